"""The front door: sources in, one result after the other out. A bad file never stops a good one."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from annotator.domain.errors import ImportingError
from annotator.domain.records import Article
from annotator.importing.boilerplate import furniture_ranges, regions_of
from annotator.importing.chain import break_in, is_operation
from annotator.importing.errors import BrokenChain, IdTaken, NoRows, NoText, NotReadable
from annotator.importing.jsonl import as_utf8, read_json_lines
from annotator.importing.known import Known, KnownArticle
from annotator.importing.manifest import is_altered
from annotator.importing.naming import article_id, free_id
from annotator.importing.native import is_gold, read_native
from annotator.importing.plain import Draft, draft_of
from annotator.importing.reading import kind_by_name, kind_of, read_bytes
from annotator.importing.results import (
    Finding,
    Imported,
    Labelled,
    Labels,
    Progress,
    Refused,
    Result,
    Unchanged,
)
from annotator.importing.row_labels import records_of
from annotator.importing.rows import Row, is_of_row, is_row
from annotator.importing.sources import SourceFile, SourceRefused, find_files


def read_sources(
    paths: Iterable[Path], known: Known | None = None, *, scheme: str = "", encoding: str | None = None
) -> Iterator[Result]:
    """Read files and folders: a `Progress` before each file, then what it gives. Close it to cancel.

    `known` is what the project has, and grows with what is given. `scheme` (`name/version`) stands in the
    decisions of files that name none; `encoding` overrules what is found out for each file.
    JSONL files come first, so that hand-made labels wait for the articles of their texts.
    """
    intake = _Intake(known if known is not None else Known(), scheme, encoding)
    found = sorted(find_files(paths), key=lambda one: kind_by_name(one.name) != "jsonl")
    for number, one in enumerate(found):
        yield Progress(number, len(found), one.name)
        if isinstance(one, SourceRefused):
            yield Refused(one.path, one.name, one.error)
            continue
        try:
            yield from intake.results_of(one)
        except ImportingError as error:
            yield Refused(one.path, one.name, error)
        except (OSError, MemoryError, RecursionError) as error:
            yield Refused(
                one.path, one.name, NotReadable(file=one.name, reason=str(error) or "it is too much")
            )
    yield from intake.labels_left()
    yield Progress(len(found), len(found), "")


class _Intake:
    """One import under way: what is known by now, and the labels that wait for an article."""

    def __init__(self, known: Known, scheme: str, encoding: str | None) -> None:
        self._known = known
        self._scheme = scheme
        self._encoding = encoding
        self._waiting: dict[str, _Row] = {}
        self._without_history: set[Path] = set()

    def results_of(self, one: SourceFile) -> Iterator[Result]:
        """Read one file. Raises an ImportingError where nothing of it can be imported."""
        data = read_bytes(one.path, one.name)
        kind = kind_of(one.name, data, named=one.named)
        if kind == "jsonl":
            yield from self._records(one, as_utf8(one.name, data, self._encoding))
            return
        draft = draft_of(one.name, data, kind, self._encoding)
        same = self._known.files.get((draft.source.file, draft.source.sha256))
        if same is not None:
            yield Unchanged(one.path, one.name, same)
            return
        yield from self._article(one, data, draft)

    def labels_left(self) -> Iterator[Result]:
        """Give the labels whose article was not among the files: the project has it, or nobody."""
        for row in self._waiting.values():
            yield from self._settled(row.read(self._of_project), row.one)

    def _of_project(self, digest: str) -> Article | None:
        id_ = self._known.texts.get(digest)
        return self._known.article(id_) if id_ is not None else None

    def _records(self, one: SourceFile, data: bytes) -> Iterator[Result]:
        _refuse_other_json(one.name, data)
        if is_altered(one.path, data):
            said = f"{one.name} was altered after it was exported: it has not the hash in its manifest."
            yield Finding(one.name, None, said)
        lines = (line.data for line in read_json_lines(one.name, data) if line.data is not None)
        first = next(lines, {})
        if not data.removeprefix(codecs.BOM_UTF8).strip():
            raise NoText(file=one.name)
        if is_operation(first):
            yield from self._history(one, data)
        elif is_gold(first):
            for line in read_json_lines(one.name, data):
                row = _Row(one, line.number, line.raw)
                if line.data is not None and is_gold(line.data):
                    self._waiting[line.data["text_sha256"]] = row
                else:
                    yield from self._settled(row.read(self._of_project), one)
        else:
            yield from self._settled(read_native(one.path, one.name, data, self._of_project), one)

    def _settled(self, results: Iterator[Result | Row], one: SourceFile) -> Iterator[Result]:
        """What a file of records gives, with its articles in the terms of the project."""
        for result in results:
            if isinstance(result, Row):
                yield self._of_row(result, one)
            elif isinstance(result, Imported):
                yield self._known_or_new(result, one)
            else:
                yield result

    def _history(self, one: SourceFile, data: bytes) -> Iterator[Result]:
        """An export's history beside its records: they are believed theirs if its chain is whole."""
        if broken := break_in(read_json_lines(one.name, data)):
            self._without_history.add(one.path.parent)
            error = BrokenChain(file=one.name, line=broken[0], reason=broken[1])
            yield Refused(one.path, one.name, error, broken[0], data)

    def _known_or_new(self, result: Imported, one: SourceFile) -> Result:
        article, known = result.article, self._known
        if article.id.lower() in known.ids:
            if known.texts.get(article.text_sha256) == article.id:
                return Unchanged(one.path, one.name, article.id)
            line = result.line
            error = IdTaken(file=one.name, line=line.number if line else None, record=article.id)
            return Refused(one.path, one.name, error, *((line.number, line.raw) if line else ()))
        known.add(KnownArticle.of(article))
        if one.path.parent in self._without_history:
            unknown = {key: value for key, value in article.unknown.items() if key != "history"}
            result = replace(result, article=article.altered(unknown=unknown))
        if article.cluster is not None:
            known.keep_cluster(article)
        decision = result.decision
        if decision is None or decision.scheme:
            return result
        return replace(result, labels=replace(result.labels, decision=decision.altered(scheme=self._scheme)))

    def _of_row(self, row: Row, one: SourceFile) -> Imported | Labelled | Unchanged:
        """The article of a row. A line that is there already, byte for byte, is that article; one that was
        repaired brings it the labels that were left out.
        """
        draft, known = row.draft, self._known
        same = known.files.get((draft.source.file, draft.source.sha256))
        if same is not None:
            return Unchanged(one.path, one.name, same)
        former = self._of_project(draft.text_sha256)
        if former is not None and is_of_row(row, former):
            spans, decision = records_of(row.labels, former, self._scheme)
            if not spans:
                return Unchanged(one.path, one.name, former.id)
            labels = Labels(spans=spans, decision=decision)
            return Labelled(one.path, former.id, labels, _findings(row, one), row.line)
        article = self._new(article_id(row.name, known.ids), draft, {"row": row.rest} if row.rest else {})
        spans, decision = records_of(row.labels, article, self._scheme)
        return Imported(
            path=one.path,
            article=article,
            labels=Labels(regions_of(article.id, draft.layout.marks), spans, decision=decision),
            raw=row.line.raw,
            newlines=draft.newlines,
            found=draft.found,
            findings=_findings(row, one),
            line=row.line,
        )

    def _new(self, id_: str, draft: Draft, unknown: Mapping[str, Any]) -> Article:
        """A new article in its cluster; it is known from now on."""
        furniture = furniture_ranges(draft.layout.marks)
        article = Article(
            id=id_,
            text=draft.text,
            text_sha256=draft.text_sha256,
            source=draft.source,
            cluster=self._known.cluster_of(id_, draft.text, draft.text_sha256, furniture),
            unknown=unknown,
        )
        self._known.add(KnownArticle.of(article))
        return article

    def _article(self, one: SourceFile, data: bytes, draft: Draft) -> Iterator[Result]:
        known, marks = self._known, draft.layout.marks
        full = str(one.path.absolute())
        former = known.paths.get(full)
        id_ = free_id(former, known.ids, ".") if former else article_id(one.name, known.ids)
        article = self._new(id_, draft, {})
        known.paths[full] = id_
        labels = Labels(regions_of(id_, marks))
        findings: tuple[Finding, ...] = ()
        row = self._waiting.pop(draft.text_sha256, None)
        for result in row.read(lambda _: article) if row is not None else ():
            if isinstance(result, Labelled):
                labels, findings = result.labels, result.findings
            elif isinstance(result, Refused):
                yield result
        yield Imported(
            path=one.path,
            article=article,
            labels=labels,
            raw=data,
            newlines=draft.newlines,
            found=draft.found,
            certainty=draft.certainty,
            findings=findings,
            replaces=former,
        )


def _findings(row: Row, one: SourceFile) -> tuple[Finding, ...]:
    """What of a row was left out, and what was altered."""
    number, start = row.line.number, f"{one.name}, line {row.line.number}, "
    return (
        *(Finding(one.name, number, start + said, row.line.raw) for said in row.labels.findings),
        *(Finding(one.name, number, start + said) for said in row.labels.notes),
    )


def _refuse_other_json(name: str, data: bytes) -> None:
    """Raise NoRows for a sound `.json` file, of which there are many kinds, without any article in it."""
    if name.lower().endswith(".json") and not any(
        line.data is None or "schema" in line.data or is_gold(line.data) or is_row(line.data)
        for line in read_json_lines(name, data)
    ):
        raise NoRows(file=name)


class _Row(NamedTuple):
    """Hand-made labels: one line of a JSONL file that names the text it is about by its hash."""

    one: SourceFile
    number: int
    raw: bytes

    def read(self, found: Callable[[str], Article | None]) -> Iterator[Result | Row]:
        """Read the line under its own number, as labels of the article found."""
        return read_native(self.one.path, self.one.name, b"\n" * (self.number - 1) + self.raw, found)
