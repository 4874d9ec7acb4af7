"""Stance suggestions for English articles, by cues and word order: no parse is shipped for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.nlp.authorial import authorial
from annotator.nlp.english_clauses import Clauses, VerbGroup
from annotator.nlp.english_cues import VerbCue, judgement_words, predicates, verb_cues
from annotator.nlp.english_objects import Objects
from annotator.nlp.english_phrases import SPEECH
from annotator.nlp.english_quotes import Said, tone
from annotator.nlp.parties import Parties
from annotator.nlp.quotations import Quotation, quotations
from annotator.nlp.reading import Reading
from annotator.nlp.reported import reported
from annotator.nlp.suggestions import Party, SpanSuggestion, StanceSuggestion
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["suggest_english_stances"]

_VERB, _PREDICATE, _QUOTE = 0.75, 0.6, 0.5  # scores
_GAP = 4  # tokens that may stand between the words of a cue
_CALLING = word_set(
    """call called calls calling describe described describes describing brand branded brands branding
    label labelled labels dub dubbed dubs consider considers considered deem deemed term termed"""
)
_BE = word_set("is are was were be been being felt feel feels feeling sounded")
_ABOUT = word_set("about by at of over with to for that in")
_OWN = frozenset({"i", "we", "our", "my"})
_FUTURES = word_set(
    "fight appeal oppose support back vote reject block boycott challenge contest veto resist"
)
_CONTINUING = word_set("he she they you him her his")


@dataclass
class _Scene:
    reading: Reading
    parties: Parties
    quotes: list[Quotation]
    clauses: Clauses
    objects: Objects
    said: Said
    version: str


def suggest_english_stances(
    reading: Reading,
    spans: Sequence[SpanSuggestion],
    *,
    left_out: Sequence[tuple[int, int]] = (),
    version: str = "",
) -> list[StanceSuggestion]:
    """All suggested stances of one English article, in order; `left_out` are ranges of boilerplate."""
    quotes = quotations(reading)
    parties = Parties(reading, spans, (), quotes)
    clauses = Clauses(reading, parties, quotes)
    scene = _Scene(
        reading,
        parties,
        quotes,
        clauses,
        Objects(reading, parties, clauses),
        Said(reading, parties, clauses, quotes),
        version,
    )
    found: list[StanceSuggestion] = []
    seen: set[tuple[str, str, int]] = set()
    for stance in (*_verbs(scene), *_callings(scene), *_states(scene), *_partial(scene)):
        if any(start <= stance.cue[0] < end for start, end in left_out):
            continue
        mark = (_name(stance.holder), _name(stance.target), _sentence_of(reading, stance))
        if mark not in seen and mark[0] != mark[1]:
            seen.add(mark)
            found.append(stance)
    found.extend(
        stance
        for stance in _quoted(scene, found)
        if not any(start <= stance.cue[0] < end for start, end in left_out)
    )
    for more in (
        authorial(reading, quotes, frozenset(parties.mentions), version),
        reported(
            reading, parties.mentions, quotes, [part for one in found for part in one.evidence], version
        ),
    ):
        taken = [part for stance in found for part in stance.evidence]
        found.extend(
            stance
            for stance in more
            if not any(start <= stance.cue[0] < end for start, end in (*left_out, *taken))
        )
    return sorted(found, key=lambda stance: (stance.evidence[0], stance.cue))


def _name(party: Party) -> str:
    return party.entity_name or party.text


def _sentence_of(reading: Reading, stance: StanceSuggestion) -> int:
    return reading.text.rfind(".", 0, stance.cue[0])


def _verbs(scene: _Scene) -> Iterator[StanceSuggestion]:
    """Verbs of attitude with a holder before (or behind, in the passive) and something aimed at."""
    reading = scene.reading
    for index, word in reading.where(verb_cues()):
        if scene.parties.covers(index) or reading.tokens[index].shape is not Shape.LOWER:
            continue
        for cue in verb_cues()[word]:
            behind = _rest_end(reading, index, cue.rest)
            if behind is not None:
                yield from _of_verb(scene, index, behind, cue)
                break


def _rest_end(reading: Reading, index: int, rest: tuple[str, ...]) -> int | None:
    """Index behind the last further word of a cue, each within a few tokens of the one before."""
    at = index + 1
    for wanted in rest:
        stop = min(at + _GAP, len(reading))
        while at < stop and reading.folded[at] != wanted:
            if reading.tokens[at].kind is Kind.NEWLINE or reading.tokens[at].text in ".,;:":
                return None
            at += 1
        if at >= stop:
            return None
        at += 1
    return at


def _of_verb(scene: _Scene, index: int, behind: int, cue: VerbCue) -> Iterator[StanceSuggestion]:
    start, end = scene.clauses.sentence(index)
    if scene.clauses.is_noun_place(index, start):
        return
    group = scene.clauses.group(index, start)
    polarity = _polarity(cue, group)
    if polarity is None:
        return
    passive = group.passive or (
        scene.reading.word(behind) == "by" and scene.reading.folded[index].endswith(("ed", "en"))
    )
    if passive or cue.is_turned:
        pairs = _suffered(scene, group, behind, (start, end), passive=passive, cue=cue)
    else:
        pairs = _done(scene, group, behind, (start, end), cue)
    for holder, target in pairs:
        yield _stance(
            scene, polarity, holder, target, (group.start, index, behind), "cue-verb", cue.cue, _VERB
        )


def _polarity(cue: VerbCue, group: VerbGroup) -> str | None:
    """The cue's polarity where it stands; None for a hypothesis and for what is only wanted of somebody."""
    if group.hypothetical or (group.future and cue.cue.split()[0] not in _FUTURES):
        return None
    if not group.negated or cue.polarity == "neutral":
        return cue.polarity
    return "neutral" if cue.polarity == "critical" or group.perfect else "critical"


