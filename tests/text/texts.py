"""Generated texts for property tests: what real articles hold and what breaks offsets."""

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
