"""The hand-made stances on real news fit their texts, and keep to the labelling guidelines' values.

`stances_dev*.jsonl` may be looked at while rules are written; `stances_unseen*.jsonl` are only to be scored.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, get_args

import pytest

from annotator.domain.records import Mode, Polarity
from tests.gold.pages import name_of, page_texts, settled

READABLE = ("stances_dev", "stances_dev2", "stances_dev3", "stances_dev4", "stances_dev5", "stances_dev6")
WHOLE = (*READABLE, "stances_unseen")
MENTIONS = ("entities_dev", "entities_dev2", "entities_dev3", "entities_dev4", "entities_dev5")
FILES = (*WHOLE, "stances_unseen2")
SCORED_MENTIONS = ("entities_unseen", "entities_unseen2", "entities_unseen3")
AUTHOR = "AUTHOR"


@pytest.fixture
def texts(shared_data: Path) -> dict[str, str]:
    """The articles and the joined texts of pages by the hash of their settled text."""
    corpus = shared_data / "corpus"
    found = [settled(path.read_bytes()) for path in (corpus / "text").glob("*.txt")]
    found += page_texts(corpus).values()
    return {hashlib.sha256(text.encode("utf-8")).hexdigest(): text for text in found}


def rows(root: Path, name: str) -> list[dict[str, Any]]:
    lines = (root / "tests" / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def stances(root: Path, name: str) -> list[dict[str, Any]]:
    return [stance for row in rows(root, name) for stance in row["stances"]]


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(keys, value.values()))
    return set().union(*map(keys, value)) if isinstance(value, list) else set()


def test_there_are_enough_of_them(root: Path) -> None:
    assert sum(len(stances(root, name)) for name in FILES) >= 200
    assert sum(len(rows(root, name)) for name in FILES) >= 15
    for name in WHOLE:
        assert {stance["polarity"] for stance in stances(root, name)} == set(get_args(Polarity))
        assert {stance["mode"] for stance in stances(root, name)} == set(get_args(Mode))


@pytest.mark.parametrize("name", FILES)
def test_no_text_is_copied(root: Path, name: str) -> None:
    assert not keys(rows(root, name)) & {"text", "quote", "title"}


def hashes(root: Path, *names: str) -> list[str]:
    return [row["text_sha256"] for name in names for row in rows(root, name)]


def test_no_article_is_in_two_files(root: Path) -> None:
    both = hashes(root, *FILES)
    assert len(both) == len(set(both))


def test_what_may_be_read_shares_no_article_with_what_is_only_scored(root: Path) -> None:
    """The mentions of `held_out` have been read since they were scored, so it is in neither list."""
    readable = hashes(root, *READABLE, "dev", *MENTIONS)
    scored = hashes(root, "stances_unseen", "stances_unseen2", *SCORED_MENTIONS)
    assert not set(readable) & set(scored)


@pytest.mark.parametrize("name", FILES)
def test_values_are_those_of_the_guidelines(root: Path, name: str) -> None:
    for stance in stances(root, name):
        assert stance["polarity"] in get_args(Polarity)
        assert stance["mode"] in get_args(Mode)
        assert (stance["holder"] == AUTHOR) == (stance["mode"] == "authorial")
        assert stance["target"] != AUTHOR
        for side in ("holder", "target"):
            names = [stance[side], *stance.get(f"{side}_aliases", ())]
            assert all(one and one == one.strip() for one in names)
            assert len(names) == len(set(names))


@pytest.mark.parametrize("name", FILES)
def test_no_stance_is_there_twice(root: Path, name: str) -> None:
    for row in rows(root, name):
        seen = [
            (stance["holder"], stance["target"], tuple(part["start"] for part in stance["evidence"]))
            for stance in row["stances"]
        ]
        assert len(seen) == len(set(seen)), name_of(row)


@pytest.mark.parametrize("name", FILES)
def test_evidence_lies_in_the_text_and_is_trimmed(root: Path, texts: dict[str, str], name: str) -> None:
    for row in rows(root, name):
        text = texts.get(row["text_sha256"])
        assert text is not None, f"no article has the hash given for {row['file']}"
        for stance in row["stances"]:
            assert stance["evidence"]
            last = 0
            for part in stance["evidence"]:
                assert last <= part["start"] < part["end"] <= len(text)
                words = text[part["start"] : part["end"]]
                assert words == words.strip()
                last = part["end"]
