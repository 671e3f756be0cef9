"""Plays told from what Discord shows: starts, ends, and what was not seen of them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.play import Play
from ledger.coverage import Span, union
from sources.presence import PAUSE_MS, Watch, break_off, settle, step
from sources.shown import LAG_MS, Sight, song_in
from tests.ledgers import HOUR, MINUTE, NOON
from tests.presences import IVY, NIGHTS, SECOND, seen, shown

LENGTH = 300 * SECOND
EARLIER = NOON - HOUR
OFFLINE = Sight.CLOSED


def told(*updates, settled_at=None, watch=None):
    """Take updates in, then wait until nothing can be taken up any more; list the plays."""
    plays: list[Play] = []
    watch = watch or Watch()
    for update in updates:
        watch, some, _ = step(watch, update)
        plays += some
    last = settled_at or max(update.seen_at for update in updates) + 10 * HOUR
    plays += settle(watch, last).plays
    return plays


def online(at=EARLIER):
    """Somebody is there, and plays nothing."""
    return seen(at)


def nights(at, **more):
    return seen(at, shown(**more))


def ivy(at, start=None, **more):
    return seen(at, shown(IVY, at if start is None else start, **more))


def the_song(update):
    song = song_in(update)
    assert song is not None
    return song


def lengths(plays):
    return [(play.title, play.started_at - NOON, play.heard_ms) for play in plays]


def test_a_song_ends_where_the_next_begins():
    plays = told(online(), nights(NOON + 2 * SECOND), ivy(NOON + LENGTH), seen(NOON + 2 * LENGTH))
    assert lengths(plays) == [("Nights", 0, LENGTH), ("Ivy", LENGTH, LENGTH)]


def test_a_play_says_all_that_discord_shows_of_it():
    (play,) = told(online(), nights(NOON), seen(NOON + LENGTH))
    uri = f"spotify:track:{NIGHTS}"
    assert play == Play(
        *(NOON, NOON, LENGTH, SECOND, "Frank Ocean", "Nights", "Blonde", uri, None, LENGTH)
    )


def test_a_song_that_is_cut_short_was_heard_until_then():
    assert lengths(told(online(), nights(NOON), seen(NOON + MINUTE))) == [("Nights", 0, MINUTE)]


def test_a_song_shown_past_its_end_was_heard_to_its_end():
    plays = told(online(), nights(NOON), seen(NOON + LENGTH + MINUTE))
    assert lengths(plays) == [("Nights", 0, LENGTH)]


@pytest.mark.parametrize(("heard", "many"), [(29_999, 0), (30_000, 1)])
def test_thirty_seconds_that_we_saw_are_a_play(heard, many):
    assert len(told(online(), nights(NOON), seen(NOON + heard))) == many


def test_thirty_seconds_that_we_did_not_see_are_none():
    assert told(nights(NOON + LENGTH - 20 * SECOND), seen(NOON + LENGTH)) == []


def test_one_update_from_three_servers_is_one():
    song = nights(NOON)
    again = [nights(NOON + late) for late in (40, 90)]
    gone = [seen(NOON + LENGTH + late) for late in (0, 40, 90)]
    assert lengths(told(online(), song, song, *again, *gone)) == [("Nights", 0, LENGTH)]


def test_a_song_sought_in_is_one_hearing():
    plays = told(
        online(),
        nights(NOON),
        nights(NOON + MINUTE, start=NOON - MINUTE),
        nights(NOON + 2 * MINUTE, start=NOON + 2 * MINUTE),
        seen(NOON + 4 * MINUTE),
    )
    assert lengths(plays) == [("Nights", 0, 4 * MINUTE)]


def test_a_song_taken_up_after_a_pause_is_one_hearing_without_the_pause():
    pause = 8 * MINUTE
    plays = told(
        online(),
        nights(NOON),
        seen(NOON + MINUTE),
        nights(NOON + MINUTE + pause, start=NOON + pause),
        seen(NOON + LENGTH + pause),
    )
    assert lengths(plays) == [("Nights", 0, LENGTH)]


def test_a_song_begun_again_after_its_end_is_a_second_hearing():
    plays = told(
        online(), nights(NOON), nights(NOON + LENGTH, start=NOON + LENGTH), seen(NOON + 2 * LENGTH)
    )
    assert lengths(plays) == [("Nights", 0, LENGTH), ("Nights", LENGTH, LENGTH)]


def test_a_song_begun_again_after_silence_is_a_second_hearing():
    later = NOON + LENGTH + 2 * MINUTE
    plays = told(
        online(),
        nights(NOON),
        seen(NOON + LENGTH),
        nights(later, start=later),
        seen(later + LENGTH),
    )
    assert [play.started_at for play in plays] == [NOON, later]


def test_a_song_that_was_on_when_discord_closed_has_an_end_nobody_knows():
    (play,) = told(online(), nights(NOON), seen(NOON + MINUTE, sight=OFFLINE))
    assert (play.started_at, play.heard_ms, play.length_ms) == (NOON, None, LENGTH)


def test_a_song_that_was_over_when_discord_closed_was_heard_to_its_end():
    gone = NOON + LENGTH + SECOND
    assert lengths(told(online(), nights(NOON), seen(gone, sight=OFFLINE))) == [
        ("Nights", 0, LENGTH)
    ]


def test_a_song_still_on_when_discord_opens_again_is_one_hearing():
    plays = told(
        online(),
        nights(NOON),
        seen(NOON + MINUTE, sight=OFFLINE),
        nights(NOON + 4 * MINUTE),
        seen(NOON + LENGTH),
    )
    assert lengths(plays) == [("Nights", 0, None)]


def test_a_long_song_still_on_hours_later_is_one_hearing():
    plays = told(
        online(),
        nights(NOON, length=3 * HOUR),
        seen(NOON + MINUTE, sight=OFFLINE),
        nights(NOON + 2 * HOUR, length=3 * HOUR),
        seen(NOON + 3 * HOUR),
    )
    assert lengths(plays) == [("Nights", 0, None)]


def test_of_a_song_half_over_when_we_come_we_know_where_it_would_have_begun():
    (play,) = told(nights(NOON + 2 * MINUTE), seen(NOON + LENGTH))
    assert (play.started_at, play.unsure_ms, play.heard_ms) == (NOON, 2 * MINUTE, None)


def test_a_song_taken_up_in_its_middle_before_our_eyes_began_then():
    (play,) = told(online(), nights(NOON + 2 * MINUTE), seen(NOON + LENGTH))
    assert (play.started_at, play.heard_ms) == (NOON + 2 * MINUTE, LENGTH - 2 * MINUTE)


def test_whoever_is_away_may_hide_what_they_play():
    (play,) = told(online(), nights(NOON), seen(NOON + MINUTE, sight=Sight.IDLE))
    assert play.heard_ms is None


def test_a_song_without_times_is_heard_from_when_it_is_seen():
    plays = told(
        online(), nights(NOON, start_at=None, end_at=None), nights(NOON + MINUTE, start_at=None),
        seen(NOON + 2 * MINUTE),
    )  # fmt: skip
    assert [(play.started_at, play.unsure_ms, play.heard_ms) for play in plays] == [
        (NOON, LAG_MS, 2 * MINUTE)
    ]


@pytest.mark.parametrize(
    "spoilt",
    [
        {"sync_id": None},
        {"sync_id": "../../etc/passwd"},
        {"sync_id": NIGHTS + "\n"},
        {"session_id": None},
        {"application_id": 4},
        {"activity_id": "ec0b28a579ecb4bd"},
        {"party_id": None},
        {"kind": 0},
        {"name": "Sp0tify"},
        {"title": None},
        {"title": "\0\n "},
        {"artists": None},
        {"artists": "; B"},
    ],
)
def test_what_is_not_spotifys_own_song_is_no_song(spoilt):
    assert song_in(nights(NOON, **spoilt)) is None


def test_an_invention_beside_a_song_does_not_hide_it():
    both = seen(NOON, shown(IVY, application_id=4), shown())
    assert the_song(both).title == "Nights"


@pytest.mark.parametrize(
    ("artists", "artist"),
    [
        ("Frank Ocean; André 3000", "Frank Ocean"),
        ("Ana\x00 Ben", "Ana Ben"),
        ("x" * 600, "x" * 512),
    ],
)
def test_the_first_artist_is_named_as_exports_name_them(artists, artist):
    assert the_song(nights(NOON, artists=artists)).artist == artist


@pytest.mark.parametrize("start", [0, -1, NOON + HOUR, 2**80])
def test_absurd_times_are_no_times(start):
    song = the_song(nights(NOON, start_at=start, end_at=start + LENGTH))
    assert (song.start_at, song.length_ms) == (None, None)


@pytest.mark.parametrize("end", [None, NOON, NOON - 1, NOON + 48 * HOUR])
def test_an_absurd_end_is_no_length(end):
    song = the_song(nights(NOON, end_at=end))
    assert (song.start_at, song.length_ms) == (NOON, None)


def test_only_what_is_open_is_watched():
    watch, spans = Watch(), []
    for update in (
        online(NOON),
        nights(NOON + MINUTE, start=NOON + MINUTE),
        seen(NOON + 2 * MINUTE, sight=OFFLINE),
        seen(NOON + 3 * MINUTE, sight=Sight.IDLE),
        online(NOON + 4 * MINUTE),
        seen(NOON + 5 * MINUTE, sight=Sight.IDLE),
    ):
        watch, _, span = step(watch, update)
        spans += [span] if span else []
    assert union(spans) == (
        Span(NOON, NOON + 2 * MINUTE),
        Span(NOON + 4 * MINUTE, NOON + 5 * MINUTE),
    )


def test_a_hearing_broken_off_waits_until_it_cannot_be_taken_up():
    watch, _, _ = step(step(Watch(), nights(NOON)).watch, seen(NOON + MINUTE))
    assert settle(watch, NOON + MINUTE + PAUSE_MS - 1).plays == ()
    assert len(settle(watch, NOON + MINUTE + PAUSE_MS).plays) == 1


def test_what_is_on_when_we_stop_is_told_without_an_end():
    watch = step(step(Watch(), online()).watch, nights(NOON)).watch
    stopped = break_off(watch, NOON + MINUTE)
    assert [play.heard_ms for play in stopped.plays] == [None]
    assert stopped.watched == Span(NOON, NOON + MINUTE)
    assert stopped.watch.hearing is None


def test_stopping_while_nothing_is_on_tells_nothing():
    assert break_off(Watch(), NOON) == step(Watch(), seen(NOON, sight=OFFLINE))._replace(
        watch=Watch()
    )


# Whole evenings: songs one after another, each heard for a while, with pauses and silence between.

TRACKS = [NIGHTS, IVY, "0" * 22]
SONGS = st.lists(
    st.tuples(
        st.sampled_from(TRACKS),
        st.integers(20, 400),
        st.integers(5, 400),
        st.one_of(st.just(0), st.integers(1, 2_000)),
    ),
    min_size=1,
    max_size=12,
)


def an_evening(songs):
    """Give the updates of an evening, and the hearings (URI, start, length) there really were."""
    at, updates, real = NOON, [online(NOON - 1)], []
    for sync_id, length, heard, silence in songs:
        stop = at + min(length, heard) * SECOND
        updates.append(seen(at, shown(sync_id, at, length * SECOND)))
        real.append((f"spotify:track:{sync_id}", at, stop - at))
        if silence:
            updates.append(seen(stop))
        at = stop + silence * SECOND
    return [*updates, seen(at)], real


def told_of(plays):
    return [(play.uri, play.started_at, play.heard_ms) for play in plays]


@given(SONGS, st.data())
def test_an_evening_is_told_as_it_was(songs, data):
    distinct = [one for n, one in enumerate(songs) if n == 0 or songs[n - 1][0] != one[0]]
    updates, real = an_evening(distinct)
    doubled = []
    for update in updates:
        doubled += [update] * data.draw(st.integers(1, 3))
    assert told_of(told(*doubled)) == [one for one in real if one[2] >= 30 * SECOND]


@given(SONGS, st.randoms(use_true_random=False), st.integers(0, 3))
def test_whatever_the_order_nothing_is_told_twice_or_at_once(songs, random, copies):
    updates, real = an_evening(songs)
    shuffled = updates * (copies + 1)
    random.shuffle(shuffled)
    plays = told(*shuffled)
    assert len({(play.uri, play.started_at) for play in plays}) == len(plays)
    for one, other in pairwise(sorted(plays, key=lambda play: play.started_at)):
        assert one.started_at + (one.heard_ms or 0) <= other.started_at
    for uri in {play.uri for play in plays}:
        mine = [play for play in plays if play.uri == uri]
        assert len(mine) <= sum(one[0] == uri for one in real)


@given(SONGS, st.lists(st.integers(-60, 60), min_size=30, max_size=30))
def test_updates_that_come_late_tell_nothing_twice(songs, delays):
    updates, real = an_evening(songs)
    late = sorted(
        zip(updates * 2, delays, strict=False),
        key=lambda pair: pair[0].seen_at + pair[1] * SECOND,
    )
    arriving = [
        seen(update.seen_at + max(0, delay) * SECOND, *update.shown) for update, delay in late
    ]
    plays = told(*arriving)
    for uri in {play.uri for play in plays}:
        mine = sorted(play.started_at for play in plays if play.uri == uri)
        assert len(mine) <= sum(one[0] == uri for one in real)
    for one, other in pairwise(sorted(plays, key=lambda play: play.started_at)):
        assert one.started_at + (one.heard_ms or 0) <= other.started_at
