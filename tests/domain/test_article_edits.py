"""What edits of whole articles come to, and the views and summaries that follow."""

from __future__ import annotations

import pytest

from annotator.domain import edits
from annotator.domain.errors import EditRefused
from annotator.domain.operations import Change
from annotator.domain.records import Decision, Origin, Party, Region, Reviewer, Ruling
from annotator.domain.summaries import Summary, summarise, updated
from annotator.domain.views import ArticleView, CorpusView
from tests.domain.making import RULE, SCHEME, TEXT, article, done, entity, stance, state, suggested

TOOL = "tool"


def region(id_: str, start: int, end: int, kind: str = "boilerplate") -> Region:
    return Region.parse({"id": id_, "start": start, "end": end, "kind": kind, "origin": RULE.plain()})


def test_done_accepts_what_is_still_suggested_as_accepted_by_completion() -> None:
    view, corpus = state(
        article(), suggested("s1", "Ida Holm", "PER"), suggested("s2", "Holm", "LOC"),
        suggested("s3", "Otan", "ORG", status="accepted", how="confirmed"),
    )  # fmt: skip
    plan = done(view, corpus, edits.Decide("a1", "done", seconds=12.34))
    assert {s.id: (s.status, s.how) for s in view.spans} == {
        "s1": ("accepted", "completion"), "s2": ("rejected", "completion"), "s3": ("accepted", "confirmed"),
    }  # fmt: skip
    decision = view.decision(SCHEME)
    assert (decision.status, decision.seconds, decision.complete.spans) == ("done", 12.3, True)
    assert decision.ended is not None
    assert plan.notes == ("completion:1",)


def test_done_leaves_page_furniture_and_stances_alone() -> None:
    holder = Party(ref="span", id="s1", text="Ida Holm")
    view, corpus = state(
        article(), suggested("s1", "Ida Holm", "PER"), region("g1", 0, 10),
        stance("t1", holder, Party(ref="concept", text="plan"), "a salué"),
    )  # fmt: skip
    plan = done(view, corpus, edits.Decide("a1", "done"))
    assert (view.span("s1").status, view.stance("t1").status) == ("suggested", "suggested")
    assert not view.decision(SCHEME).complete.stances
    assert plan.notes == ()


def test_done_without_open_stances_is_complete_in_both_and_taking_up_again_is_not() -> None:
    view, corpus = state(article())
    done(view, corpus, edits.Decide("a1", "done"))
    assert view.decision(SCHEME).complete.stances
    done(view, corpus, edits.Decide("a1", "doing"))
    decision = view.decision(SCHEME)
    assert (decision.complete.spans, decision.ended) == (False, None)
    done(view, corpus, edits.SetComplete("a1", spans=True, stances=False))
    assert view.decision(SCHEME).complete.spans


def test_a_scheme_without_stances_never_claims_they_are_complete() -> None:
    view, corpus = state(article(), SCHEME.altered(stances=False))
    done(view, corpus, edits.Decide("a1", "done"))
    assert not view.decision(SCHEME).complete.stances


def test_flagging_and_skipping_and_comments() -> None:
    view, corpus = state(article())
    for status in ("flagged", "skipped"):
        done(view, corpus, edits.Decide("a1", status))
        assert view.decision(SCHEME).status == status
    done(view, corpus, edits.Comment("a1", "à revoir"))
    assert (view.decision(SCHEME).comment, view.decision(SCHEME).status) == ("à revoir", "skipped")


def test_the_tool_does_not_become_the_reviewer() -> None:
    view, corpus = state(article())
    done(view, corpus, edits.Decide("a1", "todo"), TOOL)
    assert view.decision(SCHEME).reviewer is None


def test_regions_never_overlap() -> None:
    view, corpus = state(article(), region("g1", 0, 40), region("g2", 50, 60))
    done(view, corpus, edits.AddRegion("a1", 10, 16, "quote"))
    assert [(r.start, r.end, r.kind) for r in view.regions] == [
        (0, 10, "boilerplate"), (10, 16, "quote"), (16, 40, "boilerplate"), (50, 60, "boilerplate"),
    ]  # fmt: skip
    done(view, corpus, edits.AddRegion("a1", 0, len(TEXT), "comment"))
    assert [(r.start, r.end) for r in view.regions] == [(0, len(TEXT))]
    done(view, corpus, edits.RemoveRegions("a1", (view.regions[0].id,)))
    assert view.regions == ()
    view, corpus = state(article(), region("g1", 0, 40))
    done(view, corpus, edits.AddRegion("a1", 0, 8, "caption"))
    assert view.region("g1").start == 8
    with pytest.raises(EditRefused):
        done(view, corpus, edits.AddRegion("a1", 5, 5, "quote"))


