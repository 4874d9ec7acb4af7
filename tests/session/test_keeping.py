"""A session makes backups in time and notes heads outside the project; verify asks them."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from annotator.domain.edits import AcceptSpans, AddArticle, AddSpan, Comment, MergeEntities, Together
from annotator.session.changed import Changed
from annotator.session.folders import Folders
from annotator.session.jobs.importing import import_sources
from annotator.session.jobs.verifying import verify_project
from annotator.session.keeping import Keeper
from annotator.session.opening import open_project
from annotator.session.session import Session
from annotator.storage import Backup, Finding, Project, ProjectNotMade, backups, backups_of, noted
from annotator.storage.store import Store
from tests.domain.making import article

NOON = dt.datetime.now(dt.UTC).replace(hour=12, minute=0)


class Clock:
    """A clock that tests move."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> dt.datetime:
        return self.time

    def move(self, **by: int) -> None:
        self.time += dt.timedelta(**by)


@pytest.fixture
def clock(session: Session) -> Clock:
    clock = Clock()
    session.keeper = Keeper(session.project, Folders.of_user(), clock)
    return clock


def ticked(session: Session) -> list[Backup]:
    session.tick()
    session.keeper.wait()
    return backups_of(session.path)


def test_a_backup_follows_the_first_edit_of_a_day_and_then_every_twenty_minutes(
    session: Session, clock: Clock
) -> None:
    assert ticked(session) == []
    session.apply(AcceptSpans("a1", ("s1",)))
    (first,) = ticked(session)
    assert first.head == session.project.head
    session.apply(AcceptSpans("a1", ("s2",)))
    clock.move(minutes=19)
    assert ticked(session) == [first]
    clock.move(minutes=1)
    second, _ = ticked(session)
    assert second.head == session.project.head
    clock.move(minutes=60)
    assert len(ticked(session)) == 2  # nothing was done
    session.apply(Comment("a1", "relire"))
    clock.move(days=1)
    assert len(ticked(session)) == 3


def test_a_new_session_counts_from_the_backups_that_are_there(session: Session) -> None:
    session.apply(AcceptSpans("a1", ("s1",)))
    session.keeper.back_up()
    session.apply(AcceptSpans("a1", ("s2",)))
    session.close()
    again = open_project(session.path, reviewer="Noor")
    again.apply(Comment("a1", "relire"))
    assert len(ticked(again)) == 1
    again.close()


def test_a_backup_comes_before_a_bulk_job_unless_nothing_is_new(session: Session, tmp_path: Path) -> None:
    (tmp_path / "c.txt").write_text("Oslo se tait.\n", encoding="utf-8")
    head = session.project.head
    list(import_sources(session, [tmp_path / "c.txt"]))
    (made,) = backups_of(session.path)
    assert made.head.seq <= session.project.head.seq - 1
    assert made.head == session.project.head._replace(seq=made.head.seq, hash=made.head.hash)
    assert made.head.seq >= head.seq
    session.keeper.back_up()
    list(import_sources(session, [tmp_path / "c.txt"]))
    assert len(backups_of(session.path)) == 2


def test_a_backup_that_cannot_be_made_is_told_and_holds_nothing_up(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Store, "back_up_to", fails)
    session.apply(AcceptSpans("a1", ("s1",)))
    assert ticked(session) == []
    assert isinstance(session.keeper.problem, ProjectNotMade)
    session.apply(AcceptSpans("a1", ("s2",)))
    with pytest.raises(ProjectNotMade):
        session.keeper.back_up()


def test_heads_are_noted_each_minute_and_when_a_session_closes(session: Session, clock: Clock) -> None:
    def seen() -> list[int]:
        return [one.head.seq for one in noted(Folders.of_user().data, session.project.project_id)]

    session.apply(AcceptSpans("a1", ("s1",)))
    session.flush()
    session.tick()
    first = session.project.head.seq
    assert seen() == [first]
    session.apply(AcceptSpans("a1", ("s2",)))
    session.flush()
    clock.move(seconds=59)
    session.tick()
    assert seen() == [first]
    clock.move(seconds=1)
    session.tick()
    assert seen() == [first, first + 1]
    session.apply(Comment("a1", "relire"))
    session.close()
    assert seen() == [first, first + 1, first + 2]
    session.close()


def test_reading_only_notes_and_keeps_nothing(session: Session) -> None:
    session.close()
    before = noted(Folders.of_user().data, session.project.project_id)
    reader = open_project(session.path, read_only=True)
    reader.tick()
    reader.keeper.before_bulk()
    reader.close()
    assert noted(Folders.of_user().data, session.project.project_id) == before
    assert backups_of(session.path) == []


