"""A leaderboard's card, and a server's."""

from dataclasses import replace

import pytest

from cards.easel import pixels
from cards.leaderboard import ROWS, leaderboard_alt_text, leaderboard_sheet
from cards.look import ALT_MOST, TALL, Theme
from cards.server import server_alt_text, server_sheet
from story.chapters import ArtistCount
from story.server.boards import Board, Standing
from tests.cards.look import NASTY, ink, margins_clear
from tests.story.builders import voice
from tests.story.server.house import NAMES, somebody, told

MANY = tuple(ArtistCount(f"Artist {n}", 90 - n, 0) for n in range(12))


@pytest.fixture(scope="module")
def edition():
    return told([somebody(name) for name in NAMES[:4]])


def a_board(*places: tuple[int, str | None, int]) -> Board:
    standings = tuple(
        Standing(place, name, plays, None, estimated=False, moved=None)
        for place, name, plays in places
    )
    return Board("plays", "plays", 20, standings, 0)


def drawn(edition, board, **more):
    return leaderboard_sheet(board, "Kitchen", edition.story.period, voice(), **more)


@pytest.mark.parametrize("theme", list(Theme))
def test_nothing_leaves_its_margin_whatever_the_names(easel, edition, theme):
    board = a_board(*((n, name, 400 - n) for n, name in enumerate(NASTY, 1)), (9, None, 20))
    assert margins_clear(ink(easel, drawn(edition, board, theme=theme)))


def test_the_values_drawn_are_the_boards(edition):
    says = drawn(edition, a_board((1, "Ana", 1_200), (2, "Ben", 44))).says
    assert [(row["place"], row["name"]) for row in says["rows"]] == [("1", "Ana"), ("2", "Ben")]
    assert "1,200" in says["rows"][0]["said"].replace("\u202f", ",")
    assert says["rule"].startswith("Plays begun in the month")


def test_of_two_who_stand_first_neither_is_set_above(easel, edition):
    even = drawn(edition, a_board((1, "Ana", 40), (1, "Ben", 40)))
    assert not even.says["alone"]
    assert drawn(edition, a_board((1, "Ana", 41), (2, "Ben", 40))).says["alone"]
    assert margins_clear(ink(easel, even))


def test_whoever_gave_no_name_has_the_face_of_nobody(edition):
    sheet = drawn(edition, a_board((1, None, 40), (2, None, 30), (3, "Ana", 20)))
    assert sheet.pictures["face-0"] == sheet.pictures["face-1"] != sheet.pictures["face-2"]
    assert "Ana" not in sheet.says["rows"][0]["name"]


def test_more_than_there_is_room_for_are_counted(edition):
    board = a_board(*((n, f"M{n}", 100 - n) for n in range(1, ROWS + 4)))
    says = drawn(edition, board).says
    assert len(says["rows"]) == ROWS
    assert says["more"] == "and 3 more"


def test_in_its_place_stand_the_places(edition):
    text = leaderboard_alt_text(
        a_board((1, "Ana", 40), (2, "Ben", 30)), edition.story.period, voice()
    )
    assert text == "Most plays. 1: Ana, 40. 2: Ben, 30."
    board = a_board(*((n, "ab " * 90, 100 - n) for n in range(1, ROWS)))
    assert len(leaderboard_alt_text(board, edition.story.period, voice())) <= ALT_MOST


def test_a_server_says_how_many_it_is_and_draws_no_clock(easel, edition):
    sheet = server_sheet(edition, voice())
    assert sheet.says["figures"][0] == {"said": "4", "name": "members"}
    assert sheet.says["hours"] == []
    assert "4 members" in server_alt_text(edition, voice())
    assert pixels(easel.draw_now(sheet)).shape == (1350, 1080, 3)


def test_where_there_is_no_clock_a_tall_card_lists_more_by_name(easel, edition):
    story = replace(edition.story, hours_known=False)
    told_of = replace(edition, story=replace(story, facts=replace(story.facts, top_artists=MANY)))
    tall = server_sheet(told_of, voice(), TALL)
    assert len(tall.says["artists"]) == 10
    assert len(server_sheet(told_of, voice()).says["artists"]) == 5
    assert MANY[9].artist in server_alt_text(told_of, voice(), TALL)
    assert margins_clear(ink(easel, tall))
