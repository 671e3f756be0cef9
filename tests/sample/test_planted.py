"""What was planted is in the rows: counted again, simply, by other code."""

from collections import Counter, defaultdict
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest

from tests.sample.reading import ZONES, Heard, heard

DAY = timedelta(days=1)
MARCH, DOOR = "Águas de Março", "真夜中のドア〜stay with me"


def plays(name: str) -> list[Heard]:
    return heard(name)


def on(play: Heard) -> date:
    """The listening day, which turns at four."""
    return (play.at - timedelta(hours=4)).date()


def within(name: str, first_on: date, last_on: date) -> list[Heard]:
    return [play for play in plays(name) if first_on <= play.at.date() <= last_on]


def of(name: str, *, artist: str = "", title: str = "") -> list[Heard]:
    return [
        play
        for play in plays(name)
        if (not artist or play.artist == artist) and (not title or play.title == title)
    ]


def days_running(found: list[Heard]) -> int:
    """The longest row of listening days that each have one."""
    days = sorted({on(play) for play in found})
    longest = run = 1
    for before, after in pairwise(days):
        run = run + 1 if after - before == DAY else 1
        longest = max(longest, run)
    return longest


def longest_run(found: list[Heard]) -> int:
    longest = run = 1
    for before, after in pairwise(found):
        run = run + 1 if before[1:3] == after[1:3] else 1
        longest = max(longest, run)
    return longest


def test_a_binge_of_eleven_at_two_in_the_morning():
    nights = [play for play in of("ana", title="Nights") if play.at.date() == date(2025, 3, 9)]
    assert len(nights) == 11
    assert nights[0].at.time().replace(second=0) == time(1, 50)
    ended = nights[-1].at + timedelta(milliseconds=nights[-1].ms)
    assert ended.time() < time(2, 47)
    between = [p for p in plays("ana") if nights[0].at <= p.at <= nights[-1].at]
    assert between == nights


def test_nothing_of_hers_had_gone_past_two_in_a_row():
    assert longest_run([p for p in plays("ana") if p.at.date() < date(2025, 3, 9)]) == 2


@pytest.mark.parametrize(
    ("name", "artist", "last_on", "back_on"),
    [
        ("ben", "LCD Soundsystem", date(2025, 2, 27), date(2025, 6, 21)),
        ("nour", "Leonard Cohen", date(2025, 3, 14), date(2025, 6, 27)),
    ],
)
def test_a_comeback_after_more_than_ninety_days(name, artist, last_on, back_on):
    found = of(name, artist=artist)
    before = [play for play in found if play.at.date() <= last_on]
    after = [play for play in found if play.at.date() > last_on]
    assert after[0].at.date() == back_on
    assert (after[0].at - before[-1].at).days > 90
    assert len(before) >= 12
    assert (before[-1].at - before[0].at).days > 30
    soon = [play for play in after if play.at.date() < back_on + 14 * DAY]
    assert len(soon) >= 5
    assert len({on(play) for play in soon}) >= 3
    assert sum(play.at.date() > back_on + 60 * DAY for play in after) >= 10


@pytest.mark.parametrize(
    ("title", "chain"),
    [
        (MARCH, ["mateus 03-02", "ana 03-04", "ben 03-09", "nour 03-12"]),
        (DOOR, ["chiyo 10-03", "mina 10-07", "ana 10-12", "mateus 10-17"]),
    ],
)
def test_a_song_spreads(title, chain):
    found = {name: of(name, title=title) for name in ZONES}
    heard_by = {name: played for name, played in found.items() if played}
    order = sorted(heard_by, key=lambda name: heard_by[name][0].at)
    assert [f"{name} {heard_by[name][0].at:%m-%d}" for name in order] == chain
    for name in order:
        assert len(heard_by[name]) >= 3
        assert len({on(play) for play in heard_by[name]}) >= 2
    firsts = [heard_by[name][0].at for name in order]
    assert all(later - earlier <= 10 * DAY for earlier, later in pairwise(firsts))


def test_a_steady_listener_of_twenty_minutes_a_day():
    by_day: dict[date, float] = defaultdict(float)
    for play in plays("nour"):
        by_day[on(play)] += play.ms / 60_000
    days = (date(2026, 1, 31) - date(2024, 12, 1)).days + 1
    assert 18 <= sum(by_day.values()) / days <= 22
    assert len(by_day) > 0.97 * days