def test_suggestions_replace_undecided_ones_and_respect_what_was_decided() -> None:
    view, corpus = state(
        article(), suggested("s1", "Ida Holm", "PER", status="accepted"), suggested("s2", "Riga", "PER"),
        suggested("s3", "Otan", "LOC", status="rejected"),
        stance("t1", Party(ref="author", text=""), Party(ref="concept", text="x"), "a salué"),
    )  # fmt: skip
    new = (
        suggested("n1", "Holm", "PER"),  # overlaps an accepted one
        suggested("n2", "Riga", "LOC", entity="e1"),
        suggested("n3", "Otan", "LOC"),  # rejected before
        suggested("n4", "Otan", "ORG", entity="e7"),
    )
    stances = (
        stance("u1", Party(ref="span", id="n2", text="Riga"), Party(ref="concept", text="plan"), "le plan"),
        stance("u2", Party(ref="span", id="n1", text="Holm"), Party(ref="concept", text="plan"), "le plan"),
    )
    edit = edits.Suggest("a1", new, stances, {"e1": entity("e1", "Riga", "LOC")})
    plan = done(view, corpus, edit, TOOL)
    assert {s.id for s in view.live_spans} == {"s1", "n2", "n4"}
    assert (view.span("n2").entity, view.span("n4").entity) == ("e1", None)
    assert [s.id for s in view.stances] == ["u1"]
    assert view.stored_decision is None
    assert plan.summary == "suggest 2 spans"


def test_suggested_entities_join_those_of_the_project() -> None:
    view, corpus = state(article(), entity("e5", "riga", "LOC"), entity("e1", "Oslo", "LOC"))
    names = {"e1": entity("e1", "Riga", "LOC"), "e2": entity("e2", "Otan", "ORG")}
    spans = (
        suggested("n1", "Riga", "LOC", entity="e1"), suggested("n2", "Riga", "LOC", nth=1, entity="e1"),
        suggested("n3", "Otan", "ORG", entity="e2"), suggested("n4", "Holm", "PER", entity="e5"),
    )  # fmt: skip
    done(view, corpus, edits.Suggest("a1", spans, (), names), TOOL)
    assert [view.span(f"n{n}").entity for n in (1, 2, 3, 4)] == ["e5", "e5", "e2", "e5"]


def test_a_new_entity_whose_id_is_taken_gets_another_one_and_serves_all_its_mentions() -> None:
    view, corpus = state(article(), entity("e1", "Oslo", "LOC"))
    spans = (suggested("n1", "Riga", "LOC", entity="e1"), suggested("n2", "Riga", "LOC", nth=1, entity="e1"))
    done(view, corpus, edits.Suggest("a1", spans, (), {"e1": entity("e1", "Riga", "LOC")}), TOOL)
    first, second = view.span("n1").entity, view.span("n2").entity
    assert first == second != "e1"
    assert corpus.entities[str(first)].name == "Riga"


def test_an_imported_article_comes_with_what_it_has() -> None:
    _, corpus = state(entity("e1", "Riga", "LOC"))
    view = ArticleView("a2", {})
    spans = (
        suggested("s1", "Ida Holm", "PER", status="accepted", how="new"),
        suggested("s2", "Holm", "PER", status="accepted", how="new"),
        suggested("s3", "Riga", "LOC", entity="e1"),
    )
    edit = edits.AddArticle(
        article(id_="a2"), (region("g1", 0, 3),), spans,
        (stance("t1", Party(ref="author", text=""), Party(ref="concept", text="x"), "a salué"),),
        (entity("e1", "Rīga", "LOC"), entity("e4", "Otan", "ORG")),
        Decision(scheme="press/1", status="done"),
    )  # fmt: skip
    plan = done(view, corpus, edit, TOOL)
    assert plan.summary == "import a2.txt"
    assert {s.id: s.status for s in view.spans} == {"s1": "accepted", "s2": "suggested", "s3": "suggested"}
    assert corpus.entities["e1"].aliases == ("Rīga",)
    assert "e4" in corpus.entities
    assert view.decision(SCHEME).status == "done"


