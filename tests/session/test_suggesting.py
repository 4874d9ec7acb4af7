"""Suggestions on their way into a project: by a real highlighting process, and as values."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.edits import AcceptSpans, AddArticle, AddSpan
from annotator.domain.errors import HighlightingError
from annotator.nlp import Highlights, Party, SpanSuggestion, StanceSuggestion, Tier
from annotator.nlp.lists import NAME_LISTS
from annotator.resources import read_json
from annotator.session.jobs import Progress
from annotator.session.jobs.evaluating import Evaluation, evaluate_gold
from annotator.session.jobs.highlighting import Outcome, highlight_articles, request_of, take_highlights
from annotator.session.session import Session
from annotator.session.suggesting import offered, suggest_edit
from tests.domain.making import TEXT, article

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def mention(words: str, label: str, name: str) -> SpanSuggestion:
    start = TEXT.index(words)
    return SpanSuggestion(
        start, start + len(words), label, name, 0.91, Tier.STRONG, "rule", "listed", "1", None
    )


def party(words: str, kind: str = "span") -> Party:
    start = TEXT.index(words) if kind == "span" else None
    return Party(words, start, None if start is None else start + len(words), None, kind)


def made_up(*stances: StanceSuggestion) -> Highlights:
    spans = (
        mention("Ida Holm", "PER", "Ida Holm"),
        mention("Riga", "LOC", "Riga"),
        mention("Otan", "ORG", ""),
    )
    return Highlights(spans, stances, "fr", "2026.1")


def praise(holder: Party, target: Party) -> StanceSuggestion:
    start = TEXT.index("a salué")
    place = (start, start + 15)
    return StanceSuggestion(
        "supportive", holder, target, "reported", (place,), (start, start + 7), 0.8, "cue", "1", "saluer"
    )


def names(session: Session) -> list[tuple[str, tuple[str, ...]]]:
    return sorted((entity.name, entity.aliases) for entity in session.entities.values())


def suggest_places(session: Session, id_: str, text: str, language: str, *found: tuple[str, str]) -> None:
    """An article with mentions of places, each with the name that the lists have for it."""
    session.apply(AddArticle(article(text, id_=id_, language=language)))
    spans = tuple(
        SpanSuggestion(start, start + len(words), "LOC", name, 0.9, Tier.STRONG, "rule", "listed", "1", None)
        for words, name in found
        for start in (text.index(words),)
    )
    session.apply(suggest_edit(id_, text, Highlights(spans, (), language, "2026.1")))


@pytest.mark.parametrize(
    ("order", "name"), [(("en", "fr"), ("Germany", ("Allemagne",))), (("fr", "en"), ("Allemagne", ()))]
)
def test_entities_are_named_in_the_language_of_the_article_that_brings_them(
    session: Session, order: tuple[str, str], name: tuple[str, tuple[str, ...]]
) -> None:
    words_in = {"en": "Germany", "fr": "Allemagne"}
    for language in order:
        words = words_in[language]
        text = f"{words}, Brest."
        suggest_places(session, language, text, language, (words, "Allemagne"), ("Brest", "Brest"))
    assert names(session) == sorted([name, ("Brest", ())])
    meant = {span.entity for id_ in order for span in session.article(id_).spans if span.text != "Brest"}
    assert len(meant) == 1


def test_an_english_name_that_a_person_gave_is_used(session: Session) -> None:
    session.apply(AddArticle(article("Germany.", id_="own")))
    session.apply(AddSpan("own", 0, 7, "LOC"))
    suggest_places(session, "en", "In Germany.", "en", ("Germany", "Allemagne"))
    assert names(session) == [("Germany", ())]


def test_english_names_are_of_what_the_lists_name_otherwise() -> None:
    known: dict[str, set[str]] = {}
    for name in NAME_LISTS:
        for row in read_json("names", f"{name}.json")["entries"]:
            forms = [row] if isinstance(row, str) else row
            known.setdefault(forms[0], set()).update(forms)
    rows = read_json("names", "english_names.json")["entries"]
    assert [french for french, english in rows if french not in known or french == english] == []


def test_suggestions_become_records_with_reproducible_ids() -> None:
    author, concept = party("La rédaction", "author"), party("le plan", "concept")
    gone = Party("Holm", 4, 8, None, "span")
    highlights = made_up(
        praise(party("Ida Holm"), party("Riga")), praise(author, concept), praise(gone, concept)
    )
    edit = suggest_edit("a1", TEXT, highlights)
    assert edit == suggest_edit("a1", TEXT, highlights)
    ida, riga, otan = edit.spans
    assert (ida.text, ida.status, ida.origin.name, ida.origin.score) == (
        "Ida Holm",
        "suggested",
        "listed",
        0.91,
    )
    assert (edit.entities[str(riga.entity)].name, otan.entity) == ("Riga", None)
    first, second, third = edit.stances
    assert (first.holder.ref, first.holder.id, first.target.id) == ("span", ida.id, riga.id)
    assert (second.holder.ref, second.target.ref, second.target.text) == ("author", "concept", "le plan")
    assert (third.holder.ref, third.holder.text) == ("concept", "Holm")
    assert first.evidence[0].text == "a salué le plan"
    assert first.origin.why == "saluer"


def test_suggestions_replace_earlier_ones_until_a_reviewer_acts(session: Session) -> None:
    changed = take_highlights(session, "a1", made_up())
    assert changed is not None
    assert {span.text for span in session.article("a1").live_spans} == {"Ida Holm", "Riga", "Otan"}
    session.apply(AcceptSpans("a1", (session.article("a1").live_spans[0].id,)))
    assert take_highlights(session, "a1", made_up()) is None
    assert take_highlights(session, "gone", made_up()) is None


def test_what_comes_late_is_offered_beside_what_stands(session: Session) -> None:
    session.apply(AcceptSpans("a1", ("s1",)))
    before = session.article("a1").spans
    offer = offered(session.article("a1"), made_up())
    assert offer.spans == ()
    start = TEXT.index("réforme")
    more = SpanSuggestion(start, start + 7, "MISC", "réforme", 0.9, Tier.STRONG, "memory", "memory", "1", "")
    offer = offered(session.article("a1"), Highlights((*made_up().spans, more), (), "fr", "1"))
    session.apply(offer)
    after = session.article("a1").spans
    assert [span for span in after if span in before] == list(before)
    assert [(s.text, s.status) for s in after if s not in before] == [("réforme", "suggested")]
    assert not session.apply(offer)


def test_a_request_tells_the_regions_and_the_language(session: Session) -> None:
    request = request_of(session.article("a1"))
    assert (request.id, request.text, request.regions) == ("a1", TEXT, ())


def test_a_real_process_highlights_what_nobody_has_worked_on(session: Session) -> None:
    session.apply(
        AddArticle(article("Le ministère de la Défense a remercié Emmanuel Macron à Paris.", id_="n"))
    )
    session.apply(AcceptSpans("a1", ("s1",)))
    before = session.article("a1").spans
    steps = list(highlight_articles(session, rules_only=True))
    assert sum(step.highlighted for step in steps if isinstance(step, Outcome)) == 2
    assert steps[-1] == Progress(2, 2, "n")
    found = {(span.text, span.label) for span in session.article("n").live_spans}
    assert found >= {("Emmanuel Macron", "PER"), ("Paris", "LOC")}
    assert session.article("a1").spans == before
    only = list(highlight_articles(session, ("n",), rules_only=True))
    assert only[-1] == Progress(1, 1, "n")
    assert not list(highlight_articles(session, ("a1",), rules_only=True))


def test_a_pipeline_that_is_not_there_is_said_and_the_rules_work(session: Session) -> None:
    steps = list(highlight_articles(session, ("a2",), model="no_such_pipeline"))
    assert [step.notice for step in steps if isinstance(step, Outcome) and step.notice]
    assert sum(step.highlighted for step in steps if isinstance(step, Outcome)) == 1


def evaluated(gold: Path, articles: Path | None = None, *, boilerplate: bool = False) -> Evaluation:
    *_, last = evaluate_gold(gold, articles, rules_only=True, boilerplate=boilerplate)
    assert isinstance(last, Evaluation)
    return last


def test_the_samples_are_measured_whatever_their_encoding() -> None:
    outcome = evaluated(SAMPLES / "gold.jsonl")
    data = outcome.plain()
    assert len(data["articles"]) == len((SAMPLES / "gold.jsonl").read_text("utf-8").splitlines())
    assert 0.5 < data["strict"]["f1"] <= data["boundary"]["f1"] <= 1.0
    low, high = data["strict"]["interval_95"]
    assert low <= data["strict"]["f1"] <= high
    lines = list(outcome.lines())
    assert any(line.startswith("Stances: ") for line in lines)
    assert any("missed" in line for line in lines)
    assert set(data["errors"]) <= {"missed", "extra", "edges", "label"}
    assert set(data["errors"]["missed"]) == {""}
    told = sum(sum(rules.values()) for rules in data["errors"].values())
    assert told == sum(len(one["errors"]) for one in data["articles"].values())
    assert set(data["labels"]) >= {"PER", "ORG", "LOC"}


def test_boilerplate_counts_when_it_is_asked_for() -> None:
    gold = SAMPLES / "gold.jsonl"
    without, with_it = (
        evaluated(gold).plain(),
        evaluated(gold, SAMPLES / "articles", boilerplate=True).plain(),
    )
    assert with_it["strict"]["gold"] > without["strict"]["gold"]


def test_a_gold_without_its_texts_is_refused(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_bytes((SAMPLES / "gold.jsonl").read_bytes())
    with pytest.raises(HighlightingError, match="articles"):
        evaluated(gold)


def test_other_targets_of_a_suggestion_are_kept_in_words() -> None:
    praised = replace(
        praise(party("Ida Holm"), party("Riga")), targets=(party("Otan"), party("le plan", "concept"))
    )
    (stance,) = suggest_edit("a1", TEXT, made_up(praised)).stances
    assert stance.other_targets == ("Otan", "le plan")
    (alone,) = suggest_edit("a1", TEXT, made_up(praise(party("Ida Holm"), party("Riga")))).stances
    assert alone.other_targets == ()
