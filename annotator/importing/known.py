"""What a project has already, as far as an import must know it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Self

from annotator.domain.records import Article
from annotator.importing.boilerplate import RULES_VERSION, furniture_in
from annotator.importing.clusters import VERSION, Clusters, sketch

SKETCH_VERSION = f"{VERSION}/{RULES_VERSION}"
"""Sketches of another version are of no use."""


def _no_article(_: str) -> Article | None:
    return None


class KnownArticle(NamedTuple):
    """An article without its text: its id, the name and SHA-256 of its file, the SHA-256 of its text."""

    id: str
    file: str
    sha256: str
    text_sha256: str
    cluster: str | None

    @classmethod
    def of(cls, article: Article) -> Self:
        source = article.source
        return cls(article.id, source.file, source.sha256, article.text_sha256, article.cluster)


@dataclass(slots=True)
class Known:
    """Grows while an import runs, so that each new article is known to the next.

    `ids` are in lower case; `files` leads from (name, SHA-256 of the bytes) to the article's id, `texts` from
    the SHA-256 of a text, `paths` from a full path (kept in the project, never exported). `article` fetches
    an article by its id. `sketches` leads from the SHA-256 of a text to its sketch: what is missing there is
    made, and put there, when the first new article looks for its copies.
    """

    ids: set[str] = field(default_factory=set)
    files: dict[tuple[str, str], str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)
    article: Callable[[str], Article | None] = _no_article
    sketches: MutableMapping[str, Sequence[int]] = field(default_factory=dict)
    _clusters: Clusters = field(default_factory=Clusters)
    _to_sketch: list[KnownArticle] = field(default_factory=list)

    @classmethod
    def of(
        cls,
        articles: Iterable[KnownArticle],
        article: Callable[[str], Article | None],
        sketches: MutableMapping[str, Sequence[int]] | None = None,
    ) -> Self:
        """From the articles of a project."""
        known = cls(article=article, sketches={} if sketches is None else sketches)
        for one in articles:
            known.add(one)
            if one.cluster is not None:
                known._to_sketch.append(one)
        return known

    def add(self, one: KnownArticle) -> None:
        self.ids.add(one.id.lower())
        self.files[one.file, one.sha256] = one.id
        self.texts.setdefault(one.text_sha256, one.id)

    def cluster_of(self, id_: str, text: str, text_sha256: str, furniture: Sequence[tuple[int, int]]) -> str:
        """Give a new article the cluster of the one most like it, or one of its own."""
        for one in self._to_sketch:
            self._clusters.add(self._sketch_of(one), one.id, one.cluster)
        self._to_sketch.clear()
        made = self.sketches[text_sha256] = sketch(text, furniture)
        return self._clusters.add(made, id_)

    def keep_cluster(self, article: Article) -> None:
        """A new article says itself to which cluster it belongs."""
        self.sketches[article.text_sha256] = sketch(article.text, furniture_in(article.text))
        self._to_sketch.append(KnownArticle.of(article))

    def _sketch_of(self, one: KnownArticle) -> Sequence[int]:
        if one.text_sha256 not in self.sketches:
            article = self.article(one.id)
            text = article.text if article is not None else ""
            self.sketches[one.text_sha256] = sketch(text, furniture_in(text))
        return self.sketches[one.text_sha256]
