"""Companies, associations and clubs: by the generic noun before them, their legal form, their initials."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.lists import fold_word
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import name_run, person_run
from annotator.nlp.rules.works import WORK_NOUNS
from annotator.nlp.rules.zones import is_adjective
from annotator.nlp.wordset import word_set
from annotator.text.tokens import SENTENCE_OPENERS, Shape

__all__: list[str] = []

_COMPANY_NOUNS = word_set(
    """groupe societe entreprise compagnie chaine agence magazine revue comite journal hebdomadaire
    quotidien mensuel site association ong collectif syndicat club start-up startup fonds
    operateur constructeur laboratoire editeur enseigne marque geant plateforme cabinet think-tank
    banque radio fondation institut equipe ecurie label milice organisation parti mouvement
    avionneur equipementier assureur distributeur croisieriste motoriste sponsor
    filiale firme formation specialiste fabricant start up editrice cooperative mutuelle liste confreres
    producteur exploitant armateur transporteur prestataire sous-traitant hebergeur groupuscule gang
    cartel reseau faction sondage sondeur institut-de-sondage conglomerat consortium holding
    brasserie maroquinier joaillier horloger couturier chocolatier brasseur cimentier siderurgiste
    energeticien electricien semencier papetier verrier forestier concessionnaire
    sous-marque maison-mere boite maison-d'edition junte rebellion
    guerilla katiba secte"""
)


_PLURAL_NOUNS = frozenset(f"{noun}s" for noun in _COMPANY_NOUNS if not noun.endswith(("s", "x", "e-tank")))
_ALL_NOUNS = _COMPANY_NOUNS | _PLURAL_NOUNS
_SUFFIXES = frozenset(
    {
        "SA",
        "SAS",
        "SE",
        "Inc",
        "Inc.",
        "Corp",
        "Corp.",
        "Ltd",
        "Ltd.",
        "Group",
        "Holding",
        "GmbH",
        "AG",
        "LLC",
    }
)
_FOLDED_SUFFIXES = frozenset(map(fold_word, _SUFFIXES))


_CLUB = frozenset(
    {
        "FC",
        "AC",
        "AS",
        "SC",
        "RC",
        "US",
        "OGC",
        "CF",
        "AJ",
        "EA",
        "SCO",
        "HSC",
        "FCO",
        "Racing",
        "Olympique",
        "Stade",
    }
)
_FOLDED_CLUBS = frozenset(map(fold_word, _CLUB))


@rule(
    "company-noun",
    "A name behind a generic noun for a body, which stays out",
    "Le groupe [Holmex] embauche.",
    "L'association [Rives Vives] proteste.",
    "Son label, [Vrakholm], se tait.",
    against="Le groupe a été vu hier par la société.",
)
def behind_company_noun(reading: Reading) -> Iterator[Candidate]:
    """*le groupe X*, *l'agence X*, *le site X*: only the name; adjectives may stand between."""
    for index, word in reading.where(_ALL_NOUNS):
        if reading.is_capital(index) and reading.tokens[index].text not in {"ONG", "PME"}:
            continue
        start = _behind_noun(reading, index)
        if start is None or (word == "reseau" and not reading.is_capital(start + 1)):
            continue
        end = max(name_run(reading, start), _quoted_end(reading, start))
        known = reading.match_at.get(start)
        if known is not None and known.entry.label != "ORG" and end <= known.end:
            continue
        if known is not None and known.entry.label == "ORG":
            whole = end if known.entry.is_ambiguous else known.end
            end = max(known.end, whole, _quoted_end(reading, start))
        if reading.tokens[start].text in {"Les", "Le", "La"}:
            end = _past_linked_capitals(reading, end)
        if end > start:
            rank = _rank(reading, index, start)
            yield Candidate(start, end, "ORG", "company-noun", reading.tokens[index].text, rank=rank)
        if word in _PLURAL_NOUNS:
            while reading.word(end) in {",", "et"} and reading.is_name_like(end + 1):
                start, end = end + 1, name_run(reading, end + 1)
                yield Candidate(start, end, "ORG", "company-noun", reading.tokens[index].text, rank=1)


def _rank(reading: Reading, noun: int, start: int) -> int:
    """A body may be called by a name in quotes as well as a work: what noun stands before decides."""
    if reading.folded[start - 1] == '"' and reading.folded[noun] not in WORK_NOUNS:
        return 7
    return 3 if reading.folded[noun] in _ALWAYS_BODIES and start == noun + 1 else 1


def _behind_noun(reading: Reading, index: int) -> int | None:
    """Where the name behind the generic noun at `index` starts, quotes passed over."""
    start = index + 1
    while is_adjective(reading, start) or (
        reading.word(index) == "agence" and reading.word(start) in {"de", "presse"}
    ):
        start += 1
    if reading.word(index) == "reseau" and reading.word(index + 1) in {"social", "ferroviaire", "routier"}:
        return None
    start = _past_purpose(reading, index, start)
    if reading.word(start) == "," and reading.word(index - 1) in _POSSESSIVES and start == index + 1:
        closed = reading.word(start + 2) in {",", "."} and reading.is_name_like(start + 1)
        known = reading.match_at.get(start + 1)
        person = reading.folded[start + 1] in reading.lists.first_names if closed else True
        return start + 1 if closed and known is None and not person else None
    quoted = start < len(reading) and reading.tokens[start].text in {'"', "«", "“"}
    if quoted and reading.is_capital(start + 1):
        start += 1
    if not reading.is_capital(start) or (reading.opens[start] and not quoted):
        return None
    if reading.tokens[start].start == reading.tokens[start - 1].end and not quoted:
        return None  # glued by scraping: a new sentence
    return None if reading.in_heading[index] and reading.is_common(start) else start


