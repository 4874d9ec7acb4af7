"""Each rule on its own sentences: what it must find, and what it must leave alone."""

from __future__ import annotations

import re

import pytest

from annotator.nlp.language import language_of
from annotator.nlp.reading import Reading
from annotator.nlp.resolve import find
from annotator.nlp.rules import RULES


def unmark(marked: str) -> tuple[str, list[str]]:
    """The sentence without its square brackets, and what stood in them."""
    return marked.replace("[", "").replace("]", ""), re.findall(r"\[([^\]]*)\]", marked)


def found(text: str, *, strong_only: bool = True) -> list[tuple[str, str, str]]:
    """(surface, label, rule) of what stands, in order."""
    reading = Reading(text, language_of(text))
    return [
        (reading.span_text(one.start, one.end), one.label, one.rule)
        for one in find(reading)
        if one.is_strong or not strong_only
    ]


EXAMPLES = [(rule.id, example) for rule in RULES.values() for example in rule.examples]


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule}-{n}" for n, (rule, _) in enumerate(EXAMPLES)]
)
def test_a_rule_finds_what_its_examples_mark(rule: str, example: str) -> None:
    text, marked = unmark(example)
    result = found(text, strong_only=False)
    assert [surface for surface, _, _ in result] == marked
    assert rule in {source for _, _, source in result}


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_leaves_the_same_words_alone_where_they_name_nothing(rule: str) -> None:
    text = RULES[rule].against
    assert rule not in {source for _, _, source in found(text, strong_only=False)}


