"""Opening a project, making a new one, and finding out who is at work."""

from __future__ import annotations

import getpass
import os
import platform
from functools import partial
from pathlib import Path

from annotator.domain.canonical import decode
from annotator.domain.ids import operation_id
from annotator.domain.operations import Change, Draft
from annotator.domain.records import TOOL, Reviewer, Scheme
from annotator.domain.values import now
from annotator.resources import read_json
from annotator.session.session import Session
from annotator.storage import Project
from annotator.storage.lock import holder_of

SUFFIX = ".annotator"
_READER = "r00"


def proposed_project(folder: Path) -> Path:
    """Where the project of a folder of articles goes unless told otherwise: beside it."""
    return folder.with_name(f"{folder.name}{SUFFIX}")


def system_user() -> str:
    """The name under which the system knows the person at work."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user in the system's list
        return "reviewer"


def is_open_elsewhere(path: Path) -> bool:
    """Whether another process of this machine seems to work in a project; cheap, and sometimes wrong."""
    holder = holder_of(path)
    return holder is not None and holder.machine == platform.node() and holder.process != os.getpid()


def create_project(path: Path, *, reviewer: str | None = None, scheme: Scheme | None = None) -> Session:
    """Make a new project and open it. Raises ProjectError where the file exists or cannot be written."""
    person = reviewer or system_user()
    chosen = scheme or Scheme.parse(read_json("schemes", "press.json"))
    first = Reviewer(id="r01", name=person)
    changes = (Change.of(None, None, chosen), Change.of(None, None, first))
    draft = Draft(operation_id(), TOOL, now(), "create the project", changes)
    return Session(Project.create(path, [draft], person=person), first.id)


def open_project(path: Path, *, reviewer: str | None = None, read_only: bool = False) -> Session:
    """Open a project. Raises ProjectError: not there, not a project, damaged, newer, or held by somebody."""
    person = reviewer or system_user()
    project = Project.open(path, read_only=read_only, person=person)
    try:
        reviewer_id, newcomer = _reviewer(project, person)
        return Session(project, reviewer_id, newcomer)
    except BaseException:
        project.close()
        raise


def _reviewer(project: Project, person: str) -> tuple[str, Reviewer | None]:
    """The pseudonym of a person in this project; for somebody new a new one (`r02`…) with their record."""
    bodies = (body for key, body in project.corpus().items() if key.kind == "reviewer")
    known = [record for record in map(partial(decode, "reviewer"), bodies) if isinstance(record, Reviewer)]
    for reviewer in known:
        if reviewer.name == person:
            return reviewer.id, None
    if project.read_only:
        return _READER, None
    number = 1 + max((int(one.id[1:]) for one in known if one.id[1:].isdigit()), default=0)
    newcomer = Reviewer(id=f"r{number:02d}", name=person)
    return newcomer.id, newcomer
