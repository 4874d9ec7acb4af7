"""People by what stands before or in a name: civilities, functions, first names, initials, numbers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.lists import TOWNS, fold_word
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import is_initial, person_run
from annotator.nlp.rules.zones import is_adjective, zones
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__: list[str] = []

_PLURAL = frozenset({"MM.", "Mmes", "Messieurs", "Mesdames", "MM"})


_NOT_AFTER_FUNCTION = word_set("etat republique sceaux etats nation")


_WEAK_FUNCTIONS = word_set(
    """milieu numero homme femme general major premier premiere victime icone pilote patron maire ami
    star chef avocat depute procureur critique culte suspect legende president ministre directeur
    chief justice general saint auteur mannequin enfant champion leader pere"""
)


@rule(
    "civility",
    "A name behind a civility: M., Mme, Me, Dr, Mgr, Mr, Mrs …",
    "Selon M. [Holm], c'est fini.",
    "MM. [Holm] et [Sow] partent.",
    "Mrs [Roux] left.",
    against="Il a 3 m. de haut.",
)
def after_civility(reading: Reading) -> Iterator[Candidate]:
    """The name is strong whatever it looks like; a plural civility reads a list."""
    civilities = reading.lists.civilities
    for index, _ in reading.where(_folded(civilities)):
        token = reading.tokens[index]
        if token.text not in civilities or token.text in {"Saint", "Don", "Dame", "Frère"}:
            continue
        start = index + 1
        while (
            start < len(reading)
            and reading.tokens[start].text in {"le", "la", "Le", "La"}
            and reading.word(start + 1)
            in {"president", "presidente", "ministre", "juge", "maire", "professeur", "docteur"}
        ):
            start += 2
        end = person_run(reading, start, particle_first=True)
        if end == start:
            continue
        yield Candidate(start, end, "PER", "civility", token.text, rank=5)
        while token.text in _PLURAL and reading.word(end) in {",", "et", "and"}:
            start, end = end + 1, person_run(reading, end + 1, particle_first=True)
            if end == start:
                break
            yield Candidate(start, end, "PER", "civility", token.text, rank=5)


@lru_cache(maxsize=1)
def _folded(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold_word, words))


@rule(
    "function",
    "A name behind a function, with adjectives or a field between",
    "La juge [Ida Holm] se tait.",
    "Le ministre malien de la Défense [Awa Sow] arrive.",
    "Son frère [Paul] l'attend.",
    "Les juges [Ida Holm] et [Awa Sow] se taisent.",
    against="Le ministre de la Défense est parti.",
)
def after_function(reading: Reading) -> Iterator[Candidate]:
    """Function, adjectives, then capitals; or an office's zone, then capitals."""
    functions = reading.lists.functions
    office_ends = {zone.end: zone.start for zone in zones(reading)}
    places = {index for index, _ in reading.where(functions)} | {
        end for end in office_ends if end < len(reading)
    }
    for index in sorted(places):
        word, start = reading.folded[index], None
        if word in functions and reading.tokens[index].kind is Kind.WORD:
            start = index + 1
            while (
                is_adjective(reading, start)
                or (reading.word(start) in functions and not reading.is_capital(start))
                or reading.word(start) == "d'origine"
            ):
                start += 1
        elif index in office_ends:
            start = index
        if start is None or start >= len(reading) or reading.word(start) in _NOT_AFTER_FUNCTION:
            continue
        if reading.tokens[start].text in {"M.", "Mme"}:
            continue
        for candidate in _named(reading, index, start):
            yield candidate
            if word.endswith("s"):
                yield from _listed_with(reading, candidate)


def _named(reading: Reading, index: int, start: int) -> Iterator[Candidate]:
    glued = reading.tokens[start].start == reading.tokens[start - 1].end and reading.is_common(start)
    if not (reading.is_capital(start) or is_initial(reading, start)) or reading.opens[start] or glued:
        return
    if (
        reading.in_heading[index]
        and reading.is_common(start)
        and reading.folded[start] not in reading.lists.first_names
    ):
        return
    end = person_run(reading, start)
    while (
        end - start > 1 and reading.folded[start] in reading.lists.functions and not _is_first(reading, start)
    ):
        start += 1
    if end == start:
        return
    known = reading.match_at.get(start)
    if reading.word(index) in _NAMED and _is_first(reading, start):
        known = None  # *prénommée Sofia*
    if (
        known is not None
        and known.entry.label != "PER"
        and not _is_longer_person(reading, start, end, known.end)
    ):
        if known.entry.label != "ORG" or known.start != start or not reading.is_capital(known.end):
            return
        # *le député Rives vertes Paul Holm*: the party, then the person
        start, end = known.end, person_run(reading, known.end)
        if end - start < 2 or reading.opens[start]:
            return
    single = end - start == 1
    text = reading.tokens[start].text
    if single and (text.isupper() and len(text) <= 5):
        return
    word = reading.word(index)
    strong = not single or word not in _WEAK_FUNCTIONS or start > index + 1
    yield Candidate(
        start, end, "PER", "function", reading.tokens[min(index, start - 1)].text, is_strong=strong, rank=3
    )


