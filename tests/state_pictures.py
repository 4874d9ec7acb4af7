"""The pictures of states: nested spans, nothing found, an import with a refusal, the ledger, other looks."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.screenshots import Studio


def take_states(studio: Studio) -> None:
    """What a reviewer meets now and then; two articles more are in the project afterwards."""
    window = studio.window
    desk = studio.desk
    here = desk.article_id
    desk.open(desk.session.queue()[0].id)
    take_overlaps(studio)
    desk.open(here)
    window.actions_["workspace.ledger"].trigger()
    studio.settle(1.5)
    studio.take("ledger-en")
    window.actions_["workspace.review"].trigger()
    studio.page.queue.tabs.choose("flagged")
    studio.settle()
    studio.take("empty-en")
    studio.page.queue.tabs.choose("review")
    window.commands.show_preferences()
    studio.settle(0.3)
    studio.take("preferences-en")
    studio.dismiss()
    take_import(studio)


def take_overlaps(studio: Studio) -> None:
    """A name within a name, under a scheme that lets them nest."""
    from annotator.domain.edits import AddSpan, SetScheme

    desk, page = studio.desk, studio.page
    scheme = desk.session.scheme
    desk.apply(SetScheme(scheme.altered(version=scheme.version + 1, overlap="nested")))
    text, here = desk.article.text, desk.article.id
    words = (("Comité des pêches du Ponant", "ORG"), ("Ponant", "LOC"))
    for name, label in words:
        start = text.index(name, text.index(words[0][0]) if name == "Ponant" else 0)
        desk.apply(AddSpan(here, start, start + len(name), label))
    studio.settle(0.3)
    page.focus_text()
    studio.take("overlap-en")
    while desk.session.scheme != scheme:
        desk.undo()
    studio.settle()


def take_import(studio: Studio) -> None:
    """Two articles come in, one file is refused and says why."""
    from PySide6.QtWidgets import QApplication

    window = studio.window
    with tempfile.TemporaryDirectory() as folder:
        for name, data in (
            ("quai-nord.txt", "Le quai nord rouvre\n\nLa mairie de Brest l’annonce pour lundi.\n".encode()),
            ("criée.txt", "La criée se modernise\n\nLorient investit dans le froid.\n".encode()),
            ("photo.txt", bytes(range(256)) * 8),
        ):
            (Path(folder) / name).write_bytes(data)
        window.projects.add([Path(folder)])
        studio.until(lambda: not window.projects.is_busy)
        window.projects.stop_suggesting()
        studio.settle(0.3)
        window.projects.show_import_report()
        studio.until(lambda: QApplication.activeModalWidget() is not None)
        studio.take("import-en")
        studio.dismiss()
    window.messages.withdraw("importing")
    window.projects.stop_suggesting()
    studio.settle()


def take_looks(studio: Studio) -> None:
    """High contrast, twice the size, and a small window over the whole corpus."""
    from annotator.ui.overview.workspace import StancesWorkspace
    from annotator.ui.theme import Scheme

    studio.look(appearance=Scheme.HIGH_LIGHT)
    studio.take("high-contrast-en")
    studio.look(appearance=Scheme.LIGHT)
    studio.size(1100, 700)
    for id_ in ("stances", "consistency"):
        studio.window.actions_[f"workspace.{id_}"].trigger()
        if id_ == "stances":
            studio.until(lambda: studio.desk.standing.is_ready)
            studio.space(StancesWorkspace).filters.clear()
        studio.settle(1.5)
        studio.take(f"narrow-{id_}-en")
    studio.window.actions_["workspace.review"].trigger()
    studio.size(1920, 1120)
    studio.resize_interface(2.0)
    studio.take("double-size-en")
    studio.resize_interface(1.0)
    studio.size(1440, 900)
