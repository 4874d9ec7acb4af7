"""Who judges whom or what, how often which way, and when: the figures behind overview, cards and exports.

Holders and targets are told apart by entity where a mention or party is linked to one, else by their folded
words. Offsets are code points.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from annotator.domain.queries import OF_STANCES, QUOTE, UNSET, All, Term, parse
from annotator.domain.records import Kind, Mode, Party, Polarity, Reference, Status
from annotator.domain.views import ArticleView
from annotator.session.changed import Changed
from annotator.session.contradictions import Contradiction, contradictions, day_of, monday
from annotator.session.positions_reading import Statement, key_of, read_all, read_article, read_judged_whole
from annotator.session.session import Session
from annotator.text.fold import fold

LONGEST_YEARS = 10
"""A corpus that spans more than this is not shown week by week without its empty weeks."""
_COLUMNS: Mapping[Polarity | None, int] = {"supportive": 0, "critical": 1, "neutral": 2, "no_stance": 3}
ACCEPTED: tuple[Status, ...] = ("accepted",)
_OWN_KINDS: frozenset[Kind] = frozenset({"stance", "article", "decision"})
"""What changes the statements of an article; so do its spans, where it has any statement."""
_FEW, _AT_ONCE = 20, 10
_FILED_AT_ONCE = 500  # articles
_Pairs = defaultdict[tuple[str, str], set[str]]  # articles by the keys of holder and target


@dataclass(frozen=True, slots=True)
class Actor:
    """A holder or target: an entity (`key` is its id), or words, the author or the outlet.

    `name` is empty for an author or outlet that the source does not name.
    """

    key: str
    name: str
    ref: Reference
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """How often one holder (a key) judged one target which way, and the statements that say so."""

    holder: str
    target: str
    supportive: int = 0
    critical: int = 0
    neutral: int = 0
    no_stance: int = 0
    statement_ids: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        return self.supportive + self.critical + self.neutral + self.no_stance

    @property
    def balance(self) -> int:
        """Supportive less critical ones."""
        return self.supportive - self.critical


@dataclass(frozen=True, slots=True)
class Week:
    """What was said in the seven days from a Monday on."""

    start: dt.date
    supportive: int = 0
    critical: int = 0
    neutral: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """All of it. Statements without polarity are among `statements` and count nowhere else."""

    pairs: tuple[Pair, ...] = ()
    holders: tuple[Actor, ...] = ()
    targets: tuple[Actor, ...] = ()
    weeks: tuple[Week, ...] = ()
    statements: tuple[Statement, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    whole: int = 0
    """Articles judged as a whole: their judgement has no holder and counts nowhere else."""


@dataclass(frozen=True, slots=True)
class Precedents:
    """How often a pair was judged which way elsewhere, and the passages, the nearest earlier one first."""

    counts: Mapping[Polarity, int]
    passages: tuple[Statement, ...] = ()

    def otherwise(self, polarity: Polarity | None) -> Statement | None:
        """The nearest passage that judges the other way than this."""
        return next((one for one in self.passages if polarity and one.polarity != polarity), None)


class Positions:
    """The statements of a project, read once and kept up with its edits."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._by_article: dict[str, list[Statement]] = {}
        self._articles_of: _Pairs = defaultdict(set)
        self._judged_whole: set[str] = set()  # articles with a stance of their own
        self._touched: set[str] = set()  # articles changed since they were read
        self.is_read = False

    def read(self) -> Iterator[None]:
        """Read every stance of the project in slices; closing it leaves things as they were."""
        found: dict[str, list[Statement]] = defaultdict(list)
        self._touched.clear()
        self._judged_whole.clear()
        for ids in read_judged_whole(self._session):
            self._judged_whole |= ids
            yield
        for slice_ in read_all(self._session):
            for statement in slice_:
                found[statement.article_id].append(statement)
            yield
        pairs: _Pairs = defaultdict(set)
        for number, (id_, statements) in enumerate(found.items()):
            _file(pairs, id_, statements)
            if number % _FILED_AT_ONCE == 0:
                yield
        self._by_article, self._articles_of = dict(found), pairs
        self.is_read = True
        yield from self.catch_up()

    def read_whole(self) -> None:
        """Read it all at once."""
        for _ in self.read():
            pass

    def follow(self, changed: Changed) -> None:
        """Take in what an edit changed; where that is many articles, `catch_up` is to be gone through.

        A change of entities alone changes names, which are looked up.
        """
        for change in changed.changes:
            id_, kind = change.key.article, change.key.kind
            if id_ is not None and (
                kind in _OWN_KINDS or (kind == "span" and (not self.is_read or id_ in self._by_article))
            ):
                self._touched.add(id_)
        while self.is_read and 0 < len(self._touched) <= _FEW:  # an article that is open is not asked for
            self._read_some_again()

    @property
    def is_behind(self) -> bool:
        """Whether articles that changed were not read again yet."""
        return self.is_read and bool(self._touched)

    def catch_up(self) -> Iterator[None]:
        """Read the articles that changed again, a few at a time."""
        while self._touched:
            yield from self._session.project.when_ready(None)
            self._read_some_again()
            yield

    def _read_some_again(self) -> None:
        some = [self._touched.pop() for _ in range(min(_AT_ONCE, len(self._touched)))]
        found = self._session.bodies(some)
        for id_ in some:
            self._judged_whole.discard(id_)
            for one in self._by_article.pop(id_, ()):
                self._articles_of[one.holder, one.target].discard(id_)
            if id_ not in found:
                continue
            view = ArticleView(id_, found[id_])
            decision = view.stored_decision
            if decision is not None and decision.article_stance is not None:
                self._judged_whole.add(id_)
            statements = read_article(self._session, view)
            if statements:
                self._by_article[id_] = statements
                _file(self._articles_of, id_, statements)

    def overview(
        self,
        query: str = "",
        *,
        statuses: Collection[Status] = ACCEPTED,
        modes: Collection[Mode | None] | None = None,
    ) -> Overview:
        """The figures of the articles that meet a query. Raises QueryError that names the place.

        What the query says of stances, outside of OR and brackets, narrows the statements too.
        """
        ids = self._session.search(query).ids if query.strip() else None
        kept = list(self._narrowed(ids, query, statuses, modes))
        ends: dict[str, tuple[Reference, str]] = {}
        for one in kept:
            ends.setdefault(one.holder, (one.holder_ref, one.holder_text))
            ends.setdefault(one.target, (one.target_ref, one.target_text))
        actors = {key: self._actor(key, end) for key, end in ends.items()}
        counted = [one for one in kept if one.polarity is not None]
        pairs = _pairs(counted)
        return Overview(
            pairs,
            tuple(actors[key] for key in dict.fromkeys(pair.holder for pair in pairs)),
            tuple(actors[key] for key in dict.fromkeys(pair.target for pair in pairs)),
            _weeks(counted),
            tuple(kept),
            tuple(
                one
                for one in contradictions(counted, self._cluster_of)
                if one.id not in self._session.corpus.rulings
            ),
            len(self._judged_whole if ids is None else self._judged_whole.intersection(ids)),
        )

    def precedents(self, holder: str, target: str, *, article: str) -> Precedents:
        """What was accepted of a pair (two keys) in other articles, the nearest before this one first."""
        elsewhere = [
            one
            for id_ in self._articles_of.get((holder, target), set()) - {article}
            for one in self._by_article.get(id_, ())
            if (one.holder, one.target) == (holder, target)
            and one.status == "accepted"
            and one.polarity is not None
        ]
        here = day_of(self._session.summary(article).date if self._session.has_article(article) else None)
        elsewhere.sort(key=lambda one: _nearness(one, here))
        return Precedents(Counter(one.polarity for one in elsewhere if one.polarity), tuple(elsewhere))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found that is accepted or suggested."""
        return not any(self._by_article.values())

    def key_in(self, article: str, party: Party) -> str:
        """The key of a party of an article, of a stance that may not be recorded yet."""
        view, entity = self._session.article(article), party.id if party.ref == "entity" else None
        if party.ref == "span" and party.id and view.has("span", party.id):
            entity = view.span(party.id).entity
        return key_of(party, entity, fold(self._session.summary(article).outlet or ""))

    def of_article(self, id_: str) -> list[Statement]:
        """The statements of one article."""
        return list(self._by_article.get(id_, ()))

    # -- within

    def _narrowed(
        self,
        ids: Iterable[str] | None,
        query: str,
        statuses: Collection[Status],
        modes: Collection[Mode | None] | None,
    ) -> Iterator[Statement]:
        terms = _terms_of_stances(query)
        for id_ in self._by_article if ids is None else ids:
            for one in self._by_article.get(id_, ()):
                if one.status not in statuses or (modes is not None and one.mode not in modes):
                    continue
                if all(_meets(one, term) for term in terms):
                    yield one

    def _actor(self, key: str, end: tuple[Reference, str]) -> Actor:
        ref, words = end
        entity = self._session.entities.get(key)
        if entity is not None:
            return Actor(key, entity.name, "entity", entity.label)
        return Actor(key, " ".join(words.split()), ref)

    def _cluster_of(self, article: str) -> str | None:
        return self._session.summary(article).cluster


def positions(
    session: Session,
    query: str = "",
    *,
    statuses: Collection[Status] = ACCEPTED,
    modes: Collection[Mode | None] | None = None,
) -> Overview:
    """The figures of a project, read at once; `Positions` keeps them up to date. Raises QueryError."""
    known = Positions(session)
    known.read_whole()
    return known.overview(query, statuses=statuses, modes=modes)


def _pairs(statements: Iterable[Statement]) -> tuple[Pair, ...]:
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    ids: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in statements:
        pair = one.holder, one.target
        counts[pair][_COLUMNS[one.polarity]] += 1
        ids[pair].append(one.stance_id)
    return tuple(
        Pair(holder, target, supportive, critical, neutral, no_stance, tuple(ids[holder, target]))
        for (holder, target), (supportive, critical, neutral, no_stance) in counts.items()
    )


def _weeks(statements: Iterable[Statement]) -> tuple[Week, ...]:
    counts: dict[dt.date, Counter[str]] = defaultdict(Counter)
    for one in statements:
        date = day_of(one.date)
        if date is not None:
            counts[monday(date)][one.polarity or ""] += 1
    if not counts:
        return ()
    first, last = min(counts), max(counts)
    starts = sorted(counts)
    if (last - first).days <= LONGEST_YEARS * 366:
        starts = [first + dt.timedelta(weeks=n) for n in range((last - first).days // 7 + 1)]
    return tuple(
        Week(start, counts[start]["supportive"], counts[start]["critical"], counts[start]["neutral"])
        for start in starts
    )


def _file(pairs: _Pairs, article: str, statements: Iterable[Statement]) -> None:
    """Note of which pairs an article speaks."""
    for one in statements:
        pairs[one.holder, one.target].add(article)


def _nearness(one: Statement, here: dt.date | None) -> tuple[int, int, str]:
    """Earlier ones from the nearest on, then later ones, then those without a date."""
    date = day_of(one.date)
    if here is None or date is None:
        return 2, 0, one.stance_id
    days = (here - date).days
    return (0 if days >= 0 else 1), abs(days), one.stance_id


def _terms_of_stances(query: str) -> list[Term]:
    parsed = parse(query)
    parts = parsed.parts if isinstance(parsed, All) else (parsed,)
    return [part for part in parts if isinstance(part, Term) and part.field in OF_STANCES]


def _meets(one: Statement, term: Term) -> bool:
    if term.field == "stance":
        return (one.polarity or UNSET) == term.value
    if term.field == "mode":
        return one.mode == ("direct_quote" if term.value == QUOTE else term.value)
    words, wanted = fold(one.holder_text if term.field == "holder" else one.target_text), fold(term.value)
    return wanted in words if term.op == "~" else words == wanted
