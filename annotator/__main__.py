"""The way in: sets the environment up on the first start, then starts a command or the window.

The first lines run on any Python 3, so that one that is too old can be told so.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - a clone may be started with any Python
    sys.exit(
        "Annotator needs Python 3.11 or newer, and this is Python %d.%d. "  # noqa: UP031
        "Start it with a newer one, for example: python3.13 -m annotator" % sys.version_info[:2]
    )
if __name__ == "__main__" and not sys.flags.safe_path:
    del sys.path[0]  # the current folder: a file called typing.py there must not pass for Python's own

from collections.abc import Sequence
from pathlib import Path

from annotator import environment

_SET_UP_AGAIN = "setup"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say (default: the process's own); returns the exit code."""
    if arguments is None:
        arguments = sys.argv[1:]
    try:
        if not arguments:
            environment.require_screen()
        clone = environment.Clone()
        if clone.exists:
            parts = (environment.LIBRARIES, environment.PIPELINE)
            if list(arguments) == [_SET_UP_AGAIN]:
                clone.set_up(parts, again=True)
                return 0
            clone.enter(parts, "annotator", arguments)
        return _run(arguments)
    except environment.CannotStart as problem:
        environment.say(str(problem))
        return 2
    except KeyboardInterrupt:
        environment.say("Interrupted.")
        return 130


def _run(arguments: Sequence[str]) -> int:
    """Run the command, or open the window if there is none or if it asks for one."""
    project: Path | None = None
    if arguments:
        from annotator import cli

        asked = cli.main(arguments)
        if isinstance(asked, int):
            return asked
        project = asked.path
    environment.require_screen()
    environment.require_libraries()
    from annotator import ui

    return ui.run(project)


if __name__ == "__main__":
    sys.exit(main())
