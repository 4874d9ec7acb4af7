"""English judgements told without a verb of attitude: in headlines, and in what somebody is said to say."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from annotator.nlp.english_phrases import SPEECH, Phrase
from annotator.nlp.english_quotes import judgement_at, tone
from annotator.nlp.english_scene import Scene, stance_of
from annotator.nlp.suggestions import Party, StanceSuggestion
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind

__all__ = ["headlines", "told"]

_HEADLINE, _TOLD = 0.5, 0.35  # scores
_LINES = 6  # of an article's first lines, those that may be its headline
_LONGEST = 28  # tokens of a headline
_PARTING = frozenset({":", "–", "—", "-"})
_SAYING = word_set("says say said insists claims tells warns")
_SPEAKERS = word_set(
    "opposition pm minister govt government president police mp premier court expert experts"
)
_FAR = 18  # tokens of a clause in which a judgement is about its subject
_UNSURE = word_set("would could might may if whether should must can")
_MARKS = frozenset({".", ";", '"', "“", "”", ":", "?", "!"})
# Words of judgement that as often tell what happened as what is thought of it.
_EVENTS = word_set(
    """abandoned abuse anger angry attack attacks bad best better bloodshed bribery broken carnage cheap
    collapsing commitment concerning confidence crime crimes criminal criminals crisis damage danger
    deadly delay desperate destroy destroyed deteriorating devastated doubt dull effective escalation
    essential failed fails failure fair fear fraud friend frustration genocide good great guilty happy
    hate historic hope hurt illegal important impossible killed killing lack landmark legitimate lie
    loot looted looting love massacre misery moving necessary opportunity plunder poor positive problem
    problems productive progress ransom ravaged regret reject respect robbed robbery sabotage sad
    serious smart solid sound stolen stop strong success suffering support surrender swift talent terror
    terrorist terrorists theft thief thieves threat threats tired tragedy tragic unfortunate unity
    unlawful unnecessary useful victory violence warm weak worse worsening worst wrong"""
)


def headlines(scene: Scene) -> Iterator[StanceSuggestion]:
    """*Plan a disgrace: Holm*, *Holm: plan a disgrace*, *Plan a disgrace, says Holm*."""
    for start, end in _first_lines(scene):
        found = _speaker_behind(scene, start, end) or _speaker_before(scene, start, end)
        if found is None:
            continue
        holder, first, last = found
        mood = tone(scene.reading, first, last)
        target = None if mood is None else _subject(scene, first, last)
        if mood is None or target is None or target.party.name == holder.name:
            continue
        yield _made(scene, mood, holder, target.party, _HEADLINE)


def _made(
    scene: Scene, mood: tuple[str, int], holder: Party, target: Party, score: float
) -> StanceSuggestion:
    """The stance of a judgement: its polarity and the token where it begins are `mood`."""
    polarity, at = mood
    end = judgement_at(scene.reading, at)[1]
    why = " ".join(scene.reading.folded[at:end])
    return stance_of(scene, polarity, holder, target, (at, at, end), "judgement", why, score)


def _first_lines(scene: Scene) -> Iterator[tuple[int, int]]:
    """Token ranges of the first short lines that end without a full stop."""
    tokens, start, count = scene.reading.tokens, 0, 0
    for at in range(min(len(tokens), _LINES * _LONGEST)):
        if tokens[at].kind is not Kind.NEWLINE:
            continue
        if 3 < at - start <= _LONGEST and tokens[at - 1].text not in {".", "?"}:
            yield start, at
        count += at > start
        start = at + 1
        if count == _LINES:
            return


def _speaker_behind(scene: Scene, start: int, end: int) -> tuple[Party, int, int] | None:
    """The speaker at the line's end, and the tokens of what is said."""
    reading = scene.reading
    for at in range(end - 2, max(start + 2, end - 7), -1):
        saying = reading.folded[at] in _SAYING and reading.word(at - 1) == ","
        if not saying and not (reading.tokens[at].text in _PARTING and _stands_free(scene, at)):
            continue
        holder = _speaker(scene, at + 1, end)
        return None if holder is None else (holder, start, at - saying)
    return None


def _speaker_before(scene: Scene, start: int, end: int) -> tuple[Party, int, int] | None:
    reading = scene.reading
    for at in range(start + 1, min(start + 6, end - 2)):
        if reading.tokens[at].text == ":":
            holder = _speaker(scene, start, at)
            return None if holder is None else (holder, at + 1, end)
    return None


def _stands_free(scene: Scene, index: int) -> bool:
    """Whether white space stands behind the mark at token `index`: no hyphen of a word."""
    tokens = scene.reading.tokens
    return tokens[index].end < tokens[index + 1].start


def _speaker(scene: Scene, start: int, end: int) -> Party | None:
    """Who fills tokens `start:end` but for titles: a name, or *Opposition*, *PM*."""
    reading = scene.reading
    found = scene.clauses.phrases.backward(end, start)
    if found is None or found.start > start + 1:
        return None
    if found.mention is not None:
        return found.party
    known = reading.folded[end - 1] in _SPEAKERS | reading.lists.functions
    return found.party if known else None


def told(scene: Scene, taken: Collection[tuple[int, int]]) -> Iterator[StanceSuggestion]:
    """*Holm said the party was venting its frustration*: what is said of the subject of the clause.

    `taken` are the ranges (code points) of stances known already.
    """
    reading = scene.reading
    for verb, _ in reading.where(SPEECH):
        start, end = scene.clauses.sentence(verb)
        if scene.parties.covers(verb) or scene.clauses.quote_at(verb) is not None:
            continue
        if scene.clauses.is_noun_place(verb, start):
            continue
        group = scene.clauses.group(verb, start)
        subject = _subject(scene, _clause(scene, verb), end)
        if subject is None or group.hypothetical or group.negated:
            continue
        cue = _judged(scene, subject, end)
        holders = [] if cue is None else scene.clauses.subjects(group.start, start)
        if cue is None or not holders or holders[0].name == subject.party.name:
            continue
        made = _made(scene, cue, holders[0], subject.party, _TOLD)
        if not any(a < made.evidence[0][1] and made.evidence[0][0] < b for a, b in taken):
            yield made


def _clause(scene: Scene, verb: int) -> int:
    """Where the clause begins behind a verb of saying: past *reporters*, *on Monday*, *that*."""
    reading = scene.reading
    for at in range(verb + 1, min(verb + 7, len(reading))):
        if reading.folded[at] == "that":
            return at + 1
        if reading.tokens[at].text in _MARKS | {","}:
            break
    return verb + 1


def _subject(scene: Scene, start: int, end: int) -> Phrase | None:
    found = scene.clauses.phrases.forward(start, end, is_subject=True)
    return found if found is not None and found.end < end else None


def _judged(scene: Scene, subject: Phrase, end: int) -> tuple[str, int] | None:
    """Polarity and the word that judges, in the same clause as its subject and behind it."""
    reading, stop = scene.reading, min(end, subject.end + _FAR)
    stop = next((at for at in range(subject.end, stop) if reading.tokens[at].text in _MARKS), stop)
    mood = tone(reading, subject.end, stop)
    if mood is None or reading.folded[mood[1]] in _EVENTS:
        return None
    before = reading.folded[subject.end : mood[1]]
    told_twice = any(word in SPEECH for word in before)
    return None if told_twice or not _UNSURE.isdisjoint(before) else mood
