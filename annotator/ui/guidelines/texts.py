"""The guidelines as they are shipped, in the language of the interface."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtCore import QLocale

from annotator.domain.records import Mode, Polarity
from annotator.resources import read_json
from annotator.ui import wording


@dataclass(frozen=True, slots=True)
class Example:
    """An invented sentence, whose position it holds towards what, and how it is said."""

    text: str
    holder: str
    target: str
    mode: Mode


@dataclass(frozen=True, slots=True)
class Section:
    """What one thing means. Of the five values `polarity` says which, None is *unset*."""

    id: str
    title: str
    points: tuple[str, ...]
    examples: tuple[Example, ...] = ()
    is_value: bool = False
    polarity: Polarity | None = None


@dataclass(frozen=True, slots=True)
class Guidelines:
    """What they are about, and their sections in order."""

    about: str
    sections: tuple[Section, ...]

    def of(self, polarity: Polarity | None) -> Section:
        """The section of a value."""
        return next(one for one in self.sections if one.is_value and one.polarity == polarity)


def guidelines() -> Guidelines:
    """The guidelines in the language of the interface."""
    return _read("fr" if wording.locale().language() is QLocale.Language.French else "en")


@cache
def _read(language: str) -> Guidelines:
    data = read_json("guidelines", f"{language}.json")
    return Guidelines(data["about"], tuple(_section(one) for one in data["sections"]))


def _section(data: dict[str, Any]) -> Section:
    examples = tuple(Example(**one) for one in data.get("examples", ()))
    return Section(
        data["id"], data["title"], tuple(data["points"]), examples, "polarity" in data, data.get("polarity")
    )
