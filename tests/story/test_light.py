"""The light that stayed on: when it is told, and when it is not."""

from ledger.coverage import Span
from story.group_moments.light import find
from tests.story.builders import MINUTE, Row, at
from tests.story.companies import company, joined, names, usually

PEOPLE = usually("Ana", "Ben", "Chi")


def plays(start, hours, name="A"):
    """Play without a pause, a song every four minutes."""
    began = at(start)
    return [
        Row(began + n * 4 * MINUTE, f"Watch {name}", f"Song {n % 37}", heard_ms=4 * MINUTE)
        for n in range(int(hours * 15))
    ]


def found(people=PEOPLE, period="2023-03", more=None, **rows):
    here = company(joined(people, **rows), period, **(more or {}))
    return here, list(find(here))


RELAY = {"Ana": plays("2023-03-11 08:00", 4), "Ben": plays("2023-03-11 12:05", 5, "B")}


def test_two_who_relieved_each_other_kept_it_on():
    here, [one] = found(**RELAY)
    assert names(here, one) == ["Ana", "Ben"]
    said = one.values()
    assert (said["began"], said["ended"]) == ("2023-03-11T08:00+00:00", "2023-03-11T17:05+00:00")
    assert (said["minutes"], said["most_member"], said["most_minutes"]) == (545, "Ben", 300)


def test_eleven_minutes_of_silence_put_it_out():
    assert not found(Ana=RELAY["Ana"], Ben=plays("2023-03-11 12:11", 5, "B"))[1]


def test_a_long_sitting_of_ones_own_is_no_relay():
    assert not found(Ana=plays("2023-03-11 08:00", 9), Ben=plays("2023-03-11 12:05", 1, "B"))[1]


def test_under_six_hours_is_nothing():
    assert not found(Ana=plays("2023-03-11 08:00", 2.5), Ben=plays("2023-03-11 10:30", 3, "B"))[1]


def test_a_night_played_through_is_nobody_awake():
    asleep = plays("2023-03-12 00:00", 7)
    assert not found(Ana=asleep, Ben=plays("2023-03-12 07:00", 5, "B"))[1]


def test_a_longer_one_within_ninety_days_before_says_it_is_no_news():
    before = {"Ana": plays("2023-02-11 08:00", 5), "Ben": plays("2023-02-11 13:00", 5, "B")}
    both = {name: [*before[name], *RELAY[name]] for name in RELAY}
    assert not found(**both)[1]


def test_where_it_never_goes_out_there_is_nothing_to_tell():
    turns = {"Ana": ("08:00", 12.1), "Ben": ("20:00", 5.1), "Chi": ("01:00", 5.1)}
    turns |= {"Dov": ("06:00", 2.1)}

    def watch(days):
        dates = [f"2023-03-{day:02}" for day in range(1, 1 + days)]
        rows = {
            n: [row for day in dates for row in plays(f"{day} {t[0]}", t[1], n)]
            for n, t in turns.items()
        }
        return found(usually(*turns, count=200), **rows)[1]

    assert watch(6)
    assert not watch(9)


def test_a_members_gap_says_nothing():
    gap = (
        Span(at("2022-08-01 00:00"), at("2023-03-11 09:00")),
        Span(at("2023-03-11 11:00"), at("2023-04-01 00:00")),
    )
    assert not found(more={"Ana": {"coverage": gap}}, **RELAY)[1]


def test_the_clock_change_adds_no_hour():
    people = usually("Ana", "Ben", count=230)
    night = {"Ana": plays("2023-03-25 21:00", 4), "Ben": plays("2023-03-26 02:00", 4, "B")}
    _, [one] = found(people, **night)
    assert one.values()["minutes"] == 8 * 60
    assert one.values()["ended"] == "2023-03-26T06:00+01:00"
