"""Members side by side, numbered once for all."""

from domain.period import Period
from story.company import company_of
from story.ground.interest import interest
from story.ground.together import interest_here
from story.quiet import NOTHING, Quiet
from tests.story.builders import LISBON, Row, at, listening_of

MARCH = Period.parse("2023-03", LISBON)


def heard(name: str, *plays: tuple[str, str]):
    rows = [
        Row(at(f"2023-03-{day:02} 12:00"), artist, title, "Record")
        for day, (artist, title) in enumerate(plays, 1)
    ]
    return listening_of(rows, subject=name)


def test_one_name_is_one_number_for_everybody():
    ana = heard("Ana", ("Zed", "One"), ("Abba", "Two"))
    ben = heard("Ben", ("zed", "ONE"), ("Mid", "Three"))
    company = company_of(MARCH, [ana, ben])
    names = [[company.tracks[n] for n in column] for column in company.track]
    assert names[0][0] == names[1][0]
    assert [company.artists[n] for n in company.artist(0)] == ["Zed", "Abba"]


def test_the_spelling_played_most_is_shown():
    ana = heard("Ana", ("Zed", "One"))
    ben = heard("Ben", ("ZED", "ONE"), ("ZED", "ONE"))
    company = company_of(MARCH, [ana, ben])
    assert company.tracks == (("ZED", "ONE"),)
    assert company.artists == ("ZED",)


def test_nobody_minds_the_order_they_came_in():
    people = [heard(name, ("A", "1"), ("B", "2")) for name in ("Ana", "ben", "Chi")]
    one, other = company_of(MARCH, people), company_of(MARCH, people[::-1])
    assert [member.subject for member in one.members] == ["Ana", "ben", "Chi"]
    assert one.tracks == other.tracks
    assert [column.tolist() for column in one.track] == [column.tolist() for column in other.track]


def test_no_album_stays_no_album():
    rows = [
        Row(at("2023-03-01 12:00"), "A", "1", None),
        Row(at("2023-03-02 12:00"), "A", "2", "R"),
    ]
    company = company_of(MARCH, [listening_of(rows)])
    assert company.album[0].tolist() == [-1, 0]


def test_a_company_of_nobody_is_a_company():
    assert company_of(MARCH, []).members == ()


def test_what_a_member_wants_quiet_stays_with_them_in_any_order():
    people = [heard(name, ("A", "1")) for name in ("Chi", "Ana")]
    silent = Quiet.of(artists=["A"])
    company = company_of(MARCH, people, [silent, NOTHING])
    assert company.quiet == (NOTHING, silent)
    assert company_of(MARCH, people).quiet == (NOTHING, NOTHING)


def test_what_few_members_do_is_more_interesting():
    company = company_of(MARCH, [heard(name, ("A", "1")) for name in ("Ana", "Ben", "Chi", "Dov")])
    end = MARCH.start_ms
    rare, common = (interest_here(company, end, chance=0.5, members=n) for n in (2, 4))
    assert rare > common
    assert interest_here(company, end, chance=0.5) == interest(company.members[0], end, chance=0.5)
