"""Noun groups as targets: names, and nouns behind an article with their adjectives and one complement."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from annotator.nlp.group_words import (
    APPOSED,
    ARTICLES,
    AT,
    BEFORE_PRONOUN,
    CLOSING,
    CONTRACTED,
    DOINGS,
    ENGLISH,
    ENGLISH_OPENERS,
    FORE,
    FRENCH,
    FRENCH_OPENERS,
    INDEFINITE,
    KINDS,
    MORE_PARTICIPLES,
    NO_ADJECTIVES,
    NO_ARTICLES,
    NUMERALS,
    OF,
    PARTICIPLES,
    POINTING,
    PREPOSITIONS,
    QUALITIES,
    QUANTITIES,
    QUOTED,
    QUOTES,
    SHORT,
    SHORTEST,
    STOPS,
    WEIGHING,
    WITHOUT,
)
from annotator.nlp.noun_heads import NO_HEAD, PRONOUNS, is_infinitive, may_be_head
from annotator.nlp.people import NO_PERSONS, Row
from annotator.nlp.reading import Reading
from annotator.nlp.rules.zones import field_end, is_adjective
from annotator.nlp.suggestions import Party, SpanSuggestion
from annotator.nlp.verdicts import judging_words
from annotator.text.tokens import Kind, Shape

__all__ = ["Group", "groups", "is_fore"]


@dataclass(frozen=True, slots=True)
class Group:
    """Tokens `start:end` of a group, its head, whether a preposition governs it, and the party it makes."""

    start: int
    end: int
    head: int
    governed: bool
    party: Party


def groups(reading: Reading, mentions: Mapping[int, Row], start: int, stop: int) -> Iterator[Group]:
    """Names and noun groups in tokens `start:stop`, in order, not overlapping."""
    at, folded = start, reading.folded
    openers = ENGLISH_OPENERS if reading.language == "en" else FRENCH_OPENERS
    while at < stop:
        found = None
        if at in mentions:
            found = _name(reading, mentions, at)
        elif folded[at] in openers:
            found = _noun(reading, mentions, at, stop)
        if found is None:
            at += 1
            continue
        yield found
        at = max(found.end, at + 1)


def _name(reading: Reading, mentions: Mapping[int, Row], at: int) -> Group | None:
    first, end, span = mentions[at]
    if first != at:
        return None
    before = first - 1
    if reading.word(before) in _articles(reading):
        governed = reading.word(before) in CONTRACTED or reading.word(before - 1) in PREPOSITIONS
    else:
        governed = _is_preposition(reading, before)
    return Group(first, end, first, governed, _party(span))


def _articles(reading: Reading) -> frozenset[str]:
    return ENGLISH if reading.language == "en" else FRENCH


def _is_preposition(reading: Reading, index: int) -> bool:
    if not 0 <= index < len(reading) or reading.folded[index] not in PREPOSITIONS:
        return False
    return reading.folded[index] != "a" or reading.tokens[index].text in {"à", "À"}


def _noun(reading: Reading, mentions: Mapping[int, Row], article: int, stop: int) -> Group | None:
    articles = _articles(reading)
    if not _opens(reading, article, articles):
        return None
    word = reading.folded[article]
    start, head = _head(reading, articles, article + 1, stop)
    if head >= stop:
        return None
    if head in mentions:
        return _name(reading, mentions, head) if head == start else None
    is_joining = word == "au" and reading.folded[head] in AT and reading.word(head + 1) in OF
    if is_joining or not may_be_head(reading, head, word):
        return None
    meant = _behind_marks(reading, head + 1, stop)
    if meant is None and word not in INDEFINITE:
        meant = _of_quality(reading, head, stop)
    if meant is None:
        meant = _of_doing(reading, mentions, head, stop)
    if meant is not None:
        return _noun(reading, mentions, meant, stop)
    governed = word in CONTRACTED or _is_preposition(reading, article - 1)
    end, party = _whole(reading, mentions, start, head, stop)
    return Group(start, end, head, governed, party)


def _opens(reading: Reading, index: int, articles: frozenset[str]) -> bool:
    """Whether token `index` is an article or a numeral, and no pronoun: *le voir*, *là*, *tout tourne*."""
    word = reading.folded[index]
    if word in {"de", "d'"}:
        return reading.word(index - 1) in QUANTITIES
    if word in WITHOUT:
        return True
    if word not in articles and word not in NUMERALS:
        return False
    if word in PRONOUNS and reading.word(index - 1) in BEFORE_PRONOUN:
        return False
    if word == "tout" and reading.word(index + 1) not in articles:
        return False
    return reading.tokens[index].text.lower() not in NO_ARTICLES


def _head(reading: Reading, articles: frozenset[str], start: int, stop: int) -> tuple[int, int]:
    """Where the words of a group begin behind its article, and its head past adjectives and *genre de*."""
    while start < stop and (reading.folded[start] in articles or reading.tokens[start].text in '"«“'):
        start += 1
    head = start
    while head + 1 < stop and (is_fore(reading, head) or reading.tokens[head].text in '"«“'):
        head += 1
    if reading.word(head) in KINDS and reading.word(head + 1) in {"de", "d'"} and head + 2 < stop:
        return head + 2, head + 2
    return start, head


def is_fore(reading: Reading, index: int) -> bool:
    """Whether the word stands before its noun: *de terribles pertes*."""
    return _is_of(reading.folded[index], FORE)


def _is_of(word: str, words: Collection[str]) -> bool:
    return word in words or (word.endswith("s") and word.removesuffix("s") in words)


def _whole(
    reading: Reading, mentions: Mapping[int, Row], start: int, head: int, stop: int
) -> tuple[int, Party]:
    """Where a group ends, and its party: a name that completes it or follows a function, else its words."""
    end = head + 1
    while end < stop and _may_follow(reading, head, end):
        end += 1
    told = next((at for at in range(head + 1, end) if _tells_of(reading, at)), None)
    end, named = _past_complements(reading, mentions, end, stop)
    is_function = _is_function(reading, head)
    if named is not None and not is_function:
        return end, named
    if end in mentions and is_function and mentions[end][2].label == "PER":
        return mentions[end][1], _party(mentions[end][2])
    marks = [at for at in range(head + 1, end) if reading.tokens[at].text in QUOTES]
    end = marks[0] if marks else end
    while start < head and (
        _is_of(reading.folded[start], WEIGHING) or reading.folded[start] in judging_words()
    ):
        start += 1
    first, last = reading.tokens[start].start, reading.tokens[(told or end) - 1].end
    return end, Party(reading.text[first:last], first, last)


def _tells_of(reading: Reading, index: int) -> bool:
    """Whether the word says something of the noun before it and is no part of its name: *les salaires versés
    aux élus*, *ces manœuvres honteuses*."""
    word = reading.folded[index]
    participle = reading.tokens[index].text.endswith(PARTICIPLES) or word in MORE_PARTICIPLES
    return (participle and word not in APPOSED) or word in judging_words()


def _may_follow(reading: Reading, head: int, index: int) -> bool:
    """Whether the word at token `index` may be an adjective of the noun at token `head`."""
    looks = is_adjective(reading, index) and reading.folded[index] not in NO_ADJECTIVES
    apposed = index == head + 1 and reading.folded[index] in APPOSED
    return looks or apposed or _agrees(reading, head, index)


def _agrees(reading: Reading, head: int, index: int) -> bool:
    """Whether a word behind a noun in the plural has its *s*: *enquêtes internes*."""
    word = reading.folded[index]
    plural = reading.folded[head].endswith("s") and word.endswith("s") and len(word) > SHORT
    return plural and reading.tokens[index].shape is Shape.LOWER and word not in NO_ADJECTIVES


def _party(span: SpanSuggestion) -> Party:
    return Party(span.entity_name, span.start, span.end, span.entity_name, "span")


def _is_function(reading: Reading, head: int) -> bool:
    """Whether a head tells what somebody does; *aide* and *critique* are things as often."""
    return reading.folded[head] in reading.lists.functions and reading.folded[head] not in NO_PERSONS


def _behind_marks(reading: Reading, start: int, stop: int) -> int | None:
    """The article of *des pêcheurs* in *la « patience admirable » des pêcheurs*: they are meant."""
    for at in range(start, min(start + QUOTED, stop - 2)):
        text = reading.tokens[at].text
        if text in CLOSING:
            preposition = reading.word(at + 1)
            if preposition in {"des", "du"}:
                return at + 1
            return at + 2 if preposition in {"de", "d'", "of"} else None
        if text in STOPS:
            return None
    return None


def _of_quality(reading: Reading, head: int, stop: int) -> int | None:
    """The article of *la délégation* in *le courage de la délégation*: whose quality is praised or blamed."""
    if reading.folded[head] not in QUALITIES:
        return None
    at = head + 1
    while at < stop and is_adjective(reading, at):
        at += 1
    preposition = reading.word(at)
    if at + 1 >= stop or preposition not in {"de", "du", "des", "d'", "of"}:
        return None
    article = at if preposition in {"du", "des"} else at + 1
    return article if _noun(reading, {}, article, stop) is not None else None


def _of_doing(reading: Reading, mentions: Mapping[int, Row], head: int, stop: int) -> int | None:
    """The article of *un plan* in *la mise en place d'un plan*, *l'ouverture d'un bureau*: what is done."""
    if reading.folded[head] not in DOINGS:
        return None
    at = head + 1
    if reading.word(at) in {"en", "a"}:
        at += 2
    if at + 1 >= stop or reading.word(at) not in {"de", "du", "des", "d'", "a", "aux", "au"}:
        return None
    article = at if reading.word(at) in {"du", "des", "au", "aux"} else at + 1
    return article if _noun(reading, mentions, article, stop) is not None else None


