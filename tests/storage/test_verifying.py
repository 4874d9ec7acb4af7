"""Verification replays the whole history: sound projects pass, and every doctored row is found."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from annotator.domain.operations import Change, Draft, Operation
from annotator.storage import DamagedProject, Finding, Head, Progress, Project, second_look, verifying
from annotator.storage.codec import pack, pack_changes, unpack
from annotator.storage.connection import connect
from annotator.storage.log_rows import WITH_HASH_BEFORE, read
from annotator.storage.second_look import SecondLook
from annotator.storage.verifying import check, verify
from tests.storage.making import Work, article, beginning, draft, span


def found(path: Path, *against: Head) -> list[str]:
    """The grave findings."""
    return [str(one) for one in verify(path, against) if isinstance(one, Finding) and one.grave]


def doctor(path: Path, *statements: str, values: tuple[object, ...] = ()) -> None:
    """Change rows behind the program's back, head and all."""
    connection = connect(path, "rw")
    for statement in statements:
        connection.execute(statement, values)
    connection.close()


def rewrite(path: Path, seq: int, old: bytes, new: bytes) -> None:
    """Replace something in the changes of one operation, its hash made anew."""
    connection = connect(path, "rw")
    row, body = read(connection.execute(f"{WITH_HASH_BEFORE} WHERE seq = ?", (seq,)).fetchone())
    changes = unpack(row.payload).replace(old, new)
    digest = hashlib.sha256(body.replace(unpack(row.payload), changes)).digest()
    assert digest != row.hash
    connection.execute(
        "UPDATE operation SET payload = ?, hash = ? WHERE seq = ?", (pack_changes(changes), digest, seq)
    )
    connection.close()


def test_a_sound_project_passes(worked: Path) -> None:
    news = list(verify(worked))
    assert [one for one in news if isinstance(one, Finding)] == []
    stages = [one.stage for one in news if isinstance(one, Progress)]
    assert list(dict.fromkeys(stages)) == [
        "Reading the pages of the file",
        "Replaying the history",
        "Comparing the articles",
        "Comparing the imported files",
    ]
    last = {one.stage: one for one in news if isinstance(one, Progress)}
    assert all(one.done == one.total for one in last.values())
    assert last["Replaying the history"].total == 151


def test_an_empty_history_passes(path: Path) -> None:
    Project.create(path, []).close()
    assert found(path) == []


