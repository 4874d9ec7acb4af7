"""What is looked at before Qt is imported, and the line that mends it."""

import sys
from pathlib import Path

import pytest

from annotator.environment import CannotStart, require_screen
from annotator.environment.screen import missing_of
from annotator.environment.system import offer_packages

linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux lets Qt's libraries be missing"
)
MISSING = {"libnothere.so.9": "libnothere9"}


def put(folder: Path, name: str, script: str) -> None:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)


@linux
def test_only_what_cannot_be_loaded_is_missing() -> None:
    assert missing_of({"libc.so.6": "libc6", **MISSING}) == MISSING


@linux
@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_screen_will_do(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(CannotStart, match="no screen"):
        require_screen()
    monkeypatch.setenv(variable, "offscreen")
    require_screen()


@linux
def test_root_installs_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path, "apt-get", f'echo "$@" >>"{tmp_path}/asked"')
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("os.geteuid", lambda: 0)
    offer_packages("Qt needs more", MISSING)
    asked = (tmp_path / "asked").read_text(encoding="utf-8")
    assert asked == "install -y --no-install-recommends libnothere9\n"
    assert "apt-get install -y libnothere9" in capsys.readouterr().err


@linux
def test_an_old_package_list_is_renewed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(
        tmp_path,
        "apt-get",
        f'[ "$1" = update ] && : >"{tmp_path}/fresh" && exit 0\n[ -e "{tmp_path}/fresh" ] || exit 100',
    )
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("os.geteuid", lambda: 0)
    offer_packages("Qt needs more", MISSING)
    assert (tmp_path / "fresh").exists()


@linux
def test_an_installation_that_fails_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "apt-get", "echo 'E: no such package' >&2; exit 100")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("os.geteuid", lambda: 0)
    with pytest.raises(CannotStart, match="E: no such package"):
        offer_packages("Qt needs more", MISSING)


@linux
def test_others_get_the_line_to_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "apt-get", "exit 1")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(CannotStart, match="sudo apt-get install -y libnothere9"):
        offer_packages("Qt needs more", MISSING)


@linux
def test_without_apt_the_library_itself_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CannotStart, match=r"libnothere\.so\.9"):
        offer_packages("Qt needs more", MISSING)
    put(tmp_path, "dnf", "exit 1")
    with pytest.raises(CannotStart, match=r"sudo dnf install 'libnothere\.so\.9\(\)\(64bit\)'"):
        offer_packages("Qt needs more", MISSING)
