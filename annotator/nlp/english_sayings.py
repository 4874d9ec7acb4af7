"""English statements without a verb of attitude: what things are called or said to be, and quotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.nlp.english_aims import quote_target
from annotator.nlp.english_cues import judgement_words, predicates
from annotator.nlp.english_phrases import SPEECH
from annotator.nlp.english_quotes import judgement_at, tone
from annotator.nlp.english_scene import Scene, holders_of, stance_of
from annotator.nlp.quotations import Quotation
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import Party, StanceSuggestion
from annotator.nlp.wordset import word_set

__all__ = ["callings", "goings_on", "quoted", "states"]

_PREDICATE, _QUOTE, _QUOTED = 0.6, 0.5, 0.4  # scores
_BRANDING = word_set("called calls branded brands labelled labels dubbed dubs")
_OPENING = frozenset('"“')
_CALLING = word_set(
    """call called calls calling describe described describes describing brand branded brands branding
    label labelled labels dub dubbed dubs consider considers considered deem deemed term termed"""
)
_BE = word_set("is are was were be been being felt feel feels feeling sounded")


def callings(scene: Scene) -> Iterator[StanceSuggestion]:
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
        said = _named_at(reading, word, what[1], end)
        mood = tone(reading, said, min(end, said + 12))
        score = _PREDICATE
        if mood is None and word in _BRANDING and what[1] < end and reading.tokens[what[1]].text in _OPENING:
            # what is called so in quotation marks without a friendly word is hardly ever praised
            mood, score = ("critical", what[1] + 1), _QUOTED
        if mood is None:
            continue
        for holder in holders_of(scene, group, (start, end)):
            if holder.name != what[0].name:
                places = (group.start, index, _closing(scene, mood[1]))
                yield stance_of(scene, mood[0], holder, what[0], places, "judgement", word, score)


def _named_at(reading: Reading, word: str, start: int, end: int) -> int:
    """Where the name for it begins: behind *as*, though the thing be told at length."""
    if word.startswith("call"):
        return start
    return next((at for at in range(start, min(end, start + 24)) if reading.folded[at] == "as"), start)


def _closing(scene: Scene, index: int) -> int:
    """Behind token `index`, or behind the quotation in which it stands."""
    quote = scene.clauses.quote_at(index)
    if quote is None:
        return index + 1
    return quote.end - (scene.reading.tokens[quote.end - 1].text in {",", "."})


def states(scene: Scene) -> Iterator[StanceSuggestion]:
    """*he was proud of the team*, *said it was “deeply concerned” about …*; *X said Y was “baseless”*."""
    reading, feelings = scene.reading, predicates("feeling")
    for index, word in reading.where(feelings.keys() | judgement_words().keys()):
        start, end = scene.clauses.sentence(index)
        copula = _copula(reading, index, start)
        quote = scene.clauses.quote_at(index)
        if copula is None or scene.parties.covers(index):
            continue
        if quote and quote.start <= copula and not (word in feelings and reading.word(copula - 1) in _OURS):
            continue
        group = scene.clauses.group(copula + 1, start)
        if group.hypothetical or group.future or group.negated:
            continue
        subjects = _tellers_own(scene, quote, group.start) or scene.clauses.subjects(group.start, start)
        if not subjects:
            continue
        polarity = feelings.get(word)
        places = (group.start, index, _closing(scene, index))
        if polarity is not None:
            target = scene.objects.about(index + 1, end)
            if target is not None and target.name != subjects[0].name:
                yield stance_of(scene, polarity, subjects[0], target, places, "judgement", word, _PREDICATE)
            continue
        mood = tone(reading, index, index + 1)
        holder = _teller(scene, group.start, start)
        target = _first_subject(scene, group.start, start) or subjects[0]
        if mood is not None and holder is not None and holder.name != target.name:
            yield stance_of(scene, mood[0], holder, target, places, "judgement", word, _PREDICATE)


def goings_on(scene: Scene) -> Iterator[StanceSuggestion]:
    """*said the party had “kept its word”*: the quotation goes on from a verb whose subject is aimed at."""
    reading = scene.reading
    for quote in scene.quotes:
        helper = quote.start - 2
        if helper > 0 and reading.folded[helper] in _SHOWING:
            helper -= 1  # *had shown “…”*
        if helper < 0 or reading.folded[helper] not in _HELPERS or quote.end - quote.start > 24:
            continue
        start, _ = scene.clauses.sentence(helper)
        mood = tone(reading, quote.start, quote.end)
        subjects = scene.clauses.subjects(helper, start)
        holder = _teller(scene, helper, start)
        if mood is None or holder is None or not subjects or subjects[0].name == holder.name:
            continue
        places = (helper, mood[1], quote.end)
        why = reading.folded[mood[1]]
        yield stance_of(scene, mood[0], holder, subjects[0], places, "judgement", why, _PREDICATE)


def _first_subject(scene: Scene, at: int, start: int) -> Party | None:
    """What a clause told by somebody begins with: *said the deal agreed between Riga and Oslo is …*."""
    reading = scene.reading
    for verb in range(at - 1, start, -1):
        if reading.folded[verb] in SPEECH and not scene.parties.covers(verb):
            first = verb + 1 + (reading.word(verb + 1) == "that")
            found = None
            if reading.word(first) == "the":
                found = scene.clauses.phrases.forward(first, at, is_subject=True)
            parted = any(token.text in ",;" for token in reading.tokens[first:at])
            return None if found is None or parted else found.party
    return None


_OURS = frozenset({"i", "we"})


def _tellers_own(scene: Scene, quote: Quotation | None, at: int) -> list[Party]:
    """Who says *“we are worried about …”*: the speaker."""
    if quote is None or at <= quote.start or scene.reading.word(at - 1) not in _OURS:
        return []
    speaker = scene.said.by(quote)
    return [] if speaker is None else [speaker]


_SHOWING = word_set("shown displayed been become committed made proved caused created given")
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


def _teller(scene: Scene, at: int, start: int) -> Party | None:
    """Who says so: the subject of the verb of saying before the clause at token `at`."""
    reading = scene.reading
    for verb in range(at - 1, start, -1):
        if reading.tokens[verb].text in ".;":
            return None
        if reading.folded[verb] in SPEECH and not scene.parties.covers(verb):
            subjects = scene.clauses.subjects(scene.clauses.group(verb, start).start, start)
            return subjects[0] if subjects else None
    return None


def quoted(scene: Scene, found: Sequence[StanceSuggestion]) -> Iterator[StanceSuggestion]:
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
        target = quote_target(scene, quote, mood[1], holder, found)
        if target is None or target.name == holder.name:
            continue
        end = quote.end - (last.text in {",", "."})
        yield stance_of(
            scene,
            mood[0],
            holder,
            target,
            (quote.start, mood[1], end),
            "judgement",
            " ".join(reading.folded[mood[1] : judgement_at(reading, mood[1])[1]]),
            _QUOTE,
        )


def _blamed(scene: Scene, start: int, end: int) -> Party | None:
    """*It is irresponsible of the council*, *a lame excuse by the mayor*: who stands behind *of* or *by*."""
    words = scene.reading.folded
    link = next((at for at in range(start, min(start + 3, end)) if words[at] in {"of", "by"}), None)
    found = None if link is None else scene.clauses.phrases.forward(link + 1, end)
    return None if found is None else found.party
