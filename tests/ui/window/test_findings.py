"""What the check finds is said in the language of the window; the command line keeps to English."""

from __future__ import annotations

import sqlite3
import string
from pathlib import Path

import pytest

from annotator.domain.edits import AcceptSpans, AddArticle, Suggest
from annotator.session.opening import create_project
from annotator.session.session import Session
from annotator.storage import Finding, findings
from annotator.storage.codec import CHANGES
from annotator.storage.verifying import verify
from annotator.ui.findings import finding
from tests.domain.making import article, suggested

MESSAGES = sorted(
    words for name, words in vars(findings).items() if name.isupper() and isinstance(words, str)
)


@pytest.mark.parametrize("message", MESSAGES)
def test_every_finding_is_known_with_all_that_it_tells(message: str, french: None) -> None:
    fields = {name: f"<{name}>" for _, name, *_ in string.Formatter().parse(message) if name}
    said = finding(Finding("", message, fields))
    assert said != message.format(**fields)
    assert all(value in said for value in fields.values())


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """A project with a suggestion."""
    made = create_project(tmp_path / "corpus.annotator", reviewer="Noor")
    made.apply(AddArticle(article()))
    made.apply(Suggest("a1", (suggested("s1", "Riga", "LOC"),)))
    return made


@pytest.fixture
def damaged(session: Session) -> Path:
    """A project in which a mention and an operation were altered from outside."""
    session.apply(AcceptSpans("a1", ("s1",)))
    session.close()
    with sqlite3.connect(session.path) as file:
        file.execute("UPDATE record SET body = replace(body, 'accepted', 'rejected') WHERE id = 's1'")
        file.execute("DELETE FROM touch WHERE article = 1 AND seq = (SELECT MAX(seq) FROM touch)")
    return session.path


def found(path: Path) -> list[Finding]:
    return [news for news in verify(path) if isinstance(news, Finding) and news.grave]


def test_a_damaged_project_is_told_of_in_french(damaged: Path, french: None) -> None:
    told = [finding(one) for one in found(damaged)]
    assert "a1\u00a0: Autre que ce que l’historique a laissé\u00a0: mention s1." in told
    assert any("La liste des opérations" in words for words in told)


def test_in_english_it_is_what_the_command_line_says_but_for_the_kinds(damaged: Path) -> None:
    said = [str(one).replace("The span s1", "The mention s1") for one in found(damaged)]
    assert [finding(one) for one in found(damaged)] == said


def test_places_and_reasons_are_said_too(session: Session, french: None) -> None:
    session.close()
    with sqlite3.connect(session.path) as file:
        file.execute("UPDATE operation SET payload = ? WHERE seq = 2", (CHANGES + b"spoilt",))
    first = finding(found(session.path)[0])
    assert first.startswith("opération nº\u00a02\u00a0: L’opération ne peut pas être décompressée")
    assert "abîmés" in first
