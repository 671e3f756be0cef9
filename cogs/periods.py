"""Months and years, offered while they are typed."""

import discord
from discord import app_commands

from cogs.layout import OPTIONS_AT_MOST
from cogs.pages import period_name
from cogs.who import known_as
from domain.errors import HouseError
from flows.read_back import ReadBack
from story.phrasebook import Phrasebook


async def suggest_periods(
    interaction: discord.Interaction, typed: str, read_back: ReadBack, voice: Phrasebook
) -> list[app_commands.Choice[str]]:
    """Offer the periods that have plays and look like what was typed, newest first."""
    try:
        every = await read_back.periods(known_as(interaction.user))
    except HouseError:
        return []
    named = [(period_name(period, voice), str(period)) for period in every]
    wanted = typed.casefold().strip()
    found = [one for one in named if wanted in one[0].casefold() or wanted in one[1]]
    return [app_commands.Choice(name=name, value=value) for name, value in found[:OPTIONS_AT_MOST]]
