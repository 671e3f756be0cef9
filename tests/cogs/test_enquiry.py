"""What cannot be a token is known before Discord is asked; the rest is asked of it."""

import pytest
import pytest_asyncio
from discord.http import Route

from cogs.enquiry import (
    check_channels,
    check_commands,
    check_login,
    check_token,
    commands_of_ours,
)
from domain.errors import DiscordError
from story.phrasebook import Phrasebook
from tests.fakes.discord.server import TOKEN, Discord
from tests.terminal.stories import VOICE

SHAPED = ".".join(("M" * 24, "Gabcde", "x" * 38))
MEMBERS = 1 << 15
"""The flag of an application that may hear of members."""


async def trouble(asked):
    """Give the phrase of what is wrong; nothing where all is well."""
    try:
        await asked
    except DiscordError as error:
        return error.phrase
    return ""


def test_three_parts_are_the_shape_of_a_token():
    check_token(SHAPED)
    with pytest.raises(DiscordError):
        check_token(SHAPED.replace(".", ""))


@pytest.mark.parametrize("token", ["", "1234567890", f"Bot {SHAPED}", f"{SHAPED}\n", "a.b.c"])
def test_anything_else_is_not(token):
    with pytest.raises(DiscordError):
        check_token(token)


@pytest_asyncio.fixture
async def there():
    """A small Discord, where questions go to."""
    before = Route.BASE
    async with Discord() as opened:
        Route.BASE = opened.api_address
        try:
            yield opened
        finally:
            Route.BASE = before


def words(refused):
    assert isinstance(VOICE, Phrasebook)
    return VOICE.phrase(refused.value.phrase, **refused.value.values)


async def test_a_token_that_is_taken_with_the_intents_is_well(there):
    there.application["flags"] = MEMBERS
    assert await trouble(check_login(TOKEN)) == ""


async def test_a_token_that_is_not_taken_is_told(there):
    with pytest.raises(DiscordError, match="discord-token-refused"):
        await check_login(SHAPED)


async def test_intents_that_are_not_switched_on_are_told(there):
    there.application["flags"] = 0
    with pytest.raises(DiscordError, match="discord-intents-refused"):
        await check_login(TOKEN)


@pytest.mark.parametrize("seen", [1 << 12, 1 << 13])
async def test_presences_that_are_wanted_and_not_switched_on_are_told(there, seen):
    there.application["flags"] = MEMBERS
    with pytest.raises(DiscordError) as refused:
        await check_login(TOKEN, presences=True)
    assert "The settings switch [presence] on" in words(refused)
    there.application["flags"] = MEMBERS | seen
    assert await trouble(check_login(TOKEN, presences=True)) == ""


async def test_no_way_to_discord_is_told(there, unused_tcp_port):
    Route.BASE = f"http://127.0.0.1:{unused_tcp_port}/api"
    with pytest.raises(DiscordError, match="discord-unreachable"):
        await check_login(TOKEN)


async def test_commands_that_discord_lacks_are_named(there):
    every = sorted(commands_of_ours())
    assert {"recap", "link", "import", "edition", "setup"} <= set(every)
    there.commands = [{"name": name} for name in every if name != "recap"]
    with pytest.raises(DiscordError) as refused:
        await check_commands(TOKEN)
    assert "these commands of ours: recap." in words(refused)
    there.commands = [{"name": name} for name in every]
    assert await trouble(check_commands(TOKEN)) == ""


def chosen(there):
    return [(int(there.guild["id"]), int(there.channel["id"]))]


async def test_a_channel_that_we_may_post_in_is_well(there):
    assert await trouble(check_channels(TOKEN, chosen(there))) == ""


async def test_what_is_missing_in_a_channel_is_named_with_where(there):
    files = 1 << 15
    there.channel["permission_overwrites"] = [
        {"id": there.guild["id"], "type": 0, "allow": "0", "deny": str(files)}
    ]
    for role in there.guild["roles"]:
        role["permissions"] = str(int(role["permissions"]) & ~8)
    with pytest.raises(ExceptionGroup) as refused:
        await check_channels(TOKEN, chosen(there))
    (fault,) = refused.value.exceptions
    assert isinstance(fault, DiscordError)
    assert fault.values["missing"] == "Attach Files"
    assert fault.values["channel"] == there.channel["name"]


async def test_every_server_with_something_in_the_way_is_told(there):
    ((guild_id, channel_id),) = chosen(there)
    with pytest.raises(ExceptionGroup) as refused:
        await check_channels(TOKEN, [(guild_id, 1), (2, channel_id), (guild_id, channel_id)])
    told = [one.phrase for one in refused.value.exceptions if isinstance(one, DiscordError)]
    assert told == ["doctor-channel-gone", "doctor-server-gone"]
