"""Articles and spans to show: invented ones, dense ones, and texts that break ordinary text fields."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication

from annotator.ui.reading import ReadingView


@dataclass(frozen=True)
class Mention:
    id: str
    start: int
    end: int
    label: str = "PER"
    status: str = "accepted"


@dataclass(frozen=True)
class Part:
    start: int
    end: int
    is_boilerplate: bool = True


@dataclass(frozen=True)
class Slot:
    code: str
    look: int


LABELS = [Slot("PER", 1), Slot("ORG", 2), Slot("LOC", 3), Slot("MISC", 4), Slot("EVT", 5), Slot("LAW", 6)]

ARTICLE = """Le port de Kerlouan refuse la fusion
Par Yann Le Guern. Publié le 3 avril à 7 h 15. Partager

La mairie de Kerlouan a rejeté lundi le projet de fusion avec Plounéour. Devant le conseil, Anaïs Kermarrec, \
adjointe aux finances de la Ville, a salué « le courage des pêcheurs » et regretté l’absence de l’État.

Lire aussi : Les élus divisés
Abonnez-vous à notre lettre

Le Comité des pêches de Kerlouan demande des garanties ; son président, Tugdual Riou, ira à Bruxelles jeudi. \
« Nous ne signerons rien », prévient-il.
"""

STRESS = """UE, ONU, CGT, EDF : Paris, Lyon et Nice s’opposent. À l’ONU, Li Yi et Bo ont vu Xi.
Université Paris-Saclay de Paris ; Conseil régional d’Île-de-France à Saint-Denis (Seine-Saint-Denis).
Emoji 👨\u200d👩\u200d👧 🇫🇷 👍🏽 puis e\u0329\u0301 ; arabe الجمهورية الفرنسية puis hébreu שלום עולם.
François Noël.
OFCE تقول إن باريس مدينة كبيرة في فرنسا مع CGT و هنا.
"""
STRESS_NAMES = (
    ("UE", "ORG"), ("ONU", "ORG"), ("CGT", "ORG"), ("EDF", "ORG"),
    ("Paris", "LOC"), ("Lyon", "LOC"), ("Nice", "LOC"),
    ("Li Yi", "PER"), ("Bo", "PER"), ("Xi", "PER"), ("Université Paris-Saclay de Paris", "ORG"),
    ("Université Paris-Saclay", "ORG"), ("Université", "MISC"), ("Paris-Saclay", "LOC"),
    ("Conseil régional d’Île-de-France", "ORG"), ("régional d’Île-de-France à Saint-Denis", "MISC"),
    ("Île-de-France", "LOC"), ("Saint-Denis", "LOC"), ("Seine-Saint-Denis", "LOC"),
    ("👨\u200d👩\u200d👧", "EVT"),
    ("🇫🇷", "LOC"), ("الجمهورية الفرنسية", "ORG"), ("الفرنسية", "LOC"), ("שלום", "MISC"), ("עולם", "LAW"),
    ("François Noël", "PER"), ("OFCE", "ORG"), ("باريس", "LOC"), ("فرنسا", "LOC"),
)  # fmt: skip

BLANK_LINES = "Début\n" + "\n" * 20_000 + "Fin à Brest"
NO_SPACES = "abcdefghij" * 30_000
MIXED_SCRIPTS = (STRESS.replace("\n", " ") * 3 + "\n\n") * 120


def mentions(text: str, names: tuple[tuple[str, str], ...], status: str = "accepted") -> list[Mention]:
    """A mention for every place of every name."""
    found: list[Mention] = []
    for name, label in names:
        at = text.find(name)
        while at != -1:
            found.append(Mention(f"m{len(found)}", at, at + len(name), label, status))
            at = text.find(name, at + len(name))
    return found


def spread(text: str, count: int) -> list[Mention]:
    """Spans of five characters spread evenly over a text, none over a line's end."""
    found: list[Mention] = []
    for number in range(count):
        start = number * (len(text) - 6) // max(1, count)
        end = start + 5
        if not text[start:end].isspace() and "\n" not in text[start:end]:
            found.append(Mention(f"m{number}", start, end, LABELS[number % 4].code))
    return found


def point_of(view: ReadingView, offset: int) -> QPoint:
    """The viewport's point of the caret at an offset, at the height of its words."""
    page = view.scene.page
    number, line, x = page.place_of(offset)
    top = view.scene.scroll.top_of(number)
    y = top + line * view.measures.pitch + view.measures.baseline - 5
    return QPointF(view.scene.column_left + x, y).toPoint()


def middle_of(view: ReadingView, words: str) -> QPoint:
    """The viewport's point in the middle of the first place of some words."""
    start = view.text().index(words)
    return view.rect_of(start, start + len(words)).center()


@contextmanager
def counting(view: ReadingView) -> Iterator[dict[str, int]]:
    """Count the layouts and boxes that are made inside, frames included."""
    page = view.scene.page
    layouts, boxes = page.layouts.made, page.boxes_built
    counts: dict[str, int] = {}
    yield counts
    QApplication.processEvents()
    counts["layouts"], counts["boxes"] = page.layouts.made - layouts, page.boxes_built - boxes
