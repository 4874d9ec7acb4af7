"""The shipped articles are as messy as they claim, and their labels fit them to the code point."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from annotator.importing import Imported, read_sources
from annotator.importing.decoding import decode
from annotator.importing.html import read_page
from annotator.resources import read_json, samples

ENCODINGS = {
    "0004": "cp1252",
    "0005": "cp1252",
    "0008": "cp1252",
    "0011": "latin-1",
    "0015": "cp1252",
    "0017": "utf-16",
    "0023": "cp1252",
    "0024": "cp1252",
}
LABELS = {"PER", "ORG", "LOC", "MISC"}
POLARITIES = {"supportive", "critical", "neutral", "no_stance"}
MODES = {"direct_quote", "reported", "authorial"}
ENGLISH = ("0021", "0022", "0023", "0024")

Gold = dict[str, Any]


def articles() -> list[Path]:
    return sorted((samples() / "articles").iterdir())


def gold() -> list[Gold]:
    lines = (samples() / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def settled(path: Path) -> str:
    """The text as import settles it: byte order mark dropped, CRLF and CR turned into LF."""
    text = path.read_bytes().decode(ENCODINGS.get(path.name[:4], "utf-8-sig"))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def named(row: Gold) -> str:
    return str(row["file"])[:4]


def test_every_article_has_its_line_of_labels() -> None:
    assert [row["file"] for row in gold()] == [path.name for path in articles()]


def test_there_are_enough_articles_of_either_language_and_of_the_right_length() -> None:
    texts = {path.name: settled(path) for path in articles() if path.suffix == ".txt"}
    english = [name for name in texts if name.startswith(ENGLISH)]
    assert len(english) >= 3
    assert len(texts) - len(english) >= 15
    assert all(1_500 <= len(text) <= 5_000 for text in texts.values())


def test_encodings_and_line_ends_are_mixed() -> None:
    raw = {path.name[:4]: path.read_bytes() for path in articles()}
    marked = [name for name, data in raw.items() if data.startswith(b"\xef\xbb\xbf")]
    assert len(marked) >= 3
    assert raw["0017"].startswith((b"\xff\xfe", b"\xfe\xff"))
    for name, encoding in ENCODINGS.items():
        if encoding != "utf-16":
            with pytest.raises(UnicodeDecodeError):
                raw[name].decode("utf-8")
    assert sum(b"\r\n" in data for data in raw.values()) >= 5
    assert sum(b"\n" in data and b"\r" not in data for data in raw.values()) >= 5


@pytest.mark.parametrize("row", gold(), ids=named)
def test_labels_fit_the_text_that_import_settles(row: Gold) -> None:
    path = samples() / "articles" / row["file"]
    text = settled(path) if path.suffix == ".txt" else read_page(settled(path)).text
    assert hashlib.sha256(text.encode("utf-8")).hexdigest() == row["text_sha256"]
    check_ranges(row, text)


@pytest.mark.parametrize("path", articles(), ids=lambda path: path.name[:4])
def test_the_importer_finds_the_encoding_by_itself(path: Path) -> None:
    text = decode(path.read_bytes()).text.removeprefix("\ufeff")
    assert text.replace("\r\n", "\n") == settled(path)


def check_ranges(row: Gold, text: str) -> None:
    """Every span is its slice, none overlaps another or has white space at an edge; ranges lie inside."""
    last = 0
    for span in row["spans"]:
        assert text[span["start"] : span["end"]] == span["text"]
        assert span["text"].strip() == span["text"] != ""
        assert span["start"] >= last, span
        last = span["end"]
    last = 0
    for region in row["regions"]:
        assert last <= region["start"] < region["end"] <= len(text)
        last = region["end"]
    for stance in row["stances"]:
        assert stance["evidence"], stance
        last = 0
        for part in stance["evidence"]:
            assert last <= part["start"] < part["end"] <= len(text)
            assert text[part["start"] : part["end"]].strip() == text[part["start"] : part["end"]]
            last = part["end"]


@pytest.mark.parametrize("row", gold(), ids=named)
def test_labels_are_of_the_scheme(row: Gold) -> None:
    assert {span["label"] for span in row["spans"]} <= LABELS
    assert {region["kind"] for region in row["regions"]} <= {"boilerplate", "caption"}
    labels: dict[str, str] = {}
    for span in row["spans"]:
        assert labels.setdefault(span["entity"], span["label"]) == span["label"], span["entity"]
    for stance in row["stances"]:
        assert stance["polarity"] in POLARITIES
        assert stance["mode"] in MODES
        assert (stance["holder"] == "AUTHOR") == (stance["mode"] == "authorial")
        assert stance["target"]


def test_every_kind_of_stance_occurs_often_enough_to_learn_from() -> None:
    stances = [stance for row in gold() for stance in row["stances"]]
    for polarity in POLARITIES:
        assert sum(stance["polarity"] == polarity for stance in stances) >= 20
    for mode in MODES:
        assert sum(stance["mode"] == mode for stance in stances) >= 10


def test_an_entity_has_the_same_label_in_all_articles() -> None:
    labels: dict[str, str] = {}
    for row in gold():
        for span in row["spans"]:
            assert labels.setdefault(span["entity"], span["label"]) == span["label"], span["entity"]


def test_copies_of_a_dispatch_share_most_of_their_words() -> None:
    for names in (("0002", "0005", "0007"), ("0009", "0010", "0011")):
        first, *others = (settled(next((samples() / "articles").glob(f"{name}_*"))) for name in names)
        for other in others:
            assert shared(first, other) > 0.3


def shared(first: str, other: str) -> float:
    """Share of the smaller text's runs of three words that the other text has too."""
    runs = [
        {tuple(words[k : k + 3]) for k in range(len(words) - 2)} for words in (first.split(), other.split())
    ]
    return len(runs[0] & runs[1]) / min(len(runs[0]), len(runs[1]))


def test_the_first_project_names_six_articles_that_exist() -> None:
    names = read_json("first-project.json")
    assert len(names) == 6
    assert set(names) <= {path.name for path in articles()}


def test_no_text_of_the_development_data_is_in_the_samples() -> None:
    shared_articles = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "articles"
    if not shared_articles.is_dir():
        pytest.skip(f"the development data are not here: {shared_articles}")
    taken = {path.read_text(encoding="utf-8") for path in shared_articles.glob("*.txt")}
    runs = {text[k : k + 45] for text in taken for k in range(len(text) - 45)}
    for path in articles():
        if path.suffix == ".txt":
            text = settled(path)
            assert not [k for k in range(len(text) - 45) if text[k : k + 45] in runs], path.name


def test_the_importer_knows_title_outlet_and_date_of_the_first_six() -> None:
    names = read_json("first-project.json")
    paths = [samples() / "articles" / name for name in names]
    found = [one.article for one in read_sources(paths) if isinstance(one, Imported)]
    assert [article.source.file for article in found] == names
    for article in found:
        assert article.source.title
        assert article.source.title in article.text
        assert article.source.outlet
        assert str(article.source.date).startswith("2026-05-1")


def test_copies_of_one_dispatch_are_found_to_be_copies() -> None:
    found = [one.article for one in read_sources([samples() / "articles"]) if isinstance(one, Imported)]
    groups: dict[str | None, set[str]] = {}
    for article in found:
        groups.setdefault(article.cluster, set()).add(article.id[:4])
    assert sorted(sorted(group) for group in groups.values() if len(group) > 1) == [
        ["0002", "0005", "0007"],
        ["0009", "0010", "0011"],
    ]
