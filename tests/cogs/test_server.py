"""What a server sets up, and what it may count."""

import discord
import pytest

from tests.cogs.people import march, said


@pytest.fixture
def boss(place):
    """Somebody who may manage the server."""
    role = place.guild.create_role("Boss", permissions=discord.Permissions(manage_guild=True))
    return place.guild.add_member(place.env.create_user("cleo"), roles=[role])


async def test_a_server_is_set_up_step_by_step(place, boss):
    shown = await boss.slash(place.channel, "setup", zone="Europe/Lisbon")
    assert shown.ephemeral
    assert "No channel is chosen yet" in said(shown.response)
    editors = place.guild.create_role("Editors *of* it")
    shown = await boss.slash(place.channel, "setup", channel=place.channel, editor=editors)
    assert "#music. We may post there" in said(shown.response)
    assert "Europe/Lisbon" in said(shown.response)
    assert r"edited by Editors \*of\* it" in said(shown.response)


async def test_editions_are_turned_on_and_their_hours_chosen(place, boss, app):
    shown = await boss.slash(place.channel, "setup")
    assert "No editions go out" in said(shown.response)
    shown = await boss.slash(
        place.channel, "setup", editions=True, day=31, hour=0, january=6, board="artists"
    )
    assert "on day 31, at 0:00; the year before on 6 January, at 18:00" in said(shown.response)
    assert "On each stands: Most artists" in said(shown.response)
    kept = await app.set_up.of(place.guild.id)
    assert (kept.editions, kept.month_hour, kept.boards) == (True, 0, ("artists",))
    shown = await boss.slash(place.channel, "setup", editions=False)
    assert "No editions go out" in said(shown.response)


async def test_who_is_told_of_drafts_is_chosen(place, boss, app):
    shown = await boss.slash(place.channel, "setup", editions=True)
    assert "owner is told once" in said(shown.response)
    shown = await boss.slash(place.channel, "setup", desk=place.channel)
    assert "#music is told once" in said(shown.response)
    shown = await boss.slash(place.channel, "setup", drafts=False)
    assert "Nobody is told of drafts" in said(shown.response)
    kept = await app.set_up.of(place.guild.id)
    assert (kept.desk_channel_id, kept.drafts) == (place.channel.id, False)


async def test_a_board_that_is_none_changes_nothing(place, boss):
    offered = await boss.autocomplete(place.channel, "setup", "board", "album")
    assert [one["value"] for one in offered] == ["records"]
    shown = await boss.slash(place.channel, "setup", board="loudest")
    assert "no leaderboard of that name" in said(shown.response)


async def test_what_is_missing_in_a_channel_is_named(place, boss):
    closed = place.guild.create_text_channel(
        "closed",
        overwrites={place.guild.default_role: discord.PermissionOverwrite(send_messages=False)},
    )
    shown = await boss.slash(place.channel, "setup", channel=closed)
    assert "Missing: Send Messages." in said(shown.response)


async def test_a_channel_without_files_takes_words_and_is_said_to(place, boss):
    bare = discord.PermissionOverwrite(attach_files=False)
    channel = place.guild.create_text_channel("bare", overwrites={place.guild.default_role: bare})
    shown = said((await boss.slash(place.channel, "setup", channel=channel)).response)
    assert "#bare. We may post there." in shown
    assert "in words alone. Attach Files" in shown
    shown = await boss.slash(place.channel, "setup", channel=place.channel)
    assert "Attach Files" not in said(shown.response)


async def test_a_zone_that_is_none_changes_nothing(place, boss, app):
    shown = await boss.slash(place.channel, "setup", zone="Mars/Olympus")
    assert "is not a time zone" in said(shown.response)
    assert (await app.set_up.of(place.guild.id)).zone == "UTC"


async def test_a_channel_that_is_gone_is_said_to_be(place, boss, app):
    await app.set_up(place.guild.id, channel_id=1)
    shown = await boss.slash(place.channel, "setup")
    assert "is gone" in said(shown.response)


async def test_whoever_may_not_manage_the_server_is_not_even_offered_it(place, boss):
    assert "setup" not in place.ana.available_commands(place.channel)
    assert "setup" in boss.available_commands(place.channel)


async def test_those_who_share_are_counted_and_whoever_asks(place):
    await place.linked(place.ana)
    await place.linked(place.ben, rows=march()[-5:])
    shown = await place.ana.slash(place.channel, "whoknows", artist="frank  OCEAN")
    assert shown.ephemeral
    assert "Who plays Frank Ocean here" in said(shown.response)
    assert r"**1\. ana: 11**" in said(shown.response)
    assert "ben" not in said(shown.response)
    await place.consent(2, place.ben)
    shown = await place.ana.slash(place.channel, "whoknows", artist="Frank Ocean")
    assert r"2\. ben: 5" in said(shown.response)


@pytest.mark.parametrize("level", [0, 1])
async def test_whoever_does_not_share_by_default_is_not_counted(place, level):
    await place.linked(place.ana, rows=march("Nights", "Frank Ocean")[:8])
    await place.linked(place.ben)
    await place.consent(level, place.ben)
    shown = await place.ana.slash(place.channel, "whoknows", artist="Frank Ocean")
    assert "Nobody who shares" in said(shown.response)


async def test_whoever_left_is_not_counted(place):
    await place.linked(place.ana)
    await place.linked(place.ben)
    await place.consent(2, place.ben)
    place.guild.remove_member(place.ben)
    await place.env.settle()
    shown = await place.ana.slash(place.channel, "whoknows", artist="Frank Ocean")
    assert "ben" not in said(shown.response)
