"""A session: edits become operations, undo survives restarts, the summaries follow."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.edits import (
    AcceptSpans,
    AddArticle,
    AddSpan,
    AddStance,
    Comment,
    Decide,
    Edit,
    LinkSpans,
    RelabelSpans,
    RemoveSpans,
    RenameEntity,
    ResizeSpan,
    Suggest,
)
from annotator.domain.errors import EditRefused, StaleChange
from annotator.domain.records import TOOL, Party
from annotator.exporting import Options, Report
from annotator.session.jobs.exporting import export
from annotator.session.opening import create_project, open_project, proposed_project
from annotator.session.schemes import with_label
from annotator.session.session import Session
from annotator.storage import Failed, NoSuchProject, ProjectExists, ProjectLocked, Saved
from tests.domain.making import SCHEME, TEXT, article, entity, suggested


def statuses(session: Session, id_: str = "a1") -> dict[str, str]:
    return {span.id: span.status for span in session.article(id_).spans}


def test_a_new_project_has_a_scheme_and_its_reviewer(tmp_path: Path) -> None:
    with_reviewer = create_project(tmp_path / "p.annotator", reviewer="Noor")
    assert with_reviewer.scheme.tag == "press/1"
    assert with_reviewer.corpus.reviewers["r01"].name == "Noor"
    assert with_reviewer.path == tmp_path / "p.annotator"
    assert not with_reviewer.queue()
    with_reviewer.close()
    with pytest.raises(ProjectExists):
        create_project(tmp_path / "p.annotator")
    with pytest.raises(NoSuchProject):
        open_project(tmp_path / "q.annotator")
    assert proposed_project(tmp_path / "presse") == tmp_path / "presse.annotator"


def test_an_edit_says_what_it_changed_and_is_there_after_a_restart(session: Session) -> None:
    changed = session.apply(AcceptSpans("a1", ("s1",)))
    assert changed.articles == {"a1"}
    now, gone = changed.spans("a1")
    assert [(span.id, span.status) for span in now] == [("s1", "accepted")]
    assert not gone
    assert changed.touches("a1", "decision")
    assert not changed.touches("a2", "span")
    assert session.summary("a1").settled_spans == 1
    session.close()
    again = open_project(session.path, reviewer="Noor")
    assert statuses(again)["s1"] == "accepted"
    assert again.summary("a1") == session.summary("a1")
    again.close()


def test_a_change_names_the_stances_it_touched(session: Session) -> None:
    author, plan = Party(ref="author", text=""), Party(ref="concept", text="le plan")
    changed = session.apply(AddStance("a1", "critical", author, plan, None, ((9, 16),)))
    (made,), gone = changed.stances("a1")
    assert (made.polarity, gone) == ("critical", frozenset())
    undone = session.undo()
    assert undone is not None
    assert undone.stances("a1") == ((), frozenset({made.id}))


def test_undo_and_redo_reach_behind_a_restart_and_across_articles(session: Session) -> None:
    session.apply(AcceptSpans("a1", ("s1",)))
    session.apply(AddSpan("a2", 0, 8, "PER"))
    session.close()
    again = open_project(session.path, reviewer="Noor")
    undone = again.undo()
    assert undone is not None
    assert undone.undoes
    assert undone.articles == {"a2"}
    assert statuses(again, "a2") == {}
    again.undo()
    assert statuses(again)["s1"] == "suggested"
    assert again.undo() is None
    again.close()
    third = open_project(session.path, reviewer="Noor")
    assert third.can_redo
    third.redo()
    third.redo()
    assert not third.can_redo
    assert statuses(third)["s1"] == "accepted"
    assert len(statuses(third, "a2")) == 1
    third.undo()
    third.apply(Comment("a1", "autre chose"))
    assert third.redo() is None
    third.close()


def test_what_the_tool_did_is_not_undone_by_the_reviewer(session: Session) -> None:
    assert not session.can_undo
    assert session.undo() is None
    assert session.has_article("a1")


def test_another_reviewer_does_not_undo_the_first_ones_work(session: Session) -> None:
    session.apply(AcceptSpans("a1", ("s1",)))
    session.close()
    other = open_project(session.path, reviewer="Ada")
    assert other.reviewer_id == "r02"
    assert not other.can_undo
    other.close()
    back = open_project(session.path, reviewer="Noor")
    assert back.reviewer_id == "r01"
    assert back.can_undo
    back.close()


def test_an_undo_whose_record_has_changed_since_is_refused_with_the_reason(session: Session) -> None:
    session.apply(AcceptSpans("a1", ("s1",)))
    session.close()
    other = open_project(session.path, reviewer="Ada")
    other.apply(RemoveSpans("a1", ("s1",)))
    other.close()
    back = open_project(session.path, reviewer="Noor")
    with pytest.raises(EditRefused, match="accept PER Ida Holm"):
        back.undo()
    assert statuses(back)["s1"] == "rejected"
    back.close()


def test_an_entity_made_by_an_undone_edit_stays_while_others_use_it(session: Session) -> None:
    session.apply(AddSpan("a2", 0, 8, "PER"))
    (span,) = session.article("a2").spans
    made = str(span.entity)
    assert session.entity_mentions(made) == 1
    session.apply(Suggest("a1", (suggested("n1", "Ida Holm", "PER", entity=made),)))
    assert session.entity_mentions(made) == 2
    session.undo()
    assert made in session.entities
    session.apply(AddSpan("a2", TEXT.index("Otan"), TEXT.index("Otan") + 4, "ORG"))
    (otan,) = session.article("a2").spans
    session.undo()
    assert otan.entity not in session.entities


def test_mentions_are_counted_while_edits_go_on(session: Session) -> None:
    session.apply(AddSpan("a2", 0, 8, "PER"))
    entity = str(session.article("a2").spans[0].entity)
    begun, free = threading.Event(), threading.Event()
    long = session.project.answer(lambda: begun.set() or free.wait(10), None)
    next(long)
    assert begun.wait(10)
    counting = session.count_mentions()
    next(counting)
    session.apply(Suggest("a1", (suggested("n1", "Ida Holm", "PER", entity=entity),)))  # behind the question
    assert not session.knows_mentions
    free.set()
    assert not any(counting)
    assert session.knows_mentions
    assert session.entity_mentions(entity) == 2
    session.undo()
    assert session.entity_mentions(entity) == 1
    long.close()


def test_somebody_new_is_entered_with_the_first_thing_they_do(session: Session) -> None:
    session.close()
    path, head = session.path, session.project.head
    with closing(open_project(path, reviewer="Ida")) as looking:
        assert (looking.reviewer_id, looking.corpus.reviewers["r02"].name) == ("r02", "Ida")
        assert looking.project.head == head
    with closing(open_project(path, reviewer="Ode")) as working:
        working.apply(AddSpan("a2", 0, 8, "PER"))
        assert working.corpus.reviewers["r02"].name == "Ode"
        working.apply(AddSpan("a2", TEXT.index("Otan"), TEXT.index("Otan") + 4, "ORG"))
        working.flush()
        assert [one.actor for one in working.project.operations(limit=3)] == ["r02", "r02", TOOL]
    with closing(open_project(path, reviewer="Ode")) as again:
        assert again.reviewer_id == "r02"
        assert again.undo() is not None


def test_reading_only_refuses_edits_but_shows_everything(session: Session) -> None:
    session.flush()
    with pytest.raises(ProjectLocked):
        open_project(session.path, reviewer="Ada")
    reader = open_project(session.path, reviewer="Ada", read_only=True)
    assert reader.read_only
    assert reader.reviewer_id == "r00"
    assert len(reader.queue()) == 2
    assert not reader.can_undo
    with pytest.raises(EditRefused, match="reading only"):
        reader.apply(Decide("a1", "done"))
    reader.close()


def test_an_edit_of_an_unknown_article_or_a_second_of_the_same_id_is_refused(session: Session) -> None:
    with pytest.raises(EditRefused, match="no article"):
        session.apply(Comment("a9", "x"))
    with pytest.raises(EditRefused, match="already"):
        session.apply(AddArticle(article(id_="a1")))


def test_an_edit_that_changes_nothing_makes_no_operation(session: Session) -> None:
    session.apply(AcceptSpans("a1", ("s1",)))
    session.flush()
    head = session.project.head
    assert not session.apply(AcceptSpans("a1", ("s1",)))
    session.flush()
    assert session.project.head == head


def test_saved_is_told_when_it_is_on_disk(session: Session) -> None:
    heard: list[Saved | Failed] = []
    session.on_saved = heard.append
    session.apply(AcceptSpans("a1", ("s1",)))
    session.flush()
    assert isinstance(heard[-1], Saved)
    assert (heard[-1].waiting, session.waiting, session.failure) == (0, 0, None)


def test_only_a_few_articles_stay_open(tmp_path: Path) -> None:
    session = create_project(tmp_path / "p.annotator")
    ids = [f"b{number}" for number in range(12)]
    for id_ in ids:
        session.apply(AddArticle(article(id_=id_)))
    session.preload([*ids, "unknown"])
    assert len(session.open_articles) == 8
    first = session.article("b0")
    assert session.article("b0") is first
    session.close()


def test_a_failed_write_keeps_the_edit_refuses_more_and_can_be_saved_elsewhere(
    session: Session, tmp_path: Path
) -> None:
    failure = Failed("x", NoSuchProject(file="corpus.annotator"), 1)
    session._on_written(failure)
    assert session.failure is failure
    with pytest.raises(EditRefused, match="not saved"):
        session.apply(Comment("a1", "x"))
    session.save_copy(tmp_path / "copy.annotator")
    session.retry()
    session.apply(Comment("a1", "x"))
    copy = open_project(tmp_path / "copy.annotator", read_only=True)
    assert {summary.id for summary in copy.queue()} == {"a1", "a2"}
    copy.close()


def test_a_label_more_takes_the_next_slot_and_digit() -> None:
    more = with_label(SCHEME, "EVT")
    assert (more.tag, more.labels[-1].code, more.labels[-1].slot, more.labels[-1].key) == (
        "press/2",
        "EVT",
        5,
        "5",
    )
    for number in range(6):
        more = with_label(more, f"X{number}")
    assert (more.labels[-1].slot, more.labels[-1].key) == (9, None)


def test_a_stale_change_says_so() -> None:
    assert "changed in the meantime" in str(StaleChange(kind="span", id="s1"))


OFFSETS = st.sampled_from([(0, 8), (4, 8), (20, 24), (28, 32), (34, 38), (44, 48), (73, 77)])
LABELS = st.sampled_from(["PER", "ORG", "LOC", "MISC"])
STATUSES = ("done", "flagged", "skipped", "doing")


@dataclass(frozen=True)
class Move:
    """One random thing a reviewer does."""

    kind: str
    article: str
    range: tuple[int, int]
    label: str
    pick: int

    def edit(self, session: Session) -> Edit | None:
        """The edit this comes to, if there is something to do it to."""
        spans = session.article(self.article).live_spans
        chosen = (spans[self.pick % len(spans)].id,) if spans else ()
        if self.kind == "rename":
            names = sorted(session.entities)
            return RenameEntity(names[self.pick % len(names)], f"Entité {self.pick}") if names else None
        return EDITS[self.kind](self, chosen) if chosen or self.kind in FREE else None


def stance(move: Move, chosen: tuple[str, ...]) -> AddStance:
    holder = Party(ref="span", id=chosen[0], text="x") if chosen else Party(ref="author", text="")
    target = Party(ref="concept", text=f"c{move.pick}")
    return AddStance(move.article, "critical", holder, target, None, (move.range,))


FREE = frozenset({"add", "stance", "decide", "comment"})
EDITS: dict[str, Callable[[Move, tuple[str, ...]], Edit]] = {
    "add": lambda move, _: AddSpan(move.article, *move.range, move.label),
    "accept": lambda move, chosen: AcceptSpans(move.article, chosen),
    "remove": lambda move, chosen: RemoveSpans(move.article, chosen),
    "relabel": lambda move, chosen: RelabelSpans(move.article, chosen, move.label),
    "resize": lambda move, chosen: ResizeSpan(move.article, chosen[0], *move.range),
    "link": lambda move, chosen: LinkSpans(move.article, chosen, name=f"Nom {move.pick}"),
    "stance": stance,
    "decide": lambda move, _: Decide(move.article, STATUSES[move.pick % 4]),
    "comment": lambda move, _: Comment(move.article, f"note {move.pick}"),
}
KINDS = st.sampled_from([*EDITS, "rename", "undo", "undo", "redo"])
MOVES = st.lists(
    st.builds(Move, KINDS, st.sampled_from(["a1", "a2"]), OFFSETS, LABELS, st.integers(0, 30)), max_size=25
)


def states(session: Session) -> dict[str, object]:
    return {id_: (dict(session.project.article(id_)), session.summary(id_)) for id_ in ("a1", "a2")} | {
        "corpus": dict(session.project.corpus())
    }


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=MOVES)
def test_any_work_can_be_undone_to_the_start_and_redone_to_the_end(
    tmp_path_factory: pytest.TempPathFactory, moves: list[Move]
) -> None:
    path = tmp_path_factory.mktemp("work") / "p.annotator"
    session = create_project(path, reviewer="Noor")
    for id_ in ("a1", "a2"):
        session.apply(AddArticle(article(id_=id_)))
        session.apply(Suggest(id_, (suggested("s1", "Ida", "PER"), suggested("s2", "Riga", "PER"))))
    start = states(session)
    for move in moves:
        if move.kind in {"undo", "redo"}:
            (session.undo if move.kind == "undo" else session.redo)()
            continue
        edit = move.edit(session)
        if edit is not None:
            try:
                session.apply(edit)
            except EditRefused:
                continue
        for id_ in ("a1", "a2"):
            assert session.article(id_).bodies == session.project.article(id_)
        assert session.corpus.bodies == session.project.corpus()
    end = states(session)
    session.close()
    session = open_project(path, reviewer="Noor")
    assert states(session) == end
    steps = 0
    while session.undo():
        steps += 1
    assert states(session) == start
    session.close()
    session = open_project(path, reviewer="Noor")
    for _ in range(steps):
        session.redo()
    assert states(session) == end
    assert session.project.summaries() == session.queue()
    session.close()


def test_an_export_holds_every_article_with_its_history(session: Session, tmp_path: Path) -> None:
    session.apply(AcceptSpans("a1", ("s1",)))
    session.apply(Decide("a1", "done"))
    steps = list(export(session, tmp_path / "all.jsonl", Options(profile="audit")))
    assert isinstance(steps[-1], Report)
    first, second = (json.loads(line) for line in (tmp_path / "all.jsonl").read_text("utf-8").splitlines())
    assert [first["id"], second["id"]] == ["a1", "a2"]
    assert [row["summary"] for row in first["history"]] == [
        "import a1.txt", "suggest 3 spans", "accept PER Ida Holm", "done a1",
    ]  # fmt: skip
    list(export(session, tmp_path / "done.jsonl", Options(profile="training"), only_done=True))
    assert len((tmp_path / "done.jsonl").read_text("utf-8").splitlines()) == 1


def test_entities_are_counted_over_the_whole_corpus(session: Session) -> None:
    session.apply(
        Suggest("a1", (suggested("n1", "Riga", "LOC", entity="e1"),), (), {"e1": entity("e1", "Riga", "LOC")})
    )
    session.apply(AddSpan("a2", TEXT.index("Riga"), TEXT.index("Riga") + 4, "LOC"))
    assert session.entity_mentions("e1") == 2
    assert session.entity_mentions("e9") == 0
