"""Find the covers of tracks that are about to be drawn, and hang them."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from cards.look import Covers, Theme, hung, theme_of
from domain.music import Track
from sources.spotify_pages import page_of
from storage import catalogue
from storage.engines.base import Engine

SECONDS = 8.0
"""A card does not wait longer for its covers: it is drawn with those that came."""


class FetchesCovers(Protocol):
    """Gives a cover by the source's own name for a track."""

    async def cover(self, uri: str, /) -> bytes | None: ...


class Found(NamedTuple):
    """A picture as it came, and the page of its source that it belongs to."""

    raw: bytes
    page: str


class FindsCovers(Protocol):
    """Gives the covers of those tracks that have one."""

    async def __call__(self, tracks: Iterable[Track], /) -> Mapping[Track, Found]: ...


@dataclass(frozen=True, slots=True)
class FindCovers:
    """Look tracks up in the catalogue, and fetch their covers, all at once."""

    engine: Engine
    source: FetchesCovers
    seconds: float = SECONDS

    async def __call__(self, tracks: Iterable[Track]) -> dict[Track, Found]:
        """Give what came in time; a track whose source is not known has none."""
        async with self.engine.reading() as db:
            uris = await catalogue.uris(db, dict.fromkeys(tracks))
        if not uris:
            return {}
        fetching = [asyncio.create_task(self.source.cover(uri)) for uri in uris.values()]
        try:
            await asyncio.wait(fetching, timeout=self.seconds)
        finally:
            late = [task for task in fetching if task.cancel()]
            await asyncio.gather(*late, return_exceptions=True)
        return {
            track: Found(raw, page_of(uri))
            for (track, uri), task in zip(uris.items(), fetching, strict=True)
            if task not in late and (raw := task.result())
        }


class Credit(NamedTuple):
    """A cover that is shown, and the page of its source: the message names and links it."""

    track: Track
    page: str


class Wall(NamedTuple):
    """The covers of a card, and the theme that they ask for."""

    covers: Covers
    theme: Theme
    credits: tuple[Credit, ...] = ()
    """None where no cover is shown."""


BARE = Wall({}, theme_of({}))
"""Of records that have no cover here."""


@dataclass(frozen=True, slots=True)
class HangCovers:
    """Decode the covers that are found, off the event loop, and choose a theme by them."""

    find: FindsCovers | None = None
    """Without it every record has a sleeve of its own."""

    async def __call__(self, shown: Sequence[Track], more: Sequence[Track] = ()) -> Wall:
        """Hang what is to be shown, and ``more``, of which a card takes colours only."""
        if self.find is None:
            return BARE
        found = await self.find([*shown, *more])
        covers = await asyncio.to_thread(hung, {track: one.raw for track, one in found.items()})
        whose = tuple(
            Credit(one, found[one].page) for one in dict.fromkeys(shown) if one in covers
        )
        return Wall(covers, theme_of({one.track: covers[one.track] for one in whose}), whose)
