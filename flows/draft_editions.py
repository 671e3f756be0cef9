"""Know what is due: open editions ahead, lay them on the desk, hold what is too late."""

from dataclasses import dataclass
from datetime import datetime

from domain.edition import AHEAD, LATE, WAITING, Schedule, rescheduled
from domain.period import Period, PeriodKind, milliseconds
from storage import editions, guilds
from storage.engines.base import Connection, Engine
from storage.guilds import GuildRow


@dataclass(frozen=True, slots=True)
class DraftEditions:
    """Bring the list of editions up to the hour. What is due lives in the database alone."""

    engine: Engine

    async def __call__(self, now: datetime) -> int:
        """Say how many editions came to lie on the desk."""
        async with self.engine.writing() as db:
            for guild in await guilds.every_guild(db):
                await _open(db, guild, now)
                await _move(db, guild, now)
                if not guild.editions:
                    await editions.leave_out(db, guild.guild_id, milliseconds(now))
            await editions.hold_late(db, milliseconds(now - LATE))
            return await editions.lay_on_desk(db, milliseconds(now + AHEAD))


def schedule_of(guild: GuildRow) -> Schedule:
    """Say when a server wants its editions."""
    return Schedule(guild.zone, guild.month_day, guild.month_hour, guild.year_day, guild.year_hour)


async def _open(db: Connection, guild: GuildRow, now: datetime) -> None:
    """Open every edition up to the first that is still to come: none is lost to a day offline."""
    schedule = schedule_of(guild)
    for kind in PeriodKind:
        last = await editions.latest_period(db, guild.guild_id, kind)
        periods = (
            [schedule.coming(kind, now)]
            if last is None
            else schedule.since(Period.parse(last, guild.zone), now)
        )
        for period in periods:
            due_at = milliseconds(schedule.due_at(period))
            await editions.open_edition(db, guild.guild_id, period, due_at)


async def _move(db: Connection, guild: GuildRow, now: datetime) -> None:
    """Let waiting editions follow what the server chose since."""
    schedule, at = schedule_of(guild), milliseconds(now)
    for edition in await editions.editions_of(db, guild.guild_id):
        if edition.state in WAITING:
            chosen = milliseconds(schedule.due_at(edition.period))
            due_at = rescheduled(edition.due_at, chosen, at)
            if (due_at, guild.zone) != (edition.due_at, edition.period.zone):
                await editions.move_edition(db, edition.edition_id, due_at, guild.zone)
