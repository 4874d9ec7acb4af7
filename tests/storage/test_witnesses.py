"""What no file can find in itself, an older copy, a history made anew, shows against heads noted outside."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from annotator.storage import Finding, Head, NotAManifest, Project, Witness, head_in, note, noted
from annotator.storage.verifying import verify
from tests.storage.making import Work


def findings(path: Path, against: list[Head], elsewhere: list[Head] | None = None) -> list[Finding]:
    return [one for one in verify(path, against, elsewhere or []) if isinstance(one, Finding)]


def test_an_older_copy_in_the_place_of_the_project_is_noticed(
    worked: Path, work: Work, tmp_path: Path
) -> None:
    older = shutil.copy(worked, tmp_path / "older")
    with Project.open(worked) as project:
        for draft in work.draw(4):
            project.append(draft)
        project.flush()
        note(tmp_path / "data", project.project_id, project.head, project.path)
        id_, head = project.project_id, project.head
    (witness,) = noted(tmp_path / "data", id_)
    assert witness == Witness(head, worked)
    assert findings(worked, [witness.head]) == []
    shutil.copy(older, worked)
    (found,) = findings(worked, [witness.head])
    assert found.grave
    assert f"was once {head.seq} operations long" in found.words


def test_two_copies_that_went_apart_are_worth_knowing_and_no_damage(
    worked: Path, work: Work, tmp_path: Path
) -> None:
    copy = Path(shutil.copy(worked, tmp_path / "copy.annotator"))
    draft = next(work.draw(1))
    with Project.open(worked) as project:
        project.append(draft)
    with Project.open(copy) as project:
        for one in work.draw(0):
            project.append(one)
        head = project.head
    other = Head(head.seq, "0" * 64)
    (found,) = findings(worked, [], [other])
    assert not found.grave
    assert findings(worked, [], [head]) == []


def test_only_new_heads_are_noted_and_only_the_last_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "p.annotator"
    for seq in range(1, 250):
        for _ in range(2):
            note(tmp_path, "../../other", Head(seq, f"{seq:064x}"), file)
    kept = noted(tmp_path, "../../other")
    assert [one.head.seq for one in kept] == list(range(50, 250))
    (place,) = (tmp_path / "heads").iterdir()  # a project's id chooses no path
    place.write_text('{"seq": 1}\nrubbish\n' + place.read_text("utf-8") + '{"seq":', encoding="utf-8")
    assert noted(tmp_path, "../../other") == kept
    assert noted(tmp_path, "unheard of") == []
    note(tmp_path, "empty", Head(0, "0" * 64), file)
    assert noted(tmp_path, "empty") == []


def test_a_manifest_is_a_witness(worked: Path, tmp_path: Path) -> None:
    with Project.open(worked, read_only=True) as project:
        head = project.head
    manifest = tmp_path / "MANIFEST.json"
    said = {"manifest": "annotator-manifest/1", "chain_head": {"operations": head.seq, "hash": head.hash}}
    manifest.write_text(json.dumps(said), encoding="utf-8")
    assert head_in(manifest) == head
    assert findings(worked, [head_in(manifest)]) == []


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"chain_head": null}', '{"chain_head": {"operations": true, "hash": ""}}']
)
def test_what_is_no_manifest_is_refused(tmp_path: Path, text: str) -> None:
    manifest = tmp_path / "MANIFEST.json"
    manifest.write_text(text, encoding="utf-8")
    with pytest.raises(NotAManifest, match="names no chain head"):
        head_in(manifest)
    with pytest.raises(NotAManifest):
        head_in(tmp_path / "nothing.json")
