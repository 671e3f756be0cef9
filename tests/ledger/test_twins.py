"""Several reports of one hearing, and several hearings of one track."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.play import SourceName
from ledger.twins import LATE_REPORT_MS, Reports, twins

MINUTE = 60_000
HISTORY, ACCOUNT, LASTFM, MINUTES, POLL, BRAINZ = 1, 2, 3, 4, 5, 6
SOURCES = {
    HISTORY: SourceName.EXTENDED,
    ACCOUNT: SourceName.ACCOUNT_DATA,
    LASTFM: SourceName.LASTFM,
    MINUTES: SourceName.LASTFM_MINUTES,
    POLL: SourceName.SPOTIFY,
    BRAINZ: SourceName.LISTENBRAINZ,
}


def reports(account, *plays, unsure=0, length=0):
    """Reports of (track, start in seconds, seconds heard or 0)."""
    track, start, heard = (np.array(column, np.int64) for column in zip(*plays, strict=True))
    return Reports(
        account,
        SOURCES[account],
        start * 1000,
        (start + heard) * 1000,
        heard * 1000,
        np.full(track.size, unsure * 1000),
        track,
        np.full(track.size, length * 1000),
    )


def counted(*accounts):
    return sum(int((column == 0).sum()) for column in twins(accounts).values())


def test_one_hearing_told_by_two_sources_counts_once():
    told = twins([reports(LASTFM, (7, 3, 0)), reports(HISTORY, (7, 0, 200))])
    assert (told[HISTORY].tolist(), told[LASTFM].tolist()) == ([0], [HISTORY])


def test_another_track_at_the_same_instant_is_another_hearing():
    assert counted(reports(LASTFM, (8, 0, 0)), reports(HISTORY, (7, 0, 200))) == 2


def test_repeats_back_to_back_survive():
    history = reports(HISTORY, *((7, n * 200, 200) for n in range(11)))
    scrobbles = reports(LASTFM, *((7, n * 200 + 2, 0) for n in range(11)))
    assert counted(history) == counted(history, scrobbles) == 11


def test_repeats_survive_beside_a_source_that_knows_only_minutes():
    history = reports(HISTORY, *((7, n * 100, 100) for n in range(9)))
    minutes = reports(MINUTES, *((7, n * 100 // 60 * 60, 0) for n in range(9)), unsure=60)
    assert counted(history, minutes) == 9


def test_a_poll_that_is_late_by_a_whole_track_counts_nothing_twice():
    history = reports(HISTORY, *((7, n * 180, 180) for n in range(12)))
    poll = reports(POLL, *((7, n * 180 + 180, 0) for n in range(12)), unsure=180, length=180)
    assert counted(history, poll) == 12


def test_two_repeats_of_which_one_source_saw_only_the_second_are_two():
    history = reports(HISTORY, (7, 0, 200), (7, 200, 200))
    assert counted(history, reports(LASTFM, (7, 201, 0))) == 2


def test_hearings_an_hour_apart_are_two():
    assert counted(reports(BRAINZ, (7, 0, 0)), reports(LASTFM, (7, 3600, 0))) == 2


def test_the_best_of_three_sources_is_counted():
    told = twins(
        [
            reports(ACCOUNT, (7, 0, 200), unsure=60),
            reports(LASTFM, (7, 1, 0)),
            reports(HISTORY, (7, 0, 200)),
        ]
    )
    assert {account: column.tolist() for account, column in told.items()} == {
        HISTORY: [0],
        LASTFM: [HISTORY],
        ACCOUNT: [HISTORY],
    }


def test_a_late_report_pairs_with_its_hearing_up_to_two_days_away():
    late = LATE_REPORT_MS // 1000
    history = reports(HISTORY, (7, late, 200))
    assert counted(history, reports(ACCOUNT, (7, 0, 200))) == 1
    assert counted(history, reports(ACCOUNT, (7, -1, 200))) == 2


def test_spotifys_two_exports_pair_only_where_lengths_are_equal():
    assert counted(reports(HISTORY, (7, 0, 200)), reports(ACCOUNT, (7, 0, 201))) == 2


def test_the_closest_ends_pair_first():
    history = reports(HISTORY, (7, 1000, 200), (7, 5000, 200))
    account = reports(ACCOUNT, (7, 900, 200), (7, 4990, 200), (7, 5010, 200))
    assert twins([history, account])[ACCOUNT].tolist() == [HISTORY, HISTORY, 0]


ROWS = st.lists(
    st.tuples(st.integers(1, 3), st.integers(0, 400_000), st.sampled_from([200, 210])),
    min_size=1,
    max_size=12,
).map(lambda rows: sorted(rows, key=lambda row: row[1]))


def naive_pairs(history, account):
    """The rule, word by word: every pair, the closest first."""
    pairs = sorted(
        (abs((s + h) - (t + g)), s + h, t + g, i, j)
        for i, (a, s, h) in enumerate(history)
        for j, (b, t, g) in enumerate(account)
        if a == b and h == g and abs((s + h) - (t + g)) <= LATE_REPORT_MS // 1000
    )
    ours, theirs = set(), set()
    for *_, i, j in pairs:
        if i not in ours and j not in theirs:
            ours.add(i)
            theirs.add(j)
    return len(theirs)


@given(ROWS, ROWS)
def test_pairing_neighbours_pairs_as_many_as_trying_every_pair(history, account):
    told = twins([reports(HISTORY, *history), reports(ACCOUNT, *account)])
    assert int((told[ACCOUNT] != 0).sum()) == naive_pairs(history, account)


@given(ROWS, ROWS, st.sampled_from([LASTFM, MINUTES, POLL, ACCOUNT]))
def test_a_better_report_is_never_a_twin_and_has_one_twin_at_most(history, others, account):
    told = twins([reports(account, *others), reports(HISTORY, *history)])
    assert not told[HISTORY].any()
    assert int((told[account] != 0).sum()) <= len(history)


@pytest.mark.parametrize("many", [3_000])
def test_a_lying_export_of_one_track_over_and_over_is_quick(many):
    history = reports(HISTORY, *((7, n, 200) for n in range(many)))
    account = reports(ACCOUNT, *((7, n, 200) for n in range(many)))
    assert counted(history, account) == many


def test_what_was_heard_last_is_paired_alike_before_and_after_the_next_hearing():
    poll = reports(POLL, (7, -600, 0), (9, -30, 0), unsure=600, length=600)
    last = reports(BRAINZ, (7, 300, 0))
    followed = reports(BRAINZ, (7, 300, 0), (8, 90_000, 0))
    assert twins([poll, last])[POLL].tolist() == twins([poll, followed])[POLL].tolist()
