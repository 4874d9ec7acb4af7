"""Reviewing: every way of the desk, by keys and mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.edits import AddRegion, ResizeSpan, Suggest
from annotator.domain.records import Evidence, Origin, Party, Span, Stance
from annotator.ui.dialogs.article_stance import ArticleStanceDialog
from annotator.ui.dialogs.shortcuts import ShortcutSheet
from tests.journeys.conftest import Story

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT = """Le port de Brest a reparlé

Maëlle Kervadec salue « le courage » de Brest. Bastien Lorcy accuse Bruxelles de lenteur.

À Brest, l’Institut Mareval attend. Brest aussi.
"""


@pytest.fixture
def desk(story: Story, tmp_path: Path) -> Story:
    """One article of our own in a project, no suggestions: the helpers are stopped."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "brest.txt").write_text(TEXT, encoding="utf-8")
    (folder / "other.txt").write_text("Un autre article.\n\nRien que Concarneau, ici.\n", encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    story.window.projects.stop_suggesting()
    story.window.desk.open(next(s.id for s in story.window.desk.session.queue() if "brest" in s.id))
    story.page.focus_text()
    return story


def label(story: Story, words: str, key: Qt.Key) -> None:
    story.drag_over(words)
    story.press(key)


def suggest(story: Story, *found: tuple[str, str, str]) -> None:
    """Suggestions as a rule makes them: (id, words, label)."""
    rule = Origin(type="rule", name="capitals", version="1", score=0.6, why="capital letter")
    spans = []
    for id_, words, code in found:
        start, end = story.range_of(words)
        spans.append(
            Span(id=id_, start=start, end=end, text=words, label=code, status="suggested", origin=rule)
        )
    desk = story.window.desk
    desk.take_over(desk.session.apply(Suggest(story.article.id, tuple(spans))))


def test_the_first_tab_reaches_a_mention_that_opens_the_article(desk: Story) -> None:
    suggest(desk, ("s1", "Le port de Brest", "LOC"), ("s2", "Bastien Lorcy", "PER"))
    assert desk.page.view.caret() == 0
    for id_ in ("s1", "s2", "s1"):
        desk.press(Qt.Key.Key_Tab)
        assert desk.page.view.current_span() == id_


def test_after_a_rejection_comes_what_begins_at_the_same_place(desk: Story) -> None:
    suggest(desk, ("s1", "Maëlle Kervadec", "ORG"), ("s2", "Maëlle", "PER"), ("s3", "Bruxelles", "LOC"))
    desk.press(Qt.Key.Key_Tab)
    assert desk.page.view.current_span() == "s1"
    desk.press(Qt.Key.Key_Delete)
    assert desk.page.view.current_span() == "s2"
    desk.press(Qt.Key.Key_Delete)
    assert desk.page.view.current_span() == "s3"


def test_a_corrected_mention_says_so_and_what_had_been_suggested(desk: Story) -> None:
    suggest(desk, ("s1", "Maëlle Kervadec", "ORG"), ("s2", "Brest", "LOC"))
    block = desk.page.inspector.mention
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Tab)
    desk.until(lambda: block._state.text() == "suggested")
    assert (block._score_name.text(), block._score.text()) == ("Confidence", "0.60")
    desk.press(Qt.Key.Key_1)
    desk.until(lambda: block._state.text() == "corrected")
    assert (block._score_name.text(), block._was.text()) == ("Suggested", "ORG")
    assert not block._score.isVisible()
    desk.press(Qt.Key.Key_Left, ALT)
    desk.until(lambda: block._was.text() == "ORG, other edges")
    desk.press(Qt.Key.Key_Right, ALT)
    desk.press(Qt.Key.Key_2)  # turned back: as it was suggested
    desk.until(lambda: block._state.text() == "accepted")
    assert block._score.isVisible()
    assert block._was.text() == ""
    desk.press(Qt.Key.Key_Tab)
    desk.until(lambda: block._name.text() == "Brest")
    assert block._was.text() == ""
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Tab)
    desk.page.view.set_current_span("s2")
    desk.until(lambda: block._state.text() == "accepted")
    assert block._score.isVisible()


