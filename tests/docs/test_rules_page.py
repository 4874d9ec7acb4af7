"""The table of rules tells the rules as they are."""

from __future__ import annotations

from annotator.nlp import RULES
from tests.rules_page import PAGE, page


def test_the_table_of_rules_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tests.rules_page"


def test_every_rule_has_labels_and_a_line_of_its_own() -> None:
    lines = [line for line in page().split("\n") if line.startswith("| `")]
    assert len(lines) == len(RULES)
    assert all(line.split(" | ")[2] for line in lines)
