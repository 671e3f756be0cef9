"""Buttons, menus and forms that work for as long as their message exists, for one person."""

import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, NamedTuple, cast

import discord
from discord.ext import commands

from cogs.replies import Replies
from domain.errors import NotAllowed

PREFIX = "ln"
SEPARATOR = ":"
ANYBODY = 0
"""The owner of what anybody who sees the message may press."""
LONGEST = 100
"""Characters of a custom id, by Discord's rules."""

log = logging.getLogger(__name__)


class Press(NamedTuple):
    """What a custom id says: what is to be done, for whom, with what."""

    verb: str
    owner: int
    """Whoever may press it."""
    words: tuple[str, ...] = ()

    def __str__(self) -> str:
        return SEPARATOR.join((PREFIX, self.verb, str(self.owner), *self.words))

    @classmethod
    def read(cls, custom_id: str) -> "Press | None":
        """Read what we once wrote; None for anything else."""
        prefix, *rest = custom_id.split(SEPARATOR)
        if prefix != PREFIX or len(rest) < 2 or not rest[1].isdecimal():  # noqa: PLR2004 -- a verb and an owner
            return None
        return cls(rest[0], int(rest[1]), tuple(rest[2:]))


Pressed = Callable[[discord.Interaction, Press], Awaitable[None]]


class Presses(commands.Cog):
    """Takes every press to where it belongs, if it is its owner's.

    All that a press needs stands in its custom id, so that nothing is lost by a restart.
    """

    def __init__(
        self,
        replies: Replies,
        verbs: Mapping[str, Pressed],
        for_all: Mapping[str, Pressed] | None = None,
    ) -> None:
        self._replies = replies
        # Only what shows each person their own may be pressed by anybody.
        self._for_all = for_all or {}
        self._verbs = {**verbs, **self._for_all}

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Answer buttons, menus and forms; commands are answered elsewhere."""
        custom_id = _told(interaction).get("custom_id")
        press = Press.read(custom_id) if isinstance(custom_id, str) else None
        if press is None or press.verb not in self._verbs:
            return
        try:
            self._check(interaction, press)
            await self._verbs[press.verb](interaction, press)
        except Exception as error:  # noqa: BLE001 -- the last place that can answer its presser
            await self._replies.refuse(interaction, error)

    def _check(self, interaction: discord.Interaction, press: Press) -> None:
        everybodys = press.owner == ANYBODY and press.verb in self._for_all
        if interaction.user.id != press.owner and not everybodys:
            raise NotAllowed("not-yours")


def joined(told: Iterable[Mapping[str, Pressed]]) -> dict[str, Pressed]:
    """Put verbs together; raise ValueError where one would mean two things."""
    verbs: dict[str, Pressed] = {}
    for more in told:
        if both := verbs.keys() & more.keys():
            raise ValueError(f"said twice: {', '.join(sorted(both))}")
        verbs |= more
    return verbs


def _told(interaction: discord.Interaction) -> Mapping[str, Any]:
    """Give what Discord tells of a press: its shape hangs on what was pressed."""
    return cast("Mapping[str, Any]", interaction.data or {})


def chosen(interaction: discord.Interaction) -> list[str]:
    """Give what was chosen in a menu."""
    values = _told(interaction).get("values")
    return [str(value) for value in values] if isinstance(values, list) else []


def filled(interaction: discord.Interaction) -> dict[str, str]:
    """Give what was written or chosen in a form, by field."""
    found: dict[str, str] = {}
    parts = _told(interaction).get("components")
    for part in parts if isinstance(parts, list) else []:
        field = part.get("component") or {}
        values = field.get("values")
        told = field.get("value", values[0] if values else "")
        found[str(field.get("custom_id", ""))] = str(told)
    return found
