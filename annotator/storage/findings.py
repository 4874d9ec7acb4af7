"""What a thorough check reports: how far it is, and what it found, in plain words."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from annotator.resources import QT_TRANSLATE_NOOP

PAGES = QT_TRANSLATE_NOOP("findings", "Reading the pages of the file")
HISTORY = QT_TRANSLATE_NOOP("findings", "Replaying the history")
ARTICLES = QT_TRANSLATE_NOOP("findings", "Comparing the articles")
FILES = QT_TRANSLATE_NOOP("findings", "Comparing the imported files")
INDEX = QT_TRANSLATE_NOOP("findings", "Indexing the texts")

UNREADABLE = QT_TRANSLATE_NOOP("findings", "The file cannot be read further: {reason}.")
PAGE = QT_TRANSLATE_NOOP("findings", "The file is damaged inside: {reason}.")
LINKS = QT_TRANSLATE_NOOP("findings", "A row of {table} belongs to nothing.")
TABLES = QT_TRANSLATE_NOOP("findings", "The file is not as it must be: {reason}.")
META = QT_TRANSLATE_NOOP("findings", "The table of the project’s own data is not as it must be.")
GAP = QT_TRANSLATE_NOOP("findings", "An operation is missing before this one: {expected} should come here.")
PACKING = QT_TRANSLATE_NOOP("findings", "The operation cannot be unpacked: {reason}.")
NO_OPERATION = QT_TRANSLATE_NOOP("findings", "The operation does not have the form of one: {reason}.")
HASH = QT_TRANSLATE_NOOP(
    "findings", "The operation was altered, or follows another one: its hash does not fit its content."
)
CHAIN = QT_TRANSLATE_NOOP(
    "findings", "The operation does not follow from the one before: its previous hash is another."
)
COLUMN = QT_TRANSLATE_NOOP("findings", "The column {column} says something other than the operation itself.")
BEFORE = QT_TRANSLATE_NOOP(
    "findings", "The operation changes {kind} {id} from something that it was not at that time."
)
HEAD = QT_TRANSLATE_NOOP("findings", "The history ends with operation {last}, and the project says {head}.")
WITNESS = QT_TRANSLATE_NOOP(
    "findings", "Operation {seq} is not the one that was seen here before; the history was rewritten."
)
SHORTER = QT_TRANSLATE_NOOP(
    "findings", "The history was once {seq} operations long; now it ends with {last}."
)
ELSEWHERE = QT_TRANSLATE_NOOP(
    "findings", "Another copy of this project was {seq} operations long; this one has {last}, or others."
)
NOT_COMPARED = QT_TRANSLATE_NOOP(
    "findings", "The articles were not compared with the history, since that is broken."
)
NUMBER = QT_TRANSLATE_NOOP("findings", "The row of the article does not fit the history.")
SUMMARY = QT_TRANSLATE_NOOP("findings", "The summary of the article does not fit its records.")
MISSING = QT_TRANSLATE_NOOP("findings", "The {kind} {id} is in the history and not in the article.")
FOREIGN = QT_TRANSLATE_NOOP("findings", "The {kind} {id} is in the article and not in the history.")
ALTERED = QT_TRANSLATE_NOOP("findings", "The {kind} {id} is not as the history left it.")
SEARCH = QT_TRANSLATE_NOOP("findings", "What is searched of the {kind} {id} is not what it says.")
SHAPE = QT_TRANSLATE_NOOP("findings", "The {kind} {id} does not have the form of one: {reason}.")
TEXT = QT_TRANSLATE_NOOP("findings", "The stored text of the article is damaged or missing.")
TEXT_HASH = QT_TRANSLATE_NOOP(
    "findings", "The text of the article does not have the hash that its record tells."
)
TOUCHES = QT_TRANSLATE_NOOP(
    "findings", "The list of operations that touched the article does not fit the history."
)
RAW = QT_TRANSLATE_NOOP("findings", "The stored bytes of the imported file are damaged.")
RAW_FOREIGN = QT_TRANSLATE_NOOP("findings", "The stored bytes belong to no article that was ever imported.")
RAW_ABSENT = QT_TRANSLATE_NOOP(
    "findings", "The bytes of {count} imported files are not kept in this project."
)
IN_USE = QT_TRANSLATE_NOOP(
    "findings", "{person} on {machine} works in the project; what is saved meanwhile is checked as well."
)
MANY = QT_TRANSLATE_NOOP("findings", "There is more like this; the list ends here.")


class Progress(Struct, frozen=True):
    """How far the check is: `done` of `total` in this `stage`."""

    stage: str
    done: int
    total: int


class Finding(Struct, frozen=True):
    """Something found, at a place such as `operation 12` or an article's id; empty for the whole file.

    `message` is an English text marked for translation, with `fields` to fill in. What is not `grave` is
    worth knowing and no damage.
    """

    place: str
    message: str
    fields: Mapping[str, object] = field(default_factory=dict)
    grave: bool = True

    @property
    def words(self) -> str:
        """The sentence in English."""
        return self.message.format(**self.fields)

    def __str__(self) -> str:
        return f"{self.place}: {self.words}" if self.place else self.words
