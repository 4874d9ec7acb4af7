"""English verbs of attitude: who holds it, towards what, and with which polarity."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.english_clauses import VerbGroup
from annotator.nlp.english_cues import VerbCue, verb_cues
from annotator.nlp.english_phrases import PREPOSITIONS
from annotator.nlp.english_scene import Scene, holders_of, stance_of
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import Party, StanceSuggestion
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["verb_stances"]

_SCORE = 0.75
_LOSING = word_set("lost lose losing no little")
_BEFORE_BEING = word_set("after despite before since while without")
_OBJECTLESS = word_set(
    "as , . last on in earlier yesterday when after and but"
)  # behind *which Oslo condemned*
_GAP = 4  # tokens that may stand between the words of a cue
_FUTURES = word_set(
    "fight appeal oppose support back vote reject block boycott challenge contest veto resist"
)


def verb_stances(scene: Scene) -> Iterator[StanceSuggestion]:
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
        while at < len(reading) and reading.tokens[at].text in '"“”':
            at += 1  # *expressed “grave concern” over*
        gap = (
            1
            if wanted in PREPOSITIONS
            else _GAP + 2 * any(token.text in '"“' for token in reading.tokens[at : at + _GAP])
        )
        stop = min(at + gap, len(reading))
        while at < stop and reading.folded[at] != wanted:
            if reading.tokens[at].kind is Kind.NEWLINE or reading.tokens[at].text in ".,;:":
                return None
            if reading.folded[at] in _LOSING:
                return None  # *have lost confidence in*
            at += 1
        if at >= stop:
            return None
        at += 1
    return at


def _of_verb(scene: Scene, index: int, behind: int, cue: VerbCue) -> Iterator[StanceSuggestion]:
    start, end = scene.clauses.sentence(index)
    if scene.clauses.is_noun_place(index, start):
        return
    group = scene.clauses.group(index, start)
    polarity = _polarity(cue, group, none=scene.reading.word(behind) == "no")
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
        yield stance_of(
            scene, polarity, holder, target, (group.start, index, behind), "cue-verb", cue.cue, _SCORE
        )


def _polarity(cue: VerbCue, group: VerbGroup, *, none: bool) -> str | None:
    """The cue's polarity where it stands; None for a hypothesis and for what is only wanted of somebody."""
    if group.hypothetical or (group.future and cue.cue.split()[0] not in _FUTURES):
        return None
    if not (group.negated or none) or cue.polarity == "neutral":
        return cue.polarity
    return "neutral" if cue.polarity == "critical" or group.perfect else "critical"


def _done(
    scene: Scene, group: VerbGroup, behind: int, sentence: tuple[int, int], cue: VerbCue
) -> list[tuple[Party, Party]]:
    """Holders before an active verb, with what it is aimed at."""
    targets = scene.objects.behind(behind, sentence[1], cue)
    holders = holders_of(scene, group, sentence)
    if not targets and scene.reading.word(behind) in _OBJECTLESS and holders:
        targets = _antecedent(scene, group, holders[0], sentence[0])
    bare = scene.reading.folded[group.verb] == cue.cue.split()[0] != "hit" and group.start == group.verb
    if bare:  # it needs more than one subject: *help Kyiv defend its cities* is none
        holders = holders if len(holders) > 1 or any(one.kind != "span" for one in holders) else []
    return [(holder, target) for holder in holders for target in targets if holder.name != target.name]


def _antecedent(scene: Scene, group: VerbGroup, holder: Party, start: int) -> list[Party]:
    """*a bill that hard-liners dismissed as …*, *the bill, which Oslo condemned last week,*: the bill."""
    reading = scene.reading
    if holder.start is None:
        return []
    at = group.start - 1
    while at > start and reading.tokens[at].start >= holder.start:
        at -= 1
    at -= reading.folded[at] in {"the", "a", "an"}
    if reading.folded[at] not in {"that", "which"}:
        return []
    found = scene.clauses.phrases.backward(at - (reading.word(at - 1) == ","), start)
    return [] if found is None else [found.party]


def _suffered(
    scene: Scene,
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
        if at >= end or reading.folded[at] != "by":
            return []
        at += 1
    if at >= end:
        return []
    agent = scene.clauses.phrases.forward(at, end)
    bare = passive and not group.passive and not group.perfect
    targets = scene.clauses.subjects(group.start, start)
    if reading.folded[group.start] == "being" and reading.word(group.start - 1) in _BEFORE_BEING:
        targets = scene.clauses.main(start, group.start - 1)  # *the plan was shelved after being rejected by*
    if bare and reading.word(group.start - 1) in {",", "and"}:
        # *Paul Sow, once praised by …*: the name right before the comma, nothing else
        before = scene.clauses.phrases.backward(group.start - 1, start)
        named = before is not None and before.mention is not None and reading.word(group.start - 1) == ","
        targets = [before.party] if before is not None and named else []
    return [(agent.party, target) for target in targets] if agent is not None else []
