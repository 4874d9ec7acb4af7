"""The base of every frozen value, and the small types that fields are made of."""

from __future__ import annotations

import datetime as dt
import json
import math
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Self, get_args

from msgspec import Meta, Struct, StructMeta, ValidationError, convert
from msgspec.json import decode
from msgspec.structs import fields as fields_of

_PLACE = " - at `$"
_ABOUT_FIELD = re.compile(r"Object (?:(?P<missing>missing required)|contains unknown) field `(?P<field>\w+)`")
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Invalid(ValueError):
    """Data that is no value of a class: `reason` says why, `where` in which of its fields.

    `where` are the names of fields and the numbers in lists, from outside inwards; none for the whole value.
    """

    def __init__(self, name: str, reason: str, where: tuple[str, ...] = ()) -> None:
        super().__init__(f"{name} {', '.join(where)}: {reason}" if where else reason)
        self.name, self.reason, self.where = name, reason, where

    @classmethod
    def from_error(cls, value: type[Value], error: ValidationError) -> Self:
        """What msgspec says, as `Expected … - at $.labels[0].slot`, taken apart."""
        said, _, place = str(error).partition(_PLACE)
        where = [step for step in re.split(r"[\][.`]+", place) if step]
        about = _ABOUT_FIELD.fullmatch(said)
        if about:
            where.append(about["field"])
            said = "field required" if about["missing"] else "there is no such field"
        elif said.startswith("Invalid enum value"):
            said = "input should be " + " or ".join(_choices(value, where))
        return cls(value.__name__.lower(), said[:1].lower() + said[1:].replace("`", ""), tuple(where))


class _Checked(StructMeta):
    """Makes classes whose values are checked wherever they are made, in code as well as from data."""

    if not TYPE_CHECKING:  # the fields are the keywords

        def __call__(cls, **fields: Any) -> Any:  # noqa: N805 - classes are what it makes
            try:
                _refuse_surrogates(fields)
                return convert(fields, cls)
            except ValidationError as error:
                raise Invalid.from_error(cls, error) from None


class Value(Struct, metaclass=_Checked, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A frozen value. What a newer version wrote and this one does not know rides along in `unknown`.

    Raises Invalid where a field is wrong.
    """

    unknown: Mapping[str, Any] = _NOTHING

    @classmethod
    def parse(cls, data: Any) -> Self:
        """A value from plain JSON data; keys that are not known are kept in `unknown`, at every level.

        Raises Invalid where a known key is wrong.
        """
        if not _says_unknown(data):
            try:
                _refuse_surrogates(data)
                return convert(data, cls)
            except ValidationError:
                pass  # for a key that is not known, or in earnest
        return cls._with_unknown(data)

    @classmethod
    def parse_json(cls, text: str) -> Self:
        """Like `parse`, from JSON text."""
        if '"unknown"' not in text:
            try:
                return decode(text, type=cls)
            except ValidationError:
                pass
        return cls._with_unknown(json.loads(text))

    @classmethod
    def _with_unknown(cls, data: Any) -> Self:
        try:
            _refuse_surrogates(data)
            return convert(_lift_unknown(cls, data), cls)
        except ValidationError as error:
            raise Invalid.from_error(cls, error) from None

    def plain(self) -> dict[str, Any]:
        """The value as plain JSON data: keys in the order of the fields, then those that are not known."""
        data = {
            name: value if type(value) in _SIMPLE else _plain(value)
            for name in self.__struct_fields__
            if name != "unknown"
            for value in (getattr(self, name),)
        }
        if self.unknown:
            data.update((key, _sorted_keys(self.unknown[key])) for key in sorted(self.unknown))
        return data

    def altered(self, **fields: Any) -> Self:
        """The same value with some fields changed, validated anew."""
        present = {name: getattr(self, name) for name in self.__struct_fields__}
        return type(self)(**present | fields)


_SIMPLE = frozenset({str, int, float, bool, type(None)})


def _plain(value: Any) -> Any:
    if isinstance(value, Value):
        return value.plain()
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _refuse_surrogates(data: Any) -> None:
    """Raise ValidationError for text that no file can hold, at any depth of plain data."""
    if isinstance(data, str):
        if not data.isascii():
            try:
                data.encode("utf-8")
            except UnicodeEncodeError as error:
                raise ValidationError("Lone surrogates cannot be written") from error
    elif isinstance(data, (dict, MappingProxyType)):
        for value in data.values():
            _refuse_surrogates(value)
    elif isinstance(data, (list, tuple)):
        for value in data:
            _refuse_surrogates(value)


def _says_unknown(data: Any) -> bool:
    """Whether a key of the data is itself called `unknown`, like the field that keeps such keys."""
    if isinstance(data, Mapping):
        return "unknown" in data or any(_says_unknown(value) for value in data.values())
    return isinstance(data, (list, tuple)) and any(_says_unknown(value) for value in data)


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


def _choices(value: type[Value], where: Sequence[str]) -> list[str]:
    """The words that may stand in a field: all but the last, with commas, and the last."""
    inner: Any = value
    for name in (step for step in where if not step.isdigit()):
        owner = _value_class(inner)
        inner = next((one.type for one in fields_of(owner) if one.name == name), None) if owner else None
    options = [
        repr(word) for part in (inner, *get_args(inner)) for word in get_args(part) if type(word) is str
    ]
    return [", ".join(options[:-1]), *options[-1:]]


def _lift_unknown(cls: type[Value], data: Any) -> Any:
    if isinstance(data, (list, tuple)):
        return [_lift_unknown(cls, item) for item in data]
    if not isinstance(data, Mapping):
        return data
    types = {one.name: one.type for one in fields_of(cls) if one.name != "unknown"}
    known: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    for key, value in data.items():
        if key not in types:
            unknown[key] = value
            continue
        inner = _value_class(types[key])
        known[key] = _lift_unknown(inner, value) if inner else value
    if unknown:
        known["unknown"] = unknown
    return known


def rounded(value: float, digits: int) -> float:
    """A number as records keep it, never minus zero."""
    return round(float(value), digits) + 0.0


def refuse_no_time(value: str) -> None:
    """Raise ValueError unless it is a moment in UTC as `now` writes it."""
    moment = dt.datetime.strptime(value, "%Y-%m-%dT%H:%M:%S.%fZ")  # noqa: DTZ007 - the Z is part of the form
    if len(value) != 24 or math.isnan(moment.timestamp()):
        raise ValueError(f"not a time in UTC with milliseconds: {value}")


Score = Annotated[float, Meta(ge=0.0, le=1.0)]
Seconds = Annotated[float, Meta(ge=0.0)]
Offset = Annotated[int, Meta(ge=0)]
Code = Annotated[str, Meta(pattern=r"^[A-Za-z][A-Za-z0-9_-]{0,39}\Z")]
Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]

NO_HASH = "0" * 64


def now() -> str:
    """The present moment in UTC, as records write it: `YYYY-MM-DDTHH:MM:SS.mmmZ`."""
    moment = dt.datetime.now(dt.UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"
