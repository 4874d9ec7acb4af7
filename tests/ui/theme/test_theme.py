"""The theme follows the system or keeps to a choice, and everything drawn follows the theme."""

import gc

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontInfo, QIcon, QImage, QPalette, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QSlider,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.ui.theme import TABLE, Scheme, Style, Theme, chip_width, primary_palette
from annotator.ui.theme.fonts import FILES, font

GREY = QImage.Format.Format_Grayscale8


def colours_in(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize(
    ("style", "family", "weight"),
    [(Style.QUOTE, "Source Serif 4 SmText", 400), (Style.UI, "Inter", 400), (Style.UI_CURRENT, "Inter", 600),
     (Style.CHIP, "Inter", 700), (Style.UI_STRONG, "Inter", 500), (Style.MONO, "JetBrains Mono", 400)],
)  # fmt: skip
def test_the_shipped_faces_are_used(theme: Theme, style: Style, family: str, weight: int) -> None:
    info = QFontInfo(theme.font(style))
    assert (info.family(), info.weight()) == (family, weight)
    assert len(FILES) == 7


def test_fonts_scale_with_the_interface() -> None:
    assert font(Style.UI).pixelSize() == 13
    assert font(Style.UI, 2.0).pixelSize() == 26


def test_a_choice_recolours_the_program(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(Scheme.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window) == TABLE[Scheme.DARK].colour("window")
    assert theme.colours is TABLE[Scheme.DARK]


def test_without_a_choice_the_system_is_followed(theme: Theme, qapp: QApplication) -> None:
    theme.choose(None)
    is_dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.scheme.is_dark == is_dark
    assert theme.choice is None


def test_the_scale_is_bounded(theme: Theme) -> None:
    theme.set_scale(5)
    assert theme.scale == 2.0
    assert theme.px(28) == 56


def test_an_icon_taken_before_a_change_is_drawn_in_the_new_colour(theme: Theme) -> None:
    icon = theme.icons.icon("flag")
    light = icon.pixmap(QSize(16, 16)).toImage()
    theme.choose(Scheme.DARK)
    dark = icon.pixmap(QSize(16, 16)).toImage()
    assert light != dark
    assert light.size() == QSize(16, 16)


def test_an_altered_copy_of_an_icon_leaves_the_icon_alone(theme: Theme) -> None:
    icon = theme.icons.icon("flag")
    copy = QIcon(icon)
    copy.addPixmap(QPixmap(8, 8))
    gc.collect()
    assert copy.pixmap(16).toImage() == icon.pixmap(16).toImage()
    del copy
    gc.collect()
    assert not icon.pixmap(16).isNull()


def test_an_icon_that_is_not_shipped_is_a_bug(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.icons.icon("no-such-icon")


def test_filled_and_outlined_chips_differ_without_colour(theme: Theme) -> None:
    filled = theme.pictures.chip("PER", 1, 1.0, filled=True).toImage()
    outlined = theme.pictures.chip("PER", 1, 1.0, filled=False).toImage()
    in_filled, in_outlined = (
        picture.convertToFormat(GREY).pixelColor(4, 2) for picture in (filled, outlined)
    )
    assert in_filled.value() + 60 < in_outlined.value()
    assert TABLE[Scheme.LIGHT].per in colours_in(filled)


def test_chips_keep_the_widths_of_the_look(theme: Theme) -> None:
    assert [chip_width(text, 1.0) for text in ("P", "PER", "ORG", "LOC")] == [15, 30, 30, 30]
    assert 30 <= chip_width("MISC", 1.0) <= 36
    assert chip_width("PER", 0.8) == 30  # never smaller than at 100 %


def test_every_polarity_has_its_own_picture_also_in_grey(theme: Theme) -> None:
    asked = [(polarity, False) for polarity in ("supportive", "critical", "neutral", "no_stance", None)]
    asked += [(polarity, True) for polarity in ("supportive", "critical", "neutral")]
    pictures = [
        theme.pictures.sign(polarity, 1.0, outlined=outlined).toImage().convertToFormat(GREY)
        for polarity, outlined in asked
    ]
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[at + 1 :])


def test_every_slot_has_its_own_underline_also_in_grey(theme: Theme) -> None:
    shapes = [
        theme.pictures.underline(slot, 1.0).toImage().convertToFormat(QImage.Format.Format_Alpha8)
        for slot in range(1, 7)
    ]
    assert all(one != other for at, one in enumerate(shapes) for other in shapes[at + 1 :])


def test_pictures_are_drawn_once_per_look_and_ratio(theme: Theme) -> None:
    first = theme.pictures.chip("LOC", 3, 1.0, filled=True)
    assert theme.pictures.chip("LOC", 3, 1.0, filled=True).cacheKey() == first.cacheKey()
    assert theme.pictures.chip("LOC", 3, 2.0, filled=True).width() == 2 * first.width()
    theme.choose(Scheme.DARK)
    assert theme.pictures.chip("LOC", 3, 1.0, filled=True).cacheKey() != first.cacheKey()


def _shown(qtbot: QtBot, widget: QWidget) -> QImage:
    qtbot.addWidget(widget)
    widget.resize(160, 28)
    widget.show()
    return widget.grab().toImage()


@pytest.mark.parametrize("scheme", list(Scheme))
def test_a_primary_button_is_flat_accent(theme: Theme, qtbot: QtBot, scheme: Scheme) -> None:
    theme.choose(scheme)
    button = QPushButton()
    button.setPalette(primary_palette(theme.colours))
    image = _shown(qtbot, button)
    assert image.pixelColor(80, 14) == theme.colours.colour("accent")
    assert image.pixelColor(80, 5) == image.pixelColor(80, 23)


@pytest.mark.parametrize("scheme", list(Scheme))
def test_fields_and_buttons_have_the_border_of_controls(theme: Theme, qtbot: QtBot, scheme: Scheme) -> None:
    theme.choose(scheme)
    for widget in (QPushButton(), QLineEdit(), QComboBox(), QSpinBox(), QPlainTextEdit()):
        image = _shown(qtbot, widget)
        widget.clearFocus()
        image = widget.grab().toImage()
        assert image.pixelColor(80, 0) == theme.colours.colour("ctl"), type(widget).__name__
        assert image.pixelColor(80, 6) == theme.colours.colour("page"), type(widget).__name__


def test_a_wrong_field_is_bordered_in_the_colour_of_errors(theme: Theme, qtbot: QtBot) -> None:
    field = QLineEdit()
    field.setProperty("wrong", True)
    _shown(qtbot, field)
    field.clearFocus()
    assert field.grab().toImage().pixelColor(80, 0) == theme.colours.colour("err")


def test_a_ticked_box_is_accent(theme: Theme, qtbot: QtBot) -> None:
    box = QCheckBox("x")
    box.setChecked(True)
    assert theme.colours.accent in colours_in(_shown(qtbot, box))


def test_a_scroll_bar_has_no_arrows_and_a_thumb_that_moves(theme: Theme, qtbot: QtBot) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setRange(0, 1000)
    bar.setPageStep(200)
    qtbot.addWidget(bar)
    bar.resize(12, 300)
    bar.show()
    at_top = bar.grab().toImage()
    bar.setValue(1000)
    at_bottom = bar.grab().toImage()
    ground = theme.colours.colour("window")
    assert at_top.pixelColor(6, 20) != ground == at_top.pixelColor(6, 280)
    assert at_bottom.pixelColor(6, 20) == ground != at_bottom.pixelColor(6, 280)


def test_a_slider_s_handle_is_accent(theme: Theme, qtbot: QtBot) -> None:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setValue(50)
    assert theme.colours.accent in colours_in(_shown(qtbot, slider))


def test_a_list_is_framed_by_one_line(theme: Theme, qtbot: QtBot) -> None:
    image = _shown(qtbot, QListWidget())
    assert image.pixelColor(80, 0) == theme.colours.colour("line")
    assert image.pixelColor(80, 2) == theme.colours.colour("page")
