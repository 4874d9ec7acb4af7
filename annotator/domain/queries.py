"""The search language of the queue, the command line and saved filters.

    query = any ; any = all , { "OR" , all } ; all = term , { term } ;
    term  = [ "-" ] , ( "(" , any , ")" | field , op , value | value ) ;
    op    = ":" | "~" | "=" | "<" | "<=" | ">" | ">=" ;         equal, contains, exact, order
    value = word | '"' , { char | '\\"' } , '"' ;              a bare value: in title, outlet or text

Neighbouring terms about mentions mean one mention, those about stances one stance.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

from msgspec import Struct

from annotator.domain.errors import QueryError
from annotator.domain.records import DecisionStatus, Mode, OriginType, Polarity

Op = Literal[":", "~", "=", "<", "<=", ">", ">="]

TEXTUAL: frozenset[Op] = frozenset({":", "~", "="})
ORDERED: frozenset[Op] = frozenset({":", "=", "<", "<=", ">", ">="})
CHOSEN: frozenset[Op] = frozenset({":", "="})
BARE = ""
"""The field of a value that names none."""
FIELDS: Mapping[str, frozenset[Op]] = MappingProxyType(
    {
        "text": TEXTUAL, "title": TEXTUAL, "outlet": TEXTUAL, "author": TEXTUAL, "lang": CHOSEN,
        "id": TEXTUAL, "cluster": CHOSEN, "date": ORDERED, "status": CHOSEN, "reviewer": TEXTUAL,
        "label": CHOSEN, "span": TEXTUAL, "stance": CHOSEN, "holder": TEXTUAL, "target": TEXTUAL,
        "mode": CHOSEN, "entity": TEXTUAL, "origin": CHOSEN, "score": ORDERED, "note": TEXTUAL, "op": TEXTUAL,
    }
)  # fmt: skip
RECORD_STATUS: Mapping[str, str] = MappingProxyType(
    {"open": "suggested", "suggested": "suggested", "accepted": "accepted", "rejected": "rejected"}
)
UNSET = "unset"
QUOTE = "quote"
VALUES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "status": (*get_args(DecisionStatus), *RECORD_STATUS),
        "stance": (*get_args(Polarity), UNSET),
        "mode": (*get_args(Mode), QUOTE),
        "origin": get_args(OriginType),
    }
)
"""The words that a field can be equal to, where they are few."""
OF_MENTIONS = frozenset({"span", "label", "entity"})
OF_STANCES = frozenset({"stance", "holder", "target", "mode"})
OF_EITHER = frozenset({"origin", "score"})

_FIELD = re.compile(r"([A-Za-z_]+)(<=|>=|[:~=<>])")
_WORD = re.compile(r'[^\s()"]+')
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_OR = re.compile(r"OR(?=[\s()]|$)")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_DEEPEST = 50


class Term(Struct, frozen=True):
    """One condition; `field` is empty for a bare value."""

    field: str
    op: Op
    value: str

    @property
    def kind(self) -> Literal["article", "span", "stance", "either"]:
        """What the term speaks of; `either` goes with its neighbours."""
        if self.field in OF_MENTIONS:
            return "span"
        if self.field in OF_STANCES:
            return "stance"
        if self.field in OF_EITHER or (self.field == "status" and self.value in RECORD_STATUS):
            return "either"
        return "article"


class Not(Struct, frozen=True):
    """An article that does not meet this."""

    query: Query


class All(Struct, frozen=True):
    """Articles that meet all of these; none at all: every article."""

    parts: tuple[Query, ...]


class Any(Struct, frozen=True):
    """Articles that meet at least one of these."""

    parts: tuple[Query, ...]


Query = Term | Not | All | Any


def parse(text: str) -> Query:
    """Read a query. An empty one means every article. Raises QueryError that names the place."""
    return _Parser(text).whole()


def completions(text: str, caret: int, labels: tuple[str, ...] = ()) -> tuple[int, tuple[str, ...]]:
    """(where the word at the caret begins, what it could become): fields, and values where they are few."""
    start = max(text.rfind(sign, 0, caret) for sign in ' \t\n("') + 1
    begun = text[start:caret].removeprefix("-")
    start = caret - len(begun)
    match = _FIELD.match(begun)
    if match and match[1] in FIELDS:
        known = labels if match[1] == "label" else VALUES.get(match[1], ())
        typed = begun[match.end() :]
        return start + match.end(), tuple(v for v in known if v.casefold().startswith(typed.casefold()))
    return start, tuple(f"{field}:" for field in FIELDS if begun and field.startswith(begun.casefold()))


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0

    def whole(self) -> Query:
        query = self._any()
        if self._at < len(self._text):
            raise self._error(self._at, "this “)” closes nothing")
        return query

    def _any(self) -> Query:
        parts = [self._all()]
        while self._is_or():
            place = self._at
            self._at += 2
            parts.append(self._all())
            if All(()) in parts:
                raise self._error(place, "“OR” stands between two conditions")
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def _all(self) -> Query:
        parts: list[Query] = []
        while not self._is_end() and not self._is_or():
            parts.append(self._term())
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _term(self) -> Query:
        if self._text[self._at] == "-":
            self._at += 1
            if self._at == len(self._text) or self._text[self._at] in ") \t\n-":
                raise self._error(self._at, "a condition is expected behind “-”")
            return Not(self._term())
        if self._text[self._at] == "(":
            return self._group()
        match = _FIELD.match(self._text, self._at)
        if match is None:
            return Term(BARE, "~", self._value("a value"))
        return self._condition(match)

    def _group(self) -> Query:
        opened = self._at
        self._at += 1
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._error(opened, "there are too many “(” within each other")
        query = self._any()
        if self._at == len(self._text):
            raise self._error(opened, "this “(” is not closed")
        if query == All(()):
            raise self._error(self._at, "a condition is expected before “)”")
        self._at += 1
        self._depth -= 1
        return All((query,)) if isinstance(query, Term) else query  # no neighbour of what stands outside

    def _condition(self, match: re.Match[str]) -> Term:
        field = match[1].lower()
        if field not in FIELDS:
            from difflib import get_close_matches  # for a mistake only

            near = get_close_matches(field, FIELDS, 1)
            hint = f"did you mean “{near[0]}”?" if near else "the fields are " + ", ".join(FIELDS)
            raise self._error(match.start(), f"there is no field “{match[1]}”; {hint}".rstrip("?."))
        op = next(sign for sign in get_args(Op) if sign == match[2])
        if op not in FIELDS[field]:
            signs = " ".join(sign for sign in get_args(Op) if sign in FIELDS[field])
            raise self._error(match.start(2), f"“{field}” goes with {signs}")
        self._at = match.end()
        return Term(field, op, self._checked(field, match.end(), self._value(f"a value for “{field}”")))

    def _checked(self, field: str, place: int, value: str) -> str:
        known = VALUES.get(field)
        if known is not None:
            if value.lower() not in known:
                raise self._error(place, f"“{field}” is one of {', '.join(known)}")
            return value.lower()
        if field == "date" and not _DATE.fullmatch(value):
            raise self._error(place, "a date is expected, such as 2024, 2024-01 or 2024-01-31")
        if field == "score" and not re.fullmatch(r"\d*\.?\d+", value):
            raise self._error(place, "a number is expected, such as 0.6")
        return value

    def _value(self, expected: str) -> str:
        quoted = _QUOTED.match(self._text, self._at)
        if quoted:
            if not quoted[1].strip():
                raise self._error(self._at, f"{expected} is expected between the quotation marks")
            self._at = quoted.end()
            return re.sub(r"\\(.)", r"\1", quoted[1], flags=re.DOTALL)
        word = _WORD.match(self._text, self._at)
        if word is None:
            unclosed = self._text[self._at : self._at + 1] == '"'
            raise self._error(
                self._at, "this quotation mark is not closed" if unclosed else f"{expected} is expected"
            )
        self._at = word.end()
        return word[0]

    def _is_end(self) -> bool:
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1
        return self._at == len(self._text) or self._text[self._at] == ")"

    def _is_or(self) -> bool:
        return not self._is_end() and _OR.match(self._text, self._at) is not None

    def _error(self, place: int, reason: str) -> QueryError:
        return QueryError(column=place + 1, reason=reason)
