"""Presence kept: for who asked, once, also over restarts; and watched only while it was."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import NotLinked
from domain.play import SourceName
from flows.keep_presence import KeepPresence
from flows.unlink import Unlink
from ledger.coverage import Span
from sources.shown import Sight
from storage.coverage import coverage_of
from storage.people import find_listener, keep_listener
from tests.ledgers import HOUR, MINUTE, NOON, a_ledger
from tests.listening import Hour
from tests.live import a_told, arrive
from tests.presences import IVY, SECOND, seen, shown

LENGTH = 300 * SECOND
KEPT = """
  SELECT title, started_at, play.heard_ms, source, twin_of <> 0
    FROM play JOIN account USING (account_id) JOIN pressing USING (pressing_id)
ORDER BY started_at, source
"""


async def watching(engine, hour=None, *, known_as="ada", allowed=True):
    async with engine.writing() as db:
        await keep_listener(db, known_as, known_as, "UTC", zone_chosen=True)
    keep = KeepPresence(engine, (hour or Hour()).aware)
    await keep.open()
    if allowed:
        await keep.allow(known_as)
    return keep


async def kept(engine):
    async with engine.reading() as db:
        return [row[:3] for row in await db.rows(KEPT)]


async def covered(engine, known_as="ada"):
    async with engine.reading() as db:
        listener = await find_listener(db, known_as)
        assert listener is not None
        return await coverage_of(db, listener.listener_id)


async def test_a_song_is_kept_when_the_next_one_begins(engine):
    keep = await watching(engine)
    assert await keep(seen(NOON - HOUR)) == 0
    assert await keep(seen(NOON, shown())) == 0
    assert await keep(seen(NOON + LENGTH, shown(IVY, NOON + LENGTH))) == 1
    assert await kept(engine) == [("Nights", NOON, LENGTH)]


async def test_whoever_never_asked_is_not_watched(engine):
    keep = await watching(engine, allowed=False)
    for update in (seen(NOON, shown()), seen(NOON + LENGTH, shown(IVY, NOON + LENGTH))):
        assert await keep(update) == 0
    assert not keep.watches("ada")
    assert await keep.settle() == 0
    assert (await kept(engine), await covered(engine)) == ([], ())


async def test_a_stranger_cannot_ask(engine):
    with pytest.raises(NotLinked):
        await KeepPresence(engine, Hour().aware).allow("nobody")


async def test_whoever_asked_is_remembered_over_a_restart(engine):
    await watching(engine)
    again = KeepPresence(engine, Hour().aware)
    assert await again.open() == 1
    assert again.watches("ada")


async def test_asking_twice_changes_nothing(engine):
    keep = await watching(engine)
    await keep(seen(NOON - HOUR))
    await keep(seen(NOON, shown()))
    assert (await keep.allow("ada")).source is SourceName.PRESENCE
    await keep(seen(NOON + LENGTH, shown(IVY, NOON + LENGTH)))
    assert len(await kept(engine)) == 1


async def test_whoever_unlinks_is_watched_no_more(engine):
    keep = await watching(engine)
    account = await keep.allow("ada")
    await keep(seen(NOON - HOUR))
    await keep(seen(NOON, shown()))
    await Unlink(engine)("ada", account.account_id)
    assert await keep(seen(NOON + LENGTH, shown(IVY, NOON + LENGTH))) == 0
    assert not keep.watches("ada")
    assert await kept(engine) == []


async def test_the_same_hearing_told_by_spotify_is_a_twin(engine):
    keep = await watching(engine)
    for update in (seen(NOON - HOUR), seen(NOON, shown()), seen(NOON + LENGTH)):
        await keep(update)
    await keep.settle()
    await keep(seen(NOON + 2 * HOUR))
    uri = shown().sync_id
    await arrive(engine, [a_told(NOON + LENGTH, length_ms=LENGTH, uri=f"spotify:track:{uri}")])
    async with engine.reading() as db:
        rows = [row[3:] for row in await db.rows(KEPT)]
    assert rows == [("presence", 0), ("spotify", 1)]


async def test_what_was_watched_is_covered_and_nothing_else(engine):
    hour = Hour()
    keep = await watching(engine, hour)
    await keep(seen(NOON))
    await keep(seen(NOON + HOUR, sight=Sight.CLOSED))
    await keep(seen(NOON + 3 * HOUR))
    hour.now = NOON + 4 * HOUR
    await keep.blind()
    hour.now = NOON + 6 * HOUR
    await keep.settle()
    await keep(seen(NOON + 7 * HOUR))
    hour.now = NOON + 8 * HOUR
    await keep.close()
    assert await covered(engine) == (
        Span(NOON, NOON + HOUR),
        Span(NOON + 3 * HOUR, NOON + 4 * HOUR),
        Span(NOON + 7 * HOUR, NOON + 8 * HOUR),
    )


async def test_a_song_that_is_over_is_kept_without_another_update(engine):
    hour = Hour()
    keep = await watching(engine, hour)
    await keep(seen(NOON - HOUR))
    await keep(seen(NOON, shown()))
    await keep(seen(NOON + LENGTH))
    assert await kept(engine) == []
    hour.now = NOON + HOUR
    assert await keep.settle() == 1
    assert await kept(engine) == [("Nights", NOON, LENGTH)]


async def test_a_song_on_over_an_orderly_restart_is_kept_once(engine):
    hour = Hour(NOON + MINUTE)
    keep = await watching(engine, hour)
    await keep(seen(NOON - HOUR))
    await keep(seen(NOON, shown()))
    assert await keep.close() == 1
    again = await watching(engine, hour)
    await again(seen(NOON + 3 * MINUTE, shown()))
    await again(seen(NOON + LENGTH, shown(IVY, NOON + LENGTH)))
    await again(seen(NOON + 2 * LENGTH, shown(start=NOON + 2 * LENGTH)))
    assert await kept(engine) == [("Nights", NOON, 0), ("Ivy", NOON + LENGTH, LENGTH)]


async def test_a_song_paused_over_an_orderly_restart_is_kept_once(engine):
    hour = Hour(NOON + MINUTE)
    keep = await watching(engine, hour)
    await keep(seen(NOON - HOUR))
    await keep(seen(NOON, shown()))
    await keep.close()
    again = await watching(engine, hour)
    moved = NOON + 20 * MINUTE
    await again(seen(moved + MINUTE, shown(start=moved)))
    await again(seen(moved + LENGTH, shown(IVY, moved + LENGTH)))
    assert await kept(engine) == [("Nights", NOON, 0)]


async def test_a_song_on_when_the_process_is_killed_loses_no_more_than_its_certainty(engine):
    keep = await watching(engine)
    await keep(seen(NOON - HOUR))
    await keep(seen(NOON, shown()))
    again = await watching(engine)
    await again(seen(NOON + 2 * MINUTE, shown()))
    await again(seen(NOON + LENGTH, shown(IVY, NOON + LENGTH)))
    assert await kept(engine) == [("Nights", NOON, 0)]


async def test_the_same_song_again_after_a_restart_is_a_second_hearing(engine):
    keep = await watching(engine)
    for update in (seen(NOON - HOUR), seen(NOON, shown()), seen(NOON + LENGTH, shown(IVY))):
        await keep(update)
    again = await watching(engine)
    later = NOON + 2 * LENGTH
    await again(seen(later - SECOND))
    await again(seen(later, shown(start=later)))
    await again(seen(later + LENGTH, shown(IVY, later + LENGTH)))
    assert [row[1] for row in await kept(engine)] == [NOON, later]


@settings(max_examples=20)
@given(st.lists(st.integers(40, 300), min_size=2, max_size=6), st.integers(1, 7), st.booleans())
async def test_a_restart_anywhere_doubles_nothing(songs, at, orderly):
    hour, now, updates = Hour(), NOON, [seen(NOON - 1)]
    for number, seconds in enumerate(songs):
        updates.append(seen(now, shown(f"{number:022d}", now, seconds * SECOND)))
        now += seconds * SECOND
    updates.append(seen(now, shown("x" * 22, now)))
    async with a_ledger() as engine:
        keep = await watching(engine, hour)
        for number, update in enumerate(updates):
            if number == at:
                hour.now = update.seen_at - 10 * SECOND
                if orderly:
                    await keep.close()
                keep = await watching(engine, hour)
                await keep(replace(updates[number - 1], seen_at=hour.now))
            await keep(update)
        told = [row[0] for row in await kept(engine)]
    assert len(set(told)) == len(told)
    assert len(told) >= len(songs) - (not orderly)