def test_the_unshifted_french_row_labels(desk: Story) -> None:
    for words, key in (
        ("Maëlle Kervadec", Qt.Key.Key_Ampersand),
        ("Institut Mareval", Qt.Key.Key_Eacute),
        ("Bruxelles", Qt.Key.Key_QuoteDbl),
        ("courage", Qt.Key.Key_Apostrophe),
    ):
        label(desk, words, key)
    labels = {desk.article.text[start:end]: code for start, end, code in desk.accepted()}
    assert labels == {
        "Maëlle Kervadec": "PER",
        "Institut Mareval": "ORG",
        "Bruxelles": "LOC",
        "courage": "MISC",
    }


def test_the_number_pad_labels(desk: Story) -> None:
    desk.drag_over("Bruxelles")
    desk.press(Qt.Key.Key_3, Qt.KeyboardModifier.KeypadModifier)
    assert desk.accepted() == {(*desk.range_of("Bruxelles"), "LOC")}


def test_a_selection_by_keys_snaps_to_words(desk: Story) -> None:
    start, _ = desk.range_of("Kervadec")
    desk.page.view.set_caret(start + 2)
    for _ in range(3):
        desk.press(Qt.Key.Key_Right, SHIFT)
    desk.press(Qt.Key.Key_1)
    assert desk.accepted() == {(*desk.range_of("Kervadec"), "PER")}


def test_edges_move_by_words_and_characters(desk: Story) -> None:
    label(desk, "Kervadec", Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Left, ALT | SHIFT)
    assert desk.accepted() == {(*desk.range_of("Maëlle Kervadec"), "PER")}
    desk.press(Qt.Key.Key_Down, ALT)
    assert desk.accepted() == {(*desk.range_of("Maëlle Kervade"), "PER")}
    desk.press(Qt.Key.Key_Up, ALT)
    desk.press(Qt.Key.Key_Right, ALT | SHIFT)
    assert desk.accepted() == {(*desk.range_of("Kervadec"), "PER")}


def test_l_labels_all_others_as_one_step(desk: Story) -> None:
    label(desk, "Brest", Qt.Key.Key_3)
    desk.press(Qt.Key.Key_L)
    assert len(desk.accepted()) == 4
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert len(desk.accepted()) == 1


def test_e_names_the_entity_of_a_mention(desk: Story) -> None:
    label(desk, "Maëlle Kervadec", Qt.Key.Key_1)
    desk.press(Qt.Key.Key_E)
    desk.type("Kervadec, ministre")
    desk.press(Qt.Key.Key_Return)
    span = desk.article.spans[0]
    assert desk.window.desk.session.entities[span.entity].name == "Kervadec, ministre"
    assert QApplication.focusWidget() is desk.page.view.focusProxy()


def test_the_names_on_offer_begin_with_the_nearest(desk: Story) -> None:
    other = next(s.id for s in desk.window.desk.session.queue() if "other" in s.id)
    here = desk.article.id
    desk.window.desk.open(other)
    label(desk, "Concarneau", Qt.Key.Key_1)
    label(desk, "Rien", Qt.Key.Key_1)
    desk.press(Qt.Key.Key_E)
    desk.type("Anne Kervadec")
    desk.press(Qt.Key.Key_Return)
    desk.window.desk.open(here)
    label(desk, "Maëlle", Qt.Key.Key_1)
    label(desk, "Bastien Lorcy", Qt.Key.Key_1)
    desk.drag_over("Kervadec")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_E)
    names = desk.page._answers._picker.list.model().stringList()
    assert names == ["Kervadec", "Anne Kervadec", "Bastien Lorcy", "Maëlle", "Concarneau", "Rien"]


def test_letters_typed_into_a_form_do_not_reach_the_text(desk: Story) -> None:
    label(desk, "Maëlle Kervadec", Qt.Key.Key_1)
    desk.press(Qt.Key.Key_S)
    desk.press(Qt.Key.Key_H)
    desk.type("ls 1234 c")
    assert desk.page.stances.composer.holder.text() == "ls 1234 c"
    desk.press(Qt.Key.Key_Escape)
    assert len(desk.accepted()) == 1
    assert desk.article.stances == ()


