"""Events, laws, prizes, works and products: what is named but is no person, body or place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Match, Reading
from annotator.nlp.rules.runs import name_run, person_run
from annotator.nlp.rules.sites import after_link
from annotator.nlp.rules.zones import is_adjective
from annotator.nlp.wordset import word_set
from annotator.text.tokens import SENTENCE_OPENERS, Kind

__all__: list[str] = []

_CASE_HEADS = word_set(
    """affaire loi proces-verbal prix traite pacte protocole festival convention accord accords plan code
    rapport amendement"""
)
_OPERATIONS = word_set("operation operations")
_EVENT_HEADS = word_set(
    """coupe grand tournoi trophee championnat championnats jeux tour open masters ligue mondial ballon
    euro salon grenelle segur biennale triennale quinzaine"""
)


@rule(
    "named-after",
    "A case, law, treaty, prize or festival named after somebody or somewhere: the whole",
    "L'[affaire Holm] continue.",
    "La [loi Sow] est votée.",
    "Le [rapport Holm] dort dans un tiroir.",
    "Le [festival de Bergen] s'ouvre.",
    "Le [traité de Riga] est signé.",
    against="L'affaire est close, et la loi est votée.",
)
def named_after(reading: Reading) -> Iterator[Candidate]:
    """Head, optional link, then a name."""
    for index, word in reading.where(_CASE_HEADS):
        if reading.tokens[index].kind is not Kind.WORD or reading.in_heading[index]:
            continue
        start, linked = after_link(reading, index + 1)
        if not reading.is_capital(start) or reading.opens[start]:
            continue
        known = reading.match_at.get(start)
        if word in {"rapport", "amendement"} and reading.is_common(start):
            continue
        fits = _link_fits(word, known) if linked else _name_fits(word, known)
        if fits:
            end = max(name_run(reading, start), person_run(reading, start))
            seat = reading.match_at.get(end + 1) if reading.word(end) in {"de", "d'"} else None
            if word == "festival" and not linked and seat is not None and seat.entry.label == "LOC":
                end = seat.end  # *le festival Interceltique de Riga*
            yield Candidate(index, end, "MISC", "named-after", reading.tokens[index].text, rank=4)


def _link_fits(word: str, known: Match | None) -> bool:
    """Whether *head de X* is a name: an accord of a town, an affair or festival of a place or an unknown
    name."""
    if word in {"loi", "prix", "code", "plan", "rapport", "amendement"}:
        return False
    if known is None:
        return word not in {"accord", "accords", "convention", "pacte"}
    if word in {"accord", "accords", "convention", "pacte"} and known.entry.source == "territories":
        return False
    return known.entry.label in {"LOC", "MISC"}


def _name_fits(word: str, known: Match | None) -> bool:
    if word in {"rapport", "amendement"}:
        return known is None or known.entry.label == "PER"
    return word != "festival" or known is None or known.entry.label != "ORG"


@rule(
    "code",
    "A code of law",
    "Selon le [Code de la route], non.",
    "Le [Code pénal] le dit, le [code général des impôts] aussi.",
    against="Le code est faux.",
)
def codes(reading: Reading) -> Iterator[Candidate]:
    """*Code du travail*, *Code de la santé publique*; without their capital the well-known ones alone."""
    for index, _ in reading.where(("code",)):
        start, linked = after_link(reading, index + 1)
        if reading.is_capital(index):
            if reading.opens[index] or reading.in_heading[index]:
                continue
        elif reading.word(start) not in (_CODES_OF if linked else _CODES):
            continue
        end = start + 1 if linked or not reading.is_capital(index) else index + 1
        while is_adjective(reading, end):
            end += 1
        if not linked and reading.word(index + 1) == "general":
            field, _ = after_link(reading, end)
            end = field + 1
            while is_adjective(reading, end):
                end += 1
        if end > index + 1 and end <= len(reading):
            yield Candidate(index, end, "MISC", "code", reading.tokens[index].text, rank=3)


_CODES = word_set("civil penal electoral general monetaire forestier")
_CODES_OF = word_set("travail commerce procedure urbanisme consommation environnement")


@rule(
    "operation",
    "A military or police operation by name",
    "L'opération [Tramontane] s'achève.",
    against="L'opération a duré deux heures.",
)
def operations(reading: Reading) -> Iterator[Candidate]:
    """*opération Xxx*: the name, in quotes or not; a name alone can stand without its noun."""
    for index, _word in reading.where(_OPERATIONS):
        start = index + 1
        if reading.word(start) in {'"', "«", "“"}:
            start += 1
        if not reading.is_capital(start):
            continue
        end = name_run(reading, start)
        known = reading.match_at.get(start)
        if known is not None and known.entry.label != "MISC":
            continue
        if end > start:
            yield Candidate(start, end, "MISC", "operation", reading.tokens[index].text, rank=3)


@rule(
    "competition",
    "A competition or recurring event with its capitalised head",
    "La [Coupe Holm] commence.",
    "Le [Grand Prix de Riga] est annulé.",
    "Le [Grenelle contre les violences conjugales] s'achève.",
    against="La coupe est pleine, et le tour est joué.",
)
def competitions(reading: Reading) -> Iterator[Candidate]:
    """*Coupe de X*, *Grand Prix de X*, *Tour de X*, *Trophée X*, *Jeux X*, *Forum sur X*."""
    for index, word in reading.where(_EVENT_HEADS):
        if not reading.is_capital(index):
            continue
        if reading.opens[index] or reading.in_heading[index] or reading.word(index + 1) in _NO_EVENTS:
            continue
        if word == "grand" and reading.word(index - 1) in {"un", "deux", "trois", "plusieurs"}:
            continue  # *un Grand Prix de F1*: the sport alone
        at = index + 1
        if word == "grand":
            at += reading.word(at) in {"prix", "chelem", "slam"}
            if at == index + 1:
                continue
        end = _event_end(reading, word, at)
        if end > index + 1:
            dated = end < len(reading) and re.fullmatch(r"(?:19|20)\d\d", reading.tokens[end].text)
            yield Candidate(
                index, end + bool(dated), "MISC", "competition", reading.tokens[index].text, rank=4
            )


@rule(
    "english-event",
    "An event by the English noun that ends its name",
    "La petite voiture verte sera sans doute montrée au [Kassel International Motor Show] en mai prochain.",
    "La [Umbra Fashion Week] commence dans trois jours avec deux défilés.",
    against="Le grand show du samedi et la semaine de quatre jours plaisent.",
)
def english_events(reading: Reading) -> Iterator[Candidate]:
    """*Xxx Show*, *Xxx Awards*, *Xxx Cup*: all the capitals before belong to the name."""
    for index, _ in reading.where(_EVENT_TAILS):
        if not index or not reading.is_capital(index) or reading.in_heading[index]:
            continue
        start = index
        while start and index - start < 5 and reading.is_capital(start - 1) and not reading.opens[start]:
            if reading.tokens[start - 1].text in SENTENCE_OPENERS:
                break
            start -= 1
        goes_on = reading.is_capital(index + 1) and not reading.opens[index + 1]
        if start < index and not goes_on:
            dated = index + 1 < len(reading) and re.fullmatch(
                r"(?:19|20)\d\d", reading.tokens[index + 1].text
            )
            end = index + 1 + bool(dated)
            yield Candidate(start, end, "MISC", "english-event", reading.tokens[index].text, rank=5)


_EVENT_TAILS = word_set(
    """show awards award week festival cup summit open marathon masters championship championships league
    tournament fair expo prize challenge rally biennale"""
)


def _event_end(reading: Reading, word: str, index: int) -> int:
    """End of what follows an event's head: adjectives, a place or the world, a theme."""
    while is_adjective(reading, index) and word in _DESCRIBED_EVENTS:
        index += 1
    start, _ = after_link(reading, index)
    end = index
    if reading.word(start) in {"monde", "champions", "nations", "europe", "afrique", "asie", "six"}:
        end = start + 1 + reading.is_capital(start + 1)
    elif reading.is_capital(start) and not reading.opens[start]:
        end = name_run(reading, start)
    if word in _DEBATES:
        return _debate_end(reading, index)
    return _theme_end(reading, end) if word in _THEMED_EVENTS else end


