"""Find what somebody played by a few letters of its name."""

from dataclasses import dataclass

from domain.music import Track
from flows.own import owner
from ledger.identity import identity
from storage import accounts, catalogue
from storage.engines.base import Engine

BY = " – "
"""Stands between an artist and a title where both are typed as one."""
LOOKED_AT = 5_000
"""So many tracks are looked through, those played most first."""


def spelt(track: Track) -> str:
    """Write a track as one text that can be found again."""
    return f"{track.artist}{BY}{track.title}"


@dataclass(frozen=True, slots=True)
class SuggestTracks:
    """Look through a listener's tracks, those played most first."""

    engine: Engine
    many: int = 25

    async def __call__(self, known_as: str, typed: str) -> list[Track]:
        """Name tracks whose artist and title hold what was typed; raise NotLinked."""
        async with self.engine.reading() as db:
            listener = await owner(db, known_as)
            of_listener = await accounts.accounts_of(db, listener.listener_id)
            played = await catalogue.played_most(
                db, [account.account_id for account in of_listener], LOOKED_AT
            )
        wanted = identity(typed.removesuffix("…"))
        found = [track for track in played if wanted in identity(spelt(track))]
        return found[: self.many]
