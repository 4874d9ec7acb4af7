"""What an edit changed: returned to whoever asked for it, so that views can redraw just that."""

from __future__ import annotations

from msgspec import Struct, field

from annotator.domain.edits import Edit
from annotator.domain.operations import Change
from annotator.domain.records import Kind, Record, Span, Stance


class Changed(Struct, frozen=True, eq=False):
    """The records an operation touched. `notes` are consequences as `word:detail` (see domain.plan_spans).

    `undoes` says that it turned another one round, `redoes` that it so did again what had been undone.
    """

    operation: str | None = None
    edit: Edit | None = None
    changes: tuple[Change, ...] = ()
    notes: tuple[str, ...] = ()
    summary: str = ""
    undoes: bool = False
    redoes: bool = False
    _read: dict[tuple[str, Kind], tuple[Record, ...]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.changes)

    @property
    def articles(self) -> frozenset[str]:
        return frozenset(c.key.article for c in self.changes if c.key.article is not None)

    def touches(self, article: str | None, kind: Kind) -> bool:
        """Whether records of this kind changed in the article (None: in the corpus)."""
        return any(c.key.article == article and c.key.kind == kind for c in self.changes)

    def spans(self, article: str) -> tuple[tuple[Span, ...], frozenset[str]]:
        """The article's spans as they are now, of those that changed, and the ids of those that are gone."""
        now = tuple(r for r in self._after(article, "span") if isinstance(r, Span))
        return now, self._gone(article, "span")

    def stances(self, article: str) -> tuple[tuple[Stance, ...], frozenset[str]]:
        """Like `spans`, for stances."""
        now = tuple(r for r in self._after(article, "stance") if isinstance(r, Stance))
        return now, self._gone(article, "stance")

    def _after(self, article: str, kind: Kind) -> tuple[Record, ...]:
        """The records of a kind as they are now, read once for all who ask."""
        if (article, kind) not in self._read:
            wanted = (c for c in self.changes if (c.key.article, c.key.kind) == (article, kind))
            read = (change.record_after() for change in wanted)
            self._read[article, kind] = tuple(record for record in read if record is not None)
        return self._read[article, kind]

    def _gone(self, article: str, kind: Kind) -> frozenset[str]:
        return frozenset(
            change.key.id
            for change in self.changes
            if (change.key.article, change.key.kind) == (article, kind) and change.after is None
        )
