"""The article's measures: fonts, line pitch, column width, and where everything sits around a baseline.

All numbers of the design are for a body of 18 px and scale with it. The pitch depends on font, density and
scheme alone, never on the spans: adding or removing one moves no text.
"""

from __future__ import annotations

import math

from msgspec import Struct
from PySide6.QtGui import QFont, QFontMetricsF

from annotator.ui.theme.fonts import SERIF, make_font

MIN_ZOOM, MAX_ZOOM, NORMAL_ZOOM = 14, 28, 18
MIN_COLUMNS, MAX_COLUMNS, NORMAL_COLUMNS = 50, 100, 75
GUTTER = 44
RAGGED = 3  # a ragged line ends some characters short: with them a full one holds what was asked for

# Invented, with the letters, capitals and spaces of news French: its average advance is a column's unit.
SAMPLE = (
    "Mardi 4 juin, la présidente du Conseil régional, Hélène Vasseur, a rencontré à Quimper les maires "
    "des communes touchées : « Nous voulons des réponses avant l’été », a-t-elle prévenu. Selon l’Agence "
    "du littoral, 27 kilomètres de côte ont reculé depuis 2009, et les travaux coûteraient 12,5 millions."
)


class Setting(Struct, frozen=True):
    """What the reader chose: body size in pixels, density, line width in characters, lanes for nesting."""

    zoom: int = NORMAL_ZOOM
    is_compact: bool = False
    columns: int = NORMAL_COLUMNS
    is_nesting: bool = False
    scale: float = 1.0

    def bounded(self) -> Setting:
        """The same with size and width brought within their limits."""
        return Setting(
            zoom=min(max(self.zoom, MIN_ZOOM), MAX_ZOOM),
            is_compact=self.is_compact,
            columns=min(max(self.columns, MIN_COLUMNS), MAX_COLUMNS),
            is_nesting=self.is_nesting,
            scale=self.scale,
        )


class Typesetting:
    """The measures in logical pixels that follow from a setting."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        size = setting.zoom - (1 if setting.is_compact else 0)
        unit = size * setting.scale / NORMAL_ZOOM
        self.unit = unit
        self.chip_scale = max(1.0, unit)
        self.body = _text_font(18 * unit, 400)
        self.title = _text_font(20 * unit, 600)
        self.tiny_size = max(11, round(11 * unit))
        self.lanes = 3 if setting.is_nesting else 2
        self.ink_above = round(17 * unit)
        self.ink_below = round(5 * unit)
        self.chip_height = round(13 * self.chip_scale)
        self.lane_step = max(3, round(3 * unit))
        lanes = (self.lanes - 1) * self.lane_step + round(2 * unit)
        below = self.ink_below + 1 + lanes + round((1 if setting.is_nesting else 2) * unit)
        room = round(5 * unit) if setting.is_compact else self.chip_height + 1
        self.baseline = room + self.ink_above
        self.pitch = self.baseline + below
        self.blank = round(0.4 * (44 if not setting.is_compact else 34) * unit)
        self.gap = round(8 * unit)
        self.fold_row = round(28 * unit)
        self.top_padding = max(12, round(12 * unit))
        self.bottom_padding = round(12 * unit)
        self.gutter = round(GUTTER * max(1.0, unit))
        average = QFontMetricsF(self.body).horizontalAdvance(SAMPLE) / len(SAMPLE)
        self.average_advance = average
        self.full_column = math.ceil((setting.columns + RAGGED) * average)

    def lane_top(self, lane: int) -> int:
        """The first row of an underline below the baseline; lanes beyond the last share it."""
        return self.ink_below + 1 + min(lane, self.lanes - 1) * self.lane_step

    def font(self, *, is_title: bool) -> QFont:
        return self.title if is_title else self.body

    def column_width(self, viewport_width: int) -> int:
        """The column's width in a viewport, gutters kept."""
        return max(60, min(self.full_column, viewport_width - 2 * self.gutter))


def _text_font(size: float, weight: int) -> QFont:
    made = make_font(SERIF, size, weight)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return made
