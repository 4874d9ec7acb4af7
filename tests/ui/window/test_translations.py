"""French and English: nothing untranslated or stale, and each language's own typography."""

from __future__ import annotations

import ast
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from annotator.resources import resource
from tests import translate

FRENCH = resource("translations", "annotator_fr.ts")
ENGLISH = resource("translations", "annotator_en.ts")


def messages(path: Path) -> Iterator[tuple[str, ET.Element]]:
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def texts(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.findall("numerusform")]
    return forms or [translation.text or ""]


def keys(path: Path) -> set[tuple[str, str, str]]:
    return {(name, m.findtext("source", ""), m.findtext("comment", "")) for name, m in messages(path)}


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translation files as the sources make them now."""
    folder = tmp_path_factory.mktemp("translations")
    for path in (FRENCH, ENGLISH):
        shutil.copy(path, folder / path.name)
    translate.collect(folder)
    return folder


@pytest.mark.parametrize("path", [FRENCH, ENGLISH], ids=["fr", "en"])
def test_every_text_of_the_sources_is_there_and_none_is_stale(path: Path, fresh: Path) -> None:
    assert keys(path) == keys(fresh / path.name)


@pytest.mark.parametrize("path", [FRENCH, ENGLISH], ids=["fr", "en"])
def test_nothing_is_untranslated(path: Path) -> None:
    for name, message in messages(path):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, (name, message.findtext("source"))
        assert all(texts(message)), (name, message.findtext("source"))


@pytest.mark.parametrize("path", [FRENCH, ENGLISH], ids=["fr", "en"])
def test_placeholders_survive(path: Path) -> None:
    for name, message in messages(path):
        source = message.findtext("source", "")
        for text in texts(message):
            assert sorted(re.findall(r"{\w*}|%n", text)) == sorted(re.findall(r"{\w*}|%n", source)), (
                name,
                source,
            )


def test_french_signs_and_spaces() -> None:
    wrong = []
    for _, message in messages(FRENCH):
        for text in texts(message):
            shown = re.sub(r"\(\*{\w+}\)|{\w+}", "x", text)
            if (
                re.search(r"(?<!\u00a0):", shown)
                or re.search(r"(?<!\u202f)[;!?%](?!L?n)", shown)
                or re.search(r"«(?!\u00a0)|(?<!\u00a0)»", shown)
                or re.search(r"['\"]|\.\.\.|“|”", shown)
                or re.search(r"[\u00a0\u202f ]{2}|\u202f(?![;!?%])|\u202f%L?n", shown)
            ):
                wrong.append(text)
    assert wrong == []


def test_english_signs() -> None:
    english = [text for _, message in messages(ENGLISH) for text in texts(message)]
    sources = [message.findtext("source", "") for _, message in messages(FRENCH)]
    assert [text for text in [*english, *sources] if re.search(r"(?<!^)['\"]|\.\.\.", text)] == []


def test_menus_and_buttons_keep_their_ellipsis() -> None:
    for name, message in messages(FRENCH):
        source = message.findtext("source", "")
        for text in texts(message):
            assert text.endswith("…") == source.endswith("…"), (name, source)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_compiled_files_are_current(language: str, tmp_path: Path) -> None:
    for path in (FRENCH, ENGLISH):
        shutil.copy(path, tmp_path / path.name)
    translate.release(tmp_path)
    made = (tmp_path / f"annotator_{language}.qm").read_bytes()
    assert made == resource("translations", f"annotator_{language}.qm").read_bytes()


def test_plurals_are_chosen() -> None:
    translator = QTranslator()
    assert translator.load("annotator_fr", str(FRENCH.parent))
    assert translator.translate("QueuePanel", "To review") == "À relire"
    assert translator.translate("ExportDialog", "Export %n articles", "", 1) == "Exporter %n article"
    assert translator.translate("ExportDialog", "Export %n articles", "", 2) == "Exporter %n articles"


def test_no_words_are_translated_inside_an_f_string() -> None:
    """The tool that collects what is to be translated does not look into them."""
    hidden = [
        f"{path.name}:{call.lineno}"
        for path in (Path(__file__).parents[3] / "annotator" / "ui").rglob("*.py")
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in {"tr", "translate"}
    ]
    assert hidden == []


def test_the_file_dialog_of_qt_speaks_french_throughout(qapp: QApplication, qtbot: QtBot) -> None:
    def said() -> set[str]:
        dialog = QFileDialog()
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        return {label.text() for label in dialog.findChildren(QLabel) if label.text()}

    english = said()
    qt, own = QTranslator(), QTranslator()
    assert qt.load("qtbase_fr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert own.load("annotator_fr", str(FRENCH.parent))
    for translator in (qt, own):
        qapp.installTranslator(translator)
    try:
        assert len(english) >= 3
        assert not english & said()
    finally:
        for translator in (qt, own):
            qapp.removeTranslator(translator)
