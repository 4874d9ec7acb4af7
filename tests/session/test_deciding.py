"""Suggestions decided by what they have in common, and entities changed wherever they are meant."""

from __future__ import annotations

from annotator.domain.edits import AddRegion, AddSpan, AddStance, LinkSpans
from annotator.domain.records import Party
from annotator.session.deciding import Meant, Sieve, deciding, meant_here, meant_in_corpus
from annotator.session.entity_steps import Reach, merge, reach_of, relabel
from annotator.session.session import Session
from tests.domain.making import TEXT


def everywhere(session: Session, sieve: Sieve) -> Meant:
    return next(step for step in meant_in_corpus(session.project, sieve) if step is not None)


def reach(session: Session, entity: str) -> Reach:
    return next(step for step in reach_of(session.project, entity) if step is not None)


def add(session: Session, article: str, words: str, label: str) -> str:
    start = TEXT.index(words)
    session.apply(AddSpan(article, start, start + len(words), label))
    span = next(s for s in session.article(article).live_spans if s.start == start)
    if span.entity is None:
        session.apply(LinkSpans(article, (span.id,), name=words))
    return str(session.article(article).span(span.id).entity)


def test_a_sieve_narrows_by_label_surface_rule_and_score(session: Session) -> None:
    view = session.article("a1")
    assert meant_here(view, Sieve()).count == 3
    assert meant_here(view, Sieve(label="PER")).count == 2
    assert meant_here(view, Sieve(surface="RIGA")).spans == {"a1": ["s2"]}
    assert meant_here(view, Sieve(rule="title-before-name", least_score=0.9)).count == 3
    assert meant_here(view, Sieve(rule="title-before-name", most_score=0.9)).count == 0
    assert meant_here(view, Sieve(rule="another")).count == 0
    assert meant_here(view, Sieve(), view.live_spans[:1]).most_frequent() == [("Ida Holm", 1)]


def test_the_corpus_counts_like_the_article_and_leaves_out_what_is_outside(session: Session) -> None:
    assert everywhere(session, Sieve()).spans == {"a1": ["s1", "s2", "s3"]}
    assert everywhere(session, Sieve(label="ORG", least_score=0.5)).count == 1
    start = TEXT.index("Otan")
    session.apply(AddRegion("a1", start - 2, len(TEXT), "comment"))
    assert everywhere(session, Sieve()).spans == {"a1": ["s1", "s2"]}
    assert meant_here(session.article("a1"), Sieve()).spans == {"a1": ["s1", "s2"]}


def test_many_are_decided_as_one_step(session: Session) -> None:
    steps = len(session.history())
    session.apply(deciding(everywhere(session, Sieve(label="PER")), "accept"))
    view = session.article("a1")
    assert [(s.id, s.status, s.how) for s in view.spans if s.label == "PER"] == [
        ("s1", "accepted", "bulk"), ("s2", "accepted", "bulk"),
    ]  # fmt: skip
    assert len(session.history()) == steps + 1
    session.undo()
    session.apply(deciding(everywhere(session, Sieve()), "reject"))
    assert {s.status for s in session.article("a1").spans} == {"rejected"}


def test_a_merge_moves_all_that_refers_to_the_entity(session: Session) -> None:
    one, other = add(session, "a1", "Ida Holm", "PER"), add(session, "a2", "Holm", "PER")
    session.apply(LinkSpans("a2", (session.article("a2").live_spans[0].id,), name="I. Holm"))
    gone = session.article("a2").live_spans[0].entity
    assert gone not in {None, one, other}
    party = Party(ref="entity", id=gone, text="I. Holm")
    session.apply(AddStance("a1", "critical", party, Party(ref="concept", text="le plan")))
    found = reach(session, str(gone))
    assert (found.count, found.mentions) == (1, {"a2": 1})
    entities = session.entities
    session.apply(merge(entities[str(gone)], entities[one], found))
    assert gone not in session.entities
    assert session.article("a2").live_spans[0].entity == one
    assert session.article("a1").stances[0].holder.id == one
    session.undo()
    assert session.article("a1").stances[0].holder.id == gone


def test_what_comes_while_a_merge_is_planned_moves_too(session: Session) -> None:
    one, gone = add(session, "a1", "Ida Holm", "PER"), add(session, "a1", "Riga", "PER")
    steps = session.apply_together(merge(session.entities[gone], session.entities[one], Reach()))
    next(steps)
    add(session, "a2", "Riga", "PER")
    for _ in steps:
        pass
    assert {
        s.entity for id_ in ("a1", "a2") for s in session.article(id_).live_spans if s.text == "Riga"
    } == {one}
    session.flush()
    assert session.failure is None


def test_a_new_label_goes_with_the_entity_or_joins_its_namesake(session: Session) -> None:
    entity = add(session, "a2", "Otan", "ORG")
    session.apply(relabel(session.entities[entity], "MISC", reach(session, entity), session.entities))
    assert (session.entities[entity].label, session.article("a2").live_spans[0].label) == ("MISC", "MISC")
    other = add(session, "a1", "Otan", "LOC")
    session.apply(relabel(session.entities[other], "MISC", reach(session, other), session.entities))
    assert other not in session.entities
    spans = [s for s in session.article("a1").live_spans if s.text == "Otan"]
    assert {(s.label, s.entity) for s in spans} == {("MISC", entity)}
