"""What one version of the label scheme changed against another, in words, for history and status line."""

from __future__ import annotations

from annotator.domain.records import Scheme
from annotator.ui.scheme.draft import Draft
from annotator.ui.scheme.telling import ChangeTeller


def scheme_changes(before: Scheme, after: Scheme) -> list[str]:
    """A line for each difference, the gravest first; none where the two say the same."""
    draft, teller = Draft(before), ChangeTeller()
    draft.labels, draft.overlap, draft.has_stances = after.labels, after.overlap, after.stances
    return [teller.told(change, draft, None)[0] for change in draft.changes()]
