"""People by what stands around a name: an age, a verb of saying, a function behind a comma, or nothing."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import person_run
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


@rule(
    "age",
    "A name before an age",
    "[Berzins Holm], 34 ans, a été élu.",
    "[Holm] (34 ans) a été élu.",
    against="Il y a 34 ans, il pleuvait.",
)
def before_age(reading: Reading) -> Iterator[Candidate]:
    """*Xxx Yyy, 34 ans* and *Xxx (34 ans)*."""
    for index, _word in reading.where({"ans", "years"}):
        if index < 3 or reading.tokens[index - 1].kind is not Kind.NUMBER:
            continue
        if reading.word(index - 2) not in {",", "("}:
            continue
        start = end = index - 2
        while (
            start > 0
            and end - start < 4
            and reading.is_name_like(start - 1)
            and not _is_no_person(reading, start - 1)
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
    "« Rien », résume [Vrakholm], étudiante de 22 ans.",
    against="Il a déclaré hier que tout va.",
)
def speaker(reading: Reading) -> Iterator[Candidate]:
    """The inverted subject of a verb of saying; a single word is only a weak sign."""
    for index, _word in reading.where(SPEECH_VERBS):
        start = _past_medium(reading, index + 1)
        while reading.is_capital(start) and reading.word(start) in reading.lists.functions:
            start += 1
        if not reading.is_name_like(start) or reading.opens[start] or reading.match_at.get(start) is not None:
            continue
        end = person_run(reading, start)
        if end == start or reading.tokens[start].text.isupper():
            continue
        strong = (end - start > 1 and "&" not in reading.word(end)) or _is_introduced(reading, end)
        yield Candidate(start, end, "PER", "speaker", reading.tokens[index].text, is_strong=strong, rank=1)


def _is_introduced(reading: Reading, index: int) -> bool:
    """Whether a comma at `index` leads to what somebody does or to an age: *, étudiante*, *, 22 ans*."""
    if reading.word(index) not in {",", "("}:
        return False
    at = index + 1 + (reading.word(index + 1) in _ARTICLES)
    return reading.word(at) in reading.lists.functions or reading.word(index + 2) in {"ans", "years"}


_ARTICLES = frozenset({"un", "une", "le", "la", "l'", "a", "an", "the"})


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
    "Elle attend son fils, [Vrak]. Puis [Ida], une voisine, est venue.",
    against="Hier, ancien ou nouveau, tout va.",
)
def apposition(reading: Reading) -> Iterator[Candidate]:
    """*Xxx Yyy, chef de …* and *la directrice …, Xxx Yyy,*."""
    functions = reading.lists.functions
    for index, _ in reading.where((",",)):
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
            elif index - start == 1 and _is_first_name(reading, start) and _is_introduced(reading, index):
                yield Candidate(start, index, "PER", "apposition", reading.tokens[at].text, rank=1)
        start = index + 1
        if not reading.is_name_like(start) or reading.match_at.get(start) is not None or reading.opens[start]:
            continue
        end = person_run(reading, start)
        kin = reading.word(index - 1) in _KIN and reading.word(index - 2) in _POSSESSIVES
        if kin and end - start == 1 and reading.word(end) in {",", "."}:
            yield Candidate(start, end, "PER", "apposition", reading.tokens[index - 1].text, rank=2)
        if end - start >= 2 and reading.word(end) in {",", "."} and _function_before(reading, index):
            yield Candidate(start, end, "PER", "apposition", "function before", rank=2)


@rule(
    "apposed-thing",
    "A name, a comma and what it is: a company, an agency, a town, an island, a film, a software",
    "[Vrakholm], une société norvégienne, embauche.",
    "L'[Anxep], organisation patronale, proteste.",
    "Elle vit à [Zwrkstad], petite ville du nord.",
    against="Hier, une société a fermé.",
)
def apposed_things(reading: Reading) -> Iterator[Candidate]:
    """*Xxx, (une) société …*, *Xxx, village de …*; what is listed or a person already stays so."""
    for index, _ in reading.where((",",)):
        at = index + 1
        while reading.word(at) in _BEFORE_NOUN:
            at += 1
        label = _WHAT_IT_IS.get(reading.word(at))
        if label is None or not index or index - 1 in reading.match_at:
            continue
        start = index
        while (
            start
            and index - start < 4
            and reading.is_name_like(start - 1)
            and start - 1 not in reading.match_at
        ):
            start -= 1
        if start == index or reading.tokens[index - 1].text in reading.lists.civilities:
            continue
        person = reading.folded[start] in reading.lists.first_names and index - start > 1
        if not person and not all(reading.is_common(one) for one in range(start, index)):
            why = reading.tokens[at].text
            yield Candidate(start, index, label, "apposed-thing", why, is_strong=index - start < 3, rank=2)


_BEFORE_NOUN = word_set(
    "un une le la l' petit petite grande grand gros premier premiere autre vaste a an the"
)
_WHAT_IT_IS = {
    **dict.fromkeys(
        word_set(
            """societe entreprise start-up filiale association organisation ong agence syndicat federation
            groupe fabricant editeur banque cabinet think-tank institut laboratoire collectif parti
            hebdomadaire quotidien journal magazine chaine operateur compagnie regie operatrice milice ecurie
            brasserie mutuelle company charity firm nonprofit"""
        ),
        "ORG",
    ),
    **dict.fromkeys(
        word_set(
            """ville village commune localite capitale bourg bourgade hameau quartier province region ile
            archipel banlieue port station town suburb"""
        ),
        "LOC",
    ),
    **dict.fromkeys(
        word_set("film serie roman album logiciel application jeu chanson comedie spectacle"), "MISC"
    ),
}


_KIN = word_set(
    "fils fille frere soeur pere mere mari femme epoux epouse compagnon compagne neveu niece cousin"
)
_POSSESSIVES = word_set("son sa mon ma ton ta leur notre votre his her my their our")


def _is_first_name(reading: Reading, index: int) -> bool:
    known = reading.folded[index] in reading.lists.first_names and index not in reading.match_at
    return known and not reading.is_capital(index - 1) and not reading.in_heading[index]


def _is_no_person(reading: Reading, index: int) -> bool:
    """A body's initials, or the people that somebody is of: *le Norvégien Berzins Holm*."""
    known = reading.match_at.get(index)
    if known is None:
        return False
    body = known.entry.label == "ORG" and reading.tokens[index].shape is Shape.UPPER
    return body or known.entry.source == "peoples"


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
    "bracketed-body",
    "Two unknown capitals before a party or a club in brackets",
    "[Berzinska Holmson] ([PS]) a voté contre.",
    against="Il a vu hier Oslo (Norvège).",
)
def before_bracketed_body(reading: Reading) -> Iterator[Candidate]:
    """*Xxx Yyy (PS, Isère)*, *Xxx Yyy (Stade Holm)*: members and players."""
    for index, _ in reading.where(("(",)):
        known = reading.match_at.get(index + 1)
        if known is None or known.entry.source not in {"parties", "clubs"}:
            continue
        start = index
        while start and index - start < 4 and reading.is_capital(start - 1):
            start -= 1
            if reading.opens[start]:
                break
        if index - start < 2 or person_run(reading, start) != index:
            continue
        if not any(at in reading.match_at or reading.is_common(at) for at in range(start, index)):
            yield Candidate(start, index, "PER", "bracketed-body", known.entry.why, rank=2)


