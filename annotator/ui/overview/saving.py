"""The charts as files: SVG and PNG pictures; the pairs as CSV."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from annotator.exporting import guarded_cell
from annotator.ui.overview.figures import Figures
from annotator.ui.theme.current import Theme

Paint = Callable[[QPainter], None]
SHARPNESS = 2


def save_picture(path: Path, size: QSize, title: str, paint: Paint, theme: Theme) -> None:
    """Write what `paint` paints at `size` as SVG, or as PNG at twice the size. Raises OSError."""
    with path.open("ab"):
        pass  # Qt says nothing of why it cannot write; this does
    if path.suffix.lower() == ".svg":
        generator = QSvgGenerator()
        generator.setFileName(str(path))
        generator.setSize(size)
        generator.setViewBox(QRect(0, 0, size.width(), size.height()))
        generator.setTitle(title)
        _run(QPainter(generator), size, paint, theme)
        return
    image = QImage(size * SHARPNESS, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(SHARPNESS)
    _run(QPainter(image), size, paint, theme)
    if not image.save(str(path)):
        raise OSError(f"{path.name} is no kind of picture that can be written")


def _run(painter: QPainter, size: QSize, paint: Paint, theme: Theme) -> None:
    try:
        painter.fillRect(QRect(0, 0, size.width(), size.height()), theme.colours.colour("base"))
        paint(painter)
    finally:
        painter.end()


def save_pairs(path: Path, figures: Figures) -> None:
    """Write a row for each pair, by name: labels, counts, balance. UTF-8 with a mark. Raises OSError."""
    names = {party.key: party for party in (*figures.targets, *figures.holders)}
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(
            ("holder", "holder_label", "target", "target_label", "supportive", "critical", "neutral",
             "no_stance", "total", "balance")
        )  # fmt: skip
        for pair in sorted(figures.pairs, key=lambda one: (names[one.holder].name, names[one.target].name)):
            holder, target = names[pair.holder], names[pair.target]
            writer.writerow(
                (guarded_cell(holder.name), holder.label or "", guarded_cell(target.name), target.label or "",
                 pair.supportive, pair.critical, pair.neutral, pair.no_stance, pair.total, pair.balance)
            )  # fmt: skip
