"""The independent check: it takes what is right, and finds whatever was changed."""

from __future__ import annotations

import ast
import json
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.canonical import canonical
from annotator.domain.records import Party, Region
from annotator.exporting import Options, export_jsonl, reader, report_of
from annotator.exporting.reader import Check, Rules, check_operations, check_records
from annotator.exporting.truth import plain_truth
from tests.exporting.making import HUMAN, article, decision, example, made, rich, span, stance, vector

AUDIT = Rules("audit")
TEXT = "Ivan Loriot défend la jetée de Port-Clair 🚢.\n"
Damage = Callable[[dict[str, Any]], object]


def outcome(checking: Any) -> Check:
    while True:
        try:
            next(checking)
        except StopIteration as end:
            found: Check = end.value
            return found


def check(path: Path, data: bytes, rules: Rules = AUDIT, **fields: Any) -> Check:
    path.write_bytes(data)
    return outcome(check_records(path, rules, **fields))


def first(found: Check) -> str:
    return str(found.findings[0]) if found.findings else "nothing found"


def damaged(name: str, damage: Damage) -> bytes:
    data = json.loads(vector(name))
    damage(data)
    return canonical(data).encode("utf-8") + b"\n"


def test_only_the_standard_library_is_used() -> None:
    for path in Path(reader.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                ours = name.startswith("annotator.exporting.reader")
                assert ours or name.split(".")[0] in sys.stdlib_module_names, (path.name, name)


@pytest.mark.parametrize("profile", ["audit", "training"])
def test_the_examples_hold(tmp_path: Path, profile: str) -> None:
    rules = Rules(profile, split={"portclair-0412": "train"})
    records = example()
    found = check(
        tmp_path / "x",
        vector(profile),
        rules,
        truth={records.key: plain_truth(records)},
        losses={} if profile == "audit" else {"provenance": 4, "rejected": 1, "history": 1},
    )
    assert first(found) == "nothing found"
    assert found.plain()["ok"] is True


BYTES = {
    "no end": (lambda line: line[:-1], "Line 1: the line does not end with LF."),
    "crlf": (lambda line: line[:-1] + b"\r\n", "Line 1: not in canonical form at column "),
    "bom": (lambda line: b"\xef\xbb\xbf" + line, "Line 1: the line begins with a byte order mark."),
    "latin-1": (
        lambda line: line.replace("é".encode(), b"\xe9", 1),
        "Line 1: byte 0xE9 at column ",
    ),
    "half": (lambda line: line[:100] + b"\n", "Line 1: not valid JSON at column 87"),
    "list": (lambda line: b"[" + line[:-1] + b"]\n", "Line 1: the line is no JSON object."),
    "twice": (
        lambda line: line.replace(b'"layer":"main"', b'"layer":"main","layer":"main"'),
        'Line 1: key "layer" occurs twice.',
    ),
    "space": (lambda line: line.replace(b',"layer"', b', "layer"'), "Line 1: not in canonical form at"),
    "escape": (
        lambda line: line.replace("🚀".encode(), rb"\ud83d\ude80"),
        "Line 1: not in canonical form at",
    ),
    "line separator": (
        lambda line: line.replace(b'"comment":""', '"comment":"\u2028"'.encode()),
        "Line 1: not in canonical form at",
    ),
    "surrogate": (
        lambda line: line.replace(b'"comment":""', rb'"comment":"\ud800"'),
        "Line 1: not in canonical form at",
    ),
    "nan": (lambda line: line.replace(b"0.41", b"NaN"), "Line 1: NaN is not a number of JSON."),
    "minus zero": (lambda line: line.replace(b"0.41", b"-0.0"), "Line 1: -0.0 is written as 0.0."),
    "huge": (lambda line: line.replace(b"0.41", b"1e999"), "Line 1: 1e999 is too large for a number."),
    "twice the record": (lambda line: line + line, "Line 2, article portclair-0412: the id occurs twice."),
}


@pytest.mark.parametrize("name", BYTES)
def test_wrong_bytes_are_found(tmp_path: Path, name: str) -> None:
    change, sentence = BYTES[name]
    assert first(check(tmp_path / "x", change(vector("audit")))).startswith(sentence)


def at(*path: str | int, value: Any) -> Damage:
    def damage(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        data[path[-1]] = value

    return damage


def without(*path: str | int) -> Damage:
    def damage(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        del data[path[-1]]

    return damage


def add(key: str, part: str, item: dict[str, Any]) -> Damage:
    def damage(data: dict[str, Any]) -> None:
        data[key].append(data[part][0] | item)

    return damage


RECORDS: dict[str, tuple[Damage, str]] = {
    "schema": (at("schema", value="annotator/2"), "record.schema is 'annotator/2', not one of annotator/1"),
    "key missing": (without("layer"), "record: the keys should begin with schema, profile, id, layer"),
    "unknown keys": (lambda data: data.update(z=1, a=2), "record: unknown keys are not in order"),
    "unknown inside": (
        lambda data: data["spans"][0].update(x={"b": 1, "a": 2}),
        "record.spans[0]: unknown keys are not in order",
    ),
    "float offset": (at("spans", 0, "start", value=3.0), "record.spans[0].start is 3.0, not an offset"),
    "bool offset": (at("spans", 0, "start", value=True), "record.spans[0].start is True, not an offset"),
    "integer score": (
        at("spans", 3, "origin", "score", value=1),
        "record.spans[3].origin.score is 1, not a score",
    ),
    "long score": (
        at("spans", 3, "origin", "score", value=0.12345),
        "record.spans[3].origin.score is 0.12345",
    ),
    "enum": (at("stances", 0, "polarity", value="positive"), "record.stances[0].polarity is 'positive'"),
    "time": (at("decision", "ended", value="2026-03-16T09:13:31Z"), "record.decision.ended is '2026"),
    "no list": (at("spans", value={}), "record.spans is no list"),
    "no object": (at("source", value=[]), "record.source is no object"),
    "text": (
        lambda data: data.update(text=data["text"] + " "),
        "text_sha256 does not fit the text",
    ),
    "slice": (
        at("spans", 0, "text", value="Port-Clar"),
        'span 3–13 is "Port-Clair", the file says "Port-Clar"',
    ),
    "outside": (at("spans", 3, "end", value=900), "span 91–900 is outside the text of 123 code points"),
    "empty": (at("spans", 3, "end", value=91), "span 91–91 is outside the text of 123 code points"),
    "evidence": (
        at("stances", 0, "evidence", 0, "start", value=38),
        'evidence of stance t1 38–60 is "alue « un pari utile »"',
    ),
    "evidence order": (
        lambda data: data["stances"][0]["evidence"].append(data["stances"][0]["evidence"][0]),
        "evidence of stance t1 overlaps or is out of order",
    ),
    "span order": (lambda data: data["spans"].reverse(), "the spans are not in order"),
    "stance order": (lambda data: data["stances"].reverse(), "the stances are not in order"),
    "entity order": (lambda data: data["entities"].reverse(), "the entities are not in order"),
    "wrong list": (at("spans", 0, "status", value="rejected"), "s1 is rejected and stands in the wrong list"),
    "id twice": (at("spans", 0, "id", value="s5"), "span s5 occurs twice"),
    "stance id twice": (at("stances", 0, "id", value="t2"), "stance t2 occurs twice"),
    "dangling span": (at("stances", 0, "holder", "id", value="s9"), "stance t1: holder s9 does not exist"),
    "dangling entity": (at("spans", 0, "entity", value="e9"), "span s1: entity e9 does not exist"),
    "unused entity": (at("spans", 0, "entity", value=None), "entity e1 is not referred to"),
    "id of a concept": (
        at("stances", 0, "holder", "ref", value="concept"),
        "stance t1: holder is of kind concept and has the id s2",
    ),
    "empty concept": (
        at("stances", 0, "holder", value={"ref": "concept", "id": None, "text": "", "aliases": []}),
        "stance t1: holder is a concept without words",
    ),
    "aliases": (at("entities", 0, "aliases", value=["b", "a"]), "the aliases of entity e1 are not in order"),
    "head": (at("audit_head", value="0" * 64), "audit_head is not the hash of the last operation"),
    "labels": (
        at(
            "doc_labels",
            value=[{"name": name, "value": "", "origin": HUMAN.plain()} for name in ("b", "a")],
        ),
        "the document labels are not in order",
    ),
    "regions": (
        at(
            "regions",
            value=[
                Region(id=f"r{start}", start=start, end=start + 1, kind="quote", origin=HUMAN).plain()
                for start in (5, 3)
            ],
        ),
        "the regions are not in order",
    ),
}


@pytest.mark.parametrize("name", RECORDS)
def test_wrong_audit_records_are_found(tmp_path: Path, name: str) -> None:
    damage, sentence = RECORDS[name]
    found = check(tmp_path / "x", damaged("audit", damage))
    assert any(finding.said.startswith(sentence) for finding in found.findings), found.findings


LEAN: dict[str, tuple[Damage, str]] = {
    "slice": (at("spans", 0, "text", value="x"), 'span 3–13 is "Port-Clair", the file says "x"'),
    "order": (lambda data: data["spans"].reverse(), "the spans are not in order"),
    "overlap": (
        lambda data: data["spans"].insert(1, data["spans"][0] | {"end": 9, "text": "Port-C", "id": "x"}),
        "spans overlap",
    ),
    "null polarity": (at("stances", 0, "polarity", value=None), "record.stances[0].polarity is None"),
    "dangling": (at("stances", 0, "holder", "id", value="s9"), "stance t1: span s9 does not exist"),
    "moved": (
        at("stances", 0, "holder", "start", value=26),
        "stance t1: holder or target s2 is not where its span is",
    ),
    "article stance": (
        at(
            "article_stance",
            value={
                "polarity": "neutral",
                "target": {"ref": "span", "id": "s9", "text": "x", "start": 1, "end": 2},
            },
        ),
        "stance of the article: span s9 does not exist",
    ),
    "audit key": (lambda data: data.update(rejected=[], a=1), "record: unknown keys are not in order"),
}


@pytest.mark.parametrize("name", LEAN)
def test_wrong_training_records_are_found(tmp_path: Path, name: str) -> None:
    damage, sentence = LEAN[name]
    found = check(tmp_path / "x", damaged("training", damage), Rules("training"))
    assert any(finding.said.startswith(sentence) for finding in found.findings), found.findings


@pytest.mark.parametrize("profile", ["audit", "training"])
def test_no_changed_byte_goes_unseen(tmp_path: Path, profile: Any) -> None:
    records = rich()
    truth = {item.key: plain_truth(item) for item in records}
    options = Options(profile=profile)
    report = report_of(export_jsonl(records, tmp_path / "right", options))
    good, losses = (tmp_path / "right").read_bytes(), {loss.code: loss.count for loss in report.losses}
    rules = Rules(**options.plain())
    chance = random.Random(20261121)
    for _ in range(300):
        place = chance.randrange(len(good))
        byte = chance.choice([value for value in range(256) if value != good[place]])
        for bad in (good[:place] + bytes([byte]) + good[place + 1 :], good[:place] + good[place + 1 :]):
            if bad == good:
                continue
            found = check(tmp_path / "bad", bad, rules, truth=truth, losses=losses)
            assert not found.ok, (place, byte, good[place - 20 : place + 20])
    assert check(tmp_path / "bad", good, rules, truth=truth, losses=losses).ok


def test_a_loss_that_was_not_told_is_found(tmp_path: Path) -> None:
    records = example()
    found = check(
        tmp_path / "x",
        vector("training"),
        Rules("training", split={"portclair-0412": "train"}),
        truth={records.key: plain_truth(records)},
        losses={"provenance": 4, "history": 1, "overlap": 2},
    )
    assert [str(finding) for finding in found.findings] == [
        "Loss overlap: 2 listed, 0 found.",
        "Loss rejected: 0 listed, 1 found.",
    ]


def test_an_article_that_is_not_in_the_project_is_found(tmp_path: Path) -> None:
    found = check(tmp_path / "x", vector("audit"), truth={})
    assert first(found) == "Line 1, article portclair-0412: the article is not in the project."


def test_an_article_that_should_be_left_out_is_found(tmp_path: Path) -> None:
    records = example()
    truth = plain_truth(records)
    truth["decision"] = {**truth["decision"], "status": "doing"}
    found = check(tmp_path / "x", vector("training"), Rules("training"), truth={records.key: truth})
    assert first(found) == "Line 1, article portclair-0412: the article should have been left out."


def test_odd_records_are_told_but_stop_nothing(tmp_path: Path) -> None:
    party = Party(ref="concept", text="x")
    records = made(
        article(TEXT),
        decision(),
        (
            Region(id="r1", start=0, end=4, kind="byline", origin=HUMAN),
            Region(id="r2", start=2, end=6, kind="quote", origin=HUMAN),
        ),
        (
            span(TEXT, 0, 11, id="s1"),
            span(TEXT, 0, 11, id="s2"),
            span(TEXT, 11, 18, origin=HUMAN.altered(type="import")),
        ),
        stances=(stance(TEXT, holder=party, target=party),),
    )
    report = report_of(export_jsonl([records], tmp_path / "x", Options(profile="audit")))
    assert [warning.partition(": ")[2] for warning in report.warnings] == [
        "2 spans stand at 0–11 as PER.",
        'PER " défend" (11–18) begins or ends with white space.',
        "regions r1 and r2 overlap.",
        "stance t1: holder and target are the same.",
        "stance t1 has no evidence.",
    ]


CHAIN: dict[str, tuple[Damage, str]] = {
    "changed": (at("summary", value="accept PER salue"), "the operation does not have this hash"),
    "first": (at("prev_hash", value="1" * 64), "hash does not fit line 0"),
    "nothing": (
        lambda data: data["changes"][0].update(before=None, after=None),
        "the change of span s5 says nothing",
    ),
    "corpus": (at("changes", 0, "article", value=None), "the change of span s5 names the wrong article"),
    "shape": (at("changes", 0, "record", value="thing"), "operation.changes[0].record is 'thing'"),
    "no record": (at("changes", 0, "before", value=[]), "operation.changes[0].before is no record"),
}


@pytest.mark.parametrize("name", CHAIN)
def test_a_doctored_operation_is_found(tmp_path: Path, name: str) -> None:
    damage, sentence = CHAIN[name]
    path = tmp_path / "operations.jsonl"
    path.write_bytes(damaged("operations", damage))
    findings = outcome(check_operations(path)).findings
    assert any(finding.said.startswith(sentence) for finding in findings), findings


def test_an_operation_twice_and_a_broken_line_are_found(tmp_path: Path) -> None:
    path = tmp_path / "operations.jsonl"
    path.write_bytes(vector("operations") * 2 + b"{\n")
    said = [str(finding) for finding in outcome(check_operations(path)).findings]
    assert said[0] == "Line 2: operation op-000017 occurs twice."
    assert said[1] == "Line 2: hash does not fit line 1."
    assert said[2].startswith("Line 3: not valid JSON at column 2")
