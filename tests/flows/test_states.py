"""Every way in which a source says no: the state it leads to, and that there are words for it."""

import pytest
import pytest_asyncio

from domain.play import SourceName
from domain.polling import AccountState
from flows.harvest import LATE_FROM
from sources.fetching import LARGEST_BYTES
from tests.fakes.serving import Said
from tests.ledgers import DAY
from tests.listening import a_house
from tests.terminal.stories import VOICE

SPOTIFY, LASTFM, LISTENBRAINZ = SourceName.SPOTIFY, SourceName.LASTFM, SourceName.LISTENBRAINZ
PASS = Said(200, {"access_token": "a", "refresh_token": "r", "expires_in": 3600})
ELSEWHERE = {"Location": "https://elsewhere.example/"}
DEAD = Said(400, {"error": "invalid_grant", "error_description": "Refresh token revoked"})
HUGE = Said(200, text=b" " * (LARGEST_BYTES + 2))
SAYS_NO = [
    (SPOTIFY, [DEAD], AccountState.NEEDS_RELINK, "spotify-relink"),
    (SPOTIFY, [PASS, Said(401, {}), PASS, Said(401, {})], AccountState.NEEDS_RELINK,
     "spotify-relink"),
    (SPOTIFY, [Said(400, {"error": "invalid_client"})], AccountState.REFUSED, "source-key"),
    (SPOTIFY, [PASS, Said(403, text="the user may not be registered.")], AccountState.REFUSED,
     "spotify-not-listed"),
    (SPOTIFY, [PASS, Said(403, {"error": {"message": "Active premium subscription required for "
                                          "the owner of the app."}})],
     AccountState.PREMIUM_LAPSED, "spotify-premium"),
    (SPOTIFY, [PASS, Said(403, {})], AccountState.REFUSED, "spotify-forbidden"),
    (LASTFM, [Said(404, {"error": 6, "message": "User not found"})], AccountState.UNKNOWN,
     "lastfm-unknown"),
    (LASTFM, [Said(200, {"error": 17})], AccountState.HIDDEN, "lastfm-hidden"),
    (LASTFM, [Said(200, {"error": 10})], AccountState.REFUSED, "source-key"),
    (LASTFM, [Said(403, {"error": 26})], AccountState.REFUSED, "source-key"),
    (LISTENBRAINZ, [Said(404, {})], AccountState.UNKNOWN, "listenbrainz-unknown"),
]  # fmt: skip
LIES = [
    *(
        (source, said)
        for source in (LASTFM, LISTENBRAINZ)
        for said in (
            HUGE,
            Said(302, text="", headers=ELSEWHERE),
            Said(200, text=b"[" * 200_000),
            Said(200, text="9" * 5_000),
            Said(200, {"error": []}),
            Said(200, {"error": 10**30}),
            Said(503, text="<html>"),
        )
    ),
    (SPOTIFY, Said(302, text="", headers=ELSEWHERE)),
    (SPOTIFY, Said(200, text="9" * 5_000)),
    (SPOTIFY, HUGE),
    (SPOTIFY, Said(503, text="<html>")),
]
BUSY = [
    (SPOTIFY, [PASS, Said(429, {}, headers={"Retry-After": "9" * 400})]),
    (LASTFM, [Said(200, {"error": 29})]),
    (LISTENBRAINZ, [Said(429, {}, headers={"X-RateLimit-Reset-In": "9" * 400})]),
]


@pytest_asyncio.fixture
async def house(engine):
    async with a_house(engine) as opened:
        yield opened


async def asked(house, source):
    """Link an account of this source, and give the service behind it."""
    if source is SPOTIFY:
        await house.spotify_account("ada")
        return house.spotify
    await house.scrobbling_account(source)
    service = house.lastfm if source is LASTFM else house.listenbrainz
    service.person("ada")
    return service


@pytest.mark.parametrize(("source", "said", "state", "phrase"), SAYS_NO)
async def test_a_no_leads_to_its_state_and_its_words(house, source, said, state, phrase):
    service = await asked(house, source)
    service.queue += said
    (change,) = (await house.round()).changes
    assert (change.after, change.why.phrase) == (state, phrase)
    assert len(service.asked) == len(said), "a no is taken for a no"
    assert VOICE.phrase(phrase, **change.why.values)
    assert VOICE.sentence(f"discord-state-{state}")


async def test_a_dead_link_is_not_tried_again_for_a_year(house):
    spotify = await asked(house, SPOTIFY)
    spotify.queue.append(DEAD)
    for _ in range(12):
        await house.round()
        house.hour.now += 30 * DAY
    assert [path for path, _ in spotify.asked] == ["/api/token"]


@pytest.mark.parametrize(("source", "lie"), LIES)
async def test_a_lie_is_a_failure_and_in_the_end_a_late_account(house, source, lie):
    service = await asked(house, source)
    for n in range(LATE_FROM):
        service.queue += [PASS, lie] if source is SPOTIFY and not n else [lie]
        told = await house.round()
        assert (told.failed, told.added) == (1, 0)
        house.hour.now += 30 * 60_000
    assert [change.after for change in told.changes] == [AccountState.LATE]
    assert await house.told() == []


@pytest.mark.parametrize(("source", "said"), BUSY)
async def test_a_wait_however_long_is_no_fault_of_the_account(house, source, said):
    service = await asked(house, source)
    service.queue += said
    assert (await house.round()).changes == ()
    (account,) = await house.polled()
    assert account.state is AccountState.FINE
    assert house.hour.now < account.due_at <= house.hour.now + 8 * DAY
