"""What the view shows and keeps: labels in every look, scroll places, folding, mirror, life and death."""

import gc
import weakref

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.reading import EvidenceMark, ReadingView
from annotator.ui.reading.evidence import bars_of, passages_of
from annotator.ui.reading.mirror import Mirror
from annotator.ui.theme import Scheme, Theme
from tests.ui.reading.making import ARTICLE, LABELS, STRESS, STRESS_NAMES, Mention, Part, mentions, point_of

TEXT = "Oui Brest non"


def picture(view: ReadingView) -> QImage:
    return view.viewport().grab().toImage()


def has(image: QImage, colour: str) -> bool:
    pixels = bytes(image.convertToFormat(QImage.Format.Format_RGBX8888).constBits())
    wanted = bytes.fromhex(colour[1:]) + b"\xff"
    at = pixels.find(wanted)
    while at != -1 and at % 4:
        at = pixels.find(wanted, at + 1)
    return at != -1


@pytest.mark.parametrize("scheme", list(Scheme))
def test_labels_and_states_differ_in_every_look_also_in_grey(
    view: ReadingView, theme: Theme, scheme: Scheme
) -> None:
    theme.choose(scheme)
    view.resize(300, 80)
    seen: list[QImage] = []
    for label in LABELS:
        for status in ("accepted", "suggested"):
            view.set_article(TEXT, None, (), [Mention("s", 4, 9, label.code, status)])
            seen.append(picture(view).convertToFormat(QImage.Format.Format_Grayscale8))
    assert all(one != other for at, one in enumerate(seen) for other in seen[at + 1 :])


def test_pictures_of_the_four_looks_differ(view: ReadingView, theme: Theme) -> None:
    view.set_article(ARTICLE, None, (), [Mention("s", 0, 7, "LOC")])
    seen = []
    for scheme in Scheme:
        theme.choose(scheme)
        seen.append(picture(view))
        assert has(seen[-1], theme.colours.page)
        assert has(seen[-1], theme.colours.loc)
    assert all(one != other for at, one in enumerate(seen) for other in seen[at + 1 :])


def test_a_rejected_span_is_not_drawn(view: ReadingView) -> None:
    view.set_article(TEXT)
    plain = picture(view)
    view.update_spans([Mention("s", 4, 9, "LOC", "rejected")])
    assert picture(view) == plain
    view.update_spans([Mention("s", 4, 9, "LOC", "accepted")])
    assert picture(view) != plain
    view.update_spans([Mention("s", 4, 9, "LOC", "rejected")])
    assert picture(view) == plain


def test_an_edit_repaints_at_once_what_a_whole_repaint_would_show(view: ReadingView) -> None:
    view.set_article(STRESS, None, (), mentions(STRESS, STRESS_NAMES))
    QApplication.processEvents()
    view.update_spans([Mention("new", 4, 12, "MISC", "suggested")], ["m1", "m7"])
    QApplication.processEvents()
    after_edit = view.grab().toImage()
    view.viewport().update()
    QApplication.processEvents()
    assert view.grab().toImage() == after_edit


def test_compact_shows_the_chip_of_the_current_span_only(view: ReadingView, theme: Theme) -> None:
    text = "\n\n" + TEXT
    view.set_compact(True)
    view.set_article(text, None, (), [Mention("s", 6, 11, "LOC")])
    without = picture(view)
    view.set_current_span("s")
    rect = view.rect_of(6, 11)
    chip = QPoint(rect.left() + 1, rect.top() - 6)
    assert picture(view).pixelColor(chip) != without.pixelColor(chip)


def test_boilerplate_is_dimmed_and_nothing_else(view: ReadingView, theme: Theme) -> None:
    view.set_article("Partager\nLe texte", None, [Part(0, 8)])
    assert has(picture(view), theme.colours.dim)
    view.set_regions([Part(0, 8, is_boilerplate=False)])
    assert not has(picture(view), theme.colours.dim)
    view.set_regions([Part(12, 17)])
    assert has(picture(view), theme.colours.dim)


def test_selected_boilerplate_is_not_dimmed(view: ReadingView, theme: Theme) -> None:
    view.set_article("Partager ici\nLe texte", None, [Part(0, 12)])
    view.set_selection(0, 12)
    image = picture(view)
    assert not has(image, theme.colours.dim)
    assert has(image, theme.colours.tsel)
    view.set_selection(0, 8)
    assert has(picture(view), theme.colours.dim)


