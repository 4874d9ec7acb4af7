"""Saving what can be saved of a damaged project, into a new one. The damaged file is only read.

The longest sound stretch of history from its beginning is replayed as it is, with its hashes. Records whose
stored state holds together but whose history is lost come in by one operation that says so.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from itertools import islice
from pathlib import Path

import orjson
from msgspec import Struct, field

from annotator.domain.canonical import decode, encode
from annotator.domain.errors import StaleChange
from annotator.domain.ids import operation_id
from annotator.domain.operations import Change, Draft, Key, Operation
from annotator.domain.records import (
    CLASSES,
    CORPUS_KINDS,
    TOOL,
    Article,
    Kind,
    Record,
    Span,
    Stance,
    record_id,
)
from annotator.domain.values import now
from annotator.resources import QT_TRANSLATE_NOOP
from annotator.storage.articles import CORPUS
from annotator.storage.backups import check_sound
from annotator.storage.batch import Append
from annotator.storage.errors import (
    NoSuchProject,
    NothingToSalvage,
    ProjectExists,
    ProjectNotWritable,
    when_making,
)
from annotator.storage.findings import Progress
from annotator.storage.lock import Lock
from annotator.storage.references import mended
from annotator.storage.rows import columns, with_text
from annotator.storage.schema import NO_HEAD, Head
from annotator.storage.store import Store, create, flush
from annotator.storage.wreck import Seen, StoredRecord, Wreck, fill_up

STAGE = QT_TRANSLATE_NOOP("findings", "Reading what can be read")
SUMMARY = "salvage: records whose history is lost"
_AT_ONCE = 400
_RECORDS_A_STEP = 500


class Later(Struct, frozen=True):
    """An operation that holds together but stands behind a gap in the history."""

    seq: int
    id: str
    at: str
    actor: str
    summary: str


class Salvaged(Struct):
    """What came of it. `history` operations were replayed as they were, of at least `known` there had been;
    `records` came in without their history; `later` operations stand behind a gap and were not replayed;
    `lost` are the ids of articles of which nothing could be saved."""

    path: Path
    history: int = 0
    known: int = 0
    records: int = 0
    later: list[Later] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether the history is as long as the damaged project said, and nothing stands behind it."""
        return self.history >= self.known and not self.later and not self.records


def salvage(path: Path, out: Path) -> Iterator[Progress | Salvaged]:
    """Write what can be saved of the project at `path` to a new one at `out`; the last item says what it was.

    Raises NoSuchProject, ProjectExists, ProjectLocked where somebody works in it, NothingToSalvage,
    ProjectNotMade.
    """
    path, out = Path(path).absolute(), Path(out).absolute()
    if not path.is_file():
        raise NoSuchProject(path=path, file=path.name)
    if out.exists():
        raise ProjectExists(file=out.name)
    lock: Lock | None = None
    with suppress(ProjectNotWritable):
        lock = Lock.take(path, "")
    try:
        with tempfile.TemporaryDirectory(prefix=".salvage-", dir=out.parent) as folder:
            yield from _in(Path(folder), path, out)
    except (sqlite3.Error, OSError) as error:
        raise when_making(error, out) from error
    finally:
        if lock is not None:
            lock.release()


def _in(folder: Path, path: Path, out: Path) -> Iterator[Progress | Salvaged]:
    best: Salvaged | None = None
    for number, new_first_page in enumerate((False, True)):
        copy, made = folder / f"copy-{number}", folder / f"made-{number}"
        _copy(path, copy, with_journal=not new_first_page)
        fill_up(copy, new_first_page=new_first_page)
        attempt = _Attempt(copy, made)
        yield from attempt.steps()
        if attempt.result.history or attempt.result.records:
            best = attempt.result
            break
    if best is None:
        raise NothingToSalvage(file=path.name)
    check_sound(best.path, out, lambda: False)
    flush(best.path)
    if out.exists():
        raise ProjectExists(file=out.name)
    best.path.rename(out)
    best.path = out
    yield best


