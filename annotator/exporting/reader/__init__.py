"""Reads an export back with code of its own: the standard library, and nothing that the writers use.

It knows the data format only from `docs/data-format.md`. So a mistake in writing is not made twice.
"""

from annotator.exporting.reader.chain import check_operations
from annotator.exporting.reader.check import check_records
from annotator.exporting.reader.findings import Check, Finding, Rules
from annotator.exporting.reader.manifest import check_manifest
from annotator.exporting.reader.statements import check_statements, read_statements

__all__ = [
    "Check",
    "Finding",
    "Rules",
    "check_manifest",
    "check_operations",
    "check_records",
    "check_statements",
    "read_statements",
]
