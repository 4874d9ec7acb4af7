"""Suggestions by rules against spaCy's bare French tokeniser on the same texts."""

from __future__ import annotations

from collections.abc import Iterator

import spacy

from annotator.importing import Imported, read_sources
from annotator.nlp.highlight import highlight
from annotator.resources import samples
from benchmarks.measure import Result, best


def results() -> Iterator[Result]:
    """The French sample articles; lists and tokeniser are loaded before the clock runs."""
    articles = [
        result.article
        for result in read_sources([samples() / "articles"])
        if isinstance(result, Imported) and result.article.source.language != "en"
    ]
    tokenise = spacy.blank("fr").tokenizer

    def ours() -> None:
        for article in articles:
            highlight(article.text, "fr")

    def base() -> None:
        for article in articles:
            tokenise(article.text)

    ours()
    size = sum(len(article.text) for article in articles)
    yield Result(
        f"rules on {len(articles)} articles, {size} characters",
        "the bare tokeniser",
        best(ours, 3),
        best(base, 3),
        note="spans and stances, without the trained pipeline",
    )
