"""How `python3 -m tests` counts."""

from pathlib import Path

from tests.running import counted, covered

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


def test_a_room_below_its_floor_fails_and_names_the_file() -> None:
    outcomes = {
        outcome.name: outcome for outcome in covered(report(text=(100, 94), domain=(100, 95), ui=(9, 0)))
    }
    assert outcomes["branches of text"].failed == 1
    assert "annotator/text/one.py misses 6" in outcomes["branches of text"].output
    assert outcomes["branches of domain"].failed == 0
    assert "branches of ui" not in outcomes
