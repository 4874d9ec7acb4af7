"""The dependency parse of an article by light tokens: what governs a group, and how near it is to a word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from annotator.nlp.pipeline import Node
from annotator.nlp.reading import Reading

__all__ = ["Syntax"]

_FAR = 5  # steps in the tree after which two words have nothing to do with each other
_RELATIONS = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "conj", "appos", "ROOT", "amod", "dislocated"})


class Syntax:
    """Lookups in the parse; without one nothing is told."""

    def __init__(self, reading: Reading, nodes: Sequence[Node]) -> None:
        self._nodes = nodes
        starts = [node.start for node in nodes]
        self._node: dict[int, int] = {}
        if nodes:
            for index, token in enumerate(reading.tokens):
                at = bisect_left(starts, token.start)
                if at < len(starts) and starts[at] < token.end:
                    self._node[index] = at

    def tell(self, start: int, end: int, cue: int) -> Iterator[str]:
        """What ties the group of tokens `start:end` to the word at token `cue`."""
        head, word = self._head(start, end), self._node.get(cue)
        if head is None or word is None:
            return
        relation = self._relation(head)
        yield f"is:{relation}"
        governor = self._nodes[head].head
        if governor == word:
            yield f"{relation}-of-cue"
        if self._nodes[word].head == head:
            yield "told-by-cue"
        elif governor == self._nodes[word].head and word != head:
            yield f"{relation}-beside-cue"
        up, down = self._path(word), self._path(head)
        if relation == "nsubj" and governor in up:
            yield "subject-above"
        common = next((at for at in down if at in up), None)
        steps = _FAR if common is None else min(_FAR, up.index(common) + down.index(common))
        yield f"steps:{steps}"

    def _head(self, start: int, end: int) -> int | None:
        """The node of a group whose head lies outside it."""
        inside = [at for index in range(start, end) if (at := self._node.get(index)) is not None]
        return next(
            (at for at in inside if self._nodes[at].head not in inside or self._nodes[at].head == at), None
        )

    def _relation(self, at: int) -> str:
        relation = self._nodes[at].relation.split(":")[0]
        return relation if relation in _RELATIONS else "other"

    def _path(self, at: int) -> list[int]:
        """The node and all above it, the nearest first."""
        path = [at]
        while self._nodes[at].head != at and len(path) < 30:
            at = self._nodes[at].head
            path.append(at)
        return path
