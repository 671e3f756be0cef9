"""Zip archives, looked through before anything of them is unpacked."""

import re
import stat
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple, Self, cast

from sources.exports.base import Limits
from sources.exports.names import is_rubbish, shown
from sources.exports.refusals import in_mebibytes, refused
from sources.exports.streams import FAILURES, Stream, failure

_READ = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x41  # bit 0: encrypted; bit 6: strongly
_OUTSIDE = re.compile(r"[\\\0]|^/|^[A-Za-z]:|(^|/)\.\.(/|$)")
_END, _END_SIZE = b"PK\x05\x06", 22
_END64_SIZE, _LOCATOR_SIZE = 56, 20
_DIRECTORY_BYTES = 512
"""Of the central directory, for each entry allowed: read at once, so bounded first."""


class Packed(NamedTuple):
    """One entry of an archive that may be read."""

    name: str
    info: zipfile.ZipInfo


class Archive:
    """One zip; a context manager, which opens it."""

    def __init__(self, path: Path, name: str, limits: Limits) -> None:
        self.name = name
        self._path = path
        self._limits = limits

    def __enter__(self) -> Self:
        try:
            self._refuse_crowds()
            if not zipfile.is_zipfile(self._path):
                size = self._path.stat().st_size
                raise refused("export-truncated", self.name, byte=size)
            self._zip = zipfile.ZipFile(self._path)
        except FAILURES as error:
            raise failure(error, self.name, 0) from error
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def entries(self) -> tuple[list[Packed], list[str]]:
        """Give the files that may be read, and the names of links; refuse the whole otherwise."""
        infos = self._zip.infolist()
        if len(infos) > self._limits.files:
            raise self._crowd()
        files: list[Packed] = []
        links: list[str] = []
        for info in infos:
            name = shown(info.orig_filename.rstrip("/").rpartition("/")[2])
            self._check(info, name)
            if info.is_dir() or is_rubbish(info.orig_filename):
                continue
            if stat.S_ISLNK(info.external_attr >> 16):
                links.append(name)
            else:
                files.append(Packed(name, info))
        return files, links

    @contextmanager
    def stream(self, packed: Packed) -> Iterator[Stream]:
        """Open one entry."""
        try:
            raw = self._zip.open(packed.info)
        except FAILURES as error:
            raise failure(error, packed.name, 0) from error
        with raw:
            yield Stream(cast("BinaryIO", raw), packed.name, self._limits)

    def _check(self, info: zipfile.ZipInfo, name: str) -> None:
        """Refuse what no export has: ways out of the archive, secrets, bombs."""
        limits = self._limits
        if _OUTSIDE.search(info.orig_filename):
            raise refused("export-path", self.name)
        if info.flag_bits & _ENCRYPTED:
            raise refused("export-encrypted", self.name)
        if info.compress_type not in _READ:
            raise refused("export-compression", self.name)
        if info.file_size > limits.file_bytes:
            raise refused("export-bomb-size", name, limit=in_mebibytes(limits.file_bytes))
        packed = max(info.compress_size, 1)
        if info.file_size > limits.ratio_from and info.file_size > packed * limits.ratio:
            raise refused("export-bomb-ratio", name, limit=limits.ratio)

    def _refuse_crowds(self) -> None:
        """Look at the size of the central directory before it is read into memory."""
        with self._path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(size - (1 << 16) - _END_SIZE - _LOCATOR_SIZE - _END64_SIZE, 0))
            tail = file.read()
        end = len(tail) - _END_SIZE  # where zipfile looks first; else it searches as we do
        if end < 0 or not (tail[end:].startswith(_END) and tail.endswith(b"\0\0")):
            end = tail.rfind(_END)
        if end < 0 or len(tail) < end + _END_SIZE:
            return
        (directory,) = struct.unpack_from("<I", tail, end + 12)
        end64 = end - _LOCATOR_SIZE - _END64_SIZE
        if end64 >= 0 and tail[end64 : end64 + 4] == b"PK\x06\x06":
            (directory,) = struct.unpack_from("<Q", tail, end64 + 40)
        if directory > self._limits.files * _DIRECTORY_BYTES:
            raise self._crowd()

    def _crowd(self) -> Exception:
        return refused("export-bomb-count", self.name, limit=self._limits.files)
