"""What a file should hold, as plain data, for the reader that checks it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from typing import Any

from annotator.domain.canonical import canonical_again, parse_canonical
from annotator.exporting.records import ArticleRecords


def plain_truth(records: ArticleRecords) -> dict[str, Any]:
    """The records of one article as plain data, each with the keys it has in the log."""
    return {
        "layer": records.layer,
        "article": records.article,
        "decision": records.decision,
        "regions": records.regions,
        "spans": records.spans,
        "entities": records.entities,
        "stances": records.stances,
        "history": [row._asdict() for row in records.history],
    }


class TruthSpool(Mapping[tuple[str, str], Mapping[str, Any]]):
    """The truth of each article by (id, layer), kept in a temporary file: any number fits in memory."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `close`
        self._places: dict[tuple[str, str], tuple[int, int]] = {}

    def add(self, records: ArticleRecords) -> None:
        data = canonical_again(plain_truth(records)).encode("utf-8")
        self._file.seek(0, 2)
        self._places[records.key] = (self._file.tell(), len(data))
        self._file.write(data)

    def __getitem__(self, key: tuple[str, str]) -> Mapping[str, Any]:
        place, length = self._places[key]
        self._file.seek(place)
        found: Mapping[str, Any] = parse_canonical(self._file.read(length))
        return found

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def close(self) -> None:
        self._file.close()
