"""Blind first: a share of the articles is shown without suggestions, so that their influence can be measured.

Which ones is settled by the article's id alone. Such an article carries the label `blind-first`; what would
have been suggested is kept on this computer, for the comparison afterwards.
"""

from __future__ import annotations

import hashlib
import logging
from pathlib import Path

import orjson

from annotator.domain.edits import AddLabels, Suggest
from annotator.domain.errors import AnnotatorError
from annotator.domain.records import TOOL, Decision, DocLabel, Origin
from annotator.domain.views import ArticleView
from annotator.nlp.suggestions import Highlights
from annotator.nlp.wire import from_object, to_object
from annotator.session.changed import Changed
from annotator.session.folders import Folders
from annotator.session.session import Session

BLIND = "blind-first"
_log = logging.getLogger(__name__)


def is_chosen(article: str, share: int) -> bool:
    """Whether an article is one of the `share` percent; a larger share holds the smaller."""
    number = int.from_bytes(hashlib.sha256(f"blind\x1f{article}".encode()).digest()[:4], "big")
    return number % 10_000 < share * 100


def is_blind(decision: Decision | None) -> bool:
    """Whether an article carries the label."""
    return decision is not None and any(label.name == BLIND for label in decision.doc_labels)


class BlindArticles:
    """The blind articles of a project: those marked, and what would have been suggested in them."""

    def __init__(self, session: Session, folders: Folders | None = None) -> None:
        self._session = session
        self._folder = (folders or Folders.of_user()).data / "blind" / session.project.project_id

    def wants(self, view: ArticleView, share: int) -> bool:
        """Whether an article is to be shown without suggestions: chosen, and nobody has acted in it."""
        return is_blind(view.stored_decision) or (not view.is_touched and is_chosen(view.id, share))

    def keep(self, article: str, highlights: Highlights) -> Changed | None:
        """Mark an article and keep what would have been suggested; None where it is marked already."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file(article).write_bytes(orjson.dumps(to_object(highlights)))
        except OSError as problem:
            _log.warning("what a blind article would show was not kept: %s", type(problem).__name__)
        view = self._session.article(article)
        if is_blind(view.stored_decision):
            return None
        label = DocLabel(name=BLIND, value="yes", origin=Origin(type="rule", name=TOOL))
        decision = view.decision(self._session.scheme).altered(doc_labels=(label,))
        if view.live_spans or view.stances:
            self._session.apply(Suggest(article, ()))  # what was shown before the share was chosen
        return self._session.apply(AddLabels(article, decision=decision))

    def would_have_shown(self, article: str) -> Highlights | None:
        """What was kept of an article's suggestions; None where it is gone."""
        try:
            return from_object(orjson.loads(self._file(article).read_bytes()))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _file(self, article: str) -> Path:
        return self._folder / f"{article}.json"


def take_blind(session: Session, article: str, highlights: Highlights, share: int) -> bool:
    """Keep an article blind if it is one of the share; whether it is."""
    blind = BlindArticles(session)
    try:
        if not blind.wants(session.article(article), share):
            return False
        blind.keep(article, highlights)
    except AnnotatorError as refusal:
        _log.warning("a blind article was not marked: %s", type(refusal).__name__)
        return False
    return True
