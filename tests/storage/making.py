"""Invented records and a reviewer's random but lawful work, for tests of the project file."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotator.domain.ids import operation_id
from annotator.domain.operations import Change, Draft, Key, apply
from annotator.domain.records import (
    Article,
    Decision,
    Entity,
    Evidence,
    Label,
    Origin,
    Party,
    Record,
    Region,
    Reviewer,
    Scheme,
    Source,
    Span,
    Stance,
)
from annotator.domain.values import now

RULE = Origin(type="rule", name="titles", version="1", score=0.75, why="maire")
HUMAN = Origin(type="human", name="r01")
WORDS = [
    "Gélanor",
    "Ivan",
    "Loriot",
    "salue",
    "le",
    "port",
    "de",
    "Rives-Vives",
    "⚡",
    "où",
    "l’œuvre",
    "🚀",
    "déplaît",
    "à",
    "Mme",
    "Tassin",
]
SCHEME = Scheme(
    name="press",
    version=1,
    labels=(
        Label(code="PER", name="Person", key="1", slot=1),
        Label(code="ORG", name="Body", key="2", slot=2),
    ),
)


def article(
    name: str, text: str = "Ivan Loriot salue Gélanor.\n", file_bytes: bytes | None = None
) -> Article:
    """An article; its file is UTF-8 text unless other bytes are given."""
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    source = Source(
        file=f"{name}.txt",
        sha256=digest if file_bytes is None else hashlib.sha256(file_bytes).hexdigest(),
        encoding="utf-8",
        bom=False,
        newline="lf",
        outlet="Le Quai",
        date="2026-03-14",
        language="fr",
    )
    return Article(id=name, text=text, text_sha256=digest, source=source)


def span(name: str, start: int = 0, end: int = 11, text: str = "Ivan Loriot", label: str = "PER") -> Span:
    """A suggested mention."""
    return Span(id=name, start=start, end=end, text=text, label=label, status="suggested", origin=RULE)


def stance(name: str, polarity: str | None = "critical") -> Stance:
    """A settled stance between two concepts."""
    return Stance.parse(
        {
            "id": name,
            "polarity": polarity,
            "holder": Party(ref="concept", text="Ivan Loriot"),
            "target": Party(ref="concept", text="Gélanor"),
            "mode": "reported",
            "evidence": [Evidence(start=0, end=5, text="Ivan ")],
            "status": "accepted",
            "how": "new",
            "origin": HUMAN,
        }
    )


def draft(*changes: Change, actor: str = "r01", summary: str = "work", reverts: str | None = None) -> Draft:
    """An operation with a new id, at this moment."""
    return Draft(operation_id(), actor, now(), summary, changes, reverts)


def beginning() -> list[Draft]:
    """What a new project begins with."""
    people = Change.of(None, None, Reviewer(id="r01", name="Somebody"))
    return [draft(Change.of(None, None, SCHEME), people, actor="tool", summary="new project")]


@dataclass
class Work:
    """Random lawful operations, with the state that they lead to."""

    random: random.Random
    state: dict[Key, str] = field(default_factory=dict)
    done: list[Draft] = field(default_factory=list)
    _count: int = 0

    def begin(self) -> list[Draft]:
        """The first operations of the project."""
        return [self._keep(one) for one in beginning()]

    def draw(self, count: int) -> Iterator[Draft]:
        """So many operations more, of all kinds."""
        for _ in range(count):
            articles = sorted({key.article for key in self.state if key.kind == "article" and key.article})
            acts = [self._import]
            if articles:
                acts = [
                    self._import,
                    self._suggest,
                    *[self._edit] * 6,
                    self._stance,
                    self._decide,
                    self._entity,
                ]
                acts += [self._remove, self._undo, self._undo]
            yield self._keep(self.random.choice(acts)(self.random.choice(articles or [""])))

    def _keep(self, one: Draft) -> Draft:
        self.state = apply(self.state, one.changes)
        self.done.append(one)
        return one

    def _name(self, letter: str) -> str:
        self._count += 1
        return f"{letter}{self._count:05d}"

    def _text(self) -> str:
        return " ".join(self.random.choices(WORDS, k=self.random.randint(3, 60))) + "\n"

    def _import(self, _: str) -> Draft:
        name = self._name("a")
        region = Region(id="g1", start=0, end=2, kind="byline", origin=RULE)
        one = article(name, self._text())
        return draft(
            Change.of(name, None, one), Change.of(name, None, region), actor="tool", summary="import"
        )

    def _suggest(self, where: str) -> Draft:
        spans = [self._span() for _ in range(self.random.randint(1, 12))]
        return draft(*[Change.of(where, None, one) for one in spans], actor="tool", summary="suggest")

    def _span(self) -> Span:
        start = self.random.randint(0, 50)
        text = self.random.choice(WORDS)
        return span(self._name("s"), start, start + len(text), text, self.random.choice(["PER", "ORG"]))

    def _edit(self, where: str) -> Draft:
        keys = sorted(key for key in self.state if key.article == where and key.kind == "span")
        if not keys:
            return self._suggest(where)
        key = self.random.choice(keys)
        old = Span.parse_json(self.state[key])
        new: Record | None = self.random.choice(
            [
                None,
                old.altered(status="accepted", how="confirmed"),
                old.altered(status="rejected", how="confirmed"),
                old.altered(label="ORG", status="accepted", how="edited", entity="e00001"),
                old.altered(start=old.start + 1, end=old.end + 1),
            ]
        )
        return draft(Change.of(where, old, new), summary=f"edit {old.text}")

    def _stance(self, where: str) -> Draft:
        polarity = self.random.choice([None, "supportive", "critical", "neutral", "no_stance"])
        return draft(Change.of(where, None, stance(self._name("t"), polarity)), summary="add stance")

    def _decide(self, where: str) -> Draft:
        key = Key(where, "decision", "decision")
        old = Decision.parse_json(self.state[key]) if key in self.state else None
        status = self.random.choice(["todo", "doing", "done", "skipped", "flagged"])
        new = Decision.parse({"status": status, "scheme": SCHEME.tag, "reviewer": "r01", "seconds": 3.5})
        return draft(Change.of(where, old, new), summary=status)

    def _entity(self, _: str) -> Draft:
        one = Entity(id=self._name("e"), name=self.random.choice(WORDS), label="ORG", aliases=("Autre nom",))
        return draft(Change.of(None, None, one), summary="new entity")

    def _remove(self, where: str) -> Draft:
        keys = sorted(key for key in self.state if key.article == where)
        return draft(*[Change(key, self.state[key], None) for key in keys], summary=f"remove {where}")

    def _undo(self, where: str) -> Draft:
        """Turn the last operation round that can still be, as a reviewer would."""
        for one in reversed(self.done[1:]):
            if all(self.state.get(change.key) == change.after for change in one.changes):
                back = [change.turned_round() for change in reversed(one.changes)]
                return draft(*back, summary=f"undo {one.summary}", reverts=one.id)
        return self._import(where)