def test_the_composer_takes_what_its_keys_say(desk: Story) -> None:
    label(desk, "Maëlle Kervadec", Qt.Key.Key_1)
    label(desk, "Brest", Qt.Key.Key_3)
    desk.drag_over("salue « le courage")
    desk.press(Qt.Key.Key_S)
    desk.press(Qt.Key.Key_C)
    desk.press(Qt.Key.Key_T)
    desk.type("la lenteur")
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Left, ALT)
    desk.press(Qt.Key.Key_Return, CONTROL)
    (stance,) = desk.article.stances
    assert stance.polarity == "critical"
    assert stance.target == Party(ref="concept", text="la lenteur")
    assert stance.evidence[0].text == "salue « le"
    assert desk.window.desk.decision.status == "doing"  # Ctrl+Enter took the form, not the article


def test_a_mention_pointed_at_becomes_the_target(desk: Story) -> None:
    label(desk, "Bastien Lorcy", Qt.Key.Key_1)
    label(desk, "Bruxelles", Qt.Key.Key_3)
    label(desk, "Maëlle Kervadec", Qt.Key.Key_1)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_T)
    desk.click_on("Maëlle Kervadec")
    desk.press(Qt.Key.Key_Return)
    assert desk.article.stances[0].target.text == "Maëlle Kervadec"


def make_stance(story: Story, words: str, key: Qt.Key) -> None:
    story.drag_over(words)
    story.press(key)
    story.press(Qt.Key.Key_Return)


def click_card(story: Story, number: int) -> None:
    cards = story.page.inspector.stances
    place = cards.visualRect(cards.model().index(number, 0)).center()
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, NONE, place)


def test_a_click_into_the_text_leaves_the_card(desk: Story) -> None:
    make_stance(desk, "accuse Bruxelles", Qt.Key.Key_C)
    (made,) = desk.article.stances
    desk.until(lambda: desk.page.inspector.stances.model().rowCount() == 1)
    desk.click_on("Institut Mareval")
    click_card(desk, 0)
    assert desk.page.stances.current() == made
    desk.click_on("Institut Mareval")  # where the caret was before
    assert desk.page.stances.current() is None
    desk.press(Qt.Key.Key_S)
    composer = desk.page.stances.composer
    assert composer.stance is None
    assert desk.article.text[slice(*composer.evidence[0])] == "À Brest, l’Institut Mareval attend"


def test_the_caret_by_keys_leaves_the_card_too(desk: Story) -> None:
    make_stance(desk, "accuse Bruxelles", Qt.Key.Key_C)
    assert desk.page.stances.current() is not None
    desk.press(Qt.Key.Key_Down)
    assert desk.page.stances.current() is None
    desk.press(Qt.Key.Key_N)
    assert desk.page.stances.composer.stance is None


def test_enter_accepts_a_stance_and_delete_removes_it(desk: Story) -> None:
    desk.drag_over("accuse Bruxelles")
    desk.press(Qt.Key.Key_C)
    desk.press(Qt.Key.Key_Return)
    assert desk.page.stances.current() is not None
    desk.press(Qt.Key.Key_Delete)
    assert desk.article.stances == ()
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert len(desk.article.stances) == 1


def test_the_whole_article_takes_a_stance(desk: Story) -> None:
    desk.press(Qt.Key.Key_A, CONTROL | SHIFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ArticleStanceDialog)
    QTest.keyClick(dialog, Qt.Key.Key_C)
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert desk.window.desk.decision.article_stance.polarity == "critical"


def test_flag_skip_and_comment_go_on_record(desk: Story) -> None:
    first = desk.article.id
    desk.press(Qt.Key.Key_F)
    assert desk.window.desk.summary.status == "flagged"
    desk.press(Qt.Key.Key_F)
    assert desk.window.desk.summary.status == "doing"
    desk.press(Qt.Key.Key_M)
    desk.type("relire demain")
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.desk.decision.comment == "relire demain"
    desk.press(Qt.Key.Key_K)
    assert desk.window.desk.session.summary(first).status == "skipped"
    assert desk.article.id != first


def test_escape_drops_the_selection_then_the_mention(desk: Story) -> None:
    label(desk, "Bruxelles", Qt.Key.Key_3)
    desk.page.view.set_selection(0, 3)
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.view.selection() is None
    desk.page.view.set_current_span(desk.article.spans[0].id)
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.view.current_span() is None


