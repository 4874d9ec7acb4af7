"""Suggestions against spaCy alone on the same texts: its tokeniser with a matcher, and its pipeline."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec

import spacy
from spacy.matcher import PhraseMatcher

from annotator.importing import Imported, read_sources
from annotator.nlp import DEFAULT_MODEL, Highlighter, Item, Memory, MemoryEntry, load
from annotator.nlp.lists import lists
from annotator.nlp.reading import Reading
from annotator.nlp.resolve import find
from annotator.nlp.weigh import Weighed, weigh
from annotator.resources import samples
from benchmarks.measure import Result

TURNS = 5


def results() -> Iterator[Result]:
    """The French sample articles; lists, tokeniser and pipeline are loaded before the clock runs."""
    articles = [
        result.article
        for result in read_sources([samples() / "articles"])
        if isinstance(result, Imported) and result.article.source.language != "en"
    ]
    texts = [article.text for article in articles]
    items = [Item(text, "fr") for text in texts]
    what = f"{len(texts)} articles, {sum(map(len, texts))} characters"
    tokenise = spacy.blank("fr").tokenizer
    matcher = PhraseMatcher(tokenise.vocab, attr="LOWER")
    forms = sorted({entry.form for entry in lists().phrases.values()})
    matcher.add("list", list(tokenise.pipe(forms)))
    rules = Highlighter()
    mentions, ours, base = _times(
        lambda: [_mentions(text) for text in texts],
        lambda: list(rules.highlight(items)),
        lambda: [matcher(tokenise(text)) for text in texts],
    )
    against = f"the bare tokeniser and a matcher of {len(forms)} names"
    yield Result(f"rules for mentions on {what}", against, mentions, base, goal=1.25)
    yield Result(
        f"mentions and stances on {what}", against, ours, base, note="our samples are full of stances"
    )
    yield _with_a_memory(items, what, ours)
    if find_spec(DEFAULT_MODEL) is not None:
        yield from _pipeline(texts, items, what)


def _mentions(text: str) -> list[Weighed]:
    reading = Reading(text, "fr")
    return weigh(reading, find(reading), None)


def _with_a_memory(items: list[Item], what: str, bare: float) -> Result:
    """A memory of 5,000 names costs nothing to speak of."""
    entries = [
        MemoryEntry(f"Zwrk{number} {word}", "ORG", articles=2)
        for number, word in enumerate(sorted(lists().common_words)[:5_000])
    ]
    remembering = Highlighter(memory=Memory(entries))
    (ours,) = _times(lambda: list(remembering.highlight(items)))
    return Result(f"rules with 5,000 remembered names on {what}", "the rules alone", ours, bare, goal=1.1)


def _pipeline(texts: list[str], items: list[Item], what: str) -> Iterator[Result]:
    pipeline = load()
    whole = Highlighter(pipeline, kept=0)
    nlp = spacy.load(DEFAULT_MODEL, exclude=["lemmatizer", "attribute_ruler", "tagger", "senter"])
    readings = [Reading(text, "fr") for text in texts]
    reading, both, base = _times(
        lambda: list(pipeline.read(readings)),
        lambda: list(whole.highlight(items)),
        lambda: list(nlp.pipe(texts, batch_size=16)),
    )
    same = "bare `nlp.pipe`, same components"
    note = "on the cleaned copy, with parse, mapped back to the text"
    yield Result(f"the pipeline's reading of {what}", same, reading, base, goal=1.11, note=note)
    note = "rules, pipeline, weighing, stances"
    yield Result(f"everything on {what}", same, both, base, note=note)


def _times(*works: Callable[[], object]) -> list[float]:
    """The least processor time of each in seconds, in turns, so that a busy machine is fair to all."""
    found: list[list[float]] = [[] for _ in works]
    for _ in range(TURNS):
        for work, times in zip(works, found, strict=True):
            begun = time.process_time()
            work()
            times.append(time.process_time() - begun)
    return [min(times) for times in found]
