"""What a label is called and means in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from annotator.domain.records import Label


def language() -> str:
    """`fr` or `en`."""
    return "fr" if QLocale().language() == QLocale.Language.French else "en"


def label_name(label: Label) -> str:
    return label.wording(language()).name


def label_definition(label: Label) -> str:
    return label.wording(language()).definition
