"""A reviewer and a program who do anything that can be done, at random: a way to draw each kind of edit."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import get_args

from annotator.domain import edits as e
from annotator.domain.records import Entity, Label, Party, Region
from annotator.domain.scheme_moves import LabelMove
from annotator.session.session import Session
from tests.domain.making import RULE, TEXT, article, stance, suggested

WORDS = ("Ida Holm", "Riga", "Otan", "Ida", "Holm", "réforme")
LABELS = ("PER", "ORG", "LOC", "MISC")
KINDS: frozenset[type] = frozenset(get_args(e.Edit))
"""All kinds of edits there are."""
Drawer = Callable[["Anything", Session, str], "e.Edit | None"]


class Anything:
    """Draws edits; some will be refused. `bulk` are the articles that steps of many go through."""

    def __init__(self, seed: int, bulk: tuple[str, ...]) -> None:
        self.random = random.Random(seed)
        self.bulk = bulk
        self._count = 0

    def edit(self, session: Session, kind: type) -> e.Edit | None:
        """One of this kind, in an article outside the bulk; None where there is nothing to do it to."""
        ids = [one.id for one in session.queue() if one.id not in self.bulk]
        return _DRAWERS[kind](self, session, self.random.choice(ids)) if ids else None

    def number(self) -> int:
        self._count += 1
        return self._count

    def spans(self, session: Session, id_: str) -> tuple[str, ...]:
        there = [span.id for span in session.article(id_).live_spans]
        return tuple(self.random.sample(there, min(len(there), self.random.randint(1, 3))))

    def stances(self, session: Session, id_: str) -> tuple[str, ...]:
        return tuple(one.id for one in session.article(id_).stances)[-1:]

    def range(self) -> tuple[int, int]:
        words = self.random.choice(WORDS)
        place = TEXT.index(words)
        return place, place + len(words)

    def party(self) -> Party:
        return Party(ref="concept", text=self.random.choice(WORDS))

    def entities(self, session: Session, count: int) -> list[str]:
        there = sorted(session.entities)
        return self.random.sample(there, min(len(there), count))

    def label(self) -> str:
        return self.random.choice(LABELS)


def _with_spans(make: Callable[[Anything, str, tuple[str, ...]], e.Edit]) -> Drawer:
    def draw(who: Anything, session: Session, id_: str) -> e.Edit | None:
        some = who.spans(session, id_)
        return make(who, id_, some) if some else None

    return draw


def _with_stances(make: Callable[[Anything, str, tuple[str, ...]], e.Edit]) -> Drawer:
    def draw(who: Anything, session: Session, id_: str) -> e.Edit | None:
        some = who.stances(session, id_)
        return make(who, id_, some) if some else None

    return draw


def _suggestions(who: Anything) -> tuple[tuple[object, ...], dict[str, Entity]]:
    number = who.number()
    entity = Entity(id=f"e{number}", name=f"Nom {number % 7}", label="PER")
    words = who.random.sample(WORDS[:3], 2)
    return tuple(suggested(f"s{number}-{n}", one, "PER", entity=entity.id) for n, one in enumerate(words)), {
        entity.id: entity
    }


def _suggest(who: Anything, _: Session, id_: str) -> e.Edit:
    spans, entities = _suggestions(who)
    concept = Party(ref="concept", text="plan")
    one = stance(f"t{who.number()}", concept, concept, "Ida Holm")
    return e.Suggest(id_, spans, (one,), entities, beside=who.random.random() < 0.5)


def _add_labels(who: Anything, _: Session, id_: str) -> e.Edit:
    spans, entities = _suggestions(who)
    return e.AddLabels(id_, spans=spans, entities=tuple(entities.values()))


def _add_article(who: Anything, _: Session, __: str) -> e.Edit:
    spans, entities = _suggestions(who)
    number = who.number()
    region = Region(id="g1", start=0, end=3, kind="byline", origin=RULE)
    made = article(id_=f"n{number}")
    return e.AddArticle(made, (region,), spans, (), tuple(entities.values()))


def _remove_article(who: Anything, session: Session, id_: str) -> e.Edit | None:
    many = sum(one.id not in who.bulk for one in session.queue()) > 4
    return e.RemoveArticle(id_) if many else None


def _remove_regions(_: Anything, session: Session, id_: str) -> e.Edit | None:
    there = tuple(one.id for one in session.article(id_).regions)
    return e.RemoveRegions(id_, there[:1]) if there else None


def _change_stance(who: Anything, id_: str, some: tuple[str, ...]) -> e.Edit:
    return e.ChangeStance(
        id_, some[0], "neutral", who.party(), who.party(), "reported", (who.range(),), "note", 0.5
    )


def _merge(who: Anything, session: Session, _: str) -> e.Edit | None:
    two = who.entities(session, 2)
    if len(two) < 2:
        return None
    moves = [e.MoveMentions(one.id, *two) for one in session.queue()]
    return e.Together((*moves, e.MergeEntities(*two)), "merge")


def _relabel_entity(who: Anything, session: Session, _: str) -> e.Edit | None:
    one, label = who.entities(session, 1), who.label()
    if not one:
        return None
    follow = [e.RelabelMentions(other.id, one[0], label) for other in session.queue()]
    return e.Together((e.RelabelEntity(one[0], label), *follow), "relabel an entity")


def _revise(who: Anything, session: Session, _: str) -> e.Edit:
    scheme = session.scheme
    number = who.number()
    added = Label(code=f"X{number}", name=f"Extra {number}", slot=1)
    newer = scheme.altered(version=scheme.version + 1, labels=(*scheme.labels, added))
    move = LabelMove("MISC", added.code, ("R…",))
    revised = [e.ReviseMentions(one.id, (move,), newer.overlap, newer.tag) for one in session.queue()]
    return e.Together((e.SetScheme(newer), *revised), "a new scheme")


def _bulk(who: Anything, _: Session, __: str) -> e.Edit:
    label, place = who.label(), who.range()
    return e.Together(
        tuple(e.LabelOccurrences(id_, (place,), label, how="bulk") for id_ in who.bulk), "label everywhere"
    )


def _link(who: Anything, id_: str, some: tuple[str, ...]) -> e.Edit:
    return e.LinkSpans(id_, some, name=f"Nom {who.random.randrange(7)}")


def _rename(who: Anything, session: Session, _: str) -> e.Edit | None:
    one = who.entities(session, 1)
    return e.RenameEntity(one[0], f"Nouveau {who.number()}") if one else None


_DRAWERS: Mapping[type, Drawer] = {
    e.AddSpan: lambda who, _, id_: e.AddSpan(id_, *who.range(), who.label()),
    e.AcceptSpans: _with_spans(lambda _, id_, some: e.AcceptSpans(id_, some)),
    e.RemoveSpans: _with_spans(lambda _, id_, some: e.RemoveSpans(id_, some)),
    e.RelabelSpans: _with_spans(lambda who, id_, some: e.RelabelSpans(id_, some, who.label())),
    e.ResizeSpan: _with_spans(lambda who, id_, some: e.ResizeSpan(id_, some[0], *who.range())),
    e.LinkSpans: _with_spans(_link),
    e.LabelOccurrences: lambda who, _, id_: e.LabelOccurrences(id_, (who.range(), who.range()), who.label()),
    e.RenameEntity: _rename,
    e.MoveMentions: _merge,
    e.MergeEntities: _merge,
    e.RelabelEntity: _relabel_entity,
    e.RelabelMentions: _relabel_entity,
    e.SetRuling: lambda who, _, __: e.SetRuling(
        f"u{who.random.randrange(3)}", "so", who.random.choice(["", "why"])
    ),
    e.AddStance: lambda who, _, id_: e.AddStance(
        id_, "critical", who.party(), who.party(), None, (who.range(),)
    ),
    e.ChangeStance: _with_stances(_change_stance),
    e.AcceptStances: _with_stances(lambda _, id_, some: e.AcceptStances(id_, some)),
    e.RemoveStances: _with_stances(lambda _, id_, some: e.RemoveStances(id_, some)),
    e.SetArticleStance: lambda who, _, id_: e.SetArticleStance(id_, "supportive", who.party(), "note"),
    e.Decide: lambda who, _, id_: e.Decide(
        id_, who.random.choice(["done", "flagged", "doing", "skipped"]), 1.5
    ),
    e.SetComplete: lambda who, _, id_: e.SetComplete(
        id_, who.random.random() < 0.5, who.random.random() < 0.5
    ),
    e.Comment: lambda who, _, id_: e.Comment(id_, f"note {who.number()}"),
    e.AddRegion: lambda who, _, id_: e.AddRegion(id_, *who.range(), "quote"),
    e.RemoveRegions: _remove_regions,
    e.RemoveArticle: _remove_article,
    e.AddArticle: _add_article,
    e.AddLabels: _add_labels,
    e.Suggest: _suggest,
    e.SetScheme: _revise,
    e.ReviseMentions: _revise,
    e.Together: _bulk,
}
