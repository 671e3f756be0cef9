"""A server's month and year, whole, read in review as prose."""

import io

import pytest
from rich.console import Console

from domain.music import Track
from story.group_moments import notice_together
from story.notes import Note, Reach
from story.server.pages import Desk
from terminal.server import ServerPage
from terminal.server_markdown import server_markdown
from tests.story.builders import at, in_a_row, listening_of, voice
from tests.story.people import a_binge, as_usual, daily, now_and_then
from tests.story.server.house import told


def friends(period):
    """Five people who listen to much the same, each with something of their own."""
    months = 404 if len(period) > 4 else 725
    begun = "2022-02-20" if len(period) > 4 else "2022-01-05"
    own = {
        "Ana": a_binge("2023-03-09 15:00", 11),
        "Ben": daily("2023-03-12", 9, "Ada Quill", "The Long Field", times=3),
        "Chiyo": in_a_row(
            at("2023-03-25 15:00"), "Noor Halim", *(f"Room {n}" for n in range(1, 13))
        ),
        "Dov": now_and_then("2023-01-24", 14, "Wren Osei", "Half a Crown"),
        "Eve": daily("2023-03-05", 20, "Tove Lind", "Snow, Then", times=2),
    }
    return [
        listening_of(
            [*as_usual(begun, months, plays=8 + turn, turn=turn), *rows], period, subject=name
        )
        for turn, (name, rows) in enumerate(own.items())
    ]


NOTES = {
    "Ben": (
        Note("It was the field behind the house.", "2023-03-21", Reach.SERVER,
             Track("Ada Quill", "The Long Field")),
    )
}  # fmt: skip


def words(edition):
    return sum(
        len(one.text.split()) for chapter in edition.story.chapters for one in chapter.sentences
    )


def test_a_server_s_month_reads_like_this(page):
    edition = told(friends("2023-03"), notes=NOTES, desk=Desk(editor="Dov"))
    assert server_markdown(edition, voice()) == page
    assert 180 <= words(edition) <= 400


def test_a_month_in_which_a_song_went_round_reads_like_this(page):
    took_up = {"Ana": "2023-03-02", "Chiyo": "2023-03-06", "Eve": "2023-03-11"}
    people = []
    for turn, name in enumerate(("Ana", "Ben", "Chiyo", "Dov", "Eve")):
        rows = as_usual("2022-02-20", 404, plays=8 + turn, turn=turn)
        if name in took_up:
            rows = [*rows, *now_and_then(took_up[name], 6, "Isla Moran", "Second Post", every=3)]
        if name == "Dov":
            rows = [*rows, *a_binge("2023-03-18 15:00", 9)]
        people.append(listening_of(rows, "2023-03", subject=name))
    edition = told(people, group=notice_together)
    assert "spread" in {one.kind for one in edition.story.moments}
    assert server_markdown(edition, voice()) == page


def test_a_server_s_year_reads_like_this(page):
    edition = told(friends("2023"), period="2023", notes=NOTES)
    assert server_markdown(edition, voice()) == page


@pytest.mark.parametrize("width", [20, 44, 80, 140])
def test_on_a_terminal_no_line_is_longer_than_it(width):
    sink = io.StringIO()
    console = Console(file=sink, width=width, color_system=None)
    console.print(ServerPage(told(friends("2023-03")), voice()))
    assert max(map(len, sink.getvalue().splitlines())) <= width
    assert "Dov" in sink.getvalue()


def test_an_empty_server_has_a_page(page):
    edition = told([listening_of([], subject="Ana"), listening_of([], subject="Ben")])
    assert server_markdown(edition, voice()) == page
