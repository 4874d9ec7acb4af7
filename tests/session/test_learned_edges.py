"""What memory makes of unusual decisions: edges cut oddly, loads that overlap, surfaces with no words."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.edits import AcceptSpans, AddSpan, RemoveArticle
from annotator.nlp import MemoryEntry
from annotator.session.choices import Choices
from annotator.session.learned import Learned
from annotator.session.learning import Learning
from annotator.session.lessons import Lesson, Seen, lessons_of
from annotator.session.session import Session


@pytest.fixture
def learning(session: Session, tmp_path: Path) -> Learning:
    return Learning(session, Choices(tmp_path / "choices.json"))


def seen(place: tuple[int, int], text: str, status: str, how: str = "confirmed") -> Seen:
    return Seen(*place, text, "ORG", None, status, how, None, is_human=False)


def taught(*rows: Seen) -> tuple[Lesson, ...]:
    return lessons_of(rows, lambda: "", lambda name: name)


def test_a_rejection_beside_an_accepted_mention_depends_on_where_that_is() -> None:
    rejected = seen((0, 11), "groupe Zwrk", "rejected")
    is_ = Lesson("is", "Zwrk", "ORG")
    inside = seen((7, 11), "Zwrk", "accepted")
    assert taught(rejected, inside) == (Lesson("cut", "groupe Zwrk", "ORG", to="Zwrk"), is_)
    apart = seen((20, 24), "Zwrk", "accepted")
    assert taught(rejected, apart) == (Lesson("not", "groupe Zwrk", "ORG"), is_)
    same = seen((0, 11), "groupe Zwrk", "accepted")
    assert taught(rejected, same)[0] == Lesson("not", "groupe Zwrk", "ORG", now="ORG")
    assert taught(seen((0, 11), "groupe Zwrk", "rejected", "completion")) == ()


def test_a_passage_that_takes_the_place_of_many_names_is_no_lesson() -> None:
    passage = "groupe Zwrk, " * 40
    rejected = [seen((at, at + 11), "groupe Zwrk", "rejected") for at in range(0, len(passage), 13)]
    assert taught(*rejected, seen((0, len(passage) - 2), passage[:-2], "accepted")) == ()
    apart = seen((len(passage), len(passage) + 4), "Zwrk", "accepted")
    assert taught(*rejected, apart)[0] == Lesson("not", "groupe Zwrk", "ORG")


@pytest.mark.parametrize(
    ("surface", "to", "habits"),
    [
        ("Zwrk groupe", "Zwrk", [("right", "groupe")]),
        ("groupe Zwrk", "Zwrk", [("left", "groupe")]),
        ("un deux trois Zwrk", "Zwrk", []),
        ("le Zwrk bleu", "bleu Zwrk", []),
    ],
)
def test_only_words_cut_off_at_one_edge_become_a_habit(
    surface: str, to: str, habits: list[tuple[str, str]]
) -> None:
    learned = Learned()
    for name in ("a", "b"):
        learned.teach(name, [Lesson("cut", surface, "ORG", to=to)])
    assert [(habit.side, habit.word) for habit in learned.habits()] == habits
    for name in ("a", "b"):
        learned.teach(name, [])
    assert learned.habits() == []


def test_what_is_let_stand_is_no_entry_but_keeps_what_was_rejected_beside_it() -> None:
    learned = Learned()
    learned.teach("a", [Lesson("kept", "Zwrk", "ORG")] * 8)
    assert learned.entry("zwrk") is None
    learned.teach("b", [Lesson("not", "Zwrk", "PER")])
    found = learned.entry("zwrk")
    assert found is not None
    assert (found.label, found.never) == (None, frozenset({"PER"}))


def test_an_imported_entry_counts_where_more_decisions_stand_behind_it() -> None:
    learned = Learned()
    learned.teach("a", [Lesson("is", "Zwrk", "ORG")])
    own = MemoryEntry("Zwrk", "PER", times=4)
    learned.own["zwrk"] = own
    assert learned.entry("zwrk") == own
    learned.teach("b", [Lesson("is", "Zwrk", "ORG")] * 9)
    found = learned.entry("zwrk")
    assert found is not None
    assert found.label == "ORG"


def test_loading_leaves_what_was_followed_meanwhile(session: Session, learning: Learning) -> None:
    learning.follow(session.apply(AcceptSpans("a1", ("s1",))))
    before = learning.active()
    session.flush()
    assert [step.done for step in learning.load()] == [1]
    assert learning.active() == before


def test_what_a_removed_article_taught_is_forgotten(session: Session, learning: Learning) -> None:
    keys = learning.follow(session.apply(AcceptSpans("a1", ("s1",))))
    assert learning.follow(session.apply(RemoveArticle("a1"))) == keys
    assert learning.active() == []


def test_an_article_removed_while_its_project_loads_is_passed_over(
    session: Session, learning: Learning
) -> None:
    session.apply(AcceptSpans("a1", ("s1",)))
    session.apply(AddSpan("a2", 0, 8, "PER"))
    session.flush()
    steps = learning.load()
    next(steps)
    learning.follow(session.apply(RemoveArticle("a2")))
    assert [step.done for step in steps] == [2]
    assert learning.learned.articles == 1


def test_surfaces_without_words_are_in_no_article(learning: Learning) -> None:
    assert not learning.untouched_with(['"', "  "])
