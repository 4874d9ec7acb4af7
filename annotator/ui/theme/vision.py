"""How far apart two colours are to eyes with two kinds of cones.

Simulated after Machado, Oliveira and Fernandes (2009) at full severity; distances are ΔE of 1976.
"""

from __future__ import annotations

from PySide6.QtGui import QColor

VISION = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
Lab = tuple[float, float, float]


def distance(one: str, other: str, vision: str) -> float:
    """How far apart two `#RRGGBB` colours are to such an eye: 0 the same, some 100 black and white."""
    pairs = zip(_seen(one, vision), _seen(other, vision), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def _seen(ink: str, vision: str) -> Lab:
    """An ink as an eye of this kind sees it."""
    colour = QColor(ink)
    parts = [_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF())]
    mixed = [sum(share * part for share, part in zip(row, parts, strict=True)) for row in VISION[vision]]
    return _lab(*(min(1.0, max(0.0, part)) for part in mixed))


def _lab(red: float, green: float, blue: float) -> Lab:
    """CIE L*a*b* (D65) of a linear colour, each part 0 to 1."""
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    return 116 * _root(y) - 16, 500 * (_root(x) - _root(y)), 200 * (_root(y) - _root(z))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _root(part: float) -> float:
    return float(part ** (1 / 3)) if part > 0.008856 else 7.787 * part + 16 / 116
