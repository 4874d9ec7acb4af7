"""Whether a word of attitude is used as one where it stands: as a verb, a noun, as what somebody judges."""

from __future__ import annotations

from annotator.nlp.cues import Cue
from annotator.nlp.group_words import FORE
from annotator.nlp.reading import Reading
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["SIDES", "judged", "rest_end", "stands"]

_JUDGING = word_set(
    """dit dite dits dites disent disait declare declaree juge jugent jugeait juges estime estimait
    qualifie qualifiait qualifiant qualifient trouve considere considerait decrit decrivait
    traite taxe accuse denonce montre montree calls called describes described labelled branded considers"""
)
_SAYING = word_set("dit dite dits dites disent disait declare declaree")
_DETERMINERS = word_set(
    """le la l' les un une des du ce cet cette ces son sa ses leur leurs notre nos mon ma the an its his
    her"""
)
_BEFORE_NOUNS = _DETERMINERS | {"de", "d'", "en", '"', "“", "«", "avec", "of", "their"}
_NO_VERBS = frozenset({"célèbre", "célèbres", "honoraire"})  # cased and accented as verbs are not
_SEEING = word_set("vu vue vus vues voit voient voir voyait verra")
_DEGREES = word_set("tres plus si trop assez aussi moins tellement fort un")  # *très exigeant*: no verb
_LETTING = word_set("loue loues louer louent louait louaient louee louees")
_LEASES = word_set(
    "location locataire locataires loyer loyers bail euros"
)  # where these stand, to rent is meant
_OF = word_set("de du des d' of")
SIDES = word_set(
    """partisan partisane partisans partisanes defenseur defenseurs detracteur detracteurs adversaire
    adversaires pourfendeur"""
)
_TOWARDS = word_set(
    """a au aux contre envers avec concernant face sur for to with of against over towards at"""
)
_RELATIVES = word_set("qui que qu' dont who which that")
_JUDICIAL = word_set(
    """ans mois peine prison amende euros reclusion perpetuite perpetuelle travaux verser appel sursis"""
)
_REFUSALS = ("refus", "nie", "nia")  # to tell more is declined, no attitude
_TELLING = word_set(
    """donner commenter repondre preciser s'exprimer exprimer confirmer dire parler communiquer temoigner
    connaitre savoir reveler detailler comment answer say give"""
)
_PERSUADING = word_set(
    """convaincre convaincu persuader demande demander demandent invite inviter pousse pousser incite inciter
    oblige obliger force forcer empeche empecher convince ask asked urge urged"""
)
_NOUNS_TOO = word_set("critique menace attaque reproche condamne defie loue")
_BEHIND_NOUNS = frozenset({",", ".", ";", ":", ")", "»", "”", "pour", "et", "ou", "entre", "envers", "chez"})
_CLAUSE_ENDS = frozenset({";", ":", ".", "!", "?", "…"})
_ADJECTIVE_REACH = 7


def stands(reading: Reading, index: int, cue: Cue) -> bool:
    """Whether `cue` is used at token `index`: as a verb, a noun with its object, behind a verb of judging."""
    if reading.tokens[index].shape is Shape.UPPER:
        return False
    if cue.rest and rest_end(reading, index, cue.rest) is None:
        return False
    if cue.kind == "verb":
        return _is_verb(reading, index, cue)
    if cue.kind == "noun":
        placed = reading.word(index - 1) in _BEFORE_NOUNS or reading.opens[index]
        if reading.folded[index] in SIDES:
            return reading.word(index + 1) in _OF  # *appelle ses partisans au calme*
        return placed and _is_aimed(reading, index)
    return judged(reading, index) is not None


def _is_aimed(reading: Reading, index: int) -> bool:
    """*le soutien indéfectible de Riga à Oslo*: whether the noun says towards whom, in its own clause."""
    for at in range(index + 1, min(index + 9, len(reading))):
        word = reading.folded[at]
        if word in _RELATIVES:
            return False
        if word in _TOWARDS and not _is_auxiliary(reading, at):
            return True
    return False


def _is_auxiliary(reading: Reading, index: int) -> bool:
    """*a*, which folding makes one with *à*."""
    return reading.tokens[index].text == "a" and reading.language != "en"


def _is_verb(reading: Reading, index: int, cue: Cue) -> bool:
    """Whether the form stands where a verb does, with its reflexive pronoun if it needs one."""
    before, before2 = reading.word(index - 1), reading.word(index - 2)
    pronoun = before in {"l'", "la", "le", "les"} and before2 in {"qui", "et"}
    if before in _DETERMINERS and not pronoun:
        return False
    if before in FORE and before2 in _DETERMINERS:
        return False
    reflexive = bool({"se", "s'"} & {before, before2, reading.word(index - 3)})
    if cue.is_reflexive is not reflexive and (cue.is_reflexive or {"se", "s'"} & {before, before2}):
        return False
    if reading.tokens[index].text.lower() in _NO_VERBS:
        return False
    others = (
        _is_of_degree,
        _is_let,
        _is_impersonal,
        _is_declined,
        _is_wanted,
        _is_judicial,
        _is_noun,
        _is_suffered,
    )
    return not any(other(reading, index) for other in others)


