"""What a new version of the label scheme does to mentions: which labels they move to.

A move takes all mentions of a label, or those that read like one of its patterns: a whole mention, with `…`
or `*` for any words (`tempête …`). Case, accents and apostrophes do not matter.
"""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import lru_cache

from msgspec import Struct

from annotator.domain.records import Scheme
from annotator.text.fold import fold

GONE = ""
"""In the place of a label: the mention is removed."""


class LabelMove(Struct, frozen=True):
    """Mentions labelled `source` are labelled `target`, or removed where that is `GONE`.

    `only` are patterns; without any, every mention moves.
    """

    source: str
    target: str
    only: tuple[str, ...] = ()

    def takes(self, label: str, text: str) -> bool:
        """Whether a mention moves."""
        return label == self.source and (not self.only or _reads_like(_one_line(text), self.only))


def label_after(label: str, text: str, moves: Iterable[LabelMove]) -> str:
    """The label of a mention after the moves: the first that takes it counts."""
    return next((move.target for move in moves if move.takes(label, text)), label)


def patterns(text: str) -> tuple[str, ...]:
    """The patterns of a list as it is typed: one a line, or between commas or semicolons."""
    parts = text.replace(";", "\n").replace(",", "\n").split("\n")
    return tuple(dict.fromkeys(part for part in (_one_line(one).strip("«»“” ") for one in parts) if part))


def unsound(scheme: Scheme) -> str | None:
    """The first label or digit that a scheme has twice; None where it has none twice."""
    codes = [label.code for label in scheme.labels]
    keys = [label.key for label in scheme.labels if label.key]
    return next((one for given in (codes, keys) for one in given if given.count(one) > 1), None)


def _one_line(text: str) -> str:
    return " ".join(text.split())


@lru_cache(maxsize=1 << 14)
def _reads_like(text: str, only: tuple[str, ...]) -> bool:
    folded = fold(text)
    return any(fnmatchcase(folded, one) for one in _globs(only))


@lru_cache(maxsize=64)
def _globs(only: tuple[str, ...]) -> tuple[str, ...]:
    """Patterns as globs: of their signs only `…` and `*` mean something; `tempête …` takes `tempête` too."""
    globs = []
    for one in only:
        plain = fold(one.replace("…", "*").replace("...", "*")).replace("[", "[[]").replace("?", "[?]")
        globs.append(plain)
        if plain.endswith(" *"):
            globs.append(plain.removesuffix(" *"))
        if plain.startswith("* "):
            globs.append(plain.removeprefix("* "))
    return tuple(globs)
