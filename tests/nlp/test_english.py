"""English articles of our own, of many topics: what rules and lists find in them without a pipeline."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.domain.scores import EntityScores, Mention, score_spans
from annotator.importing import layout_of
from annotator.nlp.highlight import highlight
from tests.nlp.test_rules import found

ARTICLES = Path(__file__).resolve().parent.parent / "data" / "english" / "marked.txt"
STANCE = re.compile(r"^= .*\n", re.MULTILINE)
MARK = re.compile(r"\[([^\]|]+)\|(PER|ORG|LOC|MISC)\]")


def unmarked(marked: str) -> tuple[str, list[Mention]]:
    """The article without its marks `[Oslo|LOC]`, and the mentions they tell (offsets in code points)."""
    text, at = "", 0
    mentions = []
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        mentions.append(Mention(len(text), len(text) + len(mark[1]), mark[2]))
        text += mark[1]
        at = mark.end()
    return text + marked[at:], mentions


def articles() -> dict[str, tuple[str, list[Mention]]]:
    parts = re.split(r"(?m)^# ", ARTICLES.read_text(encoding="utf-8"))[1:]
    return {part.partition("\n")[0]: unmarked(STANCE.sub("", part.partition("\n")[2])) for part in parts}


def scores(text: str, mentions: list[Mention]) -> EntityScores:
    """What is suggested for an article as it is imported: its furniture dimmed, and nothing found there."""
    furniture = [(mark.start, mark.end, mark.kind) for mark in layout_of(text).marks]
    result = highlight(text, regions=furniture)
    assert result.language == "en"
    return score_spans(mentions, [Mention(one.start, one.end, one.label) for one in result.spans])


@pytest.mark.parametrize("topic", sorted(articles()))
def test_no_topic_falls_behind(topic: str) -> None:
    assert scores(*articles()[topic]).strict.f1 >= 0.88


def test_the_rules_keep_what_they_reach_in_english() -> None:
    total = sum((scores(*article) for article in articles().values()), EntityScores())
    assert len(articles()) == 35
    assert total.strict.f1 >= 0.98


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # titles stay out, a possessive ends the name
        ("They said that Prime Minister Ida Holm has won the vote.", [("Ida Holm", "PER")]),
        ("Everybody in the house has read about Holm's plan for Oslo.", [("Holm", "PER"), ("Oslo", "LOC")]),
        ("He was seen with Sergeant Callum Reid on the bridge.", [("Callum Reid", "PER")]),
        # nationalities are adjectives, peoples are nouns
        ("The Senegalese author and her Danish friend left for the coast.", []),
        ("Most of the Norwegians and the Poles in the room were asleep.", ["Norwegians", "Poles"]),
        # months and days
        ("The show opens on Monday and closes in May or in March.", []),
        # parts of a house are no names, a parliament with a capital is
        ("The Opposition Group and the Parliamentary Party met the Deputy Speaker.", []),
        (
            "It was for the Kenyan Parliament and not for Parliament's clerks.",
            [("Kenyan Parliament", "ORG"), ("Parliament", "ORG")],
        ),
        (
            "They met outside Parliament House and spoke to Opposition MPs there.",
            [("Parliament House", "LOC")],
        ),
        # initials without full stops, a name lengthened by what stands before it elsewhere
        (
            "The party of L K Urdalson and of M Berzins has lost.",
            [("L K Urdalson", "PER"), ("M Berzins", "PER")],
        ),
        (
            "He met Governor Vrakholm. It was Zwrk Vrakholm who had asked for it.",
            [("Vrakholm", "PER"), ("Zwrk Vrakholm", "PER")],
        ),
        # who says something is a person
        ("“It has come out of nowhere,” Vrakholm added on the phone last night.", [("Vrakholm", "PER")]),
        # a sentence full of titles is no heading
        ("She was met by Vice Foreign Minister Sin Hong Chol at the airport.", [("Sin Hong Chol", "PER")]),
        ("The Supreme People's Assembly of the North sat for a day.", [("Supreme People's Assembly", "ORG")]),
        (
            "It is known to every Ghanaian, and the Bunbel residents are angry.",
            [("Ghanaian", "MISC"), ("Bunbel", "LOC")],
        ),
        (
            "The talks in Washington, D.C. were about the Umbra Peace Initiative.",
            [("Washington, D.C.", "LOC"), ("Umbra Peace Initiative", "MISC")],
        ),
        (
            "Union Home Minister Ida Holm spoke at the U.N. on the day.",
            [("Ida Holm", "PER"), ("U.N.", "ORG")],
        ),
        ("The Riga Division of the Appeal Court upheld it.", [("Riga Division of the Appeal Court", "ORG")]),
        (
            "The files came from its printer, R.R. Vrakholm & Sons, by mistake.",
            [("R.R. Vrakholm & Sons", "ORG")],
        ),
        ("'Come to Riga': they asked the man to visit them in the spring.", [("Riga", "LOC")]),
        ("“It is what it is,” Vrakholm said.", [("Vrakholm", "PER")]),
        (
            "North Korea fired again. The missile of the North fell into the sea.",
            [("North Korea", "LOC"), ("North", "LOC")],
        ),
        (
            "During the Umbra Council meeting, fourteen Umbra Council members left.",
            [("Umbra Council", "ORG"), ("Umbra Council", "ORG")],
        ),
        ("Its ambassador to the UN Zhorg Umbral spoke.", [("UN", "ORG"), ("Zhorg Umbral", "PER")]),
        (
            "The Vrakholms have filed a suit. Ida Vrakholm has paid.",
            [("Vrakholms", "PER"), ("Ida Vrakholm", "PER")],
        ),
        ("The 7th Umbra Court of Appeals met on Aug. 10 for it.", [("7th Umbra Court of Appeals", "ORG")]),
        (
            "They met the North Koreans and the men of the West there.",
            [("North Koreans", "MISC"), ("West", "LOC")],
        ),
        (
            "North Korea fired again. The North saw the North Korean leader.",
            [("North Korea", "LOC"), ("North", "LOC")],
        ),
        ("The Federal Government met at the Umbra Cosmodrome.", [("Umbra Cosmodrome", "LOC")]),
        (
            "The figures of Public Health Scotland are out, and Scottish Labour has read them.",
            [("Public Health Scotland", "ORG"), ("Scottish Labour", "ORG")],
        ),
        (
            "It is a part of the Umbra Bureau's (UB) plan, he told MSPs.",
            [("Umbra Bureau", "ORG"), ("UB", "ORG")],
        ),
        (
            "They met the Bunbel landowners and the men of Zwrk district in PNG.",
            [("Bunbel", "LOC"), ("Zwrk", "LOC"), ("PNG", "LOC")],
        ),
        ("The Zwrk Joint Venture has paid the BDGs and all of the rest.", [("Zwrk Joint Venture", "ORG")]),
        # a party by its name
        ("She has left the Rural Reform Party for the third time.", [("Rural Reform Party", "ORG")]),
    ],
)
def test_a_sentence_gives_its_mentions(text: str, expected: list[tuple[str, str] | str]) -> None:
    result = [(surface, label) for surface, label, _ in found(text, strong_only=False)]
    assert result == [one if isinstance(one, tuple) else (one, "MISC") for one in expected]
