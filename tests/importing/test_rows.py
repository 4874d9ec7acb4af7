"""Rows of JSON that other tools write: articles, what the row says of them, labels where sound."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.canonical import encode
from annotator.domain.records import Article
from annotator.importing import Imported, Progress, Refused, Result, Unchanged, read_sources

TEXT = "🚀 Le maire Ivan Loriot salue Port-Clair.\r\nL’Otan s’inquiète.\r\n"
IVAN, PLACE = (11, 22), (29, 39)


def lines(*rows: Any) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf-8")


def read(path: Path, data: bytes | None = None, **options: Any) -> list[Result]:
    if data is not None:
        path.write_bytes(data)
    return [one for one in read_sources([path], **options) if not isinstance(one, Progress)]


def one(path: Path, data: bytes) -> Imported:
    (result,) = read(path, data)
    assert isinstance(result, Imported)
    return result


def labelled(result: Imported) -> list[tuple[str, str]]:
    assert all(span.origin.type == "import" and span.status == "accepted" for span in result.spans)
    assert all(result.article.text[span.start : span.end] == span.text for span in result.spans)
    return [(span.text, span.label) for span in result.spans]


def test_a_row_with_a_text_and_whatever_else_is_an_article(tmp_path: Path) -> None:
    row = {
        "text": TEXT,
        "title": "Le pont",
        "date": "2024-05-01T10:00:00Z",
        "meta": {"url": "https://quai.example/1", "source": "Le Quai", "lang": "FR", "score": 1e-7},
        "authors": ["Anne Loriot", "Paul Ker"],
        "views": 12345678901234567890123,
    }
    raw = lines(row)
    result = one(tmp_path / "mai.jsonl", raw)
    article, source = result.article, result.article.source
    assert article.id == "mai-1"
    assert article.text == TEXT.replace("\r\n", "\n")
    assert (source.title, source.date, source.url) == ("Le pont", "2024-05-01", "https://quai.example/1")
    assert (source.outlet, source.author, source.language) == ("Le Quai", "Anne Loriot, Paul Ker", "fr")
    assert (source.file, source.newline, source.encoding) == ("mai.jsonl", "crlf", "utf-8")
    assert article.unknown["row"] == {key: row[key] for key in row if key != "text"}
    assert Article.parse_json(encode(article)).plain() == article.plain()
    assert result.raw + b"\n" == raw


@pytest.mark.parametrize("name", ["id", "unknown", "schema_", "text_sha256"])
def test_any_other_key_rides_along(tmp_path: Path, name: str) -> None:
    article = one(
        tmp_path / "a.jsonl", lines({"text": "Oslo.", name: {"unknown": [1, {"unknown": "x"}]}})
    ).article
    again = Article.parse_json(encode(article))
    assert encode(again) == encode(article)
    assert again.unknown["row"] == {name: {"unknown": [1, {"unknown": "x"}]}}


ROWS = {
    "prodigy": {
        "text": TEXT,
        "tokens": [{"text": "🚀", "start": 0, "end": 1, "id": 0}],
        "spans": [
            {"start": IVAN[0], "end": IVAN[1], "label": "PER", "token_start": 3, "token_end": 4},
            {"start": PLACE[0] - 1, "end": PLACE[1], "label": "LOC", "source": "x"},
        ],
        "answer": "accept",
    },
    "doccano": {"id": 7, "text": TEXT, "label": [[*IVAN, "PER"], [*PLACE, "LOC"]]},
    "doccano with relations": {
        "id": 7,
        "text": TEXT,
        "entities": [
            {"id": 1, "start_offset": IVAN[0], "end_offset": IVAN[1], "label": "PER"},
            {"id": 2, "start_offset": PLACE[0], "end_offset": PLACE[1], "label": "LOC"},
        ],
        "relations": [],
    },
    "spacy": {"text": TEXT, "entities": [[*IVAN, "PER"], [*PLACE, "LOC"]]},
    "label studio": {
        "id": 7,
        "data": {"text": TEXT, "title": "Le pont"},
        "annotations": [
            {"was_cancelled": True, "result": []},
            {
                "result": [
                    {"value": {"start": 12, "end": 23, "labels": ["PER"], "text": "Ivan Loriot"}},
                    {"type": "labels", "value": {"start": 30, "end": 40, "labels": ["LOC"]}},
                ]
            },
        ],
    },
    "label studio, short": {
        "text": TEXT,
        "label": [
            {"start": IVAN[0], "end": IVAN[1], "text": "Ivan Loriot", "labels": ["PER"]},
            {"start": PLACE[0], "end": PLACE[1], "text": "Port-Clair", "labels": ["LOC"]},
        ],
    },
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize("shape", ["lines", "list", "pretty"])
def test_labels_come_as_other_tools_write_them(tmp_path: Path, name: str, shape: str) -> None:
    row = ROWS[name]
    data = (
        lines(row) if shape == "lines" else json.dumps([row], indent=2 * (shape == "pretty") or None).encode()
    )
    result = one(tmp_path / ("a.jsonl" if shape == "lines" else "a.json"), data)
    assert labelled(result) == [("Ivan Loriot", "PER"), ("Port-Clair", "LOC")]
    assert (result.findings, result.article.id) == ((), "a-7" if row.get("id") else "a-1")


UNSOUND = {
    "beyond": ({"spans": [{"start": 60, "end": 99, "label": "PER"}]}, "ends at 99, the text has 62"),
    "empty": ({"label": [[4, 4, "PER"]]}, "span (PER): start 4 is not before end 4"),
    "space": ({"label": [[1, 2, "PER"]]}, "span (PER): 1–2 is white space"),
    "other words": (
        {"spans": [{"start": 10, "end": 21, "label": "PER", "text": "Ivan Loriot"}]},
        "moving by +1 would fit",
    ),
    "no offsets": ({"spans": [{"label": "PER"}]}, "None to None is no range"),
    "no label": ({"spans": [{"start": 0, "end": 1}]}, "None cannot be a label"),
    "a label of no letters": ({"label": [[0, 1, "人"]]}, "'人' cannot be a label"),
    "half a range": ({"entities": [[0, 1]]}, "entities: [0, 1] is no range with a label"),
    "rejected": ({"label": [[11, 22, "PER"]], "answer": "reject"}, "the answer is reject"),
    "relation": (
        {"data": {"text": TEXT}, "annotations": [{"result": [{"type": "relation"}]}]},
        "annotations: 'relation' is no range with a label",
    ),
    "twice": ({"data": {"text": TEXT}, "annotations": [{"result": []}] * 2}, "annotated 2 times"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNSOUND)
def test_a_label_that_is_not_sound_is_told_with_its_line_and_the_article_comes_in(
    tmp_path: Path, name: str
) -> None:
    row, said = UNSOUND[name]
    raw = lines({"text": TEXT} | row if "data" not in row else row)
    result = one(tmp_path / "a.jsonl", b"\n" + raw)
    (finding,) = result.findings
    assert finding.sentence.startswith("a.jsonl, line 2, ")
    assert said in finding.sentence
    assert "et aside" in finding.sentence
    assert finding.raw + b"\n" == raw
    assert result.spans == ()


def test_a_label_in_words_becomes_a_code_and_that_is_told(tmp_path: Path) -> None:
    spans = [{"start": 11, "end": 22, "label": "Élu local"}, {"start": 11, "end": 22, "label": "Élu local"}]
    result = one(tmp_path / "a.jsonl", lines({"text": TEXT, "spans": spans}))
    assert labelled(result) == [("Ivan Loriot", "Elu_local")]
    assert [(one.sentence, one.raw) for one in result.findings] == [
        ("a.jsonl, line 1, the label 'Élu local' became Elu_local.", b"")
    ]


def test_words_label_the_whole_article_and_who_ignored_one_skipped_it(tmp_path: Path) -> None:
    rows = ({"text": "Oslo.", "label": "sport"}, {"text": "Riga.", "labels": ["a", "b"], "answer": "ignore"})
    first, second = read(tmp_path / "a.jsonl", lines(*rows), scheme="press/1")
    assert isinstance(first, Imported)
    assert isinstance(second, Imported)
    assert first.decision is not None
    assert second.decision is not None
    assert [label.value for label in (*first.decision.doc_labels, *second.decision.doc_labels)] == [
        "sport",
        "a",
        "b",
    ]
    assert (first.decision.status, second.decision.status) == ("todo", "skipped")
    assert first.decision.scheme == "press/1"


def test_ids_are_the_rows_own_where_they_may_be(tmp_path: Path) -> None:
    rows = [
        {"text": "Oslo.", "id": given} for given in ("v1.2-b", "http://x/1", 12, -1, None, "v1.2-B", "con")
    ]
    found = read(tmp_path / "mai.jsonl", lines(*rows))
    ids = [one.article.id for one in found if isinstance(one, Imported)]
    assert ids == ["v1.2-b", "mai-2", "mai-12", "mai-4", "mai-5", "v1.2-B-2", "article-con"]


def test_a_file_that_grew_brings_only_its_new_rows(tmp_path: Path) -> None:
    from annotator.importing import Known

    known, path = Known(), tmp_path / "a.jsonl"
    read(path, lines({"text": "Oslo."}, {"text": "Riga."}), known=known)
    again = read(path, lines({"text": "Riga."}, {"text": "Vilnius."}, {"text": "Oslo."}), known=known)
    assert [type(one) for one in again] == [Unchanged, Imported, Unchanged]


def test_a_list_that_breaks_gives_what_stands_before_and_sets_the_rest_aside(tmp_path: Path) -> None:
    data = b'[\n{"text": "Oslo."},\n{"text": "Riga.", "text": "x"}, 7,\n{"text": "Kiel."},\n{"text": "Bo\n'
    first, second, *refused = read(tmp_path / "a.json", data)
    assert [one.article.text for one in (first, second) if isinstance(one, Imported)] == ["Oslo.", "Kiel."]
    assert [(one.line, one.raw) for one in refused if isinstance(one, Refused)] == [
        (3, b'{"text": "Riga.", "text": "x"}'),
        (3, b"7"),
        (5, b'{"text": "Bo\n'),
    ]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"headline": "x"}, "there is no text under text, content, body, article"),
        ({"text": " \n"}, "the text is empty"),
        ({"text": "a\ud800"}, "the text holds half a character (U+D800) at offset 1"),
        ({"text": "a", "x": "\ud800"}, "surrogates not allowed"),
    ],
)
def test_a_row_that_is_no_article_is_set_aside(tmp_path: Path, row: dict[str, str], said: str) -> None:
    data = (json.dumps(row) + "\n").encode()
    (refused,) = read(tmp_path / "a.jsonl", data)
    assert isinstance(refused, Refused)
    assert said in refused.reason
    assert refused.raw + b"\n" == data


@given(st.data())
def test_whatever_the_text_the_slice_is_the_slice(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    text = "x" + data.draw(st.text(st.sampled_from("ab\r\n 🚀\ufeffé"), max_size=12))
    if data.draw(st.booleans()):
        text = "\ufeff" + text
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    path = tmp_path_factory.mktemp("rows") / "a.jsonl"
    result = one(path, lines({"text": text, "label": [[start, end, "PER"]]}))
    meant = text[start:end].removeprefix("\ufeff") if start == 0 else text[start:end]
    meant = meant.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not (meant == "" or text[start - 1 : start + 1] == "\r\n" or text[end - 1 : end + 1] == "\r\n"):
        assert [span.text for span in result.spans] == [meant]
