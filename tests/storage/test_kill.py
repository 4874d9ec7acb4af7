"""What was called saved survives the death of the program, and was on the disk before it was called so."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from tests import kill, killed_jobs


def test_what_is_saved_survives_a_kill(tmp_path: Path) -> None:
    lanes = [tmp_path / "one", tmp_path / "two"]
    for lane in lanes:
        lane.mkdir()
    with ThreadPoolExecutor() as pool:
        tallies = list(pool.map(partial(kill.run, 20), lanes, (1000, 2000)))
    assert [tally.kills for tally in tallies] == [20, 20]
    assert all(tally.acknowledged > 200 for tally in tallies)


@pytest.mark.parametrize("job", killed_jobs.JOBS)
def test_a_kill_in_the_middle_of_a_job_loses_nothing(tmp_path: Path, job: str) -> None:
    tally = kill.run(4, tmp_path, 300, job)
    assert tally.kills == 4
    assert tally.acknowledged >= 4


SCRIPT = """
import random, sys
from pathlib import Path
from annotator.storage import Project
from tests.storage.making import Work

work = Work(random.Random(1))
with Project.create(Path(sys.argv[1]), work.begin()) as project:
    project.listener = lambda news: (sys.stdout.write(f"saved {news.seq}\\n"), sys.stdout.flush())
    for one in work.draw(15):
        project.append(one)
        project.flush()
"""


def test_writing_and_syncing_come_before_each_acknowledgement(tmp_path: Path, root: Path) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed: the order of system calls is not looked at")
    trace = tmp_path / "trace"
    calls = "trace=openat,write,pwrite64,fsync,fdatasync,ftruncate"
    command = [strace, "-f", "-y", "-o", str(trace), "-e", calls]
    script = [sys.executable, "-c", SCRIPT, str(tmp_path / "p.annotator")]
    done = subprocess.run([*command, *script], cwd=root, capture_output=True, encoding="utf-8", check=False)
    if done.returncode and "ptrace" in done.stderr:
        pytest.skip("this machine does not let processes be traced")
    told = re.split(r"write\(1<.*saved \d+", trace.read_text(encoding="utf-8", errors="replace"))
    assert len(told) == 16
    for before in told[:-1]:
        calls_on_file = [line for line in before.splitlines() if "p.annotator>" in line]
        assert re.search(r"f(data)?sync\(", calls_on_file[-1]), calls_on_file[-3:]
        assert any("pwrite64(" in line for line in calls_on_file)
        assert any("p.annotator-journal>" in line and "sync(" in line for line in before.splitlines())
