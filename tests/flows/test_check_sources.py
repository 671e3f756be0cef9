"""The services are tried out: whether they answer and know us, and not whom they find."""

from datetime import UTC, datetime

import pytest

from domain.errors import SourceBroken, SourceRefused
from domain.secret import Secret
from flows.check_sources import check_app, check_key, check_listens
from sources.fetching import Fetcher, open_session
from sources.lastfm import LastfmSource
from sources.listenbrainz import ListenBrainzSource
from sources.spotify_link import SpotifyLink
from tests.fakes.lastfm import KEY
from tests.fakes.serving import Said
from tests.listening import APP, a_house


def clock():
    return datetime(2023, 4, 15, tzinfo=UTC)


@pytest.fixture
async def house(engine):
    async with a_house(engine) as opened:
        yield opened


@pytest.fixture
async def session():
    async with open_session() as opened:
        yield opened


def lastfm(house, session, key):
    return LastfmSource(Fetcher("Last.fm", session), Secret(key), house.lastfm.api)


def listenbrainz(house, session):
    return ListenBrainzSource(Fetcher("ListenBrainz", session), house.listenbrainz.api)


def spotify(house, session):
    fetcher = Fetcher("Spotify", session)
    return SpotifyLink(fetcher, "https://notes.example/", house.spotify.address, house.spotify.api)


async def test_a_key_that_is_taken_is_well_whoever_is_there(house, session):
    await check_key(lastfm(house, session, KEY), clock)
    assert len(house.lastfm.asked) == 1


async def test_a_key_that_is_not_taken_is_told(house, session):
    with pytest.raises(SourceRefused, match="source-key"):
        await check_key(lastfm(house, session, "stale"), clock)


async def test_listenbrainz_is_well_whoever_is_there(house, session):
    await check_listens(listenbrainz(house, session))
    assert len(house.listenbrainz.asked) == 1


async def test_a_listenbrainz_with_a_fault_is_told(house, session):
    house.listenbrainz.queue.append(Said(502, text="Bad Gateway"))
    with pytest.raises(SourceBroken, match="source-faulty"):
        await check_listens(listenbrainz(house, session))


async def test_an_app_that_spotify_knows_is_well(house, session):
    await check_app(spotify(house, session), APP, clock)
    assert len(house.spotify.asked) == 1


async def test_an_app_that_spotify_does_not_know_is_told(house, session):
    house.spotify.unknown_apps.add(APP)
    with pytest.raises(SourceRefused, match="spotify-app-unknown"):
        await check_app(spotify(house, session), APP, clock)


async def test_a_service_that_says_nothing_is_not_waited_for(house, session):
    for fake in (house.lastfm, house.listenbrainz, house.spotify):
        fake.latency_s = 0.2
    with pytest.raises(SourceBroken, match=r"source-silent.*Last\.fm"):
        await check_key(lastfm(house, session, KEY), clock, 0.01)
    with pytest.raises(SourceBroken, match=r"source-silent.*ListenBrainz"):
        await check_listens(listenbrainz(house, session), 0.01)
    with pytest.raises(SourceBroken, match=r"source-silent.*Spotify"):
        await check_app(spotify(house, session), APP, clock, 0.01)
