"""Generated texts for property tests: what real articles hold and what breaks offsets."""

import random
from collections.abc import Iterator

from hypothesis import strategies as st

SNIPPETS = (
    "Le maire de Port-Clair a parlé.",
    "l’Albanie",
    "d'Ormeval",
    "👨‍👩‍👧‍👦",
    "🇫🇷",
    "👍🏽",
    "🚀",
    "é",
    "e\u0301",
    "a\u0301\u0302",
    "שלום",
    "مرحبا بالعالم",
    "\r\n",
    "\r",
    "\n",
    "\u2028",
    "\u2029",
    "\x85",
    "\v",
    "\f",
    "\u00a0",
    "\u202f",
    "\x00",
    "\t",
    "  ",
    "\ufeff",
    "\u200b",
    "\u200d",
    "\u00ad",
    "\ufdd0",
    "\uffff",
    "\U0001fffe",
    "\ufffc",
    "\x7f",
    "\x9b",
    "क्षि",
    "한국",
    "𝔘𝔫",
    "« oui »",
    "…",
    "ﬁ",
)

CHARACTERS = st.characters(exclude_categories=("Cs",))
TEXTS = st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(CHARACTERS, max_size=6)), max_size=14).map(
    "".join
)

RANGES = (
    (0x20, 0x7F),
    (0xA0, 0x180),
    (0x300, 0x370),
    (0x5D0, 0x5EB),
    (0x620, 0x64B),
    (0x900, 0x980),
    (0x2000, 0x2070),
    (0xAC00, 0xAC80),
    (0xE000, 0xE010),
    (0xFFF0, 0x10000),
    (0x1D400, 0x1D420),
    (0x1F300, 0x1F700),
    (0x10FFF0, 0x110000),
)


def generated_texts(count: int, seed: int) -> Iterator[str]:
    """Give texts of the same kind quickly, always the same ones for a seed."""
    pick = random.Random(seed)
    for _ in range(count):
        parts = [
            pick.choice(SNIPPETS) if pick.random() < 0.6 else chr(pick.randrange(*pick.choice(RANGES)))
            for _ in range(pick.randrange(16))
        ]
        yield "".join(parts)
