"""Who says a quotation in English, and how it sounds: words of judgement in it, turned by negation."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from annotator.nlp.english_clauses import Clauses
from annotator.nlp.english_cues import judgement_phrases, judgement_words
from annotator.nlp.english_phrases import SPEECH
from annotator.nlp.parties import Parties
from annotator.nlp.quotations import Quotation
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import Party
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind

__all__ = ["Said", "judgement_at", "tone"]

_NEGATION = word_set("not never no nothing nobody without cannot hardly")
_TURNED = {"supportive": "critical", "critical": "supportive"}
_CLAUSE = 8  # tokens of a quotation that goes on with a clause: *tweeted that the claims “are false. …”*
_PAPERS = word_set("statement release letter note document communique report")
_REACH = 24  # tokens behind a quotation in which its speaker is told


class Said:
    """Speakers of the quotations of one article."""

    def __init__(
        self, reading: Reading, parties: Parties, clauses: Clauses, quotes: Sequence[Quotation]
    ) -> None:
        self._reading = reading
        self._parties = parties
        self._clauses = clauses
        self._quotes = quotes

    def by(self, quote: Quotation) -> Party | None:
        """Who says `quote`; None where the text does not tell."""
        return self._all.get(quote.start)

    @cached_property
    def _all(self) -> dict[int, Party]:
        found: dict[int, Party] = {}
        last: tuple[int, Party] | None = None
        for quote in self._quotes:
            party = self._behind(quote) or self._before(quote)
            if party is None and last is not None and self._goes_on(last[0], quote.start):
                party = last[1]
            if party is not None and party.text in _PAPERS and last is not None:
                party = last[1]  # *the statement said*
            if party is not None:
                found[quote.start] = party
                last = (quote.end, party)
        return found

    def _behind(self, quote: Quotation) -> Party | None:
        """*“…,” X told reporters*, *“…,” said X, who …*."""
        reading = self._reading
        inner = reading.word(quote.end - 1) in {",", "!", "?"}
        first = quote.end + 1
        if reading.word(first) == ",":
            first += 1
        elif not inner:
            return None
        stop = min(first + _REACH, len(reading))
        for at in range(first, stop):
            token = reading.tokens[at]
            if token.kind is Kind.NEWLINE or token.text in {".", '"', "“", "”"}:
                return None
            if reading.folded[at] not in SPEECH or self._parties.covers(at):
                continue
            if at == first:
                return self._inverted(at + 1, stop)
            subjects = self._clauses.subjects(self._clauses.group(at, first).start, first)
            return subjects[0] if subjects else None
        return None

    def _inverted(self, start: int, stop: int) -> Party | None:
        """*said the mayor*, *said Detective Ida Holm of …*, *said its secretary, Ida Holm*."""
        found = self._clauses.phrases.forward(start, stop)
        if found is None:
            return None
        row = self._parties.mentions.get(found.end + 1)
        if found.mention is None and self._reading.word(found.end) == "," and row is not None:
            return self._clauses.phrases.forward(found.end + 1, stop).party  # type: ignore[union-attr]
        return found.party

    def _before(self, quote: Quotation) -> Party | None:
        """*X raged: “…*, *X told him: “…*, *X said “…*."""
        reading = self._reading
        opening = quote.start - 1
        before = reading.word(opening - 1)
        if before not in {":", ",", "that"} | SPEECH and quote.end - quote.start < _CLAUSE:
            return None
        start, _ = self._clauses.sentence(max(0, opening - 1))
        for at in range(opening - 1, start, -1):
            if reading.folded[at] in SPEECH and not self._parties.covers(at):
                subjects = self._clauses.subjects(self._clauses.group(at, start).start, start)
                return subjects[0] if subjects else None
        return None

    def _goes_on(self, end: int, start: int) -> bool:
        """Whether only a full stop stands between two quotations of one paragraph, or a short clause."""
        if self._reading.tokens[end].kind is Kind.NEWLINE:
            return True  # it was not closed at the paragraph's end
        between = self._reading.tokens[end:start]
        return len(between) < 16 and not any(token.kind is Kind.NEWLINE for token in between)


def tone(reading: Reading, start: int, end: int) -> tuple[str, int] | None:
    """Polarity and the word that carries it: the sum of the judgements in tokens `start:end`."""
    balance, first = 0, None
    for at in range(start, end):
        polarity, _ = judgement_at(reading, at)
        if polarity not in _TURNED:
            continue
        before = reading.folded[max(start, at - 4) : at]
        if _NEGATION & set(before) or any(one.endswith("n't") for one in before):
            polarity = _TURNED[polarity]
        balance += 1 if polarity == "supportive" else -1
        first = at if first is None else first
    if first is None or not balance:
        return None
    return ("supportive" if balance > 0 else "critical"), first


def judgement_at(reading: Reading, at: int) -> tuple[str | None, int]:
    """Polarity of the word or phrase of judgement that begins at token `at`, and the token behind it."""
    word = reading.folded[at]
    for parts, polarity in judgement_phrases().get(word, ()):
        if reading.folded[at : at + len(parts)] == parts:
            return polarity, at + len(parts)
    return judgement_words().get(word), at + 1
