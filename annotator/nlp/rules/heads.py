"""Bodies by a capitalised head with what follows it: *Agence nationale …*, *Cour de …*, *Fédération …*."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.noun_heads import is_infinitive
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import name_run
from annotator.nlp.rules.zones import is_adjective
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__: list[str] = []

_HEADS = word_set(
    """cour conseil comite agence autorite haute haut haut-commissariat commission office observatoire
    institut instituts maison fondation association federation confederation union ligue syndicat
    collectif mouvement front parti centre organisation banque caisse chambre societe compagnie
    groupe direction inspection academie ecole universite hopital musee theatre opera armee garde
    force forces brigade brigades alliance coalition rassemblement assemblee parlement secours
    reseau coordination ordre regie fonds programme bureau tribunal club laboratoire laboratoires
    editions agences organisation-internationale convergence comites etablissement college lycee
    delegation mission cellule front-commun croissant groupement consortium holding conference
    congres secretariat-general corps service confrerie conservatoire intersyndicale collectivite
    corporation initiative plateforme protection pole gauche droite
    fraternite congregation communaute entente internationale patriarcat rectorat collegium cite"""
)
_BEFORE_HEAD = word_set("nouveau nouvelle grand grande belle jeune haute petite premier premiere")
_ABOUT = word_set("alliance commission conseil observatoire coalition comite conference groupe initiative")


_LINKS = word_set("de du des d' pour contre sur sans a au aux en")


@rule(
    "head",
    "A capitalised head of a body with what follows: Agence, Cour, Conseil, Fédération …",
    "La [Cour de discipline budgétaire] se réunit.",
    "L'[Agence nationale des fréquences] enquête.",
    "Les chefs du [Mouvement du 5 juin] se taisent.",
    "Le [Front de libération de la Norvège] a démenti hier.",
    "Une plainte est déposée à la [Haute Cour administrative], hier.",
    against="La cour est pavée, et le conseil est bon.",
)
def heads(reading: Reading) -> Iterator[Candidate]:
    """The head's capital in mid-sentence says that it is a name; adjectives and one complement go with it."""
    for index in reading.capitals:
        word = reading.folded[index]
        if word not in _HEADS or reading.in_heading[index] or reading.tokens[index].text.isupper():
            continue
        at = index + 1
        if word == "cite" and not is_adjective(reading, at):
            continue  # *Cité internationale de la tapisserie*, but *Cité des Lilas*
        if word in {"haute", "haut"}:
            if reading.word(at) not in {
                "autorite",
                "conseil",
                "commissariat",
                "cour",
                "comite",
            }:
                continue
            at += 1
        end = _complement_end(reading, at, word)
        if end == at and word in _DATED:
            end = _past_date(reading, at)
        if end == at:
            continue
        start = index - _is_described(reading, index)
        if reading.opens[index] and not _is_named(reading, index + 1, end):
            continue
        yield Candidate(
            start, end, "ORG", "head", reading.tokens[index].text, is_strong=not reading.opens[index], rank=3
        )


_DATED = word_set("mouvement front collectif rassemblement comite forces revolution")
_MONTHS = word_set("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre")


def _past_date(reading: Reading, index: int) -> int:
    """Past *du 5 juin*, *du 23 mars* behind a movement; `index` where there is none."""
    day = reading.word(index + 1)
    dated = reading.word(index) == "du" and (day.isdigit() or day == "1er")
    return index + 3 if dated and reading.word(index + 2) in _MONTHS else index


def _is_described(reading: Reading, index: int) -> bool:
    """Whether an adjective with a capital stands before the head: *Nouveau Front populaire*."""
    before = index - 1
    return reading.word(before) in _BEFORE_HEAD and reading.is_capital(before) and not reading.opens[before]


def _is_named(reading: Reading, start: int, end: int) -> bool:
    return any(reading.is_capital(index) for index in range(start, end))


def _complement_end(reading: Reading, index: int, head: str) -> int:
    """End of adjectives and one complement behind a head, or of the body that the complement names."""
    end = _past_description(reading, index)
    after = _noun_behind_link(reading, end)
    if head in _ABOUT and reading.word(end) == "sur" and reading.word(end + 1) in {"la", "le", "les", "l'"}:
        after = end + 2
    if after is None or (
        end > index and reading.folded[end - 1] in reading.lists.demonyms and end > index + 1
    ):
        return end
    known = reading.match_at.get(after)
    if known is not None and known.entry.label == "LOC":
        joins = end == index or reading.word(end - 1) in {"appel", "regional", "regionale"}
        return known.end if joins else end
    if reading.is_capital(after):
        return _past_capital(reading, end, after)
    if reading.tokens[after].shape is not Shape.LOWER or len(reading.folded[after]) < 4:
        return end
    past = _past_and(reading, end, _past_second(reading, _past_adjectives(reading, after + 1)))
    if reading.word(past - 1) in _ABOUT_SOMETHING and reading.word(past) in {"sur", "pour", "contre"}:
        noun = past + 1 + (reading.word(past + 1) in {"le", "la", "les", "l'"})
        if reading.tokens[noun : noun + 1] and reading.tokens[noun].shape is Shape.LOWER:
            past = _past_and(reading, past, _past_adjectives(reading, noun + 1))
    return _with_seat(reading, head, past)


