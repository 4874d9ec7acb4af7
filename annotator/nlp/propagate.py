"""What one sure mention says about the rest of the article: tails of a full name, and the same words
again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.nlp.candidates import Candidate
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import PARTICLES
from annotator.text.tokens import SENTENCE_OPENERS, Kind, Shape

__all__ = ["propagated"]

_Key = tuple[str, ...]


def propagated(reading: Reading, kept: Sequence[Candidate]) -> Iterator[Candidate]:
    """Candidates for every other occurrence of kept names and of the tails of kept full names of people."""
    table = _wanted(reading, kept)
    for index, first in enumerate(reading.folded):
        for key, model, rule in table.get(first, ()):
            end = index + len(key)
            if index == model.start or tuple(reading.folded[index:end]) != key:
                continue
            if _reads_as_name(reading, index, end, model):
                further = rule == "tail" or reading.language == "en"  # *Dapo Holm*, where *Governor Holm* was
                if further and _has_other_first_name(reading, index, model):
                    yield Candidate(index - 1, end, "PER", rule, reading.span_text(model.start, model.end))
                    continue
                small_article = key[0] in {"le", "la", "les"} and not reading.is_capital(index)
                why = f"{reading.span_text(model.start, model.end)} ({model.rule})"
                yield Candidate(index + small_article, end, model.label, rule, why, name=model.name)


def _has_other_first_name(reading: Reading, index: int, model: Candidate) -> bool:
    """Whether an unknown capital before a surname makes it another person's (*Nicolle Holm* beside *Ida
    Holm*)."""
    before = index - 1
    if model.label != "PER" or not reading.is_capital(before) or reading.in_heading[before]:
        return False
    token = reading.tokens[before]
    unknown = before not in reading.match_at and not reading.is_common(before)
    unknown = unknown or (reading.language == "en" and _is_first_again(reading, before, index))
    return (
        unknown
        and token.shape is Shape.TITLE
        and token.text not in SENTENCE_OPENERS | reading.lists.civilities
    )


def _is_first_again(reading: Reading, before: int, index: int) -> bool:
    """Whether the word at `before` is a first name, or stands twice before the surname at `index` and is no
    title (*Ace Holm*)."""
    word = reading.folded[before]
    if word in reading.lists.first_names:
        return True
    if word in reading.lists.functions or reading.is_capital(before - 1):
        return False
    told = [at for at in reading.positions[word] if reading.word(at + 1) == reading.folded[index]]
    return len(told) > 1


def _wanted(reading: Reading, kept: Sequence[Candidate]) -> dict[str, list[tuple[_Key, Candidate, str]]]:
    """What to look for, by its first word: whole names, then tails that no whole name of another label
    takes."""
    whole: dict[_Key, Candidate] = {}
    for candidate in kept:
        if candidate.rule == "the-north":
            continue  # *North* elsewhere may be the North of anything
        whole.setdefault(tuple(reading.folded[candidate.start : candidate.end]), candidate)
    tails: dict[_Key, Candidate] = {}
    for candidate in kept:
        for key in _tails(reading, candidate):
            tails.setdefault(key, candidate)
    table: dict[str, list[tuple[_Key, Candidate, str]]] = {}
    for key, candidate in whole.items():
        table.setdefault(key[0], []).append((key, candidate, "again"))
    for key, candidate in tails.items():
        if key not in whole or whole[key].label == candidate.label:
            table.setdefault(key[0], []).append((key, candidate, "tail"))
    return table


def _tails(reading: Reading, candidate: Candidate) -> Iterator[_Key]:
    """Surnames with and without particles, and the first word alone (a first name, or an East Asian family
    name); of *musée Holm*, the name alone."""
    start, end = candidate.start, candidate.end
    if candidate.label != "PER":
        yield from _tails_of_things(reading, candidate)
        return
    if end - start < 2:
        return
    for index in range(start + 1, end):
        token = reading.tokens[index]
        if token.kind is not Kind.WORD or len(token.text) < 2 or token.text in _NO_SURNAMES:
            continue
        before = reading.tokens[index - 1].text
        if before in _CAPITAL_PARTICLES and not (before == "Ben" and reading.language == "en"):
            continue
        if token.text[0].isupper() or reading.folded[index] in PARTICLES or "-" in token.text:
            yield tuple(reading.folded[index:end])
    if reading.language == "en" and reading.tokens[end - 1].shape is Shape.TITLE:
        yield (f"{reading.folded[end - 1]}s",)  # *the Holms*
    yield (reading.folded[start],)


def _tails_of_things(reading: Reading, candidate: Candidate) -> Iterator[_Key]:
    """Of *musée Holm* and of a maker's model the name alone; of *Holm Group* the first word."""
    start, end = candidate.start, candidate.end
    if candidate.rule == "local-body" and reading.is_capital(start + 1):
        yield tuple(reading.folded[start + 1 : end])
    if candidate.rule == "maker" and reading.tokens[end - 1].kind is Kind.WORD and candidate.label == "MISC":
        for index in range(start + 1, end):
            if end - index > 1 or len(reading.tokens[index].text) > 2:
                yield tuple(reading.folded[index:end])
    if candidate.rule == "site" and reading.word(end - 2) in {"de", "d'"} and end - start < 5:
        known = reading.match_at.get(end - 1)
        if known is None and reading.folded[end - 1] not in reading.lists.first_names:
            yield (reading.folded[end - 1],)
    if candidate.label == "ORG" and end - start == 2 and reading.folded[end - 1] in _GENERIC_TAILS:
        yield (reading.folded[start],)


