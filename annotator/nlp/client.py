"""Highlighting in a child process for callers without Qt: a generator over articles."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

import orjson

from annotator.domain.errors import HighlightingError
from annotator.nlp.pipeline import DEFAULT_MODEL
from annotator.nlp.suggestions import Highlights
from annotator.nlp.wire import from_object, line

__all__ = ["Client", "ClientItem", "worker_command"]

_IN_FLIGHT = 32
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ClientItem:
    """An article to highlight: `id` comes back with the answer, regions are (start, end, kind)."""

    id: str
    text: str
    language: str | None = None
    regions: tuple[tuple[int, int, str], ...] = ()
    switched_off: frozenset[str] = field(default_factory=frozenset)


def worker_command(model: str | None = DEFAULT_MODEL) -> list[str]:
    """The command line of the worker: `model` None means rules only."""
    choice = ["--rules-only"] if model is None else ["--model", model]
    return [sys.executable, "-P", "-X", "utf8", "-m", "annotator.nlp.worker", *choice]


class Client:
    """A worker process. `model` and `reason` are known after `start`; use it as a context manager."""

    def __init__(self, model: str | None = DEFAULT_MODEL) -> None:
        self._wanted = model
        self._process: subprocess.Popen[bytes] | None = None
        self.model: str | None = None
        self.reason: str | None = None

    def __enter__(self) -> Client:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self) -> None:
        """Start the child and wait until it is ready (seconds, where a pipeline is loaded)."""
        root = str(Path(__file__).resolve().parents[2])
        paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            worker_command(self._wanted),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )
        ready = self._answer()
        if ready is None:
            self.close()
            raise HighlightingError(reason="the highlighting process did not start")
        self.model, self.reason = ready.get("model"), ready.get("reason")

    def close(self) -> None:
        """End the child by closing its input; one that does not end is killed."""
        process, self._process = self._process, None
        if process is None:
            return
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    _log.debug("the highlighting process had gone already")
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def highlight(self, items: Iterable[ClientItem]) -> Iterator[tuple[str, Highlights | str]]:
        """(id, highlights) for every article, in order; (id, reason) for one that failed.

        If the child dies it is started again, once for each article; close the iterator to stop.
        """
        source = iter(items)
        flight: deque[ClientItem] = deque()
        tried: set[str] = set()
        while True:
            while len(flight) < _IN_FLIGHT and (item := next(source, None)) is not None:
                flight.append(item)
                self._send(item)
            if not flight:
                return
            answer = self._answer()
            if answer is None:
                lost = flight[0]
                self._restart()
                if lost.id in tried:
                    flight.popleft()
                    yield lost.id, "the highlighting process died over this article"
                tried.add(lost.id)
                for item in flight:
                    self._send(item)
                continue
            done = flight.popleft()
            yield (
                done.id,
                answer["error"]
                if "error" in answer
                else from_object({k: v for k, v in answer.items() if k != "id"}),
            )

    def _restart(self) -> None:
        _log.warning("the highlighting process ended and is started again")
        self.close()
        self.start()

    def _send(self, item: ClientItem) -> None:
        if self._process is None or self._process.stdin is None:
            raise HighlightingError(reason="the highlighting process is not running")
        request: dict[str, Any] = {"id": item.id, "text": item.text, "language": item.language}
        request |= {
            "regions": [list(region) for region in item.regions],
            "switched_off": sorted(item.switched_off),
        }
        try:
            self._process.stdin.write(line(request))
            self._process.stdin.flush()
        except OSError:
            _log.debug("the highlighting process has gone; its next answer will be missing")

    def _answer(self) -> dict[str, Any] | None:
        """The next line of the child, or None if it has ended."""
        if self._process is None or self._process.stdout is None:
            return None
        raw = self._process.stdout.readline()
        if not raw.endswith(b"\n"):
            return None
        answer = orjson.loads(raw)
        return answer if isinstance(answer, dict) else None
