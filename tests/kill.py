"""`python -m tests.kill --times N [--job JOB]` kills a process at work on a project N times, at random.

It edits, or also imports, highlights, exports, makes backups or migrates (see `tests.killed_jobs`). What it
was told to be saved must be there each time: every operation, once, in order; and the project sound.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from annotator.storage import Failed, Finding, Project, Saved
from annotator.storage.verifying import verify
from tests import killed_jobs
from tests.storage.making import Work

ROOT = Path(__file__).resolve().parent.parent
EDITING = "edit"
_LONGEST_DELAY = 0.15
_LONGEST_JOB = 1.5


@dataclass
class Tally:
    """What some kills came to."""

    kills: int = 0
    acknowledged: int = 0
    hot_journals: int = 0
    operations: int = 0


def work(path: Path, seed: int) -> None:
    """What the victim does: work without end, telling each operation that is saved on its standard output."""

    def tell(news: Saved | Failed) -> None:
        assert isinstance(news, Saved)
        sys.stdout.write(f"{news.seq} {news.id} {news.hash}\n")
        sys.stdout.flush()

    draw = random.Random(seed)
    with Project.open(path) as project:
        state = project.corpus()
        for summary in project.summaries()[-20:]:
            state |= project.article(summary.id)
        project.listener = tell
        mine = Work(draw, state, _count=project.head.seq * 100)
        while True:
            for one in mine.draw(draw.choice([1, 1, 1, 30])):
                project.append(one)
            if draw.random() < 0.5:
                project.flush()


def kill_once(path: Path, seed: int, tally: Tally, job: str = EDITING) -> None:
    """Start a victim, kill it, and hold the project against what it said. Raises AssertionError."""
    victim = subprocess.Popen(
        [sys.executable, "-m", "tests.kill", "--victim", str(path), "--seed", str(seed), "--job", job],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL if job == "highlight" else None,  # its own child misses it aloud
        encoding="utf-8",
    )
    assert victim.stdout is not None
    lines = [victim.stdout.readline()]
    time.sleep(random.Random(seed).random() * (_LONGEST_DELAY if job == EDITING else _LONGEST_JOB))
    victim.kill()
    rest, _ = victim.communicate()
    lines += rest.splitlines(keepends=True)
    told = [line.split() for line in lines if line.endswith("\n")]
    assert told, "the victim never saved anything"
    journal = path.with_name(path.name + "-journal")
    tally.hot_journals += journal.exists() and journal.stat().st_size > 0
    with Project.open(path) as project:
        chain = [(one.id, one.hash) for one in project.log()]
    assert [int(seq) for seq, *_ in told] == list(range(int(told[0][0]), int(told[0][0]) + len(told)))
    for seq, id_, digest in told:
        assert chain[int(seq) - 1] == (id_, digest), f"operation {seq} was acknowledged and is not there"
    assert len({id_ for id_, _ in chain}) == len(chain)
    tally.kills += 1
    tally.acknowledged += len(told)
    tally.operations = len(chain)


def _begin(path: Path, seed: int, job: str) -> None:
    if job == EDITING:
        Project.create(path, Work(random.Random(seed)).begin()).close()
    else:
        killed_jobs.prepare(path, job)


def run(times: int, folder: Path, seed: int = 0, job: str = EDITING) -> Tally:
    """Kill so many times, a new project every fifty; raises AssertionError if anything was lost."""
    tally = Tally()
    path = folder / "killed.annotator"
    for number in range(times):
        if number % 50 == 0:
            path.unlink(missing_ok=True)
            _begin(path, seed, job)
        kill_once(path, seed + number, tally, job)
        if job != EDITING:
            killed_jobs.check(path, job)
        if number % 10 == 9 or number == times - 1 or job != EDITING:
            grave = [str(one) for one in verify(path) if isinstance(one, Finding) and one.grave]
            assert not grave, grave
        if number % 50 == 49:
            print(tally, flush=True)
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--job", choices=[EDITING, *killed_jobs.JOBS], default=EDITING)
    parser.add_argument("--victim", type=Path, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.victim and wanted.job != EDITING:
        killed_jobs.work(wanted.victim, wanted.job, wanted.seed)
    elif wanted.victim:
        work(wanted.victim, wanted.seed)
    with tempfile.TemporaryDirectory() as folder:
        print(run(wanted.times, Path(folder), wanted.seed, wanted.job))
    return 0


if __name__ == "__main__":
    sys.exit(main())
