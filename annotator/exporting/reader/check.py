"""The check of a whole file of records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.exporting.reader.audit import audit_differences, audit_faults, audit_warnings
from annotator.exporting.reader.findings import Check, Finding, Rules, Truth
from annotator.exporting.reader.lines import read_lines
from annotator.exporting.reader.training import Expected, training_differences, training_faults

_MOST = 20


def check_records(
    path: Path, rules: Rules, truth: Truth | None = None, losses: Mapping[str, int] | None = None
) -> Generator[int, None, Check]:
    """Read a file of records; yields the number of lines read so far and returns the outcome.

    `truth` holds what the project says, by (id, layer): `layer`, `article`, `decision`, `regions`, `spans`,
    `entities`, `stances` and `history` as plain data. `losses` is what was told to be left out, by code: what
    is missing beyond that is a finding, and so is what is there in spite of it. Without `truth` only the file
    itself is looked at.
    """
    checker = _Checker(rules, truth)
    number = 0
    for line in read_lines(path):
        number = line.number
        if line.fault is None:
            checker.record(line.number, line.data)
        else:
            checker.find(line.number, None, [line.fault])
        yield number
    for _ in checker.missing():
        yield number
    return checker.outcome(losses or {})


class _Checker:
    def __init__(self, rules: Rules, truth: Truth | None) -> None:
        self._rules = rules
        self._truth = truth
        self._findings: list[Finding] = []
        self._warnings: list[Finding] = []
        self._seen: set[tuple[str, str]] = set()
        self._folded: set[tuple[str, str]] = set()
        self._last: tuple[str, str] | None = None
        self._losses: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()
        self._counts_losses = False  # what was left out is held against the truth where all lines are sound

    def find(self, line: int | None, article: str | None, said: Iterable[str]) -> bool:
        """Note what is wrong. Tells whether there was anything."""
        found = [Finding(sentence, line, article) for sentence in said]
        self._findings += found
        return bool(found)

    def record(self, number: int, data: dict[str, Any]) -> None:
        audit = self._rules.profile == "audit"
        faults = audit_faults(data) if audit else training_faults(data, flat=self._rules.flat)
        if self.find(number, _named(data), faults):
            return
        id_ = data["id"] if audit else data["meta"]["id"]
        key = (id_, data["layer"] if audit else self._rules.layer)
        self._place(number, key)
        if audit:
            self._warnings += [Finding(said, number, id_) for said in audit_warnings(data)]
        for kind in ("spans", "stances"):
            rejected = len(data["rejected"][kind]) if audit else 0
            self._counts[f"{kind}_found"] += len(data[kind]) + rejected
        if self._truth is not None:
            self.find(number, id_, self._differences(key, data))

    def _place(self, number: int, key: tuple[str, str]) -> None:
        folded = (key[0].casefold(), key[1])
        if folded in self._folded:
            self.find(number, key[0], ["the id occurs twice"])
        if self._last is not None and key < self._last:
            self.find(number, key[0], ["the records are not in order"])
        self._folded.add(folded)
        self._seen.add(key)
        self._last = key

    def _differences(self, key: tuple[str, str], data: dict[str, Any]) -> list[str]:
        truth = None if self._truth is None else self._truth.get(key)
        if truth is None:
            return ["the article is not in the project"]
        if self._rules.profile == "audit":
            self._expect(truth["spans"], truth["stances"])
            return list(audit_differences(data, truth))
        expected = Expected(truth, self._rules)
        self._losses.update(expected.losses)
        if not expected.taken:
            return ["the article should have been left out"]
        self._expect(expected.spans, expected.stances)
        return list(training_differences(data, expected))

    def _expect(self, spans: Iterable[object], stances: Iterable[object]) -> None:
        self._counts["spans_expected"] += len(list(spans))
        self._counts["stances_expected"] += len(list(stances))

    def missing(self) -> Iterator[None]:
        """Note which records are missing, and count what was left out of them, one after the other."""
        truth = self._truth
        if truth is None or self._findings:
            return
        self._counts_losses = True
        for key in sorted(truth):
            if key in self._seen:
                continue
            yield
            if self._rules.profile == "training":
                expected = Expected(truth[key], self._rules)
                self._losses.update(expected.losses)
                if not expected.taken:
                    continue
            self.find(None, key[0], ["the whole record is missing."])

    def outcome(self, losses: Mapping[str, int]) -> Check:
        counts = self._counts
        if self._truth is None:
            counts["spans_expected"] = counts["spans_found"]
            counts["stances_expected"] = counts["stances_found"]
        elif self._counts_losses:
            for code in sorted(losses.keys() | (+self._losses).keys()):
                told, real = losses.get(code, 0), self._losses[code]
                if told != real:
                    self.find(None, None, [f"Loss {code}: {told} listed, {real} found."])
        return Check(
            len(self._seen), counts["spans_expected"], counts["spans_found"], counts["stances_expected"],
            counts["stances_found"], sum(losses.values()), tuple(self._findings[:_MOST]),
            tuple(self._warnings[:_MOST]),
        )  # fmt: skip


def _named(data: Mapping[str, Any]) -> str | None:
    """The id in a record of whatever shape."""
    meta = data.get("meta")
    id_ = meta.get("id") if isinstance(meta, dict) else data.get("id")
    return id_ if isinstance(id_, str) else None
