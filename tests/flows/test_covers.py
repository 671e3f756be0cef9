"""Covers of what is drawn: looked up in the catalogue, awaited for a while, hung on a card."""

import asyncio
from datetime import UTC, datetime

import pytest

from cards.easel import Easel
from cards.look import Theme
from domain.music import Track
from domain.period import Period
from flows.covers import FindCovers, HangCovers
from flows.draw import Card, DrawStory
from flows.import_exports import ImportExports
from flows.person import Person
from flows.pictures import Pictures
from flows.recap import ReadRecap
from flows.shelf import Shelf
from tests.cards.test_covers import a_bomb
from tests.fakes.covers import a_cover
from tests.flows.exports import a_row, a_zip
from tests.flows.test_draw import Scribbles
from tests.story.builders import voice

URI = "spotify:track:" + "a" * 22
NIGHTS = Track("Frank Ocean", "Nights")
ZONE = "Europe/Lisbon"


class Spotify:
    """Gives what it was told to, and notes what it was asked for."""

    def __init__(self, raw: bytes | None, after_s: float = 0.0) -> None:
        self.raw, self.after_s = raw, after_s
        self.asked: list[str] = []

    async def cover(self, uri: str) -> bytes | None:
        self.asked.append(uri)
        await asyncio.sleep(self.after_s)
        return self.raw


@pytest.fixture(scope="module")
def easel():
    with Easel(system_fonts=False) as one:
        yield one


@pytest.fixture
async def library(engine, tmp_path):
    rows = [a_row(n, spotify_track_uri=URI) for n in range(6)]
    rows += [a_row(9, title="Local", artist="Nobody", spotify_track_uri=None)]
    path = a_zip(tmp_path / "ada.zip", Streaming_History_Audio_2023=rows)
    await ImportExports(engine)([Person("ada", ZONE, True, (path,))])
    return engine


async def test_a_cover_is_found_by_the_number_that_the_catalogue_keeps(library):
    spotify = Spotify(a_cover("teal"))
    found = await FindCovers(library, spotify)([NIGHTS, Track("Nobody", "Local"), NIGHTS])
    assert spotify.asked == [URI]
    assert list(found) == [NIGHTS]
    assert found[NIGHTS].page == "https://open.spotify.com/track/" + "a" * 22


async def test_a_name_is_found_however_it_is_written(library):
    spotify = Spotify(a_cover("teal"))
    assert await FindCovers(library, spotify)([Track("FRANK  OCEAN", "nights")])


async def test_a_card_does_not_wait_for_a_cover_that_does_not_come(library):
    spotify = Spotify(a_cover("teal"), after_s=9)
    assert await FindCovers(library, spotify, seconds=0.05)([NIGHTS]) == {}


@pytest.mark.parametrize(
    ("raw", "theme"),
    [
        (a_cover("#c02030"), Theme.DARK),
        (a_cover("#ffd9e8"), Theme.LIGHT),
        (a_cover("#888888"), Theme.PAPER),
        (a_cover("#ffffff"), Theme.PAPER),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", Theme.DARK),
        (None, Theme.DARK),
    ],
)
async def test_covers_choose_the_theme(library, raw, theme):
    wall = await HangCovers(FindCovers(library, Spotify(raw)))([NIGHTS])
    assert wall.theme is theme


@pytest.mark.parametrize(
    "raw",
    [
        a_bomb(20_000), a_cover("red")[:200], b"GIF89a", b"", b"\xff" * 9_000, b"<html>",
        a_cover("red") + b"more than a picture",
    ],
)  # fmt: skip
async def test_a_story_is_drawn_whatever_its_covers_are(library, easel, raw):
    story = await ReadRecap(library, voice())("ada", Period.parse("2023-03", ZONE))
    finds = FindCovers(library, Spotify(raw))
    drawn = await DrawStory(easel, voice(), finds)(story)
    assert [card.name for card in drawn.cards][:2] == ["recap", "recap-tall"]
    assert not drawn.failed
    whole = raw.endswith(b"more than a picture")
    assert [one.track for one in drawn.credits] == ([NIGHTS] if whole else [])
    assert drawn.credit == ("Covers from Spotify" if whole else "")


async def test_a_theme_that_is_asked_for_is_kept(library):
    story = await ReadRecap(library, voice())("ada", Period.parse("2023-03", ZONE))
    scribbles = Scribbles()
    finds = FindCovers(library, Spotify(a_cover("#888888")))
    await DrawStory(scribbles, voice(), finds)(story, Theme.LIGHT)
    await DrawStory(scribbles, voice(), finds)(story)
    assert scribbles.themes[0] == "light"
    assert scribbles.themes[-1] == "paper"


async def test_a_recap_in_discord_carries_its_covers_and_whose_they_are(library):
    story = await ReadRecap(library, voice())("ada", Period.parse("2023-03", ZONE))
    hang = HangCovers(FindCovers(library, Spotify(a_cover("#888888"))))
    scribbles = Scribbles()
    shelf = Shelf[Card](4, lambda: datetime(2023, 4, 1, tzinfo=UTC))
    card = await Pictures(scribbles, voice(), shelf, hang).recap(story)
    assert card is not None
    assert [one.track for one in card.credits] == [NIGHTS]
    assert card.credit == "Covers from Spotify"
    assert scribbles.themes == ["paper"]
