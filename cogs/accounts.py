"""``/import`` and ``/accounts``: how plays come in, and where they came from."""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import discord
from discord import app_commands
from discord.ext import commands

from cogs.asking import asked_once
from cogs.escape import escape, pieces
from cogs.layout import Line, Lines, Tap, layout
from cogs.periods import suggest_zones
from cogs.replies import Replies, answer, over, reach
from cogs.watched import audited, watched
from cogs.who import known_as
from domain.errors import HouseError, NotAllowed
from flows.consent import ChooseConsent
from flows.private_pages import PrivatePages
from flows.report import ImportReport
from flows.show_kept import Kept, ShowKept
from flows.take_in import TakeIn
from flows.watched import ShowWatched
from story.civil import local
from story.phrasebook import Phrasebook

EVERY_SECONDS = 3
"""How often progress is said: Discord bears five edits in five seconds, and readers fewer."""
PIECE_UNITS = 500
MEGABYTE = 1_000_000
NAMES = 5

log = logging.getLogger(__name__)


class AccountsCog(commands.Cog):
    """Takes exports in, in the background, and says what came of every row."""

    def __init__(
        self,
        take_in: TakeIn,
        show_kept: ShowKept,
        choose_consent: ChooseConsent,
        replies: Replies,
        voice: Phrasebook,
        largest_bytes: int,
        show_watched: ShowWatched | None = None,
        pages: PrivatePages | None = None,
        scratch: Path | None = None,
    ) -> None:
        self._pages = pages
        self._scratch = scratch
        self._watched = show_watched
        self._take_in = take_in
        self._show_kept = show_kept
        self._choose_consent = choose_consent
        self._replies = replies
        self._voice = voice
        self._largest_bytes = largest_bytes
        self._running: set[asyncio.Task[None]] = set()

    async def cog_unload(self) -> None:
        """Let go of imports that run: each keeps everything of an export, or nothing."""
        for task in list(self._running):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    @app_commands.command(name="import")
    async def bring(
        self,
        interaction: discord.Interaction,
        export: discord.Attachment | None = None,
        zone: str | None = None,
    ) -> None:
        """Read an export; without one, or one that is too large, give a page that takes it."""
        await interaction.response.defer(ephemeral=True)
        if self._pages is not None and (export is None or export.size > self._largest_bytes):
            await self._page(interaction, self._pages, zone)
            return
        if export is None:
            raise NotAllowed("import-without-file")
        if export.size > self._largest_bytes:
            most = self._largest_bytes // MEGABYTE
            raise NotAllowed("attachment-too-large", limit=most)
        task = asyncio.create_task(self._import(interaction, export, zone))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    @bring.autocomplete("zone")
    async def _zones(self, _: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return suggest_zones(typed)

    @app_commands.command()
    async def accounts(self, interaction: discord.Interaction) -> None:
        """List where plays came from."""
        await interaction.response.defer(ephemeral=True)
        who = known_as(interaction.user)
        lines: list[Line] = [*accounts_kept(await self._show_kept(who), self._voice)]
        if self._watched is not None:
            lines += watched(await self._watched(who), interaction.user.id, self._voice)
        await answer(interaction, layout(Lines(lines)))

    async def _page(
        self, interaction: discord.Interaction, pages: PrivatePages, zone: str | None
    ) -> None:
        phrase, user = self._voice.sentence, interaction.user
        address = pages.to_upload(known_as(user), user.display_name, zone)
        said: list[Line] = [escape(phrase("discord-upload-page", limit=pages.largest_mb))]
        said.append(f"-# {escape(phrase('discord-upload-lasts'))}")
        taps = [Tap(phrase("discord-page-open"), "", url=address)]
        await answer(interaction, layout(Lines(said, taps)))

    async def _import(
        self, interaction: discord.Interaction, export: discord.Attachment, zone: str | None
    ) -> None:
        progress = _Progress(interaction, self._voice)
        try:
            # The name decides nothing: a dialect is known by its content.
            with TemporaryDirectory(prefix="liner-notes-", dir=self._scratch) as folder:
                path = Path(folder) / Path(export.filename).name
                await export.save(path)
                async with asyncio.TaskGroup() as group:
                    told = group.create_task(progress.tell())
                    report = await self._take_in(
                        known_as(interaction.user),
                        interaction.user.display_name,
                        (path,),
                        zone,
                        progress.advance,
                    )
                    told.cancel()
            await self._reported(interaction, report)
        except Exception as error:  # noqa: BLE001 -- nobody waits for a task: it answers itself
            await self._replies.refuse_late(interaction, _single(error))

    async def _reported(self, interaction: discord.Interaction, report: ImportReport) -> None:
        """Say what came of it; in a server that was never answered, ask what it may see."""
        asked, taps = await asked_once(self._choose_consent, interaction, self._voice)
        lines: list[Line] = [*reported(report, self._voice), *await self._audited(interaction)]
        await reach(interaction, layout(Lines([*lines, *asked], taps)))

    async def _audited(self, interaction: discord.Interaction) -> list[Line]:
        """Say what the export tells of how well we had read."""
        if self._watched is None:
            return []
        accounts = await self._watched(known_as(interaction.user))
        told, zone = accounts.audit, accounts.listener.zone
        return [] if told is None else [audited(told, zone, self._voice)]


class _Progress:
    """What was read so far, said now and then."""

    def __init__(self, interaction: discord.Interaction, voice: Phrasebook) -> None:
        self._interaction = interaction
        self._voice = voice
        self._percent = 0

    def advance(self, done: int, of: int, _: str) -> None:
        self._percent = done * 100 // of if of else 0

    async def tell(self) -> None:
        """Edit the answer whenever there is news, until cancelled or Discord takes no more."""
        told = -1
        while True:
            if self._percent != told:
                told = self._percent
                said = self._voice.sentence("discord-reading", percent=told)
                try:
                    await answer(self._interaction, layout(Lines([escape(said)])))
                except discord.HTTPException as error:
                    if over(error):
                        return
            await asyncio.sleep(EVERY_SECONDS)


def reported(report: ImportReport, voice: Phrasebook) -> Iterator[str]:
    """Say an import's sum first, then what was left out, then what was odd."""
    phrase = voice.sentence
    key = "discord-import-known" if report.known else "discord-import"
    sums = {"rows": report.rows, "files": len(report.files), "added": report.added}
    yield escape(phrase(key, **sums, known=report.known))
    if report.first_at is not None and report.last_at is not None:
        first, last = (_day(at, report.zone) for at in (report.first_at, report.last_at))
        yield escape(phrase("discord-import-period", first=first, last=last))
    reasons = [
        phrase(f"report-reason-{reason}", n=n) for reason, n in report.left_out.items() if n
    ]
    if reasons:
        yield f"-# {escape(phrase('discord-import-left-out', reasons=', '.join(reasons)))}"
    for key, names in (("report-missing", report.missing), ("report-unknown", report.unknown)):
        if names:
            files = ", ".join(names[:NAMES])
            yield f"-# {pieces(phrase(key, n=len(names), files=files), PIECE_UNITS)[0]}"
    if report.fault_count:
        yield f"-# {escape(phrase('discord-import-faults', n=report.fault_count))}"


def accounts_kept(kept: Kept, voice: Phrasebook) -> Iterator[str]:
    """Say from where how many plays came."""
    yield f"### {escape(voice.sentence('discord-accounts'))}"
    for one in kept.accounts:
        source = voice.sentence("discord-source", source=one.account.source.value)
        values: dict[str, str | int] = {"source": source, "plays": one.plays}
        if one.ends is None:
            yield escape(voice.sentence("discord-account-empty", **values))
        else:
            first, last = (_day(at, kept.listener.zone) for at in one.ends)
            yield escape(voice.sentence("discord-account", **values, first=first, last=last))
    key = "discord-zone" if kept.listener.zone_chosen else "discord-zone-none"
    yield f"-# {escape(voice.sentence(key, zone=kept.listener.zone))}"


def _day(at: int, zone: str) -> str:
    return local(at, zone).date().isoformat()


def _single(error: Exception) -> Exception:
    """Find the one error of a group that is ours to tell."""
    while isinstance(error, ExceptionGroup):
        ours = error.subgroup(HouseError)
        error = (ours or error).exceptions[0]
    return error