def _copy(path: Path, copy: Path, *, with_journal: bool) -> None:
    """Copy the file, and the journal of a program that was cut short, which SQLite then rolls back."""
    shutil.copyfile(path, copy)
    journal = path.with_name(path.name + "-journal")
    if with_journal and journal.is_file():
        shutil.copyfile(journal, copy.with_name(copy.name + "-journal"))


class _Attempt:
    """One way of reading the damaged copy, into a new project at `made`."""

    def __init__(self, copy: Path, made: Path) -> None:
        self._copy = copy
        self.result = Salvaged(made)

    def steps(self) -> Iterator[Progress]:
        try:
            wreck = Wreck(self._copy)
        except sqlite3.Error:
            return
        with closing(wreck):
            told = wreck.meta()
            last = told.get("head_seq", "")
            self.result.known = int(last) if last.isdecimal() else 0
            create(self.result.path, told.get("project") or operation_id(), [])
            store = Store.open(self.result.path, read_only=False)
            with closing(store):
                yield from self._history(wreck, store)
                if self._is_cut(wreck):
                    yield from self._state(wreck, store)

    def _is_cut(self, wreck: Wreck) -> bool:
        """Whether some history is lost, as far as can be known."""
        result = self.result
        return bool(
            result.later or result.history < max(result.known, 1) or wreck.lost & {"meta", "operation"}
        )

    def _history(self, wreck: Wreck, store: Store) -> Iterator[Progress]:
        """Replay the sound beginning; what follows behind a gap is only listed."""
        seen = wreck.operations()
        head, gap = NO_HEAD, False
        while some := list(islice(seen, _AT_ONCE)):
            fitting: list[Append] = []
            for one in some:
                gap = gap or (one.seq, one.operation.prev_hash) != (head.seq + 1, head.hash)
                if gap:
                    self._add_later(one)
                else:
                    head = Head(one.seq, one.operation.hash)
                    fitting.append(_append(one.operation, wreck))
            written = _write(store, fitting)
            self.result.history = store.head.seq
            for one in islice(some, written, len(fitting)):  # they contradict what came before
                gap = True
                self._add_later(one)
            yield Progress(STAGE, some[-1].seq, max(self.result.known, some[-1].seq))

    def _add_later(self, one: Seen) -> None:
        o = one.operation
        self.result.later.append(Later(one.seq, o.id, o.at, o.actor, o.summary))

    def _state(self, wreck: Wreck, store: Store) -> Iterator[Progress]:
        """Bring in the records that hold together and that the history so far does not have like that."""
        lost = _LostRecords(wreck, store)
        for number, row in enumerate(wreck.records()):
            lost.take(row)
            if number % _RECORDS_A_STEP == 0:
                yield Progress(STAGE, self.result.history, max(self.result.known, self.result.history))
        changes = list(lost.changes())
        if changes:
            store.write([Append(Draft(operation_id(), TOOL, now(), SUMMARY, tuple(changes)), lost.raw)])
            self.result.records = len(changes)
        saved = set(store.articles.numbers())
        self.result.lost = sorted(set(wreck.article_ids().values()) - saved)


