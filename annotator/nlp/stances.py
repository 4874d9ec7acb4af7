"""First stance suggestions: a cue of attitude, its polarity, who holds it and towards what.

A pure function of the reading, the suggested spans and, where there is one, the dependency parse. Neutral
reporting verbs
suggest nothing, nor do hypotheses (*pourrait saluer*).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from annotator.nlp.authorial import authorial
from annotator.nlp.cues import Cue, cues
from annotator.nlp.judgements import judgements
from annotator.nlp.parties import Parties
from annotator.nlp.pipeline import Node
from annotator.nlp.quotations import Quotation, quotations
from annotator.nlp.reading import Reading
from annotator.nlp.speaking import Speakers
from annotator.nlp.suggestions import Party, SpanSuggestion, StanceSuggestion
from annotator.nlp.targets import Targets
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["suggest_stances"]

_JUDGING = word_set(
    """dit dite dits dites disent disait declare declaree juge jugent jugeait juges estime estimait
    qualifie qualifiait qualifiant qualifient trouve considere considerait decrit decrivait
    traite taxe accuse denonce montre montree calls called describes described labelled branded considers"""
)
_SAYING = word_set("dit dite dits dites disent disait declare declaree")
_NEGATION = frozenset(
    {"pas", "plus", "jamais", "rien", "aucun", "aucune", "guere", "not", "never", "n't", "no"}
)
_DETERMINERS = word_set(
    """le la l' les un une des du ce cet cette ces son sa ses leur leurs notre nos mon ma the an its his
    her"""
)
_BEFORE_NOUNS = _DETERMINERS | {"de", "d'", "en", '"', "“", "«", "avec", "of", "their"}
_NO_VERBS = frozenset({"célèbre", "célèbres", "honoraire"})  # cased and accented as verbs are not
_TOWARDS = word_set(
    """a au aux contre envers avec concernant face sur for to with of against over towards at"""
)
_CONDITIONAL = word_set(
    """pourrait pourraient devrait devraient serait seraient aurait auraient could might would should may"""
)
_JUDICIAL = word_set(
    """ans mois peine prison amende euros reclusion perpetuite perpetuelle travaux verser appel sursis"""
)
_ALL_SIDES = word_set("deux toutes chacun both all")
_REFUSALS = ("refus", "nie", "nia")  # to tell more is declined, no attitude
_TELLING = word_set(
    """donner commenter repondre preciser s'exprimer exprimer confirmer dire parler communiquer temoigner
    connaitre savoir reveler detailler comment answer say give"""
)
_PERSUADING = word_set(
    """convaincre convaincu persuader demande demander demandent invite inviter pousse pousser incite inciter
    oblige obliger force forcer empeche empecher convince ask asked urge urged"""
)
_CLAUSE_ENDS = frozenset({";", ":", ".", "!", "?", "…"})
_SUPPORT_TURNS = {"supportive": "critical", "critical": "neutral", "neutral": "neutral"}
_ADJECTIVE_REACH = 7


@dataclass
class _Scene:
    reading: Reading
    parties: Parties
    quotes: list[Quotation]
    speakers: Speakers
    targets: Targets
    sentence_starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.sentence_starts = self.reading.sentence_starts

    @cached_property
    def table(self) -> dict[str, tuple[Cue, ...]]:
        return cues(self.reading.language)

    def sentence(self, index: int) -> tuple[int, int]:
        """Token range of the sentence that holds token `index`."""
        at = bisect_right(self.sentence_starts, index) - 1
        start = self.sentence_starts[at] if at >= 0 else 0
        end = self.sentence_starts[at + 1] if at + 1 < len(self.sentence_starts) else len(self.reading)
        while end > start + 1 and self.reading.tokens[end - 1].kind is Kind.NEWLINE:
            end -= 1
        return start, end


def suggest_stances(
    reading: Reading,
    spans: Sequence[SpanSuggestion],
    *,
    nodes: Sequence[Node] = (),
    left_out: Sequence[tuple[int, int]] = (),
    version: str = "",
) -> list[StanceSuggestion]:
    """All suggested stances of one article, in order; `left_out` are ranges (code points) of boilerplate."""
    quotes = quotations(reading)
    parties = Parties(reading, spans, nodes, quotes)
    scene = _Scene(reading, parties, quotes, Speakers(reading, parties, quotes), Targets(reading, parties))
    found: list[StanceSuggestion] = []
    seen: set[tuple[str, str, int]] = set()
    moods: dict[int, tuple[str, int]] = {}
    for index, cue in _cues_in(scene):
        token = reading.tokens[index]
        if any(start <= token.start < end for start, end in left_out):
            continue
        quote = _quoted_before(scene, index) if cue.kind == "verb" else None
        if quote is not None:
            polarity = _polarity(reading, index, cue, scene.sentence(index)[0])
            if polarity is not None:
                moods.setdefault(quote.start, (polarity, index))
            continue
        stance = _stance(scene, index, cue, version)
        if stance is None:
            continue
        key = (
            stance.holder.entity_name or stance.holder.text,
            stance.target.entity_name or stance.target.text,
        )
        mark = (*key, scene.sentence(index)[0])
        if mark not in seen:
            seen.add(mark)
            found.append(stance)
            found.extend(_towards_both(scene, stance))
    found.extend(
        stance
        for stance in judgements(reading, scene.targets, scene.speakers, quotes, tuple(found), moods, version)
        if not any(start <= stance.cue[0] < end for start, end in left_out)
    )
    taken = [part for stance in found for part in stance.evidence]
    found.extend(
        stance
        for stance in authorial(reading, quotes, frozenset(parties.mentions), version)
        if not any(start <= stance.cue[0] < end for start, end in (*left_out, *taken))
    )
    return sorted(found, key=lambda stance: (stance.evidence[0], stance.cue))


def _towards_both(scene: _Scene, stance: StanceSuggestion) -> list[StanceSuggestion]:
    """The stance towards a second target that *et* joins to the first one."""
    second = scene.targets.joined(stance.target)
    (start, end), *_ = stance.evidence
    if second is None or second.entity_name == stance.holder.entity_name or second.end is None:
        return []
    return [replace(stance, target=second, evidence=((start, max(end, second.end)),))]


def _cues_in(scene: _Scene) -> Iterator[tuple[int, Cue]]:
    reading = scene.reading
    table = scene.table
    for index, word in enumerate(reading.folded):
        if word in table:
            cue = next((cue for cue in table[word] if _fits(scene, index, cue)), None)
            if cue is not None:
                yield index, cue


def _fits(scene: _Scene, index: int, cue: Cue) -> bool:
    reading = scene.reading
    if reading.tokens[index].shape is Shape.UPPER or scene.parties.covers(index):
        return False
    if cue.rest and not _has_rest(reading, index, cue.rest):
        return False
    if cue.kind == "verb":
        return _is_verb(reading, index, cue)
    if cue.kind == "noun":
        placed = reading.word(index - 1) in _BEFORE_NOUNS or reading.opens[index]
        return placed and bool(_TOWARDS & set(reading.folded[index + 1 : index + 9]))
    return _judged(reading, index) is not None


def _is_verb(reading: Reading, index: int, cue: Cue) -> bool:
    """Whether the form stands where a verb does, with its reflexive pronoun if it needs one."""
    before, before2 = reading.word(index - 1), reading.word(index - 2)
    pronoun = before in {"l'", "la", "le", "les"} and before2 in {"qui", "et"}
    if before in _DETERMINERS and not pronoun:
        return False
    if before in {"moindre", "seul", "seule", "grand", "grande"} and before2 in _DETERMINERS:
        return False
    reflexive = bool({"se", "s'"} & {before, before2, reading.word(index - 3)})
    if cue.is_reflexive is not reflexive and (cue.is_reflexive or {"se", "s'"} & {before, before2}):
        return False
    if reading.tokens[index].text.lower() in _NO_VERBS:
        return False
    if _is_declined(reading, index) or _is_wanted(reading, index):
        return False
    return not _is_judicial(reading, index) and not _is_noun(reading, index, before)


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


def _is_noun(reading: Reading, index: int, before: str) -> bool:
    """Whether a form that looks like a verb is a noun here: *menaces*, *de lutte*, *en cas d'attaque*."""
    text = reading.tokens[index].text.lower()
    if text.endswith("es") and not text.endswith(("ées", "ues", "ies")):
        return True
    if text.endswith("ant"):
        return False
    small = before in {"de", "d'", "en", "par", "pour", "sans", "contre", "aux", "au"}
    return small and text.endswith(("e", "s", "t")) and not text.endswith(("ée", "és", "ées", "us", "is"))


