"""The one table from edits to what they come to: a pure function of the edit and the state it meets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Any

from annotator.domain import edits, plan_articles, plan_entities, plan_scheme, plan_spans, plan_stances
from annotator.domain.drafting import Actor, Drafting, Plan
from annotator.domain.operations import Change, Key
from annotator.domain.records import Record
from annotator.domain.views import ArticleView, CorpusView

_PLANNERS: Mapping[type, Callable[[Any, Drafting], Plan]] = MappingProxyType(
    {
        edits.AddSpan: plan_spans.add_span,
        edits.AcceptSpans: plan_spans.accept_spans,
        edits.RemoveSpans: plan_spans.remove_spans,
        edits.RelabelSpans: plan_spans.relabel_spans,
        edits.ResizeSpan: plan_spans.resize_span,
        edits.LinkSpans: plan_spans.link_spans,
        edits.LabelOccurrences: plan_spans.label_occurrences,
        edits.MoveMentions: plan_entities.move_mentions,
        edits.RelabelMentions: plan_entities.relabel_mentions,
        edits.RenameEntity: plan_entities.rename_entity,
        edits.MergeEntities: plan_entities.merge_entities,
        edits.RelabelEntity: plan_entities.relabel_entity,
        edits.SetRuling: plan_entities.set_ruling,
        edits.AddStance: plan_stances.add_stance,
        edits.ChangeStance: plan_stances.change_stance,
        edits.AcceptStances: plan_stances.accept_stances,
        edits.RemoveStances: plan_stances.remove_stances,
        edits.SetArticleStance: plan_stances.set_article_stance,
        edits.Decide: plan_articles.decide,
        edits.SetComplete: plan_articles.set_complete,
        edits.Comment: plan_articles.comment,
        edits.AddRegion: plan_articles.add_region,
        edits.RemoveRegions: plan_articles.remove_regions,
        edits.AddArticle: plan_articles.add_article,
        edits.RemoveArticle: plan_articles.remove_article,
        edits.AddLabels: plan_articles.add_labels,
        edits.Suggest: plan_articles.suggest,
        edits.SetScheme: plan_scheme.set_scheme,
        edits.ReviseMentions: plan_scheme.revise_mentions,
    }
)


class Several:
    """Plans the parts of one step article by article; what they write of the corpus is seen by all.

    The parts of an article must come one after another. Nothing is done before `plan` is carried out.
    """

    def __init__(self, corpus: CorpusView, actor: Actor) -> None:
        self._corpus, self._actor = corpus, actor
        self._shared: dict[Key, Record | None] = {}
        self._changes: dict[str, tuple[Change, ...]] = {}
        self._notes: dict[str, tuple[str, ...]] = {}

    def take(self, view: ArticleView, parts: Sequence[edits.Part]) -> None:
        """Plan what is done to an article (an empty view: to the corpus); planned again, it is replaced."""
        work = Drafting(view, self._corpus, self._actor, shared=self._shared, takes_up=False)
        for part in parts:
            _PLANNERS[type(part)](part, work)
        self._changes[view.id] = work.changes()
        self._notes[view.id] = tuple(work.notes)

    def plan(self, summary: str) -> Plan:
        """All that was planned, as one plan."""
        shared = Drafting(ArticleView("", {}), self._corpus, self._actor, shared=self._shared)
        changes = chain(shared.shared_changes(), chain.from_iterable(self._changes.values()))
        return Plan(summary, tuple(changes), tuple(chain.from_iterable(self._notes.values())))


def plan(edit: edits.Edit, view: ArticleView, corpus: CorpusView, actor: Actor) -> Plan:
    """What an edit comes to. Raises EditRefused where it would break a rule of the records.

    `view` is the article the edit names (an empty one for a new article, and for edits of the corpus).
    """
    return _PLANNERS[type(edit)](edit, Drafting(view, corpus, actor))
