"""`python -m tests.random_use --events N --seed S` drives the real window with random keys, mouse and jobs.

The same seed does the same again. Afterwards: nothing was raised, Qt said nothing, what the window shows is
what the session holds, that is what the log of the project replays to, and undoing everything leads back to
the first state.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from annotator.domain.operations import Key
    from annotator.session.session import Session
    from annotator.ui.app import Annotator
    from annotator.ui.jobs import Job

NASTY = {
    "prose.txt": "Ida Norrby a salué l’accord à Riga.\n\n« Nous refusons », a dit M. Holm, maire de Riga.\n"
    * 12,
    "ends.txt": "Une ligne\r\nune autre\rencore\u2028et\u2029puis\x85Riga, Ida\u00a0Norrby\ufdd0\n",
    "signs.txt": "👩\u200d👧 Ida\u0301 Norrby 🇫🇷 à Riga\t\tet e\u0301te\u0301 \u202eagiR\u202c שלום\n" * 5,
    "endless.txt": "Riga" + "x" * 30_000 + " Ida Norrby",
    "short.txt": "A",
    "lines.txt": "\n\n \n" * 200 + "Riga\n",
    "many.txt": "Riga, Ida Norrby, Tallinn; " * 600,
}
"""Texts that have been trouble to somebody: written for this."""

_TEXT_KEYS = tuple("123456&éçàSCN0LEHTFKMOAscnlehta/")
_NAMED_KEYS = (
    *(
        "Tab",
        "Shift+Tab",
        "Return",
        "Del",
        "Esc",
        "Ctrl+Return",
        "Ctrl+Tab",
        "F6",
        "F3",
        "Ctrl+F",
        "Backspace",
    ),
    *(
        "Space",
        "F9",
        "Shift+F9",
        "Ctrl+B",
        "Ctrl+C",
        "Ctrl+A",
        "Ctrl+PgDown",
        "Ctrl+PgUp",
        "Ctrl++",
        "Ctrl+-",
    ),
)
_FEW = 3
_RARE = 50  # an operation in so many events at least
_LAST = 40  # how many events are told when something goes wrong


@dataclass
class Outcome:
    """What a run came to; `trouble` is empty when all held."""

    events: int = 0
    operations: int = 0
    trouble: list[str] = field(default_factory=list)


def project_of_nasty_texts(folder: Path) -> Path:
    """A project of the nasty texts with the suggestions of the rules."""
    from annotator import cli

    texts = folder / "nasty"
    texts.mkdir()
    for name, text in NASTY.items():
        (texts / name).write_bytes(text.encode("utf-8"))
    project = folder / "nasty.annotator"
    for command in (
        ["import", str(texts), "--project", str(project)],
        ["highlight", str(project), "--rules-only"],
    ):
        if cli.main(command) != 0:
            raise RuntimeError(f"the command failed: {command}")
    return project


def state_of(session: Session) -> dict[Key, str]:
    """Every record of the project as the session holds it."""
    session.flush()
    state = dict(session.project.corpus())
    for summary in session.queue():
        state |= session.project.article(summary.id)
    return state


class RandomUse:
    """Random hands on one window; `done` is what they did."""

    def __init__(self, program: Annotator, seed: int, folder: Path) -> None:
        self._program, self._folder = program, folder
        self._draw = random.Random(seed)
        self.jobs: list[Job] = []
        self.done: list[str] = []
        ways: list[tuple[int, Callable[[], None]]] = [
            (30, self._text_key),
            (22, self._named_key),
            (14, self._move_key),
            (8, self._history_key),
            (10, self._click_in_text),
            (6, self._drag_in_text),
            (6, self._click_somewhere),
            (20, self._back_to_text),
            (3, self._wheel),
            (3, self._type_a_word),
            (2, self._resize),
            (1, self._workspace),
            (1, self._look),
            (0.3, self._export),
        ]
        self._weights = [weight for weight, _ in ways]
        self._ways = [way for _, way in ways]

    def step(self) -> None:
        """One event, and the event loop after it."""
        from PySide6.QtCore import QCoreApplication
        from PySide6.QtWidgets import QApplication

        self._draw.choices(self._ways, self._weights)[0]()
        QCoreApplication.processEvents()
        self._leave_dialogs()
        if QApplication.activeWindow() is None:  # a desktop gives the keyboard back when a dialog is closed
            self._program.window.activateWindow()
            QCoreApplication.processEvents()

    # -- keys

    def _text_key(self) -> None:
        self._press(self._draw.choice(_TEXT_KEYS))

    def _named_key(self) -> None:
        self._press(self._draw.choice(_NAMED_KEYS))

    def _move_key(self) -> None:
        modifiers = ["", "Shift+", "Ctrl+", "Alt+", "Alt+Shift+", "Ctrl+Shift+"]
        arrows = ["Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"]
        self._press(self._draw.choice(modifiers) + self._draw.choice(arrows))

    def _history_key(self) -> None:
        self._press(self._draw.choice(["Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+Z"]))

    def _type_a_word(self) -> None:
        from PySide6.QtGui import QInputMethodEvent
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        word = self._draw.choice(["Ida", "Rig", "label:ORG", "“Łódź”", "éà"])
        self.done.append(f"type {word!r}")
        if word.isascii():
            QTest.keyClicks(self._focus(), word)
        else:  # what a test cannot press comes from an input method, as on a real desktop
            committed = QInputMethodEvent()
            committed.setCommitString(word)
            QApplication.sendEvent(self._focus(), committed)

    def _back_to_text(self) -> None:
        page = self._program.window.page
        if page is not None:
            self.done.append("text")
            if not page.isVisible():
                self._program.window.actions_["workspace.review"].trigger()
            page.focus_text()

    def _press(self, keys: str) -> None:
        from PySide6.QtGui import QKeySequence
        from PySide6.QtTest import QTest

        self.done.append(keys)
        if len(keys) == 1 and keys.isascii():
            QTest.keyClicks(self._focus(), keys)
            return
        combination = QKeySequence(keys)[0]
        QTest.keyClick(self._focus(), combination.key(), combination.keyboardModifiers())

    def _focus(self) -> QWidget:
        from PySide6.QtWidgets import QApplication

        return QApplication.focusWidget() or QApplication.activeModalWidget() or self._program.window

    # -- mouse

    def _text_port(self) -> QWidget | None:
        page = self._program.window.page
        return page.view.viewport() if page is not None and page.isVisible() else None

    def _somewhere(self, widget: QWidget) -> QPoint:
        from PySide6.QtCore import QPoint

        wide, high = max(1, widget.width()), max(1, widget.height())
        return QPoint(self._draw.randrange(wide), self._draw.randrange(high))

    def _click_in_text(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        port = self._text_port()
        if port is None:
            return
        place = self._somewhere(port)
        self.done.append(f"click {place.x()},{place.y()}")
        click = self._draw.choice([QTest.mouseClick, QTest.mouseClick, QTest.mouseDClick])
        held = Qt.KeyboardModifier
        modifiers = self._draw.choice([held.NoModifier, held.ShiftModifier, held.AltModifier])
        click(port, Qt.MouseButton.LeftButton, modifiers, place)

    def _drag_in_text(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        port = self._text_port()
        if port is None:
            return
        first, last = self._somewhere(port), self._somewhere(port)
        self.done.append(f"drag {first.x()},{first.y()} {last.x()},{last.y()}")
        none = Qt.KeyboardModifier.NoModifier
        QTest.mousePress(port, Qt.MouseButton.LeftButton, none, first)
        QTest.mouseMove(port, (first + last) / 2)
        QTest.mouseMove(port, last)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, none, last)

    def _click_somewhere(self) -> None:
        """On one of the lists that are shown."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QAbstractItemView, QApplication

        host = QApplication.activeModalWidget() or self._program.window
        lists = [one for one in host.findChildren(QAbstractItemView) if one.isVisible()]
        if not lists:
            return
        chosen = self._draw.choice(lists)
        place = self._somewhere(chosen.viewport())
        self.done.append(f"click in {chosen.accessibleName() or type(chosen).__name__}")
        QTest.mouseClick(chosen.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def _wheel(self) -> None:
        from PySide6.QtCore import QPoint, QPointF, Qt
        from PySide6.QtGui import QWheelEvent
        from PySide6.QtWidgets import QApplication

        port = self._text_port()
        if port is None:
            return
        turn = self._draw.choice([-600, -120, 120, 600])
        self.done.append(f"wheel {turn}")
        middle = QPointF(port.rect().center())
        none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(
            middle, port.mapToGlobal(middle), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, none, phase,
            False,
        )  # fmt: skip
        QApplication.sendEvent(port, event)

    # -- the window and jobs

    def _resize(self) -> None:
        wide, high = self._draw.choice([(1440, 900), (1100, 700), (960, 560), (1920, 1080)])
        self.done.append(f"resize {wide}×{high}")
        self._program.window.resize(wide, high)

    def _workspace(self) -> None:
        from annotator.ui.workspaces import WORKSPACES

        spec = self._draw.choice(WORKSPACES)
        self.done.append(f"workspace {spec.id}")
        self._program.window.actions_[f"workspace.{spec.id}"].trigger()

    def _look(self) -> None:
        from annotator.ui.theme import Scheme

        look = self._draw.choice([Scheme.LIGHT, Scheme.DARK])
        self.done.append(f"look {look.name}")
        self._program.theme.choose(look)

    def _export(self) -> None:
        """A job that goes on between the next events."""
        from annotator.exporting import Options
        from annotator.session.jobs.exporting import export
        from annotator.ui.jobs import Job

        desk = self._program.window.desk
        if desk is None:
            return
        self.done.append("export")
        path = self._folder / f"{len(self.jobs)}.jsonl"
        self.jobs.append(Job(export(desk.session, path, Options(profile="audit")), "", desk))
        self.jobs[-1].start()

    def _leave_dialogs(self) -> None:
        """A dialog stays for some events, then it is dismissed; so are menus."""
        from PySide6.QtWidgets import QApplication

        for lies_over in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if lies_over is not None and self._draw.random() < 0.3:
                self.done.append(f"close {type(lies_over).__name__}")
                lies_over.close()


class Watch:
    """What Qt says, and what Python raised where nobody caught it, while it is entered."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def __enter__(self) -> Watch:
        from PySide6.QtCore import qInstallMessageHandler

        self._hook = sys.excepthook
        sys.excepthook = self._raised
        self._handler = qInstallMessageHandler(self._said)
        return self

    def __exit__(self, *_: object) -> None:
        from PySide6.QtCore import qInstallMessageHandler

        sys.excepthook = self._hook
        qInstallMessageHandler(self._handler)

    def _said(self, _kind: object, _context: object, message: str) -> None:
        if not message.startswith("This plugin does not support"):  # the offscreen platform says so
            self.heard.append(f"Qt: {message}")

    def _raised(self, kind: type[BaseException], error: BaseException, trace: object) -> None:
        import traceback

        lines = traceback.format_exception(kind, error, trace)  # type: ignore[arg-type]
        self.heard.append("raised: " + "".join(lines))


def use(program: Annotator, project: Path, seed: int, events: int) -> Outcome:
    """Open the project, do so many events, and look whether all holds. The window stays open."""
    from PySide6.QtCore import QCoreApplication

    program.open(project)
    desk = program.window.desk
    assert desk is not None
    QCoreApplication.processEvents()  # suggestions are asked for after the first paint: stop them then
    program.window.projects.stop_suggesting()
    _give_keyboard(program)
    session, outcome = desk.session, Outcome()
    first, before = state_of(session), session.project.head.seq
    hands = RandomUse(program, seed, project.parent)
    with Watch() as watch:
        while outcome.events < events and not watch.heard:
            hands.step()
            outcome.events += 1
        _close_what_lies_over()
        while any(job.is_running for job in hands.jobs):
            QCoreApplication.processEvents()
        outcome.trouble += watch.heard
        if not watch.heard:
            outcome.trouble += _shown_otherwise(program)
            _hold_against(session, first, before, outcome)
    if outcome.trouble:
        outcome.trouble.append(
            f"seed {seed}, {outcome.events} events, the last: {' · '.join(hands.done[-_LAST:])}"
        )
    return outcome


def _give_keyboard(program: Annotator) -> None:
    """Wait until the window has the keyboard: keys that are pressed before it go nowhere."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    program.window.activateWindow()
    if not QTest.qWaitForWindowActive(program.window):
        raise RuntimeError("the window did not become active")
    if program.window.page is not None:
        program.window.page.focus_text()
    assert QApplication.focusWidget() is not None


def _shown_otherwise(program: Annotator) -> list[str]:
    """Where the window does not show what the session holds."""
    page, desk = program.window.page, program.window.desk
    if page is None or desk is None or desk.article_id is None:
        return []
    on_page = page.view.scene.page.spans.by_id.values()
    shown = {(one.id, one.start, one.end, one.label, one.status) for one in on_page}
    held = {(one.id, one.start, one.end, one.label, one.status) for one in desk.article.live_spans}
    queue = [one for one in page.model.summaries() if one != desk.session.summary(one.id)]
    return [
        *(f"the text shows otherwise: {one}" for one in sorted(shown ^ held)[:_FEW]),
        *(f"the queue shows otherwise: {one}" for one in queue[:_FEW]),
    ]


def _hold_against(session: Session, first: dict[Key, str], before: int, outcome: Outcome) -> None:
    """State equals replay; all undone equals the beginning."""
    from annotator.storage import Finding

    session.flush()
    outcome.operations = session.project.head.seq - before
    if outcome.operations * _RARE < outcome.events:
        outcome.trouble.append(f"only {outcome.operations} operations: the keys did not arrive")
    outcome.trouble += [f"verify: {news}" for news in session.verify() if isinstance(news, Finding)]
    while session.undo() is not None:
        pass
    now = state_of(session)
    other = [key for key in first.keys() | now.keys() if first.get(key) != now.get(key)]
    for key in sorted(other, key=str)[:_FEW]:
        outcome.trouble.append(f"one of {len(other)} not undone: {key}: {first.get(key)} is {now.get(key)}")


def _close_what_lies_over() -> None:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication

    while (over := QApplication.activePopupWidget() or QApplication.activeModalWidget()) is not None:
        over.close()
        QCoreApplication.processEvents()


def main() -> int:
    """The command."""
    wishes = argparse.ArgumentParser(prog="python -m tests.random_use", description=__doc__)
    wishes.add_argument("--events", type=int, default=10_000)
    wishes.add_argument("--seed", type=int, default=1)
    wish = wishes.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        os.environ["ANNOTATOR_HOME"] = str(folder / "home")
        project = project_of_nasty_texts(folder)
        from PySide6.QtWidgets import QApplication

        from annotator.session.folders import Folders
        from annotator.ui.app import Annotator
        from annotator.ui.settings import Settings

        Settings(Folders.of_user()).uses_pipeline = False  # what it adds would not be undone by the reviewer
        application = QApplication.instance() or QApplication([])
        program = Annotator(application, Folders.of_user())  # type: ignore[arg-type]
        program.window.resize(1440, 900)
        program.window.show()
        program.window.activateWindow()
        outcome = use(program, project, wish.seed, wish.events)
        program.window.close()
    print(f"{outcome.events} events, {outcome.operations} operations, seed {wish.seed}")
    print("\n".join(outcome.trouble) or "All held.")
    return 1 if outcome.trouble else 0


if __name__ == "__main__":
    sys.exit(main())
