"""What can go wrong, in words for the person at the screen.

AnnotatorError
├── EditRefused            an edit that would break a rule of the records; nothing was changed
│   └── StaleChange        the record is no longer what the edit was made for
├── QueryError             a search that cannot be read
├── SchemeError            a file that holds no label scheme
├── ImportingError         a file that cannot become an article (annotator.importing)
├── ProjectError           a project file that cannot be opened or written (annotator.storage)
├── HighlightingError      suggestions that could not be made (annotator.nlp)
│   ├── PipelineMissing    … but by rules
│   ├── GoldRefused        a file that nothing can be measured against
│   └── EntriesRefused     a file that holds no list of memory entries
└── ExportingError         an export that was not finished (annotator.exporting)

Every error says what happened (`message`) and what to do next (`remedy`); both are English texts marked for
translation, with `{names}` that are filled when they are shown.
"""

from __future__ import annotations

from typing import Any, ClassVar

from annotator.resources import QT_TRANSLATE_NOOP


class AnnotatorError(Exception):
    """The root of our own errors."""

    message: ClassVar[str] = QT_TRANSLATE_NOOP("errors", "Something went wrong: {reason}.")
    remedy: ClassVar[str] = ""

    def __init__(self, **fields: Any) -> None:
        super().__init__(fields)
        self.fields = fields

    def __str__(self) -> str:
        return " ".join(part for part in (self.said(self.message), self.said(self.remedy)) if part)

    def said(self, template: str) -> str:
        """A template of this error (or its translation) with the names filled in."""
        return template.format(**self.fields) if template else ""


class EditRefused(AnnotatorError):
    message = QT_TRANSLATE_NOOP("errors", "This was not done: {reason}.")
    remedy = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")


class StaleChange(EditRefused):
    message = QT_TRANSLATE_NOOP("errors", "The {kind} {id} has changed in the meantime.")
    remedy = QT_TRANSLATE_NOOP("errors", "Nothing was changed; look at it again.")


class QueryError(AnnotatorError):
    """`column` is the place in the query, counted from 1."""

    message = QT_TRANSLATE_NOOP("errors", "The search cannot be read at character {column}: {reason}.")
    remedy = QT_TRANSLATE_NOOP("errors", "Put words that hold signs between quotation marks.")

    @property
    def column(self) -> int:
        return int(self.fields["column"])


class SchemeError(AnnotatorError):
    message = QT_TRANSLATE_NOOP("errors", "{file} is not a label scheme: {reason}.")
    remedy = QT_TRANSLATE_NOOP("errors", "Choose a file exported from the labels. Nothing was changed.")


class ImportingError(AnnotatorError):
    message = QT_TRANSLATE_NOOP("errors", "{file} was not imported: {reason}.")
    remedy = QT_TRANSLATE_NOOP("errors", "The file itself is untouched.")


class ProjectError(AnnotatorError):
    message = QT_TRANSLATE_NOOP("errors", "{file} could not be opened: {reason}.")
    remedy = QT_TRANSLATE_NOOP("errors", "The file itself is untouched.")


class HighlightingError(AnnotatorError):
    message = QT_TRANSLATE_NOOP("errors", "No suggestions could be made: {reason}.")
    remedy = QT_TRANSLATE_NOOP("errors", "Articles can be labelled without them.")


class PipelineMissing(HighlightingError):
    message = QT_TRANSLATE_NOOP("errors", "Suggestions come from rules alone: {reason}.")
    remedy = QT_TRANSLATE_NOOP(
        "errors", "Choose an installed pipeline; `annotator setup` gets the usual one."
    )


class GoldRefused(HighlightingError):
    message = QT_TRANSLATE_NOOP("errors", "Nothing was measured: {reason}.")
    remedy = QT_TRANSLATE_NOOP(
        "errors", "Give labelled JSONL, and with --articles the folder of texts that it does not hold itself."
    )


class EntriesRefused(HighlightingError):
    message = QT_TRANSLATE_NOOP("errors", "The list of entries was not taken: {reason}.")
    remedy = QT_TRANSLATE_NOOP("errors", "Give a list that `annotator memory --export` wrote.")


class ExportingError(AnnotatorError):
    message = QT_TRANSLATE_NOOP("errors", "Export not finished: {reason}.")
    remedy = QT_TRANSLATE_NOOP("errors", "The project is unchanged.")
