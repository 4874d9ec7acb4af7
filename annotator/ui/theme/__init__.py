"""The look: colours, type, palettes, the flat style, icons and the small pictures (chips, signs, keycaps)."""

from annotator.ui.theme.colours import TABLE, Colours, Scheme, contrast, slot_role
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style, load_fonts
from annotator.ui.theme.palettes import field_palette, list_palette, page_palette, palette, primary_palette
from annotator.ui.theme.pictures import chip_width

__all__ = [
    "TABLE",
    "Colours",
    "Scheme",
    "Style",
    "Theme",
    "chip_width",
    "contrast",
    "field_palette",
    "list_palette",
    "load_fonts",
    "page_palette",
    "palette",
    "primary_palette",
    "slot_role",
]
