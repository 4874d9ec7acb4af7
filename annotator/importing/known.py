"""What a project has already, as far as an import must know it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Self

from annotator.domain.records import Article
from annotator.importing.boilerplate import furniture_in
from annotator.importing.clusters import Clusters, sketch


def _no_article(_: str) -> Article | None:
    return None


@dataclass(slots=True)
class Known:
    """Grows while an import runs, so that each new article is known to the next.

    `ids` are in lower case; `files` leads from (name, SHA-256 of the bytes) to the article's id, `texts` from
    the SHA-256 of a text, `paths` from a full path (kept in the project, never exported). `article` fetches
    an article by its id.
    """

    ids: set[str] = field(default_factory=set)
    files: dict[tuple[str, str], str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)
    clusters: Clusters = field(default_factory=Clusters)
    article: Callable[[str], Article | None] = _no_article

    @classmethod
    def of(cls, articles: Iterable[Article], article: Callable[[str], Article | None] = _no_article) -> Self:
        """From the articles of a project."""
        known = cls(article=article)
        for one in articles:
            known.add(one)
            if one.cluster is not None:
                known.clusters.add(sketch(one.text, furniture_in(one.text)), one.id, one.cluster)
        return known

    def add(self, article: Article) -> None:
        self.ids.add(article.id.lower())
        self.files[article.source.file, article.source.sha256] = article.id
        self.texts.setdefault(article.text_sha256, article.id)
