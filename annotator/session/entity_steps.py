"""Steps that change an entity wherever it is meant: how far they reach, and what they come to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from annotator.domain.edits import MergeEntities, Part, RelabelEntity, RelabelMentions, Together
from annotator.domain.records import Entity
from annotator.storage import Asked, Project
from annotator.text.fold import fold


@dataclass(slots=True)
class Reach:
    """Where an entity is meant: live mentions by article."""

    mentions: dict[str, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        return sum(self.mentions.values())


def reach_of(project: Project, entity: str) -> Iterator[Reach | None]:
    """How far a change of an entity reaches, in slices; the reach comes last."""
    reach = Reach()
    for rows in project.spans_asked(Asked(entity=entity)):
        for id_, _ in rows:
            reach.mentions[id_] = reach.mentions.get(id_, 0) + 1
        yield None
    yield reach


def merge(entity: Entity, into: Entity, reach: Reach) -> Together:
    """All that refers to one entity refers to the other, which takes its names over."""
    parts = (MergeEntities(entity.id, into.id),)
    return Together(parts, f"merge {entity.name} into {into.name} ({reach.count} mentions)", into.name)


def relabel(entity: Entity, label: str, reach: Reach, entities: Mapping[str, Entity]) -> Together:
    """Another label for an entity and its mentions; one of that name and label is merged with."""
    twin = next(
        (one for one in entities.values() if one.label == label and fold(one.name) == fold(entity.name)), None
    )
    if twin is not None and twin.id != entity.id:
        return merge(entity, twin, reach)
    parts: list[Part] = [RelabelMentions(id_, entity.id, label) for id_ in reach.mentions]
    parts.append(RelabelEntity(entity.id, label))
    return Together(
        tuple(parts), f"relabel entity {entity.name} as {label} ({reach.count} mentions)", entity.name
    )
