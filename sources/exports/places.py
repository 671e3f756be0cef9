"""Everything that lies at the paths given, each file once, each told what it is."""

import os
import stat
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from sources.exports.base import Limits
from sources.exports.names import is_rubbish, shown
from sources.exports.refusals import in_mebibytes, refused
from sources.exports.sniffing import HEAD_BYTES, Dialect, Kind, recognised
from sources.exports.streams import Stream
from sources.exports.zips import Archive, Packed


class Found(NamedTuple):
    """One file, in a folder, in an archive or by itself."""

    name: str
    size: int
    what: Dialect | Kind
    path: Path
    """The file itself, or the archive that it is packed in."""
    packed: Packed | None = None
    given: bool = False
    """Whether it was named by itself."""


class Places:
    """A look through paths: iterate once."""

    def __init__(self, paths: Sequence[Path], limits: Limits) -> None:
        self.unopened: list[str] = []
        """Names of links, pipes and devices met on the way."""
        self._paths = paths
        self._limits = limits
        self._seen: set[tuple[int, int]] = set()
        self._total = 0

    def __iter__(self) -> Iterator[Found]:
        for path in self._paths:
            name = base_name(path)
            try:
                facts = path.stat()
            except (FileNotFoundError, NotADirectoryError, ValueError) as error:
                raise refused("export-missing", name) from error
            except OSError as error:
                raise refused("export-unreadable", name) from error
            if stat.S_ISDIR(facts.st_mode):
                yield from self._folder(path, name)
            elif not stat.S_ISREG(facts.st_mode):
                raise refused("export-unreadable", name)
            elif not facts.st_size:
                raise refused("export-empty-file", name)
            else:
                yield from self._file(path, facts, given=True)

    def _folder(self, folder: Path, name: str) -> Iterator[Found]:
        for count, path in enumerate(_below(folder), 1):
            if count > self._limits.files:
                raise refused("export-bomb-count", name, limit=self._limits.files)
            try:
                facts = path.stat()
            except OSError:  # a link to nowhere or to itself
                facts = None
            if facts and stat.S_ISREG(facts.st_mode):
                yield from self._file(path, facts)
            else:
                self.unopened.append(base_name(path))

    def _file(self, path: Path, facts: os.stat_result, *, given: bool = False) -> Iterator[Found]:
        identity = (facts.st_dev, facts.st_ino)
        if identity in self._seen:
            return
        self._seen.add(identity)
        name = base_name(path)
        with opened(path, name, self._limits) as stream:
            what = recognised(stream.head(HEAD_BYTES))
        if what is Kind.OTHER and given and zipfile.is_zipfile(path):
            what = Kind.ZIP  # with something before it, as self-extracting ones have
        if what is Kind.ZIP:
            yield from self._archive(path, name)
        else:
            if isinstance(what, Dialect):
                self._count(facts.st_size, name)
            yield Found(name, facts.st_size, what, path, given=given)

    def _archive(self, path: Path, name: str) -> Iterator[Found]:
        with Archive(path, name, self._limits) as archive:
            files, links = archive.entries()
            self.unopened += links
            self._count(sum(packed.info.file_size for packed in files), name)
            for packed in files:
                with archive.stream(packed) as stream:
                    what = recognised(stream.head(HEAD_BYTES))
                if what is Kind.ZIP:
                    raise refused("export-nested", name, inner=packed.name)
                yield Found(packed.name, packed.info.file_size, what, path, packed)

    def _count(self, size: int, name: str) -> None:
        self._total += size
        if self._total > self._limits.total_bytes:
            limit = in_mebibytes(self._limits.total_bytes)
            raise refused("export-bomb-size", name, limit=limit)


@contextmanager
def opened(path: Path, name: str, limits: Limits) -> Iterator[Stream]:
    """Open a file that lies by itself."""
    try:
        raw = path.open("rb")
    except OSError as error:
        raise refused("export-unreadable", name) from error
    with raw:
        yield Stream(raw, name, limits)


def base_name(path: Path) -> str:
    """Name a path without its folders, also if it is ``.``."""
    return shown(path.name or path.absolute().name or "/")


def _below(folder: Path) -> Iterator[Path]:
    """Give the files below a folder in the order of their names; links to folders stay closed."""

    def unreadable(error: OSError) -> None:
        raise refused("export-unreadable", base_name(Path(error.filename))) from error

    for place, folders, files in os.walk(folder, onerror=unreadable):
        folders.sort()
        folders[:] = [name for name in folders if name != "__MACOSX"]
        links = [name for name in folders if Path(place, name).is_symlink()]
        for name in sorted(files + links):
            if not is_rubbish(name):
                yield Path(place, name)
