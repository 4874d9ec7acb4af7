"""Capitals that no other rule explains: a name, most likely, whose label only its neighbours can tell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.rules.english import NATIONALITIES
from annotator.nlp.rules.runs import name_run
from annotator.nlp.rules.speakers import SPEECH_VERBS
from annotator.nlp.rules.zones import FIELDS
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["GUESSED", "TOLD"]

Votes = Mapping[str, int]

# What a neighbour says for each label, in tenths of a vote; from counts over labelled articles.
_BEFORE = (
    ("a en vers dans in at from near", {"LOC": 20}),
    ("entre", {"LOC": 9, "PER": 4}),
    ("de d'", {"LOC": 12, "ORG": 4}),
    ("chez selon par by", {"ORG": 15}),
    ("du au of", {"LOC": 6, "ORG": 6, "MISC": 4}),
    ("la l'", {"LOC": 6, "ORG": 5, "MISC": 4}),
    ("le un une son sa ce cette ces", {"MISC": 10, "ORG": 6}),
    ("les des ses sur", {"MISC": 12}),
    ("comme que avec", {"PER": 5, "ORG": 4}),
    ("alias dit surnomme surnommee pseudonyme prenomme prenommee certain certaine", {"PER": 20}),
    ("rapport commission amendement famille clan couple gouvernement methode tandem duo proces", {"PER": 20}),
    ("frere freres soeur soeurs petit petite cher chere merci bravo", {"PER": 20}),
    ('" « “', {"MISC": 15}),
)
_BEHIND = (
    ("a ont va vont annonce recrute emploie prevoit said announced says will has", {"ORG": 4}),
    ("residents villagers ward wards locals constituency borough councillor councillors", {"LOC": 20}),
    ("district province landowners landowner county township mp mps lawmaker farmers", {"LOC": 20}),
)
_VOTES_BEFORE = {word: votes for words, votes in _BEFORE for word in words.split()}
_VOTES_BEHIND = {word: votes for words, votes in _BEHIND for word in words.split()}
_ENDINGS = re.compile(
    r"[a-z]{3,}(?:ie|ia|stan|land|lande|ville|villers|burg|bourg|grad|court|heim|gnac|polis)"
)
_THING_NOUNS = word_set(
    """jantes moteur boite finition finitions livree livrees teinte cuir transmission systeme
    technologie plateforme mode modes version versions serie series edition editions gamme marque
    operation projet programme plan prix dispositif fichier logiciel variant souche vin fromage"""
)
_PLACE_NOUNS = word_set("quartier quartiers riviere ruisseau colline hameau lieu-dit cite zone secteur camp")
TOLD = "its neighbours"  # why, where they say enough to suggest it without a pipeline's support
GUESSED = "a capital"  # where no neighbour says anything
_NO_EVIDENCE = 3
_ENOUGH = 14
_JOINING = frozenset({"et", "ou", ",", "and", "or"})


@rule(
    "unknown",
    "A capital in mid-sentence that no other rule explains; its neighbours decide the label",
    "Elle revient de [Kasselbruck] à pied.",
    "Tout vient de la même boîte, comme à [Oslo] ou [Vrakholm].",
    against="Elle revient de la plage à pied.",
)
def unknown_capitals(reading: Reading) -> Iterator[Candidate]:
    """Weak, and only where nothing else was found; occurrences of the same words vote together."""
    runs = list(_runs(reading))
    sure = {tuple(reading.folded[start:end]) for start, end in runs if _proves(reading, start, end)}
    runs = [(start, end) for start, end in runs if tuple(reading.folded[start:end]) in sure]
    votes: dict[tuple[str, ...], defaultdict[str, int]] = {}
    for start, end in runs:
        _vote(reading, start, end, votes.setdefault(tuple(reading.folded[start:end]), defaultdict(int)))
    for start, end in runs:
        label, weight = max(sorted(votes[tuple(reading.folded[start:end])].items()), key=lambda pair: pair[1])
        why = TOLD if weight > _ENOUGH else "a neighbour" if weight > _NO_EVIDENCE else GUESSED
        yield Candidate(start, end, label, "unknown", why, is_strong=False, rank=-1)


def _runs(reading: Reading) -> Iterator[tuple[int, int]]:
    """Runs of capitals with an uncommon word, not in headings, shouting or the field of an office."""
    covered = 0
    for index in reading.capitals:
        if index < covered or not _may_start(reading, index):
            continue
        end = name_run(reading, index, limit=5)
        covered = end
        if any(_is_uncommon(reading, at) for at in range(index, end)) and not _is_shouted(
            reading, index, end
        ):
            yield index, end


def _proves(reading: Reading, start: int, end: int) -> bool:
    """Whether the capital says something here: in mid-sentence, or as the whole of a short quotation."""
    if not reading.opens[start]:
        return reading.word(start - 1) not in {"-", "–"}
    quoted = start and reading.tokens[start - 1].text in _OPENING and reading.word(end) in _CLOSING
    return bool(quoted) and end - start > 1


_OPENING = frozenset('"«“')
_CLOSING = frozenset('"»”')
_NOT_NAMES = re.compile(r"[ivxl]+e(?:me)?s?")


def _may_start(reading: Reading, index: int) -> bool:
    if reading.in_heading[index] or not reading.is_name_like(index) or index in reading.match_at:
        return False
    token = reading.tokens[index]
    if "-" in token.text:
        parts = reading.folded[index].split("-")
        if len(parts) == 2 and all((part,) in reading.lists.phrases for part in parts):
            return False  # *l'axe Oslo-Riga*: two names
    if token.text in reading.lists.civilities or reading.folded[index] in reading.lists.functions:
        return False
    word = reading.folded[index]
    if reading.language == "en" and (word in NATIONALITIES or word in _ENGLISH_NO_NAMES):
        return False
    if word in FIELDS or _NOT_NAMES.fullmatch(word) or reading.word(index - 2) in _ILLNESSES:
        return False
    return len(token.text) > 2


_ENGLISH_NO_NAMES = word_set(
    """exchequer commons lords whip may march christmas easter congressman labour opposition government
    undersecretary speaker cabinet premier excellency chairmanship premiership presidency chief auditor"""
)
_MANY_INITIALS = re.compile(r"[A-Z]{2,5}s")
_ILLNESSES = word_set("maladie syndrome virus loi effet indice echelle degre principe theoreme methode")


def _is_uncommon(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    if token.kind is not Kind.WORD or len(token.text) < 3 or token.shape is Shape.UPPER:
        return False
    if token.text in reading.lists.stop_capitals or _MANY_INITIALS.fullmatch(token.text):
        return False  # *Opposition MPs*, *the BDGs*
    word = reading.folded[index]
    common = reading.lists.common_words_folded
    if word in reading.lists.first_names:
        bare = not reading.opens[index] and reading.word(index - 1) not in _DETERMINERS
        return (word not in common or bare) and word not in reading.small_words
    plain = word.removesuffix("s")
    if reading.opens[index]:
        plain = plain.removesuffix("e")
    known = word in common or plain in common or all(part in common for part in word.split("-"))
    return not known and word not in reading.small_words


_DETERMINERS = word_set("le la les l' un une des du au aux ce cette ces son sa ses leur leurs the a an")


def _is_shouted(reading: Reading, start: int, end: int) -> bool:
    return sum(reading.tokens[index].shape is Shape.UPPER for index in range(start, end)) * 2 > end - start


def _vote(reading: Reading, start: int, end: int, votes: defaultdict[str, int]) -> None:
    """Add what each neighbour says for a label; a little for MISC, the label of all the rest."""
    before = reading.word(start - 1)
    votes["MISC"] += _NO_EVIDENCE
    for said in (
        _VOTES_BEFORE.get(before, _NOTHING),
        _VOTES_BEHIND.get(reading.word(end), _NOTHING),
        _votes_of_shape(reading, start, end),
        _votes_of_siblings(reading, start, end),
    ):
        for label, weight in said.items():
            votes[label] += weight
    noun = reading.word(start - 2) if before in _BETWEEN else before
    votes["MISC"] += 15 * (noun in _THING_NOUNS or before in _THING_NOUNS)
    votes["LOC"] += 15 * (noun in _PLACE_NOUNS or before in _PLACE_NOUNS)
    if before in reading.lists.functions or reading.tokens[start - 1].text in reading.lists.civilities:
        votes["PER"] += 20
    votes["PER"] += 15 * _is_told_as_person(reading, start, end) + 25 * _says(reading, start, end)
    bracketed = before == "(" and reading.word(end) == ")" and end - start == 1
    if before in {"de", "d'"} and reading.word(start - 2) in _PARTS_OF_FIRMS:
        votes["ORG"] += 15
    if before == "entre" and reading.word(end) == "et":
        votes["LOC"] += 10  # *entre Vrak et Zwrk*
    if before == "et" and reading.word(start - 3) == "entre" and end == start + 1:
        votes["LOC"] += 15
    if before in _SINGULAR and reading.word(end) in _OF_BODIES:
        votes["ORG"] += 12
    if before in _BEFORE_REGIONS and reading.word(end) in reading.lists.demonyms:
        votes["LOC"] += 25  # *le Vrakland norvégien*
    region = before in {"le", "la", "l'"} and reading.word(start - 2) == "dans"
    votes["LOC"] += 12 * region
    votes["ORG"] += 12 * (bracketed and not reading.is_capital(start - 2))


_SINGULAR = frozenset({"la", "l'", "le"})
_BEFORE_REGIONS = _SINGULAR | {"du", "au"}
_PARTS_OF_FIRMS = word_set(
    "filiale pdg actionnaire actionnaires salaries salarie siege usine usines magasins"
)
_OF_BODIES = word_set(
    """reclame denonce demande exige revendique appelle deplore condamne alerte recommande preconise
    propose conteste rejette defend regrette souhaite denoncait reclamait demandait"""
)
_NOTHING: Votes = {}
_BETWEEN = frozenset({"de", "du", "des", "d'", "la", "l'", '"', "«"})


def _votes_of_shape(reading: Reading, start: int, end: int) -> Votes:
    """What the words themselves say: an ampersand, two capitals without an article, a first name, an
    ending."""
    if any(reading.tokens[index].text == "&" for index in range(start, end)):
        return {"ORG": 20}
    determined = reading.word(start - 1) in _DETERMINERS and reading.tokens[start - 1].text != "UN"
    bare = not determined and not reading.tokens[start].text.isupper()
    if end - start > 1:
        return {"PER": 10, "MISC": 5, "ORG": 4} if bare and end - start == 2 else {"MISC": 8, "ORG": 4}
    if reading.folded[start].split("-")[0] in reading.lists.first_names:
        return {"PER": 12}
    return {"LOC": 10} if _ENDINGS.fullmatch(reading.folded[start]) else {}


def _is_told_as_person(reading: Reading, start: int, end: int) -> bool:
    """*Xxx, sa fille*, *Xxx assure*: kin or a function behind a comma, or a verb of saying."""
    before, behind = reading.word(start - 1), reading.word(end)
    if behind == "," and reading.word(end + 1) in _DETERMINERS:
        return reading.word(end + 2) in reading.lists.functions
    return behind in SPEECH_VERBS and before not in _BEFORE_NO_PERSON


def _says(reading: Reading, start: int, end: int) -> bool:
    """Whether a lone English name has a verb behind it that only people have: *Holm added*, *Holm, who …*."""
    if reading.language != "en" or end - start > 1 or reading.word(start - 1) in _DETERMINERS:
        return False
    behind = reading.word(end + 1) if reading.word(end) == "," else reading.word(end)
    return behind in _SAYS


_SAYS = word_set(
    """said says added argued explained told tweeted wrote replied recalled insisted stressed noted lamented
    joked who whose himself herself"""
)


def _votes_of_siblings(reading: Reading, start: int, end: int) -> Votes:
    """The label of a listed name that stands beside it in an enumeration."""
    for joint, step in ((start - 1, -1), (end, 1)):
        at = joint
        if step < 0 and reading.word(at) in _BEFORE_JOINED:
            at -= 1
        joining = reading.word(at)
        other = at + step
        if step > 0 and reading.word(other) in _BEFORE_JOINED:
            other += 1
        known = reading.match_at.get(other) if joining in _JOINING else None
        if known is not None and known.entry.label != "PER":
            return {known.entry.label: 10 if joining == "," else 20}
    return {}


_BEFORE_NO_PERSON = _DETERMINERS | {"a", "de", "du", "en"}
_BEFORE_JOINED = frozenset({"la", "le", "l'", "encore", "a", "de"})