def test_an_imported_entity_with_a_taken_id_and_another_label_is_refused() -> None:
    _, corpus = state(entity("e1", "Riga", "LOC"))
    edit = edits.AddArticle(article(id_="a2"), entities=(entity("e1", "Riga FC", "ORG"),))
    with pytest.raises(EditRefused, match="Riga"):
        done(ArticleView("a2", {}), corpus, edit, TOOL)


def test_a_renamed_entity_keeps_its_old_name_as_an_alias() -> None:
    view, corpus = state(article(), entity("e1", "Riga", "LOC"))
    done(view, corpus, edits.RenameEntity("e1", " Ville de Riga "))
    assert (corpus.entities["e1"].name, corpus.entities["e1"].aliases) == ("Ville de Riga", ("Riga",))
    assert corpus.find_entity("RIGA", "LOC") is corpus.entities["e1"]
    for wrong in (edits.RenameEntity("e1", " "), edits.RenameEntity("e9", "x")):
        with pytest.raises(EditRefused):
            done(view, corpus, wrong)


def test_the_scheme_can_be_replaced() -> None:
    view, corpus = state(article())
    done(view, corpus, edits.SetScheme(SCHEME.altered(version=2)))
    assert corpus.scheme.tag == "press/2"


def test_the_corpus_view_follows_every_kind_of_shared_record() -> None:
    _, corpus = state()
    shared = (
        Reviewer(id="r02", name="Noor"),
        Ruling(id="u1", text="Riga", reason="club"),
        entity("e1", "A", "PER"),
    )
    added = [Change.of(None, None, record) for record in shared]
    corpus.follow([*added, Change.of("a1", None, article())])
    assert (set(corpus.reviewers), set(corpus.rulings), set(corpus.entities)) == ({"r02"}, {"u1"}, {"e1"})
    corpus.follow(change.turned_round() for change in added)
    assert (corpus.reviewers, corpus.rulings, corpus.entities) == ({}, {}, {})
    assert corpus.find_entity("A", "PER") is None
    assert isinstance(corpus, CorpusView)


def test_a_view_follows_its_own_article_only_and_forgets_what_is_gone() -> None:
    view, _ = state(article(), suggested("s1", "Riga", "LOC"))
    other = Change.of("a2", None, suggested("s2", "Otan", "ORG"))
    gone = Change.of("a1", view.span("s1"), None)
    view.follow([other, gone])
    assert view.spans == ()
    assert not view.has("span", "s1")
    assert gone.key not in view.bodies


def counts(summary: Summary | None) -> tuple[int, ...]:
    assert summary is not None
    return (
        summary.open_spans, summary.settled_spans, summary.open_stances, summary.settled_stances,
        summary.to_check,
    )  # fmt: skip


