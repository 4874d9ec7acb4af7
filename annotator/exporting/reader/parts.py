"""The parts of a record: their shapes, and what must hold between them and the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from annotator.exporting.reader.shape import (
    Rule,
    article_id,
    boolean,
    code,
    digest,
    list_of,
    null_or,
    obj,
    offset,
    one_of,
    score,
    seconds,
    text,
    time,
    words,
)

POLARITY = one_of("supportive", "critical", "neutral", "no_stance")
MODE = one_of("direct_quote", "reported", "authorial")
REFERENCE = one_of("span", "entity", "concept", "author", "outlet")
STATUS = one_of("suggested", "accepted", "rejected")
HOW = one_of("confirmed", "bulk", "completion", "edited", "new")

ORIGIN = obj(
    type=one_of("human", "rule", "memory", "model", "import"),
    name=text,
    version=null_or(text),
    score=null_or(score),
    why=null_or(text),
)
SOURCE = obj(
    file=words,
    sha256=digest,
    encoding=words,
    bom=boolean,
    newline=one_of("lf", "crlf", "cr", "mixed", "none"),
    extraction=null_or(obj(name=text, version=null_or(text))),
    url=null_or(text),
    outlet=null_or(text),
    title=null_or(text),
    date=null_or(text),
    author=null_or(text),
    language=null_or(text),
)
REGION = obj(
    id=words,
    start=offset,
    end=offset,
    kind=one_of("boilerplate", "byline", "caption", "comment", "navigation", "quote"),
    origin=ORIGIN,
)
SPAN = obj(
    id=words,
    start=offset,
    end=offset,
    text=words,
    label=code,
    entity=null_or(words),
    status=STATUS,
    how=null_or(HOW),
    was=null_or(obj(start=offset, end=offset, label=code)),
    origin=ORIGIN,
)
ENTITY = obj(id=words, name=words, label=code, aliases=list_of(text), kb=null_or(words))
PARTY = obj(ref=REFERENCE, id=null_or(words), text=text, aliases=list_of(text))
EVIDENCE = obj(start=offset, end=offset, text=words)
STANCE = obj(
    id=words,
    polarity=null_or(POLARITY),
    holder=PARTY,
    target=PARTY,
    mode=null_or(MODE),
    evidence=list_of(EVIDENCE),
    note=text,
    status=STATUS,
    how=null_or(HOW),
    origin=ORIGIN,
)
HISTORY = obj(op=words, at=time, actor=words, summary=text, reverts=null_or(words), hash=digest)
DECISION = obj(
    status=one_of("todo", "doing", "done", "skipped", "flagged"),
    comment=text,
    complete=obj(spans=boolean, stances=boolean),
    scheme=words,
    reviewer=null_or(words),
    started=null_or(time),
    ended=null_or(time),
    seconds=seconds,
)
AUDIT = obj(
    schema=one_of("annotator/1"),
    profile=one_of("audit"),
    id=article_id,
    layer=words,
    text=words,
    text_sha256=digest,
    offset_unit=one_of("codepoint"),
    source=SOURCE,
    regions=list_of(REGION),
    spans=list_of(SPAN),
    entities=list_of(ENTITY),
    stances=list_of(STANCE),
    article_stance=null_or(obj(polarity=POLARITY, target=null_or(PARTY), note=text, origin=ORIGIN)),
    doc_labels=list_of(obj(name=text, value=text, origin=ORIGIN)),
    decision=DECISION,
    cluster=null_or(words),
    rejected=obj(spans=list_of(SPAN), stances=list_of(STANCE)),
    history=list_of(HISTORY),
    audit_head=digest,
)

_LEAN_PARTY = obj(ref=REFERENCE, id=null_or(words), text=text, start=null_or(offset), end=null_or(offset))
TRAINING: Rule = obj(
    schema=one_of("annotator/1"),
    profile=one_of("training"),
    text=words,
    spans=list_of(obj(start=offset, end=offset, label=code, text=words, id=words, entity=null_or(words))),
    stances=list_of(
        obj(
            id=words,
            polarity=POLARITY,
            holder=_LEAN_PARTY,
            target=_LEAN_PARTY,
            mode=null_or(MODE),
            evidence=list_of(EVIDENCE),
        )
    ),
    article_stance=null_or(obj(polarity=POLARITY, target=null_or(_LEAN_PARTY))),
    doc_labels=list_of(obj(name=text, value=text)),
    answer=one_of("accept", "ignore"),
    meta=obj(
        id=article_id,
        outlet=null_or(text),
        date=null_or(text),
        language=null_or(text),
        cluster=null_or(words),
        split=null_or(words),
        complete_spans=boolean,
        complete_stances=boolean,
    ),
)


def named(span: dict[str, Any]) -> str:
    """A span as a person would point to it."""
    return f'{span["label"]} "{span["text"]}" ({span["start"]}–{span["end"]})'


def slice_faults(items: Iterable[dict[str, Any]], body: str, what: str) -> Iterator[str]:
    """Ranges that are not in the text, or do not hold the text they claim."""
    for item in items:
        start, end = item["start"], item["end"]
        if not 0 <= start < end <= len(body):
            yield f"{what} {start}–{end} is outside the text of {len(body)} code points"
        elif "text" in item and body[start:end] != item["text"]:
            yield f'{what} {start}–{end} is "{body[start:end]}", the file says "{item["text"]}"'


def evidence_faults(stances: Iterable[dict[str, Any]], body: str) -> Iterator[str]:
    """Evidence that is not in the text, or out of order."""
    for stance in stances:
        what = f"evidence of stance {stance['id']}"
        pieces = stance["evidence"]
        yield from slice_faults(pieces, body, what)
        if any(next_["start"] < one["end"] for one, next_ in pairwise(pieces)):
            yield f"{what} overlaps or is out of order"


def order_faults(spans: list[dict[str, Any]], stances: list[dict[str, Any]], body: str) -> Iterator[str]:
    """Spans and stances that do not stand in file order."""
    places = [(span["start"], -span["end"], span["label"], span["id"]) for span in spans]
    if places != sorted(places):
        yield "the spans are not in order"
    firsts = [
        (stance["evidence"][0]["start"] if stance["evidence"] else len(body), stance["id"])
        for stance in stances
    ]
    if firsts != sorted(firsts):
        yield "the stances are not in order"


def twice(ids: Iterable[str], what: str) -> Iterator[str]:
    """Ids that occur more than once."""
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            yield f"{what} {id_} occurs twice"
        seen.add(id_)
