"""The look in force: follows the system or is forced, and tells the widgets when it changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QToolTip

from annotator.ui.theme.colours import TABLE, Colours, Scheme
from annotator.ui.theme.fonts import Style, font, load_fonts
from annotator.ui.theme.icons import Icons
from annotator.ui.theme.palettes import palette
from annotator.ui.theme.pictures import Pictures
from annotator.ui.theme.style import AnnotatorStyle

MIN_SCALE, MAX_SCALE = 1.0, 2.0


class Theme(QObject):
    """Colours, fonts, icons and small pictures at the scale in force; one per application.

    `changed` comes after palette and pictures are new: whoever cached colours or pixmaps drops them then.
    `choice` is None to follow the system, its contrast setting included, or a scheme to keep to.
    """

    changed = Signal()

    def __init__(
        self, application: QApplication, *, choice: Scheme | None = None, scale: float = 1.0
    ) -> None:
        super().__init__(application)
        load_fonts()
        self._application = application
        self._choice = choice
        self._scale = min(max(scale, MIN_SCALE), MAX_SCALE)
        self._scheme = choice or Scheme.LIGHT
        self._fonts: dict[tuple[Style, bool], QFont] = {}
        self.pictures = Pictures(self)
        self.icons = Icons(self)
        application.setStyle(AnnotatorStyle(self))
        self._tell_system()
        self._scheme = choice or self._system_scheme()
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        accessibility = getattr(application.styleHints(), "accessibility", None)  # since Qt 6.10
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self._follow_system)
        self._put_in_force()

    @property
    def choice(self) -> Scheme | None:
        return self._choice

    @property
    def scheme(self) -> Scheme:
        """The scheme on screen now."""
        return self._scheme

    @property
    def colours(self) -> Colours:
        return TABLE[self._scheme]

    @property
    def scale(self) -> float:
        """The interface's scale, 1.0 to 2.0. The article's own zoom is separate and multiplies."""
        return self._scale

    def px(self, at_100: float) -> int:
        """Whole pixels for a length of the design."""
        return round(at_100 * self._scale)

    def font(self, style: Style, *, tabular: bool = False) -> QFont:
        """The font of a style at the scale in force. A fresh QFont: whoever holds it may alter it."""
        made = self._fonts.get((style, tabular))
        if made is None:
            made = self._fonts[style, tabular] = font(style, self._scale, tabular=tabular)
        return QFont(made)

    def choose(self, choice: Scheme | None) -> None:
        """Force a scheme, or follow the system again with None."""
        self._choice = choice
        self._tell_system()
        self._switch(choice or self._system_scheme())

    def set_scale(self, scale: float) -> None:
        """Set the interface's scale; outside 1.0 to 2.0 the nearest is taken."""
        scale = min(max(scale, MIN_SCALE), MAX_SCALE)
        if scale != self._scale:
            self._scale = scale
            self._fonts.clear()
            self._put_in_force()

    @Slot()
    def _follow_system(self) -> None:
        if self._choice is None:
            self._switch(self._system_scheme())

    def _switch(self, scheme: Scheme) -> None:
        if scheme is not self._scheme:
            self._scheme = scheme
            self._put_in_force()

    def _system_scheme(self) -> Scheme:
        hints = self._application.styleHints()
        is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        accessibility = getattr(hints, "accessibility", None)
        if (
            accessibility is not None
            and accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        ):
            return Scheme.HIGH_DARK if is_dark else Scheme.HIGH_LIGHT
        return Scheme.DARK if is_dark else Scheme.LIGHT

    def _tell_system(self) -> None:
        """Let window frames and the system's own dialogs follow a forced scheme."""
        hints = self._application.styleHints()
        if self._choice is None:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if self._choice.is_dark else Qt.ColorScheme.Light)

    def _put_in_force(self) -> None:
        self.pictures.forget()
        self.icons.forget()
        self._application.setPalette(palette(self.colours))
        self._application.setFont(self.font(Style.UI))
        QToolTip.setPalette(palette(self.colours))
        QToolTip.setFont(self.font(Style.SMALL))
        self.changed.emit()