def test_folding_hides_boilerplate_and_shows_it_again(view: ReadingView) -> None:
    text = "Titre\n\nLire aussi\n\nS’abonner\n\nSuite à Brest\n"
    view.set_article(text, None, [Part(7, 28)])
    below = point_of(view, text.index("Suite")).y()
    view.set_folding(True)
    assert view.is_folding()
    assert point_of(view, text.index("Suite")).y() < below - view.measures.pitch
    assert view.rect_of(8, 12).isEmpty()
    view.set_folding(False)
    assert point_of(view, text.index("Suite")).y() == below


def test_going_to_something_folded_asks_to_unfold(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article("Titre\nLire aussi\nSuite", None, [Part(6, 16)])
    view.set_folding(True)
    with qtbot.waitSignal(view.unfold_requested):
        view.ensure_visible((8, 10))


def test_what_was_unfolded_on_demand_is_in_view(view: ReadingView) -> None:
    text = "Titre\n" + "Lire aussi\n" * 60 + "Suite"
    view.set_article(text, None, [Part(6, len(text) - 6)], [Mention("s", 500, 504)])
    view.set_folding(True)
    view.unfold_requested.connect(lambda: view.set_folding(False))
    view.set_current_span("s")
    assert view.viewport().rect().contains(view.rect_of(500, 504))


def test_a_click_gives_the_view_the_keys(theme: Theme, qtbot: QtBot) -> None:
    holder = QWidget()
    row = QHBoxLayout(holder)
    view, field = ReadingView(theme), QLineEdit()
    view.set_article(ARTICLE)
    row.addWidget(view)
    row.addWidget(field)
    qtbot.addWidget(holder)
    holder.resize(900, 500)
    with qtbot.waitExposed(holder):
        holder.show()
    holder.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 10))
    assert view.focusProxy().hasFocus()
    assert view.scene.is_caret_shown


def test_evidence_shows_bar_and_sign_in_the_gutter(view: ReadingView, theme: Theme) -> None:
    view.set_article(ARTICLE)
    assert not has(picture(view), theme.colours.ev)
    start = ARTICLE.index("a salué")
    view.set_evidence([EvidenceMark([(start, start + 60)], "supportive")])
    solid = picture(view)
    assert has(solid, theme.colours.ev)
    view.set_evidence([EvidenceMark([(start, start + 60)], "supportive", is_suggested=True)])
    assert picture(view) != solid
    view.set_evidence([EvidenceMark([(start, start + 60)], "critical")])
    assert picture(view) != solid


def test_passages_come_in_reading_order_the_longer_first() -> None:
    one, two = EvidenceMark([(200, 250), (0, 50)], "supportive"), EvidenceMark([(0, 90)], "critical")
    assert [(passage.mark, passage.range) for passage in passages_of([one, two])] == [
        (two, (0, 90)), (one, (0, 50)), (one, (200, 250)),
    ]  # fmt: skip


def test_passages_on_the_same_lines_take_bars_side_by_side() -> None:
    assert bars_of([(0, 1), (1, 2), (2, 3), (4, 4)]) == [0, 1, 0, 0]
    assert bars_of([(0, 5), (0, 5), (0, 5), (1, 1), (6, 6)]) == [0, 1, 2, 2, 0]
    assert bars_of([]) == []


def test_evidence_being_edited_gets_its_ground(view: ReadingView, theme: Theme) -> None:
    view.set_article(ARTICLE)
    view.highlight_ranges([(0, 20)])
    assert has(picture(view), theme.colours.evt)
    view.highlight_ranges([])
    assert not has(picture(view), theme.colours.evt)


