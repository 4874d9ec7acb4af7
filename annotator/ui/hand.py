"""One child of a lane and what it has under way; one that dies is started again, a silent one is ended."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from annotator.ui.helper import Helper
from annotator.ui.timers import later

MOST_RESTARTS = 3
SILENCE_MS = 60_000  # a child that answers nothing for so long is ended
_log = logging.getLogger(__name__)


class Hand(QObject):
    """`ready(self, model, reason, version)`, `answered(self, id, answer)` of what it was given;
    `late(id, answer)` of what nobody counts on; `broke(self, again, passed_over)`: it died, these articles
    are to be given out again, that one (or "") is not to be tried any more; `gave_up(self)`: for good."""

    ready = Signal(object, str, str, str)
    answered = Signal(object, str, object)
    late = Signal(str, object)
    broke = Signal(object, object, str)
    gave_up = Signal(object)

    def __init__(self, arguments: Sequence[str], most: int, parent: QObject) -> None:
        """`most`: how many articles it has under way at once."""
        super().__init__(parent)
        self.most = most
        self.flight: list[str] = []
        self._tried: set[str] = set()
        self._restarts = 0
        self._helper = Helper(arguments, self)
        self._helper.ready.connect(self._ready)
        self._helper.answered.connect(self._answered)
        self._helper.ended.connect(self._ended)
        self._patience = later(self, self._helper.abandon, SILENCE_MS)

    @property
    def is_ready(self) -> bool:
        return self._helper.is_ready

    @property
    def is_free(self) -> bool:
        """Whether it can take an article more."""
        return self._helper.is_ready and len(self.flight) < self.most

    def start(self) -> None:
        self._helper.start()

    def stop(self) -> None:
        """End it; what it has under way is nobody's any more."""
        self._patience.stop()
        self.flight.clear()
        self._helper.stop()

    def give(self, id_: str, request: dict[str, Any]) -> None:
        """Have it look at an article."""
        self.flight.append(id_)
        self._helper.send(request)
        self._patience.start()

    def tell(self, request: dict[str, Any]) -> None:
        """Send what is not counted among the articles under way."""
        self._helper.send(request)

    @Slot(str, str, str)
    def _ready(self, model: str, reason: str, version: str) -> None:
        self.ready.emit(self, model, reason, version)

    @Slot(object)
    def _answered(self, answer: dict[str, Any]) -> None:
        id_ = str(answer.pop("id", ""))
        if id_ not in self.flight:
            self.late.emit(id_, answer)
            return
        self.flight.remove(id_)
        if self.flight:
            self._patience.start()
        else:
            self._patience.stop()
        self.answered.emit(self, id_, answer)

    @Slot()
    def _ended(self) -> None:
        """The child died: the article it died over is tried once more, then passed over."""
        _log.warning("a highlighting process ended by itself")
        self._patience.stop()
        self._restarts += 1
        again, passed_over = list(self.flight), ""
        self.flight.clear()
        if again and again[0] in self._tried:
            passed_over = again.pop(0)
        elif again:
            self._tried.add(again[0])
        if self._restarts <= MOST_RESTARTS:
            self._helper.start()
        self.broke.emit(self, again, passed_over)
        if self._restarts > MOST_RESTARTS:
            self.gave_up.emit(self)
