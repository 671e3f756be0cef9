"""Covers of Spotify's tracks: where they are is asked of its public oEmbed, without an account.

https://developer.spotify.com/documentation/embeds/reference/oembed
"""

import asyncio
import json
from typing import Final
from urllib.parse import quote
from weakref import WeakValueDictionary

from sources.cupboard import Cupboard
from sources.fetching import text_in
from sources.pictures import Doors, Pictures, Unreached
from sources.spotify_pages import page_of

ASKED: Final = "https://open.spotify.com/oembed?url="
LARGEST_ANSWER: Final = 64 << 10
SPOTIFYS: Final = Doors(
    frozenset({
        "open.spotify.com",
        "i.scdn.co",
        "image-cdn-ak.spotifycdn.com",
        "image-cdn-fa.spotifycdn.com",
    })
)  # fmt: skip


class SpotifyCovers:
    """Gives a track's cover, from the cupboard or from Spotify."""

    def __init__(self, pictures: Pictures, cupboard: Cupboard, asked: str = ASKED) -> None:
        self._pictures = pictures
        self._cupboard = cupboard
        self._asked = asked
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def cover(self, uri: str) -> bytes | None:
        """Fetch a cover as it comes; None where there is none to be had.

        A track is asked for by one at a time: whoever comes second finds it in the cupboard.
        That nobody answered is not kept: the next to ask may fare better.
        """
        page = page_of(uri)
        if not page:
            return None
        async with self._locks.setdefault(uri, asyncio.Lock()):
            kept = await asyncio.to_thread(self._cupboard.find, uri)
            if kept is None:
                try:
                    kept = await self._fetched(page)
                except Unreached:
                    return None
                await asyncio.to_thread(self._cupboard.keep, uri, kept)
        return kept or None

    async def _fetched(self, page: str) -> bytes:
        answer = await self._pictures.fetch(self._asked + quote(page, safe=""), LARGEST_ANSWER)
        try:
            told = json.loads(answer or b"null")
        except (ValueError, RecursionError):
            return b""
        address = text_in(told, "thumbnail_url")
        return (await self._pictures.fetch(address) if address else None) or b""
