"""Day after day: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.streak import find
from tests.story.builders import at, listening_of
from tests.story.people import as_usual, daily

USUAL = as_usual("2022-02-20", 404, plays=6)
TRAIN = ("The Gable Ends", "Slow Train North")


def found(*rows, **more):
    return list(find(listening_of([*USUAL, *(row for part in rows for row in part)], **more)))


def tracks(streaks):
    return [one for one in streaks if one.track]


def test_nine_days_running_are_a_streak():
    [one] = tracks(found(daily("2023-03-05", 9, *TRAIN, times=2)))
    assert (one.form, one.days, one.plays) == ("streak-track", 9, 18)
    assert (one.first_on, one.last_on, one.ongoing) == ("2023-03-05", "2023-03-13", False)


def test_an_artist_has_one_with_other_songs_each_day():
    rows = [
        row
        for n in range(12)
        for row in daily(f"2023-03-{5 + n:02}", 1, "Juno Farrow", f"Post {n}")
    ]
    [one] = found(rows)
    assert (one.form, one.artist, one.days) == ("streak-artist", "Juno Farrow", 12)


def test_a_day_turns_at_four():
    nights = daily("2023-03-05", 8, *TRAIN, hour="02:00")
    [one] = tracks(found(nights))
    assert (one.first_on, one.last_on) == ("2023-03-04", "2023-03-11")


def test_the_last_day_of_the_month_leaves_it_open():
    [one] = tracks(found(daily("2023-03-25", 7, *TRAIN)))
    assert one.ongoing
    assert one.values()["ongoing"] == "yes"


def test_beside_an_unwatched_day_it_is_at_least():
    gap = (
        Span(at("2022-02-20 00:00"), at("2023-03-13 23:00")),
        Span(at("2023-03-15 00:00"), at("2023-04-01 00:00")),
    )
    [one] = tracks(found(daily("2023-03-05", 9, *TRAIN), coverage=gap))
    assert one.form == "streak-track-at-least"


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(daily("2023-03-05", 4, *TRAIN), id="too few days"),
        pytest.param(daily("2022-03-01", 390, *TRAIN), id="every day of the year before"),
        pytest.param(
            daily("2023-03-05", 4, *TRAIN) + daily("2023-03-10", 4, *TRAIN), id="a day missing"
        ),
        pytest.param(
            as_usual("2023-03-05", 9, plays=90, hour="06:00", turn=3), id="more of everything"
        ),
    ],
)
def test_it_is_not_claimed(rows):
    assert not tracks(found(rows))


def test_without_a_baseline_nothing_is_rare():
    rows = [*as_usual("2023-02-10", 50, plays=6), *daily("2023-03-05", 9, *TRAIN)]
    assert not list(find(listening_of(rows)))


def test_it_belongs_to_the_month_in_which_it_became_rare():
    early = daily("2023-02-20", 12, *TRAIN)
    assert tracks(found(early, period="2023-02"))
    assert not tracks(found(early, period="2023-03"))
    assert tracks(found(daily("2023-02-26", 9, *TRAIN), period="2023-03"))
