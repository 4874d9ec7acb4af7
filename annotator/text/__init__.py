"""Code points and other units, newlines, graphemes, words, blocks, folding: pure functions on `str`.

Light tokens and sentences are in modules of their own, since they bring larger tables.
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
from annotator.text.newlines import NewlineKind, NewlineMap, settle_newlines
from annotator.text.normalise import Normalised, has_text, normalise
from annotator.text.offsets import Utf8Table, Utf16Table
from annotator.text.words import snap_to_words, trim, word_at

__all__ = [
    "Block",
    "NewlineKind",
    "NewlineMap",
    "Normalised",
    "Utf8Table",
    "Utf16Table",
    "boundaries",
    "cut_blocks",
    "cut_lines",
    "display",
    "fold",
    "fold_aligned",
    "has_text",
    "is_boundary",
    "next_boundary",
    "normalise",
    "occurrences",
    "previous_boundary",
    "settle_newlines",
    "snap_to_words",
    "trim",
    "widen_to_boundaries",
    "word_at",
]
