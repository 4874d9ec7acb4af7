"""The colour table keeps the contrasts that the look promises."""

import itertools
import re

import pytest
from PySide6.QtGui import QPalette

from annotator.ui.theme import TABLE, Scheme, contrast, palette, slot_role
from annotator.ui.theme.colours import ROLES

LABELS = ("per", "org", "loc", "misc")

# ground roles, ink roles, and the least contrast in light, dark, high light and high dark
PROMISES = (
    (("text",), ("page", "base", "window", "hover", "sel"), (13.8, 10.1, 17.1, 10.4)),
    (("text2",), ("base", "window", "sel"), (5.9, 6.1, 17.1, 10.4)),
    (("dim",), ("page", "base", "window", "sel"), (4.6, 4.4, 9.3, 6.2)),
    (("accent",), ("page", "base", "window", "sel"), (5.1, 5.9, 8.6, 6.0)),
    (("onaccent",), ("accent",), (6.3, 7.7, 10.5, 12.1)),
    (("ctl",), ("page", "base", "window", "sel"), (3.2, 3.8, 17.1, 10.4)),
    (LABELS, ("page", "base", "window", "sel"), (4.6, 5.4, 7.7, 6.1)),
    (("slot5", "slot6"), ("page",), (7.1, 7.7, 10.3, 13.1)),
    (("sup", "crit", "neu"), ("page", "base", "sel"), (5.3, 5.8, 9.2, 6.0)),
    (("page",), ("sup", "crit", "neu"), (6.5, 7.8, 11.3, 12.2)),
    (("ev",), ("base", "window", "sel", "evt"), (5.0, 9.4, 9.2, 8.8)),
    (("err",), ("page", "window", "errt"), (6.8, 7.0, 10.0, 12.2)),
    (("text",), ("evt", "errt", "supt", "critt", "neut"), (14.3, 10.2, 21.0, 21.0)),
    (("sup",), ("supt",), (5.7, 6.4, 11.3, 12.2)),
    (("crit",), ("critt",), (5.7, 6.4, 11.3, 12.2)),
    (("text",), ("tsel",), (13.0, 6.8, 17.1, 10.4)),
)


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize(("inks", "grounds", "least"), PROMISES)
def test_contrast_is_what_the_look_promises(
    scheme: Scheme, inks: tuple[str, ...], grounds: tuple[str, ...], least: tuple[float, ...]
) -> None:
    colours, promised = TABLE[scheme], least[list(Scheme).index(scheme)]
    for ink, ground in itertools.product(inks, grounds):
        measured = contrast(colours.hex(ink), colours.hex(ground))
        assert measured >= promised, f"{ink} on {ground} is {measured:.2f}"


@pytest.mark.parametrize("scheme", list(Scheme))
def test_words_on_a_label_ground_stay_readable(scheme: Scheme) -> None:
    colours = TABLE[scheme]
    for label in (*LABELS, "slot5", "slot6"):
        assert contrast(colours.text, colours.hex(label + "t")) >= 10
        assert contrast(colours.hex(label), colours.hex(label + "t")) >= 4.5
        assert contrast(colours.page, colours.hex(label)) >= 4.5


def test_contrast_of_black_and_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


@pytest.mark.parametrize("scheme", list(Scheme))
def test_every_colour_is_written_in_full(scheme: Scheme) -> None:
    for role in ROLES:
        assert re.fullmatch("#[0-9A-F]{6}", TABLE[scheme].hex(role))


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_palette_selects_alike_with_and_without_focus(scheme: Scheme) -> None:
    made = palette(TABLE[scheme])
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        assert made.color(group, QPalette.ColorRole.Highlight) == TABLE[scheme].colour("sel")
        assert made.color(group, QPalette.ColorRole.WindowText) == TABLE[scheme].colour("text")
    dim = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert dim == TABLE[scheme].colour("dim")


def test_there_are_nine_slots() -> None:
    assert [slot_role(slot) for slot in range(1, 10)][:6] == [*LABELS, "slot5", "slot6"]
    with pytest.raises(IndexError):
        slot_role(0)
    with pytest.raises(IndexError):
        slot_role(10)
