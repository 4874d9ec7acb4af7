"""Opening a project for a command: to read, or to work in it. A look of about a second comes first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from annotator.cli.console import WHEN_DAMAGED, Console
from annotator.session.jobs.verifying import look_for_damage
from annotator.session.opening import open_project
from annotator.session.session import Session
from annotator.storage import DamagedProject, Finding, findings

_SHOWN = 3


@contextmanager
def reading(console: Console, path: Path) -> Iterator[Session]:
    """A project to read. Damage is a finding: what is told then may be wrong. Raises ProjectError."""
    damage = _damage(console, path)
    for finding in damage[:_SHOWN]:
        console.finding(f"damage: {finding}")
    if damage:
        console.note(f"{path.name} does not hold together, and what is told of it may be wrong.")
        console.note(WHEN_DAMAGED)
    with closing(open_project(path, read_only=True)) as session:
        yield session


@contextmanager
def working(console: Console, path: Path) -> Iterator[Session]:
    """A project to work in, which must hold together. Raises ProjectError."""
    for finding in _damage(console, path):
        raise DamagedProject(file=path.name, reason=str(finding).rstrip("."))
    with closing(open_project(path)) as session:
        yield session


def _damage(console: Console, path: Path) -> list[Finding]:
    """What is damaged; an older copy is not, and is noted."""
    damage = []
    for finding in look_for_damage(path):
        if finding.message == findings.SHORTER:
            console.note(f"note: {path.name} is an older copy, or its end was cut off. {finding}")
        else:
            damage.append(finding)
    return damage
