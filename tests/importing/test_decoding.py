"""Bytes to text: each rung of the ladder, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.importing.decoding import decode, decode_as

FRENCH = "L’été à Kerlan : « Où est passé le maire ? », s’étonne-t-on près du café. Ça dure déjà.\n" * 5
LATIN_9 = "coût 3 €".encode("iso-8859-15")


@pytest.mark.parametrize(
    ("data", "encoding", "by"),
    [
        (FRENCH.encode("utf-8"), "utf-8", "utf-8"),
        (FRENCH.encode("utf-8-sig"), "utf-8", "byte order mark"),
        (FRENCH.encode("utf-16"), "utf-16-le", "byte order mark"),
        (b"\xfe\xff" + FRENCH.encode("utf-16-be"), "utf-16-be", "byte order mark"),
        (b"\xff\xfe\x00\x00" + FRENCH.encode("utf-32-le"), "utf-32-le", "byte order mark"),
        (FRENCH.encode("utf-16-le"), "utf-16-le", "zero bytes"),
        (FRENCH.encode("utf-16-be"), "utf-16-be", "zero bytes"),
        (b'<meta charset="windows-1252">' + FRENCH.encode("cp1252"), "cp1252", "declaration"),
        (b'<?xml version="1.0" encoding="iso-8859-15"?>' + LATIN_9, "iso8859-15", "declaration"),
        (b'<meta charset="latin-1">' + "été, 3 €".encode("cp1252"), "cp1252", "declaration"),
        (FRENCH.encode("cp1252"), "cp1252", "statistics"),
        (b'<meta charset="klingon">' + FRENCH.encode("cp1252"), "cp1252", "statistics"),
    ],
)  # fmt: skip
def test_the_ladder_finds_the_encoding(data: bytes, encoding: str, by: str) -> None:
    decoded = decode(data)
    assert (decoded.encoding, decoded.by) == (encoding, by)
    assert 0 < decoded.certainty <= 1
    assert "\ufffd" not in decoded.text
    assert data.endswith(decoded.text.removeprefix("\ufeff").encode(encoding))


def test_cyrillic_without_a_mark_is_told_by_statistics() -> None:
    text = "Мэр города заявил, что мост будет открыт осенью, но жители ему не верят. " * 8
    assert decode(text.encode("cp1251")).text == text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1))
def test_valid_utf_8_is_never_read_as_anything_else(text: str) -> None:
    controls = sum(1 for sign in text if sign < " " and sign not in "\t\n\v\f\r\x1b")
    if controls <= len(text.encode("utf-8")) // 10 and not text.startswith(("ÿþ", "þÿ")):
        assert decode(text.encode("utf-8")).text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (bytes(range(256)) * 8, "looks like binary data"),
        (b"\xef\xbb\xbf" + b"caf\xe9", "byte 0xE9 at 6 is not utf-8"),
        (b"\xff\xfe" + b"a\x00\x00\xd8", "is not utf-16-le"),
    ],
)
def test_what_needs_replacement_characters_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        decode(data)


def test_a_person_may_choose_the_encoding() -> None:
    assert decode_as(b"\x8e", "mac_roman").text == "é"
    with pytest.raises(ValueError, match="klingon is no encoding"):
        decode_as(b"a", "klingon")
    with pytest.raises(ValueError, match="byte 0xE9 at 0 is not utf-8"):
        decode_as(b"\xe9", "UTF8")
