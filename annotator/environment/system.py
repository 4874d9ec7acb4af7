"""Packages of the operating system: installed where we may, otherwise the one line that does it."""

from __future__ import annotations

import os
import subprocess
import sys
from shutil import which
from typing import TYPE_CHECKING

from annotator.environment.problems import CannotStart, say

if TYPE_CHECKING:
    from collections.abc import Mapping


def offer_packages(problem: str, missing: Mapping[str, str]) -> None:
    """As root with apt-get, install the packages of `missing` (what is missing → Debian's package with it).

    Otherwise raises CannotStart with the line to give; returns after an installation that went well.
    """
    packages = sorted(set(missing.values()))
    if which("apt-get") is None:
        raise CannotStart(f"{problem}: {', '.join(missing)}.\n{_line_without_apt(list(missing))}")
    line = f"apt-get install -y {' '.join(packages)}"
    if sys.platform == "win32" or os.geteuid() != 0:
        raise CannotStart(f"{problem}: {', '.join(missing)}.\nInstall it with:\n  sudo {line}")
    say(f"{problem}: {', '.join(missing)}.\nInstalling it: {line}")
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    said = _apt(install)
    if said:  # a new machine has no lists of packages yet
        said = _apt(["apt-get", "update"]) or _apt(install)
    if said:
        raise CannotStart(f"That failed: {said}\nInstall it by hand with:\n  {line}")


def _apt(command: list[str]) -> str:
    """What apt-get said when it failed, or nothing."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    return (done.stderr.strip() or "apt-get ended without saying why.") if done.returncode else ""


def _line_without_apt(missing: list[str]) -> str:
    """RPM's tools find a package by the library in it; for others the names have to do."""
    wanted = " ".join(f"'{name}()(64bit)'" for name in missing if ".so" in name)
    for tool in ("dnf", "zypper"):
        if wanted and which(tool):
            return f"Install it with:\n  sudo {tool} install {wanted}"
    return "Install what brings it with your system's package manager, then start again."
