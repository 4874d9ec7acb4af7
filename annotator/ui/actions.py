"""The one table of actions: menus, bars, shortcuts and the help sheet are made from it.

Keys are those of a keyboard without Shift: on a French one the digits' row gives `& é " ' ( - è _ ç à`.
"""

# ruff: noqa: E501 - the table reads best with one action a line

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.domain.records import Label
from annotator.resources import QT_TRANSLATE_NOOP
from annotator.ui.label_words import label_name

Menu = Literal["file", "edit", "annotate", "stances", "corpus", "view", "help"]
Need = Literal["project", "article", "edits", "undo", "redo"]

MENUS: tuple[tuple[Menu, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("actions", "&Edit")),
    ("annotate", QT_TRANSLATE_NOOP("actions", "&Annotate")),
    ("stances", QT_TRANSLATE_NOOP("actions", "&Stances")),
    ("corpus", QT_TRANSLATE_NOOP("actions", "&Corpus")),
    ("view", QT_TRANSLATE_NOOP("actions", "&View")),
    ("help", QT_TRANSLATE_NOOP("actions", "&Help")),
)


class ActionSpec(Struct, frozen=True):
    """What there is to know of an action. `place` says where its keys work: everywhere or in the text."""

    id: str
    text: str
    menu: Menu
    keys: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    place: Literal["window", "text"] = "window"
    icon: str | None = None
    group: int = 0
    checkable: bool = False
    in_menu: bool = True


_EDIT: tuple[Need, ...] = ("article", "edits")  # also in the example of the first start, which is no project
_READ: tuple[Need, ...] = ("article",)
_WORK: tuple[Need, ...] = ("project", "article", "edits")
_OPEN: tuple[Need, ...] = ("project", "article")


def _text(
    id_: str,
    text: str,
    menu: Menu,
    *keys: str,
    needs: tuple[Need, ...] = _EDIT,
    icon: str | None = None,
    group: int = 0,
) -> ActionSpec:
    return ActionSpec(id_, text, menu, keys, needs, "text", icon, group)


def _window(
    id_: str,
    text: str,
    menu: Menu,
    *keys: str,
    needs: tuple[Need, ...] = (),
    icon: str | None = None,
    group: int = 0,
    checkable: bool = False,
) -> ActionSpec:
    return ActionSpec(id_, text, menu, keys, needs, "window", icon, group, checkable)


DIGITS = ("1", "2", "3", "4", "5", "6", "7", "8", "9")
FRENCH_ROW = ("&", "é", '"', "'", "(", "-", "è", "_", "ç")
_LABELS = (
    QT_TRANSLATE_NOOP("actions", "Label 1"),
    QT_TRANSLATE_NOOP("actions", "Label 2"),
    QT_TRANSLATE_NOOP("actions", "Label 3"),
    QT_TRANSLATE_NOOP("actions", "Label 4"),
    QT_TRANSLATE_NOOP("actions", "Label 5"),
    QT_TRANSLATE_NOOP("actions", "Label 6"),
    QT_TRANSLATE_NOOP("actions", "Label 7"),
    QT_TRANSLATE_NOOP("actions", "Label 8"),
    QT_TRANSLATE_NOOP("actions", "Label 9"),
)

