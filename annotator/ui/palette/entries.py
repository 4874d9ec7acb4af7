"""What the palette offers: actions under both their names, kept searches, articles by title, any words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QLocale, QObject, QTranslator

from annotator.domain.summaries import Summary
from annotator.resources import resource
from annotator.ui import wording
from annotator.ui.actions import MENUS, TABLE, Actions, ActionSpec, Need, plain, said
from annotator.ui.palette.matching import LOOSE, NEARLY, Match, Name
from annotator.ui.palette.synonyms import synonyms
from annotator.ui.queue.delegate import ICONS, second_line

MOST_ARTICLES = 8
SHORTEST_FOR_ARTICLES = 2  # a single letter is in nearly every title
ITSELF = "help.commands"
Kind = Literal["action", "article", "kept", "search"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `id` is the action's, the article's, or what to search for; `other` its second name.

    `kept_from` says why it cannot be done now; empty where it can.
    """

    kind: Kind
    id: str
    name: str
    other: str = ""
    icon: tuple[str, str] = ("chevron-right", "text2")
    menu: str = ""
    keys: str = ""
    kept_from: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """An entry that answers what was typed, with the parts of its names that do."""

    entry: Entry
    in_name: tuple[tuple[int, int], ...] = ()
    in_other: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class _Known:
    entry: Entry
    name: Name
    other: Name
    place: int
    words: Name = field(default_factory=lambda: Name(""))


class Entries(QObject):
    """The entries of one window at the moment the palette is opened."""

    def __init__(self, actions: Actions, met: frozenset[Need], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._french = QTranslator(self)
        self._french.load("annotator_fr", str(resource("translations")))
        self._menus = {id_: plain(said(name)) for id_, name in MENUS}
        self._actions = [
            self._known(spec, actions, met, place)
            for place, spec in enumerate(TABLE)
            if spec.id != ITSELF and actions[spec.id].isVisible()
        ]
        self._kept: list[_Known] = []
        self._articles: list[tuple[Summary, Name]] | None = None
        self._summaries: Sequence[Summary] = ()
        self._narrowed: tuple[str, Sequence[int]] = (
            "",
            (),
        )  # what was typed last, and which articles answered

    def offer_articles(self, summaries: Sequence[Summary]) -> None:
        """Also offer these articles; their titles are looked at when something is typed."""
        self._summaries, self._articles, self._narrowed = summaries, None, ("", ())

    def offer_searches(self, queries: Mapping[str, str]) -> None:
        """Also offer searches kept under a name."""
        menu, icon = self.tr("Saved search"), ("bookmark", "text2")
        for place, (name, query) in enumerate(queries.items()):
            entry = Entry("kept", query, name, query, icon, menu)
            words = Name(f"{menu} {name} {query}")
            self._kept.append(_Known(entry, Name(name), Name(query), place, words))

    def count(self) -> int:
        """How many actions there are."""
        return len(self._actions)

    def found(self, typed: str, recent: Iterable[str]) -> list[Row]:
        """The rows for what was typed, the best first; without anything typed the last used come first."""
        order = {id_: number for number, id_ in enumerate(recent)}
        if not typed.strip():
            ranked = sorted(
                self._actions,
                key=lambda known: (
                    bool(known.entry.kept_from),
                    order.get(known.entry.id, len(order)),
                    known.place,
                ),
            )
            return [Row(known.entry) for known in ranked]
        rows = [*self._found_known(typed, self._actions, order), *self._found_known(typed, self._kept, {})]
        return [*rows, *self._found_articles(typed), *self._searches(typed.strip())]

    def _found_known(self, typed: str, entries: Iterable[_Known], order: Mapping[str, int]) -> list[Row]:
        scored = []
        for known in entries:
            mine, theirs = known.name.match(typed), known.other.match(typed)
            best = min((one.order for one in (mine, theirs) if one is not None), default=None)
            if best is None or best[0] >= NEARLY:
                by_words = known.words.match(typed, loosely=False)
                if by_words is not None:
                    best = by_words.order
            if best is None:
                continue
            used = order.get(known.entry.id, len(order))
            rank = (best[0], bool(known.entry.kept_from), used, best[1], known.place)
            scored.append((rank, Row(known.entry, _ranges(mine), _ranges(theirs))))
        strict = [one for one in scored if one[0][0] < LOOSE]
        return [row for _, row in sorted(strict or scored, key=lambda one: one[0])]

    def _found_articles(self, typed: str) -> list[Row]:
        if len(typed.strip()) < SHORTEST_FOR_ARTICLES:
            return []
        if self._articles is None:
            self._articles = [(one, Name(wording.headline(one.title))) for one in self._summaries]
        former, known = self._narrowed
        among = known if former and typed.startswith(former) else range(len(self._articles))
        scored = []
        for place in among:
            summary, name = self._articles[place]
            match = name.match(typed, loosely=False)
            if match is not None:
                scored.append(((match.kind, place), summary, match.ranges))
        self._narrowed = (typed, [place for (_, place), _, _ in scored])
        scored.sort(key=lambda one: one[0])
        menu = self.tr("Article")
        return [
            Row(
                Entry(
                    "article",
                    summary.id,
                    wording.headline(summary.title),
                    second_line(summary),
                    ICONS[summary.status],
                    menu,
                ),
                ranges,
            )
            for _, summary, ranges in scored[:MOST_ARTICLES]
        ]

    def _searches(self, typed: str) -> list[Row]:
        if not self._summaries:
            return []
        name = self.tr("Search the corpus for {words}").format(words=wording.quoted(typed))
        return [Row(Entry("search", typed, name, "", ("search", "text2"), self.tr("Search")))]

    def _known(self, spec: ActionSpec, actions: Actions, met: frozenset[Need], place: int) -> _Known:
        action = actions[spec.id]
        name = _bare(action.text())
        other = spec.text if self._speaks_french() else self._in_french(spec)
        if spec.id.startswith("label."):
            other = ""  # it is named by the project
        menu = self._menus[spec.menu]
        entry = Entry(
            "action",
            spec.id,
            name,
            "" if _bare(other) == name else _bare(other),
            (spec.icon or "chevron-right", "text2"),
            menu,
            actions.key(spec.id),
            self._why(spec, met) if not action.isEnabled() else "",
        )
        words = f"{menu} {name} {entry.other} {synonyms(name, entry.other)}"
        return _Known(entry, Name(name), Name(entry.other), place, Name(words))

    def _speaks_french(self) -> bool:
        return QLocale().language() == QLocale.Language.French

    def _in_french(self, spec: ActionSpec) -> str:
        return self._french.translate("actions", spec.text) or spec.text

    def _why(self, spec: ActionSpec, met: frozenset[Need]) -> str:
        """Why an action is not possible now; the gravest reason."""
        reasons: tuple[tuple[Need, str], ...] = (
            ("project", self.tr("no project is open")),
            ("article", self.tr("no article is under review")),
            ("edits", self.tr("nothing can be changed now")),
            ("undo", self.tr("nothing to undo")),
            ("redo", self.tr("nothing to redo")),
        )
        return next(
            (words for need, words in reasons if need in spec.needs and need not in met),
            self.tr("not possible now"),
        )


def _bare(text: str) -> str:
    """A menu text without its mnemonic; the ellipsis stays, for it says that something is asked."""
    return text.replace("&", "")


def _ranges(match: Match | None) -> tuple[tuple[int, int], ...]:
    return match.ranges if match is not None else ()
