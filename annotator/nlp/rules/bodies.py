"""Bodies: ministries, institutions by their head, courts and schools with their place, companies,
acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import name_run, person_run
from annotator.nlp.rules.zones import FIELDS, field_end, is_adjective
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__: list[str] = []

_HEADS = word_set(
    """cour conseil comite agence autorite haute haut haut-commissariat commission office observatoire institut
    fondation association federation confederation union ligue syndicat collectif mouvement front parti
    centre organisation banque caisse chambre societe compagnie groupe direction inspection academie
    ecole universite hopital musee theatre opera armee garde force forces brigade brigades alliance
    coalition rassemblement assemblee parlement secours reseau coordination ordre regie fonds programme
    bureau tribunal club laboratoire laboratoires editions agences organisation-internationale
    convergence comites etablissement college lycee delegation mission cellule front-commun croissant
    groupement"""
)
_LINKS = word_set("de du des d' pour contre sur sans a au aux en")
_LOCAL_HEADS = word_set(
    """tribunal cour chu chru chr hopital clinique universite lycee college ecole conservatoire academie
    parquet prefecture conseil chambre ambassade consulat musee orchestre opera theatre rectorat diocese
    assises institut faculte barreau federation comite commissariat centre maternite"""
)
_COMPANY_NOUNS = word_set(
    """groupe societe entreprise compagnie chaine agence magazine revue comite journal hebdomadaire quotidien mensuel site
    association ong collectif syndicat club start-up startup fonds operateur constructeur laboratoire
    editeur enseigne marque geant plateforme cabinet think-tank banque radio fondation institut equipe
    ecurie label milice organisation parti mouvement avionneur equipementier assureur distributeur
    croisieriste motoriste sidérurgiste sponsor filiale firme"""
)
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


@rule(
    "ministry",
    "A ministry or secretariat with its field and an adjective inside",
    "Le [ministère norvégien de la Pêche] dément.",
    "Le [ministère russe des affaires étrangères] dément.",
)
def ministries(reading: Reading) -> Iterator[Candidate]:
    """*ministère (adjective) de la Défense*; the bare noun is none."""
    for index, word in enumerate(reading.folded):
        if word not in {"ministere", "secretariat"}:
            continue
        at = index + 1
        while is_adjective(reading, at) or reading.word(at) in {"d'", "etat", "general"}:
            at += 1
        end = field_end(reading, at)
        if end == at:
            link, after = reading.word(at), at + 1
            if link == "de" and reading.word(after) in {"la", "l'"}:
                after += 1
            if (
                link in {"de", "du", "des"}
                and reading.is_capital(after)
                and reading.match_at.get(after) is None
            ):
                end = after + 1
        if end > at:
            yield Candidate(index, end, "ORG", "ministry", reading.span_text(index, end), rank=6)


@rule(
    "english-ministry",
    "A ministry, department or body by its English head",
    "The [Ministry of Defence] declined.",
    "The [University of Umbra] said so.",
)
def english_bodies(reading: Reading) -> Iterator[Candidate]:
    """Capitalised head, `of` / `for`, then capitals."""
    heads = {
        "ministry",
        "department",
        "university",
        "bank",
        "institute",
        "court",
        "council",
        "office",
        "committee",
    }
    heads |= {
        "center",
        "centre",
        "association",
        "agency",
        "school",
        "college",
        "party",
        "federation",
        "bureau",
        "house",
    }
    for index, word in enumerate(reading.folded):
        if word not in heads or not reading.is_capital(index) or reading.word(index + 1) not in {"of", "for"}:
            continue
        start = index + 2 + (reading.word(index + 2) == "the")
        end = name_run(reading, start)
        if end == start:
            continue
        while reading.word(end) in {"and", "&"} and reading.is_capital(end + 1):
            end = name_run(reading, end + 1)
        yield Candidate(index, end, "ORG", "english-ministry", reading.tokens[index].text, rank=5)


@rule(
    "head",
    "A capitalised head of a body with what follows: Agence, Cour, Conseil, Fédération …",
    "La [Cour de discipline budgétaire] se réunit.",
    "L'[Agence nationale des fréquences] enquête.",
)
def heads(reading: Reading) -> Iterator[Candidate]:
    """The head's capital in mid-sentence says that it is a name; adjectives and one complement go with it."""
    for index, word in enumerate(reading.folded):
        base = word.split("-")[0]
        if (word not in _HEADS and base not in {"haut", "vice"}) or not reading.is_capital(index):
            continue
        if reading.in_heading[index]:
            continue
        if reading.tokens[index].text.isupper():
            continue
        at = index + 1
        if word in {"haute", "haut"}:
            if reading.word(at) not in {
                "autorite",
                "conseil",
                "commissariat",
                "cour",
                "comite",
                "representant",
            }:
                continue
            at += 1
        end = _complement_end(reading, at)
        if end == at:
            continue
        if reading.opens[index] and not _is_named(reading, index + 1, end):
            continue
        yield Candidate(
            index, end, "ORG", "head", reading.tokens[index].text, is_strong=not reading.opens[index], rank=3
        )


