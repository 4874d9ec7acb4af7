"""What an English verb of attitude is aimed at: the phrase behind it, a pronoun's person, a clause."""

from __future__ import annotations

from functools import cached_property

from annotator.nlp.actors import mention_party
from annotator.nlp.english_clauses import Clauses
from annotator.nlp.english_cues import VerbCue
from annotator.nlp.english_phrases import SPEECH, Phrase
from annotator.nlp.parties import Parties
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import Party
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["Objects"]

_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_TELLING = word_set("warn complain deny insist fear doubt regret protest object agree believe")
_ADDRESSED = word_set(
    """bloc government ministers minister council authorities company firm parliament lawmakers regulators
    regulator police army employers bosses management board unions union president premier chancellor"""
)
_HITTING = word_set("hit hits hitting fire fires fired firing come comes came push pushes pushed")  # *back*
_PARTICLES = word_set("down away out off up into to onto")
_SEXES = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f"}
_MEMORY = 400  # code points for which something aimed at is what *it* means
_PRONOUNS = word_set("it he she they there we i")
_CALLED = word_set("called calls call described describes termed dubbed")
_QUOTES = frozenset('"“”«»')
_MATTERS = word_set(
    """claim claims report reports suggestion suggestions threat threats allegation allegations accusation
    accusations criticism fear fears call calls idea notion concern concerns rumour rumours rumor rumors
    speculation announcement decision plan plans proposal proposals talk findings result results deal
    agreement bill law budget policy policies move measure measures warning warnings forecast forecasts
    ruling verdict cut cuts tax taxes reform reforms ban closure strategy record approach handling response
    silence row view theory evidence wisdom need value figures charge charges demand demands complaint
    complaints scheme project closure merger takeover bid offer tactics remarks comments statement speech
    protests treaty pact rules sanctions tariffs tariff motion legislation sentence fine penalty legality
    motives logic timing credibility
    condemnation resolution resolutions request requests appeal appeals petition petitions lawsuit suit
    suits case motions election elections
    conviction judgment judgement decree vote polls results application applications amendment amendments
    suspension appointment independence use cost report's extradition order leadership system"""
)


