"""The lists of `resources/names/`, read once: a phrase table for names, and plain sets of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from annotator.resources import read_json
from annotator.text.fold import fold
from annotator.text.tokens import Kind, tokenise

__all__ = ["SMALL_HEADS", "TOWNS", "Entry", "Lists", "fold_word", "lists"]

# Earlier lists win where the same name stands in several.
NAME_LISTS = (
    "people",
    "organisations",
    "parties",
    "media",
    "companies",
    "clubs",
    "things",
    "places",
    "territories",
    "cities",
    "towns",
    "peoples",
    "peoples_en",
)
# Heads that many papers write small in a name that is well known: *parti socialiste*, *conseil d'État*.
SMALL_HEADS = frozenset({"parti", "conseil", "assemblee", "banque"})
TOWNS = frozenset({"cities", "towns"})  # lists from public data: the common words of cities wait for context


@dataclass(frozen=True, slots=True)
class Entry:
    """One spelling of a listed name: its label, the canonical name, the list and whether it waits for
    context."""

    label: str
    name: str
    form: str
    source: str
    capitals: tuple[tuple[bool, ...], ...]  # which of its tokens must be capitalised; one row suffices
    upper: bool  # a short acronym: only in capitals
    is_ambiguous: bool
    other: Entry | None = None  # the reading of a later list, for where this one's context is missing

    @property
    def why(self) -> str:
        """The list and entry, as `origin.why` shows them."""
        return f"{self.source}/{self.name}"


@dataclass(frozen=True, slots=True)
class Lists:
    """Everything the rules know beforehand."""

    phrases: dict[tuple[str, ...], Entry]
    firsts: frozenset[str]  # first words of phrases
    small_firsts: frozenset[str]  # those of them that may be written small
    longer: dict[
        tuple[str, str], tuple[int, ...]
    ]  # lengths of phrases by their first two words, longest first
    towns: dict[str, str]  # small towns of one word (folded): as many are surnames, so they are no phrases
    first_names: frozenset[str]
    functions: frozenset[str]
    civilities: frozenset[str]
    stop_capitals: frozenset[str]
    club_towns: dict[str, str]  # folded town -> the club that goes by its name
    makers: frozenset[str]  # canonical names of companies whose products carry their name
    adjectives: frozenset[str]
    demonyms: frozenset[str]  # lower-case adjectives of origin
    common_words: frozenset[str]
    common_words_folded: frozenset[str]
    common_by_language: dict[str, frozenset[str]]  # folded
    version: str


@lru_cache(maxsize=65_536)
def fold_word(word: str) -> str:
    """`word` in small letters without accents, with straight apostrophes and hyphens: the key of the
    lists."""
    return fold(word)


def _entries(name: str) -> list[list[str]]:
    rows = read_json("names", f"{name}.json")["entries"]
    return [[row] if isinstance(row, str) else row for row in rows]


def _flat(name: str) -> list[str]:
    return [row[0] for row in _entries(name)]


@cache
def lists() -> Lists:
    """The shipped lists, read at the first call (about a fifth of a second)."""
    ambiguous = frozenset(_flat("ambiguous"))
    french, english = _flat("common_words_fr"), _flat("common_words_en")
    common = frozenset(french) | frozenset(english)
    folded = frozenset(map(fold_word, french))
    phrases: dict[tuple[str, ...], Entry] = {}
    towns: dict[str, str] = {}
    version = ""
    for name in NAME_LISTS:
        data = read_json("names", f"{name}.json")
        version = max(version, data["version"])
        for row in data["entries"]:
            forms = [row] if isinstance(row, str) else row
            for form in forms:
                if name == "towns" and form.isalpha():
                    towns[fold_word(form)] = form
                    continue
                waits = f"{data['label']} {form}" in ambiguous or (
                    name == "cities" and " " not in form and fold_word(form) in folded
                )
                for key, entry in _spellings(form, forms[0], data["label"], name, waits=waits):
                    _keep(phrases, key, entry)
    peoples = _flat("peoples")
    return Lists(
        phrases=phrases,
        firsts=frozenset(key[0] for key in phrases),
        small_firsts=SMALL_HEADS
        | {key[0] for key, entry in phrases.items() if not all(row[0] for row in entry.capitals)},
        longer=_lengths(phrases),
        towns={town: name for town, name in towns.items() if (town,) not in phrases},
        first_names=frozenset(map(fold_word, _flat("first_names"))) - _NOT_FIRST_NAMES,
        functions=_with_plurals(frozenset(map(fold_word, _flat("functions") + _flat("functions_en")))),
        civilities=frozenset(_flat("civilities")),
        stop_capitals=frozenset(_flat("stop_capitals")),
        club_towns={fold_word(town): club for town, club in _entries("club_towns")},
        makers=frozenset(_flat("makers")),
        adjectives=frozenset(map(fold_word, _flat("adjectives"))),
        demonyms=frozenset(fold_word(people) for people in peoples),
        common_words=common,
        common_words_folded=folded | frozenset(english),
        common_by_language={"fr": folded, "en": frozenset(english)},
        version=version,
    )


def _lengths(phrases: Iterable[tuple[str, ...]]) -> dict[tuple[str, str], tuple[int, ...]]:
    lengths: dict[tuple[str, str], set[int]] = {}
    for key in phrases:
        if len(key) > 1:
            lengths.setdefault((key[0], key[1]), set()).add(len(key))
    return {words: tuple(sorted(found, reverse=True)) for words, found in lengths.items()}


# Names of people that are far more often something else in the news.
_NOT_FIRST_NAMES = frozenset(
    {
        "america",
        "asia",
        "europe",
        "france",
        "paris",
        "angola",
        "may",
        "june",
        "april",
        "august",
        "san",
        "las",
        "los",
    }
    | {
        "new",
        "mars",
        "avril",
        "la",
        "le",
        "les",
        "de",
        "des",
        "el",
        "al",
        "mali",
        "reims",
        "bien",
        "son",
        "mon",
        "ange",
    }
    | {
        "premier",
        "orient",
        "noel",
        "toussaint",
        "juillet",
        "israel",
        "dany-robert",
        "china",
        "chine",
        "rome",
        "bay",
    }
    | {
        "royal",
        "saint",
        "national",
        "union",
        "sud",
        "nord",
        "ouest",
        "est",
        "ville",
        "cher",
        "tour",
        "pays",
        "grand",
    }
)


def _with_plurals(words: frozenset[str]) -> frozenset[str]:
    return words | {f"{word}s" for word in words if not word.endswith(("s", "x", "z"))}


def _keep(phrases: dict[tuple[str, ...], Entry], key: tuple[str, ...], entry: Entry) -> None:
    """The first reading of a spelling stands; the same name cased otherwise (*Pays baltes*) counts as
    well."""
    present = phrases.setdefault(key, entry)
    if present.is_ambiguous and present.other is None and entry.label != present.label:
        phrases[key] = replace(present, other=entry)
        return
    if present is entry or present.name != entry.name:
        return
    capitals = tuple(dict.fromkeys((*present.capitals, *entry.capitals)))
    phrases[key] = replace(present, capitals=capitals, upper=present.upper and entry.upper)


def _spellings(
    form: str, name: str, label: str, source: str, *, waits: bool
) -> Iterator[tuple[tuple[str, ...], Entry]]:
    """The keys of a form: as written, with hyphens opened, with spaces joined."""
    variants = [form]
    if "-" in form:
        variants.append(form.replace("-", " "))
    if " " in form and "'" not in form and len(form.split()) <= 3:
        variants.append(form.replace(" ", "-"))
    for variant in variants:
        words, capitals = _words(variant)
        upper = len(words) == 1 and len(form) <= 4 and form.isupper()
        yield tuple(map(fold_word, words)), Entry(label, name, form, source, (capitals,), upper, waits)


def _words(form: str) -> tuple[list[str], tuple[bool, ...]]:
    """The words of a form, as light tokens would part them, and which of them have a capital."""
    if form.replace(" ", "").replace("-", "").isalpha():  # nine in ten: no need of the tokeniser
        words = form.split()
        return words, tuple(word[0].isupper() for word in words)
    tokens = [token for token in tokenise(form) if token.kind is not Kind.NEWLINE]
    capitals = tuple(token.text[0].isupper() and token.kind is not Kind.ELISION for token in tokens)
    return [token.text for token in tokens], capitals
