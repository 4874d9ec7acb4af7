"""Caret and selection by keys, as in any text field; every other key reaches the window's actions."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from annotator.text.graphemes import is_boundary
from annotator.ui.reading import ReadingView
from annotator.ui.reading.caret import Motion, moved
from annotator.ui.theme import Theme
from tests.ui.reading.making import ARTICLE, LABELS, STRESS, Mention, Part

Key, Mod = Qt.Key, Qt.KeyboardModifier


def press(view: ReadingView, key: Key, modifiers: Mod = Mod.NoModifier, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(view.focusWidget() or view, key, modifiers)


def test_the_arrows_stop_once_at_a_family_and_a_flag(view: ReadingView) -> None:
    view.set_article("a👨\u200d👩\u200d👧b🇫🇷e\u0301")
    seen = []
    for _ in range(6):
        press(view, Key.Key_Right)
        seen.append(view.caret())
    assert seen == [1, 6, 7, 9, 11, 11]
    press(view, Key.Key_Left, times=6)
    assert view.caret() == 0


def test_rare_signs_beside_an_indic_script_do_not_hold_the_caret(view: ReadingView) -> None:
    text = "a \U0001f5cc\u0915\u094d\u0937 \U0001f5cc\u0915 b"
    view.set_article(text)
    view.set_caret(0)
    for modifiers in (Mod.NoModifier, Mod.ControlModifier):
        press(view, Key.Key_Right, modifiers, len(text))
        assert view.caret() == len(text)
        press(view, Key.Key_Left, modifiers, len(text))
        assert view.caret() == 0


@pytest.mark.parametrize("text", [STRESS, "a\r\nb\u2028c\n\n" + "x" * 2500 + "\nfin"])
def test_walking_by_characters_visits_every_stop_once(view: ReadingView, text: str) -> None:
    view.set_article(text)
    view.set_caret(0)
    seen = [0]
    while view.caret() < len(text):
        press(view, Key.Key_Right)
        if view.caret() == seen[-1]:
            break
        seen.append(view.caret())
    assert len(seen) == len(set(seen))
    assert all(is_boundary(text, offset) for offset in seen)
    if text is not STRESS:  # mixed directions are walked as they are seen
        assert view.caret() == len(text)
        while view.caret() > 0:
            press(view, Key.Key_Left)
            assert view.caret() == seen[seen.index(view.caret())]


def test_words_lines_and_the_ends(view: ReadingView) -> None:
    view.set_article(ARTICLE)
    press(view, Key.Key_Right, Mod.ControlModifier, 2)
    assert ARTICLE[view.caret() :].startswith("de Kerlouan")
    press(view, Key.Key_End)
    assert ARTICLE[view.caret()] == "\n"
    press(view, Key.Key_Home)
    assert view.caret() == 0
    press(view, Key.Key_End, Mod.ControlModifier)
    assert view.caret() == len(ARTICLE)
    press(view, Key.Key_Home, Mod.ControlModifier)
    assert view.caret() == 0


def test_up_and_down_keep_the_column_over_empty_lines(view: ReadingView) -> None:
    view.set_article("une ligne d’ici\n\nautre\n\nune ligne d’ici, longue")
    view.set_caret(12)
    press(view, Key.Key_Down, times=4)
    assert view.caret() == view.text().rindex("une") + 12
    press(view, Key.Key_Up, times=4)
    assert view.caret() == 12


def test_home_and_end_stay_on_a_wrapped_line(view: ReadingView) -> None:
    view.set_article(ARTICLE)
    start = ARTICLE.index("La mairie")
    view.set_caret(start + 10)
    press(view, Key.Key_End)
    end = view.caret()
    assert ARTICLE[end] == " "
    press(view, Key.Key_Home)
    assert view.caret() == start
    press(view, Key.Key_Down)
    press(view, Key.Key_Home)
    assert view.caret() == end + 1


def test_shift_selects_and_escape_drops_first_the_selection_then_the_span(view: ReadingView) -> None:
    start = ARTICLE.index("Anaïs Kermarrec")
    view.set_article(ARTICLE, None, (), [Mention("s", start, start + 15)])
    view.set_current_span("s")
    press(view, Key.Key_Right, Mod.ShiftModifier, 5)
    assert view.selection() == (start, start + 5)
    assert view.current_span() == "s"
    press(view, Key.Key_Escape)
    assert view.selection() is None
    assert view.current_span() == "s"
    press(view, Key.Key_Escape)
    assert view.current_span() is None


def test_the_span_around_the_caret_is_current(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article("Oui Brest non", None, (), [Mention("s", 4, 9, "LOC")])
    changes: list[str] = []
    view.current_changed.connect(changes.append)
    press(view, Key.Key_Right, times=11)
    assert changes == ["s", ""]


def test_page_down_keeps_one_line_and_the_caret_in_view(view: ReadingView) -> None:
    view.set_article(ARTICLE * 20)
    for _ in range(5):
        before = view.verticalScrollBar().value()
        press(view, Key.Key_PageDown)
        moved = view.verticalScrollBar().value() - before
        assert view.viewport().height() - 2 * view.measures.pitch <= moved <= view.viewport().height()
        assert view.viewport().rect().contains(view.scene.caret_rect())
    press(view, Key.Key_PageUp, times=5)
    assert view.caret() == 0


def test_the_caret_passes_over_folded_lines(view: ReadingView) -> None:
    lines = "Lire aussi : Les élus divisés\nAbonnez-vous à notre lettre"
    start = ARTICLE.index(lines)
    view.set_article(ARTICLE, None, [Part(start, start + len(lines))])
    view.set_folding(True)
    view.set_caret(start - 1)
    press(view, Key.Key_Right)
    assert view.caret() == start + len(lines) + 1
    press(view, Key.Key_Left)
    assert view.caret() == start - 1


def test_copying_gives_the_source_unaltered(view: ReadingView) -> None:
    text = "a\u00a0b\u2028c\r\nd « e » \ufdd0f\x00g"
    view.set_article(text)
    press(view, Key.Key_A, Mod.ControlModifier)
    press(view, Key.Key_C, Mod.ControlModifier)
    assert QGuiApplication.clipboard().text() == text


@pytest.mark.parametrize(
    "keys",
    ["1", "&", "S", "L", "Tab", "Shift+Tab", "Return", "Ctrl+Return", "Del", "Alt+Left", "/", "Ctrl+Z", "F6"],
)
def test_the_window_s_actions_get_their_keys(theme: Theme, qtbot: QtBot, keys: str) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    holder = QWidget()
    window.setCentralWidget(holder)
    view = ReadingView(theme, holder)
    view.resize(600, 400)
    view.set_labels(LABELS)
    view.set_article(ARTICLE)
    action = QAction("x", view)
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    view.addAction(action)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(lambda: view.focusProxy().hasFocus())
    combination = QKeySequence(keys)[0]
    with qtbot.waitSignal(action.triggered):
        QTest.keyClick(view.focusProxy(), combination.key(), combination.keyboardModifiers())


def test_finding_goes_round_in_both_directions(view: ReadingView) -> None:
    view.set_article("Éric et eric, puis ÉRIC")
    assert view.find_text("eric") == (0, 4)
    assert view.find_text("eric") == (8, 12)
    assert view.find_text("eric") == (19, 23)
    assert view.find_text("eric") == (0, 4)
    assert view.find_text("eric", is_forward=False) == (19, 23)
    assert view.find_text("nobody") is None
    assert view.find_all("ÉRIC") == [(0, 4), (8, 12), (19, 23)]


def test_motions_by_paragraph_and_by_word_backwards(view: ReadingView) -> None:
    text = "Le maire\n\nde Brest part"
    view.set_article(text)
    page = view.scene.page
    assert moved(page, 14, Motion.BLOCK_START) == 10
    assert moved(page, 14, Motion.BLOCK_END) == len(text)
    assert [moved(page, at, Motion.PREVIOUS_WORD) for at in (len(text), 10, 9, 0)] == [19, 9, 8, 0]
    assert moved(page, 8, Motion.NEXT_WORD) == 9
    with pytest.raises(ValueError, match="vertical"):
        moved(page, 0, Motion.NEXT_LINE)


def test_in_arabic_the_left_arrow_goes_on(view: ReadingView) -> None:
    view.set_article("\u0628\u0627\u0631\u064a\u0633 \u0645\u062f\u064a\u0646\u0629")
    press(view, Key.Key_Left, times=3)
    assert view.caret() == 3
    press(view, Key.Key_Right)
    assert view.caret() == 2


def test_down_on_the_last_line_goes_to_its_end_and_up_on_the_first_to_its_start(view: ReadingView) -> None:
    view.set_article("Une ligne")
    view.set_caret(4)
    press(view, Key.Key_Down)
    assert view.caret() == 9
    press(view, Key.Key_Up)
    assert view.caret() == 0


def test_an_article_folded_whole_leaves_the_caret_at_its_start(view: ReadingView) -> None:
    view.set_article("Partager\nImprimer", None, [Part(0, 17)])
    view.set_folding(True)
    press(view, Key.Key_End, Mod.ControlModifier)
    press(view, Key.Key_Down)
    assert view.caret() == 0


def test_the_menu_key_opens_the_menu_at_the_caret(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article("Oui Brest non", None, (), [Mention("s", 4, 9)])
    view.set_current_span("s")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    with qtbot.waitSignal(view.context_menu_requested) as asked:
        QApplication.sendEvent(view.viewport(), event)
    place, offset, span_id = asked.args
    assert (offset, span_id) == (4, "s")
    assert view.viewport().rect().contains(view.viewport().mapFromGlobal(place))


def test_screen_readers_find_a_named_text(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article("Oui Brest non")
    view.set_selection(4, 9)
    mirror = view.focusProxy()
    qtbot.waitUntil(lambda: QAccessible.queryAccessibleInterface(mirror).text(QAccessible.Text.Value) != "")
    interface = QAccessible.queryAccessibleInterface(mirror)
    assert interface.text(QAccessible.Text.Name) == "Article"
    assert interface.text(QAccessible.Text.Value) == "Oui Brest non"
    assert interface.role() == QAccessible.Role.EditableText