@pytest.mark.parametrize("count", [20, 300])  # spans are put in order one by one, or all together
def test_a_view_that_followed_is_as_if_made_anew(count: int) -> None:
    first = suggested("n0", "Ida Holm", "PER")
    spans = [first.altered(id=f"n{n}", label="PER" if n % 2 else "ORG") for n in range(count)]
    moved = [one.altered(start=one.start + 4) for one in spans]
    view, _ = state(article(), *spans[: count // 2])
    changes = [Change.of("a1", None, one) for one in spans[count // 2 :]]
    changes += [Change.of("a1", *pair) for pair in zip(spans, moved, strict=True)]  # some twice at once
    changes += [Change.of("a1", one, None) for one in moved[::3]]
    view.follow(changes)
    anew = ArticleView("a1", view.bodies)
    assert view.spans == anew.spans
    assert view.spans_over(0, 6) == anew.spans_over(0, 6)
    assert {one.id for one in view.spans} == {one.id for n, one in enumerate(spans) if n % 3}


def test_a_summary_follows_every_change() -> None:
    view, corpus = state(article(title=None))
    summary: Summary | None = updated(None, [Change.of("a1", None, article())])
    assert summary is not None
    assert (summary.title, summary.length, summary.status) == (TEXT, len(TEXT), "todo")
    holder = Party(ref="author", text="")
    edit = edits.Suggest(
        "a1", (suggested("n1", "Riga", "LOC"), suggested("n2", "Otan", "ORG")),
        (stance("u1", holder, Party(ref="concept", text="plan"), "le plan"),),
    )  # fmt: skip
    summary = updated(summary, done(view, corpus, edit, TOOL).changes)
    assert counts(summary) == (2, 0, 1, 0, 3)
    summary = updated(summary, done(view, corpus, edits.RemoveSpans("a1", ("n1",))).changes)
    summary = updated(summary, done(view, corpus, edits.AcceptStances("a1", ("u1",))).changes)
    assert counts(summary) == (1, 0, 0, 1, 1)
    plan = done(view, corpus, edits.Decide("a1", "done"))
    summary = updated(summary, plan.changes)
    assert summary is not None
    assert (counts(summary), summary.status) == ((0, 1, 0, 1, 0), "done")
    back = updated(summary, [change.turned_round() for change in reversed(plan.changes)])
    assert back is not None
    assert (counts(back), back.status) == ((1, 0, 0, 1, 1), "doing")


def test_a_summary_knows_title_outlet_and_date_and_ends_with_the_article() -> None:
    first = article(title="Le plan de Riga", outlet="Le Quai", date="2026-05-12", language="fr")
    summary = summarise(first)
    assert (summary.title, summary.outlet, summary.date, summary.language) == (
        "Le plan de Riga", "Le Quai", "2026-05-12", "fr",
    )  # fmt: skip
    renamed = first.altered(source=first.source.altered(title="Autre titre"))
    changed = updated(summary, [Change.of("a1", first, renamed)])
    assert changed is not None
    assert changed.title == "Autre titre"
    assert updated(summary, [Change.of("a1", first, None)]) is None
    assert updated(None, [Change.of("a1", None, suggested("s1", "Riga", "LOC"))]) is None
    assert summarise(article(text=" \n\x0b")).title == "a1"
    long = summarise(article(text=f"{'mot ' * 60}\nsuite")).title
    assert long == ("mot " * 60)[:160]  # projects of every format keep it so


def test_a_decision_taken_back_is_todo_again() -> None:
    decision = Decision(scheme="press/1", status="done")
    after = updated(summarise(article()), [Change.of("a1", decision, None)])
    assert after is not None
    assert after.status == "todo"


def test_imported_spans_of_a_model_are_not_replaced_but_suggestions_are() -> None:
    imported = Origin(type="import", name="prodigy", version=None)
    view, corpus = state(article(), suggested("s1", "Riga", "LOC", origin=imported))
    done(view, corpus, edits.Suggest("a1", ()), TOOL)
    assert [s.id for s in view.spans] == ["s1"]


def test_labels_from_a_file_replace_suggestions_and_respect_what_was_decided() -> None:
    view, corpus = state(
        article(),
        suggested("s1", "Ida Holm", "PER", status="accepted"),
        suggested("s2", "Riga", "PER"),
        region("g1", 0, 10),
        region("g2", 60, 70, "quote").altered(origin=Origin(type="human", name="r01")),
    )
    edit = edits.AddLabels(
        "a1",
        (region("h1", 20, 30), region("h2", 62, 66)),
        (
            suggested("f1", "Ida Holm", "PER", status="accepted", how="new"),
            suggested("f2", "Holm", "PER", status="accepted", how="new"),
            suggested("f3", "Riga", "LOC", status="accepted", how="new", entity="e1"),
        ),
        (stance("t9", Party(ref="author", text=""), Party(ref="concept", text="x"), "a salué"),),
        (entity("e1", "Riga", "LOC"),),
        Decision(scheme="press/1", status="done"),
    )
    plan = done(view, corpus, edit, TOOL)
    assert plan.summary == "add labels to a1"
    assert {span.id: span.status for span in view.spans} == {
        "s1": "accepted", "f2": "suggested", "f3": "accepted",
    }  # fmt: skip
    assert [(one.id, one.start) for one in view.regions] == [("h1", 20), ("g2", 60)]
    assert [one.id for one in view.stances] == ["t9"]
    assert view.decision(SCHEME).status == "done"


def test_labels_without_regions_leave_regions_and_a_decision_alone() -> None:
    view, corpus = state(article(), region("g1", 0, 10), Decision(scheme="press/1", status="doing"))
    done(view, corpus, edits.AddLabels("a1", decision=Decision(scheme="press/1", status="done")), TOOL)
    assert [one.id for one in view.regions] == ["g1"]
    assert view.decision(SCHEME).status == "doing"
