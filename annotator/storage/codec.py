"""How payloads, texts and raw bytes are packed: one codec byte, then compressed bytes.

Codec 1 is zstd with `resources/storage/dictionary-1`, two kilobytes trained on invented operations. That file
is never altered; a better one would be `dictionary-2` behind another codec byte.
"""

from __future__ import annotations

import threading
from functools import cache

import zstandard

from annotator.resources import resource

_CODEC = b"\x01"
_LEVEL = 3
CEILING = 512 * 1024 * 1024
"""The most bytes that unpacking may give; what says to be larger is refused before memory is given."""


class BadPacking(ValueError):
    """Bytes that do not unpack; the message says why in plain words."""


@cache
def _dictionary() -> zstandard.ZstdCompressionDict:
    return zstandard.ZstdCompressionDict(resource("storage", "dictionary-1").read_bytes())


class _Tools(threading.local):
    """Packer and unpacker of one thread: each is costly to make and cannot be shared."""

    def __init__(self) -> None:
        self.packer = zstandard.ZstdCompressor(_LEVEL, dict_data=_dictionary(), write_dict_id=False)
        self.unpacker = zstandard.ZstdDecompressor(dict_data=_dictionary())


_tools = _Tools()


def pack(data: bytes) -> bytes:
    """Compress, behind the codec byte. Safe on any thread."""
    return _CODEC + _tools.packer.compress(data)


def unpack(packed: bytes) -> bytes:
    """The bytes behind `pack`. Raises BadPacking where they are spoilt, of an unknown codec, or too many."""
    if packed[:1] != _CODEC:
        raise BadPacking(f"unknown codec {packed[:1].hex() or 'in an empty value'}")
    frame = packed[1:]
    try:
        size = zstandard.frame_content_size(frame)
        if size < 0:
            raise BadPacking("the size is not told")
        if size > CEILING:
            raise BadPacking(f"{size} bytes are more than are ever written")
        data: bytes = _tools.unpacker.decompress(frame, max_output_size=size, allow_extra_data=False)
    except zstandard.ZstdError as error:
        raise BadPacking("the compressed bytes are spoilt") from error
    if len(data) != size:
        raise BadPacking("the compressed bytes are cut short")
    return data
