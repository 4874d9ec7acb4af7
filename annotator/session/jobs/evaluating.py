"""Measuring the suggestions against labelled articles, as they would be made for a user of the tool."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.domain.errors import GoldRefused, HighlightingError
from annotator.domain.scores import Figures, SpanError
from annotator.importing import Imported, layout_of, read_sources
from annotator.nlp import DEFAULT_MODEL, Client, ClientItem
from annotator.nlp.evaluate import ArticleScores, GoldArticle, read_gold, scored, summed
from annotator.nlp.evaluate import Evaluation as Scores
from annotator.session.jobs.progress import Progress

_CONTEXT = 24


def evaluate_gold(
    gold: Path,
    articles: Path | None = None,
    *,
    rules_only: bool = False,
    model: str | None = None,
    boilerplate: bool = False,
) -> Iterator[Progress | Evaluation]:
    """Highlight the articles of a gold file and compare; the last item is the evaluation.

    Page furniture is found by the importer's own rules, so prose dimmed by mistake counts as missed; what
    lies in the gold's boilerplate counts on neither side unless `boilerplate` asks for it. Raises
    HighlightingError.
    """
    rows = gold_rows(gold, articles)
    scores: list[ArticleScores] = []
    yield Progress(0, len(rows), "")
    with Client(None if rules_only else model or DEFAULT_MODEL) as client:
        requests = [request_for(str(at), row, boilerplate=boilerplate) for at, row in enumerate(rows)]
        for number, answer in client.highlight(requests):
            row = rows[int(number)]
            if isinstance(answer, str):
                raise HighlightingError(reason=f"{row.name}: {answer}")
            scores.append(scored(row, answer, with_boilerplate=boilerplate))
            yield Progress(len(scores), len(rows), row.name)
        yield Evaluation(summed(tuple(scores), client.model), client.reason)


def gold_rows(gold: Path, articles: Path | None = None) -> list[GoldArticle]:
    """The articles of a gold file, their texts read as an import reads them. Raises GoldRefused."""
    folder = articles if articles is not None else gold.parent / "articles"
    rows = list(read_gold(gold, folder, _texts_in(folder) if folder.is_dir() else None))
    if not rows:
        raise GoldRefused(reason=f"{gold.name} holds no labelled article")
    return rows


def _texts_in(folder: Path) -> dict[str, str]:
    """The texts of a folder by their hash, read as an import would read them."""
    read = read_sources([folder])
    return {one.article.text_sha256: one.article.text for one in read if isinstance(one, Imported)}


def request_for(key: str, row: GoldArticle, *, boilerplate: bool = False) -> ClientItem:
    """The request for an article of gold; page furniture is found by the importer's rules."""
    marks = () if boilerplate else layout_of(row.text).marks
    regions = tuple((mark.start, mark.end, mark.kind) for mark in marks)
    return ClientItem(key, row.text, row.language, regions)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores, as lines for a person and as data for machines. `notice` says why a pipeline is missing."""

    scores: Scores
    notice: str | None = None

    def lines(self) -> Iterator[str]:
        """The whole report; percentages with one decimal, offsets in code points."""
        scores = self.scores
        if self.notice:
            yield f"Note: {self.notice}"
        yield f"{len(scores.articles)} articles, {scores.model or 'rules only'}"
        low, high = scores.interval
        yield "strict: start, end and label are right; boundary only: start and end are"
        yield f"{'':<14}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}"
        interval = f"   95 %: {100 * low:.1f}–{100 * high:.1f}" if scores.entities.strict.gold else ""
        yield _row("strict", scores.entities.strict) + interval
        yield _row("boundary only", scores.entities.edges)
        for label, figures in scores.entities.labels.items():
            yield _row(label, figures)
        yield "Per article:"
        for one in scores.articles:
            yield _row("", one.entities.strict) + f"   {one.name}"
        yield from _stance_lines(scores)
        yield from _error_lines(scores.articles)

    def plain(self) -> dict[str, Any]:
        """The same as data."""
        scores = self.scores
        return {
            "model": scores.model,
            "notice": self.notice,
            "strict": _plain(scores.entities.strict) | {"interval_95": list(scores.interval)},
            "boundary": _plain(scores.entities.edges),
            "labels": {label: _plain(figures) for label, figures in scores.entities.labels.items()},
            "stances": scores.stances.counts | {"rates": scores.stances.rates},
            "errors": _tallied(scores.articles),
            "articles": {
                one.name: {
                    "strict": _plain(one.entities.strict),
                    "boundary": _plain(one.entities.edges),
                    "stances": one.stances.counts,
                    "errors": [_plain_error(error, one.text) for error in one.entities.errors],
                }
                for one in scores.articles
            },
        }


def _row(name: str, figures: Figures) -> str:
    """Rates in per cent; a dash where there is nothing to take a share of."""
    rates = (
        f"{100 * figures.precision:.1f}" if figures.suggested else "–",
        f"{100 * figures.recall:.1f}" if figures.gold else "–",
        f"{100 * figures.f1:.1f}" if figures.suggested or figures.gold else "–",
    )
    return f"{name:<14}" + "".join(f"{rate:>7}" for rate in rates) + f"{figures.gold:>7}"


def _plain(figures: Figures) -> dict[str, float]:
    return {
        "precision": round(figures.precision, 4),
        "recall": round(figures.recall, 4),
        "f1": round(figures.f1, 4),
        "gold": figures.gold,
        "suggested": figures.suggested,
        "right": figures.right,
    }


def _stance_lines(scores: Scores) -> Iterator[str]:
    counts, rates = scores.stances, scores.stances.rates
    if not counts.gold:
        return
    yield f"Stances: {counts.gold} in gold, {counts.suggested} suggested"
    yield "  " + ", ".join(f"{name.replace('_', ' ')} {100 * rate:.0f} %" for name, rate in rates.items())
    yield "  found: of the gold, a suggestion is there; right place: of the suggestions, a gold one is there;"
    yield "  polarity, holder, target: right where both are"


def _error_lines(articles: Sequence[ArticleScores]) -> Iterator[str]:
    errors = [(one, error) for one in articles for error in one.entities.errors]
    if not errors:
        return
    kinds = Counter(error.kind for _, error in errors)
    yield "Errors: " + ", ".join(f"{number} {kind}" for kind, number in kinds.most_common())
    rules = Counter((error.suggested.rule, error.kind) for _, error in errors if error.suggested is not None)
    for (rule, kind), number in rules.most_common():
        yield f"  {number:>5} {kind:<7} by {rule}"
    for one, error in errors:
        yield f"  {error.kind:<7}{_said(error, one.text)}   {one.name}"


def _tallied(articles: Sequence[ArticleScores]) -> dict[str, dict[str, int]]:
    """How many errors of each kind each rule made; what was missed has no rule."""
    table: dict[str, Counter[str]] = {}
    for error in (error for one in articles for error in one.entities.errors):
        table.setdefault(error.kind, Counter())[error.suggested.rule if error.suggested else ""] += 1
    return {kind: dict(rules.most_common()) for kind, rules in sorted(table.items())}


def _said(error: SpanError, text: str) -> str:
    parts = []
    if error.gold is not None:
        parts.append(f"{error.gold.label} “{_words(text, error.gold.start, error.gold.end)}”")
    if error.suggested is not None:
        mine = error.suggested
        parts.append(f"suggested {mine.label} “{_words(text, mine.start, mine.end)}” by {mine.rule}")
    start, end = max(0, error.start - _CONTEXT), error.start + 2 * _CONTEXT
    return "; ".join(parts) + f"   …{_words(text, start, end)}…"


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _plain_error(error: SpanError, text: str) -> dict[str, Any]:
    sides = {"gold": error.gold, "suggested": error.suggested}
    return {"kind": error.kind} | {
        side: None
        if one is None
        else {
            "start": one.start,
            "end": one.end,
            "label": one.label,
            "text": text[one.start : one.end],
            "rule": one.rule,
        }
        for side, one in sides.items()
    }