def _debate_end(reading: Reading, index: int) -> int:
    """End of *de l'insertion*, *contre les violences conjugales* behind a great debate; `index` for
    none."""
    noun, linked = after_link(reading, index)
    if (
        not linked
        and reading.word(index) in {"contre", "pour"}
        and reading.word(index + 1) in {"les", "la", "le", "l'"}
    ):
        noun, linked = index + 2, True
    if not linked or noun >= len(reading) or reading.tokens[noun].kind is not Kind.WORD:
        return index
    end = noun + 1
    while is_adjective(reading, end):
        end += 1
    return end


_NO_EVENTS = word_set("university arms society data source school")
_DEBATES = word_set("grenelle segur")
_DESCRIBED_EVENTS = word_set("jeux coupe championnats championnat ligue tournoi")
_THEMED_EVENTS = word_set("forum sommet marche fete journee journees assises")


def _theme_end(reading: Reading, index: int) -> int:
    """End of *sur la Paix*, *pour le climat* behind an event's head."""
    if reading.word(index) not in {"sur", "pour", "de"} or reading.word(index + 1) not in {
        "la",
        "le",
        "l'",
        "les",
    }:
        return index
    return index + 3 if index + 2 < len(reading) and reading.tokens[index + 2].kind is Kind.WORD else index


