"""What takes the keyboard has a name that a screen reader can say, on every page and in every dialog."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.ui.app import Annotator
from annotator.ui.main_window import MainWindow
from annotator.ui.workspaces import WORKSPACES
from tests.journeys.conftest import Story, make_program  # noqa: F401 - a fixture

PAGES = ("first start", *(spec.id for spec in WORKSPACES))
DIALOGS = (
    "app.preferences", "app.keys", "help.shortcuts", "help.about", "help.commands", "project.export",
    "stance.article",
)  # fmt: skip


@pytest.fixture
def story(make_program: Callable[..., Annotator], qtbot: QtBot) -> Story:  # noqa: F811
    return Story(make_program("fr"), qtbot)


def opened(story: Story) -> None:
    story.press(Qt.Key.Key_Return)
    story.idle()
    desk = story.window.desk
    assert desk is not None
    story.until(lambda: bool(desk.session.queue()[0].to_check))
    story.window.projects.stop_suggesting()
    story.page.focus_text()


def focusable(root: QWidget) -> Iterator[QWidget]:
    """The visible widgets that Tab or a click gives the keyboard to."""
    for widget in (root, *root.findChildren(QWidget)):
        inner = isinstance(widget.parentWidget(), QAbstractSpinBox)
        part = isinstance(widget.parentWidget(), QAbstractScrollArea)  # a viewport speaks for its view
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not inner and not part:
            yield widget


def nameless(root: QWidget) -> list[str]:
    """Those without a name: neither given nor in words on them."""
    found = []
    for widget in focusable(root):
        if isinstance(widget, QMenuBar | QLabel) or widget.isWindow() or widget.focusProxy() is not None:
            continue
        said = widget.accessibleName()
        if isinstance(widget, QAbstractButton):
            said = said or widget.text()
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None and not isinstance(widget, QLineEdit):
            said = said or interface.text(QAccessible.Text.Name)
        if not said.strip():
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


def tab_order(window: QWidget) -> list[QWidget]:
    """What Tab goes through from here, once round."""
    first, order = window.focusWidget() or window, []
    here = first.nextInFocusChain()
    while here is not first and len(order) < 5_000:
        if here.isVisibleTo(window) and here.focusPolicy() & Qt.FocusPolicy.TabFocus and here.isEnabled():
            order.append(here)
        here = here.nextInFocusChain()
    return order


def show(window: MainWindow, page: str) -> None:
    if page != "first start":
        window.actions_[f"workspace.{page}"].trigger()
    QCoreApplication.processEvents()


@pytest.mark.parametrize("page", PAGES)
def test_every_page_can_be_heard(page: str, story: Story) -> None:
    if page != "first start":
        opened(story)
    show(story.window, page)
    assert nameless(story.window) == []


@pytest.mark.parametrize("page", PAGES)
def test_tab_reaches_what_can_be_pressed(page: str, story: Story) -> None:
    if page != "first start":
        opened(story)
    show(story.window, page)
    order = tab_order(story.window)
    assert len(order) > 3
    reachable = set(map(id, order)) | {id(story.window.focusWidget())}
    left_out = [
        f"{type(one).__name__} {one.accessibleName()}"
        for one in focusable(story.window)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled() and id(one) not in reachable
    ]
    assert left_out == []


@pytest.mark.parametrize("action", DIALOGS)
def test_every_dialog_can_be_heard(action: str, story: Story) -> None:
    opened(story)
    story.window.actions_[action].trigger()
    QCoreApplication.processEvents()
    dialog = QApplication.activeModalWidget() or story.window
    assert nameless(dialog) == []
    if dialog is not story.window:
        dialog.close()


def test_a_workspace_of_the_labels_in_use_can_be_heard(story: Story) -> None:
    opened(story)
    show(story.window, "labels")
    assert story.window.workspaces is not None
    labels = story.window.workspaces.current
    assert labels is not None
    labels.add.click()  # type: ignore[attr-defined]
    labels.draft.split("LOC", "MISC", ("Brest",))  # type: ignore[attr-defined]
    story.until(lambda: labels.impact is not None)  # type: ignore[attr-defined]
    assert nameless(labels) == []


@pytest.mark.parametrize("action", ["project.export", "app.preferences", "span.accept_many"])
def test_tab_goes_down_a_form_and_its_boxes_are_named_by_their_labels(action: str, story: Story) -> None:
    opened(story)
    story.press(Qt.Key.Key_Tab)
    story.window.actions_[action].trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    story.until(dialog.isActiveWindow)
    order = [one for one in tab_order(dialog) if one.window() is dialog]
    places = [one.mapTo(dialog, one.rect().center()).y() for one in order]
    upwards = [at for at in range(len(places)) if places[at] < places[at - 1] - order[at].height()]
    assert len(upwards) == 1  # once round: from the foot to the top
    buddies = {label.buddy() for label in dialog.findChildren(QLabel)}
    assert {box for box in dialog.findChildren(QComboBox) if box.isVisible()} <= buddies
    dialog.close()
