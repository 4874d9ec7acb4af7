"""The ledger's rarer marks: mentions that took a suggestion's place, and suggestions without a score."""

from __future__ import annotations

import pytest

from annotator.session.ledger import Bookkeeping, Mark, Tally

RULE = ("rule", "acronym")


def suggestion(status: str, score: float | None = 0.4) -> Mark:
    return Mark(0, 4, "ORG", status, looked=True, suggested=RULE, score=score, was=None)


def drawn(start: int, end: int, label: str) -> Mark:
    return Mark(start, end, label, "accepted", looked=True, suggested=None, score=None, was=None)


@pytest.mark.parametrize(
    ("mark", "fate", "missed", "sides"),
    [
        (drawn(0, 9, "ORG"), "edges", 0, {"right": 1}),
        (drawn(0, 4, "PER"), "relabelled", 0, {}),
        (drawn(6, 9, "ORG"), "rejected", 1, {}),
    ],
)
def test_a_rejected_suggestion_is_judged_by_what_took_its_place(
    mark: Mark, fate: str, missed: int, sides: dict[str, int]
) -> None:
    books = Bookkeeping(1)
    books.take([suggestion("rejected"), mark], 1)
    ledger = books.finished()
    assert dict(ledger.total.fates) == {fate: 1}
    assert (ledger.total.missed, dict(ledger.sides)) == (missed, sides)


def test_a_suggestion_without_a_score_is_judged_but_in_no_row_of_scores() -> None:
    books = Bookkeeping(1)
    books.take([suggestion("accepted", None)], 1)
    ledger = books.finished()
    assert ledger.total.share("kept") == 1
    assert not any(ledger.by_score.values())


def test_shares_are_nought_where_nothing_was_judged() -> None:
    assert Tally().share("kept") == 0
