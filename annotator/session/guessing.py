"""The stance composer's first guess: who stands how towards whom in this sentence. Offsets are code points.

A suggestion that stands there already is taken as it is; otherwise word order decides: the first name of the
sentence that can hold an attitude, towards the next other one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.domain.records import Entity, Mode, Party, Polarity, Span, Stance
from annotator.domain.views import ArticleView, CorpusView
from annotator.text.sentences import sentence_at, sentences
from annotator.text.words import trim

_WINDOW = 4_000  # code points before and after: sentences of a long article are not all needed
_MOST_OTHERS = 3
_QUOTED = re.compile(r"«[^»]+»|“[^”]+”|\"[^\"]+\"")
_WORDS = re.compile(r"[^\W_][\w’'-]*")
_SMALL = re.compile(r"le|la|les|une?|des|du|de|et|ou|à|aux?|en|ce|cette|ces|son|sa|ses|leurs?|the|an?|of|and")
_HOLDERS = frozenset({"PER", "ORG", "LOC"})


@dataclass(frozen=True, slots=True)
class StanceGuess:
    """What the composer opens with. `stance` is the suggestion it rests on, if it is one."""

    polarity: Polarity | None
    holder: Party
    target: Party
    mode: Mode
    evidence: tuple[tuple[int, int], ...]
    other_holders: tuple[Party, ...] = ()
    other_targets: tuple[Party, ...] = ()
    cue: str | None = None
    score: float | None = None
    stance: str | None = None


def guess_stance(
    view: ArticleView, corpus: CorpusView, polarity: Polarity | None, start: int, end: int
) -> StanceGuess:
    """The best guess for a stance said at `text[start:end]` (a selection, a span, or the caret)."""
    sentence = sentence_around(view.text, start)
    selected = end > start and view.text[start:end].strip() != "" and not _is_one_span(view, start, end)
    place = (start, end) if selected else sentence
    suggested = _suggested_at(view, polarity, place if selected else (start, max(end, start + 1)), sentence)
    names = _names_in(view, sentence)
    if suggested is not None:
        holders, targets = others_of(view, corpus, suggested)
        return StanceGuess(
            polarity or suggested.polarity, suggested.holder, suggested.target,
            suggested.mode or _mode(view.text, place),
            (place,) if selected else tuple((e.start, e.end) for e in suggested.evidence),
            holders, targets, suggested.origin.why, suggested.origin.score, suggested.id,
        )  # fmt: skip
    holder = _first_holder(view, names, start) or Party(ref="author", text=view.article.source.author or "")
    target = _target(view, names, holder, place)
    evidence = trim_evidence(view.text, *place)
    return StanceGuess(
        polarity, holder, target, _mode(view.text, place, holder), (evidence,),
        _without(_other_holders(view, corpus, names), holder),
        _other_targets(view, names, sentence, holder, target),
    )  # fmt: skip


def others_of(
    view: ArticleView, corpus: CorpusView, stance: Stance
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Other holders and other targets that a stance may have, the likeliest first."""
    sentence = sentence_around(view.text, stance.evidence[0].start if stance.evidence else 0)
    names = _names_in(view, sentence)
    likely = [_named(view, words, sentence) for words in stance.other_targets]
    return (
        _without(_other_holders(view, corpus, names), stance.holder),
        _other_targets(view, names, sentence, stance.holder, stance.target, likely),
    )


def _names_in(view: ArticleView, sentence: tuple[int, int]) -> list[Span]:
    return [span for span in view.live_spans if sentence[0] <= span.start and span.end <= sentence[1]]


def _named(view: ArticleView, words: str, sentence: tuple[int, int]) -> Party:
    """The mention of these words nearest to a sentence, or the words alone."""
    spans = [span for span in view.live_spans if span.text == words]
    nearest = min(spans, key=lambda span: abs(span.start - sentence[0]), default=None)
    return Party(ref="concept", text=words) if nearest is None else party_of(nearest)


def sentence_around(text: str, offset: int) -> tuple[int, int]:
    """The sentence that holds a code point, or the nearest before it."""
    first = max(0, offset - _WINDOW)
    part = text[first : offset + _WINDOW]
    ranges = sentences(part)
    found = sentence_at(ranges, offset - first) or (ranges[0] if ranges else None)
    if found is None:
        return trim_evidence(text, 0, len(text))
    return found[0] + first, found[1] + first


