"""Writes the table of all rules, `docs/rules.md`, from the rules themselves: `python -m tests.rules_page`."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.nlp import RULES
from annotator.nlp.candidates import Rule
from annotator.nlp.language import language_of
from annotator.nlp.reading import Reading
from annotator.nlp.resolve import find

PAGE = Path(__file__).resolve().parent.parent / "docs" / "rules.md"
HEAD = """# The rules

What Annotator suggests without a trained pipeline, and what it weighs against one. Made from the rules
themselves by `python -m tests.rules_page`; a test holds it to them. Each rule has an id, which every
suggestion of it carries and by which it can be switched off. In the examples what is found stands in
square brackets; in the last column the same kind of words name nothing, and the rule leaves them alone.
All sentences are invented.

*Sure* rules stand alone. *Unsure* ones give doubtful suggestions, which nothing accepts in bulk, unless
the pipeline finds the same words. Two more ids follow from what these rules found: `again` (the same
words elsewhere in the article) and `tail` (a short form of a full name).

| id | what it finds | labels | sure? | example | not |
| --- | --- | --- | --- | --- | --- |
"""


def unmark(marked: str) -> str:
    return re.sub(r"[\[\]]", "", marked)


def row(rule: Rule) -> str:
    """One line of the table; labels and sureness are what the rule's own examples give."""
    labels: set[str] = set()
    sure: set[bool] = set()
    for example in rule.examples:
        text = unmark(example)
        for one in find(Reading(text, language_of(text))):
            if one.rule == rule.id:
                labels.add(one.label)
                sure.add(one.is_strong)
    sureness = {frozenset({True}): "sure", frozenset({False}): "unsure"}.get(frozenset(sure), "either")
    cells = [
        f"`{rule.id}`",
        rule.description,
        ", ".join(sorted(labels)),
        sureness,
        "<br>".join(rule.examples),
        rule.against,
    ]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def page() -> str:
    """The whole page."""
    return HEAD + "\n".join(row(RULES[id_]) for id_ in sorted(RULES)) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
