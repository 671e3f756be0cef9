"""Months are numbered as a calendar has them, and found whole within days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ledger.months import EPOCH, begins, mark_of, month_of, whole

DAYS = st.integers(10_000, 47_000)


def on(year, month, day=1):
    return date(year, month, day).toordinal() - EPOCH


def test_a_month_has_its_number_from_its_first_day_to_its_last():
    assert month_of(on(2024, 2)) == month_of(on(2024, 2, 29)) == 12 * 2024 + 1
    assert month_of(on(2024, 2, 29) + 1) == 12 * 2024 + 2


def test_days_before_a_first_and_after_a_last_leave_their_months_out():
    assert whole(on(2023, 1), on(2024, 1)) == (month_of(on(2023, 1)), month_of(on(2024, 1)))
    assert whole(on(2022, 12, 31), on(2024, 1, 2)) == whole(on(2023, 1), on(2024, 1))
    assert whole(on(2023, 1, 2), on(2024, 1)).first == month_of(on(2023, 2))
    few = whole(on(2023, 1, 2), on(2023, 2, 28))
    assert few.first == few.stop


@given(DAYS, st.integers(0, 800))
def test_whole_months_are_those_whose_days_are_all_there(first, many):
    stop = first + many
    found = whole(first, stop)
    months = {month_of(day) for day in range(first, stop)}
    there = {n for n in months if first <= begins(n) and begins(n + 1) <= stop}
    assert there == set(range(*found))


@given(DAYS, DAYS)
def test_two_plays_that_move_towards_each_other_leave_another_mark(one, other):
    near, far = sorted((one, other))
    moved = mark_of(near + 1, 1) + mark_of(far - 1, 1)
    assert (moved == mark_of(near, 1) + mark_of(far, 1)) == (far - near == 1)


def test_the_epoch_is_day_nought():
    assert date.fromordinal(EPOCH) + timedelta(0) == date(1970, 1, 1)
