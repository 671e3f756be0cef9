"""The connection comes and goes; what members asked meanwhile is answered."""

from itertools import pairwise

import pytest

from tests.fakes.discord.messages import said
from tests.wire.acts import bring

pytestmark = pytest.mark.asyncio(loop_scope="package")

COMMANDS = "/applications/*/commands"


async def helped(who):
    """Ask for help, and see whether there is any."""
    return "**/recap**" in said(await (await who.slash("help")).answered())


async def reopened(discord, before):
    """Wait for the next connection; say how it was begun."""
    lines = discord.gateway.lines
    await discord.until(lambda: lines[before:] and lines[before].opened_by)
    assert len(lines) == before + 1 and lines[before - 1].closed
    return lines[before].opened_by


async def asked_to_reconnect(gateway):
    await gateway.ask_to_reconnect()


async def dropped(gateway):
    gateway.drop()


@pytest.mark.parametrize("befallen", [asked_to_reconnect, dropped])
async def test_a_lost_connection_is_taken_up_where_it_was_left(discord, bot, ana, befallen):
    before = len(discord.gateway.lines)
    await befallen(discord.gateway)
    # Asked while the bot is away, or may be: it hears of it once it is back.
    assert await helped(ana)
    assert await reopened(discord, before) == "resume"


async def test_a_session_that_discord_forgot_is_begun_anew(discord, bot, ana):
    before = len(discord.gateway.lines)
    await discord.gateway.invalidate()
    assert await reopened(discord, before) == "identify"
    assert await helped(ana)
    assert len(discord.requests("PUT", COMMANDS)) == 1


async def test_the_heart_beats_while_an_export_is_read(discord, bot, ana, history):
    gateway, before = discord.gateway, len(discord.gateway.lines)
    usual, gateway.heartbeat_ms = gateway.heartbeat_ms, 250
    await gateway.ask_to_reconnect()
    await reopened(discord, before)
    gateway.heartbeat_ms = usual
    line = gateway.lines[-1]
    asked = await bring(discord, ana, history)
    await asked.edited(lambda message: "added" in said(message))
    after = len(line.beats)
    await discord.until(lambda: len(line.beats) >= max(8, after + 2))
    at, seen = zip(*line.beats, strict=True)
    # Discord hangs up on a heart that missed a beat.
    assert max(later - earlier for earlier, later in pairwise(at)) < 5
    assert seen[-1] == gateway.told
    assert gateway.lines[-1] is line and not line.closed
