"""Accepting or rejecting suggestions by what they have in common: a label, a surface, a rule, a score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct, field

from annotator.domain.canonical import decode
from annotator.domain.edits import AcceptSpans, Part, RemoveSpans, Together
from annotator.domain.records import Span
from annotator.domain.views import ArticleView
from annotator.storage import Asked, Project
from annotator.text.fold import fold

Verdict = Literal["accept", "reject"]
MOST_NAMES = 5


class Sieve(Struct, frozen=True):
    """Which suggestions are meant; None does not narrow. Scores are 0 to 1, `most_score` excluded."""

    label: str | None = None
    surface: str | None = None
    rule: str | None = None
    least_score: float | None = None
    most_score: float | None = None

    def passes(self, span: Span) -> bool:
        """Whether a suggestion is meant."""
        score = span.origin.score if span.origin.score is not None else 0.0
        return (
            span.is_open
            and self.label in {None, span.label}
            and self.rule in {None, span.origin.name}
            and (self.least_score is None or score >= self.least_score)
            and (self.most_score is None or score < self.most_score)
            and (self.surface is None or fold(span.text) == fold(self.surface))
        )


class Meant(Struct):
    """The suggestions that are meant, by article."""

    spans: dict[str, list[str]] = field(default_factory=dict)
    names: Counter[str] = field(default_factory=Counter)

    @property
    def count(self) -> int:
        return sum(map(len, self.spans.values()))

    def most_frequent(self) -> list[tuple[str, int]]:
        """The names met most often, with how often."""
        return self.names.most_common(MOST_NAMES)

    def take(self, article: str, spans: Iterable[Span]) -> None:
        for span in spans:
            self.spans.setdefault(article, []).append(span.id)
            self.names[" ".join(span.text.split())] += 1


def meant_here(view: ArticleView, sieve: Sieve, only: Sequence[Span] | None = None) -> Meant:
    """Of one article, or of some of its mentions; what lies outside the article is not meant."""
    found = Meant()
    hidden = [(one.start, one.end) for one in view.regions if one.is_boilerplate]
    spans = view.live_spans if only is None else only
    found.take(
        view.id,
        (s for s in spans if sieve.passes(s) and not any(a <= s.start and s.end <= b for a, b in hidden)),
    )
    return found


def meant_in_corpus(project: Project, sieve: Sieve) -> Iterator[Meant | None]:
    """Of the whole corpus, in slices; what was found comes last. Nothing outside the articles is meant."""
    found = Meant()
    asked = Asked(label=sieve.label, status="suggested", least_score=sieve.least_score)
    for rows in project.spans_asked(asked):
        hidden = project.outside(sorted({id_ for id_, _ in rows}))
        for id_, body in rows:
            span = decode("span", body)
            if isinstance(span, Span) and sieve.passes(span):
                places = hidden.get(id_, ())
                if not any(a <= span.start and span.end <= b for a, b in places):
                    found.take(id_, (span,))
        yield None
    yield found


def deciding(found: Meant, verdict: Verdict) -> Together:
    """The step that accepts or rejects them all."""
    edit = AcceptSpans if verdict == "accept" else RemoveSpans
    parts: tuple[Part, ...] = tuple(edit(id_, tuple(ids), "bulk") for id_, ids in found.spans.items())
    return Together(parts, f"{verdict} {found.count} suggestions in {len(parts)} articles")
