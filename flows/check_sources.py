"""Ask the services whether they take what the host gave us for them."""

from typing import Final, Protocol

from domain.errors import SourceRefused
from domain.period import milliseconds
from domain.polling import AccountState
from flows.clock import Clock

SOMEBODY: Final = "liner-notes"
"""Whether there is anybody of that name does not matter."""
OF_A_PERSON: Final = {AccountState.UNKNOWN, AccountState.HIDDEN}


class Counts(Protocol):
    """Says how much somebody scrobbled, as Last.fm does."""

    async def scrobbles(self, name: str, now_ms: int, /) -> int: ...


async def check_key(source: Counts, clock: Clock) -> None:
    """Raise a SourceError where a key is not taken, or there is no way to the service."""
    try:
        await source.scrobbles(SOMEBODY, milliseconds(clock()))
    except SourceRefused as refused:
        if refused.state not in OF_A_PERSON:
            raise
