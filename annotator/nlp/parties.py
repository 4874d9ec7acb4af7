"""Holders: the subject of a verb of attitude, by the parse where there is one, else by word order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from annotator.nlp.actors import ACTING, ARTICLES, BEFORE_OBJECTS, GROUP_NOUNS, HE, Actors, mention_party
from annotator.nlp.cue_uses import SIDES
from annotator.nlp.lists import fold_word
from annotator.nlp.people import Row
from annotator.nlp.pipeline import Node
from annotator.nlp.quotations import Quotation
from annotator.nlp.reading import Reading
from annotator.nlp.rules.speakers import SPEECH_VERBS
from annotator.nlp.suggestions import Party, SpanSuggestion
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["Parties"]

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "csubj"})
_BETWEEN = word_set(
    """a ont avait avaient est s' se n' ne ete egalement aussi toujours pas qui lui leur en y l' la le
    les vivement fermement vertement ensuite deja encore notamment meme has have had also who y
    dit pour jeudi lundi mardi mercredi vendredi samedi dimanche"""
)
_MARKS = frozenset({'"', "«", "”", "“", "»"})
_CLAUSE_ENDS = frozenset({";", ".", "!", "?", "…"})
_ITS = frozenset({"son", "sa", "ses", "leur", "leurs", "its", "their", "his", "her"})
_NEAR = 12  # tokens before *son soutien* in which its holder is named
_CONTRACTED = frozenset({"du", "des", "au", "aux"})
_NAMING = 7  # tokens in which the name of a body ends with a place
_SHARING = frozenset({"conj", "xcomp", "advcl"})  # what has the subject of the verb above
_STEPS = 4
_LATTER = frozenset({"dernier", "derniere", "derniers", "dernieres"})
_SEVERAL = frozenset({"les", "des", "ces", "ses", "leurs", "nos"})
_DOERS = ("iste", "eur", "euse", "rice", "ien", "ienne", "ier", "iere", "aire", "ant", "ante", "at", "ong")
_STEM = 4  # letters that an adjective of origin shares with its country
_OWN = frozenset({"nous", "je", "j'", "notre", "nos", "mon", "ma", "we", "i", "our", "my"})


class Parties(Actors):
    """Those who can act, with lookups for the subject of a verb."""

    def __init__(
        self,
        reading: Reading,
        spans: Sequence[SpanSuggestion],
        nodes: Sequence[Node],
        quotes: Sequence[Quotation] = (),
    ) -> None:
        super().__init__(reading, spans, quotes)
        self._nodes = nodes
        self._node_at = {node.start: index for index, node in enumerate(nodes)}
        self._subject_of: dict[int, int] = {}  # the first subject of a node, by the node's index
        for index, node in enumerate(nodes):
            if node.relation in _SUBJECTS and node.head != index:
                self._subject_of.setdefault(node.head, index)

    def holders(
        self,
        verb: int,
        start: int,
        end: int,
        quote: Quotation | None,
        speakers: Sequence[Party] = (),
        *,
        is_noun: bool,
    ) -> list[Party]:
        """Possible holders, best first. In a quotation the nearest holder comes before its `speakers`."""
        found = self._of_noun(verb, end) if is_noun else []
        if quote is not None:
            own_words = bool(_OWN & set(self._reading.folded[max(quote.start, verb - 5) : verb]))
            nearest = None if own_words else self._adjacent(verb, start)
            found += [party for party in (nearest, *speakers) if party is not None]
        found += self._subjects(verb, start, end)
        if found:
            found += self.others(verb)
        unique: dict[str, Party] = {}
        for party in found:
            unique.setdefault(party.name, party)
        return list(unique.values())

    def subject(self, verb: int, start: int, end: int) -> Party | None:
        """Who says: the best subject of a verb at token `verb` in the sentence `start:end`."""
        return next(iter(self._subjects(verb, start, end)), None)

    def _of_noun(self, noun: int, end: int) -> list[Party]:
        """*le soutien de X à Y*, *X et son soutien à Y*, *le soutien chinois à Y*, *X, partisan de Y*: X."""
        reading = self._reading
        if reading.word(noun - 1) in _ITS or reading.folded[noun] in SIDES:
            nearest = bisect_left(self.firsts, noun) - 1
            near = nearest >= 0 and noun - self.firsts[nearest] < _NEAR
            return (
                [mention_party(self.rows[nearest][2])]
                if near and self.rows[nearest][2].label in ACTING
                else []
            )
        land = self._land(reading.word(noun + 1))
        if land is not None:
            return [land]
        for index in range(noun + 1, min(noun + 12, end)):
            if reading.folded[index] in {"de", "d'", "du", "des", "of"}:
                row = self._first_span(index + 1, min(index + 4, end), ACTING)
                if row is not None:
                    return [mention_party(row[2])]
            if reading.folded[index] in {"a", "au", "aux", "contre", "envers", "avec"}:
                return []
        return []

    def _land(self, adjective: str) -> Party | None:
        """The country of the article that an adjective of origin means: *chinois*, where *Chine* is named."""
        if adjective not in self._reading.lists.demonyms:
            return None
        rows = (row for row in self.rows if row[2].label == "LOC")
        found = next(
            (row for row in rows if fold_word(row[2].entity_name)[:_STEM] == adjective[:_STEM]), None
        )
        return None if found is None else mention_party(found[2])

    def _subjects(self, verb: int, start: int, end: int) -> list[Party]:
        """Subjects of a verb, best first: a name just before it, the parser's, a pronoun's, the nearest."""
        before = [
            row
            for index in range(verb - 1, start - 1, -1)
            if (row := self._at.get(index)) is not None
            and row[0] == index
            and row[2].label in ACTING
            and self._reading.word(row[1]) != ":"
        ]
        free = [
            (row[0], mention_party(row[2]))
            for row in before
            if not self.is_object(row[0]) and not self._is_aside(row)
        ]
        near = sorted([*free, *self._groups_before(verb, start)], key=lambda one: -one[0])
        relative = self._reading.word(verb - 1) in {"que", "qu'"}
        found = [
            self._thanked(verb, start),
            self.following(verb, end) if relative else None,
            self._before_aside(verb, start),
            self._adjacent(verb, start),
            self._parsed_subject(verb),
            self._pronoun(verb, start),
            *(party for _, party in near),
            *self._inverted(verb, end),
        ]
        parties = [party for party in found if party is not None]
        recent = self.recent(start)
        if not parties and recent is not None:
            parties.append(recent)
        return [*parties, *(mention_party(row[2]) for row in before)]

    def _thanked(self, verb: int, start: int) -> Party | None:
        """*a remercié X pour avoir soutenu …*: X."""
        at = verb - 1
        if self._reading.word(at) != "avoir" or self._reading.word(at - 1) != "pour":
            return None
        row = self._at.get(at - 2) if at - 2 >= start else None
        return None if row is None else mention_party(row[2])

    def _adjacent(self, verb: int, start: int) -> Party | None:
        """The name directly before the verb's group: it beats the parser's subject."""
        at = verb - 1
        while at >= start and (
            self._reading.folded[at] in _BETWEEN or self._reading.tokens[at].text in _MARKS
        ):
            at -= 1
        if self._reading.word(at) == ")" and self._opening(at) > start:
            at = self._opening(at) - 1  # *Ida Holm (PS) a dénoncé*
        row = self._at.get(at) if at >= start else None
        body = self._body_ending(at if row is None else row[0], start) if at >= start else None
        if body is not None:
            return body
        if row is None and at >= start:
            return None if self.is_object(at) else self.unknown(at)
        if row is None or row[2].label not in ACTING or self.is_object(row[0]):
            return None
        return mention_party(row[2])

    def _body_ending(self, index: int, start: int) -> Party | None:
        """*Le Comité des pêches du Ponant*: the body whose name the place at token `index` ends."""
        if not self.is_object(index) or not (self.unknown(index) or self._is_place(index)):
            return None
        head = self._body_before(index, start)
        if head is None:
            return None
        if head in self._at:
            return mention_party(self._at[head][2])
        if self.is_function(head):
            return self.group(head)
        end = self._at[index][1] if index in self._at else index + 1
        first, last = self._reading.tokens[head].start, self._reading.tokens[end - 1].end
        return Party(self._reading.text[first:last], first, last)

    def _body_before(self, index: int, start: int) -> int | None:
        """The token of a body's name or noun not far before the place at token `index`."""
        reading = self._reading
        for at in range(index - 2, max(start, index - _NAMING) - 1, -1):
            word = reading.folded[at]
            if at in self._at and self._at[at][2].label == "ORG":
                return at
            if reading.tokens[at].kind not in {Kind.WORD, Kind.ELISION} or word in SPEECH_VERBS | {"a", "et"}:
                return None
            if word in GROUP_NOUNS and reading.word(at - 1) in ARTICLES - _CONTRACTED:
                return at
        return None

    def _is_aside(self, row: Row) -> bool:
        """*le Parti du port (PAU)*: a name said again in brackets."""
        said = self._at.get(row[0] - 2)
        brackets = self._reading.word(row[0] - 1), self._reading.word(row[1])
        return brackets == ("(", ")") and said is not None and not self.is_object(said[0])

    def _is_place(self, index: int) -> bool:
        return index in self._at and self._at[index][2].label == "LOC"

    def _opening(self, index: int) -> int:
        """The bracket that the one at token `index` closes; -1 where none is near."""
        near = range(index - 1, max(-1, index - 12), -1)
        return next((at for at in near if self._reading.word(at) == "("), -1)

    def _before_aside(self, verb: int, start: int) -> Party | None:
        """*Berzins, dit Holm, défend …*: the name before the aside that tells who says it."""
        reading = self._reading
        if reading.word(verb - 1) != ",":
            return None
        told = self._at.get(verb - 2)
        if told is None and self.unknown(verb - 2) is None:
            return None
        at = (told[0] if told else verb - 2) - 1
        while at > start and (self.is_title(at) or reading.word(at) in {"la", "le", "l'", "the"}):
            at -= 1
        if at - 2 < start or reading.word(at) not in SPEECH_VERBS or reading.word(at - 1) != ",":
            return None
        row = self._at.get(at - 2)
        if row is None:
            return self.unknown(at - 2)
        return mention_party(row[2]) if row[2].label != "MISC" else None

    def _parsed_subject(self, verb: int) -> Party | None:
        at = self._node_at.get(self._reading.tokens[verb].start)
        for _ in range(_STEPS):
            if at is None:
                return None
            if at in self._subject_of:
                return self._of_node(self._nodes[self._subject_of[at]]) or self._antecedent(at)
            relation = self._nodes[at].relation
            if relation == "acl" and self._reading.folded[verb].endswith("ant"):
                return self._of_node(self._nodes[self._nodes[at].head])
            at = self._nodes[at].head if relation in _SHARING else None
        return None

    def _antecedent(self, verb: int) -> Party | None:
        """*les pêcheurs qui …*: whom the relative clause of a verb (a node) tells of, at best by a name."""
        node, pronoun = self._nodes[verb], self._nodes[self._subject_of[verb]]
        if node.relation != "acl:relcl":
            return None
        before = bisect_right(self._ends, pronoun.start) - 1
        before -= self._reading.word(before) == ","
        row = self._at.get(before)
        if row is not None and row[2].label in ACTING and not self.is_object(row[0]):
            return mention_party(row[2])
        return self._of_node(self._nodes[node.head])

    def _of_node(self, node: Node) -> Party | None:
        at = bisect_right(self._ends, node.start)
        row = self._at.get(at)
        if row is not None:
            return mention_party(row[2])
        if at < len(self._reading) and self._reading.folded[at] in HE:
            return self.pronoun(at)
        if self.is_latter(at):
            return self.latter(at)
        if at >= len(self._reading) or self._reading.tokens[at].shape is not Shape.LOWER:
            return None
        if self.is_somebody(at) or self._may_act(at):
            return self.group(at)
        return None

    def _may_act(self, index: int) -> bool:
        """Whether a noun that no list knows may be somebody, told by its ending: *lauréat*, *écologistes*."""
        article, word = self._reading.word(index - 1), self._reading.folded[index]
        governed = self._reading.word(index - 2) in BEFORE_OBJECTS
        if article not in ARTICLES or governed or word in _LATTER or self.is_thing(index):
            return False
        return (word.removesuffix("s") if article in _SEVERAL else word).endswith(_DOERS)

    def _pronoun(self, verb: int, start: int) -> Party | None:
        for index in range(verb - 1, max(start - 1, verb - 8), -1):
            if self._reading.folded[index] in HE or self._reading.folded[index].endswith(
                ("-t-il", "-t-elle")
            ):
                return self.pronoun(index)
            if self._reading.tokens[index].text in _CLAUSE_ENDS:
                break
        return None

    def _names_somebody(self, index: int) -> bool:
        return index >= 0 and self._reading.folded[index] in GROUP_NOUNS - {"majorite"}

    def _groups_before(self, verb: int, start: int) -> list[tuple[int, Party]]:
        """Groups and functions with an article before the verb, no preposition before them: *le parti*."""
        found = []
        for index in range(verb - 1, start - 1, -1):
            if self.covers(index) or not self.is_somebody(index):
                continue
            if self._reading.word(index - 1) in {"des", "du"} and self._names_somebody(index - 2):
                continue  # *l'association des marins*
            if (
                self._reading.word(index - 1) in ARTICLES
                and self._reading.word(index - 2) not in BEFORE_OBJECTS
            ):
                found.append((index, self.group(index)))
        return found

    def following(self, verb: int, end: int) -> Party | None:
        """The subject behind an inverted verb: a name, a pronoun's person, or a function."""
        reading = self._reading
        for index in range(verb + 1, min(verb + 7, end)):
            if index in self._at and self._at[index][2].label in ACTING:
                return mention_party(self._at[index][2])
            if reading.folded[index] in HE or reading.folded[index].endswith(("-il", "-elle")):
                return self.pronoun(index)
            if reading.tokens[index].text in {",", '"'}:
                break
        if reading.folded[verb].endswith(("-il", "-elle")):
            return self.pronoun(verb)
        for index in range(verb + 1, min(verb + 4, end)):
            if self.is_somebody(index):
                return self.group(index)
        return None

    def _inverted(self, verb: int, end: int) -> list[Party]:
        """*a dénoncé X* behind a quotation: the subject follows."""
        reading = self._reading
        following = verb + 1
        if reading.word(following) in {"l'", "le", "la"}:
            return []
        row = self._at.get(following)
        before = reading.tokens[verb - 3 : verb]
        if (
            row is not None
            and following < end
            and any(token.text in {",", '"', "»", "”"} for token in before)
        ):
            return [mention_party(row[2])]
        return []

    def _first_span(
        self, start: int, end: int, labels: frozenset[str]
    ) -> tuple[int, int, SpanSuggestion] | None:
        for index in range(start, end):
            row = self._at.get(index)
            if row is not None and row[2].label in labels:
                return row
        return None
