"""What reading an export gives, whatever its dialect."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from domain.play import Plays, SourceName
from ledger.rules import DAY_MS, LeftOut

MEBIBYTE = 1 << 20
LONGEST_MS = 7 * DAY_MS
"""No hearing of one track lasts longer; what claims to is a fault."""
ENOUGH_ROWS = 5_000
"""A batch is handed out from this many rows on; it never holds twice as many."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Limits:
    """How large an export may be before it is refused as a bomb."""

    files: int = 10_000
    """Entries in one archive, or files below one folder."""
    file_bytes: int = 2_048 * MEBIBYTE
    """One file, unpacked."""
    total_bytes: int = 8_192 * MEBIBYTE
    """All files of all exports, unpacked."""
    ratio: int = 200
    """Unpacked to packed, for entries over ``ratio_from`` bytes."""
    ratio_from: int = 16 * MEBIBYTE
    record_bytes: int = 1 * MEBIBYTE
    """One record: no source writes a tenth of this."""
    read_bytes: int = MEBIBYTE // 4
    """Read and decoded at once: small enough for the processor's cache, which is faster."""


class ExportFile(NamedTuple):
    """One file recognised as listening history."""

    name: str
    """Its base name. Folders above it may name a person, and are not kept."""
    source: SourceName
    series: str
    """What numbered files of one export share, such as ``endsong``; the base name elsewhere."""
    number: int | None
    """Its place in the series; None where the file stands alone."""
    bytes: int


class Fault(NamedTuple):
    """A row that could not be read: skipped, and told."""

    file: str
    row: int
    """Counted from 1; in a CSV the line, header included."""
    phrase: str
    """Key of the phrase that says what is wrong, such as ``fault-date-absurd``."""


@dataclass(slots=True)
class Batch:
    """Some thousands of rows of one file, read."""

    file: ExportFile
    rows: int = 0
    """Rows seen, whatever became of them."""
    plays: Plays = field(default_factory=Plays)
    """Every hearing, short ones and repeats included: those two are the ledger's to tell."""
    left_out: Counter[LeftOut] = field(default_factory=Counter)
    """Rows left out here: video, podcast, audiobook, nameless, private."""
    faults: list[Fault] = field(default_factory=list)
    bytes_read: int = 0
    """How far into the file reading has come."""

    def fault(self, row: int, phrase: str) -> None:
        self.faults.append(Fault(self.file.name, row, phrase))


class Part(NamedTuple, Generic[T]):
    """Rows that follow each other in a file, decoded but not yet understood."""

    first: int
    """The number of the first of ``rows``."""
    rows: list[T]
    faults: list[tuple[int, str]]
    """Rows that did not decode: their numbers and phrases."""
    bytes_read: int
