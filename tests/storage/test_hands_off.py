"""The live project is opened by SQLite alone: on POSIX, closing any other handle would drop its locks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from pathlib import Path

opened, watched = [], []
sys.addaudithook(lambda event, args: watched and event == "open" and opened.append(str(args[0])))

import random
from annotator.storage import Project
from annotator.storage.verifying import verify
from tests.storage.making import Work

path, work = Path(sys.argv[1]), Work(random.Random(1))
watched.append(True)
with Project.create(path, work.begin()) as project:
    for one in work.draw(40):
        project.append(one)
    project.flush()
    list(project.verify())
    project.summaries(), project.operations(), list(project.log()), list(project.records("span"))
    project.save_copy(path.with_name("copy.annotator"))
    list(verify(path))
    with Project.open(path, read_only=True) as reader:
        reader.corpus()
print(any(name.endswith("live.annotator.lock") for name in opened))
print([name for name in opened if Path(name).name in ("live.annotator", "live.annotator-journal")])
"""


def test_no_hand_but_sqlites_touches_the_live_file(tmp_path: Path, root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "live.annotator")],
        cwd=root,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout.splitlines() == ["True", "[]"]
