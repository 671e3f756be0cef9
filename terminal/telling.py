"""Exports in, stories out, from the first word of the command line to its exit code."""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from domain.period import Period
from flows.clock import Clock
from flows.draw import Drawn, DrawsSheets, DrawStory
from flows.import_exports import ImportExports
from flows.person import Person
from flows.preview import Preview, PreviewExports
from flows.recap import ReadRecap
from flows.server_recap import Asked, PreviewServer, ReadServerRecap, ServerPreview
from storage.engines.base import Engine
from story.phrasebook import Phrasebook
from story.server.tell import Together
from terminal.awaiting import awaited
from terminal.deliver import deliver, deliver_server, margin_notes
from terminal.manners import kept, manners
from terminal.progress import reading
from terminal.refusals import apology
from terminal.words import read_phrasebook

Opened = Callable[[Path], AbstractAsyncContextManager[Engine]]
"""Opens a database with the newest schema."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Imports, tells, hands over, and leaves with the exit code that fits."""

    opened: Opened
    clock: Clock
    notice_together: Together
    easel: Callable[[], AbstractContextManager[DrawsSheets]]
    """Sets an easel up: it costs a second, and stands only while something is drawn."""

    def exports(
        self,
        people: Sequence[Person],
        period: str | None,
        tops: int,
        *,
        out: Path | None,
        json: bool,
        why: bool,
        database: Path | None = None,
    ) -> None:
        """Tell each person's own story."""
        voice, notes = prepared()
        with manners(voice, notes):
            for person in people:
                # Before anything is read: a slip of the fingers should not cost an import.
                Period.parse(period or "2000", person.zone)
            with kept(database) as path:
                told = awaited(self._people(people, period, tops, voice, path))
            drawn = awaited(self._drawn(told, voice)) if out is not None else ()
            deliver(told, people, voice, json=json, out=out, why=why, drawn=drawn)

    def server(
        self,
        people: Sequence[Person],
        server: Asked,
        period: str | None,
        tops: int,
        *,
        out: Path | None,
        json: bool,
        database: Path | None = None,
    ) -> None:
        """Tell of everybody as one server."""
        voice, notes = prepared()
        with manners(voice, notes):
            Period.parse(period or "2000", server.zone)
            with kept(database) as path:
                told = awaited(self._together(people, server, period, tops, voice, path))
            drawn = awaited(self._drawn_server(told, voice)) if out is not None else ()
            deliver_server(told, people, voice, json=json, out=out, drawn=drawn)

    async def _people(
        self,
        people: Sequence[Person],
        period: str | None,
        tops: int,
        voice: Phrasebook,
        path: Path,
    ) -> Preview:
        async with self.opened(path) as engine:
            flow = PreviewExports(
                ImportExports(engine), ReadRecap(engine, voice), clock=self.clock
            )
            with reading(margin_notes(), voice) as advance:
                return await flow(people, period, tops, advance)

    async def _drawn(self, told: Preview, voice: Phrasebook) -> tuple[Drawn, ...]:
        """Draw everybody's cards, one person after the other."""
        with self.easel() as easel:
            draw = DrawStory(easel, voice)
            return tuple([await draw(story) for _, story in told.people])

    async def _drawn_server(self, told: ServerPreview, voice: Phrasebook) -> tuple[Drawn, ...]:
        with self.easel() as easel:
            return (await DrawStory(easel, voice).server(told.told),)

    async def _together(
        self,
        people: Sequence[Person],
        server: Asked,
        period: str | None,
        tops: int,
        voice: Phrasebook,
        path: Path,
    ) -> ServerPreview:
        async with self.opened(path) as engine:
            flow = PreviewServer(
                ImportExports(engine),
                ReadRecap(engine, voice),
                ReadServerRecap(engine, voice, self.notice_together),
                clock=self.clock,
            )
            with reading(margin_notes(), voice) as advance:
                return await flow(people, server, period, tops, advance)


def prepared() -> tuple[Phrasebook, Console]:
    """Fetch the words, and standard error to say them on when something goes wrong."""
    voice, notes = read_phrasebook(), margin_notes()
    if not os.environ.get("LINER_NOTES_DEBUG"):
        sys.excepthook = apology(voice, notes)
    return voice, notes
