"""Copies of one dispatch are found, other articles are left alone."""

from __future__ import annotations

import random

from annotator.importing.clusters import Clusters, share, sketch

PLACES = ["Brest", "Lorient", "Vannes", "Quimper", "Morlaix", "Concarneau", "Douarnenez", "Audierne"]
VERBS = ["annonce", "refuse", "demande", "retarde", "prépare", "critique", "achète", "ferme"]
THINGS = ["un pont neuf", "la criée du port", "le budget de l’école", "une ligne de car", "la fête d’été"]


def dispatch(seed: int, sentences: int = 40) -> list[str]:
    pick = random.Random(seed)
    return [
        f"{pick.choice(PLACES)} {pick.choice(VERBS)} {pick.choice(THINGS)} pour {pick.randint(2, 900)} gens"
        f" de {pick.choice(PLACES)} le {pick.randint(1, 30)} mai."
        for _ in range(sentences)
    ]


def test_a_shortened_reordered_copy_with_additions_joins_the_cluster() -> None:
    clusters, original = Clusters(), dispatch(1)
    copy = [*dispatch(2, 6), *reversed(original[:25])]
    assert clusters.add(sketch(" ".join(original)), "a") == "c-a"
    assert clusters.add(sketch(" ".join(dispatch(3))), "b") == "c-b"
    assert clusters.add(sketch(" ".join(copy).replace("é", "e").upper()), "c") == "c-a"


def test_furniture_does_not_make_copies() -> None:
    menu = " ".join(dispatch(9))
    texts = [f"{menu} {' '.join(dispatch(seed))}" for seed in (1, 2)]
    clusters = Clusters()
    names = [clusters.add(sketch(text, [(0, len(menu))]), str(n)) for n, text in enumerate(texts)]
    assert names == ["c-0", "c-1"]


def test_texts_too_short_to_tell_stay_alone() -> None:
    clusters = Clusters()
    assert clusters.add(sketch("Brest ferme."), "a") == "c-a"
    assert clusters.add(sketch("Brest ferme."), "b") == "c-b"


def test_a_cluster_that_is_known_keeps_its_name() -> None:
    clusters, text = Clusters(), " ".join(dispatch(1))
    clusters.add(sketch(text), "a", "c-0031")
    assert clusters.add(sketch(text), "b") == "c-0031"


def test_share_is_of_the_shorter_text() -> None:
    whole = dispatch(1, 200)
    long, short = sketch(" ".join(whole)), sketch(" ".join(whole[:60]))
    assert share(long, short) > 0.9
    assert share(long, ()) == 0.0
    assert share(long, sketch(" ".join(dispatch(2)))) < 0.3
