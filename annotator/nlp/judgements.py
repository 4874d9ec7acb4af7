"""Attitudes in quotations that no cue verb carries: words of judgement, demands, denial; the speaker's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from annotator.nlp.aiming import ranked
from annotator.nlp.quotations import Quotation
from annotator.nlp.reading import Reading
from annotator.nlp.speaking import Speakers
from annotator.nlp.suggestions import Party, StanceSuggestion
from annotator.nlp.topics import Topics
from annotator.nlp.wordset import word_set
from annotator.resources import read_json
from annotator.text.fold import fold
from annotator.text.tokens import Kind, tokenise

__all__ = ["judgements", "judging_words"]

_NEGATION = word_set("pas plus jamais rien aucun aucune guere not never no")
_DEMANDS = word_set("""doit doivent devez devons faut faudrait devrait devraient must should""")
# Most statements in the news are critical: without a word of judgement, denial and contrast speak for it.
_CONTRAST = word_set(
    """pas jamais rien aucun aucune sans mais contre seulement contrairement malgre lieu plutot alors
    encore meme toujours assez peu si avant ni plus not never nothing without but against only
    despite instead too"""
)
_TURNED = {"supportive": "critical", "critical": "supportive"}
_SHORTEST = 4  # tokens of a quotation that may hold a statement without a word of judgement
_LONG = 5  # tokens from which a quotation is offered for a speaker's own voice alone
_SURE, _LIKELY, _VOICED = (
    0.5,
    0.4,
    0.3,
)  # scores: a word of judgement, denial or demand, the speaker's own voice
# Signs that somebody says what they think, where no word tells what.
_VOICES = word_set(
    """je j' moi nous notre nos vous votre vos c' ca cela tres tellement vraiment totalement tout toute
    tous toutes absolument evidemment clairement profondement simplement surtout enfin meme peut
    peuvent veut veulent va vont fallait aurait serait pourrait tant combien pourquoi quoi quel
    quelle i we our you your very really truly simply why will would could that"""
)


@cache
def _words(language: str) -> dict[str, str]:
    """Polarity by folded word."""
    return {words[0]: polarity for words, polarity in _rows(language) if len(words) == 1}


@cache
def _phrases(language: str) -> dict[str, list[tuple[list[str], str]]]:
    """Phrases of several words and their polarity, by their first word."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for words, polarity in _rows(language):
        if len(words) > 1:
            found.setdefault(words[0], []).append((words, polarity))
    return found


def judging_words(language: str) -> frozenset[str]:
    """The folded words that judge."""
    return frozenset(_words(language))


def _rows(language: str) -> list[tuple[list[str], str]]:
    name = "en" if language == "en" else "fr"
    rows = read_json("cues", f"{name}.json")["entries"]
    return [
        ([fold(token.text) for token in tokenise(row["cue"])], row["polarity"])
        for row in rows
        if row["kind"] in {"judgement", "adjective"}
    ]


def judgements(
    reading: Reading,
    topics: Topics,
    voices: Speakers,
    quotes: Sequence[Quotation],
    known: Sequence[StanceSuggestion],
    moods: Mapping[int, tuple[str, int]],
    version: str,
) -> Iterator[StanceSuggestion]:
    """One suggestion for each sentence of a quotation that judges or demands.

    `known` are the suggestions that other cues have made, in order: where they are, nothing more is said.
    `moods` are polarity and cue of the verb behind a quotation (*« … », s'indigne X*), by its first token.
    """
    ends = [(stance.evidence[-1][1], stance.target) for stance in known]
    taken = [part for stance in known for part in stance.evidence]
    for quote in quotes:
        speakers = voices.of(quote)
        for start, end in _parts(reading, quote) if speakers else ():
            evidence = (reading.tokens[start].start, reading.tokens[end - 1].end)
            found = _judgement(reading, start, end, moods.get(quote.start))
            if found is None and end - start >= _LONG and voices.is_told(quote):
                found = _voiced(reading, start, end)
            if found is None or any(a < evidence[1] and evidence[0] < b for a, b in taken):
                continue
            polarity, index, score = found
            if end - start < _SHORTEST and score < _SURE:
                continue
            target = _target(topics, voices, (start, end), index, speakers[0], ends, evidence[0])
            if target is None:
                continue
            ends.append((evidence[1], target))
            cue = reading.tokens[index]
            yield StanceSuggestion(
                polarity=polarity,
                holder=speakers[0],
                target=target,
                mode="direct_quote",
                evidence=(evidence,),
                cue=(cue.start, cue.end),
                score=score,
                rule="judgement",
                version=version,
                why=cue.text.lower(),
                holders=tuple(speakers[1:3]),
            )


