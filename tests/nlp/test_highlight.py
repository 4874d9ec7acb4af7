"""Highlighting as others use it: names for grouping, boilerplate, memory, determinism."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.nlp import highlight, language_of
from annotator.nlp.suggestions import Tier

TEXT = "Hier, Ida Berzins a salué Oslo. Berzins et l'ONU, ou Nations unies, sont d'accord avec M. Sow."


def test_spans_stand_in_the_text_and_do_not_overlap() -> None:
    spans = highlight(TEXT).spans
    assert [TEXT[span.start : span.end] for span in spans] == [
        "Ida Berzins",
        "Oslo",
        "Berzins",
        "ONU",
        "Nations unies",
        "Sow",
    ]
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_every_suggestion_says_who_made_it_and_why() -> None:
    for span in highlight(TEXT).spans:
        assert span.origin_type == "rule"
        assert span.rule
        assert span.why
        assert span.version
        assert 0 < span.score <= 1
        assert span.voices == (span.rule,)


def test_surnames_and_short_forms_fall_into_one_group() -> None:
    names = {TEXT[span.start : span.end]: span.entity_name for span in highlight(TEXT).spans}
    assert names["Berzins"] == names["Ida Berzins"] == "Ida Berzins"
    assert names["ONU"] == names["Nations unies"]
    assert names["Sow"] == "Sow"


def test_equal_arguments_give_equal_suggestions() -> None:
    assert highlight(TEXT) == highlight(TEXT)


def test_boilerplate_is_left_out_unless_asked_for() -> None:
    text = "Oslo\n\nIda Berzins est à Riga."
    regions = [(0, 4, "navigation")]
    assert [span.entity_name for span in highlight(text, regions=regions).spans] == ["Ida Berzins", "Riga"]
    assert len(highlight(text, regions=regions, with_boilerplate=True).spans) == 3
    assert len(highlight(text, regions=[(0, 4, "caption")]).spans) == 3


@pytest.mark.parametrize(
    ("text", "language"),
    [("Le maire est parti avec les autres.", "fr"), ("The mayor has left with it.", "en")],
)
def test_the_language_is_told_by_small_words(text: str, language: str) -> None:
    assert language_of(text) == language
    assert highlight(text).language == language


def test_words_in_capitals_stay_below_what_is_accepted_in_bulk() -> None:
    (span,) = highlight("Le syndicat et le SNXTQ ont démenti.").spans
    assert span.score < 0.65
    assert span.tier is not Tier.NEAR_CERTAIN


def test_empty_and_odd_texts_are_no_trouble() -> None:
    for text in (
        "",
        " ",
        "\n",
        "«",
        "(",
        "M.",
        "l'",
        "😀" * 3,
        "A" * 500,
        "d’”",
        "(((((",
        "M. M. M. de de de",
    ):
        highlight(text)


PIECES = [
    "M. ",
    "Ida ",
    "Holm",
    "Le ",
    "de ",
    "l’",
    "ONU",
    "(",
    ")",
    "« ",
    " »",
    '"',
    "ministère de la ",
    "Riga",
    ", ",
]
PIECES += [
    ". ",
    "\n",
    "a salué ",
    "ministre ",
    "et ",
    "34 ans",
    "😀",
    "J.-C. ",
    "affaire ",
    "Corée du Nord ",
    "Nord ",
]
SCRAPS = st.lists(st.sampled_from([*PIECES, "pas ", "s'est "]), max_size=25)


@given(SCRAPS)
def test_whatever_the_scraping_left_suggestions_are_sound(scraps: list[str]) -> None:
    text = "".join(scraps)
    result = highlight(text)
    assert all(
        text[span.start : span.end].strip() == text[span.start : span.end] != "" for span in result.spans
    )
    assert all(one.end <= other.start for one, other in pairwise(result.spans))
    assert all(0 <= start < end <= len(text) for stance in result.stances for start, end in stance.evidence)