TABLE: tuple[ActionSpec, ...] = (
    _window("project.sample", QT_TRANSLATE_NOOP("actions", "Sample project"), "file", icon="file-text"),
    _window("project.new", QT_TRANSLATE_NOOP("actions", "New project from a folder…"), "file", "Ctrl+N", icon="folder-plus"),
    _window("project.open", QT_TRANSLATE_NOOP("actions", "Open a project…"), "file", "Ctrl+O", icon="folder-open"),
    _window("project.copy", QT_TRANSLATE_NOOP("actions", "Save a copy elsewhere…"), "file", needs=("project",), group=1),
    _window("project.backups", QT_TRANSLATE_NOOP("actions", "Backups…"), "file", icon="versions", needs=("project",), group=1),
    _window("project.verify", QT_TRANSLATE_NOOP("actions", "Verify the project"), "file", icon="shield-check", needs=("project",), group=1),
    _window("project.export", QT_TRANSLATE_NOOP("actions", "Export…"), "file", "Ctrl+E", needs=("project",), group=1, icon="download"),
    _window("app.keys", QT_TRANSLATE_NOOP("actions", "Change shortcuts…"), "file", group=2, icon="keyboard"),
    _window("app.preferences", QT_TRANSLATE_NOOP("actions", "Preferences…"), "file", "Ctrl+,", group=2),
    _window("project.close", QT_TRANSLATE_NOOP("actions", "Close the project"), "file", "Ctrl+W", needs=("project",), group=3),
    _window("app.quit", QT_TRANSLATE_NOOP("actions", "Quit"), "file", "Ctrl+Q", group=3),
    _window("edit.undo", QT_TRANSLATE_NOOP("actions", "Undo"), "edit", "Ctrl+Z", needs=("undo",), icon="arrow-back-up"),
    _window("edit.redo", QT_TRANSLATE_NOOP("actions", "Redo"), "edit", "Ctrl+Shift+Z", "Ctrl+Y", needs=("redo",)),
    _text("edit.copy", QT_TRANSLATE_NOOP("actions", "Copy the selected text"), "edit", "Ctrl+C", needs=_READ, group=1, icon="copy"),
    _text("edit.select_all", QT_TRANSLATE_NOOP("actions", "Select the whole text"), "edit", "Ctrl+A", needs=_READ, group=1),
    _window("find.article", QT_TRANSLATE_NOOP("actions", "Find in the article"), "edit", "Ctrl+F", needs=_OPEN, group=2, icon="search"),
    _window("find.next", QT_TRANSLATE_NOOP("actions", "Find the next one"), "edit", "F3", needs=_OPEN, group=2),
    _window("find.previous", QT_TRANSLATE_NOOP("actions", "Find the previous one"), "edit", "Shift+F3", needs=_OPEN, group=2),
    _text("edit.drop", QT_TRANSLATE_NOOP("actions", "Drop the selection, then the current mention"), "edit", "Esc", needs=_READ, group=3),
    _text("span.next", QT_TRANSLATE_NOOP("actions", "Next mention to look at"), "annotate", "Tab", needs=_READ),
    _text("span.previous", QT_TRANSLATE_NOOP("actions", "Previous mention to look at"), "annotate", "Shift+Tab", needs=_READ),
    _text("span.least_sure", QT_TRANSLATE_NOOP("actions", "Least sure mention"), "annotate", "Ctrl+Tab", "Meta+Tab", needs=_READ),
    _text("span.outwards", QT_TRANSLATE_NOOP("actions", "Mention around this one"), "annotate", "O", needs=_READ),
    _text("span.accept", QT_TRANSLATE_NOOP("actions", "Accept, and go on"), "annotate", "Return", "Enter", icon="check", group=1),
    _text("span.remove", QT_TRANSLATE_NOOP("actions", "Reject or remove"), "annotate", "Del", "Backspace", icon="x", group=1),
    _text("span.accept_many", QT_TRANSLATE_NOOP("actions", "Accept many…"), "annotate", "Shift+Return", "Shift+Enter", needs=_WORK, group=1),
    _text("span.reject_many", QT_TRANSLATE_NOOP("actions", "Reject many…"), "annotate", "Shift+Del", "Shift+Backspace", needs=_WORK, group=1),
    _text("entity.change", QT_TRANSLATE_NOOP("actions", "Entity in the whole corpus…"), "annotate", "Shift+E", needs=_WORK, icon="users", group=1),
    _text("span.entity", QT_TRANSLATE_NOOP("actions", "Entity of this mention…"), "annotate", "E", needs=_WORK, icon="tags", group=1),
    _text("span.others", QT_TRANSLATE_NOOP("actions", "Label all others in this article"), "annotate", "L", icon="stack-2", group=1),
    _text("span.everywhere", QT_TRANSLATE_NOOP("actions", "Label everywhere in the corpus…"), "annotate", "Shift+L", needs=_WORK, group=1),
    _window("span.more", QT_TRANSLATE_NOOP("actions", "Show what is suggested meanwhile"), "annotate", "Ctrl+Shift+L", needs=_WORK, icon="plus", group=1),
    ActionSpec("span.guide", QT_TRANSLATE_NOOP("actions", "What the labels mean"), "annotate", ("G",), _OPEN, "text", group=2, checkable=True),
    *(_text(f"label.{n}", text, "annotate", n, french, group=2) for n, french, text in zip(DIGITS, FRENCH_ROW, _LABELS, strict=True)),
    _text("span.label", QT_TRANSLATE_NOOP("actions", "Another label…"), "annotate", "A", needs=_WORK, icon="tags", group=2),
    _text("edge.right.word.out", QT_TRANSLATE_NOOP("actions", "Right edge: a word further"), "annotate", "Alt+Right", group=3),
    _text("edge.right.word.in", QT_TRANSLATE_NOOP("actions", "Right edge: a word back"), "annotate", "Alt+Left", group=3),
    _text("edge.left.word.out", QT_TRANSLATE_NOOP("actions", "Left edge: a word further"), "annotate", "Alt+Shift+Left", group=3),
    _text("edge.left.word.in", QT_TRANSLATE_NOOP("actions", "Left edge: a word back"), "annotate", "Alt+Shift+Right", group=3),
    _text("edge.right.char.out", QT_TRANSLATE_NOOP("actions", "Right edge: a character further"), "annotate", "Alt+Up", group=3),
    _text("edge.right.char.in", QT_TRANSLATE_NOOP("actions", "Right edge: a character back"), "annotate", "Alt+Down", group=3),
    _text("edge.left.char.out", QT_TRANSLATE_NOOP("actions", "Left edge: a character further"), "annotate", "Alt+Shift+Up", group=3),
    _text("edge.left.char.in", QT_TRANSLATE_NOOP("actions", "Left edge: a character back"), "annotate", "Alt+Shift+Down", group=3),
    _window("article.done", QT_TRANSLATE_NOOP("actions", "Article done, next one"), "annotate", "Ctrl+Return", "Ctrl+Enter", needs=_WORK, icon="check", group=4),
    _text("article.flag", QT_TRANSLATE_NOOP("actions", "Flag"), "annotate", "F", needs=_WORK, icon="flag", group=4),
    _text("article.skip", QT_TRANSLATE_NOOP("actions", "Skip"), "annotate", "K", needs=_WORK, icon="player-skip-forward", group=4),
    _text("article.comment", QT_TRANSLATE_NOOP("actions", "Comment…"), "annotate", "M", needs=_WORK, icon="message-circle", group=4),
    _text("stance.supportive", QT_TRANSLATE_NOOP("actions", "Supportive"), "stances", "S"),
    _text("stance.critical", QT_TRANSLATE_NOOP("actions", "Critical"), "stances", "C"),
    _text("stance.neutral", QT_TRANSLATE_NOOP("actions", "Neutral"), "stances", "N"),
    _text("stance.no_stance", QT_TRANSLATE_NOOP("actions", "No stance"), "stances", "0", "à"),
    _text("stance.holder", QT_TRANSLATE_NOOP("actions", "Change the holder"), "stances", "H", needs=_WORK, group=1),
    _text("stance.target", QT_TRANSLATE_NOOP("actions", "Change the target"), "stances", "T", needs=_WORK, group=1),
    _text("stance.precedent", QT_TRANSLATE_NOOP("actions", "Where this pair was judged before"), "stances", "P", needs=_OPEN, group=1, icon="history"),
    _window("stance.guidelines", QT_TRANSLATE_NOOP("actions", "Guidelines for stances"), "stances", "Shift+F1", needs=("project",), group=3, checkable=True),
    _window("stance.article", QT_TRANSLATE_NOOP("actions", "Stance of the whole article…"), "stances", "Ctrl+Shift+A", needs=_WORK, icon="pencil", group=2),
    _window("stance.entity", QT_TRANSLATE_NOOP("actions", "Stance towards this entity…"), "stances", "Ctrl+Shift+E", needs=_WORK, group=2),
    _window("corpus.add", QT_TRANSLATE_NOOP("actions", "Add articles…"), "corpus", "Ctrl+I", needs=("project",), icon="file-import"),
    _window("corpus.search", QT_TRANSLATE_NOOP("actions", "Search the corpus"), "corpus", "Ctrl+Shift+F", needs=("project",), icon="search", group=1),
    _window("corpus.kept", QT_TRANSLATE_NOOP("actions", "Saved searches and order"), "corpus", "Ctrl+Shift+S", needs=("project",), icon="bookmark", group=1),
    ActionSpec("corpus.slash", QT_TRANSLATE_NOOP("actions", "Search the corpus from the text"), "corpus", ("/",), ("project",), "text", in_menu=False),
    _window("article.next", QT_TRANSLATE_NOOP("actions", "Next article"), "corpus", "Ctrl+PgDown", needs=_OPEN, group=2),
    _window("article.previous", QT_TRANSLATE_NOOP("actions", "Previous article"), "corpus", "Ctrl+PgUp", needs=_OPEN, group=2),
    _window("workspace.review", QT_TRANSLATE_NOOP("actions", "Review"), "view", "Ctrl+1", "Ctrl+&", needs=("project",), checkable=True),
    _window("workspace.consistency", QT_TRANSLATE_NOOP("actions", "Consistency"), "view", "Ctrl+2", "Ctrl+é", needs=("project",), checkable=True),
    _window("workspace.stances", QT_TRANSLATE_NOOP("actions", "Stances"), "view", "Ctrl+3", 'Ctrl+"', needs=("project",), checkable=True),
    _window("workspace.ledger", QT_TRANSLATE_NOOP("actions", "Ledger"), "view", "Ctrl+4", "Ctrl+'", needs=("project",), checkable=True),
    _window("workspace.labels", QT_TRANSLATE_NOOP("actions", "Labels"), "view", "Ctrl+5", "Ctrl+(", needs=("project",), checkable=True),
    _window("view.boilerplate", QT_TRANSLATE_NOOP("actions", "Fold passages outside the article"), "view", "Ctrl+B", needs=("project",), checkable=True, icon="eye-off", group=1),
    _window("view.compact", QT_TRANSLATE_NOOP("actions", "Compact lines"), "view", needs=("project",), checkable=True, group=1),
    _window("view.larger", QT_TRANSLATE_NOOP("actions", "Larger text"), "view", "Ctrl++", "Ctrl+=", needs=("project",), group=2),
    _window("view.smaller", QT_TRANSLATE_NOOP("actions", "Smaller text"), "view", "Ctrl+-", needs=("project",), group=2),
    _window("view.usual", QT_TRANSLATE_NOOP("actions", "Usual text size"), "view", "Ctrl+0", "Ctrl+à", needs=("project",), group=2),
    _window("view.queue", QT_TRANSLATE_NOOP("actions", "Fold the queue"), "view", "F9", needs=("project",), checkable=True, group=3),
    _window("view.inspector", QT_TRANSLATE_NOOP("actions", "Fold the inspector"), "view", "Shift+F9", needs=("project",), checkable=True, icon="layout-columns", group=3),
    _window("view.history", QT_TRANSLATE_NOOP("actions", "History"), "view", "Ctrl+Shift+H", needs=("project",), checkable=True, icon="history", group=2),
    _window("panel.next", QT_TRANSLATE_NOOP("actions", "Next panel"), "view", "F6", group=4),
    _window("panel.previous", QT_TRANSLATE_NOOP("actions", "Previous panel"), "view", "Shift+F6", group=4),
    _window("help.commands", QT_TRANSLATE_NOOP("actions", "All commands…"), "help", "Ctrl+K", icon="search"),
    _window("help.shortcuts", QT_TRANSLATE_NOOP("actions", "Shortcuts"), "help", "F1", icon="keyboard"),
    _window("help.data", QT_TRANSLATE_NOOP("actions", "Open the data folder"), "help", group=1, icon="folder"),
    _window("help.settings", QT_TRANSLATE_NOOP("actions", "Open the folder of preferences"), "help", group=1, icon="folder"),
    _window("help.logs", QT_TRANSLATE_NOOP("actions", "Open the folder of logs and crash reports"), "help", group=1, icon="folder"),
    _window("help.about", QT_TRANSLATE_NOOP("actions", "About Annotator"), "help", group=2),
)  # fmt: skip

