"""``/help``: what can be asked for."""

import discord
from discord import app_commands
from discord.ext import commands

from cogs.escape import escape
from cogs.layout import Lines, layout
from cogs.replies import answer
from story.phrasebook import Phrasebook


class HelpCog(commands.Cog):
    """Says what there is, and where to begin."""

    def __init__(self, tree: app_commands.CommandTree, voice: Phrasebook) -> None:
        self._tree = tree
        self._voice = voice

    @app_commands.command()
    async def help(self, interaction: discord.Interaction) -> None:
        """List the commands."""
        phrase = self._voice.sentence
        told = [
            f"**/{command.qualified_name}** {escape(command.description)}"
            for command in sorted(self._tree.walk_commands(), key=lambda one: one.qualified_name)
            if isinstance(command, app_commands.Command)
        ]
        lines = [
            escape(phrase("discord-help")),
            "\n".join(told),
            f"-# {phrase('discord-help-end')}",
        ]
        await answer(interaction, layout(Lines(lines)))
