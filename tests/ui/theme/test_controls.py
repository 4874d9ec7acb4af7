"""Standard controls are flat: grounds, lines and accents exactly of the colour table, in every look."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QImage, QPalette
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QMainWindow,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QSplitter,
    QTabBar,
    QTableWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.ui.theme import TABLE, Scheme, Theme, field_palette, list_palette, page_palette

SCHEMES = pytest.mark.parametrize("scheme", list(Scheme))


def shown(qtbot: QtBot, widget: QWidget, width: int, height: int) -> QImage:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    return widget.grab().toImage()


def holds(image: QImage, colour: str, where: QRect | None = None) -> bool:
    area = where or image.rect()
    return any(
        image.pixelColor(x, y).name().upper() == colour
        for y in range(area.top(), area.bottom() + 1)
        for x in range(area.left(), area.right() + 1)
    )


@SCHEMES
def test_the_menu_bar_is_flat_and_marks_the_open_menu(theme: Theme, qtbot: QtBot, scheme: Scheme) -> None:
    theme.choose(scheme)
    bar = QMenuBar()
    actions = [bar.addMenu(name).menuAction() for name in ("&Fichier", "&Édition", "&Aide")]
    plain = shown(qtbot, bar, 400, bar.sizeHint().height())
    assert plain.pixelColor(390, 10) == theme.colours.colour("window")
    assert holds(plain, theme.colours.text)
    bar.setActiveAction(actions[1])
    marked = bar.grab().toImage()
    place = bar.actionGeometry(actions[1])
    assert marked.pixelColor(place.left() + 1, place.top() + 1) != plain.pixelColor(390, 10)
    bar.setActiveAction(None)  # type: ignore[arg-type]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_menus_fit_a_line_of_32_at_every_scale(theme: Theme, qtbot: QtBot, scale: float) -> None:
    theme.set_scale(scale)
    bar = QMenuBar()
    action = bar.addMenu("&Fichier").menuAction()
    qtbot.addWidget(bar)
    bar.resize(500, theme.px(32) - 1)
    bar.show()
    assert bar.actionGeometry(action).bottom() < bar.height()
    assert bar.actionGeometry(action).width() > theme.px(30)


@SCHEMES
def test_an_open_menu_is_page_with_a_line_around(theme: Theme, qtbot: QtBot, scheme: Scheme) -> None:
    theme.choose(scheme)
    menu = QMenu()
    menu.addAction(theme.icons.icon("flag"), "Signaler")
    menu.addAction(QAction("Grisée", menu, enabled=False))
    image = shown(qtbot, menu, menu.sizeHint().width(), menu.sizeHint().height())
    assert image.pixelColor(0, 5) == theme.colours.colour("ctl")
    assert holds(image, theme.colours.page)


@SCHEMES
def test_a_table_head_has_the_window_s_ground_and_one_line(
    theme: Theme, qtbot: QtBot, scheme: Scheme
) -> None:
    theme.choose(scheme)
    table = QTableWidget(2, 2)
    table.setHorizontalHeaderLabels(["Fichier", "Titre"])
    shown(qtbot, table, 320, 160)
    head: QHeaderView = table.horizontalHeader()
    image = head.grab().toImage()
    assert head.height() == theme.px(28)
    assert image.pixelColor(2, 2) == theme.colours.colour("window")
    assert image.pixelColor(60, head.height() - 1) == theme.colours.colour("line")
    assert image.pixelColor(image.width() - 2, 10) == theme.colours.colour("window")


@SCHEMES
def test_the_current_tab_is_underlined_in_accent(theme: Theme, qtbot: QtBot, scheme: Scheme) -> None:
    theme.choose(scheme)
    tabs = QTabBar()
    tabs.setDrawBase(True)
    for name in ("À relire", "Signalés"):
        tabs.addTab(name)
    image = shown(qtbot, tabs, 260, tabs.sizeHint().height())
    current, other = tabs.tabRect(0), tabs.tabRect(1)
    assert image.pixelColor(current.center().x(), current.bottom()) == theme.colours.colour("accent")
    assert image.pixelColor(other.center().x(), other.bottom()) != theme.colours.colour("accent")


def test_a_tab_with_the_focus_shows_it(theme: Theme, qtbot: QtBot) -> None:
    tabs = QTabBar()
    tabs.addTab("À relire")
    without = shown(qtbot, tabs, 160, tabs.sizeHint().height())
    tabs.activateWindow()
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(tabs.hasFocus)
    assert tabs.grab().toImage() != without


@pytest.mark.parametrize("percent", [0, 37, 100])
def test_a_bar_is_as_long_as_what_is_done(theme: Theme, qtbot: QtBot, percent: int) -> None:
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setValue(percent)
    image = shown(qtbot, bar, 200, 20)
    accents = sum(image.pixelColor(x, 10) == theme.colours.colour("accent") for x in range(200))
    assert accents == pytest.approx(2 * percent, abs=6)


@SCHEMES
def test_an_empty_bar_never_looks_full(theme: Theme, qtbot: QtBot, scheme: Scheme) -> None:
    theme.choose(scheme)
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setValue(0)
    inside = shown(qtbot, bar, 200, 20).pixelColor(100, 10)
    assert inside == theme.colours.colour("page" if scheme.is_high else "line")


def test_a_bar_of_unknown_length_stays_empty(theme: Theme, qtbot: QtBot) -> None:
    bar = QProgressBar()
    bar.setRange(0, 0)
    assert not holds(shown(qtbot, bar, 120, 20), theme.colours.accent)


@SCHEMES
def test_a_chosen_radio_button_is_accent(theme: Theme, qtbot: QtBot, scheme: Scheme) -> None:
    theme.choose(scheme)
    button = QRadioButton()
    button.setAutoExclusive(False)
    assert not holds(shown(qtbot, button, 24, 24), theme.colours.accent)
    button.clearFocus()
    button.setChecked(True)
    assert holds(button.grab().toImage(), theme.colours.accent)


def test_an_icon_button_is_bare_until_the_pointer_comes_or_it_is_on(theme: Theme, qtbot: QtBot) -> None:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setCheckable(True)
    button.setIcon(theme.icons.icon("flag"))
    bare = shown(qtbot, button, 28, 28)
    button.setChecked(True)
    assert button.grab().toImage().pixelColor(3, 14) == theme.colours.colour("sel")
    assert bare.pixelColor(3, 14) != theme.colours.colour("sel")


@pytest.mark.parametrize("make", [QPushButton, QToolButton, QSpinBox, QPlainTextEdit, QRadioButton])
def test_focus_shows_in_accent(theme: Theme, qtbot: QtBot, make: type[QWidget]) -> None:
    holder = QWidget()
    column = QFormLayout(holder)
    widget, other = make(), QPushButton()
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    column.addRow(widget)
    column.addRow(other)
    if isinstance(widget, QRadioButton):
        widget.setText("mot")
    qtbot.addWidget(holder)
    with qtbot.waitExposed(holder):
        holder.show()
    holder.activateWindow()
    other.setFocus()
    assert not holds(widget.grab().toImage(), theme.colours.accent)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)
    assert holds(widget.grab().toImage(), theme.colours.accent)


def test_a_disabled_button_is_dim_with_a_weak_border(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Accepter")
    button.setEnabled(False)
    image = shown(qtbot, button, 120, 28)
    assert image.pixelColor(60, 0) == theme.colours.colour("line")
    assert holds(image, theme.colours.dim)
    assert not holds(image, theme.colours.text)


def test_a_flat_button_has_no_border(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("voir")
    button.setFlat(True)
    holder = QWidget()
    QFormLayout(holder).addRow(button)
    qtbot.addWidget(holder)
    holder.show()
    assert not holds(button.grab().toImage(), theme.colours.ctl)


def test_a_slider_upright_and_disabled_is_drawn_too(theme: Theme, qtbot: QtBot) -> None:
    slider = QSlider(Qt.Orientation.Vertical)
    slider.setEnabled(False)
    image = shown(qtbot, slider, 24, 120)
    assert holds(image, theme.colours.dim)
    assert holds(image, theme.colours.line)


def test_columns_are_parted_by_one_line(theme: Theme, qtbot: QtBot) -> None:
    splitter = QSplitter()
    splitter.addWidget(QLabel("a"))
    splitter.addWidget(QLabel("b"))
    splitter.setHandleWidth(1)
    image = shown(qtbot, splitter, 200, 60)
    x = splitter.handle(1).geometry().center().x()
    assert image.pixelColor(x, 30) == theme.colours.colour("line")


def test_dialog_buttons_carry_no_pictures(theme: Theme, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    shown(qtbot, box, 240, 40)
    assert all(button.icon().isNull() for button in box.buttons())
    assert all(button.height() >= theme.px(28) for button in box.buttons())


def test_keycaps_grow_with_their_words(theme: Theme) -> None:
    one, many = theme.pictures.keycap("E", 1.0), theme.pictures.keycap("Ctrl+Entrée", 1.0)
    assert one.height() == many.height() == 18
    assert one.width() == 18
    assert many.width() > 50
    on_accent = theme.pictures.keycap("E", 1.0, role="onaccent", border="onaccent")
    assert on_accent.toImage() != one.toImage()


def test_palettes_differ_where_surfaces_differ(theme: Theme) -> None:
    colours, role = theme.colours, QPalette.ColorRole
    assert list_palette(colours).color(role.Base) == colours.colour("base")
    assert page_palette(colours).color(role.Window) == colours.colour("page")
    assert field_palette(colours).color(role.Highlight) == colours.colour("tsel")
    assert list_palette(colours).color(role.Highlight) == colours.colour("sel")


def test_a_window_of_controls_changes_its_look_at_once(theme: Theme, qtbot: QtBot) -> None:
    window = QMainWindow()
    window.setCentralWidget(QPushButton("Accepter"))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    light = window.grab().toImage()
    theme.choose(Scheme.DARK)
    qtbot.waitUntil(lambda: window.grab().toImage().pixelColor(0, 0) == theme.colours.colour("window"))
    assert light.pixelColor(0, 0) == TABLE[Scheme.LIGHT].colour("window")
