"""Writer and reader work out every choice of options on their own and must agree."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest

from annotator.domain.records import Entity, How, Party
from annotator.exporting import ArticleRecords, Options, export_jsonl, report_of
from tests.exporting.making import MODEL, article, decision, made, span, stance

TEXT = "Le maire de Port-Clair, Ivan Loriot, défend la jetée. Les habitants la refusent.\n"
STATUSES = ("todo", "doing", "done", "skipped", "flagged")
HOWS: tuple[How, ...] = ("confirmed", "bulk", "completion", "edited", "new")


def _article(status: str, layer: str = "main") -> ArticleRecords:
    """Spans and stances of every status and kind; holders kept, left out, known by name and not."""
    spans = [
        *(span(TEXT, 12 + n, 22, "LOC", id=f"how-{how}", how=how) for n, how in enumerate(HOWS)),
        span(TEXT, 24, 35, id="kept", entity="e1"),
        span(TEXT, 29, 35, id="inside", entity="e1"),
        span(TEXT, 3, 8, id="open", status="suggested", how=None, origin=MODEL, entity="e9"),
        span(TEXT, 3, 35, id="open-long", status="suggested", how=None, origin=MODEL),
        span(TEXT, 0, 2, id="gone", status="rejected", how="confirmed"),
    ]
    stances = [
        stance(TEXT, (36, 52), id=f"of-{item.id}", holder=Party(ref="span", id=item.id, text=item.text))
        for item in spans
    ]
    stances += [
        stance(TEXT, id="unset", polarity=None),
        stance(TEXT, id="open", status="suggested", how=None, note="?"),
        stance(TEXT, id="gone", status="rejected", how="bulk"),
        stance(TEXT, (54, 67), id="bulk", how="bulk", target=Party(ref="entity", id="e1", text="M. Loriot")),
    ]
    stated = {
        "polarity": "critical",
        "target": {"ref": "span", "id": "inside", "text": "Loriot"},
        "origin": MODEL.plain(),
    }
    return made(
        article(TEXT, f"{status}-{layer}"),
        decision(status, article_stance=stated),
        spans=spans,
        entities=[
            Entity(id="e1", name="M. Loriot", label="PER"),
            Entity(id="e9", name="M. le maire", label="PER"),
        ],
        stances=stances,
        layer=layer,
    )


ALL = [*map(_article, STATUSES), _article("done", "r02")]
CHOICES = list(
    itertools.product(
        (False, True),
        (False, True),
        (False, True),
        [(), ("bulk",), ("bulk", "completion"), HOWS],
        ("main", "r02"),
    )
)


@pytest.mark.parametrize(("suggested", "ignored", "flat", "how", "layer"), CHOICES)
def test_every_choice_reads_back_as_written(
    tmp_path: Path, suggested: bool, ignored: bool, flat: bool, how: tuple[How, ...], layer: str
) -> None:
    options = Options(
        include_suggested=suggested,
        include_ignored=ignored,
        flat=flat,
        how_excluded=frozenset(how),
        layer=layer,
        split={"done-main": "dev", "todo-main": "train"},
    )
    report = report_of(export_jsonl(ALL, tmp_path / "x.jsonl", options))
    lines = [json.loads(line) for line in (tmp_path / "x.jsonl").read_text(encoding="utf-8").splitlines()]
    wanted = ["done"] + ["doing", "todo"] * suggested + ["flagged", "skipped"] * ignored
    names = sorted(f"{status}-main" for status in wanted) if layer == "main" else ["done-r02"]
    assert [line["meta"]["id"] for line in lines] == names
    assert {line["meta"]["split"] for line in lines} <= ({"dev", None} if layer == "main" else {None})
    hidden = sum(loss.count for loss in report.losses if loss.code == "layer")
    assert (hidden, sum(report.left_out.values())) == ((1, 5 - len(names)) if layer == "main" else (5, 0))
    assert all(line["meta"]["complete_spans"] is False for line in lines if how)


def test_the_one_who_calls_is_told_of_each_step(tmp_path: Path) -> None:
    told: list[int] = []
    report_of(
        export_jsonl(ALL, tmp_path / "x.jsonl", Options(profile="audit")), lambda step: told.append(step.done)
    )
    assert told == [1, 2, 3, 4, 5, 6] * 2


def test_an_export_without_a_report_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="without a report"):
        report_of([])


def test_options_as_plain_data_say_everything() -> None:
    plain = Options(how_excluded=frozenset({"new", "bulk"}), split={"b": "dev", "a": "train"}).plain()
    assert json.dumps(plain) == (
        '{"profile": "training", "include_suggested": false, "include_ignored": false, '
        '"how_excluded": ["bulk", "new"], "flat": true, "split": {"a": "train", "b": "dev"}, "layer": "main"}'
    )
