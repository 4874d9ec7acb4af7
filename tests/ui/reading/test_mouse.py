"""Clicks, drags, edges and the pointer, with real mouse events on the viewport."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.reading import ReadingView
from tests.ui.reading.making import ARTICLE, Mention, Part, middle_of, point_of

LEFT = Qt.MouseButton.LeftButton


def drag(
    view: ReadingView,
    start: QPoint,
    end: QPoint,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    port = view.viewport()
    QTest.mousePress(port, LEFT, modifiers, start)
    for part in (1, 2, 3):
        at = start + (end - start) * part / 3
        _move(view, at, modifiers)
    QTest.mouseRelease(port, LEFT, modifiers, end)


def _move(view: ReadingView, at: QPoint, modifiers: Qt.KeyboardModifier, *, is_down: bool = True) -> None:
    buttons = LEFT if is_down else Qt.MouseButton.NoButton
    where = QPointF(view.viewport().mapToGlobal(at))
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), where, Qt.MouseButton.NoButton, buttons, modifiers
    )
    QApplication.sendEvent(view.viewport(), event)


def range_of(words: str) -> tuple[int, int]:
    start = ARTICLE.index(words)
    return start, start + len(words)


def inside(view: ReadingView, words: str, letters: int) -> QPoint:
    return point_of(view, ARTICLE.index(words) + letters)


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [
        (("Anaïs Kermarrec", 2), ("Kermarrec", 4), "Anaïs Kermarrec"),
        (("Kermarrec", 4), ("Anaïs", 2), "Anaïs Kermarrec"),  # backwards
        (("l’État", 3), ("l’État", 5), "État"),  # an elided article stays outside
        (("Ville, a", 1), ("Ville, a", 8), "Ville, a"),
        (("pêcheurs »", 3), ("pêcheurs »", 10), "pêcheurs"),  # no outer sign, no outer space
        (("Plounéour", 3), ("Devant", 2), "Plounéour. Devant"),
    ],
)
def test_a_drag_takes_whole_words(
    view: ReadingView, qtbot: QtBot, first: tuple[str, int], last: tuple[str, int], wanted: str
) -> None:
    view.set_article(ARTICLE)
    with qtbot.waitSignal(view.selection_made) as made:
        drag(view, inside(view, *first), inside(view, *last))
    start, end = made.args
    assert ARTICLE[start:end] == wanted
    assert view.selection() == (start, end)


@pytest.mark.parametrize("key", [Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier])
def test_with_alt_or_control_a_drag_takes_characters(
    view: ReadingView, qtbot: QtBot, key: Qt.KeyboardModifier
) -> None:
    view.set_article(ARTICLE)
    with qtbot.waitSignal(view.selection_made) as made:
        drag(view, inside(view, "Kermarrec", 2), inside(view, "Kermarrec", 6), key)
    assert ARTICLE[slice(*made.args)] == "rmar"


def test_a_drag_over_signs_alone_selects_nothing(view: ReadingView) -> None:
    view.set_article("Oui « ... » non")
    drag(view, point_of(view, 6), point_of(view, 9))
    assert view.selection() is None


def test_a_click_is_not_a_selection(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article(ARTICLE)
    with qtbot.assertNotEmitted(view.selection_made):
        QTest.mouseClick(view.viewport(), LEFT, pos=inside(view, "Kermarrec", 3))
    assert view.selection() is None
    assert view.caret() == ARTICLE.index("Kermarrec") + 3


def test_a_double_click_takes_the_word(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article(ARTICLE)
    with qtbot.waitSignal(view.selection_made) as made:
        QTest.mouseDClick(view.viewport(), LEFT, pos=inside(view, "pêcheurs", 4))
        QTest.mouseRelease(view.viewport(), LEFT, pos=inside(view, "pêcheurs", 4))
    assert ARTICLE[slice(*made.args)] == "pêcheurs"


def test_a_click_takes_the_innermost_span_and_a_second_the_next_outwards(view: ReadingView) -> None:
    words = "Comité des pêches de Kerlouan"
    outer, inner = Mention("outer", *range_of(words), "ORG"), Mention("inner", *range_of(words), "LOC")
    at = ARTICLE.index("Kerlouan", inner.start)
    inner = Mention("inner", at, at + 8, "LOC")
    view.set_article(ARTICLE, None, (), [outer, inner])
    point = point_of(view, at + 3)
    taken = []
    for _ in range(3):
        QTest.mousePress(view.viewport(), LEFT, pos=point)
        QTest.mouseRelease(view.viewport(), LEFT, pos=point)
        taken.append(view.current_span())
    assert taken == ["inner", "outer", "inner"]
    QTest.mouseClick(view.viewport(), LEFT, pos=middle_of(view, "garanties"))
    assert view.current_span() is None


def test_a_chip_takes_its_span(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article(ARTICLE, None, (), [Mention("s", *range_of("Tugdual Riou"))])
    rect = view.rect_of(*range_of("Tugdual Riou"))
    with qtbot.waitSignal(view.current_changed) as changed:
        QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(rect.left() + 10, rect.top() - 6))
    assert changed.args == ["s"]


def test_a_double_click_on_a_chip_activates_its_span(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article(ARTICLE, None, (), [Mention("s", *range_of("Tugdual Riou"))])
    rect = view.rect_of(*range_of("Tugdual Riou"))
    with qtbot.waitSignal(view.span_activated) as activated:
        QTest.mouseDClick(view.viewport(), LEFT, pos=QPoint(rect.left() + 10, rect.top() - 6))
    assert activated.args == ["s"]
    assert view.selection() is None


@pytest.mark.parametrize(
    ("edge", "to", "wanted"),
    [
        ("end", ("finances", 4), "Anaïs Kermarrec, adjointe aux finances"),
        ("start", ("conseil", 2), "conseil, Anaïs"),
    ],
)
def test_dragging_an_edge_asks_for_the_new_range(
    view: ReadingView, qtbot: QtBot, edge: str, to: tuple[str, int], wanted: str
) -> None:
    view.set_article(ARTICLE, None, (), [Mention("s", *range_of("Anaïs"))])
    view.set_current_span("s")
    rect = view.rect_of(*range_of("Anaïs"))
    grip = QPoint(rect.right() + 2 if edge == "end" else rect.left() - 2, rect.center().y())
    with qtbot.waitSignal(view.resize_requested) as asked:
        drag(view, grip, inside(view, *to))
    span_id, start, end = asked.args
    assert (span_id, ARTICLE[start:end]) == ("s", wanted)
    assert view.selection() is None


def test_an_edge_dragged_back_asks_for_nothing(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article(ARTICLE, None, (), [Mention("s", *range_of("Anaïs"))])
    view.set_current_span("s")
    rect = view.rect_of(*range_of("Anaïs"))
    grip = QPoint(rect.right() + 2, rect.center().y())
    with qtbot.assertNotEmitted(view.resize_requested):
        drag(view, grip, grip + QPoint(-1, 0))


def test_the_pointer_changes_over_an_edge(view: ReadingView) -> None:
    view.set_article(ARTICLE, None, (), [Mention("s", *range_of("Anaïs"))])
    view.set_current_span("s")
    rect = view.rect_of(*range_of("Anaïs"))
    _move(view, QPoint(rect.right() + 1, rect.center().y()), Qt.KeyboardModifier.NoModifier, is_down=False)
    assert view.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
    _move(view, rect.center(), Qt.KeyboardModifier.NoModifier, is_down=False)
    assert view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor
    assert view.scene.hovered == "s"


def test_pointing_only_says_what_was_clicked(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article(ARTICLE, None, (), [Mention("s", *range_of("Tugdual Riou"))])
    view.set_pointing(True)
    with qtbot.waitSignal(view.pointed) as pointed:
        QTest.mouseClick(view.viewport(), LEFT, pos=middle_of(view, "Tugdual Riou"))
    offset, span_id = pointed.args
    assert span_id == "s"
    assert range_of("Tugdual Riou")[0] <= offset < range_of("Tugdual Riou")[1]
    assert view.current_span() is None


def test_the_context_menu_names_offset_and_span(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article(ARTICLE, None, (), [Mention("s", *range_of("Tugdual Riou"))])
    point = middle_of(view, "Tugdual Riou")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
    with qtbot.waitSignal(view.context_menu_requested) as asked:
        QApplication.sendEvent(view.viewport(), event)
    assert asked.args[2] == "s"
    assert view.current_span() == "s"


def test_the_context_menu_keeps_a_selection_it_is_opened_on(view: ReadingView) -> None:
    view.set_article(ARTICLE)
    view.set_selection(*range_of("Tugdual Riou"))
    point = middle_of(view, "Tugdual Riou")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    assert view.selection() == range_of("Tugdual Riou")


def test_a_drag_below_the_viewport_scrolls_on(view: ReadingView, qtbot: QtBot) -> None:
    text = ARTICLE * 20
    view.set_article(text)
    start = point_of(view, text.index("Anaïs"))
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    _move(view, QPoint(300, view.viewport().height() + 60), Qt.KeyboardModifier.NoModifier)
    before = view.selection()
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 200)
    QTest.mouseRelease(view.viewport(), LEFT, pos=QPoint(300, view.viewport().height() - 5))
    assert before is not None
    assert view.selection() is not None
    assert view.selection()[1] > before[1]


def test_shift_click_extends_the_selection(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article(ARTICLE)
    view.set_caret(ARTICLE.index("Anaïs"))
    with qtbot.waitSignal(view.selection_made) as made:
        QTest.mouseClick(
            view.viewport(),
            LEFT,
            Qt.KeyboardModifier.ShiftModifier,
            point_of(view, ARTICLE.index(", adjointe")),
        )
    assert ARTICLE[slice(*made.args)] == "Anaïs Kermarrec"


def test_a_click_on_folded_lines_asks_to_unfold(view: ReadingView, qtbot: QtBot) -> None:
    lines = "Lire aussi : Les élus divisés\nAbonnez-vous à notre lettre"
    view.set_article(ARTICLE, None, [Part(*range_of(lines))])
    view.set_folding(True)
    number = view.scene.page.content.block_at(range_of(lines)[0])
    with qtbot.waitSignal(view.unfold_requested):
        QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(300, view.scene.scroll.top_of(number) + 8))


def test_a_drag_over_paragraphs_takes_whole_words_at_both_ends(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article("Le maire de Brest\n\nira à Quimper demain")
    with qtbot.waitSignal(view.selection_made) as made:
        drag(view, point_of(view, 5), point_of(view, 28))
    assert view.text()[slice(*made.args)] == "maire de Brest\n\nira à Quimper"


def test_the_pointer_tells_what_pointing_would_take(view: ReadingView) -> None:
    view.set_article(ARTICLE, None, (), [Mention("s", *range_of("Tugdual Riou"))])
    view.set_pointing(True)
    _move(view, middle_of(view, "Tugdual Riou"), Qt.KeyboardModifier.NoModifier, is_down=False)
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    _move(view, middle_of(view, "garanties"), Qt.KeyboardModifier.NoModifier, is_down=False)
    assert view.viewport().cursor().shape() == Qt.CursorShape.CrossCursor
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert view.scene.hovered is None


def test_an_edge_cannot_be_dragged_over_the_other(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article(ARTICLE, None, (), [Mention("s", *range_of("Kermarrec"))])
    view.set_current_span("s")
    rect = view.rect_of(*range_of("Kermarrec"))
    with qtbot.assertNotEmitted(view.resize_requested):
        drag(view, QPoint(rect.right() + 2, rect.center().y()), inside(view, "Devant", 1))


def test_an_article_that_changes_under_a_drag_ends_it(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article(ARTICLE)
    QTest.mousePress(view.viewport(), LEFT, pos=inside(view, "Anaïs", 2))
    view.set_article("autre")
    with qtbot.assertNotEmitted(view.selection_made):
        QTest.mouseRelease(view.viewport(), LEFT, pos=QPoint(100, 40))
