"""Five hundred steps of every kind, some over hundreds of articles, undone and redone with restarts."""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from pathlib import Path

from annotator.domain.canonical import canonical
from annotator.domain.edits import AddArticle, Edit, Suggest, Together
from annotator.domain.errors import EditRefused
from annotator.exporting import ArticleRecords, Options
from annotator.exporting.native import audit_record
from annotator.session.changed import Changed
from annotator.session.jobs.exporting import export
from annotator.session.opening import create_project, open_project
from annotator.session.session import Session
from annotator.storage import Finding
from annotator.storage.verifying import verify
from tests.domain.making import article, suggested
from tests.session.anything import KINDS, Anything

STEPS = 500
BULK = tuple(f"b{number:03}" for number in range(240))
SELDOM = frozenset({"MoveMentions", "MergeEntities", "RelabelEntity", "RelabelMentions"}) | {
    "SetScheme",
    "ReviseMentions",
}
"""Steps through all articles."""


class Exported:
    """What an audit export says of each article, but for its history: that grows with each undo."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._lines: dict[str, bytes] = {}
        self._corpus = session.project.corpus()

    def digest(self) -> bytes:
        """The export as it stands, of which only what changed is written anew."""
        there = sorted(summary.id for summary in self.session.queue())
        whole = hashlib.sha256()
        for id_ in there:
            if id_ not in self._lines:
                self._lines[id_] = self._line(id_)
            whole.update(self._lines[id_])
        return whole.digest()

    def _line(self, id_: str) -> bytes:
        records = self.session.project.article(id_)
        tag = self.session.scheme.tag
        line = audit_record(ArticleRecords.of(records, self._corpus, (), scheme=tag))
        return canonical(line).encode("utf-8") + b"\n"

    def follow(self, changed: Changed) -> None:
        keys = {change.key for change in changed.changes}
        if any(key.kind == "scheme" for key in keys):
            self._lines.clear()
        if any(key.article is None for key in keys):
            self._corpus = self.session.project.corpus()
        named = [f'"{key.id}"'.encode() for key in keys if key.kind == "entity"]
        for id_ in [id_ for id_, line in self._lines.items() if any(name in line for name in named)]:
            del self._lines[id_]
        for id_ in changed.articles:
            self._lines.pop(id_, None)


def whole_exports(session: Session, folder: Path) -> bytes:
    """The files themselves as the exporter writes them; of an audit file without the history."""
    found = b""
    for options in (Options(profile="training"), Options(profile="training", include_suggested=True)):
        list(export(session, folder / "x.jsonl", options, overwrite=True, manifest=False))
        found += (folder / "x.jsonl").read_bytes()
    return found


def begin(path: Path) -> Session:
    session = create_project(path, reviewer="Noor")
    for id_ in (*(f"a{number}" for number in range(6)), *BULK):
        session.apply(AddArticle(article(id_=id_)))
        session.apply(Suggest(id_, (suggested("s1", "Riga", "LOC"), suggested("s2", "Otan", "ORG"))))
    return session


def kinds_in(edit: Edit) -> set[type]:
    return {type(edit), *(map(type, edit.parts) if isinstance(edit, Together) else ())}


def test_everything_is_undone_and_redone_byte_for_byte(tmp_path: Path) -> None:
    path, draw = tmp_path / "p.annotator", random.Random(11)
    session = begin(path)
    who, shown = Anything(11, BULK), Exported(session)
    trail, done, files = [shown.digest()], Counter[type](), {0: whole_exports(session, tmp_path)}
    operations: list[str] = []
    kinds = sorted(KINDS, key=lambda kind: kind.__name__)
    weights = [1 if kind.__name__ in SELDOM else 6 if kind is Together else 8 for kind in kinds]

    def restarted() -> Session:
        session.close()
        again = open_project(path, reviewer="Noor")
        shown.session = again
        return again

    while len(operations) < STEPS:
        missing = [kind for kind in kinds if kind not in done]
        (kind,) = draw.choices(missing or kinds, None if missing else weights)
        edit = who.edit(session, kind)
        try:
            changed = session.apply(edit) if edit else None
        except EditRefused:
            continue
        if edit is None or not changed or changed.operation is None:
            continue
        shown.follow(changed)
        done.update(kinds_in(edit))
        operations.append(changed.operation)
        trail.append(shown.digest())
        if len(operations) % 100 == 0:
            files[len(operations)] = whole_exports(session, tmp_path)
            session = restarted()
    assert done.keys() == KINDS
    assert sum(len(BULK) <= count for count in touched(session, operations)) >= 5

    back: list[str] = []
    for step in range(STEPS - 1, -1, -1):
        changed = session.undo_operation(operations[step])
        shown.follow(changed)
        back.append(changed.operation or "")
        assert shown.digest() == trail[step], f"step {step} undone"
        if step % 100 == 0:
            assert whole_exports(session, tmp_path) == files[step]
            session = restarted()
    for step in range(1, STEPS + 1):
        changed = session.undo_operation(back.pop())
        shown.follow(changed)
        assert shown.digest() == trail[step], f"step {step} redone"
        if step % 100 == 0:
            assert whole_exports(session, tmp_path) == files[step]
            session = restarted()
    session.close()
    assert not [one for one in verify(path) if isinstance(one, Finding) and one.grave]


def touched(session: Session, operations: list[str]) -> list[int]:
    """How many articles each operation changed."""
    found = [session.project.operation(id_) for id_ in operations]
    return [len({change.key.article for change in one.changes}) for one in found if one is not None]
