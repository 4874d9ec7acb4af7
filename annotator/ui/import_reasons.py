"""Why something was not imported, or not whole: what the importing room says, marked for translation."""

from __future__ import annotations

from annotator.resources import QT_TRANSLATE_NOOP

PATTERNS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("reasons", "{why}. This line was set aside, the other {count} were imported"),
    QT_TRANSLATE_NOOP("reasons", "{why}. This line was set aside, the other one was imported"),
    QT_TRANSLATE_NOOP("reasons", "{why}. This line was set aside"),
    QT_TRANSLATE_NOOP("reasons", "{why}. The record was set aside"),
    QT_TRANSLATE_NOOP(
        "reasons", "record {id} is also on line {line} with the same content. The second one was set aside"
    ),
    QT_TRANSLATE_NOOP(
        "reasons", "record {id} is also on line {line} with other content. The second one was set aside"
    ),
    QT_TRANSLATE_NOOP("reasons", "not valid JSON at column {column} ({why})"),
    QT_TRANSLATE_NOOP("reasons", "not valid JSON from line {line} on ({why})"),
    QT_TRANSLATE_NOOP("reasons", "a quote is missing"),
    QT_TRANSLATE_NOOP("reasons", "a comma is missing"),
    QT_TRANSLATE_NOOP("reasons", "a colon is missing"),
    QT_TRANSLATE_NOOP("reasons", "a value is missing"),
    QT_TRANSLATE_NOOP("reasons", "a key is missing"),
    QT_TRANSLATE_NOOP("reasons", "there is a comma too much"),
    QT_TRANSLATE_NOOP("reasons", "something follows the record"),
    QT_TRANSLATE_NOOP("reasons", "a control character is not escaped"),
    QT_TRANSLATE_NOOP("reasons", "a backslash is out of place"),
    QT_TRANSLATE_NOOP("reasons", "not a record in braces"),
    QT_TRANSLATE_NOOP("reasons", "key “{key}” occurs twice"),
    QT_TRANSLATE_NOOP("reasons", "{word} is not a number of JSON"),
    QT_TRANSLATE_NOOP("reasons", "there is no text under {keys}"),
    QT_TRANSLATE_NOOP("reasons", "there is no text"),
    QT_TRANSLATE_NOOP("reasons", "the text is empty"),
    QT_TRANSLATE_NOOP("reasons", "the text holds half a character ({code}) at offset {offset}"),
    QT_TRANSLATE_NOOP("reasons", "the text holds carriage returns, so its offsets are not ours"),
    QT_TRANSLATE_NOOP("reasons", "text_sha256 does not fit the text. The text was changed after export"),
    QT_TRANSLATE_NOOP("reasons", "text_sha256 does not fit the text of this article"),
    QT_TRANSLATE_NOOP("reasons", "no article with the text of {file} is there"),
    QT_TRANSLATE_NOOP("reasons", "profile {profile} is not audit or training"),
    QT_TRANSLATE_NOOP("reasons", "this is the reading of layer {layer}, only main can be imported"),
    QT_TRANSLATE_NOOP("reasons", "{key} is no list of objects"),
    QT_TRANSLATE_NOOP("reasons", "a step of the history has no id or no hash"),
    QT_TRANSLATE_NOOP("reasons", "hash does not fit line {line}"),
    QT_TRANSLATE_NOOP("reasons", "hash does not fit the line itself"),
    QT_TRANSLATE_NOOP("reasons", "it has no hash"),
    QT_TRANSLATE_NOOP("reasons", "schema {schema}, this version reads {known}"),
    QT_TRANSLATE_NOOP("reasons", "offsets are counted in {unit}, this version reads {known}"),
    QT_TRANSLATE_NOOP("reasons", "byte {byte} at {offset} is not {encoding}"),
    QT_TRANSLATE_NOOP("reasons", "it looks like binary data"),
    QT_TRANSLATE_NOOP("reasons", "{encoding} at best, and only with replaced characters"),
    QT_TRANSLATE_NOOP("reasons", "no encoding fits, and only with replaced characters"),
    QT_TRANSLATE_NOOP("reasons", "the label {label} became {code}."),
    QT_TRANSLATE_NOOP("reasons", "{label} cannot be a label. The span was set aside."),
    QT_TRANSLATE_NOOP("reasons", "{key}: {what} is no range with a label. It was set aside."),
    QT_TRANSLATE_NOOP("reasons", "it was annotated {count} times. All but the first were set aside."),
    QT_TRANSLATE_NOOP("reasons", "the answer is reject. Its labels were set aside."),
    QT_TRANSLATE_NOOP("reasons", "{place}: {start} to {end} is no range. The span was set aside."),
    QT_TRANSLATE_NOOP("reasons", "{place}: {start} to {end} is no range. The stance was set aside."),
    QT_TRANSLATE_NOOP("reasons", "{place}: {start} to {end} is no range. The region was set aside."),
    QT_TRANSLATE_NOOP("reasons", "{place}: start {start} is not before end {end}. The span was set aside."),
    QT_TRANSLATE_NOOP("reasons", "{place}: start {start} is not before end {end}. The stance was set aside."),
    QT_TRANSLATE_NOOP("reasons", "{place}: start {start} is not before end {end}. The region was set aside."),
    QT_TRANSLATE_NOOP(
        "reasons",
        "{place}: evidence ends at {end}, the text has {length} code points. The stance was set aside.",
    ),
    QT_TRANSLATE_NOOP(
        "reasons", "{place}: ends at {end}, the text has {length} code points. The span was set aside."
    ),
    QT_TRANSLATE_NOOP(
        "reasons", "{place}: ends at {end}, the text has {length} code points. The stance was set aside."
    ),
    QT_TRANSLATE_NOOP(
        "reasons", "{place}: ends at {end}, the text has {length} code points. The region was set aside."
    ),
    QT_TRANSLATE_NOOP("reasons", "{place}: {range} is white space. It was set aside."),
    QT_TRANSLATE_NOOP(
        "reasons",
        "{place}: {range} is “{words}”, the file says “{claimed}”. Set aside; moving by {shift} would fit.",
    ),
    QT_TRANSLATE_NOOP("reasons", "{place}: {range} is “{words}”, the file says “{claimed}”. Set aside."),
    QT_TRANSLATE_NOOP("reasons", "{place}: the id occurs twice. The second span was set aside."),
    QT_TRANSLATE_NOOP("reasons", "{place}: the id occurs twice. The second stance was set aside."),
    QT_TRANSLATE_NOOP(
        "reasons", "{place}: entity {entity} does not exist. The span was imported without it."
    ),
    QT_TRANSLATE_NOOP(
        "reasons", "{place}: {party} does not exist. The stance was set aside, its spans were imported."
    ),
    QT_TRANSLATE_NOOP("reasons", "article_stance: target {target} does not exist. It was set aside."),
    QT_TRANSLATE_NOOP("reasons", "{file}, line {line}: byte order mark skipped."),
    QT_TRANSLATE_NOOP(
        "reasons", "{file} was altered after it was exported: it has not the hash in its manifest."
    ),
    QT_TRANSLATE_NOOP("reasons", "{file}, line {line}, {why}"),
)