def _is_named(reading: Reading, start: int, end: int) -> bool:
    return any(reading.is_capital(index) for index in range(start, end))


def _complement_end(reading: Reading, index: int) -> int:
    """End of adjectives and complements behind a head."""
    end = index
    described = False
    while is_adjective(reading, end) or (
        reading.is_capital(end) and reading.tokens[end].shape is not Shape.UPPER and _goes_on(reading, end)
    ):
        described = described or not reading.is_capital(end)
        if described and end > index and reading.folded[end] in reading.lists.demonyms:
            if reading.word(end + 1) not in _LINKS:
                return end + (
                    reading.word(index) not in {"constitutionnel", "nationale", "supreme"}
                    and end == index + 1
                )
        end += 1
    after = _noun_behind_link(reading, end)
    if after is None:
        return end
    known = reading.match_at.get(after)
    if known is not None and known.entry.label == "LOC":
        return (
            known.end if end == index or reading.word(end - 1) in {"appel", "regional", "regionale"} else end
        )
    if reading.is_capital(after):
        return name_run(reading, after)
    noun = after + 1
    if reading.tokens[after].shape is not Shape.LOWER or len(reading.folded[after]) < 4:
        return end
    while is_adjective(reading, noun) and reading.folded[noun] not in reading.lists.demonyms:
        noun += 1
    second = _noun_behind_link(reading, noun)
    if (
        second is not None
        and reading.word(noun) in {"de", "d'", "du", "des"}
        and reading.tokens[second].shape is Shape.LOWER
    ) and reading.folded[second] in {
        "l'homme",
        "homme",
        "medicament",
        "sante",
        "enfance",
        "vie",
        "femmes",
        "hommes",
        "presse",
    }:
        noun = second + 1
    if (
        reading.word(noun) == "et"
        and _noun_behind_link(reading, noun + 1) is not None
        and reading.word(noun + 1) == reading.word(end)
    ):
        joined = _noun_behind_link(reading, noun + 1)
        assert joined is not None
        if reading.tokens[joined].shape is Shape.LOWER:
            noun = joined + 1
            while is_adjective(reading, noun):
                noun += 1
    return noun


def _goes_on(reading: Reading, index: int) -> bool:
    known = reading.match_at.get(index)
    return not reading.opens[index] and (known is None or known.entry.label not in {"PER", "ORG"})


def _noun_behind_link(reading: Reading, index: int) -> int | None:
    """Index of the noun behind a preposition (and article) at `index`."""
    if reading.word(index) not in _LINKS:
        return None
    at = index + 1
    if reading.word(at) in {"la", "le", "les", "l'"}:
        at += 1
    if at >= len(reading) or reading.tokens[at].kind is not Kind.WORD or reading.opens[at]:
        return None
    if reading.word(index) in {"a", "en", "au", "aux", "sur", "contre", "sans", "pour"} and not (
        reading.word(index) in {"pour", "contre", "sans"} or reading.word(at) == "metaux"
    ):
        return None
    return at


