"""One round: what it keeps, what it proves, and what it does when it is told no."""

import asyncio
import logging
from dataclasses import replace

import pytest
import pytest_asyncio

from domain.play import SourceName
from domain.polling import AccountState
from domain.secret import Secret
from flows.harvest import LEASE_MS
from flows.keep_harvest import LAG_MS
from flows.pace import AWAITED_MS, MINUTE_MS, PREMIUM_MS, QUICKEST_MS, SLOWEST_MS, interval_ms
from flows.passes import Passes
from sources.walking import from_the_beginning, read_up_to
from storage import polling
from storage.engines.sqlite import open_sqlite
from storage.tokens import keep_tokens
from storage.vault import Vault
from tests.fakes.serving import Said
from tests.fakes.spotify import SIX_MONTHS_MS, Heard
from tests.ledgers import DAY, HOUR, MINUTE, NOON
from tests.listening import a_house

QUOTA = {"error": {"status": 429, "message": "Too many requests", "reason": "QUOTA_EXCEEDED"}}


@pytest_asyncio.fixture
async def house(engine):
    async with a_house(engine) as opened:
        yield opened


def heard(many, till=NOON, every=4 * MINUTE, length_ms=200_000, titled="No."):
    """So many plays, the last told at ``till``."""
    return [
        Heard(till - n * every, f"{titled} {n % 7}", length_ms=length_ms)
        for n in reversed(range(many))
    ]


async def test_a_round_keeps_what_was_heard_once(house):
    person = await house.spotify_account("ada", *heard(3))
    assert (await house.round())[:3] == (1, 3, 0)
    house.hour.now += HOUR
    person.heard.append(Heard(house.hour.now - MINUTE, "Nights"))
    assert (await house.round()).added == 1
    assert len(await house.told()) == 4


async def test_nobody_is_asked_before_their_turn(house):
    await house.spotify_account("ada", *heard(3))
    await house.round()
    assert await house.round() == (0, 0, 0, (), ())


async def test_a_visit_proves_that_nothing_was_missed_since_the_last(house):
    await house.spotify_account("ada", *heard(3, NOON - HOUR))
    await house.round()
    house.hour.now += 2 * HOUR
    await house.round()
    assert await house.coverage() == ((NOON - HOUR - 8 * MINUTE, NOON + 2 * HOUR),)


async def test_fifty_plays_between_two_visits_are_no_gap_while_one_of_them_is_known(house):
    person = await house.spotify_account("ada", *heard(60))
    await house.round()
    house.hour.now += 4 * HOUR
    person.heard += heard(49, house.hour.now)
    assert (await house.round()).gaps == ()
    assert len(await house.coverage()) == 1


async def test_fifty_new_plays_are_a_gap_from_the_last_known_one(house):
    person = await house.spotify_account("ada", *heard(60))
    await house.round()
    house.hour.now += 10 * HOUR
    person.heard += heard(70, house.hour.now, titled="Later")
    told = await house.round()
    oldest = house.hour.now - 49 * 4 * MINUTE
    ((_, gap),) = told.gaps
    assert gap == (NOON, oldest, "fifty")
    assert await house.gaps() == [gap]
    assert await house.coverage() == ((NOON - 49 * 4 * MINUTE, NOON), (oldest, house.hour.now))


async def test_a_gap_after_days_of_silence_does_not_swallow_them(house):
    person = await house.spotify_account("ada", *heard(50, NOON - 9 * DAY))
    await house.round()
    house.hour.now += 10 * HOUR
    person.heard += heard(70, house.hour.now)
    ((_, gap),) = (await house.round()).gaps
    assert gap.start_at == NOON - LAG_MS


async def test_plays_that_come_late_are_merged_into_their_place(house):
    late = [Heard(NOON - n * 3 * MINUTE, f"Late {n}", shown_at=NOON + HOUR) for n in range(5)]
    await house.spotify_account("ada", *heard(10), *late)
    await house.round()
    house.hour.now += 3 * HOUR
    assert (await house.round()).added == 5
    assert len(set(await house.told())) == 15


