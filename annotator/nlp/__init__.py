"""Articles to suggested spans, entities and stances. Importing this room does not import spaCy."""

from annotator.nlp.client import Client, ClientItem
from annotator.nlp.evaluate import Evaluation, evaluate
from annotator.nlp.highlight import Item, highlight, highlight_all, resources_version
from annotator.nlp.language import language_of
from annotator.nlp.memory import Memory
from annotator.nlp.pipeline import DEFAULT_MODEL, Pipeline, load
from annotator.nlp.rules import RULES
from annotator.nlp.suggestions import Highlights, Party, SpanSuggestion, StanceSuggestion, Tier

__all__ = [
    "DEFAULT_MODEL",
    "RULES",
    "Client",
    "ClientItem",
    "Evaluation",
    "Highlights",
    "Item",
    "Memory",
    "Party",
    "Pipeline",
    "SpanSuggestion",
    "StanceSuggestion",
    "Tier",
    "evaluate",
    "highlight",
    "highlight_all",
    "language_of",
    "load",
    "resources_version",
]