_GENERIC_TAILS = frozenset({"hebdo", "group", "holding", "sa", "motors", "technologies", "pharma", "inc"})
_NO_SURNAMES = frozenset({"Jr", "II", "III", "XIV"})
_CAPITAL_PARTICLES = frozenset({"Le", "La", "De", "Di", "El", "Al", "Ben", "Van", "Von", "Du"})


def _reads_as_name(reading: Reading, start: int, end: int, model: Candidate) -> bool:
    """Whether the words at `start:end` are cased as a name here, as the model's were."""
    tokens = reading.tokens[start:end]
    first = tokens[0]
    if not any(token.text[0].isupper() for token in tokens):
        return False
    if not first.text[0].isupper():
        small_in_model = reading.tokens[model.start].text[0].islower()
        if not (small_in_model or "-" in first.text or reading.folded[start] in PARTICLES):
            return False
    return len(tokens) > 1 or _stands_alone(reading, start, model)


def _stands_alone(reading: Reading, index: int, model: Candidate) -> bool:
    """Whether one word is the name and not an opener, a common word or the first part of another name."""
    token = reading.tokens[index]
    if token.text in SENTENCE_OPENERS or token.kind is not Kind.WORD:
        return False
    acronym = reading.tokens[model.start].shape is Shape.UPPER
    if acronym and token.shape is not Shape.UPPER and len(token.text) <= 5:
        return False
    if (reading.opens[index] or reading.in_heading[index]) and reading.is_common(index):
        # *Apple* at a sentence's start, where the article has the company and never the fruit
        listed = model.rule == "listed" and model.label == "ORG" and token.shape is Shape.TITLE
        # *Brown* at a sentence's start in English, where the article has *Ida Brown*
        named = reading.language == "en" and model.label == "PER" and token.shape is Shape.TITLE
        if not (listed or named) or reading.folded[index] in reading.small_words:
            return False
    following = index + 1
    runs_on = reading.is_capital(following) and not reading.opens[following]
    runs_on = runs_on and reading.tokens[following].start > token.end  # not run together by scraping
    if runs_on and reading.is_common(following) and not reading.is_capital(following + 1):
        runs_on = (
            reading.folded[following] in reading.lists.first_names
        )  # *… de Holm Seul bémol*: two sentences
    return not (model.label == "PER" and runs_on and reading.tokens[following].shape is Shape.TITLE)
