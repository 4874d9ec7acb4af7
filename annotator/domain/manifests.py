"""What the manifest beside an export is called, and what it tells of the export."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

ENDING = ".manifest.json"
EXPORTS = (".jsonl", ".csv")


def manifest_name(export: str) -> str:
    """`all.manifest.json` of `all.jsonl`, `all.csv.manifest.json` of `all.csv`."""
    return f"{export.removesuffix('.jsonl')}{ENDING}"


def digests_in(manifest: Any) -> Mapping[str, str]:
    """The SHA-256 that a manifest tells of each file, by its name; none where it tells of none."""
    files = manifest.get("files") if isinstance(manifest, dict) else None
    told = (one for one in files if isinstance(one, dict)) if isinstance(files, list) else ()
    return {str(one.get("path")): str(one.get("sha256")) for one in told}
