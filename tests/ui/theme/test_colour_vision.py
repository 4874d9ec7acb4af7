"""Labels and polarities seen with two kinds of cones: how far apart their inks stay.

Where they come near, the underline and the sign part them: `test_theme` looks at these in grey.
"""

from itertools import combinations, product

import pytest

from annotator.ui.theme import TABLE, Scheme
from annotator.ui.theme.vision import VISION, distance

LABELS = ("per", "org", "loc", "misc")


@pytest.mark.parametrize(("scheme", "vision"), list(product(Scheme, VISION)))
def test_labels_stay_apart(scheme: Scheme, vision: str) -> None:
    inks = [TABLE[scheme].hex(label) for label in LABELS]
    assert min(distance(one, other, vision) for one, other in combinations(inks, 2)) >= 8


@pytest.mark.parametrize(("scheme", "vision"), list(product(Scheme, VISION)))
def test_support_and_criticism_stay_apart(scheme: Scheme, vision: str) -> None:
    assert distance(TABLE[scheme].hex("sup"), TABLE[scheme].hex("crit"), vision) >= 12


def test_the_measure_knows_what_is_near_and_far() -> None:
    assert distance("#777777", "#777777", "protanopia") == 0
    assert distance("#000000", "#ffffff", "tritanopia") == pytest.approx(100, abs=0.5)
    red, green = "#b00000", "#3f6000"
    assert distance(red, green, "protanopia") < distance(red, green, "tritanopia")
