"""Each hearing once, whatever the order in which it is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.play import Play, SourceName
from tests.ledgers import DAY, NOON, a_ledger, a_play, keep, ledger

pytestmark = pytest.mark.long

TITLES = st.sampled_from(["Nights", "nights", "Ivy", "Self Control", "Ｎights"])
# Few instants, lengths, URIs and names, so that repeats of every kind are common.
PLAYS = st.builds(
    lambda told, early, ms, title, artist, album, uri, unsure: Play(
        told, told - ms - early, ms, unsure, artist, title, album, uri
    ),
    told=st.integers(0, 6).map(lambda n: NOON + n * 200_000),
    early=st.sampled_from([0, 0, 1_000, 40_000, DAY]),
    ms=st.sampled_from([0, 29_999, 30_000, 200_000]),
    title=TITLES,
    artist=st.sampled_from(["Frank Ocean", "FRANK  OCEAN"]),
    album=st.sampled_from([None, "Blonde", "blonde"]),
    uri=st.sampled_from([None, "spotify:track:a", "spotify:track:b"]),
    unsure=st.sampled_from([0, 1_000, 60_000]),
)


async def test_a_play_told_twice_counts_once(engine):
    await keep(engine, [a_play(), a_play()])
    assert len((await ledger(engine))[0]) == 1


async def test_the_same_export_again_adds_nothing(engine):
    plays = [a_play(at=NOON + n * 300_000) for n in range(5)]
    await keep(engine, plays)
    before = await ledger(engine)
    again = await keep(engine, plays)
    assert (again.added, again.known) == (0, 5)
    assert await ledger(engine) == before


async def test_the_same_track_in_the_same_minute_with_another_length_is_two_plays(engine):
    await keep(engine, [a_play(told_at=NOON, ms=40_000), a_play(told_at=NOON, ms=41_000)])
    assert len((await ledger(engine))[0]) == 2


async def test_a_play_under_thirty_seconds_is_left_out(engine):
    await keep(engine, [a_play(ms=29_999), a_play(at=NOON + DAY, ms=30_000)])
    assert [row[3] for row in (await ledger(engine))[0]] == [30_000]


async def test_a_scrobble_of_unknown_length_counts(engine):
    await keep(engine, [a_play(ms=None)], SourceName.LASTFM)
    assert [row[3] for row in (await ledger(engine))[0]] == [0]


async def test_names_of_plays_left_out_are_not_kept(engine):
    await keep(engine, [a_play("Secret", ms=1_000), a_play("Known")])
    async with engine.reading() as db:
        assert await db.rows("SELECT title FROM pressing") == [("Known",)]


async def test_a_repeat_under_another_name_takes_its_counts_along(engine):
    later = a_play("Nights", uri="spotify:track:a", told_at=NOON, at=NOON - 40_000, ms=40_000)
    earlier = later._replace(title="Ivy", started_at=NOON - DAY)
    await keep(engine, [later])
    await keep(engine, [earlier])
    plays, tracks, _ = await ledger(engine)
    assert ([row[6] for row in plays], [row[2] for row in tracks]) == (["Ivy"], ["ivy"])


@given(plays=st.lists(PLAYS, max_size=12), data=st.data())
async def test_the_ledger_does_not_hang_on_how_plays_arrive(plays, data):
    async with a_ledger() as engine:
        await keep(engine, plays)
        expected = await ledger(engine)
    cut = data.draw(st.integers(0, len(plays)))
    overlap = data.draw(st.integers(0, cut))
    shuffled = data.draw(st.permutations(plays))
    async with a_ledger() as engine:
        await keep(engine, shuffled[:cut])
        await keep(engine, shuffled[cut - overlap :])
        await keep(engine, shuffled)
        assert await ledger(engine) == expected


@given(plays=st.lists(PLAYS, max_size=8), others=st.lists(PLAYS, max_size=8), data=st.data())
async def test_two_formats_of_one_person_merge_alike_in_any_order(plays, others, data):
    told = [(play, SourceName.EXTENDED) for play in plays]
    told += [(play._replace(uri=None), SourceName.ACCOUNT_DATA) for play in others]
    async with a_ledger() as engine:
        for source in (SourceName.EXTENDED, SourceName.ACCOUNT_DATA):
            await keep(engine, [play for play, of in told if of is source], source)
        expected = await ledger(engine)
    async with a_ledger() as engine:
        for play, source in data.draw(st.permutations(told)):
            await keep(engine, [play], source)
        for source in (SourceName.ACCOUNT_DATA, SourceName.EXTENDED):
            await keep(engine, [], source)
        assert await ledger(engine) == expected
