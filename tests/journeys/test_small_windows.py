"""Small windows and large interfaces: nothing that is needed is cut off."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.dialogs.preferences import Preferences
from annotator.ui.inspector.entity_dialog import EntityDialog
from annotator.ui.label_all.dialog import LabelAllDialog
from annotator.ui.label_bar import BarButton
from annotator.ui.overview.frames import Frame
from annotator.ui.parts import Button, IconButton
from annotator.ui.parts.words import folded
from annotator.ui.queue.rail import RailHead
from annotator.ui.scheme.workspace import LabelsWorkspace
from annotator.ui.tabs import Tabs
from tests.journeys.conftest import Story

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TITLE = "Quotas de maquereau : Reykjavik et Bruxelles reprennent langue à Brest"


@pytest.fixture
def desk(story: Story, tmp_path: Path) -> Story:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "quotas.txt").write_text(f"{TITLE}\n\nRien de neuf à Groix.\n", encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    story.window.projects.stop_suggesting()
    story.page.focus_text()
    return story


def test_a_title_takes_two_lines_where_one_is_too_short(desk: Story) -> None:
    head = desk.page.head
    desk.until(lambda: head.height() == 48)
    desk.window.resize(960, 560)
    desk.until(lambda: head.height() == 64)
    shown = QLabel.text(head._title)
    assert shown.replace("\n", " ") == TITLE
    assert not head._title.toolTip()
    desk.window.resize(1440, 900)
    desk.until(lambda: head.height() == 48)


@given(
    st.text(alphabet="abcdefgh \u00e9\U0001f41f", max_size=80),
    st.integers(min_value=40, max_value=400),
    st.integers(min_value=1, max_value=3),
)
def test_a_folded_text_keeps_its_words_in_order(
    qapp: QApplication, text: str, width: int, lines: int
) -> None:
    shown = folded(text, QFontMetrics(QFont("Inter", 10)), width, lines).split("\n")
    assert len(shown) <= lines
    words = " ".join(shown).split()
    if shown[-1].endswith("…") or not shown[-1]:  # there was more, or no room for anything
        words = words[:-1] if words and words[-1].endswith("…") else words
        assert text.split()[: len(words)] == words
    else:
        assert words == text.split()


def test_no_field_of_the_label_scheme_is_cut_in_the_smallest_window(desk: Story) -> None:
    desk.window.resize(960, 560)
    desk.press(Qt.Key.Key_5, CONTROL)
    space = desk.window.workspaces.current
    assert isinstance(space, LabelsWorkspace)
    QCoreApplication.processEvents()
    port = space.form.parentWidget()
    desk.until(lambda: space.form.width() <= port.width())
    form = space.form
    for field in (form.code, form.name, form.other, form.key, form.definition, form.apart, *form.lines.tiles):
        right = field.mapTo(port, field.rect().topRight()).x()
        assert right < port.width(), field.accessibleName()


def test_what_a_draft_changes_lies_below_its_form_where_there_is_no_room_beside_it(desk: Story) -> None:
    desk.window.setMinimumSize(720, 450)
    desk.window.resize(720, 450)
    desk.press(Qt.Key.Key_5, CONTROL)
    space = desk.window.workspaces.current
    assert isinstance(space, LabelsWorkspace)
    form, changes = space.form, space.changes
    desk.until(lambda: form.width() <= form.parentWidget().width())
    assert not changes.isVisible()  # nothing is changed yet
    space.draft.alter("PER", definition="Those who have a name.")
    desk.until(changes.isVisible)
    assert changes.mapTo(space, changes.rect().topLeft()).y() > form.parentWidget().height()
    desk.until(changes.save.isEnabled)
    assert space.rect().contains(changes.save.mapTo(space, changes.save.rect().bottomRight()))
    space.draft.discard()
    desk.until(lambda: not changes.isVisible())


def test_label_everywhere_fits_the_smallest_window(desk: Story) -> None:
    desk.window.setMinimumSize(720, 450)
    desk.window.resize(720, 450)
    desk.drag_over("Groix")
    desk.press(Qt.Key.Key_3)
    desk.press(Qt.Key.Key_L, SHIFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LabelAllDialog)
    assert dialog.width() <= 720 - 80
    for widget in (dialog.scope, dialog.outside, dialog.filter):
        assert dialog.rect().contains(widget.mapTo(dialog, widget.rect().topRight()))
    dialog.reject()


def test_what_a_dialog_says_at_its_foot_may_take_two_lines(desk: Story) -> None:
    desk.drag_over("Groix")
    desk.press(Qt.Key.Key_3)
    desk.press(Qt.Key.Key_E, SHIFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, EntityDialog)
    dialog.says.setText("One operation, and one undo that takes all of it back again")
    dialog.says.setFixedWidth(200)
    assert not dialog.says.toolTip()  # nothing is elided
    assert "\n" in QLabel.text(dialog.says)
    dialog.reject()


def test_the_inspector_goes_where_text_and_composer_have_no_room_beside_it(desk: Story) -> None:
    screen = desk.window.screen().availableGeometry().size()
    assert desk.window.minimumWidth() <= screen.width()
    desk.window.setMinimumSize(760, 560)  # of its own, else that of its contents is the least
    desk.window.resize(760, 560)
    inspector, view = desk.page.inspector, desk.page.view
    desk.until(lambda: not inspector.isVisible())
    assert view.mapTo(desk.window, view.rect().topRight()).x() < 760
    desk.drag_over("Groix")
    desk.press(Qt.Key.Key_S)
    composer = desk.page.stances.composer
    desk.until(composer.isVisible)
    foot = composer.mapTo(desk.window, composer.rect().bottomRight())
    assert foot.x() < 760
    assert foot.y() < desk.page.bar.mapTo(desk.window, desk.page.bar.rect().topLeft()).y()
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is desk.page.queue.list  # what is not shown is passed over
    QTest.keyClick(desk.window, Qt.Key.Key_H, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    desk.until(desk.window.safety.history.panel.isVisible)  # what is asked for comes all the same
    QTest.keyClick(desk.window, Qt.Key.Key_H, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    desk.until(lambda: not inspector.isVisible())
    desk.window.resize(960, 560)
    desk.until(inspector.isVisible)


def test_queue_and_inspector_take_turns_where_both_have_no_room(desk: Story) -> None:
    desk.window.resize(960, 560)
    queue, inspector, view = desk.page.queue, desk.page.inspector, desk.page.view
    desk.until(lambda: queue.is_folded and inspector.isVisible())
    desk.press(Qt.Key.Key_F9)
    assert not queue.is_folded
    assert not inspector.isVisible()
    assert desk.window.actions_["view.inspector"].isChecked()
    assert view.width() >= 560
    assert view.mapTo(desk.window, view.rect().topRight()).x() <= 960
    desk.press(Qt.Key.Key_F9, SHIFT)
    assert queue.is_folded
    assert inspector.isVisible()
    desk.press(Qt.Key.Key_Slash)
    assert desk.page.queue.search.hasFocus()
    assert not inspector.isVisible()
    desk.press(Qt.Key.Key_Escape)  # back in the text: the inspector is there again
    assert view.hasFocus() or view.isAncestorOf(QApplication.focusWidget())
    assert queue.is_folded
    assert inspector.isVisible()
    desk.window.resize(1440, 900)
    desk.until(lambda: not queue.is_folded and inspector.isVisible())


def test_the_rail_leads_to_the_queue_and_to_its_search(desk: Story) -> None:
    desk.window.resize(960, 560)
    queue = desk.page.queue
    desk.until(lambda: queue.is_folded)
    rail = queue.findChild(RailHead)
    unfold, search = rail.findChildren(IconButton)
    QTest.mouseClick(search, Qt.MouseButton.LeftButton)
    assert not queue.is_folded
    assert queue.search.hasFocus()
    desk.press(Qt.Key.Key_Escape)
    assert queue.is_folded
    QTest.mouseClick(unfold, Qt.MouseButton.LeftButton)
    assert not queue.is_folded
    assert not queue.search.hasFocus()


def test_the_inspector_is_a_key_and_a_click_away_in_the_smallest_text(desk: Story) -> None:
    desk.window.setMinimumSize(720, 450)
    desk.window.resize(720, 450)
    inspector, view, head = desk.page.inspector, desk.page.view, desk.page.head
    desk.until(lambda: not inspector.isVisible())
    desk.press(Qt.Key.Key_F9, SHIFT)
    assert inspector.isVisible()
    for widget in (inspector, head.done, desk.page.bar):
        assert widget.mapTo(desk.window, widget.rect().topRight()).x() < 720
    for button in desk.page.bar.findChildren(BarButton):
        assert button.width() >= button.sizeHint().width()  # none lies over another
    (toggle,) = (one for one in head.findChildren(IconButton) if "F9" in one.toolTip())
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert not inspector.isVisible()
    desk.page.focus_text()
    desk.press(Qt.Key.Key_M)
    assert inspector.notes.field.hasFocus()
    assert inspector.isVisible()
    desk.press(Qt.Key.Key_Escape)
    desk.drag_over("Groix")
    desk.press(Qt.Key.Key_S)
    assert not inspector.isVisible()  # the stance form needs the room
    desk.press(Qt.Key.Key_Escape)
    assert view.isVisible()


def test_an_inspector_folded_for_good_stays_folded(desk: Story) -> None:
    desk.window.resize(1440, 900)
    inspector = desk.page.inspector
    desk.until(inspector.isVisible)
    desk.press(Qt.Key.Key_F9, SHIFT)
    assert not inspector.isVisible()
    desk.program.rebuild()
    desk.window.resize(1440, 900)
    desk.until(desk.window.actions_["view.inspector"].isChecked)
    assert not desk.page.inspector.isVisible()
    desk.window.actions_["view.inspector"].trigger()
    assert desk.page.inspector.isVisible()


def test_tabs_drop_counts_rather_than_words(story: Story, qtbot: QtBot) -> None:
    tabs = Tabs(story.window.theme)
    qtbot.addWidget(tabs)
    for id_, name in (("review", "To review"), ("flagged", "Flagged"), ("done", "Done")):
        tabs.add(id_, name)
        tabs.set_count(id_, "12,345")
    tabs.resize(400, 32)
    tabs.show()
    wide = [tabs.tab(id_).width() for id_ in ("review", "flagged", "done")]
    tabs.resize(260, 32)
    qtbot.waitUntil(lambda: tabs.tab("flagged").width() < wide[1])
    assert tabs.tab("review").width() == wide[0]  # the current one keeps its count
    assert tabs.tab("flagged").toolTip() == "Flagged 12,345"
    tabs.choose("done")
    qtbot.waitUntil(lambda: tabs.tab("done").width() == wide[2])
    assert tabs.tab("review").width() < wide[0]


@pytest.mark.parametrize("place", ["Rien 25", "Rien 59"])
def test_the_composer_is_seen_whole_wherever_its_evidence_stands(
    story: Story, tmp_path: Path, place: str
) -> None:
    folder = tmp_path / "long"
    folder.mkdir()
    rest = ", ni au port, ni au large" * 9
    text = "\n\n".join(f"Rien {number} de neuf à Groix{rest}." for number in range(60))
    (folder / "long.txt").write_text(text, encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    story.window.projects.stop_suggesting()
    story.window.resize(960, 560)
    story.page.focus_text()
    view, start = story.page.view, text.index(place)
    view.ensure_visible((start, start + len(place)))
    QCoreApplication.processEvents()
    port = view.viewport().rect()
    end = start + text[start:].split("\n")[0].rindex(".")
    view.scroll_by(view.rect_of(start, end).bottom() - port.bottom() + 60)  # no room above, none below
    view.set_caret(start)
    story.press(Qt.Key.Key_S)
    composer = story.page.stances.composer
    assert composer.is_open
    assert port.contains(composer.geometry())
    (evidence,) = composer.evidence
    assert port.intersects(view.rect_of(*evidence))


def test_preferences_fit_the_window_at_twice_the_size(desk: Story, qtbot: QtBot) -> None:
    desk.window.settings.scale = 2.0
    desk.program.rebuild()
    desk.window.projects.stop_suggesting()
    desk.window.resize(1440, 900)
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    QTest.keyClick(desk.window, Qt.Key.Key_Comma, CONTROL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Preferences)
    assert dialog.height() <= desk.window.height()
    (area,) = dialog.findChildren(QScrollArea)
    fields: list[QWidget] = [dialog.language, dialog.zoom, dialog.compact, dialog.reviewer]
    for field in fields:
        right = field.mapTo(area.viewport(), field.rect().topRight()).x()
        assert right < area.viewport().width()
    desk.until(dialog.isActiveWindow)
    for _ in range(20):
        if dialog.reviewer.hasFocus():
            break
        desk.press(Qt.Key.Key_Tab)
    place = dialog.reviewer.mapTo(area.viewport(), dialog.reviewer.rect().center())
    assert area.viewport().rect().contains(place)  # what has the keyboard is in view
    edit = dialog.zoom.lineEdit()
    assert edit.geometry().right() < dialog.zoom.width() - dialog.theme.px(18)  # clear of the chevrons
    dialog.reject()


def test_margins_last_at_twice_the_size(desk: Story) -> None:
    """What is said in the panes keeps clear of their edges, whatever the size of the interface."""
    desk.window.settings.scale = 2.0
    desk.program.rebuild()
    desk.window.projects.stop_suggesting()
    desk.window.resize(2200, 1400)
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    QTest.keyClick(desk.window, Qt.Key.Key_5, CONTROL)
    space = desk.window.workspaces.current
    assert isinstance(space, LabelsWorkspace)
    desk.until(space.changes._empty.isVisible)
    assert space.changes._empty.contentsMargins().left() == 32


def test_buttons_keep_their_words_while_there_is_room(story: Story, qtbot: QtBot) -> None:
    theme = story.window.theme
    frame = Frame(theme, "All statements", "")
    qtbot.addWidget(frame)
    button = Button(theme, "Export everything…", icon="download", parent=frame)
    frame.add_to_head(button)
    frame.setMinimumSize(100, 100)  # of its own, else that of its contents is the least
    frame.resize(600, 300)
    frame.show()
    wide = button.width()
    assert wide == button.size_with_words().width()
    frame.resize(200, 300)
    qtbot.waitUntil(lambda: button.width() < wide)
    assert button.toolTip() == "Export everything…"
    assert button.text() == "Export everything…"  # for who cannot see it
    frame.resize(600, 300)
    qtbot.waitUntil(lambda: button.width() == wide)
    assert not button.toolTip()
