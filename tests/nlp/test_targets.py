"""What judgements are aimed at: the weights learnt, and what they make of what could be meant."""

from __future__ import annotations

import pytest

from annotator.nlp import highlight
from annotator.nlp.aiming import ranked, weight
from annotator.nlp.groups import Group, groups
from annotator.nlp.parties import Parties
from annotator.nlp.quotations import quotations
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import Party
from annotator.nlp.topics import Topic, Topics
from annotator.nlp.verdicts import judging_words
from annotator.resources import read_json

TEXT = "Le projet et Riga\n\nIda Holm a parlé. « Ce projet est une honte pour Oslo », a-t-elle dit."


def topics(text: str, judging: str, earlier: tuple[str, ...] = ()) -> dict[str, Topic]:
    reading = Reading(text, "fr")
    spans = highlight(text, "fr").spans
    quotes = quotations(reading)
    found = Topics(reading, Parties(reading, spans, (), quotes), quotes, judging_words())
    (quote,) = quotes
    holder = Party("Ida Holm", entity_name="Ida Holm")
    cue = reading.folded.index(judging)
    return {
        one.party.text: one
        for one in found.topics(quote.start, quote.end, cue, holder, earlier, frozenset({"Ida Holm"}))
    }


def test_all_that_could_be_meant_is_found_but_the_holder() -> None:
    assert set(topics(TEXT, "honte")) == {"projet", "Riga", "honte", "Oslo"}


def test_each_topic_tells_what_speaks_for_it() -> None:
    found = topics(TEXT, "honte")
    project, oslo, riga = (found[name].features for name in ("projet", "Oslo", "Riga"))
    assert {"before", "in-title", "title", "first:none", "last-before", "noun"} <= set(project)
    assert {"behind", "behind:governed", "LOC"} <= set(oslo)
    assert {"title", "in-title"} <= set(riga)
    assert "judging" in found["honte"].features
    assert not {"behind", "before"} & set(riga)


def test_what_was_aimed_at_before_is_told() -> None:
    assert {"aimed-at", "aimed-at-last"} <= set(topics(TEXT, "honte", ("Riga",))["Riga"].features)


def test_the_learnt_weights_put_the_subject_first() -> None:
    found = ranked(list(topics(TEXT, "honte").values()))
    assert found[0].party.text == "projet"
    assert [weight(one.features) for one in found] == sorted(
        (weight(one.features) for one in found), reverse=True
    )


def test_a_feature_without_a_weight_counts_nothing() -> None:
    known = {"a": 2.0}
    assert weight({"a": 0.5, "b": 3.0}, known) == pytest.approx(1.0)
    same = [Topic(Group(at, at + 1, at, governed=False, party=Party(str(at)))) for at in range(3)]
    assert ranked(same) == same


def test_the_file_of_weights_says_where_it_comes_from() -> None:
    row = read_json("targets.json")
    assert {"version", "source", "licence"} <= set(row)
    assert all(isinstance(value, float) and abs(value) < 5 for value in row["weights"].values())


@pytest.mark.parametrize(
    ("text", "groups_found"),
    [
        ("les enquêtes internes sont longues", ["enquêtes internes"]),
        ("les pilotes dans la brume", ["pilotes", "brume"]),  # *dans* is no adjective
        ("on aurait dû arrêter", []),  # *dû* is no article
        ("là tout tourne autour de la ville", ["ville"]),
        ("tout le port est fermé", ["port"]),
        ("deux navires arrivent", ["navires"]),
        ("ce moment-là était beau", []),
    ],
)
def test_noun_groups(text: str, groups_found: list[str]) -> None:
    reading = Reading(text, "fr")
    assert [one.party.text for one in groups(reading, {}, 0, len(reading))] == groups_found
