"""Cues of attitude in English from `resources/cues/en.json`, by the forms that they take in the news."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from annotator.resources import read_json
from annotator.text.fold import fold

__all__ = ["VerbCue", "judgement_phrases", "judgement_words", "predicates", "verb_cues"]

_IRREGULAR = {
    "be": "is are was were been being be",
    "cast": "cast casts casting",
    "come": "come comes came coming",
    "draw": "draw draws drew drawn drawing",
    "fight": "fight fights fought fighting",
    "find": "find finds found finding",
    "give": "give gives gave given giving",
    "have": "have has had having",
    "hit": "hit hits hitting",
    "hold": "hold holds held holding",
    "lay": "lay lays laid laying",
    "leap": "leap leaps leapt leaped leaping",
    "lend": "lend lends lent lending",
    "lose": "lose loses lost losing",
    "make": "make makes made making",
    "overthrow": "overthrow overthrows overthrew overthrown overthrowing",
    "pay": "pay pays paid paying",
    "put": "put puts putting",
    "rise": "rise rises rose risen rising",
    "send": "send sends sent sending",
    "set": "set sets setting",
    "sing": "sing sings sang sung singing",
    "speak": "speak speaks spoke spoken speaking",
    "spring": "spring springs sprang sprung springing",
    "stand": "stand stands stood standing",
    "stick": "stick sticks stuck sticking",
    "strike": "strike strikes struck striking",
    "take": "take takes took taken taking",
    "tear": "tear tears tore torn tearing",
    "tell": "tell tells told telling",
    "throw": "throw throws threw thrown throwing",
    "uphold": "uphold upholds upheld upholding",
    "win": "win wins won winning",
    "withdraw": "withdraw withdraws withdrew withdrawn withdrawing",
}
_DOUBLED = frozenset({"slam", "pan", "rebut", "rap", "snub", "regret"})


@dataclass(frozen=True, slots=True)
class VerbCue:
    """A verb of attitude: `rest` must follow it; `objects` says what it may be aimed at ("" for all);
    `is_turned` marks what is suffered (*came under fire from*)."""

    cue: str
    polarity: str
    rest: tuple[str, ...]
    objects: str
    is_turned: bool


@cache
def _rows() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = read_json("cues", "en.json")["entries"]
    return rows


@cache
def verb_cues() -> dict[str, tuple[VerbCue, ...]]:
    """Verbs by each of their forms (folded), the longest cue first."""
    table: dict[str, list[VerbCue]] = {}
    for row in _rows():
        if row["kind"] not in {"verb", "passive"}:
            continue
        words = fold(row["cue"]).split()
        cue = VerbCue(
            row["cue"], row["polarity"], tuple(words[1:]), row.get("objects", ""), row["kind"] == "passive"
        )
        for form in _forms(words[0]):
            table.setdefault(form, []).append(cue)
    return {form: tuple(sorted(found, key=lambda cue: -len(cue.rest))) for form, found in table.items()}


@cache
def predicates(kind: str) -> dict[str, str]:
    """Words of one kind ("adjective", "feeling") and their polarity."""
    return {fold(row["cue"]): row["polarity"] for row in _rows() if row["kind"] == kind}


@cache
def judgement_words() -> dict[str, str]:
    """Single words of judgement, adjectives among them."""
    words = {fold(row["cue"]): row["polarity"] for row in _rows() if row["kind"] == "judgement"}
    return {
        **{word: polarity for word, polarity in words.items() if " " not in word},
        **predicates("adjective"),
    }


@cache
def judgement_phrases() -> dict[str, tuple[tuple[list[str], str], ...]]:
    """Phrases of judgement by their first word."""
    table: dict[str, list[tuple[list[str], str]]] = {}
    for row in _rows():
        words = fold(row["cue"]).split()
        if row["kind"] == "judgement" and len(words) > 1:
            table.setdefault(words[0], []).append((words, row["polarity"]))
    return {word: tuple(found) for word, found in table.items()}


def _forms(base: str) -> list[str]:
    if base in _IRREGULAR:
        return _IRREGULAR[base].split()
    if base.endswith("e"):
        return [base, f"{base}s", f"{base}d", f"{base[:-1]}ing"]
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base, f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"]
    if base in _DOUBLED:
        return [base, f"{base}s", f"{base}{base[-1]}ed", f"{base}{base[-1]}ing"]
    plural = f"{base}es" if base.endswith(("s", "sh", "ch", "x")) else f"{base}s"
    return [base, plural, f"{base}ed", f"{base}ing"]