_NAMED = word_set("prenomme prenommee nomme nommee")


def _listed_with(reading: Reading, first: Candidate) -> Iterator[Candidate]:
    """*les ministres Ida Holm, Awa Sow et Paul Roux*: the further names of the list."""
    end = first.end
    while reading.word(end) in {",", "et", "and"} and reading.is_capital(end + 1):
        start, end = end + 1, person_run(reading, end + 1)
        known = reading.match_at.get(start)
        if end - start < 2 or (known is not None and known.entry.label != "PER"):
            return
        yield Candidate(start, end, "PER", "function", first.why, rank=3)


def _is_first(reading: Reading, index: int) -> bool:
    return reading.folded[index] in reading.lists.first_names


def _is_longer_person(reading: Reading, start: int, end: int, known_end: int) -> bool:
    """Whether a run that begins like a listed name is a person all the same: a first name and more
    behind it, or a city's name and one unknown capital (*le vice-président Hamilton Holm*)."""
    if end <= known_end:
        return False
    if reading.folded[start].split("-")[0] in reading.lists.first_names:
        return True
    known = reading.match_at[start]
    unknown = known_end not in reading.match_at and not reading.is_common(known_end)
    return known.entry.source in TOWNS and known_end == start + 1 and end == start + 2 and unknown


@rule(
    "first-name",
    "A first name and capitals behind it",
    "[Ida Holm] a quitté la salle.",
    "C'est [Anne de Vries Jr.] qui l'a dit.",
    against="Ida est partie.",
)
def first_name(reading: Reading) -> Iterator[Candidate]:
    """A listed first name that is followed by at least one more part of a name."""
    names = reading.lists.first_names
    covered = -1
    for index in reading.capitals:
        word = reading.folded[index]
        if index < covered:
            continue
        parts = word.split("-")
        if word not in names and not (len(parts) > 1 and parts[0] in names):
            continue
        known = reading.match_at.get(index)
        if known is not None and known.end - known.start > 1 and known.entry.label != "PER":
            continue
        end = person_run(reading, index)
        if end - index < 2 or not _second_part_fits(reading, index, end):
            continue
        covered = end
        loose = reading.opens[index] or reading.in_heading[index]
        common = loose and reading.is_common(index) and reading.is_common(index + 1)
        yield Candidate(
            index, end, "PER", "first-name", reading.tokens[index].text, is_strong=not common, rank=2
        )


@rule(
    "parted-name",
    "A first name, and in brackets the surname that a reporter added",
    "« [Ida] ([Holm]) nous a aidés », dit-il.",
    against="Ida (à gauche) et Bergen (Norvège) se suivent.",
)
def parted_names(reading: Reading) -> Iterator[Candidate]:
    """Two mentions: the guidelines leave out what parts a name."""
    for index, _ in reading.where(("(",)):
        inside = reading.bracketed(index) if index else None
        if inside is None or not _is_first(reading, index - 1) or not reading.is_capital(index - 1):
            continue
        start, end = inside
        alone = end == start + 1 and reading.tokens[start].shape is Shape.TITLE
        known = reading.match_at.get(start)
        person = known is None or known.entry.label == "PER"
        if alone and person and not reading.is_capital(index - 2):
            first, last = reading.tokens[index - 1].text, reading.tokens[start].text
            yield Candidate(index - 1, index, "PER", "parted-name", last, rank=4)
            yield Candidate(start, end, "PER", "parted-name", first, rank=4)


@rule(
    "lone-first-name",
    "A rare first name alone in mid-sentence",
    "« C'est fini », explique [Viviana], une des marins.",
    against="Ils ont vu la Viviana en mer.",
)
def lone_first_names(reading: Reading) -> Iterator[Candidate]:
    """In French: no common word, no listed name, no capital beside it, no article before it."""
    if reading.language != "fr":
        return
    names, word = reading.lists.first_names, Kind.WORD
    for index in reading.capitals:
        token = reading.tokens[index]
        if reading.folded[index] not in names or token.shape is not Shape.TITLE or token.kind is not word:
            continue
        if len(token.text) < 3 or reading.opens[index] or reading.in_heading[index]:
            continue
        beside = reading.is_capital(index + 1) or (index and reading.is_capital(index - 1))
        beside = beside or is_initial(reading, index - 1)
        if beside or reading.is_common(index) or _is_part_of_listed(reading, reading.folded[index]):
            continue
        if not _goes_without_person(reading, reading.folded[index]):
            places = [at for at in reading.positions[reading.folded[index]] if reading.is_capital(at)]
            told = any(reading.word(at + 1) in {",", "("} for at in places)
            strong = told or len(places) < 3  # a thing is named again and again, and never explained
            yield Candidate(index, index + 1, "PER", "lone-first-name", token.text, is_strong=strong, rank=-1)


