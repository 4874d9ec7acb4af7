"""Article ids made from file names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.records import Article, Source
from annotator.importing.naming import article_id, free_id


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("portclair-0412.txt", "portclair-0412"),
        ("sub/Été à Brest.html", "Ete-a-Brest"),
        ("cœur.txt", "coeur"),
        ("a.b.txt", "a.b"),
        ("_x_.txt", "x_"),
        ("北京.txt", "article"),
        ("con.txt", "article-con"),
        ("LPT1.b.txt", "article-LPT1.b"),
        ("CONTE.txt", "CONTE"),
        ("x" * 150 + ".txt", "x" * 100),
        ("fin...txt", "fin"),
    ],
)
def test_an_id_is_made_from_the_file_name(name: str, made: str) -> None:
    assert article_id(name, set()) == made


def test_a_clash_is_settled_by_a_number_whatever_the_case() -> None:
    assert article_id("Page.txt", {"page", "page-2"}) == "Page-3"
    assert article_id("x" * 120, {"x" * 100}) == "x" * 98 + "-2"
    assert free_id("page", {"page"}, ".") == "page.2"


@given(st.text(max_size=120))
def test_every_name_gives_an_id_that_an_article_may_have(name: str) -> None:
    made = article_id(name, set())
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", made)
    source = Source(file="x", sha256="0" * 64, encoding="utf-8", bom=False, newline="lf")
    assert Article(id=made, text="x", text_sha256="0" * 64, source=source).id == made