@pytest.mark.parametrize(
    ("name", "title", "first_on", "last_on", "count"),
    [
        ("ana", "Myth", date(2025, 11, 5), date(2025, 11, 17), 21),
        ("chiyo", "都会", date(2025, 5, 12), date(2025, 5, 24), 76),
        ("mina", "Berghain", date(2025, 11, 7), date(2025, 11, 18), 24),
    ],
)
def test_an_obsession_with_a_song(name, title, first_on, last_on, count):
    found = [p for p in of(name, title=title) if first_on <= p.at.date() <= last_on + DAY]
    assert len(found) == count
    assert len({on(play) for play in found}) >= 4
    assert len(found) >= 0.04 * len(within(name, first_on, last_on))
    earlier = [p for p in of(name, title=title) if p.at.date() < first_on]
    known = max(1, min(180, (first_on - plays(name)[0].at.date()).days))
    assert len(found) / 14 >= 4 * (len(earlier) + 0.5) / known


def test_an_obsession_with_a_band():
    window = within("mateus", date(2025, 5, 5), date(2025, 5, 18))
    found = [play for play in window if play.artist == "Novos Baianos"]
    earlier = [play for play in plays("mateus") if play.at.date() < date(2025, 5, 5)]
    before = sum(play.artist == "Novos Baianos" for play in earlier) / len(earlier)
    assert len(found) >= 60
    assert len({on(play) for play in found}) >= 5
    assert len(found) / len(window) >= max(0.15, 8 * before)


@pytest.mark.parametrize(
    ("name", "title", "first_on"),
    [
        ("ana", "Sodade", date(2025, 6, 3)),
        ("ana", "A Case of You", date(2025, 9, 28)),
        ("nour", "Fast Car", date(2025, 6, 16)),
        ("ben", "DtMF", date(2025, 1, 5)),
        ("chiyo", "Cloudbusting", date(2025, 8, 23)),
    ],
)
def test_a_discovery_that_stuck(name, title, first_on):
    found = of(name, title=title)
    assert found[0].at.date() == first_on
    assert len(found) >= 10
    assert len({on(play) for play in found}) >= 6
    assert found[-1].at - found[0].at >= 45 * DAY
    assert found[-1].at.date() >= date(2026, 1, 3)


@pytest.mark.parametrize(
    ("name", "title", "first_on", "count"),
    [
        ("mateus", "Sodade", date(2025, 4, 19), 6),
        ("mina", "Pink + White", date(2025, 6, 25), 5),
    ],
)
def test_love_at_first_listen(name, title, first_on, count):
    found = of(name, title=title)
    assert found[0].at.date() == first_on
    assert sum(play.at - found[0].at < DAY for play in found) >= count
    assert any(play.at - found[0].at > 7 * DAY for play in found)


@pytest.mark.parametrize(
    ("name", "title", "days"),
    [("ben", "Should Have Known Better", 8), ("nour", "كيفك إنت", 11), ("mina", "밤편지", 9)],
)
def test_a_streak_by_song(name, title, days):
    assert days_running(of(name, title=title)) == days


def test_a_streak_by_artist():
    found = [p for p in of("chiyo", artist="坂本龍一") if p.at.date() >= date(2025, 3, 27)]
    assert on(found[0]) == date(2025, 3, 28)
    assert days_running([p for p in found if p.at.date() < date(2025, 4, 20)]) == 18


def test_a_ritual_on_sundays():
    found = of("ben", artist="Miles Davis")
    assert {play.at.weekday() for play in found} == {6}
    assert len({on(play) for play in found}) >= 17
    assert {play.at.hour for play in found} <= {9, 10}


@pytest.mark.parametrize(
    ("name", "artist", "album", "day", "tracks"),
    [
        ("ana", "Joni Mitchell", "Blue", date(2025, 9, 28), 10),
        ("ben", "Bad Bunny", "DeBÍ TiRAR MáS FOToS", date(2025, 1, 5), 17),
        # Twenty-one on the sleeve; one of them, of 29 seconds, is too short to count.
        ("mateus", "Milton Nascimento", "Clube da Esquina", date(2025, 8, 2), 20),
    ],
)
def test_an_album_front_to_back(name, artist, album, day, tracks):
    whole = [p for p in plays(name) if p.at.date() == day and p.album == album]
    assert len({play.title for play in whole}) >= tracks
    first = plays(name).index(whole[0])
    assert all(play.album == album for play in plays(name)[first : first + tracks])
    assert all(play.artist == artist for play in whole)


@pytest.mark.parametrize(
    ("name", "artist", "last_on"),
    [
        ("ben", "Bruce Springsteen", date(2025, 6, 4)),
        ("mateus", "Legião Urbana", date(2025, 9, 18)),
    ],
)
def test_an_artist_stops(name, artist, last_on):
    found = of(name, artist=artist)
    assert found[-1].at.date() == last_on
    assert len(found) >= 100
    assert found[-1].at - found[0].at >= 60 * DAY