def _past_complements(
    reading: Reading, mentions: Mapping[int, Row], end: int, stop: int
) -> tuple[int, Party | None]:
    """Past one complement, or two where the first has no article; a name up to the third one is what is
    meant (*la publication des relevés de Riga*)."""
    kept, at, kept_bare = end, end, False
    for depth in range(3):
        while at < stop and (reading.tokens[at].text in QUOTES or is_adjective(reading, at)):
            at += 1
        bare = reading.word(at) in {"de", "d'"} and reading.word(at + 1) not in FRENCH
        behind, named = _past_complement(reading, mentions, at, stop)
        if named is not None:
            return behind, named
        if behind == at:
            break
        if depth == 0 or (depth == 1 and kept_bare):
            kept = behind
        kept_bare = bare
        at = behind
    return kept, None


def _past_complement(
    reading: Reading, mentions: Mapping[int, Row], end: int, stop: int
) -> tuple[int, Party | None]:
    """Past *de la réforme*, *d'une hausse*; a name there is what is meant (*le silence de Riga*)."""
    if reading.word(end) not in {"de", "des", "du", "d'", "of"} or end + 1 >= stop:
        return end, None
    follow = end + 1
    bare, pointing = reading.word(end) in {"de", "d'", "of"}, False
    while follow + 1 < stop and reading.folded[follow] in ARTICLES:
        pointing = pointing or reading.folded[follow] in POINTING
        follow += 1
        bare = False
    if follow in mentions:
        _, last, span = mentions[follow]
        return last, _party(span)
    if pointing:
        return end, None
    while follow + 1 < stop and (is_fore(reading, follow) or reading.folded[follow] in NUMERALS):
        follow += 1
    token, word = reading.tokens[follow], reading.folded[follow]
    if (
        token.kind is not Kind.WORD
        or len(word) < SHORTEST
        or (bare and is_infinitive(word))
        or word in NO_HEAD
    ):
        return end, None
    is_function, noun = _is_function(reading, follow), follow
    follow += 1
    while follow < stop and _may_follow(reading, noun, follow):
        follow += 1
    if is_function:
        follow = min(field_end(reading, follow), stop)
        if follow in mentions and mentions[follow][0] == follow:
            return mentions[follow][1], _party(mentions[follow][2])
    return follow, None