def _goes_without_person(reading: Reading, word: str) -> bool:
    """Whether the article has the word where no person stands: behind an article, or as a place."""
    before = {reading.word(at - 1) for at in reading.positions[word] if reading.is_capital(at)}
    return not before.isdisjoint(_NOT_BEFORE_PEOPLE)


def _is_part_of_listed(reading: Reading, word: str) -> bool:
    """Whether the word belongs to a listed name somewhere in the article (*Charlie* of *Charlie Hebdo*)."""
    return any(at in reading.match_at for at in reading.positions[word])


_NOT_BEFORE_PEOPLE = word_set("le la l' les du des au aux un une en dans sur tempete ouragan cyclone rue")


def _second_part_fits(reading: Reading, start: int, end: int) -> bool:
    second = start + 1
    if reading.opens[second] and not is_initial(reading, second):
        return False
    token = reading.tokens[second]
    if reading.in_heading[second] and reading.is_common(second) and end - start == 2:
        return False
    known = reading.match_at.get(second)
    if known is None or known.start != second or known.entry.label == "PER" or known.entry.is_ambiguous:
        return True
    if known.entry.source in TOWNS or (known.entry.source in {"territories", "places", "clubs", "companies"}):
        return known.end == end and not token.text.isupper()
    return False


@rule(
    "nickname",
    "A first name, a nickname in quotes and a surname: one name",
    'On y voit [Ida "Bonnie" Holm] danser.',
    against="Elle dit « Bonnie » en riant.",
)
def nickname(reading: Reading) -> Iterator[Candidate]:
    """*Ida « Bonnie » Holm*, the quotation of one or two capitals."""
    for index, _ in reading.where(('"',)):
        close = index + 2 if reading.word(index + 2) == '"' else index + 3
        inside = all(reading.is_capital(at) for at in range(index + 1, close))
        if not index or reading.word(close) != '"' or not inside or not reading.is_capital(close + 1):
            continue
        if reading.folded[index - 1] in reading.lists.first_names and reading.is_capital(index - 1):
            end = person_run(reading, close + 1, limit=2)
            if end > close + 1:
                why = reading.span_text(index, close + 1)
                yield Candidate(index - 1, end, "PER", "nickname", why, rank=6)


@rule(
    "initials",
    "Initials and a surname",
    "Le livre de [J. K. Holm] paraît lundi.",
    against="Le plan B est prêt.",
)
def initials(reading: Reading) -> Iterator[Candidate]:
    """An initial that is followed by a capital, not behind a sentence's end only."""
    abbreviation = Kind.ABBREVIATION
    for index in [at for at, token in enumerate(reading.tokens) if token[3] is abbreviation]:
        if reading.tokens[index].text in reading.lists.civilities or not is_initial(reading, index):
            continue
        if index and (reading.is_name_like(index - 1) or is_initial(reading, index - 1)):
            continue
        end = person_run(reading, index)
        if end - index >= 2 and reading.is_capital(end - 1):
            yield Candidate(
                index, end, "PER", "initials", reading.tokens[index].text, is_strong=False, rank=2
            )


@rule(
    "sovereign",
    "A sovereign, pope or saint by name and number",
    "[Olaf V] est mort.",
    against="Le tome V est paru.",
)
def sovereign(reading: Reading) -> Iterator[Candidate]:
    """*Olaf V*, *Louis XIV*: a first name and a Roman number."""
    for number, _ in reading.where(_FOLDED_NUMBERS):
        index = number - 1
        if index < 0 or reading.tokens[number].text not in _NUMBERS or reading.word(index - 1) == "mission":
            continue
        first = reading.folded[index].split("-")[0] in reading.lists.first_names
        if first and reading.tokens[index].is_capitalised:
            yield Candidate(index, index + 2, "PER", "sovereign", reading.tokens[index].text, rank=3)


_NUMBERS = word_set("II III IV V VI VII VIII XI XII XIV XV XVI XVIII Ier 1er")
_FOLDED_NUMBERS = frozenset(map(fold_word, _NUMBERS))
