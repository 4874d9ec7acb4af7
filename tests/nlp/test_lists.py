"""The shipped lists: readable, sorted, sourced, and quick to load."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from annotator.nlp.lists import lists
from annotator.resources import resource

FILES = sorted(resource("names").glob("*.json")) + sorted(resource("cues").glob("*.json"))


def plain(text: str) -> str:
    return "".join(
        letter for letter in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(letter)
    )


def first(entry: Any) -> str:
    return str(entry["cue"] if isinstance(entry, dict) else entry if isinstance(entry, str) else entry[0])


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_list_names_its_source_and_stands_one_entry_a_line(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    data = json.loads(text)
    assert data["version"]
    assert data["source"]
    assert data["licence"]
    assert (
        len([line for line in text.splitlines() if line.startswith(("[", '"', "{"))])
        == len(data["entries"]) + 1
    )


@pytest.mark.parametrize("path", sorted(resource("names").glob("*.json")), ids=lambda path: path.stem)
def test_a_list_of_names_is_sorted_and_names_nothing_twice(path: Path) -> None:
    entries = [first(entry) for entry in json.loads(path.read_text(encoding="utf-8"))["entries"]]
    assert [plain(entry) for entry in entries] == sorted(map(plain, entries))
    assert len(set(entries)) == len(entries)


def test_alternatives_of_spelling_share_one_name() -> None:
    phrases = lists().phrases
    for spelling in (("sergei", "lavrov"), ("sergueï", "lavrov"), ("lavrov",)):
        key = tuple(plain(word) for word in spelling)
        assert phrases[key].name == "Sergueï Lavrov"
    assert phrases["nations", "unies"].name == phrases["onu",].name


def test_every_label_is_one_of_the_four() -> None:
    assert {entry.label for entry in lists().phrases.values()} == {"PER", "ORG", "LOC", "MISC"}
