"""Bytes of one file, block by block, with every failure told as a refusal."""

import errno
import struct
import zipfile
import zlib
from typing import BinaryIO

from domain.errors import ExportRefused
from sources.exports.base import Limits
from sources.exports.refusals import in_mebibytes, refused

FAILURES = (
    OSError,
    EOFError,
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,  # zipfile's word for encrypted entries whose directory says otherwise
    struct.error,
    ValueError,
    OverflowError,
)
"""What the standard library raises over damaged archives."""
BOM = b"\xef\xbb\xbf"


class Stream:
    """One file or archive entry; ``position`` is how far it has been read."""

    def __init__(self, raw: BinaryIO, name: str, limits: Limits) -> None:
        self.name = name
        self.position = 0
        self._raw = raw
        self._limits = limits

    def block(self, size: int | None = None) -> bytes:
        """Read on; empty at the end. A byte order mark at the start is dropped."""
        begun = self.position
        try:
            block = self._raw.read(max(size or self._limits.read_bytes, len(BOM)))
        except FAILURES as error:
            raise failure(error, self.name, begun) from error
        self.position += len(block)
        if self.position > self._limits.file_bytes:
            limit = in_mebibytes(self._limits.file_bytes)
            raise refused("export-bomb-size", self.name, limit=limit)
        if not begun and block.startswith(BOM):
            return block.removeprefix(BOM) or self.block()
        return block

    def head(self, size: int) -> bytes:
        """Read the first ``size`` bytes, or the whole file if it is shorter."""
        blocks: list[bytes] = []
        while self.position < size and (block := self.block(size - self.position)):
            blocks.append(block)
        return b"".join(blocks)


def failure(error: Exception, file: str, byte: int) -> ExportRefused:
    """Tell what one of ``FAILURES`` means."""
    if isinstance(error, EOFError):
        return refused("export-truncated", file, byte=byte)
    # A damaged archive sends zipfile to places before its beginning: an invalid argument.
    if isinstance(error, OSError) and error.errno != errno.EINVAL:
        return refused("export-unreadable", file)
    return refused("export-broken", file, byte=byte)
