"""About: what this is, its version, and the licences of what is shipped with it."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator import __version__
from annotator.resources import resource
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.parts import Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

_LICENCES = (
    ("Source Serif 4", ("fonts", "SourceSerif4-OFL.txt")),
    ("Inter", ("fonts", "Inter-OFL.txt")),
    ("JetBrains Mono", ("fonts", "JetBrainsMono-OFL.txt")),
    ("Tabler Icons", ("icons", "LICENSE.txt")),
)


class About(Dialog):
    """The licences are the files that are shipped."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, "", window, size=(640, 560))
        self.setWindowTitle(self.tr("About Annotator"))
        title = Words(theme, f"Annotator {__version__}", Style.FIGURE, parent=self)
        self.body.addWidget(title)
        lines = (
            self.tr("Entities and stances in news articles, on this computer alone. No account, no network."),
            self.tr("MIT licence. Built with Python, Qt for Python (LGPL), spaCy, pydantic and SQLAlchemy."),
        )
        for line in lines:
            self.body.addWidget(Words(theme, line, Style.UI, wrapped=True, parent=self))
        self.body.addWidget(Words(theme, self.tr("Faces and icons"), Style.UI_CURRENT, parent=self))
        text = QPlainTextEdit(self)
        text.setReadOnly(True)
        text.setFont(theme.font(Style.MONO))
        text.setAccessibleName(self.tr("Licences"))
        text.setPlainText("\n\n".join(self._licence(name, parts) for name, parts in _LICENCES))
        self.body.addWidget(text, 1)
        self.add_cancel(self.tr("Close"))

    def _licence(self, name: str, parts: tuple[str, ...]) -> str:
        return f"{name}\n{'─' * len(name)}\n{resource(*parts).read_text(encoding='utf-8').strip()}"