def test_f6_goes_round_the_panels(desk: Story) -> None:
    label(desk, "Bruxelles", Qt.Key.Key_3)
    seen = []
    for _ in range(3):
        desk.press(Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert desk.page.queue.list in seen
    assert desk.page.inspector.entities in seen
    assert seen[-1] is desk.page.view.focusProxy()


def test_the_search_finds_words_of_the_text(desk: Story) -> None:
    desk.press(Qt.Key.Key_Slash)
    desk.type("CONCARNEAU")
    desk.press(Qt.Key.Key_Return)
    assert "other" in desk.article.id
    assert desk.page.queue.list.model().rowCount() == 1


def test_finding_in_the_article_goes_from_place_to_place(desk: Story) -> None:
    desk.press(Qt.Key.Key_F, CONTROL)
    desk.type("brest")
    desk.press(Qt.Key.Key_Return)
    first = desk.page.view.selection()
    desk.press(Qt.Key.Key_F3)
    assert desk.page.view.selection() != first
    assert desk.article.text[slice(*desk.page.view.selection())] == "Brest"
    desk.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.page.view.focusProxy()


def test_a_narrow_window_folds_the_queue(desk: Story) -> None:
    desk.window.resize(1100, 700)
    desk.until(lambda: desk.page.queue.is_folded)
    assert desk.page.queue.width() == 40
    desk.window.resize(1440, 900)
    desk.until(lambda: not desk.page.queue.is_folded)


def test_the_mouse_moves_an_edge(desk: Story) -> None:
    label(desk, "Bastien", Qt.Key.Key_1)
    view = desk.page.view
    start, end = desk.range_of("Bastien")
    edge = QPoint(view.rect_of(start, end).right(), view.rect_of(start, end).center().y())
    goal = view.rect_of(*desk.range_of("Lorcy")).center()
    QTest.mouseMove(view.viewport(), edge)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, NONE, edge)
    QTest.mouseMove(view.viewport(), goal)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, NONE, goal)
    assert desk.accepted() == {(*desk.range_of("Bastien Lorcy"), "PER")}


def test_a_digit_without_a_label_does_nothing(desk: Story) -> None:
    label(desk, "Bruxelles", Qt.Key.Key_3)
    before = desk.spans()
    desk.press(Qt.Key.Key_9)
    assert desk.spans() == before


def test_a_refused_edit_is_said_and_changes_nothing(desk: Story) -> None:
    label(desk, "Bastien Lorcy", Qt.Key.Key_1)
    before = desk.spans()
    desk.window.desk.apply(ResizeSpan(desk.article.id, desk.article.spans[0].id, 5, 5))
    assert desk.spans() == before
    assert desk.window.status._last.text().endswith("Nothing was changed.")


def test_menus_name_the_labels_of_the_scheme(desk: Story) -> None:
    actions, scheme = desk.window.actions_, desk.window.desk.session.scheme
    for label in scheme.labels:
        assert actions[f"label.{label.key}"].text().startswith(label.code)
    assert not actions["label.9"].isVisible()


def test_the_help_sheet_lists_keys_and_narrows(desk: Story) -> None:
    desk.press(Qt.Key.Key_F1)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ShortcutSheet)
    sheet.field.setFocus()
    desk.type("undo")
    shown = [row for _, row, _ in sheet._rows if row.isVisible()]
    assert len(shown) == 1
    sheet.reject()


def test_the_lists_of_the_inspector_stay_where_they_are(desk: Story) -> None:
    label(desk, "Maëlle Kervadec", Qt.Key.Key_1)
    make_stance(desk, "accuse Bruxelles", Qt.Key.Key_C)
    inspector, view = desk.page.inspector, desk.page.view
    desk.until(lambda: inspector.stances.model().rowCount() == 1)

    def places() -> list[QPoint]:
        QApplication.processEvents()
        return [part.mapTo(inspector, QPoint()) for part in (inspector.entities, inspector.stances)]

    view.set_current_span(None)
    without = places()
    view.set_current_span(desk.article.spans[0].id)
    assert places() == without
    desk.press(Qt.Key.Key_S)
    assert places() == without
    desk.press(Qt.Key.Key_Escape)
    suggest_stance(desk, "attend")
    desk.until(lambda: inspector.stances.model().rowCount() == 2)
    click_card(desk, 0)
    assert places() == without


