"""What Discord shows is kept for who asked, and for nobody else."""

import json
from dataclasses import replace

import pytest
import pytest_asyncio
import simcord

from cogs.bot import intents, make_bot
from cogs.presence import seen_at_first, seen_in
from flows.keep_presence import KeepPresence
from sources.shown import Sight, song_in
from tests.cogs.discord_spec import unlike_discord
from tests.cogs.people import Place, said, verbs
from tests.ledgers import MINUTE, NOON
from tests.presences import IVY, NIGHTS

LENGTH = 300_000


def activity(sync_id=NIGHTS, start=NOON, **more):
    """An activity as Discord sends it."""
    told = {
        "type": 2, "name": "Spotify", "id": "spotify:1", "sync_id": sync_id,
        "session_id": "a-session", "details": "Nights", "state": "Frank Ocean",
        "party": {"id": "spotify:1234"}, "assets": {"large_text": "Blonde", "large_image": "s:1"},
        "timestamps": {"start": start, "end": start + LENGTH}, "flags": 48, "created_at": start,
    }  # fmt: skip
    return told | more


def update(*activities, who=7, status="online", event="PRESENCE_UPDATE"):
    content = {
        "user": {"id": str(who)}, "guild_id": "1", "status": status,
        "activities": list(activities), "client_status": {"desktop": status},
    }  # fmt: skip
    return json.dumps({"t": event, "s": 3, "op": 0, "d": content})


def test_an_update_is_read_as_discord_sends_it():
    seen = seen_in(update(activity()), NOON + 1)
    assert seen is not None
    assert (seen.known_as, seen.seen_at, seen.sight) == ("discord:7", NOON + 1, Sight.OPEN)
    song = song_in(seen)
    assert song is not None
    assert song[:4] == (f"spotify:track:{NIGHTS}", "Frank Ocean", "Nights", "Blonde")
    assert (song.start_at, song.length_ms) == (NOON, LENGTH)


@pytest.mark.parametrize(
    "invented", [{"id": "1a2b"}, {"application_id": "4411"}, {"sync_id": None}, {"party": None}]
)
def test_what_a_program_made_up_is_no_song(invented):
    seen = seen_in(update(activity(**invented)), NOON)
    assert seen is not None and song_in(seen) is None


@pytest.mark.parametrize(
    ("status", "sight"),
    [("dnd", Sight.OPEN), ("idle", Sight.IDLE), ("offline", Sight.CLOSED), ("?", Sight.CLOSED)],
)
def test_a_status_says_what_can_be_seen(status, sight):
    seen = seen_in(update(status=status), NOON)
    assert seen is not None and seen.sight is sight


@pytest.mark.parametrize(
    "text",
    [
        update(event="MESSAGE_CREATE"),
        update(activity(name="PRESENCE_UPDATE"), event="GUILD_CREATE"),
        '{"t": "PRESENCE_UPDATE", "d": [1]}',
        '{"t": "PRESENCE_UPDATE"}',
        '"PRESENCE_UPDATE" and then some',
        "[" * 5_000 + '"PRESENCE_UPDATE"',
        '{"t":"PRESENCE_UPDATE","d":{"user":{}}}',
    ],
)
def test_anything_else_is_no_update(text):
    assert seen_in(text, NOON) is None


def server(*presences, **more):
    """A server as Discord shows it when the bot comes."""
    content = {"id": "1", "name": "The club", "members": [], "presences": presences} | more
    return json.dumps({"t": "GUILD_CREATE", "s": 2, "op": 0, "d": content})


def present(*activities, who=7, status="online"):
    return {"user": {"id": str(who)}, "status": status, "activities": list(activities)}


def test_what_is_on_when_the_bot_comes_is_read_of_those_who_asked():
    text = server(present(activity(), who=7), present(activity(IVY), who=8), {"user": 3}, None)
    (seen,) = seen_at_first(text, NOON + MINUTE, {"discord:7"}.__contains__)
    song = song_in(seen)
    assert (seen.known_as, seen.seen_at, seen.sight) == ("discord:7", NOON + MINUTE, Sight.OPEN)
    assert song is not None and (song.start_at, song.length_ms) == (NOON, LENGTH)


