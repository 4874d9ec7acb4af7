"""Why a file, a line or a record was not imported, in plain words.

ImportingError
├── NotFound            no such file or folder
├── NothingToImport     a folder without any file that can be read
├── NotReadable         the system does not let us read it
├── NotAFile            a device, a pipe, a link that leads back to itself
├── TooLarge            more than this version reads at once
├── UnknownKind         a kind of file that this version does not read
│   ├── Packed          … an archive
│   ├── Table           … rows and columns
│   ├── IsAProject      … a database
│   └── NoRows          … JSON of something else
├── NotText             bytes that are no text in any encoding
│   └── NearlyUtf8      … but UTF-8, if a few bytes were other ones
├── UnknownEncoding     a name that stands for no encoding of texts
├── NoText              nothing to read in it
├── NoArticle           a web page without an article
└── BadLine             a line or record of a JSONL file
    ├── BadFile         … because of which nothing of the file can be imported
    │   └── NotUtf8     … being in another encoding
    ├── BadRecord       … which names the record
    ├── BrokenChain     … of an exported history that was changed
    └── IdTaken         … whose id another article has
"""

from __future__ import annotations

from annotator.domain.errors import ImportingError
from annotator.resources import QT_TRANSLATE_NOOP

UNTOUCHED = QT_TRANSLATE_NOOP("errors", "The file itself is untouched.")


class NotFound(ImportingError):
    message = QT_TRANSLATE_NOOP("errors", "There is no file or folder {file}.")
    remedy = QT_TRANSLATE_NOOP("errors", "Check the name, or choose it anew.")


class NothingToImport(ImportingError):
    message = QT_TRANSLATE_NOOP("errors", "The folder {file} holds no file that can be read.")
    remedy = QT_TRANSLATE_NOOP("errors", "Choose one with text, web page or JSONL files.")


class NotReadable(ImportingError):
    message = QT_TRANSLATE_NOOP("errors", "{file} could not be read: {reason}.")
    remedy = QT_TRANSLATE_NOOP("errors", "Check that it is still there and that you may open it.")


class NotAFile(ImportingError):
    message = QT_TRANSLATE_NOOP("errors", "{file} is {what}, not a file.")
    remedy = QT_TRANSLATE_NOOP("errors", "It was passed over.")


class TooLarge(ImportingError):
    message = QT_TRANSLATE_NOOP(
        "errors", "{file} has {size} MB, more than the {limit} MB that are read at once."
    )
    remedy = QT_TRANSLATE_NOOP("errors", "Cut it into parts first.")


class UnknownKind(ImportingError):
    message = QT_TRANSLATE_NOOP("errors", "{file} is {what}, which this version does not read.")
    remedy = QT_TRANSLATE_NOOP("errors", "Save it as plain text or as a web page.")


class Packed(UnknownKind):
    remedy = QT_TRANSLATE_NOOP("errors", "Unpack it and import the folder.")


class Table(UnknownKind):
    message = QT_TRANSLATE_NOOP("errors", "{file} is a table, which this version does not read.")
    remedy = QT_TRANSLATE_NOOP(
        "errors", "Save it as JSON, one object a row, with the text of each article under “text”."
    )


class IsAProject(UnknownKind):
    message = QT_TRANSLATE_NOOP("errors", "{file} is a database or a project, not an article.")
    remedy = QT_TRANSLATE_NOOP("errors", "Open it; its articles come into another project as an export.")


class NoRows(UnknownKind):
    message = QT_TRANSLATE_NOOP("errors", "{file} is JSON without any article in it.")
    remedy = QT_TRANSLATE_NOOP("errors", "It was passed over.")


class NotText(ImportingError):
    message = QT_TRANSLATE_NOOP("errors", "{file} is not text in any encoding tried: {reason}.")
    remedy = QT_TRANSLATE_NOOP("errors", "Save it as UTF-8 and import it again.")


class NearlyUtf8(NotText):
    message = QT_TRANSLATE_NOOP(
        "errors", "{file}, line {line}: the byte {byte} at column {column} is not UTF-8, as the file else is."
    )
    remedy = QT_TRANSLATE_NOOP("errors", "Correct it there, or import the file again with its encoding.")


class UnknownEncoding(ImportingError):
    message = QT_TRANSLATE_NOOP("errors", "{name} is no encoding that is known here.")
    remedy = QT_TRANSLATE_NOOP("errors", "Give one such as utf-8, cp1252, iso8859-15 or utf-16.")


class NoText(ImportingError):
    message = QT_TRANSLATE_NOOP("errors", "{file} has no text.")
    remedy = UNTOUCHED


class NoArticle(ImportingError):
    message = QT_TRANSLATE_NOOP("errors", "No article was found in the page {file}.")
    remedy = QT_TRANSLATE_NOOP("errors", "Save its text as a plain text file and import that.")


class BadLine(ImportingError):
    """A line or record of a JSONL file: `reason` says what was wrong and what was set aside."""

    message = QT_TRANSLATE_NOOP("errors", "{file}, line {line}: {reason}.")
    remedy = ""


class BadFile(BadLine):
    message = QT_TRANSLATE_NOOP("errors", "{file}, line {line}: {reason}. Nothing was imported.")


class NotUtf8(BadFile):
    remedy = QT_TRANSLATE_NOOP("errors", "Save the file as UTF-8, or import it again with its encoding.")


class BadRecord(BadLine):
    message = QT_TRANSLATE_NOOP("errors", "{file}, line {line}, record {record}: {reason}.")


class BrokenChain(BadLine):
    message = QT_TRANSLATE_NOOP(
        "errors", "{file}, line {line}: {reason}. The records were imported without their history."
    )


class IdTaken(BadLine):
    message = QT_TRANSLATE_NOOP(
        "errors",
        "{file}, record {record}: the project has another article of this id. The record was set aside.",
    )


def is_by_encoding(error: ImportingError) -> bool:
    """Whether the file might be read if a person said its encoding."""
    return isinstance(error, (NotText, NotUtf8))
