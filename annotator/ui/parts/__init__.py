"""The small parts every panel is made of: grounds with lines, words, buttons with their key, links, lists."""

from annotator.ui.parts.buttons import Button, IconButton, Link
from annotator.ui.parts.grounds import Bar, Edge, Panel, Separator
from annotator.ui.parts.lists import StillList
from annotator.ui.parts.menus import KeyedMenu
from annotator.ui.parts.order import tab_through
from annotator.ui.parts.pictures import Keycap, Picture, Sign
from annotator.ui.parts.words import Words

__all__ = [
    "Bar",
    "Button",
    "Edge",
    "IconButton",
    "Keycap",
    "KeyedMenu",
    "Link",
    "Panel",
    "Picture",
    "Separator",
    "Sign",
    "StillList",
    "Words",
    "tab_through",
]  # fmt: skip
