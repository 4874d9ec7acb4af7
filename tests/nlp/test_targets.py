"""What judgements are aimed at: the weights learnt, and what they make of what could be meant."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from annotator.nlp import highlight
from annotator.nlp.aiming import ranked, weight
from annotator.nlp.groups import Group, groups
from annotator.nlp.parties import Parties
from annotator.nlp.pipeline import Node
from annotator.nlp.quotations import quotations
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import Party
from annotator.nlp.topics import Topic, Topics
from annotator.nlp.verdicts import SURE, judged, judging_words
from annotator.resources import read_json

TEXT = "Le projet et Riga\n\nIda Holm a parlé. « Ce projet est une honte pour Oslo », a-t-elle dit."


def topics(text: str, judging: str, nodes: Sequence[Node] = ()) -> dict[str, Topic]:
    reading = Reading(text, "fr")
    spans = highlight(text, "fr").spans
    quotes = quotations(reading)
    found = Topics(reading, Parties(reading, spans, nodes, quotes), quotes, judging_words(), nodes)
    (quote,) = quotes
    holder = Party("Ida Holm", entity_name="Ida Holm")
    place = judged(reading, quote.start, quote.end, ("critical", reading.folded.index(judging), SURE))
    return {one.party.text: one for one in found.topics(place, holder, frozenset({"Ida Holm"}))}


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


def test_the_parse_tells_what_the_judging_word_is_said_of() -> None:
    words = [
        ("Ce", 1, "det"),
        ("projet", 4, "nsubj"),
        ("est", 4, "cop"),
        ("une", 4, "det"),
        ("honte", 4, "ROOT"),
    ]
    start = TEXT.index("Ce projet")
    nodes = []
    for word, head, relation in words:
        start = TEXT.index(word, start)
        nodes.append(Node(start, start + len(word), head, relation))
    nodes[0] = nodes[0]._replace(head=1)
    told = set(topics(TEXT, "honte", nodes)["projet"].features)
    assert {"is:nsubj", "nsubj-of-cue", "subject-above", "steps:1"} <= told
    assert not any(name.startswith("is:") for name in topics(TEXT, "honte")["projet"].features)


@pytest.mark.parametrize(
    ("judging", "score", "kind"),
    [("honte", SURE, "word"), ("pour", 0.4, "contrast"), ("dit", SURE, "mood")],
)
def test_a_judgement_knows_by_what_it_judges(judging: str, score: float, kind: str) -> None:
    reading = Reading(TEXT, "fr")
    (quote,) = quotations(reading)
    found = judged(reading, quote.start, quote.end, ("critical", reading.folded.index(judging), score))
    assert found.kind == kind
    assert quote.start <= found.cue < quote.end


def test_other_targets_are_offered_with_the_likeliest() -> None:
    (stance,) = highlight(TEXT, "fr").stances
    assert stance.target.text == "projet"
    assert "Oslo" in [one.text for one in stance.targets]
    assert len(stance.targets) <= 3
    assert stance.target not in stance.targets


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
        ("les salaires imputés aux comptes", ["salaires", "comptes"]),  # what is told of it is no part
        ("ces manœuvres honteuses", ["manœuvres"]),
        ("les gilets jaunes", ["gilets jaunes"]),
        ("une véritable envie", ["envie"]),
        ("les terribles pertes humaines", ["pertes humaines"]),
        ("l'espoir de ces recherches", ["espoir", "recherches"]),
        ("toute forme de violence", ["violence"]),
        ("la recommandation de mon médecin", ["recommandation", "médecin"]),
        ("une formidable victoire", ["victoire"]),
        ("les violences faites aux élèves", ["violences", "élèves"]),
        ("la pandémie de nouveau virus", ["pandémie de nouveau virus"]),
        ("au nom de la paix", ["paix"]),
        ("la surreprésentation des personnes âgées", ["surreprésentation des personnes âgées"]),
        ("un expert judiciaire vienne", ["expert judiciaire"]),
        ("la PMA est là", ["PMA"]),
        ("trop de divisions", ["divisions"]),
        ("sans agressivité ni haine", ["agressivité", "haine"]),
        ("il ne permet pas de garantir la paix", ["paix"]),
        ("certaines demandaient la paix", ["paix"]),
        ("sans doute", []),
        ("le choix de ne rien dire", ["choix"]),
        ("créer le désordre au port", ["désordre", "port"]),  # no infinitive, as *le prendre*
        ("pour le prendre au port", ["port"]),
        ("la mise en place d'un plan de pêche", ["plan de pêche"]),
        ("l'ouverture d'une enquête administrative", ["enquête administrative"]),
        ("le recours aux filets dérivants", ["filets dérivants"]),
        ("la mise à l'eau", ["mise", "eau"]),
        ("le congé paternité des marins", ["congé paternité des marins"]),
        ("le soir-même au port", ["port"]),
        ("le port de pêche", ["port de pêche"]),  # *de* alone opens nothing
    ],
)
def test_noun_groups(text: str, groups_found: list[str]) -> None:
    reading = Reading(text, "fr")
    assert [one.party.text for one in groups(reading, {}, 0, len(reading))] == groups_found


@pytest.mark.parametrize(
    ("text", "judging", "subject"),
    [
        ("Le tracé du pont est « une honte », a dit Ida Holm.", "honte", "tracé du pont"),
        ("La digue « n'est pas une honte », a dit Ida Holm.", "honte", "digue"),
        ("Ida Holm juge le projet au port « une honte ».", "honte", None),  # an object, no subject
        ("La digue est là : « une honte pour Oslo », a dit Ida Holm.", "honte", None),
    ],
)
def test_a_quotation_that_goes_on_with_a_sentence_is_said_of_its_subject(
    text: str, judging: str, subject: str | None
) -> None:
    found = topics(text, judging)
    assert [name for name, one in found.items() if "quote-subject" in one.features] == (
        [subject] if subject is not None else []
    )


def test_what_something_is_called_is_told_from_what_is_called_so() -> None:
    honte = topics("Ida Holm a parlé. « C'est une honte pour le port », a-t-elle dit.", "honte")
    assert {"is-cue", "holds-cue", "predicate:that"} <= set(honte["honte"].features)
    assert not {"is-cue", "predicate:that"} & set(honte["port"].features)
    assert "none-of" in topics("« Pas de honte au port », a dit Ida Holm.", "port")["honte"].features


def test_il_y_a_means_nobody() -> None:
    found = topics("Ida Holm a parlé. « Il y a une honte dans ce port », a-t-elle dit.", "honte")
    assert "behind:none" in found["port"].features