def _done(
    scene: _Scene, group: VerbGroup, behind: int, sentence: tuple[int, int], cue: VerbCue
) -> list[tuple[Party, Party]]:
    """Holders before an active verb, with what it is aimed at."""
    targets = scene.objects.behind(behind, sentence[1], cue)
    holders = _holders(scene, group, sentence)
    if not targets and scene.reading.word(behind) == "as" and holders:
        targets = _antecedent(scene, group, holders[0], sentence[0])
    bare = scene.reading.folded[group.verb] == cue.cue.split()[0] != "hit" and group.start == group.verb
    if bare:  # it needs more than one subject: *help Kyiv defend its cities* is none
        holders = holders if len(holders) > 1 or any(one.kind != "span" for one in holders) else []
    return [(holder, target) for holder in holders for target in targets if _name(holder) != _name(target)]


def _antecedent(scene: _Scene, group: VerbGroup, holder: Party, start: int) -> list[Party]:
    """*a bill that hard-liners dismissed as …*: the bill."""
    reading = scene.reading
    if holder.start is None:
        return []
    at = group.start - 1
    while at > start and reading.tokens[at].start >= holder.start:
        at -= 1
    if reading.folded[at] not in {"that", "which"}:
        return []
    found = scene.clauses.phrases.backward(at - (reading.word(at - 1) == ","), start)
    return [] if found is None else [found.party]


def _holders(scene: _Scene, group: VerbGroup, sentence: tuple[int, int]) -> list[Party]:
    reading, start = scene.reading, sentence[0]
    quote = scene.clauses.quote_at(group.verb)
    if quote is not None:
        start = max(start, quote.start)
        said = scene.said.by(quote)
        if group.start == start or reading.word(group.start - 1) in _OWN:
            return [said] if said is not None else []
    if group.governed:
        return _of_participle(scene, group, start)
    return scene.clauses.subjects(group.start, start)


def _of_participle(scene: _Scene, group: VerbGroup, start: int) -> list[Party]:
    """*X left, calling the claims …*: the subject of the sentence; not *for criticising*."""
    reading = scene.reading
    if not reading.folded[group.verb].endswith("ing") or "to" in reading.folded[group.start : group.verb]:
        return []
    if reading.word(group.start - 1) != ",":
        return []
    return scene.clauses.main(start, group.start - 1)


