"""What a session holds in memory: the summaries of all articles, the few that are open, the corpus."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.domain.errors import EditRefused
from annotator.domain.operations import Change, Key
from annotator.domain.summaries import Summary, updated
from annotator.domain.views import ArticleView, CorpusView
from annotator.session.counting import MentionCounts
from annotator.storage import Project

_KEPT_OPEN = 8


class Held:
    """The state as the log tells it; `follow` takes every change over. Use from one thread."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self.corpus = CorpusView(project.corpus())
        self.mentions = MentionCounts(project)
        self._summaries: dict[str, Summary] = {summary.id: summary for summary in project.summaries()}
        self._places = {id_: place for place, id_ in enumerate(project.order())}
        self._is_mixed = False  # an article came back, and stands at the end of the summaries
        self._views: OrderedDict[str, ArticleView] = OrderedDict()

    @property
    def summaries(self) -> Mapping[str, Summary]:
        """Of all articles by id, in the order they were imported."""
        if self._is_mixed:
            self._summaries = dict(sorted(self._summaries.items(), key=lambda item: self._places[item[0]]))
            self._is_mixed = False
        return self._summaries

    @property
    def open(self) -> tuple[str, ...]:
        """The articles that are open, the one used last at the end."""
        return tuple(self._views)

    def article(self, id_: str) -> ArticleView:
        """The open article. Raises EditRefused where there is none with this id."""
        view = self._views.get(id_)
        if view is None:
            if id_ not in self._summaries:
                raise EditRefused(reason=f"there is no article {id_}")
            view = ArticleView(id_, self._project.article(id_))
            self._views[id_] = view
            while len(self._views) > _KEPT_OPEN:
                self._views.popitem(last=False)
        self._views.move_to_end(id_)
        return view

    def opened(self, ids: Iterable[str]) -> Iterator[tuple[str, ArticleView]]:
        """Views of many articles, read together; "" has an empty one. They follow no later edit."""
        missing = [id_ for id_ in ids if id_ and id_ not in self._views and id_ in self._summaries]
        read = self._project.articles(missing) if missing else {}
        for id_ in ids:
            if id_ in read:
                yield id_, ArticleView(id_, read[id_])
            else:
                yield id_, self.article(id_) if id_ else ArticleView("", {})

    def bodies(self, articles: Sequence[str]) -> Mapping[str, Mapping[Key, str]]:
        """The records of articles as canonical JSON, read together; of those that are there."""
        there = [id_ for id_ in articles if id_ in self._summaries]
        missing = [id_ for id_ in there if id_ not in self._views]
        read = self._project.articles(missing) if missing else {}
        return {id_: read[id_] if id_ in read else dict(self._views[id_].bodies) for id_ in there}

    def follow(self, changes: Iterable[Change]) -> None:
        """Take over what an operation changed."""
        self.corpus.follow(changes)
        self.mentions.follow(changes)
        by_article: dict[str, list[Change]] = {}
        for change in changes:
            if change.key.article is not None:
                by_article.setdefault(change.key.article, []).append(change)
        for id_, own in by_article.items():
            view = self._views.get(id_)
            if view is not None:
                view.follow(own)
            summary = updated(self._summaries.get(id_), own)
            if summary is not None:
                self._is_mixed |= id_ not in self._summaries and id_ in self._places
                self._places.setdefault(id_, len(self._places))
                self._summaries[id_] = summary
            else:
                self._summaries.pop(id_, None)
                self._views.pop(id_, None)
