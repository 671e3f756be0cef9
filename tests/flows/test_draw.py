"""Drawing a story: which cards come of it, and what happens when one cannot be drawn."""

from dataclasses import replace

import pytest

from domain.errors import CardFailed
from domain.ids import ListenerId
from domain.music import Track
from domain.period import Period
from flows.compare import Compared
from flows.draw import DrawStory
from flows.leaderboard import Leaderboard, Place
from story.compose import compose
from story.server.boards import Board, Standing
from tests.golden.test_pages import PAGES, a_month, a_year
from tests.story.builders import listening_of, voice
from tests.story.server.house import NAMES, somebody, told


class Scribbles:
    """An easel that notes what it was asked to draw, and fails at one template."""

    def __init__(self, fails: str = "") -> None:
        self.fails = fails
        self.drawn: list[str] = []
        self.themes: list[str] = []

    async def draw(self, sheet):
        if sheet.template == self.fails:
            raise CardFailed("card-failed", template=sheet.template)
        self.drawn.append(sheet.template)
        self.themes.append(sheet.says.get("theme", ""))
        return sheet.template.encode()

    async def bind(self, sheet, made_at):
        return f"{await self.draw(sheet)!r} of {made_at:%Y}".encode()


@pytest.fixture(scope="module")
def month():
    return compose(a_month(), voice())


async def test_a_story_has_its_recap_in_two_sizes_and_its_heaviest_moment(month):
    drawn = await DrawStory(Scribbles(), voice())(month)
    assert [card.name for card in drawn.cards] == ["recap", "recap-tall", "moment"]
    assert [(card.width, card.height) for card in drawn.cards] == [
        (1080, 1350), (1080, 1920), (1080, 1350),
    ]  # fmt: skip
    heaviest = max(month.moments, key=lambda told: told.weight)
    assert drawn.cards[2].alt.startswith(heaviest.text)


async def test_a_year_has_its_months_on_a_card_of_their_own():
    drawn = await DrawStory(Scribbles(), voice())(compose(a_year(), voice()))
    assert [card.name for card in drawn.cards] == ["recap", "recap-tall", "year", "moment"]


async def test_a_year_is_bound_and_a_month_is_not(month):
    year = await DrawStory(Scribbles(), voice())(compose(a_year(), voice()))
    assert year.booklet == b"b'booklet' of 2023"
    assert (await DrawStory(Scribbles(), voice())(month)).booklet is None


async def test_a_booklet_that_fails_leaves_the_cards():
    drawn = await DrawStory(Scribbles("booklet"), voice())(compose(a_year(), voice()))
    assert drawn.booklet is None
    assert len(drawn.cards) == 4
    assert len(drawn.failed) == 1


async def test_what_cannot_be_drawn_is_left_out_and_told(month):
    drawn = await DrawStory(Scribbles("moment"), voice())(month)
    assert [card.name for card in drawn.cards] == ["recap", "recap-tall"]
    assert [str(fault) for fault in drawn.failed] == ["card-failed (template='moment')"]


async def test_a_slip_of_our_own_is_not_taken_for_a_failed_card(month):
    class Slips(Scribbles):
        async def draw(self, sheet):
            raise KeyError(sheet.template)

    with pytest.raises(KeyError):
        await DrawStory(Slips(), voice())(month)


async def test_nothing_is_drawn_of_nothing():
    story = compose(PAGES["an_empty_month"](), voice())
    assert story.facts.plays == 0
    assert (await DrawStory(Scribbles(), voice())(story)).cards == ()


async def test_a_month_without_moments_is_drawn_too(month):
    drawn = await DrawStory(Scribbles(), voice())(replace(month, moments=()))
    assert [card.name for card in drawn.cards] == ["recap", "recap-tall"]


async def test_a_server_has_its_recap_and_its_leaderboards():
    edition = told([somebody(name) for name in NAMES[:3]])
    drawn = await DrawStory(Scribbles(), voice()).server(edition)
    names = [card.name for card in drawn.cards]
    boards = [f"board-{board.name}" for board in edition.boards]
    assert len(boards) > 1
    assert names[: len(boards) + 2] == ["server", "server-tall", *boards]
    assert "members" in drawn.cards[0].alt


async def test_an_edition_has_no_more_cards_than_a_message_holds():
    edition = told([somebody(name) for name in NAMES[:3]])
    many = replace(edition, boards=edition.boards * 9)
    assert len((await DrawStory(Scribbles(), voice()).server(many)).cards) <= 10


async def test_of_a_server_without_plays_nothing_is_drawn():
    edition = told([listening_of([], subject="Ana")])
    assert (await DrawStory(Scribbles(), voice()).server(edition)).cards == ()


async def test_a_moment_without_plays_to_show_is_not_drawn(month):
    bare = tuple(replace(moment, plays=()) for moment in month.moments)
    drawn = await DrawStory(Scribbles(), voice())(replace(month, moments=bare))
    assert [card.name for card in drawn.cards] == ["recap", "recap-tall"]


def a_leaderboard(*names: str) -> Leaderboard:
    standings = [
        Standing(n, str(n + 100), 90 - n, None, estimated=False, moved=None)
        for n, _ in enumerate(names, 1)
    ]
    places = tuple(
        Place(ListenerId(n + 100), name, n == 1, one)
        for n, (name, one) in enumerate(zip(names, standings, strict=True), 1)
    )
    board = Board("plays", "plays", 20, tuple(standings), 0)
    period = Period.parse("2025-03", "Europe/Lisbon")
    return Leaderboard(period, board, places, asks=False, may_be_on_it=True)


async def test_one_leaderboard_is_drawn_by_names_and_not_by_ids():
    drawn = await DrawStory(Scribbles(), voice()).leaderboard(
        a_leaderboard("Ana", "Ben"), "Kitchen"
    )
    assert [card.name for card in drawn.cards] == ["board-plays"]
    assert drawn.cards[0].alt == "Most plays. 1: Ana, 89. 2: Ben, 88."


async def test_of_a_leaderboard_that_nobody_is_on_nothing_is_drawn():
    assert (await DrawStory(Scribbles(), voice()).leaderboard(a_leaderboard(), "K")).cards == ()


async def test_two_compared_have_one_card_that_says_which_way_each_song_goes():
    mine, theirs = Track("Ludmila Sava", "Night Ferry"), Track("Cold Harbour", "Salt")
    told = Compared("Ben", (("Cold Harbour", 0),), (), theirs, mine, (), "Europe/Lisbon")
    drawn = await DrawStory(Scribbles(), voice()).compare(told, "Ana", "Kitchen")
    assert [card.name for card in drawn.cards] == ["compare"]
    assert "From Ana to Ben: “Night Ferry”" in drawn.cards[0].alt
    assert "From Ben to Ana: “Salt”" in drawn.cards[0].alt
