"""`python3 -m tests` runs every check and every test; with arguments it hands them to pytest alone.

First sets up what is missing, with what the tests add. Ends with how much passed and failed; the exit code is
0 if nothing failed.
"""

import sys

if __name__ == "__main__" and not getattr(sys.flags, "safe_path", False):
    sys.path.append(
        sys.path.pop(0)
    )  # the current folder comes last, so that no file in it hides Python's own

import annotator.__main__  # noqa: F401, I001 - it refuses a Python that is too old, so it comes first

import os
from collections.abc import Sequence
from pathlib import Path

from annotator import environment

ROOT = Path(__file__).resolve().parent.parent
PARTS = (environment.LIBRARIES, environment.PIPELINE, environment.TESTS)


def main(arguments: Sequence[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        environment.Clone().enter(PARTS, "tests", arguments)
        environment.require_libraries()
    except environment.CannotStart as problem:
        environment.say(str(problem))
        return 2
    from tests.running import check_everything, pytest

    return pytest(arguments) if arguments else check_everything()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
