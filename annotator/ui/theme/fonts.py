"""Type: the shipped faces and the few styles made of them. Sizes are pixels at 100 %, never points."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct
from PySide6.QtGui import QFont, QFontDatabase

from annotator.resources import resource

SERIF = ("Source Serif 4 SmText", "Source Serif 4", "Noto Serif", "Georgia", "DejaVu Serif")
SANS = ("Inter", "Noto Sans", "Segoe UI", "DejaVu Sans")
MONO = ("JetBrains Mono", "DejaVu Sans Mono")
FILES = (
    "SourceSerif4SmText-Regular.ttf",
    "SourceSerif4SmText-Semibold.ttf",
    "Inter-Regular.otf",
    "Inter-Medium.otf",
    "Inter-SemiBold.otf",
    "Inter-Bold.otf",
    "JetBrainsMono-Regular.ttf",
)


class TypeStyle(Struct, frozen=True):
    """A face, its size and line in pixels at 100 %, and its weight (400 regular to 700 bold)."""

    families: tuple[str, ...]
    size: int
    line: int
    weight: int = 400


class Style(Enum):
    """The type styles of the window. The article's own are in the reading view's typesetting."""

    QUOTE = TypeStyle(SERIF, 14, 20)
    HEADLINE = TypeStyle(SERIF, 18, 28, 600)
    UI = TypeStyle(SANS, 13, 16)
    UI_STRONG = TypeStyle(SANS, 13, 16, 500)
    UI_CURRENT = TypeStyle(SANS, 13, 16, 600)
    SMALL = TypeStyle(SANS, 12, 16)
    SMALL_STRONG = TypeStyle(SANS, 12, 16, 500)
    TINY = TypeStyle(SANS, 11, 16)
    TINY_STRONG = TypeStyle(SANS, 11, 16, 500)
    CODE = TypeStyle(SANS, 11, 16, 600)
    CHIP = TypeStyle(SANS, 10, 13, 700)
    TITLE = TypeStyle(SANS, 15, 24, 600)
    FIGURE = TypeStyle(SANS, 24, 32, 600)
    DISPLAY = TypeStyle(SERIF, 36, 48, 600)
    MONO = TypeStyle(MONO, 12, 20)


def load_fonts() -> None:
    """Give the shipped faces to Qt, once per process.

    Raises RuntimeError if one cannot be read: the file is damaged.
    """
    if "Source Serif 4 SmText" in QFontDatabase.families() and "Inter" in QFontDatabase.families():
        return
    for name in FILES:
        if QFontDatabase.addApplicationFont(str(resource("fonts", name))) < 0:
            raise RuntimeError(f"the font {name} cannot be read")


def make_font(families: tuple[str, ...], size: float, weight: int = 400) -> QFont:
    """A font by families, pixel size and weight; the size is rounded to whole pixels."""
    made = QFont()
    made.setFamilies(list(families))
    made.setPixelSize(max(1, round(size)))
    made.setWeight(QFont.Weight(weight))
    return made


def font(style: Style, scale: float = 1.0, *, tabular: bool = False) -> QFont:
    """The font of a style at an interface scale; `tabular` makes figures equally wide."""
    made = make_font(style.value.families, style.value.size * scale, style.value.weight)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
