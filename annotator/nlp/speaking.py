"""Who says a quotation: what stands behind it, what introduces it, or who spoke before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from annotator.nlp.actors import ACTING, ARTICLES, mention_party
from annotator.nlp.parties import Parties
from annotator.nlp.quotations import Quotation, quotation_at
from annotator.nlp.reading import Reading
from annotator.nlp.rules.speakers import SPEECH_VERBS
from annotator.nlp.suggestions import Party
from annotator.nlp.tellers import teller
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["SAYING", "Speakers"]

_AUXILIARIES = word_set("""a ont avait avaient est s' se s'est n' ne""")
_NO_ATTRIBUTION = word_set(
    """et mais qui que qu' ou dont alors avec dans en a au aux sur pour car puis ainsi comme de d' du des
    par afin lors soit apres avant tandis ce cette le la les l' un une and but which that with as in on at
    for of the a"""
)
SAYING = SPEECH_VERBS | word_set(
    """qualifie qualifiait qualifiant considere considerait decrit reproche denonce defend defendu refuse
    demande demandent reclame reclame evoque evoquant estimant jugeant dénoncant accuse accusant salue
    saluant invite appelle exhorte parle pointe raille critique attaque vante exige craint redoute dechire
    estiment jugent dénoncent disent affirment assurent declarent expliquent regrettent souligne soulignant
    rappelant affirmant assurant ajoutant expliquant precisant regrettant deplorant denoncant promettant"""
)
_MARKS = frozenset({'"', "«", "»", "“", "”"})
_ENDS = frozenset({".", "!", "?", "…", ";", "..."})
_ACCORDING = word_set("""selon pour according d'apres""")
_BEHIND = 14  # tokens behind a quotation in which its speaker is named
_LEAST = 3  # tokens of a quotation before and behind who says it
_SAME = 0.8  # share of words by which a quotation is said again
_MEMORY = 80  # tokens between two quotations of one speaker


