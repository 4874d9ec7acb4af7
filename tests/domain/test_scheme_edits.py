"""A new version of the label scheme: what moves, what gives way, what is reopened."""

from __future__ import annotations

import pytest

from annotator.domain import edits
from annotator.domain.canonical import decode, encode
from annotator.domain.edits import ReviseMentions, SetScheme
from annotator.domain.errors import EditRefused
from annotator.domain.records import Decision, Label, Party, Span, Was, Wording
from annotator.domain.scheme_moves import GONE, LabelMove, label_after, patterns
from tests.domain.making import SCHEME, article, done, entity, stance, state, suggested

EVENT = Label(code="EVT", name="Event", key="5", slot=5)
WIDER = SCHEME.altered(version=2, labels=(*SCHEME.labels, EVENT))


def revised(
    *moves: LabelMove, overlap: str = "none", reopens: bool = True, id_: str = "a1"
) -> ReviseMentions:
    return ReviseMentions(id_, moves, overlap, "press/2", reopens)  # type: ignore[arg-type]


def test_a_move_of_a_whole_label_keeps_states_and_takes_former_labels_along() -> None:
    spans = (
        suggested("s1", "Holm", "PER", nth=1, status="accepted", how="bulk"),
        suggested("s2", "Riga", "LOC"),
        suggested(
            "s3",
            "Otan",
            "ORG",
            status="accepted",
            how="edited",
            was=Was(start=suggested("x", "l’Otan", "LOC").start, end=77, label="LOC"),
        ),
        suggested("s4", "Riga", "LOC", nth=1, status="rejected", how="confirmed"),
    )
    view, corpus = state(article(), *spans)
    done(view, corpus, revised(LabelMove("LOC", "MISC")))
    assert {s.id: (s.label, s.status, s.how) for s in view.spans} == {
        "s1": ("PER", "accepted", "bulk"),
        "s2": ("MISC", "suggested", None),
        "s3": ("ORG", "accepted", "edited"),
        "s4": ("MISC", "rejected", "confirmed"),
    }
    assert view.span("s3").was is not None
    assert view.span("s3").was.label == "MISC"  # type: ignore[union-attr]


def test_a_split_moves_what_reads_like_the_list() -> None:
    view, corpus = state(article(), suggested("s1", "Riga", "LOC"), suggested("s2", "Otan", "LOC"))
    done(view, corpus, SetScheme(WIDER))
    done(view, corpus, revised(LabelMove("LOC", "EVT", ("ri…",))))
    assert {s.id: s.label for s in view.spans} == {"s1": "EVT", "s2": "LOC"}


def test_removed_mentions_leave_their_stances_with_the_entity() -> None:
    said = stance("t1", Party(ref="span", id="s1", text="Holm"), Party(ref="concept", text="plan"), "a salué")
    view, corpus = state(
        article(),
        entity("e1", "Ida Holm", "PER"),
        suggested("s1", "Holm", "PER", nth=1, entity="e1", status="accepted", how="confirmed"),
        suggested("s2", "Ida Holm", "PER", status="rejected", how="confirmed"),
        said,
    )
    done(view, corpus, revised(LabelMove("PER", GONE)))
    assert view.spans == ()
    assert (view.stance("t1").holder.ref, view.stance("t1").holder.id) == ("entity", "e1")


def test_where_a_mention_of_the_label_stands_already_the_better_settled_stays() -> None:
    view, corpus = state(
        article(),
        suggested("s1", "Riga", "LOC", status="accepted", how="confirmed"),
        suggested("s2", "Riga", "MISC"),
        suggested("s3", "Otan", "LOC"),
        suggested("s4", "Otan", "MISC", status="accepted", how="confirmed"),
    )
    done(view, corpus, revised(LabelMove("LOC", "MISC"), overlap="free"))
    assert {(s.id, s.label, s.status) for s in view.spans} == {
        ("s1", "MISC", "accepted"),
        ("s4", "MISC", "accepted"),
    }


def test_a_stricter_policy_makes_the_shorter_mention_a_suggestion_again() -> None:
    view, corpus = state(
        article(),
        suggested("s1", "Ida Holm", "PER", status="accepted", how="confirmed"),
        suggested("s2", "Holm", "PER", status="accepted", how="new"),
    )
    done(view, corpus, revised(overlap="nested"))
    assert view.span("s2").status == "accepted"
    done(view, corpus, revised(overlap="none"))
    assert (view.span("s1").status, view.span("s2").status) == ("accepted", "suggested")


