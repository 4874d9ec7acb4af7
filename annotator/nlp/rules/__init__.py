"""The rules, each small and named. Importing this package fills the registry `RULES`."""

from annotator.nlp.candidates import RULES
from annotator.nlp.rules import (
    acronyms,
    bodies,
    companies,
    english,
    english_people,
    events,
    heads,
    listed,
    people,
    places,
    products,
    sites,
    speakers,
    town_clubs,
    unknown,
    unquoted,
    works,
)

__all__ = [
    "RULES",
    "acronyms",
    "bodies",
    "companies",
    "english",
    "english_people",
    "events",
    "heads",
    "listed",
    "people",
    "places",
    "products",
    "sites",
    "speakers",
    "town_clubs",
    "unknown",
    "unquoted",
    "works",
]
