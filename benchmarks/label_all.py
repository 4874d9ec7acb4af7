"""Labelling everywhere in a corpus of 5,000 articles: finding the places, and labelling them as one step.

The goals are those of the design: what is compared with is the time that is allowed. Times are of the
processor, of all threads together.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.ids import operation_id
from annotator.domain.operations import Change, Draft
from annotator.domain.records import TOOL, Article, Origin, Source, Span
from annotator.domain.values import now
from annotator.session.changed import Changed
from annotator.session.consistency import Found
from annotator.session.occurrences import Occurrence, Wish, labelling
from annotator.session.opening import create_project, open_project
from annotator.session.session import Session
from benchmarks.measure import Result

ARTICLES, NAMED, PLACES = 5_000, 1_000, 4
"""So many articles; in so many of them the name stands so often, once under a wrong label."""
_RULE = Origin(type="rule", name="gazetteer", version="1", score=0.91, why="cities")
_OTHERS = ("Ivan Loriot", "Port-Clair", "Office des phares", "Bergen", "Maëlle Kervadec", "Norvège")
_LINE = "{name}, dit {other} à {place}, défend la jetée {n} « coûte que coûte » devant le haut-commissariat. "


def made(folder: Path) -> Session:
    """A project of invented articles, 50 mentions in each."""
    session = create_project(folder / "large.annotator", reviewer="Noor")
    for number in range(ARTICLES):
        own, spans = article(number)
        changes = [Change.of(own.id, None, one) for one in (own, *spans)]
        draft = Draft(operation_id(), TOOL, now(), "import", tuple(changes))
        session.project.append(draft)
    session.project.flush()
    session.close()
    return open_project(folder / "large.annotator", reviewer="Noor")


def article(number: int) -> tuple[Article, list[Span]]:
    """An invented article, every fifth with the name that is looked for."""
    lines, spans, start = [], [], 0
    for n in range(25):
        is_named = number % (ARTICLES // NAMED) == 0 and n < PLACES
        name = "Institut Mareval" if is_named else _OTHERS[(number + n) % 6]
        other = _OTHERS[(number + 3 * n + 1) % 6]
        line = _LINE.format(name=name, other=other, place="quai", n=number)
        if not is_named or n == 0:
            label = "MISC" if is_named else "ORG"
            spans.append(_span(number, start, name, label))
        spans.append(_span(number, start + line.index(other, len(name)), other, "LOC"))
        lines.append(line)
        start += len(line)
    text = "".join(lines)
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    source = Source(
        file=f"{number}.txt", sha256=digest, encoding="utf-8", bom=False, newline="lf", outlet="Le Quai",
        title=f"La jetée {number}", language="fr",
    )  # fmt: skip
    return Article(id=f"a{number}", text=text, text_sha256=digest, source=source), spans


def _span(number: int, start: int, text: str, label: str) -> Span:
    is_open = (number + start) % 2 == 0
    return Span(
        id=f"s{number}-{start}", start=start, end=start + len(text), text=text, label=label,
        status="suggested" if is_open else "accepted", how=None if is_open else "confirmed", origin=_RULE,
    )  # fmt: skip


class Slices:
    """How long a job took, and its longest step: what a window would have waited."""

    def __init__(self) -> None:
        self.whole = self.longest = 0.0

    def run(self, steps: Iterator[object]) -> list[object]:
        found = []
        begin = last = time.process_time()
        for step in steps:
            here = time.process_time()
            self.longest = max(self.longest, here - last)
            last = here
            found.append(step)
        here = time.process_time()
        self.longest = max(self.longest, here - last)
        self.whole = here - begin
        return found


def results() -> Iterator[Result]:
    """Preview, labelling, its undo, and the consistency of the whole corpus."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ANNOTATOR_HOME"] = folder
        session = made(Path(folder))
        for _ in session.index_texts():
            pass
        wish = Wish(("Institut Mareval",), "ORG")
        preview = Slices()
        places = [
            one
            for step in preview.run(session.occurrences_in_corpus(wish))
            if isinstance(step, list)
            for one in step
            if isinstance(one, Occurrence)
        ]
        note = f"{len(places)} places; longest step {preview.longest * 1000:.0f} ms"
        yield Result("label-all preview", "300 ms", preview.whole, 0.3, 1.0, note)
        apply = Slices()
        changed = [
            one
            for one in apply.run(session.apply_together(labelling(wish, places)))
            if isinstance(one, Changed)
        ]
        note = f"{len(changed[0].changes)} changes; longest step {apply.longest * 1000:.0f} ms"
        yield Result("label-all", "2 s", apply.whole, 2.0, 1.0, note)
        session.flush()
        undo = Slices()
        undo.run(session.undo_together(session.next_undo or ""))
        yield Result("its undo", "2 s", undo.whole, 2.0, 1.0, f"longest step {undo.longest * 1000:.0f} ms")
        session.flush()
        cases = Slices()
        found = [one for one in cases.run(session.cases()) if isinstance(one, Found)]
        note = f"{len(found[0].cases)} cases; longest step {cases.longest * 1000:.0f} ms"
        yield Result("contradictions of the corpus", "30 s", cases.whole, 30.0, 1.0, note)
        session.close()
