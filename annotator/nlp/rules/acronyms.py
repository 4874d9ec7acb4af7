"""Acronyms: with the full name that they shorten, and alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.rules.zones import FIELDS, is_adjective
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__: list[str] = []


@rule(
    "full-and-short",
    "A full name whose initials stand behind it, in brackets or between commas",
    "L'[Institut pour la paix du Nord] ([IPN]) publie.",
    "L'[Alliance pour la pêche du Nord], [APN], proteste.",
    against="Le lac (voir la carte) est gelé.",
)
def full_and_short(reading: Reading) -> Iterator[Candidate]:
    """The initials give the exact edges of the full name, small words included."""
    for index, _ in reading.where(("(",)):
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
    yield from _between_commas(reading)


def _between_commas(reading: Reading) -> Iterator[Candidate]:
    """*l'Alliance pour la pêche du Nord, APN, …*: each letter is an initial of the full name."""
    for index in reading.capitals:
        token = reading.tokens[index]
        if token.shape is not Shape.UPPER or not 3 <= len(token.text) <= 8 or not token.text.isalpha():
            continue
        if reading.word(index - 1) != "," or reading.word(index + 1) not in {",", "."}:
            continue
        start = _aligned_start(reading, index - 1, token.text)
        if start is not None and reading.tokens[start].shape is not Shape.UPPER:
            why, label = reading.span_text(start, index - 1), _label_of_full(reading, start, index - 1)
            yield Candidate(start, index - 1, label, "full-and-short", token.text, rank=6)
            yield Candidate(index, index + 1, label, "full-and-short", why, rank=6, name=why)


@rule(
    "head-and-short",
    "A body that opens with its head and closes with its acronym in brackets, or the other way round",
    "Selon l'[Institut de recherches marines du Nord] ([XPAM]), non.",
    "L'[Anxi] ([Agence nationale des systèmes lents]) recrute.",
    "L'[Union africaine] ([XPAM]) proteste.",
    against="L'Institut attend la réponse du maire (il pleut).",
)
def head_and_short(reading: Reading) -> Iterator[Candidate]:
    """Initials need not fit (foreign acronyms): only small words, nouns behind links and capitals between."""
    for index, _ in reading.where(("(",)):
        inside = reading.bracketed(index) if index else None
        if inside is None:
            continue
        first, last = inside
        whole = reading.match_at.get(index - 1)
        if whole is not None and whole.entry.label == "ORG" and _is_only_short(reading, inside):
            if whole.end - whole.start > 1:
                why = reading.span_text(whole.start, index)
                yield Candidate(first, last, "ORG", "head-and-short", why, rank=4, name=whole.entry.name)
        elif last - first == 1 and _may_be_short(reading, first):
            start = _head_before(reading, index, reading.folded[first][0])
            fits = start is not None and reading.folded[start][0] == reading.folded[first][0]
            if start is not None and (fits or reading.tokens[first].shape is Shape.UPPER):
                why = reading.span_text(start, index)
                yield Candidate(start, index, "ORG", "head-and-short", reading.tokens[first].text, rank=5)
                yield Candidate(first, last, "ORG", "head-and-short", why, rank=5, name=why)
        elif (
            last - first > 2
            and reading.folded[first] in BODY_HEADS
            and reading.is_capital(first)
            and reading.is_capital(index - 1)
            and reading.folded[index - 1][0] == reading.folded[first][0]
            and _is_one_phrase(reading, first + 1, last)
        ):
            why = reading.span_text(first, last)
            yield Candidate(first, last, "ORG", "head-and-short", reading.tokens[index - 1].text, rank=5)
            yield Candidate(index - 1, index, "ORG", "head-and-short", why, rank=5, name=why)


def _is_only_short(reading: Reading, inside: tuple[int, int]) -> bool:
    """Whether one unknown word in capitals stands in the brackets: *Parti des Rives (PDR)*."""
    token = reading.tokens[inside[0]]
    alone = inside[1] - inside[0] == 1 and 1 < len(token.text) < 9
    return alone and token.shape is Shape.UPPER and inside[0] not in reading.match_at


