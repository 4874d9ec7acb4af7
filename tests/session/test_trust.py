"""What is learned of whole rules and of words at the edges: only from several names in several articles."""

from __future__ import annotations

import pytest

from annotator.session.learned import Learned
from annotator.session.lessons import Lesson, Seen, lessons_of


def rejected(surface: str, now: str = "", context: str = "") -> Lesson:
    return Lesson("not", surface, "MISC", now=now, rule="peoples", context=context)


def kept(surface: str, context: str = "") -> Lesson:
    return Lesson("kept", surface, "MISC", rule="peoples", context=context)


def of_rule(learned: Learned) -> list[tuple[str, str | None, int, int]]:
    return [(one.surface, one.label, one.times, one.articles) for _, one in learned.entries() if one.rule]


def test_a_rule_that_is_rejected_for_several_names_in_several_articles_is_known() -> None:
    learned = Learned()
    assert not any(key.startswith("§") for key in learned.teach("a", [rejected("Maliens")] * 2))
    assert of_rule(learned) == []
    keys = learned.teach("b", [rejected("Danois"), rejected("Lettons")])
    assert "§peoples MISC" in keys
    assert of_rule(learned) == [("", None, 4, 2)]
    learned.teach("b", [])
    assert of_rule(learned) == []


def test_one_name_or_one_article_says_nothing_of_a_rule() -> None:
    learned = Learned()
    for article in "abcd":
        learned.teach(article, [rejected("Maliens")])
    assert of_rule(learned) == []
    learned = Learned()
    learned.teach("a", [rejected(name) for name in ("Maliens", "Danois", "Lettons", "Belges")])
    assert of_rule(learned) == []


def test_what_was_let_stand_speaks_for_the_rule() -> None:
    learned = Learned()
    learned.teach("a", [rejected("Maliens"), rejected("Danois"), kept("Belges")])
    learned.teach("b", [rejected("Lettons")])
    assert of_rule(learned) == []


def test_a_rule_may_be_wrong_for_one_word_that_it_goes_by() -> None:
    learned = Learned()
    learned.teach("a", [rejected("Zwrk", "LOC", "centre"), kept("Groix", "groupe")])
    learned.teach("b", [rejected("Vrak", "LOC", "centre"), rejected("Holm", "LOC", "centre")])
    learned.teach("c", [kept("Umbra", "groupe")])
    assert of_rule(learned) == [("centre", "LOC", 3, 2)]
    learned.switched_off.add("§peoples MISC centre")
    assert learned.active("§peoples MISC centre") is None


def test_another_label_is_learned_only_if_it_is_one() -> None:
    learned = Learned()
    learned.teach("a", [rejected("Maliens", "LOC"), rejected("Danois", "ORG"), rejected("Belges", "LOC")])
    learned.teach("b", [rejected("Lettons", "ORG")])
    assert of_rule(learned) == []


def joined(text: str, start: int, was: int) -> Seen:
    end = len(text)
    return Seen(
        start, end, text[start:end], "PER", None, "accepted", "edited", (was, end, "PER"), is_human=False
    )


def lessons(text: str, *rows: Seen) -> tuple[Lesson, ...]:
    return lessons_of(rows, lambda: text, lambda name: name)


def test_a_word_that_is_taken_in_becomes_a_habit_until_it_stands_outside() -> None:
    learned = Learned()
    learned.teach("a", lessons("Selon Mme Holm", joined("Selon Mme Holm", 6, 10)))
    assert learned.habits() == []
    learned.teach("b", lessons("Et Mme Berzins", joined("Et Mme Berzins", 3, 7)))
    (habit,) = learned.habits()
    assert (habit.label, habit.side, habit.word, habit.joins) == ("PER", "left", "mme", True)
    text = "Mme Sow et Mme Roux et Mme Holm"
    outside = Seen(4, 7, "Sow", "PER", None, "accepted", "completion", None, is_human=False)
    learned.teach("c", lessons(text, outside, joined(text, 23, 27)))
    assert learned.habits() == []
    learned.teach("c", [])
    learned.switched_off.add(habit.key)
    assert learned.active_habits() == []
    assert learned.habits() == [habit]


@pytest.mark.parametrize("surface", ["Holm", "de Holm"])
def test_words_in_the_middle_or_many_of_them_are_no_habit(surface: str) -> None:
    learned = Learned()
    for article in "ab":
        learned.teach(article, [Lesson("cut", surface, "PER", to="la juge du fond Ida de Holm")])
    assert learned.habits() == []
