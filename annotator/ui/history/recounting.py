"""What a step of history did, in two lines of the interface's language, read from its changes alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from annotator.domain.operations import Change
from annotator.domain.records import TOOL, Article, Decision, Entity, Region, Reviewer, Scheme, Span, Stance
from annotator.domain.values import Value
from annotator.session.history import Entry
from annotator.session.session import Session
from annotator.text.fold import fold
from annotator.ui import wording
from annotator.ui.history.kinds import is_gone, is_import, relabelled, says_more, scheme_told, taken_back
from annotator.ui.history.rows import local

MOST_READ = 40
MOST_LOOKED_AT = 200
"""Of the mentions of one step, to say what it did to all of them."""
_POLARITY_ICONS = {"supportive": "plus", "critical": "minus", "neutral": "equal", "no_stance": "circle-x"}
_DECISION_ICONS = {
    "done": "circle-check",
    "flagged": "flag",
    "skipped": "player-skip-forward",
    "doing": "circle-half-2",
    "todo": "circle",
}
_MOST_NAMES = 60


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as a list shows it. `found_by` are its folded words and names, for searching."""

    icon: str
    title: str
    about: str
    found_by: str
    articles: tuple[str, ...] = ()


class Recounter(QObject):
    """Tells of the entries of one session's history. Reads each operation once it is asked for."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def line(self, entry: Entry) -> Line:
        """The two lines of an entry. Raises ProjectError where the project cannot be read."""
        changes = self.changes(entry)
        articles = tuple(dict.fromkeys(c.key.article for c in changes if c.key.article is not None))
        icon, title = self._told(entry, changes)
        if entry.reverts is not None:
            is_redo = self._is_redo(entry.reverts)
            turned = changes if is_redo else [change.turned_round() for change in reversed(changes)]
            _, title = self._told(entry, turned)
            words = self.tr("Done again: {what}") if is_redo else self.tr("Undone: {what}")
            icon, title = "arrow-back-up", words.format(what=title)
        about = self._about(entry, changes, articles)
        names = dict.fromkeys(name for change in changes[:_MOST_NAMES] for name in _names(change))
        said = [title, about, entry.summary, *names, *(self._title(id_) for id_ in articles[:_MOST_NAMES])]
        return Line(icon, title, about, fold(" ".join(said)), articles)

    def changes(self, entry: Entry) -> list[Change]:
        """What an entry changed; of an action of very many operations the first and the last ones."""
        ids = self._session.project.action(entry.id) if entry.operations > 1 else [entry.id]
        if len(ids) > MOST_READ:
            ids = [*ids[: MOST_READ // 2], *ids[-MOST_READ // 2 :]]
        found = (self._session.project.operation(id_) for id_ in ids)
        return [change for operation in found if operation is not None for change in operation.changes]

    def undone(self, entry: Entry) -> str:
        """`undone at 10:12`, `partly undone …`, with the day where it was another; empty where it stands."""
        if entry.undone_by is None:
            return ""
        then, when = local(entry.at), local(entry.undone_at)
        fields = {"hour": wording.hour(when), "day": wording.day(when.date().isoformat())}
        if then.date() == when.date():
            words = self.tr("undone at {hour}")
            if entry.is_partly_undone:
                words = self.tr("partly undone at {hour}")
        else:
            words = self.tr("undone on {day} at {hour}")
            if entry.is_partly_undone:
                words = self.tr("partly undone on {day} at {hour}")
        return words.format(**fields)

    def actor(self, entry: Entry) -> str:
        """Who did it: a name, a pseudonym where no name is known, or the program."""
        return self.tr("the program") if entry.actor == TOOL else entry.name or entry.actor

    # -- the first line

    def _told(self, entry: Entry, changes: Sequence[Change]) -> tuple[str, str]:
        """(icon, words) of the gravest thing an operation did."""
        if entry.operations > 1 and is_import(changes):
            return "file-import", self._imported(entry, changes)
        spans = [change for change in changes if change.key.kind == "span"]
        stances = [change for change in changes if change.key.kind == "stance"]
        articles = [change for change in changes if change.key.kind == "article"]
        decisions = [c for c in changes if c.key.kind == "decision" and says_more(c)]
        entities = [change for change in changes if change.key.kind == "entity"]
        if articles:
            return self._article(articles)
        scheme = next((c for c in changes if c.key.kind == "scheme" and c.before is not None), None)
        if scheme is not None:
            return "tags", self._scheme(scheme)
        if decisions:
            return self._decision(decisions)
        if any(c.before is not None for c in entities):
            return self._entity(entities)
        return self._labels(entry, changes, spans, stances)

    def _labels(
        self, entry: Entry, changes: Sequence[Change], spans: Sequence[Change], stances: Sequence[Change]
    ) -> tuple[str, str]:
        if entry.actor == TOOL and spans and all(_is_open(change) for change in spans[:MOST_LOOKED_AT]):
            made = sum(change.after is not None for change in spans)
            return "stack-2", self.tr("%n mentions suggested", "", made)
        if spans:
            return self._one_span(spans[0]) if len(spans) == 1 else self._many_spans(spans)
        if stances:
            return self._stances(stances)
        return self._rest(entry, changes)

    def _imported(self, entry: Entry, changes: Sequence[Change]) -> str:
        if all(change.after is None for change in changes if change.key.kind == "article"):
            return self.tr("%n articles removed", "", entry.operations)
        return self.tr("%n articles added", "", entry.operations)

    def _article(self, changes: Sequence[Change]) -> tuple[str, str]:
        change = changes[0]
        record = change.record_after() or change.record_before()
        title = record.source.title or record.id if isinstance(record, Article) else ""
        if len(changes) > 1:
            words = self.tr("%n articles removed", "", len(changes))
            return "x", words if change.after is None else self.tr("%n articles added", "", len(changes))
        words = (
            self.tr("Article removed: {name}") if change.after is None else self.tr("Article added: {name}")
        )
        return "x" if change.after is None else "file-import", words.format(name=wording.quoted(title))

    def _decision(self, changes: Sequence[Change]) -> tuple[str, str]:
        change = changes[0]
        before, after = change.record_before(), change.record_after()
        status = after.status if isinstance(after, Decision) else "todo"
        old = before.status if isinstance(before, Decision) else "todo"
        if isinstance(after, Decision) and (status == old or {status, old} == {"todo", "doing"}):
            said = before.comment if isinstance(before, Decision) else ""
            if after.comment != said:
                return "message-circle", self.tr("Comment: {words}").format(
                    words=wording.quoted(after.comment)
                )
            if (before.article_stance if isinstance(before, Decision) else None) != after.article_stance:
                stance = wording.polarity(after.article_stance.polarity if after.article_stance else None)
                return "pencil", self.tr("Whole article: {stance}").format(stance=stance)
            return "check", self.tr("Completeness set")
        return _DECISION_ICONS[status], wording.decided(status, self._title(change.key.article))

    def _entity(self, changes: Sequence[Change]) -> tuple[str, str]:
        gone = [c for c in changes if c.before is not None and c.after is None]
        stays = [c for c in changes if c.before is not None and c.after is not None]
        if gone and stays:
            words = self.tr("Entity merged: {one} into {other}")
            return "users", words.format(one=_name(gone[0]), other=_name(stays[0]))
        change = (stays or gone)[0]
        before, after = change.record_before(), change.record_after()
        if not isinstance(after, Entity):
            return "x", self.tr("Entity removed: {name}").format(name=_name(change))
        if isinstance(before, Entity) and before.name != after.name:
            words = self.tr("Entity renamed: {one} → {other}")
            return "tags", words.format(one=wording.quoted(before.name), other=wording.quoted(after.name))
        if isinstance(before, Entity) and before.label != after.label:
            words = self.tr("Entity {name} is {label} now")
            return "tags", words.format(name=wording.quoted(after.name), label=after.label)
        return "tags", self.tr("Entity changed: {name}").format(name=_name(change))

    def _one_span(self, change: Change) -> tuple[str, str]:
        before, after = change.record_before(), change.record_after()
        span = after if isinstance(after, Span) else before
        if not isinstance(span, Span):
            return "pencil", ""
        icon = "pencil"
        if after is None:
            icon, words = "x", self.tr("{name} removed ({label})")
        elif not isinstance(before, Span):
            icon, words = "plus", self.tr("{name} labelled {label}")
        elif before.label != span.label:
            words = self.tr("{name}: {old} → {label}")
        elif (before.start, before.end) != (span.start, span.end):
            words = self.tr("Edges moved: {name}")
        elif before.status != span.status:
            icon, words = self._judged(span)
        else:
            icon, words = "tags", self.tr("Another entity for {name}")
        old = before.label if isinstance(before, Span) else ""
        return icon, words.format(name=wording.quoted(span.text), label=span.label, old=old)

    def _judged(self, span: Span) -> tuple[str, str]:
        if span.status == "accepted":
            return "check", self.tr("{name} accepted ({label})")
        if span.status == "rejected":
            return "x", self.tr("{name} rejected ({label})")
        return "circle", self.tr("{name} is to check again ({label})")

    def _many_spans(self, every: Sequence[Change]) -> tuple[str, str]:
        count, changes = len(every), every[:MOST_LOOKED_AT]
        spans = [s for c in changes if isinstance(s := c.record_after() or c.record_before(), Span)]
        name = wording.quoted(spans[0].text) if len({fold(span.text) for span in spans}) == 1 else ""
        label = spans[0].label if len({span.label for span in spans}) == 1 else ""
        if all(is_gone(change) for change in changes):
            return "x", self.tr("%n mentions removed", "", count)
        labels = relabelled(changes)
        if labels is not None:
            words = self.tr("{name} everywhere: {old} → {label}") if name else ""
            words = words or self.tr("%n mentions: {old} → {label}", "", count)
            return "copy", words.format(name=name, old=labels[0], label=labels[1])
        if name and label:
            words = self.tr("Labelled everywhere: {name} → {label}")
            return "copy", words.format(name=name, label=label)
        if all(taken_back(change.turned_round()) for change in changes):
            return "check", self.tr("%n mentions accepted", "", count)
        if all(change.before is None for change in changes):
            return "copy", self.tr("%n mentions labelled", "", count)
        return "copy", self.tr("%n mentions changed", "", count)

    def _stances(self, changes: Sequence[Change]) -> tuple[str, str]:
        change = changes[0]
        stance = change.record_after() or change.record_before()
        if not isinstance(stance, Stance) or len(changes) > 1:
            return "scale", self.tr("%n stances changed", "", len(changes))
        fields = {
            "holder": wording.short(wording.party(stance.holder), 24),
            "target": wording.short(wording.party(stance.target), 24),
            "polarity": wording.polarity(stance.polarity),
        }
        if is_gone(change):
            return "x", self.tr("Stance removed: {holder} → {target}").format(**fields)
        icon = _POLARITY_ICONS.get(stance.polarity or "", "circle")
        return icon, self.tr("Stance: {holder} → {target}, {polarity}").format(**fields)

    def _rest(self, entry: Entry, changes: Sequence[Change]) -> tuple[str, str]:
        for change in changes:
            match change.record_after() or change.record_before():
                case Region():
                    words = self.tr("Passage marked") if change.after else self.tr("Passage is text again")
                    return "eye-off", words
                case Scheme():
                    if change.before is None:
                        return "folder-plus", self.tr("Project begun")
                    return "tags", self._scheme(change)
                case Reviewer() as reviewer:
                    return "users", self.tr("New reviewer: {name}").format(name=reviewer.name)
                case Entity():
                    return "tags", self.tr("New entity: {name}").format(name=_name(change))
                case Value():
                    break
        return "history", entry.summary

    def _scheme(self, change: Change) -> str:
        """The first thing that a new version of the labels changed, and how many more."""
        before, after = change.record_before(), change.record_after()
        told = scheme_told(change)
        if told:
            more = self.tr("%n more", "changes of labels", len(told) - 1)
            return f"{told[0]} · {more}" if len(told) > 1 else told[0]
        scheme = after or before
        version = scheme.version if isinstance(scheme, Scheme) else 0
        return self.tr("Labels changed, version {version}").format(version=version)

    # -- the second line

    def _about(self, entry: Entry, changes: Sequence[Change], articles: Sequence[str]) -> str:
        parts = [
            told for change in changes if change.key.kind == "scheme" for told in scheme_told(change)[1:]
        ]
        spans = sum(change.key.kind == "span" for change in changes)
        if entry.operations > 1 and is_import(changes):
            words = self.tr("{name} and %n others", "articles", entry.operations - 1)
            parts.append(words.format(name=wording.quoted(wording.short(self._title(articles[0]), 24))))
        elif len(articles) > 1:
            mentions = self.tr("%n mentions", "", spans)
            of = self.tr("%n articles", "", max(len(articles), entry.operations))
            parts.append(f"{mentions}, {of}" if spans else of)
        elif articles and not _names_its_article(changes):
            parts.append(wording.short(self._title(articles[0]), 40))
        completed = 0
        if len(changes) > 1 and any(change.key.kind == "decision" for change in changes):
            completed = sum(_is_completed(change) for change in changes)
        if completed:
            parts.append(self.tr("%n suggestions accepted by completion", "", completed))
        parts.append(self.actor(entry))
        return " · ".join(part for part in parts if part)

    def _title(self, article: str | None) -> str:
        if article is None:
            return ""
        has = self._session.has_article(article)
        return wording.headline(self._session.summary(article).title) if has else article

    def _is_redo(self, reverted: str) -> bool:
        """Whether undoing this operation did something again: it was an undo itself."""
        return self._session.project.turns(reverted) % 2 == 1


def _names(change: Change) -> list[str]:
    """The names a change speaks of."""
    match change.record_after() or change.record_before():
        case Span() as span:
            return [span.text, span.label]
        case Stance() as stance:
            return [stance.holder.text, stance.target.text]
        case Entity() as entity:
            return [entity.name, *entity.aliases]
        case Article() as article:
            return [article.id, article.source.title or "", article.source.file]
        case _:
            return []


def _name(change: Change) -> str:
    record = change.record_after() or change.record_before()
    return wording.quoted(record.name) if isinstance(record, Entity) else ""


def _is_open(change: Change) -> bool:
    """Whether a change only makes or drops a suggestion."""
    records = (change.record_before(), change.record_after())
    return all(record is None or (isinstance(record, Span) and record.is_open) for record in records)


def _is_completed(change: Change) -> bool:
    after = change.record_after()
    return isinstance(after, Span) and after.how == "completion" and after.status == "accepted"


def _names_its_article(changes: Sequence[Change]) -> bool:
    """Whether the first line says the article's title already."""
    for change in changes:
        if change.key.kind == "article":
            return True
        if change.key.kind == "decision" and says_more(change):
            before, after = change.record_before(), change.record_after()
            old = before.status if isinstance(before, Decision) else "todo"
            return isinstance(after, Decision) and after.status != old
    return False
