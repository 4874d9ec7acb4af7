"""What an English quotation judges: its subject, whom it blames, or what was spoken of before it."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.nlp.english_phrases import AUXILIARIES, DETERMINERS
from annotator.nlp.english_quotes import judgement_at
from annotator.nlp.english_scene import Scene
from annotator.nlp.quotations import Quotation
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import Party, StanceSuggestion
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind

__all__ = ["quote_target"]

_OWN = frozenset({"i", "we", "our", "my"})
_CONTINUING = word_set("he she you him her his")
_POINTING = word_set("it this that what there these")
_BEFORE = 500  # code points before a quotation in which what was aimed at is still spoken of


def quote_target(
    scene: Scene, quote: Quotation, cue: int, holder: Party, found: Sequence[StanceSuggestion]
) -> Party | None:
    """What `holder` judges with the word at token `cue` of a quotation; `found` are the stances so far."""
    start = max(quote.start, scene.clauses.sentence(cue)[0])
    if scene.reading.folded[start] in {"they", "them"}:
        return scene.objects.topic_before(start, plural=True)
    return (
        _begun_before(scene, quote, start)
        or _person(scene, quote, start, holder)
        or _subject(scene, start, cue, holder)
        or _pointed_at(scene, quote, start, cue)
        or _spoken_of(scene, quote, holder, found)
    )


def _begun_before(scene: Scene, quote: Quotation, start: int) -> Party | None:
    """*the claims “are false”*: the subject of the clause that the quotation goes on with."""
    reading = scene.reading
    if start != quote.start or reading.folded[start] not in AUXILIARIES:
        return None
    if not reading.tokens[start].text[0].islower():
        return None
    found = scene.clauses.phrases.backward(start - 1, scene.clauses.sentence(start - 1)[0])
    return None if found is None else found.party


def _person(scene: Scene, quote: Quotation, start: int, holder: Party) -> Party | None:
    """Whom *he* or *you* means at the beginning."""
    if scene.reading.folded[start] not in _CONTINUING:
        return None
    near = set(scene.reading.folded[max(0, quote.start - 5) : quote.start])
    sex = "m" if "him" in near else "f" if "her" in near else None
    return scene.objects.person(quote.start, holder, sex)


def _subject(scene: Scene, start: int, cue: int, holder: Party) -> Party | None:
    """The subject of the sentence that judges."""
    reading = scene.reading
    if reading.folded[start] in _CONTINUING | _OWN | _POINTING or "feel" in reading.folded[start:cue]:
        return None
    subjects = [one for one in scene.clauses.main(start, cue + 1) if _may_be_meant(reading, one)]
    return subjects[0] if subjects and subjects[0].name != holder.name else None


def _may_be_meant(reading: Reading, party: Party) -> bool:
    """Whether a subject is a name or a noun with what determines it: *the plan*, no *passed*."""
    if party.kind == "span" or party.start is None:
        return True
    first = reading.token_starting_after(party.start)
    return reading.word(first - 1) in DETERMINERS or reading.tokens[first - 1].kind is Kind.POSSESSIVE


def _pointed_at(scene: Scene, quote: Quotation, start: int, cue: int) -> Party | None:
    """*This plan is …*, *it is irresponsible of the council*, *that is a lame excuse by the mayor*."""
    word = scene.reading.folded[start]
    if word in {"this", "that", "these", "those"}:
        phrase = scene.clauses.phrases.forward(start, cue)
        if phrase is not None:
            return phrase.party
    return _blamed(scene, judgement_at(scene.reading, cue)[1], quote.end) if word in _POINTING else None


def _blamed(scene: Scene, start: int, end: int) -> Party | None:
    """Who stands behind *of* or *by*."""
    words = scene.reading.folded
    link = next((at for at in range(start, min(start + 3, end)) if words[at] in {"of", "by"}), None)
    found = None if link is None else scene.clauses.phrases.forward(link + 1, end)
    return None if found is None else found.party


def _spoken_of(
    scene: Scene, quote: Quotation, holder: Party, found: Sequence[StanceSuggestion]
) -> Party | None:
    """What was aimed at last before the quotation, else the body or person named last."""
    opening = scene.reading.tokens[quote.start].start
    before = [one for one in found if one.evidence[-1][1] <= opening and opening - one.cue[0] < _BEFORE]
    for one in sorted(before, key=lambda one: -one.evidence[-1][1]):
        if one.target.name != holder.name:
            return one.target
    return scene.objects.topic(quote.start, holder)
