"""Articles to suggested spans, entities and stances. Importing this room does not import spaCy."""

from annotator.nlp.client import Client, ClientItem
from annotator.nlp.evaluate import Evaluation
from annotator.nlp.highlight import Highlighter, Item, highlight, highlight_all, resources_version
from annotator.nlp.language import language_of
from annotator.nlp.memory import Habit, Memory, MemoryEntry
from annotator.nlp.pipeline import DEFAULT_MODEL, Pipeline, load
from annotator.nlp.pool import Pool, processes_for
from annotator.nlp.rules import RULES
from annotator.nlp.suggestions import Highlights, Party, SpanSuggestion, StanceSuggestion, Tier

__all__ = [
    "DEFAULT_MODEL",
    "RULES",
    "Client",
    "ClientItem",
    "Evaluation",
    "Habit",
    "Highlighter",
    "Highlights",
    "Item",
    "Memory",
    "MemoryEntry",
    "Party",
    "Pipeline",
    "Pool",
    "SpanSuggestion",
    "StanceSuggestion",
    "Tier",
    "highlight",
    "highlight_all",
    "language_of",
    "load",
    "processes_for",
    "resources_version",
]
