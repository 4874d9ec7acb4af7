"""Ranges that a file gives for a text: those that fit it pass, what is wrong with the others is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_NEAR = 20


@dataclass(slots=True)
class Sieve:
    """Lets through the items that fit the text and each other, and says what was wrong with the rest."""

    text: str
    findings: list[str] = field(default_factory=list)

    def fits(self, item: Mapping[str, Any], place: str, kind: str, what: str) -> bool:
        """Whether `start`, `end` and `text` of an item agree with the text."""
        start, end, claimed = item.get("start"), item.get("end"), item.get("text")
        if type(start) is not int or type(end) is not int or start < 0:
            self.findings.append(f"{place}: {start!r} to {end!r} is no range. The {kind} was set aside.")
        elif start >= end:
            self.findings.append(f"{place}: start {start} is not before end {end}. The {kind} was set aside.")
        elif end > len(self.text):
            self.findings.append(
                f"{place}: {what}ends at {end}, the text has {len(self.text)} code points. "
                f"The {kind} was set aside."
            )
        elif claimed is not None and self.text[start:end] != claimed:
            self.findings.append(
                f"{place}: {what}{start}–{end} is “{self.text[start:end]}”, the file says “{claimed}”. "
                f"{self._proposal(start, str(claimed))}"
            )
        else:
            return True
        return False

    def _proposal(self, start: int, claimed: str) -> str:
        """A shift that would make it fit, if the claimed text stands once within 20 code points."""
        low = max(0, start - _NEAR)
        near = self.text[low : start + _NEAR + len(claimed)]
        if not claimed or near.count(claimed) != 1:
            return "Set aside."
        shift = low + near.index(claimed) - start
        sign = "−" if shift < 0 else "+"
        return f"Set aside; moving by {sign}{abs(shift)} would fit."
