"""Files to articles: `read_sources` reads files and folders and gives one result after the other."""

from annotator.importing.articles import read_sources
from annotator.importing.boilerplate import layout_of
from annotator.importing.clusters import Clusters
from annotator.importing.encodings import OFFERED, known_encoding
from annotator.importing.known import SKETCH_VERSION, Known, KnownArticle
from annotator.importing.results import (
    Finding,
    Imported,
    Labelled,
    Labels,
    Progress,
    Refused,
    Result,
    Unchanged,
)

__all__ = [
    "OFFERED",
    "SKETCH_VERSION",
    "Clusters",
    "Finding",
    "Imported",
    "Known",
    "KnownArticle",
    "Labelled",
    "Labels",
    "Progress",
    "Refused",
    "Result",
    "Unchanged",
    "known_encoding",
    "layout_of",
    "read_sources",
]
