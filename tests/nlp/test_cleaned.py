"""The pipeline's copy of an article, and the way back to the article's own offsets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.nlp.cleaned import cleaned
from annotator.nlp.reading import Reading


def test_quotes_are_straight_and_joints_get_a_space() -> None:
    copy = cleaned(Reading("« Non », dit M. HolmLe maire a fui.Elle “reste”."))
    assert "Holm Le maire" in copy.text
    assert "fui. Elle" in copy.text
    assert '"reste"' in copy.text


def test_common_words_of_a_heading_become_small() -> None:
    copy = cleaned(Reading("Le Maire Norvégien Rencontre Les Enfants Du Village\n\nSuite."))
    assert "rencontre les enfants" in copy.text


def test_a_range_of_the_copy_leads_back() -> None:
    text = "dit M. HolmLe maire"
    copy = cleaned(Reading(text))
    start = copy.text.index("maire")
    assert text[slice(*copy.back(start, start + 5))] == "maire"


@given(st.text(alphabet='aBé. \n"’«»LeM0-', max_size=80))
def test_every_code_point_of_the_article_is_in_the_copy_once(text: str) -> None:
    copy = cleaned(Reading(text))
    assert len(copy.origin) == len(copy.text) + 1
    assert sorted(set(copy.origin)) == list(range(len(text) + 1))
    assert list(copy.origin) == sorted(copy.origin)
