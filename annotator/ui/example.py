"""The living example of the first start: a paragraph that takes the keys of a project and keeps nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot

from annotator.domain import planning
from annotator.domain.drafting import Actor
from annotator.domain.edits import AcceptStances, AddStance, Edit
from annotator.domain.errors import AnnotatorError
from annotator.domain.operations import Change, Key
from annotator.domain.records import (
    Article,
    Entity,
    Evidence,
    Label,
    Origin,
    Party,
    Polarity,
    Scheme,
    Source,
    Span,
    Stance,
)
from annotator.domain.views import ArticleView, CorpusView
from annotator.resources import read_json
from annotator.session.changed import Changed

_RULE = Origin(type="rule", name="example", score=0.8)
_HAND = Origin(type="human", name="r01")
_ID = "example"


class ExampleSession:
    """A session of one article that lives in memory only. Same edits, same rules as in a project."""

    def __init__(self, text: str, names: list[tuple[str, str, str]], evidence: str, target: str) -> None:
        """`names` are (words, label, status), in the order of the text; the last one holds the stance."""
        scheme = Scheme.parse(read_json("schemes", "press.json"))
        records = list(_records(text, names, evidence, target))
        changes = [Change.of(_ID, None, record) for record in records]
        self.corpus = CorpusView({Key(None, "scheme", scheme.name): str(Change.of(None, None, scheme).after)})
        self._view = ArticleView(_ID, {change.key: str(change.after) for change in changes})
        self._done: list[tuple[Change, ...]] = []
        self._undone: list[tuple[Change, ...]] = []

    @property
    def scheme(self) -> Scheme:
        return self.corpus.scheme

    @property
    def entities(self) -> Mapping[str, Entity]:
        return self.corpus.entities

    def article(self, id_: str = _ID) -> ArticleView:  # noqa: ARG002 - there is only one
        return self._view

    def occurrences(self, article: str, start: int, end: int, label: str) -> tuple[tuple[int, int], ...]:  # noqa: ARG002
        from annotator.session.occurrences import other_occurrences

        return other_occurrences(self._view, start, end, label)

    def apply(self, edit: Edit) -> Changed:
        """Do an edit in memory. Raises EditRefused."""
        plan = planning.plan(edit, self._view, self.corpus, Actor("r01"))
        self._done.append(plan.changes)
        self._undone.clear()
        return self._follow(plan.changes, edit)

    def undo(self) -> Changed | None:
        return self._turn_round(self._done, self._undone)

    def redo(self) -> Changed | None:
        return self._turn_round(self._undone, self._done)

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def stance_edit(self, polarity: Polarity, start: int, end: int) -> Edit:
        """The edit that records the best guess at a place, without asking."""
        from annotator.session.guessing import guess_stance

        guess = guess_stance(self._view, self.corpus, polarity, start, end)
        if guess.stance is not None and guess.polarity == polarity:
            stance = self._view.stance(guess.stance)
            if stance.polarity == polarity:
                return AcceptStances(_ID, (guess.stance,))
        return AddStance(_ID, polarity, guess.holder, guess.target, guess.mode, guess.evidence)

    def _turn_round(self, taken: list[tuple[Change, ...]], put: list[tuple[Change, ...]]) -> Changed | None:
        if not taken:
            return None
        changes = tuple(change.turned_round() for change in reversed(taken.pop()))
        put.append(changes)
        return self._follow(changes, None)

    def _follow(self, changes: tuple[Change, ...], edit: Edit | None) -> Changed:
        self._view.follow(changes)
        self.corpus.follow(changes)
        return Changed("example", edit, changes)


class ExampleDesk(QObject):
    """What `SpanWork` needs of a desk, over the example."""

    changed = Signal(object)
    hinted = Signal(str)

    def __init__(self, session: ExampleSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.article_id: str | None = _ID

    @property
    def article(self) -> ArticleView:
        return self.session.article()

    def label(self, code: str) -> Label | None:
        return next((label for label in self.session.scheme.labels if label.code == code), None)

    def apply(self, edit: Edit) -> Changed | None:
        try:
            changed = self.session.apply(edit)
        except AnnotatorError:
            return None
        self.changed.emit(changed)
        return changed

    def hint(self, words: str) -> None:
        self.hinted.emit(words)

    @Slot()
    def undo(self) -> None:
        changed = self.session.undo()
        if changed:
            self.changed.emit(changed)

    @Slot()
    def redo(self) -> None:
        changed = self.session.redo()
        if changed:
            self.changed.emit(changed)


def _records(
    text: str, names: list[tuple[str, str, str]], evidence: str, target: str
) -> list[Article | Span | Stance]:
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    source = Source(file="example.txt", sha256=digest, encoding="utf-8", bom=False, newline="lf")
    spans = []
    for number, (words, label, status) in enumerate(names):
        start = text.index(words)
        is_open = status == "suggested"
        spans.append(
            Span(
                id=f"s{number}",
                start=start,
                end=start + len(words),
                text=words,
                label=label,
                status="suggested" if is_open else "accepted",
                how=None if is_open else "new",
                origin=_RULE if is_open else _HAND,
            )
        )
    first, holder = text.index(evidence), spans[-1]
    stance = Stance(
        id="t0",
        polarity="supportive",
        holder=Party(ref="span", id=holder.id, text=holder.text),
        target=Party(ref="concept", text=target),
        mode="direct_quote",
        evidence=(Evidence(start=first, end=first + len(evidence), text=evidence),),
        status="suggested",
        origin=_RULE,
    )
    return [Article(id=_ID, text=text, text_sha256=digest, source=source), *spans, stance]