@rule(
    "vote",
    "A vote by its name",
    "Aux [Régionales], il a perdu.",
    "[Municipales] : deux listes s'opposent.",
    against="Les élections régionales ont lieu dimanche.",
)
def votes(reading: Reading) -> Iterator[Candidate]:
    """*les Européennes*, *Municipales :*, with a capital; *les élections européennes* is no name."""
    for index, _ in reading.where(_VOTES):
        if not reading.is_capital(index) or reading.in_heading[index]:
            continue
        heads = reading.opens[index] and ":" in reading.folded[index + 1 : index + 5]
        if (
            heads
            or reading.word(index + 1) == ":"
            or (not reading.opens[index] and reading.word(index - 1) in {"les", "aux", "des"})
        ):
            yield Candidate(index, index + 1, "MISC", "vote", reading.tokens[index].text, rank=2)


_VOTES = word_set(
    """europeennes municipales regionales legislatives departementales senatoriales cantonales
    presidentielle"""
)


_DATED = frozenset({"JO", "Mondial", "Euro", "CAN", "COP", "Eurovision"})


@rule(
    "congress",
    "A climate conference, olympics or world cup with its year",
    "La [COP42] s'ouvre.",
    "Les [JO 2036] approchent.",
    against="Le cop et le jo sont partis.",
)
def dated_events(reading: Reading) -> Iterator[Candidate]:
    """*COP21*, *JO 2024*, *Euro 2016*."""
    for index in reading.capitals:
        token = reading.tokens[index]
        if token.text not in _DATED and not token.text.startswith("COP"):
            continue
        if re.fullmatch(r"COP-?\d{1,2}", token.text):
            yield Candidate(index, index + 1, "MISC", "congress", token.text, rank=3)
        elif token.text in _DATED and reading.tokens[index + 1 : index + 2]:
            following = reading.tokens[index + 1]
            if re.fullmatch(r"(?:19|20)?\d\d", following.text) and following.start == token.end + 1:
                yield Candidate(index, index + 2, "MISC", "congress", token.text, rank=4)
            elif token.text == "Euro" and reading.word(index - 1) == "l'":
                yield Candidate(index, index + 1, "MISC", "congress", token.text)
