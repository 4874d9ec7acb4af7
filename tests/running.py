"""What `python3 -m tests` runs, how it judges, and the table it ends with."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import NamedTuple
from xml.etree import ElementTree as ET

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = Path(sys.executable).parent
FLOOR = 95.0  # per cent of branches
FEW = 4  # so many failed tests are tried once more, each after the other, with nothing beside them
ROOMS_WITH_FLOOR = ("text", "domain", "session", "storage")
CHECKS: dict[str, list[str]] = {
    "ruff check": ["ruff", "check"],
    "ruff format": ["ruff", "format", "--check"],
    "mypy": ["mypy"],
    "lint-imports": ["lint-imports"],
    "typos": ["typos"],
}


class Outcome(NamedTuple):
    """One row of the table: how many things passed and failed there, and what was printed about it."""

    name: str
    passed: int
    failed: int
    seconds: float = 0.0
    note: str = ""
    output: str = ""
    skipped: int = 0


def pytest(arguments: Sequence[str]) -> int:
    """Run pytest, output and all; returns its exit code."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "pytest", *arguments], cwd=ROOT, check=False
    ).returncode


def check_everything() -> int:
    """Run all checks, then all tests; returns 0 if nothing failed."""
    console = Console()
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        outcomes = list(pool.map(_check, CHECKS))
    outcomes.extend(_tests())
    for outcome in outcomes:
        if outcome.failed and outcome.output:
            console.rule(outcome.name)
            console.print(outcome.output, markup=False, highlight=False, soft_wrap=True)
    table = Table("", "", "", "seconds", box=None)
    for outcome in outcomes:
        verdict = "[red]failed[/red]" if outcome.failed else "ok"
        table.add_row(
            outcome.name, verdict, outcome.note, f"{outcome.seconds:.1f}" if outcome.seconds else ""
        )
    console.print(table)
    failed = sum(outcome.failed for outcome in outcomes)
    skipped = sum(outcome.skipped for outcome in outcomes)
    print(f"{sum(outcome.passed for outcome in outcomes)} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


def _check(name: str) -> Outcome:
    began = monotonic()
    program, *arguments = CHECKS[name]
    done = subprocess.run(
        [PROGRAMS / program, *arguments],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    failed = int(done.returncode != 0)
    return Outcome(name, 1 - failed, failed, monotonic() - began, output=done.stdout)


def _tests() -> Iterator[Outcome]:
    with TemporaryDirectory() as folder:
        results, coverage = Path(folder, "results.xml"), Path(folder, "coverage.json")
        began = monotonic()
        code = pytest(
            [
                *("-q", "-n", str(os.cpu_count() or 1), "--dist", "worksteal", "--durations", "10"),
                *("--cov", "annotator", "--cov-report", f"json:{coverage}", "--junit-xml", str(results)),
                *_examples(),
            ]
        )
        first = counted(code, results, monotonic() - began)
        yield tried_again(first, failed_in(results), _alone) if 0 < first.failed <= FEW else first
        if coverage.is_file():
            yield from covered(json.loads(coverage.read_text(encoding="utf-8")))


def _alone() -> int:
    """Run what failed last, without other tests beside it; returns pytest's exit code."""
    return pytest(["-q", "--last-failed", "--last-failed-no-failures", "none", *_examples()])


def _examples() -> list[str]:
    """What makes Hypothesis draw the same examples in each run, where nobody looks at them."""
    return ["--hypothesis-profile", "ci"] if os.environ.get("CI") else []


def tried_again(first: Outcome, names: Sequence[str], run: Callable[[], int]) -> Outcome:
    """What counts when the few tests that failed are run alone: those that pass then are named, and pass."""
    if not names or run() != 0:
        return first
    for name in names:
        print(f"passed when run alone: {name}")
    note = f"{first.note}; passed alone: {', '.join(names)}"
    return first._replace(passed=first.passed + first.failed, failed=0, note=note)


def failed_in(results: Path) -> list[str]:
    """The names of the tests that failed, by pytest's own results."""
    if not results.is_file():
        return []
    cases = ET.parse(results).getroot().iter("testcase")
    return [
        f"{case.get('classname')}::{case.get('name')}"
        for case in cases
        if case.find("failure") is not None or case.find("error") is not None
    ]


def counted(code: int, results: Path, seconds: float) -> Outcome:
    """What pytest's own results say; an exit code that they do not explain counts as a failure."""
    passed = failed = skipped = 0
    if results.is_file():
        for suite in ET.parse(results).getroot().iter("testsuite"):
            count = {name: int(suite.get(name, 0)) for name in ("tests", "failures", "errors", "skipped")}
            failed += count["failures"] + count["errors"]
            skipped += count["skipped"]
            passed += max(count["tests"] - count["failures"] - count["errors"] - count["skipped"], 0)
    if code and not failed:
        failed = 1
    note = f"{passed} passed, {failed} failed, {skipped} skipped"
    return Outcome("pytest", passed, failed, seconds, note, skipped=skipped)


def covered(report: dict[str, dict[str, dict[str, dict[str, int]]]]) -> Iterator[Outcome]:
    """How many branches of each room with a floor were taken, with its worst files where that is too few."""
    for room in ROOMS_WITH_FLOOR:
        files = [
            (
                figures["summary"]["num_branches"],
                figures["summary"]["covered_branches"],
                Path(name).as_posix(),
            )
            for name, figures in report["files"].items()
            if Path(name).parts[:2] == ("annotator", room)
        ]
        there, taken = sum(file[0] for file in files), sum(file[1] for file in files)
        share = 100 * taken / there if there else 100.0
        failed = int(share < FLOOR)
        worst = sorted(((all_of - some, name) for all_of, some, name in files), reverse=True)[:5]
        yield Outcome(
            f"branches of {room}",
            1 - failed,
            failed,
            note=f"{share:.1f} % of {there}" + (f", below {FLOOR:.0f} %" if failed else ""),
            output="\n".join(f"{name} misses {missed}" for missed, name in worst),
        )
