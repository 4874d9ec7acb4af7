"""What undoing a step would come to, counted by kind, each with the places it concerns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from annotator.domain.operations import Change, Key
from annotator.domain.records import Decision, Span, Stance
from annotator.domain.summaries import status_of
from annotator.session.reverting import Reversal

Place = tuple[str, int, int]
MOST_PLACES = 200


@dataclass(frozen=True, slots=True)
class Consequence:
    """So many records, and what becomes of them. `places` are where, in code points, some of them."""

    count: int
    words: str
    places: tuple[Place, ...] = ()
    is_warning: bool = False


class Foreteller(QObject):
    """Says what a `Reversal` would do, in the interface's language."""

    def told(self, reversal: Reversal) -> list[Consequence]:
        """One line a kind, mentions first; at last what stays as it is because it changed since."""
        groups: dict[tuple[str, str], list[Change]] = {}
        for _, changes in reversal.steps:
            for change in changes:
                groups.setdefault((change.key.kind, _fate(change)), []).append(change)
        order = ("article", "decision", "span", "stance", "region", "entity", "scheme")
        told = []
        for kind in order:
            for fate in ("gone", "back", "open", "rejected", "else"):
                found = groups.get((kind, fate), [])
                if found:
                    told.append(
                        Consequence(len(found), self._words(kind, fate, found), tuple(_places(found)))
                    )
        if reversal.blocked:
            count = len(reversal.blocked)
            words = self.tr("have changed since: they stay as they are", "", count)
            told.append(Consequence(count, words, is_warning=True))
        return told

    def _words(self, kind: str, fate: str, found: list[Change]) -> str:
        if kind == "span":
            return self._of_spans(fate, found)
        count = len(found)
        words = {
            ("article", "gone"): self.tr("articles will be removed", "", count),
            ("article", "back"): self.tr("articles will come back", "", count),
            ("decision", "open"): self.tr("articles will be open again", "", count),
            ("stance", "gone"): self.tr("stances will be removed", "", count),
            ("stance", "back"): self.tr("stances will come back", "", count),
            ("stance", "open"): self.tr("stances will be to check again", "", count),
            ("stance", "rejected"): self.tr("stances will be rejected again", "", count),
            ("entity", "gone"): self.tr("entities will be removed", "", count),
            ("entity", "back"): self.tr("entities will come back", "", count),
            ("region", "gone"): self.tr("passages will be part of the article again", "", count),
            ("region", "back"): self.tr("passages will be outside the article again", "", count),
        }
        usual = {
            "decision": self.tr("decisions will be as before", "", count),
            "stance": self.tr("stances will be as before", "", count),
            "entity": self.tr("entities will be as before", "", count),
            "region": self.tr("passages will be as before", "", count),
            "scheme": self.tr("set of labels will be as before", "", count),
        }
        return words.get((kind, fate)) or usual.get(kind) or self.tr("articles will be as before", "", count)

    def _of_spans(self, fate: str, found: list[Change]) -> str:
        count = len(found)
        if fate == "gone":
            labels = {
                record.label for c in found[:MOST_PLACES] if isinstance(record := c.record_before(), Span)
            }
            if len(labels) == 1:
                return self.tr("{label} mentions will be removed", "", count).format(label=labels.pop())
            return self.tr("mentions will be removed", "", count)
        if fate == "back":
            return self.tr("mentions will come back", "", count)
        if fate == "open":
            return self.tr("suggestions will be to check again", "", count)
        if fate == "rejected":
            return self.tr("mentions will be rejected again", "", count)
        return self.tr("mentions will be as before", "", count)


def _fate(change: Change) -> str:
    """What becomes of a record: `gone`, `back`, `open` again, `rejected` again, something `else`."""
    if change.key.kind == "decision":
        before, after = change.record_before(), change.record_after()
        was_done = isinstance(before, Decision) and before.status == "done"
        return "open" if was_done and not (isinstance(after, Decision) and after.status == "done") else "else"
    if change.after is None:
        return "gone"
    if change.before is None:
        return "back"
    if change.key.kind not in {"span", "stance"}:
        return "else"
    return {"suggested": "open", "rejected": "rejected"}.get(status_of(change.after), "else")


def _places(changes: Iterable[Change]) -> Iterable[Place]:
    for _, change in zip(range(MOST_PLACES), changes, strict=False):
        place = place_of(change)
        if place is not None:
            yield place


def place_of(change: Change) -> Place | None:
    """Where in its article a changed record stands; None for what has no place."""
    article = change.key.article
    if article is None:
        return None
    match change.record_after() or change.record_before():
        case Span() as span:
            return article, span.start, span.end
        case Stance() as stance if stance.evidence:
            return article, stance.evidence[0].start, stance.evidence[-1].end
        case _:
            return article, 0, 0


def articles_of(keys: Iterable[Key]) -> set[str]:
    """The articles that these records belong to."""
    return {key.article for key in keys if key.article is not None}
