"""A contact sheet of every card, to be looked at: ``make cards``.

Listeners of ``shared/data`` beside the repository are drawn too where they are there; what is
written to ``out/cards`` is never committed.
"""

import asyncio
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

import bot
from cards.compare import compare_sheet
from cards.easel import Easel, Sheet
from cards.leaderboard import leaderboard_sheet
from cards.look import PORTRAIT, TALL, Theme
from cards.moment import moment_sheet
from cards.recap import recap
from cards.server import server_sheet
from cards.year import year_sheet
from domain.music import Track
from domain.period import Period, PeriodKind
from flows.import_exports import ImportExports
from flows.person import Person
from flows.recap import ReadRecap
from flows.server_recap import PreviewServer, ReadServerRecap
from story.chapters import Story
from story.group_moments import notice_together
from story.phrasebook import Phrasebook
from story.server.boards import Board, Standing
from story.server.pages import ServerStory
from terminal.sampled import sampled, sampled_server
from terminal.words import read_phrasebook
from tests.cards import demo
from tests.cards.look import NASTY
from tests.cards.pairs import a_pair, nasty_pair

ROOT = Path(__file__).parents[2]
OUT = ROOT / "out" / "cards"
DATA = ROOT.parent / "shared" / "data"
WIDE, GAP = 432, 12
YEARS = ("2023", "2023-05")


def stories(people: Sequence[Person], period: str, voice: Phrasebook) -> Iterator[Story]:
    """Tell what these people's exports hold."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plays.db"
        told = asyncio.run(demo.stories(people, period, voice, path))
    yield from (story for story in told if story.facts.plays)


def of_story(story: Story, voice: Phrasebook) -> Iterator[Sheet]:
    """Sketch every card of a story, in every size and theme."""
    for size, theme in product((PORTRAIT, TALL), Theme):
        yield recap(story, voice, size, theme)
    for theme in Theme:
        if story.period.kind is PeriodKind.YEAR:
            yield year_sheet(story, voice, PORTRAIT, theme)
        for told in [moment for moment in story.moments if moment.plays][:2]:
            yield moment_sheet(story, told, voice, PORTRAIT, theme)


def nasty(story: Story) -> Story:
    """Give a story's people, songs and artists names that have broken cards before."""
    facts = story.facts

    def name(at: int) -> str:
        return NASTY[at % len(NASTY)]

    def track(at: int) -> Track:
        return Track(name(at), name(at + 3))

    return replace(
        story,
        subject=NASTY[1],
        facts=replace(
            facts,
            top_tracks=tuple(
                row._replace(track=track(n)) for n, row in enumerate(facts.top_tracks)
            ),
            top_artists=tuple(
                row._replace(artist=name(n)) for n, row in enumerate(facts.top_artists)
            ),
            artist_months=tuple(
                row._replace(artist=name(n)) for n, row in enumerate(facts.artist_months)
            ),
            peaks=tuple(row._replace(track=track(n)) for n, row in enumerate(facts.peaks)),
        ),
    )


def a_board(voice: Phrasebook) -> Iterator[Sheet]:
    """Sketch a leaderboard of nasty names in every theme, and one of a single member."""
    period = Period.parse("2025", "Europe/Lisbon")
    names = (*NASTY, None)
    places = tuple(
        Standing(n, name, 4_000 - 70 * n, None, estimated=False, moved=n - 4)
        for n, name in enumerate(names, 1)
    )
    board = Board("plays", "plays", 200, places, 2)
    for theme in Theme:
        yield leaderboard_sheet(board, "Kitchen Radio", period, voice, PORTRAIT, theme)
    yield leaderboard_sheet(replace(board, standings=places[:1]), "K", period, voice)


def pairs(voice: Phrasebook) -> Iterator[Sheet]:
    """Sketch two compared in every theme: an ordinary pair, a nasty one, and two strangers."""
    for theme in Theme:
        yield compare_sheet(a_pair(), voice, PORTRAIT, theme)
        yield compare_sheet(nasty_pair(), voice, PORTRAIT, theme)
    yield compare_sheet(replace(a_pair(), artists=(), tracks=()), voice)
    yield compare_sheet(replace(a_pair(), tracks=(), across=(None, None)), voice)


def of_server(told: ServerStory, voice: Phrasebook) -> Iterator[Sheet]:
    """Sketch every card of an edition, in every size and theme."""
    server, period = told.story.subject, told.story.period
    for size, theme in product((PORTRAIT, TALL), Theme):
        yield server_sheet(told, voice, size, theme)
    for board in told.boards:
        yield leaderboard_sheet(board, server, period, voice)
    nameless = replace(told, story=nasty(told.story))
    for theme in Theme:
        yield server_sheet(nameless, voice, PORTRAIT, theme)


def edition(period: str, voice: Phrasebook) -> ServerStory:
    """Tell of the demo's people as one server."""
    people, _ = sampled(None)

    async def told() -> ServerStory:
        with TemporaryDirectory() as folder:
            async with bot.opened(Path(folder) / "plays.db") as engine:
                flow = PreviewServer(
                    ImportExports(engine),
                    ReadRecap(engine, voice),
                    ReadServerRecap(engine, voice, notice_together),
                    clock=bot.now,
                )
                return (await flow(people, sampled_server(None), period)).told

    return asyncio.run(told())


def contact(name: str, sheets: Sequence[Sheet], easel: Easel, across: int = 6) -> None:
    """Draw sheets side by side into one picture."""
    drawn: list[Image.Image] = []
    for sheet in sheets:
        with Image.open(BytesIO(easel.draw_now(sheet))) as card:
            drawn.append(card.convert("RGB").resize((WIDE, WIDE * card.height // card.width)))
    rows = [drawn[at : at + across] for at in range(0, len(drawn), across)]
    high = sum(max(card.height for card in row) + GAP for row in rows)
    whole = Image.new("RGB", ((WIDE + GAP) * min(across, len(drawn)), high), "#777")
    top = 0
    for row in rows:
        for n, one in enumerate(row):
            whole.paste(one, (n * (WIDE + GAP), top))
        top += max(card.height for card in row) + GAP
    whole.save(OUT / f"{name}.png")
    sys.stdout.write(f"{OUT / name}.png: {len(drawn)} cards\n")


def listeners() -> list[Person]:
    """List the listeners whose exports lie beside the repository."""
    if not DATA.is_dir():
        sys.stdout.write(f"No exports in {DATA}: the demo's people alone.\n")
        return []
    return [
        Person(path.stem, "Europe/Lisbon", True, (path,)) for path in sorted(DATA.glob("*.zip"))
    ]


def main() -> None:
    """Draw everything there is."""
    OUT.mkdir(parents=True, exist_ok=True)
    voice = read_phrasebook()
    people, year = sampled(None)
    with Easel(system_fonts=False) as easel:
        contact("leaderboards", list(a_board(voice)), easel)
        contact("compared", list(pairs(voice)), easel)
        for period in (year, f"{year}-08"):
            contact(f"server-{period}", list(of_server(edition(period, voice), voice)), easel)
        for period in (year, f"{year}-03"):
            for story in stories(people, period, voice):
                contact(f"{story.subject}-{period}", list(of_story(story, voice)), easel)
                if story.subject == people[0].name:
                    contact(f"nasty-{period}", list(of_story(nasty(story), voice)), easel)
        if given := listeners():
            for period in YEARS:
                for n, story in enumerate(stories(given, period, voice)):
                    contact(f"listener-{n}-{period}", list(of_story(story, voice)), easel)


if __name__ == "__main__":
    main()
