"""The polarity that a cue has where it stands, and whether it is told in the passive."""

from __future__ import annotations

from annotator.nlp.cues import Cue
from annotator.nlp.reading import Reading
from annotator.nlp.wordset import word_set

__all__ = ["has_no_agent", "is_passive", "polarity_of"]

_NEGATION = frozenset(
    {"pas", "plus", "jamais", "rien", "aucun", "aucune", "guere", "not", "never", "n't", "no"}
)
_NOBODY = frozenset({"rien", "personne", "aucun", "aucune"})
_CONDITIONAL = word_set(
    """pourrait pourraient devrait devraient serait seraient aurait auraient could might would should may"""
)
_SUPPORT_TURNS = {"supportive": "critical", "critical": "neutral", "neutral": "neutral"}


def polarity_of(reading: Reading, verb: int, cue: Cue, start: int) -> str | None:
    """The cue's polarity, turned by negation; None for a hypothesis."""
    before = reading.folded[max(start, verb - 4) : verb]
    if _CONDITIONAL & set(before[-3:]) or reading.folded[verb].endswith(("rait", "raient")):
        return None
    if _is_of_nobody(reading, verb):
        return None
    negated = ("ne" in before or "n'" in before) and bool(
        _NEGATION & set(reading.folded[max(start, verb - 3) : verb + 4])
    )
    negated = (
        negated
        or bool({"not", "never"} & set(before[-3:]))
        or any(word.endswith("n't") for word in before[-2:])
    )
    if negated and not cue.cue.startswith("ne "):
        return _SUPPORT_TURNS[cue.polarity]
    if (
        cue.kind == "verb"
        and before
        and before[-1] in {"de", "sans"}
        and "refuse" in reading.folded[max(start, verb - 5) : verb]
    ):
        return _SUPPORT_TURNS[cue.polarity]
    return cue.polarity


def _is_of_nobody(reading: Reading, verb: int) -> bool:
    """*rien qui condamne un port*, *personne qui soutienne Riga*: told of nothing and nobody."""
    for at in range(verb - 1, max(verb - 4, 0), -1):
        if reading.folded[at] == "qui":
            return bool(_NOBODY & set(reading.folded[max(0, at - 3) : at]))
    return False


def is_passive(reading: Reading, verb: int) -> bool:
    """*est salué par X*: a form of *être*, the participle, and *par* behind."""
    before = set(reading.folded[max(0, verb - 4) : verb])
    behind = reading.folded[verb + 1 : verb + 6]
    participle = reading.tokens[verb].text.endswith(("é", "ée", "és", "ées", "u", "ue", "us", "ues", "ed"))
    if participle and behind[:1] in (["par"], ["by"]):
        return True
    forms = {
        "est",
        "sont",
        "ete",
        "etait",
        "etaient",
        "fut",
        "furent",
        "etre",
        "sera",
        "was",
        "were",
        "been",
        "is",
        "are",
    }
    return bool(before & forms) and bool({"par", "by"} & set(behind)) and not {"s'", "se"} & before


def has_no_agent(reading: Reading, verb: int) -> bool:
    """*a été critiqué*, *est accusé*: nobody is said to hold it."""
    before = reading.folded[max(0, verb - 3) : verb]
    text = reading.tokens[verb].text
    if not text.endswith(("é", "ée", "és", "ées")) or {"se", "s'"} & set(before):
        return False
    return bool({"ete", "est", "sont", "etait", "etaient", "fut", "etre"} & set(before[-2:]))
