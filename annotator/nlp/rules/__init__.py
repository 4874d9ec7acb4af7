"""The rules, each small and named. Importing this package fills the registry `RULES`."""

from annotator.nlp.candidates import RULES
from annotator.nlp.rules import bodies, events, listed, people, places

__all__ = ["RULES", "bodies", "events", "listed", "people", "places"]
