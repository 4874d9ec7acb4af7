"""Highlights as JSON objects and back: what the worker and its clients say to each other, one object a
line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import orjson

from annotator.nlp.highlight import Item
from annotator.nlp.memory import Habit, Memory, MemoryEntry
from annotator.nlp.suggestions import Highlights, Party, SpanSuggestion, StanceSuggestion, Tier

__all__ = [
    "entry_of",
    "from_object",
    "item_of",
    "line",
    "plain_entry",
    "remember",
    "remembered",
    "to_object",
]


def line(value: dict[str, Any]) -> bytes:
    """One JSON line."""
    return orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)


def item_of(request: dict[str, Any]) -> Item:
    """The article of a request. Raises KeyError, TypeError or ValueError for what is none."""
    text = request["text"]
    if not isinstance(text, str):
        raise TypeError("text is not a string")
    regions = tuple((int(start), int(end), str(kind)) for start, end, kind in request.get("regions", ()))
    language = request.get("language")
    return Item(
        text,
        str(language) if language else None,
        regions,
        bool(request.get("with_boilerplate", False)),
        frozenset(map(str, request.get("switched_off", ()))),
    )


def to_object(result: Highlights) -> dict[str, Any]:
    """Plain JSON values; offsets stay code points."""
    return asdict(result)


def from_object(value: dict[str, Any]) -> Highlights:
    """The highlights that `to_object` wrote."""
    return Highlights(
        spans=tuple(
            SpanSuggestion(**{**span, "tier": Tier(span["tier"]), "voices": tuple(span["voices"])})
            for span in value["spans"]
        ),
        stances=tuple(_stance(stance) for stance in value["stances"]),
        language=value["language"],
        resources_version=value["resources_version"],
        model=value["model"],
    )


def _stance(value: dict[str, Any]) -> StanceSuggestion:
    return StanceSuggestion(
        **{
            **value,
            "holder": Party(**value["holder"]),
            "target": Party(**value["target"]),
            "holders": tuple(Party(**party) for party in value["holders"]),
            "targets": tuple(Party(**party) for party in value["targets"]),
            "evidence": tuple((start, end) for start, end in value["evidence"]),
            "cue": (value["cue"][0], value["cue"][1]),
        }
    )


def plain_entry(entry: MemoryEntry) -> dict[str, object]:
    """An entry of the memory as plain JSON values."""
    return asdict(entry) | {"never": sorted(entry.never)}


def entry_of(data: dict[str, object]) -> MemoryEntry:
    """The entry that `plain_entry` gave. Raises KeyError, TypeError or ValueError for what is none."""
    surface, label, instead = data["surface"], data.get("label"), data.get("instead")
    if not isinstance(surface, str) or not (surface.strip() or data.get("rule")):
        raise ValueError("an entry has no surface")
    never = data.get("never", ())
    if not isinstance(never, list | tuple):
        raise TypeError("never is not a list")
    return MemoryEntry(
        surface,
        str(label) if label else None,
        str(data.get("name") or ""),
        frozenset(map(str, never)),
        str(instead) if instead else None,
        asks=bool(data.get("asks", False)),
        times=int(str(data.get("times", 1))),
        articles=int(str(data.get("articles", 1))),
        rule=str(data.get("rule") or ""),
        of=str(data.get("of") or ""),
    )


def remembered(
    put: Iterable[MemoryEntry], drop: Iterable[str] = (), habits: Iterable[Habit] = ()
) -> dict[str, Any]:
    """What tells a worker that its memory is another now; `drop` are keys."""
    return {
        "memory": {
            "put": [plain_entry(entry) for entry in put],
            "drop": list(drop),
            "habits": [[one.label, one.side, one.word, one.times, one.joins] for one in habits],
        }
    }


def remember(memory: Memory, told: dict[str, Any]) -> None:
    """Bring a memory up to what `remembered` said. Raises KeyError, TypeError or ValueError for nonsense."""
    news = told["memory"]
    for key in news["drop"]:
        memory.drop(str(key))
    for row in news["put"]:
        memory.put(entry_of(row))
    memory.set_habits(
        Habit(str(label), str(side), str(word), int(times), joins=bool(joins))
        for label, side, word, times, joins in news["habits"]
    )
