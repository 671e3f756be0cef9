"""The three levels of sharing, as buttons, and when they are asked about."""

import discord
from discord import ButtonStyle

from cogs.escape import escape
from cogs.layout import Line, Tap
from cogs.presses import Press
from cogs.who import known_as
from domain.people import Consent
from flows.consent import ChooseConsent
from story.phrasebook import Phrasebook

LEVELS = {
    Consent.PRIVATE: "discord-consent-private",
    Consent.WHEN_I_SAY: "discord-consent-when-i-say",
    Consent.SHARED: "discord-consent-shared",
}


def consent_taps(
    owner: int, guild_id: int, voice: Phrasebook, now: Consent | None = None
) -> tuple[Tap, ...]:
    """Offer every level; the one that holds now cannot be pressed."""
    return tuple(
        Tap(
            voice.sentence(key),
            str(Press("consent", owner, (str(guild_id), str(int(level))))),
            ButtonStyle.primary if level is now else ButtonStyle.secondary,
            disabled=level is now,
        )
        for level, key in LEVELS.items()
    )


async def asked_once(
    choose_consent: ChooseConsent, interaction: discord.Interaction, voice: Phrasebook
) -> tuple[list[Line], tuple[Tap, ...]]:
    """In a server that was never answered, ask what it may see; nothing anywhere else."""
    guild_id, user = interaction.guild_id, interaction.user
    if guild_id is None or await choose_consent.of(known_as(user), guild_id) is not None:
        return [], ()
    return [escape(voice.sentence("discord-consent-ask"))], consent_taps(user.id, guild_id, voice)
