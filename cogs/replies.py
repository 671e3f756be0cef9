"""What a member reads when the house says no, or falls over."""

import logging
from collections.abc import Awaitable, Callable, Iterator

import discord
from discord import app_commands

from cogs.escape import escape
from cogs.layout import Lines, layout
from domain.errors import HouseError, NotAllowed
from story.phrasebook import Phrasebook

VALUE_AT_MOST = 200
"""Units of a name that a refusal says."""
Say = Callable[[discord.Interaction, discord.ui.LayoutView], Awaitable[None]]
SPENT = frozenset({10015, 10062, 50027})
"""Unknown webhook, unknown interaction, invalid webhook token."""
UNAUTHORIZED = 401

log = logging.getLogger(__name__)


class Replies:
    """Answers failures in the phrasebook's words, with a reference that the log also has."""

    def __init__(self, voice: Phrasebook) -> None:
        self._voice = voice

    async def refuse(self, interaction: discord.Interaction, error: BaseException) -> None:
        """Say what happened and what helps; only its presser sees it."""
        await self._refuse(interaction, error, answer)

    async def refuse_late(self, interaction: discord.Interaction, error: BaseException) -> None:
        """Say it by direct message, where the interaction is over by now."""
        await self._refuse(interaction, error, reach)

    async def _refuse(
        self, interaction: discord.Interaction, error: BaseException, say: Say
    ) -> None:
        cause = cause_of(error)
        reference = f"{interaction.id:x}"[-8:]
        self._log(interaction, cause, reference)
        lines = Lines([*self._said(cause, reference)])
        try:
            await say(interaction, layout(lines))
        except discord.HTTPException as failed:
            log.warning("reference=%s unanswered status=%s", reference, failed.status)

    def _said(self, cause: BaseException, reference: str) -> Iterator[str]:
        try:
            yield from words(cause, self._voice)
        except HouseError:
            yield escape(self._voice.phrase("discord-unforeseen"))
        yield "-# " + escape(self._voice.phrase("discord-reference", reference=reference))

    def _log(self, interaction: discord.Interaction, cause: BaseException, reference: str) -> None:
        foreseen = isinstance(cause, HouseError)
        named = interaction.command.qualified_name if interaction.command else "press"
        log.log(
            logging.INFO if foreseen else logging.ERROR,
            "reference=%s asked=%s user=%s guild=%s refused=%s",
            reference,
            named,
            interaction.user.id,
            interaction.guild_id,
            cause.phrase if isinstance(cause, HouseError) else type(cause).__name__,
            exc_info=None if foreseen else cause,
        )


def words(error: BaseException, voice: Phrasebook) -> Iterator[str]:
    """Say a refusal, line by line; raise PhraseMissing for what nobody foresaw."""
    if not isinstance(error, HouseError):
        error = HouseError("discord-unforeseen")
    values = {
        name: value[:VALUE_AT_MOST] if isinstance(value, str) else value
        for name, value in error.values.items()
    }
    for line in voice.phrase(error.phrase, **values).splitlines():
        if line.strip():
            yield escape(line)


async def answer(
    interaction: discord.Interaction,
    view: discord.ui.LayoutView,
    *,
    file: discord.File | None = None,
) -> None:
    """Answer whoever asked, and nobody else, whether or not we asked for time before."""
    quiet = discord.AllowedMentions.none()
    files = [file] if file else []
    if not interaction.response.is_done():
        await interaction.response.send_message(
            view=view, files=files, ephemeral=True, allowed_mentions=quiet
        )
    elif interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
        await interaction.edit_original_response(
            view=view, attachments=files, allowed_mentions=quiet
        )
    else:
        await interaction.followup.send(
            view=view, files=files, ephemeral=True, allowed_mentions=quiet
        )


async def reach(interaction: discord.Interaction, view: discord.ui.LayoutView) -> None:
    """Answer whoever asked, by direct message where the interaction is over.

    Discord lets an answer be edited for fifteen minutes. Nobody else is told: where their
    messages are closed as well, they find what came of it when they ask again.
    """
    try:
        await answer(interaction, view)
    except discord.HTTPException as error:
        if not over(error):
            raise
        quiet = discord.AllowedMentions.none()
        try:
            await interaction.user.send(view=view, allowed_mentions=quiet)
        except discord.Forbidden:
            log.info("user=%s closed, and their interaction over", interaction.user.id)


def over(error: discord.HTTPException) -> bool:
    """Say whether Discord takes no more answers to an interaction: its token is spent."""
    return error.code in SPENT or error.status == UNAUTHORIZED


def cause_of(error: BaseException) -> BaseException:
    """Find what is behind discord.py's own wrapping."""
    if isinstance(error, app_commands.CommandInvokeError | app_commands.TransformerError):
        return error.__cause__ or error
    if isinstance(error, app_commands.MissingPermissions):
        return NotAllowed("manage-server-needed")
    if isinstance(error, app_commands.NoPrivateMessage):
        return NotAllowed("servers-only")
    return error
