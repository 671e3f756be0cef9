"""Whose turn it is, told by one statement; and how accounts are doing."""

import asyncio

from domain.play import SourceName
from domain.polling import AccountState
from storage import polling
from storage.accounts import keep_account
from storage.engines.sqlite import open_sqlite
from storage.people import keep_listener
from storage.polling import Gap
from tests.ledgers import HOUR, MINUTE, NOON


async def an_account(engine, name="ada", limiter="spotify"):
    async with engine.writing() as db:
        owner = await keep_listener(db, name, name, "UTC", zone_chosen=True)
        account = await keep_account(db, owner.listener_id, SourceName.SPOTIFY, name)
        await polling.begin_polling(
            db, account.account_id, NOON, owned_as=f"spotify:{name}", limiter=limiter
        )
    return account


async def leased(engine, worker="w", now=NOON, many=10):
    async with engine.writing() as db:
        return await polling.lease(db, worker, now, now + MINUTE, many)


async def give_back(engine, lease, now=NOON, **changes):
    async with engine.writing() as db:
        return await polling.done(db, lease, lease._replace(**changes), now)


async def state_of(engine, account):
    async with engine.reading() as db:
        (found,) = await polling.polled_of(db, account.listener_id)
        return found


async def test_an_account_that_is_due_is_leased_once(engine):
    account = await an_account(engine)
    (lease,) = await leased(engine)
    assert (lease.account_id, lease.state) == (account.account_id, AccountState.FINE)
    assert await leased(engine, "another") == []


async def test_an_account_is_not_leased_before_it_is_due(engine):
    await an_account(engine)
    assert await leased(engine, now=NOON - 1) == []


async def test_a_lease_that_ran_out_is_anothers_and_its_holder_writes_nothing(engine):
    account = await an_account(engine)
    (dead,) = await leased(engine, "dead")
    (alive,) = await leased(engine, "alive", NOON + MINUTE)
    assert not await give_back(engine, dead, cursor="lost", due_at=NOON + HOUR)
    assert await give_back(engine, alive, cursor="kept", due_at=NOON + HOUR)
    assert (await state_of(engine, account)).cursor == "kept"


async def test_the_longest_due_comes_first_and_no_more_than_asked_for(engine):
    _first, *_ = [await an_account(engine, name) for name in ("ada", "ben", "chi")]
    leases = await leased(engine, many=2)
    assert [lease.name for lease in leases] == ["ada", "ben"]
    await give_back(engine, leases[0], due_at=NOON + 1)
    assert [lease.name for lease in await leased(engine, now=NOON + 1, many=1)] == ["chi"]


async def test_several_processes_lease_every_account_once(tmp_path, engine):
    names = [f"no-{n}" for n in range(40)]
    for name in names:
        await an_account(engine, name)
    others = [await open_sqlite(tmp_path / "notes.db") for _ in range(3)]
    taken = await asyncio.gather(
        *(leased(other, f"{worker}", many=5) for worker, other in enumerate(others * 4))
    )
    assert sorted(lease.name for leases in taken for lease in leases) == sorted(names)
    for other in others:
        await other.close()


async def test_nobody_behind_a_closed_limiter_is_leased(engine):
    await an_account(engine)
    await an_account(engine, "ben", limiter="spotify:bens-own-app")
    async with engine.writing() as db:
        await polling.close_limiter(db, "spotify", NOON + HOUR)
        await polling.close_limiter(db, "spotify", NOON + MINUTE)
        assert await polling.closed_limiters(db, NOON) == {"spotify": NOON + HOUR}
        assert await polling.closed_limiters(db, NOON + HOUR) == {}
    assert [lease.name for lease in await leased(engine)] == ["ben"]
    assert [lease.name for lease in await leased(engine, now=NOON + HOUR)] == ["ada", "ben"]


async def test_a_state_is_dated_from_when_it_began(engine):
    account = await an_account(engine)
    late = {"state": AccountState.LATE, "due_at": NOON}
    for now in (NOON + 1, NOON + 2):
        (lease,) = await leased(engine, now=now)
        await give_back(engine, lease, now, **late)
    found = await state_of(engine, account)
    assert (found.state, found.state_at) == (AccountState.LATE, NOON + 1)


async def test_a_pause_outlasts_the_visit_that_was_under_way(engine):
    account = await an_account(engine)
    (lease,) = await leased(engine)
    async with engine.writing() as db:
        await polling.pause(db, account.account_id, NOON)
    await give_back(engine, lease, state=AccountState.FINE, due_at=NOON + 1)
    assert (await state_of(engine, account)).state is AccountState.PAUSED
    assert await leased(engine, now=NOON + HOUR) == []
    async with engine.writing() as db:
        await polling.resume(db, account.account_id, NOON + HOUR)
    assert len(await leased(engine, now=NOON + HOUR)) == 1


async def test_a_paused_account_whose_history_is_wanted_is_read_once_it_is_resumed(engine):
    account = await an_account(engine)
    async with engine.writing() as db:
        await polling.pause(db, account.account_id, NOON)
        await polling.read_from(db, account.account_id, "0+more", NOON)
    assert await leased(engine, now=NOON + HOUR) == []
    async with engine.writing() as db:
        await polling.resume(db, account.account_id, NOON + HOUR)
    assert [lease.cursor for lease in await leased(engine, now=NOON + HOUR)] == ["0+more"]


async def test_a_visit_under_way_does_not_undo_a_link_made_anew(engine):
    account = await an_account(engine)
    (lease,) = await leased(engine)
    await an_account(engine)
    assert not await give_back(engine, lease, state=AccountState.NEEDS_RELINK)
    assert (await state_of(engine, account)).state is AccountState.FINE


async def test_an_account_is_known_by_its_owner(engine):
    account = await an_account(engine)
    async with engine.reading() as db:
        assert await polling.owner_of(db, "spotify:ada") == account.listener_id
        assert await polling.owner_of(db, "spotify:eve") is None


async def test_a_warning_is_given_once(engine):
    account = await an_account(engine)
    async with engine.writing() as db:
        told = [await polling.mark_warned(db, account.account_id, n) for n in (1, 1, 2, 1)]
    assert told == [True, False, True, False]


async def test_gaps_are_kept_with_their_reason(engine):
    account = await an_account(engine)
    gaps = [Gap(NOON, NOON + HOUR, "fifty"), Gap(NOON, NOON + MINUTE, "fifty")]
    async with engine.writing() as db:
        for gap in gaps:
            await polling.keep_gap(db, account.account_id, gap)
        assert await polling.gaps_of(db, account.account_id) == gaps[1:]
