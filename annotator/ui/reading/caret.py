"""Where the caret goes for each key, as in any text field: pure functions over a page, in code points."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtGui import QKeyEvent, QKeySequence, QTextLayout

from annotator.text.graphemes import next_boundary, previous_boundary
from annotator.ui.reading.page import Page


class Motion(Enum):
    """The ways a caret moves."""

    NEXT_CHARACTER = auto()
    PREVIOUS_CHARACTER = auto()
    NEXT_WORD = auto()
    PREVIOUS_WORD = auto()
    NEXT_LINE = auto()
    PREVIOUS_LINE = auto()
    NEXT_PAGE = auto()
    PREVIOUS_PAGE = auto()
    LINE_START = auto()
    LINE_END = auto()
    BLOCK_START = auto()
    BLOCK_END = auto()
    DOCUMENT_START = auto()
    DOCUMENT_END = auto()


_Key = QKeySequence.StandardKey
_KEYS: tuple[tuple[_Key, _Key, Motion], ...] = (
    (_Key.MoveToNextChar, _Key.SelectNextChar, Motion.NEXT_CHARACTER),
    (_Key.MoveToPreviousChar, _Key.SelectPreviousChar, Motion.PREVIOUS_CHARACTER),
    (_Key.MoveToNextWord, _Key.SelectNextWord, Motion.NEXT_WORD),
    (_Key.MoveToPreviousWord, _Key.SelectPreviousWord, Motion.PREVIOUS_WORD),
    (_Key.MoveToNextLine, _Key.SelectNextLine, Motion.NEXT_LINE),
    (_Key.MoveToPreviousLine, _Key.SelectPreviousLine, Motion.PREVIOUS_LINE),
    (_Key.MoveToNextPage, _Key.SelectNextPage, Motion.NEXT_PAGE),
    (_Key.MoveToPreviousPage, _Key.SelectPreviousPage, Motion.PREVIOUS_PAGE),
    (_Key.MoveToStartOfLine, _Key.SelectStartOfLine, Motion.LINE_START),
    (_Key.MoveToEndOfLine, _Key.SelectEndOfLine, Motion.LINE_END),
    (_Key.MoveToStartOfBlock, _Key.SelectStartOfBlock, Motion.BLOCK_START),
    (_Key.MoveToEndOfBlock, _Key.SelectEndOfBlock, Motion.BLOCK_END),
    (_Key.MoveToStartOfDocument, _Key.SelectStartOfDocument, Motion.DOCUMENT_START),
    (_Key.MoveToEndOfDocument, _Key.SelectEndOfDocument, Motion.DOCUMENT_END),
)
VERTICAL = {
    Motion.NEXT_LINE: 1,
    Motion.PREVIOUS_LINE: -1,
    Motion.NEXT_PAGE: 1,
    Motion.PREVIOUS_PAGE: -1,
}
PAGES = frozenset({Motion.NEXT_PAGE, Motion.PREVIOUS_PAGE})


def motion_of(event: QKeyEvent) -> tuple[Motion, bool] | None:
    """The motion a key asks for on this platform, and whether it extends the selection."""
    for move, select, motion in _KEYS:
        if event.matches(move):
            return motion, False
        if event.matches(select):
            return motion, True
    return None


def moved(page: Page, offset: int, motion: Motion) -> int:
    """The offset after a motion that is not vertical."""
    number = page.content.block_at(offset)
    start, end = page.content.blocks[number]
    match motion:
        case Motion.NEXT_CHARACTER | Motion.PREVIOUS_CHARACTER:
            found = _sideways(page, offset, is_right=motion is Motion.NEXT_CHARACTER)
        case Motion.NEXT_WORD:
            found = next_stop(page, offset, QTextLayout.CursorMode.SkipWords)
        case Motion.PREVIOUS_WORD:
            found = previous_stop(page, offset, QTextLayout.CursorMode.SkipWords)
        case Motion.LINE_START | Motion.LINE_END:
            found = _line_edge(page, offset, is_end=motion is Motion.LINE_END)
        case Motion.BLOCK_START | Motion.BLOCK_END:
            found = end if motion is Motion.BLOCK_END else start
        case Motion.DOCUMENT_START:
            found = _landed(page, 0, 1)
        case Motion.DOCUMENT_END:
            found = _landed(page, len(page.content) - 1, -1)
        case _:
            raise ValueError(f"{motion} is vertical")
    return found


def moved_lines(page: Page, offset: int, x: float, lines: int) -> int:
    """The offset some lines further down (up when negative), nearest to an x of the column."""
    number, line, _ = page.place_of(offset)
    step = 1 if lines > 0 else -1
    for _ in range(abs(lines)):
        if 0 <= line + step < _lines(page, number):
            line += step
            continue
        other = _shown(page, number + step, step)
        if other is None:
            return moved(page, offset, Motion.LINE_END if step > 0 else Motion.LINE_START)
        number = other
        line = 0 if step > 0 else _lines(page, number) - 1
    start = page.content.starts[number]
    return start + page.layout(number).offset_at(line, x) if page.has_lines(number) else start


def next_stop(page: Page, offset: int, mode: QTextLayout.CursorMode) -> int:
    """The next place in reading order where a caret may stand; the end of the text stays."""
    number = page.content.block_at(offset)
    start, end = page.content.blocks[number]
    if offset < end and page.has_lines(number):
        stop = min(next_boundary(page.content.text, offset), end)
        if mode is QTextLayout.CursorMode.SkipCharacters:
            return stop
        layout = page.layout(number)
        found = layout.layout.nextCursorPosition(layout.positions.qt(offset - start), mode)
        return max(start + layout.positions.offset(found), stop)  # Qt can stand still in mixed scripts
    following = _shown(page, number + 1, 1)
    return offset if following is None else page.content.starts[following]


def previous_stop(page: Page, offset: int, mode: QTextLayout.CursorMode) -> int:
    """The place before in reading order where a caret may stand; the start of the text stays."""
    number = page.content.block_at(offset)
    start, end = page.content.blocks[number]
    if offset <= start:
        former = _shown(page, number - 1, -1)
        if former is None:
            return offset
        start, end = page.content.blocks[former]
        if end < offset:
            return end
        number = former
    stop = max(previous_boundary(page.content.text, min(offset, end)), start)
    if mode is QTextLayout.CursorMode.SkipCharacters or not page.has_lines(number):
        return stop
    layout = page.layout(number)
    found = layout.layout.previousCursorPosition(layout.positions.qt(min(offset, end) - start), mode)
    return min(start + layout.positions.offset(found), stop)


def _sideways(page: Page, offset: int, *, is_right: bool) -> int:
    number = page.content.block_at(offset)
    start = page.content.starts[number]
    if page.has_lines(number) and page.layout(number).is_rtl:
        layout = page.layout(number)
        position = layout.positions.qt(offset - start)
        step = layout.layout.rightCursorPosition if is_right else layout.layout.leftCursorPosition
        found = step(position)
        if found != position:
            return start + layout.positions.offset(found)
    mode = QTextLayout.CursorMode.SkipCharacters
    return next_stop(page, offset, mode) if is_right else previous_stop(page, offset, mode)


def _line_edge(page: Page, offset: int, *, is_end: bool) -> int:
    number, line, _ = page.place_of(offset)
    start = page.content.starts[number]
    if not page.has_lines(number):
        return start
    layout = page.layout(number)
    return start + (layout.line_end(line) if is_end else layout.line_start(line))


def _lines(page: Page, number: int) -> int:
    return len(page.layout(number).lines) if page.has_lines(number) else 1


def _shown(page: Page, number: int, step: int) -> int | None:
    """The first block from `number` on, in a direction, that is not folded away."""
    while 0 <= number < len(page.content):
        if not page.content.is_hidden(number):
            return number
        number += step
    return None


def _landed(page: Page, number: int, step: int) -> int:
    found = _shown(page, number, step)
    if found is None:
        return 0
    return page.content.blocks[found][0 if step > 0 else 1]
