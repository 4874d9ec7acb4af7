"""Attitudes in speech: told in other words, coloured by the verb, turned by negation; forms of words."""

from __future__ import annotations

import pytest

from annotator.nlp import StanceSuggestion, highlight
from annotator.nlp.inflection import inflected


def stances(text: str) -> list[StanceSuggestion]:
    return list(highlight(text, "fr").stances)


@pytest.mark.parametrize(
    ("text", "polarity", "holder", "target"),
    [
        ("Ida Holm estime que ce projet est une honte.", "critical", "Ida Holm", "projet"),
        ("Ce projet est une honte, a souligné Ida Holm.", "critical", "Ida Holm", "projet"),
        ("Ces travaux sont exemplaires, selon Ida Holm.", "supportive", "Ida Holm", "travaux"),
        ("Le rapport affirme que les comptes sont mensongers.", "critical", "rapport", "comptes"),
    ],
)
def test_speech_told_in_other_words_judges(text: str, polarity: str, holder: str, target: str) -> None:
    (found,) = stances(text)
    assert (found.polarity, found.holder.text, found.target.text) == (polarity, holder, target)
    assert found.mode == "reported"


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm estime que ce projet coûtera deux millions.",
        "Ce projet coûtera deux millions, a souligné Ida Holm.",
        "Le bateau qui porte une honte, arrive mardi.",  # nobody says so
    ],
)
def test_speech_without_a_word_of_judgement_suggests_nothing(text: str) -> None:
    assert stances(text) == []


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("Ces critiques ne sont plus acceptables", "critical"),
        ("Ce village est plus beau et plus accueillant, il est remarquable", "supportive"),  # no negation
        ("Il ne faut pas trop de dégâts dans le port", "critical"),
        ("Ces manœuvres scandaleuses existent", "critical"),  # a form no list names
        ("Ces relevés rigoureux existent", "supportive"),
    ],
)
def test_negation_and_forms_in_a_quotation(words: str, polarity: str) -> None:
    (found,) = stances(f"« {words} », a déclaré Ida Holm.")
    assert found.polarity == polarity


def test_the_verb_that_tells_of_a_quotation_decides() -> None:
    (found,) = stances("« Le devis est un modèle remarquable », déplore Ida Holm.")
    assert found.polarity == "critical"


def test_a_pronoun_means_the_body_where_no_person_is_named() -> None:
    (found,) = stances("L'ONU a publié ses relevés. « Ces relevés sont une honte », s'insurge-t-elle.")
    assert (found.polarity, found.holder.text) == ("critical", "ONU")


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm a loué sa maison pour deux mille euros par mois.",
        "Ida Holm se souvient d'un professeur très exigeant avec les élèves.",
    ],
)
def test_a_verb_of_another_sense_suggests_nothing(text: str) -> None:
    assert stances(text) == []


def test_a_side_taken_is_a_stance() -> None:
    (found,) = stances("Ida Holm, partisane de la réforme des ports, est venue.")
    assert (found.polarity, found.target.text) == ("supportive", "réforme des ports")


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("honteux", {"honteux", "honteuse", "honteuses"}),
        ("abusif", {"abusif", "abusive", "abusifs", "abusives"}),
        ("loyal", {"loyal", "loyale", "loyaux", "loyales"}),
        ("méprisant", {"méprisant", "méprisante", "méprisants", "méprisantes"}),
        ("bâclé", {"bâclé", "bâclée", "bâclés", "bâclées"}),
        ("absurde", {"absurde", "absurdes"}),
    ],
)
def test_an_adjective_has_its_forms(word: str, forms: set[str]) -> None:
    assert set(inflected(word, adjective=True)) == forms


def test_a_noun_has_a_plural_alone() -> None:
    assert set(inflected("menteur", adjective=False)) == {"menteur", "menteurs"}
    assert set(inflected("fléau", adjective=False)) == {"fléau", "fléaux"}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Oslo a remercié Riga pour avoir approuvé le plan.", "Riga"),
        ("La Chine est là. Ida Holm a noté le soutien chinois à la guerre.", "Chine"),
        ("Oslo remercie Riga pour son soutien à la guerre.", "Riga"),
        ("Pour Ida Holm (NPA), ce plan est « une honte ».", "Ida Holm"),
        ("« Ce devis est une honte », déplore le mémoire.", "mémoire"),
        ("Ida Holm est là. Le gouvernement a dénoncé le plan.", "gouvernement"),
    ],
)
def test_who_holds(text: str, holder: str) -> None:
    assert holder in {one.holder.text for one in stances(text)}


def test_a_pronoun_does_not_go_on_from_a_common_noun() -> None:
    text = "Ida Holm est là. Le rapport juge que « ce plan est une honte ». « C'est grave », a-t-elle dit."
    assert stances(text)[-1].holder.text == "Ida Holm"
