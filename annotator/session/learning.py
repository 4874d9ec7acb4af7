"""The memory of an open project: filled from its decisions, and following every edit and every undo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import orjson

from annotator.domain.errors import QueryError
from annotator.domain.operations import Key
from annotator.domain.summaries import status_of
from annotator.nlp.memory import RULE_SIGN, MemoryEntry
from annotator.session.changed import Changed
from annotator.session.choices import Choices
from annotator.session.jobs.progress import Progress
from annotator.session.learned import Learned
from annotator.session.lessons import Seen, lessons_of
from annotator.session.session import Session

MOST_ARTICLES = 5_000  # what was worked on before is not read: memory stays bounded
_AT_ONCE = 10
_UNTOUCHED = frozenset({"todo"})


class Learning:
    """What `session`'s reviewers decided, as entries. Use on the session's own thread.

    `load` reads what was decided before; `follow` takes every later change, also while that reads on.
    """

    def __init__(self, session: Session, choices: Choices) -> None:
        self._session = session
        self.choices = choices
        self.learned = Learned()
        self.learned.switched_off = choices.memory_off
        self.learned.own = choices.own

    def load(self) -> Iterator[Progress]:
        """Read the decisions of the articles that were worked on last; yields every few articles."""
        worked = [one.id for one in self._session.queue() if one.status not in _UNTOUCHED]
        wanted = worked[-MOST_ARTICLES:]
        for done, article in enumerate(wanted, start=1):
            if not self.learned.has(article) and self._session.has_article(article):
                self._teach_bodies(article, self._session.project.article(article))
            yield Progress(done, len(wanted), "")

    def follow(self, changed: Changed) -> frozenset[str]:
        """Take in an edit or an undo; the keys of the surfaces about which something else may hold now."""
        return frozenset().union(*self.following(changed))

    def following(self, changed: Changed) -> Iterator[frozenset[str]]:
        """Like `follow`, a few articles at a time."""
        labelled = {change.key.article for change in changed.changes if change.key.kind == "span"}
        wanted = [id_ for id_ in changed.articles if id_ in labelled or self.learned.has(id_)]
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            found = self._session.bodies(some)
            yield frozenset().union(*(self._teach_bodies(id_, found.get(id_, {})) for id_ in some))

    def _teach_bodies(self, article: str, bodies: Mapping[Key, str]) -> frozenset[str]:
        spans = (body for key, body in bodies.items() if key.kind == "span")
        decided = [body for body in spans if status_of(body) != "suggested"]
        return self._teach(article, (Seen.parse(orjson.loads(body)) for body in decided))

    def _teach(self, article: str, spans: Iterable[Seen]) -> frozenset[str]:
        entities = self._session.entities

        def name_of(entity: str) -> str:
            return entities[entity].name if entity in entities else ""

        lessons = lessons_of(spans, lambda: self._session.article(article).text, name_of)
        return self.learned.teach(article, lessons)

    # -- what there is

    def active(self) -> list[MemoryEntry]:
        """The entries that are switched on, for a process that starts."""
        off = self.learned.switched_off
        return [entry for key, entry in self.learned.entries() if key not in off]

    def untouched_with(self, keys: Iterable[str]) -> frozenset[str]:
        """The articles nobody has acted in whose text holds one of these surfaces. On any thread."""
        found: set[str] = set()
        for key in keys:
            if key.startswith(RULE_SIGN):  # it may matter anywhere
                return frozenset(self._session.search("status:todo").ids)
            words = " ".join(key.replace('"', " ").split())
            if not words:
                continue
            try:
                found.update(self._session.search(f'"{words}" status:todo').ids)
            except QueryError:
                continue
        return frozenset(found)

    # -- choosing

    def is_on(self, key: str) -> bool:
        return key not in self.choices.memory_off
