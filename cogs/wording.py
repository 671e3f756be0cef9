"""Commands in the phrasebook's words."""

from typing import Any

from discord import app_commands

from flows.read_tops import Ranked
from story.phrasebook import Phrasebook
from story.server.boards import BOARDS

CHOICES = (
    ("what", "discord-ranked-", tuple(map(str, Ranked))),
    ("board", "board-", tuple(kind.name for kind in BOARDS)),
)
"""Options that are chosen from a list, where the words of it are, and what there is."""

Slash = app_commands.Command[Any, ..., Any]


def word(tree: app_commands.CommandTree[Any], voice: Phrasebook) -> None:
    """Give every command and option its description; raise PhraseMissing for one without."""
    for command in tree.walk_commands():
        if isinstance(command, app_commands.Group):
            command.description = voice.sentence(f"command-{command.name}")
        else:
            key = f"command-{command.qualified_name.replace(' ', '-')}"
            command.description = voice.sentence(key)
            told = {one.name: voice.sentence(f"{key}-{one.name}") for one in command.parameters}
            if told:
                app_commands.describe(**told)(command)
            for option, prefix, every in CHOICES:
                if command.get_parameter(option) is not None:
                    named = [
                        app_commands.Choice(name=voice.sentence(f"{prefix}{one}"), value=one)
                        for one in every
                    ]
                    app_commands.choices(**{option: named})(command)