SPECS = {spec.id: spec for spec in TABLE}


def said(text: str) -> str:
    """A text of the table in the language of the interface."""
    return QCoreApplication.translate("actions", text)


def plain(text: str) -> str:
    """A menu text without its mnemonic and its ellipsis."""
    return text.replace("&", "").removesuffix("…")


_KEY_NAMES = {
    "Return": QT_TRANSLATE_NOOP("keys", "Enter"),
    "Enter": QT_TRANSLATE_NOOP("keys", "Enter"),
    "Esc": QT_TRANSLATE_NOOP("keys", "Esc"),
    "Del": QT_TRANSLATE_NOOP("keys", "Del"),
    "Backspace": QT_TRANSLATE_NOOP("keys", "Backspace"),
    "Shift": QT_TRANSLATE_NOOP("keys", "Shift"),
    "Ctrl": QT_TRANSLATE_NOOP("keys", "Ctrl"),
    "Meta": QT_TRANSLATE_NOOP("keys", "Ctrl"),  # Qt's name for the Control key of macOS
    "Alt": QT_TRANSLATE_NOOP("keys", "Alt"),
    "Tab": QT_TRANSLATE_NOOP("keys", "Tab"),
    "PgUp": QT_TRANSLATE_NOOP("keys", "PgUp"),
    "PgDown": QT_TRANSLATE_NOOP("keys", "PgDown"),
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
}


