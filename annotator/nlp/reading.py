"""An article as the rules see it: light tokens with what each needs to know about its neighbours."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from annotator.nlp.english_tokens import parted
from annotator.nlp.lists import SMALL_HEADS, TOWNS, Entry, Lists, fold_word, lists
from annotator.nlp.unglued import unglued
from annotator.text.sentences import starts_of_sentences
from annotator.text.tokens import SENTENCE_OPENERS, Kind, Shape, Token, tokenise

__all__ = ["Match", "Reading"]

_INFLECTED = re.compile(r"(?:es|s|ed|ing)$")  # English: *survives*, *stunned*
_STRETCH = 150  # tokens
_PARTING = frozenset({",", ";", ":", "•", "|"})
_ARTICLES = frozenset({"le", "la", "les", "l'"})
_CONTRACTED = {"au": "le", "du": "le", "aux": "les", "des": "les"}
_BEFORE_NAMES = _ARTICLES | _CONTRACTED.keys()
_BEFORE_OPENING = frozenset('"“«‘:;•–—*([')


# The sets of words that rules look for, and which of them a word is in: filled as they ask.
_SETS: set[frozenset[str]] = set()
_SETS_OF: dict[str, list[frozenset[str]]] = {}


def _remember(words: frozenset[str]) -> None:
    for word in words:
        _SETS_OF.setdefault(word, []).append(words)
    _SETS.add(words)


@dataclass(frozen=True, slots=True)
class Match:
    """A listed name at tokens `start:end`."""

    start: int
    end: int
    entry: Entry


@dataclass(eq=False)
class Reading:
    """Tokens of one article and flags beside them. `folded[i]` is token i in small letters without
    accents."""

    text: str
    language: str = "fr"
    tokens: list[Token] = field(init=False)
    folded: list[str] = field(init=False)
    lists: Lists = field(init=False)

    def __post_init__(self) -> None:
        self.lists = lists()
        self.tokens = unglued(tokenise(self.text, self.lists.common_words), self.lists, self.text)
        if self.language == "en":
            self.tokens = parted(self.tokens)
        self.folded = [fold_word(token[0]) for token in self.tokens]

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def _common(self) -> frozenset[str]:
        return self.lists.common_by_language.get(self.language, self.lists.common_by_language["fr"])

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Token indices that open a sentence."""
        return starts_of_sentences(self.tokens)

    @cached_property
    def stretches(self) -> list[int]:
        """Token indices that open a sentence, or go on with one of more than 150 tokens, best at a comma:
        lists and pages without a full stop. What looks through a sentence at each of its words looks
        through these instead.
        """
        found: list[int] = []
        ends = [*self.sentence_starts[1:], len(self.tokens)]
        for start, end in zip(self.sentence_starts, ends, strict=False):
            at = start
            while end - at > _STRETCH:
                found.append(at)
                places = range(at + _STRETCH, at + _STRETCH // 2, -1)
                at = next((one for one in places if self.tokens[one - 1].text in _PARTING), at + _STRETCH)
            found.append(at)
        return found

    @cached_property
    def opens(self) -> list[bool]:
        """Whether a capital at this token proves nothing: it opens a sentence, a quotation, an item
        of a list."""
        flags = [False] * len(self.tokens)
        for index in self.sentence_starts:
            flags[index] = True
        newline, punctuation, elision = Kind.NEWLINE, Kind.PUNCTUATION, Kind.ELISION
        for index, (text, _, _, kind, _) in enumerate(self.tokens[:-1], 1):  # of the token before
            if kind is newline:
                flags[index] = True
            elif kind is punctuation:
                if text in _BEFORE_OPENING:
                    flags[index] = flags[index] or text not in "([" or flags[index - 1]
                elif (text == "-" and self._is_heading_dash(index - 1)) or (
                    text == "'" and self._is_opening_mark(index - 1)
                ):
                    flags[index] = True
            elif kind is elision and flags[index - 1]:
                flags[index] = False
        return flags

    def _is_heading_dash(self, index: int) -> bool:
        """Whether the dash opens a heading between paragraphs that were run together (*…la mer.- Avis de
        froid -*)."""
        if not index:
            return False
        before, dash, after = self.tokens[index - 1], self.tokens[index], self.tokens[index + 1]
        ended = before.kind is Kind.NEWLINE or before.text[-1] in '.!?…"»'
        return ended and dash.end < after.start

    def _is_opening_mark(self, index: int) -> bool:
        """Whether a straight single mark stands free before a word (*'Come to Oslo'*), as no apostrophe
        does."""
        if self.language != "en":
            return False
        mark, after = self.tokens[index], self.tokens[index + 1]
        return mark.end == after.start and (not index or self.tokens[index - 1].end < mark.start)

    @cached_property
    def in_heading(self) -> list[bool]:
        """Whether the token stands in a line where common words are capitalised too (Title Case or
        CAPITALS)."""
        flags = [False] * len(self.tokens)
        newline = Kind.NEWLINE
        start = 0
        for end in [*(at for at, token in enumerate(self.tokens) if token[3] is newline), len(self.tokens)]:
            if self._is_heading(start, end):
                flags[start:end] = [True] * (end - start)
            start = end + 1
        return flags

    def _is_heading(self, start: int, end: int) -> bool:
        if bisect_left(self.capitals, end) - bisect_left(self.capitals, start) < 2:
            return False
        word = Kind.WORD
        words = [index for index, token in enumerate(self.tokens[start:end], start) if token[3] is word]
        if not 3 <= len(words) <= 30 or self._is_full_of_titles(words, end):
            return False
        known = self._common
        names = self.lists.phrases if self.language == "fr" else {}
        common = [
            at
            for at in words
            if self.folded[at] in known and len(self.folded[at]) > 3 and (self.folded[at],) not in names
        ]
        capitals = sum(self.tokens[at].is_capitalised for at in common)
        return len(common) >= 2 and capitals >= 0.75 * len(common) and capitals >= 2

    def _is_full_of_titles(self, words: Sequence[int], end: int) -> bool:
        """Whether the line is an English sentence for all its capitals (*She was met by Foreign Minister Ida
        Holm.*): it ends with a full stop, and a third of its words are small."""
        if self.language != "en" or self.tokens[end - 1].text != ".":
            return False
        return 3 * sum(self.tokens[at].shape is Shape.LOWER for at in words) >= len(words)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Words that the article writes in small letters somewhere (folded)."""
        word, lower = Kind.WORD, Shape.LOWER
        return frozenset(
            [
                folded
                for folded, (_, _, _, kind, shape) in zip(self.folded, self.tokens, strict=True)
                if shape is lower and kind is word
            ]
        )

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """Where each folded word stands."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self.folded):
            found[word].append(index)
        return dict(found)

    def where(self, words: Collection[str]) -> list[tuple[int, str]]:
        """Tokens whose folded text is one of `words`, in order: far fewer than all tokens.

        A frozen set is taken for a rule's constant: the words of all of them are looked up at once.
        """
        positions = self.positions
        found: Collection[str]
        if isinstance(words, frozenset):
            if words not in _SETS:
                _remember(words)
                self.__dict__.pop("_found", None)
            found = self._found.get(words, ())
        else:
            found = positions.keys() & words
        return sorted([(index, word) for word in found for index in positions[word]]) if found else []

    @cached_property
    def _found(self) -> dict[frozenset[str], list[str]]:
        """The article's words in each set of words that a rule has asked for."""
        found: defaultdict[frozenset[str], list[str]] = defaultdict(list)
        for word in self.positions.keys() & _SETS_OF.keys():
            for words in _SETS_OF[word]:
                found[words].append(word)
        return dict(found)

    @cached_property
    def capitals(self) -> list[int]:
        """Tokens that are words with a capital, in order."""
        word, lower = Kind.WORD, Shape.LOWER
        return [
            at
            for at, (text, _, _, kind, shape) in enumerate(self.tokens)
            if shape is not lower and kind is word and text[0].isupper()
        ]

    @cached_property
    def _capital_at(self) -> frozenset[int]:
        return frozenset(self.capitals)

    def word(self, index: int) -> str:
        """Folded text of a token, or an empty string outside the article."""
        return self.folded[index] if 0 <= index < len(self.folded) else ""

    def is_capital(self, index: int) -> bool:
        """Whether token `index` is a word with a capital (an initial such as J. too)."""
        return index in self._capital_at

    def is_common(self, index: int) -> bool:
        """Whether token `index` is, in small letters, a common word of the article's language."""
        word = self.folded[index]
        if word in self._common:
            return True
        stem = _INFLECTED.sub("", word) if self.language == "en" and len(word) > 5 else word
        return stem != word and (stem in self._common or f"{stem}e" in self._common)

    def is_name_like(self, index: int) -> bool:
        """A capital that speaks for a name: not a function word, nor a common word where any word
        has a capital."""
        return index in self._name_like

    @cached_property
    def _name_like(self) -> frozenset[int]:
        return frozenset(index for index in self.capitals if self._speaks_for_name(index))

    def _speaks_for_name(self, index: int) -> bool:
        token = self.tokens[index]
        if token.text in SENTENCE_OPENERS or token.text in self.lists.stop_capitals:
            return False
        if self.opens[index] or self.in_heading[index]:
            return not self.is_common(index) and self.folded[index] not in self.small_words
        return True

    def span_text(self, start: int, end: int) -> str:
        """Text of tokens `start:end` as it stands in the article."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def token_ending_before(self, offset: int) -> int:
        """Index of the last token that ends at or before a code point; -1 where there is none."""
        return bisect_right(self.tokens, offset, key=lambda token: token.end) - 1

    def token_starting_after(self, offset: int) -> int:
        """Index of the first token that starts at or behind a code point; the number of tokens where there
        is none."""
        return bisect_left(self.tokens, offset, key=lambda token: token.start)

    def bracketed(self, index: int) -> tuple[int, int] | None:
        """Token range inside the bracket that opens at `index`, if it closes within 8 tokens on the
        same line."""
        if self.word(index) != "(":
            return None
        for close in range(index + 1, min(index + 10, len(self.tokens))):
            if self.tokens[close].text == ")":
                return (index + 1, close) if close > index + 1 else None
            if self.tokens[close].kind is Kind.NEWLINE:
                return None
        return None

    @cached_property
    def matches(self) -> list[Match]:
        """Listed names, longest first at each place, not overlapping, casing checked."""
        found: list[Match] = []
        end = 0
        for index in self._openings():
            if index < end:
                continue
            word = self.folded[index]
            match = self._match(index, word)
            if match is None and word in _CONTRACTED and self.is_capital(index + 1):
                match = self._match(index, _CONTRACTED[word])
                if match is not None and match.start == index and match.end > index + 1:
                    match = replace(match, start=index + 1)  # *Au Havre*: the article is contracted
            if match is not None:
                found.append(match)
                end = match.end
        return found

    def _openings(self) -> list[int]:
        """Where a listed name may begin, by its first word and its letters."""
        lower, capitals = Shape.LOWER, self._capital_at
        firsts, small = self.lists.firsts, self.lists.small_firsts
        return [
            index
            for index, (word, token) in enumerate(zip(self.folded, self.tokens, strict=True))
            if (word in firsts and (token[4] is not lower or word in small))
            or (word in _BEFORE_NAMES and index + 1 in capitals)
        ]

    def _match(self, index: int, first: str) -> Match | None:
        """The longest listed name at `index` that opens with `first`: the word there, or its own article."""
        phrases, folded, count = self.lists.phrases, self.folded, len(self.folded)
        small_article = first in _ARTICLES and not self.tokens[index].is_capitalised
        for length in (*self.lists.longer.get((first, self.word(index + 1)), ()), 1):
            if index + length > count:
                continue
            entry = phrases.get((first, *folded[index + 1 : index + length]))
            if entry is None:
                continue
            if small_article and entry.form[0] == "L" and length > 1:
                match = self._behind_article(index, index + length, entry)
                if match is not None:
                    return match
            elif self._is_cased(entry, index):
                return Match(index, index + length, entry)
        return None

    def _behind_article(self, index: int, end: int, entry: Entry) -> Match | None:
        """A listed name whose own article is small here and stays outside: *dans les Échos*, *l'Équipe*."""
        row = entry.capitals[0]
        cased = self.is_capital(index + 1) and all(
            not needs or self.is_capital(index + at) for at, needs in enumerate(row) if at
        )
        own = self._match(index + 1, self.folded[index + 1]) if cased and index + 1 < len(self) else None
        if not cased or own is not None or self.opens[index + 1]:
            return None
        if entry.source in TOWNS and end == index + 2 and self.is_common(index + 1):
            entry = replace(entry, is_ambiguous=True)
        return Match(index + 1, end, entry)

    @cached_property
    def match_at(self) -> dict[int, Match]:
        """The listed name that covers a token, by token index."""
        return {index: match for match in self.matches for index in range(match.start, match.end)}

    @cached_property
    def match_at_multi(self) -> frozenset[int]:
        """Tokens inside listed names of several words."""
        return frozenset(
            index
            for match in self.matches
            if match.end - match.start > 1
            for index in range(match.start, match.end)
        )

    def _is_shouted(self, index: int) -> bool:
        """Whether a common word stands in capitals beside token `index`: no acronym can be told there."""
        return any(
            self.tokens[at].shape is Shape.UPPER and len(self.tokens[at].text) > 2 and self.is_common(at)
            for at in (index - 1, index + 1)
            if 0 <= at < len(self.tokens)
        )

    def _is_cased(self, entry: Entry, start: int) -> bool:
        if entry.upper:
            return self.tokens[start].text.isupper() and not self._is_shouted(start)
        if not any(any(row) for row in entry.capitals):
            return self.tokens[start].text == entry.form.split()[0]
        first = self.is_capital(start) and not self.opens[start] and not self.in_heading[start]
        small = entry.label == "ORG" and self.folded[start] in SMALL_HEADS and self.word(start + 1) != "des"
        return any(
            all(
                not needs or self.tokens[start + at].text[0].isupper() or (small and not at and len(row) > 1)
                for at, needs in enumerate(row)
            )
            or (first and len(row) > 2 and row[0])  # *la Première guerre mondiale*, *le Conseil de Sécurité*
            or (first and len(row) == 2 and row[0] and self.folded[start + 1] in self.lists.demonyms)
            for row in entry.capitals
        )
