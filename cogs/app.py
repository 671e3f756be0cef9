"""Everything that Discord may ask of the house."""

from asyncio import Semaphore
from dataclasses import dataclass
from pathlib import Path

from flows.ask_why import AskWhy
from flows.clock import Clock
from flows.command_sheet import CommandSheet
from flows.compare import Compare
from flows.consent import ChooseConsent
from flows.covers import FindsCovers, HangCovers
from flows.draw import Card, DrawsSheets
from flows.edition_house import OpensEditions, editions_of
from flows.forget import Forget
from flows.hush import Hush
from flows.import_exports import ImportExports
from flows.leaderboard import ReadLeaderboard
from flows.live import Live
from flows.name_chapter import NameChapter
from flows.pictures import Pictures
from flows.private_pages import PrivatePages
from flows.read_back import ReadBack
from flows.read_tops import ReadTops
from flows.say_why import SayWhy
from flows.set_up import SetUp
from flows.share import Share
from flows.shelf import Shelf
from flows.show_kept import ShowKept
from flows.suggest_tracks import SuggestTracks
from flows.take_in import TakeIn
from flows.who_knows import WhoKnows
from storage.engines.base import Engine
from story.chapters import Story
from story.group_moments import notice_together
from story.phrasebook import Phrasebook


@dataclass(frozen=True, slots=True)
class App:
    """Every flow, ready to run, and the words."""

    voice: Phrasebook
    command_sheet: CommandSheet
    read_back: ReadBack
    ask_why: AskWhy
    read_tops: ReadTops
    suggest_tracks: SuggestTracks
    take_in: TakeIn
    say_why: SayWhy
    name_chapter: NameChapter
    hush: Hush
    share: Share
    choose_consent: ChooseConsent
    show_kept: ShowKept
    forget: Forget
    set_up: SetUp
    who_knows: WhoKnows
    read_leaderboard: ReadLeaderboard
    compare: Compare
    open_editions: OpensEditions
    largest_bytes: int = 100_000_000
    """The largest attachment that is taken."""
    live: Live | None = None
    """What reads accounts by itself; without it nothing can be linked."""
    pages: PrivatePages | None = None
    """None where the host has no web pages."""
    scratch: Path | None = None
    """Where attachments are written while they are read; None: where this machine keeps such."""
    pictures: Pictures | None = None
    """What draws cards; without it the words go out alone."""


STORIES, CARDS = 64, 24
"""So many are kept at hand: a story takes a fraction of a megabyte, a card a whole one."""


def furnish(
    engine: Engine,
    voice: Phrasebook,
    clock: Clock,
    zone: str,
    at_once: int,
    largest_mb: int,
    *,
    live: Live | None = None,
    covers: FindsCovers | None = None,
    scratch: Path | None = None,
    easel: DrawsSheets | None = None,
) -> App:
    """Put every flow together around one database."""
    set_up = SetUp(engine, zone)
    stories, cards = Shelf[Story](STORIES, clock), Shelf[Card](CARDS, clock)
    read_back = ReadBack(engine, voice, clock, stories)
    return App(
        voice=voice,
        command_sheet=CommandSheet(engine),
        read_back=read_back,
        ask_why=AskWhy(engine, read_back, voice, clock),
        read_tops=ReadTops(engine),
        suggest_tracks=SuggestTracks(engine),
        take_in=TakeIn(engine, ImportExports(engine), zone, Semaphore(at_once)),
        say_why=SayWhy(engine, clock),
        name_chapter=NameChapter(engine, clock),
        hush=Hush(engine),
        share=Share(engine, clock),
        choose_consent=ChooseConsent(engine, clock),
        show_kept=ShowKept(engine),
        forget=Forget(engine, (stories, cards)),
        set_up=set_up,
        who_knows=WhoKnows(engine),
        compare=Compare(engine),
        read_leaderboard=ReadLeaderboard(engine, zone, clock),
        open_editions=editions_of(engine, voice, clock, notice_together, easel, covers),
        largest_bytes=largest_mb * 1_000_000,
        live=live,
        scratch=scratch,
        pictures=Pictures(easel, voice, cards, HangCovers(covers)) if easel else None,
    )
