"""The label scheme in the window: drafted, seen before it is done, saved as one step, undone."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from annotator.ui.history.recounting import Recounter
from annotator.ui.label_bar import BarButton
from annotator.ui.scheme.changes_pane import ChangeLine
from annotator.ui.scheme.guide import LabelGuide
from annotator.ui.scheme.looks import FAR_APART, LEAST_CONTRAST, ink_contrast, ink_distance
from annotator.ui.scheme.moving import MoveDialog
from annotator.ui.scheme.workspace import LabelsWorkspace
from annotator.ui.theme import Scheme
from tests.journeys.conftest import Story

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def labels(story: Story) -> LabelsWorkspace:
    """The workspace over the sample project with suggestions in it."""
    story.press(Qt.Key.Key_Return)
    story.idle()
    desk = story.window.desk
    assert desk is not None
    story.until(lambda: bool(desk.session.queue()[0].to_check))
    story.window.projects.stop_suggesting()
    story.page.focus_text()
    story.press(Qt.Key.Key_5, CONTROL)
    spaces = story.window.workspaces
    assert spaces is not None
    assert isinstance(spaces.current, LabelsWorkspace)
    return spaces.current


def counts(story: Story) -> Counter[str]:
    assert story.window.desk is not None
    session = story.window.desk.session
    every = (span for one in session.queue() for span in session.article(one.id).live_spans)
    return Counter(span.label for span in every)


def lines(labels: LabelsWorkspace) -> int:
    QCoreApplication.processEvents()  # what is new is laid out
    return len([one for one in labels.changes.findChildren(ChangeLine) if not one.isHidden()])


def answered(story: Story, way: QWidget) -> MoveDialog:
    QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MoveDialog)
    story.until(dialog.isActiveWindow)
    return dialog


def choose(labels: LabelsWorkspace, code: str) -> None:
    place = labels.list.visualRect(labels.model.place_of(code)).center()
    QTest.mouseClick(labels.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert labels.form.shown == code


def save(story: Story, labels: LabelsWorkspace) -> None:
    story.until(labels.changes.save.isEnabled)
    QTest.mouseClick(labels.changes.save, Qt.MouseButton.LeftButton)
    story.until(lambda: labels.draft.is_empty)
    story.idle()
    story.window.activateWindow()
    story.until(labels.list.hasFocus)


def test_a_label_is_added_named_and_saved(story: Story, labels: LabelsWorkspace) -> None:
    assert story.window.desk is not None
    session = story.window.desk.session
    QTest.mouseClick(labels.add, Qt.MouseButton.LeftButton)
    QTest.keyClicks(labels.form.code, "EVT")
    labels.form.name.selectAll()
    QTest.keyClicks(labels.form.name, "Event")
    QTest.keyClicks(labels.form.definition, "Something dated that has a name.")
    assert session.scheme.codes == {"PER", "ORG", "LOC", "MISC"}  # a draft alone
    assert labels.where == "Draft: 1 change"
    save(story, labels)
    label = next(one for one in session.scheme.labels if one.code == "EVT")
    assert (label.name, label.key, label.slot) == ("Event", "5", 5)
    assert label.definition == "Something dated that has a name."
    assert story.window.actions_["label.5"].isVisible()
    story.press(Qt.Key.Key_Z, CONTROL)
    assert session.scheme.codes == {"PER", "ORG", "LOC", "MISC"}
    told = Recounter(session)
    undo, change = session.history(limit=2)
    assert told.line(change).title == "Label EVT added"
    assert told.line(undo).title == "Undone: Label EVT added"
    assert story.window.status._last.text() == "Undone: Label EVT added"


def test_the_history_tells_each_change_of_the_labels(story: Story, labels: LabelsWorkspace) -> None:
    assert story.window.desk is not None
    choose(labels, "MISC")
    QTest.keyClicks(labels.form.definition, "What else has a name.")
    QTest.keyClick(labels.form.key, Qt.Key.Key_Home)
    save(story, labels)
    (change,) = story.window.desk.session.history(limit=1)
    line = Recounter(story.window.desk.session).line(change)
    assert line.title == "MISC has no key any more · 1 more"
    assert line.about.startswith("Definition of MISC changed · ")


def test_a_code_must_be_good_and_of_no_other(story: Story, labels: LabelsWorkspace) -> None:
    QTest.mouseClick(labels.add, Qt.MouseButton.LeftButton)
    for wrong in ("PER", "-x", "1x", "a b"):
        labels.form.code.selectAll()
        QTest.keyClicks(labels.form.code, wrong)
        assert labels.form.code.property("wrong") is True
    assert labels.draft.label("PER") is not None
    assert len(labels.draft.labels) == 5
    choose(labels, "PER")
    assert labels.form.code.isReadOnly()


def test_a_label_is_split_by_a_list_and_the_review_follows(story: Story, labels: LabelsWorkspace) -> None:
    before = counts(story)
    choose(labels, "LOC")
    dialog = answered(story, labels.form.split)
    dialog.list.setPlainText("Brest\nîles …")
    dialog.target.setCurrentIndex(dialog.target.count() - 1)
    QTest.keyClicks(dialog.code, "TOWN")
    QTest.mouseClick(dialog._verb, Qt.MouseButton.LeftButton)
    story.until(lambda: labels.impact is not None)
    assert labels.impact is not None
    moved = labels.impact.mentions
    assert moved > 0
    assert {name.target for name in labels.impact.names} == {"TOWN"}
    save(story, labels)
    after = counts(story)
    assert after["TOWN"] == moved
    assert after["LOC"] == before["LOC"] - moved
    story.press(Qt.Key.Key_1, CONTROL)
    assert {button.code for button in story.page.bar._labels} == {"PER", "ORG", "LOC", "MISC", "TOWN"}
    story.press(Qt.Key.Key_Z, CONTROL)
    assert counts(story) == before


def test_a_label_is_removed_with_its_mentions_going_elsewhere(story: Story, labels: LabelsWorkspace) -> None:
    before = counts(story)
    choose(labels, "MISC")
    dialog = answered(story, labels.form.remove)
    dialog.target.setCurrentIndex(dialog.target.findData("ORG"))
    QTest.mouseClick(dialog._verb, Qt.MouseButton.LeftButton)
    story.until(lambda: labels.impact is not None)
    assert lines(labels) == 1
    save(story, labels)
    assert counts(story)["ORG"] >= before["ORG"]
    assert counts(story)["MISC"] == 0
    story.press(Qt.Key.Key_Z, CONTROL)
    assert counts(story) == before


def test_a_change_can_be_taken_back_and_all_be_discarded(story: Story, labels: LabelsWorkspace) -> None:
    choose(labels, "PER")
    QTest.keyClicks(labels.form.name, "s")
    labels.form.key.setCurrentIndex(labels.form.key.findData("4"))
    labels.form.key.activated.emit(labels.form.key.currentIndex())
    QCoreApplication.processEvents()
    assert lines(labels) == 3  # the name, the key, and that MISC lost it
    labels.draft.take_back(next(one for one in labels.draft.changes() if one.kind == "named"))
    assert labels.draft.label("PER") is not None
    assert labels.draft.label("PER").name == "Person"  # type: ignore[union-attr]
    QTest.mouseClick(labels.changes.discard, Qt.MouseButton.LeftButton)
    assert labels.draft.is_empty
    assert not labels.changes.save.isEnabled()


def test_a_place_of_a_moved_mention_is_shown_in_the_text(story: Story, labels: LabelsWorkspace) -> None:
    labels.draft.split("LOC", "MISC", ("Brest",))
    story.until(lambda: labels.impact is not None and bool(labels.impact.names))
    QTest.keyClick(labels.changes.names, Qt.Key.Key_Down)
    labels.changes.names.setCurrentIndex(labels.changes.model.index(0, 0))
    QTest.keyClick(labels.changes.names, Qt.Key.Key_Return)
    assert story.window.workspaces is not None
    assert story.window.workspaces.current is None
    start, end = story.page.view.selection() or (0, 0)
    current = story.page.view.current_span()
    shown = story.article.text[start:end] or story.article.span(current or "").text
    assert shown == "Brest"


def test_the_scheme_goes_to_a_file_and_comes_back(
    story: Story, labels: LabelsWorkspace, tmp_path: Path
) -> None:
    path = tmp_path / "labels.json"
    labels.write(path)
    data = json.loads(path.read_text(encoding="utf-8"))
    data["labels"][0]["definition"] = "People."
    path.write_text(json.dumps(data), encoding="utf-8")
    labels.read(path)
    assert [one.kind for one in labels.draft.changes()] == ["meaning"]
    labels.read(tmp_path / "none.json")
    assert "is not a label scheme" in story.window.messages.log[-1].what


def test_the_looks_are_chosen_by_keys(story: Story, labels: LabelsWorkspace) -> None:
    choose(labels, "PER")
    form = labels.form
    form.inks.tiles[0].setFocus()
    QTest.keyClick(form.inks.tiles[0], Qt.Key.Key_Left)
    assert form.inks.tiles[5].hasFocus()
    label = labels.draft.label("PER")
    assert label is not None
    assert (label.ink, label.underline, label.look) == (6, 1, 16)
    assert form._look_note.text().endswith("near ORG (1): the underline parts them")
    QTest.mouseClick(form.lines.tiles[5], Qt.MouseButton.LeftButton)
    label = labels.draft.label("PER")
    assert label is not None
    assert (label.slot, label.line) == (6, None)
    QTest.mouseClick(form.inks.tiles[1], Qt.MouseButton.LeftButton)
    assert form._look_note.text().endswith("ORG has this colour too: the underline parts them")
    QTest.mouseClick(form.lines.tiles[1], Qt.MouseButton.LeftButton)
    assert form._look_note.text().endswith("ORG looks the same")
    assert [one.kind for one in labels.draft.changes()] == ["look"]
    labels.draft.take_back(next(labels.draft.changes()))
    assert labels.draft.is_empty


def test_colour_and_underline_apart_are_saved_and_painted(story: Story, labels: LabelsWorkspace) -> None:
    choose(labels, "PER")
    QTest.mouseClick(labels.form.lines.tiles[3], Qt.MouseButton.LeftButton)
    save(story, labels)
    assert story.window.desk is not None
    assert story.window.desk.slots_of_labels()["PER"] == 41
    story.press(Qt.Key.Key_1, CONTROL)
    assert story.page.view.scene.slots["PER"] == 41
    story.press(Qt.Key.Key_Z, CONTROL)
    assert story.window.desk.slots_of_labels()["PER"] == 1


@pytest.mark.parametrize("ink", range(1, 7))
def test_every_ink_can_be_read(ink: int) -> None:
    assert ink_contrast(ink) >= LEAST_CONTRAST


def test_inks_are_as_far_from_each_other_both_ways() -> None:
    assert ink_distance(1, 3) == ink_distance(3, 1) >= FAR_APART
    assert ink_distance(2, 2) == 0


def test_models_are_sound(story: Story, labels: LabelsWorkspace) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(labels.model, mode)
    QAbstractItemModelTester(labels.changes.model, mode)
    labels.draft.split("LOC", "MISC", ("Brest",))
    story.until(lambda: labels.impact is not None)
    labels.draft.add("EVT", "Event")


def test_what_the_labels_mean_stands_beside_the_text(story: Story) -> None:
    story.press(Qt.Key.Key_Return)
    story.idle()
    desk = story.window.desk
    assert desk is not None
    story.until(lambda: bool(desk.session.queue()[0].to_check))
    story.window.projects.stop_suggesting()
    story.page.focus_text()
    story.press(Qt.Key.Key_Escape)
    story.press(Qt.Key.Key_Escape)
    story.press(Qt.Key.Key_G)
    guide = story.page.view.findChild(LabelGuide)
    assert guide is not None
    assert guide.isVisible()
    assert story.page.view.hasFocus()
    assert len(guide.labels()) == 4
    story.press(Qt.Key.Key_Tab)
    span = story.article.span(story.page.view.current_span() or "")
    assert [label.code for label in guide.labels()] == [span.label]
    story.press(Qt.Key.Key_G)
    story.until(lambda: story.page.view.findChild(LabelGuide) is None)


def test_fields_and_lists_take_another_look_at_once(story: Story, labels: LabelsWorkspace) -> None:
    theme = story.program.theme
    theme.choose(Scheme.DARK)
    for widget in (labels.list, labels.changes.names, labels.form.name, labels.form.definition):
        assert widget.palette().base().color().lightness() < 60, widget.accessibleName()


def codes(labels: LabelsWorkspace) -> list[str]:
    return [label.code for label in labels.draft.labels]


def test_labels_are_put_in_another_order_by_keys_and_by_dragging(
    story: Story, labels: LabelsWorkspace
) -> None:
    assert story.window.desk is not None
    before = codes(labels)
    choose(labels, before[0])
    labels.list.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):  # there is nothing above the first
        QTest.keyClick(labels.list, key, Qt.KeyboardModifier.AltModifier)
    assert codes(labels) == [before[1], before[2], before[0], before[3]]
    assert labels.form.shown == before[0]
    start, end = (labels.list.visualRect(labels.model.index(row)).center() for row in (3, 0))
    port = labels.list.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, (start + end) / 2)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    wanted = [before[3], before[1], before[2], before[0]]
    assert codes(labels) == wanted
    assert lines(labels) == 1
    save(story, labels)
    session = story.window.desk.session
    assert [label.code for label in session.scheme.labels] == wanted
    story.press(Qt.Key.Key_Z, CONTROL)
    assert [label.code for label in session.scheme.labels] == before


def test_another_order_is_taken_back_and_new_labels_stay_last(labels: LabelsWorkspace) -> None:
    before = codes(labels)
    QTest.mouseClick(labels.add, Qt.MouseButton.LeftButton)
    labels.draft.move("NEW1", 0)
    assert [one.kind for one in labels.draft.changes()] == ["added"]
    labels.draft.move(before[0], 9)
    labels.draft.take_back(next(one for one in labels.draft.changes() if one.kind == "order"))
    assert codes(labels) == [*before, "NEW1"]


def test_labels_beyond_the_digits_are_given_from_the_list(story: Story, labels: LabelsWorkspace) -> None:
    """By keys, by a button below the text, and from the context menu."""
    for code in ("EVT", "WORK", "LAW", "PROD", "DATE", "SHIP", "TEAM"):
        labels.draft.add(code, code.title())
    save(story, labels)
    story.press(Qt.Key.Key_1, CONTROL)
    story.page.focus_text()
    text = story.article.text
    start = text.index("rendez-vous")
    story.page.view.set_selection(start, start + len("rendez-vous"))
    story.press(Qt.Key.Key_A)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    codes = [action.data() for action in menu.actions()]
    assert story.window.desk is not None
    assert codes == [label.code for label in story.window.desk.session.scheme.labels]
    QTest.keyClick(menu, Qt.Key.Key_T)  # the first letter of TEAM alone
    assert story.page.spans.current().label == "TEAM"
    (more,) = (
        one for one in story.page.bar.findChildren(BarButton) if one.accessibleName() == "Other labels"
    )
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    ship = next(action for action in menu.actions() if action.data() == "SHIP")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(ship).center())
    assert story.page.spans.current().label == "SHIP"
    story.page.view.drop_selection()
    story.page.view.set_current_span(None)
    story.press(Qt.Key.Key_A)  # nothing to label: it is said, and no menu comes
    assert QApplication.activePopupWidget() is None
