"""People: civilities, functions and first names before a name, ages and verbs behind it."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import is_initial, person_run
from annotator.nlp.rules.zones import is_adjective, zones
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["SPEECH_VERBS"]

SPEECH_VERBS = word_set(
    """dit declare explique affirme assure annonce ajoute estime precise indique souligne rappelle
    raconte confie lance martele poursuit conclut resume ecrit reagi reagit repond repondu
    commente regrette deplore denonce denonce promet promis juge analyse temoigne plaide insiste
    note observe reconnait reconnu admet admis avoue previent prevenu tweete salue critique
    fustige detaille argumente nuance justifie ironise glisse soupire tranche interroge
    s'interroge repete renchérit rencherit martelait expliquait said says told added declared
    explained announced wrote tweeted"""
)
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
)
def after_civility(reading: Reading) -> Iterator[Candidate]:
    """The name is strong whatever it looks like; a plural civility reads a list."""
    civilities = reading.lists.civilities
    for index, token in enumerate(reading.tokens):
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


@rule(
    "function",
    "A name behind a function, with adjectives or a field between",
    "La juge [Ida Holm] se tait.",
    "Le ministre malien de la Défense [Awa Sow] arrive.",
    "Son frère [Paul] l'attend.",
    "Les juges [Ida Holm] et [Awa Sow] se taisent.",
)
def after_function(reading: Reading) -> Iterator[Candidate]:
    """Function, adjectives, then capitals; or an office's zone, then capitals."""
    functions = reading.lists.functions
    office_ends = {zone.end: zone.start for zone in zones(reading)}
    for index, word in enumerate(reading.folded):
        start = None
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
    if not (reading.is_capital(start) or is_initial(reading, start)) or reading.opens[start]:
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
    behind it."""
    return end > known_end and reading.folded[start].split("-")[0] in reading.lists.first_names


@rule(
    "first-name",
    "A first name and capitals behind it",
    "[Ida Holm] a quitté la salle.",
    "C'est [Anne de Vries Jr.] qui l'a dit.",
)
def first_name(reading: Reading) -> Iterator[Candidate]:
    """A listed first name that is followed by at least one more part of a name."""
    names = reading.lists.first_names
    covered = -1
    for index, word in enumerate(reading.folded):
        if index < covered or not reading.is_capital(index):
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
    if known.entry.source == "cities" or (
        known.entry.source in {"territories", "places", "clubs", "companies"}
    ):
        return known.end == end and not token.text.isupper()
    return False


@rule(
    "initials",
    "Initials and a surname",
    "Le livre de [J. K. Holm] paraît lundi.",
)
def initials(reading: Reading) -> Iterator[Candidate]:
    """An initial that is followed by a capital, not behind a sentence's end only."""
    for index in range(len(reading)):
        if not is_initial(reading, index) or reading.tokens[index].text in reading.lists.civilities:
            continue
        if index and (reading.is_name_like(index - 1) or is_initial(reading, index - 1)):
            continue
        end = person_run(reading, index)
        if end - index >= 2 and reading.is_capital(end - 1):
            yield Candidate(
                index, end, "PER", "initials", reading.tokens[index].text, is_strong=False, rank=2
            )


@rule(
    "age",
    "A name before an age",
    "[Berzins Holm], 34 ans, a été élu.",
    "[Holm] (34 ans) a été élu.",
)
def before_age(reading: Reading) -> Iterator[Candidate]:
    """*Xxx Yyy, 34 ans* and *Xxx (34 ans)*."""
    for index, word in enumerate(reading.folded):
        if word not in {"ans", "years"} or index < 3 or reading.tokens[index - 1].kind is not Kind.NUMBER:
            continue
        if reading.word(index - 2) not in {",", "("}:
            continue
        start = end = index - 2
        while (
            start > 0
            and end - start < 4
            and reading.is_name_like(start - 1)
            and not _is_body(reading, start - 1)
        ):
            start -= 1
        if start == end or person_run(reading, start) != end:
            continue
        yield Candidate(
            start,
            end,
            "PER",
            "age",
            f"{reading.tokens[index - 1].text} ans",
            is_strong=end - start > 1,
            rank=2,
        )


@rule(
    "speaker",
    "Two capitals behind a verb of saying, also past the medium",
    "« Rien », a déclaré [Berzins Holm] hier.",
    "« Rien », confie à l'[AFP] [Berzins Holm], qui reste.",
)
def speaker(reading: Reading) -> Iterator[Candidate]:
    """The inverted subject of a verb of saying; a single word is only a weak sign."""
    for index, word in enumerate(reading.folded):
        if word not in SPEECH_VERBS:
            continue
        start = _past_medium(reading, index + 1)
        if not reading.is_name_like(start) or reading.opens[start] or reading.match_at.get(start) is not None:
            continue
        end = person_run(reading, start)
        if end == start or reading.tokens[start].text.isupper():
            continue
        strong = end - start > 1 and "&" not in reading.word(end)
        yield Candidate(start, end, "PER", "speaker", reading.tokens[index].text, is_strong=strong, rank=1)


