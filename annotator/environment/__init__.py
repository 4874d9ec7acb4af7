"""What the tool stands on: a clone's own `.venv`, the system libraries Qt needs, and a screen.

Standard library only, and what is slow to import is imported where it is needed: this runs before all else,
in whichever Python was called. It speaks on standard error, since standard output belongs to the commands.
"""

from annotator.environment.clone import LIBRARIES, PIPELINE, TESTS, Clone, Part
from annotator.environment.problems import CannotStart, say
from annotator.environment.screen import require_libraries, require_screen

__all__ = [
    "LIBRARIES",
    "PIPELINE",
    "TESTS",
    "CannotStart",
    "Clone",
    "Part",
    "require_libraries",
    "require_screen",
    "say",
]
