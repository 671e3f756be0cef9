"""A record, one song after another: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.album import find
from tests.story.builders import MINUTE, Row, at, in_a_row, listening_of
from tests.story.people import as_usual

USUAL = as_usual("2022-02-20", 404, plays=6)
BLUE = ("River", "Carey", "Little", "Coast", "Last", "Case", "Flight", "Want", "Old", "Kind")
WHEN = "2023-03-09 20:00"


def record(when=WHEN, titles=BLUE, **more):
    return in_a_row(at(when), "Irma Calder", *titles, album="Blue Hour", **more)


def found(*rows, **more):
    return list(find(listening_of([*USUAL, *(row for part in rows for row in part)], **more)))


def test_ten_songs_of_one_record_in_one_sitting():
    [one] = found(record(), [Row(at("2022-05-01 12:00"), "Irma Calder", "Carey", "Blue Hour")])
    assert (one.form, one.album, one.artist) == ("album", "Blue Hour", "Irma Calder")
    assert (one.on, one.tracks, one.minutes, one.guests) == ("2023-03-09", 10, 39, 0)
    assert len(one.evidence.plays) == 10


def test_where_none_was_known_it_is_a_first_meeting():
    [one] = found(record())
    assert one.form == "album-new"


def test_the_third_time_in_a_month_is_told_again():
    earlier = [*record("2023-02-20 20:00"), *record("2023-02-25 20:00")]
    [one] = found(record(), earlier)
    assert (one.form, one.times, one.in_order) == ("album-often", 3, True)
    assert len(one.evidence.plays) == 30
    [one] = found(record(titles=BLUE[::-1]), earlier)
    assert not one.in_order


def test_half_as_many_songs_again_are_told_again():
    titles = [f"Side {n}" for n in range(14)]
    assert found(record(titles=titles), record("2023-01-03 20:00", titles[:9]))
    assert not found(record(titles=titles[:13]), record("2023-01-03 20:00", titles[:9]))


def test_a_first_meeting_may_be_early_in_our_record_but_is_not_called_one():
    [one] = find(listening_of([*as_usual("2023-02-01", 40), *record()]))
    assert one.form == "album"


@pytest.mark.parametrize(
    "earlier",
    [
        pytest.param(record("2023-02-25 20:00"), id="the second time in a month"),
        pytest.param(
            [*record("2022-11-03 20:00"), *record("2023-01-03 20:00")], id="the third in months"
        ),
        pytest.param(
            [row for day in (14, 19, 24) for row in record(f"2023-02-{day} 20:00")],
            id="the fourth in a month",
        ),
    ],
)
def test_a_record_that_is_often_played_is_no_news(earlier):
    assert not found(record(), earlier)


def test_a_first_time_needs_a_half_year_that_we_saw():
    known = Row(at("2023-01-05 12:00"), "Irma Calder", "Carey", "Blue Hour")
    assert not list(find(listening_of([*as_usual("2023-01-01", 80), known, *record()])))
    seen = (Span(at("2022-02-20 00:00"), at("2022-12-01 00:00")),)
    assert not found(
        record(), [known], coverage=(*seen, Span(at("2023-01-01 00:00"), at("2023-04-01 00:00")))
    )


def test_one_guest_and_one_repeat_may_be_inside():
    guest = Row(at(WHEN) + 14 * MINUTE, "Ada Quill", "Guest")
    [one] = found(record(), [guest])
    assert (one.guests, len(one.evidence.plays)) == (1, 11)
    [one] = found(record(titles=(*BLUE, "River")))
    assert one.tracks == 10


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(record(titles=BLUE[:8]), id="eight songs"),
        pytest.param(record(every=MINUTE * 2, heard_ms=110_000), id="under twenty minutes"),
        pytest.param(record(every=30_000, heard_ms=900_000), id="faster than anybody listens"),
        pytest.param(
            [*record(titles=BLUE[:5]), *record("2023-03-09 21:30", BLUE[5:])], id="two sittings"
        ),
        pytest.param(
            [
                *record(),
                *(
                    Row(at(WHEN) + n * 4 * MINUTE + 1, "Ada Quill", f"{n}")
                    for n in range(0, 10, 2)
                ),
            ],
            id="others between",
        ),
        pytest.param(
            in_a_row(at(WHEN), "Irma Calder", *BLUE), id="no source says from which record"
        ),
        pytest.param(record(titles=["River", "Carey"] * 9), id="two songs in turns"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_across_a_night_on_which_the_clocks_change():
    [one] = found(record("2023-03-26 00:40"))
    assert (one.on, one.minutes) == ("2023-03-26", 39)


def test_each_record_is_told_once_a_period():
    assert len(found(record(), record("2023-03-16 20:00"), record("2023-03-23 20:00"))) == 1


def test_it_belongs_to_the_month_of_its_ninth_song():
    across = record("2023-02-28 23:40")
    assert not found(across, period="2023-02")
    assert found(across, period="2023-03")[0].tracks == 10
    early = record("2023-02-28 23:25")
    assert found(early, period="2023-02")
    assert not found(early, period="2023-03")


def test_the_order_of_arrival_does_not_matter():
    rows = [*USUAL, *record(), *record("2022-11-03 20:00")]
    assert list(find(listening_of(rows[::-1]))) == list(find(listening_of(rows)))


def test_nothing_is_found_in_nothing():
    assert not list(find(listening_of([])))
