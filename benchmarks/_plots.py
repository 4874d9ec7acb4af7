"""Draws the learning curve and the reliability plot of docs/learning.md and prints their tables.

    python -m benchmarks._plots ARTICLES GOLD…

The curve is simulated over our own samples; the points of reliability are those of the suggestions for the
labelled articles of GOLD, whose texts are in the folder ARTICLES.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from annotator.nlp import DEFAULT_MODEL, Client, Highlights
from annotator.nlp.calibration import Point as Certainty
from annotator.nlp.calibration import reliability
from annotator.nlp.evaluate import scored
from annotator.resources import samples
from annotator.session.jobs.evaluating import gold_rows, request_for
from annotator.session.jobs.simulating import Point, Simulation, simulate

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
WIDE, HIGH, LEFT, FOOT, TOP = 640, 320, 56, 44, 16
Place = tuple[float, float]


def frame(
    x_marks: Sequence[tuple[float, str]], y_marks: Sequence[tuple[float, str]], x_name: str, y_name: str
) -> list[str]:
    """Axes in shares of the picture, 0 to 1 from the left and from below."""
    rows = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" font-size="12">',
        f'<rect width="{WIDE}" height="{HIGH}" fill="#ffffff"/>',
    ]
    for share, name in y_marks:
        x, y = at((0, share))
        rows.append(f'<line x1="{x:.0f}" y1="{y:.1f}" x2="{WIDE - 16}" y2="{y:.1f}" stroke="#dadae0"/>')
        rows.append(f'<text x="{x - 8:.0f}" y="{y + 4:.1f}" text-anchor="end" fill="#55555e">{name}</text>')
    for share, name in x_marks:
        x, y = at((share, 0))
        rows.append(f'<text x="{x:.1f}" y="{y + 16:.0f}" text-anchor="middle" fill="#55555e">{name}</text>')
    middle = (LEFT + WIDE - 16) / 2
    rows.append(f'<text x="{middle:.0f}" y="{HIGH - 8}" text-anchor="middle" fill="#1b1b1f">{x_name}</text>')
    rows.append(f'<text x="{LEFT}" y="12" fill="#1b1b1f">{y_name}</text>')
    return rows


def at(place: Place) -> Place:
    """Pixels of a place in shares."""
    x, y = place
    return LEFT + x * (WIDE - LEFT - 16), HIGH - FOOT - y * (HIGH - FOOT - TOP - 8)


def line(
    places: Sequence[Place], ink: str, name: str, *, dashed: bool = False, below: bool = False
) -> list[str]:
    """A curve with its points, named above or below the last."""
    points = [at(place) for place in places]
    drawn = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dash = ' stroke-dasharray="3 3"' if dashed else ""
    rows = [f'<polyline points="{drawn}" fill="none" stroke="{ink}" stroke-width="2"{dash}/>']
    if not dashed:
        rows += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{ink}"/>' for x, y in points]
    x, y = points[-1]
    y += 20 if below else -10
    rows.append(f'<text x="{x - 6:.1f}" y="{y:.1f}" text-anchor="end" fill="{ink}">{name}</text>')
    return rows


def curve(reports: Sequence[tuple[str, str, Simulation]]) -> str:
    """Strict F1 of held-out articles by the number of articles corrected before."""
    steps = [point.corrected for point in reports[0][2].same]
    most, low = max(steps), 0.7
    rows = frame(
        [(step / most, str(step)) for step in steps],
        [((share - low) / (1 - low), f"{100 * share:.0f}") for share in (0.7, 0.8, 0.9, 1.0)],
        "articles corrected before", "strict F1 of articles held out",
    )  # fmt: skip
    for number, (name, ink, report) in enumerate(reports):
        places = [(p.corrected / most, (p.figures.f1 - low) / (1 - low)) for p in report.same]
        rows += line(places, ink, name, below=number == 0)
    return "\n".join([*rows, "</svg>"]) + "\n"


def points_of(golds: Sequence[Path], articles: Path) -> list[Certainty]:
    """How sure the suggestions for these articles are, against how many of them are right."""
    rows = {
        f"{gold.name}:{number}": row for gold in golds for number, row in enumerate(gold_rows(gold, articles))
    }
    judged: list[tuple[float, bool]] = []
    with Client(DEFAULT_MODEL) as client:
        for key, answer in client.highlight(request_for(key, row) for key, row in rows.items()):
            if isinstance(answer, Highlights):
                wrong = {
                    (error.suggested.start, error.suggested.end)
                    for error in scored(rows[key], answer).entities.errors
                    if error.suggested is not None
                }
                judged += [(one.score, (one.start, one.end) not in wrong) for one in answer.spans]
    return reliability(judged)


def plot(points: Sequence[Certainty]) -> str:
    """How sure against how right."""
    marks = [(number / 10, f"{number / 10:g}") for number in range(0, 11, 2)]
    percent = [(number / 10, f"{10 * number}") for number in range(0, 11, 2)]
    rows = frame(marks, percent, "certainty announced", "share that is right, %")
    rows += line([(0, 0), (1, 1)], "#7e7e88", "ideal", dashed=True)
    places = [(point.score, point.share) for point in points]
    rows += line(places, "#0b57d0", "")
    return "\n".join([*rows, "</svg>"]) + "\n"


def table(report: Simulation) -> list[str]:
    return [row(point) for point in report.same]


def row(point: Point) -> str:
    return f"| {point.corrected} | {100 * point.figures.f1:.1f} | {point.edits:.1f} |"


def simulated(model: str | None) -> Simulation:
    *_, report = simulate([samples() / "gold.jsonl"], rules_only=model is None, model=model, rounds=5)
    assert isinstance(report, Simulation)
    return report


def main(arguments: list[str]) -> int:
    articles, *golds = map(Path, arguments)
    rules, model = simulated(None), simulated(DEFAULT_MODEL)
    drawn = curve([("rules alone", "#55555e", rules), ("with the pipeline", "#0b57d0", model)])
    (FOLDER / "learning-curve.svg").write_text(drawn, encoding="utf-8", newline="\n")
    for name, report in (("rules alone", rules), ("with the pipeline", model)):
        print(name, *table(report), sep="\n")
    points = points_of(golds, articles)
    (FOLDER / "reliability.svg").write_text(plot(points), encoding="utf-8", newline="\n")
    for point in points:
        print(f"| {point.score:.2f} | {point.suggested} | {100 * point.share:.1f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
