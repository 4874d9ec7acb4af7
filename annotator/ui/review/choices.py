"""Who and what can be holder or target of a stance, and where one begins. Offsets are code points."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from annotator.domain.records import Entity, Party, Span
from annotator.domain.views import ArticleView
from annotator.ui import wording
from annotator.ui.composer_parts import Choice
from annotator.ui.review.desk import Desk

MOST_ENTITIES = 3_000


def choices(desk: Desk) -> list[Choice]:
    """Mentions of the open article first, then its author and outlet, then the entities of the corpus."""
    article, slots = desk.article, desk.slots_of_labels()
    found = [choice_of_span(span, slots) for span in article.live_spans]
    source = article.article.source
    found.append(Choice.of(Party(ref="author", text=source.author or "")))
    found.append(Choice.of(Party(ref="outlet", text=source.outlet or "")))
    entities = islice(desk.session.entities.values(), MOST_ENTITIES)
    return [*found, *(_choice_of_entity(entity, slots) for entity in entities)]


def choice(desk: Desk, party: Party) -> Choice:
    """A party as something to choose: with its label where it is a mention or an entity."""
    slots = desk.slots_of_labels()
    if party.ref == "span" and party.id and desk.article.has("span", party.id):
        return choice_of_span(desk.article.span(party.id), slots)
    entity = desk.session.entities.get(party.id or "") if party.ref == "entity" else None
    return _choice_of_entity(entity, slots) if entity else Choice.of(party)


def choice_of_span(span: Span, slots: Mapping[str, int]) -> Choice:
    """A mention as something to choose; `slots` are the looks of the labels by their codes."""
    text = wording.one_line(span.text)
    return Choice(text, "span", span.id, span.text, span.label, slots.get(span.label, 6))


def _choice_of_entity(entity: Entity, slots: Mapping[str, int]) -> Choice:
    text = wording.one_line(entity.name)
    return Choice(text, "entity", entity.id, entity.name, entity.label, slots.get(entity.label, 6))


def in_prose(article: ArticleView, offset: int) -> int:
    """The first place from here on, else from the top, that is no part of what is not the article's own."""
    for start in (offset, 0):
        at = start
        for region in sorted(article.regions, key=lambda one: one.start):
            if region.is_boilerplate and region.start <= at < region.end:
                at = region.end
                while at < len(article.text) and article.text[at].isspace():
                    at += 1
        if at < len(article.text):
            return at
    return offset
