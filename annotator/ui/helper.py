"""One child process that highlights: JSON lines over its standard streams. See `annotator.nlp.worker`."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal, Slot

END_MS = 2_000
_log = logging.getLogger(__name__)


class Helper(QObject):
    """`ready(model or "", reason or "", version of the resources)` once it answers; `answered(dict)` for
    each request, in order; `ended()` when it died without being told to."""

    ready = Signal(str, str, str)
    answered = Signal(object)
    ended = Signal()

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arguments = ["-P", "-X", "utf8", "-m", "annotator.nlp.worker", *arguments]
        self._process: QProcess | None = None
        self.is_ready = False

    def start(self) -> None:
        """Start the child; it is our own interpreter with our own package, wherever the current folder is."""
        environment = QProcessEnvironment.systemEnvironment()
        root = str(Path(__file__).resolve().parents[2])
        former = environment.value("PYTHONPATH")
        environment.insert("PYTHONPATH", os.pathsep.join(filter(None, [root, former])))
        process = self._process = QProcess(self)
        process.setProcessEnvironment(environment)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        process.start(sys.executable, self._arguments)

    def send(self, request: dict[str, Any]) -> None:
        """Ask for one article."""
        if self._process is not None:
            self._process.write(json.dumps(request, ensure_ascii=False).encode("utf-8") + b"\n")

    @Slot()
    def abandon(self) -> None:
        """Kill the child, as if it had died by itself: it has said nothing for too long."""
        if self._process is not None:
            _log.warning("a highlighting process said nothing for too long")
            self._process.kill()

    def stop(self) -> None:
        """End the child and wait for it; nothing it holds is worth keeping."""
        process, self._process = self._process, None
        self.is_ready = False
        if process is None:
            return
        process.blockSignals(True)
        if process.state() != QProcess.ProcessState.NotRunning:
            process.kill()
            process.waitForFinished(END_MS)
        process.deleteLater()

    @Slot()
    def _read(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            line = bytes(process.readLine().data())
            try:
                answer = json.loads(line)
            except ValueError:
                _log.warning("a line of the highlighting process is not JSON")
                continue
            if answer.get("ready"):
                self.is_ready = True
                words = (answer.get(key) or "" for key in ("model", "reason", "resources_version"))
                self.ready.emit(*words)
            else:
                self.answered.emit(answer)
            process = self._process

    @Slot()
    def _finished(self) -> None:
        self._gone()

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._gone()

    def _gone(self) -> None:
        process, self._process = self._process, None
        self.is_ready = False
        if process is not None:
            process.deleteLater()
            self.ended.emit()
