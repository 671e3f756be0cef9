"""Whole stories of awkward listening, told and then derived anew from the same rows."""

import json
from datetime import UTC, datetime
from itertools import product
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.music import Track
from ledger.coverage import Span
from ledger.identity import identity
from story.compose import compose
from terminal.story_json import story_document
from tests.calibration.person import DAY_MS, Person
from tests.checker.check import differences
from tests.checker.heard import Heard, RawPlay, Stretch
from tests.story.builders import MINUTE, Row, at, days, in_a_row, listening_of, voice

pytestmark = pytest.mark.long

STOP = at("2030-01-01 00:00", "UTC")
LATIN = ["Ada Quill", "Bram Okoye", "Cold Harbour", "Irma Calder", "Noor Halim", "Old Kettle"]
NAMES = {
    "latin": LATIN,
    "arabic": [
        "فيروز",
        "أم كلثوم",
        "عبد الحليم حافظ",
        "نانسي عجرم",
        "مرسيل خليفة",
        "ياسمين حمدان",
    ],
    "japanese": [
        "米津玄師",
        "宇多田ヒカル",
        "椎名林檎",
        "坂本龍一",
        "はっぴいえんど",
        "ずっと真夜中でいいのに。",
    ],
    "marked up": [
        "*bold*",
        "_it_ ~~s~~",
        "`code`",
        "[a](http://b)",
        "# > - |",
        "<@&1234> @everyone",
    ],
    "fluent": ["{ $track }", "{ COUNT(3) }", "key = value", '{"{"}', "-term.attr", "{ -term ->"],
    "numbers": ["1999", "Twelve", "The First", "Thursday", "22, A Million", "Half Past One"],
    "quotes": ["“Quoted”", "‘single’", 'She "said"', "O’", "’", "«guillemets»"],
}
TITLES = ["{} One", "Two {}", "{}", "{} 3 {}"]


def check(rows: list[Row], period: str, zone: str = "Europe/Lisbon"):
    """Tell a period of these rows, and have every claim derived anew from them."""
    listening = listening_of(rows, period, zone, coverage=_watched(rows, period, zone))
    document = json.loads(json.dumps(story_document(compose(listening, voice()), {})))
    plays = [
        RawPlay(
            row.at, row.artist, row.title, row.heard_ms, row.source, row.album, row.unsure_ms, 0
        )
        for row in dict.fromkeys(rows)
    ]
    own = Heard("Ana", zone, plays, [Stretch(*one) for one in _watched(rows, period, zone)])
    assert differences(document, own) == []
    return document


def _watched(rows, period, zone):
    return (Span(min(row.at for row in rows), STOP),)


def kinds(document) -> set[str]:
    return {moment["kind"] for moment in document["moments"]}


def library(names: list[str]) -> list[tuple[str, str]]:
    return [(name, title.format(name, name)) for name, title in product(names, TITLES)]


def usual(first: str, count: int, zone: str, songs=None, plays: int = 9, hour: str = "18:00"):
    """Play a library evenly, as a person of steady taste does."""
    songs = songs or library(LATIN)
    for day, when in enumerate(days(first, count, hour, zone)):
        for n in range(plays):
            artist, title = songs[(day * 7 + n * 11) % len(songs)]
            yield Row(when + n * 4 * MINUTE, artist, title, f"{artist} {day % 3}")


CHANGES = [
    ("Europe/Lisbon", "2023-03-26 00:20", "2023-03"),
    ("Europe/Lisbon", "2023-10-29 00:20", "2023-10"),
    ("America/New_York", "2023-03-12 01:20", "2023-03"),
    ("America/New_York", "2023-11-05 00:20", "2023-11"),
    ("Australia/Lord_Howe", "2023-04-02 00:50", "2023-04"),
    ("Australia/Lord_Howe", "2023-10-01 01:10", "2023-10"),
    ("America/Santiago", "2023-09-02 22:30", "2023-09"),
]


@pytest.mark.parametrize(("zone", "when", "month"), CHANGES)
def test_a_night_on_which_the_clock_changes(zone, when, month):
    rows = [*usual("2022-06-01", 560, zone)]
    rows += in_a_row(at(when, zone), "Ada Quill", *["Through the Night"] * 30, every=6 * MINUTE)
    first = days(when[:10], 1, "12:00", zone)
    start = next(first) - 3 * DAY_MS
    rows += [Row(start + n * DAY_MS, "Daily Bread", "Every Day") for n in range(9)]
    assert {"streak"} <= kinds(check(rows, month, zone))
    check(rows, "2023", zone)