class Speakers:
    """Speakers by quotation, each list best first; empty where nobody can be found."""

    def __init__(self, reading: Reading, parties: Parties, quotes: Sequence[Quotation]) -> None:
        self._reading = reading
        self._parties = parties
        self._quotes = quotes

    def of(self, quote: Quotation) -> list[Party]:
        """Who may say `quote`, best first."""
        return self._all.get(quote.start, [])

    @cached_property
    def names(self) -> frozenset[str]:
        """Names of all who are quoted."""
        return frozenset(found[0].name for found in self._all.values() if found)

    @cached_property
    def _all(self) -> dict[int, list[Party]]:
        found: dict[int, list[Party]] = {}
        last: tuple[int, Party] | None = None
        for quote in self._quotes:
            said = self._told(quote, last)
            if not said and last is None and (again := self._again(quote)) is not None:
                said = self._told(again, None)
            if last is not None and quote.start - last[0] < _MEMORY:
                said.append(last[1])
            said.append(self._parties.recent(quote.start))
            unique = _each_once(said) or _each_once([self._next(quote)])
            found[quote.start] = _each_once([*unique, *self._parties.others(quote.start)]) if unique else []
            if unique:
                last = (quote.end, unique[0])
        return found

    def _told(self, quote: Quotation, last: tuple[int, Party] | None) -> list[Party | None]:
        """Who is told to say a quotation by the words around it, best first."""
        told = (
            self._behind(quote, last),
            self._inside(quote, last),
            self._closing(quote, last),
            self._before(quote),
        )
        return [party for party in told if party is not None]

    def _again(self, quote: Quotation) -> Quotation | None:
        """A later quotation that says the words of this one again, as the article does those of its title."""
        words = self._words(quote)
        if len(words) < _LEAST:
            return None
        later = self._quotes[bisect_right(self._quotes, quote.start, key=lambda one: one.start) :]
        return next((one for one in later if len(words & self._words(one)) >= _SAME * len(words)), None)

    def _words(self, quote: Quotation) -> set[str]:
        return {word for word in self._reading.folded[quote.start : quote.end] if len(word) > _LEAST}

    def _behind(self, quote: Quotation, last: tuple[int, Party] | None) -> Party | None:
        """*« … », a déclaré X*, *« … », a-t-elle dit*, *« … », selon X*."""
        at = quote.end + 1
        comma = self._reading.word(at) == ","
        return self._told_at(at + comma, quote, last, comma=comma)

    def _inside(self, quote: Quotation, last: tuple[int, Party] | None) -> Party | None:
        """*« …, explique X. … »*: who is told between the words of a quotation that marks do not part."""
        for comma in range(quote.start + _LEAST, quote.end - _LEAST):
            if self._reading.tokens[comma].text == "," and self._is_telling(comma + 1):
                return self._told_at(comma + 1, quote, last, comma=True)
        return None

    def _is_telling(self, index: int) -> bool:
        """Whether a verb of saying, or *selon*, stands at token `index`."""
        while self._reading.word(index) in _AUXILIARIES:
            index += 1
        word = self._reading.word(index)
        return word in SAYING or word == "selon" or word.endswith(("-il", "-elle"))

    def _closing(self, quote: Quotation, last: tuple[int, Party] | None) -> Party | None:
        """*… « … » …, a déclaré X*, *…, selon X*: who is told at the end of the sentence."""
        starts = self._reading.stretches
        at = bisect_right(starts, quote.end)
        end = starts[at] if at < len(starts) else len(self._reading)
        for comma in range(quote.end + 2, end):
            if self._reading.tokens[comma].text != "," or quotation_at(self._quotes, comma) is not None:
                continue
            if self._is_telling(comma + 1):
                return self._told_at(comma + 1, quote, last, comma=True)
        return None

    def _told_at(
        self, at: int, quote: Quotation, last: tuple[int, Party] | None, *, comma: bool
    ) -> Party | None:
        """Who is told at token `at`, behind a comma or directly behind `quote`."""
        reading = self._reading
        word = reading.word(at)
        if word in _ACCORDING and comma:
            return self._source(at + 1, min(at + 8, len(reading)))
        if reading.tokens[min(at, len(reading) - 1)].text in {"à", "À"}:
            return None
        verb = word in _AUXILIARIES or word in SAYING or word.endswith(("-il", "-elle"))
        lower = comma and at < len(reading) and reading.tokens[at].shape is Shape.LOWER
        if not verb and not (lower and self._may_tell(word)):
            return None
        stop = at
        while stop < min(at + _BEHIND, len(reading)) and not self._closes(stop):
            stop += 1
        for index in range(at, stop):
            if reading.folded[index].endswith(("-il", "-elle")):
                according = self._according(*self._introduction(quote))
                return self._parties.pronoun(index, according or self._still(last, quote))
            if reading.folded[index].endswith(("-ils", "-elles")):
                return last[1] if last else None
        return self._inverted(at + 1, stop)

    def _still(self, last: tuple[int, Party] | None, quote: Quotation) -> Party | None:
        """Who spoke last, if nobody is named since, and if it is near where no name tells them."""
        if last is None or self._parties.is_named(last[0], quote.start):
            return None
        near = quote.start - last[0] < _MEMORY
        return last[1] if near or last[1].entity_name is not None else None

    @staticmethod
    def _may_tell(word: str) -> bool:
        """Whether a small word behind a quotation and a comma may be a verb of saying that no list knows."""
        return word not in _NO_ATTRIBUTION and word not in ARTICLES and not word.endswith("ant")

    def _inverted(self, start: int, stop: int) -> Party | None:
        """Who is told behind a verb of saying: the first who can act, or whom the words before them mean
        (*déplore le rapport*, *poursuit la jeune fille*)."""
        acting = self._parties.somebody_at(start, stop)
        if self._reading.word(start - 1) in {"ne", "n'"}:
            return None if acting is None else acting[1]
        told = teller(self._reading, self._parties, start, stop)
        if told is not None and (acting is None or told[0] <= acting[0]):
            return told[1]
        return None if acting is None else acting[1]

    def _closes(self, index: int) -> bool:
        token = self._reading.tokens[index]
        return token.kind is Kind.NEWLINE or token.text in _ENDS or token.text in _MARKS

    def _before(self, quote: Quotation) -> Party | None:
        """*X a déclaré : « … »*, *X estime que … « … »*, *selon X, « … »*: the subject of the sentence."""
        reading = self._reading
        begin, opening = self._introduction(quote)
        if begin >= opening:
            return None
        according = self._according(begin, opening)
        if according is not None:
            return according
        for index in range(opening - 1, begin - 1, -1):
            if reading.folded[index] in SAYING and not self._parties.covers(index):
                party = self._parties.subject(index, begin, opening)
                if party is not None:
                    return party
        first = self._parties.somebody(begin, opening)
        if reading.word(opening - 1) == ":" and (first is None or first.entity_name is None):
            return self._parties.last_actor(begin, opening) or first
        return first

    def _introduction(self, quote: Quotation) -> tuple[int, int]:
        """The tokens of the sentence before a quotation, or before a colon and the quotation."""
        reading, starts = self._reading, self._reading.stretches
        opening = quote.start - 1
        begin = starts[max(0, bisect_right(starts, opening) - 1)]
        if begin >= opening and reading.word(opening - 1) == ":" and opening:
            begin = starts[max(0, bisect_right(starts, opening - 1) - 1)]
        return begin, opening

    def _according(self, begin: int, opening: int) -> Party | None:
        """*Selon X, …*, *Pour X, …*."""
        for index in range(begin, opening):
            if self._reading.folded[index] in _ACCORDING and (
                index == begin or self._reading.word(index - 1) == ","
            ):
                party = self._source(index + 1, opening)
                if party is not None:
                    return party
        return None

    def _source(self, start: int, stop: int) -> Party | None:
        """Who is named behind *selon* or *pour*."""
        row = self._parties.mentions.get(start + (self._reading.word(start) in ARTICLES))
        if row is not None and row[2].label in ACTING and row[0] < stop:
            return mention_party(row[2])
        return self._inverted(start, min(start + 7, stop))

    def _next(self, quote: Quotation) -> Party | None:
        """The first person named behind a quotation that opens the article."""
        return self._parties.somebody(quote.end + 1, min(quote.end + 25, len(self._reading)))


def _each_once(parties: Iterable[Party | None]) -> list[Party]:
    """The parties without the absent and the repeated, in order."""
    unique: dict[str, Party] = {}
    for party in parties:
        if party is not None:
            unique.setdefault(party.name, party)
    return list(unique.values())
