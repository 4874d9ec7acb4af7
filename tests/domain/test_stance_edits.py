"""What edits of stances come to."""

from __future__ import annotations

import pytest

from annotator.domain import edits
from annotator.domain.errors import EditRefused
from annotator.domain.records import Party
from tests.domain.making import TEXT, article, done, entity, stance, state, suggested

PLAN = Party(ref="concept", text="le plan")
EVIDENCE = (TEXT.index("a salué"), TEXT.index("a salué") + 15)


def add(**fields: object) -> edits.AddStance:
    given: dict[str, object] = {
        "article": "a1", "polarity": "supportive", "holder": Party(ref="span", id="s1", text="Ida Holm"),
        "target": PLAN, "mode": "reported", "evidence": (EVIDENCE,),
    }  # fmt: skip
    return edits.AddStance(**(given | fields))  # type: ignore[arg-type]


def test_a_stance_has_the_words_of_what_it_refers_to() -> None:
    view, corpus = state(article(author="M. Tassin", outlet="Le Quai"), suggested("s1", "Ida Holm", "PER"))
    plan = done(view, corpus, add(holder=Party(ref="span", id="s1", text="x")))
    (made,) = view.stances
    assert made.holder.text == "Ida Holm"
    assert made.evidence[0].text == "a salué le plan"
    assert (made.status, made.how, made.origin.name) == ("accepted", "new", "r01")
    assert plan.summary == "add stance Ida Holm → le plan: supportive"
    done(view, corpus, add(holder=Party(ref="author", text=""), target=Party(ref="outlet", text="")))
    assert {(s.holder.text, s.target.text) for s in view.stances} == {
        ("Ida Holm", "le plan"), ("M. Tassin", "Le Quai"),
    }  # fmt: skip


def test_author_and_outlet_may_be_unnamed() -> None:
    view, corpus = state(article())
    plan = done(view, corpus, add(holder=Party(ref="author", text=""), target=Party(ref="outlet", text="x")))
    assert plan.summary == "add stance author → outlet: supportive"


def test_an_unset_polarity_stays_unset() -> None:
    view, corpus = state(article(), suggested("s1", "Ida Holm", "PER"))
    plan = done(view, corpus, add(polarity=None))
    assert view.stances[0].polarity is None
    assert plan.summary.endswith("unset")


def test_evidence_is_put_in_order_and_joined() -> None:
    view, corpus = state(article(), suggested("s1", "Ida Holm", "PER"))
    done(view, corpus, add(evidence=((20, 30), (9, 16), (12, 18))))
    assert [(e.start, e.end) for e in view.stances[0].evidence] == [(9, 18), (20, 30)]
    with pytest.raises(EditRefused, match="not a stretch"):
        done(view, corpus, add(evidence=((5, 5),)))


def test_references_that_lead_nowhere_are_refused() -> None:
    view, corpus = state(
        article(), suggested("s1", "Ida Holm", "PER"), suggested("s2", "Riga", "LOC", status="rejected")
    )
    for wrong in (
        Party(ref="span", id="s9", text="x"),
        Party(ref="span", id="s2", text="Riga"),
        Party(ref="entity", id="e9", text="x"),
    ):
        with pytest.raises(EditRefused):
            done(view, corpus, add(target=wrong))


def test_an_entity_can_be_a_target_as_a_whole() -> None:
    view, corpus = state(article(outlet="Le Quai"), entity("e1", "Riga", "LOC"))
    whole = add(
        holder=Party(ref="outlet", text=""), target=Party(ref="entity", id="e1", text="r"), evidence=()
    )
    done(view, corpus, whole)
    assert (view.stances[0].target.text, view.stances[0].evidence) == ("Riga", ())


def test_the_same_stance_twice_is_refused_and_a_rejected_one_gives_way() -> None:
    view, corpus = state(article(), suggested("s1", "Ida Holm", "PER"))
    done(view, corpus, add())
    with pytest.raises(EditRefused, match="already"):
        done(view, corpus, add(polarity="critical"))
    holder = Party(ref="span", id="s1", text="Ida Holm")
    rejected = stance("t1", holder, PLAN, "a salué le plan", status="rejected")
    view, corpus = state(article(), suggested("s1", "Ida Holm", "PER"), rejected)
    done(view, corpus, add())
    assert [s.status for s in view.stances] == ["accepted"]