@pytest.mark.parametrize(
    "text",
    [
        server(presences=None),
        server(presences={}),
        '{"t": "GUILD_CREATE", "d": []}',
        '{"t": "GUILD_CREATE"}',
        update(activity(name="GUILD_CREATE")),
        "[" * 5_000 + '"GUILD_CREATE"',
    ],
)
def test_a_server_of_another_shape_shows_nobody(text):
    assert list(seen_at_first(text, NOON, lambda _: True)) == []


def test_one_activity_of_another_shape_spoils_no_other():
    seen = seen_in(update({"type": "game"}, 3, activity()), NOON)
    assert seen is not None and song_in(seen) is not None


def test_presences_are_asked_for_only_where_the_host_wants_them():
    assert not intents().presences
    assert intents(presences=True).presences


@pytest.fixture
def keep(house):
    return KeepPresence(house.engine, house.hour.aware)


@pytest_asyncio.fixture
async def looked_at(live_app, keep):
    """A place whose bot may see presences."""
    app = replace(live_app, live=replace(live_app.live, presence=keep))
    env = simcord.Env(make_bot(app), settle_timeout=30.0)
    await env.start()
    yield Place(env, lambda: make_bot(app))
    await env.shutdown()
    assert unlike_discord(env.http_requests) == []


async def heard(place, house, keep, who):
    """Have a song begin and another follow it, for somebody."""
    bot = place.env.bot
    bot.dispatch("socket_raw_receive", update(activity(start=house.hour.now), who=who.id))
    await place.env.settle()
    house.hour.now += LENGTH
    after = activity(IVY, house.hour.now, details="Ivy")
    bot.dispatch("socket_raw_receive", update(after, who=who.id))
    await place.env.settle()
    house.hour.now += 11 * MINUTE
    await keep.settle()


async def test_who_asked_is_watched_and_nobody_else(looked_at, house, keep):
    await looked_at.ana.slash(looked_at.channel, "link lastfm", name="nobody")
    for who in (looked_at.ana, looked_at.ben):
        await heard(looked_at, house, keep, who)
    assert await house.told() == []
    shown = await looked_at.ana.slash(looked_at.channel, "link presence")
    assert shown.ephemeral and "kept from now on" in said(shown.response)
    for who in (looked_at.ana, looked_at.ben):
        await heard(looked_at, house, keep, who)
    assert {title for _, _, title, _ in await house.told()} >= {"Nights"}
    assert not keep.watches(f"discord:{looked_at.ben.id}")


async def test_a_song_that_was_on_when_the_bot_came_is_kept(looked_at, house, keep):
    ana, bot = looked_at.ana, looked_at.env.bot
    await looked_at.ana.slash(looked_at.channel, "link presence")
    began = house.hour.now - MINUTE
    for text in (
        server(present(activity(start=began), who=ana.id)),
        server(present(activity(start=began), who=ana.id), id="2"),
    ):
        bot.dispatch("socket_raw_receive", text)
        await looked_at.env.settle()
    house.hour.now = began + LENGTH
    bot.dispatch("socket_raw_receive", update(who=ana.id))
    await looked_at.env.settle()
    house.hour.now += 11 * MINUTE
    await keep.settle()
    assert [title for _, _, title, _ in await house.told()] == ["Nights"]


async def test_it_stands_with_the_other_accounts_and_is_taken_out_like_them(
    looked_at, house, keep
):
    await looked_at.ana.slash(looked_at.channel, "link presence")
    await heard(looked_at, house, keep, looked_at.ana)
    shown = await looked_at.ana.slash(looked_at.channel, "accounts")
    assert "Discord" in said(shown.response) and "pause" not in verbs(shown.response)
    asked = await looked_at.ana.slash(looked_at.channel, "unlink")
    (option,) = looked_at.options(asked.response, "leave")
    sure = await looked_at.choose(asked.response, "leave", [option["value"]])
    await looked_at.press(sure.response, "left")
    assert await house.told() == []
    await looked_at.ana.slash(looked_at.channel, "link presence")
    await heard(looked_at, house, keep, looked_at.ana)
    assert await house.told() != [], "asked again, they are watched again"


async def test_where_the_host_did_not_switch_it_on_it_says_so(club):
    shown = await club.ana.slash(club.channel, "link presence")
    assert "keeps nothing of what Discord shows" in said(shown.response)
