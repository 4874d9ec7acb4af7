"""The child process that highlights: JSON lines on standard input and output.

    python -m annotator.nlp.worker --rules-only | --model NAME [--memory MB]

First it says `{"ready": true, "model": NAME or null, "reason": …}`; then each request
`{"id": …, "text": …, "language": …, "regions": [[start, end, kind], …]}` is answered by
`{"id": …, "spans": […], "stances": […], …}` or `{"id": …, "error": …}`, in order. Requests that already
wait are read together and go to the pipeline as one batch. A line `{"memory": {"put": […], "drop": […],
"habits": […]}}` changes what it remembers for the requests behind it, and is not answered; what the pipeline
said of the last articles is kept, so that only rules and memory are asked again. It ends when its standard
input closes.
"""

from __future__ import annotations

import argparse
import logging
import queue
import sys
import threading
from collections.abc import Iterator
from typing import Any, BinaryIO

import orjson

from annotator.domain.errors import HighlightingError
from annotator.nlp.highlight import Highlighter, Item, resources_version
from annotator.nlp.memory import Memory
from annotator.nlp.pipeline import DEFAULT_MODEL, Pipeline, load
from annotator.nlp.wire import item_of, line, remember, to_object

__all__ = ["main", "serve"]

BATCH = 16
MOST_MEGABYTES = 4_096
_log = logging.getLogger(__name__)


def main(arguments: list[str] | None = None) -> int:
    """Start, say what could be loaded, and serve until the input closes."""
    parser = argparse.ArgumentParser(prog="annotator.nlp.worker")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--rules-only", action="store_true", help="never import spaCy")
    choice.add_argument("--model", default=DEFAULT_MODEL, help="name or path of a spaCy pipeline")
    parser.add_argument("--memory", type=int, default=MOST_MEGABYTES, help="the most it may take, in MB")
    options = parser.parse_args(arguments)
    _bound(options.memory)
    pipeline, reason = (None, None) if options.rules_only else _load(options.model)
    output = sys.stdout.buffer
    ready = {"ready": True, "model": pipeline.title if pipeline else None, "reason": reason}
    _say(output, {**ready, "resources_version": resources_version()})
    serve(sys.stdin.buffer, output, pipeline)
    return 0


def _bound(megabytes: int) -> None:
    """Let an article that asks for too much memory fail, and not the machine; where the system can do so."""
    try:
        import resource
    except ImportError:  # Windows
        return
    most = megabytes << 20
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def serve(source: BinaryIO, output: BinaryIO, pipeline: Pipeline | None) -> None:
    """Answer every line of `source`; a bad one gets an error reply, and the next is read."""
    highlighter = Highlighter(pipeline)
    for lines in _batches(source):
        requests: list[tuple[Any, Item | str]] = []
        for raw in lines:
            request = _parsed(raw)
            if isinstance(request, dict):
                _answer(requests, highlighter, output)
                requests = []
                _remember(highlighter.memory, request)
            else:
                requests.append(request)
        _answer(requests, highlighter, output)


def _answer(requests: list[tuple[Any, Item | str]], highlighter: Highlighter, output: BinaryIO) -> None:
    items = [item for _, item in requests if isinstance(item, Item)]
    try:
        results = iter([to_object(result) for result in highlighter.highlight(items)])
    except MemoryError:  # nothing is logged: a traceback asks for the memory that there is not
        results = None
    except Exception:  # noqa: BLE001 - the worker outlives a bad article
        _log.exception("a batch of %d failed; its articles are tried one by one", len(items))
        results = None
    for key, item in requests:
        if isinstance(item, str):
            _say(output, {"id": key, "error": item})
        elif results is not None:
            _say(output, {"id": key, **next(results)})
        else:
            _say(output, {"id": key, **_alone(item, highlighter)})


def _alone(item: Item, highlighter: Highlighter) -> dict[str, Any]:
    try:
        return to_object(next(highlighter.highlight([item])))
    except MemoryError:
        return {"error": "MemoryError: the article asks for more memory than it may take"}
    except Exception as error:  # noqa: BLE001 - the worker outlives a bad article
        _log.exception("an article of %d code points failed", len(item.text))
        return {"error": f"{type(error).__name__}: {error}"}


def _remember(memory: Memory, told: dict[str, Any]) -> None:
    try:
        remember(memory, told)
    except (KeyError, TypeError, ValueError) as error:
        _log.warning("what should be remembered is not understood: %s", type(error).__name__)


def _load(name: str) -> tuple[Pipeline | None, str | None]:
    try:
        return load(name), None
    except HighlightingError as error:
        return None, str(error)


def _batches(source: BinaryIO) -> Iterator[list[bytes]]:
    """Lines as they come; those that wait already are taken together, up to a batch."""
    waiting: queue.Queue[bytes] = queue.Queue()

    def read() -> None:
        for raw in iter(source.readline, b""):
            waiting.put(raw)
        waiting.put(b"")

    threading.Thread(target=read, daemon=True).start()
    while True:
        lines = [waiting.get()]
        while lines[-1] and len(lines) < BATCH:
            try:
                lines.append(waiting.get_nowait())
            except queue.Empty:
                break
        ended = not lines[-1]
        lines = [raw for raw in lines if raw.strip()]
        if lines:
            yield lines
        if ended:
            return


def _parsed(raw: bytes) -> tuple[Any, Item | str] | dict[str, Any]:
    """The id of a request and its article, or what is wrong with it; news of the memory as it is."""
    key = None
    try:
        request = orjson.loads(raw)
        if not isinstance(request, dict):
            return None, "not a JSON object"
        if "memory" in request:
            return request
        key = request.get("id")
        return key, item_of(request)
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
        return key, f"{type(error).__name__}: {error}"


def _say(output: BinaryIO, value: dict[str, Any]) -> None:
    output.write(line(value))
    output.flush()


if __name__ == "__main__":
    sys.exit(main())