def grave(path: Path) -> list[str]:
    return [one.words for one in verify_project(path) if isinstance(one, Finding) and one.grave]


def test_verify_asks_the_heads_noted_here_and_the_backups_beside(session: Session, tmp_path: Path) -> None:
    session.close()
    older = shutil.copy(session.path, tmp_path / "older.annotator")
    again = open_project(session.path, reviewer="Noor")
    again.apply(AddArticle(article(id_="a3")))
    again.keeper.back_up()
    again.close()
    assert grave(session.path) == []
    shutil.copy(older, session.path)
    assert len(grave(session.path)) == 2
    shutil.rmtree(Folders.of_user().data)
    assert len(grave(session.path)) == 1
    shutil.rmtree(tmp_path / "corpus.backups")
    assert grave(session.path) == []


def test_an_older_file_in_the_place_of_the_project_is_noticed_at_once(
    session: Session, tmp_path: Path
) -> None:
    session.close()
    older = shutil.copy(session.path, tmp_path / "older.annotator")
    again = open_project(session.path, reviewer="Noor")
    again.apply(AddArticle(article(id_="a3")))
    assert not again.keeper.is_older()
    again.close()
    shutil.copy(older, session.path)
    third = open_project(session.path, reviewer="Noor")
    assert third.keeper.is_older()
    (found,) = [one for one in third.verify() if isinstance(one, Finding) and one.grave]
    assert "operations long" in found.words
    third.close()


def test_a_backup_is_made_before_a_change_of_many_articles_while_the_session_goes_on(
    session: Session, clock: Clock
) -> None:
    for number in range(30):
        session.apply(AddArticle(article(id_=f"b{number}")))
    session.flush()
    before = session.project.head
    parts = tuple(AddSpan(f"b{number}", 0, 8, "PER") for number in range(30))
    news = list(session.carry_out(Together(parts, "comment")))
    assert isinstance(news[-1], Changed)
    session.keeper.wait()
    (backup,) = backups_of(session.path)
    assert backup.head == before
    assert ticked(session) == [backup]


def test_what_is_backed_up_already_is_not_again(session: Session) -> None:
    for number in range(30):
        session.apply(AddArticle(article(id_=f"b{number}")))
    made = session.keeper.back_up()
    list(session.carry_out(Together(tuple(AddSpan(f"b{n}", 0, 8, "PER") for n in range(30)), "comment")))
    session.keeper.wait()
    assert backups_of(session.path) == [made]


def test_a_change_of_few_articles_needs_no_backup(session: Session) -> None:
    list(session.carry_out(Together((AddSpan("a1", 0, 3, "PER"), AddSpan("a2", 0, 8, "PER")), "label")))
    session.keeper.wait()
    assert backups_of(session.path) == []


def test_an_entity_that_is_meant_often_is_backed_up_before_it_is_merged(session: Session) -> None:
    for number in range(30):
        session.apply(AddArticle(article("Riga publie. Otan signe.", id_=f"b{number}")))
        session.apply(AddSpan(f"b{number}", 0, 4, "ORG"))
    session.apply(AddSpan("b0", 13, 17, "ORG"))
    one, other = (span.entity for span in session.article("b0").spans)
    assert one is not None
    assert other is not None
    list(session.carry_out(Together((MergeEntities(one, other),), "merge")))
    session.keeper.wait()
    assert len(backups_of(session.path)) == 1


def test_a_bulk_change_goes_on_where_no_backup_can_be_made(session: Session) -> None:
    for number in range(30):
        session.apply(AddArticle(article(id_=f"b{number}")))
    backups.folder_of(session.path).write_text("in the way", encoding="utf-8")
    news = list(
        session.carry_out(Together(tuple(AddSpan(f"b{n}", 0, 8, "PER") for n in range(30)), "comment"))
    )
    assert isinstance(news[-1], Changed)
    session.keeper.wait()
    assert isinstance(session.keeper.problem, ProjectNotMade)


def test_closing_the_project_at_once_gives_the_backup_up(session: Session) -> None:
    for number in range(30):
        session.apply(AddArticle(article(id_=f"b{number}")))
    steps = session.carry_out(Together(tuple(AddSpan(f"b{n}", 0, 8, "PER") for n in range(30)), "label"))
    next(steps)
    session.close()
    assert session.keeper.problem is None
    with Project.open(session.path) as project:
        assert project.operations(limit=1)[0].summary.startswith("import")
