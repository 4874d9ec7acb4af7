"""Several highlighting processes for work in bulk: as many as there are cores, and memory for."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

from annotator.domain.errors import HighlightingError
from annotator.nlp.client import Client, ClientItem
from annotator.nlp.memory import Habit, MemoryEntry
from annotator.nlp.pipeline import DEFAULT_MODEL
from annotator.nlp.suggestions import Highlights

__all__ = ["Pool", "free_memory", "own_cores", "processes_for"]

PIPELINE_BYTES, RULES_BYTES = 500 << 20, 120 << 20
_WORTH_ANOTHER = {True: 60, False: 120}  # articles for which one process more pays for its start
_AHEAD = 64  # articles given out to each process: more than it has under way
Answer = tuple[str, Highlights | str]


def free_memory() -> int:
    """Bytes that new processes may take without others being swapped out; half of all where unknown."""
    try:
        for row in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
            if row.startswith("MemAvailable:"):
                return int(row.split()[1]) << 10
    except (OSError, ValueError, IndexError):
        pass
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
    except (AttributeError, ValueError, OSError):
        return 4 << 30


def processes_for(
    articles: int, *, pipeline: bool, cores: int | None = None, memory: int | None = None
) -> int:
    """How many processes highlight so many articles best: never more than cores and memory (bytes) allow."""
    cores = cores if cores is not None else own_cores()
    memory = memory if memory is not None else free_memory()
    fit = memory // (PIPELINE_BYTES if pipeline else RULES_BYTES)
    return max(1, min(cores, fit, 1 + articles // _WORTH_ANOTHER[pipeline]))


def own_cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Pool:
    """Like a `Client`, with several children at once. `model` and `reason` are known inside `with`."""

    def __init__(self, model: str | None = DEFAULT_MODEL, *, processes: int = 1) -> None:
        self._clients = [Client(model) for _ in range(processes)]

    @property
    def model(self) -> str | None:
        return self._clients[0].model

    @property
    def reason(self) -> str | None:
        return self._clients[0].reason

    def __enter__(self) -> Pool:
        threads = [threading.Thread(target=_start, args=(client,)) for client in self._clients[1:]]
        for thread in threads:
            thread.start()
        try:
            self._clients[0].start()
        finally:
            for thread in threads:
                thread.join()
        self._clients = [client for client in self._clients if client.is_running]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        for client in self._clients:
            client.close()

    def remember(self, put: Iterable[MemoryEntry], habits: Iterable[Habit] = ()) -> None:
        """Give every child the same memory."""
        entries, own = list(put), list(habits)
        for client in self._clients:
            client.remember(entries, (), own)

    def highlight(self, items: Iterable[ClientItem]) -> Iterator[Answer]:
        """(id, highlights) for every article, in order; (id, reason) for one that failed."""
        if len(self._clients) == 1:
            yield from self._clients[0].highlight(items)
            return
        todo: queue.Queue[ClientItem | None] = queue.Queue()
        done: queue.Queue[Answer | HighlightingError] = queue.Queue()
        threads = [
            threading.Thread(target=_work, args=(client, todo, done), daemon=True) for client in self._clients
        ]
        for thread in threads:
            thread.start()
        try:
            yield from self._in_order(iter(items), todo, done)
        finally:
            for _ in threads:
                todo.put(None)
            if any(thread.is_alive() for thread in threads):
                self._stop(threads)

    def _in_order(
        self,
        source: Iterator[ClientItem],
        todo: queue.Queue[ClientItem | None],
        done: queue.Queue[Answer | HighlightingError],
    ) -> Iterator[Answer]:
        order: list[str] = []
        ready: dict[str, Answer] = {}
        under_way, at, source_ended = 0, 0, False
        while True:
            while not source_ended and under_way < _AHEAD * len(self._clients):
                item = next(source, None)
                if item is None:
                    source_ended = True
                    for _ in self._clients:
                        todo.put(None)
                    break
                order.append(item.id)
                todo.put(item)
                under_way += 1
            if not under_way:
                return
            answer = done.get()
            if isinstance(answer, HighlightingError):
                raise answer
            under_way -= 1
            ready[answer[0]] = answer
            while at < len(order) and order[at] in ready:
                yield ready.pop(order[at])
                at += 1

    def _stop(self, threads: list[threading.Thread]) -> None:
        """Left before the end: what the children still do is not wanted."""
        for thread in threads:
            thread.join(timeout=0.05)
        for client in self._clients:
            client.give_up()
        for thread in threads:
            thread.join()


def _start(client: Client) -> None:
    """Start one child more; where that fails, the others do its work."""
    try:
        client.start()
    except HighlightingError:
        client.close()


def _work(
    client: Client,
    todo: queue.Queue[ClientItem | None],
    done: queue.Queue[Answer | HighlightingError],
) -> None:
    try:
        for answer in client.highlight(iter(todo.get, None)):
            done.put(answer)
    except HighlightingError as problem:
        done.put(problem)
