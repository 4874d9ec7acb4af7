"""A small invented article as views, for tests that plan edits."""

from __future__ import annotations

import hashlib

from annotator.domain import planning
from annotator.domain.canonical import encode
from annotator.domain.drafting import Actor, Plan
from annotator.domain.edits import Edit
from annotator.domain.operations import Key
from annotator.domain.records import (
    CORPUS_KINDS,
    KINDS,
    Article,
    Entity,
    Evidence,
    Label,
    Origin,
    Party,
    Record,
    Scheme,
    Source,
    Span,
    Stance,
    record_id,
)
from annotator.domain.views import ArticleView, CorpusView

TEXT = "Ida Holm a salué le plan de Riga. Riga, dit Holm, défend la réforme de l’Otan."
AT = "2026-05-12T06:40:00.000Z"
RULE = Origin(type="rule", name="title-before-name", version="1", score=0.9, why="names")
SCHEME = Scheme(
    name="press",
    version=1,
    labels=tuple(
        Label(code=code, name=code, key=str(slot), slot=slot)
        for slot, code in enumerate(("PER", "ORG", "LOC", "MISC"), 1)
    ),
)


def article(text: str = TEXT, id_: str = "a1", **fields: object) -> Article:
    sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
    source = Source(file=f"{id_}.txt", sha256=sha256, encoding="utf-8", bom=False, newline="lf")
    return Article(id=id_, text=text, text_sha256=sha256, source=source.altered(**fields))


def suggested(id_: str, words: str, label: str, *, nth: int = 0, **fields: object) -> Span:
    """A suggestion on the nth occurrence of some words of TEXT."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    span = Span(
        id=id_, start=start, end=start + len(words), text=words, label=label, status="suggested", origin=RULE
    )
    return span.altered(**fields)


def stance(id_: str, holder: Party, target: Party, words: str, **fields: object) -> Stance:
    start = TEXT.index(words)
    evidence = Evidence(start=start, end=start + len(words), text=words)
    made = Stance(
        id=id_, polarity="supportive", holder=holder, target=target, mode="reported",
        evidence=(evidence,), status="suggested", origin=RULE,
    )  # fmt: skip
    return made.altered(**fields)


def state(*records: Record, id_: str = "a1") -> tuple[ArticleView, CorpusView]:
    """The views of an article and a corpus that hold these records, and the scheme."""
    kept = {}
    for record in (SCHEME, *records):
        kind = KINDS[type(record)]
        kept[Key(None if kind in CORPUS_KINDS else id_, kind, record_id(record))] = encode(record)
    own = {key: body for key, body in kept.items() if key.article is not None}
    shared = {key: body for key, body in kept.items() if key.article is None}
    return ArticleView(id_, own), CorpusView(shared)


def entity(id_: str, name: str, label: str, *aliases: str) -> Entity:
    return Entity(id=id_, name=name, label=label, aliases=aliases)


def done(view: ArticleView, corpus: CorpusView, edit: Edit, actor: str = "r01") -> Plan:
    """Plan an edit and let both views follow it."""
    plan = planning.plan(edit, view, corpus, Actor(actor, AT))
    view.follow(plan.changes)
    corpus.follow(plan.changes)
    return plan
