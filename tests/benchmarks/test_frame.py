"""The frame of the benchmarks: what it runs, and the page it writes."""

from __future__ import annotations

import importlib

import pytest

from benchmarks import __main__ as frame
from benchmarks.measure import Result, best, machine

ROW = Result("ours", "theirs", 0.3, 0.1, goal=2, note="here")


def test_a_result_says_how_many_times_the_base_we_need() -> None:
    assert ROW.line() == "ours: 300.0 ms against 100.0 ms for theirs, ratio 3.00 (goal 2)  here"
    assert ROW.row() == "| ours | 300.0 ms | theirs | 100.0 ms | 3.00 | 2 | here |"
    assert Result("a", "b", 3.0, 1.5).row() == "| a | 3.00 s | b | 1.50 s | 2.00 |  |  |"
    assert Result("a", "b", 288.4, 400, 1, unit="MB").row() == "| a | 288 MB | b | 400 MB | 0.72 | 1 |  |"


def test_the_shortest_run_counts() -> None:
    ticks = iter([0.0, 3.0, 10.0, 11.0, 20.0, 22.0])
    assert best(lambda: None, 3, lambda: next(ticks)) == 1.0


def test_the_page_comes_back_as_its_parts() -> None:
    parts = {"start": "a day, a machine\n\n| a |", "export": "| b |"}
    assert frame.sections(frame.page(parts)) == parts
    assert frame.page(parts).index("## export") < frame.page(parts).index("## start")


@pytest.mark.parametrize("name", frame.names())
def test_each_benchmark_has_results(name: str) -> None:
    assert callable(importlib.import_module(f"benchmarks.{name}").results)


def test_an_unknown_benchmark_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert frame.main(["nothing"]) == 2
    assert "No benchmark is called nothing. There are: " in capsys.readouterr().err


def test_a_new_page_keeps_what_was_not_measured() -> None:
    old = frame.page({"start": "| old |", "gone": "| x |", "export": "| y |"})
    parts = frame.sections(frame.renewed(old, {"export": [ROW]}))
    assert sorted(parts) == ["export", "start"]
    assert parts["export"].endswith(ROW.row())
    assert machine() in parts["export"]
    assert parts["start"] == "| old |"
