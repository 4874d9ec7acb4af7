"""Which articles have their suggestions already, and from what: so that none are made anew for nothing."""

from __future__ import annotations

import logging

from annotator.domain.summaries import Summary
from annotator.session.folders import Folders
from annotator.session.small_files import read_object, write_object

_log = logging.getLogger(__name__)


class Highlighted:
    """The last highlighting of each article of one project: version of the resources, model, what it left.

    Kept in the cache folder; losing it means that suggestions are made once more. An article whose open
    suggestions are no longer as many as were left counts as not highlighted.
    """

    def __init__(self, folders: Folders, project_id: str) -> None:
        self._file = folders.cache / "highlighted" / f"{project_id}.json"
        self._marks: dict[str, list[str | int]] = {
            key: mark for key, mark in read_object(self._file).items() if isinstance(mark, list) and mark
        }
        self._is_kept = True

    def mark(self, summary: Summary, resources: str, model: str | None) -> None:
        """Note that suggestions were put into an article; `model` is None where rules worked alone."""
        self._marks[summary.id] = [resources, model or "", summary.open_spans, summary.open_stances]
        self._is_kept = False

    def is_fresh(self, summary: Summary, resources: str, models: frozenset[str] | None) -> bool:
        """Whether its suggestions come from these resources and one of `models` ("" for rules alone);
        with None, from whatever model."""
        mark = self._marks.get(summary.id)
        if mark is None or mark[0] != resources or (models is not None and mark[1] not in models):
            return False
        return mark[2:] == [summary.open_spans, summary.open_stances]

    def forget(self, article: str) -> None:
        """Its suggestions are to be made anew: the memory or the rules are others now."""
        if self._marks.pop(article, None) is not None:
            self._is_kept = False

    def keep(self) -> None:
        """Write the marks. Where that fails it is logged, and they are made again some day."""
        if self._is_kept:
            return
        try:
            write_object(self._file, self._marks)
        except OSError as problem:
            _log.warning("what was highlighted was not kept: %s", type(problem).__name__)
        self._is_kept = True
