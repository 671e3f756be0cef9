"""Rank a server's members for an edition, on some leaderboards."""

import asyncio
from collections.abc import Container, Sequence
from typing import NamedTuple

from domain.ids import GuildId
from domain.people import Consent
from domain.period import Period
from flows.seats import Seat, seats_in
from storage.engines.base import Connection
from story.company import company_of
from story.moments import notice
from story.server.boards import NOWHERE, Before, Board, boards
from story.server.sharing import Sight, counted

NOTICED = "stayed"
"""The one board that counts what finders found."""


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
    """Rank whoever shares with a server by default; nobody else is counted."""
    seats = await seats_in(db, guild_id, period, Consent.SHARED)
    return Ranked(await asyncio.to_thread(_boards, seats, period, names, before), seats)


def _boards(
    seats: Sequence[Seat], period: Period, names: Container[str], before: Before
) -> tuple[Board, ...]:
    sight = Sight.of({seat.name: seat.share for seat in seats})
    company = counted(company_of(period, [seat.listening for seat in seats]), sight)
    found = [notice(one).moments if NOTICED in names else () for one in company.members]
    return boards(company, found, sight, before, names)
