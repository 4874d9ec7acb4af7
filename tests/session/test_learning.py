"""What a project's decisions come to: entries with their evidence, which undo takes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.edits import (
    AcceptSpans,
    AddArticle,
    AddSpan,
    Decide,
    RelabelSpans,
    RemoveSpans,
    ResizeSpan,
)
from annotator.domain.errors import HighlightingError
from annotator.nlp import MemoryEntry
from annotator.session.choices import Choices, read_list, write_list
from annotator.session.learned import Learned
from annotator.session.learning import Learning
from annotator.session.lessons import Lesson
from annotator.session.session import Session
from tests.domain.making import TEXT, article


@pytest.fixture
def learning(session: Session, tmp_path: Path) -> Learning:
    return Learning(session, Choices(tmp_path / "choices.json"))


def entry(learning: Learning, surface: str) -> MemoryEntry | None:
    return learning.learned.active(surface)


def test_each_kind_of_decision_teaches(session: Session, learning: Learning) -> None:
    spans = {span.id: span for span in session.article("a1").spans}
    first = next(iter(spans.values()))
    keys = learning.follow(session.apply(AcceptSpans("a1", (first.id,))))
    found = entry(learning, next(iter(keys)))
    assert found is not None
    assert (found.surface, found.label, found.times, found.articles) == (first.text, first.label, 1, 1)
    changed = session.undo()
    assert changed is not None
    assert learning.follow(changed) == keys
    assert entry(learning, next(iter(keys))) is None
    learning.follow(session.apply(RelabelSpans("a1", (first.id,), "MISC")))
    relabelled = entry(learning, next(iter(keys)))
    assert relabelled is not None
    assert (relabelled.label, relabelled.never) == ("MISC", frozenset({first.label}))


def test_a_rejection_holds_back_and_an_edge_is_remembered(session: Session, learning: Learning) -> None:
    first = session.article("a1").spans[0]
    learning.follow(session.apply(RemoveSpans("a1", (first.id,))))
    rejected = entry(learning, first.text.lower())
    assert rejected is not None
    assert (rejected.label, rejected.never) == (None, frozenset({first.label}))
    session.undo()
    start = first.end - len(first.text.split()[-1])
    learning.follow(session.apply(ResizeSpan("a1", first.id, start, first.end)))
    cut = entry(learning, first.text.lower())
    assert cut is not None
    assert cut.instead == TEXT[start : first.end]
    now = entry(learning, TEXT[start : first.end].lower())
    assert now is not None
    assert now.label == first.label


def test_what_is_finished_unseen_teaches_nothing_by_itself(session: Session, learning: Learning) -> None:
    learning.follow(session.apply(Decide("a1", "done")))
    assert learning.active() == []
    assert learning.learned.articles == 1


def test_a_project_opened_again_remembers(session: Session, learning: Learning, tmp_path: Path) -> None:
    first = session.article("a1").spans[0]
    session.apply(AcceptSpans("a1", (first.id,)))
    start = TEXT.index("Riga")
    session.apply(AddSpan("a2", start, start + 4, "ORG"))
    session.flush()
    again = Learning(session, Choices(tmp_path / "choices.json"))
    assert [step.done for step in again.load()] == [1, 2]
    assert {(one.surface, one.label) for one in again.active()} == {
        (first.text, first.label),
        ("Riga", "ORG"),
    }


def test_the_untouched_articles_with_a_surface_are_found(session: Session, learning: Learning) -> None:
    session.apply(AddArticle(article("Riga attend.", id_="n")))
    session.apply(AddArticle(article("Rien ici.", id_="m")))
    start = TEXT.index("Riga")
    keys = learning.follow(session.apply(AddSpan("a1", start, start + 4, "ORG")))
    assert learning.untouched_with(keys) == {"a2", "n"}


def test_an_entry_can_be_switched_off_and_the_list_carried_on(
    session: Session, learning: Learning, tmp_path: Path
) -> None:
    learning.follow(session.apply(AcceptSpans("a1", (session.article("a1").spans[0].id,))))
    (known,) = learning.active()
    learning.choices.memory_off.add(known.key)
    assert (learning.active(), learning.is_on(known.key)) == ([], False)
    path = tmp_path / "list.json"
    write_list(path, [known])
    assert read_list(path) == [known]
    learning.choices.memory_off.clear()
    other = MemoryEntry("Zwrk", "ORG", "Zwrk", times=4, articles=2)
    learning.choices.own[other.key] = other
    assert other in learning.active()
    learning.choices.own.clear()
    assert learning.active() == [known]


@pytest.mark.parametrize(
    "content", [b"{", b"[]", b'{"format":"other"}', b'{"format":"annotator memory 1","entries":[{}]}']
)
def test_what_is_no_list_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.json"
    path.write_bytes(content)
    with pytest.raises(HighlightingError, match="list"):
        read_list(path)
    with pytest.raises(HighlightingError, match="read"):
        read_list(tmp_path / "gone.json")


def test_choices_are_kept_and_a_spoilt_file_counts_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path))
    choices = Choices.of_project("p")
    choices.rules_off.add("acronym")
    choices.blind_share = 5
    choices.own["zwrk"] = MemoryEntry("Zwrk", "ORG")
    choices.keep()
    assert Choices.of_project("p") == choices
    choices.path.write_text("[]", encoding="utf-8")
    assert Choices.of_project("p") == Choices(choices.path)


def lesson(kind: str, surface: str, label: str = "ORG", to: str = "") -> Lesson:
    return Lesson(kind, surface, label, to=to)  # type: ignore[arg-type]


def test_decisions_that_differ_make_an_entry_ask() -> None:
    learned = Learned()
    learned.teach("a", [lesson("is", "Zwrk"), lesson("is", "Zwrk", "PER")])
    found = learned.entry("zwrk")
    assert found is not None
    assert (found.asks, found.label) == (True, None)
    learned.teach("b", [lesson("is", "Zwrk")] * 6)
    found = learned.entry("zwrk")
    assert found is not None
    assert (found.asks, found.label, found.articles) == (False, "ORG", 2)


def test_a_word_cut_off_in_two_articles_becomes_a_habit_unless_it_is_kept_elsewhere() -> None:
    learned = Learned()
    for name in ("a", "b"):
        learned.teach(name, [lesson("cut", f"groupe Zwrk{name}", to=f"Zwrk{name}")])
    assert [(habit.side, habit.word, habit.times) for habit in learned.habits()] == [("left", "groupe", 2)]
    learned.teach("c", [lesson("is", "groupe Oslo")])
    assert learned.habits() == []


def test_teaching_an_article_anew_replaces_what_it_taught() -> None:
    learned = Learned()
    assert learned.teach("a", [lesson("is", "Zwrk"), lesson("not", "Rives")]) == {"zwrk", "rives"}
    assert learned.teach("a", [lesson("is", "Zwrk")]) == {"rives"}
    assert learned.teach("a", [lesson("is", "Zwrk")]) == frozenset()
    assert learned.teach("a", []) == {"zwrk"}
    assert (list(learned.entries()), learned.articles) == ([], 0)
