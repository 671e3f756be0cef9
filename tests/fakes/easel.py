"""An easel that draws a dot, when it is let to."""

import asyncio
import struct
import zlib

from domain.errors import CardFailed


class Dots:
    """Notes what it was asked to draw; takes as long as it is told to, and fails likewise."""

    def __init__(self):
        self.sheets = []
        self.fails = None
        """An error to raise in place of drawing."""
        self.takes_s = 0.0

    @property
    def drawn(self):
        return [sheet.template for sheet in self.sheets]

    async def draw(self, sheet):
        self.sheets.append(sheet)
        await asyncio.sleep(self.takes_s)
        if self.fails is not None:
            raise self.fails
        return A_DOT

    async def bind(self, sheet, made_at):
        self.sheets.append(sheet)
        if self.fails is not None:
            raise self.fails
        return b"%PDF-1.7 of " + f"{made_at:%Y}".encode()


FAILED = CardFailed("card-failed", template="recap")


def _chunk(kind, content):
    checked = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checked)


A_DOT = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\0\0"))
    + _chunk(b"IEND", b"")
)
"""A PNG of one black pixel."""
