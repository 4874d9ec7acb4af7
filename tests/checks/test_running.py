"""How `python3 -m tests` counts."""

from pathlib import Path

import pytest

from tests.running import Outcome, counted, covered, failed_in, tried_again

RESULTS = '<testsuites><testsuite tests="10" failures="2" errors="1" skipped="3"/></testsuites>'


def report(**rooms: tuple[int, int]) -> dict[str, dict[str, dict[str, dict[str, int]]]]:
    return {
        "files": {
            f"annotator/{room}/one.py": {"summary": {"num_branches": there, "covered_branches": taken}}
            for room, (there, taken) in rooms.items()
        }
    }


def test_what_pytest_counted_is_counted(tmp_path: Path) -> None:
    (tmp_path / "results.xml").write_text(RESULTS, encoding="utf-8")
    outcome = counted(1, tmp_path / "results.xml", 1.0)
    assert (outcome.passed, outcome.failed, outcome.skipped) == (4, 3, 3)


def test_a_pytest_that_left_no_results_failed(tmp_path: Path) -> None:
    outcome = counted(3, tmp_path / "results.xml", 1.0)
    assert (outcome.passed, outcome.failed) == (0, 1)


@pytest.mark.parametrize(("code", "failed"), [(0, 0), (1, 2)])
def test_few_failures_count_only_where_they_come_again_alone(code: int, failed: int) -> None:
    first = Outcome("pytest", 8, 2, note="8 passed, 2 failed, 0 skipped")
    outcome = tried_again(first, ["tests.a::b", "tests.c::d"], lambda: code)
    assert (outcome.passed, outcome.failed) == (10 - failed, failed)
    assert ("tests.c::d" in outcome.note) is not bool(failed)


def test_a_run_that_names_no_failed_test_is_not_tried_again() -> None:
    first = Outcome("pytest", 0, 1)
    assert tried_again(first, [], lambda: 0) is first


def test_failed_tests_are_named_from_the_results(tmp_path: Path) -> None:
    cases = '<testcase classname="a" name="fine"/><testcase classname="a" name="bad"><failure/></testcase>'
    (tmp_path / "results.xml").write_text(f"<testsuites><testsuite>{cases}</testsuite></testsuites>")
    assert failed_in(tmp_path / "results.xml") == ["a::bad"]


def test_a_room_below_its_floor_fails_and_names_the_file() -> None:
    outcomes = {
        outcome.name: outcome for outcome in covered(report(text=(100, 94), domain=(100, 95), ui=(9, 0)))
    }
    assert outcomes["branches of text"].failed == 1
    assert "annotator/text/one.py misses 6" in outcomes["branches of text"].output
    assert outcomes["branches of domain"].failed == 0
    assert "branches of ui" not in outcomes
