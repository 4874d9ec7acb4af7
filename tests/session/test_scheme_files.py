"""Label schemes in files that are spoilt, and what a stricter scheme does to mentions that overlap."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.edits import AddSpan, LinkSpans, RelabelSpans, RemoveSpans, SetScheme
from annotator.domain.errors import SchemeError
from annotator.domain.records import Label
from annotator.domain.scheme_moves import GONE, LabelMove
from annotator.session import schemes
from annotator.session.jobs.progress import Progress
from annotator.session.schemes import Impact, SchemeDraft, as_one_step, impact_of, joined, read_scheme
from annotator.session.session import Session
from tests.domain.making import TEXT


def impact(session: Session, draft: SchemeDraft) -> Impact:
    *_, last = impact_of(session, draft)
    assert isinstance(last, Impact)
    return last


def moving(session: Session, *moves: LabelMove) -> SchemeDraft:
    return SchemeDraft(session.scheme, session.scheme, moves)


def test_a_file_that_is_not_text_is_no_scheme(tmp_path: Path) -> None:
    path = tmp_path / "scheme.json"
    path.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(SchemeError, match="it is not JSON"):
        read_scheme(path)


def test_a_label_that_stays_gives_its_key_to_that_of_the_file(session: Session) -> None:
    event = Label(code="EVT", name="Event", key="1", slot=5)
    read = session.scheme.altered(labels=(event,))
    found = joined(session.scheme, read, {"PER": 2, "ORG": 1})
    assert [(label.code, label.key) for label in found.labels] == [("EVT", "1"), ("PER", None), ("ORG", "2")]


def test_a_draft_is_empty_until_something_changes(session: Session) -> None:
    assert moving(session).is_empty
    assert not moving(session, LabelMove("PER", "ORG")).is_empty
    assert not SchemeDraft(session.scheme, session.scheme.altered(stances=False)).is_empty


def test_the_search_through_the_mentions_tells_how_far_it_is(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schemes, "_EACH", 2)
    *news, _ = impact_of(session, moving(session, LabelMove("PER", "ORG")))
    assert news
    assert all(isinstance(one, Progress) for one in news)


def test_rejected_mentions_move_but_are_not_counted(session: Session) -> None:
    session.apply(RemoveSpans("a1", ("s1",)))
    found = impact(session, moving(session, LabelMove("PER", "ORG")))
    assert ([name.text for name in found.names], found.articles) == (["Riga"], frozenset({"a1"}))


def test_a_mention_that_had_the_label_before_concerns_its_article(session: Session) -> None:
    session.apply(RelabelSpans("a1", ("s1", "s2"), "ORG"))
    whole = impact(session, moving(session, LabelMove("PER", "LOC")))
    assert (whole.names, whole.articles) == ((), frozenset({"a1"}))
    other = impact(session, moving(session, LabelMove("MISC", "LOC")))
    assert other.articles == frozenset()


@pytest.mark.parametrize(("target", "moved"), [("LOC", {"LOC"}), (GONE, set())])
def test_an_entity_moves_with_its_mentions(session: Session, target: str, moved: set[str]) -> None:
    session.apply(LinkSpans("a1", ("s2",), name="Riga"))
    assert session.article("a1").span("s2").entity is not None
    found = impact(session, moving(session, LabelMove("PER", target, ("riga",))))
    assert {label for _, label in found.entities} == moved


@pytest.mark.parametrize(
    ("overlap", "gone", "count"), [("none", "", 1), ("nested", "", 0), ("none", "LOC", 0)]
)
def test_a_stricter_scheme_counts_the_mentions_that_overlap(
    session: Session, overlap: str, gone: str, count: int
) -> None:
    free = session.scheme.altered(overlap="free", version=session.scheme.version + 1)
    session.apply(SetScheme(free))
    start = TEXT.index("plan de Riga")
    session.apply(AddSpan("a1", start, start + len("plan de Riga"), "MISC"))
    session.apply(AddSpan("a1", start + 8, start + 12, "LOC"))
    moves = (LabelMove(gone, GONE),) if gone else ()
    draft = SchemeDraft(session.scheme, session.scheme.altered(overlap=overlap), moves)
    assert draft.is_stricter
    found = impact(session, draft)
    assert found.overlaps == count
    session.apply(as_one_step(draft, found))
    assert session.scheme.overlap == overlap
