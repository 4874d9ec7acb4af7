"""Runs of capitalised words: where a person's or a thing's name goes on and where it ends."""

from __future__ import annotations

import re

from annotator.nlp.reading import Reading
from annotator.nlp.wordset import word_set
from annotator.text.tokens import SENTENCE_OPENERS, Kind, Shape

__all__ = ["ARABIC_PREFIX", "is_initial", "name_run", "person_run"]

PARTICLES = word_set(
    """de du des d' von van der den ter ten el al bin ben ibn abou abu da dos do di del della degli zu
    zur la le lo e y"""
)
_CAPITAL_PARTICLES = frozenset(
    {"Le", "La", "Les", "De", "Du", "Des", "Van", "Von", "El", "Al", "Ben", "Bin", "L'", "D'", "Di"}
)
ARABIC_PREFIX = re.compile(r"(?:al|el|as|ad|ar|ash|an|at|ez|ed|er|es|ben|ould|ag)-[A-ZÀ-Þ]", re.IGNORECASE)
_NUMERALS = word_set("""II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVIII Ier""")
_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr"})
_PLACES = frozenset({"LOC", "ORG"})


def is_initial(reading: Reading, index: int) -> bool:
    """Whether a token is an initial such as J. or J.-C."""
    if not 0 <= index < len(reading.tokens):
        return False
    token = reading.tokens[index]
    return (
        token.kind is Kind.ABBREVIATION
        and len(token.text) in (2, 4, 5)
        and token.text[0].isupper()
        and token.text != "M."
    )


def _carries_name(reading: Reading, index: int) -> bool:
    if not 0 <= index < len(reading.tokens):
        return False
    token = reading.tokens[index]
    if token.kind is not Kind.WORD:
        return is_initial(reading, index)
    if token.shape is Shape.LOWER and "-" not in token.text:
        return False
    if token.text in reading.lists.stop_capitals or (
        token.text in _OPENERS and not _is_syllable(reading, index)
    ):
        return False
    return (token.text[0].isupper() and len(token.text) > 1) or ARABIC_PREFIX.match(token.text) is not None


_SYLLABLES = frozenset({"Ma", "On", "Si", "Son", "An", "Ni", "Mon", "Or", "Sa", "Bien", "Ou", "Y"})
_OPENERS = SENTENCE_OPENERS - _SYLLABLES


def _is_syllable(reading: Reading, index: int) -> bool:
    """*Le Duc Tho*: an opener's word in mid-name, with capitals on both sides."""
    return reading.is_capital(index - 1) and reading.is_capital(index + 1) and not reading.opens[index]


def person_run(reading: Reading, start: int, *, limit: int = 6, particle_first: bool = False) -> int:
    """End (token index, exclusive) of the person's name that starts at `start`; `start` if there is none.

    Particles belong to it when a capital follows (at its very start only with `particle_first`); a listed
    place, body or thing of its own ends the run.
    """
    index, end, capitals = start, start, 0
    count, tokens = len(reading.tokens), reading.tokens
    if start < count and tokens[start].text in reading.lists.civilities:
        return start
    while index < count and end - start < limit:
        token = tokens[index]
        if capitals and _is_glued(reading, index):
            break
        if capitals and (token.text in _NUMERALS or token.text in _SUFFIXES):
            return index + 1
        if (
            token.text in _CAPITAL_PARTICLES
            and _carries_name(reading, index + 1)
            and token.kind is not Kind.ABBREVIATION
        ):
            if capitals and (reading.opens[index] or _is_heading_word(reading, index + 1)):
                break
            index += 1
            continue
        if _carries_name(reading, index):
            if capitals and (
                _is_complete(reading, index, start)
                or _ends_run(reading, index, start)
                or _is_heading_word(reading, index)
            ):
                break
            capitals += 1
            end = index = index + 1
            continue
        if (capitals or (particle_first and index == start)) and _particle_goes_on(reading, index, capitals):
            index += 1
            continue
        break
    return end if capitals else start


def _is_glued(reading: Reading, index: int) -> bool:
    """Whether scraping has run the word at `index` together with the one before."""
    before, token = reading.tokens[index - 1], reading.tokens[index]
    return before.end == token.start and before.kind is token.kind is Kind.WORD


def _is_heading_word(reading: Reading, index: int) -> bool:
    """Whether the capital is only the heading's (*Ida Holm Rencontre Le Maire*)."""
    if not reading.in_heading[index] or not reading.is_common(index):
        return False
    return reading.folded[index] not in reading.lists.first_names


def _particle_goes_on(reading: Reading, index: int, capitals: int) -> bool:
    """Whether a small particle at `index` leads on to another part of the same name."""
    word = reading.word(index)
    if word not in PARTICLES:
        return False
    following = index + 1
    while reading.word(following) in PARTICLES and following < index + 3:
        following += 1
    if not _carries_name(reading, following) or reading.opens[following]:
        return False
    if word in {"de", "du", "des", "d'", "la", "le", "da", "e", "y", "do"}:
        known = reading.match_at.get(following)
        if known is not None and known.entry.label != "PER" and not known.entry.is_ambiguous:
            return False
        if word in {"des", "du", "le", "la", "e", "y"} and capitals > 1:
            return False
        if word in {"le", "la"}:
            return False
    return True


def _is_complete(reading: Reading, index: int, start: int) -> bool:
    """Whether a listed full name fills `start:index` and a first name follows (*le camp d'Ida Holm Awa
    Sow*)."""
    known = reading.match_at.get(index - 1)
    full = known is not None and known.entry.label == "PER" and (known.start, known.end) == (start, index)
    return full and reading.folded[index] in reading.lists.first_names


def _ends_run(reading: Reading, index: int, start: int) -> bool:
    """Whether the capital at `index` opens something new behind a name."""
    token = reading.tokens[index]
    if token.shape is Shape.UPPER and len(token.text) <= 4 and reading.tokens[start].shape is Shape.TITLE:
        return True
    if (
        token.shape is Shape.UPPER
        and reading.is_common(index)
        and reading.folded[index] not in reading.lists.first_names
    ):
        return True
    known = reading.match_at.get(index)
    if known is not None and known.start == index:
        entry = known.entry
        if (
            entry.label in _PLACES
            and not entry.is_ambiguous
            and token.shape is Shape.UPPER
            and len(token.text) <= 5
        ):
            return True
        if known.end - known.start > 1 and entry.label != "PER" and known.start > start:
            return True
        if entry.label == "ORG" and entry.source in {"parties", "media"} and not entry.is_ambiguous:
            return True
    before = reading.tokens[index - 1]
    return before.kind is Kind.POSSESSIVE


_JOINERS = frozenset({"&", "di", "del", "della", "do", "da", "dos", "das", "og", "und", "el", "al", "y"})


def name_run(reading: Reading, start: int, *, limit: int = 6) -> int:
    """End of a run of capitalised words (figures too) joined by `&`, `di`, `und` …; `start` if none."""
    index, end = start, start
    while index < len(reading.tokens) and end - start < limit:
        token = reading.tokens[index]
        capital = token.kind is Kind.WORD and (token.text[0].isupper() or token.shape is Shape.MIXED)
        if capital or (
            end > start and token.kind is Kind.NUMBER and token.start == reading.tokens[index - 1].end + 1
        ):
            if end > start and reading.opens[index]:
                break
            end = index = index + 1
        elif end > start and (token.text in _JOINERS or token.kind is Kind.POSSESSIVE):
            if not reading.is_capital(index + 1) or reading.opens[index + 1]:
                break
            index += 1
        else:
            break
    return end
