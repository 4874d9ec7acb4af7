"""Lists whose rows keep their height whatever they say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QListView

from annotator.ui.parts.rows import Index


class StillList(QListView):
    """A list that paints a changed row anew, where Qt's own would lay out and paint all of them."""

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        if self.uniformItemSizes():
            QAbstractItemView.dataChanged(self, first, last, roles)
        else:
            super().dataChanged(first, last, roles)