def suggest_stance(story: Story, words: str) -> None:
    """As the helpers would: a stance of the author that waits for a decision."""
    start, end = story.range_of(words)
    stance = Stance(
        id="x1",
        polarity="critical",
        holder=Party(ref="author", text=""),
        target=Party(ref="concept", text="Bruxelles"),
        evidence=(Evidence(start=start, end=end, text=words),),
        status="suggested",
        origin=Origin(type="rule", name="speech", score=0.6),
    )
    desk = story.window.desk
    desk.take_over(desk.session.apply(Suggest(story.article.id, (), (stance,))))


def suggest_mentions(story: Story, *names: str) -> None:
    """As the helpers would: places that wait for a decision."""
    spans = []
    for number, name in enumerate(names):
        start, end = story.range_of(name)
        spans.append(
            Span(
                id=f"m{number}",
                start=start,
                end=end,
                label="LOC",
                text=name,
                status="suggested",
                origin=Origin(type="rule", name="lists", score=0.6),
            )
        )
    desk = story.window.desk
    desk.take_over(desk.session.apply(Suggest(story.article.id, tuple(spans))))


def finish_everything(story: Story) -> None:
    for _ in story.window.desk.session.queue():
        story.press(Qt.Key.Key_Return, CONTROL)


def test_the_end_of_the_queue_is_said_as_long_as_it_is_true(desk: Story) -> None:
    finish_everything(desk)
    message = desk.window.messages.current
    assert message is not None
    assert message.level == "notice"
    assert message.what == "The queue is finished: 2 articles done."
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.window.messages.current is None
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert desk.window.messages.current is not None
    desk.window.close_project()
    assert desk.window.messages.current is None


def test_the_end_of_the_queue_names_suggested_stances(desk: Story) -> None:
    suggest_stance(desk, "accuse Bruxelles")
    finish_everything(desk)
    message = desk.window.messages.current
    assert message is not None
    assert message.what == "The queue is finished: 2 articles done, 1 suggested stance undecided."
    message.ways[1].act()
    desk.page.stances.show(desk.article.stances[0].id)
    desk.press(Qt.Key.Key_Return)
    message = desk.window.messages.current
    assert message is not None
    assert message.what == "The queue is finished: 2 articles done."


def test_undo_says_what_it_undid_and_redo_what_it_did_again(desk: Story) -> None:
    last = desk.window.status._last
    label(desk, "Bruxelles", Qt.Key.Key_3)
    for _ in range(2):
        desk.press(Qt.Key.Key_Z, CONTROL)
        assert last.text() == "Undone: “Bruxelles” labelled LOC"
        desk.press(Qt.Key.Key_Y, CONTROL)
        assert last.text() == "Redone: “Bruxelles” labelled LOC"
    make_stance(desk, "accuse Bruxelles", Qt.Key.Key_C)
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert last.text().startswith("Undone: stance ")
    desk.press(Qt.Key.Key_F)
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert last.text() == "Undone: “Le port de Brest a reparlé”: flagged"


def test_undo_leads_back_to_the_mention_that_it_changed(desk: Story) -> None:
    suggest(
        desk, ("s1", "Le port de Brest", "LOC"), ("s2", "Bastien Lorcy", "PER"), ("s3", "Bruxelles", "LOC")
    )
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Return):
        desk.press(key)
    assert desk.page.view.current_span() == "s3"
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.page.view.current_span() == "s2"
    desk.press(Qt.Key.Key_2)
    assert [span.label for span in desk.article.spans if span.id == "s2"] == ["ORG"]
    desk.press(Qt.Key.Key_Z, CONTROL)
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.page.view.current_span() == "s1"
    desk.press(Qt.Key.Key_Y, CONTROL)
    assert desk.page.view.current_span() == "s1"


def test_undo_of_done_reopens_the_article_also_after_a_restart(desk: Story) -> None:
    first, path = desk.article.id, desk.window.desk.path
    suggest_mentions(desk, "Bruxelles", "Bastien Lorcy")
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert {span.status for span in desk.window.desk.session.article(first).spans} == {"accepted"}
    desk.window.close_project()
    desk.window.projects.open_path(path)
    desk.window.projects.stop_suggesting()
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.article.id == first
    words = "Reopened “Le port de Brest a reparlé”, 2 acceptances taken back"
    assert desk.window.status._last.text() == words


