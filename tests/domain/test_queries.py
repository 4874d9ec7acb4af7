"""The search language: what it means, and mistakes told with their place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import QueryError
from annotator.domain.queries import FIELDS, All, Any, Not, Query, Term, completions, parse


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", All(())),
        ("  ", All(())),
        ("Riga", Term("", "~", "Riga")),
        ("label:ORG", Term("label", ":", "ORG")),
        ("LABEL:ORG", Term("label", ":", "ORG")),
        ('text~"haut-commissariat"', Term("text", "~", "haut-commissariat")),
        ('"a \\"b\\" c"', Term("", "~", 'a "b" c')),
        ('"OR"', Term("", "~", "OR")),
        ("ORGUE", Term("", "~", "ORGUE")),
        ("score<=0.6", Term("score", "<=", "0.6")),
        ("stance:CRITICAL", Term("stance", ":", "critical")),
        ("date>=2024-01", Term("date", ">=", "2024-01")),
        ("-label:ORG", Not(Term("label", ":", "ORG"))),
        ("a b", All((Term("", "~", "a"), Term("", "~", "b")))),
        ("a OR b c", Any((Term("", "~", "a"), All((Term("", "~", "b"), Term("", "~", "c")))))),
        ("(a OR b) c", All((Any((Term("", "~", "a"), Term("", "~", "b"))), Term("", "~", "c")))),
        ("(a) b", All((All((Term("", "~", "a"),)), Term("", "~", "b")))),
        ("-(a b)", Not(All((Term("", "~", "a"), Term("", "~", "b"))))),
        ("l’œuvre", Term("", "~", "l’œuvre")),
    ],
)
def test_queries_mean_what_they_say(text: str, query: Query) -> None:
    assert parse(text) == query


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("a lable:ORG", 3, "there is no field “lable”; did you mean “label”"),
        ("zzz:1", 1, "the fields are text, title"),
        ("label~ORG", 6, "“label” goes with : ="),
        ("label:", 7, "a value for “label” is expected"),
        ("stance:nice", 8, "“stance” is one of supportive, critical, neutral, no_stance, unset"),
        ("status:finished", 8, "“status” is one of todo, doing, done, skipped, flagged, open"),
        ("score<abc", 7, "a number is expected"),
        ("date>yesterday", 6, "a date is expected, such as 2024"),
        ("(a b", 1, "this “(” is not closed"),
        ("a b)", 4, "this “)” closes nothing"),
        ("a ()", 4, "a condition is expected before “)”"),
        ('text:"abc', 6, "this quotation mark is not closed"),
        ('a ""', 3, "a value is expected between the quotation marks"),
        ("a -", 4, "a condition is expected behind “-”"),
        ("a OR", 3, "“OR” stands between two conditions"),
        ("OR a", 1, "“OR” stands between two conditions"),
        ("(" * 60 + "a" + ")" * 60, 51, "too many “(”"),
    ],
)
def test_a_mistake_names_its_place_and_what_was_expected(text: str, column: int, words: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse(text)
    assert raised.value.column == column
    assert words in str(raised.value)


@given(st.text('ab-():~=<>"\\ OR\nlabel:é', max_size=40))
def test_any_text_is_a_query_or_a_mistake_within_it(text: str) -> None:
    column = 1
    try:
        parse(text)
    except QueryError as error:
        column = error.column
    assert 1 <= column <= len(text) + 1


@given(st.sampled_from(sorted(FIELDS)), st.text(min_size=1).filter(str.strip))
def test_quoted_values_come_through_as_they_are(field: str, value: str) -> None:
    if "~" in FIELDS[field]:
        quoted = value.replace("\\", "\\\\").replace('"', '\\"')
        assert parse(f'{field}~"{quoted}"') == Term(field, "~", value)


def test_completion_offers_fields_and_the_few_words_that_a_field_can_be() -> None:
    assert completions("a sta", 5) == (2, ("status:", "stance:"))
    assert completions("-ho", 3) == (1, ("holder:",))
    assert completions("(stance:c", 9) == (8, ("critical",))
    assert completions("label:", 6, ("PER", "ORG")) == (6, ("PER", "ORG"))
    assert completions("label:o", 7, ("PER", "ORG")) == (6, ("ORG",))
    assert completions("a ", 2) == (2, ())
    assert completions("holder:La", 9) == (7, ())