@rule(
    "local-body",
    "A court, school, hospital or council with its place: the outermost phrase is the name",
    "Le [tribunal correctionnel de Riga] a jugé.",
    "Le [CHU de Kassel] est plein.",
    "Au [lycée Holm], la rentrée est calme.",
)
def local_bodies(reading: Reading) -> Iterator[Candidate]:
    """*tribunal de X*, *université de X*, *conseil départemental de X*."""
    for index, word in enumerate(reading.folded):
        if word not in _LOCAL_HEADS or reading.tokens[index].kind is not Kind.WORD:
            continue
        at = index + 1
        while is_adjective(reading, at):
            at += 1
        if reading.word(at) in {"d'", "de"} and reading.word(at + 1) in {
            "appel",
            "assises",
            "instance",
            "grande",
            "premiere",
            "commerce",
        }:
            at += 2
            while reading.word(at) in {"instance", "et", "d'", "industrie"} or is_adjective(reading, at):
                at += 1
        elif reading.word(at) == "d'" and reading.word(at + 1) == "ingenieurs":
            at += 2
        start, linked = at, False
        if reading.word(at) == "de" and reading.word(at + 1) in {"la", "l'"}:
            start, linked = at + 2, True
        elif reading.word(at) in {"de", "du", "des", "d'"}:
            start, linked = at + 1, True
        if not reading.is_capital(start) or reading.opens[start]:
            continue
        if (
            word
            in {"conseil", "chambre", "comite", "cour", "federation", "institut", "centre", "commissariat"}
            and at == index + 1
        ) and (word not in {"institut", "centre"} or linked):
            continue
        if not linked and word not in {
            "lycee",
            "college",
            "hopital",
            "universite",
            "ecole",
            "clinique",
            "institut",
            "musee",
            "theatre",
            "centre",
        }:
            continue
        known = reading.match_at.get(start)
        if (
            linked
            and (known is None or known.entry.label != "LOC")
            and word in {"ecole", "academie", "orchestre", "conseil"}
        ):
            continue
        end = max(
            known.end if known else start,
            name_run(reading, start),
            person_run(reading, start) if not linked else start,
        )
        yield Candidate(index, end, "ORG", "local-body", reading.tokens[index].text, rank=4)


@rule(
    "company-noun",
    "A name behind a generic noun for a body, which stays out",
    "Le groupe [Holmex] embauche.",
    "L'association [Rives Vives] proteste.",
)
def behind_company_noun(reading: Reading) -> Iterator[Candidate]:
    """*le groupe X*, *l'agence X*, *le site X*: only the name; adjectives may stand between."""
    for index, word in enumerate(reading.folded):
        if word not in _COMPANY_NOUNS or reading.is_capital(index):
            continue
        start = index + 1
        while is_adjective(reading, start) or (
            reading.word(start) in {"de", "presse"} and reading.word(index) == "agence"
        ):
            start += 1
        if (
            reading.tokens[start : start + 1]
            and reading.tokens[start].text in {'"', "«", "“"}
            and reading.is_capital(start + 1)
        ):
            start += 1
        if not reading.is_capital(start) or (
            reading.opens[start] and reading.tokens[start - 1].text not in {'"', "«", "“"}
        ):
            continue
        if reading.in_heading[index] and reading.is_common(start):
            continue
        known = reading.match_at.get(start)
        if known is not None and (known.entry.label in {"LOC", "MISC"} or known.entry.label == "PER"):
            continue
        end = known.end if known else name_run(reading, start)
        while reading.word(end) in {"de", "du", "des", "d'", "la", "et"} and reading.tokens[start].text in {
            "Les",
            "Le",
            "La",
        }:
            if not reading.is_capital(end + 1):
                break
            end = name_run(reading, end + 1)
        if end > start:
            yield Candidate(start, end, "ORG", "company-noun", reading.tokens[index].text, rank=1)


@rule(
    "company-suffix", "A company by its legal form", "[Holm Industries SA] recrute.", "[Rives Group] ferme."
)
def company_suffix(reading: Reading) -> Iterator[Candidate]:
    """Capitals that end in SA, Inc., Ltd, Group …"""
    for index, token in enumerate(reading.tokens):
        if token.text not in _SUFFIXES or not index or not reading.is_capital(index - 1):
            continue
        start = index
        while start > 0 and index - start < 4 and reading.is_name_like(start - 1):
            start -= 1
        if start < index:
            yield Candidate(start, index + 1, "ORG", "company-suffix", token.text, rank=2)


@rule("club", "A sports club by its initials", "Le [FC Kassel] a gagné.", "[Umbra FC] descend.")
def clubs(reading: Reading) -> Iterator[Candidate]:
    """*FC X*, *AS X*, *X FC*, *Stade X*, *Olympique de X*."""
    for index, token in enumerate(reading.tokens):
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


@rule(
    "full-and-short",
    "A full name whose initials stand in brackets behind it",
    "L'[Institut pour la paix du Nord] ([IPN]) publie.",
)
def full_and_short(reading: Reading) -> Iterator[Candidate]:
    """The initials give the exact edges of the full name, small words included."""
    for index, word in enumerate(reading.folded):
        if word != "(":
            continue
        inside = reading.bracketed(index)
        if inside is None or inside[1] - inside[0] > 2:
            continue
        token = reading.tokens[inside[0]]
        short = re.sub(r"[^A-ZÀ-Þ]", "", token.text)
        if not 2 <= len(short) <= 8 or not token.is_capitalised or len(short) < 0.5 * len(token.text):
            if not (2 < len(token.text) < 9 and token.is_capitalised and inside[1] - inside[0] == 1):
                continue
            short = token.text.upper()
        start = _aligned_start(reading, index, short)
        if start is None:
            continue
        known = reading.match_at.get(inside[0])
        label = known.entry.label if known is not None else _label_of_full(reading, start, index)
        why = reading.span_text(start, index)
        yield Candidate(start, index, label, "full-and-short", token.text, rank=6)
        yield Candidate(inside[0], inside[0] + 1, label, "full-and-short", why, rank=6, name=why)