def _has_rest(reading: Reading, index: int, rest: tuple[str, ...]) -> bool:
    return _rest_end(reading, index, rest) is not None


def _rest_end(reading: Reading, index: int, rest: tuple[str, ...]) -> int | None:
    """Index behind the last further word of a cue, each within five tokens of the one before; None if
    missing."""
    at = index + 1
    for wanted in rest:
        stop = min(index + 6, len(reading))
        while at < stop and not _same_word(reading.folded[at], wanted):
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


def _judged(reading: Reading, index: int) -> int | None:
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


def _stance(scene: _Scene, index: int, cue: Cue, version: str) -> StanceSuggestion | None:
    """The stance that the cue at `index` carries, or None where polarity, holder or target is missing."""
    verb = _judged(scene.reading, index) if cue.kind == "adjective" else index
    assert verb is not None
    start, _ = scene.sentence(index)
    polarity = _polarity(scene.reading, verb, cue, start)
    found = _direct(scene, verb, index, cue)
    if polarity is None or found is None:
        return None
    holders, target, evidence = found
    if (holders[0].entity_name or holders[0].text) == (target.entity_name or target.text):
        return None
    token = scene.reading.tokens[index]
    return StanceSuggestion(
        polarity=polarity,
        holder=holders[0],
        target=target,
        mode="direct_quote" if _has_quote(scene, evidence) else "reported",
        evidence=(evidence,),
        cue=(token.start, token.end),
        score=0.75 if cue.kind != "noun" else 0.6,
        rule=f"cue-{cue.kind}",
        version=version,
        why=cue.cue,
        holders=tuple(holders[1:3]),
    )


