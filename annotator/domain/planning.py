"""The one table from edits to what they come to: a pure function of the edit and the state it meets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from annotator.domain import edits, plan_articles, plan_spans, plan_stances
from annotator.domain.drafting import Actor, Drafting, Plan
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
        edits.RenameEntity: plan_articles.rename_entity,
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
        edits.AddLabels: plan_articles.add_labels,
        edits.Suggest: plan_articles.suggest,
        edits.SetScheme: plan_articles.set_scheme,
    }
)


def plan(edit: edits.Edit, view: ArticleView, corpus: CorpusView, actor: Actor) -> Plan:
    """What an edit comes to. Raises EditRefused where it would break a rule of the records.

    `view` is the article the edit names (an empty one for a new article, and for edits of the corpus).
    """
    return _PLANNERS[type(edit)](edit, Drafting(view, corpus, actor))