DOCTORINGS = {
    "UPDATE record SET body = replace(body, 'reported', 'authorial') WHERE kind = 'stance'": "history left",
    "UPDATE record SET body = whole(body) WHERE kind = 'span'": "history left",
    "UPDATE record SET label = 'LOC' WHERE kind = 'span'": "is not what it says",
    "UPDATE record SET status = 'rejected' WHERE kind = 'span'": "is not what it says",
    "UPDATE record SET entity = 'e9' WHERE kind = 'span'": "is not what it says",
    "UPDATE record SET origin = 'human' WHERE kind = 'span'": "is not what it says",
    "UPDATE record SET score = 0.5 WHERE kind = 'span'": "is not what it says",
    "UPDATE record SET name = 'x' WHERE kind = 'entity'": "is not what it says",
    "DELETE FROM record WHERE kind = 'stance'": "in the history and not in the article",
    "INSERT INTO record (article, kind, id, body) VALUES (1, 'span', 's99999', '{}')": (
        "in the article and not in the history"
    ),
    "UPDATE record SET body = replace(body, 'Le Quai', 'La Rue') WHERE kind = 'article'": "history left",
    "UPDATE article SET title = 'x' WHERE status IS NOT NULL": "The summary of the article",
    "UPDATE article SET open_spans = open_spans + 1 WHERE status IS NOT NULL": "The summary of the article",
    "UPDATE article SET base = 0 WHERE no = 2": "The summary of the article",
    "UPDATE article SET id = 'other' WHERE no = 2": "The summary of the article",
    "INSERT INTO article (no, id) VALUES (99, 'ghost')": "The row of the article",
    "DELETE FROM touch WHERE seq = 100": "The list of operations",
    "INSERT INTO touch VALUES (0, 100)": "The list of operations",
    "INSERT INTO touch VALUES (77, 100)": "A row of touch belongs to nothing",
    "INSERT INTO touch VALUES (1, 9999)": "The list of operations",
    "INSERT INTO text VALUES (77, zeroblob(7))": "A row of text belongs to nothing",
    "INSERT INTO record (article, kind, id, body) VALUES (77, 'span', 's1', '{}')": (
        "A row of record belongs to nothing"
    ),
    "UPDATE operation SET actor = 'r02' WHERE seq = 50": "operation 50: The operation was",
    "UPDATE operation SET summary = 'x' WHERE seq = 50": "operation 50: The operation was",
    "UPDATE operation SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 50": "operation 50: The operation was",
    "UPDATE operation SET reverts = 'x' WHERE seq = 50": "operation 50: The operation was",
    "UPDATE operation SET id = 'x' WHERE seq = 50": "operation 50: The operation was",
    "UPDATE operation SET hash = zeroblob(32) WHERE seq = 50": "operation 50: The operation was",
    "UPDATE operation SET payload = zeroblob(9) WHERE seq = 50": "operation 50: The operation cannot be",
    "UPDATE operation SET payload = substr(payload, 1, 40) WHERE seq = 50": "cannot be unpacked",
    "DELETE FROM operation WHERE seq = 50": "operation 51: An operation is missing before this one",
    "UPDATE text SET body = (SELECT body FROM text ORDER BY no DESC LIMIT 1)": "the history left it",
    "DELETE FROM text": "The stored text of the article is damaged or missing",
    "UPDATE text SET body = zeroblob(7)": "The stored text of the article is damaged or missing",
    "DELETE FROM meta WHERE key = 'project'": "own data",
    "UPDATE meta SET value = 'x' WHERE key = 'head_hash'": "The history ends with operation 151",
    "CREATE VIEW v AS SELECT 1": "its tables are not those of a project (v)",
    "INSERT INTO raw VALUES (zeroblob(32), zeroblob(3))": "The stored bytes",
}


@pytest.mark.parametrize("statement", DOCTORINGS)
def test_doctored_rows_are_found(worked: Path, statement: str) -> None:
    doctor(worked, statement)
    assert any(DOCTORINGS[statement] in one for one in found(worked)), found(worked)


@pytest.mark.parametrize("statement", DOCTORINGS)
def test_two_processes_find_what_one_does(
    worked: Path, statement: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifying, "_LONG", 1)
    monkeypatch.setattr(second_look, "SecondLook", LookHere)
    doctor(worked, statement)
    assert any(DOCTORINGS[statement] in one for one in found(worked)), found(worked)


class LookHere(SecondLook):
    """What the second process does, here and now: the process itself could not be started."""

    def __init__(self, path: Path, last: int) -> None:
        self._path, self.last, self._process = path, last, None


