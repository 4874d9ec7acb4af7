"""Reading statements back from CSV: one row each, every cell as it was before it was made safe to open."""

from __future__ import annotations

import csv
from collections.abc import Generator, Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path

from annotator.exporting.reader.findings import Check, Finding

GUARD = "'"
_EACH = 500  # rows between two signs of life


def unguarded(cell: str) -> str:
    """A cell without the apostrophe that stands before what a spreadsheet could take for a formula."""
    return cell.removeprefix(GUARD)


def read_statements(path: Path) -> Iterator[Mapping[str, str]]:
    """The rows of a file of statements, by the names of its first line. UTF-8, with or without a mark.

    Raises ValueError where a row has more or fewer cells than the first line.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, strict=True)
        names = next(rows, [])
        for row in rows:
            if len(row) != len(names):
                raise ValueError(f"line {rows.line_num} has {len(row)} cells, the first line {len(names)}")
            yield dict(zip(names, map(unguarded, row), strict=True))


def check_statements(path: Path, wanted: Sequence[Mapping[str, str]]) -> Generator[int, None, Check]:
    """Hold a file against the rows that it should have; the check comes at the end."""
    found, articles = 0, set()
    try:
        for number, (row, expected) in enumerate(zip_longest(read_statements(path), wanted), 1):
            if row != expected:
                return _wrong(len(wanted), found, f"row {number} is not as written")
            found += 1
            articles.add(row["article"])
            if number % _EACH == 0:
                yield number
    except (ValueError, csv.Error) as error:
        return _wrong(len(wanted), found, str(error))
    return Check(articles=len(articles), stances_expected=len(wanted), stances_found=found)


def _wrong(expected: int, found: int, reason: str) -> Check:
    return Check(stances_expected=expected, stances_found=found, findings=(Finding(reason),))
