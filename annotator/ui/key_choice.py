"""The reader's own keys: what an action has, who else has them, and keeping what was chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from annotator.ui.actions import SPECS, TABLE, Actions
from annotator.ui.settings import Settings

_MOVES_THE_CARET = frozenset(
    QKeySequence(one).toString()
    for name in ("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown")
    for one in (name, f"Shift+{name}")
)


def same(one: str, other: str) -> bool:
    """Whether two ways of writing keys mean the same: `Return` and `Enter` do not, the number pad has one."""
    exact = QKeySequence.SequenceMatch.ExactMatch
    return QKeySequence(one).matches(QKeySequence(other)) == exact


class KeyChoice(QObject):
    """Changes keys in the actions of one window and in the settings at once."""

    def __init__(self, actions: Actions, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions, self._settings = actions, settings

    def is_own(self, id_: str) -> bool:
        """Whether an action has other keys than those of the table."""
        return self._actions.keys(id_) != SPECS[id_].keys

    def changed(self) -> list[str]:
        """The actions with other keys than those of the table."""
        return [spec.id for spec in TABLE if self.is_own(spec.id)]

    def owner(self, keys: str, but: str) -> str | None:
        """Another action that has these keys already. Letters of the text conflict only within the text."""
        for spec in TABLE:
            if spec.id != but and any(same(keys, one) for one in self._actions.keys(spec.id)):
                return spec.id
        return None

    def why_not(self, keys: str) -> str:
        """Why keys cannot be an action's at all; empty where they can."""
        if QKeySequence(keys).toString() in _MOVES_THE_CARET:
            return self.tr("These keys move the caret")
        if not QKeySequence(keys).toString():
            return self.tr("This key has no name")
        return ""

    def add(self, id_: str, keys: str) -> None:
        """Give an action further keys; whoever had them loses them."""
        other = self.owner(keys, id_)
        if other is not None:
            self.remove(other, keys)
        if not any(same(keys, one) for one in self._actions.keys(id_)):
            self._set(id_, (*self._actions.keys(id_), keys))

    def remove(self, id_: str, keys: str) -> None:
        """Take keys away from an action."""
        self._set(id_, tuple(one for one in self._actions.keys(id_) if not same(one, keys)))

    def reset(self, id_: str) -> list[str]:
        """Give an action the keys of the table again; the actions that had taken them lose them."""
        losers = []
        for keys in SPECS[id_].keys:
            other = self.owner(keys, id_)
            if other is not None:
                self.remove(other, keys)
                losers.append(other)
        self._set(id_, SPECS[id_].keys)
        return losers

    def reset_all(self) -> None:
        """The keys of the table for every action."""
        for id_ in self.changed():
            self._set(id_, SPECS[id_].keys)

    def _set(self, id_: str, keys: tuple[str, ...]) -> None:
        self._actions.choose_keys(id_, keys)
        self._settings.keep_keys(id_, keys if keys != SPECS[id_].keys else None)
