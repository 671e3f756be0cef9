"""A song with a season: when it is told, and when it is not."""

import numpy as np
import pytest

from ledger.coverage import Span
from story.moment import ConsentClass
from story.moments.seasonal_return import find
from tests.story.builders import Row, at, days, listening_of
from tests.story.people import as_usual

SHEARWATER, REEDS = "The Reed Cutters", "First Frost"
USUAL = as_usual("2019-06-01", 1_310, plays=3)


def winter(first, plays=10, every=3, title=REEDS, artist=SHEARWATER):
    return [
        Row(when, artist, title)
        for n, when in enumerate(days(first, plays * every, "12:00"))
        if n % every == 0
    ]


def winters(*years, **more):
    return [row for year in years for row in winter(f"{year}-11-20", **more)]


THREE = [*winters(2019, 2020, 2021), *winter("2022-11-27", 4)]


def named(title):
    """Give the song of three winters another title."""
    return [Row(row.at, row.artist, title) for row in THREE]


def found(rows, period="2022-12", usual=USUAL, **more):
    return list(find(listening_of([*usual, *rows], period, **more)))


def test_a_song_of_three_winters_is_back():
    [one] = found(THREE)
    assert (one.track.title, one.values()["plays"], one.consent) == (REEDS, 4, ConsentClass.PUBLIC)
    assert (one.values()["inside"], one.values()["all_plays"]) == (20, 20)
    assert (one.values()["from_on"], one.values()["until_on"]) == ("2022-11-20", "2022-12-17")


def test_it_belongs_to_the_month_of_its_third_play():
    late = [*winters(2019, 2020, 2021), *winter("2022-11-22", 9)]
    assert found(late, "2022-11")
    assert not found(late, "2022-12")


def test_a_year_tells_it_too():
    [one] = found(THREE, "2022")
    assert one.values()["on"] == "2022-11-27"


def test_the_same_listening_gives_the_same_chance():
    assert found(THREE)[0].evidence == found(THREE)[0].evidence


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([*winters(2019, 2020, 2021), *winter("2022-11-27", 2)], id="two plays"),
        pytest.param([*winters(2019, 2020, 2021, plays=7), *winter("2022-11-27", 4)], id="seven"),
        pytest.param([*winters(2019, 2021), *winter("2022-11-27", 4)], id="a winter left out"),
        pytest.param([*THREE, *winter("2022-05-01"), *winter("2022-07-01")], id="all year"),
        pytest.param(
            named("Carol of First Christmas"),
            id="everybody's",
        ),
        pytest.param(
            named("Surah Maryam"),
            id="recitation",
        ),
    ],
)
def test_near_misses(rows):
    assert not found(rows)


def test_a_long_gap_says_nothing():
    gap = (
        Span(at("2019-06-01 00:00"), at("2021-01-10 00:00")),
        Span(at("2021-04-01 00:00"), at("2023-01-01 00:00")),
    )
    assert found(THREE, coverage=(Span(gap[0].start, gap[1].stop),))
    assert not found(THREE, coverage=gap)


def test_less_than_three_years_are_no_seasons():
    young = [row for row in USUAL if row.at >= at("2020-06-01 00:00")]
    assert not found([row for row in THREE if row.at >= at("2020-06-01 00:00")], usual=young)


def test_a_play_at_midnight_of_a_clock_change_keeps_its_day():
    """Winter time began on 30 October 2022."""
    rows = [Row(when, SHEARWATER, REEDS) for when in days("2022-10-29", 3, "00:30")]
    before = [row for year in (2019, 2020, 2021) for row in winter(f"{year}-10-20", 10)]
    [one] = found([*before, *rows], "2022-10")
    assert (one.values()["on"], one.values()["plays"]) == ("2022-10-29", 3)


def test_a_spell_a_year_at_any_time_is_no_season():
    """A hundred songs, each played much for some weeks of every year, whenever it comes."""
    draw = np.random.default_rng(4)
    rows = []
    for song in range(100):
        for year in range(2019, 2023):
            month, day = int(draw.integers(1, 12)), int(draw.integers(1, 28))
            rows += winter(f"{year}-{month:02}-{day:02}", 9, 2, f"Song of its Own {song:02}")
    kept = [row for row in rows if row.at >= at("2019-06-01 00:00")]
    told = [one for month in range(1, 13) for one in found(kept, f"2022-{month:02}")]
    assert len(told) <= 3
