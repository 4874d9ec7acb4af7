"""What the highlighting makes of remembered decisions: where they count, and where they do not."""

from __future__ import annotations

import pytest

from annotator.nlp import Habit, Highlighter, Item, Memory, MemoryEntry, SpanSuggestion, Tier, highlight
from annotator.nlp.wire import entry_of, plain_entry

Told = tuple[str, str, str]


def entry(
    surface: str,
    label: str | None = None,
    *never: str,
    articles: int = 1,
    instead: str | None = None,
    asks: bool = False,
) -> MemoryEntry:
    return MemoryEntry(
        surface,
        label,
        "",
        frozenset(never),
        instead,
        asks=asks,
        times=articles,
        articles=articles,
    )


def told(text: str, *entries: MemoryEntry, habits: tuple[Habit, ...] = ()) -> list[Told]:
    """(words, label, who said it) of what is suggested for a French text."""
    return [
        (text[one.start : one.end], one.label, one.origin_type)
        for one in spans(text, *entries, habits=habits)
    ]


def spans(text: str, *entries: MemoryEntry, habits: tuple[Habit, ...] = ()) -> tuple[SpanSuggestion, ...]:
    return highlight(text, "fr", memory=Memory(entries, habits)).spans


def test_it_adds_what_no_rule_knows() -> None:
    text = "On dit que les Rives Vives négocient."
    assert told(text) == []
    (found,) = spans(text, entry("Rives Vives", "ORG", articles=3))
    assert (text[found.start : found.end], found.label, found.tier) == (
        "Rives Vives",
        "ORG",
        Tier.NEAR_CERTAIN,
    )
    assert (found.origin_type, found.rule, found.why) == ("memory", "memory", "3 decisions in 3 articles")


def test_it_relabels_and_says_so() -> None:
    assert told("Hier, Oslo négociait.", entry("Oslo", "ORG")) == [("Oslo", "ORG", "memory")]


def test_what_it_agrees_with_keeps_its_rule_and_gains_a_voice() -> None:
    (found,) = spans("Hier, Oslo négociait.", entry("Oslo", "LOC", articles=2))
    assert (found.origin_type, found.tier) == ("rule", Tier.NEAR_CERTAIN)
    assert "memory" in found.voices


def test_one_rejection_only_doubts_a_listed_name_and_two_articles_remove_it() -> None:
    (doubted,) = spans("Hier, Oslo négociait.", entry("Oslo", None, "LOC"))
    assert doubted.tier is Tier.DOUBTFUL
    assert doubted.score <= 0.5
    assert told("Hier, Oslo négociait.", entry("Oslo", None, "LOC", articles=2)) == []


def test_decisions_that_differ_make_it_ask() -> None:
    (asked,) = spans("Hier, Oslo négociait.", entry("Oslo", asks=True))
    assert asked.tier is Tier.DOUBTFUL
    assert asked.why is not None
    assert asked.why.endswith("memory: reviewers differed")


def test_a_full_name_is_not_cut_down_to_a_remembered_part() -> None:
    text = "Hier, Ida Berzins a salué Riga."
    assert told(text, entry("Berzins", "ORG", articles=5))[0] == ("Ida Berzins", "PER", "rule")


def test_unless_just_that_was_done() -> None:
    text = "Hier, Ida Berzins a salué Riga."
    entries = (entry("Berzins", "PER"), entry("Ida Berzins", instead="Berzins"))
    assert told(text, *entries)[0] == ("Berzins", "PER", "memory")


def test_a_longer_mention_takes_the_place_of_its_parts() -> None:
    text = "Hier, la Ligue verte de Riga a salué Oslo."
    assert told(text, entry("Ligue verte de Riga", "ORG"))[0] == ("Ligue verte de Riga", "ORG", "memory")


@pytest.mark.parametrize(
    "text", ["On parle de rives vives ici.", "On parle de rives Vives ici.", "Des RIVES sont vives."]
)
def test_a_capital_that_was_there_must_be_there(text: str) -> None:
    assert told(text, entry("Rives Vives", "ORG", articles=4)) == []


def test_an_acronym_is_not_the_word_that_reads_like_it() -> None:
    assert told("Ils ont dit que Rue est belle.", entry("RUE", "ORG", articles=4)) == []


