"""The work that stances take grows with the length of an article, not with its square."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import FrameType
from typing import Any

import pytest

from annotator.nlp import highlight
from annotator.nlp.reading import Reading
from annotator.nlp.stances import suggest_stances
from annotator.nlp.suggestions import SpanSuggestion

FRENCH = """Ida Holm a condamné le plan de Riga et la ministre salue « une honte pour Oslo », les syndicats
critiquent le projet de loi du maire Paul Sow et elle refuse, """.replace("\n", " ")
ENGLISH = """the minister Ida Holm condemned Riga for it and the mayor Paul Sow praised Norway and said
“the plan is a disgrace for Oslo” and the unions slammed the new bill """.replace("\n", " ")
WRITTEN = {
    "French without a full stop": ("fr", FRENCH),
    "French without any mark": (
        "fr",
        "la ministre Ida Holm a condamné Riga et elle a salué le plan du maire ",
    ),
    "glued French": (
        "fr",
        'Ida Holm a condamné le plan.Le maire salue Riga,Oslo dénonce"une honte"et le projet',
    ),
    "one quotation": ("fr", "« Ce plan est une honte pour Riga, ces travaux sont un désastre pour Oslo, "),
    "English without a full stop": ("en", ENGLISH),
}


def calls(reading: Reading, spans: Sequence[SpanSuggestion]) -> int:
    """Functions entered, generators resumed and builtins called while stances are suggested."""
    count = 0

    def counted(frame: FrameType, event: str, arg: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        suggest_stances(reading, spans)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("way", WRITTEN)
def test_twice_the_text_is_twice_the_work(way: str) -> None:
    language, unit = WRITTEN[way]
    work = []
    for times in (1, 60, 120):  # the first fills what is kept for all articles
        text = unit * times
        work.append(calls(Reading(text, language), highlight(text, language).spans))
    assert work[1] > 1_000
    assert work[2] < 2.3 * work[1]


def test_a_long_sentence_is_parted_at_commas() -> None:
    reading = Reading("un deux trois quatre cinq six, " * 100, "fr")
    assert len(reading.sentence_starts) == 1
    assert all(reading.tokens[at - 1].text == "," for at in reading.stretches[1:])
    ends = [*reading.stretches[1:], len(reading)]
    assert max(end - start for start, end in zip(reading.stretches, ends, strict=True)) <= 150


def test_a_sentence_as_people_write_them_stays_whole() -> None:
    reading = Reading("Ida Holm a salué le plan. Paul Sow, lui, l'a condamné.", "fr")
    assert reading.stretches == reading.sentence_starts
