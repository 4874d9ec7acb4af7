"""Packed values come back whole, or not at all; rows hold what the records say."""

from __future__ import annotations

import hashlib
import random
from contextlib import suppress

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.canonical import canonical, encode
from annotator.domain.operations import Change, changes_json
from annotator.domain.records import CLASSES, Decision, Entity, Kind, Record, Region, Reviewer, Ruling
from annotator.storage import codec, short
from annotator.storage.codec import BadPacking, pack, pack_changes, unpack
from annotator.storage.rows import Columns, columns, with_text, without_text
from annotator.storage.short import shortened, whole
from annotator.storage.statements import _compiled, add_record
from annotator.storage.tables import raw
from tests.storage.making import RULE, SCHEME, article, span, stance

TEXTS = st.text(st.characters(exclude_categories=("Cs",)))


@given(st.binary(max_size=3000))
def test_bytes_come_back(data: bytes) -> None:
    assert unpack(pack(data)) == data
    assert pack(data)[:1] == b"\x01"


@given(st.binary(max_size=200), st.data())
def test_spoilt_bytes_never_come_back_as_others(data: bytes, draw: st.DataObject) -> None:
    packed = bytearray(pack(data))
    place = draw.draw(st.integers(0, len(packed) - 1))
    packed[place] ^= draw.draw(st.integers(1, 255))
    with suppress(BadPacking):  # other bytes may come: their hash tells; but no crash and no other error
        assert len(unpack(bytes(packed))) < 1_000_000


@given(st.binary(max_size=60))
def test_noise_is_refused_in_words(noise: bytes) -> None:
    with pytest.raises(BadPacking):
        unpack(b"\x03" + noise)


def test_packed_bytes_may_not_have_more_behind_them() -> None:
    with pytest.raises(BadPacking, match="spoilt"):
        unpack(pack(b"text") + b"\x00")
    with pytest.raises(BadPacking, match="empty"):
        unpack(b"")


def test_a_size_that_is_not_told_or_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    untold = zstandard.ZstdCompressor(write_content_size=False).compress(b"x" * 100)
    with pytest.raises(BadPacking, match="the size is not told"):
        unpack(b"\x01" + untold)
    monkeypatch.setattr(codec, "CEILING", 10_000)
    with pytest.raises(BadPacking, match="10001 bytes are more than are ever written"):
        unpack(pack(bytes(10_001)))
    assert unpack(pack(bytes(10_000))) == bytes(10_000)


def test_the_dictionary_knows_our_key_names() -> None:
    old = span("s1")
    change = Change.of("a1", old, old.altered(status="accepted", how="confirmed"))
    body = changes_json([change]).encode("utf-8")
    packed = pack_changes(body)
    assert len(body) > 400
    assert unpack(packed) == body
    assert len(packed) < len(zstandard.ZstdCompressor(3).compress(body)) * 0.4


@pytest.mark.parametrize("kind", CLASSES)
@given(text=TEXTS)
def test_records_are_spelled_short_and_come_back_as_they_were(kind: Kind, text: str) -> None:
    body = encode(_any_record(kind, text))
    short = shortened(kind, body)
    assert whole(short) == body
    assert whole(body) == body
    if kind in {"span", "stance", "region"}:
        assert len(short) < len(body) * 0.75 + 3 * len(canonical(text))


def _any_record(kind: Kind, text: str) -> Record:
    said = canonical(text) + '","start":,"text":"'
    of_kind: dict[Kind, Record] = {
        "span": span("s1").altered(text=said, entity=text or None),
        "stance": stance("t1").altered(note=said),
        "region": Region(id="g1", start=0, end=4, kind="byline", origin=RULE.altered(why=said)),
        "entity": Entity(id="e1", name=said, label="ORG", aliases=(said,)),
        "decision": Decision(scheme="press/1", status="done", comment=said),
        "article": article("a1", said),
        "scheme": SCHEME,
        "reviewer": Reviewer(id="r01", name=said),
        "ruling": Ruling(id="u1", text=said, reason="because"),
    }
    return of_kind[kind]


def test_what_is_spelled_short_never_changes() -> None:
    """Rows in files that were written with this list must be read with it for ever."""
    digest = hashlib.sha256("\n".join(short._WORDS).encode()).hexdigest()
    assert (len(short._WORDS), digest[:16]) == (27, "b84c747e02917e8b")


@given(TEXTS.filter(bool), TEXTS)
def test_the_text_of_an_article_lies_apart(text: str, title: str) -> None:
    one = article("a1", text)
    whole = encode(one.altered(source=one.source.altered(title=title)))
    body, apart = without_text(whole)
    assert apart == text
    assert '"text":null' in body
    assert with_text(body, apart) == whole


def test_only_articles_have_their_text_taken_out() -> None:
    with pytest.raises(ValueError, match="canonical JSON of an article"):
        without_text('{"id":"a1", "text": "spaced"}')


def test_columns_are_what_is_searched_for() -> None:
    entity = Entity(id="e1", name="L’Œuvre", label="ORG", aliases=("Été",))
    region = Region(id="g1", start=0, end=4, kind="byline", origin=RULE)
    said = {
        "span": (span("s1", text="Gélanor"), Columns("PER", "suggested", None, "rule", 0.75, "gelanor")),
        "stance": (
            stance("t1", None),
            Columns(None, "accepted", None, "human", None, "ivan loriot\ngelanor"),
        ),
        "region": (region, Columns("byline", None, None, "rule", 0.75)),
        "entity": (entity, Columns("ORG", name="l'oeuvre\nete")),
        "decision": (Decision(scheme="press/1", status="done"), Columns(status="done")),
        "article": (article("a1"), Columns()),
        "scheme": (SCHEME, Columns()),
        "reviewer": (Reviewer(id="r01", name="Somebody"), Columns()),
        "ruling": (Ruling(id="u1", text="so", reason="because"), Columns()),
    }
    assert said.keys() == CLASSES.keys()
    for kind, (record, expected) in said.items():
        assert columns(kind, encode(record)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize("body", ["{}", "[]", "7", '{"origin":null}', "{"])
def test_what_is_no_record_has_no_columns(body: str) -> None:
    for kind in ("span", "stance", "region", "entity", "decision"):
        with pytest.raises((KeyError, TypeError, ValueError)):
            columns(kind, body)  # type: ignore[arg-type]


def test_values_in_another_order_are_refused() -> None:
    from sqlalchemy import insert

    assert add_record.startswith("INSERT INTO record (article, kind, id, label,")
    with pytest.raises(AssertionError, match="another order"):
        _compiled(insert(raw), ("body", "sha256"))


def test_long_texts_pack_well() -> None:
    draw = random.Random(1)
    words = ["un", "port", "la", "mairie", "salue", "critique", "réforme"]
    text = canonical({"text": " ".join(draw.choices(words, k=20_000))}).encode()
    assert len(pack(text)) < len(text) / 3
