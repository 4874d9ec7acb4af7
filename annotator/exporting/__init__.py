"""Project → files, and the independent reader that checks them."""

from annotator.exporting.errors import TargetExists
from annotator.exporting.files import require_target
from annotator.exporting.losses import Loss
from annotator.exporting.manifest import ProjectHead, manifest_of, write_manifest
from annotator.exporting.reader import Check, Finding, read_statements
from annotator.exporting.records import ArticleRecords, HistoryRow, Options, Profile
from annotator.exporting.statements import STATEMENT_COLUMNS, export_statements, guarded_cell
from annotator.exporting.write import Progress, Report, export_jsonl, export_operations, report_of

__all__ = [
    "STATEMENT_COLUMNS",
    "ArticleRecords",
    "Check",
    "Finding",
    "HistoryRow",
    "Loss",
    "Options",
    "Profile",
    "Progress",
    "ProjectHead",
    "Report",
    "TargetExists",
    "export_jsonl",
    "export_operations",
    "export_statements",
    "guarded_cell",
    "manifest_of",
    "read_statements",
    "report_of",
    "require_target",
    "write_manifest",
]
