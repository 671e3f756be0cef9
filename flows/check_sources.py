"""Ask the services whether they are there, and take what the host gave us for them."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Final, Protocol

from domain.errors import SourceBroken, SourceRefused
from domain.period import milliseconds
from domain.polling import AccountState
from domain.secret import Secret
from flows.clock import Clock

SOMEBODY: Final = "liner-notes"
"""Whether there is anybody of that name does not matter."""
OF_A_PERSON: Final = {AccountState.UNKNOWN, AccountState.HIDDEN}
NOBODYS: Final = Secret("liner-notes")
"""A refresh token that Spotify never gave anybody."""
PATIENCE_S: Final = 10.0


class Counts(Protocol):
    """Says how much somebody scrobbled, as Last.fm does."""

    async def scrobbles(self, name: str, now_ms: int, /) -> int: ...


class Listens(Protocol):
    """Says how much somebody listened to, as ListenBrainz does."""

    async def listens(self, name: str, /) -> int: ...


class Refreshes(Protocol):
    """Turns a refresh token of an app's into another pass, as Spotify does."""

    async def refresh(self, client_id: str, refresh: Secret, now_ms: int, /) -> object: ...


async def check_key(source: Counts, clock: Clock, patience_s: float = PATIENCE_S) -> None:
    """Raise a SourceError where a key is not taken, or there is no way to the service."""
    async with _in_time("Last.fm", patience_s):
        try:
            await source.scrobbles(SOMEBODY, milliseconds(clock()))
        except SourceRefused as refused:
            if refused.state not in OF_A_PERSON:
                raise


async def check_listens(source: Listens, patience_s: float = PATIENCE_S) -> None:
    """Raise a SourceError where ListenBrainz does not answer as it should."""
    async with _in_time("ListenBrainz", patience_s):
        try:
            await source.listens(SOMEBODY)
        except SourceRefused as refused:
            if refused.state not in OF_A_PERSON:
                raise


async def check_app(
    link: Refreshes, client_id: str, clock: Clock, patience_s: float = PATIENCE_S
) -> None:
    """Raise a SourceError where Spotify does not know an app, or there is no way to Spotify.

    An app that it knows is told that the token is nobody's; no other, that there is no such app.
    """
    async with _in_time("Spotify", patience_s):
        try:
            await link.refresh(client_id, NOBODYS, milliseconds(clock()))
        except SourceRefused as refused:
            if refused.state is not AccountState.NEEDS_RELINK:
                raise SourceRefused("spotify-app-unknown", refused.state) from refused


@asynccontextmanager
async def _in_time(source: str, patience_s: float) -> AsyncGenerator[None]:
    """Wait so long at most for all of it: whoever runs the doctor sits before it."""
    try:
        async with asyncio.timeout(patience_s):
            yield
    except TimeoutError as error:
        raise SourceBroken("source-silent", source=source) from error
