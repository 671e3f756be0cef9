"""The bot comes, and goes when it is told to."""

import signal
from fnmatch import fnmatchcase

import pytest

from tests.wire.running import House

COMMANDS = "/applications/*/commands"
WRONG = "not-the-token-of-anybody"


async def test_commands_are_sent_at_the_first_start_and_not_at_the_second(discord, house):
    await house.open()
    assert [one.status for one in discord.requests("PUT", COMMANDS)] == [200]
    assert {"recap", "import", "setup"} <= {one["name"] for one in discord.commands}
    await house.close()
    await house.open()
    assert len(discord.requests("PUT", COMMANDS)) == 1


async def test_sigterm_ends_it_in_seconds_with_everything_closed(discord, bot):
    bot.tell(signal.SIGTERM)
    assert await bot.ended() == 0
    (line,) = discord.gateway.lines
    assert line.close_code == 1000
    # A database that was closed has its log in it.
    assert not bot.database.with_name("liner-notes.db-wal").exists()
    assert bot.rows("PRAGMA integrity_check") == [("ok",)]


@pytest.mark.parametrize("path", ["/users/@me", COMMANDS])
async def test_told_to_stop_while_it_starts_it_stops(discord, house, path):
    async def stop(sent):
        if fnmatchcase(sent.path, path):
            house.tell(signal.SIGTERM)

    discord.after_effect = stop
    await house.start()
    assert (await house.ended(), house.said) == (0, "")
    assert house.rows("PRAGMA integrity_check") == [("ok",)]


async def test_a_token_that_discord_refuses_is_refused_in_words(discord, tmp_path):
    house = House(discord, tmp_path, token=WRONG)
    await house.start()
    assert await house.ended() == 1
    assert "error: Discord" in house.said
    assert "Traceback" not in house.said and WRONG not in house.said
