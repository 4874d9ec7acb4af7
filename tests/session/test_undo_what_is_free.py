"""Undoing the part of a step that nothing was built on: what is left holds together."""

from __future__ import annotations

import pytest

from annotator.domain.edits import AcceptSpans
from annotator.domain.errors import EditRefused
from annotator.session.history import Entry
from annotator.session.session import Session
from annotator.storage import Finding


def imported(session: Session, article: str) -> Entry:
    return next(e for e in session.history(article) if e.summary.startswith("import"))


def faults(session: Session) -> list[Finding]:
    session.flush()
    return [news for news in session.verify() if isinstance(news, Finding) and news.grave]


def test_an_article_that_was_worked_on_is_not_taken_away_from_under_the_work(session: Session) -> None:
    session.apply(AcceptSpans("a1", ("s1",)))
    step = imported(session, "a1")
    with pytest.raises(EditRefused, match="cannot be undone"):
        session.undo_operation(step.id, only_free=True)
    assert session.has_article("a1")
    assert faults(session) == []


def test_an_article_nobody_worked_on_goes(session: Session) -> None:
    session.undo_operation(imported(session, "a2").id, only_free=True)
    assert not session.has_article("a2")
    assert session.has_article("a1")
    assert faults(session) == []
