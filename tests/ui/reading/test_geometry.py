"""Places: every caret stop is found again, boxes are the glyphs', chips never meet, edits move nothing."""

import hashlib
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextLayout

from annotator.text.graphemes import boundaries
from annotator.ui.reading import ReadingView
from annotator.ui.reading.boxes import assign_lanes, chip_rect
from annotator.ui.reading.heights import Heights
from annotator.ui.reading.typesetting import Setting, Typesetting
from tests.ui.reading.making import (
    ARTICLE,
    BLANK_LINES,
    MIXED_SCRIPTS,
    NO_SPACES,
    STRESS,
    STRESS_NAMES,
    Mention,
    counting,
    mentions,
    point_of,
    spread,
)


@given(st.lists(st.integers(0, 90), min_size=1, max_size=1500), st.data())
def test_heights_answer_like_a_plain_sum(values: list[int], data: st.DataObject) -> None:
    heights = Heights(values)
    at = data.draw(st.integers(0, len(values) - 1))
    heights.put(at, 33)
    values[at] = 33
    assert heights.total == sum(values)
    number = data.draw(st.integers(0, len(values) - 1))
    assert heights.top(number) == sum(values[:number])
    y = data.draw(st.integers(0, max(0, sum(values) - 1)))
    found, rest = heights.find(y)
    if sum(values):
        assert sum(values[:found]) + rest == y
        assert rest < values[found]


def test_a_mention_over_several_blocks_is_drawn_in_each(view: ReadingView) -> None:
    text = "👧 Ida\n👧 Norrby\n👧 Riga"
    view.set_article(text, spans=[Mention("m1", 0, len(text), "PER")])
    assert [len(view.scene.page.boxes(number).pieces) for number in range(3)] == [1, 1, 1]


@pytest.mark.parametrize(
    ("setting", "pitch", "baseline"),
    [(Setting(), 44, 31), (Setting(is_nesting=True), 46, 31), (Setting(is_compact=True), 34, 21)],
)
def test_the_pitch_is_the_look_s(view: ReadingView, setting: Setting, pitch: int, baseline: int) -> None:
    measures = Typesetting(setting)
    assert (measures.pitch, measures.baseline) == (pitch, baseline)
    assert measures.lane_top(0) == 6
    assert measures.lane_top(1) == 9


def test_the_column_is_as_wide_as_the_look_s(view: ReadingView) -> None:
    assert 624 <= Typesetting(Setting()).column_width(2000) <= 656
    assert Typesetting(Setting()).column_width(500) == 500 - 2 * 44


@pytest.mark.parametrize(
    "text", [ARTICLE, STRESS.split("\n", maxsplit=1)[0], "👨\u200d👩\u200d👧 🇫🇷 e\u0329\u0301"]
)
@pytest.mark.parametrize("zoom", [14, 18, 28])
def test_every_caret_stop_is_hit_where_it_is_drawn(view: ReadingView, text: str, zoom: int) -> None:
    view.set_zoom(zoom)
    view.set_article(text)
    page = view.scene.page
    missed = 0
    for offset in boundaries(text):
        if offset < len(text) and text[offset] == "\n" and offset and text[offset - 1] == "\n":
            continue
        view.ensure_visible((offset, offset))
        number, line, _ = page.place_of(offset)
        layout = page.layout(number) if page.has_lines(number) else None
        is_wrap = (
            layout is not None
            and line > 0
            and layout.line_start(line) == offset - page.content.starts[number]
        )
        point = point_of(view, offset)
        found = view.scene.hit(QPointF(point.x() + (0.4 if is_wrap else 0), point.y())).offset
        missed += found != offset
    assert missed <= len(text) // 200


def test_in_mixed_directions_most_stops_are_found_again(view: ReadingView) -> None:
    view.set_article(STRESS)
    stops = list(boundaries(STRESS))
    missed = sum(view.scene.hit(QPointF(point_of(view, stop))).offset != stop for stop in stops)
    assert missed <= len(stops) // 12  # direction changes: one place, two offsets


@pytest.mark.parametrize("words", ["الجمهورية الفرنسية", "שלום", "עולם", "باريس"])
def test_boxes_of_right_to_left_names_are_those_of_their_glyphs(view: ReadingView, words: str) -> None:
    view.set_article(STRESS)
    start = STRESS.index(words)
    page = view.scene.page
    number = page.content.block_at(start)
    base = page.content.starts[number]
    layout = page.layout(number)
    glyphs = QRectF()
    for line in layout.lines:
        position = layout.positions.qt(start - base)
        for run in line.glyphRuns(position, layout.positions.qt(start - base + len(words)) - position):
            glyphs = glyphs.united(run.boundingRect())
    extents = layout.extents(start - base, start - base + len(words))
    assert min(left for _, left, _ in extents) == pytest.approx(glyphs.left(), abs=1)
    assert max(right for _, _, right in extents) == pytest.approx(glyphs.right(), abs=1)
    assert all(right - left > 4 for _, left, right in extents)


