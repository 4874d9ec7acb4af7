"""Records refuse what their format refuses."""

from __future__ import annotations

import json
import math
import re

import pytest

from annotator.domain.errors import AnnotatorError, EditRefused
from annotator.domain.ids import operation_id, record_id, suggestion_id
from annotator.domain.records import (
    Decision,
    Evidence,
    Origin,
    Party,
    Region,
    Scheme,
    Stance,
    Was,
)
from annotator.domain.records import record_id as id_of
from annotator.domain.values import Invalid, now
from tests.domain.making import AT, RULE, SCHEME, TEXT, article, entity, suggested


def test_an_empty_or_reversed_range_is_refused() -> None:
    for start, end in ((3, 3), (4, 3)):
        with pytest.raises(ValueError, match="empty range"):
            Was(start=start, end=end, label="PER")
        with pytest.raises(ValueError, match="empty range"):
            Region(id="g1", start=start, end=end, kind="quote", origin=RULE)
        with pytest.raises(ValueError, match="empty range"):
            suggested("s1", "Ida Holm", "PER").altered(start=start, end=end)


def test_offsets_are_integers_and_not_floats_or_texts() -> None:
    for wrong in (1.0, "1", -1):
        with pytest.raises(ValueError, match="start"):
            Was.parse({"start": wrong, "end": 3, "label": "PER"})


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"ref": "span", "text": "Riga"}, "an id"),
        ({"ref": "concept", "id": "s1", "text": "Riga"}, "no id"),
        ({"ref": "concept", "text": ""}, "needs words"),
    ],
)
def test_a_party_that_refers_to_nothing_is_refused(fields: dict[str, str], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        Party.parse(fields)


def test_the_author_needs_neither_id_nor_words() -> None:
    assert Party(ref="author", text="").text == ""


def test_evidence_that_overlaps_is_refused() -> None:
    party = Party(ref="author", text="")
    ranges = (Evidence(start=0, end=5, text="Ida H"), Evidence(start=4, end=8, text="Holm"))
    with pytest.raises(ValueError, match="overlap"):
        Stance(
            id="t1", polarity=None, holder=party, target=party, evidence=ranges, status="accepted",
            origin=RULE,
        )  # fmt: skip


def test_scores_and_seconds_are_rounded_and_bounded() -> None:
    assert Origin(type="model", name="m", score=0.123456).score == 0.1235
    assert str(Origin(type="model", name="m", score=-0.0).score) == "0.0"
    assert Decision(scheme="press/1", seconds=71.4999).seconds == 71.5
    with pytest.raises(ValueError, match="<= 1"):
        Origin(type="model", name="m", score=1.2)


@pytest.mark.parametrize("wrong", ["2026-05-12", "2026-05-12T06:40:00Z", "2026-05-12T06:40:00.000000Z"])
def test_times_have_one_form(wrong: str) -> None:
    with pytest.raises(ValueError, match="time"):
        Decision(scheme="press/1", started=wrong)
    assert Decision(scheme="press/1", started=AT).started == AT


def test_now_is_a_time_in_that_form() -> None:
    assert Decision(scheme="press/1", started=now()).started


def test_lone_surrogates_are_refused() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        article().altered(text="a\ud800")


def test_article_ids_are_safe_as_file_names() -> None:
    for wrong in ("", "../x", "-x", "a b", "a" * 101):
        with pytest.raises(ValueError, match="regex"):
            article().altered(id=wrong)


def test_only_captions_and_quotes_belong_to_the_prose() -> None:
    kinds = {
        kind: Region(id="g", start=0, end=2, kind=kind, origin=RULE).is_boilerplate
        for kind in ("boilerplate", "byline", "caption", "comment", "navigation", "quote")
    }
    assert [kind for kind, is_boilerplate in kinds.items() if not is_boilerplate] == ["caption", "quote"]


def test_each_record_has_an_id_among_its_kind() -> None:
    assert id_of(Decision(scheme="press/1")) == "decision"
    assert id_of(SCHEME) == "press"
    assert id_of(entity("e1", "Riga", "LOC")) == "e1"
    assert SCHEME.tag == "press/1"
    assert SCHEME.codes == {"PER", "ORG", "LOC", "MISC"}


def test_a_scheme_needs_labels() -> None:
    with pytest.raises(ValueError, match="length >= 1"):
        Scheme(name="press", version=1, labels=())


def test_ids_differ_and_suggestions_are_reproducible() -> None:
    assert len({operation_id() for _ in range(100)} | {record_id("s") for _ in range(100)}) == 200
    assert suggestion_id("s", "a1", 3, 8, "PER") == suggestion_id("s", "a1", 3, 8, "PER")
    assert suggestion_id("s", "a1", 3, 8, "PER") != suggestion_id("s", "a1", 38, "", "PER")
    assert re.fullmatch("s[a-z2-7]{10}", record_id("s"))


def test_an_error_says_what_happened_and_what_to_do() -> None:
    error = EditRefused(reason="the range is empty")
    assert str(error) == "This was not done: the range is empty. Nothing was changed."
    assert error.said("{reason}!") == "the range is empty!"
    assert str(AnnotatorError(reason="x")) == "Something went wrong: x."


def test_the_text_of_the_fixtures_holds() -> None:
    span = suggested("s1", "Holm", "PER", nth=1)
    assert TEXT[span.start : span.end] == "Holm"
    assert span.start > TEXT.index("Holm")


def test_plain_data_in_lists_keeps_what_is_not_known_too() -> None:
    data = {
        "name": "press",
        "version": 1,
        "labels": [{"code": "PER", "name": "Person", "slot": 1, "icon": "x"}],
    }
    scheme = Scheme.parse(data)
    assert scheme.labels[0].unknown == {"icon": "x"}
    with pytest.raises(ValueError, match="labels"):
        Scheme.parse({"name": "press", "version": 1, "labels": ["PER"], "more": 1})
    with pytest.raises(ValueError, match="slot"):
        Scheme.parse_json('{"name":"press","version":1,"labels":[{"code":"PER","name":"P","slot":12}]}')


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"name": "press", "version": 1}, "scheme labels: field required"),
        (
            {"name": "press", "version": 1, "labels": [{"code": "PER"}]},
            "scheme labels, 0, name: field required",
        ),
        (
            {"name": "press", "version": 1, "labels": [{"code": "PER", "name": "P", "slot": 0}]},
            "scheme labels, 0, slot: expected int >= 1",
        ),
        (
            {
                "name": "press",
                "version": 1,
                "labels": [{"code": "PER", "name": "P", "slot": 1}],
                "overlap": "x",
            },
            "scheme overlap: input should be 'none', 'nested' or 'free'",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_place(fields: dict[str, object], said: str) -> None:
    with pytest.raises(Invalid) as raised:
        Scheme.parse(fields)
    assert str(raised.value) == said
    with pytest.raises(Invalid) as raised:
        Scheme.parse_json(json.dumps(fields))
    assert str(raised.value) == said


def test_a_value_made_in_code_is_checked_too() -> None:
    with pytest.raises(Invalid, match="origin score: expected float <= 1"):
        Origin(type="rule", name="r", score=2.0)
    with pytest.raises(Invalid, match="origin score: expected float >= 0"):
        Origin(type="rule", name="r", score=math.nan)
    assert Scheme.parse_json(json.dumps(SCHEME.plain())) == SCHEME


def test_other_targets_leave_no_mark_where_there_are_none() -> None:
    """So the rows and operations of projects made before there was such a key keep their bytes."""
    holder, target = Party(ref="author", text=""), Party(ref="concept", text="plan")
    alone = Stance(
        id="t1", polarity="critical", holder=holder, target=target, status="suggested", origin=RULE
    )
    assert "other_targets" not in alone.plain()
    assert Stance.parse(alone.plain()) == alone
    more = alone.altered(other_targets=("port", "Riga"))
    assert list(more.plain())[-1] == "other_targets"
    assert Stance.parse(more.plain()) == more
    with pytest.raises(ValueError, match="other_targets"):
        alone.altered(other_targets=("",))
