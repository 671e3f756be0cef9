"""Months, years and time zones, offered while they are typed."""

from collections.abc import Iterable
from zoneinfo import available_timezones

import discord
from discord import app_commands

from cogs.layout import OPTIONS_AT_MOST
from cogs.offers import in_time
from cogs.pages import period_name
from cogs.who import known_as
from domain.period import Period
from flows.read_back import ReadBack
from story.phrasebook import Phrasebook


async def suggest_periods(
    interaction: discord.Interaction, typed: str, read_back: ReadBack, voice: Phrasebook
) -> list[app_commands.Choice[str]]:
    """Offer the periods that have plays and look like what was typed, newest first."""
    return await in_time(_periods(known_as(interaction.user), typed, read_back, voice))


async def _periods(
    who: str, typed: str, read_back: ReadBack, voice: Phrasebook
) -> list[app_commands.Choice[str]]:
    return periods_like(typed, await read_back.periods(who), voice)


def periods_like(
    typed: str, every: Iterable[Period], voice: Phrasebook
) -> list[app_commands.Choice[str]]:
    """Offer those of some periods that look like what was typed, in their order."""
    named = [(period_name(period, voice), str(period)) for period in every]
    wanted = typed.casefold().strip()
    found = [one for one in named if wanted in one[0].casefold() or wanted in one[1]]
    return [app_commands.Choice(name=name, value=value) for name, value in found[:OPTIONS_AT_MOST]]


def suggest_zones(typed: str) -> list[app_commands.Choice[str]]:
    """Offer the zones that look like what was typed."""
    wanted = typed.casefold().replace(" ", "_")
    found = sorted(zone for zone in available_timezones() if wanted in zone.casefold())
    return [app_commands.Choice(name=zone, value=zone) for zone in found[:OPTIONS_AT_MOST]]