def change(polarity: str = "supportive", **fields: object) -> edits.ChangeStance:
    given: dict[str, object] = {
        "article": "a1", "stance": "t1", "polarity": polarity,
        "holder": Party(ref="span", id="s1", text="Ida Holm"), "target": PLAN, "mode": "reported",
        "evidence": (EVIDENCE,),
    }  # fmt: skip
    return edits.ChangeStance(**(given | fields))  # type: ignore[arg-type]


def test_changing_a_suggestion_accepts_it_as_edited_and_taking_it_as_it_is_confirms() -> None:
    holder = Party(ref="span", id="s1", text="Ida Holm")
    waiting = stance("t1", holder, PLAN, "a salué le plan")
    view, corpus = state(article(), suggested("s1", "Ida Holm", "PER"), waiting)
    done(view, corpus, change("critical", note="ironie ?"))
    (changed,) = view.stances
    assert (changed.polarity, changed.status, changed.how, changed.note) == (
        "critical", "accepted", "edited", "ironie ?",
    )  # fmt: skip
    view, corpus = state(article(), suggested("s1", "Ida Holm", "PER"), waiting)
    done(view, corpus, change())
    assert (view.stances[0].status, view.stances[0].how) == ("accepted", "confirmed")


def test_changing_ones_own_stance_stays_ones_own() -> None:
    view, corpus = state(article(), suggested("s1", "Ida Holm", "PER"))
    done(view, corpus, add())
    own = view.stances[0].id
    done(view, corpus, change("neutral", stance=own))
    assert (view.stances[0].polarity, view.stances[0].how) == ("neutral", "new")


def test_accepting_and_rejecting_suggestions_and_removing_ones_own() -> None:
    holder = Party(ref="span", id="s1", text="Ida Holm")
    first, second = stance("t1", holder, PLAN, "a salué"), stance("t2", holder, PLAN, "le plan")
    view, corpus = state(article(), suggested("s1", "Ida Holm", "PER"), first, second)
    plan = done(view, corpus, edits.AcceptStances("a1", ("t1", "t2")))
    assert {s.status for s in view.stances} == {"accepted"}
    assert plan.summary == "accept 2 stances"
    assert not done(view, corpus, edits.AcceptStances("a1", ("t1",))).changes
    done(view, corpus, edits.RemoveStances("a1", ("t1",)))
    assert view.stance("t1").status == "rejected"
    done(view, corpus, add())
    own = next(s.id for s in view.stances if s.how == "new")
    plan = done(view, corpus, edits.RemoveStances("a1", (own,)))
    assert plan.summary.startswith("remove stance")
    assert own not in {s.id for s in view.stances}


def test_the_whole_article_can_have_a_stance_and_lose_it() -> None:
    view, corpus = state(article(), entity("e1", "Riga", "LOC"))
    done(view, corpus, edits.SetArticleStance("a1", "critical", Party(ref="entity", id="e1", text="r")))
    set_ = view.decision(corpus.scheme).article_stance
    assert set_ is not None
    assert (set_.polarity, set_.target and set_.target.text) == ("critical", "Riga")
    done(view, corpus, edits.SetArticleStance("a1", "neutral"))
    done(view, corpus, edits.SetArticleStance("a1", None))
    assert view.decision(corpus.scheme).article_stance is None


def test_how_sure_a_reviewer_is_goes_with_ones_own_stance_and_leaves_a_rules_score() -> None:
    view, corpus = state(article(), suggested("s1", "Ida Holm", "PER"))
    done(view, corpus, add(score=0.3))
    own = view.stances[0]
    assert own.origin.score == 0.3
    done(view, corpus, change("neutral", stance=own.id, score=0.6))
    assert view.stances[0].origin.score == 0.6
    waiting = stance("t1", Party(ref="span", id="s1", text="Ida Holm"), PLAN, "a salué le plan")
    view, corpus = state(article(), suggested("s1", "Ida Holm", "PER"), waiting)
    done(view, corpus, change("critical", score=0.3))
    assert view.stances[0].origin == waiting.origin
