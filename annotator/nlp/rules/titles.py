"""Works, laws and bodies by their name in quotation marks, and works behind their noun."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import name_run, person_run
from annotator.nlp.rules.works import CLOSING, WORK_NOUNS, is_title, quote_end
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__: list[str] = []


@rule(
    "quoted-title",
    "A title in quotes behind a noun for a work",
    "Le film « [Le Cri du lac] » sort lundi.",
    'Dans la série "[Nuits]", il joue un maire.',
    against="Le film est « très long » selon le maire.",
)
def quoted_titles(reading: Reading) -> Iterator[Candidate]:
    """The noun stands up to three words before the opening quote; a quoted sentence is none."""
    for index, _ in reading.where(_FOLDED_MARKS):
        token = reading.tokens[index]
        close = CLOSING.get(token.text)
        if close is None or token.kind is not Kind.PUNCTUATION or not index:
            continue
        nouns = _words_before(reading, index) & (WORK_NOUNS | _NAMED_IN_QUOTES)
        end = quote_end(reading, index + 1, close)
        if nouns and end is not None and is_title(reading, index + 1, end):
            yield Candidate(index + 1, end, "MISC", "quoted-title", min(nouns), rank=6)


_NAMED_IN_QUOTES = word_set("loi plan dispositif prix concours festival initiative salon campagne label")
_FOLDED_MARKS = ('"', "'")


def _words_before(reading: Reading, index: int) -> set[str]:
    """Up to three words before `index` (seven before a bracket), of the same sentence."""
    words: set[str] = set()
    reach = 8 if reading.word(index - 1) == "(" else 4
    for back in range(index - 1, max(-1, index - reach), -1):
        if reading.tokens[back].text in {".", "!", "?", "…"} or reading.tokens[back].kind is Kind.NEWLINE:
            break
        words.add(reading.folded[back].removeprefix("mini-"))
    return words


@rule(
    "quoted-name",
    "A short quotation with a capital in mid-sentence: a title, not speech",
    'On l\'a vu dans "[Nuits de Kassel]" hier.',
    against="Il a dit : « Partez » à son fils.",
)
def quoted_names(reading: Reading) -> Iterator[Candidate]:
    """Speech opens with a capital only behind a colon, a comma or a full stop; a title does anywhere."""
    for index, _ in reading.where(('"',)):  # all double marks fold to this one
        token = reading.tokens[index]
        close = CLOSING.get(token.text)
        end = quote_end(reading, index + 1, close) if index and close is not None else None
        if (
            end is None
            or end - index > 8
            or reading.in_heading[index]
            or not is_title(reading, index + 1, end)
        ):
            continue
        if reading.word(end - 1) in {"!", "?"} and "," in reading.folded[index + 1 : end]:
            continue  # *"Holm, va-t'en !"*: a call
        initials = reading.tokens[index + 1].shape is Shape.UPPER and not reading.is_capital(index + 2)
        if initials and end - index > 2:
            continue  # *le « TP d'anatomie »*
        before = reading.tokens[index - 1]
        spaced = before.end < token.start and before.kind is Kind.WORD and before.shape is Shape.LOWER
        glued = before.kind is Kind.ELISION and before.text.lower() in {"d'", "l'", "d’", "l’"}
        several = end - index > 3 and reading.folded[index - 1] in {"le", "les", "des"}
        if (spaced and (several or reading.folded[index - 1] in _BEFORE_TITLES)) or glued:
            known = reading.match_at.get(index + 1)
            if known is None or known.end < end:
                label = "ORG" if _is_of_members(reading, index) else "MISC"
                yield Candidate(index + 1, end, label, "quoted-name", token.text, rank=2)


def _is_of_members(reading: Reading, quote: int) -> bool:
    """Whether what stands in quotes has founders, members or spokespeople, as bodies have."""
    return reading.word(quote - 1) in {"de", "du", "des"} and reading.word(quote - 2) in _MEMBERS


_MEMBERS = word_set(
    """fondateur fondatrice fondateurs fondatrices cofondateur cofondatrice membre membres militant
    militante militants porte-parole adherents salaries directeur directrice presidente president
    dirigeant dirigeants patron"""
)


_BEFORE_TITLES = word_set(
    """dans de du pour avec sur la un une son sa ses et ou chez ce cette au aux in of the"""
)


@rule(
    "work-noun",
    "A name behind a noun for a work, without quotes",
    "Dans l'émission [Les Nuits de Kassel], il pleure.",
    "On a vu le film d'animation [Rivagio] d'[Ida Holm].",
    against="Le film est long.",
)
def behind_work_noun(reading: Reading) -> Iterator[Candidate]:
    """*le film Xxx*, *la série Xxx*: the capitals behind the noun."""
    for index, word in reading.where(WORK_NOUNS):
        kind = reading.word(index + 1) in {"d'", "de"} and reading.word(index + 2) in _GENRES
        start = index + 3 if kind else index + 1
        if not reading.is_capital(start) or reading.opens[start] or reading.in_heading[index]:
            continue
        if reading.is_capital(index) and not reading.opens[index]:
            continue  # *la Nouvelle Vague*
        known = reading.match_at.get(start)
        if known is not None and known.entry.label in {"PER", "LOC", "ORG"}:
            continue
        if _opens_full_name(reading, start) and person_run(reading, start) > start + 1:
            continue
        end = _title_end(reading, start)
        one = reading.word(index - 1) in {"la", "le", "l'"} and word in _ONE_WORK
        strong = one or end - start > 1
        yield Candidate(start, end, "MISC", "work-noun", reading.tokens[index].text, is_strong=strong, rank=2)


_GENRES = word_set("animation action horreur science-fiction espionnage aventure aventures")
_ONE_WORK = word_set("serie film album roman manga podcast telefilm mini-serie long-metrage biopic")


def _opens_full_name(reading: Reading, index: int) -> bool:
    return reading.word(index) in reading.lists.first_names and reading.is_capital(index + 1)


def _title_end(reading: Reading, start: int) -> int:
    end = name_run(reading, start)
    while reading.word(end) in {
        "de",
        "du",
        "des",
        "d'",
        "la",
        "le",
        "les",
        "et",
        "of",
        "the",
        "à",
        "au",
        "aux",
    }:
        following = end + 1
        if reading.word(following) in {"la", "le", "les", "l'"}:
            following += 1
        if not reading.is_capital(following) or reading.opens[following]:
            break
        if _opens_full_name(reading, following):
            break  # *Rivages d'Ida Holm*: her work
        end = name_run(reading, following)
    return end
