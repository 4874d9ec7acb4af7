"""What a file cannot hold, counted and said in one sentence each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.resources import QT_TRANSLATE_NOOP

# code -> (said of one, said of several)
_SENTENCES: Mapping[str, tuple[str, str]] = {
    "undone": (
        QT_TRANSLATE_NOOP("losses", "1 article left out, it is not done."),
        QT_TRANSLATE_NOOP("losses", "{count} articles left out, they are not done."),
    ),
    "layer": (
        QT_TRANSLATE_NOOP("losses", "1 reading left out, it is in another layer."),
        QT_TRANSLATE_NOOP("losses", "{count} readings left out, they are in another layer."),
    ),
    "overlap": (
        QT_TRANSLATE_NOOP("losses", "1 span left out, a longer span covers the same text."),
        QT_TRANSLATE_NOOP(
            "losses", "{count} spans in {articles} articles left out, a longer span covers the same text."
        ),
    ),
    "how": (
        QT_TRANSLATE_NOOP("losses", "1 label left out because of how it was accepted."),
        QT_TRANSLATE_NOOP("losses", "{count} labels left out because of how they were accepted."),
    ),
    "suggested": (
        QT_TRANSLATE_NOOP("losses", "1 undecided suggestion left out."),
        QT_TRANSLATE_NOOP("losses", "{count} undecided suggestions left out."),
    ),
    "unset": (
        QT_TRANSLATE_NOOP("losses", "1 stance without a polarity left out."),
        QT_TRANSLATE_NOOP("losses", "{count} stances without a polarity left out."),
    ),
    "stance-partial": (
        QT_TRANSLATE_NOOP("losses", "1 stance kept without its note."),
        QT_TRANSLATE_NOOP("losses", "{count} stances kept without their notes."),
    ),
    "region": (
        QT_TRANSLATE_NOOP("losses", "1 region left out."),
        QT_TRANSLATE_NOOP("losses", "{count} regions left out."),
    ),
    "provenance": (
        QT_TRANSLATE_NOOP("losses", "Origin and status of 1 span left out."),
        QT_TRANSLATE_NOOP("losses", "Origin and status of {count} spans left out."),
    ),
    "rejected": (
        QT_TRANSLATE_NOOP("losses", "1 rejected suggestion left out."),
        QT_TRANSLATE_NOOP("losses", "{count} rejected suggestions left out."),
    ),
    "history": (
        QT_TRANSLATE_NOOP("losses", "1 operation left out."),
        QT_TRANSLATE_NOOP("losses", "{count} operations left out."),
    ),
}
# What a training file is not for: nothing the reviewer needs to be told at each export.
EXPECTED = frozenset({"region", "provenance", "rejected", "history"})


@dataclass(frozen=True, slots=True)
class Loss:
    """So many records of so many articles that the file does not hold."""

    code: str
    count: int
    articles: int

    @property
    def template(self) -> str:
        """The English sentence, for translation, with `{count}` and `{articles}`."""
        return _SENTENCES[self.code][self.count != 1]

    @property
    def sentence(self) -> str:
        return self.template.format(count=self.count, articles=self.articles)

    @property
    def is_expected(self) -> bool:
        """Whether every file of this kind is without it, so that it needs no mention on screen."""
        return self.code in EXPECTED


class LossCount:
    """Adds up the losses of one file, article by article."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._articles: Counter[str] = Counter()

    def add(self, losses: Mapping[str, int]) -> None:
        """The losses of one more article, by code."""
        for code, count in losses.items():
            if count:
                self._counts[code] += count
                self._articles[code] += 1

    def losses(self) -> tuple[Loss, ...]:
        """All of them, in the order in which they are told."""
        return tuple(
            Loss(code, self._counts[code], self._articles[code]) for code in _SENTENCES if self._counts[code]
        )