def _past_purpose(reading: Reading, noun: int, index: int) -> int:
    """Past *de restauration*, *des revêtements de sols* and *en question*, where an unknown name follows."""
    at = index
    for _ in range(2):
        if reading.word(at) not in {"de", "d'", "des", "du", "en"}:
            break
        if at + 1 >= len(reading) or reading.tokens[at + 1].shape is not Shape.LOWER:
            break
        if reading.folded[at + 1] in reading.lists.functions:
            return index
        at += 2
        while is_adjective(reading, at):
            at += 1
    if reading.folded[noun] in _MEDIA_NOUNS and reading.word(at) in {"de", "du"}:
        return at + 1
    if at == index or not reading.is_name_like(at) or reading.opens[at]:
        return index
    known = reading.match_at.get(at)
    person = known is None and (
        reading.folded[at] in reading.lists.first_names and person_run(reading, at) > at + 1
    )
    return index if person or (known is not None and known.entry.label != "ORG") else at


_POSSESSIVES = frozenset({"son", "sa", "leur", "notre", "votre", "mon", "ma"})
_MEDIA_NOUNS = frozenset({"confreres"})
_ALWAYS_BODIES = word_set("groupe societe entreprise compagnie marque enseigne association collectif cabinet")


def _quoted_end(reading: Reading, start: int) -> int:
    """Where the quotation closes that opened just before `start`, if it is as short as a name; else
    `start`."""
    close = {'"': '"', "«": "»", "“": "”"}.get(reading.tokens[start - 1].text)
    for index in range(start, min(start + 7, len(reading))):
        if close is not None and reading.tokens[index].text == close:
            return index
    return start


def _past_linked_capitals(reading: Reading, end: int) -> int:
    """Past *de X*, *du X*, *et X* where capitals follow."""
    while reading.word(end) in {"de", "du", "des", "d'", "la", "et"} and reading.is_capital(end + 1):
        end = name_run(reading, end + 1)
    return end


@rule(
    "company-suffix",
    "A company by its legal form",
    "[Holm Industries SA] recrute.",
    "[Rives Group] ferme.",
    against="Le SA de la marque est illisible.",
)
def company_suffix(reading: Reading) -> Iterator[Candidate]:
    """Capitals that end in SA, Inc., Ltd, Group …"""
    for index, _ in reading.where(_FOLDED_SUFFIXES):
        token = reading.tokens[index]
        if token.text not in _SUFFIXES or not index or not reading.is_capital(index - 1):
            continue
        if reading.tokens[index - 1].text in SENTENCE_OPENERS:
            continue
        start = index - 1
        while start > 0 and index - start < 4 and reading.is_name_like(start - 1):
            start -= 1
        if start < index:
            yield Candidate(start, index + 1, "ORG", "company-suffix", token.text, rank=2)


@rule(
    "english-tail",
    "A body by the English noun that ends its name",
    "Les élèves de la [Umbra Secondary School] sont partis hier soir.",
    "Selon [Kassel News], il pleut.",
    against="La vieille école du village est une école de plus.",
)
def english_tails(reading: Reading) -> Iterator[Candidate]:
    """*Xxx School*, *Xxx University*, *Xxx News*: the capitals before it belong to the name."""
    for index, _ in reading.where(_TAILS):
        if not reading.is_capital(index) or not index or reading.in_heading[index]:
            continue
        start = index
        while start > 0 and index - start < 6 and reading.is_capital(start - 1) and not reading.opens[start]:
            if reading.tokens[start - 1].text in SENTENCE_OPENERS:
                break
            start -= 1
            if start > 1 and reading.word(start - 1) in _JOINERS and reading.is_capital(start - 2):
                start -= reading.tokens[start - 1].text != "&" or reading.language == "en"
        start += reading.word(start) in _JOINERS
        known = reading.match_at.get(index)
        if start < index and (known is None or known.start >= start):
            yield Candidate(start, index + 1, "ORG", "english-tail", reading.tokens[index].text, rank=3)


_JOINERS = frozenset({"and", "of", "for", "the", "&"})
_TAILS = word_set(
    """tv fm cars club authority administration commission department office bureau school university
    college hospital foundation institute council association agency news times post daily tribune herald
    gazette television records pictures studios entertainment consulting partners holdings airlines airways
    motors industries technologies systems solutions labs research consultancy society management
    capital ventures investments equity advisors petroleum shipping lines cruises foods brands
    stores semiconductor software productions publishing company corporation bank trust fund"""
)


@rule(
    "club",
    "A sports club by its initials",
    "Le [FC Kassel] a gagné.",
    "[Umbra FC] descend.",
    against="Il a vu le FC sur la carte.",
)
def clubs(reading: Reading) -> Iterator[Candidate]:
    """*FC X*, *AS X*, *X FC*, *Stade X*, *Olympique de X*."""
    for index, _ in reading.where(_FOLDED_CLUBS):
        token = reading.tokens[index]
        if token.text not in _CLUB:
            continue
        following = index + 1
        if token.text in {"Olympique", "Racing"} and reading.word(following) in {"de", "club"}:
            following += 1
        if token.text == "Stade" and not is_adjective(reading, following):
            continue
        if token.text == "US" and reading.match_at.get(following) is None:
            continue
        if token.text == "Stade":
            yield Candidate(index, following + 1, "ORG", "club", token.text, rank=4)
        elif reading.is_capital(following) and not reading.opens[following]:
            end = name_run(reading, following, limit=2)
            yield Candidate(index, end, "ORG", "club", token.text, rank=4)
        elif (
            token.text in {"FC", "CF", "SC", "HSC", "SCO", "FCO", "AC"}
            and index
            and reading.is_capital(index - 1)
        ):
            yield Candidate(index - 1, index + 1, "ORG", "club", token.text, rank=3)
