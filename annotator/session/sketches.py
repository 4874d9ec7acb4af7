"""The sketches by which an import finds wire copies among a project's articles, kept between imports."""

from __future__ import annotations

import logging
import sys
from array import array
from collections.abc import Collection, Sequence
from itertools import accumulate, pairwise

import orjson

from annotator.importing import SKETCH_VERSION
from annotator.session.folders import Folders

_KIND = {"sketches": SKETCH_VERSION, "order": sys.byteorder}
_log = logging.getLogger(__name__)


class Sketches:
    """Those of one project, by the SHA-256 of the text. Kept in the cache folder: what is lost or of another
    version is made again from the texts."""

    def __init__(self, folders: Folders, project_id: str) -> None:
        self._file = folders.cache / "sketches" / project_id
        self.known: dict[str, Sequence[int]] = self._read()
        self._kept = frozenset(self.known)

    def keep(self, texts: Collection[str]) -> None:
        """Write the sketches of these texts, of those that are known. A failure is logged."""
        wanted = [digest for digest in self.known if digest in texts]
        if self._kept == frozenset(wanted):
            return
        lengths = {digest: len(self.known[digest]) for digest in wanted}
        partial = self._file.with_name(self._file.name + ".partial")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with partial.open("wb") as file:
                file.write(orjson.dumps(_KIND | {"lengths": lengths}) + b"\n")
                for digest in wanted:
                    array("q", self.known[digest]).tofile(file)
            partial.replace(self._file)
        except OSError as problem:
            _log.warning("the sketches of a project were not kept: %s", type(problem).__name__)

    def _read(self) -> dict[str, Sequence[int]]:
        """What is there; nothing where the file is missing, spoilt or of another version."""
        try:
            with self._file.open("rb") as file:
                head = orjson.loads(file.readline())
                if {key: head.get(key) for key in _KIND} != _KIND:
                    return {}
                numbers = array("q", file.read())
            lengths: dict[str, int] = head["lengths"]
            places = list(accumulate(lengths.values(), initial=0))
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return {}
        if places[-1] != len(numbers):
            return {}
        ranges = zip(lengths, pairwise(places), strict=True)
        return {text: numbers[start:end] for text, (start, end) in ranges}
