"""From spans to geometry, one block at a time: boxes per line, underline lanes, and places for the chips."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct, field
from PySide6.QtCore import QRectF

from annotator.ui.reading.layouts import BlockLayout
from annotator.ui.reading.typesetting import Typesetting
from annotator.ui.reading.values import SpanLike

CHIP_GAP = 2
CHIP_OVERHANG = 6


class Piece(Struct, frozen=True):
    """A span's stretch on one line: x from the column's left; where the span begins and ends, if here."""

    span: SpanLike
    line: int
    left: float
    right: float
    lane: int
    is_first: bool
    is_last: bool


class ChipPlace(Struct, frozen=True):
    """A chip on a line: the code, or its first letter where room is short."""

    span: SpanLike
    line: int
    left: float
    width: int
    text: str


class BlockBoxes(Struct):
    """Everything spans draw in a block. `pieces` has long spans first, so that inner tints are seen."""

    pieces: list[Piece] = field(default_factory=list)
    chips: list[ChipPlace] = field(default_factory=list)
    deeper: dict[int, int] = field(default_factory=dict)

    def of(self, span_id: str) -> list[Piece]:
        return [piece for piece in self.pieces if piece.span.id == span_id]


def assign_lanes(spans: Sequence[SpanLike]) -> dict[str, int]:
    """The lowest free lane for each span of a block, short spans first: they sit next to the text."""
    lanes: list[list[SpanLike]] = []
    given: dict[str, int] = {}
    for span in sorted(spans, key=lambda span: (span.end - span.start, span.start, span.id)):
        free = (at for at, lane in enumerate(lanes) if not _meets(span, lane))
        number = next(free, len(lanes))
        if number == len(lanes):
            lanes.append([])
        lanes[number].append(span)
        given[span.id] = number
    return given


def _meets(span: SpanLike, others: Sequence[SpanLike]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def build_boxes(
    layout: BlockLayout,
    start: int,
    spans: Sequence[SpanLike],
    measures: Typesetting,
    chip_width: Callable[[str], int],
) -> BlockBoxes:
    """Lay the spans of a block over its lines. `start` is the block's offset in the article."""
    made = BlockBoxes()
    lanes = assign_lanes(spans)
    by_line: dict[int, list[Piece]] = {}
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.start, span.id)):
        extents = layout.extents(span.start - start, span.end - start)
        for at, (line, left, right) in enumerate(extents):
            piece = Piece(
                span=span,
                line=line,
                left=left,
                right=right,
                lane=lanes[span.id],
                is_first=at == 0 and span.start >= start,
                is_last=at == len(extents) - 1 and span.end <= start + layout.length,
            )
            made.pieces.append(piece)
            if piece.is_first:
                by_line.setdefault(line, []).append(piece)
            hidden = piece.lane + 1 - measures.lanes
            if hidden > 0:
                made.deeper[line] = max(made.deeper.get(line, 0), hidden)
    for line in sorted(by_line):
        made.chips.extend(_place_chips(by_line[line], line, chip_width))
    return made


def _place_chips(firsts: list[Piece], line: int, chip_width: Callable[[str], int]) -> list[ChipPlace]:
    """Chips of one line, left to right, never over one another: a code, or a letter where room is short."""
    firsts.sort(key=lambda piece: (piece.left, piece.left - piece.right))
    placed: list[ChipPlace] = []
    taken = float("-inf")
    for at, piece in enumerate(firsts):
        code = piece.span.label
        left = max(piece.left - 1, taken + CHIP_GAP)
        following = firsts[at + 1].left - 1 if at + 1 < len(firsts) else float("inf")
        full = chip_width(code)
        fits = left + full + CHIP_GAP <= following and left + full <= piece.right + 1 + CHIP_OVERHANG
        text, width = (code, full) if fits else (code[:1], chip_width(code[:1]))
        placed.append(ChipPlace(span=piece.span, line=line, left=round(left), width=width, text=text))
        taken = round(left) + width
    return placed


def chip_rect(place: ChipPlace, measures: Typesetting) -> QRectF:
    """A chip's rectangle, from the block's top left: it ends one pixel above the ink."""
    bottom = place.line * measures.pitch + measures.baseline - measures.ink_above - 1
    return QRectF(place.left, bottom - measures.chip_height, place.width, measures.chip_height)
