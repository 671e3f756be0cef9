"""The fake Last.fm and ListenBrainz, held to recorded answers."""

import json

import aiohttp
import pytest

from tests.fakes import lastfm, listenbrainz
from tests.fakes.lastfm import KEY, FakeLastfm
from tests.ledgers import NOON


def recorded(shared, name):
    return json.loads((shared / "samples" / name).read_text("utf-8"))


async def asked(fake, **query):
    async with aiohttp.ClientSession() as session, session.get(fake.api, params=query) as answer:
        return await answer.json()


async def test_the_fakes_page_has_the_keys_that_were_recorded(shared):
    real = recorded(shared, "lastfm/scrobbles.page1.json")["recenttracks"]
    async with FakeLastfm() as fake:
        fake.person("ada", (NOON // 1000, "Nights"), (NOON // 1000 + 1, "Ivy"))
        ours = (await asked(fake, user="ada", api_key=KEY))["recenttracks"]
    assert ours.keys() == real.keys()
    assert ours["@attr"].keys() == real["@attr"].keys()
    assert {type(value) for value in ours["@attr"].values()} == {str}
    assert ours["track"][0].keys() == real["track"][0].keys()
    assert ours["track"][0]["date"].keys() == real["track"][0]["date"].keys()


def test_what_plays_now_bears_its_mark_and_no_date(shared):
    real = recorded(shared, "lastfm/scrobbles.page1_extended.json")["recenttracks"]["track"][0]
    ours = lastfm.row("Nights", None)
    assert ours["@attr"] == real["@attr"]
    assert "date" not in ours.keys() | real.keys()


@pytest.mark.parametrize("name", ["noArtistMapping", "normalizedName"])
def test_the_fakes_listen_has_no_key_that_was_not_recorded(shared, name):
    real = recorded(shared, f"listenbrainz/multi-scrobbler.{name}.json")[0]["data"]
    ours = listenbrainz.row("Nights", NOON // 1000)
    assert ours.keys() == real.keys()
    added = {"release_name", "mbid_mapping"}  # both are optional
    assert ours["track_metadata"].keys() - added == real["track_metadata"].keys() - added
