"""Newlines are settled once, at import: CR LF and CR become LF, and a map leads back to the original.

The map counts code points on both sides. NEL, U+2028, VT and FF are characters of the text and stay.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, Self

NewlineKind = Literal["lf", "crlf", "cr", "mixed", "none"]

_CR = re.compile(r"\r\n?")


@dataclass(frozen=True)
class NewlineMap:
    """Leads from offsets in a settled text to offsets in the original, and back.

    `text` is the settled text; `wide` and `lone` are the places of the line feeds that were CR LF and CR,
    kept only where newlines are mixed, since otherwise the text itself tells.
    """

    kind: NewlineKind
    text: str
    wide: tuple[int, ...] = ()
    lone: tuple[int, ...] = ()

    @cached_property
    def _wide(self) -> tuple[int, ...]:
        if self.kind != "crlf":
            return self.wide
        return tuple(match.start() for match in re.finditer("\n", self.text))

    @cached_property
    def _wide_there(self) -> tuple[int, ...]:
        return tuple(place + before for before, place in enumerate(self._wide))

    def original(self, offset: int) -> int:
        """Give the place in the original of an offset in the settled text (ValueError if outside)."""
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} is outside a text of {len(self.text)} code points")
        return offset + bisect_left(self._wide, offset)

    def settled(self, offset: int) -> int:
        """Give the place in the settled text of an offset in the original (ValueError if outside).

        Between the CR and the LF of one newline gives the place before it.
        """
        length = len(self.text) + len(self._wide)
        if not 0 <= offset <= length:
            raise ValueError(f"offset {offset} is outside an original of {length} code points")
        return offset - bisect_left(self._wide_there, offset)

    def restored(self) -> str:
        """Give the original text again."""
        if self.kind in {"lf", "none"}:
            return self.text
        if self.kind == "crlf":
            return self.text.replace("\n", "\r\n")
        if self.kind == "cr":
            return self.text.replace("\n", "\r")
        signs = dict.fromkeys(self.wide, "\r\n") | dict.fromkeys(self.lone, "\r")
        return re.sub("\n", lambda match: signs.get(match.start(), "\n"), self.text)

    def packed(self) -> str:
        """Write the map in a few characters: the kind, and for mixed newlines the gaps in hexadecimal."""
        if self.kind != "mixed":
            return self.kind
        return f"mixed:{_gaps(self.wide)}:{_gaps(self.lone)}"

    @classmethod
    def unpacked(cls, packed: str, text: str) -> Self:
        """Read what `packed` wrote, for the same settled text."""
        kind, *places = packed.split(":")
        match kind, places:
            case ("lf" | "crlf" | "cr" | "none") as plain, []:
                return cls(plain, text)
            case "mixed", [wide, lone]:
                return cls("mixed", text, _places(wide), _places(lone))
        raise ValueError(f"not a newline map: {packed[:40]!r}")


def settle_newlines(raw: str) -> tuple[str, NewlineMap]:
    """Turn CR LF and CR into LF; give the text and the map back to `raw`."""
    if "\r" not in raw:
        return raw, NewlineMap("lf" if "\n" in raw else "none", raw)
    returns, feeds, pairs = raw.count("\r"), raw.count("\n"), raw.count("\r\n")
    if returns == feeds == pairs:
        text = raw.replace("\r\n", "\n")
        return text, NewlineMap("crlf", text)
    if not feeds:
        text = raw.replace("\r", "\n")
        return text, NewlineMap("cr", text)
    wide: list[int] = []
    lone: list[int] = []
    for match in _CR.finditer(raw):
        (wide if len(match[0]) == 2 else lone).append(match.start() - len(wide))
    text = raw.replace("\r\n", "\n").replace("\r", "\n")
    return text, NewlineMap("mixed", text, tuple(wide), tuple(lone))


def _gaps(places: tuple[int, ...]) -> str:
    return ",".join(f"{place - last:x}" for last, place in zip((0, *places), places, strict=False))


def _places(gaps: str) -> tuple[int, ...]:
    found: list[int] = []
    for gap in gaps.split(",") if gaps else ():
        found.append(int(gap, 16) + (found[-1] if found else 0))
    return tuple(found)
