"""Which files a folder gives, in which order, and what is passed over."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from annotator.importing.sources import SourceFile, SourceRefused, find_files

CHECK = "Check that it is still there and that you may open it."


def names(*paths: Path) -> list[str]:
    return [found.name for found in find_files(paths) if isinstance(found, SourceFile)]


def refusals(*paths: Path) -> list[str]:
    return [str(found.error) for found in find_files(paths) if isinstance(found, SourceRefused)]


def write(folder: Path, *files: str) -> None:
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text("x", encoding="utf-8")


def test_a_folder_gives_its_files_in_natural_order_with_their_relative_names(tmp_path: Path) -> None:
    write(tmp_path, "10.txt", "9.txt", "Été.txt", "b/2.html", "b/11.html", "a.md")
    assert names(tmp_path) == ["9.txt", "10.txt", "a.md", "b/2.html", "b/11.html", "Été.txt"]


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, ".git/config", ".DS_Store", "Thumbs.db", "~$page.txt", "__MACOSX/x.txt", "page.txt")
    assert names(tmp_path) == ["page.txt"]


def test_files_that_speak_of_the_folder_are_passed_over_unless_they_are_named(tmp_path: Path) -> None:
    write(tmp_path, "README.md", "LICENSE", "Readme.fr.txt", "all.manifest.json", "readers.txt")
    assert names(tmp_path) == ["readers.txt"]
    assert names(tmp_path / "README.md") == ["README.md"]


def test_a_file_that_is_named_keeps_its_bare_name_and_comes_once(tmp_path: Path) -> None:
    write(tmp_path, "b/page.txt")
    page = tmp_path / "b" / "page.txt"
    assert names(page, page) == ["page.txt"]
    assert [found.named for found in find_files([page]) if isinstance(found, SourceFile)] == [True]


def test_a_missing_source_is_said(tmp_path: Path) -> None:
    (said,) = refusals(tmp_path / "gone")
    assert said == f"There is no file or folder {tmp_path / 'gone'}. Check the name, or choose it anew."


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (said,) = refusals(tmp_path / "empty")
    assert said.startswith("The folder empty holds no file that can be read.")


@pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")
def test_loops_pipes_and_dead_links_are_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    write(tmp_path, "sub/page.txt")
    (tmp_path / "sub" / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    assert names(tmp_path) == ["sub/page.txt"]
    assert refusals(tmp_path) == [
        "dead.txt could not be read: it is a link to nothing. " + CHECK,
        "pipe.txt is a pipe, not a file. It was passed over.",
        "sub/again is a folder that leads back to itself, not a file. It was passed over.",
    ]


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="needs a device")
def test_a_device_is_refused() -> None:
    assert refusals(Path("/dev/null")) == ["null is a device, not a file. It was passed over."]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a person without all rights")
def test_a_folder_that_may_not_be_opened_is_said(tmp_path: Path) -> None:
    write(tmp_path, "closed/page.txt", "open.txt")
    (tmp_path / "closed").chmod(0)
    try:
        assert names(tmp_path) == ["open.txt"]
        assert "closed/ could not be read: you may not open it." in refusals(tmp_path)[0]
    finally:
        (tmp_path / "closed").chmod(0o700)
