"""What the charts draw, and where the network's nodes stand."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.session.positions import Pair
from annotator.ui.overview.cells import signed
from annotator.ui.overview.figures import Party, ordered, strength, strongest
from annotator.ui.overview.spreading import spread
from annotator.ui.wording import short_day


def test_the_balance_has_its_sign() -> None:
    assert [signed(value) for value in (6, -14, 0)] == ["+6", "−14", "0"]


def test_a_cell_is_the_stronger_the_more_one_sided_it_is() -> None:
    assert strength(Pair("a", "b", 5, 0)) == pytest.approx(1.0)
    assert strength(Pair("a", "b", 3, 3)) == pytest.approx(0.35)
    assert strength(Pair("a", "b")) == 0.0


def test_parties_stand_by_number_then_by_name() -> None:
    parties = [Party("1", "Riga"), Party("2", "oslo"), Party("3", "Bergen")]
    totals = Counter({"1": 2, "2": 5, "3": 2})
    assert [one.name for one in ordered(parties, totals, by_name=False)] == ["oslo", "Bergen", "Riga"]
    assert [one.name for one in ordered(parties, totals, by_name=True)] == ["Bergen", "oslo", "Riga"]


def test_the_network_takes_the_strongest_pairs_whole_levels_at_a_time() -> None:
    pairs = [Pair("a", "b", 5), Pair("a", "c", 0, 3), Pair("a", "d", 3), Pair("a", "e", 1), Pair("a", "a", 9)]
    least, edges = strongest(pairs, most=3)
    assert least == 3
    assert [(edge.target, edge.balance) for edge in edges] == [("b", 5), ("c", -3), ("d", 3)]
    assert strongest([Pair("a", "b", 2, 2)]) == (1, ())


@given(st.integers(2, 14), st.sets(st.tuples(st.integers(0, 13), st.integers(0, 13)), max_size=20))
def test_nodes_stay_in_the_square_apart_from_each_other_and_where_they_were(
    count: int, joined: set[tuple[int, int]]
) -> None:
    keys = [str(number) for number in range(count)]
    edges = [(str(a), str(b)) for a, b in joined]
    places = spread(keys, edges)
    assert places == spread(keys, edges)
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places.values())
    apart = [math.dist(places[a], places[b]) for a in keys for b in keys if a < b]
    assert min(apart) > 0.02


def test_a_single_node_stands_in_the_middle() -> None:
    assert spread(["a"], []) == {"a": (0.5, 0.5)}


def test_a_day_is_short_where_there_is_little_room() -> None:
    assert short_day(dt.date(2026, 5, 11)).startswith("11 ")
