"""Holders and targets: who stands where around a cue, by the parse where there is one, else by word order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from annotator.nlp.people import People, Row
from annotator.nlp.pipeline import Node
from annotator.nlp.quotations import Quotation
from annotator.nlp.reading import Reading
from annotator.nlp.rules.speakers import SPEECH_VERBS
from annotator.nlp.rules.zones import is_adjective
from annotator.nlp.suggestions import Party, SpanSuggestion
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["Parties", "mention_party"]

_ANYTHING = frozenset({"PER", "ORG", "LOC", "MISC"})
_ACTORS = frozenset({"PER", "ORG", "LOC"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "csubj"})
_HE = frozenset({"il", "elle", "he", "she", "t-il", "t-elle"})
_THEY = frozenset({"ils", "elles", "they"})
_BETWEEN = word_set(
    """a ont avait avaient est s' se n' ne ete egalement aussi toujours pas qui lui leur en y l' la le
    les vivement fermement vertement ensuite deja encore notamment meme has have had also who y
    dit pour jeudi lundi mardi mercredi vendredi samedi dimanche"""
)
_BEFORE_OBJECTS = word_set(
    """de du des d' a au aux en dans sur par pour avec contre chez vers sous entre of in to at by with
    from"""
)
# Nouns that stand between a preposition and the name they announce: *de la région Bretagne*.
_KINDS = word_set(
    """region ville groupe parti commune departement chaine syndicat societe entreprise association
    mouvement marque constructeur journal quotidien site magazine province etat ile club laboratoire
    collectif reseau plateforme tribunal commission"""
)
_MARKS = frozenset({'"', "«", "”", "“", "»"})
_CLAUSE_ENDS = frozenset({";", ".", "!", "?", "…"})
_OWN = frozenset({"nous", "je", "j'", "notre", "nos", "mon", "ma", "we", "i", "our", "my"})
_ARTICLES = word_set("""le la les l' un une des du ce cet cette ces son sa ses leur leurs the au aux a an""")
_BEFORE_NOUN = word_set(
    """violent violente moindre vaste large profond profonde simple premier premiere deuxieme second
    seconde nouveau nouvelle eventuel eventuelle grand grande precedent precedente vrai veritable
    seul seule autre autres meme memes bon bonne mauvais mauvaise petit petite ancien ancienne"""
)
_NO_CONCEPT = word_set(
    """qui que dont avoir etre moment temps fois jour jours mois annee annees mardi lundi mercredi jeudi
    vendredi samedi dimanche ailleurs des leurs certains certaines une un faire dit dire recemment
    soit tout toute aucune meilleur mieux pire impression fait faut peut celui celle ceux celles
    ainsi inscrire apres-midi matin soir stade suite part cadre"""
)
_GROUP_NOUNS = word_set(
    """gouvernement opposition ministere syndicats syndicat association associations presidence avocats
    avocat famille parents deputes senateurs elus maire maires ministre president presidente parti
    justice police experts chercheurs habitants manifestants ong direction majorite gauche droite
    defense parquet executif internautes salaries enseignants medecins soignants autorites
    personnes gens auditeurs candidats usagers voyageurs riverains proches confreres otages victimes
    eleves etudiants parlementaires editorialistes observateurs responsables dirigeants organisations
    scientifiques collectif constructeur entreprise groupe societe marque mairie prefecture eglise
    capitale armee europeens occidentaux allies pays militants supporters porte-parole government
    opposition ministry critics lawyers police unions union party officials council committee residents
    teachers doctors nurses farmers workers drivers fishermen skippers students parents campaigners
    activists lawmakers ministers senators mayors scientists economists company companies league club
    association charity federation commission regulator watchdog army rebels voters families
    neighbours islanders villagers mayor coach minister senator"""
)


