"""What is done once the window stands, so that nobody waits for it later: imports, and collecting garbage.

Looking through all objects of a large project takes Python a tenth of a second, in whatever thread. So what
the window is made of is not looked through again, and the whole only while the reviewer rests.
"""

from __future__ import annotations

import gc
import importlib
import logging
import platform
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from annotator import __version__

BESIDE = (
    "annotator.storage.store", "annotator.nlp.wire", "annotator.session.suggesting",
    "annotator.session.guessing", "annotator.session.occurrences", "ulid",
)  # fmt: skip
"""What opening a project and reading suggestions need: imported on a thread."""
BETWEEN = (
    "annotator.ui.overview.figures", "annotator.ui.overview.cells", "annotator.ui.overview.charts",
    "annotator.ui.overview.matrix", "annotator.ui.overview.network", "annotator.ui.overview.weeks",
    "annotator.ui.overview.statements", "annotator.ui.overview.workspace", "annotator.ui.consistency.names",
    "annotator.ui.consistency.lists", "annotator.ui.consistency.places", "annotator.ui.consistency.opened",
    "annotator.ui.consistency.workspace", "annotator.ui.label_all.model", "annotator.ui.label_all.dialog",
    "annotator.ui.history.model", "annotator.ui.history.panel",
)  # fmt: skip
"""Widgets of other workspaces: imported by the window's own thread, one in a while."""
STEP_MS = 100
LOOK_MS = 10_000
YOUNG, MIDDLE, WHOLE = 700, 10, 1_000
"""How much is made between two collections of each kind: Python's usual figures, but for the whole."""
FEWEST = 200
"""Collections of what is middle-aged, after which the whole is worth a look."""
_log = logging.getLogger(__name__)


class Ahead(QObject):
    """Works for one program, from `begin` on; `is_resting` says whether the reviewer would not notice."""

    def __init__(self, is_resting: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_resting = is_resting
        self._modules = list(reversed(BETWEEN))
        self._looked = 0
        self._steps, self._looks = QTimer(self), QTimer(self)
        self._steps.setInterval(STEP_MS)
        self._steps.timeout.connect(self._import_next)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self.look)

    @Slot()
    def begin(self) -> None:
        """The window stands."""
        gc.enable()
        gc.freeze()
        gc.set_threshold(YOUNG, MIDDLE, WHOLE)
        threading.Thread(target=_import_beside, name="importing ahead", daemon=True).start()
        self._steps.start()
        self._looks.start()

    @property
    def is_importing(self) -> bool:
        return self._steps.isActive()

    @Slot()
    def _import_next(self) -> None:
        importlib.import_module(self._modules.pop())
        if not self._modules:
            self._steps.stop()

    @Slot()
    def look(self) -> None:
        """Collect all that is garbage, where the reviewer rests and enough was made since the last time."""
        made = gc.get_stats()[1]["collections"]
        if made - self._looked >= FEWEST and self._is_resting():
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._looked = made


def _import_beside() -> None:
    # Python starts a program to learn the name of the platform.
    _log.info("annotator %s, Python %s, %s", __version__, platform.python_version(), platform.platform())
    for name in BESIDE:
        importlib.import_module(name)
