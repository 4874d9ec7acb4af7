"""Whether a mention of a person reads as a woman's or a man's, so that *elle* and *il* find their own."""

from __future__ import annotations

from annotator.nlp.reading import Reading
from annotator.nlp.wordset import word_set

__all__ = ["gender_of", "gender_of_article", "gender_of_pronoun"]

_HERS = frozenset({"Mme", "Mmes", "Mlle", "Madame", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Lady"})
_HIS = frozenset({"M.", "MM.", "Monsieur", "Mr", "Mr.", "Sir", "Lord"})
_OF = frozenset({"de", "d'", "a"})
_FEMININE = frozenset({"la", "une", "cette", "sa", "ma"})
_MASCULINE = frozenset({"le", "un", "ce", "cet", "son", "mon"})
# Those that end like hers.
_HIS_NAMES = word_set(
    """luca nikita sacha joshua mustapha issa moussa adama nicola andrea elie jeremie zacharie dominique
    claude camille stephane jose pierre jerome antoine guillaume philippe maxime alexandre
    christophe eugene etienne rene andre noe theodore basile emile cyrille achille aristide davide
    daniele michele gabriele giuseppe felipe enrique jorge vicente dante rune uwe george charlie
    mike steve dave pete jake luke joe bruce wayne kyle shane jesse lance clive ambroise blaise
    serge ange boniface narcisse ulysse placide barnabe timothee amedee desire honore aime
    sylvestre yoshua ezra noa ilya vanya misha kolia vova pacha aliocha fedia kostia arsene
    eustache hippolyte isidore"""
)


def gender_of(reading: Reading, start: int) -> str | None:
    """`f`, `m` or None for the person named at `start`: by civility, the function's article, first name."""
    for index in range(start - 1, max(-1, start - 6), -1):
        text = reading.tokens[index].text
        if text in _HERS:
            return "f"
        if text in _HIS:
            return "m"
        if not text[0].islower() or reading.word(index - 1) in _OF:  # *le maire de la ville X*
            break
        if text in {"la", "une", "elle", "sa", "cette"}:
            return "f"
        if text in {"le", "un", "il", "son", "ce"}:
            return "m"
    name = reading.folded[start].split("-")[0]
    if name not in reading.lists.first_names:
        return None
    return "f" if name.endswith(("a", "e")) and name not in _HIS_NAMES else "m"


def gender_of_pronoun(word: str) -> str | None:
    """Of *il*, *a-t-elle*, *she*; None for others."""
    last = word.rsplit("-", 1)[-1]
    return "f" if last in {"elle", "she"} else "m" if last in {"il", "he"} else None


def gender_of_article(word: str) -> str | None:
    """Of *la*, *cet*, *une*; None for others."""
    return "f" if word in _FEMININE else "m" if word in _MASCULINE else None
