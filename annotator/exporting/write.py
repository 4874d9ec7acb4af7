"""Writing JSONL: records to train on or to audit, and the chain of operations. Checked before it is named."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import length_hint
from pathlib import Path
from typing import Any, BinaryIO, Literal

from annotator.domain.canonical import canonical_again
from annotator.domain.operations import Operation
from annotator.exporting.errors import NotAsWritten, TwiceTheSame
from annotator.exporting.files import Place
from annotator.exporting.losses import Loss, LossCount
from annotator.exporting.native import audit_record, training_record_of
from annotator.exporting.reader import Check, Rules, check_operations, check_records
from annotator.exporting.records import ArticleRecords, Options
from annotator.exporting.selection import select, takes
from annotator.exporting.truth import TruthSpool

Truth = Mapping[tuple[str, str], Mapping[str, Any]]
_SLICE = 1 << 20


@dataclass(frozen=True, slots=True)
class Progress:
    """So many articles (or operations) are through this step; `total` is None where nobody knows."""

    step: Literal["write", "check"]
    done: int
    total: int | None


@dataclass(frozen=True, slots=True)
class Report:
    """A finished export: the file stands in its place and was read back.

    `articles` is the number of lines; `offered` of how many articles; `size` is in bytes; `left_out` counts
    articles by the status of their decision. `warnings` are findings about the records, not about the file.
    `manifest` lies beside it, where one was written. `rows` are those of a table without its head; None for
    JSONL.
    """

    path: Path
    profile: str
    articles: int
    offered: int
    left_out: Mapping[str, int]
    losses: tuple[Loss, ...]
    size: int
    sha256: str
    check: Check
    manifest: Path | None = None
    rows: int | None = None

    @property
    def warnings(self) -> tuple[str, ...]:
        return tuple(map(str, self.check.warnings))


def export_jsonl(
    records: Iterable[ArticleRecords],
    path: Path,
    options: Options,
    *,
    overwrite: bool = False,
    truth: Truth | None = None,
) -> Iterator[Progress | Report]:
    """Write one line for each article, ordered by (id, layer), and read them back; the report comes last.

    The records may come in any order. `truth` are the same records as plain data by (id, layer), ideally
    replayed from the log; without it they are set down from `records`. Closing the generator early leaves no
    trace. Raises ExportingError: whatever stood at `path` is then as it was, and a file that does not read
    back as written is kept as `NAME.failed`.
    """
    place = Place(path, overwrite=overwrite)
    total = length_hint(records) or None
    spool = TruthSpool()
    try:
        writer = _Writer(options)
        with place.written() as file:
            for count, article in enumerate(records, 1):
                writer.write(file, article)
                if truth is None:
                    spool.add(article)
                yield Progress("write", count, total)
            writer.sort(file)
        losses = writer.losses.losses()
        checking = check_records(
            place.partial,
            Rules(**options.plain()),
            spool if truth is None else truth,
            {loss.code: loss.count for loss in losses},
        )
        check = yield from checked(place, checking, writer.lines)
        size, digest = _measured(place.partial)
        place.settle()
        yield Report(
            place.path, options.profile, writer.lines, writer.offered, dict(sorted(writer.left_out.items())),
            losses, size, digest, check,
        )  # fmt: skip
    finally:
        place.drop()
        spool.close()


def export_operations(
    operations: Iterable[Operation], path: Path, *, overwrite: bool = False
) -> Iterator[Progress | Report]:
    """Write the whole chain, oldest first, one line each, and check it; the last item is the report.

    Errors and early closing as for `export_jsonl`.
    """
    place = Place(path, overwrite=overwrite)
    total = length_hint(operations) or None
    try:
        count = 0
        with place.written() as file:
            for count, operation in enumerate(operations, 1):
                file.write(operation.line().encode("utf-8") + b"\n")
                yield Progress("write", count, total)
        check = yield from checked(place, check_operations(place.partial), count)
        size, digest = _measured(place.partial)
        place.settle()
        yield Report(place.path, "operations", count, count, {}, (), size, digest, check)
    finally:
        place.drop()


class _Writer:
    """Writes lines as the articles come, and puts them in order at the end."""

    def __init__(self, options: Options) -> None:
        self.losses = LossCount()
        self.left_out: Counter[str] = Counter()
        self.lines = 0
        self.offered = 0
        self._options = options
        self._keys: set[tuple[str, str]] = set()
        self._places: list[tuple[tuple[str, str], int, int]] = []
        self._end = 0

    def write(self, file: BinaryIO, records: ArticleRecords) -> None:
        if records.key in self._keys:
            raise TwiceTheSame(id=records.id, layer=records.layer)
        self._keys.add(records.key)
        self.offered += 1
        record = self._record(records)
        if record is None:
            return
        line = canonical_again(record).encode("utf-8") + b"\n"
        file.write(line)
        self._places.append((records.key, self._end, len(line)))
        self._end += len(line)
        self.lines += 1

    def _record(self, records: ArticleRecords) -> dict[str, Any] | None:
        options = self._options
        if options.profile == "audit":
            return audit_record(records)
        if records.layer != options.layer:
            self.losses.add({"layer": 1})
            return None
        if not takes(records.decision, options):
            self.losses.add({"undone": 1})
            self.left_out[records.decision["status"]] += 1
            return None
        selection = select(records, options)
        self.losses.add(selection.losses)
        return training_record_of(records, selection, options)

    def sort(self, file: BinaryIO) -> None:
        """Put the lines in the order of their keys, where they did not come so."""
        ordered = sorted(self._places)
        if ordered == self._places:
            return
        for _, start, length in ordered:
            file.seek(start)
            line = file.read(length)
            file.seek(0, 2)
            file.write(line)
        _cut_head(file, self._end)


def _cut_head(file: BinaryIO, head: int) -> None:
    """Remove the first bytes of a file, moving the rest to the front."""
    size = file.seek(0, 2)
    for start in range(head, size, _SLICE):
        file.seek(start)
        data = file.read(_SLICE)
        file.seek(start - head)
        file.write(data)
    file.truncate(size - head)


def checked(
    place: Place, checking: Generator[int, None, Check], total: int
) -> Generator[Progress, None, Check]:
    """Read the file back. Raises NotAsWritten, and keeps the file under its own name, where it differs."""
    try:
        while True:
            with place.translated():
                done = next(checking)
            yield Progress("check", done, total)
    except StopIteration as end:
        check: Check = end.value
    finally:
        checking.close()
    if not check.ok:
        kept = place.keep_as_failed()
        raise NotAsWritten(file=place.path.name, finding=str(check.findings[0]), kept=kept.name)
    return check


def _measured(path: Path) -> tuple[int, str]:
    """Size in bytes and SHA-256 of a file."""
    with path.open("rb") as file:
        return path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest()


def report_of(steps: Iterable[Progress | Report], tell: Callable[[Progress], None] | None = None) -> Report:
    """Run an export to its end and hand back the report."""
    for step in steps:
        if isinstance(step, Report):
            return step
        if tell is not None:
            tell(step)
    raise ValueError("the export ended without a report")
