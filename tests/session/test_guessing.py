"""The composer's first guess, and other places of the same words."""

from __future__ import annotations

import pytest

from annotator.domain.edits import AddArticle, AddSpan, Suggest
from annotator.domain.records import Party
from annotator.session.guessing import sentence_around, trim_evidence
from annotator.session.session import Session
from tests.domain.making import TEXT, article, stance, suggested

FIRST = TEXT[: TEXT.index(" Riga, dit")]
SECOND = TEXT[TEXT.index("Riga, dit") :]


def label(session: Session, words: str, code: str, nth: int = 0) -> None:
    span = suggested("x", words, code, nth=nth)
    session.apply(AddSpan("a2", span.start, span.end, code))


def test_without_any_mention_the_author_is_the_holder_and_the_words_the_target(session: Session) -> None:
    guess = session.guess_stance("a2", "critical", 0, 0)
    assert (guess.polarity, guess.holder.ref, guess.mode) == ("critical", "author", "authorial")
    assert (guess.target.ref, guess.target.text) == ("concept", "plan de Riga")
    assert [TEXT[slice(*place)] for place in guess.evidence] == [FIRST.rstrip(".")]


def test_a_target_in_words_has_no_marks_and_begins_with_no_small_word(session: Session) -> None:
    text = 'Elle évoque les difficultés à "concilier un métier et une vie communale".'
    session.apply(AddArticle(article(id_="a3", text=text)))
    assert session.guess_stance("a3", "critical", 0, 0).target.text == "vie communale"


def test_the_first_name_of_the_sentence_stands_towards_the_next_other_one(session: Session) -> None:
    label(session, "Ida Holm", "PER")
    label(session, "Riga", "LOC")
    guess = session.guess_stance("a2", "supportive", 3, 3)
    assert (guess.holder.text, guess.holder.ref, guess.target.text) == ("Ida Holm", "span", "Riga")
    assert guess.mode == "reported"
    riga = TEXT.index("Riga")
    again = session.guess_stance("a2", "supportive", riga, riga + 4)
    assert (again.holder.text, again.target.text, again.evidence) == ("Ida Holm", "Riga", guess.evidence)
    assert [party.ref for party in guess.other_holders] == ["author", "span"]


def test_a_selection_is_the_evidence(session: Session) -> None:
    start = TEXT.index("a salué")
    guess = session.guess_stance("a2", "supportive", start, start + 15)
    assert [TEXT[slice(*place)] for place in guess.evidence] == ["a salué le plan"]


def test_without_a_holder_in_the_sentence_the_person_before_is_taken(session: Session) -> None:
    label(session, "Ida Holm", "PER")
    place = TEXT.index("défend")
    guess = session.guess_stance("a2", None, place, place)
    assert guess.holder.text == "Ida Holm"


def test_other_holders_are_the_outlet_the_author_and_people_of_the_article(session: Session) -> None:
    session.apply(AddArticle(article(id_="a3", outlet="Le Quai", author="M. Tassin")))
    span = suggested("x", "Ida Holm", "PER")
    session.apply(AddSpan("a3", span.start, span.end, "PER"))
    riga = suggested("x", "Riga", "LOC", nth=1)
    session.apply(AddSpan("a3", riga.start, riga.end, "LOC"))
    place = TEXT.index("défend")
    guess = session.guess_stance("a3", "critical", place, place)
    assert guess.holder.text == "Riga"
    assert [(party.ref, party.text) for party in guess.other_holders] == [
        ("author", "M. Tassin"), ("outlet", "Le Quai"), ("entity", "Ida Holm"),
    ]  # fmt: skip


def test_other_targets_are_the_names_of_the_sentence_then_the_nearest_before(session: Session) -> None:
    label(session, "Ida Holm", "PER")
    label(session, "Riga", "LOC")
    label(session, "Riga", "LOC", nth=1)
    label(session, "Holm", "PER", nth=1)
    label(session, "Otan", "ORG")
    guess = session.guess_stance("a2", "critical", TEXT.index("défend"), TEXT.index("défend"))
    assert (guess.holder.text, guess.target.text) == ("Riga", "Holm")
    assert [party.text for party in guess.other_targets] == ["Otan", "Ida Holm"]