_Found = tuple[list[Party], Party, tuple[int, int]]


def _direct(scene: _Scene, verb: int, index: int, cue: Cue) -> _Found | None:
    """Holder before, target behind the cue; a passive is turned round."""
    start, end = scene.sentence(index)
    quote = next((one for one in scene.quotes if one.start <= index < one.end), None)
    speakers = [] if quote is None else scene.speakers.of(quote)
    holders = scene.parties.holders(verb, start, end, quote, speakers, is_noun=cue.kind == "noun")
    behind = _rest_end(scene.reading, max(verb, index), cue.rest) if cue.kind != "adjective" else verb + 1
    if _ALL_SIDES & set(cue.rest):
        behind = index + 1
    target = scene.targets.target(behind or index + 1, index, end, cue, holders[0]) if holders else None
    passive = cue.kind == "verb" and _is_passive(scene.reading, verb)
    if target is None or (not passive and cue.kind == "verb" and _has_no_agent(scene.reading, verb)):
        return None
    if passive:
        holders, target = scene.targets.turned(verb, start, end, holders, target)
    return holders, target, _evidence(scene, verb, index, target, start, end)


def _quoted_before(scene: _Scene, verb: int) -> Quotation | None:
    """The quotation that ends just before the verb's group: *« … », se réjouit …*."""
    reading = scene.reading
    if reading.folded[verb].endswith(("ant", "ing")):
        return None
    first = verb
    while reading.word(first - 1) in _VERB_GROUP:
        first -= 1
    if reading.word(first - 1) != ",":
        return None
    return next((one for one in scene.quotes if one.end == first - 2), None)


def _polarity(reading: Reading, verb: int, cue: Cue, start: int) -> str | None:
    """The cue's polarity, turned by negation; None for a hypothesis."""
    before = reading.folded[max(start, verb - 4) : verb]
    if _CONDITIONAL & set(before[-3:]) or reading.folded[verb].endswith(
        ("erait", "eraient", "irait", "iraient")
    ):
        return None
    negated = ("ne" in before or "n'" in before) and bool(
        _NEGATION & set(reading.folded[max(start, verb - 3) : verb + 4])
    )
    negated = (
        negated
        or bool({"not", "never"} & set(before[-3:]))
        or any(word.endswith("n't") for word in before[-2:])
    )
    if negated and not cue.cue.startswith("ne "):
        return _SUPPORT_TURNS[cue.polarity]
    if (
        cue.kind == "verb"
        and before
        and before[-1] in {"de", "sans"}
        and "refuse" in reading.folded[max(start, verb - 5) : verb]
    ):
        return _SUPPORT_TURNS[cue.polarity]
    return cue.polarity


def _is_passive(reading: Reading, verb: int) -> bool:
    """*est salué par X*: a form of *être*, the participle, and *par* behind."""
    before = set(reading.folded[max(0, verb - 4) : verb])
    behind = reading.folded[verb + 1 : verb + 6]
    participle = reading.tokens[verb].text.endswith(("é", "ée", "és", "ées", "u", "ue", "us", "ues", "ed"))
    if participle and behind[:1] in (["par"], ["by"]):
        return True
    forms = {
        "est",
        "sont",
        "ete",
        "etait",
        "etaient",
        "fut",
        "furent",
        "etre",
        "sera",
        "was",
        "were",
        "been",
        "is",
        "are",
    }
    return bool(before & forms) and bool({"par", "by"} & set(behind)) and not {"s'", "se"} & before


def _has_no_agent(reading: Reading, verb: int) -> bool:
    """*a été critiqué*, *est accusé*: nobody is said to hold it."""
    before = reading.folded[max(0, verb - 3) : verb]
    text = reading.tokens[verb].text
    if not text.endswith(("é", "ée", "és", "ées")) or {"se", "s'"} & set(before):
        return False
    return bool({"ete", "est", "sont", "etait", "etaient", "fut", "etre"} & set(before[-2:]))


def _evidence(scene: _Scene, verb: int, index: int, target: Party, start: int, end: int) -> tuple[int, int]:
    """From the verb's group to the target's end, within the sentence; code points."""
    reading = scene.reading
    first = min(verb, index)
    while first - 1 >= start and reading.folded[first - 1] in _VERB_GROUP:
        first -= 1
    left, right = reading.tokens[first].start, reading.tokens[max(verb, index)].end
    sentence = (reading.tokens[start].start, reading.tokens[end - 1].end)
    if target.start is not None and target.end is not None and sentence[0] <= target.start < sentence[1]:
        left, right = min(left, target.start), max(right, target.end)
    return left, right


_VERB_GROUP = word_set(
    """a ont avait avaient est s' se n' ne ete egalement aussi toujours pas dit fermement vivement has
    have had"""
)


def _has_quote(scene: _Scene, evidence: tuple[int, int]) -> bool:
    reading = scene.reading
    start, end = evidence
    return any(
        reading.tokens[one.start].start < end and start < reading.tokens[one.end - 1].end
        for one in scene.quotes
        if one.end > one.start
    )
