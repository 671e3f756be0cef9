"""Exports opened, listed and read: the door of this package."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from domain.play import SourceName
from sources.exports.base import Batch, ExportFile, Limits
from sources.exports.names import missing, named
from sources.exports.places import Found, Places, base_name, opened
from sources.exports.refusals import refused
from sources.exports.sniffing import Dialect, Kind
from sources.exports.zips import Archive


class History(NamedTuple):
    """A recognised file, and how to read it."""

    file: ExportFile
    dialect: Dialect
    found: Found


class Export:
    """The listening history found at some paths; nothing of it is read before ``batches``."""

    def __init__(self, paths: Sequence[Path], limits: Limits) -> None:
        places = Places(paths, limits)
        found = list(places)
        self._limits = limits
        self._histories = [
            History(_file(one, one.what.source), one.what, one)
            for one in found
            if isinstance(one.what, Dialect)
        ]
        self.files: tuple[ExportFile, ...] = tuple(one.file for one in self._histories)
        """What will be read, in this order."""
        for one in found:
            _refuse_lost_history(one)
        odd = [one.name for one in found if one.what in (Kind.JSON, Kind.OTHER)]
        self.unknown: tuple[str, ...] = tuple(odd + places.unopened)
        """Base names of what is no listening history."""
        blank = [one for one in found if one.what is Kind.BLANK]
        hints = [hint for one in blank if (hint := named(one.name))]
        self.missing: tuple[str, ...] = missing(
            [(file.series, file.number) for file in self.files]
            + [(hint.series, hint.number) for hint in hints]
        )
        """Files of numbered series that should be there and are not."""
        self.size: int = sum(file.bytes for file in self.files)
        """Bytes of all ``files``, unpacked."""
        if not self.files:
            _refuse_empty_handed(paths, blank[0].name if blank else "", self.unknown)

    def batches(self) -> Iterator[Batch]:
        """Read file after file; refuse, if in no file there is any row."""
        rows = 0
        for path, histories in groupby(self._histories, key=lambda one: one.found.path):
            for batch in self._read(path, list(histories)):
                rows += batch.rows
                yield batch
        if not rows:
            raise refused("export-empty", self.files[0].name)

    def _read(self, path: Path, histories: list[History]) -> Iterator[Batch]:
        with ExitStack() as stack:
            archive: Archive | None = None
            for file, dialect, found in histories:
                if not found.packed:
                    opening = opened(path, file.name, self._limits)
                else:
                    archive = archive or stack.enter_context(
                        Archive(path, base_name(path), self._limits)
                    )
                    opening = archive.stream(found.packed)
                with opening as stream:
                    yield from dialect.read(stream, file, self._limits)


@contextmanager
def open_exports(paths: Sequence[Path], limits: Limits = Limits()) -> Iterator[Export]:  # noqa: B008 -- frozen
    """Look through zips, folders and bare files; ``ExportRefused`` says what cannot be read."""
    yield Export(paths, limits)


def _file(found: Found, source: SourceName) -> ExportFile:
    hint = named(found.name)
    if not hint or hint.source is not source:
        return ExportFile(found.name, source, found.name, None, found.size)
    return ExportFile(found.name, source, hint.series, hint.number, found.size)


def _refuse_lost_history(found: Found) -> None:
    """Refuse what by its name should be history, or was given as one, but is something else."""
    if isinstance(found.what, Dialect) or found.what is Kind.BLANK:
        return
    if named(found.name):
        if not found.size:
            raise refused("export-empty-file", found.name)
        if found.what is Kind.JSON:
            raise refused("export-not-rows", found.name)
        raise refused("export-broken", found.name, byte=0)
    if found.given and found.what is Kind.OTHER:
        raise refused("export-not-a-zip", found.name)


def _refuse_empty_handed(paths: Sequence[Path], blank: str, unknown: tuple[str, ...]) -> None:
    """Say why there is nothing to read."""
    given = base_name(paths[0]) if paths else ""
    if blank or not unknown:
        raise refused("export-empty", blank or given)
    # A bare file is not "found in" itself.
    found = "none" if unknown == (given,) else ", ".join(unknown[:3])
    raise refused("export-foreign", given, found=found)
