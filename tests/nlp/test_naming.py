"""Names of people who are written in several ways."""

from __future__ import annotations

import pytest

from annotator.nlp.highlight import Highlighter, Item
from annotator.nlp.naming import name_people


def entities(text: str) -> list[str]:
    """The entities of an article's people, in order."""
    (found,) = Highlighter().highlight([Item(text, "fr")])
    return [span.entity_name for span in found.spans if span.label == "PER"]


@pytest.mark.parametrize(
    "other",
    [
        "Ida Berzinska Holm",
        "Ida Berzinska-Holm",
        "Ida Berzinska-Hölm",
        "Ida Berzinskaa Holm",
        "Ida Berzynska Holm",
    ],
)
def test_spellings_of_one_name_are_one_entity(other: str) -> None:
    text = f"Ida Berzinska Holm a parlé. Ida Berzinska Holm se tait. Selon {other}, c'est fini. Holm part."
    assert entities(text) == ["Ida Berzinska Holm"] * 4


@pytest.mark.parametrize("other", ["Ada Berzinska", "Ida Berg", "Maria Berzinska"])
def test_other_people_stay_others(other: str) -> None:
    rows = [(name, name) for name in ("Ida Berzinska", other, "Marie Berzinska")]
    assert name_people(rows, {"ida", "ada", "maria", "marie"}) == [name for _, name in rows]
