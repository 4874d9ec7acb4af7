"""What was said of the same pair elsewhere, for the cards and for the composer."""

from __future__ import annotations

from annotator.domain.records import Party
from annotator.session.positions import Precedents
from annotator.session.positions_reading import Statement
from annotator.ui import wording
from annotator.ui.composer_values import Precedent
from annotator.ui.inspector.stances import Remark, Remarks
from annotator.ui.review.desk import Desk


def remarks_of(desk: Desk) -> dict[str, Remark]:
    """What each card of the open article tells of precedents; empty until the project has been read."""
    standing = desk.standing
    if not standing.is_ready or desk.article_id is None:
        return {}
    here, words, made = desk.article_id, Remarks(), {}
    for one in standing.positions.of_article(here):
        found = standing.positions.precedents(one.holder, one.target, article=here)
        other = found.otherwise(one.polarity)
        same = next((passage for passage in found.passages if passage.polarity == one.polarity), None)
        if other is not None:
            made[one.stance_id] = words.judged_otherwise(
                other.polarity, wording.day(other.date), _place(other)
            )
        elif same is not None:
            count = found.counts.get(same.polarity or "neutral", 0)
            made[one.stance_id] = words.judged_so(count, _place(same))
    return made


def precedent_of(desk: Desk, holder: Party, target: Party) -> Precedent | None:
    """How a pair was judged elsewhere; None where it was not, or nobody knows yet."""
    standing, here = desk.standing, desk.article_id
    if not standing.is_ready or here is None:
        return None
    keys = (standing.positions.key_in(here, party) for party in (holder, target))
    found = standing.positions.precedents(*keys, article=here)
    return _told(desk, found) if found.passages else None


def _told(desk: Desk, found: Precedents) -> Precedent:
    nearest = found.passages[0]
    counts = tuple((value, found.counts[value]) for value in wording.POLARITIES if found.counts.get(value))
    outlet = desk.session.summary(nearest.article_id).outlet or ""
    place = ", ".join(part for part in (wording.day(nearest.date), outlet) if part)
    quote = wording.quoted(nearest.text) if nearest.text else ""
    words = " · ".join(part for part in (place, quote) if part)
    return Precedent(counts, words, *_place(nearest))


def _place(one: Statement) -> tuple[str, int, int]:
    return one.article_id, one.start, one.end
