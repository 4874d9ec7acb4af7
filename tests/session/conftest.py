"""Sessions on real project files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.edits import AddArticle, Suggest
from annotator.session.opening import create_project
from annotator.session.session import Session
from tests.domain.making import article, suggested


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A project with two articles of the same invented text; the first has suggestions."""
    made = create_project(tmp_path / "corpus.annotator", reviewer="Noor")
    for id_ in ("a1", "a2"):
        made.apply(AddArticle(article(id_=id_)))
    spans = (
        suggested("s1", "Ida Holm", "PER"),
        suggested("s2", "Riga", "PER"),
        suggested("s3", "Otan", "ORG"),
    )
    made.apply(Suggest("a1", spans))
    yield made
    made.close()
