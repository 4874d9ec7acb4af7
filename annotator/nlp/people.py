"""People behind descriptions and pronouns: *la journaliste*, *le secrétaire général de la CGT*, *elle*."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from annotator.nlp.gender import gender_of, gender_of_article, gender_of_pronoun
from annotator.nlp.origins import origin_of
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import SpanSuggestion
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["NO_PERSONS", "People", "Row"]

Row = tuple[int, int, SpanSuggestion]  # first token, end, mention

_ONE = word_set("la une cette sa ma le un ce cet son mon l' the")
# Persons by what they do that the list of functions has no room for.
_MORE = word_set("""chauffeur chauffeuse routier poids-lourd vigneron figure heraut eleve veuf veuve""")
# Functions that are things as often.
NO_PERSONS = frozenset({"aide", "aides", "critique", "critiques", "demi", "arriere", "arrieres"})
_BEHIND = word_set("le la l' un une son sa leur ancien ancienne ex alors the a")
_WINDOW = 20  # tokens within which a subject named earlier comes before an object named later
_KIN = word_set(
    """mere pere frere soeur fils fille filles maman papa epouse epoux femme mari compagne compagnon cousin
    cousine oncle tante neveu niece ami amie grand-mere grand-pere petite-fille petit-fils beau-pere
    belle-mere conjoint conjointe fiance fiancee collegue confrere voisin voisine"""
)
_OF = frozenset({"de", "d'", "du", "of"})
_PARTICIPLES = frozenset({"juge", "critique", "aide", "assure", "garde", "accuse", "condamne"})
_REACH = 9  # tokens between a function and the name it belongs to


class People:
    """Mentions of people, and the functions that the article gives them."""

    def __init__(self, reading: Reading, rows: Sequence[Row], quoted: frozenset[int]) -> None:
        self._reading = reading
        self._rows = [row for row in rows if row[2].label == "PER"]
        self._firsts = [row[0] for row in self._rows]
        self._told = [row for row in self._rows if row[0] not in quoted] or self._rows
        self._by_noun: dict[str, list[Row]] = {}
        self._genders: dict[str, str | None] = {}
        self._origins: dict[str, set[str]] = {}
        self._count: dict[str, int] = {}
        self._described: dict[tuple[str, str | None], tuple[list[Row], list[int]]] = {}
        for row in self._rows:
            nouns, told = self._functions_of(row)
            self._origins.setdefault(row[2].entity_name, set()).update(self._origins_of(row))
            for noun in nouns:
                self._by_noun.setdefault(noun, []).append(row)
            name = row[2].entity_name
            self._genders[name] = told or self._genders.get(name) or gender_of(reading, row[0])
            self._count[name] = self._count.get(name, 0) + 1
        self._told = self._with_descriptions(quoted)
        self._start_of = {row[1]: row[0] for row in self._rows}
        self._fitting: dict[str | None, tuple[list[Row], list[int]]] = {}
        self._heroes: dict[str | None, Row | None] = {}
        for gender in (None, "f", "m"):
            fitting = [row for row in self._told if self._is_of(row, gender)]
            self._fitting[gender] = fitting, [row[0] for row in fitting]
            self._heroes[gender] = max(fitting, key=lambda row: self._count[row[2].entity_name], default=None)

    def _with_descriptions(self, quoted: frozenset[int]) -> list[Row]:
        """Mentions outside quotations, and functions with an article that the article ties to a name."""
        told = list(self._told)
        for word, rows in self._by_noun.items():
            starts = [row[0] for row in rows]
            for index in self._reading.positions.get(word, ()):
                if index in quoted or self._reading.word(index - 1) not in {"le", "la", "l'"}:
                    continue
                at, behind = bisect_left(starts, index), bisect_right(starts, index)
                if at and not (behind < len(rows) and starts[behind] - index <= _REACH):
                    told.append((index, index + 1, rows[at - 1][2]))
        return sorted(told, key=lambda row: row[0])

    def is_function(self, index: int) -> bool:
        """Whether token `index` tells what somebody does: *journaliste*."""
        if not 0 <= index < len(self._reading) or self._reading.tokens[index].shape is not Shape.LOWER:
            return False
        word = self._reading.folded[index]
        if word in _PARTICIPLES and self._reading.tokens[index].text[-1] not in "es":
            return False
        return (word in self._reading.lists.functions and word not in NO_PERSONS) or word in _MORE

    def described(self, index: int) -> SpanSuggestion | None:
        """The person whom the function at token `index` means; None for groups and for people never named."""
        reading = self._reading
        article = index - 1
        while article > index - 3 and reading.word(article) in {"jeune", "ancien", "ancienne", "ex-", "meme"}:
            article -= 1
        one = reading.word(article)
        if one not in _ONE:
            return None
        word, origin = reading.folded[index], origin_of(reading, index)
        known, starts = self._so_described(word, gender_of_article(one))
        if origin is not None:
            known = [row for row in known if self._may_be_from(row, origin)]
            starts = [row[0] for row in known]
        for row in known[bisect_right(starts, index) : bisect_right(starts, index + _REACH)]:
            if self._is_one_group(index, row[0]):
                return row[2]
        before = bisect_left(starts, index)
        if known:
            return known[max(0, before - 1)][2]
        return self._unheard(index, one, origin)

    def _unheard(self, index: int, article: str, origin: str | None) -> SpanSuggestion | None:
        """The person whom a function means that is told beside no name: of the origin told, or else named
        last; nobody where another tells who it is (*son frère*, *le médecin du chanteur*)."""
        if article in {"un", "une", "son", "sa"}:
            return None
        if self._reading.folded[index] in _KIN or self._is_of_somebody(index):
            return None
        if origin is not None:
            return self._countryman(index, origin)
        gender = gender_of_article(article)
        return self._hero(self.recent(index, gender), gender)

    def _may_be_from(self, row: Row, origin: str) -> bool:
        """Whether a person is told to be of an origin, or of none."""
        told = self._origins.get(row[2].entity_name)
        return not told or origin in told

    def _countryman(self, index: int, origin: str) -> SpanSuggestion | None:
        """The person of an origin who is told last before token `index`."""
        before = self._told[: bisect_left(self._told, index, key=lambda row: row[0])]
        return next(
            (row[2] for row in reversed(before) if origin in self._origins.get(row[2].entity_name, ())), None
        )

    def _is_of_somebody(self, index: int) -> bool:
        """Whether a function is told by another person (*le médecin du chanteur*, *la mère d'Ida*)."""
        at = index + 2
        if self._reading.word(index + 1) not in _OF:
            return False
        at += self._reading.word(at) in _ONE
        return self.is_function(at) or self._covers(at)

    def _covers(self, index: int) -> bool:
        """Whether token `index` lies in the mention of a person."""
        at = bisect_right(self._firsts, index) - 1
        return at >= 0 and index < self._rows[at][1]

    def _so_described(self, word: str, gender: str | None) -> tuple[list[Row], list[int]]:
        """Mentions that a function belongs to, of a gender where some are, and where they begin."""
        if (word, gender) not in self._described:
            known = self._by_noun.get(word, [])
            known = [row for row in known if self._is_of(row, gender)] or known
            self._described[word, gender] = known, [row[0] for row in known]
        return self._described[word, gender]

    def _is_of(self, row: Row, gender: str | None) -> bool:
        """Whether a person is of a gender, as far as the article tells."""
        return gender is None or self._genders.get(row[2].entity_name) in {gender, None}

    def _hero(self, recent: SpanSuggestion | None, gender: str | None) -> SpanSuggestion | None:
        """The person most written about, where the one named last is named far less often."""
        if recent is None:
            return None
        hero = self._heroes.get(gender)
        if hero is None or self._count[hero[2].entity_name] < 5 * self._count[recent.entity_name]:
            return recent
        return hero[2]

    def pronoun(self, index: int) -> SpanSuggestion | None:
        """The person whom *il*, *elle*, *a-t-il* at token `index` means."""
        return self.recent(index, gender_of_pronoun(self._reading.folded[index]))

    def fits(self, name: str, index: int) -> bool:
        """Whether the pronoun at token `index` can mean the person of that name."""
        gender = gender_of_pronoun(self._reading.folded[index])
        return gender is None or self._genders.get(name) in {gender, None}

    def recent(self, index: int, gender: str | None = None) -> SpanSuggestion | None:
        """The person of that gender named nearest before token `index` outside quotations, subjects first."""
        before = self._before(index, gender) or self._before(index, None)
        if not before:
            return None
        near = [row for row in before if before[-1][1] - row[1] <= _WINDOW]
        subjects = [row for row in near if not self._is_object(row[0])]
        return (subjects or near)[-1][2]

    @property
    def hero(self) -> SpanSuggestion | None:
        """The person named most often."""
        row = self._heroes[None]
        return None if row is None else row[2]

    def told_before(self, index: int, gender: str | None = None) -> list[SpanSuggestion]:
        """The last people of a gender told before token `index`, each once, nearest first."""
        return list({row[2].entity_name: row[2] for row in reversed(self._before(index, gender))}.values())

    def _before(self, index: int, gender: str | None) -> list[Row]:
        """The last six told before token `index` that may be of a gender."""
        rows, starts = self._fitting[gender]
        end = bisect_left(starts, index)
        return [row for row in rows[max(0, end - 7) : end] if row[1] <= index][-6:]

    def _is_object(self, index: int) -> bool:
        reading, at = self._reading, index - 1
        if (
            reading.word(at) == "et"
            and (joined := self._start_of.get(at)) is not None
            and self._is_object(joined)
        ):
            return True
        while at > index - 9 and at >= 0 and (self.is_function(at) or reading.word(at) in _TITLES):
            at -= 1
        return reading.word(at) in _PREPOSITIONS

    def _functions_of(self, row: Row) -> tuple[list[str], str | None]:
        """Functions before the name (*le philosophe X*) and behind it and a comma (*X, directrice de …*), and
        the gender that their article tells."""
        reading, (start, end, _) = self._reading, row
        found, gender = [], None
        reach = _REACH if reading.word(start - 1) not in _OF else 0  # *une amie d'Ida Holm* is not she
        for at in range(start - 1, max(-1, start - reach), -1):
            token = reading.tokens[at]
            if token.kind is Kind.NEWLINE or token.text in _STOPS:
                if token.text == "," and at == start - 1:
                    continue
                break
            if self.is_function(at):
                found.append(reading.folded[at])
                if reading.word(at - 1) in _ONE:
                    gender = gender_of_article(reading.word(at - 1))
                    break
        if reading.word(end) == ",":
            at = end + 1
            while reading.word(at) in _BEHIND and at < end + 4:
                at += 1
            if self.is_function(at):
                found.append(reading.folded[at])
        return found, gender

    def _origins_of(self, row: Row) -> Iterator[str]:
        """Origins told beside a name: *le ministre russe X*, *X, ministre russe de …*."""
        reading, (start, end, _) = self._reading, row
        first = start
        while first > max(0, start - _REACH) and reading.tokens[first - 1].text not in _STOPS:
            if self._covers(first - 1):
                break
            first -= 1
        behind = range(end + 1, min(end + 4, len(reading))) if reading.word(end) == "," else range(0)
        for at in (*range(first, start), *behind):
            if self.is_function(at) and (origin := origin_of(reading, at)) is not None:
                yield origin

    def _is_one_group(self, index: int, name: int) -> bool:
        """Whether only a noun group stands between a function and a name: *le ministre de l'Économie, X*."""
        between = self._reading.tokens[index + 1 : name]
        commas = sum(token.text == "," for token in between)
        return commas <= 1 and not any(
            token.kind is Kind.NEWLINE or token.text in _STOPS - {","} for token in between
        )


_STOPS = frozenset({".", ",", ";", ":", "!", "?", "…", '"', "«", "»", "“", "”", "("})
_TITLES = frozenset({"la", "l'", "le", "les", "general", "generale", "m.", "mme", "dr", "pr"})
_PREPOSITIONS = word_set(
    """de du des d' a au aux en dans sur par pour avec contre chez vers sous entre of in to at by with from
    comme face"""
)
