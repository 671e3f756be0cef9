"""A server's story as lines: as many as people read."""

from dataclasses import replace

import pytest

from domain.edition import Edits, Look
from domain.ids import ListenerId
from flows.edition_lines import LEVEL, ROWS, Setting
from story.server.boards import Board, Standing
from tests.story.builders import voice
from tests.story.server.house import told


def set_with(standings):
    """Set an edition of nobody, with a board of some."""
    board = Board("plays", "plays", 20, tuple(standings), 0)
    members = {one.member: ListenerId(n) for n, one in enumerate(standings, 1)}
    setting = Setting(voice(), Edits(), members, {}, ("plays",))
    return [*setting.lines(replace(told([]), boards=(board,)))]


def level(many, place=1):
    return [Standing(place, f"Member {n}", 31, None, False, None) for n in range(many)]


def rows(lines):
    return [line for line in lines if line.look is Look.ROW]


def test_whoever_shares_the_last_place_stands_there_too():
    assert len(rows(set_with(level(ROWS + LEVEL)))) == ROWS + LEVEL


@pytest.mark.parametrize("many", [ROWS + LEVEL + 1, 40])
def test_a_crowd_that_shares_it_is_counted(many):
    lines = set_with(level(many))
    assert len(rows(lines)) == ROWS
    (said,) = [line for line in lines if "more stand level with the last of these" in line.text]
    assert said.text.startswith({6: "Six", 30: "Thirty"}[many - ROWS])
    assert said.about == ()


def test_whoever_stands_after_the_last_place_is_on_none_of_it():
    ten = [Standing(n, f"First {n}", 99 - n, None, False, None) for n in range(1, 11)]
    lines = set_with([*ten, *level(30, place=11)])
    assert len(rows(lines)) == ROWS
    assert not any("level" in line.text for line in lines)