def test_the_place_is_kept_over_zoom_and_width(view: ReadingView) -> None:
    text = ARTICLE * 40
    view.set_article(text)
    view.ensure_visible((len(text) // 2, len(text) // 2 + 5))
    top = view.scroll_state().top
    for change in (lambda: view.set_zoom(26), lambda: view.resize(480, 600), lambda: view.set_compact(True)):
        change()
        QApplication.processEvents()
        assert abs(view.scroll_state().top - top) < 90


def test_a_place_is_found_again_after_another_article(view: ReadingView) -> None:
    text = ARTICLE * 40
    spans = [Mention("s", len(text) // 2, len(text) // 2 + 5)]
    view.set_article(text, None, (), spans)
    view.set_current_span("s")
    view.scroll_by(37)
    before, state = picture(view), view.scroll_state()
    view.set_article("autre chose")
    view.set_article(text, None, (), spans)
    view.restore_scroll_state(state)
    assert view.scroll_state() == state
    assert picture(view) == before


def test_nothing_visible_moves_when_heights_above_become_known(view: ReadingView) -> None:
    text = ("Une ligne brève\n" + "mot " * 300 + "\n") * 60
    view.set_article(text)
    view.ensure_visible((len(text) // 2, len(text) // 2))
    before = picture(view)
    for number in range(20):
        view.scene.page.settle(number)
    QApplication.processEvents()
    assert picture(view) == before


def test_scrolling_down_and_up_by_the_bar_comes_back(view: ReadingView) -> None:
    view.set_article(ARTICLE * 60)
    before, bar = picture(view), view.verticalScrollBar()
    for _ in range(30):
        bar.setValue(bar.value() + bar.pageStep())
        QApplication.processEvents()
    assert picture(view) != before
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    end = point_of(view, len(view.text()) - 2).y()
    assert 0 < end < view.viewport().height()
    bar.setValue(0)
    QApplication.processEvents()
    assert picture(view) == before


def test_a_visible_span_is_made_current_without_scrolling(view: ReadingView) -> None:
    view.set_article(ARTICLE * 10, None, (), [Mention("near", 20, 25), Mention("far", 4000, 4005)])
    view.set_current_span("near")
    assert view.verticalScrollBar().value() == 0
    view.set_current_span("far")
    rect = view.rect_of(4000, 4005)
    assert view.viewport().rect().contains(rect)
    assert rect.top() == pytest.approx(view.viewport().height() / 3, abs=view.measures.pitch)


def test_what_is_wanted_before_the_view_is_shown_is_in_view_then(theme: Theme, qtbot: QtBot) -> None:
    view = ReadingView(theme)
    qtbot.addWidget(view)
    view.set_article(ARTICLE * 10, None, (), [Mention("near", 20, 25), Mention("far", 4000, 4005)])
    view.set_current_span("far")
    view.resize(780, 500)
    with qtbot.waitExposed(view):
        view.show()
    assert view.viewport().rect().contains(view.rect_of(4000, 4005))


def test_an_article_that_fits_does_not_scroll(view: ReadingView) -> None:
    view.set_article("Un\n\nDeux\n\nTrois", None, (), [Mention("s", 10, 15)])
    assert view.verticalScrollBar().maximum() == 0
    view.scroll_by(500)
    assert point_of(view, 0).y() > 0


def test_the_current_span_goes_with_its_record(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article(TEXT, None, (), [Mention("s", 4, 9)])
    view.set_current_span("s")
    with qtbot.waitSignal(view.current_changed) as changed:
        view.update_spans((), ["s"])
    assert changed.args == [""]
    assert view.current_span() is None


def test_outwards_goes_round_the_spans_around(view: ReadingView) -> None:
    view.set_article(TEXT, None, (), [Mention("a", 0, 13), Mention("b", 4, 9), Mention("c", 4, 13)])
    view.set_current_span("b")
    seen = []
    for _ in range(3):
        view.cycle_outwards()
        seen.append(view.current_span())
    assert seen == ["c", "a", "b"]


def test_no_span_reaches_beyond_the_text(view: ReadingView) -> None:
    view.set_article("court", None, (), [Mention("s", 2, 90)])
    view.set_current_span("s")
    assert view.current_span() is None
    picture(view)


def test_the_mirror_follows_the_caret_s_block(view: ReadingView, qtbot: QtBot) -> None:
    view.set_article("Un\nDeux 👍🏽 mots\nTrois")
    view.set_selection(3, 9)
    mirror = view.findChild(Mirror)
    qtbot.waitUntil(lambda: mirror.toPlainText() == "Deux 👍🏽 mots")
    assert mirror.textCursor().selectedText() == "Deux 👍"
    assert mirror.accessibleName() == "Article"
    assert mirror.isReadOnly()
    assert view.focusProxy() is mirror
    assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    view.announce("Brest, accepté")
    QApplication.processEvents()


def test_the_mirror_holds_one_block_of_a_huge_article(view: ReadingView, qtbot: QtBot) -> None:
    text = "x" * 300_000
    view.set_article(text)
    view.set_caret(150_000)
    mirror = view.findChild(Mirror)
    qtbot.waitUntil(lambda: 0 < len(mirror.toPlainText()) <= 2000)


def test_a_view_is_freed_when_it_is_closed(theme: Theme, qtbot: QtBot) -> None:
    view = ReadingView(theme)
    view.set_article(ARTICLE, None, (), [Mention("s", 4, 9)])
    view.show()
    QApplication.processEvents()
    alive = weakref.ref(view)
    view.close()
    view.deleteLater()
    del view
    gc.collect()
    qtbot.waitUntil(lambda: alive() is None)


def test_an_empty_article_can_be_shown_and_walked(view: ReadingView) -> None:
    view.set_article("")
    picture(view)
    view.set_caret(5)
    assert view.caret() == 0
    assert view.find_text("x") is None
    view.set_current_span("nobody")
    assert view.current_span() is None
