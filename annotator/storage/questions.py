"""What can be asked of an open project. Every question is answered on the storage thread, in its turn."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.operations import Key, Operation
from annotator.domain.records import Kind
from annotator.domain.summaries import Summary
from annotator.storage.found import Found, Hits, OperationHead
from annotator.storage.schema import Head
from annotator.storage.slices import Slices
from annotator.storage.unsaved import records_with, summaries_with

if TYPE_CHECKING:
    from annotator.domain.queries import Query
    from annotator.storage.findings import Finding, Progress
    from annotator.storage.text_index import TextIndex

_SLICE = 200
_SLICE_SECONDS = 0.02
_TEXTS_AT_ONCE = 50


class Questions(Slices):
    """The reading side of a project; whoever asks waits, and sees everything appended before."""

    _unindexed: tuple[int, list[int]] | None = None

    # What is asked before and by the first paint: no SQLAlchemy behind it.

    def summaries(self) -> list[Summary]:
        """The summaries of all articles, in the order of import."""
        return self._ask(lambda: summaries_with(self._store.articles.summaries(), self._worker.unsaved()))

    def order(self) -> list[str]:
        """The ids of all articles there ever were, also those that were removed, in the order of import."""
        return self._ask(lambda: list(self._store.articles.numbers()))

    def article(self, id_: str) -> dict[Key, str]:
        """All records of an article with the article itself as canonical JSON; empty for an unknown id."""
        return self._ask(lambda: records_with(self._store.reader.article(id_), id_, self._worker.unsaved()))

    def articles(self, ids: Sequence[str]) -> dict[str, dict[Key, str]]:
        """All records of some articles at once, like `article`."""

        def look() -> dict[str, dict[Key, str]]:
            unsaved = self._worker.unsaved()
            return {id_: records_with(self._store.reader.article(id_), id_, unsaved) for id_ in ids}

        return self._ask(look)

    def corpus(self) -> dict[Key, str]:
        """Schemes, entities, reviewers and rulings as canonical JSON."""
        return self._ask(lambda: records_with(self._store.reader.corpus(), None, self._worker.unsaved()))

    def steps(self, actor: str, limit: int | None = None) -> list[tuple[str, str | None]]:
        """(id, reverts) of an actor's operations, the last `limit` of them, oldest first."""
        return self._ask(lambda: self._store.reader.steps(actor, limit))

    def operation(self, id_: str) -> Operation | None:
        """One operation with its changes."""
        return self._ask(lambda: self._store.reader.operation(id_))

    def action(self, id_: str) -> list[str]:
        """The ids of the action to which an operation belongs, in order: those with its stem, or itself."""
        return self._ask(lambda: self._store.reader.action(id_))

    def reverting(self, ids: Collection[str]) -> dict[str, str]:
        """For each of these operations that was turned round: the last operation that did so."""
        return self._ask(lambda: self._store.reader.reverting(ids))

    def heads(self, ids: Collection[str]) -> dict[str, OperationHead]:
        """These operations without their changes, by id."""
        return self._ask(lambda: self._store.reader.heads(ids))

    def turns(self, id_: str) -> int:
        """How often what was done first was turned round: 0 for a step, 1 for its undo, 2 for a redo."""
        return self._ask(lambda: self._store.reader.turns(id_))

    def log(self) -> Iterator[Operation]:
        """The whole chain in order, read in slices."""
        return (Operation.parse(line) for line in self.log_lines())

    def log_lines(self) -> Iterator[bytes]:
        """The whole chain in order as lines of `operations.jsonl`, without line ends."""
        last, until = 0, self._ask(lambda: self._store.head.seq)
        while last < until:
            after = last
            for seq, line in self._ask(lambda: self._store.reader.lines(after, until, _SLICE)):  # noqa: B023
                yield line
                last = seq

    def raw(self, sha256: str) -> bytes | None:
        """The bytes of an imported file by their SHA-256 in hex; None where they are not in the project."""
        return self._ask(lambda: self._store.reader.raw(sha256))

    def sources(self) -> dict[str, list[str]]:
        """Which articles came from the file with this SHA-256: for finding what is imported already."""
        return self._ask(self._store.reader.sources)

    def entity_counts(self) -> dict[str, int]:
        """How many mentions of each entity the corpus has, rejected ones left out."""
        return self._ask(self._store.reader.entity_counts)

    # Lists and searches.

    def label_counts(self) -> dict[str, int]:
        """How many mentions of each label the corpus has, rejected ones left out."""
        return self._ask(lambda: self._store.finder.label_counts())  # noqa: PLW0108 - SQLAlchemy comes late

    def records(self, kind: Kind, *, label: str | None = None, status: str | None = None) -> Iterator[Found]:
        """Like `records_in_slices`, one after another."""
        return chain.from_iterable(self.records_in_slices(kind, label=label, status=status))

    def span_entities(self, wanted: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
        """The entity of each of these spans (article, id) that is linked to one."""
        return self._ask(lambda: self._store.concordance.span_entities(wanted))

    def outside(self, ids: Sequence[str]) -> dict[str, tuple[tuple[int, int], ...]]:
        """The parts of some articles that are not the article itself: (start, end) in code points."""
        return self._ask(lambda: self._store.concordance.outside(ids))

    def operations(
        self,
        *,
        article: str | None = None,
        actor: str | None = None,
        before: int | None = None,
        limit: int = _SLICE,
    ) -> list[OperationHead]:
        """Operations without their changes, newest first: of one article, of one actor, before a number."""
        return self._ask(lambda: self._store.finder.operations(article, actor, before, limit))

    def search(self, query: Query, cache: Path) -> Hits:
        """The articles that meet a query. `cache` is a folder for the index of texts, which may be emptied.

        A few texts that the index lacks are taken in first; where it lacks many (see `index_texts`), the hits
        say how far it is.
        """
        from annotator.storage.searching import search

        def look() -> Hits:
            index = self._store.text_index(cache)
            missing = self._missing(index)
            if 0 < len(missing) <= _TEXTS_AT_ONCE:
                index.add(self._store.connection, missing)
                missing = []
            ids = search(self._store.connection, query, index.phrase)
            total = len(self._store.articles.summaries())
            return Hits(ids, total - len(missing), total)

        return self._ask(look)

    def holding(self, phrases: Sequence[str], cache: Path) -> list[str]:
        """Articles whose text may hold one of these phrases, whole words, in the order of import.

        None that does is missing: a text that the index does not know yet is among them.
        """

        def look() -> list[str]:
            index = self._store.text_index(cache)
            found = {no for one in phrases for no in index.phrase(one, goes_on=False)}
            found.update(self._missing(index))
            return [one.id for no, one in self._store.articles.by_number().items() if one and no in found]

        return self._ask(look)

    def index_texts(self, cache: Path) -> Iterator[Progress]:
        """Bring the index of texts up to date, in short slices. Closing it keeps what is done."""
        from annotator.storage.findings import INDEX, Progress

        left = 1
        while left:
            left, total = self._ask(lambda: self._index_some(cache))
            yield Progress(INDEX, total - left, total)

    def _index_some(self, cache: Path) -> tuple[int, int]:
        """Index a slice: (how many texts are missing still, how many there are)."""
        index = self._store.text_index(cache)
        missing = self._missing(index)
        index.add(self._store.connection, missing[:_TEXTS_AT_ONCE])
        self._unindexed = (self._store.head.seq, missing[_TEXTS_AT_ONCE:])
        return len(self._unindexed[1]), len(self._store.articles.summaries())

    def _missing(self, index: TextIndex) -> list[int]:
        """Numbers of articles that are not indexed; asked anew only after something was committed."""
        seq = self._store.head.seq
        if self._unindexed is None or self._unindexed[0] != seq:
            self._unindexed = (seq, index.missing(self._store.connection))
        return [no for no in self._unindexed[1] if not index.has(no)]

    def verify(
        self, against: Sequence[Head] = (), elsewhere: Sequence[Head] = ()
    ) -> Iterator[Progress | Finding]:
        """The thorough check, in short slices on the storage thread between everything else that it does.

        Close the generator to stop. See `annotator.storage.verifying`.
        """
        from annotator.storage.verifying import check

        steps = check(self._store.connection, self.path, against, lambda: self._worker.is_wanted, elsewhere)

        def slice_of() -> tuple[list[Progress | Finding], bool]:
            news: list[Progress | Finding] = []
            until = time.monotonic() + _SLICE_SECONDS
            for one in steps:
                news.append(one)
                if self._worker.is_wanted or time.monotonic() > until:
                    return news, False
            return news, True

        try:
            ended = False
            while not ended:
                news, ended = self._ask(slice_of)
                yield from news
        finally:
            if not self._closed:
                self._worker.ask(steps.close)