def _suffered(
    scene: _Scene,
    group: VerbGroup,
    behind: int,
    sentence: tuple[int, int],
    *,
    passive: bool,
    cue: VerbCue,
) -> list[tuple[Party, Party]]:
    """The passive turned round: who stands behind *by* (or *from*) holds it, the subject is aimed at."""
    reading, (start, end) = scene.reading, sentence
    at = behind
    if not cue.is_turned:
        while at < min(behind + 6, end) and reading.folded[at] != "by":
            if reading.tokens[at].text in ".,;:" or reading.folded[at] in {"and", "but", "for"}:
                return []
            at += 1
        at += 1
    if at >= end:
        return []
    agent = scene.clauses.phrases.forward(at, end)
    bare = passive and not group.passive and not group.perfect
    if bare and reading.word(group.start - 1) in {",", "and"}:
        return []
    targets = scene.clauses.subjects(group.start, start)
    return [(agent.party, target) for target in targets] if agent is not None else []


def _callings(scene: _Scene) -> Iterator[StanceSuggestion]:
    """*called the row “pathetic”*, *branded him a liar*: the polarity is in what it is called."""
    reading = scene.reading
    for index, word in reading.where(_CALLING):
        start, end = scene.clauses.sentence(index)
        if scene.parties.covers(index) or scene.clauses.is_noun_place(index, start):
            continue
        group = scene.clauses.group(index, start)
        if group.hypothetical or group.passive or group.negated:
            continue
        what = scene.objects.named(index + 1, end)
        if what is None:
            continue
        mood = tone(reading, what[1], min(end, what[1] + 12))
        if mood is None:
            continue
        for holder in _holders(scene, group, (start, end)):
            if _name(holder) != _name(what[0]):
                places = (group.start, index, mood[1] + 1)
                yield _stance(scene, mood[0], holder, what[0], places, "judgement", word, _PREDICATE)


def _states(scene: _Scene) -> Iterator[StanceSuggestion]:
    """*he was proud of the team*, *said it was “deeply concerned” about …*; *X said Y was “baseless”*."""
    reading, feelings = scene.reading, predicates("feeling")
    for index, word in reading.where(feelings.keys() | judgement_words().keys()):
        start, end = scene.clauses.sentence(index)
        copula = _copula(reading, index, start)
        quote = scene.clauses.quote_at(index)
        if copula is None or scene.parties.covers(index) or (quote and quote.start <= copula):
            continue
        group = scene.clauses.group(copula + 1, start)
        if group.hypothetical or group.future or group.negated:
            continue
        subjects = scene.clauses.subjects(group.start, start)
        if not subjects:
            continue
        polarity = feelings.get(word)
        places = (group.start, index, index + 1)
        if polarity is not None:
            target = scene.objects.about(index + 1, end)
            if target is not None and _name(target) != _name(subjects[0]):
                yield _stance(scene, polarity, subjects[0], target, places, "judgement", word, _PREDICATE)
            continue
        mood = tone(reading, index, index + 1)
        holder = _teller(scene, group.start, start)
        if mood is not None and holder is not None and _name(holder) != _name(subjects[0]):
            yield _stance(scene, mood[0], holder, subjects[0], places, "judgement", word, _PREDICATE)


def _partial(scene: _Scene) -> Iterator[StanceSuggestion]:
    """*said the party had “kept its word”*: the quotation goes on from a verb whose subject is aimed at."""
    reading = scene.reading
    for quote in scene.quotes:
        helper = quote.start - 2
        if helper < 0 or reading.folded[helper] not in _HELPERS or quote.end - quote.start > 12:
            continue
        start, _ = scene.clauses.sentence(helper)
        mood = tone(reading, quote.start, quote.end)
        subjects = scene.clauses.subjects(helper, start)
        holder = _teller(scene, helper, start)
        if mood is None or holder is None or not subjects or _name(subjects[0]) == _name(holder):
            continue
        places = (helper, mood[1], quote.end)
        why = reading.folded[mood[1]]
        yield _stance(scene, mood[0], holder, subjects[0], places, "judgement", why, _PREDICATE)


_HELPERS = word_set("had has have did does is are was were")


def _copula(reading: Reading, index: int, start: int) -> int | None:
    """The form of *to be* before a predicate, adverbs, an article and marks between."""
    at = index - 1
    while at > start and index - at < 5:
        word, token = reading.folded[at], reading.tokens[at]
        if word in _BE:
            return at
        adverb = word.endswith("ly") or word in {"very", "so", "too", "a", "an", "the", "more", "politically"}
        if not adverb and token.text not in '"“':
            return None
        at -= 1
    return None


