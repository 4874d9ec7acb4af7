"""Whole folders of articles: out, in, and out again gives the same bytes, and every slice is checked."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.records import Decision, Span
from annotator.exporting import ArticleRecords, Options, Profile, export_jsonl, report_of
from annotator.importing import Imported, read_sources
from annotator.resources import samples
from tests.exporting.making import MODEL, article, decision, made, span

PROFILES: tuple[Profile, ...] = ("audit", "training")
DONE = Decision.parse(
    {"status": "done", "complete": {"spans": True, "stances": True}, "scheme": "press/1", "reviewer": "r01"}
)


def imported(*paths: Path) -> list[ArticleRecords]:
    """What the files give, as a finished project would hold it."""
    return [
        made(one.article, one.decision or DONE, one.regions, one.spans, one.entities, one.stances)
        for one in read_sources(paths)
        if isinstance(one, Imported)
    ]


def round_trip(records: list[ArticleRecords], folder: Path) -> tuple[int, int]:
    """Out, in and out again; gives how many spans and stances the audit file holds."""
    for profile in PROFILES:
        options = Options(profile=profile)
        out, again = folder / f"{profile}.jsonl", folder / f"{profile}-again.jsonl"
        first = report_of(export_jsonl(records, out, options))
        report_of(export_jsonl(imported(out), again, options))
        assert again.read_bytes() == out.read_bytes()
        assert first.articles == len(records)
        _slices_hold(out)
        if profile == "audit":
            counts = first.check.spans_found, first.check.stances_found
    return counts


def _slices_hold(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        evidence = [piece for stance in record["stances"] for piece in stance["evidence"]]
        for item in (*record["spans"], *evidence):
            assert record["text"][item["start"] : item["end"]] == item["text"]


def test_the_labelled_samples_come_back_the_same(tmp_path: Path) -> None:
    spans, stances = round_trip(imported(samples()), tmp_path)
    assert spans > 500
    assert stances > 100


def test_real_articles_with_their_labels_come_back_the_same(tmp_path: Path, shared_data: Path) -> None:
    spans, stances = round_trip(imported(shared_data / "articles", shared_data / "gold.jsonl"), tmp_path)
    assert (spans, stances) == (201, 53)


def test_real_articles_of_all_kinds_come_back_the_same(tmp_path: Path, shared_data: Path) -> None:
    round_trip(imported(shared_data / "corpus" / "text"), tmp_path)


ODD = st.sampled_from(
    ["🚀", "👩‍👩‍👧", "🇫🇷", "e\u0301", *'\u00a0\u202f\u2028\u2029\u0085\ufeff\u200f\x00\x7f\\"\n']
)
PIECES = st.one_of(
    ODD, st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=6)
)


@st.composite
def labelled(draw: st.DrawFn) -> tuple[str, list[tuple[int, int, str, str]]]:
    """A text with anything in it, and ranges that may touch, nest, cross and repeat."""
    text = "x" + "".join(draw(st.lists(PIECES, max_size=12))) + "y"
    places = st.integers(0, len(text) - 1)
    labels = st.sampled_from(["PER", "ORG", "LOC"])
    states = st.sampled_from(["suggested", "accepted", "rejected"])
    given_ranges = draw(st.lists(st.tuples(places, places, labels, states), max_size=8))
    return text, [(min(a, b), max(a, b) + 1, label, state) for a, b, label, state in given_ranges]


@settings(max_examples=200)
@given(made_up=labelled(), suggested=st.booleans(), flat=st.booleans())
def test_any_text_and_any_ranges_are_written_as_they_are(
    tmp_path_factory: pytest.TempPathFactory,
    made_up: tuple[str, Iterable[tuple[int, int, str, str]]],
    suggested: bool,
    flat: bool,
) -> None:
    text, ranges = made_up
    spans: list[Span] = [
        span(text, start, end, label, id=f"s{number}", status=status, how=None, origin=MODEL)
        for number, (start, end, label, status) in enumerate(ranges)
    ]
    records = [made(article(text), decision(), spans=spans)]
    target = tmp_path_factory.getbasetemp() / "any.jsonl"
    report_of(export_jsonl(records, target, Options(profile="audit"), overwrite=True))
    before = target.read_bytes()
    assert before.count(b"\n") == 1
    assert len(before.decode("utf-8").splitlines()) == 1
    report_of(export_jsonl(imported(target), target, Options(profile="audit"), overwrite=True))
    assert target.read_bytes() == before
    lean = Options(include_suggested=suggested, flat=flat)
    report_of(export_jsonl(records, target, lean, overwrite=True))
    _slices_hold(target)