@pytest.mark.parametrize("fails", [False, True])
def test_a_second_process_looks_at_a_long_history(
    worked: Path, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    monkeypatch.setattr(verifying, "_LONG", 1)
    if fails:
        monkeypatch.setattr(second_look.sys, "executable", str(worked.with_name("nothing")))
    assert found(worked) == []
    doctor(
        worked,
        "UPDATE operation SET actor = 'r02' WHERE seq = 50",
        "UPDATE record SET label = 'LOC' WHERE kind = 'span'",
    )
    said = found(worked)
    assert any("operation 50: The operation was altered" in one for one in said)
    assert any("is not what it says" in one for one in said)


def test_a_second_process_is_ended_with_the_check(worked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verifying, "_LONG", 1)
    started: list[SecondLook] = []
    whole = SecondLook.__init__

    def remember(self: SecondLook, path: Path, last: int) -> None:
        whole(self, path, last)
        started.append(self)

    monkeypatch.setattr(SecondLook, "__init__", remember)
    checking = verify(worked)
    next(checking)
    checking.close()
    (one,) = started
    assert one._process is not None
    assert one._process.returncode is not None


def test_swapped_operations_are_found(worked: Path) -> None:
    columns = "id, at, actor, summary, reverts, hash, payload"
    doctor(
        worked,
        f"CREATE TEMP TABLE a AS SELECT {columns} FROM operation WHERE seq = 20",
        f"CREATE TEMP TABLE b AS SELECT {columns} FROM operation WHERE seq = 21",
        "DELETE FROM operation WHERE seq IN (20, 21)",
        f"INSERT INTO operation (seq, {columns}) SELECT 20, * FROM b",
        f"INSERT INTO operation (seq, {columns}) SELECT 21, * FROM a",
    )
    assert any("operation 20: The operation was altered, or" in one for one in found(worked))


REWRITTEN = [
    (b'"record":"scheme"', b'"record":"schema"', "no record is called schema press"),
    (b'"record":"scheme"', b'"record":"span"', "a span belongs elsewhere"),
    (b'"article":null,', b"", "does not have the form of one: 'article'"),
    (b'[{"record"', b'[7,{"record"', "does not have the form of one"),
    (b'[{"record"', b'{"record"', "does not have the form of one"),
    (b'{"record"', b'{ "record"', "its hash does not fit its content"),
    (b"Person", b"P\\u0065rson", "its hash does not fit its content"),
    (
        b'"before":null,"after":{"name"',
        b'"before":{},"after":{"name"',
        "something that it was not at that time",
    ),
    (b'"before":', b'"before"', "does not have the form of one"),
    (b"Person", b"P\x7frson", "its hash does not fit its content"),  # orjson writes it as it is
]


@pytest.mark.parametrize(("old", "new", "words"), REWRITTEN)
def test_rewritten_operations_are_found(worked: Path, old: bytes, new: bytes, words: str) -> None:
    rewrite(worked, 1, old, new)
    said = found(worked)
    assert words in said[0]
    assert said[0].startswith("operation 1: ")
    assert said[-1] == "The articles were not compared with the history, since that is broken."


@pytest.mark.parametrize(("old", "new", "words"), REWRITTEN)
def test_two_processes_find_rewritten_operations(
    worked: Path, old: bytes, new: bytes, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifying, "_LONG", 1)
    monkeypatch.setattr(second_look, "SecondLook", LookHere)
    rewrite(worked, 1, old, new)
    assert any(one.startswith("operation 1: ") and words in one for one in found(worked))


def make(path: Path, *drafts: Draft) -> None:
    """A project with these operations, however odd."""
    with Project.create(path, beginning()) as project:
        for one in drafts:
            project.append(one)


def test_records_without_their_form_are_found(path: Path) -> None:
    change = Change.of("a1", None, span("s1"))
    odd = change.after.replace('"PER"', '"P E R"') if change.after else None
    make(path, draft(Change.of("a1", None, article("a1")), Change(change.key, None, odd)))
    (said,) = found(path)
    assert said.startswith("a1: The span s1 does not have the form of one: span label: expected str")


def test_texts_without_their_hash_are_found(path: Path) -> None:
    make(path, draft(Change.of("a1", None, article("a1").altered(text_sha256="0" * 64))))
    assert found(path) == ["a1: The text of the article does not have the hash that its record tells."]


def test_stored_files_are_checked(path: Path) -> None:
    one = article("a1", file_bytes=b"\xe9")
    with Project.create(path, beginning()) as project:
        project.append(draft(Change.of("a1", None, one), actor="tool"), {one.source.sha256: b"\xe9"})
    assert found(path) == []
    doctor(path, "UPDATE raw SET body = ?", values=(pack(b"\xe8"),))
    assert found(path) == [
        f"file {one.source.sha256[:12]}: The stored bytes of the imported file are damaged."
    ]
    doctor(path, "DELETE FROM raw")
    (note,) = [str(news) for news in verify(path) if isinstance(news, Finding)]
    assert note == "The bytes of 1 imported files are not kept in this project."


def test_a_perfectly_cut_history_is_found_by_a_witness(path: Path, work: Work, tmp_path: Path) -> None:
    older = tmp_path / "older.annotator"
    with Project.create(path, work.begin()) as project:
        for one in work.draw(30):
            project.append(one)
        project.flush()
        early = project.head
        project.save_copy(older)
        for one in work.draw(30):
            project.append(one)
        project.flush()
        late = project.head
    assert found(path, early, late, Head(0, "0" * 64)) == []
    assert found(older, early) == []
    assert found(older, late) == ["The history was once 61 operations long; now it ends with 31."]
    said = found(path, Head(31, "0" * 64))
    assert said == ["Operation 31 is not the one that was seen here before; the history was rewritten."]


def test_long_lists_of_findings_end(worked: Path) -> None:
    doctor(worked, "UPDATE operation SET seq = 1000 + 2 * seq, summary = 'x'")
    said = found(worked)
    assert len(said) == 201
    assert said[-1] == "There is more like this; the list ends here."


def test_values_of_another_type_are_found(worked: Path) -> None:
    doctor(
        worked,
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'hash BLOB', 'hash ANY') WHERE name = 'operation'",
    )
    doctor(worked, "UPDATE operation SET hash = 'text' WHERE seq = 3")
    doctor(
        worked,
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'hash ANY', 'hash BLOB') WHERE name = 'operation'",
    )
    assert any("The file" in one for one in found(worked))
    doctor(
        worked,
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'value TEXT', 'value ANY') WHERE name = 'meta'",
    )
    assert any("its tables are not those" in one for one in found(worked))


