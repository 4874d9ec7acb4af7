"""Which files a source names: itself, or those of a folder, recursively and in natural order.

Hidden files, and those like README or a manifest that speak of others, are passed over. Links are followed
once; what is not a file is refused.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from natsort import natsort_keygen, ns

from annotator.domain.errors import ImportingError
from annotator.domain.manifests import ENDING as MANIFEST
from annotator.importing.errors import NotAFile, NotFound, NothingToImport, NotReadable

_HIDDEN = frozenset({"thumbs.db", "desktop.ini", "__macosx", "$recycle.bin"})
_ABOUT = frozenset({"readme", "license", "licence", "changelog", "copying", "import-report"})
_DEPTH = 64
_natural = natsort_keygen(alg=ns.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read. `name` is relative to the folder that was named, with `/`; `named` if it was itself."""

    path: Path
    name: str
    named: bool


@dataclass(frozen=True, slots=True)
class SourceRefused:
    path: Path
    name: str
    error: ImportingError


Found = SourceFile | SourceRefused


def find_files(paths: Iterable[Path]) -> Iterator[Found]:
    """Give the files of all sources in order, each once, and a refusal for what cannot be read."""
    seen: set[Path] = set()
    for path in paths:
        for found in _files_of(Path(path)):
            if found.path not in seen:
                seen.add(found.path)
                yield found


def _files_of(path: Path) -> Iterator[Found]:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        yield SourceRefused(path, path.name, NotFound(file=str(path)))
        return
    except OSError as error:
        yield SourceRefused(path, path.name, _unreadable(path.name, error))
        return
    if not stat.S_ISDIR(mode):
        yield _checked(path, path.name, mode, named=True)
        return
    empty = True
    for found in _walk(path, "", (path.resolve(),)):
        empty = False
        yield found
    if empty:
        yield SourceRefused(path, path.name, NothingToImport(file=path.name))


def _walk(folder: Path, prefix: str, above: tuple[Path, ...]) -> Iterator[Found]:
    """Walk a folder in natural order; `above` are the real folders on the way, to notice a loop."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: (_natural(entry.name), entry.name))
    except OSError as error:
        yield SourceRefused(folder, prefix or folder.name, _unreadable(prefix or folder.name, error))
        return
    for entry in entries:
        if _is_passed_over(entry.name):
            continue
        path, name = folder / entry.name, prefix + entry.name
        try:
            mode = path.stat().st_mode
            real = path.resolve() if stat.S_ISDIR(mode) else path
        except (OSError, RuntimeError) as error:
            yield SourceRefused(path, name, _unreadable(name, error))
            continue
        if not stat.S_ISDIR(mode):
            yield _checked(path, name, mode, named=False)
        elif real in above or len(above) > _DEPTH:
            yield SourceRefused(path, name, NotAFile(file=name, what="a folder that leads back to itself"))
        else:
            yield from _walk(path, name + "/", (*above, real))


def _is_passed_over(name: str) -> bool:
    """Hidden files, and those that speak of the folder itself (unless they are named one by one)."""
    lower = name.lower()
    about = lower.partition(".")[0] in _ABOUT or lower.endswith(MANIFEST)
    return lower.startswith((".", "~$")) or lower in _HIDDEN or about


def _checked(path: Path, name: str, mode: int, *, named: bool) -> Found:
    if stat.S_ISREG(mode):
        return SourceFile(path, name, named)
    what = "a pipe" if stat.S_ISFIFO(mode) else "a socket" if stat.S_ISSOCK(mode) else "a device"
    return SourceRefused(path, name, NotAFile(file=name, what=what))


def _unreadable(name: str, error: OSError | RuntimeError) -> ImportingError:
    if isinstance(error, FileNotFoundError):
        return NotReadable(file=name, reason="it is a link to nothing")
    if isinstance(error, PermissionError):
        return NotReadable(file=name, reason="you may not open it")
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return NotReadable(file=name, reason=reason[:1].lower() + reason[1:])
