"""Title, date, author and language out of plain text, and what a page says of itself."""

from __future__ import annotations

import pytest

from annotator.importing.language import language_of
from annotator.importing.metadata import Metadata, completed, date_in, metadata_of

FRENCH = (
    "Le maire a dit hier que la ville ne sera pas vendue, et les habitants sont avec lui pour la défendre."
)
ENGLISH = "The mayor said that the town would not be sold, and that the people of the valley were with him."


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Publié le 9 févr. 2026 à 06:30", "2026-02-09"),
        ("le 1er août 2020", "2020-08-01"),
        ("Tuesday, 3 March 2026", "2026-03-03"),
        ("May 5, 2024", "2024-05-05"),
        ("13/05/2026", "2026-05-13"),
        ("date 2023-10", "2023-10"),
        ("Modifié le 12.01.2026, publié le 9 janvier 2026", "2026-01-12"),
        ("2026-04-21 14:08 UTC", "2026-04-21"),
        ("le 12 mai à 6 h 40", None),
        ("99/99/2026", None),
    ],
)
def test_dates_are_read_as_the_press_writes_them(line: str, date: str | None) -> None:
    assert date_in(line) == date


def test_a_header_block_says_it_all() -> None:
    text = f"Titre : Le pont\nDate : 3 mars 2026\nSource : Le Quai\nAuteur : Anne Loriot\nURL: https://quai.example/1\n\n{FRENCH}"
    found = metadata_of(text, "x.txt", None, ())
    assert (found.title, found.date, found.outlet, found.author, found.url) == (
        "Le pont", "2026-03-03", "Le Quai", "Anne Loriot", "https://quai.example/1",
    )  # fmt: skip
    assert set(found.found.values()) == {"header", "text"}


def test_the_lines_around_the_headline_give_date_and_author() -> None:
    found = metadata_of(
        FRENCH, "x.txt", "Le pont", ("Par Anne Loriot et Jean Le Goff, à Brest", "Mardi 3 mars 2026")
    )
    assert (found.title, found.date, found.author) == ("Le pont", "2026-03-03", "Anne Loriot et Jean Le Goff")
    assert dict(found.found) == {
        "title": "first lines", "date": "first lines", "author": "byline", "language": "text",
    }  # fmt: skip


def test_the_file_name_gives_a_date_where_the_text_has_none() -> None:
    found = metadata_of(FRENCH, "quai_20260303_pont.txt", None, ())
    assert (found.date, found.found["date"]) == ("2026-03-03", "file name")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (FRENCH, "fr"),
        (ENGLISH, "en"),
        ("Der Bürgermeister sagte gestern, die Stadt werde nicht verkauft.", None),
        ("", None),
    ],
)
def test_language_is_told_by_small_words(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_a_page_without_a_language_gets_that_of_its_text() -> None:
    assert completed(Metadata(title="x"), ENGLISH).language == "en"
    page = Metadata(language="br", found={"language": "page"})
    assert completed(page, ENGLISH) is page
