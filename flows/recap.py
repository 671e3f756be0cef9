"""Read a period back to its listener."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.errors import NotLinked
from domain.people import Account, Listener
from domain.period import Period, zone_named
from flows.gather import gather
from storage import accounts, people, plays
from storage.engines.base import Connection, Engine
from story.chapters import Story
from story.compose import compose
from story.phrasebook import Phrasebook


@dataclass(frozen=True, slots=True)
class ReadRecap:
    """Tell one listener's month or year."""

    engine: Engine
    voice: Phrasebook

    async def __call__(self, known_as: str, period: Period, tops: int = 10) -> Story:
        """Compose the story of a period; raise NotLinked for somebody unknown."""
        async with self.engine.reading() as db:
            listener = await _listener(db, known_as)
            listening = await gather(db, listener, period)
        return compose(listening, self.voice, tops=tops)

    async def years(self, known_as: str, zone: str) -> list[int]:
        """List the years, cut in ``zone``, in which a listener played anything, ascending."""
        async with self.engine.reading() as db:
            listener = await _listener(db, known_as)
            of_listener = await accounts.accounts_of(db, listener.listener_id)
            ends = await plays.ends_of(db, [account.account_id for account in of_listener])
            if ends is None:
                return []
            first, last = (_year(end, zone) for end in ends)
            return [
                year
                for year in range(first, last + 1)
                if await _any_play(db, of_listener, Period(year, None, zone))
            ]


async def _listener(db: Connection, known_as: str) -> Listener:
    listener = await people.find_listener(db, known_as)
    if listener is None:
        raise NotLinked("not-linked", name=known_as)
    return listener


def _year(instant: int, zone: str) -> int:
    return datetime.fromtimestamp(instant / 1000, zone_named(zone)).year


async def _any_play(db: Connection, of_listener: Sequence[Account], period: Period) -> bool:
    for account in of_listener:
        first = await plays.first_from(db, account.account_id, period.start_ms)
        if first is not None and first < period.stop_ms:
            return True
    return False
