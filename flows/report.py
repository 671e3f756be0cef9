"""What an import did, told afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from domain.play import SourceName
from sources.exports.base import Fault


class FileRead(NamedTuple):
    """One file that was read as listening history."""

    name: str
    source: SourceName
    rows: int


@dataclass(frozen=True, slots=True)
class ImportReport:
    """One person's exports, read: what came of every row."""

    files: tuple[FileRead, ...]
    rows: int
    zone: str
    """Its person's, in which their days are told."""
    added: int
    """Plays that are new here."""
    known: int
    """Plays that were here before."""
    left_out: Mapping[str, int]
    """How many rows by reason: every reason of ``LeftOut``, and ``twin``."""
    first_at: int | None
    """The first play added or known, UTC ms."""
    last_at: int | None
    """The last play added or known, UTC ms."""
    unknown: tuple[str, ...]
    """Files that are no listening history we know; not read."""
    missing: tuple[str, ...]
    """Files that a numbered series should have and has not."""
    faults: tuple[Fault, ...]
    """The first rows that could not be read; ``fault_count`` counts all of them."""
    fault_count: int
