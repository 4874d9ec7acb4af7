"""A large step is undone in slices: it can be given up, and what others do meanwhile is seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.edits import AddArticle, AddSpan, Comment, LinkSpans, RelabelSpans, Together
from annotator.domain.errors import EditRefused
from annotator.session.changed import Changed
from annotator.session.jobs import Progress
from annotator.session.jobs.importing import import_sources
from annotator.session.opening import create_project, open_project
from annotator.session.session import Session
from annotator.storage import Finding
from tests.domain.making import article

ARTICLES = 60


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = create_project(tmp_path / "p.annotator", reviewer="Noor")
    for number in range(ARTICLES):
        made.apply(AddArticle(article("Riga publie. Riga signe.", id_=f"a{number:02}")))
    yield made
    made.close()


def labelled(session: Session) -> str:
    """Every article labelled in one operation."""
    parts = tuple(AddSpan(f"a{number:02}", 0, 4, "LOC") for number in range(ARTICLES))
    changed = session.apply(Together(parts, "label Riga"))
    assert changed.operation is not None
    return changed.operation


def spans(session: Session) -> int:
    return sum(one.settled_spans for one in session.queue())


def begun(session: Session, operation: str, **how: bool) -> Iterator[Progress | Changed]:
    """An undo that is half way through its looking."""
    steps = session.undo_together(operation, **how)
    for news in steps:
        assert isinstance(news, Progress)
        if news.done >= 50:
            break
    return steps


def end(steps: Iterator[Progress | Changed]) -> Changed:
    last = list(steps)[-1]
    assert isinstance(last, Changed)
    return last


def sound(session: Session) -> bool:
    session.flush()
    return not [news for news in session.verify() if isinstance(news, Finding) and news.grave]


def test_it_says_how_far_it_is_and_is_one_operation(session: Session) -> None:
    operation = labelled(session)
    *progress, changed = session.undo_together(operation)
    shares = [news.done for news in progress if isinstance(news, Progress)]
    assert len(shares) > 10
    assert shares == sorted(shares)
    assert shares[-1] < 100
    assert isinstance(changed, Changed)
    assert len(changed.articles) == ARTICLES
    assert (changed.undoes, changed.redoes) == (True, False)
    assert spans(session) == 0
    assert session.history(limit=1)[0].operations == 1
    redone = session.redo()
    assert redone is not None
    assert redone.redoes
    assert spans(session) == ARTICLES
    assert sound(session)


def test_given_up_while_it_looks_it_did_nothing(session: Session) -> None:
    steps = begun(session, labelled(session))
    head = session.project.head
    steps.close()  # type: ignore[attr-defined]
    session.flush()
    assert session.project.head == head
    assert spans(session) == ARTICLES


def test_what_is_done_meanwhile_elsewhere_does_not_matter(session: Session) -> None:
    operation = labelled(session)
    session.apply(AddArticle(article("Oslo.", id_="other")))
    steps = begun(session, operation)
    session.apply(AddSpan("other", 0, 4, "LOC"))
    changed = end(steps)
    assert changed.operation is not None
    assert spans(session) == 1
    assert sound(session)


def test_what_is_done_meanwhile_to_the_same_records_prevents_it(session: Session) -> None:
    operation = labelled(session)
    (span,) = session.article("a05").spans
    steps = begun(session, operation)
    session.apply(RelabelSpans("a05", (span.id,), "ORG"))
    with pytest.raises(EditRefused, match="relabel"):
        list(steps)
    assert spans(session) == ARTICLES


def test_what_is_free_is_undone_around_what_was_done_meanwhile(session: Session) -> None:
    operation = labelled(session)
    (span,) = session.article("a05").spans
    steps = begun(session, operation, only_free=True)
    session.apply(RelabelSpans("a05", (span.id,), "ORG"))
    end(steps)
    assert spans(session) == 1
    assert [one.label for one in session.article("a05").spans] == ["ORG"]
    assert sound(session)


def test_somebody_who_never_rests_does_not_keep_it_from_its_end(session: Session) -> None:
    operation = labelled(session)
    for number, _ in enumerate(session.undo_together(operation)):
        if spans(session):
            session.apply(Comment("a07", f"note {number}"))
    assert spans(session) == 0
    assert sound(session)


def test_an_entity_that_is_taken_up_meanwhile_stays(session: Session) -> None:
    session.apply(AddSpan("a00", 0, 4, "LOC"))
    session.apply(AddSpan("a01", 0, 4, "LOC"))
    (one,), (other,) = session.article("a00").spans, session.article("a01").spans
    linked = session.apply(LinkSpans("a00", (one.id,), name="Riga la ville"))
    entity = session.article("a00").span(one.id).entity
    assert entity is not None
    assert linked.operation is not None
    steps = session.undo_together(linked.operation)
    next(steps)
    session.apply(LinkSpans("a01", (other.id,), entity=entity))
    end(steps)
    assert session.article("a00").span(one.id).entity != entity
    assert entity in session.entities
    assert sound(session)


@pytest.fixture
def imported(session: Session, tmp_path: Path) -> str:
    """Forty articles more, in one action of forty operations."""
    for number in range(40):
        (tmp_path / f"n{number}.txt").write_text(f"Texte {number} de Riga.\n", encoding="utf-8")
    list(import_sources(session, sorted(tmp_path.glob("n*.txt"))))
    return session.history(limit=1)[0].id


def writing(session: Session, operation: str) -> Iterator[Progress | Changed]:
    """An undo of which some operations are appended."""
    steps, articles = session.undo_together(operation), len(session.queue())
    while len(session.queue()) > articles - 5:
        next(steps)
    return steps


def test_once_it_writes_it_is_done_whole_even_if_it_is_closed(session: Session, imported: str) -> None:
    steps = writing(session, imported)
    steps.close()  # type: ignore[attr-defined]
    assert len(session.queue()) == ARTICLES
    assert session.history(limit=1)[0].operations == 40
    assert session.redo()
    assert len(session.queue()) == ARTICLES + 40
    assert sound(session)


def test_an_edit_in_between_comes_after_it(session: Session, imported: str) -> None:
    steps = writing(session, imported)
    session.apply(Comment("a00", "relire"))
    assert len(session.queue()) == ARTICLES
    changed = end(steps)
    assert len(changed.articles) == 40
    comment, undo = session.history(limit=2)
    assert (comment.summary, undo.operations) == ("comment on a00", 40)
    assert sound(session)


def test_closing_the_project_in_between_leaves_nothing_half_done(session: Session, imported: str) -> None:
    writing(session, imported)
    session.close()
    with_all = open_project(session.path, reviewer="Noor")
    assert len(with_all.queue()) == ARTICLES
    with_all.close()
