"""Whoever asks, as the house knows them."""

import discord


def known_as(user: discord.abc.Snowflake) -> str:
    """Give Discord's name for a listener: their number, which never changes."""
    return f"discord:{user.id}"
