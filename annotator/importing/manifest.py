"""Whether a file that is imported is still the export that it was."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from annotator.domain.manifests import digests_in, manifest_name


def is_altered(path: Path, data: bytes) -> bool:
    """Whether a manifest of ours lies beside a file and tells another hash of it than that of its bytes."""
    try:
        manifest = json.loads(path.with_name(manifest_name(path.name)).read_text(encoding="utf-8"))
    except (OSError, ValueError):  # there is none
        return False
    told = digests_in(manifest).get(path.name)
    return told is not None and told != hashlib.sha256(data).hexdigest()
