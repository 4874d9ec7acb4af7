"""Undo of actions that are not the last, the history that shows them, and work undone across restarts."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from annotator.domain.edits import (
    AcceptSpans,
    AddArticle,
    AddSpan,
    AddStance,
    Comment,
    Decide,
    Edit,
    LabelOccurrences,
    LinkSpans,
    RelabelSpans,
    RemoveSpans,
    SetScheme,
    Suggest,
)
from annotator.domain.errors import EditRefused
from annotator.domain.records import Party
from annotator.exporting import Options
from annotator.session.jobs.exporting import export
from annotator.session.jobs.importing import import_sources
from annotator.session.opening import create_project, open_project
from annotator.session.schemes import with_label
from annotator.session.session import Session
from annotator.storage import Finding
from annotator.storage.verifying import verify
from tests.domain.making import TEXT, article, entity, suggested
from tests.domain.whole import faults


def statuses(session: Session, id_: str = "a1") -> dict[str, str]:
    return {span.id: span.status for span in session.article(id_).spans}


def done(session: Session, edit: Edit) -> str:
    changed = session.apply(edit)
    assert changed.operation is not None
    return changed.operation


def test_an_earlier_action_is_undone_and_later_work_stays(session: Session) -> None:
    first = done(session, AcceptSpans("a1", ("s1",)))
    done(session, AcceptSpans("a1", ("s2",)))
    changed = session.undo_operation(first)
    assert changed.undoes
    assert statuses(session) == {"s1": "suggested", "s2": "accepted", "s3": "suggested"}
    assert session.summary("a1").status == "doing"  # it is still worked on
    assert session.can_redo
    session.redo()
    assert statuses(session)["s1"] == "accepted"


def test_later_work_on_the_same_records_prevents_it_and_is_named(session: Session) -> None:
    first = done(session, AcceptSpans("a1", ("s1", "s2")))
    second = done(session, RelabelSpans("a1", ("s1",), "ORG"))
    reversal = session.reversal(first)
    assert not reversal.is_free
    assert [head.id for head in reversal.later] == [second]
    before = session.project.head
    with pytest.raises(EditRefused, match="cannot be undone before “"):
        session.undo_operation(first)
    session.flush()
    assert session.project.head == before
    session.undo_operation(first, only_free=True)
    assert statuses(session) == {"s1": "accepted", "s2": "suggested", "s3": "suggested"}
    shown = {entry.id: entry for entry in session.history()}
    assert shown[first].undone_by is not None
    assert shown[first].is_partly_undone
    session.redo()
    assert {entry.id: entry.undone_by for entry in session.history()}[first] is None


def test_a_detour_that_came_back_is_no_obstacle(session: Session) -> None:
    first = done(session, AcceptSpans("a1", ("s1",)))
    second = done(session, RelabelSpans("a1", ("s1",), "ORG"))
    session.undo_operation(second)
    assert session.reversal(first).is_free
    session.undo_operation(first)
    assert statuses(session)["s1"] == "suggested"
    assert session.summary("a1").status == "todo"


def test_a_mention_that_a_stance_speaks_of_is_not_undone_away(session: Session) -> None:
    added = done(session, AddSpan("a2", 0, 8, "PER"))
    (span,) = session.article("a2").spans
    holder, target = Party(ref="span", id=span.id, text=span.text), Party(ref="concept", text="la paix")
    stance = done(session, AddStance("a2", "critical", holder, target))
    reversal = session.reversal(added)
    assert [head.id for head in reversal.later] == [stance]
    with pytest.raises(EditRefused):
        session.undo_operation(added)
    session.undo_operation(stance)
    session.undo_operation(added)
    assert session.article("a2").spans == ()


def test_a_mention_does_not_come_back_over_another(session: Session) -> None:
    added = done(session, AddSpan("a2", 0, 8, "PER"))
    (span,) = session.article("a2").spans
    removed = done(session, RemoveSpans("a2", (span.id,)))
    other = done(session, AddSpan("a2", 0, 3, "ORG"))
    reversal = session.reversal(removed)
    assert [head.id for head in reversal.later] == [other]
    assert not session.reversal(added).is_free
    session.undo_operation(other)
    session.undo_operation(removed)
    assert [one.id for one in session.article("a2").spans] == [span.id]


def test_a_label_in_use_is_not_undone_away(session: Session) -> None:
    made = done(session, SetScheme(with_label(session.scheme, "EVT")))
    used = done(session, AddSpan("a2", 0, 8, "EVT"))
    assert [head.id for head in session.reversal(made).later] == [used]
    session.undo_operation(used)
    session.undo_operation(made)
    assert "EVT" not in session.scheme.codes


def test_an_import_is_one_entry_and_is_undone_as_one(session: Session, tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"n{number}.txt").write_text(f"Texte {number} de Riga.\n", encoding="utf-8")
    before = {id_.id for id_ in session.queue()}
    list(import_sources(session, sorted(tmp_path.glob("n*.txt"))))
    imported = {one.id for one in session.queue()} - before
    newest, *_ = session.history()
    assert (newest.operations, newest.actor, newest.name) == (5, "tool", "")
    assert newest.summary == "import n0.txt … import n4.txt"
    worked = done(session, Comment(sorted(imported)[2], "relire"))
    with pytest.raises(EditRefused, match="comment"):
        session.undo_operation(newest.id)
    assert {one.id for one in session.queue()} == before | imported
    session.undo_operation(worked)
    session.undo_operation(newest.id)
    assert {one.id for one in session.queue()} == before
    top = session.history()
    assert top[0].operations == 5
    shown = {entry.id: entry for entry in top}
    assert shown[newest.id].undone_by is not None
    session.redo()
    session.close()
    again = open_project(session.path, reviewer="Noor")
    assert {one.id for one in again.queue()} <= before | imported
    again.close()


def test_an_import_of_which_one_article_is_kept_is_partly_undone(session: Session, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"n{number}.txt").write_text(f"Texte {number} de Riga.\n", encoding="utf-8")
    list(import_sources(session, sorted(tmp_path.glob("n*.txt"))))
    last = session.queue()[-1].id
    session.apply(Comment(last, "relire"))
    imported = next(entry for entry in session.history() if entry.operations == 3)
    session.undo_operation(imported.id, only_free=True)
    entry = next(one for one in session.history() if one.id == imported.id)
    assert entry.is_partly_undone
    assert entry.undone_at
    assert session.has_article(last)


def test_the_history_pages_by_article_actor_and_place(session: Session) -> None:
    ids = [done(session, Comment("a1", f"note {number}")) for number in range(7)]
    assert [entry.id for entry in session.history("a1", limit=3)] == ids[:3:-1]
    page = session.history("a1", limit=3)
    assert [entry.id for entry in session.history("a1", before=page[-1].seq, limit=3)] == ids[3:0:-1]
    assert {entry.actor for entry in session.history(actor="r01")} == {"r01"}
    first = session.history("a1", actor="r01")[-1]
    assert (first.name, first.summary, first.undone_by) == ("Noor", "comment on a1", None)
    assert first.hash
    session.undo()
    undo, undone = session.history(limit=2)
    assert (undo.reverts, undone.undone_by) == (undone.id, undo.id)
    session.redo()
    redo, undo, undone = session.history(limit=3)
    assert (redo.reverts, undo.undone_by, undone.undone_by) == (undo.id, redo.id, None)


WORDS = ("Ida Holm", "Riga", "Otan", "Ida")


class Reviewer:
    """Draws edits of all kinds, some of which will be refused."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def edit(self, session: Session) -> Edit | None:
        id_ = self.random.choice([one.id for one in session.queue()])
        spans = [span.id for span in session.article(id_).live_spans]
        some = tuple(self.random.sample(spans, min(len(spans), self.random.randint(1, 3))))
        start = TEXT.index(self.random.choice(WORDS))
        words = self.random.choice(WORDS)
        place = TEXT.index(words)
        party = Party(ref="concept", text=words)
        choices: list[Edit] = [
            AddSpan(id_, place, place + len(words), self.random.choice(["PER", "ORG", "LOC"])),
            LabelOccurrences(id_, ((start, start + 3), (place, place + 3)), "ORG"),
            AddStance(id_, self.random.choice(["critical", "neutral"]), party, party),
            Comment(id_, words),
            Decide(id_, self.random.choice(["done", "flagged", "doing", "skipped"])),
        ]
        if some:
            choices += [AcceptSpans(id_, some), RemoveSpans(id_, some), RelabelSpans(id_, some, "LOC")]
            choices += [LinkSpans(id_, some, name=words)]
        return self.random.choice(choices)


