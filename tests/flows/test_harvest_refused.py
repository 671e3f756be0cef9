"""One round that is told no, or finds another at its accounts: nothing is lost or asked twice."""

import asyncio
from dataclasses import replace

import pytest_asyncio

from domain.play import SourceName
from domain.polling import AccountState
from domain.secret import Secret
from flows.harvest import LEASE_MS
from flows.pace import MINUTE_MS, PREMIUM_MS
from flows.passes import Passes
from storage import polling
from storage.engines.sqlite import open_sqlite
from storage.tokens import keep_tokens
from storage.vault import Vault
from tests.fakes.serving import Said
from tests.fakes.spotify import SIX_MONTHS_MS
from tests.ledgers import DAY, HOUR, NOON
from tests.listening import a_house, heard

QUOTA = {"error": {"status": 429, "message": "Too many requests", "reason": "QUOTA_EXCEEDED"}}


@pytest_asyncio.fixture
async def house(engine):
    async with a_house(engine) as opened:
        yield opened


async def test_an_hour_of_waiting_stops_everybody_behind_the_limiter_and_nobody_else(house):
    for name in ("ada", "ben", "chi"):
        await house.spotify_account(name, *heard(1))
    await house.spotify_account("own", *heard(1), limiter="spotify:own")
    house.spotify.queue += [Said(200, {"access_token": "x", "expires_in": 3600})]
    house.spotify.queue += [Said(429, QUOTA)]
    single = replace(house.round, at_once=1)
    told = await single()
    assert (told.asked, told.added, told.changes) == (2, 1, ())
    asked = len(house.spotify.asked)
    house.hour.now += HOUR - 1
    assert (await single()).asked == 1  # their own app alone
    assert len(house.spotify.asked) <= asked + 2
    house.hour.now += 1
    assert (await single()).added == 3


async def test_a_limit_outlasts_a_restart(house, engine):
    await house.spotify_account("ada", *heard(1))
    house.spotify.queue += [Said(429, {}, headers={"Retry-After": "86400"})]
    await house.round()
    async with a_house(engine) as again:
        again.hour.now = house.hour.now + DAY - 1
        assert (await again.round()).asked == 0


async def test_a_pass_that_ran_out_early_is_renewed_once_and_kept(house):
    person = await house.spotify_account("ada", *heard(1))
    await house.round()
    person.passes.clear()
    house.hour.now += 2 * HOUR - 1
    assert (await house.round())[:3] == (1, 0, 0)
    assert await house.refresh_token() == person.refresh


async def test_a_pass_that_is_never_taken_means_a_new_link(house):
    await house.spotify_account("ada", *heard(1))
    said = Said(401, {"error": {"status": 401, "message": "Invalid access token"}})
    renewed = {"access_token": "a", "refresh_token": "r", "expires_in": 3600}
    house.spotify.queue += [Said(200, renewed), said, Said(200, renewed), said]
    (change,) = (await house.round()).changes
    assert (change.after, str(change.why)) == (AccountState.NEEDS_RELINK, "spotify-relink")


async def test_a_dead_link_is_asked_once_and_never_again(house):
    await house.spotify_account("ada", *heard(1))
    await house.round()
    house.hour.now += SIX_MONTHS_MS + 1
    (change,) = (await house.round()).changes
    assert change[2:4] == (AccountState.FINE, AccountState.NEEDS_RELINK)
    assert await house.refresh_token() is None
    asked = len(house.spotify.asked)
    house.hour.now += 90 * DAY
    assert (await house.round()).asked == 0
    assert len(house.spotify.asked) == asked


async def test_an_account_linked_anew_is_read_from_where_it_was(house):
    await house.spotify_account("ada", *heard(1))
    await house.round()
    house.hour.now += SIX_MONTHS_MS + 1
    await house.round()
    person = house.spotify.people["ada"]
    again = await house.spotify_account("ada", *person.heard, *heard(3, house.hour.now))
    assert (await house.round()).added == 3
    assert again.authorised_at == house.hour.now


async def test_who_is_not_on_the_guest_list_is_told_once_and_looked_after_now_and_then(house):
    person = await house.spotify_account("ada", *heard(1))
    person.listed = False
    (change,) = (await house.round()).changes
    assert (change.after, str(change.why)) == (AccountState.REFUSED, "spotify-not-listed")
    house.hour.now += 6 * HOUR
    assert (await house.round()).changes == ()
    person.listed = True
    house.hour.now += 6 * HOUR
    (change,) = (await house.round()).changes
    assert (change.after, change.why) == (AccountState.FINE, None)


async def test_a_lapsed_premium_stops_every_account_of_the_app(house):
    for name in ("ada", "ben"):
        await house.spotify_account(name, *heard(1))
    house.spotify.premium = False
    await house.round()
    assert [one.state for name in ("ada", "ben") for one in await house.polled(name)] == [
        AccountState.PREMIUM_LAPSED
    ] * 2
    asked = len(house.spotify.asked)
    house.hour.now += PREMIUM_MS - 1
    assert (await house.round()).asked == 0
    assert len(house.spotify.asked) == asked
    house.spotify.premium = True
    house.hour.now += 1
    assert {change.after for change in (await house.round()).changes} == {AccountState.FINE}