@rule(
    "two-capitals",
    "Two unknown capitals in mid-sentence",
    "Il a vu hier [Berzinska Holmson] au marché.",
    "[Berzinska Holmson] a remis une motion au maire.",
    against="Il a vu hier Oslo et Riga.",
)
def two_capitals(reading: Reading) -> Iterator[Candidate]:
    """Weak, unless the article repeats them: most are people, but some are companies or works."""
    covered = 0
    for index in reading.capitals:
        token = reading.tokens[index]
        if index < covered or token.shape is not Shape.TITLE:
            continue
        if reading.opens[index]:
            if _opens_with_person(reading, index):
                covered = person_run(reading, index)
                yield Candidate(index, covered, "PER", "two-capitals", token.text, rank=1)
            continue
        if not reading.is_name_like(index) or reading.is_common(index) or index in reading.match_at:
            continue
        end = person_run(reading, index)
        if 2 <= end - index <= 4 and not any(
            reading.is_common(at) or at in reading.match_at for at in range(index, end)
        ):
            before = reading.word(index - 1)
            if before not in {"le", "la", "les", "l'", "du", "au", "a", "en", "sur", "dans"}:
                told = before != "d'" and _function_before(reading, index) and reading.match_at.get(index - 1)
                people = reading.match_at.get(index - 1)
                of_people = people is not None and people.entry.source == "peoples"
                strong = bool(told or of_people) or (
                    before in reading.lists.demonyms and _function_before(reading, index - 1)
                )
                strong = strong or before in _BEFORE_PEOPLE or _is_repeated(reading, index, end)
                yield Candidate(index, end, "PER", "two-capitals", token.text, is_strong=strong)
        covered = end


_PLACES = 40  # a page that says one name ten thousand times is no better known for it


def _opens_with_person(reading: Reading, index: int) -> bool:
    """Whether a sentence begins with two or three unknown capitals and a verb that people go with."""
    if reading.is_common(index) or index in reading.match_at:  # most openers
        return False
    end = person_run(reading, index)
    if not 2 <= end - index <= 3 or reading.word(end) not in _AFTER_PEOPLE or reading.in_heading[index]:
        return False
    before = reading.tokens[index - 1].text if index else ""
    known = any(reading.is_common(at) or at in reading.match_at for at in range(index + 1, end))
    title = all(reading.tokens[at].shape is Shape.TITLE for at in range(index, end))
    return title and not known and before not in {'"', "«", "“"}


_AFTER_PEOPLE = word_set("a avait aura sera etait s'est n'a estime assure affirme explique rappelle denonce")
_BEFORE_PEOPLE = word_set("par selon laquelle lequel que qu' dont quand")


def _is_repeated(reading: Reading, start: int, end: int) -> bool:
    """Whether the same words stand elsewhere in the article, each time without an article before; only the
    first places are looked at."""
    words = reading.folded[start:end]
    known = reading.positions[words[0]][:_PLACES]
    places = [at for at in known if reading.folded[at : at + len(words)] == words]
    named = all(reading.word(at - 1) not in {"le", "la", "l'", "du", "au", "les"} for at in places)
    return len(places) > 1 and named and all(reading.is_capital(at) for at in places)
