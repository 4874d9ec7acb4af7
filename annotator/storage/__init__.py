"""The project file: one SQLite file whose chained log of operations is the truth.

`Project` is the front of the room: it opens, appends, answers. SQLAlchemy is imported behind it when
something is first written or searched for, never on the way to the window; nor are `quick_look`,
`salvage` and `verifying`, which are imported from their own modules.
"""

from annotator.storage.backups import Backup, backups_of, look_at, restore
from annotator.storage.errors import (
    DamagedProject,
    DiskFull,
    NewerProject,
    NoSuchProject,
    NotAManifest,
    NotAProject,
    NothingToSalvage,
    OlderProject,
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
from annotator.storage.found import Asked, Found, Hits, Mention, OperationHead, Reading
from annotator.storage.project import Failed, Project, Saved
from annotator.storage.schema import Glance, Head
from annotator.storage.witnesses import Witness, altered_since, head_in, note, noted, project_in

__all__ = [
    "Asked",
    "Backup",
    "DamagedProject",
    "DiskFull",
    "Failed",
    "Finding",
    "Found",
    "Glance",
    "Head",
    "Hits",
    "Mention",
    "NewerProject",
    "NoSuchProject",
    "NotAManifest",
    "NotAProject",
    "NothingToSalvage",
    "OlderProject",
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
    "Reading",
    "Saved",
    "Witness",
    "WriteFailed",
    "altered_since",
    "backups_of",
    "head_in",
    "look_at",
    "note",
    "noted",
    "project_in",
    "restore",
]