def _with_seat(reading: Reading, head: str, end: int) -> int:
    """With the town of a university or an academy, or the country of a liberation or a development."""
    if head not in {"universite", "academie"} and reading.word(end - 1) not in _OF_COUNTRIES:
        return end
    after = _noun_behind_link(reading, end)
    known = None if after is None else reading.match_at.get(after)
    return known.end if known is not None and known.entry.label == "LOC" else end


def _past_capital(reading: Reading, link: int, after: int) -> int:
    """Past the capitals of a complement; past all of it where it is a body of its own (*Conseil national de
    l'Ordre des médecins*)."""
    known = reading.match_at.get(after)
    if known is not None and known.start == after and known.entry.label == "ORG" and known.end > after + 1:
        noun = known.end + 1 + (reading.word(known.end + 1) in {"le", "la", "les", "l'"})
        if reading.word(known.end) != "pour" or not reading.tokens[noun : noun + 1]:
            return known.end
        if reading.tokens[noun].shape is not Shape.LOWER:
            return known.end  # else *Office des Nations unies pour la coordination des affaires humanitaires*
        end = _past_adjectives(reading, noun + 1)
        second = _noun_behind_link(reading, end)
        end = end if second is None else _past_adjectives(reading, second + 1)
        return _past_and(reading, known.end, end)
    if known is None and reading.folded[after] in _HEADS:
        return max(after + 1, _complement_end(reading, after + 1, reading.folded[after]))
    return _past_and(reading, link, name_run(reading, after))


def _past_description(reading: Reading, index: int) -> int:
    """Past adjectives and capitals; an adjective of origin behind a name that is complete stays out."""
    end = index
    while True:
        capital = reading.is_capital(end) and reading.tokens[end].shape is not Shape.UPPER
        if (
            end > index
            and reading.word(end) == "et"
            and is_adjective(reading, end - 1)
            and is_adjective(reading, end + 1)
        ):
            end += 2
            continue
        if not is_adjective(reading, end) and not (capital and _goes_on(reading, end)):
            return end
        origin = not capital and end > index and reading.folded[end] in reading.lists.demonyms
        if origin and reading.word(end + 1) not in _LINKS:
            complete = reading.word(index) in {"constitutionnel", "nationale", "supreme"} or end > index + 1
            return end if complete else end + 1
        end += 1


def _past_adjectives(reading: Reading, index: int) -> int:
    if reading.word(index).endswith("als") and reading.word(index - 1).endswith("s"):
        index += 1  # *des chantiers navals*
    while is_adjective(reading, index) and reading.folded[index] not in reading.lists.demonyms:
        index += 1
    return index


def _past_second(reading: Reading, index: int) -> int:
    """Past a customary second complement: *des droits de l'homme*, *de sécurité du médicament*."""
    second = _noun_behind_link(reading, index)
    if second is None or reading.word(index) not in {"de", "d'", "du", "des"}:
        return index
    return second + 1 if reading.folded[second] in _SECOND_NOUNS else index


def _past_and(reading: Reading, link: int, index: int) -> int:
    """Past *et des libertés*, *et l'Homme*: what is joined with the same preposition, or with an article
    alone."""
    if reading.word(index) != "et":
        return index
    joined = _noun_behind_link(reading, index + 1)
    same_link = joined is not None and reading.word(index + 1) == reading.word(link)
    if joined is not None and same_link and reading.tokens[joined].shape in {Shape.LOWER, Shape.TITLE}:
        return _past_adjectives(reading, joined + 1)
    if reading.word(index + 1) in {"la", "l'", "le", "les"} and reading.is_capital(index + 2):
        return index + 3 if reading.match_at.get(index + 2) is None else index
    if reading.word(link) in {"sur", "pour", "contre"} and reading.word(index + 1) in {
        "la",
        "l'",
        "le",
        "les",
    }:
        return _past_adjectives(reading, index + 3)
    if reading.word(link) == "des" and reading.word(index + 1).endswith("s"):
        return index + 2 if reading.tokens[index + 1].shape is Shape.LOWER else index
    return index


_OF_COUNTRIES = word_set("liberation developpement resistance independance salut unite defense stabilisation")
_ABOUT_SOMETHING = word_set(
    "recherche recherches etude etudes formation information lutte reflexion documentation"
)
_SECOND_NOUNS = word_set("""homme medicament sante enfance vie femmes hommes presse eau air mer""")


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
    if at == index + 1 and reading.word(index) in {"pour", "sans"} and is_infinitive(reading.folded[at]):
        return None  # *avec l'Assemblée pour assurer la ratification*
    return at