_THINGS = word_set(
    """accord traite convention loi plan programme coupe championnat systeme jeux pacte projet syndrome virus"""
)


def _label_of_full(reading: Reading, start: int, end: int) -> str:
    words = set(reading.folded[start:end])
    return "MISC" if reading.folded[start] in _THINGS or words & {"virus", "syndrome", "maladie"} else "ORG"


def _aligned_start(reading: Reading, bracket: int, short: str, *, any_case: bool = False) -> int | None:
    """Where the full name begins whose initials spell `short`, reading backwards from the bracket."""
    letters = list(short.lower())
    index, left = bracket - 1, len(letters) - 1
    small = {
        "de",
        "du",
        "des",
        "d'",
        "la",
        "le",
        "les",
        "l'",
        "et",
        "pour",
        "of",
        "the",
        "for",
        "and",
        "a",
        "en",
        "sur",
        "aux",
        "au",
    }
    start = None
    while index >= 0 and left >= 0 and bracket - index < 14:
        token = reading.tokens[index]
        if token.kind in {Kind.NEWLINE, Kind.NUMBER} or (
            token.kind is Kind.PUNCTUATION and token.text not in {",", "-"}
        ):
            return None
        folded = reading.folded[index]
        parts = [part for part in re.split(r"[-']", folded) if part]
        initials = [part[0] for part in parts if part not in {"l", "d"}]
        if (
            initials
            and letters[left] == initials[-1]
            and (folded not in small or _fits(reading, index, letters, left))
        ):
            taken = 1
            while (
                taken < len(initials) and left - taken >= 0 and letters[left - taken] == initials[-1 - taken]
            ):
                taken += 1
            left -= taken
            start = index
        elif folded not in small and token.kind is Kind.WORD and not is_adjective(reading, index):
            return None
        index -= 1
    if (
        left >= 0
        or start is None
        or (start == bracket - 1 and len(reading.folded[start].split("-")) < len(short))
    ):
        return None
    if any_case:
        return start
    return (
        start
        if reading.is_capital(start) or reading.folded[start] in {"agence", "office", "institut"}
        else None
    )


def _fits(reading: Reading, index: int, letters: list[str], left: int) -> bool:
    """Whether a small word itself gives this initial (the `d` of *Forces de défense*): only if no other
    word could."""
    before = reading.word(index - 1)
    return not before.startswith(letters[left]) and len(reading.folded[index]) > 2


def _explained_by_common_words(reading: Reading) -> set[str]:
    """Acronyms that the article itself explains by words in small letters: *produit intérieur brut (PIB)*."""
    found = set()
    for index, word in enumerate(reading.folded):
        inside = reading.bracketed(index) if word == "(" and index else None
        if inside is None or inside[1] - inside[0] != 1:
            continue
        text = reading.tokens[inside[0]].text
        if text.isupper() and _aligned_start(reading, index, text, any_case=True) is not None:
            if _aligned_start(reading, index, text) is None:
                found.add(text)
    return found


@rule(
    "acronym",
    "An unknown word in capitals: a body, below the confidence that accepts all",
    "Le [SNXT] a démenti.",
)
def acronyms(reading: Reading) -> Iterator[Candidate]:
    """Weak: the context or the pipeline must agree."""
    explained = _explained_by_common_words(reading)
    for index, token in enumerate(reading.tokens):
        if token.shape is not Shape.UPPER or token.kind is not Kind.WORD or not 2 <= len(token.text) <= 7:
            continue
        text = token.text
        if text in explained:
            continue
        if (
            text in reading.lists.stop_capitals
            or reading.in_heading[index]
            or reading.match_at.get(index) is not None
        ):
            continue
        if (
            text.lower() in reading.lists.common_words
            or re.fullmatch(r"[IVXLC]+", text)
            or any(map(str.isdigit, text))
        ):
            continue
        if (
            reading.is_capital(index - 1)
            and index
            and not reading.opens[index - 1]
            and reading.word(index - 1) not in FIELDS
        ):
            continue
        yield Candidate(index, index + 1, "ORG", "acronym", text, is_strong=False)
