"""Our own JSONL coming back in: the same state, and a plain sentence for each thing that is wrong."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.canonical import canonical
from annotator.domain.records import Article, Decision
from annotator.exporting import ArticleRecords, HistoryRow, Options
from annotator.exporting.native import audit_record, training_record
from annotator.importing.native import read_native
from annotator.importing.results import Finding, Imported, Labelled, Refused
from tests.exporting.making import example, made, rich, vector

Damage = Callable[[Any], object]
FILE = "articles.jsonl"
PATH = Path(FILE)


def nothing_known(digest: str) -> Article | None:
    return None


def read(data: bytes, found: Callable[[str], Article | None] = nothing_known) -> list[Any]:
    return list(read_native(PATH, FILE, data, found))


def line(data: Any) -> bytes:
    return canonical(data).encode("utf-8") + b"\n"


def again(imported: Imported) -> bytes:
    """The audit line of what was imported, by an operation that is not part of its history."""
    row = HistoryRow("import", "2026-11-21T00:00:00.000Z", "tool", "import", None, "f" * 64)
    return line(audit_record(_kept(imported, row)))


def _kept(imported: Imported, *rows: HistoryRow) -> ArticleRecords:
    return made(
        imported.article,
        imported.decision or Decision(scheme="press-fr/1"),
        imported.regions,
        imported.spans,
        imported.entities,
        imported.stances,
        rows,
    )


def test_the_example_comes_back_byte_for_byte() -> None:
    (imported,) = read(vector("audit"))
    assert imported.findings == ()
    assert again(imported) == vector("audit")


def test_records_with_everything_in_them_come_back_byte_for_byte() -> None:
    data = b"".join(line(audit_record(records)) for records in rich())
    assert b"".join(map(again, read(data))) == data


def _add_keys(data: Any, name: str, value: Any) -> Any:
    """The same data with one more key behind the others in every object of the format."""
    if isinstance(data, list):
        return [_add_keys(item, name, value) for item in data]
    if isinstance(data, dict):
        return {key: _add_keys(item, name, value) for key, item in data.items()} | {name: value}
    return data


words = st.text(st.characters(exclude_categories=["Cs"]))
numbers = st.integers(-(2**70), 2**70) | st.floats(allow_nan=False, allow_infinity=False)
values = st.recursive(
    st.none() | st.booleans() | numbers | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)


@given(name=st.sampled_from(["zz", "été", "x\u2028y", "unknown"]), value=values)
def test_unknown_keys_at_every_level_come_back_byte_for_byte(name: str, value: Any) -> None:
    for records in [example(), _full()]:
        data = line(_add_keys(audit_record(records), name, _in_order(value)))
        (imported,) = read(data)
        assert again(imported) == data


def _full() -> ArticleRecords:
    """A record with something in every field, all of it known."""
    records = rich()[1]
    article = {key: value for key, value in records.article.items() if key not in {"x", "rejected"}}
    article["source"] = article["source"] | {"extraction": {"name": "trafilatura", "version": "2.0"}}
    entities = tuple({key: item[key] for key in item if key != "k"} for item in records.entities)
    return replace(records, article=article, entities=entities)


def _in_order(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _in_order(value[key]) for key in sorted(value)}
    return [_in_order(item) for item in value] if isinstance(value, list) else value


def test_missing_keys_are_read_as_nothing() -> None:
    data = json.loads(vector("audit"))
    for key in ("regions", "cluster", "layer", "article_stance", "doc_labels", "history", "rejected"):
        del data[key]
    del data["spans"][0]["was"], data["spans"][0]["text"], data["stances"][0]["note"]
    (imported,) = read(line(data))
    assert imported.findings == ()
    found = json.loads(again(imported))
    assert found["spans"] == json.loads(vector("audit"))["spans"]
    assert (found["history"], found["cluster"], found["layer"]) == ([], None, "main")


def test_training_records_come_in_as_decided() -> None:
    (imported,) = read(vector("training"))
    assert [(item.id, item.status, item.how) for item in imported.spans] == [
        (id_, "accepted", None) for id_ in ("s1", "s2", "s3", "s4")
    ]
    assert {item.origin.type for item in (*imported.spans, *imported.stances)} == {"import"}
    assert imported.decision is not None
    assert imported.decision.status == "done"
    assert imported.article.source.outlet == "Le Quai"
    out = training_record(_kept(imported), Options(split={"portclair-0412": "train"}))
    assert line(out) == vector("training")


def test_hand_made_labels_join_the_article_with_their_text() -> None:
    article = Article.parse(example().article)
    gold = {
        "file": "portclair-0412.txt",
        "text_sha256": article.text_sha256,
        "spans": [{"start": 25, "end": 36, "label": "PER", "text": "Ivan Loriot", "entity": "Ivan Loriot"}],
        "regions": [{"start": 0, "end": 2, "kind": "boilerplate"}],
        "stances": [
            {
                "polarity": "supportive",
                "holder": "Ivan Loriot",
                "target": "le pari",
                "mode": "direct_quote",
                "evidence": [{"start": 37, "end": 60}],
                "target_aliases": ["Gélanor"],
            },
            {"polarity": "critical", "holder": "AUTHOR", "target": "Ivan Loriot", "evidence": []},
        ],
    }
    (labelled,) = read(line(gold), {article.text_sha256: article}.get)
    assert isinstance(labelled, Labelled)
    assert labelled.article == "portclair-0412"
    first, second = labelled.labels.stances
    assert (first.holder.ref, first.target.ref, first.target.aliases) == ("entity", "concept", ("Gélanor",))
    assert first.evidence[0].text == "salue « un pari utile »"
    assert (second.holder.ref, second.holder.text, second.target.ref) == ("author", "M. Tassin", "entity")
    assert labelled.labels.spans[0].entity == labelled.labels.entities[0].id
    assert labelled.labels.regions[0].kind == "boilerplate"


def test_labels_of_an_unknown_text_are_handed_back() -> None:
    raw = line({"file": "x.txt", "text_sha256": "0" * 64, "spans": []})
    (refused,) = read(raw)
    assert refused.reason == (
        "articles.jsonl, line 1: no article with the text of x.txt is there. The record was set aside."
    )
    assert refused.raw + b"\n" == raw


def damaged(damage: Damage, name: str = "audit") -> bytes:
    data = json.loads(vector(name))
    damage(data)
    return line(data)


FILES = {
    "encoding": (
        vector("audit") + b'{"id":"caf\xe9"}\n',
        (
            "articles.jsonl, line 2: byte 0xE9 at column 11 is not UTF-8. Nothing was imported. "
            "Save the file as UTF-8, or import it again with its encoding."
        ),
    ),
    "newer": (
        damaged(lambda data: data.update(schema="annotator/2")),
        "articles.jsonl, line 1: schema annotator/2, this version reads annotator/1. Nothing was imported.",
    ),
    "unit": (
        damaged(lambda data: data.update(offset_unit="utf16")),
        (
            "articles.jsonl, line 1: offsets are counted in utf16, this version reads codepoint. "
            "Nothing was imported."
        ),
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_refused_whole(name: str) -> None:
    data, sentence = FILES[name]
    (refused,) = read(data)
    assert isinstance(refused, Refused)
    assert refused.reason == sentence


def _other_id(data: Any) -> None:
    data["id"] = "a17"


def _other_text(data: Any) -> None:
    data["id"], data["text"] = "a17", data["text"] + "!"


LINES = {
    "quote": (
        vector("audit")[:90] + b"\n",
        (
            "articles.jsonl, line 2: not valid JSON at column 87 (a quote is missing). "
            "This line was set aside, the other one was imported."
        ),
    ),
    "comma": (
        b'{"a":1 "b":2}\n',
        (
            "articles.jsonl, line 2: not valid JSON at column 8 (a comma is missing). "
            "This line was set aside, the other one was imported."
        ),
    ),
    "twice": (
        b'{"schema":"annotator/1","spans":[],"spans":[]}\n',
        (
            "articles.jsonl, line 2: key “spans” occurs twice. "
            "This line was set aside, the other one was imported."
        ),
    ),
    "list": (
        b"[]\n",
        (
            "articles.jsonl, line 2: not a record in braces. "
            "This line was set aside, the other one was imported."
        ),
    ),
    "nan": (
        b'{"score":NaN}\n',
        (
            "articles.jsonl, line 2: NaN is not a number of JSON. "
            "This line was set aside, the other one was imported."
        ),
    ),
    "hash": (
        damaged(_other_text),
        (
            "articles.jsonl, line 2, record a17: text_sha256 does not fit the text. "
            "The text was changed after export. The record was set aside."
        ),
    ),
    "second": (
        damaged(lambda data: data["decision"].update(comment="x")),
        (
            "articles.jsonl, line 2: record portclair-0412 is also on line 1 with other content. "
            "The second one was set aside."
        ),
    ),
    "again": (
        vector("audit"),
        (
            "articles.jsonl, line 2: record portclair-0412 is also on line 1 with the same content. "
            "The second one was set aside."
        ),
    ),
    "profile": (
        b'{"schema":"annotator/1","profile":"lean"}\n',
        "articles.jsonl, line 2: profile lean is not audit or training. The record was set aside.",
    ),
    "layer": (
        damaged(lambda data: data.update(id="a17", layer="r02")),
        (
            "articles.jsonl, line 2, record a17: this is the reading of layer r02, "
            "only main can be imported. The record was set aside."
        ),
    ),
    "no text": (
        damaged(lambda data: data.update(id="a17", text="")),
        "articles.jsonl, line 2, record a17: there is no text. The record was set aside.",
    ),
    "carriage return": (
        damaged(lambda data: data.update(id="a17", text="a\r\nb")),
        (
            "articles.jsonl, line 2, record a17: the text holds carriage returns, "
            "so its offsets are not ours. The record was set aside."
        ),
    ),
    "no list": (
        damaged(lambda data: data.update(id="a17", spans=[1])),
        "articles.jsonl, line 2, record a17: spans is no list of objects. The record was set aside.",
    ),
    "history": (
        damaged(lambda data: data.update(id="a17", history=[{"op": 1}])),
        (
            "articles.jsonl, line 2, record a17: a step of the history has no id or no hash. "
            "The record was set aside."
        ),
    ),
    "enum": (
        damaged(lambda data: (_other_id(data), data["stances"][0].update(polarity="positive"))),
        (
            "articles.jsonl, line 2, record a17: stance polarity: input should be 'supportive', 'critical', "
            "'neutral' or 'no_stance'. The record was set aside."
        ),
    ),
}


@pytest.mark.parametrize("name", LINES)
def test_a_line_that_is_wrong_is_handed_back_and_the_others_come_in(name: str) -> None:
    raw, sentence = LINES[name]
    imported, refused = read(vector("audit") + raw)
    assert isinstance(imported, Imported)
    assert refused.reason == sentence
    assert (refused.line, refused.raw + b"\n") == (2, raw)


def _spans(index: int, **fields: Any) -> Damage:
    return lambda data: data["spans"][index].update(fields)


ITEMS: dict[str, tuple[Damage, str]] = {
    "outside": (
        _spans(3, end=910),
        "span s4 (ORG): ends at 910, the text has 123 code points. The span was set aside.",
    ),
    "reversed": (
        _spans(3, start=102),
        "span s4 (ORG): start 102 is not before end 102. The span was set aside.",
    ),
    "no range": (_spans(3, start="91"), "span s4 (ORG): '91' to 102 is no range. The span was set aside."),
    "text": (_spans(3, text="Rives"), "span s4 (ORG): 91–102 is “Rives Vives”, the file says “Rives”. "),
    "shifted": (
        _spans(3, start=92, end=103),
        (
            "span s4 (ORG): 92–103 is “ives Vives ”, the file says “Rives Vives”. "
            "Set aside; moving by −1 would fit."
        ),
    ),
    "twice": (_spans(3, id="s3"), "span s3 (ORG): the id occurs twice. The second span was set aside."),
    "entity": (
        _spans(3, entity="e9"),
        "span s4 (ORG): entity e9 does not exist. The span was imported without it.",
    ),
    "dangling": (
        lambda data: data["stances"][1]["holder"].update(id="s9"),
        "stance t2: holder s9 does not exist. The stance was set aside, its spans were imported.",
    ),
    "stance twice": (
        lambda data: data["stances"][1].update(id="t1"),
        "stance t1: the id occurs twice. The second stance was set aside.",
    ),
    "evidence": (
        lambda data: data["stances"][1]["evidence"][0].update(end=900),
        "stance t2: evidence ends at 900, the text has 123 code points. The stance was set aside.",
    ),
    "region": (
        lambda data: data["regions"].append({"id": "r1", "start": 9, "end": 3, "kind": "quote"}),
        "region r1: start 9 is not before end 3. The region was set aside.",
    ),
    "article stance": (
        lambda data: data.update(
            article_stance={
                "polarity": "critical",
                "target": {"ref": "span", "id": "s9", "text": "x"},
                "origin": data["spans"][0]["origin"],
            }
        ),
        "article_stance: target s9 does not exist. It was set aside.",
    ),
}


@pytest.mark.parametrize("name", ITEMS)
def test_an_item_that_does_not_fit_is_named_and_the_rest_comes_in(name: str) -> None:
    damage, sentence = ITEMS[name]
    (imported,) = read(damaged(damage))
    assert isinstance(imported, Imported)
    assert imported.findings[0].sentence.startswith(f"articles.jsonl, line 1, {sentence}")
    if name not in {"entity", "region", "article stance"}:
        assert len(imported.spans) + len(imported.stances) < 7


def test_a_byte_order_mark_is_skipped_and_said() -> None:
    found, imported = read(b"\xef\xbb\xbf" + vector("audit"))
    assert found == Finding(FILE, 1, "articles.jsonl, line 1: byte order mark skipped.")
    assert isinstance(imported, Imported)


def test_windows_line_ends_and_empty_lines_do_no_harm() -> None:
    (imported,) = read(b"\r\n" + vector("audit").replace(b"\n", b"\r\n") + b"\n")
    assert again(imported) == vector("audit")


def test_a_record_without_decision_comes_in_undecided() -> None:
    (imported,) = read(damaged(lambda data: data.pop("decision")))
    assert imported.decision is None


def test_the_hash_of_a_training_text_is_worked_out() -> None:
    (imported,) = read(vector("training"))
    assert imported.article.text_sha256 == hashlib.sha256(imported.article.text.encode("utf-8")).hexdigest()
