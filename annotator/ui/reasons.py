"""The reasons that errors give, in the language of the interface.

Lower rooms say them in English, as parts of a sentence. Here each is known by its pattern, `{name}` for what
is filled in; what the system itself says (`permission denied`) is known too. An unknown one stays as it is.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from annotator.resources import QT_TRANSLATE_NOOP
from annotator.ui import import_reasons

PATTERNS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("reasons", "the project is open for reading only"),
    QT_TRANSLATE_NOOP("reasons", "the change before is not saved yet"),
    QT_TRANSLATE_NOOP("reasons", "there is no article {id}"),
    QT_TRANSLATE_NOOP("reasons", "there is an article {id} already"),
    QT_TRANSLATE_NOOP("reasons", "there is no operation {id}"),
    QT_TRANSLATE_NOOP("reasons", "there is no entity {id}"),
    QT_TRANSLATE_NOOP("reasons", "there is no {kind} {id} in {article}"),
    QT_TRANSLATE_NOOP("reasons", "entity {id} is {name} ({label}) here"),
    QT_TRANSLATE_NOOP("reasons", "an entity needs a name"),
    QT_TRANSLATE_NOOP("reasons", "{name} cannot be merged with itself"),
    QT_TRANSLATE_NOOP("reasons", "the scheme has {what} twice"),
    QT_TRANSLATE_NOOP("reasons", "the scheme of this project is {name}"),
    QT_TRANSLATE_NOOP("reasons", "the scheme has no label {label}"),
    QT_TRANSLATE_NOOP("reasons", "{start}–{end} is not a stretch of this article"),
    QT_TRANSLATE_NOOP("reasons", "a mention does not start or end with white space"),
    QT_TRANSLATE_NOOP("reasons", "{label} {words} is already marked there"),
    QT_TRANSLATE_NOOP("reasons", "{words} is rejected and cannot hold a stance"),
    QT_TRANSLATE_NOOP("reasons", "this stance is recorded already"),
    QT_TRANSLATE_NOOP("reasons", "“{step}” cannot be undone before {names} and {count} more"),
    QT_TRANSLATE_NOOP("reasons", "“{step}” cannot be undone before {names}"),
    QT_TRANSLATE_NOOP("reasons", "“{step}” cannot be undone, the {records} would not hold together any more"),
    QT_TRANSLATE_NOOP("reasons", "it is not JSON"),
    QT_TRANSLATE_NOOP("reasons", "it is a link to nothing"),
    QT_TRANSLATE_NOOP("reasons", "you may not open it"),
    QT_TRANSLATE_NOOP("reasons", "it is too much"),
    QT_TRANSLATE_NOOP("reasons", "it cannot be read"),
    QT_TRANSLATE_NOOP("reasons", "byte {byte} at column {column} is not UTF-8"),
    QT_TRANSLATE_NOOP("reasons", "the highlighting process did not start"),
    QT_TRANSLATE_NOOP("reasons", "the highlighting process is not running"),
    QT_TRANSLATE_NOOP("reasons", "the pipeline {name} could not be loaded ({why})"),
    QT_TRANSLATE_NOOP("reasons", "{file} cannot be written ({why})"),
    QT_TRANSLATE_NOOP("reasons", "{file} cannot be read ({why})"),
    QT_TRANSLATE_NOOP("reasons", "{file} is not a list of memory entries ({why})"),
    QT_TRANSLATE_NOOP("reasons", "{file} is not a list of memory entries"),
    QT_TRANSLATE_NOOP("reasons", "it does not hold together ({why})"),
    QT_TRANSLATE_NOOP("reasons", "the disk is full"),
    QT_TRANSLATE_NOOP("reasons", "a program that wrote to it was cut short, and tidying up needs writing"),
    QT_TRANSLATE_NOOP("reasons", "the present one is damaged ({why})"),
    QT_TRANSLATE_NOOP("reasons", "there is no way from format {format}"),
    QT_TRANSLATE_NOOP("reasons", "there is no folder {folder}"),
    QT_TRANSLATE_NOOP("reasons", "it is open to read only"),
    QT_TRANSLATE_NOOP("reasons", "no lock can be made beside it ({why})"),
    QT_TRANSLATE_NOOP("reasons", "the table of its own data is not as it must be"),
    QT_TRANSLATE_NOOP("reasons", "it should end with operation {number}, and its history ends with {other}"),
    QT_TRANSLATE_NOOP("reasons", "there is no project format {format}"),
    QT_TRANSLATE_NOOP("reasons", "its tables are not those of a project ({names})"),
    QT_TRANSLATE_NOOP("reasons", "{file} is not the file that it tells of"),
    QT_TRANSLATE_NOOP("reasons", "it does not tell of {file}"),
    QT_TRANSLATE_NOOP("reasons", "it does not lie beside {file}"),
    QT_TRANSLATE_NOOP("reasons", "there is no such file"),
    QT_TRANSLATE_NOOP("reasons", "there is no file {file}"),
    QT_TRANSLATE_NOOP("reasons", "it names no chain head"),
    QT_TRANSLATE_NOOP("reasons", "unknown codec {name}"),
    QT_TRANSLATE_NOOP("reasons", "the size is not told"),
    QT_TRANSLATE_NOOP("reasons", "{count} bytes are more than are ever written"),
    QT_TRANSLATE_NOOP("reasons", "the compressed bytes are spoilt"),
    QT_TRANSLATE_NOOP("reasons", "the compressed bytes are cut short"),
    QT_TRANSLATE_NOOP("reasons", "no record is called {kind} {id}"),
    QT_TRANSLATE_NOOP("reasons", "a {kind} belongs elsewhere"),
    QT_TRANSLATE_NOOP("reasons", "this “)” closes nothing"),
    QT_TRANSLATE_NOOP("reasons", "“OR” stands between two conditions"),
    QT_TRANSLATE_NOOP("reasons", "a condition is expected behind “-”"),
    QT_TRANSLATE_NOOP("reasons", "there are too many “(” within each other"),
    QT_TRANSLATE_NOOP("reasons", "this “(” is not closed"),
    QT_TRANSLATE_NOOP("reasons", "a condition is expected before “)”"),
    QT_TRANSLATE_NOOP("reasons", "there is no field “{name}”; {why}"),
    QT_TRANSLATE_NOOP("reasons", "there is no field “{name}”"),
    QT_TRANSLATE_NOOP("reasons", "“{field}” goes with {signs}"),
    QT_TRANSLATE_NOOP("reasons", "“{field}” is one of {values}"),
    QT_TRANSLATE_NOOP("reasons", "a date is expected, such as 2024, 2024-01 or 2024-01-31"),
    QT_TRANSLATE_NOOP("reasons", "a number is expected, such as 0.6"),
    QT_TRANSLATE_NOOP("reasons", "{why} is expected between the quotation marks"),
    QT_TRANSLATE_NOOP("reasons", "this quotation mark is not closed"),
    QT_TRANSLATE_NOOP("reasons", "{why} is expected"),
    QT_TRANSLATE_NOOP("reasons", "a value for “{field}”"),
    QT_TRANSLATE_NOOP("reasons", "did you mean “{name}”"),
    QT_TRANSLATE_NOOP("reasons", "the fields are {names}"),
    QT_TRANSLATE_NOOP("reasons", "permission denied"),
    QT_TRANSLATE_NOOP("reasons", "no such file or directory"),
    QT_TRANSLATE_NOOP("reasons", "no space left on device"),
    QT_TRANSLATE_NOOP("reasons", "is a directory"),
    QT_TRANSLATE_NOOP("reasons", "not a directory"),
    QT_TRANSLATE_NOOP("reasons", "file exists"),
    QT_TRANSLATE_NOOP("reasons", "read-only file system"),
    QT_TRANSLATE_NOOP("reasons", "input/output error"),
    QT_TRANSLATE_NOOP("reasons", "file name too long"),
    QT_TRANSLATE_NOOP("reasons", "too many open files"),
    QT_TRANSLATE_NOOP("reasons", "disk I/O error"),
    QT_TRANSLATE_NOOP("reasons", "database is locked"),
    QT_TRANSLATE_NOOP("reasons", "database or disk is full"),
    QT_TRANSLATE_NOOP("reasons", "attempt to write a readonly database"),
    QT_TRANSLATE_NOOP("reasons", "unable to open database file"),
    QT_TRANSLATE_NOOP("reasons", "database disk image is malformed"),
    QT_TRANSLATE_NOOP("reasons", "file is not a database"),
    *import_reasons.PATTERNS,
)
_NESTED = "why"
_KINDS = {
    "article": QT_TRANSLATE_NOOP("reasons", "article"),
    "span": QT_TRANSLATE_NOOP("reasons", "mention"),
    "stance": QT_TRANSLATE_NOOP("reasons", "stance"),
    "region": QT_TRANSLATE_NOOP("reasons", "passage"),
    "entity": QT_TRANSLATE_NOOP("reasons", "entity"),
    "decision": QT_TRANSLATE_NOOP("reasons", "decision"),
    "scheme": QT_TRANSLATE_NOOP("reasons", "scheme"),
    "reviewer": QT_TRANSLATE_NOOP("reasons", "reviewer"),
    "ruling": QT_TRANSLATE_NOOP("reasons", "settled difference"),
}


def reason(words: str) -> str:
    """A reason in the language of the interface; one that is not known stays as it is."""
    for pattern in PATTERNS:
        match = _compiled(pattern).fullmatch(words)
        if match is None:
            continue
        said = QCoreApplication.translate("reasons", pattern)
        for name, value in match.groupdict().items():
            shown = reason(value) if name == _NESTED else value
            if name == "kind":
                shown = kind(value)
            said = said.replace(f"{{{name}}}", shown)
        return said
    return words


def kind(value: str) -> str:
    """The word for a kind of records; an unknown one stays as it is."""
    return QCoreApplication.translate("reasons", _KINDS[value]) if value in _KINDS else value


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", pattern)
    source = "".join(f"(?P<{part}>.+?)" if n % 2 else re.escape(part) for n, part in enumerate(parts))
    return re.compile(source, re.IGNORECASE | re.DOTALL)
