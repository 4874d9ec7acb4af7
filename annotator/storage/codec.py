"""How changes, texts and raw bytes are packed: one codec byte, then compressed bytes.

Codec 1 is zstd with `resources/storage/dictionary-1`, two kilobytes trained on invented operations: texts,
raw bytes, and in project format 1 whole operations. Codec 2 is zstd with `dictionary-2`, eight kilobytes
trained on the changes of invented work, for lists of changes. These files are never altered; a better one
would be `dictionary-3` behind another codec byte.
"""

from __future__ import annotations

import threading
from functools import cache

import zstandard

from annotator.resources import resource

PLAIN, CHANGES = b"\x01", b"\x02"
"""The codec bytes."""
_LEVELS = {PLAIN: 3, CHANGES: 4}
CEILING = 512 * 1024 * 1024
"""The most bytes that unpacking may give; what says to be larger is refused before memory is given."""


class BadPacking(ValueError):
    """Bytes that do not unpack; the message says why in plain words."""


@cache
def _dictionary(codec: bytes) -> zstandard.ZstdCompressionDict:
    return zstandard.ZstdCompressionDict(resource("storage", f"dictionary-{codec[0]}").read_bytes())


class _Tools(threading.local):
    """Packers and unpackers of one thread: each is costly to make and cannot be shared."""

    def __init__(self) -> None:
        self.packers = {
            codec: zstandard.ZstdCompressor(level, dict_data=_dictionary(codec), write_dict_id=False)
            for codec, level in _LEVELS.items()
        }
        self.unpackers = {
            codec: zstandard.ZstdDecompressor(dict_data=_dictionary(codec)) for codec in _LEVELS
        }


_tools = _Tools()


def pack(data: bytes) -> bytes:
    """Compress a text or raw bytes, behind the codec byte. Safe on any thread."""
    return PLAIN + _tools.packers[PLAIN].compress(data)


def pack_changes(data: bytes) -> bytes:
    """Compress the JSON of a list of changes, behind the codec byte. Safe on any thread."""
    return CHANGES + _tools.packers[CHANGES].compress(data)


def unpack(packed: bytes) -> bytes:
    """What was packed. Raises BadPacking where it is spoilt, of an unknown codec, or too large."""
    unpacker = _tools.unpackers.get(packed[:1])
    if unpacker is None:
        raise BadPacking(f"unknown codec {packed[:1].hex() or 'in an empty value'}")
    frame = packed[1:]
    try:
        size = zstandard.frame_content_size(frame)
        if size < 0:
            raise BadPacking("the size is not told")
        if size > CEILING:
            raise BadPacking(f"{size} bytes are more than are ever written")
        data: bytes = unpacker.decompress(frame, max_output_size=size, allow_extra_data=False)
    except zstandard.ZstdError as error:
        raise BadPacking("the compressed bytes are spoilt") from error
    if len(data) != size:
        raise BadPacking("the compressed bytes are cut short")
    return data