def trim_evidence(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at its edges and without the full stop; never empty."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ".;"):
        end -= 1
    return (start, end) if start < end else (start, start + 1)


def _is_one_span(view: ArticleView, start: int, end: int) -> bool:
    return any((span.start, span.end) == (start, end) for span in view.live_spans)


def _suggested_at(
    view: ArticleView, polarity: Polarity | None, place: tuple[int, int], sentence: tuple[int, int]
) -> Stance | None:
    """The undecided suggestion meant: at the very place first, then in the sentence; same polarity first."""
    waiting = [stance for stance in view.stances if stance.is_open]
    for start, end in (place, sentence):
        here = [s for s in waiting if any(e.start < end and start < e.end for e in s.evidence)]
        for stance in sorted(here, key=lambda s: s.polarity != polarity):
            return stance
    return None


def party_of(span: Span) -> Party:
    """A span as holder or target."""
    return Party(ref="span", id=span.id, text=span.text)


def entity_party(entity: Entity) -> Party:
    """An entity as holder or target."""
    return Party(ref="entity", id=entity.id, text=entity.name)


def _first_holder(view: ArticleView, names: Sequence[Span], offset: int) -> Party | None:
    able = [span for span in names if span.label in _HOLDERS]
    if able:
        return party_of(able[0])
    before = [s for s in view.live_spans if s.end <= offset and s.label == "PER"]
    return party_of(before[-1]) if before else None


def _target(view: ArticleView, names: Sequence[Span], holder: Party, place: tuple[int, int]) -> Party:
    entity = view.span(holder.id).entity if holder.ref == "span" and holder.id else None
    after = view.span(holder.id).end if holder.ref == "span" and holder.id else place[0]
    candidates = [s for s in names if s.id != holder.id and (entity is None or s.entity != entity)]
    for span in (*(s for s in candidates if s.start >= after), *candidates):
        return party_of(span)
    start, end = trim(view.text, *place)
    return Party(ref="concept", text=_last_words(view.text[start:end]) or "…")


def _last_words(said: str) -> str:
    """The last three words, without quotation marks and without a small word at their head."""
    words = _WORDS.findall(said)[-3:]
    while len(words) > 1 and _SMALL.fullmatch(words[0].lower()):
        words.pop(0)
    return " ".join(words)


def _mode(text: str, place: tuple[int, int], holder: Party | None = None) -> Mode:
    if holder is not None and holder.ref in {"author", "outlet"}:
        return "authorial"
    return "direct_quote" if _QUOTED.search(text, *place) else "reported"


def _other_holders(view: ArticleView, corpus: CorpusView, names: Iterable[Span]) -> list[Party]:
    source = view.article.source
    parties = [party_of(span) for span in names if span.label in _HOLDERS]
    seen = {span.entity for span in names}
    for span in view.live_spans:
        if span.label == "PER" and span.entity not in seen and span.entity in corpus.entities:
            seen.add(span.entity)
            parties.append(entity_party(corpus.entities[str(span.entity)]))
    parties.insert(1, Party(ref="author", text=source.author or ""))
    if source.outlet:
        parties.insert(2, Party(ref="outlet", text=source.outlet))
    return parties


def _other_targets(
    view: ArticleView,
    names: Sequence[Span],
    sentence: tuple[int, int],
    holder: Party,
    target: Party,
    likely: Sequence[Party] = (),
) -> tuple[Party, ...]:
    """What is `likely`, then the names of the sentence, then those before it, the nearest first, each entity
    once."""
    before = [span for span in view.live_spans if span.end <= sentence[0]]
    taken = {party.id for party in (holder, target)}
    seen = {span.entity for span in view.live_spans if span.id in taken or span.entity in taken} - {None}
    parties: list[Party] = []
    for party in (*likely, *map(party_of, (*names, *reversed(before)))):
        entity = view.span(party.id).entity if party.id is not None else None
        if party.id is None or (party.id not in taken and entity not in seen):
            seen |= {entity} - {None}
            parties.append(party)
    return _without(parties, holder, target)


def _without(parties: Iterable[Party], *chosen: Party) -> tuple[Party, ...]:
    kept: list[Party] = []
    for party in parties:
        known = {(one.ref if one.ref in {"author", "outlet"} else "", one.text) for one in (*chosen, *kept)}
        if (party.ref if party.ref in {"author", "outlet"} else "", party.text) not in known:
            kept.append(party)
    return tuple(kept[:_MOST_OTHERS])
