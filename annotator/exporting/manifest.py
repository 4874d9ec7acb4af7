"""The manifest beside an export: what was written with which options, and where the project's history stood.

`labelled.jsonl` gets `labelled.manifest.json`, `labelled.csv` gets `labelled.csv.manifest.json`. It holds no
clock, path or user name: equal state and options give the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from annotator import __version__
from annotator.domain.manifests import manifest_name
from annotator.exporting.errors import NotAsWritten
from annotator.exporting.files import Place
from annotator.exporting.reader import check_manifest
from annotator.exporting.records import Options
from annotator.exporting.write import Report

MANIFEST = "annotator-manifest/1"


@dataclass(frozen=True, slots=True)
class ProjectHead:
    """A project by its random id, and the last of its operations: their number, and its hash in hex."""

    project: str
    operations: int
    hash: str


def manifest_of(path: Path) -> Path:
    """Where the manifest of an export lies."""
    return path.with_name(manifest_name(path.name))


def write_manifest(report: Report, options: Options, head: ProjectHead, *, overwrite: bool = False) -> Report:
    """Write the manifest of a finished export and hold both against each other; gives the report with it.

    Raises ExportingError; a manifest that does not read back is kept as `NAME.failed`.
    """
    place = Place(manifest_of(report.path), overwrite=overwrite)
    text = json.dumps(_said(report, options, head), ensure_ascii=False, indent=2) + "\n"
    try:
        with place.written() as file:
            file.write(text.encode("utf-8"))
        with place.translated():
            check = check_manifest(place.partial, report.path)
        if not check.ok:
            kept = place.keep_as_failed()
            raise NotAsWritten(file=place.path.name, finding=str(check.findings[0]), kept=kept.name)
        place.settle()
    finally:
        place.drop()
    return replace(report, manifest=place.path)


def _said(report: Report, options: Options, head: ProjectHead) -> Mapping[str, Any]:
    return {
        "manifest": MANIFEST,
        "tool": {"name": "annotator", "version": __version__},
        "project": {"id": head.project},
        "options": options.plain(),
        "articles": {
            "offered": report.offered,
            "exported": report.articles,
            "left_out": dict(report.left_out),
        },
        "files": [
            {
                "path": report.path.name,
                "format": "jsonl" if report.rows is None else "csv",
                "profile": report.profile,
                "records": report.articles if report.rows is None else report.rows,
                "bytes": report.size,
                "sha256": report.sha256,
                "check": report.check.plain(),
            }
        ],
        "losses": [
            {"code": loss.code, "count": loss.count, "sentence": loss.sentence} for loss in report.losses
        ],
        "chain_head": {"operations": head.operations, "hash": head.hash},
    }