def test_a_suggestion_in_the_sentence_is_the_best_guess(session: Session) -> None:
    holder, target = Party(ref="span", id="s1", text="Ida Holm"), Party(ref="concept", text="le plan")
    waiting = stance("t1", holder, target, "a salué le plan", mode=None)
    session.apply(Suggest("a1", (suggested("s1", "Ida Holm", "PER"),), (waiting,)))
    guess = session.guess_stance("a1", None, 2, 2)
    assert (guess.stance, guess.polarity, guess.holder.text, guess.mode) == (
        "t1", "supportive", "Ida Holm", "reported",
    )  # fmt: skip
    assert (guess.cue, guess.score) == ("names", 0.9)
    other = session.guess_stance("a1", "critical", 2, 2)
    assert (other.stance, other.polarity) == ("t1", "critical")
    start = TEXT.index("le plan")
    chosen = session.guess_stance("a1", "critical", start, start + 7)
    assert [TEXT[slice(*place)] for place in chosen.evidence] == ["le plan"]
    elsewhere = session.guess_stance("a1", None, TEXT.index("défend"), TEXT.index("défend"))
    assert elsewhere.stance is None


@pytest.mark.parametrize("quoted", ["« un geste »", "“un geste”", '"un geste"'])
def test_words_in_quotation_marks_make_it_a_quote(session: Session, quoted: str) -> None:
    session.apply(AddArticle(article(f"Oslo salue {quoted} de Riga.", id_="q")))
    session.apply(AddSpan("q", 0, 4, "LOC"))
    assert session.guess_stance("q", "supportive", 6, 6).mode == "direct_quote"


def test_sentences_and_edges_of_evidence() -> None:
    assert TEXT[slice(*sentence_around(TEXT, 2))] == FIRST
    assert TEXT[slice(*sentence_around(TEXT, len(TEXT)))] == SECOND
    assert (
        sentence_around("\n\n", 1) == (1, 2) or sentence_around("\n\n", 1)[1] > sentence_around("\n\n", 1)[0]
    )
    assert trim_evidence("  oui. ", 0, 7) == (2, 5)
    assert trim_evidence(" . ", 0, 3) == (1, 2)
    long = "Un mot. " * 3_000
    start, end = sentence_around(long, 12_001)
    assert long[start:end] == "Un mot."


def test_other_occurrences_are_whole_words_of_the_same_case_that_are_not_labelled_yet(
    session: Session,
) -> None:
    text = "Riga parle. RIGA se tait ; Rigaud écrit. À Ríga, le riga. L’Otan et l'Otan."
    session.apply(AddArticle(article(text, id_="o")))
    session.apply(AddSpan("o", 0, 4, "LOC"))
    found = session.occurrences("o", 0, 4, "LOC")
    assert [text[slice(*place)] for place in found] == ["RIGA", "Ríga"]
    start = text.index("Otan")
    assert [place[0] for place in session.occurrences("o", start, start + 4, "ORG")] == [text.rindex("Otan")]
    session.apply(AddSpan("o", *found[0], "LOC"))
    assert len(session.occurrences("o", 0, 4, "LOC")) == 1


def test_what_a_suggestion_held_for_possible_comes_before_the_nearest_names(session: Session) -> None:
    holder, target = Party(ref="span", id="s1", text="Ida Holm"), Party(ref="concept", text="le plan")
    likely = ("la mer", "Otan", "le plan", "Ida Holm")
    waiting = stance("t1", holder, target, "a salué le plan", other_targets=likely)
    spans = tuple(
        suggested(id_, words, label)
        for id_, words, label in (("s1", "Ida Holm", "PER"), ("s2", "Riga", "LOC"), ("s3", "Otan", "ORG"))
    )
    session.apply(Suggest("a1", spans, (waiting,)))
    guess = session.guess_stance("a1", None, 2, 2)
    offered = [("concept", "la mer"), ("span", "Otan"), ("span", "Riga")]  # never its own holder or target
    assert [(party.ref, party.text) for party in guess.other_targets] == offered
    assert session.others_of("a1", "t1") == (guess.other_holders, guess.other_targets)