def _past_medium(reading: Reading, index: int) -> int:
    """Behind *à l'AFP*, *au Soir*, *sur Radio 9*: where the speaker's name can follow."""
    at = index
    if reading.word(at) == "aupres":
        at += 1
    if reading.word(at) in {"a", "au", "aux", "sur", "de", "dans", "du"}:
        at += 1
        if reading.word(at) in {"l'", "la", "le", "les"}:
            at += 1
        known = reading.match_at.get(at)
        if known is not None and known.entry.label == "ORG":
            return known.end
    return index


@rule(
    "apposition",
    "Two capitals, a comma and a function",
    "[Berzins Holm], ancien directeur de cabinet, se tait.",
    "La directrice pour l'[Afrique], [Berzins Holm], se tait.",
)
def apposition(reading: Reading) -> Iterator[Candidate]:
    """*Xxx Yyy, chef de …* and *la directrice …, Xxx Yyy,*."""
    functions = reading.lists.functions
    for index, word in enumerate(reading.folded):
        if word != ",":
            continue
        at = index + 1
        while reading.word(at) in {
            "le",
            "la",
            "l'",
            "un",
            "une",
            "alors",
            "ancien",
            "ancienne",
            "ex",
            "aussi",
            "son",
            "sa",
        }:
            at += 1
        if reading.word(at) in functions and index >= 2:
            start = index
            while start > 0 and index - start < 4 and _may_be_part(reading, start - 1):
                start -= 1
            if (
                index - start >= 2
                and person_run(reading, start) == index
                and reading.match_at.get(start) is None
            ):
                strong = not reading.opens[start] or not reading.is_common(start)
                yield Candidate(
                    start, index, "PER", "apposition", reading.tokens[at].text, is_strong=strong, rank=2
                )
        start = index + 1
        if not reading.is_name_like(start) or reading.match_at.get(start) is not None or reading.opens[start]:
            continue
        end = person_run(reading, start)
        if end - start >= 2 and reading.word(end) in {",", "."} and _function_before(reading, index):
            yield Candidate(start, end, "PER", "apposition", "function before", rank=2)


def _is_body(reading: Reading, index: int) -> bool:
    known = reading.match_at.get(index)
    return known is not None and known.entry.label == "ORG" and reading.tokens[index].shape is Shape.UPPER


def _may_be_part(reading: Reading, index: int) -> bool:
    return reading.is_capital(index) and reading.tokens[index].shape is not Shape.UPPER


def _function_before(reading: Reading, comma: int) -> bool:
    """Whether a function opens the noun group that ends at the comma."""
    for index in range(comma - 1, max(-1, comma - 9), -1):
        if reading.tokens[index].kind in {Kind.PUNCTUATION, Kind.NEWLINE}:
            return False
        if reading.folded[index] in reading.lists.functions:
            return True
    return False


@rule(
    "two-capitals",
    "Two unknown capitals in mid-sentence",
    "Il a vu hier [Berzinska Holmson] au marché.",
)
def two_capitals(reading: Reading) -> Iterator[Candidate]:
    """Weak: most are people, but some are companies or works."""
    index = 0
    while index < len(reading):
        token = reading.tokens[index]
        fits = token.shape is Shape.TITLE and reading.is_name_like(index) and not reading.opens[index]
        if not fits or reading.is_common(index) or reading.match_at.get(index) is not None:
            index += 1
            continue
        end = person_run(reading, index)
        if 2 <= end - index <= 4 and not any(
            reading.is_common(at) or at in reading.match_at for at in range(index, end)
        ):
            before = reading.word(index - 1)
            if before not in {"le", "la", "les", "l'", "du", "au", "a", "en", "sur", "dans"}:
                yield Candidate(index, end, "PER", "two-capitals", token.text, is_strong=False)
        index = max(end, index + 1)


@rule(
    "sovereign",
    "A sovereign, pope or saint by name and number",
    "[Olaf V] est mort.",
)
def sovereign(reading: Reading) -> Iterator[Candidate]:
    """*Olaf V*, *Louis XIV*: a first name and a Roman number."""
    for index, token in enumerate(reading.tokens[:-1]):
        following = reading.tokens[index + 1].text
        if (
            following
            in {
                "II",
                "III",
                "IV",
                "V",
                "VI",
                "VII",
                "VIII",
                "XI",
                "XII",
                "XIV",
                "XV",
                "XVI",
                "XVIII",
                "Ier",
                "1er",
            }
            and reading.folded[index].split("-")[0] in reading.lists.first_names
            and token.is_capitalised
        ):
            yield Candidate(index, index + 2, "PER", "sovereign", token.text, rank=3)
