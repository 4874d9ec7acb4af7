"""The flat look of standard controls: Fusion's geometry, our own paint for the parts that Fusion shades.

The palette gives the colours; this style only removes gradients and bevels, and gives focus its accent frame.
The reading view paints itself and does not ask the style.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionSlider,
    QWidget,
)

from annotator.ui.theme import flat_bars, flat_fields

if TYPE_CHECKING:
    from annotator.ui.theme.current import Theme

Paint = Callable[["Theme", QStyleOption, QPainter, QWidget | None], None]

_PRIMITIVES: dict[QStyle.PrimitiveElement, Paint] = {
    QStyle.PrimitiveElement.PE_PanelMenuBar: flat_bars.nothing,
    QStyle.PrimitiveElement.PE_PanelButtonCommand: flat_fields.button,
    QStyle.PrimitiveElement.PE_PanelButtonTool: flat_fields.tool_button,
    QStyle.PrimitiveElement.PE_FrameDefaultButton: flat_bars.nothing,
    QStyle.PrimitiveElement.PE_PanelLineEdit: flat_fields.line_edit,
    QStyle.PrimitiveElement.PE_FrameLineEdit: flat_fields.field_frame,
    QStyle.PrimitiveElement.PE_IndicatorCheckBox: flat_fields.check_box,
    QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck: flat_fields.check_box,
    QStyle.PrimitiveElement.PE_IndicatorRadioButton: flat_fields.radio_button,
    QStyle.PrimitiveElement.PE_FrameFocusRect: flat_fields.focus_rect,
    QStyle.PrimitiveElement.PE_PanelTipLabel: flat_bars.tip,
    QStyle.PrimitiveElement.PE_PanelMenu: flat_bars.menu_ground,
    QStyle.PrimitiveElement.PE_FrameMenu: flat_bars.menu_frame,
    QStyle.PrimitiveElement.PE_FrameTabBarBase: flat_bars.tab_base,
    QStyle.PrimitiveElement.PE_Frame: flat_bars.frame,
    QStyle.PrimitiveElement.PE_FrameStatusBarItem: flat_bars.nothing,
}
_CONTROLS: dict[QStyle.ControlElement, Paint] = {
    QStyle.ControlElement.CE_MenuBarItem: flat_bars.menu_bar_item,
    QStyle.ControlElement.CE_MenuBarEmptyArea: flat_bars.menu_bar_ground,
    QStyle.ControlElement.CE_HeaderSection: flat_bars.header_section,
    QStyle.ControlElement.CE_HeaderEmptyArea: flat_bars.header_section,
    QStyle.ControlElement.CE_HeaderLabel: flat_bars.header_label,
    QStyle.ControlElement.CE_TabBarTabShape: flat_bars.tab_shape,
    QStyle.ControlElement.CE_TabBarTabLabel: flat_bars.tab_label,
    QStyle.ControlElement.CE_ProgressBarGroove: flat_bars.progress_groove,
    QStyle.ControlElement.CE_ProgressBarContents: flat_bars.progress_contents,
    QStyle.ControlElement.CE_Splitter: flat_bars.splitter,
}
_HINTS: dict[QStyle.StyleHint, int] = {
    QStyle.StyleHint.SH_EtchDisabledText: 0,
    QStyle.StyleHint.SH_DitherDisabledText: 0,
    QStyle.StyleHint.SH_ToolTip_WakeUpDelay: 600,
    QStyle.StyleHint.SH_Widget_Animation_Duration: 0,
    QStyle.StyleHint.SH_ScrollBar_Transient: 0,
    QStyle.StyleHint.SH_UnderlineShortcut: 1,
    QStyle.StyleHint.SH_ComboBox_Popup: 0,
    QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons: 0,
    QStyle.StyleHint.SH_Menu_Mask: 0,
}
_METRICS: dict[QStyle.PixelMetric, int] = {
    QStyle.PixelMetric.PM_ButtonShiftHorizontal: 0,
    QStyle.PixelMetric.PM_ButtonShiftVertical: 0,
    QStyle.PixelMetric.PM_ScrollBarExtent: 12,
    QStyle.PixelMetric.PM_ScrollBarSliderMin: 32,
    QStyle.PixelMetric.PM_IndicatorWidth: 14,
    QStyle.PixelMetric.PM_IndicatorHeight: 14,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth: 14,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight: 14,
    QStyle.PixelMetric.PM_CheckBoxLabelSpacing: 8,
    QStyle.PixelMetric.PM_RadioButtonLabelSpacing: 8,
    QStyle.PixelMetric.PM_SmallIconSize: 16,
    QStyle.PixelMetric.PM_ButtonIconSize: 16,
    QStyle.PixelMetric.PM_MenuBarItemSpacing: 0,
    QStyle.PixelMetric.PM_MenuBarHMargin: 8,
    QStyle.PixelMetric.PM_MenuBarVMargin: 0,
    QStyle.PixelMetric.PM_MenuBarPanelWidth: 0,
    QStyle.PixelMetric.PM_TabBarTabHSpace: 20,
    QStyle.PixelMetric.PM_TabBarTabVSpace: 12,
    QStyle.PixelMetric.PM_TabBarTabShiftVertical: 0,
    QStyle.PixelMetric.PM_TabBarTabShiftHorizontal: 0,
    QStyle.PixelMetric.PM_HeaderMargin: 8,
}
_UNSCALED = frozenset(
    {
        QStyle.PixelMetric.PM_ButtonShiftHorizontal,
        QStyle.PixelMetric.PM_ButtonShiftVertical,
        QStyle.PixelMetric.PM_MenuBarPanelWidth,
    }
)


class AnnotatorStyle(QProxyStyle):
    """Fusion, flat. Colours come from the theme at the moment of painting."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self._theme = weakref.ref(theme)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        self._paint(_PRIMITIVES.get(element), option, painter, widget) or super().drawPrimitive(
            element, option, painter, widget
        )

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        self._paint(_CONTROLS.get(element), option, painter, widget) or super().drawControl(
            element, option, painter, widget
        )

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        theme = self._theme()
        if theme is not None and control == QStyle.ComplexControl.CC_ScrollBar:
            slider = self.subControlRect(control, option, QStyle.SubControl.SC_ScrollBarSlider, widget)
            flat_bars.scroll_bar(theme, option, painter, slider)
        elif (
            theme is not None
            and control == QStyle.ComplexControl.CC_ComboBox
            and isinstance(widget, QComboBox)
            and not widget.isEditable()
        ):
            flat_fields.combo_box(theme, option, painter, widget)
        elif theme is not None and control == QStyle.ComplexControl.CC_SpinBox and widget is not None:
            flat_fields.spin_box(theme, option, painter, widget)
        elif theme is not None and control == QStyle.ComplexControl.CC_Slider:
            groove = self.subControlRect(control, option, QStyle.SubControl.SC_SliderGroove, widget)
            handle = self.subControlRect(control, option, QStyle.SubControl.SC_SliderHandle, widget)
            flat_fields.slider(theme, option, painter, groove, handle)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control == QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return flat_bars.scroll_bar_part(self, option, part)
        theme = self._theme()
        if (
            theme is not None
            and control == QStyle.ComplexControl.CC_ComboBox
            and part == QStyle.SubControl.SC_ComboBoxEditField
        ):
            return option.rect.adjusted(theme.px(7), 1, -theme.px(25), -1)
        if theme is not None and control == QStyle.ComplexControl.CC_SpinBox:
            return flat_fields.spin_box_part(theme, option.rect, part)
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        made = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]
        theme = self._theme()
        if theme is None:
            return made
        if kind in {QStyle.ContentsType.CT_PushButton, QStyle.ContentsType.CT_ComboBox}:
            made.setHeight(max(theme.px(28), size.height() + theme.px(8)))
            if kind == QStyle.ContentsType.CT_ComboBox:
                made.setWidth(size.width() + theme.px(36))
        elif kind == QStyle.ContentsType.CT_LineEdit:
            made.setHeight(max(theme.px(28), made.height()))
        elif kind == QStyle.ContentsType.CT_MenuBarItem:
            made.setHeight(theme.px(32) - 1)  # the top line less its lower line; higher ones would be hidden
            made.setWidth(size.width() + theme.px(16))
        elif kind == QStyle.ContentsType.CT_HeaderSection:
            made.setHeight(theme.px(28))
        return made

    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        made = super().subElementRect(element, option, widget)  # type: ignore[arg-type]
        theme = self._theme()
        if theme is not None and element == QStyle.SubElement.SE_LineEditContents:
            return made.adjusted(theme.px(5), 0, -theme.px(5), 0)
        return made

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        theme = self._theme()
        if theme is not None and hint == QStyle.StyleHint.SH_Table_GridLineColor:
            return theme.colours.colour("line").rgb() - (1 << 32)  # Qt reads the int's bits as unsigned
        found = _HINTS.get(hint)
        return found if found is not None else super().styleHint(hint, option, widget, returned)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        found = _METRICS.get(metric)
        theme = self._theme()
        if found is None or theme is None:
            return super().pixelMetric(metric, option, widget)
        return found if metric in _UNSCALED else theme.px(found)

    def _paint(
        self, paint: Paint | None, option: QStyleOption, painter: QPainter, widget: QWidget | None
    ) -> bool:
        theme = self._theme()
        if paint is None or theme is None:
            return False
        painter.save()
        paint(theme, option, painter, widget)
        painter.restore()
        return True
