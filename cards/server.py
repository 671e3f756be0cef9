"""A server's month and year: its members' recap, and how many they are."""

from dataclasses import replace
from typing import Any

from cards.easel import Sheet
from cards.look import PORTRAIT, Covers, Size, Theme, within
from cards.recap import recap, spoken
from story.phrasebook import Phrasebook
from story.server.pages import ServerStory


def server_sheet(
    told: ServerStory,
    voice: Phrasebook,
    size: Size = PORTRAIT,
    theme: Theme = Theme.DARK,
    covers: Covers | None = None,
) -> Sheet:
    """Lay out a server's period that has plays."""
    sheet = recap(told.story, voice, size, theme, covers)
    many = len(told.members)
    said = {"said": f"{many:,}", "name": voice.sentence("card-members", n=many)}
    figures: list[Any] = [said, *sheet.says["figures"]]
    return replace(sheet, says={**sheet.says, "figures": figures})


def server_alt_text(told: ServerStory, voice: Phrasebook, size: Size = PORTRAIT) -> str:
    """Say what a server's card shows, within Discord's bound for descriptions."""
    return within(server_spoken(told, voice, size))


def server_spoken(told: ServerStory, voice: Phrasebook, size: Size = PORTRAIT) -> list[str]:
    """Say everything that a server's card shows, sentence by sentence and at any length."""
    many = voice.sentence("card-alt-members", n=len(told.members))
    return [many, *spoken(told.story, voice, size.rows)]
