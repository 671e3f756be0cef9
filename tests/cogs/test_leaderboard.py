"""Those who share are ranked; nobody else is counted."""

import pytest

from cogs.leaderboard import ROWS, board_page
from domain.period import Period
from flows.read_board import Ranking
from story.server.boards import Board, Standing
from tests.cogs.people import march, said
from tests.terminal.stories import VOICE

MARCH = Period.parse("2023-03", "UTC")


async def both_share(place):
    await place.linked(place.ana)
    await place.linked(place.ben, rows=march()[:-30])
    await place.consent(2, place.ana)
    await place.consent(2, place.ben)


async def test_places_are_told_with_your_own_marked(place):
    await both_share(place)
    shown = await place.ben.slash(place.channel, "leaderboard", period="2023-03")
    assert shown.ephemeral
    told = said(shown.response)
    assert "Most plays, March 2023" in told
    assert r"1\. ana: 135" in told
    assert r"**2\. ben: 105" in told
    assert "Plays begun in the month" in told


async def test_the_period_before_stands_beside_it(place):
    await both_share(place)
    shown = await place.ben.slash(place.channel, "leaderboard", period="2023-03")
    assert "as before" in said(shown.response) or "up 1" in said(shown.response)


@pytest.mark.parametrize("level", [0, 1])
async def test_whoever_does_not_share_by_default_has_no_place(place, level):
    await both_share(place)
    await place.consent(level, place.ana)
    shown = await place.ben.slash(place.channel, "leaderboard", period="2023-03")
    assert "ana" not in said(shown.response)


async def test_a_stranger_may_look(place):
    await both_share(place)
    cleo = place.guild.add_member(place.env.create_user("cleo"))
    shown = await cleo.slash(place.channel, "leaderboard", board="artists", period="2023")
    assert "Nobody who shares" in said(shown.response)
    shown = await cleo.slash(place.channel, "leaderboard", period="2023-03")
    assert "**1" not in said(shown.response)


async def test_the_last_full_month_is_told_where_none_is_asked_for(place):
    await both_share(place)
    assert "March 2023" in said((await place.ben.slash(place.channel, "leaderboard")).response)


async def test_boards_are_offered_and_others_refused(place):
    offered = await place.ben.autocomplete(place.channel, "leaderboard", "board", "owl")
    assert [one["value"] for one in offered] == ["night"]
    shown = await place.ben.slash(place.channel, "leaderboard", board="loudest")
    assert "no leaderboard of that name" in said(shown.response)


def a_board(count):
    standings = [
        Standing(n, f"member *{n}*", 1000 - n, None, False, None) for n in range(1, count + 1)
    ]
    return Board("plays", "plays", 20, tuple(standings), 3)


def test_your_own_place_is_told_however_far_down():
    page = board_page(Ranking(a_board(400), MARCH, "member *399*"), 1, 0, VOICE)
    assert r"**399\. member \*399\*: 601**" in page.lines[2]
    assert len(str(page.lines[1]).splitlines()) == ROWS


def test_pages_end_where_the_board_does():
    last = board_page(Ranking(a_board(31), MARCH, None), 1, 99, VOICE)
    assert str(last.lines[1]).startswith(r"31\. ")
    assert [tap.disabled for tap in last.taps] == [False, True]
    assert board_page(Ranking(a_board(15), MARCH, None), 1, 0, VOICE).taps == []