def key_name(keys: str) -> str:
    """`Ctrl+Return` as the reader's keyboard says it: `Ctrl+Entrée`."""
    if keys.endswith("+"):
        return "+".join([*(key_name(part) for part in keys[:-1].split("+") if part), "+"])
    parts = keys.split("+")
    return "+".join(
        QCoreApplication.translate("keys", _KEY_NAMES[part]) if part in _KEY_NAMES else part for part in parts
    )


def first_key(action: QAction) -> str:
    """The first key of an action as the reader's keyboard says it; empty where it has none."""
    return key_name(action.shortcut().toString(QKeySequence.SequenceFormat.PortableText))


class Actions(QObject):
    """The QActions made from the table. Owned by the window; keys of the text are given to the text alone.

    `keys_changed(id)`: an action has other keys now. `met` is what is there of what actions need.
    """

    keys_changed = Signal(str)

    def __init__(self, window: QWidget, chosen: Mapping[str, tuple[str, ...]] | None = None) -> None:
        """`chosen` are the reader's own keys by action; the others have those of the table."""
        super().__init__(window)
        self._chosen = {id_: keys for id_, keys in (chosen or {}).items() if id_ in SPECS}
        self.met: frozenset[Need] = frozenset(need for spec in TABLE for need in spec.needs)
        self._made: dict[str, QAction] = {spec.id: self._make(spec, window) for spec in TABLE}

    def __getitem__(self, id_: str) -> QAction:
        return self._made[id_]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._made.values())

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(said(spec.text), window)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(keys) for keys in self.keys(spec.id)])
        action.setCheckable(spec.checkable)
        action.setMenuRole(_ROLES.get(spec.id, QAction.MenuRole.NoRole))
        action.setToolTip(self._tip(spec.id, action))
        if spec.place == "text":
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            window.addAction(action)
        return action

    def keys(self, id_: str) -> tuple[str, ...]:
        """The keys in force, as the table writes them: `Ctrl+Return`."""
        return self._chosen.get(id_, SPECS[id_].keys)

    def key(self, id_: str) -> str:
        """The first of them as the reader's keyboard says it; empty where there is none."""
        return next(map(key_name, self.keys(id_)), "")

    def choose_keys(self, id_: str, keys: tuple[str, ...]) -> None:
        """Give an action other keys; menus, tooltips and buttons follow."""
        if keys == self.keys(id_):
            return
        self._chosen[id_] = keys
        action = self._made[id_]
        action.setShortcuts([QKeySequence(one) for one in keys])
        action.setToolTip(self._tip(id_, action))
        self.keys_changed.emit(id_)

    def _tip(self, id_: str, action: QAction) -> str:
        key = self.key(id_)
        return f"{plain(action.text())} ({key})" if key else plain(action.text())

    def give_keys_of_the_text(self, widget: QWidget) -> None:
        """Let the actions of the text work while `widget` or a child of it has the keyboard."""
        widget.addActions([self._made[spec.id] for spec in TABLE if spec.place == "text"])

    def take_keys_of_the_text(self, widget: QWidget) -> None:
        """Give these keys to something else that lies over the text: a form that is typed in."""
        for spec in TABLE:
            if spec.place == "text":
                widget.removeAction(self._made[spec.id])

    def name_labels(self, labels: Iterable[Label]) -> None:
        """Name the labels' actions as the scheme of the open project does; digits without a label leave the menu."""
        by_key = {label.key: label for label in labels}
        for digit in DIGITS:
            action, label = self._made[f"label.{digit}"], by_key.get(digit)
            action.setVisible(label is not None)
            if label is not None:
                name = label_name(label)
                action.setText(f"{label.code} – {name}" if name != label.code else label.code)
                action.setToolTip(self._tip(f"label.{digit}", action))

    def is_edit(self, keys: QKeySequence) -> bool:
        """Whether these keys belong to an action that changes something."""
        return any("edits" in spec.needs and keys in self._made[spec.id].shortcuts() for spec in TABLE)

    def enable(self, met: Iterable[Need]) -> None:
        """Enable exactly what needs nothing that is not met."""
        if self.met == (met := frozenset(met)):
            return
        self.met = met
        for spec in TABLE:
            self._made[spec.id].setEnabled(self.met.issuperset(spec.needs))


_ROLES = {
    "app.preferences": QAction.MenuRole.PreferencesRole,
    "app.quit": QAction.MenuRole.QuitRole,
    "help.about": QAction.MenuRole.AboutRole,
}
