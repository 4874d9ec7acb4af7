"""What the window needs of the system, looked at before Qt is imported: Qt itself would only abort."""

from __future__ import annotations

import os
import sys

from annotator.environment.problems import CannotStart

# What QtWidgets and its platform plugins link to and do not bring along (readelf -d), with Debian's package.
_ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
_X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


def require_screen() -> None:
    """Raises CannotStart where a window cannot be shown and Qt was not told to do without."""
    if sys.platform in {"win32", "darwin"} or _platform():
        return
    raise CannotStart(
        "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be opened.\n"
        "Without one, this labels a folder of articles into a file:\n"
        "  python3 -m annotator run FOLDER --out labels.jsonl\n"
        "All commands: python3 -m annotator --help"
    )


def require_libraries() -> None:
    """See that the system has the libraries Qt links to: install them where we may, or raise CannotStart.

    Only Linux lets them be missing: for the other systems Qt's package brings everything.
    """
    if not sys.platform.startswith("linux"):
        return
    needed = _ALWAYS | {"xcb": _X11, "wayland": _WAYLAND}.get(_platform(), {})
    if missing := missing_of(needed):
        from annotator.environment.system import offer_packages

        offer_packages("Qt, which draws the window, needs libraries that this system lacks", missing)
        if still := missing_of(missing):
            raise CannotStart(
                f"Still missing after that: {', '.join(still)}. Install what brings them, then start again."
            )


def missing_of(libraries: dict[str, str]) -> dict[str, str]:
    """Those of `libraries` (file name → Debian package) that cannot be loaded."""
    import ctypes

    missing = {}
    for name, package in libraries.items():
        try:
            ctypes.CDLL(name)
        except OSError:
            missing[name] = package
    return missing


def _platform() -> str:
    """The platform Qt will choose: what QT_QPA_PLATFORM says, else by the screen there is, "" for none."""
    if said := os.environ.get("QT_QPA_PLATFORM", ""):
        return said.split(";")[0].split(":")[0]
    if os.environ.get("DISPLAY"):
        return "xcb"
    return "wayland" if os.environ.get("WAYLAND_DISPLAY") else ""