def _target(
    topics: Topics,
    voices: Speakers,
    part: tuple[int, int],
    index: int,
    holder: Party,
    ends: list[tuple[int, Party]],
    start: int,
) -> Party | None:
    """What tokens `part` of a quotation judge with the word at token `index`; `start` in code points."""
    before = sorted((end, _name(target)) for end, target in ends if end <= start)
    earlier = [name for _, name in before if name != _name(holder)]
    found = ranked(topics.topics(*part, index, holder, earlier, voices.names))
    return found[0].party if found else None


def _name(party: Party) -> str:
    return party.entity_name or party.text


def _parts(reading: Reading, quote: Quotation) -> Iterator[tuple[int, int]]:
    """The sentences of a quotation."""
    start = quote.start
    for index in range(quote.start, quote.end):
        token = reading.tokens[index]
        ends = token.kind is Kind.PUNCTUATION and token.text[0] in ".!?…;"
        if ends or index == quote.end - 1:
            end = index if ends else index + 1
            if end > start:
                yield from _clauses(reading, start, end)
            start = index + 1


def _clauses(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence cut at its commas where each piece has its own word of judgement or demand."""
    words = _words(reading.language)
    first = start
    judged = False
    for index in range(start, end):
        word = reading.folded[index]
        cut = word in {",", ":"} and judged
        if cut and any(_is_sign(words, reading.folded[at]) for at in range(index + 1, end)):
            yield first, index
            first, judged = index + 1, False
        judged = judged or _is_sign(words, word)
    if end > first:
        yield first, end


def _is_sign(words: dict[str, str], word: str) -> bool:
    return words.get(word) in _TURNED or word in _DEMANDS


def _judgement(
    reading: Reading, start: int, end: int, mood: tuple[str, int] | None
) -> tuple[str, int, float] | None:
    """Polarity, the word that carries it, and a score: the sum of the words of judgement, turned by
    negation; else the `mood` of the verb that tells of the quotation."""
    balance, first, open_at = 0, None, None
    for index, polarity in _signs(reading, start, end):
        if polarity == "neutral":
            open_at = index if open_at is None else open_at
            continue
        if _NEGATION & set(reading.folded[max(start, index - 4) : index]):
            turned = _TURNED[polarity]
        else:
            turned = polarity
        balance += 1 if turned == "supportive" else -1
        first = index if first is None else first
    if open_at is not None and (first is None or open_at < first):
        return "neutral", open_at, _SURE
    if first is not None and balance:
        return ("supportive" if balance > 0 else "critical"), first, _SURE
    if mood is not None:
        return mood[0], mood[1], _SURE
    for signs in (_DEMANDS, _CONTRAST):
        for index in range(start, end):
            if reading.folded[index] in signs:
                return "critical", index, _LIKELY
    return None


def _voiced(reading: Reading, start: int, end: int) -> tuple[str, int, float] | None:
    """A quotation in which somebody speaks for themselves: most such statements in the news are critical."""
    for index in range(start, end):
        if reading.folded[index] in _VOICES:
            return "critical", index, _VOICED
    return None


def _signs(reading: Reading, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Words and phrases of judgement in tokens `start:end`, with their polarity."""
    words, phrases = _words(reading.language), _phrases(reading.language)
    for index in range(start, end):
        word = reading.folded[index]
        for phrase, polarity in phrases.get(word, ()):
            if reading.folded[index : index + len(phrase)] == phrase:
                yield index, polarity
                break
        else:
            if word in words:
                yield index, words[word]
