"""Receive an export over the web: into a folder of its own, then read in the background."""

import asyncio
import logging
import shutil
import traceback
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from typing import Final, NamedTuple, Protocol

from domain.errors import HouseError, UploadRefused
from domain.secret import Secret
from flows.clock import Clock
from flows.import_exports import Advance
from flows.report import ImportReport
from flows.tickets import Tickets

log = logging.getLogger(__name__)

TICKET_MS: Final = 60 * 60_000
"""A large file over a slow line takes its time."""
REPORT_MS: Final = 60 * 60_000
REPORTS: Final = 1_000
PREFIX: Final = "liner-notes-upload-"


class TakesIn(Protocol):
    """Reads exports into one listener's ledger."""

    async def __call__(
        self,
        known_as: str,
        name: str,
        paths: tuple[Path, ...],
        zone: str | None = None,
        advance: Advance | None = None,
    ) -> ImportReport:
        """Keep everything of the exports, or nothing; raise a HouseError."""
        ...


class Uploader(NamedTuple):
    """A member who was given an address to upload to."""

    known_as: str
    name: str
    zone: str | None = None
    """Theirs from now on, where they gave one."""


@dataclass(slots=True)
class Upload:
    """An upload that has arrived: being read, kept, or refused."""

    name: str
    """Whose it is, as the page calls them."""
    percent: int = 0
    report: ImportReport | None = None
    refusal: HouseError | None = None
    over: asyncio.Event = field(default_factory=asyncio.Event)

    def advance(self, done: int, total: int, _: str) -> None:
        """Note how many bytes are read."""
        self.percent = min(100, done * 100 // total) if total else 0


class Room(NamedTuple):
    """Where an upload is written while it arrives."""

    folder: Path
    uploader: Uploader


class ReceiveUpload:
    """Gives out tickets for one upload each, and has what arrived read.

    ``scratch`` is a folder with room for ``at_once`` of the largest uploads: so many arrive or
    are read at the same time, and others are asked to come back.
    """

    def __init__(self, take_in: TakesIn, clock: Clock, scratch: Path, at_once: int = 2) -> None:
        self._take_in = take_in
        self._clock = clock
        self._scratch = scratch
        self._at_once = at_once
        self._given: Tickets[Uploader] = Tickets(clock, TICKET_MS)
        self._uploads: Tickets[Upload] = Tickets(clock, REPORT_MS, REPORTS)
        self._arriving: set[str] = set()
        self._reading: set[asyncio.Task[None]] = set()

    def give(self, known_as: str, name: str, zone: str | None = None) -> Secret:
        """Give a member a ticket for one upload; an older one of theirs is void."""
        return self._given.give(known_as, Uploader(known_as, name, zone))

    def uploader(self, ticket: Secret) -> Uploader:
        """Say whose ticket it is; raise TicketVoid."""
        return self._given.look(ticket)

    def upload(self, key: Secret) -> Upload:
        """Find an upload by the key that ``read`` gave; raise TicketVoid."""
        return self._uploads.look(key)

    @asynccontextmanager
    async def room(self, ticket: Secret, bytes_at_most: int) -> AsyncGenerator[Room]:
        """Lend a folder for one upload; raise TicketVoid or UploadRefused.

        The ticket stays good if nothing came of it: a line that was cut may try again.
        """
        uploader = self._given.look(ticket)
        if uploader.known_as in self._arriving:
            raise UploadRefused("upload-arriving")
        if len(self._arriving) + len(self._reading) >= self._at_once:
            raise UploadRefused("upload-queue")
        if shutil.disk_usage(self._scratch).free < bytes_at_most:
            raise UploadRefused("upload-no-room")
        self._arriving.add(uploader.known_as)
        folder = Path(mkdtemp(prefix=PREFIX, dir=self._scratch))
        try:
            yield Room(folder, uploader)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        finally:
            self._arriving.discard(uploader.known_as)

    def read(self, ticket: Secret, room: Room, paths: tuple[Path, ...]) -> Secret:
        """Use the ticket up and read what arrived, in the background; give the key to its report.

        Raise TicketVoid, and read nothing, if the ticket was used or ran out meanwhile.
        """
        self._given.take(ticket)
        upload = Upload(room.uploader.name)
        task = asyncio.create_task(self._read(upload, room, paths))
        self._reading.add(task)
        task.add_done_callback(self._reading.discard)
        return self._uploads.give(room.uploader.known_as, upload)

    async def close(self) -> None:
        """Stop reading; what was not kept whole is not kept at all."""
        for task in self._reading:
            task.cancel()
        await asyncio.gather(*self._reading, return_exceptions=True)

    async def _read(self, upload: Upload, room: Room, paths: tuple[Path, ...]) -> None:
        whose = room.uploader
        try:
            upload.report = await self._take_in(
                whose.known_as, whose.name, paths, whose.zone, upload.advance
            )
        except HouseError as error:
            upload.refusal = error
        except Exception as error:  # noqa: BLE001 -- nobody waits for a task: its page tells
            # Where, and not what: the text of a foreign error may hold names.
            where = "".join(traceback.format_tb(error.__traceback__))
            log.error("upload: %s\n%s", type(error).__name__, where)  # noqa: TRY400 -- see above
            upload.refusal = UploadRefused("upload-unforeseen")
        finally:
            upload.over.set()
            await asyncio.to_thread(shutil.rmtree, room.folder, ignore_errors=True)
