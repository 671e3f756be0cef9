"""What a visit to a source is, whatever the source."""

from typing import NamedTuple, Protocol

from domain.play import Play, SourceName
from domain.secret import Secret
from ledger.coverage import Span


class Asked(NamedTuple):
    """What a source needs to know of an account."""

    name: str
    """The account's name at the source."""
    cursor: str
    """What the last visit left; empty before the first."""
    now_ms: int
    key: Secret | None = None
    """The access token, where the source reads nobody without one."""


class Harvest(NamedTuple):
    """What one visit brought."""

    plays: tuple[Play, ...]
    cursor: str
    watched: Span
    """What this visit alone saw all of, UTC ms; empty if nothing."""
    full: bool
    """The list was as long as it gets: older plays may have fallen off its end."""
    more: bool = False
    """There is more to read now: come again soon."""
    skipped: int = 0
    """Rows that name no play, or could not be read."""


class Source(Protocol):
    """A place whose accounts are read by themselves."""

    name: SourceName

    async def harvest(self, asked: Asked) -> Harvest:
        """Visit an account once; raise a SourceError."""
        ...
