"""Songs everyone knows: the fewest, and honest where they may not be."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.period import Period
from story.company import company_of
from story.server.cover import STEPS, _fewest, songs_everyone_knows
from tests.story.builders import LISBON, Row, at, listening_of

MARCH = Period.parse("2023-03", LISBON)


def playing(name, *titles):
    rows = [Row(at(f"2023-03-{n:02} 12:00"), "Band", title) for n, title in enumerate(titles, 1)]
    return listening_of(rows, subject=name)


def known(*people, unnamed=lambda track: False):
    return songs_everyone_knows(company_of(MARCH, people), unnamed)


def test_one_song_that_all_have_played_is_enough():
    cover = known(playing("Ana", "A", "B"), playing("Ben", "B"), playing("Chi", "C", "B"))
    assert [(song.track.title, song.members) for song in cover.songs] == [
        ("B", ("Ana", "Ben", "Chi"))
    ]
    assert cover.exact


def test_of_equal_songs_it_is_the_one_played_most():
    cover = known(playing("Ana", "A", "B"), playing("Ben", "A", "B", "B"))
    assert [song.track.title for song in cover.songs] == ["B"]


def test_a_song_that_is_not_named_is_passed_over():
    people = playing("Ana", "A", "B"), playing("Ben", "A", "B", "B")
    cover = known(*people, unnamed=lambda track: track.title == "B")
    assert [song.track.title for song in cover.songs] == ["A"]


def test_who_played_nothing_needs_no_song():
    cover = known(playing("Ana", "A"), playing("Ben", "A"), playing("Chi"))
    assert [song.track.title for song in cover.songs] == ["A"]


def test_nobody_alone_is_a_company():
    assert known(playing("Ana", "A"), playing("Ben")) is None


def test_where_somebody_has_only_songs_that_are_not_named_there_is_none():
    people = playing("Ana", "A"), playing("Ben", "B")
    assert known(*people, unnamed=lambda track: track.title == "B") is None


@given(st.sets(st.integers(1, 127), min_size=1, max_size=10))
@settings(max_examples=200, deadline=None)
def test_nothing_smaller_would_do(sets):
    masks = sorted(sets, key=lambda one: -one.bit_count())
    everybody = 0
    for mask in masks:
        everybody |= mask
    found, exact = _fewest(masks, everybody)
    assert exact

    def covers(chosen):
        reached = 0
        for mask in chosen:
            reached |= mask
        return reached == everybody

    assert covers([masks[at] for at in found])
    assert not any(covers(some) for some in combinations(masks, len(found) - 1))


def test_where_trying_takes_too_long_it_says_so():
    pairs = [1 << a | 1 << b for a, b in combinations(range(40), 2)]
    found, exact = _fewest(pairs, (1 << 40) - 1)
    assert not exact
    assert len(found) == 20
    assert STEPS < 100_000
