"""What an attitude is aimed at: the object of a verb, the subject of a passive, what surrounds a quote."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from annotator.nlp.actors import mention_party
from annotator.nlp.complements import antecedent, clause_behind, introduced, past_holder, refused
from annotator.nlp.cues import Cue
from annotator.nlp.group_words import OPENERS
from annotator.nlp.groups import Group, groups, is_fore
from annotator.nlp.noun_heads import NO_HEAD
from annotator.nlp.parties import Parties
from annotator.nlp.reading import Reading
from annotator.nlp.rules.speakers import SPEECH_VERBS
from annotator.nlp.suggestions import Party
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Shape

__all__ = ["Targets"]

_ASIDES = word_set(
    """dans lors pendant depuis apres avant selon devant en durant aupres ce jusqu'a during since after
    before in"""
)
# *à la télévision*, *à plusieurs reprises*: how and where, not what
_MANNERS = word_set(
    """reprises parts television tele radio antenne micro presse plateau voix passage large"""
)
_BARE = 8  # tokens behind a verb in which its object may stand without an article
_CLAUSE_ENDS = frozenset({";", ".", "!", "?", "…"})
_BEHIND_OBJECTS = word_set("""for over of on as , . ; about and but because after in at""")
_AFTER_NAMES = word_set("""pour de d' ! ? ; … " » ” ) et qui dans lors mais avec par apres""")
_ARTICLES = word_set("""le la les l' un une des du ce cet cette ces son sa ses leur leurs the au aux a an""")
_MANY = word_set("les des aux ces ses leurs")
_SHE, _HE = word_set("la une cette sa ma"), word_set("le un du au ce")
_OTHERS = 3  # further targets that are offered
_REACH = 150  # tokens within which a pronoun finds its person
_LEADING = word_set("pour contre a de avec envers")
_STRESSED = word_set("lui elle eux elles")
_AUXILIARIES = word_set("""a ont est s' se sont avait avaient etait n' ne has have is are was""")


