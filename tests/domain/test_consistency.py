"""Whether records hold together, looked at whole and around a change."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.canonical import encode
from annotator.domain.consistency import new_faults
from annotator.domain.operations import Key
from annotator.domain.records import KINDS, Party, Record, Span, Stance
from tests.domain.making import RULE, SCHEME, TEXT, article, state, suggested
from tests.domain.whole import faults

ENTITIES = frozenset({"e1"})


def key_of(record: Record) -> Key:
    return Key("a1", KINDS[type(record)], record.id)  # type: ignore[union-attr]


def stance(id_: str, *parties: Party) -> Stance:
    holder, target = parties
    return Stance(id=id_, polarity="critical", holder=holder, target=target, status="accepted", origin=RULE)


SPANS = st.builds(
    lambda id_, start, length, label, status, entity: Span(
        id=id_, start=start, end=start + length, text=TEXT[start : start + length],
        label=label, status=status, entity=entity, origin=RULE,
    ),
    st.sampled_from(["s1", "s2", "s3"]), st.integers(0, 6), st.integers(1, 4),
    st.sampled_from(["PER", "LOC", "XXX"]), st.sampled_from(["suggested", "accepted", "rejected"]),
    st.sampled_from([None, "e1", "e9"]),
)  # fmt: skip
PARTIES = st.sampled_from(
    [
        *(Party(ref="span", id=id_, text="x") for id_ in ("s1", "s2", "s3")),
        *(Party(ref="entity", id=id_, text="x") for id_ in ("e1", "e9")),
        Party(ref="author", text=""),
    ]
)
STANCES = st.builds(stance, st.sampled_from(["t1", "t2"]), PARTIES, PARTIES)
RECORDS = st.lists(SPANS | STANCES, max_size=5).map(lambda found: {key_of(one): one for one in found})
GONE = st.sets(st.sampled_from([Key("a1", "span", "s1"), Key("a1", "span", "s2"), Key("a1", "stance", "t1")]))


@given(RECORDS, RECORDS, GONE)
def test_what_a_change_breaks_is_found_without_looking_at_the_rest(
    before: dict[Key, Record], changed: dict[Key, Record], gone: set[Key]
) -> None:
    view, _ = state(article(), *before.values())
    after: dict[Key, str | None] = {key: encode(record) for key, record in changed.items()}
    after.update(dict.fromkeys(gone & before.keys()))
    bodies = {key: body for key, body in {**view.bodies, **after}.items() if body is not None}
    whole = faults(bodies, SCHEME, ENTITIES)
    near = new_faults("a1", view.bodies, after, SCHEME, ENTITIES)
    assert whole - faults(view.bodies, SCHEME, ENTITIES) <= near <= whole


def test_nothing_may_stay_without_its_article() -> None:
    view, _ = state(article(), suggested("s1", "Riga", "LOC"), suggested("s2", "Otan", "ORG"))
    without = {key: body for key, body in view.bodies.items() if key.kind != "article"}
    assert faults(without, SCHEME, ENTITIES) == without.keys()
    gone = {Key("a1", "article", "a1"): None, Key("a1", "span", "s1"): None}
    assert new_faults("a1", view.bodies, gone, SCHEME, ENTITIES) == {Key("a1", "span", "s2")}