async def test_a_broken_source_is_tried_again_less_and_less_often(house):
    await house.spotify_account("ada", *heard(1))
    waits, changes = [], []
    for _ in range(8):
        house.spotify.queue += [Said(503, text="")]
        changes += (await house.round()).changes
        (polled,) = await house.polled()
        waits.append(round((polled.due_at - house.hour.now) / 0.95 / MINUTE_MS))
        house.hour.now = polled.due_at
    assert waits == [2, 4, 8, 16, 32, 64, 120, 120]
    assert [change.after for change in changes] == [AccountState.LATE]
    house.spotify.queue.clear()
    (change,) = (await house.round()).changes
    assert change.after is AccountState.FINE


async def test_one_bad_account_never_stops_a_round(house, caplog):
    class Unwell:
        name = SourceName.SPOTIFY

        async def harvest(self, asked):
            raise RuntimeError("a token and a name: " + asked.key.reveal())

    await house.scrobbling_account(SourceName.LASTFM, "ben")
    house.lastfm.person("ben", (NOON // 1000, "Nights"))
    await house.spotify_account("ada", *heard(1))
    house.round.sources[SourceName.SPOTIFY] = Unwell()
    told = await house.round()
    assert (told.asked, told.added, told.failed) == (2, 1, 1)
    assert "RuntimeError" in caplog.text
    assert "access-secret" not in caplog.text


async def test_a_lost_key_leaves_accounts_late_and_their_tokens_where_they_are(house):
    await house.spotify_account("ada", *heard(1))
    async with house.engine.writing() as db:
        (polled,) = await house.polled()
        await keep_tokens(db, Vault([Vault.made_key()]), polled.account_id, Secret("x"))
    assert (await house.round()).failed == 1
    (polled,) = await house.polled()
    assert polled.failures == 1
    assert house.spotify.asked == []


async def test_two_refreshes_of_one_account_are_one(house):
    await house.spotify_account("ada", *heard(1))
    (polled,) = await house.polled()
    passes = [house.round.passes(polled.account_id, polled.client_id, NOON) for _ in range(8)]
    assert len(set(await asyncio.gather(*passes))) == 1
    assert [path for path, _ in house.spotify.asked] == ["/api/token"]


async def test_two_processes_on_one_database_ask_everybody_once(house, tmp_path):
    names = [f"no-{n}" for n in range(6)]
    for name in names:
        await house.spotify_account(name, *heard(3))
    other = await open_sqlite(tmp_path / "notes.db")
    theirs = replace(
        house.round,
        engine=other,
        passes=Passes(other, house.vault, house.link),
        worker=lambda: "of the other process",
        many=3,
    )
    ours, beside = await asyncio.gather(replace(house.round, many=3)(), theirs())
    await other.close()
    assert (ours[:3], beside[:3]) == ((3, 9, 0), (3, 9, 0))
    paths = [path for path, _ in house.spotify.asked]
    assert paths.count("/api/token") == len(paths) - paths.count("/api/token") == len(names)
    assert {one.state for name in names for one in await house.polled(name)} == {AccountState.FINE}


async def test_a_refresh_that_nobody_waits_for_any_more_is_kept(house):
    await house.spotify_account("ada", *heard(1))
    (polled,) = await house.polled()
    renewed = {"access_token": "a", "refresh_token": "rotated", "expires_in": 3600}
    house.spotify.queue += [Said(200, renewed, after_s=0.1)]
    waiting = asyncio.create_task(house.round.passes(polled.account_id, polled.client_id, NOON))
    await asyncio.sleep(0.05)
    waiting.cancel()
    await asyncio.sleep(0.2)
    assert await house.refresh_token() == "rotated"


async def test_a_refresh_under_way_does_not_undo_a_link_made_anew(house):
    await house.spotify_account("ada", *heard(1))
    (polled,) = await house.polled()
    house.spotify.queue += [Said(200, {"access_token": "a", "refresh_token": "of the old link"},
                                 after_s=0.2)]  # fmt: skip
    waiting = asyncio.create_task(house.round.passes(polled.account_id, polled.client_id, NOON))
    await asyncio.sleep(0.1)
    anew = await house.spotify_account("ada", *heard(1))
    await waiting
    assert await house.refresh_token() == anew.refresh


async def test_what_a_visit_brought_is_not_kept_by_whoever_lost_the_lease(house, caplog):
    class Slow:
        name = SourceName.LASTFM

        def __init__(self, source):
            self.source = source

        async def harvest(self, asked):
            brought = await self.source.harvest(asked)
            house.hour.now += LEASE_MS
            async with house.engine.writing() as db:
                await polling.lease(db, "another", house.hour.now, house.hour.now + HOUR, 9)
            return brought

    house.lastfm.person("ada", (NOON // 1000, "Nights"))
    await house.scrobbling_account(SourceName.LASTFM)
    house.round.sources[SourceName.LASTFM] = Slow(house.round.sources[SourceName.LASTFM])
    assert (await house.round()) == (1, 0, 1, (), ())
    assert await house.told() == []
    assert "the lease was lost" in caplog.text


async def test_a_fault_of_whoever_lost_the_lease_ends_no_round(house, caplog):
    class Faulty:
        name = SourceName.LASTFM

        async def harvest(self, asked):
            house.hour.now += LEASE_MS
            async with house.engine.writing() as db:
                await polling.lease(db, "another", house.hour.now, house.hour.now + HOUR, 9)
            raise ZeroDivisionError

    await house.scrobbling_account(SourceName.LASTFM)
    house.round.sources[SourceName.LASTFM] = Faulty()
    assert (await house.round()) == (1, 0, 1, (), ())
    assert "the lease was lost" in caplog.text
