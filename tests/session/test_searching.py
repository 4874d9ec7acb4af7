"""Searching the corpus by the search language, with the index of texts as a cache that may go at any time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.domain.edits import AcceptSpans, AddArticle, AddStance, Comment, Decide, RemoveSpans, Suggest
from annotator.domain.errors import QueryError
from annotator.domain.records import Article, Entity, Origin, Party, Span
from annotator.session.folders import Folders
from annotator.session.opening import create_project, open_project
from annotator.session.session import Session
from annotator.storage import Finding
from annotator.storage.verifying import verify
from tests.domain.making import article

TEXTS = {
    "a1": "Le haut-commissariat de Riga salue l’œuvre d’Ida Holm.\n",
    "a2": "La Moscova déborde. L'Otan accuse Oslo.\n",
    "a3": "Un été à Oslo, sans élus ni Moscou.\n",
}
Find = Callable[[str], str]


def piece(id_: str, text: str, **source: str) -> Article:
    made = article(id_=id_, text=text)
    return made.altered(source=made.source.altered(**source))


@pytest.fixture
def press(tmp_path: Path) -> Iterator[Session]:
    session = create_project(tmp_path / "press.annotator", reviewer="Noor")
    session.apply(AddArticle(piece("a1", TEXTS["a1"], outlet="L'Écho", date="2024-01-31", author="É. Roy")))
    session.apply(AddArticle(piece("a2", TEXTS["a2"], outlet="Le Quai", date="2024-02-01", language="fr")))
    session.apply(AddArticle(piece("a3", TEXTS["a3"], title="Élection", language="en")))
    session.apply(
        Suggest("a1", (_span("a1", "Riga", "LOC", "s1"), _span("a1", "Ida Holm", "PER", "s2", 0.5)))
    )
    session.apply(Suggest("a2", (_span("a2", "Otan", "ORG", "s3"), _span("a2", "Oslo", "LOC", "s4"))))
    session.apply(AcceptSpans("a1", ("s1",)))
    session.apply(RemoveSpans("a2", ("s3",)))
    party, target = Party(ref="concept", text="Sergueï Lavrov"), Party(ref="concept", text="l’Otan")
    session.apply(AddStance("a2", "critical", party, target, "reported", ((20, 38),), note="à revoir"))
    session.apply(Comment("a3", "Très court"))
    session.apply(Decide("a1", "done"))
    yield session
    session.close()


def _span(id_: str, words: str, label: str, name: str, score: float = 0.9) -> Span:
    start = TEXTS[id_].index(words)
    origin = Origin(type="rule", name="titles", version="1", score=score)
    return Span(
        id=name,
        start=start,
        end=start + len(words),
        text=words,
        label=label,
        status="suggested",
        origin=origin,
    )


@pytest.fixture
def find(press: Session) -> Find:
    return lambda text: " ".join(press.search(text).ids)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", "a1 a2 a3"),
        ("OSLO", "a2 a3"),
        ("oeuvre", "a1"),
        ("text~oeuvre", "a1"),
        ("mosco", "a2 a3"),
        ("text:mosco", ""),
        ("text:moscou", "a3"),
        ('text~"haut commiss"', "a1"),
        ('text:"haut-commissariat de riga"', "a1"),
        ('text:"riga de"', ""),
        ("text:ete", "a3"),
        ("text=ete", ""),
        ("text=été", "a3"),
        ("text=Été", ""),
        ("text:!!!", ""),
        ("election", "a3"),
        ("title:élection", "a3"),
        ("title=election", ""),
        ("outlet:\"l'echo\"", "a1"),
        ("-outlet~quai", "a1 a3"),
        ('author:"e. roy"', "a1"),
        ("lang:en", "a3"),
        ("id:a2 OR id:a3", "a2 a3"),
        ("date:2024-01", "a1"),
        ("date>=2024-02", "a2"),
        ("date<=2024-01", "a1"),
        ("date<2024", ""),
        ("-date>2023", "a3"),
        ("status:done", "a1"),
        ("status:open", "a2"),
        ("status:accepted", "a1 a2"),
        ("status:rejected", "a2"),
        ("status:rejected label:ORG", "a2"),
        ("status:rejected label:LOC", ""),
        ("label:ORG", ""),
        ("label:loc", "a1 a2"),
        ("label=loc", ""),
        ("label:LOC span:riga", "a1"),
        ("label:PER span:riga", ""),
        ("(label:PER) span:riga", "a1"),
        ("span~IDA", "a1"),
        ("span=ida", ""),
        ('span="Ida Holm"', "a1"),
        ("score<0.6", "a1"),
        ("score<0.6 label:LOC", ""),
        ("origin:rule score>=0.9", "a1 a2"),
        ("origin:human", "a2"),
        ("stance:critical", "a2"),
        ('stance:critical holder:"serguei lavrov"', "a2"),
        ("holder:lavrov", ""),
        ("holder~lavrov", "a2"),
        ("holder~otan", ""),
        ("target~otan mode:reported", "a2"),
        ('target="l’Otan"', "a2"),
        ("target=\"l'otan\"", ""),
        ("mode:quote", ""),
        ("stance:unset", ""),
        ("-stance:critical label:LOC", "a1"),
        ("note~revoir", "a2"),
        ("note~tres", "a3"),
        ("reviewer:noor", "a1 a2 a3"),
        ("reviewer:r02", ""),
        ("op~comment", "a3"),
        ("(id:a1 OR id:a2) -(label:PER OR status:flagged)", "a2"),
    ],
)  # fmt: skip
def test_what_is_found(find: Find, query: str, ids: str) -> None:
    assert find(query) == ids


def test_a_mistake_is_told_and_values_are_only_values(find: Find, press: Session) -> None:
    with pytest.raises(QueryError):
        find("lable:x")
    for nasty in ('title:"\'); DROP TABLE record; --"', 'text:"\\" OR body"', 'text~"* NEAR("', "holder~%"):
        assert find(nasty) == ""
    assert len(find("").split()) == 3


def index_of(press: Session) -> Path:
    (path,) = (Folders.of_user().cache / "texts").iterdir()
    return path


def test_the_index_follows_imports_and_undone_ones(press: Session, find: Find) -> None:
    assert find("baltique") == ""
    press.apply(AddArticle(piece("a4", "La Baltique gèle.\n")))
    assert find("baltique") == "a4"
    assert press.search("").is_whole
    assert not (press.path.parent / "texts").exists()


def test_many_texts_are_indexed_by_a_job_and_meanwhile_the_hits_say_how_far(press: Session) -> None:
    for number in range(60):
        press.apply(AddArticle(piece(f"b{number}", f"Texte {number}.\nVilnius se tait.\n")))
    first = press.search("vilnius")
    assert (first.ids, first.indexed, first.total) == ((), 0, 63)
    steps = list(press.index_texts())
    assert (steps[0].done, steps[-1].done, steps[-1].total) == (50, 63, 63)
    hits = press.search("vilnius")
    assert len(hits.ids) == 60
    assert hits.is_whole


def test_a_spoilt_foreign_or_missing_index_is_made_anew(press: Session, find: Find) -> None:
    assert find("oslo") == "a2 a3"
    path = index_of(press)
    press.close()
    for content in (b"rubbish" * 1000, path.read_bytes()[:5000], None):
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content)
        again = open_project(press.path, read_only=True)
        assert again.search("oslo").ids == ("a2", "a3")
        again.close()
    with sqlite3.connect(path) as foreign:
        foreign.execute("UPDATE known SET digest = x'0011223344556677' WHERE no = 2")
        foreign.execute("INSERT INTO words (words) VALUES ('delete-all')")
        foreign.execute("INSERT INTO words (rowid, body) VALUES (1, 'oslo'), (2, 'riga'), (3, 'riga')")
    foreign.close()
    again = open_project(press.path, read_only=True)
    assert again.search("oslo").ids == ("a2", "a3")
    again.close()


def test_without_a_folder_for_the_index_searching_works_all_the_same(press: Session, find: Find) -> None:
    place = Folders.of_user().cache
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("in the way", encoding="utf-8")
    assert find("oslo") == "a2 a3"


def test_the_project_file_knows_nothing_of_the_index(press: Session, find: Find) -> None:
    find("oslo")
    press.flush()
    assert not [one for one in verify(press.path) if isinstance(one, Finding) and one.grave]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("entity:riga", "e1"),
        ("entity:Rīga", "e1"),
        ("entity:rig", ""),
        ("entity~rig", "e1"),
        ("entity=Riga", "e1"),
        ('entity="Ville de Riga"', "e1"),
        ("entity=riga", ""),
        ("entity:e-riga", "e1"),
        ("-entity:riga", "a1 a2 a3"),
        ("entity:riga label:LOC", "e1"),
        ("entity:riga label:ORG", ""),
    ],
)
def test_an_entity_is_found_by_each_of_its_names_and_its_id(
    press: Session, find: Find, query: str, ids: str
) -> None:
    text = "Riga parle.\n"
    press.apply(AddArticle(piece("e1", text)))
    origin = Origin(type="rule", name="titles", version="1", score=0.9)
    span = Span(
        id="s9", start=0, end=4, text="Riga", label="LOC", entity="e-riga", status="suggested", origin=origin
    )
    riga = Entity(id="e-riga", name="Riga", label="LOC", aliases=("Ville de Riga",))
    press.apply(Suggest("e1", (span,), (), {"e-riga": riga}))
    assert find(query) == ids