def test_a_hint_goes_with_its_article_and_after_a_while(desk: Story) -> None:
    status = desk.window.status
    label(desk, "Bruxelles", Qt.Key.Key_3)
    done = status._last.text()
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_L)
    assert status._last.text() == "Go to a mention first: its words are looked for."
    assert status._undo.isHidden()
    status._hint_time.timeout.emit()
    assert status._last.text() == done
    assert not status._undo.isHidden()
    desk.press(Qt.Key.Key_L)
    desk.window.desk.open(next(s.id for s in desk.window.desk.session.queue() if "other" in s.id))
    assert status._last.text() == done


def test_a_click_into_a_party_selects_it_so_that_typing_replaces_it(desk: Story) -> None:
    label(desk, "Maëlle Kervadec", Qt.Key.Key_1)
    desk.press(Qt.Key.Key_S)
    target = desk.page.stances.composer.target
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, NONE, target.rect().center())
    desk.type("la lenteur")
    assert target.text() == "la lenteur"


def test_a_name_too_long_for_its_field_ends_in_an_ellipsis(desk: Story) -> None:
    label(desk, "Maëlle Kervadec", Qt.Key.Key_1)
    desk.press(Qt.Key.Key_S)
    target = desk.page.stances.composer.target
    target.setText("W" * 200)
    target.setCursorPosition(0)
    cut = target.grab().toImage()
    target.setText("W" * 199)
    target.setCursorPosition(0)
    assert target.grab().toImage() == cut  # both end in the same ellipsis
    target.setFocus()
    target.deselect()
    target.setCursorPosition(0)
    assert target.grab().toImage() != cut  # while it is typed in, the words themselves


def test_a_form_left_open_can_be_had_back(desk: Story) -> None:
    first = desk.article.id
    label(desk, "Maëlle Kervadec", Qt.Key.Key_1)
    desk.press(Qt.Key.Key_C)
    desk.press(Qt.Key.Key_T)
    desk.type("la lenteur")
    queue = desk.page.queue.list
    other = next(
        row
        for row in range(queue.model().rowCount())
        if not queue.visualRect(queue.model().index(row, 0)).contains(
            queue.visualRect(queue.currentIndex()).center()
        )
    )
    place = queue.visualRect(queue.model().index(other, 0)).center()
    QTest.mouseClick(queue.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert desk.article.id != first
    message = desk.window.messages.current
    assert message is not None
    assert message.what == "The stance in “Le port de Brest a reparlé” is not taken yet."
    message.ways[0].act()
    assert desk.article.id == first
    assert desk.window.messages.current is None
    desk.press(Qt.Key.Key_Return)
    (stance,) = desk.article.stances
    assert (stance.polarity, stance.target.text) == ("critical", "la lenteur")


def test_the_plus_takes_enter_and_begins_in_the_article_itself(desk: Story) -> None:
    start, end = desk.range_of("Le port de Brest a reparlé")
    desk.window.desk.apply(AddRegion(desk.article.id, start, end, "navigation"))
    desk.page.view.set_caret(0)
    desk.page.inspector._add.setFocus()
    desk.press(Qt.Key.Key_Return)
    composer = desk.page.stances.composer
    assert composer.is_open
    assert desk.article.text[slice(*composer.evidence[0])].startswith("Maëlle Kervadec salue")


def test_finishing_a_finished_article_goes_on_and_adds_no_step(desk: Story) -> None:
    first = desk.article.id
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.window.desk.open(first)
    steps = len(desk.window.desk.session.history())
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert desk.article.id != first
    assert len(desk.window.desk.session.history()) == steps


def test_keys_say_that_a_project_is_open_to_read_only(desk: Story) -> None:
    label(desk, "Bruxelles", Qt.Key.Key_3)
    path = desk.window.desk.path
    desk.window.close_project()
    desk.window.projects.open_path(path, read_only=True)
    desk.page.focus_text()
    status, before = desk.window.status, desk.spans()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_2, Qt.Key.Key_S):
        status.drop_hint()
        desk.press(key)
        assert status._last.text() == "This project is open to read only: nothing can be changed."
    assert desk.spans() == before
