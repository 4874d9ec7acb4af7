"""What a window hands to the one in its place: search, tab, workspace, last line, open Preferences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from annotator.session.changed import Changed
from annotator.ui.telling import Teller

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class Carried(Struct, frozen=True):
    """`last`: what the status line spoke of; `preferences`: its field in use, None if closed."""

    search: str = ""
    tab: str = "review"
    last: Changed | None = None
    preferences: str | None = None
    workspace: str = "review"


def put_down(window: MainWindow) -> Carried:
    """What is to go on in another window; Preferences are closed in this one. Call it before its pages go."""
    from annotator.ui.dialogs.preferences import Preferences

    field = None
    for dialog in window.findChildren(Preferences):
        field = dialog.field_in_use()
        dialog.reject()
    if window.page is None or window.workspaces is None:
        return Carried(preferences=field)
    queue = window.page.queue
    return Carried(queue.search.text(), queue.tab, window.last_told, field, window.workspaces.current_id)


def take_up(window: MainWindow, carried: Carried) -> None:
    """Go on with it, in the language of the new window."""
    if window.page is not None and window.desk is not None and window.workspaces is not None:
        window.page.queue.look_for(carried.search, carried.tab)
        window.page.queue.show_current(window.desk.article_id)
        if carried.last is not None:
            window.tell_again(carried.last, Teller(window.desk).told(carried.last, window.desk.session))
        if carried.workspace != window.workspaces.current_id:
            window.workspaces.show_workspace(carried.workspace)
    if carried.preferences is not None:
        window.commands.reopen_preferences(carried.preferences)
