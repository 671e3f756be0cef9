"""Kill -9 around a publication, with the real process at a Discord: one post, and no second."""

import asyncio
import sqlite3
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime

import pytest

from domain.edition import EditionState, Schedule, preceding
from domain.ids import GuildId
from domain.people import Consent
from domain.period import Period, PeriodKind, milliseconds
from flows.import_exports import ImportExports
from flows.person import Person
from storage import editions, guilds, members, people
from storage.engines.sqlite import open_sqlite
from storage.guilds import GuildRow
from storage.migrate import migrate
from tests.cogs.people import export, march
from tests.fakes.discord.messages import parts, said

ZONE = "Europe/Lisbon"
MARCH = Period.parse("2023-03", ZONE)
POST, LOOK = ("POST", "/channels/*/messages"), ("GET", "/channels/*/messages")
STATE = "SELECT state FROM edition WHERE period = '2023-03'"


async def due(house, discord, folder):
    """Lay Ana's March on a desk, due this minute."""
    history = folder / "history.zip"
    history.write_bytes(export(march()))
    guild = GuildId(int(discord.guild["id"]))
    # The process goes by the real clock.
    now = datetime.fromtimestamp(house.settings.stat().st_mtime, UTC)
    discord.ids.go_on_from(milliseconds(now))
    schedule = Schedule(ZONE)
    async with opened(house.database) as engine:
        await ImportExports(engine)([Person("ana", ZONE, True, (history,))])
        async with engine.writing() as db:
            ana = await people.find_listener(db, "ana")
            assert ana is not None
            await members.keep_consent(db, guild, ana.listener_id, Consent.SHARED, 1)
            chosen = GuildRow(guild, ZONE, channel_id=int(discord.channel["id"]), editions=True)
            await guilds.keep_guild(db, chosen._replace(drafts=False))
            await editions.open_edition(db, guild, MARCH, milliseconds(now) - 1_000)
            # Nothing else is due: the months between were long ago.
            for kind in PeriodKind:
                last = preceding(schedule.coming(kind, now))
                await editions.open_edition(db, guild, last, milliseconds(now) - 1_000)
                found = await editions.edition_about(db, guild, str(last))
                assert found is not None
                await editions.stop_for(db, found.edition_id, EditionState.SKIPPED)


@asynccontextmanager
async def opened(path):
    engine = await open_sqlite(path)
    await migrate(engine)
    yield engine
    await engine.close()


async def killed_at(discord, house, method, path):
    """Let the bot run until a request of it has had its effect, and is not answered."""
    struck: list[object] = []
    killed: list[object] = []

    async def strike(sent):
        if sent.like(method, path) and not struck:
            struck.append(sent)
            await house.kill()
            # Not before it is gone: the next one is started then.
            killed.append(sent)

    discord.after_effect = strike
    await house.start()
    await discord.until(lambda: killed)
    discord.after_effect = None
    # A lease is five minutes long, and nobody has those here; Discord forgets sooner.
    with closing(sqlite3.connect(house.database)) as db, db:
        db.execute("UPDATE edition SET leased_till = 0")
    discord.forget_nonces()


@pytest.mark.timeout(180)
async def test_killed_when_it_was_posted_and_again_when_it_is_looked_for_it_is_posted_once(
    discord, house, tmp_path
):
    await due(house, discord, tmp_path)
    await killed_at(discord, house, *POST)
    assert house.rows(STATE) == [("publishing",)]
    await killed_at(discord, house, *LOOK)
    await house.open()
    async with asyncio.timeout(60):
        while house.rows(STATE) != [("published",)]:  # noqa: ASYNC110 -- no event tells of it
            await asyncio.sleep(0.05)
    await house.close()
    (post,) = discord.messages()
    assert len(discord.requests(*POST)) == 1
    assert "ana" in said(post)
    every = list(parts(post["components"]))
    assert [one["type"] for one in every].count(12) == 1
    assert any(one.get("custom_id", "").startswith("ln:proof:0:") for one in every)
    assert house.rows("SELECT count(*) FROM edition_card") == [(0,)]
    ((_, picture),) = discord.requests(*POST)[0].files
    assert picture.startswith(b"\x89PNG")
