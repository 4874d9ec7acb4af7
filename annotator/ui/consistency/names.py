"""The reader's words for kinds of contradictions, their ways, and what settles them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject

from annotator.domain.records import Entity
from annotator.resources import QT_TRANSLATE_NOOP
from annotator.session.consistency import Case
from annotator.session.consistency_cases import Dossier, Group
from annotator.ui import wording

INTENDED = "intended"
UNIFORM = "uniform"
_KINDS = {
    "labels": (QT_TRANSLATE_NOOP("consistency", "Differing labels"), "abc"),
    "edges": (QT_TRANSLATE_NOOP("consistency", "Differing edges"), "ruler-measure"),
    "entities": (QT_TRANSLATE_NOOP("consistency", "One name, several entities"), "users"),
    "near": (QT_TRANSLATE_NOOP("consistency", "Near spellings"), "equal"),
    "odd": (QT_TRANSLATE_NOOP("consistency", "One entity, several labels"), "tags"),
    "opposed": (QT_TRANSLATE_NOOP("consistency", "Opposite stances"), "scale"),
    "copies": (QT_TRANSLATE_NOOP("consistency", "Copies treated otherwise"), "stack-2"),
    "missed": (QT_TRANSLATE_NOOP("consistency", "Missed mentions"), "eye-off"),
    "rejected": (QT_TRANSLATE_NOOP("consistency", "Lone rejections"), "circle-x"),
    UNIFORM: (QT_TRANSLATE_NOOP("consistency", "Made uniform"), "check"),
    INTENDED: (QT_TRANSLATE_NOOP("consistency", "Difference intended"), "arrows-split"),
}


def kind_name(kind: str) -> str:
    """What a kind of contradictions is called."""
    return QCoreApplication.translate("consistency", _KINDS[kind][0])


def kind_icon(kind: str) -> str:
    return _KINDS[kind][1]


class CaseWords(QObject):
    """Sentences about a case."""

    def way(self, case: Case, way: str, entities: Mapping[str, Entity]) -> str:
        """A way of deciding: the label, the entity, or what is not marked so."""
        if case.kind in {"entities", "near"}:
            entity = entities.get(way)
            return wording.short(entity.name, 24) if entity else "–"
        if case.kind == "rejected" or case.is_of_stances:
            return wording.word(way)
        if way == "":
            return self.tr("part alone") if case.kind == "edges" else self.tr("not marked")
        return way

    def counts(self, case: Case, entities: Mapping[str, Entity], *, is_short: bool = False) -> str:
        """`ORG 34 · PER 5 · LOC 2`; `is_short` leaves the names of entities out."""
        if is_short and case.kind in {"entities", "near"}:
            return " · ".join(wording.number(count) for _, count in case.counts)
        return " · ".join(f"{self.way(case, way, entities)} {wording.number(n)}" for way, n in case.counts)

    def extent(self, case: Case, *, is_short: bool = False) -> str:
        """`41 mentions · 17 articles`; `41 mentions` where there is little room."""
        places = (
            self.tr("%n stances", "", case.mentions)
            if case.is_of_stances
            else self.tr("%n mentions", "", case.mentions)
        )
        if is_short:
            return places
        articles = self.tr("%n articles", "", case.articles)
        return f"{places} · {articles}"

    def verb(self, dossier: Dossier, count: int, target: str, entities: Mapping[str, Entity]) -> str:
        """What the button does to `count` places."""
        kind = dossier.case.kind
        if dossier.case.is_of_stances:
            return self.tr("Judge %n stances {polarity}", "", count).format(polarity=wording.word(target))
        if kind in {"labels", "odd"}:
            return self.tr("Turn %n mentions into {label}", "", count).format(label=target)
        if kind in {"entities", "near"}:
            name = wording.quoted(self.way(dossier.case, dossier.majority.way, entities))
            every = sum(group.count for group in dossier.groups if not group.is_majority)
            words = (
                self.tr("Merge into {name}")
                if kind == "near" and count == every
                else self.tr("Let %n mentions mean {name}", "", count)
            )
            return words.format(name=name)
        if kind == "edges":
            return self.tr("Mark the whole name in %n places", "", count)
        if kind in {"missed", "copies"}:
            return self.tr("Label %n places {label}", "", count).format(label=target)
        return self.tr("Accept %n rejected ones", "", count)

    def note(self, dossier: Dossier, group: Group) -> str:
        """What there is to know of a group."""
        if group.is_majority and any(one.count >= group.count for one in dossier.groups if one != group):
            return self.tr("the others are to follow these")
        if group.is_majority:
            looked_at = group.count - group.by_completion
            words = self.tr("majority: %n looked at", "", looked_at)
            if group.by_completion:
                words += ", " + self.tr("%n accepted by completion", "", group.by_completion)
            return words
        if group.by_completion:
            return self.tr(
                "%n of them accepted by completion, never looked at one by one", "", group.by_completion
            )
        if dossier.case.kind in {"missed", "copies"} and group.way == "":
            return self.tr("in finished articles, without a label")
        if dossier.case.kind == "edges":
            return self.tr("only a part of the name is marked")
        return ""