def _may_be_short(reading: Reading, index: int) -> bool:
    """Whether a word in brackets is an acronym, in capitals or written like a name (*Ocha*, *Ensosp*)."""
    token, known = reading.tokens[index], reading.match_at.get(index)
    if token.shape is Shape.UPPER:
        return True
    if re.fullmatch(r"[A-ZÀ-Þ]\d{1,2}(?:-[A-ZÀ-Þ]{2,5})?", token.text):
        return True  # *M5-RFP*
    if token.shape is not Shape.TITLE or not 3 < len(token.text) < 9:
        return False
    unknown = known is None and not reading.is_common(index)
    named = reading.folded[index] in reading.lists.first_names
    return (unknown and not named) or (known is not None and known.entry.label == "ORG")


def _head_before(reading: Reading, bracket: int, initial: str) -> int | None:
    """The capitalised head, nearest the start, from which one phrase leads to the bracket."""
    best = None
    for index in range(bracket - 2, max(-1, bracket - 24), -1):
        token = reading.tokens[index]
        listing = token.text == "," and reading.word(index + 1) in {"de", "du", "des", "d'"}
        if token.kind in {Kind.NEWLINE, Kind.NUMBER} or token.text in {".", ":", ";", '"', ")"}:
            break
        if token.text == "," and not listing:
            break
        head = reading.folded[index] in BODY_HEADS and token.is_capitalised
        fits = head and token.shape is Shape.TITLE and _is_one_phrase(reading, index + 1, bracket)
        if fits and (best is None or reading.folded[index][0] == initial):
            best = index
    return best


def _is_one_phrase(reading: Reading, start: int, end: int) -> bool:
    """Whether adjectives, capitals, links and nouns behind links fill `start:end`: no verb, no new clause."""
    nouns = 0  # how many small words may follow that are no adjectives: behind a link a noun with its own
    for index in range(start, end):
        word = reading.folded[index]
        if word in _LINKS:
            nouns = 2
        elif word == "," and reading.word(index + 1) in {"de", "du", "des", "d'"}:
            nouns = 0
        elif reading.is_capital(index) or is_adjective(reading, index):
            continue
        elif nouns and reading.tokens[index].kind is Kind.WORD:
            nouns -= 1
        else:
            return False
    return True


_LINKS = word_set("de du des d' la le les l' et pour sur en a au aux contre of for the and in")
BODY_HEADS = word_set(
    """cour conseil comite agence autorite haute haut commission office observatoire institut fondation
    association federation confederation union ligue syndicat collectif mouvement front parti centre
    centres organisation banque caisse chambre societe compagnie groupe direction inspection academie
    ecole universite hopital musee armee forces brigade alliance coalition rassemblement assemblee
    reseau coordination ordre regie fonds programme bureau laboratoire delegation mission cellule
    etablissement groupement service services conference congres parlement mutuelle cooperative
    institute agency authority board bureau center centre committee council department foundation
    national international european american royal british world global"""
)


_THINGS = word_set(
    """accord traite convention loi plan programme coupe championnat systeme jeux pacte projet syndrome
    virus"""
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
        if reading.is_capital(start)
        or reading.folded[start] in {"agence", "office", "institut", "ecole", "federation", "syndicat"}
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
    for index, _ in reading.where(("(",)):
        inside = reading.bracketed(index) if index else None
        if inside is None or inside[1] - inside[0] != 1:
            continue
        text = reading.tokens[inside[0]].text
        small = _aligned_start(reading, index, text, any_case=True) if text.isupper() else None
        if small is not None and _aligned_start(reading, index, text) is None:
            found.add(text)
    return found


@rule(
    "acronym",
    "An unknown word in capitals: a body, below the confidence that accepts all",
    "Le [SNXT] a démenti.",
    against="La TVA et les SMS coûtent cher au PDG.",
)
def acronyms(reading: Reading) -> Iterator[Candidate]:
    """Weak: the context or the pipeline must agree."""
    explained = _explained_by_common_words(reading)
    for index in reading.capitals:
        token = reading.tokens[index]
        if token.shape is not Shape.UPPER or not 2 <= len(token.text) <= 7:
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
            or re.fullmatch(r"[IVXLC]+|\w-\w", text)
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
