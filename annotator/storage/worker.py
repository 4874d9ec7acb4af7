"""The storage thread: one queue, in which what is asked and what is written keep their order."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from itertools import islice
from typing import NamedTuple, TypeVar, cast

from annotator.domain.records import TOOL
from annotator.storage.batch import Append, Written
from annotator.storage.errors import ProjectClosed

T = TypeVar("T")
_log = logging.getLogger(__name__)

LINGER = 0.1
"""Seconds for which a program's operations may gather before they are committed together."""
MOST_AT_ONCE = 400
MOST_WITH_EDITS = 50


class Duties(NamedTuple):
    """What the thread does with operations; it alone calls these."""

    write: Callable[[Sequence[Append]], Sequence[Written]]
    """Bring a batch to disk, or raise having written none of it."""
    saved: Callable[[Written, int], None]
    """An operation is on disk, so many still wait."""
    failed: Callable[[Append, Exception, int], None]
    """Writing failed, again; all from this operation on waits, so many in number."""


class _Call:
    """A question to the storage thread and where its answer goes."""

    def __init__(self, ask: Callable[[], object], *, alone: bool = False) -> None:
        self.ask = ask
        self.alone = alone
        self.answer: Future[object] = Future()

    def run(self) -> None:
        if not self.answer.set_running_or_notify_cancel():
            return
        try:
            self.answer.set_result(self.ask())
        except BaseException as error:  # noqa: BLE001 - whoever asked gets it
            self.answer.set_exception(error)


class Worker:
    """Runs writes and questions one after another on a thread of its own."""

    def __init__(self, duties: Duties, file: str) -> None:
        self._duties = duties
        self._file = file
        self._changed = threading.Condition()
        self._queue: deque[tuple[float, Append] | _Call] = deque()
        self._unsaved: deque[Append] = deque()
        self._queued = 0
        self._stuck = False
        self._ending = False
        self._thread = threading.Thread(target=self._run, name=f"storage of {file}", daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> int:
        """How many operations are not on disk yet."""
        return self._queued + len(self._unsaved)

    @property
    def is_wanted(self) -> bool:
        """Whether something waits for the thread to be done with what it does."""
        return bool(self._queue)

    @property
    def stuck(self) -> bool:
        """Whether writing failed and operations wait for `retry`."""
        return self._stuck

    def unsaved(self) -> list[Append]:
        """The operations that could not be written, in order. Ask on the storage thread."""
        return list(self._unsaved)

    def append(self, item: Append) -> None:
        """Queue an operation; returns at once."""
        with self._changed:
            self._queue_up((time.monotonic(), item))
            self._queued += 1

    def ask(self, question: Callable[[], T], timeout: float | None = None, *, alone: bool = False) -> T:
        """Run a function on the storage thread after all that was queued before, and wait for its answer.

        What is asked `alone` is not begun in the middle of something long (see `serve`).
        """
        return self.put(question, alone=alone).result(timeout)

    def put(self, question: Callable[[], T], *, alone: bool = False) -> Future[T]:
        """Like `ask`, without waiting; an answer that is cancelled before its turn is not looked for.

        What is asked on the storage thread itself is answered at once.
        """
        call = _Call(question, alone=alone)
        if threading.current_thread() is self._thread:
            call.run()
        else:
            with self._changed:
                self._queue_up(call)
        return cast("Future[T]", call.answer)  # the answer of this very question

    def retry(self) -> None:
        """Write again what could not be written."""

        def again() -> None:
            self._stuck = False
            self._write_unsaved()

        self.ask(again)

    def drop(self) -> None:
        """Forget what could not be written."""
        self.ask(self._unsaved.clear)

    def end(self, last: Callable[[], object]) -> None:
        """End the thread after everything in the queue, and then `last`, was dealt with."""
        call = _Call(last, alone=True)
        with self._changed:
            self._queue_up(call)
            self._ending = True
        self._thread.join()
        call.answer.result()

    def _queue_up(self, entry: tuple[float, Append] | _Call) -> None:
        """Put something into the queue, whose condition is held. Raises ProjectClosed after the end."""
        if self._ending:
            raise ProjectClosed(file=self._file)
        self._queue.append(entry)
        if isinstance(entry, _Call) or entry[1].draft.actor != TOOL or len(self._queue) in {1, MOST_AT_ONCE}:
            self._changed.notify_all()

    def serve(self) -> bool:
        """On the storage thread, between two steps of something long: do what waits meanwhile.

        False where the end is wanted, and whatever runs should be given up.
        """
        while (work := self._next(wait=False)) is not None:
            work()
        return not self._ending

    def _run(self) -> None:
        while (work := self._next(wait=True)) is not None:
            work()

    def _next(self, *, wait: bool) -> Callable[[], object] | None:
        """What comes next in the queue; None at its end, or in between before what wants to be alone."""
        with self._changed:
            while wait and not self._queue and not self._ending:
                self._changed.wait()
            if not self._queue:
                return None
            first = self._queue[0]
            if isinstance(first, _Call):
                if first.alone and not wait:
                    return None
                self._queue.popleft()
                return first.run
            self._gather()
        return self._write_unless_stuck

    def _write_unless_stuck(self) -> None:
        if not self._stuck:
            self._write_unsaved()

    def _gather(self) -> None:
        """Move the operations of the next commit out of the queue; a program's may wait for company."""
        while True:
            ready = self._ready()
            edits = any(item.draft.actor != TOOL for item in ready)
            most = MOST_WITH_EDITS if edits else MOST_AT_ONCE
            first = self._queue[0]
            left = first[0] + LINGER - time.monotonic() if isinstance(first, tuple) else 0.0
            hurry = edits or self._ending or self._stuck or len(self._queue) > len(ready)
            if hurry or len(ready) >= most or left <= 0:
                break
            self._changed.wait(left)
        for item in ready[:most]:
            self._queue.popleft()
            self._queued -= 1
            self._unsaved.append(item)

    def _ready(self) -> list[Append]:
        ready: list[Append] = []
        for entry in self._queue:
            if isinstance(entry, _Call) or len(ready) == MOST_AT_ONCE:
                break
            ready.append(entry[1])
        return ready

    def _write_unsaved(self) -> None:
        """Write what waits: all together, then once more, then one by one up to the one that will not go."""
        for most in (MOST_AT_ONCE, MOST_AT_ONCE, 1):
            try:
                while self._unsaved:
                    batch = list(islice(self._unsaved, most))
                    self._done(self._duties.write(batch))
            except Exception as error:  # noqa: BLE001 - the thread must go on, and the window be told
                failure = error
            else:
                return
        _log.error("operations could not be written", exc_info=failure)
        self._stuck = True
        self._duties.failed(self._unsaved[0], failure, self.waiting)

    def _done(self, written: Sequence[Written]) -> None:
        for one in written:
            self._unsaved.popleft()
            self._duties.saved(one, self.waiting)
