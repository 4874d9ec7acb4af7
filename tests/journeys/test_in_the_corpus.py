"""What a reviewer does to the whole corpus from the text: label everywhere, decide many, change entities."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.domain.edits import AddArticle, AddSpan, LinkSpans, Suggest
from annotator.domain.records import Span
from annotator.session.opening import create_project
from annotator.ui.inspector.entity_dialog import EntityDialog
from annotator.ui.label_all.dialog import LabelAllDialog
from annotator.ui.parts.rows import ROW
from annotator.ui.review.many import DecideManyDialog
from tests.domain.making import RULE, article
from tests.journeys.conftest import Story

KEY, SHIFT, CONTROL = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
TEXTS = {
    "a1": "Mareval parle. Puis Mareval se tait. Bergen attend.",
    "a2": "Encore Mareval, à Bergen.",
    "a3": "Mareval conclut.",
}


@pytest.fixture
def desk(story: Story, tmp_path: Path) -> Story:
    path = tmp_path / "corpus.annotator"
    session = create_project(path, reviewer="Noor")
    for id_, text in TEXTS.items():
        session.apply(AddArticle(article(text, id_=id_)))
    session.apply(AddSpan("a1", 0, 7, "ORG"))
    for id_ in ("a1", "a2"):
        start = TEXTS[id_].index("Bergen")
        span = Span(
            id=f"s{id_}",
            start=start,
            end=start + 6,
            text="Bergen",
            label="LOC",
            status="suggested",
            origin=RULE,
        )
        session.apply(Suggest(id_, (span,)))
    session.close()
    story.window.projects.open_path(path)
    story.window.projects.stop_suggesting()
    assert story.window.desk is not None
    story.window.desk.open("a1")
    story.page.view.set_current_span(story.article.live_spans[0].id)
    story.page.focus_text()
    return story


def labelled(story: Story, label: str) -> int:
    assert story.window.desk is not None
    session = story.window.desk.session
    return sum(
        s.label == label and s.status == "accepted" for id_ in TEXTS for s in session.article(id_).live_spans
    )


def back_to_the_text(story: Story) -> None:
    story.until(lambda: QApplication.activeModalWidget() is None)
    story.window.activateWindow()
    story.page.focus_text()
    story.until(story.page.view.hasFocus)


def dialog(story: Story, kind: type) -> object:
    story.until(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


def test_l_labels_the_article_and_l_again_the_corpus(desk: Story) -> None:
    desk.press(KEY.Key_L)
    assert labelled(desk, "ORG") == 2
    desk.press(KEY.Key_L)
    preview = dialog(desk, LabelAllDialog)
    assert isinstance(preview, LabelAllDialog)
    desk.until(lambda: not preview.is_searching)
    QTest.keyClick(preview.list, KEY.Key_Return, CONTROL)
    desk.until(lambda: labelled(desk, "ORG") == 4)
    desk.until(lambda: QApplication.activeModalWidget() is None)
    assert desk.article.id == "a1"
    back_to_the_text(desk)
    desk.press(KEY.Key_Z, CONTROL)
    assert labelled(desk, "ORG") == 2


def test_many_are_accepted_after_the_count_is_said(desk: Story) -> None:
    desk.press(KEY.Key_Return, SHIFT)
    asked = dialog(desk, DecideManyDialog)
    assert isinstance(asked, DecideManyDialog)
    desk.until(lambda: not asked.is_counting)
    assert asked._verb is not None
    assert asked._verb.text() == "Accept 1 suggestion in 1 article"
    QTest.keyClick(asked.scope, KEY.Key_End)
    desk.until(lambda: not asked.is_counting)
    assert asked._verb.text() == "Accept 2 suggestions in 2 articles"
    QTest.keyClick(asked, KEY.Key_Return, CONTROL)
    desk.until(lambda: labelled(desk, "LOC") == 2)
    desk.until(lambda: "Suggestions accepted" in desk.window.status._last.text())


def test_many_are_rejected_by_their_surface(desk: Story) -> None:
    desk.page.view.set_current_span("sa1")
    desk.press(KEY.Key_Delete, SHIFT)
    asked = dialog(desk, DecideManyDialog)
    assert isinstance(asked, DecideManyDialog)
    assert asked.rejecting.isChecked()
    asked.surface.setChecked(True)
    asked.scope.setCurrentIndex(0)
    desk.until(lambda: not asked.is_counting)
    QTest.keyClick(asked, KEY.Key_Return, CONTROL)
    desk.until(lambda: desk.article.span("sa1").status == "rejected")


def test_nothing_that_is_meant_leaves_the_verb_off(desk: Story) -> None:
    desk.press(KEY.Key_Return, SHIFT)
    asked = dialog(desk, DecideManyDialog)
    assert isinstance(asked, DecideManyDialog)
    asked.label.setCurrentIndex(1)
    desk.until(lambda: not asked.is_counting)
    assert asked._verb is not None
    assert not asked._verb.isEnabled()
    assert asked._names.text() == "No suggestion is meant by this."
    QTest.keyClick(asked, KEY.Key_Escape)


def change(desk: Story) -> EntityDialog:
    desk.press(KEY.Key_E, SHIFT)
    opened = dialog(desk, EntityDialog)
    assert isinstance(opened, EntityDialog)
    desk.until(lambda: not opened.is_looking)
    return opened


def test_an_entity_is_relabelled_everywhere(desk: Story) -> None:
    opened = change(desk)
    opened.choices.button(2).click()
    QTest.keyClick(opened.label, KEY.Key_End)
    assert opened._verb is not None
    assert opened._verb.text() == "Relabel 1 mention in 1 article"
    QTest.keyClick(opened, KEY.Key_Return, CONTROL)
    desk.until(lambda: labelled(desk, "MISC") == 1)


def test_mentions_are_split_off_and_merged_back(desk: Story) -> None:
    opened = change(desk)
    opened.choices.button(3).click()
    QTest.keyClicks(opened.other, "Mareval SA")
    QTest.keyClick(opened, KEY.Key_Return, CONTROL)
    span = desk.article.live_spans[0]
    assert desk.window.desk is not None
    entities = desk.window.desk.session.entities
    assert entities[str(span.entity)].name == "Mareval SA"
    back_to_the_text(desk)
    opened = change(desk)
    opened.choices.button(1).click()
    QTest.keyClicks(opened.into, "nobody")
    assert opened._says.text() == "No other entity has this name."
    opened.into.clear()
    QTest.keyClicks(opened.into, "mareval")
    QTest.keyClick(opened, KEY.Key_Return, CONTROL)
    desk.until(lambda: "Mareval SA" not in {one.name for one in entities.values()})
    assert entities[str(desk.article.live_spans[0].entity)].name == "Mareval"


def test_the_row_of_an_entity_offers_the_same(desk: Story) -> None:
    entities = desk.page.inspector.entities
    desk.until(lambda: entities.model().rowCount() > 0)
    place = entities.visualRect(entities.model().index(0, 0)).center()
    entities.customContextMenuRequested.emit(place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    wanted = next(action for action in menu.actions() if action.text().startswith("Merge, relabel or split"))
    wanted.trigger()
    menu.close()
    opened = dialog(desk, EntityDialog)
    assert isinstance(opened, EntityDialog)
    desk.until(lambda: not opened.is_looking)
    opened.reject()


def drag(desk: Story, name: str, onto: str, *, is_given_up: bool = False) -> None:
    """Drag the row of an entity onto another one with the mouse."""
    view = desk.page.inspector.entities
    rows = {str(view.model().index(row, 0).data()): row for row in range(view.model().rowCount())}
    start, end = (view.visualRect(view.model().index(rows[one], 0)).center() for one in (name, onto))
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(view.viewport(), left, pos=start)
    for place in (start, (start + end) / 2, end):
        QTest.mouseMove(view.viewport(), place)
    if is_given_up:
        QTest.keyClick(view, KEY.Key_Escape)
    QTest.mouseRelease(view.viewport(), left, pos=end)


def link(desk: Story, name: str) -> None:
    """The current mention means an entity of this name."""
    assert desk.window.desk is not None
    span = next(one for one in desk.article.live_spans if one.text == name)
    desk.window.desk.apply(LinkSpans("a1", (span.id,), name=name))
    rows = desk.page.inspector.entities.model()
    desk.until(lambda: all(rows.index(row, 0).data(ROW).entity for row in range(rows.rowCount())))


def names(desk: Story) -> set[str]:
    assert desk.window.desk is not None
    return {one.name for one in desk.window.desk.session.entities.values()}


def test_an_entity_dragged_onto_another_is_merged_after_the_same_preview(desk: Story) -> None:
    link(desk, "Bergen")
    assert names(desk) >= {"Mareval", "Bergen"}
    drag(desk, "Bergen", "Mareval", is_given_up=True)
    drag(desk, "Bergen", "Bergen")
    assert QApplication.activeModalWidget() is None
    drag(desk, "Bergen", "Mareval")
    opened = dialog(desk, EntityDialog)
    assert isinstance(opened, EntityDialog)
    desk.until(lambda: not opened.is_looking)
    assert opened._verb is not None
    assert opened._verb.text() == "Merge 1 mention in 1 article"
    assert "“Mareval”" in opened._says.text()
    QTest.keyClick(opened, KEY.Key_Return, CONTROL)
    desk.until(lambda: "Bergen" not in names(desk))
    back_to_the_text(desk)
    assert {one.entity for one in desk.article.live_spans} == {desk.article.live_spans[0].entity}
    desk.press(KEY.Key_Z, CONTROL)
    desk.until(lambda: names(desk) >= {"Mareval", "Bergen"})


def test_a_mention_of_no_entity_dragged_onto_one_means_it(desk: Story) -> None:
    assert names(desk) == {"Mareval"}
    drag(desk, "Mareval", "Bergen")
    assert QApplication.activeModalWidget() is None
    drag(desk, "Bergen", "Mareval")
    assert {(one.entity, one.label) for one in desk.article.live_spans} == {
        (desk.article.live_spans[0].entity, "ORG")
    }
    desk.press(KEY.Key_Z, CONTROL)
    desk.until(lambda: len({one.entity for one in desk.article.live_spans}) == 2)
