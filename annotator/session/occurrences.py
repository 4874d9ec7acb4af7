"""Where else an article says the same words. Offsets are code points."""

from __future__ import annotations

from annotator.domain.views import ArticleView
from annotator.text.fold import occurrences
from annotator.text.words import snap_to_words


def other_occurrences(view: ArticleView, start: int, end: int, label: str) -> tuple[tuple[int, int], ...]:
    """The ranges that read like `text[start:end]` as whole words and are not accepted under this label yet.

    Case, accents and apostrophes may differ, but a name in capitals or with a capital stays one: the first
    letter must be of the same case unless the whole is in capitals.
    """
    text = view.text
    surface = text[start:end]
    settled = {(s.start, s.end) for s in view.live_spans if s.status == "accepted" and s.label == label}
    return tuple(
        (first, last)
        for first, last in occurrences(text, surface)
        if (first, last) != (start, end)
        and (first, last) not in settled
        and snap_to_words(text, first, last) == (first, last)
        and text[first].isupper() == surface[0].isupper()
    )
