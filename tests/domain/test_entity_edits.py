"""Merging, relabelling and ruling: what edits of entities come to, and many edits as one step."""

from __future__ import annotations

import pytest

from annotator.domain import edits
from annotator.domain.drafting import Actor
from annotator.domain.errors import EditRefused
from annotator.domain.planning import Several
from annotator.domain.records import Entity, Party, Record
from annotator.domain.views import ArticleView, CorpusView
from tests.domain.making import AT, article, done, stance, suggested
from tests.domain.making import state as state_of


def state(*records: Record, id_: str = "a1") -> tuple[ArticleView, CorpusView]:
    """An article of the invented text, and these records."""
    return state_of(article(id_=id_), *records, id_=id_)


HOLM = Entity(id="e1", name="Ida Holm", label="PER", aliases=("Holm",))
OTHER = Entity(id="e2", name="I. Holm", label="PER")
OTAN = Entity(id="e3", name="Otan", label="ORG")


def test_moved_mentions_and_stances_mean_the_other_entity() -> None:
    mention = suggested("s1", "Holm", "PER", nth=1, entity="e2", status="accepted", how="confirmed")
    rejected = suggested("s2", "Ida Holm", "PER", entity="e2", status="rejected", how="confirmed")
    said = stance(
        "t1", Party(ref="entity", id="e2", text="I. Holm"), Party(ref="concept", text="plan"), "a salué"
    )
    view, corpus = state(HOLM, OTHER, mention, rejected, said)
    done(view, corpus, edits.MoveMentions("a1", "e2", "e1"))
    assert {span.entity for span in view.spans} == {"e1"}
    assert view.span("s1").status == "accepted"
    assert view.span("s2").status == "rejected"
    assert view.stance("t1").holder.id == "e1"
    assert view.stance("t1").holder.text == "Ida Holm"


def test_mentions_moved_to_an_entity_of_another_label_take_it() -> None:
    view, corpus = state(HOLM, OTAN, suggested("s1", "Holm", "PER", nth=1, entity="e1"))
    done(view, corpus, edits.MoveMentions("a1", "e1", "e3"))
    span = view.span("s1")
    assert (span.label, span.entity, span.status, span.was and span.was.label) == (
        "ORG", "e3", "accepted", "PER",
    )  # fmt: skip


def test_a_merged_entity_is_gone_and_its_names_are_kept() -> None:
    view, corpus = state(HOLM, OTHER)
    done(view, corpus, edits.MergeEntities("e2", "e1"))
    assert set(corpus.entities) == {"e1"}
    assert corpus.entities["e1"].aliases == ("Holm", "I. Holm")


def test_an_entity_is_not_merged_with_itself_or_with_one_that_is_not_there() -> None:
    view, corpus = state(HOLM)
    for edit in (edits.MergeEntities("e1", "e1"), edits.MergeEntities("e1", "e9")):
        with pytest.raises(EditRefused):
            done(view, corpus, edit)


def test_relabelled_mentions_keep_their_entity() -> None:
    view, corpus = state(OTAN, suggested("s1", "Otan", "ORG", entity="e3"))
    done(view, corpus, edits.RelabelEntity("e3", "MISC"))
    done(view, corpus, edits.RelabelMentions("a1", "e3", "MISC"))
    assert (view.span("s1").label, view.span("s1").entity) == ("MISC", "e3")
    assert corpus.entities["e3"].label == "MISC"


def test_a_relabelled_mention_gives_way_to_one_that_stands_there() -> None:
    view, corpus = state(OTAN, suggested("s1", "Otan", "ORG", entity="e3"), suggested("s2", "Otan", "MISC"))
    done(view, corpus, edits.RelabelMentions("a1", "e3", "MISC"))
    assert [(s.id, s.label) for s in view.live_spans] == [("s2", "MISC")]


def test_a_ruling_is_kept_and_taken_back() -> None:
    view, corpus = state()
    done(view, corpus, edits.SetRuling("labels:riga", "Riga", "A ship and a city."))
    assert corpus.rulings["labels:riga"].reason == "A ship and a city."
    done(view, corpus, edits.SetRuling("labels:riga", "Riga", ""))
    assert not corpus.rulings


def test_occurrences_that_keep_take_nothing_from_what_is_accepted() -> None:
    longer = suggested("s1", "plan de Riga", "MISC", status="accepted", how="confirmed")
    other = suggested("s2", "Riga", "PER", nth=1, status="accepted", how="confirmed")
    view, corpus = state(longer, other)
    first, second = view.text.index("Riga"), view.text.index("Riga, dit")
    ranges = ((first, first + 4), (second, second + 4))
    plan = done(view, corpus, edits.LabelOccurrences("a1", ranges, "LOC", keeps=True, how="bulk"))
    assert plan.notes == ("covered:2",)
    assert {span.label for span in view.live_spans} == {"MISC", "PER"}


def test_occurrences_say_how_suggestions_were_accepted() -> None:
    view, corpus = state(suggested("s1", "Riga", "LOC"))
    done(view, corpus, edits.LabelOccurrences("a1", ((view.span("s1").start, view.span("s1").end),), "LOC",
                                              keeps=True, how="bulk"))  # fmt: skip
    assert (view.span("s1").status, view.span("s1").how) == ("accepted", "bulk")


def test_several_articles_share_an_entity_made_on_the_way_and_none_is_taken_up() -> None:
    (one, corpus), (two, _) = state(id_="a1"), state(id_="a2")
    several = Several(corpus, Actor("r01", AT))
    for view in (one, two):
        several.take(view, [edits.AddSpan(view.id, 0, 8, "PER")])
    plan = several.plan("label everywhere")
    kinds = [change.key.kind for change in plan.changes]
    assert sorted(kinds) == ["entity", "span", "span"]
    for view in (one, two):
        view.follow(plan.changes)
    assert one.live_spans[0].entity == two.live_spans[0].entity
    assert not one.is_touched


def test_an_article_planned_again_replaces_what_was_planned() -> None:
    view, corpus = state()
    several = Several(corpus, Actor("r01", AT))
    several.take(view, [edits.AddSpan("a1", 0, 8, "PER")])
    several.take(view, [edits.AddSpan("a1", 0, 8, "PER")])
    assert [c.key.kind for c in several.plan("once").changes].count("span") == 1


def test_entities_are_moved_and_merged_in_one_step() -> None:
    view, corpus = state(HOLM, OTHER, suggested("s1", "Holm", "PER", nth=1, entity="e2"))
    several = Several(corpus, Actor("r01", AT))
    several.take(view, [edits.MoveMentions("a1", "e2", "e1")])
    several.take(ArticleView("", {}), [edits.MergeEntities("e2", "e1")])
    plan = several.plan("merge")
    view.follow(plan.changes)
    corpus.follow(plan.changes)
    assert view.span("s1").entity == "e1"
    assert set(corpus.entities) == {"e1"}
