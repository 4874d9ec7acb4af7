"""The one door to what the tool ships: lists, label schemes, fonts, icons, translations, samples.

In a clone `resources/` and `samples/` stand beside the package; in a wheel they are inside it (`_shipped/`).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent
_ROOT = _PACKAGE / "_shipped" if (_PACKAGE / "_shipped").is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """Path of a shipped file below `resources/`. Raises KeyError if it is not there."""
    path = _ROOT.joinpath("resources", *parts)
    if not path.exists():
        raise KeyError("/".join(parts))
    return path


def read_json(*parts: str) -> Any:
    """The parsed content of a shipped JSON file below `resources/`."""
    return json.loads(resource(*parts).read_text(encoding="utf-8"))


def samples() -> Path:
    """The folder of the shipped sample articles."""
    return _ROOT / "samples"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 - the name lupdate looks for
    """Mark a text for translation and return it: rooms without Qt can name the reader's words."""
    return text
