"""Importing into a project: what `importing` reads becomes operations, one for each article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import orjson

from annotator.domain.canonical import decode
from annotator.domain.edits import AddArticle, AddLabels, SetScheme
from annotator.domain.errors import AnnotatorError
from annotator.domain.ids import Action
from annotator.domain.operations import Key
from annotator.domain.records import Article, Span
from annotator.importing import (
    Finding,
    Imported,
    Known,
    KnownArticle,
    Labelled,
    Refused,
    Result,
    Unchanged,
    read_sources,
)
from annotator.importing import Progress as Reading
from annotator.session.changed import Changed
from annotator.session.folders import Folders
from annotator.session.jobs.progress import Progress
from annotator.session.schemes import with_label
from annotator.session.session import Session
from annotator.session.setting_aside import SetAside
from annotator.session.sketches import Sketches
from annotator.storage import Project


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file, line or record that was not imported, and why, in plain words.

    `path` is the file on this machine; `by_encoding` tells that it might be read if its encoding was said.
    """

    file: str
    line: int | None
    reason: str
    path: Path | None = None
    by_encoding: bool = False

    def __str__(self) -> str:
        return self.reason


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import came to.

    `articles` are the ids of the new ones, in order; `left_out` says what of them, or of labels for others,
    did not come in; `new_labels` are codes that the scheme got with it; `set_aside` is the folder of the
    lines that did not come in whole, where there are any.
    """

    articles: tuple[str, ...] = ()
    unchanged: int = 0
    labelled: int = 0
    copies: int = 0
    refused: tuple[Refusal, ...] = ()
    left_out: tuple[Refusal, ...] = ()
    warnings: tuple[str, ...] = ()
    new_labels: tuple[str, ...] = ()
    set_aside: Path | None = None

    @property
    def added(self) -> int:
        return len(self.articles)

    @property
    def nothing_found(self) -> bool:
        """Whether there was nothing at all that could be imported."""
        return not (self.articles or self.unchanged or self.labelled)

    def plain(self) -> dict[str, Any]:
        """For machines."""
        folder = None if self.set_aside is None else str(self.set_aside)
        told = {
            name: [{"file": one.file, "line": one.line, "reason": one.reason} for one in rows]
            for name, rows in (("refused", self.refused), ("left_out", self.left_out))
        }
        return asdict(self) | {"added": self.added, **told, "set_aside": folder}


@dataclass(slots=True)
class Importing:
    """An import in two halves: `read` gives values and may run on a thread, `take` stores one of them.

    Closing `read` early leaves whole articles: each was one operation.
    """

    session: Session
    report: ImportReport = field(default_factory=ImportReport)
    action: Action = field(default_factory=Action)
    _aside: SetAside = field(init=False)

    def __post_init__(self) -> None:
        self._aside = SetAside(self.session.path)

    def read(self, sources: Sequence[Path], encoding: str | None = None) -> Iterator[Result]:
        """Read the sources, knowing what the project has. Touches the project file only.

        `encoding` is that of all the files, where a person says so.
        """
        sketches = Sketches(Folders.of_user(), self.session.project.project_id)
        known = self._known(sketches.known)
        try:
            yield from read_sources(sources, known, scheme=self.session.scheme.tag, encoding=encoding)
        finally:
            sketches.keep(known.texts)

    def take(self, result: Result) -> Changed:
        """Store one result, in the session's own thread, and count it in the report."""
        report = self.report
        if isinstance(result, Imported):
            return self._add(result)
        if isinstance(result, Labelled):
            return self._label(result)
        if isinstance(result, Unchanged):
            self.report = replace(report, unchanged=report.unchanged + 1)
        elif isinstance(result, Refused):
            self._refuse(
                Refusal(result.file, result.line, result.reason, result.path, result.by_encoding), result.raw
            )
        elif isinstance(result, Finding):
            self._find([result])
        return Changed()

    def _add(self, one: Imported) -> Changed:
        edit = AddArticle(one.article, one.regions, one.spans, one.stances, one.entities, one.decision)
        raw = {one.article.source.sha256: one.raw} if self._keeps_raw(one) else {}
        try:
            self._admit_labels(one.spans)
            changed = self.session.apply(edit, raw, self.action)
        except AnnotatorError as error:
            self._refuse_line(one, error)
            return Changed()
        copy = one.article.cluster not in {None, f"c-{one.article.id}"}
        self.report = replace(
            self.report,
            articles=(*self.report.articles, one.article.id),
            copies=self.report.copies + copy,
        )
        self._find(one.findings)
        return changed

    def _label(self, one: Labelled) -> Changed:
        labels = one.labels
        self._admit_labels(labels.spans)
        edit = AddLabels(
            one.article, labels.regions, labels.spans, labels.stances, labels.entities, labels.decision
        )
        try:
            changed = self.session.apply(edit, action=self.action)
        except AnnotatorError as error:
            self._refuse_line(one, error)
            return Changed()
        self.report = replace(self.report, labelled=self.report.labelled + 1)
        self._find(one.findings)
        return changed

    def _keeps_raw(self, one: Imported) -> bool:
        """Bytes are kept where they are not simply those of the text."""
        return bool(one.raw) and one.article.source.sha256 != one.article.text_sha256

    def _admit_labels(self, spans: Iterable[Span]) -> None:
        """A label the scheme does not have yet comes with the first span that bears it."""
        for code in dict.fromkeys(span.label for span in spans):
            if code not in self.session.scheme.codes:
                self.session.apply(SetScheme(with_label(self.session.scheme, code)), action=self.action)
                self.report = replace(self.report, new_labels=(*self.report.new_labels, code))

    def _find(self, findings: Sequence[Finding]) -> None:
        """Tell what is worth knowing; a line of which something was left out is set aside, once."""
        told, left_out = list(self.report.warnings), list(self.report.left_out)
        lines: dict[tuple[str, int | None, bytes], list[str]] = {}
        for finding in findings:
            if not finding.raw:
                told.append(finding.sentence)
            else:
                left_out.append(Refusal(finding.file, finding.line, finding.sentence))
                lines.setdefault((finding.file, finding.line, finding.raw), []).append(finding.sentence)
        self.report = replace(self.report, warnings=tuple(told), left_out=tuple(left_out))
        for (file, line, raw), sentences in lines.items():
            self._put_aside(file, line, raw, " ".join(sentences))

    def _refuse_line(self, one: Imported | Labelled, error: AnnotatorError) -> None:
        file = one.article.source.file if isinstance(one, Imported) else one.path.name
        number, raw = (one.line.number, one.line.raw) if one.line else (None, b"")
        self._refuse(Refusal(file, number, str(error), one.path), raw)

    def _refuse(self, refusal: Refusal, raw: bytes) -> None:
        self.report = replace(self.report, refused=(*self.report.refused, refusal))
        if raw:
            self._put_aside(refusal.file, refusal.line, raw, refusal.reason)

    def _put_aside(self, file: str, line: int | None, raw: bytes, reason: str) -> None:
        self._aside.put(file, line, raw, reason)
        self.report = replace(self.report, set_aside=self._aside.folder)

    def _known(self, sketches: dict[str, Sequence[int]]) -> Known:
        """What the project has, without the texts; those are fetched where there is no sketch of them yet."""
        project = self.session.project
        articles = (_known_article(found.body) for found in project.records("article"))
        return Known.of(articles, partial(_article, project), sketches)


def _known_article(body: str) -> KnownArticle:
    data = orjson.loads(body)
    source = data["source"]
    return KnownArticle(data["id"], source["file"], source["sha256"], data["text_sha256"], data["cluster"])


def _article(project: Project, id_: str) -> Article | None:
    body = project.article(id_).get(Key(id_, "article", id_))
    record = None if body is None else decode("article", body)
    return record if isinstance(record, Article) else None


def import_sources(
    session: Session, sources: Sequence[Path], encoding: str | None = None
) -> Iterator[Progress | ImportReport]:
    """Import files and folders; the last item is the report. Closing it keeps what has been imported."""
    session.keeper.before_bulk()
    job = Importing(session)
    for result in job.read(sources, encoding):
        if isinstance(result, Reading):
            yield Progress(result.done, result.total, result.file)
        else:
            job.take(result)
    session.flush()
    yield job.report
