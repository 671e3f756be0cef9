"""A Discord in memory around a house that listens."""

import asyncio
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

from cogs.letters import postman
from domain.play import SourceName
from flows.backfill import Backfill
from flows.enrol import Enrol
from flows.expiring import WarnOfExpiry
from flows.letters import Letters
from flows.link import LinkScrobbles, LinkSpotify
from flows.live import Live
from flows.pause import PauseReading
from flows.unlink import Unlink
from flows.watched import ShowWatched
from tests.cogs.people import parts, said
from tests.listening import APP
from tests.terminal.stories import VOICE

HOME = "https://notes.example/"
OWN = "0123456789abcdef0123456789abcdef"
"""A Client ID of a member's own."""


def live_of(house, hosts_app=APP):
    """Put the flows around a house of fakes, as the wiring puts them around real services."""
    engine, clock, sources = house.engine, house.hour.aware, house.round.sources
    return Live(
        Enrol(engine, "UTC"),
        LinkSpotify(engine, house.vault, house.link, clock, hosts_app),
        LinkScrobbles(engine, sources[SourceName.LASTFM], sources[SourceName.LISTENBRAINZ], clock),
        Backfill(engine, clock),
        Unlink(engine),
        ShowWatched(engine, clock),
        Letters(engine, house.round, WarnOfExpiry(engine, clock), clock),
        PauseReading(engine, clock),
    )


def address_of(message):
    """Give where the button of a message leads."""
    return next(one["url"] for one in parts(message) if one.get("url"))


def gone_home(house, address, account_id):
    """Agree on Spotify's page; give the address one lands on."""
    asked = {name: value for name, (value,) in parse_qs(urlsplit(address).query).items()}
    person = house.spotify.people.get(account_id) or house.spotify.person(account_id)
    return f"{HOME}?code={house.spotify.agree(person, asked)}&state={asked['state']}"


async def pasted(place, begun, address, who=None):
    """Paste an address into the form."""
    form = await place.press(begun.response, "landed", who)
    shown = await (who or place.ana).submit_modal(form, {"address": address})
    # The errand asks a server outside this Discord, which nobody here knows to wait for.
    for _ in range(1_000):
        answered = await place.fresh(shown.response)
        if answered.components:
            break
        await asyncio.sleep(0.02)
    return SimpleNamespace(response=answered, ephemeral=shown.ephemeral)


async def linked(club, house, who=None, account_id="ada", **options):
    """Link somebody's Spotify, by pasting the address they landed on."""
    who = who or club.ana
    begun = await who.slash(club.channel, "link spotify", **options)
    return await pasted(club, begun, gone_home(house, address_of(begun.response), account_id), who)


async def polled(house, who):
    return await house.polled(f"discord:{who.id}")


async def send(club, house, live):
    """Run a round, and have its letters sent."""
    await live.letters.read(postman(club.env.bot, VOICE))


def letters(who):
    """What somebody was written."""
    return [said(one) for one in messages(who)]


def messages(who):
    """The messages themselves, oldest first."""
    channel = who.user.dm_channel
    backend = who.user._env.backend
    return [backend.get_message(channel.id, one.id) for one in channel.history()]
