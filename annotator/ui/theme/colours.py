"""The whole colour table, in four schemes, as one frozen table. Every colour on screen comes from here.

Names follow the design's roles; `…t` is the ground of the role without `t`. Contrast is WCAG 2.2's.
"""

from __future__ import annotations

from enum import Enum
from functools import cache

from msgspec import Struct
from PySide6.QtGui import QColor


class Scheme(Enum):
    """The four looks."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_LIGHT = "high-light"
    HIGH_DARK = "high-dark"

    @property
    def is_dark(self) -> bool:
        return self in {Scheme.DARK, Scheme.HIGH_DARK}

    @property
    def is_high(self) -> bool:
        return self in {Scheme.HIGH_LIGHT, Scheme.HIGH_DARK}


class Colours(Struct, frozen=True):
    """One column of the table, as `#RRGGBB`."""

    page: str
    base: str
    window: str
    line: str
    ctl: str
    text: str
    text2: str
    dim: str
    accent: str
    onaccent: str
    sel: str
    hover: str
    tsel: str
    per: str
    pert: str
    org: str
    orgt: str
    loc: str
    loct: str
    misc: str
    misct: str
    slot5: str
    slot5t: str
    slot6: str
    slot6t: str
    ev: str
    evt: str
    sup: str
    supt: str
    crit: str
    critt: str
    neu: str
    neut: str
    err: str
    errt: str

    def hex(self, role: str) -> str:
        """`#RRGGBB` of a role named in words. Raises AttributeError for a role that is not in the table."""
        value: str = getattr(self, role)
        return value

    def colour(self, role: str) -> QColor:
        """The colour of a role. A fresh QColor: Qt's may be altered by whoever holds it."""
        return QColor(_qcolour(self.hex(role)))


@cache
def _qcolour(value: str) -> QColor:
    return QColor(value)


_ROWS = """
page   #FFFFFF #1C1D21 #FFFFFF #000000
base   #FBFBFC #202126 #FFFFFF #000000
window #F2F2F4 #17181B #FFFFFF #000000
line   #DADAE0 #36383F #000000 #FFFFFF
ctl    #7E7E88 #8B8E98 #000000 #FFFFFF
text   #1B1B1F #E7E7EA #000000 #FFFFFF
text2  #55555E #B4B6BE #000000 #FFFFFF
dim    #66666E #9A9AA3 #3A3A3A #C8C8C8
accent #0B57D0 #8AB4F8 #0030A8 #9CC8FF
onaccent #FFFFFF #10203A #FFFFFF #000000
sel    #DDE8FA #24344E #FFE97A #003C8A
hover  #ECECF0 #2A2C32 #EFEFEF #1E1E1E
tsel   #CFE3FA #2F4F74 #FFE97A #003C8A
per    #00629B #56B4E9 #00406B #7FD0FF
pert   #E3F0F8 #1E3441 #FFFFFF #000000
org    #A84300 #F0A35E #7A2E00 #FFBE85
orgt   #FCEBDF #3D2D1F #FFFFFF #000000
loc    #00704F #3CC79A #004D36 #5FE8B8
loct   #DFF3EC #16352C #FFFFFF #000000
misc   #9A4A7B #E39CC4 #6E1F52 #FFB8DE
misct  #F7E9F1 #3A2834 #FFFFFF #000000
slot5  #5746A6 #B3A6F2 #37288A #CFC6FF
slot5t #ECE9F8 #2C2844 #FFFFFF #000000
slot6  #5E5A00 #CFCB5A #454200 #E3DF6A
slot6t #F3F2D8 #32311C #FFFFFF #000000
ev     #7A5C00 #F0E442 #4A3800 #FFF04A
evt    #FFF6DB #36341C #FFFFFF #000000
sup    #00666F #5CC8D0 #004047 #7FE3EA
supt   #DDF1F2 #17363A #FFFFFF #000000
crit   #B0113F #FF8FA6 #7A0028 #FFB0C0
critt  #FBE5EA #43232B #FFFFFF #000000
neu    #5A5D66 #B4B6BE #2E2E2E #D8D8D8
neut   #ECEDF0 #2E3036 #FFFFFF #000000
err    #A31515 #FF9B90 #8A0000 #FFB3AA
errt   #FDECEA #43211E #FFFFFF #000000
"""


def _column(number: int) -> Colours:
    return Colours(**{row.split()[0]: row.split()[number] for row in _ROWS.strip().splitlines()})


TABLE: dict[Scheme, Colours] = {scheme: _column(number) for number, scheme in enumerate(Scheme, 1)}
ROLES: tuple[str, ...] = Colours.__struct_fields__

SLOT_ROLES: tuple[str, ...] = ("per", "org", "loc", "misc", "slot5", "slot6", "per", "org", "loc")
POLARITY_ROLES: dict[str, str] = {
    "supportive": "sup",
    "critical": "crit",
    "neutral": "neu",
    "no_stance": "neu",
}


def slot_role(slot: int) -> str:
    """The role of the ink of a `Label.look`; add `t` for its ground. Raises IndexError outside."""
    ink = slot % 10 if slot > len(SLOT_ROLES) else slot
    if not 1 <= ink <= len(SLOT_ROLES):
        raise IndexError(f"no slot {slot}")
    return SLOT_ROLES[ink - 1]


def _luminance(value: str) -> float:
    parts = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two `#RRGGBB` colours, 1 to 21 (WCAG 2.2, 1.4.3)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)
