"""The bot as a whole: its commands, its manners when it falls over."""

import asyncio
import json
import logging
import re

import pytest
import simcord

from cogs.bot import intents, make_bot
from cogs.presses import joined
from config.logs import JsonLines
from domain.errors import NotLinked
from tests.cogs.people import said


def syncs(env):
    return [sent for sent in env.http_requests if sent.path.endswith("/commands")]


async def test_commands_are_sent_once_and_again_only_when_they_changed(app, place):
    assert len(syncs(place.env)) == 1
    await place.restart()
    assert len(syncs(place.env)) == 1
    await app.command_sheet.sent(place.env.backend.application_id, "another")
    await place.restart()
    assert len(syncs(place.env)) == 2


async def test_every_command_is_described_and_fits_discord(place):
    (sent,) = syncs(place.env)
    for command in sent.json:
        for one in (command, *command["options"]):
            assert 1 <= len(one["description"]) <= 100
            assert re.fullmatch(r"[a-z_]{1,32}", one["name"])
            assert not one["description"].endswith("…")


SERVERS_ONLY = {"setup", "whoknows", "edition", "leaderboard", "compare"}


async def test_commands_work_in_servers_in_direct_messages_and_for_whoever_installed_them(place):
    (sent,) = syncs(place.env)
    for command in sent.json:
        servers_only = command["name"] in SERVERS_ONLY
        assert sorted(command["contexts"]) == ([0] if servers_only else [0, 1, 2])
        assert sorted(command["integration_types"]) == ([0] if servers_only else [0, 1])


async def test_help_lists_every_command(place):
    shown = await place.ben.slash(place.channel, "help")
    assert shown.ephemeral
    for command in place.ben.available_commands(place.channel):
        assert f"**/{command}**" in said(shown.response)


def test_nothing_more_is_asked_of_discord_than_it_takes():
    assert [name for name, on in intents() if on] == ["guilds", "members"]


@pytest.fixture
def lines():
    """What is written down, as the host reads it."""
    told, format_line = [], JsonLines().format

    class Kept(logging.Handler):
        def emit(self, record):
            told.append(json.loads(format_line(record)))

    kept = Kept()
    logging.getLogger().addHandler(kept)
    logging.getLogger().setLevel(logging.INFO)
    yield told
    logging.getLogger().removeHandler(kept)
    logging.getLogger().setLevel(logging.WARNING)


async def test_a_refusal_has_a_reference_that_the_log_has_too(place, lines):
    shown = await place.ben.slash(place.channel, "recap")
    reference = re.search(r"Reference ([0-9a-f]+)", said(shown.response))
    assert reference
    (line,) = [line for line in lines if reference[1] in line["said"]]
    assert "refused=nothing-linked" in line["said"]
    assert str(place.ben.id) in line["said"]
    assert "ben" not in line["said"]


async def test_what_nobody_foresaw_is_answered_and_written_down_without_its_words(
    app, engine, lines
):
    async with simcord.run(make_bot(app), check_errors=False) as env:
        channel = env.create_guild().create_text_channel("music")
        ana = env.guild.add_member(env.create_user("ana"))
        async with engine.writing() as db:
            await db.execute("DROP TABLE listener")
        shown = await ana.slash(channel, "recap")
    assert "did not foresee" in said(shown.response)
    (line,) = [line for line in lines if line["from"] == "cogs.replies"]
    assert line["error"] == "OperationalError"
    assert "no such table" not in json.dumps(line)


async def test_a_button_that_is_not_ours_is_left_alone(place):
    shown = await place.ben.slash(place.channel, "help")
    stored = place.env.backend.get_message(place.channel.id, shown.response.id)
    for custom_id in ("other:how:1", "ln", "ln:nothing:1", "ln:how:x"):
        stored.components = [
            {"type": 1, "components": [
                {"type": 2, "style": 2, "label": "?", "custom_id": custom_id}
            ]}
        ]  # fmt: skip
        pressed = await place.ben.click(shown.response, custom_id=custom_id)
        assert not pressed.acknowledged


async def test_an_import_that_waits_when_the_bot_is_told_to_stop_keeps_nothing(place, app):
    for _ in range(2):
        await app.take_in.at_once.acquire()
    asked = asyncio.create_task(place.linked())
    cog = place.env.bot.get_cog("AccountsCog")
    for _ in range(1_000):
        if cog._running:
            break
        await asyncio.sleep(0.01)
    await place.env.bot.close()
    assert not cog._running
    await asked
    with pytest.raises(NotLinked):
        await app.show_kept(f"discord:{place.ana.id}")


def test_no_press_means_two_things():
    async def one(_interaction, _press):
        """Do nothing."""

    assert set(joined([{"leave": one}, {"left": one}])) == {"leave", "left"}
    with pytest.raises(ValueError, match="leave"):
        joined([{"leave": one}, {"leave": one}])
