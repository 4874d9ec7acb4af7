"""What the structure of a sentence says of names that no list holds, and of listed ones in odd dress."""

from __future__ import annotations

import pytest

from annotator.nlp.language import language_of
from annotator.nlp.reading import Reading
from annotator.nlp.resolve import find

Found = list[tuple[str, str]]


def found(text: str) -> Found:
    """(surface, label) of what strong rules say."""
    reading = Reading(text, language_of(text))
    return [(reading.span_text(one.start, one.end), one.label) for one in find(reading) if one.is_strong]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a name's own article, small or part of a contraction, stays outside
        ("Elle a gagné au Havre et au Caire.", [("Havre", "LOC"), ("Caire", "LOC")]),
        ("C'est écrit dans les Échos et dans l'Équipe.", [("Échos", "ORG"), ("Équipe", "ORG")]),
        ("Il vient, rapporte le Parisien.", [("Parisien", "ORG")]),
        ("Les buts fixés par l'Union sont hauts.", [("Union", "ORG")]),
        # a medium that may be a time
        ("Interrogé par 20 minutes, il a attendu 20 minutes.", [("20 minutes", "ORG")]),
        # later words of a long listed name may be small
        ("Depuis la Première guerre mondiale, rien.", [("Première guerre mondiale", "MISC")]),
        # an enumeration of places, and two of them joined
        (
            "Elles ont pris Marseille, Lyon et Tours.",
            [("Marseille", "LOC"), ("Lyon", "LOC"), ("Tours", "LOC")],
        ),
        ("L'axe Nantes-Rennes est fermé.", [("Nantes", "LOC"), ("Rennes", "LOC")]),
        ("Elle vit à Boulogne-Billancourt.", [("Boulogne-Billancourt", "LOC")]),
        # sayings
        ("C'est leur talon d'Achille.", []),
    ],
)
def test_listed_names_in_other_dress(text: str, expected: Found) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one among many has no name of its own
        ("Ils ont nagé dans un étang de Riga.", [("Riga", "LOC")]),
        ("Ils ont nagé dans l'étang de Riga.", [("étang de Riga", "LOC")]),
        # offices of a commune
        ("Le maire de Signes est parti.", [("Signes", "LOC")]),
        ("La gendarmerie de La Valkette enquête.", [("La Valkette", "LOC")]),
        ("Les tracts sont dans le parking Ida Holm.", [("parking Ida Holm", "LOC")]),
        ("Disons-le, retrouvons-les.", []),
    ],
)
def test_places_that_no_list_holds(text: str, expected: Found) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le groupuscule Vrak Alizka est dissous.", [("Vrak Alizka", "ORG")]),
        ("Selon un sondage Vrakop, il perd.", [("Vrakop", "ORG")]),
        ("Sur le réseau social TikTok, il rit.", [("TikTok", "MISC")]),
        (
            "Il dirige la Marine Advanced Research and Salvage Authority depuis hier.",
            [("Marine Advanced Research and Salvage Authority", "ORG")],
        ),
        ("La Direction des chantiers navals a signé.", [("Direction des chantiers navals", "ORG")]),
        (
            "Selon l'Alliance sur les maladies tropicales, non.",
            [("Alliance sur les maladies tropicales", "ORG")],
        ),
        (
            "Le Conseil régional de l'Ordre des médecins se tait.",
            [("Conseil régional de l'Ordre des médecins", "ORG")],
        ),
        ("La Nouvelle Union des pêcheurs vote.", [("Nouvelle Union des pêcheurs", "ORG")]),
    ],
)
def test_bodies_that_no_list_holds(text: str, expected: Found) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les étudiants suivent le « TP d'anatomie » du lundi.", []),
        ("La Polestar 2 arrive.", [("Polestar 2", "MISC")]),
        ("Polestar 2 fois plus cher.", [("Polestar", "ORG")]),
    ],
)
def test_things(text: str, expected: Found) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Elle dirige le Centre de recherche sur les tempêtes et la météorologie tropicale.",
            [("Centre de recherche sur les tempêtes et la météorologie tropicale", "ORG")],
        ),
        (
            "Il enseigne à l'Université des postes et télécommunications de Riga.",
            [("Université des postes et télécommunications de Riga", "ORG")],
        ),
        # what stands in quotes is a body where it has a body's noun or members
        ("La formation centriste « Bleu-Gris » vote.", [("Bleu-Gris", "ORG")]),
        ("C'est une des fondatrices de « La Rive future » qui parle.", [("La Rive future", "ORG")]),
        # words run together
        ("Lille, Roubaix etTourcoing votent.", [("Lille", "LOC"), ("Roubaix", "LOC"), ("Tourcoing", "LOC")]),
        # places with and without their noun
        ("Elle dort à l'hôtel de Vrakelaure.", [("hôtel de Vrakelaure", "LOC")]),
        ("Ils ont vu le monastère de Vrak Saba.", [("Vrak Saba", "LOC")]),
        ("Il pleut sur le massif des Cévennes.", [("Cévennes", "LOC")]),
        ("Elle vit à Sainte-Ida d'Umbra (Gard).", [("Sainte-Ida d'Umbra", "LOC"), ("Gard", "LOC")]),
        # a maker's division, and its model
        ("McLaren Special Operations construit.", [("McLaren Special Operations", "ORG")]),
    ],
)
def test_edges(text: str, expected: Found) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le parti socialiste et le conseil d'État se taisent.",
            [("parti socialiste", "ORG"), ("conseil d'État", "ORG")],
        ),
        ("Le conseil municipal vote, le parti aussi.", []),
        ("Elle vit dans le quartier du Mistral.", [("Mistral", "LOC")]),
        ("La banque Crédit suisse ferme.", [("Crédit suisse", "ORG")]),
        ("La Gauche unie présente une liste.", [("Gauche unie", "ORG")]),
    ],
)
def test_listed_names_in_small_letters(text: str, expected: Found) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le sommet UE-Celac est clos.", [("UE", "ORG"), ("Celac", "ORG")]),
        ("L'intersyndicale CGT-FO-FSU appelle.", [("CGT", "ORG"), ("FO", "ORG"), ("FSU", "ORG")]),
        ("Air France-KLM recule.", [("Air France-KLM", "ORG")]),
        (
            "L'Office des Nations unies pour la gestion des rivières tropicales alerte.",
            [("Office des Nations unies pour la gestion des rivières tropicales", "ORG")],
        ),
        (
            "Le Mouvement pour la paix et le changement se tait.",
            [("Mouvement pour la paix et le changement", "ORG")],
        ),
        (
            "L'Institut de formation de la profession des pêcheurs (Ifpeche) recrute.",
            [("Institut de formation de la profession des pêcheurs", "ORG"), ("Ifpeche", "ORG")],
        ),
        ("Le pétrolier « Vrak Lion » brûle.", [("Vrak Lion", "MISC")]),
        ("Selon Greenpeace France, il pleut.", [("Greenpeace France", "ORG")]),
        ("Le fonds activiste Vrak Management achète.", [("Vrak Management", "ORG")]),
        ("Le plan « France verte » est voté.", [("France verte", "MISC")]),
        ("Le festival Interceltique de Riga est annulé.", [("festival Interceltique de Riga", "MISC")]),
        ("La porte-parole Mao Zwrking a parlé.", [("Mao Zwrking", "PER")]),
        ("Il a battu le Russe Zwrk Berzinska.", [("Russe", "MISC"), ("Zwrk Berzinska", "PER")]),
    ],
)
def test_bodies_and_things_in_odd_dress(text: str, expected: Found) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elle a le César de la meilleure actrice.", [("César de la meilleure actrice", "MISC")]),
        ("Le Grand Prix du jury est pour elle.", [("Grand Prix du jury", "MISC")]),
        ("Il a couru un Grand Prix de F1.", [("F1", "MISC")]),
        ("La tempête Vrakine arrive.", [("Vrakine", "MISC")]),
        ("Il neige sur les Vosges et le Jura.", [("Vosges", "LOC"), ("Jura", "LOC")]),
        (
            "La plage de Vrakegor ferme. Vrakegor se tait.",
            [("plage de Vrakegor", "LOC"), ("Vrakegor", "LOC")],
        ),
        ("Les syndicats du Sud se taisent.", []),
    ],
)
def test_prizes_storms_and_mountains(text: str, expected: Found) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # many capitals make no heading where they are names
        (
            "La Française Ida Berzins et le Japonais Awa Holm ont gagné à Tokyo.",
            [
                ("Française", "MISC"),
                ("Ida Berzins", "PER"),
                ("Japonais", "MISC"),
                ("Awa Holm", "PER"),
                ("Tokyo", "LOC"),
            ],
        ),
        ("Selon Zwrkine Trump, c'est faux.", [("Zwrkine Trump", "PER")]),
        ("L'iPhone 12 Vrak sort lundi.", [("iPhone 12 Vrak", "MISC")]),
    ],
)
def test_names_that_stand_close(text: str, expected: Found) -> None:
    assert found(text) == expected


def test_the_full_stop_behind_a_network_of_one_letter_is_no_part_of_it() -> None:
    text = "Elle l'a dit sur la plateforme X. M. X. n'a pas répondu."
    assert [name for name in found(text) if name[1] == "MISC"] == [("X", "MISC")]


def test_two_people_joined_by_a_hyphen_are_two_names() -> None:
    text = "Le duel Holm-Berzins aura lieu dimanche. Ida Holm et Jan Berzins, et Ida Holm-Berzins, votent."
    names = [surface for surface, _ in found(text)]
    assert names == ["Holm", "Berzins", "Ida Holm", "Jan Berzins", "Ida Holm-Berzins"]


def test_a_phrase_does_not_cut_the_body_behind_it_nor_take_the_verb() -> None:
    assert found("Riga attend à la porte de l'Union européenne.")[-1] == ("Union européenne", "ORG")
    assert ("Assemblée", "ORG") in found("Elle ira devant l'Assemblée pour assurer la paix.")
