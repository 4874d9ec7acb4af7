"""Searches kept under a name and the orders of the queue: what is spoilt counts as nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.edits import AddArticle, Suggest
from annotator.session.folders import Folders
from annotator.session.searches import ORDERS, Kept, KeptSearches, in_order, least_sure
from annotator.session.session import Session
from tests.domain.making import article, suggested


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(*(tmp_path / name for name in ("config", "data", "state", "cache", "log")))


@pytest.fixture
def searches(folders: Folders) -> KeptSearches:
    return KeptSearches(folders, "p1")


def test_a_query_is_kept_renamed_in_its_place_and_forgotten(searches: KeptSearches, folders: Folders) -> None:
    searches.save("open", "status:open")
    searches.save("people", "label:PER")
    searches.save("places", "label:LOC")
    searches.rename("open", "to do")
    assert list(searches.kept.queries) == ["to do", "people", "places"]
    searches.rename("people", "places")
    assert searches.kept.queries == {"to do": "status:open", "places": "label:PER"}
    with pytest.raises(KeyError):
        searches.rename("none", "some")
    searches.remove("to do")
    searches.remove("none")
    searches.set_order("date")
    assert searches.kept == Kept({"places": "label:PER"}, "date")
    assert KeptSearches(folders, "p2").kept == Kept()


@pytest.mark.parametrize("text", ["{", "[]", '{"p1": []}', '{"p1": {"queries": []}}'])
def test_what_is_spoilt_counts_as_nothing(searches: KeptSearches, folders: Folders, text: str) -> None:
    folders.made(folders.state).joinpath("searches.json").write_text(text, encoding="utf-8")
    assert searches.kept == Kept()
    searches.save("open", "status:open")
    assert searches.kept == Kept({"open": "status:open"})


def test_the_queue_is_put_in_each_order(session: Session) -> None:
    session.apply(AddArticle(article("Riga.", id_="a3", date="2026-05-01")))
    session.apply(AddArticle(article("Riga, encore.", id_="a4", date="2026-05-02")))
    doubts = least_sure(session)
    queue = session.queue()
    found = {order: [one.id for one in in_order(order, queue, doubts)] for order in (*ORDERS, "other")}
    assert found == {
        "file": ["a1", "a2", "a3", "a4"],
        "date": ["a4", "a3", "a1", "a2"],
        "sure": ["a1", "a2", "a3", "a4"],
        "most": ["a1", "a2", "a3", "a4"],
        "short": ["a3", "a4", "a1", "a2"],
        "other": ["a1", "a2", "a3", "a4"],
    }


def test_an_article_ranks_by_its_least_sure_suggestion(session: Session) -> None:
    doubtful = suggested("t1", "Riga", "LOC")
    assert doubtful.origin is not None
    origin = doubtful.origin.altered(score=0.3)
    session.apply(Suggest("a2", (doubtful.altered(origin=origin),)))
    ranks = least_sure(session)
    assert ranks.keys() == {"a1", "a2"}
    assert ranks["a2"] < ranks["a1"]
    assert [one.id for one in in_order("sure", session.queue(), ranks)] == ["a2", "a1"]
