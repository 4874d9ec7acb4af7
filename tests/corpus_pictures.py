"""The pictures of what is done to the whole corpus: label everywhere, many at once, entities, consistency.

Everything is taken from the window over the sample project, like the pictures of `tests.screenshots`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.screenshots import Studio


def take_corpus(studio: Studio) -> None:
    """Label everywhere, accept many, an entity in the whole corpus, and a contradiction to settle."""
    from PySide6.QtWidgets import QApplication

    from annotator.domain.edits import AcceptSpans, RelabelSpans
    from annotator.ui.consistency.workspace import ConsistencyWorkspace
    from annotator.ui.inspector.entity_dialog import EntityDialog
    from annotator.ui.label_all.dialog import LabelAllDialog
    from annotator.ui.review.many import DecideManyDialog

    window = studio.window
    page, desk = studio.page, studio.desk
    session = desk.session
    counts: dict[str, list[str]] = {}
    for summary in session.queue():
        for span in session.article(summary.id).live_spans:
            if span.is_open:
                counts.setdefault(span.text, []).append(summary.id)
    name = max(counts, key=lambda one: (len(set(counts[one])), len(counts[one]), one))
    steps, here, current = 0, desk.article_id, page.view.current_span()
    desk.open(counts[name][0])
    span = next(one for one in desk.article.live_spans if one.text == name and one.is_open)
    page.view.set_current_span(span.id)
    studio.settle()
    for action, kind, picture in (
        ("span.everywhere", LabelAllDialog, "label-all-en"),
        ("span.accept_many", DecideManyDialog, "many-en"),
        ("entity.change", EntityDialog, "entity-en"),
    ):
        window.actions_[action].trigger()
        studio.until(lambda: isinstance(QApplication.activeModalWidget(), kind))  # noqa: B023
        studio.settle(0.6)
        studio.take(picture)
        studio.dismiss()
    for summary in session.queue():
        article = session.article(summary.id)
        ids = tuple(one.id for one in article.live_spans if one.text == name)
        if ids:
            steps += bool(desk.apply(AcceptSpans(summary.id, ids)))
    other = next(label.code for label in session.scheme.labels if label.code != span.label)
    steps += bool(desk.apply(RelabelSpans(desk.article.id, (span.id,), other)))
    window.actions_["workspace.consistency"].trigger()
    space = studio.space(ConsistencyWorkspace)
    studio.until(lambda: not space.is_computing and not space.opened.is_busy)
    studio.settle(0.3)
    studio.take("consistency-en")
    window.actions_["workspace.review"].trigger()
    for _ in range(steps):
        desk.undo()
    desk.open(here)
    page.view.set_current_span(current)
    page.focus_text()
    studio.settle()
