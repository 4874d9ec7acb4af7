"""Highlighting in a child process for callers without Qt: a generator over articles."""

from __future__ import annotations

import logging
import os
import queue
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Any

import orjson

from annotator.domain.errors import HighlightingError
from annotator.nlp.memory import Habit, Memory, MemoryEntry
from annotator.nlp.pipeline import DEFAULT_MODEL
from annotator.nlp.suggestions import Highlights
from annotator.nlp.wire import from_object, line, remembered

__all__ = ["Client", "ClientItem", "worker_command"]

_IN_FLIGHT = 32
START_SECONDS = 180.0  # the longest that loading a pipeline may take
ANSWER_SECONDS = 60.0  # the longest silence over articles, and a second more for each
_CHARACTERS_A_SECOND = 2_000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ClientItem:
    """An article to highlight: `id` comes back with the answer, regions are (start, end, kind)."""

    id: str
    text: str
    language: str | None = None
    regions: tuple[tuple[int, int, str], ...] = ()
    switched_off: frozenset[str] = field(default_factory=frozenset)


def worker_command(model: str | None = DEFAULT_MODEL, *, megabytes: int | None = None) -> list[str]:
    """The command line of the worker: `model` None means rules only; `megabytes` bounds its memory."""
    choice = ["--rules-only"] if model is None else ["--model", model]
    bound = [] if megabytes is None else ["--memory", str(megabytes)]
    return [sys.executable, "-P", "-X", "utf8", "-m", "annotator.nlp.worker", *choice, *bound]


class Client:
    """A worker process. `model` and `reason` are known after `start`; use it as a context manager.

    A child that is silent for longer than its articles can need is killed and counts as one that died.
    """

    def __init__(self, model: str | None = DEFAULT_MODEL, *, seconds: float = ANSWER_SECONDS) -> None:
        self._wanted, self._seconds = model, seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.Queue[bytes] = queue.Queue()
        self._memory = Memory()
        self._is_given_up = False
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
        process = self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            worker_command(self._wanted),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )
        self._answers = queue.Queue()
        reader = threading.Thread(
            target=_read_lines, args=(process.stdout, self._answers), name="answers", daemon=True
        )
        reader.start()
        ready = self._answer(START_SECONDS)
        if ready is None:
            self.close()
            raise HighlightingError(reason="the highlighting process did not start")
        self.model, self.reason = ready.get("model"), ready.get("reason")
        if len(self._memory) or self._memory.habits:
            self._write(remembered(self._memory.entries.values(), (), self._memory.habits.values()))

    def close(self) -> None:
        """End the child by closing its input; one that does not end is killed."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            try:
                process.stdin.close()
            except OSError:
                _log.debug("the highlighting process had gone already")
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    @property
    def is_running(self) -> bool:
        return self._process is not None

    def give_up(self) -> None:
        """End the child at once and start none again; from whatever thread."""
        self._is_given_up = True
        self.kill()

    def kill(self) -> None:
        """End the child at once; from whatever thread."""
        process = self._process
        if process is not None:
            process.kill()

    def remember(
        self, put: Iterable[MemoryEntry], drop: Iterable[str] = (), habits: Iterable[Habit] = ()
    ) -> None:
        """Change what the child remembers, for all articles sent from now on; a restart takes it along."""
        put, drop, habits = list(put), list(drop), list(habits)
        for key in drop:
            self._memory.drop(key)
        for entry in put:
            self._memory.put(entry)
        self._memory.set_habits(habits)
        if self._process is not None:
            self._write(remembered(put, drop, habits))

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
            answer = self._answer(self._patience(flight))
            if answer is None and self._is_given_up:
                return
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

    def _patience(self, flight: Iterable[ClientItem]) -> float:
        """How long an answer may take, in seconds: the first of a batch comes with the last."""
        return self._seconds + sum(len(item.text) for item in flight) / _CHARACTERS_A_SECOND

    def _restart(self) -> None:
        _log.warning("the highlighting process ended and is started again")
        self.kill()
        self.close()
        self.start()

    def _send(self, item: ClientItem) -> None:
        request: dict[str, Any] = {"id": item.id, "text": item.text, "language": item.language}
        request |= {
            "regions": [list(region) for region in item.regions],
            "switched_off": sorted(item.switched_off),
        }
        self._write(request)

    def _write(self, request: dict[str, Any]) -> None:
        if self._process is None or self._process.stdin is None:
            raise HighlightingError(reason="the highlighting process is not running")
        try:
            self._process.stdin.write(line(request))
            self._process.stdin.flush()
        except OSError:
            _log.debug("the highlighting process has gone; its next answer will be missing")

    def _answer(self, seconds: float) -> dict[str, Any] | None:
        """The next line of the child; None if it has ended or says nothing for so long."""
        try:
            raw = self._answers.get(timeout=seconds)
        except queue.Empty:
            _log.warning("the highlighting process said nothing for %.0f s", seconds)
            self.kill()
            return None
        if not raw.endswith(b"\n"):
            return None
        answer = orjson.loads(raw)
        return answer if isinstance(answer, dict) else None


def _read_lines(source: IO[bytes], answers: queue.Queue[bytes]) -> None:
    """Put every line of the child into the queue, and an empty one at its end."""
    with source:
        for raw in source:
            answers.put(raw)
    answers.put(b"")
