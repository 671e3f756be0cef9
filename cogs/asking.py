"""The three levels of sharing, as buttons."""

from discord import ButtonStyle

from cogs.layout import Tap
from cogs.presses import Press
from domain.people import Consent
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