def test_verification_runs_beside_work(path: Path, work: Work) -> None:
    with Project.create(path, work.begin()) as project:
        for one in work.draw(400):
            project.append(one)
        checking = project.verify()
        more: Iterator[Draft] = work.draw(400)
        news = []
        for one in checking:
            news.append(one)
            project.append(next(more, draft()))
            project.append(next(more, draft()))
        assert [one for one in news if isinstance(one, Finding)] == []
        assert len(news) > 10
        for one in more:
            project.append(one)
        assert [one for one in project.verify() if isinstance(one, Finding)] == []


def test_verification_can_be_left(worked: Path) -> None:
    with Project.open(worked) as project:
        checking = project.verify()
        assert isinstance(next(checking), Progress)
        checking.close()
        project.append(draft(Change.of("late", None, article("late"))))
    assert found(worked) == []


def test_a_project_damaged_while_open_says_so(worked: Path) -> None:
    with Project.open(worked) as project:
        doctor(worked, "UPDATE text SET body = zeroblob(7)")
        assert any(isinstance(one, Finding) and one.grave for one in project.verify())
        with pytest.raises(DamagedProject, match="unknown codec 00"):
            project.article(project.summaries()[0].id)


def test_unknown_keys_and_large_numbers_do_no_harm(path: Path) -> None:
    data = orjson.loads(Change.of("a1", None, span("s1")).after or "") | {"more": {"n": [1e-7, 6.1e-05]}}
    one = span("s1").altered(unknown={"more": data["more"], "huge": 2**90})
    make(path, draft(Change.of("a1", None, article("a1")), Change.of("a1", None, one)))
    assert found(path) == []
    with Project.open(path) as project:
        (operation,) = [one for one in project.log() if one.summary == "work"]
        assert str(2**90) in operation.line()
        assert Operation.parse(operation.line()) == operation


def test_random_work_is_always_sound(tmp_path: Path) -> None:
    for seed in range(8):
        work = Work(random.Random(seed))
        path = tmp_path / f"{seed}.annotator"
        with Project.create(path, work.begin()) as project:
            for one in work.draw(120):
                project.append(one)
        assert found(path) == []


def test_the_one_long_statement_gives_way_and_comes_to_its_end(worked: Path) -> None:
    connection = connect(worked, "ro")
    asked = []

    def hurried() -> bool:
        asked.append(True)
        return True

    news = list(check(connection, worked, (), hurried))
    connection.close()
    pages = [one for one in news if isinstance(one, Progress) and "pages" in one.stage]
    assert len(asked) == 20
    assert [one.done for one in pages] == [0] * 21 + [1]
    assert not [one for one in news if isinstance(one, Finding)]
