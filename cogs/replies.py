"""What a member reads when the house says no, or falls over."""

import logging
from collections.abc import Iterator

import discord
from discord import app_commands

from cogs.escape import escape
from cogs.layout import Lines, layout
from domain.errors import HouseError, NotAllowed
from story.phrasebook import Phrasebook

VALUE_AT_MOST = 200
"""Units of a name that a refusal says."""

log = logging.getLogger(__name__)


class Replies:
    """Answers failures in the phrasebook's words, with a reference that the log also has."""

    def __init__(self, voice: Phrasebook) -> None:
        self._voice = voice

    async def refuse(self, interaction: discord.Interaction, error: BaseException) -> None:
        """Say what happened and what helps; only its presser sees it."""
        cause = cause_of(error)
        reference = f"{interaction.id:x}"[-8:]
        self._log(interaction, cause, reference)
        lines = Lines([*self._said(cause, reference)])
        try:
            await answer(interaction, layout(lines))
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


def cause_of(error: BaseException) -> BaseException:
    """Find what is behind discord.py's own wrapping."""
    if isinstance(error, app_commands.CommandInvokeError | app_commands.TransformerError):
        return error.__cause__ or error
    if isinstance(error, app_commands.MissingPermissions):
        return NotAllowed("manage-server-needed")
    if isinstance(error, app_commands.NoPrivateMessage):
        return NotAllowed("servers-only")
    return error
