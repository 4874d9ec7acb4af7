"""Changing the label scheme of a project: what it does is known before, done as one step, and undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.edits import AcceptSpans, Decide
from annotator.domain.errors import SchemeError
from annotator.domain.records import Label
from annotator.domain.scheme_moves import GONE, LabelMove
from annotator.resources import read_json
from annotator.session.jobs.progress import Progress
from annotator.session.schemes import (
    Impact,
    MovedName,
    SchemeDraft,
    as_one_step,
    impact_of,
    joined,
    read_scheme,
    write_scheme,
)
from annotator.session.session import Session
from annotator.storage.verifying import verify
from tests.domain.whole import faults

EVENT = Label(code="EVT", name="Event", key="5", slot=5)


def draft(session: Session, *moves: LabelMove, drop: str = "", **fields: object) -> SchemeDraft:
    before = session.scheme
    labels = tuple(label for label in (*before.labels, EVENT) if label.code != drop)
    return SchemeDraft(before, before.altered(labels=labels, **fields), moves)


def impact(session: Session, one: SchemeDraft) -> Impact:
    *news, last = impact_of(session, one)
    assert all(isinstance(item, Progress) for item in news)
    assert isinstance(last, Impact)
    return last


def labels(session: Session) -> dict[str, str]:
    return {span.id: span.label for span in session.article("a1").spans}


def assert_sound(session: Session) -> None:
    for summary in session.queue():
        bodies = session.article(summary.id).bodies
        assert not faults(bodies, session.scheme, session.entities)


def test_a_split_says_what_moves_and_is_one_step(session: Session) -> None:
    session.apply(AcceptSpans("a1", ("s2",)))
    session.apply(Decide("a1", "done"))
    one = draft(session, LabelMove("PER", "EVT", ("riga",)))
    found = impact(session, one)
    assert found.names == (MovedName("Riga", "PER", "EVT", 1, ("a1", 28, 32)),)
    assert (found.by_move, found.articles, found.finished) == (((1, 1),), {"a1"}, {"a1"})
    before = len(session.history())
    changed = session.apply(as_one_step(one, found))
    assert len(session.history()) == before + 1
    assert labels(session) == {"s1": "PER", "s2": "EVT", "s3": "ORG"}
    assert session.scheme.version == 2
    assert session.summary("a1").status == "doing"
    assert "a1" in changed.articles
    assert_sound(session)
    session.undo()
    assert labels(session)["s2"] == "PER"
    assert session.scheme.version == 1
    assert session.summary("a1").status == "done"
    session.redo()
    assert labels(session)["s2"] == "EVT"
    session.flush()
    assert list(verify(session.path)) is not None


@pytest.mark.parametrize("target", ["ORG", GONE])
def test_a_label_goes_with_its_mentions_or_into_another(session: Session, target: str) -> None:
    one = draft(session, LabelMove("PER", target), drop="PER")
    found = impact(session, one)
    assert found.mentions == 2
    session.apply(as_one_step(one, found))
    expected = {"s1": "ORG", "s2": "ORG", "s3": "ORG"} if target else {"s3": "ORG"}
    assert labels(session) == expected
    assert "PER" not in session.scheme.codes
    assert_sound(session)
    session.undo()
    assert labels(session) == {"s1": "PER", "s2": "PER", "s3": "ORG"}
    assert_sound(session)


def test_entities_go_along_where_all_their_mentions_do(session: Session) -> None:
    one = draft(session, LabelMove("PER", "EVT", ("riga",)))
    found = impact(session, one)
    moved = {session.entities[id_].name for id_, _ in found.entities}
    assert moved == {"Riga"} or not session.article("a1").span("s2").entity
    session.apply(as_one_step(one, found))
    assert all(session.entities[id_].label == "EVT" for id_, _ in found.entities)


def test_changes_of_names_alone_touch_no_article(session: Session) -> None:
    one = draft(session)
    found = impact(session, one)
    assert (found.articles, found.names) == (frozenset(), ())
    changed = session.apply(as_one_step(one, found))
    assert changed.articles == frozenset()
    assert session.scheme.codes == {"PER", "ORG", "LOC", "MISC", "EVT"}


def test_mentions_are_counted_by_label(session: Session) -> None:
    assert session.project.label_counts() == {"PER": 2, "ORG": 1}


def test_a_scheme_comes_back_from_its_file(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "scheme.json"
    write_scheme(session.scheme, path)
    assert read_scheme(path) == session.scheme
    assert "Événement" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"name": "x", "version": 1, "labels": []}', "nonsense"])
def test_what_is_no_scheme_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "scheme.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SchemeError) as refused:
        read_scheme(path)
    assert "scheme.json" in str(refused.value)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SchemeError):
        read_scheme(tmp_path / "none.json")


def test_labels_in_use_stay_when_a_file_lacks_them(session: Session) -> None:
    read = session.scheme.altered(name="theirs", version=9, labels=(EVENT.altered(key="1"),))
    after = joined(session.scheme, read, session.project.label_counts())
    assert [(label.code, label.key) for label in after.labels] == [("EVT", "1"), ("PER", None), ("ORG", "2")]
    assert (after.name, after.version) == (session.scheme.name, session.scheme.version)


def test_the_shipped_scheme_speaks_french_too() -> None:
    for label in read_json("schemes", "press.json")["labels"]:
        assert label["wordings"][0]["language"] == "fr"
        assert label["wordings"][0]["definition"]
