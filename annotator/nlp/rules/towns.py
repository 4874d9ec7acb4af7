"""Small towns of the lists: as many are surnames, so that only a context of places tells them."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind

__all__: list[str] = []

_BEFORE = word_set("a vers depuis jusqu'a in at near from pres")
_NOUNS = word_set(
    """ville commune village region province gare aeroport port maire mairie habitants prefet
    prefete tribunal prefecture parquet procureur procureure chu hopital route stade lycee eglise town
    city village suburb mayor outskirts"""
)
_LINKS = frozenset({"de", "d'", "of"})


@rule(
    "town",
    "A small listed town behind words that places follow",
    "Elle vit à [Roscoff] depuis lors.",
    "L'église de [Roscoff] a brûlé.",
    "[Roscoff] : le marché rouvre.",
    against="Le père de Descartes est mort.",
)
def towns(reading: Reading) -> Iterator[Candidate]:
    """Other listed names, and longer ones, come first."""
    known = reading.lists.towns
    for index in reading.capitals:
        name = known.get(reading.folded[index])
        if name is None or index in reading.match_at or reading.in_heading[index]:
            continue
        if not _is_told(reading, index) or reading.is_capital(index + 1):
            continue
        if not any(word.endswith(f"-{reading.folded[index]}") for word in reading.positions):
            yield Candidate(index, index + 1, "LOC", "town", f"towns/{name}", name=name)


def _is_told(reading: Reading, index: int) -> bool:
    before, behind = reading.word(index - 1), reading.word(index + 1)
    if behind == ":" and (not index or reading.tokens[index - 1].kind is Kind.NEWLINE):
        return not reading.is_common(index)  # *Roscoff : le marché rouvre*
    if behind == "(":
        region = reading.match_at.get(index + 2)
        return region is not None and region.entry.label == "LOC" and reading.word(region.end) == ")"
    if before in _BEFORE or (before == "(" and behind in {")", ","}):
        return not reading.opens[index]
    return before in _LINKS and reading.word(index - 2) in _NOUNS
