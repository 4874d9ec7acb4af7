"""`QPalette`s out of the colour table. Widgets take colours from roles, never from style sheets.

Each is made once and shared: whoever wants to alter one makes a copy of it.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QPalette

from annotator.ui.theme.colours import Colours

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.Button: "window",
    QPalette.ColorRole.ToolTipBase: "base",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Light: "page",
    QPalette.ColorRole.Dark: "ctl",
    QPalette.ColorRole.Shadow: "ctl",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "err",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.PlaceholderText: "dim",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Highlight: "sel",
}
_DISABLED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)


@cache
def palette(colours: Colours) -> QPalette:
    """The program's palette: fields on `page`, everything else on `window`; selection alike in all states."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(QPalette.ColorGroup.All, role, colours.colour(name))
    for role in _DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, colours.colour("dim"))
    return made


@cache
def list_palette(colours: Colours) -> QPalette:
    """For lists and panels: `base` as ground."""
    made = QPalette(palette(colours))
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
        made.setColor(QPalette.ColorGroup.All, role, colours.colour("base"))
    return made


@cache
def page_palette(colours: Colours) -> QPalette:
    """For surfaces that are a page: `page` as ground, `tsel` under selected text."""
    made = QPalette(palette(colours))
    made.setColor(QPalette.ColorGroup.All, QPalette.ColorRole.Window, colours.colour("page"))
    made.setColor(QPalette.ColorGroup.All, QPalette.ColorRole.Highlight, colours.colour("tsel"))
    return made


@cache
def field_palette(colours: Colours) -> QPalette:
    """For text fields: selected text on `tsel`."""
    made = QPalette(palette(colours))
    made.setColor(QPalette.ColorGroup.All, QPalette.ColorRole.Highlight, colours.colour("tsel"))
    return made


@cache
def primary_palette(colours: Colours) -> QPalette:
    """For the one button a screen wants pressed: accent ground, `onaccent` letters."""
    made = QPalette(palette(colours))
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        made.setColor(group, QPalette.ColorRole.Button, colours.colour("accent"))
        made.setColor(group, QPalette.ColorRole.ButtonText, colours.colour("onaccent"))
    return made
