"""A project takes operations in, keeps their order, and answers with what they come to."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.domain.operations import Change, Key, Operation
from annotator.domain.values import NO_HASH
from annotator.storage import (
    Asked,
    DamagedProject,
    Failed,
    Head,
    NoSuchProject,
    Project,
    ProjectClosed,
    ProjectExists,
    ProjectNotMade,
    ProjectNotWritable,
    Saved,
)
from annotator.storage.articles import Articles
from annotator.storage.concordance import Concordance
from annotator.storage.connection import connect
from tests.storage.making import HUMAN, SCHEME, Work, article, beginning, draft, span, stance


def whole_state(project: Project) -> dict[Key, str]:
    """Every record of a project."""
    state = project.corpus()
    for summary in project.summaries():
        state |= project.article(summary.id)
    return state


def test_a_new_project_holds_its_beginning(project: Project, path: Path) -> None:
    assert project.corpus()[Key(None, "scheme", "press")] == Change.of(None, None, SCHEME).after
    assert (project.path, project.read_only) == (path, False)
    assert project.head.seq == 1
    assert len(project.project_id) == 26
    assert project.summaries() == []


def test_nothing_is_overwritten(project: Project, path: Path) -> None:
    with pytest.raises(ProjectExists, match="exists already"):
        Project.create(path, beginning())
    with pytest.raises(ProjectExists):
        project.save_copy(path)
    assert project.head.seq == 1


def test_a_project_needs_its_folder(tmp_path: Path) -> None:
    with pytest.raises(ProjectNotMade, match="there is no folder"):
        Project.create(tmp_path / "missing" / "p.annotator", beginning())
    with pytest.raises(NoSuchProject, match="There is no project"):
        Project.open(tmp_path / "p.annotator")
    assert list(tmp_path.iterdir()) == []


def test_a_closed_project_is_one_file(worked: Path) -> None:
    assert [entry.name for entry in worked.parent.iterdir()] == [worked.name]


def test_whoever_asks_sees_what_was_appended_before(project: Project) -> None:
    one, mention = article("a1"), span("s1")
    project.append(draft(Change.of("a1", None, one)))
    project.append(draft(Change.of("a1", None, mention)))
    project.append(draft(Change.of("a1", mention, mention.altered(status="accepted"))))
    records = project.article("a1")
    assert records[Key("a1", "article", "a1")] == Change.of("a1", None, one).after
    assert '"accepted"' in records[Key("a1", "span", "s1")]
    (summary,) = project.summaries()
    assert (summary.title, summary.open_spans, summary.settled_spans) == ("Ivan Loriot salue Gélanor.", 0, 1)
    assert project.article("unknown") == {}


def test_operations_are_reported_in_order_when_they_are_on_disk(project: Project) -> None:
    heard: list[Saved | Failed] = []
    threads = set()

    def listen(news: Saved | Failed) -> None:
        heard.append(news)
        threads.add(threading.current_thread())

    project.listener = listen
    drafts = [draft(Change.of(f"a{n}", None, article(f"a{n}")), actor="tool") for n in range(120)]
    for one in drafts:
        project.append(one)
    project.flush(timeout=60)
    assert [news.id for news in heard] == [one.id for one in drafts]
    assert [news.seq for news in heard if isinstance(news, Saved)] == list(range(2, 122))
    assert [news.waiting for news in heard][-1] == project.waiting == 0
    assert isinstance(heard[-1], Saved)
    assert project.head == Head(heard[-1].seq, heard[-1].hash)
    assert threading.current_thread() not in threads


def test_a_listener_may_ask_and_may_fail(project: Project, caplog: pytest.LogCaptureFixture) -> None:
    seen = []

    def listen(_: object) -> None:
        seen.append(len(project.summaries()))
        raise RuntimeError("a fault of the window")

    project.listener = listen
    project.append(draft(Change.of("a1", None, article("a1"))))
    project.append(draft(Change.of("a2", None, article("a2"))))
    project.flush()
    assert seen in ([1, 2], [2, 2])  # one commit each, or both in one
    assert "a fault of the window" in caplog.text


@pytest.mark.parametrize("seed", range(6))
def test_the_state_is_the_sum_of_the_operations(path: Path, seed: int) -> None:
    import random

    work = Work(random.Random(seed))
    with Project.create(path, work.begin()) as project:
        for one in work.draw(200):
            project.append(one)
        assert whole_state(project) == work.state
        before = project.summaries()
        head = project.head
    with Project.open(path) as project:
        assert whole_state(project) == work.state
        assert project.summaries() == before
        assert project.head == head
        for one in work.draw(50):
            project.append(one)
        assert whole_state(project) == work.state


def test_the_log_gives_every_operation_back(worked: Path, work: Work) -> None:
    with Project.open(worked) as project:
        operations = list(project.log())
        lines = list(project.log_lines())
        assert project.operation(operations[7].id) == operations[7]
        assert project.operation("nobody") is None
        assert (operations[-1].hash, len(operations)) == (project.head.hash, project.head.seq)
    assert [one.id for one in operations] == [one.id for one in work.done]
    assert [one.changes for one in operations] == [one.changes for one in work.done]
    assert [one.line().encode() for one in operations] == lines
    chain = [NO_HASH, *[one.hash for one in operations]]
    assert [one.prev_hash for one in operations] == chain[:-1]


def test_long_histories_are_read_in_slices(project: Project) -> None:
    drafts = [draft(Change.of(f"a{n}", None, article(f"a{n}")), actor="tool") for n in range(450)]
    for one in drafts:
        project.append(one)
    log = project.log()
    first = next(log)
    project.append(draft(Change.of("late", None, article("late"))))
    assert [first.id, *[one.id for one in log]][1:] == [one.id for one in drafts]


def test_steps_are_those_of_one_actor(worked: Path, work: Work) -> None:
    expected = [(one.id, one.reverts) for one in work.done if one.actor == "r01"]
    with Project.open(worked) as project:
        assert project.steps("r01") == expected
        assert project.steps("r01", limit=5) == expected[-5:]
        assert project.steps("r09") == []


def test_history_is_listed_newest_first(worked: Path, work: Work) -> None:
    with Project.open(worked) as project:
        heads = project.operations(limit=1000)
        assert [head.id for head in heads] == [one.id for one in reversed(work.done)]
        assert [head.seq for head in project.operations(before=10, limit=3)] == [9, 8, 7]
        ours = [one.id for one in reversed(work.done) if one.actor == "r01"]
        assert [head.id for head in project.operations(actor="r01", limit=1000)] == ours
        touched = [
            one.id for one in reversed(work.done) if any(c.key.article == "a00001" for c in one.changes)
        ]
        assert [head.id for head in project.operations(article="a00001", limit=1000)] == touched
        assert project.operations(article="never") == []
        newest = project.operations(article="a00001", limit=1)[0]
        assert (newest.hash, newest.summary) in [(o.hash, o.summary) for o in project.log()]


def test_later_operations_on_the_same_records_are_named(project: Project) -> None:
    mention = span("s1")
    steps = [
        draft(Change.of("a1", None, article("a1"))),
        draft(Change.of("a1", None, mention)),
        draft(Change.of("a1", None, span("s2", 17, 24))),
        draft(Change.of("a1", mention, mention.altered(status="rejected"))),
    ]
    for one in steps:
        project.append(one)
    key = Key("a1", "span", "s1")

    def touching(key: Key, since: str) -> list[str]:
        return [head.id for heads in project.touching([key], since) for head in heads]

    assert touching(key, steps[1].id) == [steps[3].id]
    assert touching(key, steps[0].id) == [steps[1].id, steps[3].id]
    assert touching(Key("a9", "span", "s1"), steps[0].id) == []


def test_later_operations_are_found_however_many_there_are(project: Project) -> None:
    project.append(draft(Change.of("a1", None, article("a1"))))
    other, steps = span("s2", 17, 24), [span("s1")]
    begin = draft(Change.of("a1", None, other), Change.of("a1", None, steps[0]))
    project.append(begin)
    for number in range(120):
        steps.append(steps[-1].altered(label="PER" if number % 2 else "ORG"))
        project.append(draft(Change.of("a1", steps[-2], steps[-1])))
    found = [[head.seq for head in heads] for heads in project.touching([Key("a1", "span", "s1")], begin.id)]
    assert [seq for seqs in found for seq in seqs] == list(range(4, 124))
    assert len(found) > 1
    assert [heads for heads in project.touching([Key("a1", "span", "s2")], begin.id) if heads] == []


def test_how_often_a_step_was_turned_round_is_known(project: Project) -> None:
    mention = Change.of("a1", None, span("s1"))
    first = draft(Change.of("a1", None, article("a1")), mention)
    undo = replace(draft(mention.turned_round()), reverts=first.id)
    redo = replace(draft(mention), reverts=undo.id)
    for one in (first, undo, redo):
        project.append(one)
    assert [project.turns(one.id) for one in (first, undo, redo)] == [0, 1, 2]


def test_records_are_found_by_what_they_say(project: Project) -> None:
    project.append(draft(*[Change.of(name, None, article(name)) for name in ("b", "a")]))
    mentions = [
        Change.of("b", None, span("s1", text="L’Œuvre")),
        Change.of("b", None, span("s2", 20, 27, "Gélanor", "ORG").altered(status="accepted", entity="e1")),
        Change.of("a", None, span("s3", 20, 27, "GELANOR", "ORG").altered(status="rejected", entity="e1")),
        Change.of("a", None, span("s4", 1, 2, "x", "ORG").altered(origin=HUMAN)),
        Change.of("a", None, stance("t1", "critical")),
    ]
    project.append(draft(*mentions))
    for wanted, ids in (
        ({}, ["s1", "s2", "s3", "s4"]),
        ({"label": "ORG"}, ["s2", "s3", "s4"]),
        ({"label": "ORG", "status": "rejected"}, ["s3"]),
        ({"status": "rejected"}, ["s3"]),
    ):
        assert [found.id for found in project.records("span", **wanted)] == ids, wanted
    (found,) = project.records("stance", label="critical")
    assert (found.article, found.body) == ("a", mentions[-1].after)
    assert [found.article for found in project.records("reviewer")] == [None]
    assert project.entity_counts() == {"e1": 1}


def test_many_records_are_found_slice_by_slice(project: Project) -> None:
    for n in range(7):
        spans = [Change.of(f"a{n}", None, span(f"s{m:03d}")) for m in range(100)]
        project.append(draft(Change.of(f"a{n}", None, article(f"a{n}")), *spans))
    found = [(one.article, one.id) for one in project.records("span")]
    assert found == [(f"a{n}", f"s{m:03d}") for n in range(7) for m in range(100)]
    narrowed = [(one.article, one.id) for one in project.records("span", label="PER")]
    assert narrowed == found


@pytest.mark.parametrize(
    ("look", "way"),
    [
        (lambda corpus: corpus.records("span", None, (0, ""), 200), "article=? AND kind=?"),
        (lambda corpus: corpus.records("stance", "suggested", (0, ""), 200), "article=? AND kind=?"),
        (lambda corpus: corpus.labelled("span", "PER", None, 1, 9), "article>? AND article<?"),
        (lambda corpus: corpus.where_labelled("span", "PER"), "kind=? AND label=?"),
        (lambda corpus: corpus.spans(Asked("e1", "PER", "accepted", 0.5), 1, 9), "article>? AND article<?"),
        (lambda corpus: corpus.referring("e1", 1, 9), "article>? AND article<?"),
        (lambda corpus: corpus.named("x", 1, 9), "kind=? AND name=? AND article>? AND article<?"),
        (lambda corpus: corpus.where_named("x"), "kind=? AND name=?"),
        (lambda corpus: corpus.mentions(("x", 1, "s1"), 9), "kind=? AND (name,article,id)>(?,?,?)"),
        (lambda corpus: corpus.spelled(["x"]), "kind=? AND name=?"),
        (lambda corpus: corpus.span_entities([("a1", "s1")]), "article=? AND kind=? AND id=?"),
    ],
)
def test_a_slice_does_not_look_at_all_there_is(
    project: Project, look: Callable[[Concordance], object], way: str
) -> None:
    said: list[str] = []
    with closing(connect(project.path, "ro")) as connection:
        connection.set_trace_callback(said.append)
        look(Concordance(connection, Articles({}, {})))
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {said[-1]}")]
    assert any(step.startswith("SEARCH record") and f"({way})" in step for step in plan)
    assert not any("ORDER BY" in step and "RIGHT PART" not in step for step in plan)  # it lies in this order


def hold_up(project: Project, free: threading.Event) -> Iterator[None]:
    """Something long, which the storage thread has begun when this returns."""
    begun = threading.Event()

    def look() -> None:
        begun.set()
        free.wait(10)

    answer = project.answer(look, None)
    next(answer)
    assert begun.wait(10)
    return answer


def test_slices_are_empty_while_the_storage_thread_has_other_things_to_do(project: Project) -> None:
    project.append(draft(Change.of("a1", None, article("a1")), Change.of("a1", None, span("s1"))))
    free = threading.Event()
    long = hold_up(project, free)
    slices = project.records_in_slices("span")
    assert [next(slices), next(slices)] == [[], []]
    project.append(draft(Change.of("a1", None, span("s2"))))  # comes behind the question
    free.set()
    assert [one.id for some in slices for one in some] == ["s1"]
    assert [one.id for one in project.records("span")] == ["s1", "s2"]
    assert not any(long)


def test_what_nobody_waits_for_any_more_is_not_looked_for(project: Project) -> None:
    free = threading.Event()
    long = hold_up(project, free)
    asked: list[int] = []
    given_up, wanted = (project.answer(partial(asked.append, number), None) for number in (1, 2))
    assert (next(given_up), next(wanted)) == (None, None)
    given_up.close()
    free.set()
    assert not any(wanted)
    assert asked == [2]
    long.close()


def test_a_question_may_go_through_slices_itself(project: Project) -> None:
    project.append(draft(Change.of("a1", None, article("a1")), Change.of("a1", None, span("s1"))))
    found: list[str] = []

    def look() -> None:
        found.extend(one.id for one in project.records("span"))

    assert not any(project.answer(look, None))
    assert found == ["s1"]


def test_an_error_comes_to_whoever_asked_without_waiting(project: Project) -> None:
    def look() -> None:
        raise sqlite3.DatabaseError("file is not a database")

    with pytest.raises(DamagedProject):
        list(project.answer(look, None))
    project.close()
    with pytest.raises(ProjectClosed):
        list(project.answer(int, None))


def test_raw_bytes_are_kept_where_they_are_not_those_of_the_text(project: Project) -> None:
    latin = "Gélanor\n".encode("latin-1")
    one, other = article("a1", "Gélanor\n", latin), article("a2", "Ici.\n")
    raw = {one.source.sha256: latin, other.source.sha256: b"Ici.\n"}
    project.append(draft(Change.of("a1", None, one), Change.of("a2", None, other), actor="tool"), raw)
    project.append(draft(Change.of("a3", None, one.altered(id="a3")), actor="tool"), raw)
    assert project.raw(one.source.sha256) == latin
    assert project.raw(other.source.sha256) == b"Ici.\n"
    assert project.raw("0" * 64) is None
    assert project.sources() == {one.source.sha256: ["a1", "a3"], other.source.sha256: ["a2"]}
    with pytest.raises(ValueError, match="digest"):
        project.append(draft(), {"0" * 64: b"other"})
    assert kept_files(project) == [one.source.sha256]


def kept_files(project: Project) -> list[str]:
    rows = project._store.connection.execute("SELECT sha256 FROM raw").fetchall()
    return [digest.hex() for (digest,) in rows]


def test_a_copy_is_the_same_project(worked: Path, work: Work, tmp_path: Path) -> None:
    copy = tmp_path / "copy.annotator"
    with Project.open(worked) as project:
        project.save_copy(copy)
        head, id_ = project.head, project.project_id
    with Project.open(copy) as project:
        assert (project.head, project.project_id) == (head, id_)
        assert whole_state(project) == work.state
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted([worked.name, "copy.annotator"])


def test_a_copy_into_nowhere_leaves_nothing(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ProjectNotMade, match="there is no folder"):
        project.save_copy(tmp_path / "missing" / "copy.annotator")
    (tmp_path / "copy.annotator.partial").mkdir()
    with pytest.raises(ProjectNotMade, match=r"copy\.annotator could not be written"):
        project.save_copy(tmp_path / "copy.annotator")


def test_a_removed_article_comes_back_in_its_place(project: Project) -> None:
    ones = {name: Change.of(name, None, article(name)) for name in ("a1", "a2", "a3")}
    project.append(draft(*ones.values()))
    project.append(draft(ones["a2"].turned_round()))
    assert [summary.id for summary in project.summaries()] == ["a1", "a3"]
    assert project.article("a2") == {}
    project.append(draft(ones["a2"]))
    assert [summary.id for summary in project.summaries()] == ["a1", "a2", "a3"]
    assert project.article("a2") == {ones["a2"].key: ones["a2"].after}


def test_a_reader_beside_the_writer_sees_what_is_committed(project: Project, path: Path) -> None:
    with Project.open(path, read_only=True) as reader:
        assert reader.summaries() == []
        project.append(draft(Change.of("a1", None, article("a1"))))
        project.flush()
        assert [summary.id for summary in reader.summaries()] == ["a1"]
        assert len(reader.article("a1")) == 1
        assert reader.head == project.head
        with pytest.raises(ProjectNotWritable, match="read only"):
            reader.append(draft())
        assert reader.operations(limit=1)[0].seq == 2


def test_a_closed_project_says_so(path: Path) -> None:
    project = Project.create(path, beginning())
    project.append(draft(Change.of("a1", None, article("a1"))))
    project.close()
    project.close()
    for ask in (project.summaries, project.flush, lambda: project.append(draft())):
        with pytest.raises(ProjectClosed):
            ask()
    with Project.open(path) as again:
        assert [summary.id for summary in again.summaries()] == ["a1"]


@settings(max_examples=60)
@given(text=st.text(st.characters(exclude_categories=("Cs",)), min_size=1), title=st.text(max_size=20))
def test_any_text_comes_back_byte_for_byte(
    text: str, title: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    one = article("a1", text).altered(cluster=title.encode("utf-8", "replace").decode())
    change = Change.of("a1", None, one)
    path = tmp_path_factory.mktemp("texts") / "p.annotator"
    with Project.create(path, [*beginning(), draft(change)]) as project:
        assert project.article("a1") == {change.key: change.after}
        (operation,) = [o for o in project.log() if o.changes == (change,)]
    assert Operation.parse(operation.line()) == operation
    assert hashlib.sha256(operation.body().encode()).hexdigest() == operation.hash
    path.unlink()
