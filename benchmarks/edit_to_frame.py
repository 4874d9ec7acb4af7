"""From an edit to the painted frame, and from an article to its first frame, on 4k, 300k and 1M characters.

Run `python -m benchmarks.edit_to_frame`. Times are CPU milliseconds; ratios within one run are firmer.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from annotator.ui.reading import ReadingView
from annotator.ui.theme import Scheme, Theme
from benchmarks.measure import Result

SIZES = {"4k": (4_000, 80), "300k": (300_000, 3_000), "1M": (1_000_000, 10_000)}
LABELS = ("PER", "ORG", "LOC", "MISC")
SENTENCE = (
    "la commune de littoral Vasseur maire a rappelé conseil été travaux selon préfet Quimper « réponses » "
    "aux habitants Hélène région budget pêche, des quais ; rapport. Le chantier À une"
)
WORDS = tuple(SENTENCE.split(" "))


@dataclass(frozen=True)
class Mention:
    """A span for measuring."""

    id: str
    start: int
    end: int
    label: str
    status: str = "accepted"


@dataclass(frozen=True)
class Slot:
    """A label for measuring."""

    code: str
    look: int


def made_article(length: int, count: int, seed: int = 7) -> tuple[str, list[Mention]]:
    """A text of paragraphs of some 400 characters, and spans spread evenly over its words."""
    chance = random.Random(seed)
    parts: list[str] = []
    size = in_paragraph = 0
    while size < length:
        word = chance.choice(WORDS)
        in_paragraph += len(word) + 1
        end = "\n\n" if in_paragraph > 400 else " "
        in_paragraph = 0 if end == "\n\n" else in_paragraph
        parts.append(word + end)
        size += len(word) + len(end)
    text = "".join(parts)[:length]
    spans: list[Mention] = []
    for number in range(count):
        start = number * len(text) // count
        while start < len(text) - 2 and text[start].isspace():
            start += 1
        end = start + 1
        while end < len(text) and not text[end].isspace():
            end += 1
        status = "suggested" if number % 3 == 0 else "accepted"
        spans.append(Mention(f"s{number}", start, end, LABELS[number % 4], status))
    return text, spans


def timed(work: Callable[[], None]) -> float:
    """CPU milliseconds of a piece of work."""
    before = time.process_time()
    work()
    return (time.process_time() - before) * 1000


@dataclass(frozen=True)
class Figures:
    """Milliseconds of opening, relabelling, adding, scrolling a page and resizing, one per repetition."""

    opening: list[float]
    relabel: list[float]
    add: list[float]
    page: list[float]
    resize: list[float]


def measure(
    view: ReadingView, process: Callable[[], None], text: str, spans: list[Mention], rounds: int = 40
) -> Figures:
    """Drive a visible view through openings and edits, each followed by its frame."""

    def shown(change: Callable[[], None]) -> float:
        process()
        return timed(lambda: (change(), view.viewport().repaint(), process())[0])

    def edited(change: Callable[[], None]) -> float:
        process()
        return timed(lambda: (change(), process())[0])

    opening = [shown(lambda: view.set_article(text, None, (), spans)) for _ in range(5)]
    seen = [span for span in spans if view.viewport().rect().contains(view.rect_of(span.start, span.end))][
        :20
    ]
    relabel, add = [], []
    for turn in range(rounds):
        span = seen[turn % len(seen)]
        changed = replace(span, label=LABELS[turn % 4], status="accepted")
        relabel.append(edited(lambda changed=changed: view.update_spans([changed])))
        new = replace(span, id=f"n{turn}", end=span.end + 1, label=LABELS[(turn + 1) % 4])
        add.append(edited(lambda new=new: view.update_spans([new])))
        view.update_spans((), [new.id])
    page = [
        shown(lambda: view.scroll_by(view.viewport().height() - view.measures.pitch)) for _ in range(rounds)
    ]
    wide, high = view.width(), view.height()
    resize = [shown(lambda turn=turn: view.resize(wide - 120 * (turn % 2 + 1), high)) for turn in range(10)]
    view.resize(wide, high)
    return Figures(opening, relabel, add, page, resize)


def p95(times: list[float]) -> float:
    """The time that 95 of 100 stay under."""
    return sorted(times)[max(0, round(len(times) * 0.95) - 1)]


def all_figures() -> Iterator[tuple[str, Figures]]:
    """The figures of each size, measured in one window."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    theme = Theme(application, choice=Scheme.LIGHT)
    view = ReadingView(theme)
    view.set_labels([Slot(code, number) for number, code in enumerate(LABELS, 1)])
    view.resize(900, 860)
    view.show()
    application.processEvents()
    for name, (length, count) in SIZES.items():
        text, spans = made_article(length, count)
        yield name, measure(view, application.processEvents, text, spans)
    view.close()


def results() -> Iterator[Result]:
    """Each kind of edit against the time a screen of 60 Hz gives to one frame."""
    for name, found in all_figures():
        for what, times in (("relabelling", found.relabel), ("adding a span", found.add)):
            yield Result(
                f"{what} on {name} characters, 95 of 100",
                "one frame at 60 Hz",
                p95(times) / 1000,
                1 / 60,
                goal=1,
            )


def main() -> int:
    """Print one line per size."""
    print("size  open p50  relabel p50/p95  add p50/p95  page p50/p95  resize p50/max   (ms)")
    for name, found in all_figures():
        middle = statistics.median
        cells = [f"{name:5} {middle(found.opening):8.1f} "]
        cells += [
            f"{middle(times):6.2f} /{p95(times):6.2f}" for times in (found.relabel, found.add, found.page)
        ]
        print(" ".join(cells), f"{middle(found.resize):6.1f} /{max(found.resize):6.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