def _teller(scene: _Scene, at: int, start: int) -> Party | None:
    """Who says so: the subject of the verb of saying before the clause at token `at`."""
    reading = scene.reading
    for verb in range(at - 1, start, -1):
        if reading.tokens[verb].text in ".;":
            return None
        if reading.folded[verb] in SPEECH and not scene.parties.covers(verb):
            subjects = scene.clauses.subjects(scene.clauses.group(verb, start).start, start)
            return subjects[0] if subjects else None
    return None


def _quoted(scene: _Scene, found: Sequence[StanceSuggestion]) -> Iterator[StanceSuggestion]:
    """What a whole quotation judges, where its speaker is told and no verb of attitude told it already."""
    reading = scene.reading
    taken = [part for stance in found for part in stance.evidence]
    for quote in scene.quotes:
        holder = scene.said.by(quote)
        first, last = reading.tokens[quote.start], reading.tokens[quote.end - 1]
        if holder is None or quote.end - quote.start < 4:
            continue
        if any(a < last.end and first.start < b for a, b in taken):
            continue
        mood = tone(reading, quote.start, quote.end)
        if mood is None:
            continue
        target = _quote_target(scene, quote, mood[1], holder, found)
        if target is None or _name(target) == _name(holder):
            continue
        end = quote.end - (last.text in {",", "."})
        yield _stance(
            scene,
            mood[0],
            holder,
            target,
            (quote.start, mood[1], end),
            "judgement",
            reading.folded[mood[1]],
            _QUOTE,
        )


def _quote_target(
    scene: _Scene, quote: Quotation, cue: int, holder: Party, found: Sequence[StanceSuggestion]
) -> Party | None:
    """The subject of the sentence that judges, else what was spoken of last before the quotation."""
    reading = scene.reading
    start = max(quote.start, scene.clauses.sentence(cue)[0])
    word = reading.folded[start]
    if word in _CONTINUING:
        near = set(reading.folded[max(0, quote.start - 5) : quote.start])
        sex = "m" if "him" in near else "f" if "her" in near else None
        person = scene.objects.person(quote.start, holder, sex)
        if person is not None:
            return person
    elif word not in _OWN | {"it", "this", "that", "there", "these"}:
        subject = scene.clauses.main(start, cue + 1)
        if "feel" not in reading.folded[start:cue] and subject and _name(subject[0]) != _name(holder):
            return subject[0]
    if word in {"this", "that", "these", "those"}:
        phrase = scene.clauses.phrases.forward(start, cue)
        if phrase is not None:
            return phrase.party
    opening = reading.tokens[quote.start].start
    before = [one for one in found if one.evidence[-1][1] <= opening and opening - one.cue[0] < 500]
    for one in sorted(before, key=lambda one: -one.evidence[-1][1]):
        if _name(one.target) != _name(holder):
            return one.target
    return scene.objects.topic(quote.start, holder)


def _stance(
    scene: _Scene,
    polarity: str,
    holder: Party,
    target: Party,
    places: tuple[int, int, int],
    rule: str,
    why: str,
    score: float,
) -> StanceSuggestion:
    """`places` are the tokens where the verb's group begins, of the cue, and behind what tells it."""
    reading = scene.reading
    first, cue, behind = places
    left, right = reading.tokens[first].start, reading.tokens[behind - 1].end
    start, end = scene.clauses.sentence(cue)
    inside = reading.tokens[start].start, reading.tokens[end - 1].end
    if target.start is not None and target.end is not None and inside[0] <= target.start < inside[1]:
        left, right = min(left, target.start), max(right, target.end)
    marks = [token.text for token in reading.tokens[first:behind]]
    quoted = (
        any(
            reading.tokens[one.start].start < right and left < reading.tokens[one.end - 1].end
            for one in scene.quotes
        )
        or '"' in marks
    )
    return StanceSuggestion(
        polarity=polarity,
        holder=holder,
        target=target,
        mode="direct_quote" if quoted else "reported",
        evidence=((left, right),),
        cue=(reading.tokens[cue].start, reading.tokens[cue].end),
        score=score,
        rule=rule,
        version=scene.version,
        why=why,
    )
