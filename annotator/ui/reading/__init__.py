"""The reading view: an article with its spans, stances and selection, painted by us and never altered."""

from annotator.ui.reading.scroll import ScrollState
from annotator.ui.reading.typesetting import Setting
from annotator.ui.reading.values import EvidenceMark, LabelLike, RegionLike, SpanLike
from annotator.ui.reading.view import ReadingView

__all__ = ["EvidenceMark", "LabelLike", "ReadingView", "RegionLike", "ScrollState", "Setting", "SpanLike"]
