"""Records spelled short in their rows: keys that each record of a kind has stand as one control character.

Canonical JSON never holds a control character as it is, so the way back is plain, whatever a record says; and
the short form of equal records is equal, so rows are still compared as they are. Articles and decisions,
which are few, stay as they are. The list is part of project format 2: it may grow at its end, and nothing in
it ever changes.
"""

from __future__ import annotations

import re

from annotator.domain.records import Kind

_WORDS = (
    '{"id":"',
    '","start":',
    ',"end":',
    ',"text":"',
    '","label":"',
    '","entity":null,"status":"',
    '","entity":"',
    '","status":"',
    '","how":null,"was":null,"origin":{"type":"',
    '","how":"confirmed","was":null,"origin":{"type":"',
    '","how":',
    ',"was":',
    ',"origin":{"type":"',
    '","name":"',
    '","version":',
    ',"score":',
    ',"why":',
    '","polarity":',
    ',"holder":{"ref":"',
    ',"target":{"ref":"',
    ',"id":null,"text":"',
    '","aliases":[]}',
    ',"mode":',
    ',"evidence":[{"start":',
    ',"note":"","status":"',
    '","aliases":[],"kb":null}',
    ',"kind":"',
)
_LONG = {chr(number): word for number, word in enumerate(_WORDS, 1)}
_OF_SPANS = tuple((word, sign) for sign, word in _LONG.items() if ord(sign) <= 17)
_OF_STANCES = tuple((word, sign) for sign, word in _LONG.items())
_BY_KIND = {"span": _OF_SPANS, "region": _OF_STANCES, "stance": _OF_STANCES, "entity": _OF_STANCES}
_signs = re.compile(f"([{''.join(_LONG)}])").split


def shortened(kind: Kind, body: str) -> str:
    """The canonical JSON of a record as its row holds it; some four microseconds."""
    for word, sign in _BY_KIND.get(kind, ()):
        body = body.replace(word, sign)
    return body


def whole(body: str) -> str:
    """The canonical JSON again: the inverse of `shortened`. A body that never was short stays as it is."""
    parts = _signs(body)
    parts[1::2] = map(_LONG.__getitem__, parts[1::2])
    return "".join(parts)
