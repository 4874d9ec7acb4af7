"""The place where voices meet: which of them stands, and how sure it is said to be."""

from __future__ import annotations

from annotator.nlp.edges import trimmed
from annotator.nlp.pipeline import Ent
from annotator.nlp.reading import Reading
from annotator.nlp.resolve import find
from annotator.nlp.rules.zones import zones
from annotator.nlp.suggestions import Tier
from annotator.nlp.weigh import weigh


def tiers(text: str, *ents: tuple[str, str]) -> dict[str, tuple[str, Tier]]:
    """Weighed mentions of `text`, where the pipeline says `ents` (surface, label)."""
    reading = Reading(text)
    found = [Ent(text.index(surface), text.index(surface) + len(surface), label) for surface, label in ents]
    kept = weigh(reading, find(reading), trimmed(reading, found, zones(reading)))
    return {
        reading.span_text(one.candidate.start, one.candidate.end): (one.candidate.label, one.tier)
        for one in kept
    }


def test_a_strong_rule_and_the_same_edges_are_near_certain_whatever_the_label() -> None:
    assert tiers("Elle vit à Oslo.", ("Oslo", "ORG")) == {"Oslo": ("LOC", Tier.NEAR_CERTAIN)}


def test_a_strong_rule_alone_stays_strong() -> None:
    assert tiers("Elle vit à Oslo.") == {"Oslo": ("LOC", Tier.STRONG)}


def test_other_edges_are_a_warning() -> None:
    assert tiers("Elle vit à Oslo hier soir.", ("Oslo hier", "LOC"))["Oslo"] == ("LOC", Tier.OTHER_EDGES)


def test_a_person_found_by_the_pipeline_alone_is_kept_with_its_tail() -> None:
    result = tiers("On y a vu Zwrk Berzinska. Puis Berzinska est partie.", ("Zwrk Berzinska", "PER"))
    assert result["Zwrk Berzinska"][0] == "PER"
    assert result["Berzinska"][0] == "PER"


def test_a_lone_common_word_said_once_by_the_pipeline_alone_is_dropped() -> None:
    assert tiers("On a vu Rivage hier.", ("Rivage", "LOC")) == {}


def test_a_lone_unknown_word_is_weak_and_takes_the_label_of_the_pipeline() -> None:
    assert tiers("On a vu Berzinska hier.", ("Berzinska", "LOC")) == {"Berzinska": ("LOC", Tier.BOTH_WEAK)}
    assert tiers("On vient de Berzinska hier.") == {}
    assert tiers("On vit dans le quartier Berzinska.") == {"Berzinska": ("LOC", Tier.DOUBTFUL)}


def test_weak_and_silent_is_dropped_and_weak_with_support_stays() -> None:
    text = "On a revu Zwrk Berzinska."
    assert tiers(text) == {}
    assert tiers(text, ("Zwrk Berzinska", "PER")) == {"Zwrk Berzinska": ("PER", Tier.BOTH_WEAK)}


def test_edges_are_trimmed_to_the_guidelines() -> None:
    text = "Puis le juge Zwrk Berzinska, dit-on, arriva."
    assert tiers(text, ("le juge Zwrk Berzinska,", "PER")) == {"Zwrk Berzinska": ("PER", Tier.NEAR_CERTAIN)}


def test_what_the_pipeline_says_in_a_forbidden_zone_is_dropped() -> None:
    assert tiers("Le ministre des Affaires étrangères se tait.", ("Affaires étrangères", "ORG")) == {}


def test_the_pipeline_adds_unknown_capitals_to_a_listed_name() -> None:
    text = "On a vu hier Oslo Berzinska partout."
    assert tiers(text, ("Oslo Berzinska", "ORG")) == {"Oslo Berzinska": ("ORG", Tier.OTHER_EDGES)}
    known = "On a vu hier Oslo Ida Holm partout."
    assert set(tiers(known, ("Oslo Ida Holm", "LOC"))) == {"Oslo", "Ida Holm"}


def test_the_pipeline_adds_the_place_to_a_body_told_by_its_head() -> None:
    text = "Selon l'Observatoire des eaux vives de Riga, il pleut."
    whole = "Observatoire des eaux vives de Riga"
    assert tiers(text, (whole, "ORG")) == {whole: ("ORG", Tier.OTHER_EDGES)}


def test_the_pipeline_parts_two_people() -> None:
    text = "Selon le porte-parole Ida Holm Zwrk Berzinska, c'est fini."
    assert tiers(text)["Ida Holm Zwrk Berzinska"] == ("PER", Tier.STRONG)
    assert set(tiers(text, ("Ida Holm", "PER"), ("Zwrk Berzinska", "PER"))) == {"Ida Holm", "Zwrk Berzinska"}