class Targets:
    """Lookups for targets among the parties of one article."""

    def __init__(self, reading: Reading, parties: Parties) -> None:
        self._reading = reading
        self._parties = parties
        self._mentions = parties.mentions

    def _spoken_of(self, index: int, holder: Party) -> Party | None:
        """The person named last before token `index`, not the holder."""
        own = holder.name
        for at in range(bisect_left(self._parties.firsts, index) - 1, -1, -1):
            start, _, span = self._parties.rows[at]
            if index - start > _REACH:
                break
            if span.label == "PER" and span.entity_name != own:
                return mention_party(span)
        return None

    def target(self, start: int, index: int, end: int, cue: Cue, holder: Party) -> Party | None:
        """What the attitude is aimed at, from token `start` on: the first group that is not where, when or
        before whom something was said."""
        own, reading = holder.name, self._reading
        meant = self._pronoun(index, holder) if cue.kind == "verb" else None
        meant = (
            meant or refused(reading, self._mentions, start, end, cue) or self._pronoun_behind(start, holder)
        )
        if meant is not None:
            return meant
        if cue.kind == "noun":
            start = past_holder(reading, self._mentions, start, end)
        elif cue.kind == "adjective" and (
            (clause := clause_behind(reading, self._mentions, index, end)) is not None
        ):
            return clause
        stop = min(end, start + 22)
        for at in range(start, stop):
            if reading.tokens[at].text in _CLAUSE_ENDS:
                stop = at
                break
        for one in groups(reading, self._mentions, start, stop):
            bare = self._bare_plural(start, min(one.start - 1, start + _BARE))
            if bare is not None and cue.kind == "verb":
                return bare
            if one.party.name == own or self._is_aside(one, start):
                continue
            return None if self._is_next_subject(one, start) else self._person_or(one, own)
        if cue.kind == "adjective":
            behind = groups(reading, self._mentions, index + 1, min(end, index + 12))
            return next((one.party for one in behind if one.party.name != own), None)
        return self._bare_noun(start, stop)

    def others(self, index: int, start: int, end: int, *taken: Party) -> tuple[Party, ...]:
        """What else a cue at token `index` may be aimed at in its sentence `start:end`: what stands behind it
        first, the nearest first; nobody `taken`."""
        found = list(groups(self._reading, self._mentions, start, end))
        behind = [one.party for one in found if one.start > index]
        before = [one.party for one in reversed(found) if one.start < index]
        known = {party.name for party in taken}
        unique = {party.name: party for party in reversed((*behind, *before))}
        kept = [party for name, party in reversed(unique.items()) if name not in known]
        return tuple(kept[:_OTHERS])

    def joined(self, target: Party) -> Party | None:
        """The name that *et* joins to a target that is a name: *a remercié Oslo et Riga*."""
        reading = self._reading
        if target.kind != "span" or target.start is None:
            return None
        at = bisect_left(self._parties.rows, target.start, key=lambda row: row[2].start)
        row = self._parties.rows[at] if at < len(self._parties.rows) else None
        if row is None or row[2].start != target.start:
            return None
        end = row[1]
        if reading.word(end) not in {"et", "and"}:
            return None
        second = end + 1
        while reading.word(second) in _ARTICLES | {"de", "d'"}:
            second += 1
        row = self._mentions.get(second)
        if row is None or row[0] != second or row[2].entity_name == target.entity_name:
            return None
        behind = reading.word(row[1])
        is_end = behind in _BEHIND_OBJECTS | _AFTER_NAMES or row[1] >= len(reading)
        return mention_party(row[2]) if is_end else None

    def _pronoun(self, index: int, holder: Party) -> Party | None:
        """*l'a remercié*: the person."""
        reading = self._reading
        at = index - 1
        while reading.word(at).endswith("ment"):
            at -= 1
        if reading.word(at) in {"a", "ont", "avait", "avaient"} and reading.word(at - 1) == "l'":
            return self._spoken_of(index, holder)
        return None

    def _pronoun_behind(self, start: int, holder: Party) -> Party | None:
        """*voter pour lui*, *s'en prend à elle*: the person."""
        at = start + (self._reading.word(start) in _LEADING)
        return self._spoken_of(at, holder) if self._reading.word(at) in _STRESSED else None

    def before(self, verb: int, start: int, end: int, holder: Party, *, reflexive: bool) -> Party | None:
        """What a verb without an object behind it is aimed at: *la loi que Riga condamne*, *Les quotas sont
        tenus, se réjouit Riga*."""
        found = list(groups(self._reading, self._mentions, start, verb))
        one = antecedent(self._reading, found, verb, reflexive=reflexive)
        if one is None and self._parties.following(verb, min(verb + 4, end)) is not None:
            one = introduced(self._reading, found, verb)
        own = holder.name
        return None if one is None or one.party.name == own else self._person_or(one)

    def _person_or(self, group: Group, own: str = "") -> Party:
        """The person whom a function means, unless that is the holder, else the group's own party."""
        told = group.party.entity_name is None and self._parties.is_function(group.head)
        person = self._parties.described(group.head) if told else None
        return group.party if person is None or person.entity_name == own else person

    def _is_aside(self, group: Group, start: int) -> bool:
        """*dans un discours*, *sur Twitter*, *à l'AFP*: where and when, not what."""
        at = group.start - 1
        if group.governed and self._reading.folded[group.head] in _MANNERS:
            return True
        while at >= start and self._reading.word(at) in _ARTICLES | {"violent", "long", "tel"}:
            at -= 1
        word = self._reading.word(at)
        if self._reading.word(group.start - 1) == "sans":
            return True
        if word in {"de", "d'"} and self._reading.word(at - 1) == "lors":
            return True
        if word in {"sur", "chez"}:
            return at in range(start, group.start) and self._mentions.get(group.start) is not None
        return word in _ASIDES and at >= start

    def _is_next_subject(self, group: Group, start: int) -> bool:
        """*… et X a …*, *… dit X*: the name belongs to the next clause."""
        reading, at = self._reading, group.start
        if at not in self._mentions:
            return False
        back = at - 1 - (reading.word(at - 1) in _ARTICLES)
        joined = reading.word(at - 1) == "et" and reading.word(group.end) in _AUXILIARIES
        return joined or (back >= start and reading.word(back) in SPEECH_VERBS)

    def _bare_noun(self, start: int, stop: int) -> Party | None:
        """A noun without an article behind *de*: *qualifié d'inaction*."""
        for at in range(start, stop):
            word, token = self._reading.folded[at], self._reading.tokens[at]
            if self._reading.word(at - 1) not in {"de", "d'"} or at in self._mentions:
                continue
            if len(word) > 4 and word.isalpha() and not word.endswith(("er", "ir", "re")):
                return Party(token.text, token.start, token.end)
        return None

    def _bare_plural(self, start: int, stop: int) -> Party | None:
        """A noun in the plural behind *de*: *insurgé d'informations*, *craignant de nouvelles grèves*."""
        reading = self._reading
        for at in range(start, stop):
            if reading.word(at - 1) not in {"de", "d'"} or at in self._mentions:
                continue
            while at + 1 < stop and is_fore(reading, at):
                at += 1  # noqa: PLW2901 - adjectives before their noun
            token, word = reading.tokens[at], reading.folded[at]
            if (
                token.shape is Shape.LOWER
                and word.endswith("s")
                and len(word) > 4
                and word not in OPENERS | NO_HEAD
            ):
                return Party(token.text, token.start, token.end)
        return None

    def _free_before(self, verb: int, start: int) -> Party | None:
        """*Ces actions ont été vivement condamnées par …*: the last free group of the clause."""
        that = (at + 1 for at in range(verb - 1, start, -1) if self._reading.folded[at] in {"que", "qu'"})
        told = list(groups(self._reading, self._mentions, next(that, start), verb))
        free = [one for one in told if not one.governed]
        if not free and next(that, None) is None and told and told[0].start > start:
            free = told[:1]
        return self._person_or(free[-1]) if free else None

    def turned(
        self, verb: int, start: int, end: int, holders: Sequence[Party]
    ) -> tuple[list[Party], Party] | None:
        """A passive: the agent behind *par* holds, the subject (or the noun before a participle) is aimed
        at; None where no agent is told."""
        reading = self._reading
        subject = self._noun_before(verb) or self._agreeing(verb, start) or self._free_before(verb, start)
        subject = subject or self._behind_comma(verb, end) or next(iter(holders), None)
        for index in range(verb + 1, min(verb + 8, end)):
            if reading.folded[index] in {"par", "by"}:
                agent = self._parties.somebody(index + 1, min(index + 8, end)) or next(
                    (one.party for one in groups(reading, self._mentions, index + 1, end)), None
                )
                if agent is not None and subject is not None:
                    return [agent], subject
        return None

    def _agreeing(self, verb: int, start: int) -> Party | None:
        """*le projet de loi, soutenu par …*, *au ministre, critiqué par …*: the last group
        before the comma that the participle agrees with."""
        reading, at = self._reading, verb - 1
        while at > start and reading.folded[at].endswith("ment"):
            at -= 1
        if reading.word(at) != ",":
            return None
        text = reading.tokens[verb].text
        for one in reversed(list(groups(reading, self._mentions, start, at))):
            before = reading.word(one.start - 1)
            is_many = before in _MANY or reading.folded[one.head].endswith("s")
            fits = text.endswith("s") is is_many and (before not in _SHE or "ée" in text or "ue" in text)
            if one.start in self._mentions and one.party.entity_name is not None:
                if one.end == at or not one.governed:
                    return one.party
            elif fits and (before not in _HE or not text.endswith(("e", "es"))):
                return self._person_or(one)
        return None

    def _behind_comma(self, verb: int, end: int) -> Party | None:
        """*Moquée par les internautes, la statue …*: the group behind the comma."""
        reading = self._reading
        comma = next((at for at in range(verb + 2, min(verb + 14, end)) if reading.word(at) == ","), end)
        return next((one.party for one in groups(reading, self._mentions, comma, end)), None)

    def _noun_before(self, verb: int) -> Party | None:
        """*une milice appuyée par …*: the noun group that ends at the participle."""
        reading = self._reading
        while verb > 1 and reading.folded[verb - 1].endswith("ment"):
            verb -= 1
        for index in range(verb - 2, max(verb - 5, 0), -1):
            small = all(reading.tokens[at].shape is Shape.LOWER for at in range(index + 1, verb))
            if (
                small
                and reading.folded[index] in _ARTICLES
                and not (reading.folded[index] in _HE | _SHE and reading.tokens[verb].text.endswith("s"))
                and reading.folded[verb - 1] not in _AUXILIARIES | {"ete"}
            ):
                return Party(
                    reading.span_text(index + 1, verb),
                    reading.tokens[index + 1].start,
                    reading.tokens[verb - 1].end,
                )
        return None
