"""The labels of a row of JSON: ranges as Prodigy, doccano, spaCy and Label Studio write them.

`spans`, `entities`, `label` and `labels` hold ranges as objects (`start`, `end`, `label`, perhaps `text`) or
as lists (`[start, end, label]`); words in the last two are labels of the whole article. Label Studio's stand
in `annotations`, counted in UTF-16 units.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.ids import suggestion_id
from annotator.domain.records import Article, Decision, DecisionStatus, DocLabel, Origin, Span
from annotator.importing.sieve import Sieve
from annotator.text.normalise import Normalised
from annotator.text.offsets import Utf16Table

_KEYS = ("spans", "entities", "label", "labels")
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")
_NOT_IN_CODE = re.compile(r"[^A-Za-z0-9_-]+")
_STARTS, _ENDS, _NAMES = ("start", "start_offset"), ("end", "end_offset"), ("label", "labels", "type")


@dataclass(slots=True)
class RowLabels:
    """Ranges (start, end, code) of the settled text, and words for the whole article.

    `keys` are those of the row that were read here; `is_ignored` tells that somebody passed the article over;
    `findings` are sentences on what was left out, `notes` on what was altered.
    """

    ranges: list[tuple[int, int, str]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    is_ignored: bool = False
    findings: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def labels_of_row(data: Mapping[str, Any], raw: str, settled: Normalised) -> RowLabels:
    """Read what a row labels. `raw` is its text before it was settled; offsets count in it."""
    labels = RowLabels(is_ignored=data.get("answer") == "ignore")
    if isinstance(data.get("annotations"), list) and isinstance(data.get("data"), dict):
        found = list(_of_label_studio(data["annotations"], raw, labels))
        labels.keys.add("annotations")
    else:
        found = list(_of_keys(data, labels))
    if data.get("answer") == "reject" and found:
        labels.findings.append("the answer is reject. Its labels were set aside.")
        return labels
    sieve = Sieve(raw, labels.findings)
    for item in found:
        _take(item, sieve, settled, labels)
    return labels


def records_of(labels: RowLabels, article: Article, scheme: str) -> tuple[tuple[Span, ...], Decision | None]:
    """The labels as records of an article that has its id; they are as decided as the file says."""
    origin = Origin(type="import", name=article.source.file)
    spans = [
        Span(
            id=suggestion_id("s", article.id, start, end, code),
            start=start,
            end=end,
            text=article.text[start:end],
            label=code,
            status="accepted",
            origin=origin,
        )
        for start, end, code in dict.fromkeys(labels.ranges)
    ]
    words = tuple(DocLabel(name="label", value=word, origin=origin) for word in dict.fromkeys(labels.words))
    if not words and not labels.is_ignored:
        return tuple(spans), None
    status: DecisionStatus = "skipped" if labels.is_ignored else "todo"
    return tuple(spans), Decision(status=status, scheme=scheme, doc_labels=words)


def _of_keys(data: Mapping[str, Any], labels: RowLabels) -> Iterator[dict[str, Any]]:
    for key in _KEYS:
        given = data.get(key)
        if isinstance(given, str) and key.startswith("label"):
            given = [given]
        if not isinstance(given, list):
            continue
        labels.keys.add(key)
        for one in given:
            if isinstance(one, str) and key.startswith("label"):
                labels.words.append(one)
            elif isinstance(one, dict):
                yield from _of_object(one)
            elif isinstance(one, list) and len(one) >= 3:
                yield {"start": one[0], "end": one[1], "label": one[2]}
            else:
                labels.findings.append(f"{key}: {one!r:.40} is no range with a label. It was set aside.")


def _of_object(one: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """A range for each label of an object; offsets and labels go by several names."""
    start, end, label = (
        next((one[key] for key in keys if key in one), None) for keys in (_STARTS, _ENDS, _NAMES)
    )
    for name in label if isinstance(label, list) else [label]:
        yield {"start": start, "end": end, "label": name, "text": one.get("text")}


def _of_label_studio(annotations: list[Any], raw: str, labels: RowLabels) -> Iterator[dict[str, Any]]:
    """The first annotation that was not cancelled; its offsets are those of a browser."""
    done = [one for one in annotations if isinstance(one, dict) and not one.get("was_cancelled")]
    if len(done) > 1:
        labels.findings.append(f"it was annotated {len(done)} times. All but the first were set aside.")
    results = done[0].get("result") if done else ()
    table = Utf16Table(raw)
    for result in results if isinstance(results, list) else ():
        value = result.get("value") if isinstance(result, dict) else None
        if not isinstance(value, dict) or "labels" not in value:
            kind = result.get("type") if isinstance(result, dict) else result
            labels.findings.append(f"annotations: {kind!r:.40} is no range with a label. It was set aside.")
            continue
        for item in _of_object(value):
            yield item if table.is_plain else _in_code_points(item, table)


def _in_code_points(item: dict[str, Any], table: Utf16Table) -> dict[str, Any]:
    try:
        return item | {side: table.code_point(item[side]) for side in ("start", "end")}
    except (TypeError, ValueError):  # the sieve will say what is wrong with it
        return item


def _take(item: Mapping[str, Any], sieve: Sieve, settled: Normalised, labels: RowLabels) -> None:
    code = _code(item["label"])
    if code is None:
        labels.findings.append(f"{item['label']!r:.60} cannot be a label. The span was set aside.")
        return
    if code != item["label"]:
        note = f"the label {item['label']!r} became {code}."
        labels.notes += [note] if note not in labels.notes else []
    if not sieve.fits(item, f"span ({code})", "span", ""):
        return
    text = settled.text
    start, end = (_settled(settled, item[side]) for side in ("start", "end"))
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start == end:
        labels.findings.append(
            f"span ({code}): {item['start']}–{item['end']} is white space. It was set aside."
        )
        return
    labels.ranges.append((start, end, code))


def _settled(settled: Normalised, offset: int) -> int:
    return settled.newlines.settled(max(0, offset - settled.bom))


def _code(label: Any) -> str | None:
    """A label as a code of ours; None where nothing of it is left."""
    if not isinstance(label, str):
        return None
    if _CODE.fullmatch(label):
        return label
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode("ascii")
    code = _NOT_IN_CODE.sub("_", plain.strip()).strip("_-")[:40]
    return code if _CODE.fullmatch(code) else None
