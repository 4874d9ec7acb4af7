"""Who judges whom in the whole project: read in the background when first asked for, then kept up to date."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from annotator.session.changed import Changed
from annotator.session.positions import Positions
from annotator.session.session import Session
from annotator.ui.jobs import Job

_KINDS = frozenset({"stance", "entity", "ruling"})


class Standing(QObject):
    """`changed()` when the figures are there for the first time, and whenever they are others."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.positions = Positions(session)
        self._job: Job | None = None
        self._behind: Job | None = None

    @property
    def is_ready(self) -> bool:
        """Whether the project has been read."""
        return self.positions.is_read

    def begin(self) -> None:
        """Read the project if that was not done or begun yet; `changed` comes when it is."""
        if self._job is None and not self.is_ready:
            self._job = Job(self.positions.read(), "", self)
            self._job.finished.connect(self._read)
            self._job.failed.connect(self._failed)
            self._job.start()

    @Slot(object)
    def follow(self, changed: Changed) -> None:
        """Take in what an edit changed."""
        self.positions.follow(changed)
        if self.positions.is_behind:
            self._catch_up()
            return
        kinds = {change.key.kind for change in changed.changes}
        if self.is_ready and (kinds & _KINDS or len(changed.articles) > 1):
            self.changed.emit()

    def _catch_up(self) -> None:
        """Read many articles again between the events of the window."""
        if self._behind is None:
            self._behind = Job(self.positions.catch_up(), "", self)
            self._behind.finished.connect(self._caught_up)
            self._behind.failed.connect(self._caught_up)
            self._behind.start()

    @Slot()
    def _caught_up(self) -> None:
        if self._behind is not None:
            self._behind.deleteLater()
            self._behind = None
        self.changed.emit()

    @Slot(object)
    def _read(self, _report: object) -> None:
        self.changed.emit()

    @Slot(object)
    def _failed(self, _problem: object) -> None:
        """The file could not be read now; whoever asks next begins again."""
        self._job = None