@pytest.mark.parametrize(("reopens", "status"), [(True, "doing"), (False, "done")])
def test_a_finished_article_that_changes_can_be_reopened(reopens: bool, status: str) -> None:
    decision = Decision(status="done", scheme="press/1", ended="2026-05-12T06:40:00.000Z")
    view, corpus = state(article(), suggested("s1", "Riga", "LOC"), decision)
    done(view, corpus, revised(LabelMove("ORG", "MISC"), reopens=reopens))
    assert view.decision(SCHEME).status == "done"  # nothing of it changed
    done(view, corpus, revised(LabelMove("LOC", "MISC"), reopens=reopens))
    assert view.decision(SCHEME).status == status


def test_entities_take_their_new_label_with_the_scheme() -> None:
    view, corpus = state(article(), entity("e1", "Riga", "LOC"))
    done(view, corpus, SetScheme(WIDER, (("e1", "EVT"), ("gone", "EVT"))))
    assert corpus.entities["e1"].label == "EVT"
    assert corpus.scheme.tag == "press/2"


def test_a_mention_that_leaves_its_entity_behind_finds_one_of_that_name() -> None:
    view, corpus = state(article(), entity("e1", "Riga", "LOC"), suggested("s1", "Riga", "LOC", entity="e1"))
    done(view, corpus, revised(LabelMove("LOC", "EVT", ("Riga",))))
    moved = corpus.entities[view.span("s1").entity or ""]
    assert (moved.name, moved.label) == ("Riga", "EVT")
    assert corpus.entities["e1"].label == "LOC"


@pytest.mark.parametrize(
    "scheme",
    [
        SCHEME.altered(version=2, labels=(*SCHEME.labels, EVENT.altered(code="PER"))),
        SCHEME.altered(version=2, labels=(*SCHEME.labels, EVENT.altered(key="1"))),
        SCHEME.altered(name="other"),
    ],
    ids=["a code twice", "a digit twice", "another scheme"],
)
def test_unsound_schemes_are_refused(scheme: object) -> None:
    view, corpus = state(article())
    with pytest.raises(EditRefused):
        done(view, corpus, SetScheme(scheme))  # type: ignore[arg-type]


def test_suggestions_under_labels_that_the_scheme_lacks_are_passed_over() -> None:
    view, corpus = state(article())
    fewer = SCHEME.altered(version=2, labels=SCHEME.labels[:3])
    done(view, corpus, SetScheme(fewer))
    done(view, corpus, edits.Suggest("a1", (suggested("s1", "Riga", "LOC"), suggested("s2", "plan", "MISC"))))
    assert [span.id for span in view.spans] == ["s1"]


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("tempête Aldara", True),
        ("Tempete Aldara", True),
        ("tempête", True),
        ("la tempête Aldara", False),
        ("Sommet  des\nîles", True),
        ("Sommet", False),
        ("Coupe [A]?", True),
        ("Coupe A", False),
    ],
)
def test_patterns(text: str, moves: bool) -> None:
    move = LabelMove("MISC", "EVT", patterns("« tempête … », sommet des îles\nCoupe [A]?"))
    assert label_after("MISC", text, [move]) == ("EVT" if moves else "MISC")
    assert label_after("ORG", text, [move]) == "ORG"


def test_words_by_language_and_the_bytes_of_older_labels() -> None:
    french = EVENT.altered(wordings=(Wording(language="fr", name="Événement"),), definition="A dated fact.")
    assert french.wording("fr").name == "Événement"
    assert french.wording("fr").definition == "A dated fact."
    assert french.wording("en").name == "Event"
    assert "wordings" not in encode(SCHEME)
    scheme = SCHEME.altered(labels=(french,))
    assert decode("scheme", encode(scheme)) == scheme


def test_a_moved_span_is_still_a_valid_record() -> None:
    view, corpus = state(article(), suggested("s1", "Riga", "LOC"))
    done(view, corpus, revised(LabelMove("LOC", "EVT")))
    assert Span.parse_json(view.bodies[next(key for key in view.bodies if key.kind == "span")]).label == "EVT"