def _is_of_degree(reading: Reading, index: int) -> bool:
    """*très exigeant*: an adjective."""
    return reading.tokens[index].text.endswith("ant") and reading.word(index - 1) in _DEGREES


def _is_let(reading: Reading, index: int) -> bool:
    """*loué une salle pour mille euros*: no praise."""
    return reading.folded[index] in _LETTING and bool(_LEASES & reading.positions.keys())


def _is_suffered(reading: Reading, index: int) -> bool:
    """*s'est vu refuser l'accès*, *se voit reprocher*: somebody else's attitude."""
    return reading.word(index - 1) in _SEEING and reading.folded[index].endswith(("er", "ir", "re"))


def _is_impersonal(reading: Reading, index: int) -> bool:
    """*Aucun blessé n'est à déplorer*: nobody says it."""
    being = {"est", "sont", "etait", "etaient", "reste", "restent"}
    return reading.word(index - 1) == "a" and reading.word(index - 2) in being


def _is_declined(reading: Reading, index: int) -> bool:
    """*refusé de donner plus de détails*, *niant connaître*: told as an event."""
    refuses = reading.folded[index].startswith(_REFUSALS)
    return refuses and bool(_TELLING & set(reading.folded[index + 1 : index + 4]))


def _is_wanted(reading: Reading, index: int) -> bool:
    """*pour le convaincre d'approuver*: what somebody else is to do."""
    if not reading.folded[index].endswith(("er", "ir", "re")):
        return False
    before = reading.folded[max(0, index - 4) : index]
    return reading.word(index - 1) in {"de", "d'", "a"} and bool(_PERSUADING & set(before))


def _is_noun(reading: Reading, index: int) -> bool:
    """Whether a form that looks like a verb is a noun here: *menaces*, *de lutte*, *en cas d'attaque*."""
    before, text = reading.word(index - 1), reading.tokens[index].text.lower()
    if reading.folded[index] in _NOUNS_TOO and reading.word(index + 1) in _BEHIND_NOUNS:
        return True  # *un tournant critique, et*; *la plus grande menace pour la paix*
    if text.endswith(("ques", "gues")) or (text.endswith("es") and not text.endswith(("ées", "ues", "ies"))):
        return True  # *attaques*; *vues* is a participle
    if text.endswith("ant"):
        return False
    if text == "tranche" and reading.word(index + 1) in _OF:
        return True
    small = before in {"de", "d'", "en", "par", "pour", "sans", "contre", "aux", "au"}
    return small and text.endswith(("e", "s", "t")) and not text.endswith(("ée", "és", "ées", "us", "is"))


def rest_end(reading: Reading, index: int, rest: tuple[str, ...]) -> int | None:
    """Index behind the last further word of a cue, each within five tokens of the one before; None if
    missing."""
    at = index + 1
    for wanted in rest:
        stop = min(index + 6, len(reading))
        while at < stop and (
            not _same_word(reading.folded[at], wanted) or (wanted == "a" and _is_auxiliary(reading, at))
        ):
            at += 1
        if at >= stop:
            return None
        at += 1
    return at


def _same_word(word: str, wanted: str) -> bool:
    variants = {
        "sa": {"sa", "son", "leur", "ses", "leurs", "la", "toute"},
        "son": {"son", "sa", "leur", "un", "tout"},
    }
    if wanted in {"contre", "a", "la", "en", "sur", "au"}:
        return word in {wanted, *({"aux", "au"} if wanted == "a" else ())}
    return word == wanted or word in variants.get(wanted, ())


def _is_judicial(reading: Reading, index: int) -> bool:
    """*condamné à trois ans*, *accusé de meurtre par la justice*: an event, no attitude."""
    if not reading.folded[index].startswith(("condamn", "sanctionn", "exclu")):
        return False
    behind = reading.folded[index + 1 : index + 7]
    around = reading.folded[max(0, index - 8) : index]
    return (
        "a" in behind[:3]
        or bool(_JUDICIAL & set(behind))
        or bool({"justice", "tribunal", "cour"} & set(around))
    )


def judged(reading: Reading, index: int) -> int | None:
    """The verb of judging before a judging word: *juge … « absurde »*, *s'est dit surpris*, *qualifie
    de honte*."""
    for back in range(1, _ADJECTIVE_REACH + 1):
        at = index - back
        if at < 0 or reading.tokens[at].text in _CLAUSE_ENDS or reading.tokens[at].kind is Kind.NEWLINE:
            return None
        if reading.folded[at] in _JUDGING:
            if reading.folded[at] in _SAYING and not (
                {"se", "s'"} & set(reading.folded[max(0, at - 3) : at])
            ):
                return None
            return at
    return None
