"""One record in three sittings: when it is told, and when it is not."""

import pytest

from story.group_moments.album_club import find
from tests.story.builders import Row, at, in_a_row
from tests.story.companies import company, joined, names, usually

PEOPLE = usually("Ana", "Ben", "Chi")
TITLES = [f"Side {n:02}" for n in range(10)]


def sat(on, songs=10, album="The Lighthouse", hour="20:00"):
    return in_a_row(at(f"{on} {hour}"), "Cold Harbour", *TITLES[:songs], album=album)


CLUB = {"Ana": sat("2023-03-04"), "Ben": sat("2023-03-09"), "Chi": sat("2023-03-13")}


def found(club=None, period="2023-03", **more):
    here = company(joined(PEOPLE, **(CLUB if club is None else club)), period, **more)
    return here, list(find(here))


def test_three_sittings_in_ten_days_are_a_club():
    here, [one] = found()
    assert names(here, one) == ["Ana", "Ben", "Chi"]
    said = one.values()
    assert (said["album"], said["artist"], said["songs"]) == ("The Lighthouse", "Cold Harbour", 10)
    assert (said["first_on"], said["last_on"]) == ("2023-03-04", "2023-03-13")
    assert (one.form, len(one.evidence.plays)) == ("album-club-new", 30)


def test_who_knew_a_song_of_it_did_not_meet_it():
    _, [one] = found(
        CLUB | {"Ana": [Row(at("2022-12-01 09:00"), "Cold Harbour", TITLES[3]), *CLUB["Ana"]]}
    )
    assert one.form == "album-club"


def test_what_a_short_record_does_not_hold_may_not_be_new():
    """Somebody known for four months only may have had it a year ago."""
    people = usually("Ana", "Ben") | usually("Chi", first="2022-11-10", count=142)
    here = company(joined(people, **CLUB), "2023-03")
    assert [one.form for one in find(here)] == ["album-club"]


@pytest.mark.parametrize(
    "club",
    [
        pytest.param(CLUB | {"Chi": []}, id="two"),
        pytest.param(CLUB | {"Chi": sat("2023-03-15")}, id="eleven days"),
        pytest.param(CLUB | {"Chi": sat("2023-03-13", songs=8)}, id="eight songs"),
        pytest.param(CLUB | {"Chi": sat("2023-03-13", album="Another")}, id="another record"),
        pytest.param(CLUB | {"Chi": [*sat("2023-03-04"), *sat("2023-03-05")][:8]}, id="in parts"),
    ],
)
def test_it_is_not_claimed(club):
    assert not found(club)[1]


def test_one_member_who_sat_three_times_is_no_club():
    again = [row for day in (4, 8, 12) for row in sat(f"2023-03-{day:02}")]
    assert not found({"Ana": again})[1]


def test_it_belongs_to_the_period_of_its_third_sitting():
    early = {"Ana": sat("2023-02-26"), "Ben": sat("2023-02-28"), "Chi": sat("2023-03-01")}
    assert not found(early, "2023-02")[1]
    assert len(found(early, "2023-03")[1]) == 1
