"""What there is in the project of a session: everything that can be asked without changing anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.operations import Key
from annotator.domain.queries import parse
from annotator.domain.records import Entity, Party, Polarity, Scheme
from annotator.domain.summaries import Summary
from annotator.domain.views import ArticleView, CorpusView
from annotator.session.held import Held
from annotator.session.history import Entry, entries
from annotator.session.jobs.progress import Progress
from annotator.storage import Hits, Project

if TYPE_CHECKING:  # what reads texts is imported when it is asked for: the window opens sooner
    from annotator.session.consistency import Case, Found
    from annotator.session.consistency_cases import Dossier
    from annotator.session.guessing import StanceGuess
    from annotator.session.occurrences import Occurrence, Wish


class Contents:
    """The reading side of a session: what it holds in memory, and what is looked up in its project.

    What comes as an iterator is looked for in slices.
    """

    _project: Project
    _held: Held
    _cache: Path

    @property
    def project(self) -> Project:
        """The file behind this session, for jobs that read it in bulk."""
        return self._project

    @property
    def path(self) -> Path:
        return self._project.path

    @property
    def corpus(self) -> CorpusView:
        """What belongs to no article: the scheme, the entities, the reviewers. It follows later edits."""
        return self._held.corpus

    @property
    def scheme(self) -> Scheme:
        return self.corpus.scheme

    @property
    def entities(self) -> Mapping[str, Entity]:
        return self.corpus.entities

    @property
    def knows_mentions(self) -> bool:
        """Whether `entity_mentions` answers at once; otherwise `count_mentions` sees to it."""
        return self._held.mentions.are_known

    def count_mentions(self) -> Iterator[None]:
        """Count the mentions of all entities, without waiting for the project."""
        return self._held.mentions.count()

    def entity_mentions(self, entity: str) -> int:
        """How many suggested and accepted spans in the whole corpus mean this entity."""
        return self._held.mentions.of(entity)

    def queue(self) -> list[Summary]:
        """The summaries of all articles, in the order they were imported."""
        return list(self._held.summaries.values())

    def summary(self, id_: str) -> Summary:
        return self._held.summaries[id_]

    def has_article(self, id_: str) -> bool:
        return id_ in self._held.summaries

    def article(self, id_: str) -> ArticleView:
        """The open article. The view follows later edits; do not keep it beyond the next article."""
        return self._held.article(id_)

    @property
    def open_articles(self) -> tuple[str, ...]:
        """The few articles that are held open, the one used last at the end."""
        return self._held.open

    def bodies(self, articles: Sequence[str]) -> Mapping[str, Mapping[Key, str]]:
        """The records of articles as canonical JSON, read together; of those that are there."""
        return self._held.bodies(articles)

    def preload(self, ids: Sequence[str]) -> None:
        """Open neighbours ahead, so that the next article is there at once."""
        for id_ in ids:
            if self.has_article(id_):
                self._held.article(id_)

    def guess_stance(self, article: str, polarity: Polarity | None, start: int, end: int) -> StanceGuess:
        """What the stance composer opens with at `text[start:end]` (a selection, a span, or the caret)."""
        from annotator.session.guessing import guess_stance

        return guess_stance(self.article(article), self.corpus, polarity, start, end)

    def others_of(self, article: str, stance: str) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
        """Other holders and other targets that a stance may have, the likeliest first."""
        from annotator.session.guessing import others_of

        view = self.article(article)
        return others_of(view, self.corpus, view.stance(stance))

    def occurrences(self, article: str, start: int, end: int, label: str) -> tuple[tuple[int, int], ...]:
        """Where else the article says these words and they do not have this label yet."""
        from annotator.session.occurrences import other_occurrences

        return other_occurrences(self.article(article), start, end, label)

    def occurrences_in_corpus(self, wish: Wish) -> Iterator[Progress | list[Occurrence]]:
        """Every place of the corpus that reads like what is wished for and is not settled, in slices."""
        from annotator.session.occurrences import in_corpus

        cache = self._cache
        return in_corpus(
            self._project, wish, list(self._held.summaries), lambda w: self._project.holding(w, cache)
        )

    def cases(self) -> Iterator[Progress | Found]:
        """Where the corpus contradicts itself, in slices; what was found comes last."""
        from annotator.session.consistency import find_cases
        from annotator.session.consistency_cases import other_cases

        summaries = self.queue()
        return find_cases(self._project, self.corpus.entities, summaries, other_cases(self))

    def open_case(
        self, case: Case, *, whole: bool = False, into: str | None = None
    ) -> Iterator[Dossier | None]:
        """The places of a contradiction as they stand now, in slices; the dossier comes last.

        `into` is the way that the others are to follow, in place of the most frequent one.
        """
        from annotator.session.consistency_cases import open_case

        return open_case(self._project, case, list(self._held.summaries), whole=whole, into=into)

    # -- searching

    def search(self, text: str) -> Hits:
        """The articles that meet a query of the search language. Raises QueryError that names the place.

        Until `index_texts` has come to its end once, the hits say how much of the texts could be searched.
        """
        return self._project.search(parse(text), self._cache)

    def index_texts(self) -> Iterator[Progress]:
        """Bring the index of texts up to date, after the first paint. Closing it keeps what is done."""
        for news in self._project.index_texts(self._cache):
            yield Progress(news.done, news.total, news.stage)

    # -- history

    def history(
        self,
        article: str | None = None,
        *,
        actor: str | None = None,
        before: int | None = None,
        limit: int = 200,
    ) -> list[Entry]:
        """Actions, newest first: of the project or of one article, before an operation's number."""
        return entries(
            self._project, self.corpus.reviewers, article=article, actor=actor, before=before, limit=limit
        )