async def test_a_listening_member_is_asked_sooner_and_a_quiet_one_at_their_own_pace(house):
    person = await house.spotify_account("ada", *heard(50, NOON - HOUR, every=2 * MINUTE))
    await house.round()
    (quiet,) = await house.polled()
    assert quiet.shortest_ms == 98 * MINUTE
    assert quiet.due_at - NOON == round(0.8 * 98 * MINUTE * 0.95)
    house.hour.now = quiet.due_at
    person.heard.append(Heard(house.hour.now - MINUTE, "Nights"))
    await house.round()
    (listening,) = await house.polled()
    assert listening.due_at - house.hour.now == round(AWAITED_MS * 0.95)


@pytest.mark.parametrize(
    ("shortest", "wait"),
    [(0, 25 * MINUTE), (25 * MINUTE, 20 * MINUTE), (5 * MINUTE, QUICKEST_MS), (DAY, SLOWEST_MS)],
)
def test_a_list_of_fifty_is_read_well_before_it_can_be_full(shortest, wait):
    assert interval_ms(shortest, ends=True, listening=False) == wait
    assert interval_ms(shortest, ends=True, listening=True) == min(wait, AWAITED_MS)


async def test_nobody_is_asked_seldomer_for_being_quiet(house):
    await house.spotify_account("ada", *heard(50, NOON - DAY, every=HOUR))
    for _ in range(20):
        await house.round()
        (polled,) = await house.polled()
        assert polled.due_at - house.hour.now <= SLOWEST_MS
        house.hour.now = polled.due_at


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


async def test_scrobbles_are_polled_beside_and_counted_once(house):
    await house.spotify_account("ada", Heard(NOON, "Nights"), Heard(NOON - HOUR, "Ivy"))
    await house.scrobbling_account(SourceName.LASTFM)
    house.lastfm.person("ada", ((NOON - 200_000) // 1000, "Nights"))
    await house.round()
    counted = [(source, title) for source, _, title, twin in await house.told() if not twin]
    assert sorted(counted) == [("lastfm", "Nights"), ("spotify", "Ivy")]


async def test_a_history_is_fetched_in_rounds_until_there_is_no_more(house):
    house.listenbrainz.person("ada", *((NOON // 1000 - n * 300, f"No. {n}") for n in range(3_000)))
    await house.scrobbling_account(SourceName.LISTENBRAINZ, cursor=from_the_beginning(0))
    rounds, reached = [], []
    while (told := await house.round()).asked:
        rounds.append(told.added)
        (polled,) = await house.polled()
        reached.append(read_up_to(polled.cursor))
    assert (sum(rounds), len(rounds)) == (3_000, 2)
    assert NOON - 3_000 * 5 * MINUTE < (reached[0] or 0) < NOON
    assert reached[1:] == [None]
    assert await house.coverage() == ((0, house.hour.now),)


async def test_a_hidden_profile_is_told_and_noticed_when_it_opens(house):
    person = house.lastfm.person("ada")
    person.hidden = True
    await house.scrobbling_account(SourceName.LASTFM)
    (change,) = (await house.round()).changes
    assert change.after is AccountState.HIDDEN
    person.hidden = False
    house.hour.now += 6 * HOUR
    assert (await house.round()).changes[0].after is AccountState.FINE


async def test_no_secret_is_told_by_a_whole_run(house, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    logging.getLogger("aiohttp.access").setLevel(logging.WARNING)  # the fakes' own
    await house.spotify_account("ada", *heard(3))
    await house.scrobbling_account(SourceName.LASTFM)
    await house.scrobbling_account(SourceName.LISTENBRAINZ)
    house.lastfm.person("ada", (NOON // 1000, "Nights"))
    told = [repr(await house.round())]
    for said in (Said(500, text="access-secret-1"), Said(401, {}), Said(429, {}), Said(403, {})):
        house.hour.now += DAY
        house.spotify.queue.append(said)
        told.append(repr(await house.round()))
    told += [caplog.text, *capfd.readouterr(), repr(house.round), repr(await house.polled())]
    assert not [word for word in ("-secret-", "a-key-of-lastfm") if word in "".join(told)]