def test_a_takeover_in_january():
    month = Counter(p.artist for p in within("ben", date(2025, 1, 1), date(2025, 1, 31)))
    (first, most), (_, next_most) = month.most_common(2)
    assert first == "Bad Bunny"
    assert most >= max(20, 0.2 * month.total(), 2 * next_most)
    assert not [p for p in of("ben", artist=first) if p.at.date() < date(2025, 1, 5)]


def test_a_handover_in_october():
    months = {
        month: Counter(
            p.artist for p in plays("chiyo") if (p.at.year, p.at.month) == (2025, month)
        )
        for month in range(7, 11)
    }
    shares = {
        artist: [months[month][artist] / months[month].total() for month in months]
        for artist in ("Perfume", "宇多田ヒカル")
    }
    *before, now = shares["Perfume"]
    assert min(before) >= 0.04
    assert now <= sum(before) / 3 / 4
    *before, now = shares["宇多田ヒカル"]
    assert now >= max(0.12, 3 * sum(before) / 3)


def test_a_marathon_of_more_than_six_hours():
    day = within("ben", date(2025, 11, 15), date(2025, 11, 15))
    sitting = [play for play in day if play.at.time() >= time(12, 20)][:75]
    gaps = [(b.at - a.at).total_seconds() - a.ms / 1000 for a, b in pairwise(sitting)]
    assert max(gaps) < 30 * 60
    assert sitting[-1].at - sitting[0].at > timedelta(hours=5, minutes=45)


def test_a_silence_and_what_broke_it():
    before = [p for p in plays("ana") if p.at.date() <= date(2025, 9, 22)][-1]
    after = plays("ana")[plays("ana").index(before) + 1]
    assert on(before) == date(2025, 9, 21)
    assert (after.title, after.album, after.at.date()) == ("All I Want", "Blue", date(2025, 9, 28))
    assert max(b.at - a.at for a, b in pairwise(plays("ana"))) == after.at - before.at


@pytest.mark.parametrize(
    ("name", "year", "title"),
    [
        ("ben", 2025, "This Must Be the Place (Naive Melody)"),
        ("ana", 2026, "Everything In Its Right Place"),
    ],
)
def test_a_song_at_midnight(name, year, title):
    (over,) = [
        play
        for play in plays(name)
        if play.at.replace(tzinfo=None)
        < datetime(year, 1, 1)  # noqa: DTZ001  # on the listener's own clock
        < (play.at + timedelta(milliseconds=play.ms)).replace(tzinfo=None)
    ]
    assert over.title == title


def test_the_first_song_of_the_year():
    first = next(p for p in plays("ben") if p.at.date() >= date(2025, 1, 1))
    assert first.title == "Higher Ground"


def test_the_same_song_in_the_same_minute():
    (hers,) = [p for p in of("ana", title="Northern Sky") if p.at.date() == date(2025, 5, 17)]
    (his,) = [p for p in of("mateus", title="Northern Sky") if p.at.date() == date(2025, 5, 17)]
    assert abs(hers.at - his.at) <= timedelta(seconds=60)


def test_a_rabbit_hole():
    found = of("chiyo", artist="Kate Bush")
    first = [play for play in found if play.at - found[0].at < DAY]
    assert found[0].at.date() == date(2025, 8, 23)
    assert len({play.title for play in first}) == 25
    assert sum(8 <= (play.at - found[0].at).days <= 60 for play in found) >= 5


@pytest.mark.parametrize(
    ("title", "months"), [("رجعت الشتوية", {12, 1}), ("حبيتك بالصيف", {7, 8})]
)
def test_a_song_has_its_season(title, months):
    found = of("nour", title=title)
    assert {play.at.month for play in found} == months
    assert len(found) >= 12


def test_a_winter_song_returns():
    winters = Counter(p.at.year + (p.at.month == 12) for p in of("nour", title="رجعت الشتوية"))
    assert winters[2025] >= 8
    assert winters[2026] >= 8


def test_one_joins_in_mid_year_with_nothing_before():
    assert plays("mina")[0].at.date() == date(2025, 6, 14)


def test_a_binge_known_to_the_minute():
    found = [p for p in plays("mina") if p.at.date() == date(2025, 11, 30)]
    assert longest_run(found) == 7


def test_a_quiet_month():
    by_month = Counter((p.at.year, p.at.month) for p in plays("mateus"))
    usual = sorted(by_month.values())[len(by_month) // 2]
    assert by_month[2025, 7] < usual / 3
    assert all(by_month[month] > usual / 2 for month in by_month if month != (2025, 7))


def test_a_record_is_not_played_before_it_is_out():
    assert of("mina", title="Berghain")[0].at.date() == date(2025, 11, 7)
    assert min(p.at.date() for p in of("ben", artist="Bad Bunny")) == date(2025, 1, 5)
