"""What is asked of the whole corpus, in short slices between everything else that the storage thread does.

Nobody is held up by it: where the answer is not there at once, slices are empty.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from annotator.domain.operations import Key
from annotator.domain.records import Kind
from annotator.storage.asking import Asking
from annotator.storage.found import Asked, Found, Mark, Mention, OperationHead, Place, Reading

if TYPE_CHECKING:
    from annotator.storage.concordance import Concordance

A = TypeVar("A")
T = TypeVar("T")
Range = tuple[int, int]
"""The first and the last of some numbers of articles."""

_SLICE = 200
_LARGEST_SLICE = 3_200
_LOOKED_AT = 50
_READINGS_AT_ONCE = 40
_MENTIONS_AT_ONCE = 2_000
_ARTICLES_AT_ONCE = 250
_FOUND_IN_AT_ONCE = 100


class Slices(Asking):
    """Lists over the whole corpus. Any slice may be empty, also one that is not the last."""

    def records_in_slices(
        self, kind: Kind, *, label: str | None = None, status: str | None = None
    ) -> Iterator[list[Found]]:
        """Records of the whole corpus by article and id. `label` of a stance is its polarity."""
        if label is None:
            yield from self._all_records(kind, status)
            return
        there = yield from self._list(lambda corpus: corpus.where_labelled(kind, label))
        yield from self._lists(
            lambda corpus, one: corpus.labelled(kind, label, status, *one), _stretches(there)
        )

    def _all_records(self, kind: Kind, status: str | None) -> Iterator[list[Found]]:
        place: Place | None = (-1, "")
        most = _SLICE
        while place is not None:
            begin, size = place, most
            found, place = yield from self.answer(
                lambda: self._store.concordance.records(kind, status, begin, size),  # noqa: B023 - asked at once
                [],
            )
            yield found
            most = min(2 * most, _LARGEST_SLICE)

    def readings(
        self, ids: Sequence[str], words: Collection[str] | None = None, *, at_once: int = _READINGS_AT_ONCE
    ) -> Iterator[list[Reading]]:
        """Texts with their spans and regions: all spans, or those that hold a word."""
        return self._lists(lambda corpus, some: corpus.readings(some, words), _parts(ids, at_once))

    def mentions(self) -> Iterator[list[Mention]]:
        """All mentions of the corpus, rejected ones too, in the order of their folded names."""
        last: Mark | None = ("", -1, "")
        while last is not None:
            after = last
            rows = yield from self._list(lambda corpus: corpus.mentions(after, _MENTIONS_AT_ONCE))  # noqa: B023
            yield rows
            last = (rows[-1].name, rows[-1].article, rows[-1].id) if rows else None

    def spelled(self, names: Sequence[str]) -> Iterator[list[tuple[str, str]]]:
        """(folded text, as it is spelled) of one accepted mention of each of these names."""
        return self._lists(lambda corpus, some: corpus.spelled(some), _parts(names, _SLICE))

    def spans_named(self, name: str) -> Iterator[list[tuple[str, str]]]:
        """(article, canonical JSON) of the spans whose folded text is this, rejected ones too."""
        there = yield from self._list(lambda corpus: corpus.where_named(name))
        yield from self._lists(lambda corpus, one: corpus.named(name, *one), _stretches(there))

    def spans_asked(self, asked: Asked) -> Iterator[list[tuple[str, str]]]:
        """(article, canonical JSON) of the live spans that meet what is asked."""
        ranges = yield from self._ranges()
        yield from self._lists(lambda corpus, one: corpus.spans(asked, *one), ranges)

    def referring(self, entity: str) -> Iterator[list[str]]:
        """Articles with a mention of an entity, rejected or not, or a stance that names it."""
        ranges = yield from self._ranges()
        yield from self._lists(lambda corpus, one: corpus.referring(entity, *one), ranges)

    def touching(self, keys: Collection[Key], since: str) -> Iterator[list[OperationHead]]:
        """Operations after one that changed any of these records, oldest first."""
        wanted = frozenset(keys)
        last: int | None = yield from self.answer(lambda: self._store.finder.number_of(since) or 0, [])
        while last is not None:
            after = last
            found, last = yield from self.answer(
                lambda: self._store.finder.touching(wanted, after, _LOOKED_AT),  # noqa: B023 - asked at once
                [],
            )
            yield found

    def _ranges(self) -> Generator[list[T], None, list[Range]]:
        """The numbers of all articles, some hundreds at a time."""
        count = yield from self.answer(lambda: len(self._store.articles.by_number()), [])
        step = _ARTICLES_AT_ONCE
        return [(first, first + step - 1) for first in range(1, count + 1, step)]

    def _list(self, look: Callable[[Concordance], list[T]]) -> Generator[list[A], None, list[T]]:
        """One list, after empty ones while it is not there."""
        return (yield from self.answer(lambda: look(self._store.concordance), []))

    def _lists(self, look: Callable[[Concordance, A], list[T]], over: Iterable[A]) -> Iterator[list[T]]:
        """A list for each of these, with empty ones between while they are not there."""
        for one in over:
            yield (yield from self._list(lambda corpus: look(corpus, one)))  # noqa: B023 - asked at once


def _parts(whole: Sequence[T], most: int) -> Iterator[Sequence[T]]:
    return (whole[start : start + most] for start in range(0, len(whole), most))


def _stretches(numbers: Sequence[int]) -> Iterator[Range]:
    """Ranges of a hundred that hold these numbers, which are in order."""
    start = 0
    while start < len(numbers):
        end = bisect_left(numbers, numbers[start] + _FOUND_IN_AT_ONCE, start)
        yield numbers[start], numbers[end - 1]
        start = end
