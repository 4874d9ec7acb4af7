"""Canonical JSON: one form of bytes, whoever writes them."""

from __future__ import annotations

import json
import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.canonical import canonical, canonical_again, decode, encode, parse_canonical
from annotator.domain.records import Span

HOSTILE = st.text(
    st.characters(exclude_categories=("Cs",)) | st.sampled_from('\x00\x1f"\\/\x7f\x85\u2028\u2029\ufeff🚀é')
)
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
PLAIN = st.recursive(
    st.none() | st.booleans() | NUMBERS | HOSTILE,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(HOSTILE, inner, max_size=4),
)


def by_the_book(data: object) -> str:
    """The rule as the format states it, from the standard library alone."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff]", lambda m: f"\\u{ord(m.group()):04x}", text)


@given(PLAIN)
def test_canonical_json_is_what_the_format_says(data: object) -> None:
    assert canonical(data).replace("-0.0", "0.0") == by_the_book(data).replace("-0.0", "0.0")


@pytest.mark.parametrize("number", [6.103515625e-05, 1e-4, 1e-5, 1e-7, 1e15, 1e16, 1.5e300, -2e-9])
def test_numbers_are_written_as_python_writes_them(number: float) -> None:
    assert canonical([number]) == canonical_again([number]) == f"[{number!r}]"


@given(PLAIN)
def test_what_was_parsed_is_written_the_same_way(data: object) -> None:
    text = canonical(data)
    assert canonical_again(parse_canonical(text)) == canonical_again(parse_canonical(text.encode())) == text


@given(PLAIN)
def test_canonical_json_reads_back(data: object) -> None:
    assert json.loads(canonical(data)) == data


@given(HOSTILE)
def test_no_line_reader_can_cut_a_line(text: str) -> None:
    assert len(canonical({"text": text}).splitlines()) == 1


def test_minus_zero_becomes_zero() -> None:
    assert canonical({"score": -0.0, "more": [-0.0]}) == '{"score":0.0,"more":[0.0]}'


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical({"score": [number]})


def test_lone_surrogates_are_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        canonical({"text": "a\ud800b"})


def test_huge_integers_are_written_whole() -> None:
    assert canonical({"n": 2**80}) == f'{{"n":{2**80}}}'


SPAN = {
    "id": "s1", "start": 0, "end": 3, "text": "Ida", "label": "PER", "entity": None, "status": "accepted",
    "how": "new", "was": None,
    "origin": {"type": "human", "name": "r01", "version": None, "score": None, "why": None},
}  # fmt: skip


def test_keys_that_are_not_known_ride_along_at_every_level() -> None:
    data = SPAN | {"zeta": {"b": 1, "a": [{"d": 1, "c": 2}]}, "alpha": 1}
    data["origin"] = SPAN["origin"] | {"tool": "x"}
    span = decode("span", json.dumps(data))
    assert isinstance(span, Span)
    written = encode(span)
    assert written.endswith('"why":null,"tool":"x"},"alpha":1,"zeta":{"a":[{"c":2,"d":1}],"b":1}}')
    assert encode(decode("span", written)) == written
    assert encode(span.altered(label="LOC")) == written.replace('"PER"', '"LOC"')


def test_a_key_called_unknown_is_kept_too() -> None:
    written = encode(decode("span", json.dumps(SPAN | {"unknown": {"x": 1}})))
    assert written.endswith(',"unknown":{"x":1}}')


def test_a_wrong_value_is_an_error_even_beside_unknown_keys() -> None:
    with pytest.raises(ValueError, match="status"):
        decode("span", json.dumps(SPAN | {"status": "perhaps", "zeta": 1}))
    with pytest.raises(ValueError, match="status"):
        Span.parse(SPAN | {"status": "perhaps"})


def test_a_misspelt_field_in_code_is_an_error() -> None:
    with pytest.raises(ValueError, match="labels"):
        Span(**SPAN, labels="PER")
