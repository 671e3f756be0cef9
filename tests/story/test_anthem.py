"""The song most of them had: when it is told, and when it is not."""

from domain.music import Track
from story.group_moments import notice_together
from story.group_moments.anthem import find
from story.quiet import Quiet
from tests.story.builders import Row, days
from tests.story.companies import company, joined, names, usually

PEOPLE = usually("Ana", "Ben", "Chi", "Dov")
SONG = Track("Cold Harbour", "Night Ferry")


def times(count, title=SONG.title, first="2023-03-05", artist=SONG.artist):
    return [Row(when, artist, title) for when in days(first, count, "12:00")]


def found(period="2023-03", **counts):
    here = company(joined(PEOPLE, **counts), period)
    return here, list(find(here))


def test_the_song_of_most_is_told_with_who_played_it_most():
    here, [one] = found(Ana=times(3), Ben=times(5), Chi=times(4), Dov=times(2))
    assert names(here, one) == ["Ben", "Chi", "Ana"]
    said = one.values()
    assert (said["members"], said["of"], said["plays"], said["most"]) == (3, 4, 12, 5)
    assert one.form == "anthem"


def test_two_members_have_no_anthem():
    assert not found(Ana=times(9), Ben=times(9))[1]


def test_twice_is_not_enough():
    assert not found(Ana=times(3), Ben=times(3), Chi=times(2))[1]


def test_a_song_as_widely_played_the_month_before_is_no_news():
    before = times(4, first="2023-02-05")
    rows = {name: [*before, *times(4)] for name in ("Ana", "Ben", "Chi")}
    assert not found(**rows)[1]


def test_more_members_come_before_more_plays():
    rows = {name: times(3) for name in PEOPLE}
    for name in ("Ana", "Ben", "Chi"):
        rows[name] = rows[name] + times(20, "Low Water", artist="The Pilots")
    _, [first, second] = found(**rows)
    assert (first.values()["track"], second.values()["track"]) == ("Night Ferry", "Low Water")


def test_where_a_member_wants_it_quiet_the_next_is_told():
    rows = {name: times(3) for name in PEOPLE}
    for name in ("Ana", "Ben", "Chi"):
        rows[name] = rows[name] + times(20, "Low Water", artist="The Pilots")
    here = company(joined(PEOPLE, **rows), quiet={"Dov": Quiet.of(tracks=[SONG])})
    [one] = [each for each in notice_together(here) if each.kind == "anthem"]
    assert one.values()["track"] == "Low Water"
    [one] = [
        each for each in notice_together(company(joined(PEOPLE, **rows))) if each.kind == "anthem"
    ]
    assert one.values()["track"] == "Night Ferry"


def test_a_hymn_is_nobodys_anthem():
    rows = {n: times(5, "Psalm 23", artist="Choir") for n in PEOPLE}
    here = company(joined(PEOPLE, **rows))
    assert list(find(here))
    assert not [each for each in notice_together(here) if each.kind == "anthem"]
