"""Bytes to text: each rung of the ladder, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.importing.decoding import decode, decode_as
from annotator.importing.encodings import OFFERED, is_nearly_utf8, known_encoding
from annotator.importing.errors import UnknownEncoding

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
    with pytest.raises(ValueError, match="byte 0xE9 at 0 is not utf-8"):
        decode_as(b"\xe9", "UTF8")


@pytest.mark.parametrize("name", ["klingon", "rot13", "base64", "idna", "unicode_escape", "undefined", ""])
def test_a_name_that_stands_for_no_encoding_of_texts_is_refused(name: str) -> None:
    with pytest.raises(UnknownEncoding, match="no encoding that is known here"):
        known_encoding(name)


def test_each_encoding_that_is_offered_decodes() -> None:
    assert [decode_as("Riga".encode(name), name).text for name in OFFERED] == ["Riga"] * len(OFFERED)
    assert known_encoding("latin9") == known_encoding("ISO-8859-15") == "iso8859-15"


@pytest.mark.parametrize("damage", [b"\xe9", b"\xc3", b"\xff\xfe\x80"])
def test_what_is_utf_8_but_for_a_few_bytes_is_read_in_no_other_encoding(damage: bytes) -> None:
    text = FRENCH.encode("utf-8")
    page = b'<meta charset="windows-1252">' + text
    for data in (text[:90] + damage + b" " + text[90:], page + damage, text + damage):
        with pytest.raises(UnicodeDecodeError, match="utf-8"):
            decode(data)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Où est passée la mairie d’Œuilly ? Ça alors…", "cp1252"),
        ("Été à Orléans", "mac-roman"),
        ("Мэр открыл мост, а зря.", "cp1251"),
        ("Мэр открыл мост, а зря.", "cp866"),
        ("Мэр открыл мост, а зря.", "koi8-r"),
        ("市长今天打开了大桥", "gbk"),
        ("시장은 오늘 다리를 열었다", "euc_kr"),
        ("市長は今日橋を開けた", "shift_jis"),
    ],
)
def test_other_encodings_do_not_look_nearly_like_utf_8(text: str, encoding: str) -> None:
    assert not is_nearly_utf8((text * 5).encode(encoding))
