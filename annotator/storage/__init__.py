"""The project file: one SQLite file whose chained log of operations is the truth.

`Project` is the front of the room: it opens, appends, answers. SQLAlchemy is imported behind it when
something is first written or searched for, never on the way to the window.
"""

from annotator.storage.errors import (
    DamagedProject,
    DiskFull,
    NewerProject,
    NoSuchProject,
    NotAProject,
    ProjectBusy,
    ProjectClosed,
    ProjectExists,
    ProjectGone,
    ProjectLocked,
    ProjectNotMade,
    ProjectNotWritable,
    WriteFailed,
)
from annotator.storage.findings import Finding, Progress
from annotator.storage.found import Found, OperationHead
from annotator.storage.project import Failed, Project, Saved
from annotator.storage.schema import Head
from annotator.storage.verifying import verify

__all__ = [
    "DamagedProject",
    "DiskFull",
    "Failed",
    "Finding",
    "Found",
    "Head",
    "NewerProject",
    "NoSuchProject",
    "NotAProject",
    "OperationHead",
    "Progress",
    "Project",
    "ProjectBusy",
    "ProjectClosed",
    "ProjectExists",
    "ProjectGone",
    "ProjectLocked",
    "ProjectNotMade",
    "ProjectNotWritable",
    "Saved",
    "WriteFailed",
    "verify",
]
