"""What undo took back or redo did again, read from the changes alone: it is known after a restart too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator.domain.operations import Change
from annotator.domain.records import Decision, Entity, Region, Scheme, Span, Stance
from annotator.session.changed import Changed
from annotator.session.session import Session
from annotator.ui import wording
from annotator.ui.history.kinds import relabelled, scheme_told


class Reteller(QObject):
    """Tells of a `Changed` that turned an operation round."""

    def told(self, changed: Changed, session: Session) -> str:
        """`Undone: “France” accepted (LOC)`, `Reopened “Title”, 24 acceptances taken back`, `Redone: …`."""
        if changed.redoes:
            return self._prefixed(self.tr("Redone: {what}"), self.tr("Redone"), changed.changes, session)
        done = [change.turned_round() for change in changed.changes]
        decided = (change for change in done if change.key.kind == "decision")
        reopened = next((c.key.article for c in decided if _status(c.record_after()) == "done"), None)
        if reopened is not None and session.has_article(reopened):
            return self._reopened(reopened, done, session)
        return self._prefixed(self.tr("Undone: {what}"), self.tr("Undone"), done, session)

    def _prefixed(self, words: str, alone: str, done: Sequence[Change], session: Session) -> str:
        what = self._what(done, session)
        return words.format(what=what) if what else alone

    def _reopened(self, article: str, done: Sequence[Change], session: Session) -> str:
        said = self.tr("Reopened {name}").format(
            name=wording.quoted(wording.headline(session.summary(article).title))
        )
        back = sum(_is_accepted(change) for change in done)
        taken_back = self.tr("%n acceptances taken back", "", back)
        return f"{said}, {taken_back}" if back else said

    def _what(self, done: Sequence[Change], session: Session) -> str:
        """What an operation did, the gravest of it: labels, a decision, mentions, stances, the rest."""
        spans = [change for change in done if change.key.kind == "span"]
        stances = [change for change in done if change.key.kind == "stance"]
        decisions = (change for change in done if change.key.kind == "decision")
        scheme = next((change for change in done if change.key.kind == "scheme"), None)
        if scheme is not None:
            return self._scheme(scheme)
        decision = next((change for change in decisions if _says_more(change)), None)
        if decision is not None:
            return self._decision(decision, session)
        if spans:
            return self._one_span(spans[0]) if len(spans) == 1 else self._many_spans(spans)
        if stances:
            return self._stance(stances[0])
        return self._rest(done)

    def _one_span(self, change: Change) -> str:
        before, after = change.record_before(), change.record_after()
        span = after if isinstance(after, Span) else before
        if not isinstance(span, Span):
            return ""
        if after is None:
            words = self.tr("{name} removed ({label})")
        elif not isinstance(before, Span):
            words = self.tr("{name} labelled {label}")
        elif before.label != span.label:
            words = self.tr("{name}: {old} → {label}")
        elif (before.start, before.end) != (span.start, span.end):
            words = self.tr("Edges moved: {name}")
        elif before.status != span.status:
            rejected = span.status == "rejected"
            words = self.tr("{name} rejected ({label})") if rejected else self.tr("{name} accepted ({label})")
        else:
            words = self.tr("Another entity for {name}")
        old = before.label if isinstance(before, Span) else ""
        return words.format(name=wording.quoted(span.text), label=span.label, old=old)

    def _many_spans(self, spans: Sequence[Change]) -> str:
        count = len(spans)
        if all(_is_accepted(change) for change in spans):
            return self.tr("%n mentions accepted", "", count)
        if all(change.before is None for change in spans):
            return self.tr("%n mentions labelled", "", count)
        if all(_is_gone(change) for change in spans):
            return self.tr("%n mentions removed", "", count)
        labels = relabelled(spans)
        if labels is not None:
            words = self.tr("%n mentions: {old} → {label}", "", count)
            return words.format(old=labels[0], label=labels[1])
        return self.tr("%n mentions changed", "", count)

    def _stance(self, change: Change) -> str:
        stance = change.record_after() or change.record_before()
        if not isinstance(stance, Stance):
            return ""
        parties = f"{wording.short(stance.holder.text, 24)} → {wording.short(stance.target.text, 24)}"
        if _is_gone(change):
            return self.tr("stance removed: {parties}").format(parties=parties)
        words = self.tr("stance {parties}, {polarity}")
        return words.format(parties=parties, polarity=wording.polarity(stance.polarity))

    def _decision(self, change: Change, session: Session) -> str:
        before, after = change.record_before(), change.record_after()
        status = _status(after)
        if isinstance(after, Decision) and _status(before) == status:
            said = before.comment if isinstance(before, Decision) else ""
            return self.tr("comment") if after.comment != said else self.tr("stance of the whole article")
        article = change.key.article or ""
        title = wording.headline(session.summary(article).title) if session.has_article(article) else ""
        return f"{wording.quoted(title)}: {wording.word(status)}"

    def _scheme(self, change: Change) -> str:
        told = scheme_told(change)
        if told:
            return wording.listed(told)
        after = change.record_after() or change.record_before()
        version = after.version if isinstance(after, Scheme) else 0
        return self.tr("change of labels, version {version}").format(version=version)

    def _rest(self, done: Sequence[Change]) -> str:
        for change in done:
            match change.record_after() or change.record_before():
                case Region():
                    return self.tr("passage marked") if change.after else self.tr("passage is text again")
                case Entity() as entity:
                    return self.tr("entity {name}").format(name=wording.quoted(entity.name))
        return ""


def _status(record: object) -> str:
    return record.status if isinstance(record, Decision) else "todo"


def _says_more(change: Change) -> bool:
    """Whether a decision is more than the begin of the work, which comes along with the first edit."""
    before, after = change.record_before(), change.record_after()
    if not isinstance(after, Decision):
        return False
    old = before if isinstance(before, Decision) else None
    if (old.comment if old else "") != after.comment:
        return True
    if (old.article_stance if old else None) != after.article_stance:
        return True
    return (_status(before), after.status) != ("todo", "doing") and _status(before) != after.status


def _is_accepted(change: Change) -> bool:
    before, after = change.record_before(), change.record_after()
    was_open = isinstance(before, Span | Stance) and before.is_open
    return was_open and isinstance(after, Span | Stance) and after.status == "accepted"


def _is_gone(change: Change) -> bool:
    after = change.record_after()
    return after is None or (isinstance(after, Span | Stance) and after.status == "rejected")
