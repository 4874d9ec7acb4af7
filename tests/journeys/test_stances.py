"""Stances by keys and mouse: evidence in several places, notes, how sure, whole entities, guidelines."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.edits import AddArticle, AddStance, LinkSpans, Suggest
from annotator.domain.records import Evidence, Origin, Party, Polarity, Span, Stance
from annotator.session.opening import create_project
from annotator.ui.composer_values import Precedent
from annotator.ui.dialogs.article_stance import ArticleStanceDialog
from annotator.ui.inspector.stances import REMARK
from annotator.ui.parts import Button, Link
from tests.domain.making import article
from tests.journeys.conftest import Story

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
TEXT = """Ida Holm salue « la patience » de Riga. Elle juge pourtant la lenteur « absurde », dit-elle.

Riga accuse Oslo de vider la mer. Oslo se tait.
"""


@pytest.fixture
def bare(story: Story, tmp_path: Path) -> Story:
    """An article of our own, without suggestions."""
    folder = tmp_path / "quay"
    folder.mkdir()
    (folder / "riga.txt").write_text(TEXT, encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    story.window.projects.stop_suggesting()
    story.page.focus_text()
    return story


@pytest.fixture
def quay(bare: Story) -> Story:
    """The same, its names labelled."""
    story = bare
    for words, key in (("Ida Holm", Qt.Key.Key_1), ("Riga", Qt.Key.Key_3), ("Oslo", Qt.Key.Key_3)):
        story.drag_over(words)
        story.press(key)
    return story


def compose(story: Story, words: str, key: Qt.Key = Qt.Key.Key_S) -> None:
    story.drag_over(words)
    story.press(key)
    assert story.page.stances.composer.is_open


def shift_drag(story: Story, words: str) -> None:
    start, end = story.range_of(words)
    view = story.page.view
    first, last = view.rect_of(start, start + 1), view.rect_of(end - 1, end)
    begin = QPoint(first.left() + 1, first.center().y())
    finish = QPoint(last.right() - 1, last.center().y())
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, SHIFT, begin)
    QTest.mouseMove(port, begin + QPoint(8, 0))
    QTest.mouseMove(port, finish)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, SHIFT, finish)
    QCoreApplication.processEvents()


def evidence(story: Story) -> list[str]:
    return [story.article.text[start:end] for start, end in story.page.stances.composer.evidence]


def test_evidence_in_several_places_by_keys(quay: Story) -> None:
    compose(quay, "salue « la patience »")
    quay.press(Qt.Key.Key_Plus)
    assert evidence(quay) == ["salue « la patience »", "de Riga"]
    quay.press(Qt.Key.Key_Left, ALT)
    assert evidence(quay) == ["salue « la patience »", "de"]  # the keys of edges move the new one
    quay.press(Qt.Key.Key_Minus)
    assert evidence(quay) == ["salue « la patience »"]
    quay.press(Qt.Key.Key_Minus)
    assert evidence(quay) == ["salue « la patience »"]  # one is left


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_Ampersand])
def test_the_first_key_of_the_digits_row_takes_another_holder(quay: Story, key: Qt.Key) -> None:
    """`&` stands where other keyboards have `1`."""
    compose(quay, "juge pourtant la lenteur")
    composer = quay.page.stances.composer
    other = composer._hints.holders[0].party
    assert composer.holder.party() != other
    quay.press(key, ALT)
    assert composer.holder.party() == other


@pytest.mark.parametrize("key", [Qt.Key.Key_4, Qt.Key.Key_Apostrophe])
def test_the_keys_behind_those_of_holders_take_another_target(quay: Story, key: Qt.Key) -> None:
    compose(quay, "Riga accuse Oslo de vider la mer", Qt.Key.Key_C)
    composer = quay.page.stances.composer
    holder, other = composer.holder.party(), composer._hints.targets[0].party
    assert other.text == "Riga"
    assert composer.target.party() != other
    quay.press(key, ALT)
    assert (composer.holder.party(), composer.target.party()) == (holder, other)


def test_another_target_is_taken_by_a_click(quay: Story) -> None:
    compose(quay, "Riga accuse Oslo de vider la mer", Qt.Key.Key_C)
    composer = quay.page.stances.composer
    (link,) = [
        one
        for one in composer.details.findChildren(Link)
        if one.text() == "Ida Holm" and one.objectName() > "2"
    ]
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert composer.target.party().text == "Ida Holm"


def test_words_drawn_over_become_the_evidence_and_with_shift_more_of_it(quay: Story) -> None:
    compose(quay, "Riga accuse Oslo")
    quay.drag_over("vider la mer")
    assert evidence(quay) == ["vider la mer"]
    shift_drag(quay, "Oslo se tait")
    assert evidence(quay) == ["vider la mer", "Oslo se tait"]
    quay.press(Qt.Key.Key_Return)
    (stance,) = quay.article.stances
    assert [part.text for part in stance.evidence] == ["vider la mer", "Oslo se tait"]


def test_passages_are_added_and_taken_away_with_the_mouse(quay: Story) -> None:
    compose(quay, "Riga accuse Oslo")
    composer = quay.page.stances.composer
    composer._more.click()
    assert len(evidence(quay)) == 2
    assert composer._fewer.isVisible()
    composer._fewer.click()
    assert evidence(quay) == ["Riga accuse Oslo"]
    assert not composer._fewer.isVisible()


def test_a_note_and_how_sure_go_with_the_stance_and_come_back_with_it(quay: Story) -> None:
    compose(quay, "Riga accuse Oslo", Qt.Key.Key_C)
    quay.press(Qt.Key.Key_M)
    quay.type("ironie ?")
    quay.press(Qt.Key.Key_Tab)
    quay.press(Qt.Key.Key_End)
    quay.press(Qt.Key.Key_Return)
    (stance,) = quay.article.stances
    assert (stance.note, stance.origin.score) == ("ironie ?", 0.3)
    quay.press(Qt.Key.Key_H)
    composer = quay.page.stances.composer
    assert (composer.details.note, composer.details.score) == ("ironie ?", 0.3)
    quay.press(Qt.Key.Key_Return)
    assert quay.article.stances == (stance,)


def test_names_have_room_in_a_narrow_window(quay: Story) -> None:
    quay.window.resize(1000, 700)
    QCoreApplication.processEvents()
    compose(quay, "Riga accuse Oslo", Qt.Key.Key_C)
    composer = quay.page.stances.composer
    assert composer.holder.width() > 220
    assert composer.target.width() > 220

    def middle(part: QWidget) -> int:
        return part.mapTo(composer, part.rect().center()).y()

    assert middle(composer.polarity) > middle(composer.holder)
    quay.window.resize(1440, 900)
    QCoreApplication.processEvents()
    quay.page.stances.place()
    assert middle(composer.polarity) == middle(composer.holder)


@pytest.fixture
def judged(story: Story, tmp_path: Path) -> Story:
    """Three articles; the pair Ida Holm → Riga was judged in two of them, once each way."""
    session = create_project(tmp_path / "press.annotator", reviewer="Noor")
    holder, target = Party(ref="concept", text="Ida Holm"), Party(ref="concept", text="Riga")
    judged: tuple[tuple[str, Polarity | None], ...] = (("a1", "critical"), ("a2", "supportive"), ("a3", None))
    for day, (id_, polarity) in enumerate(judged, 1):
        made = article(id_=id_, text=TEXT)
        source = made.source.altered(date=f"2026-03-0{day}", outlet="Le Quai")
        session.apply(AddArticle(made.altered(source=source)))
        if polarity is not None:
            session.apply(AddStance(id_, polarity, holder, target, "reported", ((9, 34),)))
    session.close()
    story.window.projects.open_path(tmp_path / "press.annotator")
    story.idle()
    story.window.projects.stop_suggesting()
    assert story.window.desk is not None
    story.window.desk.open("a3")
    story.page.focus_text()
    story.page.stances._later.timeout.emit()
    story.page.stances._later.stop()
    story.until(lambda: story.window.desk is not None and story.window.desk.standing.is_ready)
    return story


def precedents_of(story: Story) -> Precedent | None:
    return story.page.stances.composer.precedent


def test_the_composer_tells_how_the_pair_was_judged_and_leads_there(judged: Story) -> None:
    compose(judged, "salue", Qt.Key.Key_S)
    composer = judged.page.stances.composer
    composer.holder.setText("Ida Holm")
    composer.target.setText("Riga")
    composer.target.textEdited.emit("Riga")
    found = precedents_of(judged)
    assert found is not None
    assert found.counts == (("supportive", 1), ("critical", 1))
    assert found.words.startswith("2 March, Le Quai")
    composer.polarity.take_focus()
    judged.press(Qt.Key.Key_P)
    assert judged.article.id == "a2"
    assert judged.page.view.selection() == (9, 34)
    message = judged.window.messages.current
    assert message is not None
    message.ways[0].act()
    assert judged.article.id == "a3"
    assert composer.is_open


def test_cards_tell_of_precedents_and_lead_to_them(judged: Story) -> None:
    assert judged.window.desk is not None
    holder, target = Party(ref="concept", text="ida holm"), Party(ref="concept", text="Riga")
    judged.window.desk.apply(AddStance("a3", "supportive", holder, target, "reported", ((9, 34),)))
    cards = judged.page.inspector.stances
    judged.until(lambda: cards.model().rowCount() == 1 and bool(cards.model().index(0, 0).data(REMARK)))
    card = cards.model().index(0, 0)
    remark = card.data(REMARK)
    assert (remark.words, remark.link) == ("Judged critical on 1 March", "compare")
    assert cards.height() == 94
    link = judged.page.inspector.cards.link_rect(cards.visualRect(card), remark)
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, NONE, link.center())
    judged.until(lambda: judged.article.id == "a1")
    judged.until(lambda: bool(cards.model().index(0, 0).data(REMARK)))
    judged.page.stances.show(judged.article.stances[0].id)
    judged.press(Qt.Key.Key_P)
    assert judged.article.id == "a2"


def test_an_unset_stance_is_work_to_do(quay: Story) -> None:
    assert quay.window.desk is not None
    holder, target = Party(ref="concept", text="Ida Holm"), Party(ref="concept", text="Riga")
    quay.window.desk.apply(AddStance(quay.article.id, None, holder, target, None, ((9, 34),)))
    assert [one.polarity for one in quay.page.stances.waiting()] == [None]
    quay.page.stances.go_on()
    quay.press(Qt.Key.Key_Return)
    assert quay.window.status._last.text() == "This stance is not set yet: S, C, N or 0."
    quay.press(Qt.Key.Key_N)
    quay.press(Qt.Key.Key_Return)
    assert quay.page.stances.waiting() == []


def test_guidelines_stand_beside_the_composer_and_follow_it(quay: Story) -> None:
    compose(quay, "Riga accuse Oslo", Qt.Key.Key_C)
    mention = quay.page.inspector.mention
    assert mention._help_title.text() == "Critical"
    quay.press(Qt.Key.Key_N)
    assert mention._help_title.text() == "Neutral"
    quay.press(Qt.Key.Key_F1, SHIFT)
    side = quay.page._guidelines
    assert side is not None
    assert side.panel.isVisible()
    assert side.panel.geometry() == quay.page.inspector.rect()
    quay.press(Qt.Key.Key_S)
    marked = [one.section.id for one in side.panel.sections if one._ground == "sel"]
    assert marked == ["supportive"]
    side.panel.area.setFocus()
    quay.press(Qt.Key.Key_Escape)
    assert not side.panel.isVisible()
    assert not quay.window.actions_["stance.guidelines"].isChecked()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert quay.page.stances.composer.isAncestorOf(focus)


def test_guidelines_take_the_place_of_the_history_and_escape_takes_them_first(quay: Story) -> None:
    both = CONTROL | SHIFT
    QTest.keyClick(quay.window, Qt.Key.Key_H, both)
    assert quay.window.safety is not None
    history = quay.window.safety.history
    composer = quay.page.stances.composer
    compose(quay, "Riga accuse Oslo", Qt.Key.Key_C)
    assert history.is_open
    quay.press(Qt.Key.Key_F1, SHIFT)
    side = quay.page._guidelines
    assert side is not None
    assert side.panel.isVisible()
    assert not history.is_open
    focus = QApplication.focusWidget()
    assert focus is not None
    assert composer.isAncestorOf(focus)
    quay.press(Qt.Key.Key_Escape)
    assert not side.panel.isVisible()
    assert composer.is_open
    quay.press(Qt.Key.Key_F1, SHIFT)
    assert side.panel.isVisible()
    QTest.keyClick(quay.window, Qt.Key.Key_H, both)
    assert history.is_open
    assert not quay.window.actions_["stance.guidelines"].isChecked()
    composer.take_focus()
    quay.press(Qt.Key.Key_Escape)
    assert not composer.is_open


def test_an_article_judges_an_entity_as_a_whole(quay: Story) -> None:
    span = next(one for one in quay.article.spans if one.text == "Ida Holm")
    assert quay.window.desk is not None
    quay.window.desk.apply(LinkSpans(quay.article.id, (span.id,), name="Ida Holm"))
    quay.page.view.set_current_span(span.id)
    quay.press(Qt.Key.Key_E, CONTROL | SHIFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ArticleStanceDialog)
    assert dialog.target.isHidden()
    QTest.keyClick(dialog, Qt.Key.Key_C)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    (stance,) = quay.article.stances
    assert (stance.polarity, stance.evidence, stance.holder.ref) == ("critical", (), "author")
    assert (stance.target.ref, stance.target.text) == ("entity", "Ida Holm")
    entity = stance.target.id or ""
    for key, left in ((Qt.Key.Key_S, 1), (None, 0)):
        quay.page.whole.choose_for_entity(entity)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ArticleStanceDialog)
        if key is None:
            dialog.findChildren(Button)[0].click()
        else:
            QTest.keyClick(dialog, key)
            QTest.keyClick(dialog, Qt.Key.Key_Return)
        assert len(quay.article.stances) == left


def test_the_composer_takes_the_keys_of_the_readers_own(quay: Story) -> None:
    actions = quay.window.actions_
    actions.choose_keys("stance.supportive", ("U",))
    actions.choose_keys("stance.holder", ("Y",))
    quay.page.view.set_selection(*quay.range_of("la patience"))
    quay.press(Qt.Key.Key_U)
    form = quay.page.stances.composer
    assert (form.isVisible(), form.polarity.polarity) == (True, "supportive")
    assert form.polarity.buttons[0].toolTip().endswith("(U)")
    for key, polarity in ((Qt.Key.Key_C, "critical"), (Qt.Key.Key_U, "supportive")):
        QTest.keyClick(form, key)
        assert form.polarity.polarity == polarity
    QTest.keyClick(form, Qt.Key.Key_N)
    QTest.keyClick(form, Qt.Key.Key_S)  # still free, and usual
    assert form.polarity.polarity == "supportive"
    QTest.keyClick(form, Qt.Key.Key_Y)
    assert form.holder.hasFocus()
    quay.press(Qt.Key.Key_Escape)


def test_enter_chooses_what_the_keyboard_stands_on_then_records_it(quay: Story) -> None:
    quay.window.actions_["stance.article"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ArticleStanceDialog)
    quay.until(lambda: QApplication.activeWindow() is dialog)
    assert dialog.focusWidget() is dialog.polarity.buttons[0]
    assert dialog.polarity.polarity is None
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert (dialog.isVisible(), dialog.polarity.polarity) == (True, "supportive")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert quay.window.desk is not None
    stance = quay.window.desk.decision.article_stance
    assert stance is not None
    assert stance.polarity == "supportive"


def test_the_articles_stance_can_be_asked_for_when_it_is_done(quay: Story) -> None:
    assert not quay.window.settings.asks_article_stance
    quay.window.settings.asks_article_stance = True
    assert quay.window.desk is not None
    here, session = quay.article.id, quay.window.desk.session
    quay.press(Qt.Key.Key_Return, CONTROL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ArticleStanceDialog)
    dialog.reject()
    assert session.summary(here).status == "doing"  # giving the question up finishes nothing
    quay.window.activateWindow()
    QTest.qWaitForWindowActive(quay.window)
    quay.page.focus_text()
    quay.press(Qt.Key.Key_Return, CONTROL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ArticleStanceDialog)
    QTest.keyClick(dialog, Qt.Key.Key_N)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert session.summary(here).status == "done"
    stance = session.article(here).decision(session.scheme).article_stance
    assert stance is not None
    assert stance.polarity == "neutral"


def test_the_runners_up_of_a_suggestion_are_offered_first_and_taken_by_key(bare: Story) -> None:
    words = "accuse Oslo de vider la mer"
    start, end = bare.range_of(words)
    by_rule = Origin(type="rule", name="judgement", score=0.5)
    spans = [
        Span(id=id_, start=at, end=at + 4, text=name, label="LOC", status="suggested", origin=by_rule)
        for id_, name in (("s1", "Riga"), ("s2", "Oslo"))
        for at in (TEXT.index(name),)
    ]
    waiting = Stance(
        id="t1",
        polarity="critical",
        holder=Party(ref="span", id="s1", text="Riga"),
        target=Party(ref="concept", text="mer"),
        evidence=(Evidence(start=start, end=end, text=words),),
        status="suggested",
        origin=by_rule,
        other_targets=("silence", "Oslo"),
    )
    desk = bare.window.desk
    desk.take_over(desk.session.apply(Suggest(bare.article.id, tuple(spans), (waiting,))))
    bare.page.stances.edit("t1")
    composer = bare.page.stances.composer
    assert [one.party.text for one in composer._hints.targets] == ["silence", "Oslo"]
    bare.press(Qt.Key.Key_5, ALT)
    bare.press(Qt.Key.Key_Return)
    (stance,) = bare.article.stances
    assert (stance.target.ref, stance.target.text, stance.how) == ("span", "Oslo", "edited")
    assert stance.other_targets == ("silence", "Oslo")
