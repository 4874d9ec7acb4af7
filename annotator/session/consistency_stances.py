"""Stances of one pair that oppose each other, as cases: in one week, or in copies of one dispatch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from annotator.domain.canonical import decode
from annotator.domain.edits import ChangeStance
from annotator.domain.operations import Key
from annotator.domain.records import Polarity, Stance
from annotator.session.consistency import Case, Placed, Spot, ranked
from annotator.session.contradictions import Contradiction, contradictions
from annotator.session.positions_reading import Statement, read_all
from annotator.storage import Project

if TYPE_CHECKING:
    from annotator.session.contents import Contents

_OPENED_AT_ONCE = 10  # articles


def stance_cases(session: Contents) -> Iterator[list[Case]]:
    """The contradictions among accepted stances, in slices; all but the last slice are empty."""
    known: list[Statement] = []
    for some in read_all(session):
        known += [one for one in some if one.status == "accepted" and one.polarity is not None]
        yield []
    found: dict[tuple[Statement, ...], Contradiction] = {}
    for one in contradictions(known, lambda id_: session.summary(id_).cluster):
        if one.id not in session.corpus.rulings:
            found.setdefault(one.statements, one)  # three ways of judging are one case
    yield [_case(session, one) for one in found.values()]


def _case(session: Contents, found: Contradiction) -> Case:
    own = found.statements
    holder, target = (
        entity.name if (entity := session.entities.get(key)) else " ".join(words.split())
        for key, words in (
            (found.holder, found.first.holder_text),
            (found.target, found.first.target_text),
        )
    )
    ways = Counter(str(one.polarity) for one in own)
    spots = tuple(Spot(one.article_id, one.start, one.end, one.stance_id) for one in own)
    return Case(
        "opposed" if found.why == "week" else "copies",
        found.id,
        f"{holder} → {target}",
        ranked(ways),
        len(own),
        len({one.article_id for one in own}),
        "",
        spots,
        is_of_stances=True,
    )


def stances_of(project: Project, case: Case) -> Iterator[list[Placed]]:
    """The stances of a case as they stand now, in slices; what is gone or rejected since is left out."""
    for start in range(0, len(case.spots), _OPENED_AT_ONCE):
        spots = case.spots[start : start + _OPENED_AT_ONCE]
        articles = list({spot.article for spot in spots})
        records = yield from project.answer(partial(project.articles, articles), [])
        placed: list[Placed] = []
        for spot in spots:
            body = records[spot.article].get(Key(spot.article, "stance", spot.span or ""))
            stance = decode("stance", body) if body else None
            if isinstance(stance, Stance) and stance.status == "accepted" and stance.polarity is not None:
                placed.append((spot, stance))
        yield placed


def judged(article: str, stances: Iterable[Stance], polarity: Polarity) -> Sequence[ChangeStance]:
    """The edits that give stances of an article another polarity and leave the rest of them."""
    return [
        ChangeStance(
            article, one.id, polarity, one.holder, one.target, one.mode,
            tuple((part.start, part.end) for part in one.evidence), one.note, one.origin.score,
        )
        for one in stances
    ]  # fmt: skip
