"""Highlights as JSON objects and back: what the worker and its clients say to each other, one object a
line."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import orjson

from annotator.nlp.highlight import Item
from annotator.nlp.suggestions import Highlights, Party, SpanSuggestion, StanceSuggestion, Tier

__all__ = ["from_object", "item_of", "line", "to_object"]


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
            "evidence": tuple((start, end) for start, end in value["evidence"]),
            "cue": (value["cue"][0], value["cue"][1]),
        }
    )
