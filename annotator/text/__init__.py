"""Code points and other units, graphemes, words, blocks, folding: pure functions on `str`.

Light tokens and sentences are in modules of their own, since they bring larger tables; so are newlines and
`normalise`, which only an import needs.
"""

from annotator.text.blocks import Block, cut_blocks, cut_lines, display
from annotator.text.fold import fold, fold_aligned, occurrences
from annotator.text.graphemes import (
    boundaries,
    is_boundary,
    next_boundary,
    previous_boundary,
    widen_to_boundaries,
)
from annotator.text.offsets import Utf8Table, Utf16Table
from annotator.text.words import snap_to_words, trim, word_at

__all__ = [
    "Block",
    "Utf8Table",
    "Utf16Table",
    "boundaries",
    "cut_blocks",
    "cut_lines",
    "display",
    "fold",
    "fold_aligned",
    "is_boundary",
    "next_boundary",
    "occurrences",
    "previous_boundary",
    "snap_to_words",
    "trim",
    "widen_to_boundaries",
    "word_at",
]
