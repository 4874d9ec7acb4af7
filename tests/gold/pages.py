"""The texts that labels were made of: articles, and pages whose title, heading and article are joined alike.

`python -m tests.gold.pages FOLDER` writes the joined texts there as `N.txt`, to score gold that names pages:
`python -m annotator evaluate tests/gold/stances_unseen2.jsonl --articles FOLDER`. The pages lie beside the
project in `../shared`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "data" / "corpus"
SUFFIX = ".expected.json"


def settled(data: bytes) -> str:
    """As the importer settles it: no BOM, newlines LF."""
    return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def page_text(path: Path) -> str:
    """The parts of a page that are not empty, a blank line between them, as in the articles."""
    parts = json.loads(path.read_bytes())
    joined = "\n\n".join(parts[part] for part in ("title", "heading", "article") if parts[part])
    return settled(f"{joined}\n".encode())


def text_of(row: Mapping[str, Any], corpus: Path = CORPUS) -> str:
    """The text of a row of gold: `article` names a page, `file` an article that is text already."""
    if "article" in row:
        return page_text(corpus / "html" / row["article"])
    return settled((corpus / "text" / row["file"]).read_bytes())


def name_of(row: Mapping[str, Any]) -> str:
    """The page or file that a row of gold is about."""
    return str(row["article"] if "article" in row else row["file"])


def page_texts(corpus: Path = CORPUS) -> dict[str, str]:
    """The joined text of every page, by the name of its text file."""
    paths = sorted((corpus / "html").glob(f"*{SUFFIX}"))
    return {f"{path.name.removesuffix(SUFFIX)}.txt": page_text(path) for path in paths}


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("usage: python -m tests.gold.pages FOLDER", file=sys.stderr)
        return 2
    if not (texts := page_texts()):
        print(f"no pages in {CORPUS / 'html'}", file=sys.stderr)
        return 1
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())
    print(f"{len(texts)} texts in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
