"""Rank those who share with a server, on one leaderboard and one period."""

import asyncio
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from domain.edition import preceding
from domain.errors import Unknown
from domain.ids import GuildId
from domain.people import Consent
from domain.period import Period, zone_named
from flows.clock import Clock
from flows.seats import Seat, seats_in
from flows.set_up import BOARD_NAMES, SetUp
from storage import people
from storage.engines.base import Connection, Engine
from story.company import company_of
from story.moments import notice
from story.server.boards import NOWHERE, Before, Board, boards
from story.server.sharing import Sight, counted

NOTICED = "stayed"
"""The one board that counts what finders found."""


class Ranking(NamedTuple):
    """A leaderboard of a period, and whoever asked for it."""

    board: Board
    period: Period
    you: str | None
    """As shown in this server; None for who does not share with it."""


@dataclass(frozen=True, slots=True)
class ReadBoard:
    """Rank whoever shares with a server by default; nobody else is counted."""

    engine: Engine
    set_up: SetUp
    clock: Clock

    async def __call__(
        self, known_as: str, guild_id: int, name: str, asked: str | None = None
    ) -> Ranking:
        """Rank ``2023`` or ``2023-03``, else the last month that is over.

        Raise PeriodUnknown, or Unknown for a board that is none or that nobody enters.
        """
        if name not in BOARD_NAMES:
            raise Unknown("board-unknown")
        zone = (await self.set_up.of(guild_id)).zone
        now = self.clock().astimezone(zone_named(zone))
        period = (
            preceding(Period(now.year, now.month, zone))
            if asked is None
            else Period.parse(asked, zone)
        )
        async with self.engine.reading() as db:
            before = await ranked(db, GuildId(guild_id), preceding(period), {name})
            found = await ranked(db, GuildId(guild_id), period, {name}, Before.of(before.boards))
            asker = await people.find_listener(db, known_as)
        if not found.boards:
            raise Unknown("board-empty")
        yours = [one.name for one in found.seats if asker and one.listener_id == asker.listener_id]
        return Ranking(found.boards[0], period, yours[0] if yours else None)


class Ranked(NamedTuple):
    """Some leaderboards, and who was looked at for them."""

    boards: tuple[Board, ...]
    seats: Sequence[Seat]


async def ranked(
    db: Connection,
    guild_id: GuildId,
    period: Period,
    names: Container[str],
    before: Before = NOWHERE,
) -> Ranked:
    """Rank a server's members on some leaderboards."""
    seats = await seats_in(db, guild_id, period, Consent.SHARED)
    return Ranked(await asyncio.to_thread(_boards, seats, period, names, before), seats)


def _boards(
    seats: Sequence[Seat], period: Period, names: Container[str], before: Before
) -> tuple[Board, ...]:
    sight = Sight.of({seat.name: seat.share for seat in seats})
    company = counted(company_of(period, [seat.listening for seat in seats]), sight)
    found = [notice(one).moments if NOTICED in names else () for one in company.members]
    return boards(company, found, sight, before, names)
