"""A body of files, streamed to disk: bounded in bytes, files and time."""

import asyncio
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from aiohttp import BodyPartReader, MultipartReader, web
from aiohttp.http import HttpProcessingError

from domain.errors import UploadRefused
from web.site import MEGABYTE, Site

FIELD: Final = "export"
FORM: Final = "multipart/form-data"
PIECE_BYTES: Final = 1 << 18
FILES: Final = 20
ABOUT_PARTS: Final = 100_000
"""Bytes that boundaries and headers may take."""
BROKEN: Final = (ValueError, AssertionError, web.RequestPayloadError, HttpProcessingError)
"""What aiohttp says of a body that is not what it set out to be."""
UNFIT: Final = re.compile(r"[^\w .()-]+")
LONGEST: Final = 60
"""Letters, of up to four bytes: file systems take 255."""
SUFFIX: Final = 10
NAMELESS: Final = "export"


def file_name(told: str) -> str:
    """Make a name on disk of what a browser told: its last part, and nothing that leads away."""
    base = PurePosixPath(told.replace("\\", "/")).name
    kept = UNFIT.sub("_", base).lstrip(". ")
    stem, dot, suffix = kept.rpartition(".")
    if dot and len(suffix) < SUFFIX:
        return f"{stem[: LONGEST - 1 - len(suffix)]}.{suffix}".strip()
    return kept[:LONGEST].strip() or NAMELESS


@dataclass(slots=True)
class Receiver:
    """Receives one request's files into a folder."""

    site: Site
    folder: Path
    got: int = 0

    async def __call__(self, request: web.Request) -> tuple[Path, ...]:
        """Write every file that came; raise UploadRefused for what is not whole or not wanted."""
        if request.content_type != FORM or "boundary" not in request.headers["Content-Type"]:
            raise UploadRefused("upload-without-file")
        if (request.content_length or 0) > self.site.largest_bytes + ABOUT_PARTS:
            raise self._too_large()
        try:
            async with asyncio.timeout(self.site.longest_s):
                return await self._files(await request.multipart())
        except TimeoutError as error:
            raise UploadRefused("upload-slow") from error
        except OSError as error:
            if isinstance(error, ConnectionError):
                raise
            raise UploadRefused("upload-no-room") from error
        except BROKEN as error:
            raise UploadRefused("upload-cut") from error

    async def _files(self, reader: MultipartReader) -> tuple[Path, ...]:
        paths: list[Path] = []
        while (part := await self._next(reader)) is not None:
            if not isinstance(part, BodyPartReader) or part.name != FIELD:
                raise UploadRefused("upload-without-file")
            if not part.filename:
                await self._pass_over(part)
                continue
            if len(paths) == FILES:
                raise UploadRefused("upload-too-many", limit=FILES)
            paths.append(await self._write(part, len(paths)))
        if not paths:
            raise UploadRefused("upload-without-file")
        return tuple(paths)

    async def _next(self, reader: MultipartReader) -> MultipartReader | BodyPartReader | None:
        async with asyncio.timeout(self.site.stalled_s):
            return await reader.next()

    async def _write(self, part: BodyPartReader, number: int) -> Path:
        """Write one file, in a folder of its own: two may have one name."""
        folder = self.folder / str(number)
        folder.mkdir()
        path = folder / file_name(part.filename or "")
        with path.open("xb") as file:
            while piece := await self._piece(part):
                await asyncio.to_thread(file.write, piece)
        return path

    async def _pass_over(self, part: BodyPartReader) -> None:
        """Read on past a field that was left empty; one that is not is no less to read."""
        while await self._piece(part):
            pass

    async def _piece(self, part: BodyPartReader) -> bytes:
        async with asyncio.timeout(self.site.stalled_s):
            piece = await part.read_chunk(PIECE_BYTES)
        self.got += len(piece)
        if self.got > self.site.largest_bytes:
            raise self._too_large()
        return piece

    def _too_large(self) -> UploadRefused:
        return UploadRefused("upload-too-large", limit=self.site.largest_bytes // MEGABYTE)
