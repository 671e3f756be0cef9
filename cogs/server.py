"""``/setup`` and ``/whoknows``: what works in a server only."""

from collections.abc import Iterator

import discord
from discord import app_commands
from discord.ext import commands

from cogs.boards import suggest_boards
from cogs.escape import escape, pieces
from cogs.layout import Lines, layout
from cogs.periods import suggest_zones
from cogs.replies import answer
from cogs.who import known_as
from domain.errors import NotAllowed
from flows.draft_editions import schedule_of
from flows.set_up import SetUp, When
from flows.who_knows import Known, WhoKnows
from storage.guilds import GuildRow
from story.phrasebook import Phrasebook

NEEDED = ("view_channel", "send_messages", "read_message_history")
"""What posting takes, and correcting what was posted."""
KNOWERS = 15
ROW_UNITS = 200


class ServerCog(commands.Cog):
    """Sets a server up, and counts across those who share with it."""

    def __init__(self, set_up: SetUp, who_knows: WhoKnows, voice: Phrasebook) -> None:
        self._set_up = set_up
        self._who_knows = who_knows
        self._voice = voice

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.checks.has_permissions(manage_guild=True)
    async def setup(
        self,
        interaction: discord.Interaction,
        channel: discord.TextChannel | None = None,
        zone: str | None = None,
        editor: discord.Role | None = None,
        editions: bool | None = None,
        day: app_commands.Range[int, 1, 31] | None = None,
        hour: app_commands.Range[int, 0, 23] | None = None,
        january: app_commands.Range[int, 1, 31] | None = None,
        january_hour: app_commands.Range[int, 0, 23] | None = None,
        board: str | None = None,
        desk: discord.TextChannel | None = None,
        drafts: bool | None = None,
    ) -> None:
        """Set this server up."""
        await interaction.response.defer(ephemeral=True)
        guild = _guild(interaction)
        chosen = await self._set_up(
            guild.id,
            channel_id=channel.id if channel else None,
            zone=zone,
            editor_role=editor.id if editor else None,
            editions=editions,
            month=When(day, hour),
            year=When(january, january_hour),
            board=board,
            desk_channel_id=desk.id if desk else None,
            drafts=drafts,
        )
        await answer(interaction, layout(Lines([*_state(guild, chosen, self._voice)])))

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.allowed_installs(guilds=True, users=False)
    async def whoknows(self, interaction: discord.Interaction, artist: str) -> None:
        """Count an artist's plays among those who share here."""
        await interaction.response.defer(ephemeral=True)
        guild = _guild(interaction)
        known = await self._who_knows(known_as(interaction.user), guild.id, artist)
        await answer(interaction, layout(Lines([*_known(known, self._voice)])))

    @setup.autocomplete("zone")
    async def _zones(self, _: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return suggest_zones(typed)

    @setup.autocomplete("board")
    async def _boards(self, _: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return suggest_boards(typed, self._voice)


def _guild(interaction: discord.Interaction) -> discord.Guild:
    if interaction.guild is None:
        raise NotAllowed("servers-only")
    return interaction.guild


def _state(guild: discord.Guild, chosen: GuildRow, voice: Phrasebook) -> Iterator[str]:
    """Say what holds now, and what is still missing."""
    phrase = voice.sentence
    yield f"### {escape(phrase('discord-setup'))}"
    channel = guild.get_channel(chosen.channel_id) if chosen.channel_id else None
    if chosen.channel_id is None:
        yield escape(phrase("discord-setup-no-channel"))
    elif channel is None:
        yield escape(phrase("discord-setup-channel-gone"))
    else:
        may = channel.permissions_for(guild.me)
        missing = [name for name in NEEDED if not getattr(may, name)]
        key = "discord-setup-channel-closed" if missing else "discord-setup-channel"
        named = ", ".join(phrase("discord-permission", name=name) for name in missing)
        yield escape(phrase(key, channel=channel.name, missing=named))
        if not missing and not may.attach_files:
            yield escape(phrase("discord-setup-no-cards"))
    yield escape(phrase("discord-setup-zone", zone=chosen.zone))
    role = guild.get_role(chosen.editor_role) if chosen.editor_role else None
    key = "discord-setup-editor" if role else "discord-setup-no-editor"
    yield escape(phrase(key, role=role.name if role else ""))
    yield from _editions(chosen, voice)
    if chosen.editions:
        yield escape(_told(guild, chosen, voice))


def _told(guild: discord.Guild, chosen: GuildRow, voice: Phrasebook) -> str:
    """Say who is told of drafts, and where."""
    desk = guild.get_channel(chosen.desk_channel_id) if chosen.desk_channel_id else None
    if not chosen.drafts:
        return voice.sentence("discord-setup-no-drafts")
    if desk is None:
        return voice.sentence("discord-setup-drafts-owner")
    return voice.sentence("discord-setup-drafts", channel=desk.name)


def _editions(chosen: GuildRow, voice: Phrasebook) -> Iterator[str]:
    """Say when editions go out, and what stands on them."""
    if not chosen.editions:
        yield escape(voice.sentence("discord-setup-no-editions"))
        return
    schedule = schedule_of(chosen)
    yield escape(
        voice.sentence(
            "discord-setup-editions",
            day=schedule.month_day, hour=schedule.month_hour,
            january=schedule.year_day, january_hour=schedule.year_hour,
        )
    )  # fmt: skip
    boards = ", ".join(voice.sentence(f"board-{name}") for name in chosen.boards)
    yield escape(voice.sentence("discord-setup-board", boards=boards))


def _known(known: Known, voice: Phrasebook) -> Iterator[str]:
    heading = voice.sentence("discord-whoknows", artist=known.artist)
    yield f"### {pieces(heading, ROW_UNITS)[0]}"
    for n, one in enumerate(known.knowers, 1):
        # Your own place is told however far down it is.
        if n <= KNOWERS or one.yours:
            row = voice.sentence("discord-top-row-bare", n=n, name=one.name, plays=one.plays)
            told = pieces(row, ROW_UNITS)[0]
            yield f"**{told}**" if one.yours else told
    yield f"-# {escape(voice.sentence('discord-whoknows-end'))}"