@pytest.mark.parametrize("status", ["accepted", "suggested"])
@pytest.mark.parametrize("width", [420, 560, 780])
def test_no_chip_meets_another_chip_or_words(view: ReadingView, status: str, width: int) -> None:
    view.resize(width, 900)
    view.set_nesting(True)
    view.set_article(STRESS, None, (), mentions(STRESS, STRESS_NAMES, status))
    page = view.scene.page
    chips: list[QRectF] = []
    words: list[QRectF] = []
    for number, top in view.scene.scroll.visible():
        boxes = page.boxes(number)
        chips += [chip_rect(place, view.measures).translated(0, top) for place in boxes.chips]
        words += [page.piece_rect(piece).translated(0, top) for piece in boxes.pieces]
    assert len(chips) > 25
    assert not any(one.intersects(other) for at, one in enumerate(chips) for other in chips[at + 1 :])
    assert not any(chip.intersects(word) for chip in chips for word in words)


def test_short_spans_take_the_inner_lanes() -> None:
    outer, inner, aside = Mention("a", 0, 30), Mention("b", 5, 10), Mention("c", 12, 20)
    assert assign_lanes([outer, inner, aside]) == {"b": 0, "c": 0, "a": 1}


def test_lanes_beyond_the_last_are_counted_in_the_margin(view: ReadingView) -> None:
    view.set_article("Université Paris", None, (), [Mention(str(n), 0, 8 + n) for n in range(4)])
    assert view.scene.page.boxes(0).deeper == {0: 2}


TEXTS = {
    "4k": ARTICLE * 6,
    "300k": ARTICLE * 400,
    "1M": ARTICLE * 1400,
    "blank lines": BLANK_LINES,
    "no spaces": NO_SPACES,
    "mixed scripts": MIXED_SCRIPTS,
}


@pytest.mark.parametrize("name", list(TEXTS))
def test_an_edit_lays_nothing_out_and_rebuilds_only_its_blocks(view: ReadingView, name: str) -> None:
    text = TEXTS[name]
    spans = spread(text, len(text) // 100)
    view.set_article(text, None, (), spans)
    view.viewport().repaint()
    shown = [number for number, _ in view.scene.scroll.visible()]
    start = next(at for at in range(len(text)) if text[at : at + 3].isalpha())
    mine = Mention("mine", start, start + 3)
    touched = [number for number in view.scene.page.content.blocks_of(start, start + 3) if number in shown]
    for label in ("PER", "ORG"):
        with counting(view) as counts:
            view.update_spans([Mention("mine", mine.start, mine.end, label)])
        assert counts == {"layouts": 0, "boxes": len(touched)}
    with counting(view) as counts:
        view.update_spans((), ["mine"])
    assert counts["layouts"] == 0


def test_an_edit_out_of_sight_paints_nothing(view: ReadingView) -> None:
    text = ARTICLE * 50
    view.set_article(text)
    view.viewport().repaint()
    far = len(text) - 40
    with counting(view) as counts:
        view.update_spans([Mention("far", far, far + 5)])
    assert counts == {"layouts": 0, "boxes": 0}


def test_spans_never_move_the_text(view: ReadingView) -> None:
    view.set_article(ARTICLE)
    before = [point_of(view, offset) for offset in range(0, len(ARTICLE), 7)]
    view.update_spans(spread(ARTICLE, 60))
    assert [point_of(view, offset) for offset in range(0, len(ARTICLE), 7)] == before


def test_the_source_survives_a_thousand_random_operations(view: ReadingView) -> None:
    chance = random.Random(11)
    text = STRESS * 4 + "a\u00a0b\u2028c\r\nd\x00e\ufdd0f\u0085g" + ARTICLE
    digest = hashlib.sha256(text.encode()).hexdigest()
    view.set_article(text, None, (), mentions(text, STRESS_NAMES))
    for turn in range(1000):
        start = chance.randrange(len(text) - 4)
        match chance.randrange(8):
            case 0:
                view.update_spans([Mention(f"x{turn % 40}", start, start + 1 + chance.randrange(30))])
            case 1:
                view.update_spans((), [f"x{chance.randrange(40)}"])
            case 2:
                view.set_selection(start, start + 3)
            case 3:
                view.set_zoom(chance.randrange(14, 29))
            case 4:
                view.scroll_by(chance.randrange(-900, 900))
            case 5:
                view.set_compact(chance.random() < 0.5)
            case 6:
                view.find_text(text[start : start + 3])
            case 7:
                view.set_caret(start)
    assert hashlib.sha256(view.text().encode()).hexdigest() == digest
    assert view.text() is text


def test_no_layout_holds_more_or_fewer_characters_than_its_block(view: ReadingView) -> None:
    text = "a\u00a0b\x00c\x1bd\ufdd0e\U0001fffff\x7fg « h » ! 👍🏽"
    view.set_article(text)
    layout: QTextLayout = view.scene.page.layout(0).layout
    assert len(layout.text()) == len(text)
    assert "\x00" not in layout.text()
