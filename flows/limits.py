"""Asking a source for somebody who waits: behind its limiter as the rounds are, in other words."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Final

from domain.errors import SourceBroken, SourceBusy, SourceRefused, TokenStale
from storage import polling
from storage.engines.base import Engine

HOSTS_LIMITER: Final = "spotify"
MINUTE_MS: Final = 60_000
HOUR_MS: Final = 3_600_000


def limiter_of(client_id: str, hosts: str) -> str:
    """Name the limiter of a Spotify app: the host's own, or a member's."""
    return HOSTS_LIMITER if client_id == hosts else f"{HOSTS_LIMITER}:{client_id}"


async def refuse_closed(engine: Engine, limiter: str, source: str, now_ms: int) -> None:
    """Raise SourceBusy while a limiter is closed; ``source`` is what people call it."""
    async with engine.reading() as db:
        closed = await polling.closed_limiters(db, now_ms)
    if limiter in closed:
        raise _later(source, closed[limiter] - now_ms)


@asynccontextmanager
async def asking(engine: Engine, limiter: str, source: str, now_ms: int) -> AsyncGenerator[None]:
    """Let a source be asked inside, unless its limiter is closed; raise a SourceError.

    A source that wants us to wait closes it for everybody. What a round would ask again by
    itself, whoever waits has to begin again: they are told so.
    """
    await refuse_closed(engine, limiter, source, now_ms)
    try:
        yield
    except SourceBusy as busy:
        async with engine.writing() as db:
            await polling.close_limiter(db, limiter, now_ms + busy.wait_ms)
        raise _later(source, busy.wait_ms) from busy
    except (SourceBroken, TokenStale) as broken:
        raise SourceBroken("link-unanswered", source=source) from broken
    except SourceRefused as refused:
        told = of_app(refused, limiter)
        if told is refused:
            raise
        raise told from refused


def of_app(refused: SourceRefused, limiter: str) -> SourceRefused:
    """Put a refusal in the words of a member's own app, where it is theirs to mend."""
    if limiter.startswith(f"{HOSTS_LIMITER}:"):
        if refused.phrase == "spotify-not-listed":
            return SourceRefused("spotify-own-not-listed", refused.state)
        if refused.phrase == "spotify-premium":
            return SourceRefused("spotify-own-premium", refused.state)
        if refused.phrase == "source-key":
            return SourceRefused("spotify-own-unknown", refused.state)
    return refused


def _later(source: str, wait_ms: int) -> SourceBusy:
    hours = wait_ms >= 2 * HOUR_MS
    n = -(-wait_ms // (HOUR_MS if hours else MINUTE_MS))
    unit = "hours" if hours else "minutes"
    return SourceBusy("link-later", wait_ms, source=source, n=n, unit=unit)
