"""Why an export was not finished."""

from __future__ import annotations

from annotator.domain.errors import ExportingError
from annotator.resources import QT_TRANSLATE_NOOP


class TargetExists(ExportingError):
    message = QT_TRANSLATE_NOOP("errors", "{file} is there already; nothing was written.")
    remedy = QT_TRANSLATE_NOOP("errors", "Choose another name, or allow it to be replaced.")


class NoSuchFolder(ExportingError):
    message = QT_TRANSLATE_NOOP("errors", "The folder {folder} does not exist; nothing was written.")
    remedy = QT_TRANSLATE_NOOP("errors", "Make it first, or choose another one.")


class NotAFile(ExportingError):
    message = QT_TRANSLATE_NOOP("errors", "{file} is not a file; nothing was written.")
    remedy = QT_TRANSLATE_NOOP("errors", "Choose the name of a file.")


class IsAProject(ExportingError):
    message = QT_TRANSLATE_NOOP("errors", "{file} is the name of a project; nothing was written.")
    remedy = QT_TRANSLATE_NOOP("errors", "Choose a name that ends in .jsonl.")


class DiskFull(ExportingError):
    message = QT_TRANSLATE_NOOP("errors", "Export not finished: there is no room left for {file}.")
    remedy = QT_TRANSLATE_NOOP(
        "errors", "Free some space and export again. The project and any earlier file are unchanged."
    )


class CannotWrite(ExportingError):
    message = QT_TRANSLATE_NOOP("errors", "Export not finished: {file} cannot be written ({reason}).")
    remedy = QT_TRANSLATE_NOOP(
        "errors", "Choose another place. The project and any earlier file are unchanged."
    )


class TwiceTheSame(ExportingError):
    message = QT_TRANSLATE_NOOP("errors", "Export not finished: article {id} came twice in layer {layer}.")
    remedy = QT_TRANSLATE_NOOP("errors", "Check the project. The project and any earlier file are unchanged.")


class NotAsWritten(ExportingError):
    message = QT_TRANSLATE_NOOP(
        "errors", "Export not finished: {file} does not read back as written. {finding}"
    )
    remedy = QT_TRANSLATE_NOOP("errors", "The project is unchanged. The file is kept in {kept}.")
