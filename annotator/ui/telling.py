"""What an edit did, in one sentence for the status line: “France” accepted (LOC)."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.domain import edits
from annotator.domain.records import Decision, Span, Stance
from annotator.session.changed import Changed
from annotator.session.session import Session
from annotator.ui import wording
from annotator.ui.retelling import Reteller
from annotator.ui.telling_together import TogetherTeller

_OF_SPANS = (
    edits.AddSpan,
    edits.AcceptSpans,
    edits.RemoveSpans,
    edits.RelabelSpans,
    edits.ResizeSpan,
    edits.LinkSpans,
    edits.LabelOccurrences,
)
_OF_STANCES = (edits.AddStance, edits.ChangeStance, edits.AcceptStances, edits.RemoveStances)


class Teller(QObject):
    """Turns a `Changed` into a sentence of the interface's language."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reteller = Reteller(self)
        self._together = TogetherTeller(self)

    def told(self, changed: Changed, session: Session) -> str:
        """The sentence; empty where there is nothing to say."""
        if not changed:
            return ""
        if changed.undoes:
            return self._reteller.told(changed, session)
        extra = self._consequences(changed)
        return wording.listed(part for part in (self._done(changed, session), *extra) if part)

    def _done(self, changed: Changed, session: Session) -> str:
        edit = changed.edit
        if isinstance(edit, _OF_SPANS):
            return self._about_spans(changed, session)
        if isinstance(edit, _OF_STANCES):
            return self._about_stances(changed)
        if isinstance(edit, edits.Decide):
            return self._decided(edit, changed, session)
        return self._about_the_rest(edit, changed)

    def _about_the_rest(self, edit: edits.Edit | None, changed: Changed) -> str:
        match edit:
            case edits.Together():
                said = self._together.told(edit, changed)
            case edits.SetRuling():
                words = (
                    self.tr("Difference intended: {name}")
                    if edit.reason
                    else self.tr("To settle again: {name}")
                )
                said = words.format(name=wording.quoted(edit.text))
            case edits.RenameEntity():
                said = self.tr("Entity renamed: {name}").format(name=wording.quoted(edit.name))
            case edits.SetArticleStance():
                said = self.tr("Whole article: {stance}").format(stance=wording.polarity(edit.polarity))
            case edits.Comment():
                said = self.tr("Comment saved")
            case edits.AddRegion():
                said = self.tr("Passage marked")
            case edits.RemoveRegions():
                said = self.tr("Passage is part of the article again")
            case _:
                said = ""
        return said

    def _about_spans(self, changed: Changed, session: Session) -> str:
        match changed.edit:
            case edits.AddSpan() as edit:
                made = [
                    s
                    for s in _spans(changed)
                    if (s.start, s.end, s.label) == (edit.start, edit.end, edit.label)
                ]
                words = self.tr("{name} labelled {label}")
                said = words.format(name=wording.quoted(made[0].text if made else ""), label=edit.label)
            case edits.ResizeSpan():
                said = self.tr("Edges moved: {name}").format(name=self._name(changed))
            case edits.LabelOccurrences() as edit:
                count = sum(
                    span.label == edit.label and span.status == "accepted" for span in _spans(changed)
                )
                said = self.tr("%n mentions labelled", "", count) + f" {edit.label}"
            case edits.LinkSpans():
                said = self._linked(changed, session)
            case edits.AcceptSpans() | edits.RelabelSpans() | edits.RemoveSpans() as edit:
                said = self._judged(edit, changed)
            case _:
                said = ""
        return said

    def _judged(
        self, edit: edits.AcceptSpans | edits.RelabelSpans | edits.RemoveSpans, changed: Changed
    ) -> str:
        count = len(edit.spans)
        if isinstance(edit, edits.AcceptSpans):
            one, many = self.tr("{name} accepted ({label})"), self.tr("%n mentions accepted", "", count)
        elif isinstance(edit, edits.RelabelSpans):
            one, many = self.tr("{name} is {label} now"), self.tr("%n mentions relabelled", "", count)
        else:
            rejected = any(span.status == "rejected" for span in _spans(changed))
            one = self.tr("{name} rejected ({label})") if rejected else self.tr("{name} removed ({label})")
            many = self.tr("%n mentions removed", "", count)
        span = _named(changed, edit.spans[0]) if count == 1 else None
        return one.format(name=wording.quoted(span.text), label=span.label) if span else many

    def _linked(self, changed: Changed, session: Session) -> str:
        span = next((s for s in _spans(changed) if s.entity), None)
        entity = session.entities.get(span.entity or "") if span else None
        words = self.tr("{name} means {entity}")
        return words.format(name=self._name(changed), entity=wording.quoted(entity.name if entity else ""))

    def _about_stances(self, changed: Changed) -> str:
        stance = _stance(changed)
        if stance is None:
            return ""
        parties = f"{wording.short(stance.holder.text, 24)} → {wording.short(stance.target.text, 24)}"
        if isinstance(changed.edit, edits.RemoveStances):
            return self.tr("Stance removed: {parties}").format(parties=parties)
        words = self.tr("Stance: {parties}, {polarity}")
        return words.format(parties=parties, polarity=wording.polarity(stance.polarity))

    def _decided(self, edit: edits.Decide, changed: Changed, session: Session) -> str:
        former = _former_status(changed)
        title = wording.headline(session.summary(edit.article).title)
        words = ""
        if edit.status == "skipped" and former == "flagged":
            words = self.tr("Article skipped, and no longer flagged: {name}")
        if edit.status == "flagged" and former == "skipped":
            words = self.tr("Article flagged, and no longer skipped: {name}")
        return words.format(name=wording.quoted(title)) if words else wording.decided(edit.status, title)

    def _consequences(self, changed: Changed) -> list[str]:
        said = []
        for note in changed.notes:
            kind, _, detail = note.partition(":")
            if kind == "completion":
                said.append(self.tr("%n suggestions accepted by completion", "", int(detail)))
            elif kind == "covered":
                said.append(self.tr("%n inside longer mentions left alone", "", int(detail)))
            elif kind == "replaced":
                said.append(self.tr("takes the place of {mention}").format(mention=detail))
            elif kind == "released":
                said.append(self.tr("a stance now refers to the entity"))
        return list(dict.fromkeys(said))

    def _name(self, changed: Changed) -> str:
        spans = _spans(changed)
        return wording.quoted(spans[0].text) if spans else ""


def _spans(changed: Changed) -> list[Span]:
    return [span for article in sorted(changed.articles) for span in changed.spans(article)[0]]


def _former_status(changed: Changed) -> str | None:
    """What was decided on the article before."""
    for change in changed.changes:
        if change.key.kind == "decision":
            record = change.record_before()
            return record.status if isinstance(record, Decision) else None
    return None


def _named(changed: Changed, id_: str) -> Span | None:
    for change in changed.changes:
        if change.key.kind == "span" and change.key.id == id_:
            record = change.record_after() or change.record_before()
            return record if isinstance(record, Span) else None
    return None


def _stance(changed: Changed) -> Stance | None:
    for change in changed.changes:
        if change.key.kind == "stance":
            record = change.record_after() or change.record_before()
            return record if isinstance(record, Stance) else None
    return None
