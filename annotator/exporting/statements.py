"""Statements as CSV, in the manner of discourse-network tools: who says what of whom, one row each.

Columns and the guard against formulas: `docs/data-format.md`. Offsets are code points.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from operator import length_hint
from pathlib import Path
from typing import Any, Final

from annotator.exporting.files import Place
from annotator.exporting.losses import LossCount
from annotator.exporting.reader import check_statements
from annotator.exporting.records import ArticleRecords, Options, Plain
from annotator.exporting.selection import stance_order, takes, trained_stances
from annotator.exporting.write import Progress, Report, checked

__all__ = ["STATEMENT_COLUMNS", "export_statements", "guarded_cell"]

STATEMENT_COLUMNS: Final = (
    "article", "statement", "date", "title", "outlet", "person", "organisation", "concept", "agreement",
    "polarity", "mode", "start", "end", "text", "evidence", "note", "status", "how", "holder_ref",
    "holder_id", "holder_label", "target_ref", "target_id", "target_label", "text_sha256",
)  # fmt: skip
WHOLE_ARTICLE = "article"
"""Stands for the id of the statement that an article as a whole makes."""
_AGREEMENT: Final = {"supportive": "1", "critical": "0"}
_GUARDED = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
Row = Mapping[str, str]


def export_statements(
    records: Iterable[ArticleRecords], path: Path, options: Options, *, overwrite: bool = False
) -> Iterator[Progress | Report]:
    """Write the statements of all articles, ordered by article and place, and read them back.

    The audit profile takes every stance, the training profile those it trains on. The report comes last.
    Closing early leaves no trace. Raises ExportingError, as `export_jsonl` does.
    """
    place = Place(path, overwrite=overwrite)
    total = length_hint(records) or None
    table = _Table(options)
    try:
        for count, article in enumerate(records, 1):
            table.add(article)
            yield Progress("write", count, total)
        rows = table.rows()
        data = _written(rows)
        with place.written() as file:
            file.write(data)
        check = yield from checked(place, check_statements(place.partial, rows), len(rows))
        place.settle()
        yield Report(
            place.path, options.profile, table.articles, table.offered, dict(sorted(table.left_out.items())),
            table.losses.losses(), len(data), hashlib.sha256(data).hexdigest(), check, rows=len(rows),
        )  # fmt: skip
    finally:
        place.drop()


class _Table:
    """Gathers the rows of one file."""

    def __init__(self, options: Options) -> None:
        self.losses = LossCount()
        self.left_out: Counter[str] = Counter()
        self.articles = self.offered = 0
        self._options = options
        self._by_article: dict[tuple[str, str], list[Row]] = {}

    def rows(self) -> list[Row]:
        """All rows, by article id and place."""
        return [row for key in sorted(self._by_article) for row in self._by_article[key]]

    def add(self, records: ArticleRecords) -> None:
        """The statements of one more article."""
        self.offered += 1
        stances: Iterable[Plain] = records.stances
        if self._options.profile == "training":
            if records.layer != self._options.layer:
                self.losses.add({"layer": 1})
                return
            if not takes(records.decision, self._options):
                self.losses.add({"undone": 1})
                self.left_out[records.decision["status"]] += 1
                return
            losses: Counter[str] = Counter()
            stances = trained_stances(records, self._options, losses)
            self.losses.add(losses)
        self.articles += 1
        ordered = sorted(stances, key=stance_order(len(records.article["text"])))
        names = _Names(records)
        rows = [names.row(stance) for stance in ordered]
        whole = records.decision["article_stance"]
        if whole is not None:
            rows.append(names.row(_as_stance(whole)))
        self._by_article[records.key] = rows


def _as_stance(whole: Plain) -> Plain:
    """The stance of an article as a whole, in the form of the others."""
    author = {"ref": "author", "id": None, "text": ""}
    target = whole["target"] or {"ref": "", "id": None, "text": ""}
    shared = {"evidence": (), "mode": "authorial", "status": "accepted", "how": None}
    return {
        **shared,
        "id": WHOLE_ARTICLE,
        "holder": author,
        "target": target,
        "polarity": whole["polarity"],
        "note": whole["note"],
    }


class _Names:
    """Whom the parties of one article mean."""

    def __init__(self, records: ArticleRecords) -> None:
        self._article = records.article
        self._spans = {span["id"]: span for span in records.spans}
        self._entities = {entity["id"]: entity for entity in records.entities}

    def row(self, stance: Plain) -> Row:
        """One row: every cell as text, empty where nothing is known."""
        source = self._article["source"]
        holder, target = self._party(stance["holder"]), self._party(stance["target"])
        person, organisation = self._people(stance["holder"], holder)
        ranges = [(part["start"], part["end"]) for part in stance["evidence"]]
        cells: dict[str, Any] = {
            "article": self._article["id"],
            "statement": stance["id"],
            "date": source["date"],
            "title": source["title"],
            "outlet": source["outlet"],
            "person": person,
            "organisation": organisation,
            "concept": target["name"],
            "agreement": _AGREEMENT.get(stance["polarity"]),
            "polarity": stance["polarity"],
            "mode": stance["mode"],
            "start": ranges[0][0] if ranges else None,
            "end": ranges[-1][1] if ranges else None,
            "text": " … ".join(part["text"] for part in stance["evidence"]),
            "evidence": " ".join(f"{start}:{end}" for start, end in ranges),
            "note": stance["note"],
            "status": stance["status"],
            "how": stance["how"],
            **{f"holder_{key}": holder[key] for key in ("ref", "id", "label")},
            **{f"target_{key}": target[key] for key in ("ref", "id", "label")},
            "text_sha256": self._article["text_sha256"],
        }
        return {key: "" if cells[key] is None else str(cells[key]) for key in STATEMENT_COLUMNS}

    def _party(self, party: Plain) -> Mapping[str, str | None]:
        """How a party points, at which id, under which name and label; linked mentions by their entity."""
        id_, label, name = party["id"], None, party["text"]
        if party["ref"] == "span" and id_ in self._spans:
            span = self._spans[id_]
            label, id_ = span["label"], span["entity"] or id_
        entity = self._entities.get(id_)
        if entity is not None:
            name, label = entity["name"], label or entity["label"]
        elif party["ref"] == "outlet":
            name = name or self._article["source"]["outlet"]
        return {"ref": party["ref"], "id": id_, "label": label, "name": name}

    def _people(self, party: Plain, told: Mapping[str, str | None]) -> tuple[str | None, str | None]:
        """The person and the organisation of a holder: writers with their outlet, groups as organisations."""
        if party["ref"] == "author":
            source = self._article["source"]
            return party["text"] or source["author"], source["outlet"]
        return (told["name"], None) if told["label"] == "PER" else (None, told["name"])


def _written(rows: Iterable[Row]) -> bytes:
    """The bytes of the file: UTF-8 with a mark, as spreadsheets want it, lines end in CR LF (RFC 4180)."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(STATEMENT_COLUMNS)
    writer.writerows([guarded_cell(row[key]) for key in STATEMENT_COLUMNS] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def guarded_cell(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, CSV injection); readers take the guard off."""
    return f"'{cell}" if cell.startswith(_GUARDED) else cell
