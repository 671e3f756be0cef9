"""Commands in the phrasebook's words."""

from typing import Any

from discord import app_commands

from flows.read_tops import Ranked
from story.phrasebook import Phrasebook

Slash = app_commands.Command[Any, ..., Any]


def word(tree: app_commands.CommandTree[Any], voice: Phrasebook) -> None:
    """Give every command and option its description; raise PhraseMissing for one without."""
    for command in tree.walk_commands():
        if isinstance(command, app_commands.Command):
            key = f"command-{command.qualified_name.replace(' ', '-')}"
            command.description = voice.sentence(key)
            told = {one.name: voice.sentence(f"{key}-{one.name}") for one in command.parameters}
            if told:
                app_commands.describe(**told)(command)
            if command.get_parameter("what") is not None:
                named = [
                    app_commands.Choice(name=voice.sentence(f"discord-ranked-{one}"), value=one)
                    for one in map(str, Ranked)
                ]
                app_commands.choices(what=named)(command)
