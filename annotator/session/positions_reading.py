"""Reading the statements of a project: every stance with whom its holder and target mean."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from annotator.domain.canonical import decode
from annotator.domain.records import Decision, Mode, Party, Polarity, Reference, Stance, Status
from annotator.text.fold import fold

if TYPE_CHECKING:
    from annotator.domain.views import ArticleView
    from annotator.session.contents import Contents

_SLICE = 25  # articles: some 20 ms of the window's thread
_DECISIONS = 500


@dataclass(frozen=True, slots=True)
class Statement:
    """A stance with its article. `holder` and `target` are keys; `start` and `end` frame the evidence.

    Both offsets are 0 for a stance of the article as a whole. `date` is the article's.
    """

    article_id: str
    stance_id: str
    holder: str
    target: str
    polarity: Polarity | None
    mode: Mode | None
    date: str | None
    start: int
    end: int
    text: str
    status: Status
    holder_ref: Reference
    holder_text: str
    target_ref: Reference
    target_text: str


def key_of(party: Party, entity: str | None, source: str = "") -> str:
    """What tells a party from others: its entity, or its folded words; authors and outlets by their name.

    `entity` is that of the mention it refers to. An author that nobody names is the one of `source`.
    """
    if party.ref in {"span", "entity"} and (entity or party.ref == "entity"):
        return entity or party.id or ""
    if party.ref in {"author", "outlet"}:
        return f"{party.ref}:{fold(party.text) or source}"
    return f"words:{fold(' '.join(party.text.split()))}"


def read_article(session: Contents, view: ArticleView) -> list[Statement]:
    """The statements of one article, rejected ones left out."""
    links: dict[str, str] = {}
    for party in (end for stance in view.stances for end in (stance.holder, stance.target)):
        if party.ref == "span" and party.id is not None and view.has("span", party.id):
            entity = view.span(party.id).entity
            if entity is not None:
                links[party.id] = entity
    return _statements(session, view.id, view.stances, links)


def read_all(session: Contents) -> Iterator[list[Statement]]:
    """The statements of all articles, some at a time, article by article."""
    stances: dict[str, list[Stance]] = {}
    wanted: list[tuple[str, str]] = []
    for some in session.project.records_in_slices("stance"):
        yield []
        for found in some:
            stance = decode("stance", found.body)
            if found.article is None or not isinstance(stance, Stance) or stance.status == "rejected":
                continue
            if found.article not in stances and len(stances) >= _SLICE:
                yield (yield from _linked(session, stances, wanted))
                stances, wanted = {}, []
            stances.setdefault(found.article, []).append(stance)
            wanted.extend(
                (found.article, party.id)
                for party in (stance.holder, stance.target)
                if party.ref == "span" and party.id is not None
            )
    yield (yield from _linked(session, stances, wanted))


def read_judged_whole(session: Contents) -> Iterator[set[str]]:
    """The articles that have a stance of their own, some decisions at a time."""
    for some in session.project.records_in_slices("decision"):
        found: set[str] = set()
        for number, record in enumerate(some):
            decision = decode("decision", record.body)
            if record.article and isinstance(decision, Decision) and decision.article_stance is not None:
                found.add(record.article)
            if number % _DECISIONS == _DECISIONS - 1:
                yield found
        yield found


def _linked(
    session: Contents, stances: Mapping[str, Iterable[Stance]], wanted: list[tuple[str, str]]
) -> Generator[list[Statement], None, list[Statement]]:
    links: dict[str, dict[str, str]] = {}
    found = yield from session.project.answer(partial(session.project.span_entities, wanted), [])
    for (article, span), entity in found.items():
        links.setdefault(article, {})[span] = entity
    made: list[Statement] = []
    for article, group in stances.items():
        if session.has_article(article):
            made.extend(_statements(session, article, group, links.get(article, {})))
    return made


def _statements(
    session: Contents, id_: str, stances: Iterable[Stance], links: Mapping[str, str]
) -> list[Statement]:
    summary = session.summary(id_)
    source = fold(summary.outlet or "")
    return [
        Statement(
            id_, stance.id,
            key_of(stance.holder, _entity(stance.holder, links), source),
            key_of(stance.target, _entity(stance.target, links), source),
            stance.polarity, stance.mode, summary.date,
            stance.evidence[0].start if stance.evidence else 0,
            stance.evidence[-1].end if stance.evidence else 0,
            " … ".join(" ".join(part.text.split()) for part in stance.evidence),
            stance.status,
            stance.holder.ref, stance.holder.text or (summary.outlet or ""),
            stance.target.ref, stance.target.text or (summary.outlet or ""),
        )
        for stance in stances
        if stance.status != "rejected"
    ]  # fmt: skip


def _entity(party: Party, links: Mapping[str, str]) -> str | None:
    return links.get(party.id or "") if party.ref == "span" else party.id