class _LostRecords:
    """Stored records against the state that the replayed history leads to."""

    def __init__(self, wreck: Wreck, store: Store) -> None:
        self._wreck = wreck
        self._store = store
        self._ids = {no: id_ for id_, no in store.articles.numbers().items()}
        self._ids = wreck.article_ids() | self._ids
        self._rows: dict[int, list[StoredRecord]] = {}
        self._entities: frozenset[str] = frozenset()
        self.raw: dict[str, bytes] = {}

    def take(self, row: StoredRecord) -> None:
        self._rows.setdefault(row.no, []).append(row)

    def changes(self) -> Iterator[Change]:
        """What to bring in, the corpus first; nothing in it refers to what was not saved."""
        known = self._store.reader.corpus()
        corpus = list(self._of(None, self._rows.get(CORPUS, ()), known, ""))
        keys = {*known, *(change.key for change in corpus)}
        self._entities = frozenset(key.id for key in keys if key.kind == "entity")
        yield from corpus
        for no in sorted(self._rows):
            if no != CORPUS and no in self._ids:
                yield from self._of_article(no, self._ids[no])

    def _of_article(self, no: int, id_: str) -> Iterator[Change]:
        known = self._store.reader.article(id_)
        own = Key(id_, "article", id_)
        rows = self._rows[no]
        body = known.get(own)
        if body is None:
            row = next((row for row in rows if (row.kind, row.id) == ("article", id_)), None)
            body = None if row is None else self._whole(row)
            if body is None:
                return  # records without their article mean nothing
            yield Change(own, None, body)
        article = decode("article", body)
        text = article.text if isinstance(article, Article) else ""
        yield from self._of(id_, [row for row in rows if row.kind != "article"], known, text)

    def _of(
        self, article: str | None, rows: Iterable[StoredRecord], known: dict[Key, str], text: str
    ) -> Iterator[Change]:
        sound: dict[Key, tuple[str, Record]] = {}
        for row in rows:
            record = _sound(row, text)
            if record is not None and (row.kind in CORPUS_KINDS) == (article is None):
                sound.setdefault(Key(article, _kind(row.kind), row.id), (row.body, record))
        spans = {key.id for key in (*known, *sound) if key.kind == "span"}
        for key, (body, record) in sound.items():
            right = mended(record, spans, self._entities)
            after = body if right is record else encode(right)
            if known.get(key) != after:
                yield Change(key, known.get(key), after)

    def _whole(self, row: StoredRecord) -> str | None:
        """The record of an article with its text, where that has the hash that the record tells."""
        try:
            data = orjson.loads(row.body)
            text = self._wreck.text(row.no, data["text_sha256"])
            body = None if text is None else with_text(row.body, text)
            record = None if body is None else decode("article", body)
        except (KeyError, TypeError, ValueError):
            return None
        if body is None or not isinstance(record, Article) or encode(record) != body or record.id != row.id:
            return None
        raw = self._wreck.raw(record.source.sha256)
        if raw is not None and record.source.sha256 != record.text_sha256:
            self.raw[record.source.sha256] = raw
        return body


def _append(operation: Operation, wreck: Wreck) -> Append:
    """An operation to be written anew, with the bytes of the files that it brought."""
    raw: dict[str, bytes] = {}
    for change in operation.changes:
        if change.key.kind == "article" and change.after is not None:
            data = orjson.loads(change.after)
            digest = data["source"]["sha256"]
            bytes_ = wreck.raw(digest) if digest != data["text_sha256"] else None
            if bytes_ is not None:
                raw[digest] = bytes_
    o = operation
    return Append(Draft(o.id, o.actor, o.at, o.summary, o.changes, o.reverts), raw)


def _write(store: Store, some: list[Append]) -> int:
    """Write operations, together or one by one up to the first that will not go; how many went."""
    if not some:
        return 0
    refused = (StaleChange, KeyError, TypeError, ValueError, AttributeError, sqlite3.IntegrityError)
    try:
        store.write(some)
    except refused:
        for number, one in enumerate(some):
            try:
                store.write([one])
            except refused:
                return number
    return len(some)


def _kind(word: str) -> Kind:
    for kind in CLASSES:
        if kind == word:
            return kind
    raise ValueError(word)


def _sound(row: StoredRecord, text: str) -> Record | None:
    """The record in a row, if it holds together with its columns and with the text it speaks of."""
    try:
        kind = _kind(row.kind)
        record = decode(kind, row.body)
        fits = record_id(record) == row.id and encode(record) == row.body
        fits = fits and tuple(columns(kind, row.body)) == row.columns
    except (KeyError, TypeError, ValueError):
        return None
    if isinstance(record, Span):
        fits = fits and text[record.start : record.end] == record.text
    if isinstance(record, Stance):
        fits = fits and all(text[one.start : one.end] == one.text for one in record.evidence)
    return record if fits else None
