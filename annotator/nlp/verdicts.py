"""What a stretch of speech judges: its words of judgement, denial and demand, and the polarity they give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from annotator.nlp.cues import forms_of
from annotator.nlp.reading import Reading
from annotator.nlp.wordset import word_set
from annotator.resources import read_json
from annotator.text.fold import fold
from annotator.text.tokens import tokenise

__all__ = ["SURE", "Judged", "Verdict", "is_sign", "judged", "judging_words", "verdict"]

Verdict = tuple[str, int, float]  # polarity, the token that carries it, score


@dataclass(frozen=True, slots=True)
class Judged:
    """Tokens `start:end` that judge with the word at token `cue`.

    `kind` says by what: a "word" of judgement, a "demand", a "contrast", or the "mood" of
    the verb outside them; then `cue` is their own word of judgement or their first.
    """

    start: int
    end: int
    cue: int
    kind: str
    polarity: str


_NEGATION = word_set("pas plus jamais rien aucun aucune guere not never no")
_NEVER_TURNED = frozenset({"trop", "probleme", "problemes"})
_DEMANDS = word_set("""doit doivent devez devons faut faudrait devrait devraient must should""")
# Most statements in the news are critical: without a word of judgement, denial and contrast speak for it.
_CONTRAST = word_set(
    """pas jamais rien aucun aucune sans mais contre seulement contrairement malgre lieu plutot alors
    encore meme toujours assez peu si avant ni plus not never nothing without but against only
    despite instead too"""
)
_IF_NEEDED = word_set("necessaire possible besoin")  # *si nécessaire* judges nothing
_BEFORE_STEPS = word_set(
    """un le les des ces ses leurs deux trois premier premiers grand grands petit petits nouveau nouveaux faux
    quelques plusieurs"""
)
_TURNED = {"supportive": "critical", "critical": "supportive"}
SURE, _LIKELY = 0.5, 0.4  # scores: a word of judgement; denial, contrast or demand


@cache
def _words() -> dict[str, str]:
    """Polarity by folded word."""
    return {words[0]: polarity for words, polarity in _rows() if len(words) == 1}


@cache
def _phrases() -> dict[str, list[tuple[list[str], str]]]:
    """Phrases of several words and their polarity, by their first word."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for words, polarity in _rows():
        if len(words) > 1:
            found.setdefault(words[0], []).append((words, polarity))
    return found


@cache
def judging_words() -> frozenset[str]:
    """The folded words that judge."""
    return frozenset(_words())


def _rows() -> list[tuple[list[str], str]]:
    return [
        ([fold(token.text) for token in tokenise(form)], row["polarity"])
        for row in read_json("cues", "fr.json")["entries"]
        if row["kind"] in {"judgement", "adjective"}
        for form in forms_of(row["cue"], row["kind"])
    ]


def is_sign(reading: Reading, index: int) -> bool:
    """Whether token `index` judges or demands."""
    word = reading.folded[index]
    return _words().get(word) in _TURNED or word in _DEMANDS


def verdict(reading: Reading, start: int, end: int, mood: tuple[str, int] | None = None) -> Verdict | None:
    """The sum of the words of judgement, turned by
    negation; the `mood` of the verb that tells of the quotation decides where there is one."""
    balance, first, open_at = 0, None, None
    for index, polarity in _signs(reading, start, end):
        if polarity == "neutral":
            open_at = index if open_at is None else open_at
            continue
        turned = _TURNED[polarity] if _is_turned(reading, start, index) else polarity
        balance += 1 if turned == "supportive" else -1
        first = index if first is None else first
    if open_at is not None and (first is None or open_at < first):
        return "neutral", open_at, SURE
    if mood is not None:
        return mood[0], mood[1], SURE
    if first is not None and balance:
        return ("supportive" if balance > 0 else "critical"), first, SURE
    for signs in (_DEMANDS, _CONTRAST):
        for index in range(start, end):
            if reading.folded[index] in signs and not _denies_nothing(reading, start, index):
                return "critical", index, _LIKELY
    return None


def _denies_nothing(reading: Reading, start: int, index: int) -> bool:
    """*plus tôt* without *ne*, *deux pas*, *sans aucun doute*."""
    word = reading.folded[index]
    if word == "plus":
        return not {"ne", "n'"} & set(reading.folded[start:index])
    if word in {"sans", "aucun"}:
        return "doute" in reading.folded[index + 1 : index + 3]
    return _is_step(reading, start, index)


def _is_idle(reading: Reading, index: int) -> bool:
    """*si nécessaire*, *sans aucun doute*: a turn of speech that judges nothing."""
    word, before = reading.folded[index], reading.word(index - 1)
    if word == "doute":
        return "sans" in {before, reading.word(index - 2)} or before == "aucun"
    return word in _IF_NEEDED and before == "si"


def _is_step(reading: Reading, start: int, index: int) -> bool:
    """*ces deux pas*, *un grand pas*: no negation."""
    if reading.folded[index] != "pas":
        return False
    return index > start and reading.word(index - 1) in _BEFORE_STEPS


def _is_turned(reading: Reading, start: int, index: int) -> bool:
    """Whether negation stands before the word at token `index`; *plus* is one only with *ne*."""
    if reading.folded[index] in _NEVER_TURNED:
        return False
    if index > start and reading.folded[index - 1] == "peu" and reading.word(index - 2) not in {"un", "si"}:
        return True  # *peu crédible*
    near = {
        reading.folded[at] for at in range(max(start, index - 4), index) if not _is_step(reading, start, at)
    }
    if not _NEGATION & near or "trop" in near:
        return False
    return bool(_NEGATION - {"plus"} & near) or bool({"ne", "n'"} & set(reading.folded[start:index]))


def judged(reading: Reading, start: int, end: int, found: Verdict) -> Judged:
    """What the verdict of tokens `start:end` is about."""
    polarity, cue, score = found
    if not start <= cue < end:
        own = (index for index in range(start, end) if reading.folded[index] in _words())
        return Judged(start, end, next(own, start), "mood", polarity)
    if score == _LIKELY:
        return Judged(start, end, cue, "demand" if reading.folded[cue] in _DEMANDS else "contrast", polarity)
    return Judged(start, end, cue, "word", polarity)


def _signs(reading: Reading, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Words and phrases of judgement in tokens `start:end`, with their polarity."""
    words, phrases = _words(), _phrases()
    for index in range(start, end):
        word = reading.folded[index]
        for phrase, polarity in phrases.get(word, ()):
            if reading.folded[index : index + len(phrase)] == phrase:
                yield index, polarity
                break
        else:
            if word in words and not _is_idle(reading, index):
                yield index, words[word]
