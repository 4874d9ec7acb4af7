"""Heads that were seen earlier, noted outside the project: an older or rewritten file cannot know of them.

`heads/DIGEST.jsonl` in the user's data folder holds, for one project, a line for each head noted:
`{"seq":12,"hash":"…","file":"/home/…/P.annotator"}`. An export's manifest holds one head in the same sense.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from annotator.domain.manifests import EXPORTS, digests_in, manifest_name
from annotator.storage.errors import NotAManifest
from annotator.storage.schema import Head

_KEPT = 200
_DIGEST = re.compile("[0-9a-f]{64}")


class Witness(NamedTuple):
    """A head that was seen in `file`; None where only the project is known."""

    head: Head
    file: Path | None = None


def note(folder: Path, project: str, head: Head, file: Path) -> None:
    """Note a head in `folder`, unless it is the last one noted; the oldest are dropped. Raises OSError."""
    known = noted(folder, project)
    fresh = Witness(head, file)
    if not head.seq or (known and known[-1] == fresh):
        return
    path = _place(folder, project)
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(_line(one) for one in [*known, fresh][-_KEPT:])
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    with partial.open("w", encoding="utf-8", newline="\n") as file_:
        file_.write(lines)
        file_.flush()
        os.fsync(file_.fileno())
    partial.replace(path)


def noted(folder: Path, project: str) -> list[Witness]:
    """The heads noted of a project, oldest first. Lines that are spoilt are passed over."""
    try:
        lines = _place(folder, project).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    return list(_read(lines))


def head_in(manifest: Path) -> Head:
    """The chain head in an export's manifest, which may be named by its export. Raises NotAManifest."""
    manifest, data = _told(Path(manifest))
    try:
        return _head(data["chain_head"]["operations"], data["chain_head"]["hash"])
    except (ValueError, KeyError, TypeError) as error:
        raise NotAManifest(file=manifest.name, reason="it names no chain head") from error


def project_in(manifest: Path) -> str | None:
    """The id of the project that a manifest is of, if it tells it. Raises NotAManifest."""
    project = _told(Path(manifest))[1].get("project")
    id_ = project.get("id") if isinstance(project, dict) else None
    return id_ if isinstance(id_, str) else None


def altered_since(manifest: Path) -> list[Path]:
    """The exports beside a manifest, or the one that names it, which no longer have the hash that it tells.

    Raises NotAManifest.
    """
    named = Path(manifest)
    manifest, data = _told(named)
    told = digests_in(data)
    exports = [named] if named != manifest else [manifest.with_name(Path(name).name) for name in told]
    return [path for path in exports if path.is_file() and _digest(path) != told[path.name]]


def _told(named: Path) -> tuple[Path, dict[str, Any]]:
    """A manifest and what it tells; it must tell of the export that names it."""
    is_export = named.suffix in EXPORTS
    manifest = named.with_name(manifest_name(named.name)) if is_export else named
    if is_export and not named.exists():
        raise NotAManifest(file=manifest.name, reason=f"there is no file {named.name}")
    try:
        data = json.loads(manifest.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        why = f"it does not lie beside {named.name}" if is_export else "there is no such file"
        raise NotAManifest(file=manifest.name, reason=why) from error
    except OSError as error:
        raise NotAManifest(file=manifest.name, reason=error.strerror or error) from error
    except ValueError as error:
        raise NotAManifest(file=manifest.name, reason="it names no chain head") from error
    if not isinstance(data, dict):
        raise NotAManifest(file=manifest.name, reason="it names no chain head")
    if is_export and named.name not in digests_in(data):
        raise NotAManifest(file=manifest.name, reason=f"it does not tell of {named.name}")
    return manifest, data


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise NotAManifest(file=path.name, reason=error.strerror or error) from error


def _place(folder: Path, project: str) -> Path:
    """A project's id comes out of its file, so it chooses no name here: its digest does."""
    return folder / "heads" / f"{hashlib.sha256(project.encode('utf-8')).hexdigest()[:32]}.jsonl"


def _line(witness: Witness) -> str:
    seq, digest = witness.head
    said = {"seq": seq, "hash": digest, "file": None if witness.file is None else str(witness.file)}
    return json.dumps(said, ensure_ascii=True) + "\n"


def _read(lines: list[str]) -> Iterator[Witness]:
    for line in lines:
        try:
            data = json.loads(line)
            file = data["file"]
            yield Witness(_head(data["seq"], data["hash"]), None if file is None else Path(file))
        except (ValueError, KeyError, TypeError):
            continue


def _head(seq: Any, digest: Any) -> Head:
    if type(seq) is not int or seq < 1 or not isinstance(digest, str) or not _DIGEST.fullmatch(digest):
        raise ValueError("not a head")
    return Head(seq, digest)
