"""The lines of a draft's changes in words, and how well a label's look can be told."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator.domain.records import Label
from annotator.domain.scheme_moves import GONE
from annotator.session.schemes import Impact
from annotator.ui import wording
from annotator.ui.label_words import label_name
from annotator.ui.scheme.draft import Draft, SchemeChange
from annotator.ui.scheme.looks import FAR_APART, ink_contrast, ink_distance

ICONS = {
    "added": "plus",
    "removed": "minus",
    "moved": "arrow-right",
    "named": "pencil",
    "key": "keyboard",
    "look": "abc",
    "meaning": "pencil",
    "order": "arrows-split",
    "overlap": "stack-2",
    "stances": "scale",
}


class ChangeTeller(QObject):
    """Says what a line changes, what exactly, and what it does to the corpus."""

    def told(self, change: SchemeChange, draft: Draft, impact: Impact | None) -> tuple[str, str, str]:
        """(what, second line, number at the right); the number is empty while it is computed."""
        if change.kind == "moved":
            return self._move(change, draft, impact)
        if change.kind == "removed":
            return self._removal(change, draft, impact)
        if change.kind == "overlap":
            what = self.tr("Overlap: {policy}").format(policy=self.policy(draft.overlap))
            number = impact.overlaps if impact is not None else None
            again = self.tr("%n to check again", "mentions", number) if number else ""
            return what, self.policy(draft.before.overlap), again
        if change.kind == "order":
            return self.tr("Order of the labels changed"), " · ".join(one.code for one in draft.labels), ""
        if change.kind == "stances":
            on, off = self.tr("Stances are labelled"), self.tr("Stances are not labelled any more")
            return on if draft.has_stances else off, "", ""
        return (*self._of_label(change, draft), "")

    def policy(self, overlap: str) -> str:
        words = {
            "none": self.tr("none, the longest stays"),
            "nested": self.tr("nested, never crossing"),
            "free": self.tr("free"),
        }
        return words[overlap]

    def _of_label(self, change: SchemeChange, draft: Draft) -> tuple[str, str]:
        label, former = draft.label(change.code), draft.former(change.code)
        if label is None:
            return "", ""
        code = label.code
        if former is None:
            key = self.tr("key {key}").format(key=label.key) if label.key else self.tr("no key")
            return self.tr("Label {label} added").format(label=code), f"{label_name(label)} · {key}"
        if change.kind == "named":
            words = self.tr("{label} has another name").format(label=code)
            names = (label_name(former), label_name(label))
            return words, " → ".join(names if names[0] != names[1] else (former.name, label.name))
        if change.kind == "key":
            return self._key(label, former, draft)
        if change.kind == "look":
            return self.tr("{label} looks different").format(label=code), ""
        return self.tr("Definition of {label} changed").format(label=code), ""

    def _key(self, label: Label, former: Label, draft: Draft) -> tuple[str, str]:
        if label.key is None:
            words = self.tr("{label} has no key any more").format(label=label.code)
            return words, self.tr("key {key}").format(key=former.key)
        owner = next((one.code for one in draft.before.labels if one.key == label.key), None)
        words = self.tr("Key {key} goes to {label}").format(key=label.key, label=label.code)
        return words, self.tr("it was {label}’s").format(label=owner) if owner else self.tr("it was free")

    def _move(self, change: SchemeChange, draft: Draft, impact: Impact | None) -> tuple[str, str, str]:
        move = draft.moves[change.number]
        patterns = ", ".join(wording.quoted(one) for one in move.only)
        if move.target == GONE:
            what = self.tr("Mentions of {label} removed").format(label=move.source)
        elif move.only:
            what = self.tr("{label} to {other}, by list").format(label=move.source, other=move.target)
        else:
            what = self.tr("{label} to {other}").format(label=move.source, other=move.target)
        return what, patterns, self._number(change.number, impact)

    def _removal(self, change: SchemeChange, draft: Draft, impact: Impact | None) -> tuple[str, str, str]:
        number = next(
            (n for n, move in enumerate(draft.moves) if move.source == change.code and not move.only), -1
        )
        target = draft.moves[number].target if number >= 0 else GONE
        if target:
            what = self.tr("{label} merged into {other}").format(label=change.code, other=target)
            return what, "", self._number(number, impact)
        what = self.tr("Label {label} removed").format(label=change.code)
        return what, self.tr("with its mentions"), self._number(number, impact)

    def _number(self, number: int, impact: Impact | None) -> str:
        if impact is None or not 0 <= number < len(impact.by_move):
            return ""
        mentions, articles = impact.by_move[number]
        if not mentions:
            return self.tr("no mention")
        counted, where = self.tr("%n mentions", "", mentions), self.tr("%n articles", "", articles)
        return f"{counted}, {where}"


class LookTeller(QObject):
    """Says how well a label can be read, and told from the others."""

    def told(self, label: Label, others: Sequence[Label]) -> tuple[str, bool]:
        """The words, and whether no other label looks the same."""
        ratio = wording.locale().toString(ink_contrast(label.ink), "f", 1)
        words = self.tr("contrast of the ink {ratio} at least, light and dark").format(ratio=ratio)
        same = next((one for one in others if (one.ink, one.underline) == (label.ink, label.underline)), None)
        if same is not None:
            also = self.tr("{label} looks the same").format(label=same.code)
            return f"{words} · {also}", False
        near = min(others, key=lambda one: ink_distance(label.ink, one.ink), default=None)
        if near is None:
            return words, True
        return f"{words} · {self._distance(near.code, ink_distance(label.ink, near.ink))}", True

    def _distance(self, near: str, apart: float) -> str:
        """How far the nearest label is to those who do not see all colours."""
        if not apart:
            words = self.tr("{label} has this colour too: the underline parts them")
        elif apart < FAR_APART:
            words = self.tr("to the colour-blind near {label} ({distance}): the underline parts them")
        else:
            words = self.tr("to the colour-blind at least {distance} from {label}")
        return words.format(label=near, distance=wording.number(round(apart)))