def test_every_rule_says_what_it_does_and_shows_it() -> None:
    assert all(rule.description and rule.examples and rule.id == name for name, rule in RULES.items())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a club whose name opens like a site
        (
            "Le Stade Toulousain d'Ida Holm est loin du stade d'Ida Holm.",
            [("Stade Toulousain", "ORG"), ("Ida Holm", "PER"), ("stade d'Ida Holm", "LOC")],
        ),
        # a country that is a river too; an acronym written like a word
        ("Le Niger a rompu avec la France.", [("Niger", "LOC"), ("France", "LOC")]),
        ("Selon lui, la Nato hésite.", [("Nato", "ORG")]),
        # a town is its club in an article about sport, and itself behind *à*, *de* or before a colon
        (
            (
                "Brest : un but sur penalty, et Lens bat Metz 3-0 à Nice, "
                "dit l'entraîneur du club de Lille au maire de Lyon."
            ),
            [
                ("Brest", "LOC"),
                ("Lens", "ORG"),
                ("Metz", "ORG"),
                ("Nice", "LOC"),
                ("Lille", "ORG"),
                ("Lyon", "LOC"),
            ],
        ),
        ("Le train de Metz à Lens est bloqué, dit le maire.", [("Metz", "LOC"), ("Lens", "LOC")]),
        # civilities and functions stay out, lists are read name by name
        ("Selon MM. Holm et Sow, tout va.", [("Holm", "PER"), ("Sow", "PER")]),
        ("Il a vu le président norvégien Olaf Berzins.", [("Olaf Berzins", "PER")]),
        ("La ministre de la Défense Ida Holm est venue.", [("Ida Holm", "PER")]),
        ("Hier, Mme Le Goff a parlé à M. de Vries.", [("Le Goff", "PER"), ("de Vries", "PER")]),
        # tails of a full name, wherever they stand
        ("Ida Berzins est là. Hier, Berzins a ri.", [("Ida Berzins", "PER"), ("Berzins", "PER")]),
        # functions are no entities
        ("Le ministre malien de la Défense est parti.", []),
        ("Le chef de l'État et la garde des Sceaux se taisent.", []),
        ("Le ministre des Affaires étrangères a parlé.", []),
        ("Il est ministre de l'Europe et des Affaires étrangères.", []),
        # bodies with their field, adjectives inside or outside
        (
            "Le ministère de l'Économie et des Finances nie.",
            [("ministère de l'Économie et des Finances", "ORG")],
        ),
        ("Le ministère a refusé, dit le gouvernement.", []),
        ("Le Conseil de sécurité norvégien se réunit.", [("Conseil de sécurité", "ORG")]),
        ("Le Conseil de sécurité de l'ONU se réunit.", [("Conseil de sécurité de l'ONU", "ORG")]),
        ("Le tribunal administratif de Riga a jugé.", [("tribunal administratif de Riga", "ORG")]),
        ("L'Union africaine (UA) se tait.", [("Union africaine", "ORG"), ("UA", "ORG")]),
        # generic nouns stay out where the name stands alone
        ("Le groupe Wagner est en Afrique.", [("Wagner", "ORG"), ("Afrique", "LOC")]),
        ("La mairie de Riga est fermée.", [("Riga", "LOC")]),
        ("La bataille pour la mer Noire continue.", [("mer Noire", "LOC")]),
        # peoples are nouns; adjectives and languages are not annotated
        ("Les Norvégiens parlent en russe.", [("Norvégiens", "MISC")]),
        ("Le chef norvégien et l'armée malienne.", []),
        # a heading between glued paragraphs, a studio
        ("La mer est grise.- Ordre de fuir -Selon Yonhap, rien.", [("Yonhap", "ORG")]),
        ("Il est venu sur le plateau de RTL hier.", [("RTL", "ORG")]),
        # seats of power, other words for countries
        ("Selon l'Élysée et la Maison Blanche, rien.", [("Élysée", "LOC"), ("Maison Blanche", "LOC")]),
        # articles stay out, unless they belong to a title
        ("Il l'a lu dans Le Monde, puis au Parisien.", [("Le Monde", "ORG"), ("Parisien", "ORG")]),
        # named after somebody: the whole
        ("L'affaire Holm et la loi Sow.", [("affaire Holm", "MISC"), ("loi Sow", "MISC")]),
        # ambiguous words wait for context
        ("Orange, bleu, vert : il aime tout.", []),
        ("Il vit dans le Lot depuis un an.", [("Lot", "LOC")]),
        ("Au total, un lot de mars coûte cher.", []),
        # capitals that name nobody
        ("Le PDG de cette ONG paie la TVA.", []),
        # words run together by scraping
        ("« Non », dit M. HolmLe maire est parti.", [("Holm", "PER")]),
        # hashtags without their sign
        ("#Oslo #Norvège", [("Oslo", "LOC"), ("Norvège", "LOC")]),
    ],
)
def test_guidelines_are_followed(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(surface, label) for surface, label, _ in found(text)] == expected


def test_spellings_lead_to_the_same_places() -> None:
    for text in (
        "Il vit à Port-Louis.",
        "Il vit à Port Louis.",
        "Selon les Etats-Unis.",
        "Selon les États‑Unis.",
    ):
        assert len(found(text)) == 1


def test_english_articles_are_read_by_the_same_rules() -> None:
    text = (
        "President Ida Holm said on Monday that the United Nations and Norway were right. Holm met Mr. Sow."
    )
    assert [(surface, label) for surface, label, _ in found(text)] == [
        ("Ida Holm", "PER"),
        ("United Nations", "ORG"),
        ("Norway", "LOC"),
        ("Holm", "PER"),
        ("Sow", "PER"),
    ]


def test_a_rule_that_is_switched_off_says_nothing() -> None:
    reading = Reading("Selon M. Berzinska, c'est fini.")
    assert [one.rule for one in find(reading)] == ["civility"]
    assert [one.rule for one in find(reading, {"civility"})] == ["unknown"]
    assert find(reading, {"civility", "unknown"}) == []


def test_names_of_a_title_in_capitals_are_found_without_its_common_words() -> None:
    text = "Le Ministre Norvégien Ida Holm Rencontre Le Président Malien\n\nElle l'a dit."
    assert [surface for surface, _, _ in found(text)] == ["Ida Holm"]
