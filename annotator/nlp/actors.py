"""Who can act in an article: names, functions, groups and pronouns, by token."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from annotator.nlp.gender import gender_of_article, gender_of_pronoun
from annotator.nlp.group_words import PARTICIPLES
from annotator.nlp.people import People, Row
from annotator.nlp.quotations import Quotation
from annotator.nlp.reading import Reading
from annotator.nlp.rules.zones import field_end, is_adjective
from annotator.nlp.suggestions import Party, SpanSuggestion
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = [
    "ACTING",
    "ARTICLES",
    "BEFORE_OBJECTS",
    "GROUP_NOUNS",
    "HE",
    "Actors",
    "maybe_party",
    "mention_party",
]

ACTING = frozenset({"PER", "ORG", "LOC"})
HE = frozenset({"il", "elle", "he", "she", "t-il", "t-elle"})
BEFORE_OBJECTS = word_set(
    """de du des d' a au aux en dans sur par pour avec contre chez vers sous entre of in to at by with
    from"""
)
_KINDS = word_set(
    """region ville groupe parti commune departement chaine syndicat societe entreprise association
    mouvement marque constructeur journal quotidien site magazine province etat ile club laboratoire
    collectif reseau plateforme tribunal commission"""
)
ARTICLES = word_set("""le la les l' un une des du ce cet cette ces son sa ses leur leurs the au aux a an""")
_BEFORE_NOUN = word_set(
    """violent violente moindre vaste large profond profonde simple premier premiere deuxieme second
    seconde nouveau nouvelle eventuel eventuelle grand grande precedent precedente vrai veritable
    seul seule autre autres meme memes bon bonne mauvais mauvaise petit petite ancien ancienne"""
)
GROUP_NOUNS = word_set(
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
    neighbours islanders villagers mayor coach minister senator rapport enquete etude sondage
    organisation juges magistrats enqueteurs specialistes analystes historiens economistes electeurs
    diplomatie chancellerie representants negociateurs delegation ambassade conseil comite commission
    presse medias municipalite public population peuple communaute regime junte camp clan cour compagnie
    chaine hebdomadaire quotidien cabinet federation
    certains adversaires opposants dissidents entourage report study survey statement"""
)


_THINGS = word_set(
    """rapport etude enquete communique sondage texte document memoire note article livre ouvrage lettre
    tribune message tweet barometre projet loi decret arrete film documentaire video report study survey
    statement"""
)
_LATTER = frozenset({"dernier", "derniere"})
_THIS_ONE = frozenset({"celui-ci", "celle-ci"})
_OWN = word_set("son sa ses leur leurs")
_REMEMBERED = 200  # mentions


class Actors:
    """Suggested spans by token, with lookups for those who can hold an attitude."""

    def __init__(
        self,
        reading: Reading,
        spans: Sequence[SpanSuggestion],
        quotes: Sequence[Quotation] = (),
    ) -> None:
        self._reading = reading
        starts = [token.start for token in reading.tokens]
        self._ends = ends = [token.end for token in reading.tokens]
        self.rows = [(bisect_right(ends, span.start), bisect_left(starts, span.end), span) for span in spans]
        self.firsts = [row[0] for row in self.rows]
        self._bodies = [row for row in self.rows if row[2].label == "ORG"]
        self._at = {index: row for row in self.rows for index in range(row[0], row[1])}
        quoted = frozenset(index for quote in quotes for index in range(quote.start, quote.end))
        self._people = People(reading, self.rows, quoted)

    @property
    def mentions(self) -> Mapping[int, Row]:
        """The suggested mention that covers a token, by token."""
        return self._at

    def before(self, index: int) -> list[Row]:
        """The mentions that end before token `index` or at it, the last few hundred."""
        at = bisect_left(self.firsts, index)
        return [row for row in self.rows[max(0, at - _REMEMBERED) : at] if row[1] <= index]

    def is_function(self, index: int) -> bool:
        """Whether token `index` tells what somebody does."""
        return self._people.is_function(index)

    def described(self, index: int) -> Party | None:
        """The person whom the function at token `index` means."""
        return maybe_party(self._people.described(index))

    def covers(self, index: int) -> bool:
        """Whether token `index` lies in a suggested span."""
        return index in self._at

    def somebody(self, start: int, stop: int) -> Party | None:
        """The first who can act in `start:stop` behind no preposition: a name, a function or a group with
        an article, a pronoun."""
        found = self.somebody_at(start, stop)
        return None if found is None else found[1]

    def somebody_at(self, start: int, stop: int) -> tuple[int, Party | None] | None:
        """As `somebody`, and the token where they are told."""
        reading = self._reading
        for index in range(start, stop):
            row = self._at.get(index)
            if row is not None:
                free = row[0] == index and not self.is_object(index) and not self._is_joined_object(index)
                if free and row[2].label in ACTING:
                    return index, mention_party(row[2])
                continue
            if reading.folded[index] in HE:
                return index, self.pronoun(index)
            if self.is_latter(index):
                return index, self.latter(index)
            if self.is_somebody(index) and self._stands_free(index) and not self.is_own_thing(index):
                return index, self.group(index)
        return None

    def is_latter(self, index: int) -> bool:
        """Whether *ce dernier*, *celle-ci* ends at token `index`."""
        word = self._reading.word(index)
        return word in _THIS_ONE or (word in _LATTER and self._reading.word(index - 1) in {"ce", "cette"})

    def latter(self, index: int) -> Party | None:
        """The person of their gender named last before token `index`, an object too."""
        her = self._reading.word(index) in {"celle-ci", "derniere"}
        before = self._people.told_before(index, "f" if her else "m")
        return mention_party(before[0]) if before else None

    def _is_joined_object(self, index: int) -> bool:
        """*sur BFMTV et RMC*: the second name of an aside."""
        row = self._at.get(index - 2)
        return (
            self._reading.word(index - 1) in {"et", ",", "and"}
            and row is not None
            and row[2].label != "PER"
            and (self.is_object(row[0]) or self._is_joined_object(row[0]))
        )

    def last_actor(self, start: int, stop: int) -> Party | None:
        """The last name in `start:stop` that can act and stands behind no preposition."""
        for index in range(stop - 1, start - 1, -1):
            row = self._at.get(index)
            if row is not None and row[0] == index and row[2].label in ACTING and not self.is_object(index):
                return mention_party(row[2])
        return None

    def is_named(self, start: int, stop: int) -> bool:
        """Whether a person is named in `start:stop`, not behind a preposition."""
        rows = (self._at.get(index) for index in range(start, stop))
        return any(row is not None and row[2].label == "PER" and not self.is_object(row[0]) for row in rows)

    def recent(self, index: int) -> Party | None:
        """The person named nearest before token `index`."""
        return maybe_party(self._people.recent(index))

    def others(self, index: int) -> list[Party]:
        """Who else may be meant at token `index`: the people told before it, nearest first, whom the article
        tells most, and a body."""
        near = self._people.told_before(index)
        spans = [*near[:1], self._people.hero, *near[1:]]
        found = [mention_party(span) for span in spans if span is not None]
        body = self._body(index)
        return [*found, body] if body is not None else found

    def pronoun(self, index: int, speaking: Party | None = None) -> Party | None:
        """Whom a pronoun at token `index` means: who is `speaking` already, if the gender fits; else the
        person named last, or the body where no person is named."""
        if speaking is not None and self._may_mean(index, speaking):
            return speaking
        return maybe_party(self._people.pronoun(index)) or self._body(index)

    def _may_mean(self, index: int, party: Party) -> bool:
        """Whether the pronoun at token `index` can mean a party: by the gender of the name, or of the article
        of a noun that is somebody."""
        if party.entity_name is not None:
            return self._people.fits(party.entity_name, index)
        if party.start is None:
            return False
        noun = self._reading.token_starting_after(party.start)
        if self.is_thing(noun):
            return False
        article = self._reading.word(noun + 1 if self._reading.word(noun) == "l'" else noun - 1)
        return article == "l'" or gender_of_article(article) == gender_of_pronoun(self._reading.folded[index])

    def is_thing(self, index: int) -> bool:
        """Whether token `index` is something that speaks for who made it: *rapport*."""
        return self._reading.word(index) in _THINGS

    def is_own_thing(self, index: int) -> bool:
        """Whether token `index` is such a thing told by whose it is (*selon son enquête*): they speak."""
        return self.is_thing(index) and self._reading.word(index - 1) in _OWN

    def _body(self, index: int) -> Party | None:
        """The organisation named last before token `index`."""
        at = bisect_left(self._bodies, index, key=lambda row: row[0]) - 1
        return mention_party(self._bodies[at][2]) if at >= 0 else None

    def unknown(self, index: int) -> Party | None:
        """The capital at token `index` that no list knows, as a party: *Holm* in *Holm n'exclut rien*."""
        if self.is_latter(index):
            return self.latter(index)
        token = self._reading.tokens[index] if index >= 0 else None
        if token is None or token.shape is not Shape.TITLE or not self._reading.is_name_like(index):
            return None
        return Party(token.text, token.start, token.end)

    def _stands_free(self, index: int) -> bool:
        """Whether a noun has an article (adjectives between are passed over) and no preposition before it."""
        reading, at = self._reading, index - 1
        while at > index - 3 and (is_adjective(reading, at) or reading.word(at) in _BEFORE_NOUN):
            at -= 1
        return reading.word(at) in ARTICLES - {"du", "des", "au", "aux"} | {"des"} and (
            reading.word(at - 1) not in BEFORE_OBJECTS
        )

    def group(self, index: int) -> Party:
        """A function as the person it means, or as its own words; *le parti X* is X, *la présidente du parti
        X Y* is Y."""
        if self._people.is_function(index):
            named = self._at.get(self.noun_end(index))
            if named is not None and named[2].label == "PER":
                return mention_party(named[2])
            if self._reading.word(index + 1) in {"du", "des", "de", "d'"}:
                return maybe_party(self._people.described(index)) or self.noun(index)
        for behind in (index + 1, index + 2):
            named = self._at.get(behind)
            if named is not None and named[0] == behind and named[2].label in ACTING:
                return mention_party(named[2])
            if self._reading.word(behind) not in ARTICLES:
                break
        person = self._people.described(index) if self._people.is_function(index) else None
        return maybe_party(person) or self.noun(index)

    def is_object(self, index: int) -> bool:
        """Whether a preposition stands before the mention (articles and adjectives between are passed
        over)."""
        at = index - 1
        passed = 0
        while (
            at >= 0
            and passed < 3
            and (self._reading.folded[at] in {"la", "l'", "le", "les"} or self.is_title(at))
        ):
            at -= 1
            passed += 1
        return at >= 0 and self._reading.folded[at] in BEFORE_OBJECTS

    def is_title(self, index: int) -> bool:
        word = self._reading.folded[index]
        return word in _KINDS or self._people.is_function(index) or is_adjective(self._reading, index)

    def is_somebody(self, index: int) -> bool:
        word = self._reading.folded[index]
        small = self._reading.tokens[index].shape is Shape.LOWER
        return small and (word in GROUP_NOUNS or self._people.is_function(index))

    def noun(self, index: int) -> Party:
        """A common noun with its adjectives."""
        return self.words(index, self.noun_end(index))

    def words(self, start: int, end: int) -> Party:
        """Tokens `start:end` as a party."""
        tokens = self._reading.tokens
        return Party(self._reading.span_text(start, end), tokens[start].start, tokens[end - 1].end)

    def noun_end(self, index: int) -> int:
        """The token behind a common noun, its adjectives, and what a function is held in or a name tells."""
        reading, end = self._reading, index + 1
        while self._qualifies(end):
            end += 1
        behind = self._past_complement(end, len(reading))
        while behind > end and reading.word(behind) in reading.lists.demonyms:
            behind += 1
        if reading.folded[index] in reading.lists.functions:
            return max(field_end(reading, end), behind)
        return behind if self.covers(behind - 1) else end

    def _qualifies(self, index: int) -> bool:
        """Whether the word goes with the noun before it: no participle (*une étude publiée*) nor another
        function (*le biologiste spécialiste des algues*)."""
        reading = self._reading
        if reading.word(index) in {"general", "generale", "delegue", "deleguee"}:
            return True
        other = self.is_function(index) and not reading.folded[index].endswith(("ique", "iques"))
        if other or not is_adjective(reading, index):
            return False
        return not reading.tokens[index].text.endswith(PARTICIPLES)

    def _past_complement(self, end: int, stop: int) -> int:
        """Past *de la réforme*, *d'une hausse*, *de Riga* behind a noun."""
        reading = self._reading
        if reading.word(end) not in {"de", "des", "du", "d'", "of"}:
            return end
        follow = end + 1
        while reading.word(follow) in ARTICLES and follow + 1 < stop:
            follow += 1
        if follow >= stop or reading.tokens[follow].kind is not Kind.WORD:
            return end
        return self._at[follow][1] if follow in self._at else follow + 1


def maybe_party(span: SpanSuggestion | None) -> Party | None:
    return None if span is None else mention_party(span)


def mention_party(span: SpanSuggestion) -> Party:
    """A mention as a party."""
    return Party(span.entity_name, span.start, span.end, span.entity_name, "span")
