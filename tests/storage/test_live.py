"""Plays that come a few at a time: each once, and the same ledger in whatever order."""

from hypothesis import given
from hypothesis import strategies as st

from domain.play import SourceName
from tests.ledgers import DAY, HOUR, MINUTE, NOON, a_ledger, a_play, keep, ledger
from tests.live import a_scrobble, a_told, arrive, count_everything

TITLES = ["Nights", "Ivy", "Solo"]


async def test_what_was_seen_before_is_not_kept_again(engine):
    plays = [a_told(NOON + n * 200_000, title) for n, title in enumerate(TITLES)]
    assert (await arrive(engine, plays)).added == 3
    before = await ledger(engine)
    again = await arrive(engine, [*plays[1:], a_told(NOON + HOUR)])
    assert (again.added, again.oldest_known) == (1, True)
    assert (await ledger(engine))[0][:3] == before[0]


async def test_a_play_that_comes_late_narrows_the_one_after_it(engine):
    late, after = a_told(NOON, "Ivy"), a_told(NOON + MINUTE)
    await arrive(engine, [after])
    await arrive(engine, [late, after])
    plays, tracks, days = await ledger(engine)
    assert [row[1:3] for row in plays] == [(NOON - 200_000, 200_000), (NOON, MINUTE)]
    assert [row[5] for row in tracks] == [NOON - 200_000, NOON]
    assert sum(row[2] for row in days) == 2


async def test_a_play_at_the_lists_end_does_not_lose_its_neighbour(engine):
    plays = [a_told(NOON, "Ivy"), a_told(NOON + MINUTE)]
    await arrive(engine, plays)
    before = await ledger(engine)
    await arrive(engine, plays[1:])
    assert await ledger(engine) == before


async def test_the_newest_play_before_a_visits_own_is_told(engine):
    await arrive(engine, [a_told(NOON)])
    assert (await arrive(engine, [a_told(NOON + HOUR, "Ivy")])).before_at == NOON


async def test_a_visit_that_brings_nothing_changes_nothing(engine):
    assert await arrive(engine, []) == (0, False, 0, (), None)


async def test_the_same_row_twice_in_one_visit_is_one_play(engine):
    twice = [a_scrobble(NOON), a_scrobble(NOON, album="Blonde")]
    assert (await arrive(engine, twice, SourceName.LASTFM)).added == 1


async def test_a_length_learnt_later_is_kept_with_the_track(engine):
    await arrive(engine, [a_told(NOON)._replace(length_ms=None)])
    await arrive(engine, [a_told(NOON + HOUR)])
    async with engine.reading() as db:
        assert await db.rows("SELECT length_ms FROM pressing") == [(200_000,)]


async def test_a_poll_under_a_better_source_is_its_twin_and_is_not_counted(engine):
    await arrive(engine, [a_told(NOON + 200_000), a_told(NOON + HOUR, "Ivy")])
    await arrive(engine, [a_scrobble(NOON)], SourceName.LASTFM)
    plays, tracks, days = await ledger(engine)
    assert [(row[0], row[6], row[11]) for row in plays] == [
        ("lastfm", "Nights", None),
        ("spotify", "Nights", "lastfm"),
        ("spotify", "Ivy", None),
    ]
    assert [(row[0], row[2], row[3]) for row in tracks] == [
        ("lastfm", "nights", 1),
        ("spotify", "ivy", 1),
    ]
    assert sum(row[2] for row in days) == 2


async def test_a_poll_over_two_exports_is_paired_as_an_import_would(engine):
    await keep(engine, [a_play(at=NOON)])
    await keep(engine, [a_play(at=NOON, uri=None)], SourceName.ACCOUNT_DATA)
    await arrive(engine, [a_told(NOON + 200_000), a_told(NOON + HOUR, "Ivy")])
    before = await ledger(engine)
    await count_everything(engine)
    assert await ledger(engine) == before
    assert {(row[0], row[6]): row[11] for row in before[0]} == {
        ("spotify", "Nights"): "spotify-extended",
        ("spotify", "Ivy"): None,
        ("spotify-account", "Nights"): "spotify-extended",
        ("spotify-extended", "Nights"): None,
    }


# Few instants, so that ties, overlaps and silences are common.
TOLD = st.builds(
    a_told,
    st.integers(0, 40).map(lambda n: NOON + n * MINUTE)
    | st.integers(0, 5).map(lambda n: NOON + n * DAY),
    st.sampled_from(TITLES),
    st.sampled_from([30_000, 200_000, 600_000]),
)
SCROBBLES = st.builds(
    a_scrobble,
    st.integers(-10, 40).map(lambda n: NOON + n * MINUTE)
    | st.integers(0, 5).map(lambda n: NOON + n * DAY),
    st.sampled_from(TITLES),
)


@given(plays=st.lists(TOLD, max_size=12), data=st.data())
async def test_the_ledger_does_not_hang_on_when_plays_were_shown(plays, data):
    # One track has one length, as it has on Spotify.
    lengths = {play.title: play.length_ms for play in plays}
    plays = [a_told(play.told_at, play.title, lengths[play.title]) for play in plays]
    async with a_ledger() as engine:
        await arrive(engine, plays)
        await count_everything(engine)
        expected = await ledger(engine)
    shuffled = data.draw(st.permutations(plays))
    cut = data.draw(st.integers(0, len(plays)))
    async with a_ledger() as engine:
        for some in (shuffled[:cut], shuffled[cut:], shuffled):
            await arrive(engine, some)
        assert await ledger(engine) == expected


@given(
    plays=st.lists(TOLD, max_size=10),
    scrobbles=st.lists(SCROBBLES, max_size=10),
    listens=st.lists(SCROBBLES, max_size=5),
    data=st.data(),
)
async def test_twins_found_in_windows_are_those_found_in_everything(
    plays, scrobbles, listens, data
):
    visits = [([play], SourceName.SPOTIFY) for play in plays]
    visits += [([play], SourceName.LASTFM) for play in scrobbles]
    visits += [([play], SourceName.LISTENBRAINZ) for play in listens]
    async with a_ledger() as engine:
        for visit in data.draw(st.permutations(visits)):
            await arrive(engine, *visit)
        piecemeal = await ledger(engine)
        await count_everything(engine)
        assert piecemeal == await ledger(engine)
