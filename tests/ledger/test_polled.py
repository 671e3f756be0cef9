"""When a polled play began, and how fast a list of fifty was ever filled."""

from hypothesis import given
from hypothesis import strategies as st

from ledger.polled import Told, polled_start, polled_starts, shortest_span
from tests.ledgers import MINUTE, NOON


def test_a_play_begins_its_length_before_its_end():
    assert polled_start(Told(NOON, 3 * MINUTE), None) == (NOON - 3 * MINUTE, 3 * MINUTE)


def test_a_play_begins_no_earlier_than_the_one_before_it_ended():
    assert polled_start(Told(NOON, 3 * MINUTE), NOON - MINUTE) == (NOON - MINUTE, MINUTE)


def test_a_pause_before_a_play_does_not_move_it():
    assert polled_start(Told(NOON, MINUTE), NOON - 5 * MINUTE) == (NOON - MINUTE, MINUTE)


def test_what_ends_at_the_same_instant_says_nothing():
    assert polled_start(Told(NOON, MINUTE), NOON) == (NOON - MINUTE, MINUTE)


@given(
    st.lists(st.builds(Told, st.integers(0, 40), st.integers(0, 9)), min_size=1).map(sorted),
    st.integers(-9, 0) | st.none(),
)
def test_plays_one_by_one_begin_as_they_do_together(tolds, before):
    together = polled_starts(tolds, before)
    for told, start in zip(tolds, together, strict=True):
        earlier = [one.told_at for one in tolds if one.told_at < told.told_at]
        assert start == polled_start(told, max(earlier, default=before))


def test_no_shortest_span_is_known_before_fifty_plays():
    assert shortest_span(range(49)) is None


def test_the_shortest_span_is_that_of_the_densest_fifty():
    slow, fast = range(0, 50_000, 1_000), range(60_000, 65_000, 100)
    assert shortest_span([*fast, *slow]) == 4_900
