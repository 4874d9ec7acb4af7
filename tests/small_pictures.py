"""Pictures of the window as small PNG files of 256 colours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

COLOURS = 256
_SLICE = 4096


def chosen_colours(every: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The rows of `every` to keep: the most used half, then what is far from all that is kept, and used."""
    kept = list(np.argsort(-counts, kind="stable")[: COLOURS // 2])
    apart = np.full(len(every), np.iinfo(np.int64).max, dtype=np.int64)
    for one in kept:
        apart = np.minimum(apart, ((every - every[one]) ** 2).sum(axis=1))
    while len(kept) < min(COLOURS, len(every)):
        next_ = int((apart * np.sqrt(counts)).argmax())
        kept.append(next_)
        apart = np.minimum(apart, ((every - every[next_]) ** 2).sum(axis=1))
    return np.array(kept)


def save_small(image: QImage, path: Path) -> None:
    """Write `image` with 256 of its colours; any other becomes the nearest of them."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = plain.width(), plain.height()
    rows = np.frombuffer(plain.constBits(), dtype=np.uint8).reshape(height, plain.bytesPerLine())
    pixels = rows[:, : width * 4].reshape(height * width, 4)[:, 2::-1].astype(np.int32)
    codes = (pixels[:, 0] << 16) | (pixels[:, 1] << 8) | pixels[:, 2]
    used, place, counts = np.unique(codes, return_inverse=True, return_counts=True)
    every = np.stack([used >> 16, (used >> 8) & 255, used & 255], axis=1)
    kept = chosen_colours(every, counts)
    nearest = np.concatenate(
        [
            ((every[at : at + _SLICE, None, :] - every[kept][None, :, :]) ** 2).sum(axis=2).argmin(axis=1)
            for at in range(0, len(used), _SLICE)
        ]
    )
    indexed = QImage(width, height, QImage.Format.Format_Indexed8)
    indexed.setColorTable([0xFF000000 | int(used[one]) for one in kept])
    chosen = nearest[place].astype(np.uint8).reshape(height, width)
    target = np.frombuffer(indexed.bits(), dtype=np.uint8).reshape(height, indexed.bytesPerLine())
    target[:, :width] = chosen
    if not indexed.save(str(path), quality=0):
        raise OSError(f"{path.name} could not be written")
