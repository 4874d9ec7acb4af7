"""Taking an article out of the project: all of it goes in one step, and comes back by one."""

from __future__ import annotations

from annotator.domain.edits import AcceptSpans, AddArticle, Decide, RemoveArticle, Together
from annotator.session.opening import open_project
from annotator.session.session import Session
from annotator.storage import Finding
from tests.domain.making import article


def faults(session: Session) -> list[Finding]:
    session.flush()
    return [news for news in session.verify() if isinstance(news, Finding) and news.grave]


def test_all_of_an_article_goes_and_comes_back(session: Session) -> None:
    session.apply(AcceptSpans("a1", ("s1",)))
    session.apply(Decide("a1", "done", 12.0))
    before = session.summary("a1")
    bodies = dict(session.article("a1").bodies)
    changed = session.apply(RemoveArticle("a1"))
    assert changed.notes == ()
    assert [one.id for one in session.queue()] == ["a2"]
    assert faults(session) == []
    session.undo()
    assert [one.id for one in session.queue()] == ["a1", "a2"]  # in its place, not at the end
    assert session.summary("a1") == before
    assert dict(session.article("a1").bodies) == bodies
    assert faults(session) == []


def test_several_articles_go_in_one_step(session: Session) -> None:
    session.apply(Together((RemoveArticle("a1"), RemoveArticle("a2")), "remove 2 articles"))
    assert session.queue() == []
    session.undo()
    assert [one.id for one in session.queue()] == ["a1", "a2"]
    assert faults(session) == []


def test_an_article_that_was_gone_before_the_project_was_opened_comes_back_in_its_place(
    session: Session,
) -> None:
    session.apply(RemoveArticle("a1"))
    session.close()
    again = open_project(session.path, reviewer="Noor")
    assert [one.id for one in again.queue()] == ["a2"]
    again.undo()
    assert [one.id for one in again.queue()] == ["a1", "a2"]
    again.apply(AddArticle(article(id_="a3")))
    assert [one.id for one in again.queue()] == ["a1", "a2", "a3"]
    again.close()
