"""Names from the lists, with the context that ambiguous ones wait for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.lists import TOWNS
from annotator.nlp.reading import Match, Reading
from annotator.nlp.rules.english import NATIONALITIES
from annotator.nlp.rules.runs import person_run
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["listed_names", "peoples"]

_PLACE_BEFORE = word_set("a en vers depuis jusqu'a in at near from pres dans")
_PLACE_NOUNS = word_set(
    """ville commune village region departement province gare aeroport port maire mairie habitants prefet
    prefete tribunal prefecture parquet procureur procureure chu hopital"""
)
_ORG_BEFORE = word_set(
    """chez groupe societe entreprise geant operateur constructeur chaine radio journal quotidien
    magazine hebdomadaire site mensuel enseigne marque banque fournisseur"""
)
_DETERMINERS = word_set(
    """les des aux un une ces deux trois quatre cinq plusieurs certains jeunes the nos le la l' du au
    cette ce"""
)
_PEOPLE_DETERMINERS = word_set(
    """les des aux un une ces deux trois quatre cinq six sept huit neuf dix plusieurs certains certaines
    jeunes jeune nos d' millions milliers centaines the entre quelques tous vos autres tant beaucoup
    moins plus"""
)


@rule(
    "listed",
    "A name that stands in one of the lists",
    "Le chef a quitté [Oslo].",
    "Selon [Reuters], tout va bien.",
    against="Il a mangé une orange et deux avocats.",
)
def listed_names(reading: Reading) -> Iterator[Candidate]:
    """Every listed name whose casing and context allow it."""
    for match in reading.matches:
        if match.entry.source in {"peoples", "peoples_en"}:
            continue
        read, verdict = match, _judge(reading, match)
        if verdict is None and match.entry.other is not None:
            # the second choice waits for context too
            read = replace(match, entry=replace(match.entry.other, is_ambiguous=True))
            verdict = _judge(reading, read)
        if verdict is None:
            continue
        entry, label = read.entry, _label(reading, read)
        if label == "PER" and match.end - match.start == 1 and _runs_on(reading, match):
            end = person_run(reading, match.start)
            yield Candidate(match.start, end, "PER", "listed", entry.why, rank=1)
            continue
        if label == "PER" and match.end - match.start == 1 and _is_rare(reading, match.start - 1):
            # *le Japonais Hifumi Abe*: somebody else of a listed surname
            yield Candidate(match.start - 1, match.end, "PER", "listed", entry.why, rank=1)
            continue
        yield Candidate(
            match.start,
            match.end,
            label,
            "listed",
            entry.why,
            is_strong=verdict,
            rank=_rank(match),
            name=entry.name,
        )


def _runs_on(reading: Reading, match: Match) -> bool:
    """Whether a rare capital follows a listed surname: another person, whose surname comes first (*Mao
    Ning*)."""
    return _is_rare(reading, match.end)


def _is_rare(reading: Reading, at: int) -> bool:
    """Whether a rare word with a capital, in no list, stands in mid-sentence at `at`."""
    if at < 1 or not reading.is_capital(at) or reading.opens[at] or reading.in_heading[at]:
        return False
    listed = at in reading.match_at or reading.folded[at] in reading.lists.functions
    listed = listed or reading.tokens[at].text in reading.lists.civilities
    title = reading.tokens[at].shape is Shape.TITLE and len(reading.tokens[at].text) > 2
    return title and not listed and not reading.is_common(at)


def _rank(match: Match) -> int:
    return 1 if match.end - match.start > 1 or match.entry.source not in TOWNS else 0


def _judge(reading: Reading, match: Match) -> bool | None:
    """True for a strong find, None for no find."""
    entry, start = match.entry, match.start
    if match.end - match.start > 1:
        in_small = not reading.tokens[start].is_capitalised
        if entry.source == "media" and entry.form[0].isdigit() and not reading.is_capital(match.end - 1):
            lasting = reading.word(start - 1) in {"de", "d'"}  # *20 minutes* may be a time
            return True if not lasting and _body_context(reading, match) else None
        return None if in_small and all(row[0] for row in entry.capitals) and entry.label != "ORG" else True
    return True if _one_word_stands(reading, match) else None


def _one_word_stands(reading: Reading, match: Match) -> bool:
    entry, start = match.entry, match.start
    token = reading.tokens[start]
    if token.kind is Kind.LINK:
        return entry.label == "ORG"
    if entry.label == "ORG" and reading.language == "en" and reading.word(match.end) in _OFFICES:
        return False  # *Treasury Secretary Ida Holm*
    if entry.is_ambiguous:
        return _has_context(reading, match)
    postal = start and reading.tokens[start - 1].kind is Kind.NUMBER and len(reading.folded[start - 1]) == 5
    if postal and entry.label == "LOC":
        return True
    shouted = token.shape is Shape.UPPER and not entry.form.isupper()
    if not reading.is_common(start):
        return entry.label != "PER" or not _belongs_to_another(reading, match)
    return not shouted and _common_word_stands(reading, match)


def _common_word_stands(reading: Reading, match: Match) -> bool:
    """Whether a listed name that is a common word too stands here: by its capital, or by its context."""
    entry, start = match.entry, match.start
    if not (reading.opens[start] or reading.in_heading[start]):
        return entry.label != "PER" or not _belongs_to_another(reading, match)
    if entry.label == "PER":
        return False
    word = reading.tokens[start].text.lower()
    if entry.source in {"territories", "places", "organisations"} and word not in _WORDS_TOO:
        return True
    return _has_context(reading, match)


_OFFICES = frozenset({"secretary", "minister"})
_WORDS_TOO = word_set(
    """manche golfe saxe bastille jourdain calanques congrès constitution renaissance rada terre lune
    soleil"""
)


def _has_context(reading: Reading, match: Match) -> bool:
    """Whether the words before an ambiguous name speak for it."""
    entry = match.entry
    if entry.label == "LOC":
        return _place_context(reading, match)
    if entry.label == "ORG":
        return _body_context(reading, match)
    if entry.source != "things":
        return False
    before = reading.word(match.start - 1)
    return before in _WORK_BEFORE or (before == "sur" and entry.form in {"X", "Signal", "Zoom", "Parler"})


def _body_context(reading: Reading, match: Match) -> bool:
    entry, before, before2 = match.entry, reading.word(match.start - 1), reading.word(match.start - 2)
    said = entry.source == "companies" and _said_often(reading, match)
    reports = entry.source == "media" and reading.word(match.end) in _REPORTING
    if said or reports or before in _ORG_BEFORE or before in _QUOTING:
        return True
    if before in {"de", "d'", "du", "chez"} and before2 in _OF_BODIES:
        return True
    if entry.source != "media" or reading.opens[match.start]:
        return False
    if before in {"le", "la", "l'", "les"}:
        return before2 in _QUOTING or before2 in _CITING
    if before in {"dans", "a"} and before2 in _PRINTED:
        return True
    return before in {"au", "du", "par", "a", "de"}


def _said_often(reading: Reading, match: Match) -> bool:
    """Whether the article has the word with a capital in mid-sentence three times, and never in small
    letters."""
    word = reading.folded[match.start]
    proofs = [at for at in reading.positions[word] if reading.is_capital(at) and not reading.opens[at]]
    return len(proofs) > 2 and word not in reading.small_words and not _place_context(reading, match)


def _place_context(reading: Reading, match: Match) -> bool:
    before, before2 = reading.word(match.start - 1), reading.word(match.start - 2)
    opening = reading.opens[match.start]
    if before in {",", "et", "ou"} and _beside_place(reading, match.start - 2):
        return True
    if reading.word(match.end) in {",", "et", "ou"} and before in _DETERMINERS:
        behind = match.end + 1 + (reading.word(match.end + 1) in _DETERMINERS)
        if _beside_place(reading, behind):
            return True
    if before in _PLACE_BEFORE or before2 in _PLACE_NOUNS or (before == "de" and not opening):
        return True
    if match.entry.source in TOWNS and reading.word(match.end) == ":" and _opens_line(reading, match.start):
        return True  # *Sceaux : le marché rouvre*
    if match.entry.source == "places" and before in {"le", "l'", "la"} and not opening:
        return before2 in {"dans", "de", "sur", "en"}
    return before == "(" and reading.word(match.end) == ")"


def _opens_line(reading: Reading, index: int) -> bool:
    return not index or reading.tokens[index - 1].kind is Kind.NEWLINE


def _beside_place(reading: Reading, index: int) -> bool:
    """Whether a listed place that needs no context ends at `index`: the name before it in an enumeration."""
    known = reading.match_at.get(index)
    return known is not None and known.entry.label == "LOC" and not known.entry.is_ambiguous


_REPORTING = word_set("revele devoile vient rapporte affirme publie croit avance")
_CITING = word_set(
    """dans par lu lit lire a aupres via avec quotidien journal hebdomadaire magazine site confrere"""
)
_PRINTED = word_set(
    """paru parue parus parues publie publiee publies publiees lu interview entretien tribune signee
    accordee accorde accordait confie confiait declare explique couverture"""
)
_OF_BODIES = word_set(
    """patron pdg redaction journaliste journalistes siege salaries actionnaires actionnaire dirigeants
    porte-parole client clients filiale usine usines magasin magasins une colonnes lecteurs edition"""
)
_QUOTING = word_set("""selon rapporte indique revele explique raconte confie rappelle""")
_WORK_BEFORE = word_set("emission serie film jeu application messagerie plateforme reseau")


def _belongs_to_another(reading: Reading, match: Match) -> bool:
    """Whether a lone surname stands behind another first name (*Pascal Trump* is not the listed one)."""
    before = match.start - 1
    if before < 0 or not reading.is_name_like(before):
        return False
    return reading.folded[before] in reading.lists.first_names and reading.tokens[before].text not in {
        "Le",
        "La",
    }


_SERVICES = frozenset(
    {"Twitter", "Facebook", "Instagram", "WhatsApp", "TikTok", "Snapchat", "YouTube", "LinkedIn", "Telegram"}
)


def _label(reading: Reading, match: Match) -> str:
    entry = match.entry
    if entry.name in _SERVICES:
        before, before2 = reading.word(match.start - 1), reading.word(match.start - 2)
        if before in {"groupe", "societe", "entreprise", "geant", "patron"} or before2 in {
            "patron",
            "fondateur",
            "pdg",
        }:
            return "ORG"
    return entry.label


@rule(
    "peoples",
    "A people as a capitalised noun",
    "Les [Norvégiens] votent dimanche.",
    "Un [Malien] a été arrêté.",
    "Pour les [Noirs], rien n'a changé.",
    against="Le chef norvégien parle en russe.",
)
def peoples(reading: Reading) -> Iterator[Candidate]:
    """Capitalised nouns of origin; adjectives and languages are written small and stay out."""
    yield from _called_by_colour(reading)
    for match in reading.matches:
        entry = match.entry
        if entry.source not in {"peoples", "peoples_en"}:
            continue
        start = match.start
        before = reading.word(start - 1)
        if reading.in_heading[start] and before not in _PEOPLE_DETERMINERS:
            continue
        if reading.language == "en" and (entry.source == "peoples" or _is_english_adjective(reading, match)):
            continue
        feminine = entry.source == "peoples" and entry.form.endswith(("nes", "ses", "ennes", "aises"))
        if (entry.is_ambiguous or feminine) and before not in _PEOPLE_DETERMINERS:
            continue
        run_on = reading.is_capital(match.end) and not reading.opens[match.end]
        if run_on and person_run(reading, match.end) > match.end and before in {"le", "la", "l'", "du", "au"}:
            # *le Français Ida Holm*: the people and the person are two mentions
            yield Candidate(start, match.end, "MISC", "peoples", entry.why, rank=3, name=entry.name)
            continue
        noun = (
            before in _PEOPLE_DETERMINERS
            or before in _DETERMINERS
            or before in {"et", ",", "que", "(", "a", "par", "de"}
        )
        strong = noun or reading.opens[start]
        yield Candidate(
            start, match.end, "MISC", "peoples", entry.why, is_strong=strong, rank=1, name=entry.name
        )


def _called_by_colour(reading: Reading) -> Iterator[Candidate]:
    """*les Noirs*, *des Blancs* with a capital: peoples in the sense of the guidelines."""
    for index, _ in reading.where(("noirs", "blancs", "noires", "blanches")):
        told = reading.word(index - 1) in _PEOPLE_DETERMINERS and reading.is_name_like(index)
        goes_on = reading.is_capital(index + 1) and not reading.opens[index + 1]
        if told and not goes_on and not reading.in_heading[index]:
            yield Candidate(index, index + 1, "MISC", "peoples", reading.tokens[index].text)


def _is_english_adjective(reading: Reading, match: Match) -> bool:
    """*a Senegalese author*, *in French*: no plural, or a small word behind it that it describes."""
    folded = reading.folded[match.end - 1]
    plural = folded.endswith("s") and not folded.endswith(("ese", "ss", "us"))
    return not plural and (folded in NATIONALITIES or reading.word(match.start - 1) not in {"a", "an", "the"})
