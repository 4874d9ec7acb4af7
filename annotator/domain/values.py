"""The base of every frozen value, and the small types that fields are made of."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    StringConstraints,
    ValidationError,
    model_serializer,
)


class Value(BaseModel):
    """A frozen value. What a newer version wrote and this one does not know rides along in `unknown`."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, strict=False)

    unknown: Mapping[str, Any] = Field(default_factory=dict, repr=False)

    @model_serializer(mode="wrap")
    def _known_then_unknown(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        data: dict[str, Any] = handler(self)
        data.pop("unknown", None)
        if self.unknown:
            data.update((key, _sorted_keys(self.unknown[key])) for key in sorted(self.unknown))
        return data

    @classmethod
    def parse(cls, data: Any) -> Self:
        """A value from plain JSON data; keys that are not known are kept in `unknown`, at every level.

        Raises pydantic's ValidationError where a known key is wrong.
        """
        if not _says_unknown(data):
            try:
                return cls.model_validate(data)
            except ValidationError as error:
                if not _only_extra_keys(error):
                    raise
        return cls.model_validate(_lift_unknown(cls, data))

    @classmethod
    def parse_json(cls, text: str) -> Self:
        """Like `parse`, from JSON text."""
        if '"unknown"' not in text:
            try:
                return cls.model_validate_json(text)
            except ValidationError as error:
                if not _only_extra_keys(error):
                    raise
        return cls.model_validate(_lift_unknown(cls, json.loads(text)))

    def altered(self, **fields: Any) -> Self:
        """The same value with some fields changed, validated anew."""
        present = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_validate(present | fields)


def _says_unknown(data: Any) -> bool:
    """Whether a key of the data is itself called `unknown`, like the field that keeps such keys."""
    if isinstance(data, Mapping):
        return "unknown" in data or any(_says_unknown(value) for value in data.values())
    return isinstance(data, (list, tuple)) and any(_says_unknown(value) for value in data)


def _only_extra_keys(error: ValidationError) -> bool:
    return any(detail["type"] == "extra_forbidden" for detail in error.errors(include_url=False))


def _sorted_keys(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _sorted_keys(value[key]) for key in sorted(value)}
    if isinstance(value, (list, tuple)):
        return [_sorted_keys(item) for item in value]
    return value


def _value_class(annotation: Any) -> type[Value] | None:
    """The Value class inside an annotation such as `Origin | None` or `tuple[Evidence, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _value_class(part)
        if found:
            return found
    return None


def _lift_unknown(cls: type[Value], data: Any) -> Any:
    if isinstance(data, (list, tuple)):
        return [_lift_unknown(cls, item) for item in data]
    if not isinstance(data, dict):
        return data
    known: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    for key, value in data.items():
        field = cls.model_fields.get(key) if key != "unknown" else None
        if field is None:
            unknown[key] = value
            continue
        inner = _value_class(field.annotation)
        known[key] = _lift_unknown(inner, value) if inner else value
    if unknown:
        known["unknown"] = unknown
    return known


def _round_score(value: float) -> float:
    return round(float(value), 4) + 0.0


def _round_seconds(value: float) -> float:
    return round(float(value), 1) + 0.0


def _no_surrogates(value: str) -> str:
    value.encode("utf-8")  # UnicodeEncodeError is a ValueError: pydantic reports it
    return value


def _is_time(value: str) -> str:
    moment = dt.datetime.strptime(value, "%Y-%m-%dT%H:%M:%S.%fZ")  # noqa: DTZ007 - the Z is part of the form
    if len(value) != 24 or math.isnan(moment.timestamp()):
        raise ValueError(f"not a time in UTC with milliseconds: {value}")
    return value


Score = Annotated[float, Field(ge=0.0, le=1.0), AfterValidator(_round_score)]
Seconds = Annotated[float, Field(ge=0.0), AfterValidator(_round_seconds)]
Offset = Annotated[int, Field(ge=0, strict=True)]
Text = Annotated[str, AfterValidator(_no_surrogates)]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_-]{0,39}$")]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Time = Annotated[str, AfterValidator(_is_time)]

NO_HASH = "0" * 64


def now() -> str:
    """The present moment in UTC, as records write it: `YYYY-MM-DDTHH:MM:SS.mmmZ`."""
    moment = dt.datetime.now(dt.UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"