class Parties:
    """Suggested spans by token, with lookups for holders and targets."""

    def __init__(
        self,
        reading: Reading,
        spans: Sequence[SpanSuggestion],
        nodes: Sequence[Node],
        quotes: Sequence[Quotation] = (),
    ) -> None:
        self._reading = reading
        starts = [token.start for token in reading.tokens]
        self._ends = ends = [token.end for token in reading.tokens]
        self.rows = [(bisect_right(ends, span.start), bisect_left(starts, span.end), span) for span in spans]
        self.firsts = [row[0] for row in self.rows]
        self._at = {index: row for row in self.rows for index in range(row[0], row[1])}
        quoted = frozenset(index for quote in quotes for index in range(quote.start, quote.end))
        self._people = People(reading, self.rows, quoted)
        self._nodes = nodes
        self._node_at = {node.start: index for index, node in enumerate(nodes)}
        self._subject_of: dict[int, int] = {}  # the first subject of a node, by the node's index
        for index, node in enumerate(nodes):
            if node.relation in _SUBJECTS and node.head != index:
                self._subject_of.setdefault(node.head, index)

    @property
    def mentions(self) -> Mapping[int, Row]:
        """The suggested mention that covers a token, by token."""
        return self._at

    def is_function(self, index: int) -> bool:
        """Whether token `index` tells what somebody does."""
        return self._people.is_function(index)

    def described(self, index: int) -> Party | None:
        """The person whom the function at token `index` means."""
        return _maybe(self._people.described(index))

    def covers(self, index: int) -> bool:
        """Whether token `index` lies in a suggested span."""
        return index in self._at

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
        unique: dict[str, Party] = {}
        for party in found:
            unique.setdefault(party.entity_name or party.text, party)
        return list(unique.values())

    def somebody(self, start: int, stop: int) -> Party | None:
        """The first who can act in `start:stop` behind no preposition: a name, a function or a group with
        an article, a pronoun."""
        reading = self._reading
        for index in range(start, stop):
            row = self._at.get(index)
            if row is not None:
                if row[0] == index and row[2].label in _ACTORS and not self._is_object(index):
                    return mention_party(row[2])
                continue
            if reading.folded[index] in _HE:
                return self.pronoun(index)
            if self._is_somebody(index) and self._stands_free(index):
                return self._group(index)
        return None

    def last_actor(self, start: int, stop: int) -> Party | None:
        """The last name in `start:stop` that can act and stands behind no preposition."""
        for index in range(stop - 1, start - 1, -1):
            row = self._at.get(index)
            if row is not None and row[0] == index and row[2].label in _ACTORS and not self._is_object(index):
                return mention_party(row[2])
        return None

    def is_named(self, start: int, stop: int) -> bool:
        """Whether a person is named in `start:stop`, not behind a preposition."""
        rows = (self._at.get(index) for index in range(start, stop))
        return any(row is not None and row[2].label == "PER" and not self._is_object(row[0]) for row in rows)

    def subject(self, verb: int, start: int, end: int) -> Party | None:
        """Who says: the best subject of a verb at token `verb` in the sentence `start:end`."""
        return next(iter(self._subjects(verb, start, end)), None)

    def recent(self, index: int) -> Party | None:
        """The person named nearest before token `index`."""
        return _maybe(self._people.recent(index))

    def pronoun(self, index: int, speaking: Party | None = None) -> Party | None:
        """The person whom a pronoun at token `index` means: who is `speaking` already, if the gender fits."""
        if speaking is not None and self._people.fits(speaking.entity_name or "", index):
            return speaking
        return _maybe(self._people.pronoun(index))

    def _stands_free(self, index: int) -> bool:
        """Whether a noun has an article (adjectives between are passed over) and no preposition before it."""
        reading, at = self._reading, index - 1
        while at > index - 3 and (is_adjective(reading, at) or reading.word(at) in _BEFORE_NOUN):
            at -= 1
        return reading.word(at) in _ARTICLES - {"du", "des", "au", "aux"} | {"des"} and (
            reading.word(at - 1) not in _BEFORE_OBJECTS
        )

    def _group(self, index: int) -> Party:
        """A function as the person it means, or as its own words; *le parti X* is X."""
        named = self._at.get(index + 1)
        if named is not None and named[2].label in _ACTORS:
            return mention_party(named[2])
        return _maybe(self._people.described(index)) or self._noun(index)

    def _of_noun(self, noun: int, end: int) -> list[Party]:
        """*le soutien de X à Y*: X."""
        reading = self._reading
        for index in range(noun + 1, min(noun + 12, end)):
            if reading.folded[index] in {"de", "d'", "du", "des", "of"}:
                row = self._first_span(index + 1, min(index + 4, end), _ACTORS)
                if row is not None:
                    return [mention_party(row[2])]
            if reading.folded[index] in {"a", "au", "aux", "contre", "envers", "avec"}:
                return []
        return []

    def _subjects(self, verb: int, start: int, end: int) -> list[Party]:
        """Subjects of a verb, best first: a name just before it, the parser's, a pronoun's, the nearest."""
        before = [
            row
            for index in range(verb - 1, start - 1, -1)
            if (row := self._at.get(index)) is not None
            and row[0] == index
            and row[2].label in _ACTORS
            and self._reading.word(row[1]) != ":"
        ]
        free = [(row[0], mention_party(row[2])) for row in before if not self._is_object(row[0])]
        near = sorted([*free, *self._groups_before(verb, start)], key=lambda one: -one[0])
        relative = self._reading.word(verb - 1) in {"que", "qu'"}
        found = [
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

    def _adjacent(self, verb: int, start: int) -> Party | None:
        """The name directly before the verb's group: it beats the parser's subject."""
        at = verb - 1
        while at >= start and (
            self._reading.folded[at] in _BETWEEN or self._reading.tokens[at].text in _MARKS
        ):
            at -= 1
        row = self._at.get(at) if at >= start else None
        if row is None or row[2].label not in _ACTORS or self._is_object(row[0]):
            return None
        return mention_party(row[2])

    def _before_aside(self, verb: int, start: int) -> Party | None:
        """*Berzins, dit Holm, défend …*: the name before the aside that tells who says it."""
        reading = self._reading
        told = self._at.get(verb - 2)
        if reading.word(verb - 1) != "," or told is None:
            return None
        at = told[0] - 1
        while at > start and (self._is_title(at) or reading.word(at) in {"la", "le", "l'", "the"}):
            at -= 1
        if reading.word(at) not in SPEECH_VERBS or reading.word(at - 1) != ",":
            return None
        row = self._at.get(at - 2)
        return mention_party(row[2]) if row and row[2].label in _ACTORS and row[0] >= start else None

    def _is_object(self, index: int) -> bool:
        """Whether a preposition stands before the mention (articles and adjectives between are passed
        over)."""
        at = index - 1
        passed = 0
        while (
            at >= 0
            and passed < 3
            and (self._reading.folded[at] in {"la", "l'", "le", "les"} or self._is_title(at))
        ):
            at -= 1
            passed += 1
        return at >= 0 and self._reading.folded[at] in _BEFORE_OBJECTS

    def _is_title(self, index: int) -> bool:
        word = self._reading.folded[index]
        return word in _KINDS or self._people.is_function(index) or is_adjective(self._reading, index)

    def _parsed_subject(self, verb: int) -> Party | None:
        node = self._node_at.get(self._reading.tokens[verb].start)
        if node is None:
            return None
        for head in (node, self._nodes[node].head):
            if head in self._subject_of:
                return self._of_node(self._nodes[self._subject_of[head]])
        return None

    def _of_node(self, node: Node) -> Party | None:
        at = bisect_right(self._ends, node.start)
        row = self._at.get(at)
        if row is not None:
            return mention_party(row[2])
        if at < len(self._reading) and self._reading.folded[at] in _HE:
            return self.pronoun(at)
        if at >= len(self._reading) or self._reading.tokens[at].shape is not Shape.LOWER:
            return None
        if self._reading.folded[at] not in self._reading.lists.functions:
            return self._noun(at) if self._reading.folded[at] in _GROUP_NOUNS else None
        return self._group(at)

    def _pronoun(self, verb: int, start: int) -> Party | None:
        for index in range(verb - 1, max(start - 1, verb - 8), -1):
            if self._reading.folded[index] in _HE or self._reading.folded[index].endswith(
                ("-t-il", "-t-elle")
            ):
                return self.pronoun(index)
            if self._reading.tokens[index].text in _CLAUSE_ENDS:
                break
        return None

    def _groups_before(self, verb: int, start: int) -> list[tuple[int, Party]]:
        """Groups and functions with an article before the verb, no preposition before them: *le parti*."""
        found = []
        for index in range(verb - 1, start - 1, -1):
            if self.covers(index) or not self._is_somebody(index):
                continue
            if (
                self._reading.word(index - 1) in _ARTICLES
                and self._reading.word(index - 2) not in _BEFORE_OBJECTS
            ):
                found.append((index, self._group(index)))
        return found

    def _is_somebody(self, index: int) -> bool:
        word = self._reading.folded[index]
        small = self._reading.tokens[index].shape is Shape.LOWER
        return small and (word in _GROUP_NOUNS or self._people.is_function(index))

    def _noun(self, index: int) -> Party:
        """A common noun with its adjectives."""
        reading, end = self._reading, index + 1
        while is_adjective(reading, end) or reading.word(end) in {"general", "generale"}:
            end += 1
        if reading.folded[index] in reading.lists.functions:
            end = self._past_complement(end, len(reading))
        return Party(reading.span_text(index, end), reading.tokens[index].start, reading.tokens[end - 1].end)

    def following(self, verb: int, end: int) -> Party | None:
        """The subject behind an inverted verb: a name, a pronoun's person, or a function."""
        reading = self._reading
        for index in range(verb + 1, min(verb + 7, end)):
            if index in self._at and self._at[index][2].label in _ACTORS:
                return mention_party(self._at[index][2])
            if reading.folded[index] in _HE or reading.folded[index].endswith(("-il", "-elle")):
                return self.pronoun(index)
            if reading.tokens[index].text in {",", '"'}:
                break
        if reading.folded[verb].endswith(("-il", "-elle")):
            return self.pronoun(verb)
        for index in range(verb + 1, min(verb + 4, end)):
            if self._is_somebody(index):
                return self._group(index)
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

    def _past_complement(self, end: int, stop: int) -> int:
        """Past *de la réforme*, *d'une hausse*, *de Riga* behind a noun."""
        reading = self._reading
        if reading.word(end) not in {"de", "des", "du", "d'", "of"}:
            return end
        follow = end + 1
        while reading.word(follow) in _ARTICLES and follow + 1 < stop:
            follow += 1
        if follow >= stop or reading.tokens[follow].kind is not Kind.WORD:
            return end
        return self._at[follow][1] if follow in self._at else follow + 1

    def _first_span(
        self, start: int, end: int, labels: frozenset[str]
    ) -> tuple[int, int, SpanSuggestion] | None:
        for index in range(start, end):
            row = self._at.get(index)
            if row is not None and row[2].label in labels:
                return row
        return None


def _maybe(span: SpanSuggestion | None) -> Party | None:
    return None if span is None else mention_party(span)


def mention_party(span: SpanSuggestion) -> Party:
    """A mention as a party."""
    return Party(span.entity_name, span.start, span.end, span.entity_name, "span")
