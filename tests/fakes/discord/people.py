"""Somebody who uses the bot, and what they asked of it."""

from itertools import count
from math import inf
from typing import Any

from tests.fakes.discord.messages import LOADING, parts
from tests.fakes.discord.world import TEXT, member

COMMAND, PRESS, TYPING, FORM = 2, 3, 4, 5
ATTACHMENT = 11
TOKENS = count(1)


class Asked:
    """One interaction, and how it was answered."""

    def __init__(self, discord, payload, at, pressed=None):
        self.id = payload["id"]
        self.payload = payload
        self.pressed = pressed
        """The message whose button it was."""
        self.callback: Any = None
        """The body of the first answer."""
        self.acknowledged_at: Any = None
        self.original: Any = None
        self.follow_ups = []
        self._discord = discord
        self._at = at

    @property
    def acknowledged_after(self):
        """Seconds from asking to the first answer; infinitely many while there is none."""
        return inf if self.acknowledged_at is None else self.acknowledged_at - self._at

    async def acknowledged(self):
        """Wait for the first answer; give its body."""
        return await self._discord.until(lambda: self.callback)

    async def answered(self):
        """Wait until nothing is loading any more; give the message."""
        await self.acknowledged()
        return await self._discord.until(
            lambda: self.original if not self.original["flags"] & LOADING else None
        )

    async def edited(self, seen):
        """Wait until the message is such; give it."""
        await self.answered()
        return await self._discord.until(lambda: self.original if seen(self.original) else None)

    async def modal(self):
        """Wait for a form; give it."""
        answer = await self.acknowledged()
        assert answer["type"] == 9
        return answer["data"]


class Person:
    """A member of the server."""

    def __init__(self, discord, user):
        self._discord = discord
        self.user = user
        self.id = user["id"]

    async def slash(self, name, **options):
        """Use a command, in the channel; an attachment's payload is an option like any other."""
        command = next(one for one in self._discord.commands if one["name"] == name)
        types = {one["name"]: one["type"] for one in command.get("options", [])}
        given, attachments = [], {}
        for option, value in options.items():
            if types[option] == ATTACHMENT:
                attachments[value["id"]] = value
                value = value["id"]  # noqa: PLW2901 -- what is sent is the number
            given.append({"name": option, "type": types[option], "value": value})
        content = {"id": command["id"], "name": name, "type": 1, "options": given}
        if attachments:
            content["resolved"] = {"attachments": attachments}
        return await self._ask(COMMAND, content)

    async def press(self, message, custom_id):
        """Press a button of a message."""
        content = {"custom_id": custom_id, "component_type": self._kind(message, custom_id)}
        return await self._ask(PRESS, content, message)

    async def choose(self, message, custom_id, values):
        """Choose in a menu of a message."""
        kind = self._kind(message, custom_id)
        content = {"custom_id": custom_id, "component_type": kind, "values": values}
        return await self._ask(PRESS, content, message)

    async def submit(self, asked, fields):
        """Fill in the form that was the answer, and send it off; a list is what was chosen."""
        form = await asked.modal()
        written = [
            {"type": label["type"], "id": n, "component": _filled(label["component"], fields)}
            for n, label in enumerate(form["components"], 1)
        ]
        content = {"custom_id": form["custom_id"], "components": written}
        return await self._ask(FORM, content, asked.pressed)

    def _kind(self, message, custom_id):
        return next(
            one["type"] for one in parts(message["components"])
            if one.get("custom_id") == custom_id and not one.get("disabled")
        )  # fmt: skip

    async def _ask(self, kind, content, pressed=None):
        discord = self._discord
        guild = discord.guild
        payload = {
            "id": discord.ids.new(),
            "application_id": discord.application["id"],
            "type": kind,
            "token": f"interaction-token-{next(TOKENS)}",
            "version": 1,
            "data": content,
            "guild_id": guild["id"],
            "guild": {"id": guild["id"], "features": [], "locale": "en-GB"},
            "guild_locale": "en-GB",
            "locale": "en-GB",
            "channel_id": discord.channel["id"],
            "channel": {**discord.channel, "type": TEXT},
            "member": member(self.user),
            "app_permissions": discord.channel["permissions"],
            "entitlements": [],
            "authorizing_integration_owners": {"0": guild["id"]},
            "context": 0,
            "attachment_size_limit": 10 << 20,
        }
        if pressed is not None:
            payload["message"] = pressed
        return await discord.ask(payload, pressed)


def _filled(field, fields):
    value = fields[field["custom_id"]]
    key = "values" if isinstance(value, list) else "value"
    return {"type": field["type"], "id": 9, "custom_id": field["custom_id"], key: value}
