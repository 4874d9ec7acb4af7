"""Where the operations of a project lie in its file: SQLite's file format, read by hand for tests."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

PAGE = 4096
_INNER, _LEAF = 5, 13


def root_of_operations(path: Path) -> int:
    """The page at which the table of operations begins."""
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'operation'").fetchone()
    return int(root)


def before_damage(sound: bytes, damaged: bytes, root: int) -> int:
    """How many operations lie, from the first on, on pages that the damage did not touch."""
    if sound[:PAGE] != damaged[:PAGE]:
        return 0  # without its first page a file has no tables; what salvage can do then is its own affair
    safe = 0
    for seq, pages in sorted(_operations(sound, root, ())):
        if any(sound[start : start + PAGE] != damaged[start : start + PAGE] for start in map(_start, pages)):
            break
        safe = seq
    return safe


def _start(page: int) -> int:
    return (page - 1) * PAGE


def _operations(data: bytes, page: int, above: tuple[int, ...]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """(number, pages that lead to it and hold it) of the operations in a table's tree."""
    start, path = _start(page), (*above, page)
    kind, cells = data[start], int.from_bytes(data[start + 3 : start + 5], "big")
    pointers = start + (12 if kind == _INNER else 8)
    places = [
        start + int.from_bytes(data[pointers + 2 * n : pointers + 2 * n + 2], "big") for n in range(cells)
    ]
    if kind == _INNER:
        children = [int.from_bytes(data[place : place + 4], "big") for place in places]
        for child in (*children, int.from_bytes(data[start + 8 : start + 12], "big")):
            yield from _operations(data, child, path)
    assert kind in {_INNER, _LEAF}
    for place in places if kind == _LEAF else ():
        size, after = _varint(data, place)
        seq, after = _varint(data, after)
        yield seq, (*path, *_overflow(data, after, size))


def _overflow(data: bytes, place: int, size: int) -> Iterator[int]:
    """The pages that hold what of a row does not fit into its own."""
    most = PAGE - 35
    if size <= most:
        return
    least = (PAGE - 12) * 32 // 255 - 23
    here = least + (size - least) % (PAGE - 4)
    here = here if here <= most else least
    page = int.from_bytes(data[place + here : place + here + 4], "big")
    while page:
        yield page
        page = int.from_bytes(data[_start(page) : _start(page) + 4], "big")


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """(value, where it ends)."""
    value = 0
    for step in range(8):
        byte = data[place + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + step + 1
    return value << 8 | data[place + 8], place + 9
