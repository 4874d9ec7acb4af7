"""The page on Python runs from top to bottom, and says what it promises."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "python.md").read_text(encoding="utf-8")


def test_the_page_runs_from_top_to_bottom(tmp_path: Path, root: Path, annotator_home: Path) -> None:
    code = "\n".join(re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL))
    script = f"import sys; sys.path.insert(0, {str(root)!r})\n{code}"
    (tmp_path / "page.py").write_text(script, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "error", "page.py"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said = done.stdout.splitlines()
    assert said[0] == "2"
    assert "Ida Holm PER Ida Holm" in said
    assert any(line.startswith("This was not done") for line in said)
    assert "('riga',)" in said or any("riga" in line and line.startswith("('") for line in said)
    assert any(line.startswith("1 The search cannot be read") for line in said)
    assert any(line.startswith("False ['") for line in said)
    assert "sound" in said
    assert {path.name for path in tmp_path.iterdir()} >= {"training.jsonl", "restored.annotator"}
