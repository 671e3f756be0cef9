"""Where sheets are drawn: Typst compilers, one a thread, off the event loop."""

import asyncio
import json
import shutil
import struct
import threading
import zlib
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, Self

import numpy as np
from PIL import Image
from typst import Compiler, Fonts

from cards.aura import Pixels
from cards.fonts import font_folders
from domain.errors import CardFailed

TEMPLATES = Path(__file__).parent / "templates"
PPI = 72.0
"""One Typst point is one pixel."""
SECONDS = 20.0
"""A card that takes longer is given up."""
THREADS = 2
PACKED = 4
"""How hard PNG is packed, of 9: 6 takes twice as long for a fourteenth less."""
ACCESSIBLE: Literal["ua-1"] = "ua-1"
"""PDF/UA: tagged, titled, with a language, and with words for every figure."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One picture to draw: a template, what it says, and the pictures it shows."""

    template: str
    """A file's name in ``templates`` without its ending."""
    width: float
    height: float
    """Pixels of a card, points of a page."""
    says: Mapping[str, Any]
    """What JSON can hold. It reaches the template as data, and never as markup."""
    ground: Pixels | None = None
    """RGB pixels of that size to lay beneath; None where the template paints its own."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """PNG by the name under which ``says`` speaks of it."""


class _Desk:
    """One thread's compiler, and the folder that is all it can see."""

    def __init__(self, fonts: Fonts) -> None:
        self.folder = TemporaryDirectory(prefix="liner-notes-cards-")
        root = Path(self.folder.name)
        for path in TEMPLATES.glob("*.typ"):
            shutil.copy(path, root / path.name)
        self.pictures = root / "pictures"
        self.pictures.mkdir()
        self.compiler = Compiler(root=str(root), font_paths=fonts)

    def compile(
        self,
        sheet: Sheet,
        made_at: datetime | None = None,
        *standards: Literal["ua-1"],
    ) -> bytes:
        """Set a sheet: PNG, or PDF where it says when it was made."""
        for name, picture in sheet.pictures.items():
            (self.pictures / f"{name}.png").write_bytes(picture)
        says = {**sheet.says, "width": sheet.width, "height": sheet.height}
        try:
            drawn = self.compiler.compile(
                input=str(Path(self.folder.name) / f"{sheet.template}.typ"),
                format="png" if made_at is None else "pdf",
                ppi=PPI,
                timestamp=made_at,
                pdf_standards=list(standards),
                sys_inputs={"says": json.dumps(says, ensure_ascii=False)},
            )
        except RuntimeError as error:
            raise CardFailed("card-failed", template=sheet.template) from error
        finally:
            for name in sheet.pictures:
                (self.pictures / f"{name}.png").unlink(missing_ok=True)
        if not isinstance(drawn, bytes):
            raise CardFailed("card-failed", template=sheet.template)
        return drawn


class Easel:
    """Draw sheets in a small pool of threads. Open it with ``with``."""

    def __init__(self, threads: int = THREADS, *, system_fonts: bool = True) -> None:
        # Declared fonts come first, so that what they cover looks the same everywhere.
        self._fonts = Fonts(
            include_system_fonts=system_fonts,
            include_embedded_fonts=False,
            font_paths=font_folders(),
        )
        self._own = threading.local()
        self._desks: list[_Desk] = []
        self._pool = ThreadPoolExecutor(threads, "easel", initializer=self._set_up)

    def _set_up(self) -> None:
        self._own.desk = _Desk(self._fonts)
        self._desks.append(self._own.desk)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)
        for desk in self._desks:
            desk.folder.cleanup()

    def draw_now(self, sheet: Sheet) -> bytes:
        """Draw a PNG, and wait for it; raise CardFailed where it cannot be drawn."""
        return self._pool.submit(self._drawn, sheet).result(SECONDS)

    async def draw(self, sheet: Sheet) -> bytes:
        """Draw a PNG off the event loop; raise CardFailed where that fails or takes too long."""
        drawing = asyncio.wrap_future(self._pool.submit(self._drawn, sheet))
        try:
            return await asyncio.wait_for(drawing, SECONDS)
        except TimeoutError as error:
            raise CardFailed("card-failed", template=sheet.template) from error

    async def bind(self, sheet: Sheet, made_at: datetime) -> bytes:
        """Set a sheet as tagged PDF, off the event loop; one sheet and one date give one file."""
        binding = asyncio.wrap_future(self._pool.submit(self._bound, sheet, made_at))
        try:
            return await asyncio.wait_for(binding, SECONDS)
        except TimeoutError as error:
            raise CardFailed("card-failed", template=sheet.template) from error

    def _bound(self, sheet: Sheet, made_at: datetime) -> bytes:
        """Hold it to PDF/UA, but lose no booklet over a letter that no font has."""
        try:
            return bytes(self._own.desk.compile(sheet, made_at, ACCESSIBLE))
        except CardFailed:
            return bytes(self._own.desk.compile(sheet, made_at))

    def _drawn(self, sheet: Sheet) -> bytes:
        drawn = self._own.desk.compile(sheet)
        if sheet.ground is None:
            return bytes(drawn)
        with Image.open(BytesIO(drawn)) as ink:
            return laid(sheet.ground, ink)


def laid(ground: Pixels, ink: Image.Image) -> bytes:
    """Lay ink over a ground of the same size; give PNG."""
    paper = Image.fromarray(ground)
    paper.paste(ink, mask=ink.getchannel("A"))
    return png_of(np.asarray(paper))


def png_of(rgb: Pixels) -> bytes:
    """Write RGB pixels as PNG, without filters (https://www.w3.org/TR/png-3/).

    A dithered ground repeats itself: filters that look at one pixel before hide that from deflate.
    Pillow has no way to leave them out, and took twice as long for a file a quarter larger.
    """
    high, wide, _ = rgb.shape
    rows = np.zeros((high, wide * 3 + 1), np.uint8)
    rows[:, 1:] = rgb.reshape(high, -1)
    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    packed = zlib.compress(rows.data, PACKED)
    parts = ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(*one) for one in parts)


def _part(name: bytes, content: bytes) -> bytes:
    checked = zlib.crc32(content, zlib.crc32(name))
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", checked)


def pixels(png: bytes) -> Pixels:
    """Decode a drawn card, for looking and for tests: height by width by RGB."""
    with Image.open(BytesIO(png)) as picture:
        return np.asarray(picture.convert("RGB"))
