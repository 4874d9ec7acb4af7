"""An operation that takes much away without saying so is told; one that says so is not."""

from __future__ import annotations

import pytest

from annotator.domain.edits import (
    AcceptSpans,
    AddArticle,
    AddSpan,
    Decide,
    Edit,
    RemoveSpans,
    SetScheme,
    Suggest,
)
from annotator.domain.summaries import Summary
from annotator.session.alarm import alarms
from annotator.session.session import Session
from tests.domain.making import TEXT, article, suggested

QUIET = (5, 5)


def summary(spans: int = 0, stances: int = 0, settled: int = 0) -> Summary:
    return Summary(
        "a1", "", None, None, None, None, 10, open_spans=spans, open_stances=stances, settled_spans=settled
    )


ADD = AddSpan("a1", 0, 8, "PER")


@pytest.mark.parametrize(
    ("edit", "before", "after", "said"),
    [
        (ADD, summary(10), summary(8), ()),
        (ADD, summary(10), summary(7), ("alarm:spans:a1:10:7",)),
        (ADD, summary(2), summary(1), ()),
        (ADD, summary(settled=10), summary(settled=5), ("alarm:spans:a1:10:5",)),
        (ADD, summary(stances=4), summary(stances=1), ("alarm:stances:a1:4:1",)),
        (ADD, summary(4, 4), None, ("alarm:spans:a1:4:0", "alarm:stances:a1:4:0")),
        (ADD, None, summary(3), ()),
        (RemoveSpans("a1", ()), summary(10), summary(0), ()),
        (Decide("a1", "done"), summary(10), summary(0), ()),
        (None, summary(10), summary(0), ()),
        (Suggest("a1", ()), summary(10), summary(2), ()),
        (Suggest("a1", ()), summary(settled=10), summary(2), ("alarm:spans:a1:10:0",)),
    ],
)
def test_more_than_a_fifth_gone_is_an_alarm_unless_it_was_asked_for(
    edit: Edit | None, before: Summary | None, after: Summary | None, said: tuple[str, ...]
) -> None:
    assert alarms(edit, [(before, after)], QUIET) == said


def test_finished_articles_that_are_so_no_more_are_an_alarm() -> None:
    assert alarms(ADD, [], (10, 7)) == ("alarm:done::10:7",)
    assert alarms(ADD, [], (10, 8)) == ()


def test_the_session_says_so_and_undo_brings_it_back(session: Session) -> None:
    session.apply(AcceptSpans("a1", ("s1", "s2", "s3")))
    quiet = session.apply(RemoveSpans("a1", ("s1", "s2")))
    assert not [note for note in quiet.notes if note.startswith("alarm:")]
    undone = session.undo()
    assert undone is not None
    assert not undone.notes
    loud = session.apply(AddSpan("a1", 0, len(TEXT.rstrip()), "MISC"))
    assert "alarm:spans:a1:3:1" in loud.notes
    session.undo()
    assert session.summary("a1").settled_spans == 3


def test_usual_work_raises_no_alarm(session: Session) -> None:
    for edit in (
        AddArticle(article(id_="a9")),
        Suggest("a9", (suggested("n1", "Riga", "LOC"),)),
        AcceptSpans("a1", ("s1",)),
        Decide("a1", "done"),
        Decide("a1", "doing"),
        SetScheme(session.scheme.altered(version=session.scheme.version + 1)),
    ):
        assert not [note for note in session.apply(edit).notes if note.startswith("alarm:")]
