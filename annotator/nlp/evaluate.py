"""Gold to measure highlighting against, and the scores: native records with their text, or offsets joined by
hash to a folder of texts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from annotator.domain.errors import GoldRefused
from annotator.domain.scores import (
    EntityScores,
    Mention,
    StanceFigures,
    Statement,
    confidence_interval,
    score_spans,
    score_stances,
)
from annotator.nlp.highlight import NOT_BOILERPLATE
from annotator.nlp.suggestions import Highlights, Party, StanceSuggestion

__all__ = ["ArticleScores", "Evaluation", "GoldArticle", "read_gold", "scored", "statement_of", "summed"]

_AUTHOR = "AUTHOR"  # the writer, as gold files name them


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with its settled labels; `furniture` are boilerplate ranges in code points."""

    name: str
    text: str
    language: str | None
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    regions: tuple[tuple[int, int, str], ...]

    @property
    def furniture(self) -> list[tuple[int, int]]:
        """The ranges that are not the article."""
        return [(start, end) for start, end, kind in self.regions if kind not in NOT_BOILERPLATE]


@dataclass(frozen=True, slots=True)
class ArticleScores:
    """Scores of one article, and its text to show the errors in."""

    name: str
    text: str
    entities: EntityScores
    stances: StanceFigures


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Scores of all articles; `model` is None where the rules spoke alone, `interval` the 95 % range of
    strict F1."""

    articles: tuple[ArticleScores, ...]
    entities: EntityScores
    stances: StanceFigures
    interval: tuple[float, float]
    model: str | None


def summed(scores: tuple[ArticleScores, ...], model: str | None) -> Evaluation:
    """The scores of all articles added up, with the interval that drawing articles anew gives."""
    entities = sum((one.entities for one in scores), EntityScores())
    stances = sum((one.stances for one in scores), StanceFigures())
    return Evaluation(scores, entities, stances, confidence_interval([one.entities for one in scores]), model)


def scored(row: GoldArticle, result: Highlights, *, with_boilerplate: bool = False) -> ArticleScores:
    """What was suggested for one article against its gold; the gold's boilerplate counts only if asked
    for."""
    suggested = [Mention(one.start, one.end, one.label, one.rule) for one in result.spans]
    left_out = [] if with_boilerplate else row.furniture
    entities = score_spans(row.mentions, suggested, left_out)
    return ArticleScores(
        row.name,
        row.text,
        entities,
        score_stances(row.statements, [statement_of(one, row.text) for one in result.stances]),
    )


def statement_of(stance: StanceSuggestion, text: str) -> Statement:
    """A suggestion as it is compared with gold: a mention's entity, and the words of the mention as alias."""
    holder, target = stance.holder, stance.target
    return Statement(
        stance.polarity,
        _AUTHOR if holder.kind == "author" else holder.name,
        target.name,
        stance.evidence,
        _words(holder, text),
        _words(target, text),
    )


def _words(party: Party, text: str) -> tuple[str, ...]:
    return () if party.start is None else (text[party.start : party.end],)


def read_gold(
    gold: Path, articles: Path | None = None, texts: Mapping[str, str] | None = None
) -> Iterator[GoldArticle]:
    """The articles of a gold file, in its order.

    Texts it does not hold itself come from `texts` (by SHA-256), or else from the folder `articles`.
    """
    try:
        lines = gold.read_bytes().splitlines()
    except OSError as error:
        raise GoldRefused(reason=f"{gold.name} cannot be read ({error.strerror})") from error
    folder = articles if articles is not None else gold.parent / "articles"
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        row = _parsed(gold, number, raw)
        text = row.get("text")
        if not isinstance(text, str):
            texts = texts if texts is not None else _texts_by_hash(folder)
            text = texts.get(str(row.get("text_sha256")))
            if text is None:
                raise GoldRefused(reason=f"line {number} of {gold.name} has no text in {folder.name}")
        yield _checked(gold, row, text, number)


def _parsed(gold: Path, number: int, raw: bytes) -> dict[str, Any]:
    try:
        row = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        raise GoldRefused(reason=f"line {number} of {gold.name} is not JSON") from error
    if not isinstance(row, dict) or not isinstance(row.get("spans"), list):
        raise GoldRefused(reason=f"line {number} of {gold.name} has no spans")
    return row


def _texts_by_hash(folder: Path) -> dict[str, str]:
    """Texts of a folder by the hash of their settled form (BOM dropped, newlines settled)."""
    if not folder.is_dir():
        raise GoldRefused(reason=f"the folder {folder.name} is missing")
    found = {}
    for path in sorted(folder.rglob("*.txt")):
        try:
            text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
        found[hashlib.sha256(text.encode("utf-8")).hexdigest()] = text
    return found


def _checked(gold: Path, row: dict[str, Any], text: str, number: int) -> GoldArticle:
    """The article of a row, all of whose ranges lie in its text and hold the words that it says."""
    where = f"line {number} of {gold.name}"
    try:
        for kind in ("spans", "regions"):
            for one in row.get(kind, ()):
                _check_range(f"{where}, {kind[:-1]}", one, text)
        for part in (part for stance in row.get("stances", ()) for part in stance.get("evidence", ())):
            _check_range(f"{where}, evidence", part, text)
        return _gold_article(row, text, number)
    except (AttributeError, KeyError, TypeError) as error:
        raise GoldRefused(reason=f"{where} does not have the form of labels ({error})") from error


def _check_range(where: str, one: Mapping[str, Any], text: str) -> None:
    start, end = one["start"], one["end"]
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
        raise GoldRefused(reason=f"{where}: {start}–{end} is no range of a text of {len(text)} code points")
    if one.get("text", text[start:end]) != text[start:end]:
        raise GoldRefused(reason=f"{where}: {start}–{end} is “{text[start:end]}”, it says “{one['text']}”")


def _gold_article(row: dict[str, Any], text: str, number: int) -> GoldArticle:
    source = row.get("source") or {}
    entities = {entity["id"]: entity["name"] for entity in row.get("entities", ())}
    accepted = [span for span in row["spans"] if span.get("status", "accepted") == "accepted"]
    return GoldArticle(
        name=str(row.get("file") or row.get("id") or number),
        text=text,
        language=source.get("language"),
        mentions=tuple(Mention(span["start"], span["end"], span["label"]) for span in accepted),
        statements=tuple(_gold_statement(stance, entities) for stance in _settled(row.get("stances", ()))),
        regions=tuple((region["start"], region["end"], region["kind"]) for region in row.get("regions", ())),
    )


def _settled(stances: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for one in stances if one.get("status", "accepted") == "accepted" and one.get("polarity")]


def _gold_statement(stance: dict[str, Any], entities: Mapping[str, str]) -> Statement:
    """Both forms: names as plain strings with alias lists beside them, or native parties."""
    names, aliases = [], []
    for side in ("holder", "target"):
        value = stance[side]
        if isinstance(value, dict):
            names.append(str(entities.get(value.get("id") or "", value.get("text") or "")))
            writer = (_AUTHOR,) if value.get("ref") == "author" else ()
            aliases.append((*map(str, value.get("aliases", ())), str(value.get("text") or ""), *writer))
        else:
            names.append(str(value))
            aliases.append(tuple(map(str, stance.get(f"{side}_aliases", ()))))
    evidence = tuple((part["start"], part["end"]) for part in stance.get("evidence", ()))
    return Statement(stance["polarity"], names[0], names[1], evidence, aliases[0], aliases[1])