@pytest.mark.parametrize("period", ["2024-02", "2024-03", "2024", "2025-02", "2025-03"])
def test_a_leap_day(period):
    rows = [*usual("2023-01-01", 820, "Europe/Lisbon")]
    rows += in_a_row(at("2024-02-29 21:00"), "Leap", *["Twenty-Nine"] * 9)
    rows += [Row(when, "Leap", f"Song {n % 9}") for n, when in enumerate(days("2024-03-04", 60))]
    rows += [Row(when, "Leap", "Again") for when in days("2025-02-20", 3)]
    document = check(rows, period)
    assert period != "2024-02" or "binge" in kinds(document)


def test_the_midnight_between_two_years():
    rows = [*usual("2021-10-01", 800, "Europe/Lisbon")]
    rows += in_a_row(at("2022-12-31 23:40"), "Bram Okoye", *[f"Bell {n}" for n in range(12)])
    for period in ("2022-12", "2023-01", "2022", "2023"):
        check(rows, period)
    year = check(rows, "2023")
    assert "first-song" in kinds(year)


@pytest.mark.parametrize("zone", ["Europe/Lisbon", "Asia/Tokyo", "Pacific/Kiritimati"])
def test_somebody_who_moves_in_the_middle_of_a_month(zone):
    """A story has one zone: told in the old or the new one, its days and hours are that zone's."""
    rows = [*usual("2022-04-01", 348, "Europe/Lisbon"), *usual("2023-03-15", 30, "Asia/Tokyo")]
    rows += in_a_row(at("2023-03-15 23:30", "Asia/Tokyo"), "Ada Quill", *["Landing"] * 8)
    for period in ("2023-03", "2023"):
        document = check(rows, period, zone)
        [binge] = [one for one in document["moments"] if one["kind"] == "binge"]
        began = datetime.fromisoformat(binge["says"]["began"])
        assert began == datetime(2023, 3, 15, 14, 30, tzinfo=UTC)
        assert began.utcoffset() == began.astimezone(ZoneInfo(zone)).utcoffset()


@pytest.mark.parametrize("period", ["2023-03", "2023"])
def test_somebody_with_one_play(period):
    document = check([Row(at("2023-03-09 12:00"), "Ada Quill", "Once")], period)
    assert document["facts"]["plays"] == 1
    assert document["moments"] == []


@pytest.mark.timeout(120)
def test_four_hundred_thousand_plays_are_told_in_bounded_time():
    """Fifteen years of 73 plays a day: what is asked of one month does not grow with the rest."""
    chance = np.random.default_rng(3)
    many, last = 400_000, at("2024-01-01 00:00")
    starts = np.sort(last - chance.integers(0, 15 * 365 * DAY_MS, many))
    songs = [Track(f"Artist {n % 300:03}", f"Song {n:04}") for n in range(4000)]
    chosen = (4000 * chance.random(many) ** 3).astype(int).tolist()
    person = Person.of(
        "Europe/Lisbon",
        starts,
        np.full(many, 180_000, np.int64),
        [songs[n] for n in chosen],
        (Span(int(starts[0]), last),),
    )
    for period, most in (("2023-03", 32_000), ("2023", 55_000)):
        listening = person.listening(period)
        assert len(listening.track) < most
        story = compose(listening, voice())
        assert story.facts.plays > 1000
        assert story.moments


def life(names: list[str]) -> list[Row]:
    """Live a year and a quarter with these names, and have something happen to each of them."""
    songs = library(names)
    rows = [*usual("2022-01-01", 450, "Europe/Lisbon", songs)]
    rows += in_a_row(at("2023-03-03 01:10"), names[0], *[songs[0][1]] * 11, every=5 * MINUTE)
    rows += [Row(when, names[1], f"{names[1]}!") for when in days("2023-03-05", 9, "12:00")]
    rows += [
        Row(when + n * 5 * MINUTE, names[2], f"{names[2]}?")
        for when in days("2023-03-10", 9, "15:00")
        for n in range(3)
    ]
    record = [f"{n} {names[3]}" for n in range(14)]
    rows += in_a_row(at("2023-03-19 10:00"), names[3], *record, album=names[4])
    rows += [Row(when, names[5], names[0]) for when in days("2023-01-10", 70, "22:00")]
    return rows


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("period", ["2023-03", "2023", "2022"])
def test_a_library_of_hard_names(names, period):
    document = check(life(names), period)
    if period == "2023-03":
        assert {"binge", "streak"} & kinds(document)
        assert len(document["moments"]) >= 3


@st.composite
def hard_names(draw):
    """Draw six names of different identity, of any letters and of what breaks formats."""
    known = [name for some in NAMES.values() for name in some]
    one = st.one_of(st.sampled_from(known), st.text(min_size=1, max_size=24))
    drawn = draw(st.lists(one, min_size=6, max_size=6, unique_by=identity))
    return [name if identity(name) else f"Nobody {n}" for n, name in enumerate(drawn)]


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(names=hard_names(), period=st.sampled_from(["2023-03", "2023"]))
def test_any_names_at_all(names, period):
    check(life(names), period)
