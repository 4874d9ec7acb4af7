"""English names by the noun that opens or closes them; capitals before it belong to the name."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import name_run
from annotator.nlp.wordset import word_set
from annotator.text.tokens import SENTENCE_OPENERS

__all__ = ["NATIONALITIES"]

_PLACE_TAILS = word_set(
    """river street road avenue square bridge park arena stadium hall palace castle valley island islands
    county airport beach bay mountain mountains hills hill lane station forest canyon falls harbour
    harbor peninsula desert lake sea ocean strait canal tower cathedral abbey prison cemetery district
    province region state coast"""
)
_BODY_TAILS = word_set(
    """team committee police party court bank commission ministry department office union rail railway
    railways authority board trust orchestra museum gallery church energy group service army navy
    movement congress parliament assembly senate fund organisation organization club united rovers
    wanderers athletic academy clinic centre center alliance coalition network theatre theater
    choir band brewery bakery brothers pharma pharmaceuticals insurance capital records press
    front brigade battalion regiment squadron inquiry rangers city town albion hotspur"""
)
_THING_TAILS = word_set(
    """act treaty agreement accord accords protocol convention war prize prix league olympics revolution
    amendment scandal affair doctrine declaration charter pact report bill scheme programme project
    mission virus variant hurricane storm"""
)
_CLUBS_ONLY = word_set("united rovers wanderers athletic rangers city town albion hotspur")
_HEADS = {
    **dict.fromkeys(word_set("isle loch lake mount ben cape fort port river gulf bay strait"), "LOC"),
    **dict.fromkeys(word_set("treaty battle siege operation hurricane typhoon storm"), "MISC"),
    **dict.fromkeys(word_set("police network orchestra hotel"), "ORG"),
}
_OF = word_set("isle gulf bay strait cape treaty battle siege")
NATIONALITIES = word_set(
    """afghan african albanian algerian american angolan arab argentine armenian asian australian austrian
    azeri bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian
    cameroonian canadian caribbean catalan chechen chilean chinese colombian congolese croatian cuban
    cypriot czech danish dutch egyptian emirati english eritrean estonian ethiopian european finnish
    flemish french gambian georgian german ghanaian greek guatemalan guinean haitian honduran hungarian
    icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jewish
    jordanian kazakh kenyan korean kosovan kurdish kuwaiti latin latvian lebanese liberian libyan
    lithuanian macedonian malaysian malian maltese mexican moldovan mongolian moroccan muslim nepalese
    nigerian norwegian omani pakistani palestinian panamanian peruvian polish portuguese qatari romanian
    russian rwandan saudi scottish senegalese serbian sicilian slovak slovenian somali spanish sudanese
    swedish swiss syrian taiwanese tanzanian thai tibetan tunisian turkish ugandan ukrainian uruguayan
    venezuelan vietnamese welsh yemeni zambian zimbabwean christian catholic protestant democratic
    republican western eastern northern southern atlantic pacific victorian"""
)
_NO_START = word_set("monday tuesday wednesday thursday friday saturday sunday")


@rule(
    "english-name-tail",
    "An English name by the noun that closes it: a street, a team, an act",
    "He lives near [Umbra Valley] with his dog and his two cats.",
    "A spokesman for [Kassel Mountain Rescue Team] said so on the phone last night.",
    "They voted for the [Clean Rivers Act] and went home for the night.",
    against="They met at the river on Monday and then walked down the street.",
)
def english_tails(reading: Reading) -> Iterator[Candidate]:
    """In English articles only; nationalities, titles and days before the name stay out."""
    if reading.language != "en":
        return
    for index, word in reading.where(_PLACE_TAILS | _BODY_TAILS | _THING_TAILS):
        if not index or not reading.is_capital(index) or reading.in_heading[index]:
            continue
        if reading.is_capital(index + 1) and not reading.opens[index + 1] and word not in _CLUBS_ONLY:
            continue
        start = _start(reading, index)
        if start == index or index - start > 5:
            continue
        known = reading.match_at.get(index)
        if known is not None and (known.start < start or known.end > index + 1):
            continue
        label = "LOC" if word in _PLACE_TAILS else "ORG" if word in _BODY_TAILS else "MISC"
        yield Candidate(start, index + 1, label, "english-name-tail", reading.tokens[index].text, rank=4)


def _start(reading: Reading, index: int) -> int:
    """Where the capitals begin that lead up to `index`; small *of*, *and*, *the* between them count."""
    start = index
    while start:
        before = start - 1
        word = reading.folded[before]
        if reading.opens[start] or not reading.is_capital(before):
            break
        if word in NATIONALITIES and start == index and word not in {"european", "african", "arab"}:
            break
        text = reading.tokens[before].text
        if text in SENTENCE_OPENERS or word in _NO_START or word in reading.lists.functions:
            break
        start = before
    return start


@rule(
    "english-name-head",
    "An English name by the noun that opens it: an isle, a treaty, a hotel",
    "They met on the [Isle of Umbra] for the third time.",
    "She signed the [Treaty of Kassel] in the morning.",
    against="They saw the isle and the lake of the old queen from the road.",
)
def english_heads(reading: Reading) -> Iterator[Candidate]:
    """In English articles only: head, *of* or *for* where it is customary, then capitals."""
    if reading.language != "en":
        return
    for index, word in reading.where(_HEADS):
        if not reading.is_capital(index) or reading.in_heading[index]:
            continue
        start = index + 1
        if reading.word(start) in {"of", "for"}:
            start += 1 + (reading.word(start + 1) == "the")
            if word not in _OF:
                continue
        elif word in _OF - {"cape"}:
            continue
        if not reading.is_capital(start) or reading.opens[start]:
            continue
        if index and reading.is_capital(index - 1) and not reading.opens[index]:
            continue
        label = _HEADS[word]
        yield Candidate(
            index, name_run(reading, start), label, "english-name-head", reading.tokens[index].text, rank=4
        )
