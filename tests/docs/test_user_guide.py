"""The user guide names every action with its keys, every command with its options, and every error."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import annotator
from annotator.cli import main
from annotator.domain.errors import AnnotatorError
from annotator.ui.actions import FRENCH_ROW, TABLE, ActionSpec, key_name

DOCS = Path(__file__).resolve().parents[2] / "docs"
GUIDE = (DOCS / "user-guide.md").read_text(encoding="utf-8")
LABELS = "label."
CONTROL_ON_A_MAC = "Meta+Tab"


@pytest.mark.parametrize("spec", TABLE, ids=lambda spec: spec.id)
def test_every_action_is_named_with_its_keys(spec: ActionSpec) -> None:
    if spec.id.startswith(LABELS):
        assert "| Label 1 to Label 9 | **1** to **9**; **" + " ".join(FRENCH_ROW) + "** |" in GUIDE
        return
    row = next(line for line in GUIDE.splitlines() if re.match(rf"\| \w+ \| {re.escape(spec.text)} \|", line))
    for keys in set(spec.keys) - {CONTROL_ON_A_MAC}:
        assert f"**{key_name(keys)}**" in row


def test_every_command_and_option_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    names = re.findall(r"^  ([a-z]+) ", helped(capsys).partition("Commands:")[2], re.MULTILINE)
    assert {"import", "highlight", "export", "run"} <= set(names)
    for name in names:
        assert f"| `annotator {name}" in GUIDE, name
        for option in re.findall(r"^  .*?(--[a-z-]+)", helped(capsys, name), re.MULTILINE):
            assert f"`{option}" in GUIDE, f"{name} {option}"


def helped(capsys: pytest.CaptureFixture[str], *command: str) -> str:
    """What the command line says of itself, or of one command."""
    assert main([*command, "--help"]) == 0
    return capsys.readouterr().out


def test_every_error_is_there_with_its_remedy() -> None:
    rows = [shown(error) for error in errors()]
    assert not [row for row in rows if row not in GUIDE]  # put such a row into the table of the guide


def shown(error: type[AnnotatorError]) -> str:
    """The row of an error: what is filled in stands in capitals."""
    row = f"| {error.message} | {error.remedy} |"
    return re.sub(r"\{(\w+)\}", lambda match: match[1].upper(), row)


def errors() -> list[type[AnnotatorError]]:
    for module in pkgutil.walk_packages(annotator.__path__, "annotator."):
        if module.name.rpartition(".")[2] == "errors":
            importlib.import_module(module.name)
    return [error for error in below(AnnotatorError) if error.__module__.startswith("annotator.")]


def below(error: type[AnnotatorError]) -> Iterator[type[AnnotatorError]]:
    for one in error.__subclasses__():
        yield one
        yield from below(one)


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_links_within_the_docs_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    anchors = {re.sub(r"[^\w -]", "", title).strip().lower().replace(" ", "-")
               for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}  # fmt: skip
    for target in re.findall(r"\]\(([^)]+)\)", text):
        file, _, anchor = target.partition("#")
        assert not file or (page.parent / file).exists(), target
        assert not anchor or file or anchor in anchors, target