def test_a_word_that_any_sentence_may_hold_needs_two_articles() -> None:
    text = "Ils ont vu le Monde hier."
    assert ("Monde", "ORG", "memory") not in told(text, entry("Monde", "ORG"))
    assert ("Monde", "ORG", "memory") in told(text, entry("Monde", "ORG", articles=2))
    assert told("Monde et gens.", entry("Monde", "ORG", articles=2)) == []


def test_a_habit_of_the_edges_holds_for_names_never_seen() -> None:
    text = "Hier, la Ligue de Riga a salué Oslo."
    memory = Memory((), (Habit("LOC", "left", "oslo", 3),))
    assert [text[one.start : one.end] for one in highlight(text, "fr", memory=memory).spans][-1] == "Oslo"
    before = told(text)[0]
    habit = Habit(before[1], "left", "ligue", 3)
    cut = told(text, habits=(habit,))[0]
    assert cut[0] == before[0].removeprefix("Ligue").strip()
    assert cut[2] == "memory"


def test_forgetting_is_as_if_it_had_not_been() -> None:
    memory = Memory([entry("Oslo", "ORG")])
    memory.drop("oslo")
    memory.drop("oslo")
    text = "Hier, Oslo négociait."
    assert highlight(text, "fr", memory=memory) == highlight(text, "fr")
    assert not len(memory)


def test_a_highlighter_follows_its_memory() -> None:
    highlighter = Highlighter()
    item = Item("Hier, Oslo négociait.", "fr")
    assert [one.label for one in next(highlighter.highlight([item])).spans] == ["LOC"]
    highlighter.memory.put(entry("Oslo", "ORG"))
    assert [one.label for one in next(highlighter.highlight([item])).spans] == ["ORG"]


def about_rule(rule: str, of: str, label: str | None, context: str = "") -> MemoryEntry:
    return MemoryEntry(context, label, never=frozenset({of}), times=4, articles=3, rule=rule, of=of)


def test_what_is_known_of_a_rule_holds_for_names_never_seen() -> None:
    text = "Hier, les Danois négociaient à Oslo."
    assert ("Danois", "MISC", "rule") in told(text)
    assert told(text, about_rule("peoples", "MISC", None)) == [("Oslo", "LOC", "rule")]
    relabelled = told(text, about_rule("peoples", "MISC", "LOC"))
    assert relabelled == [("Danois", "LOC", "memory"), ("Oslo", "LOC", "rule")]


def test_it_goes_by_the_word_or_the_list_that_the_rule_went_by() -> None:
    text = "Le lycée Holm et le tribunal de Riga ont fermé hier soir."
    plain = told(text)
    assert ("lycée Holm", "ORG", "rule") in plain
    changed = told(text, about_rule("local-body", "ORG", "LOC", "lycee"))
    assert ("lycée Holm", "LOC", "memory") in changed
    assert ("tribunal de Riga", "ORG", "rule") in changed
    media = "Selon Reuters, Oslo négocie."
    assert told(media, about_rule("listed", "ORG", "MISC", "media"))[0] == ("Reuters", "MISC", "memory")
    assert told(media, about_rule("listed", "ORG", "MISC", "parties")) == told(media)


def test_what_was_decided_of_a_name_comes_before_what_is_known_of_its_rule() -> None:
    text = "Hier, les Danois négociaient à Oslo."
    entries = (about_rule("peoples", "MISC", None), entry("Danois", "MISC"))
    assert told(text, *entries)[0] == ("Danois", "MISC", "rule")


def test_a_word_that_reviewers_take_in_is_taken_in_beside_names_never_seen() -> None:
    text = "Hier, Mme Holm et M. Sow ont négocié à Oslo."
    habits = (Habit("PER", "left", "mme", 3, joins=True), Habit("LOC", "right", ".", 3, joins=True))
    assert told(text, habits=habits) == [
        ("Mme Holm", "PER", "memory"),
        ("Sow", "PER", "rule"),
        ("Oslo.", "LOC", "memory"),
    ]


def test_an_entry_about_a_rule_survives_the_way_to_the_worker_and_back_into_a_list() -> None:
    one = about_rule("peoples", "MISC", "LOC")
    assert entry_of(plain_entry(one)) == one
    memory = Memory([one])
    memory.drop(one.key)
    assert not len(memory)
    with pytest.raises(ValueError, match="surface"):
        entry_of(plain_entry(MemoryEntry("")))
