"""Pages of editions, held against what Discord takes of a message."""

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.desk_pages import desk_page, read_page
from cogs.edition_pages import divided, mark_of, pictured, posted, told
from cogs.layout import layout
from domain.edition import Edition, EditionState, Edits, Line, Look
from domain.ids import GuildId
from domain.period import Period
from flows.desk import Draft
from flows.post import Leaf
from tests.cogs.discord_spec import unlike_discord
from tests.terminal.stories import VOICE

PAGE = "https://open.spotify.com/track/" + "a" * 22
NOBODY: dict[str, list[str]] = {"parse": []}


class Sent(NamedTuple):
    """A request, as Discord's spec is asked about it."""

    method: str
    path: str
    json: dict[str, object]


def test_a_mark_is_one_that_a_component_may_carry():
    marks = {mark_of(f"nonce-{n}") for n in range(1000)}
    assert len(marks) == 1000
    assert all(40 < mark < 2**31 for mark in marks)


CREDITS = st.builds(
    Line, st.just("Covers from Spotify"), st.just(Look.CREDIT),
    links=st.lists(st.tuples(st.text(max_size=300), st.just(PAGE)), min_size=1, max_size=8),
)  # fmt: skip
LINES = CREDITS | st.builds(
    Line, st.text(max_size=2_000), st.sampled_from(Look), st.sampled_from(["", "a", "b", "c", "d"])
)


@settings(max_examples=25)
@given(st.lists(LINES, max_size=25))
def test_whatever_an_edition_says_fits_discord_with_its_buttons_and_loses_no_line(lines):
    pages = divided(tuple(lines))
    assert [line for page in pages for line in page] == lines
    for page in pages:
        leaf = Leaf(1, page, frozenset("abc"), 3)
        card = pictured("attachment://edition.png", leaf.card.text) if leaf.card else None
        shows(posted([*told(leaf, VOICE, pictured=True), "-# corrected"], 1 << 30, card))


@settings(max_examples=25)
@given(st.lists(LINES, max_size=20), st.integers(0, 3))
def test_whatever_lies_on_the_desk_fits_discord_with_all_that_may_be_done(lines, number):
    edits = Edits(dropped=("x",))
    edition = Edition(
        1, GuildId(1), Period.parse("2023-03", "UTC"), 0, EditionState.DRAFTED, edits,
        trouble="post-channel-gone", corrections=3,
    )  # fmt: skip
    draft = Draft(edition, tuple(lines), tuple(lines), 3, frozenset("abc"))
    shows(layout(desk_page(draft, 1 << 62, number, VOICE)))
    shows(layout(read_page(draft, 1 << 62, number, VOICE)))


def shows(view):
    """Hold a message against what Discord takes."""
    body = {"components": view.to_components(), "flags": 1 << 15, "allowed_mentions": NOBODY}
    assert unlike_discord([Sent("POST", "/channels/1/messages", body)]) == []


def test_no_heading_ends_a_page():
    lines = [*(Line("x" * 1_300) for _ in range(2)), Line("Then", Look.HEADING), Line("y" * 1_300)]
    first, second = divided(tuple(lines))
    assert (first[-1].text[0], second[0].text) == ("x", "Then")


def test_rows_of_a_leaderboard_stand_together_in_one_part():
    rows = [Line(f"{n}. Member {n}: 31", Look.ROW) for n in range(1, 31)]
    lines = (Line("Longest streak", Look.HEADING), *rows, Line("By the day.", Look.SMALL))
    (page,) = divided(lines)
    heading, listed, rule = told(Leaf(1, page), VOICE)
    assert isinstance(listed, str)
    assert listed.split("\n") == [f"{n}\\. Member {n}: 31" for n in range(1, 31)]
    assert (heading, rule) == ("### Longest streak", "-# By the day.")


def test_an_edition_of_a_crowd_is_a_few_messages():
    board = [Line("Most plays", Look.HEADING)]
    board += [Line(f"{n}. {'a long name ' * 3}: 1,083 min", Look.ROW) for n in range(15)]
    pages = divided((Line("March", Look.TITLE), *board * 9))
    assert len(pages) <= 3