class Objects:
    """Lookups for targets in one article."""

    def __init__(self, reading: Reading, parties: Parties, clauses: Clauses) -> None:
        self._reading = reading
        self._parties = parties
        self._clauses = clauses
        self.topics: list[tuple[int, Party]] = []  # what was aimed at so far, with where (code points)

    def behind(self, start: int, end: int, cue: VerbCue) -> list[Party]:
        """What the cue that ends before token `start` is aimed at; two where *for … and* names a second."""
        reading = self._reading
        if cue.polarity == "neutral":
            return self._sides(start, end, cue)
        at = self._past_time(start + (reading.word(start) == '"'), end)  # *“strongly opposes” the deal*
        if cue.cue == "threaten" and reading.word(at) == "to":
            at += 2
        if (cue.cue in _TELLING and self._tells_of_pronoun(at)) or (
            cue.cue == "back" and (reading.word(at) in _PARTICLES or reading.word(start - 2) in _HITTING)
        ):
            return []
        at += cue.cue in _TELLING and reading.word(at) == "that"
        at = self._past_calling(at, end)
        meant = self._pronoun(at) if at < end else None
        if meant is not None:
            matter = cue.objects != "matters" or meant.text.split()[-1] in _MATTERS
            return [meant] if matter else []
        phrase = self._clauses.phrases.forward(
            at, self._before_charge(at, end) if cue.cue == "accuse" else end
        )
        if phrase is None or not self._fits(phrase, cue):
            return []
        return [phrase.party, *self._second(phrase, end, cue)]

    def _before_charge(self, at: int, end: int) -> int:
        """Where the accused ends: *accuse the council of neglect*, *the council of Riga of neglect*."""
        words = self._reading.folded
        links = [index for index in range(at, min(at + 9, end)) if words[index] == "of"]
        if not links:
            return end
        first = links[0] + 1 + (self._reading.word(links[0] + 1) == "the")
        return links[1] if len(links) > 1 and first in self._parties.mentions else links[0]

    def _tells_of_pronoun(self, at: int) -> bool:
        """*denied that it …*: nothing is named."""
        return self._reading.word(at) == "that" and self._reading.word(at + 1) in _PRONOUNS

    def _sides(self, start: int, end: int, cue: VerbCue) -> list[Party]:
        """*all sides*, *both sides*, else the calm that is called for."""
        reading = self._reading
        for at in range(start - len(cue.rest), min(start + 8, end)):
            if reading.folded[at] in {"all", "both"}:
                phrase = self._clauses.phrases.forward(at, end)
                if phrase is not None:
                    first, last = reading.tokens[at].start, reading.tokens[phrase.end - 1].end
                    return [Party(reading.text[first:last], first, last)]
        token = reading.tokens[start - 1]
        return [Party(token.text, token.start, token.end)] if cue.rest else []

    def _past_time(self, at: int, end: int) -> int:
        """Past *on Monday*, *late on Tuesday*, an adverb."""
        reading = self._reading
        while at < end:
            if reading.folded[at] in {"on", "late", "early"} and (
                reading.word(at + 1) in _DAYS or reading.word(at + 2) in _DAYS
            ):
                at += 2 + (reading.word(at + 2) in _DAYS)
            elif (reading.folded[at].endswith("ly") and reading.tokens[at].shape is Shape.LOWER) or (
                reading.folded[at] in {"both", "back"} and reading.word(at + 1) in {"the", "at"}
            ):
                at += 1
            else:
                break
        return at

    def _past_calling(self, at: int, end: int) -> int:
        """Past *what it called* before the phrase."""
        reading = self._reading
        if reading.word(at) != "what":
            return at
        for verb in range(at + 1, min(at + 5, end)):
            if reading.folded[verb] in _CALLED:
                return verb + 1 + (reading.word(verb + 1) == "as")
        return end

    def _fits(self, phrase: Phrase, cue: VerbCue) -> bool:
        """Whether the verb may mean an attitude to this: *dismissed claims*, not *dismissed ministers*."""
        if cue.objects == "names":
            named = phrase.mention is not None and phrase.mention.label != "MISC"
            return named or self._head(phrase) in _ADDRESSED
        if cue.objects == "asked":  # *wants Riga to act*
            named = phrase.mention is not None and phrase.mention.label != "MISC"
            return named and self._reading.word(phrase.end) == "to"
        if cue.objects != "matters":
            return True
        head = self._head(phrase)
        behind = self._reading.word(phrase.end)
        return head in _MATTERS or behind == "as"

    def _head(self, phrase: Phrase) -> str:
        words = phrase.party.text.lower().split(" of ")[0].split()
        return words[-1].strip('"”') if words else ""

    def _second(self, phrase: Phrase, end: int, cue: VerbCue) -> list[Party]:
        """*thanked A for his calm and B for hers*, *thanked A and a friend, B*."""
        reading, at = self._reading, phrase.end
        if cue.cue not in {"thank", "praise", "condemn", "blame", "congratulate"}:
            return []
        if reading.word(at) == ",":
            return self._listed(at, end)
        if reading.word(at) == "for":
            at = next((i for i in range(at, min(at + 8, end)) if reading.folded[i] == "and"), end)
        if reading.word(at) != "and" or reading.word(at + 1) in SPEECH:
            return []
        more = self._clauses.phrases.forward(at + 1, end)
        if more is not None and more.mention is None and reading.word(more.end) == ",":
            row = self._parties.mentions.get(more.end + 1)
            return [mention_party(row[2])] if row is not None and row[2].label == "PER" else []
        named = more is not None and more.mention is not None
        ends = more is not None and reading.word(more.end) in {"for", ".", ",", "", "on", "in"}
        return [more.party] if more is not None and named and ends else []

    def _listed(self, comma: int, end: int) -> list[Party]:
        """*thanked A, the mayor and the police for …*: what follows the first, if *and* closes the list."""
        reading, at, found = self._reading, comma, list[Party]()
        while at < end and reading.folded[at] in {",", "and"} and len(found) < 6:
            closing = reading.folded[at] == "and"
            phrase = self._clauses.phrases.forward(at + 1, end)
            if phrase is None:
                return []
            found.append(phrase.party)
            at = phrase.end
            if closing:
                return found if reading.word(at) in {"for", ".", ",", "on", "in", ""} else []
        return []

    def _pronoun(self, at: int) -> Party | None:
        word, behind = self._reading.word(at), self._reading.word(at + 1)
        if word == "him" or (word == "her" and not self._is_noun(at + 1)) or word in {"himself", "herself"}:
            return self.person(at, None, "f" if word in {"her", "herself"} else "m")
        if word == "it" and behind:
            return self.topic_before(at, plural=False) or self._other_it(at)
        return self.topic_before(at, plural=True) if word == "them" else None

    def topic_before(self, index: int, *, plural: bool) -> Party | None:
        """The concept aimed at last, not long before token `index`: what *it* or *them* means."""
        place = self._reading.tokens[index].start
        near = [party for start, party in self.topics if 0 < place - start < _MEMORY]
        fitting = [
            one for one in near if one.kind == "concept" and one.text.split(" of ")[0].endswith("s") == plural
        ]
        return fitting[-1] if fitting else None

    def _is_noun(self, index: int) -> bool:
        if index >= len(self._reading) or self._reading.tokens[index].kind is not Kind.WORD:
            return False
        return self._clauses.phrases.forward(index, index + 3) is not None

    def _other_it(self, index: int) -> Party | None:
        """What *it* means as an object: the body named before in the sentence, not right before the verb."""
        start, _ = self._clauses.sentence(index)
        rows = [row for row in self._parties.before(index - 6) if start <= row[0] and row[2].label == "ORG"]
        free = [row for row in rows if self._reading.word(row[0] - 1) != "("]
        return mention_party(free[0][2]) if free else None

    def person(self, index: int, holder: Party | None, sex: str | None = None) -> Party | None:
        """The person named last before token `index`, in an earlier sentence if there is one; not the holder.

        `sex` is that of the pronoun: who is called *Mr* is no *her*.
        """
        own = "" if holder is None else holder.name
        start, _ = self._clauses.sentence(index)
        rows = [row for row in self._parties.before(index) if row[2].label == "PER"]
        earlier = [row for row in rows if row[0] < start or holder is not None] or rows
        told = [row[2] for row in earlier if row[2].entity_name != own]
        if sex is not None:
            sexes = self._sexes
            sure = [span for span in told if sexes.get(span.entity_name) == sex]
            told = [span for span in told if sexes.get(span.entity_name) in {sex, None}]
            told = sure if sex == "f" and sure else told
        return mention_party(told[-1]) if told else None

    @cached_property
    def _sexes(self) -> dict[str, str]:
        """What *Mr*, *Mrs*, *Ms* … say of people, by their entity."""
        found = {}
        for start, _, span in self._parties.rows:
            before = self._reading.word(start - 1).rstrip(".")
            if span.label == "PER" and before in _SEXES:
                found[span.entity_name] = _SEXES[before]
        return found

    def named(self, at: int, end: int) -> tuple[Party, int] | None:
        """What is called something, and where the name for it begins: *the row “pathetic”*."""
        meant = self._pronoun(at)
        if meant is not None:
            return meant, at + 1
        if at >= end or self._reading.word(at) in {"on", "for", "out", "off", "in", "up", "by"}:
            return None
        phrase = self._clauses.phrases.forward(at, self._first_quote(at, end))
        if phrase is None:
            return None
        return phrase.party, phrase.end

    def _first_quote(self, at: int, end: int) -> int:
        return next((i for i in range(at + 1, end) if self._reading.tokens[i].text in _QUOTES), end)

    def about(self, at: int, end: int) -> Party | None:
        """*concerned” about the unrest*, *proud of the team*."""
        reading = self._reading
        at += at < end and reading.tokens[at].text in _QUOTES
        if at >= end or reading.folded[at] not in word_set("about by at of over with to for"):
            return None
        meant = self._pronoun(at + 1)
        if meant is not None:
            return meant
        phrase = self._clauses.phrases.forward(at + 1, end) if at + 1 < end else None
        return None if phrase is None else phrase.party

    def topic(self, index: int, holder: Party) -> Party | None:
        """The body or person named last before a quotation, in its paragraph, who is not the holder."""
        own = holder.name
        for start, end, span in reversed(self._parties.before(index)):
            parted = any(token.kind is Kind.NEWLINE for token in self._reading.tokens[end:index])
            if parted or index - start > 60:
                return None
            if span.entity_name != own and span.label in {"PER", "ORG"}:
                return mention_party(span)
        return None
