"""From the positions of a project to what the charts and the list show."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from annotator.resources import QT_TRANSLATE_NOOP
from annotator.session.positions import Actor, Overview
from annotator.session.positions_reading import Statement
from annotator.session.session import Session
from annotator.ui import wording
from annotator.ui.overview.figures import Figures, Party, ordered
from annotator.ui.overview.statements import Line

MOST_LINES = 2_000
_WHY = {
    "week": QT_TRANSLATE_NOOP("overview", "opposite in one week"),
    "copy": QT_TRANSLATE_NOOP("overview", "copies of one report judged differently"),
}
_ROLES = {
    "author": QT_TRANSLATE_NOOP("overview", "{name} (author)"),
    "outlet": QT_TRANSLATE_NOOP("overview", "{name} (outlet)"),
}
_WHOLE = QT_TRANSLATE_NOOP("overview", "the article as a whole")


def figures_of(overview: Overview, slots: Mapping[str, int], *, by_name: bool) -> Figures:
    """The overview as the charts want it, parties by how much there is of them or by name."""
    held: Counter[str] = Counter()
    aimed: Counter[str] = Counter()
    for pair in overview.pairs:
        held[pair.holder] += pair.total
        aimed[pair.target] += pair.total
    return Figures(
        ordered((_party(one, slots) for one in overview.holders), held, by_name=by_name),
        ordered((_party(one, slots) for one in overview.targets), aimed, by_name=by_name),
        overview.pairs,
        overview.weeks,
    )


def _party(actor: Actor, slots: Mapping[str, int]) -> Party:
    slot = slots.get(actor.label, 6) if actor.label else 0
    return Party(actor.key, name_of(actor), actor.label, slot)


def name_of(actor: Actor) -> str:
    """A party's name; authors and outlets with their role, or by it where nobody names them."""
    if actor.ref not in _ROLES:
        return actor.name
    if not actor.name:
        return wording.word(actor.ref)
    return QCoreApplication.translate("overview", _ROLES[actor.ref]).format(name=actor.name)


def lines_of(
    overview: Overview, scope: Sequence[str], week: dt.date | None, session: Session
) -> tuple[Line, ...]:
    """The statements of a pair (`pair`, holder, target), a party (`party`, key), a week, or all of them."""
    chosen = [one for one in overview.statements if _is_in(one, scope, week)]
    chosen.sort(key=lambda one: (one.date or "", one.article_id, -one.start), reverse=True)
    return tuple(line_of(one, session, names=scope[:1] != ("pair",)) for one in chosen[:MOST_LINES])


def _is_in(one: Statement, scope: Sequence[str], week: dt.date | None) -> bool:
    if scope[:1] == ("pair",):
        return (one.holder, one.target) == (scope[1], scope[2])
    if scope[:1] == ("party",):
        return scope[1] in {one.holder, one.target}
    if week is not None:
        begin, end = week.isoformat(), (week + dt.timedelta(days=7)).isoformat()
        return one.polarity is not None and begin <= (one.date or "")[:10] < end
    return True


def line_of(one: Statement, session: Session, *, names: bool, group: str = "") -> Line:
    """A statement as the list shows it, with holder and target where they are not said above."""
    summary = session.summary(one.article_id)
    parties = f"{one.holder_text} → {one.target_text}" if names else ""
    facts = (
        parties,
        summary.outlet or wording.short(wording.headline(summary.title), 40),
        wording.day(one.date),
        wording.mode(one.mode) if one.mode else "",
    )
    return Line(
        one.text or QCoreApplication.translate("overview", _WHOLE),
        " · ".join(" ".join(fact.split()) for fact in facts if fact),
        one.article_id,
        one.start,
        one.end,
        one.polarity,
        one.status == "suggested",
        group=group,
    )


def contradictions_of(overview: Overview, session: Session) -> tuple[Line, ...]:
    """Every contradiction: its pair and why it is one, then the two statements."""
    names = {actor.key: name_of(actor) for actor in (*overview.targets, *overview.holders)}

    def lines() -> Iterator[Line]:
        for found in overview.contradictions:
            words = f"{names[found.holder]} → {names[found.target]}"
            why = QCoreApplication.translate("overview", _WHY[found.why])
            yield Line(words, why, is_head=True, group=found.id)
            yield line_of(found.first, session, names=False, group=found.id)
            yield line_of(found.second, session, names=False, group=found.id)

    return tuple(lines())
