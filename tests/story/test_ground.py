"""The rules every moment stands on."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import nbinom

from domain.music import Track
from ledger.coverage import Span
from story.ground.aside import (
    DEVOTION,
    NOISE,
    aside,
    devoted,
    devotion,
    noise,
    unattended,
)
from story.ground.interest import interest
from story.ground.looks import survivors
from story.ground.usual import FIRST_GUESS, dispersion, tail, usual
from story.ground.watched import (
    absence_known,
    first_ever,
    first_since_we_began,
    unwatched,
    watched,
)
from tests.story.builders import MINUTE, Row, at, everyday, in_a_row, listening_of

DAY = 86_400_000


def covered(*spans):
    rows = [Row(at("2023-03-01 00:00"), "A", "b")]
    return listening_of(rows, coverage=tuple(Span(*span) for span in spans), since_at=0)


def test_what_was_watched_is_a_share():
    seen = covered((0, 10), (20, 30))
    assert watched(seen, 0, 40) == 0.5
    assert watched(seen, 5, 5) == 1.0
    assert watched(seen, 15, 15) == 0.0


def test_what_was_not_watched_is_listed():
    seen = covered((0, 10), (20, 30))
    assert unwatched(seen, 0, 40) == [Span(10, 20), Span(30, 40)]
    assert unwatched(seen, 5, 25) == [Span(10, 20)]
    assert unwatched(covered(), 0, 5) == [Span(0, 5)]


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)), max_size=6))
def test_watched_and_unwatched_make_a_whole(drawn):
    spans, reached = [], 0
    for gap, length in drawn:
        spans.append((reached + gap + 1, reached + gap + 1 + length))
        reached = spans[-1][1]
    seen = covered(*spans)
    gaps = sum(gap.stop - gap.start for gap in unwatched(seen, 0, 100))
    assert watched(seen, 0, 100) * 100 + gaps == pytest.approx(100)


def test_absence_needs_the_horizon_and_the_watching():
    seen = covered((0, 100))
    assert absence_known(seen, 0, 100)
    assert not absence_known(seen, 0, 120)
    assert not absence_known(seen, -1, 50)


def test_a_first_ever_needs_half_a_year_and_acquaintance():
    rows = everyday("2022-03-01", 360, plays=2)
    known = listening_of(rows)
    assert first_ever(known, at("2023-02-01 00:00"))
    assert not first_ever(known, at("2022-06-01 00:00"))
    assert first_since_we_began(known, at("2022-06-01 00:00"))
    assert not first_since_we_began(known, at("2022-03-20 00:00"))
    assert not first_ever(listening_of(rows[:50] + rows[-1:]), at("2023-02-01 00:00"))


def test_many_looks_need_more():
    assert survivors([0.001, 0.04], 2) == [True, True]
    assert survivors([0.001, 0.04], 200) == [False, False]
    assert survivors([0.0001, 0.04], 200) == [True, False]
    assert survivors([], 5) == []


def test_the_usual_is_half_a_year_or_what_there_is():
    known = listening_of(everyday("2023-01-01", 80, plays=5))
    before = usual(known, at("2023-03-02 00:00"))
    assert before.plays == 300
    assert 59 < before.days < 60
    assert not before.enough
    assert usual(listening_of([]), at("2023-03-01 00:00")).plays == 0


def test_an_uneven_listener_is_expected_to_be_uneven():
    even = listening_of(everyday("2022-06-01", 273, plays=12))
    rows = [
        row
        for n, day in enumerate(range(0, 260, 4))
        for row in in_a_row(at("2022-06-01 12:00") + day * DAY, "A", *[f"S{n // 6}"] * 25)
    ]
    uneven = listening_of([*everyday("2022-06-01", 273, plays=2), *rows])
    r_even, r_uneven = (
        dispersion(who, who.track, usual(who, who.period.start_ms)) for who in (even, uneven)
    )
    assert r_uneven < r_even
    assert tail(12, 1.0, r_uneven) > tail(12, 1.0, r_even)
    few = listening_of(everyday("2023-02-01", 20))
    assert dispersion(few, few.track, usual(few, few.period.start_ms)) == FIRST_GUESS


@given(
    st.integers(0, 300),
    st.floats(-3, 2.5).map(lambda power: 10**power),
    st.floats(0.2, 20),
)
def test_a_tail_is_the_negative_binomial_s(count, expected, r):
    assert tail(count, expected, r) == pytest.approx(
        nbinom.sf(count - 1, r, r / (r + expected)), rel=1e-8, abs=1e-290
    )


def test_interest_lies_between_nothing_and_one():
    month = listening_of([Row(at("2023-03-01 00:00"), "A", "b")])
    start, stop = month.period.start_ms, month.period.stop_ms
    assert interest(month, stop, chance=1e-9, ratio=99) == 1.0
    assert interest(month, start, chance=1.0, ratio=1) == 0.0
    assert interest(month, start, ratio=4) == pytest.approx(0.25 * 0.5 / 0.35)
    assert interest(month, stop) == 1.0


@pytest.mark.parametrize(
    "title", ["White Noise for Babies", "Rain Sounds", "Deep Sleep Music", "Brahms' Lullaby"]
)
def test_noise_is_known_by_its_name(title):
    assert noise(Track("Somebody", title))


@pytest.mark.parametrize("title", ["White Wedding", "Purple Rain", "Sleepwalk", "Noise"])
def test_songs_are_not_noise(title):
    assert not noise(Track("Somebody", title))


def test_worship_is_known_by_its_name_or_its_company():
    assert devotion(Track("Reciter", "Surah Maryam"))
    assert devotion(Track("Abdul Rahman Al-Sudais", "Maryam"))
    for name in ("Dua Lipa", "Like a Prayer", "Hymn for the Weekend", "Mantra"):
        assert not devotion(Track(name, name))
    seen = listening_of(in_a_row(at("2023-03-05 10:00"), "Reciter", "Surah A", "Surah B", "Night"))
    assert devoted(seen, 0)


def test_a_night_played_through_is_unattended():
    night = in_a_row(at("2023-03-05 00:30"), "A", *(f"S{n}" for n in range(100)))
    evening = in_a_row(at("2023-03-06 20:00"), "A", *(f"S{n}" for n in range(30)))
    marked = unattended(listening_of([*night, *evening]))
    assert marked[:50].all()
    assert not marked[100:].any()


def test_a_week_too_full_is_unattended():
    rows = [Row(at("2023-03-05 00:00") + n * 2 * MINUTE, "A", f"S{n % 90}") for n in range(5500)]
    assert unattended(listening_of(rows)).any()
    assert not unattended(listening_of(everyday("2023-03-01", 20))).any()
    assert np.array_equal(unattended(listening_of([])), np.zeros(0, bool))


@given(st.lists(st.one_of(st.from_regex(NOISE), st.from_regex(DEVOTION), st.text()), max_size=3))
@settings(max_examples=60)
def test_names_looked_through_together_are_set_aside_as_one_by_one(titles):
    rows = [Row(at("2023-03-09 01:50") + n, "Somebody", title) for n, title in enumerate(titles)]
    seen = listening_of(rows)
    found = aside(seen)
    assert found.noise.tolist() == [noise(track) for track in seen.tracks]
    assert found.devotion.tolist() == [devotion(track) for track in seen.tracks]