def with_articles(path: Path, count: int) -> Session:
    """A new project of articles with suggestions."""
    session = create_project(path, reviewer="Noor")
    for number in range(count):
        session.apply(AddArticle(article(id_=f"a{number}")))
        spans = tuple(suggested(f"s{n}", words, "PER", entity="e1") for n, words in enumerate(WORDS[:3]))
        session.apply(Suggest(f"a{number}", spans, (), {"e1": entity("e1", "Ida", "PER")}))
    return session


def exported(session: Session, path: Path) -> bytes:
    """The articles as an export shows them; the history is another in each state."""
    path.unlink(missing_ok=True)
    list(export(session, path, Options(profile="training", include_suggested=True), manifest=False))
    return path.read_bytes()


@pytest.mark.parametrize("seed", [1])
def test_hundreds_of_actions_undone_and_redone_with_restarts_give_the_same_bytes(
    tmp_path: Path, seed: int
) -> None:
    path, out = tmp_path / "p.annotator", tmp_path / "out.jsonl"
    session = with_articles(path, 4)
    reviewer, trail = Reviewer(seed), [exported(session, out)]
    while len(trail) <= 500:
        edit = reviewer.edit(session)
        try:
            changed = session.apply(edit) if edit else None
        except EditRefused:
            continue
        if changed:
            checked = len(trail) % 25 == 0 or len(trail) > 490
            trail.append(exported(session, out) if checked else b"")
    for back in (True, False):
        steps = range(len(trail) - 2, -1, -1) if back else range(1, len(trail))
        for step in steps:
            assert session.undo() if back else session.redo()
            assert not trail[step] or exported(session, out) == trail[step]
            if step % 60 == 0:
                session.close()
                session = open_project(path, reviewer="Noor")
        assert not (session.can_undo if back else session.can_redo)
    session.close()
    assert not [one for one in verify(path) if isinstance(one, Finding) and one.grave]


@pytest.mark.parametrize("seed", range(3))
def test_undoing_any_action_leaves_articles_that_hold_together(tmp_path: Path, seed: int) -> None:
    session = with_articles(tmp_path / "p.annotator", 2)
    reviewer, draw, undone = Reviewer(seed), random.Random(seed), 0
    for _ in range(120):
        edit = reviewer.edit(session)
        try:
            if edit:
                session.apply(edit)
        except EditRefused:
            continue
        any_ = draw.choice(session.history(actor="r01") or [None])
        if any_ is None or draw.random() < 0.5:
            continue
        try:
            session.undo_operation(any_.id)
        except EditRefused:
            continue
        undone += 1
        for id_ in ("a0", "a1"):
            bodies = session.article(id_).bodies
            assert bodies == session.project.article(id_)
            assert faults(bodies, session.scheme, session.entities.keys()) == frozenset()
    assert undone > 10
    session.close()
    assert not [one for one in verify(session.path) if isinstance(one, Finding) and one.grave]
