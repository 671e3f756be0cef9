"""Months, years and time zones, offered while they are typed."""

from zoneinfo import available_timezones

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


def suggest_zones(typed: str) -> list[app_commands.Choice[str]]:
    """Offer the zones that look like what was typed."""
    wanted = typed.casefold().replace(" ", "_")
    found = sorted(zone for zone in available_timezones() if wanted in zone.casefold())
    return [app_commands.Choice(name=zone, value=zone) for zone in found[:OPTIONS_AT_MOST]]
