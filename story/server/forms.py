"""In which form a member's moment is retold to their server, in the third person."""

from story.phrasebook import Phrasebook

RETOLD = {
    "binge-night": "binge-of",
    "binge-day": "binge-of",
    "binge-hourless": "binge-of",
    "obsession-track-so-far": "obsession-track-of",
    "obsession-artist-so-far": "obsession-artist-of",
    "discovery-since": "discovery-of",
    "love-since": "love-of",
    "takeover-song": "takeover-of",
    "newcomer-since": "newcomer-of",
    "anniversary-since": "anniversary-of",
    "marathon-hourless": "marathon-of",
    "marathon-since": "marathon-of",
    "marathon-since-hourless": "marathon-of",
}
"""Forms that share their retelling with another: it says only what is known of both."""


def retold(form: str, voice: Phrasebook) -> str | None:
    """Name the form in which it is retold; None where nobody has written one yet."""
    name = RETOLD.get(form, f"{form}-of")
    return name if f"{name}-1" in voice.keys else None
