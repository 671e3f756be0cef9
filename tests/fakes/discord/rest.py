"""The routes that the bot uses, with their effects."""

from tests.fakes.discord.messages import EPHEMERAL, LOADING

GONE = 404, {"message": "Unknown", "code": 10_008}
EMPTY = 204, None
MESSAGE, DEFERRED, DEFERRED_EDIT, EDIT = 4, 5, 6, 7


class Routes:
    """What each request does; every route gives a status and what it answers."""

    def __init__(self, discord):
        self._discord = discord
        self._messages = discord.kept

    def table(self):
        """Pair every route with what it does."""
        commands = "/applications/{application_id}/commands"
        messages = "/channels/{channel_id}/messages"
        answers = "/webhooks/{application_id}/{token}"
        return [
            ("GET", "/users/@me", self.me),
            ("POST", "/users/@me/channels", self.open_direct),
            ("GET", "/oauth2/applications/@me", self.application),
            ("GET", "/applications/@me", self.application),
            ("GET", "/gateway/bot", self.gateway),
            ("GET", commands, self.read_commands),
            ("PUT", commands, self.write_commands),
            ("GET", "/guilds/{guild_id}", self.guild),
            ("GET", "/guilds/{guild_id}/channels", self.guild_channels),
            ("GET", "/guilds/{guild_id}/members/{user_id}", self.member),
            ("GET", "/channels/{channel_id}", self.channel),
            ("GET", messages, self.list_messages),
            ("POST", messages, self.post),
            ("GET", messages + "/{message_id}", self.read),
            ("PATCH", messages + "/{message_id}", self.edit),
            ("DELETE", messages + "/{message_id}", self.delete),
            ("POST", "/interactions/{interaction_id}/{token}/callback", self.callback),
            ("POST", answers, self.follow_up),
            ("GET", answers + "/messages/{message_id}", self.read_answer),
            ("PATCH", answers + "/messages/{message_id}", self.edit_answer),
            ("DELETE", answers + "/messages/{message_id}", self.delete_answer),
        ]

    def me(self, _):
        return 200, self._discord.bot

    def application(self, _):
        return 200, self._discord.application

    def gateway(self, _):
        limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
        url = self._discord.gateway_address
        return 200, {"url": url, "shards": 1, "session_start_limit": limit}

    def open_direct(self, sent):
        return 200, self._discord.direct(str(sent.json["recipient_id"]))

    def guild(self, _, guild_id):
        return (200, self._discord.guild) if guild_id == self._discord.guild["id"] else GONE

    def guild_channels(self, _, guild_id):
        mine = [one for one in self._discord.channels.values() if one.get("guild_id") == guild_id]
        return (200, mine) if guild_id == self._discord.guild["id"] else GONE

    def member(self, _, guild_id, user_id):
        members = self._discord.guild["members"] if guild_id == self._discord.guild["id"] else []
        found = [one for one in members if one["user"]["id"] == user_id]
        return (200, found[0]) if found else GONE

    def channel(self, _, channel_id):
        found = self._discord.channels.get(channel_id)
        return (200, found) if found else GONE

    def read_commands(self, _, application_id):
        return 200, self._discord.commands

    def write_commands(self, sent, application_id):
        self._discord.commands = [
            {"id": self._discord.ids.new(), "application_id": application_id, "version": "1",
             "default_member_permissions": None, "type": 1, **command}
            for command in sent.json
        ]  # fmt: skip
        return 200, self._discord.commands

    def post(self, sent, channel_id):
        if channel_id not in self._discord.channels:
            return GONE
        return 200, self._messages.post(channel_id, self._discord.bot, sent.json, sent.files)

    def list_messages(self, sent, channel_id):
        """Newest first, as Discord lists them."""
        query, found = sent.query, self._messages.public(channel_id)
        if "around" in query:
            found = [one for one in found if one["id"] == query["around"]]
        if "before" in query:
            found = [one for one in found if int(one["id"]) < int(query["before"])]
        if "after" in query:
            found = [one for one in found if int(one["id"]) > int(query["after"])]
        limit = int(query.get("limit", 50))
        found = found[:limit] if "after" in query else found[-limit:]
        return 200, found[::-1]

    def read(self, _, channel_id, message_id):
        found = self._messages.get(message_id)
        return (200, found) if found and found["channel_id"] == channel_id else GONE

    def edit(self, sent, channel_id, message_id):
        found = self._messages.edit(message_id, sent.json, sent.files)
        return (200, found) if found else GONE

    def delete(self, _, channel_id, message_id):
        return EMPTY if self._messages.delete(message_id) else GONE

    def callback(self, sent, interaction_id, token):
        """The first answer to an interaction: one, and no second."""
        asked = self._discord.asked.get(token)
        if asked is None or asked.id != interaction_id:
            return 404, {"message": "Unknown interaction", "code": 10_062}
        if asked.callback is not None:
            return 400, {"message": "Interaction has already been acknowledged.", "code": 40_060}
        asked.callback, asked.acknowledged_at = sent.json, sent.at
        kind, body = sent.json["type"], sent.json.get("data") or {}
        if kind in {MESSAGE, DEFERRED}:
            flags = body.get("flags", 0) & EPHEMERAL | (LOADING if kind == DEFERRED else 0)
            asked.original = self._answered(asked, body, sent.files, flags)
        elif kind in {DEFERRED_EDIT, EDIT}:
            asked.original = asked.pressed
            if kind == EDIT:
                self._messages.edit(asked.pressed["id"], body, sent.files)
        return (200, self._called_back(asked, kind)) if "with_response" in sent.query else EMPTY

    def follow_up(self, sent, application_id, token):
        asked = self._discord.asked.get(token)
        if asked is None or asked.callback is None:
            return GONE
        flags = sent.json.get("flags", 0) & EPHEMERAL
        made = self._answered(asked, sent.json, sent.files, flags)
        asked.follow_ups.append(made)
        return 200, made

    def read_answer(self, _, application_id, token, message_id):
        found = self._answer(token, message_id)
        return (200, found) if found else GONE

    def edit_answer(self, sent, application_id, token, message_id):
        found = self._answer(token, message_id)
        if found is None:
            return GONE
        return 200, self._messages.edit(found["id"], sent.json, sent.files)

    def delete_answer(self, _, application_id, token, message_id):
        found = self._answer(token, message_id)
        return EMPTY if found and self._messages.delete(found["id"]) else GONE

    def _answer(self, token, message_id):
        asked = self._discord.asked.get(token)
        if asked is None:
            return None
        return asked.original if message_id == "@original" else self._messages.get(message_id)

    def _answered(self, asked, body, files, flags):
        more = {"flags": flags, "webhook_id": self._discord.application["id"]}
        channel = asked.payload["channel_id"]
        return self._messages.post(channel, self._discord.bot, body, files, **more)

    def _called_back(self, asked, kind):
        told = {"id": asked.id, "type": asked.payload["type"]}
        if asked.original is None:
            return {"interaction": told}
        told |= {
            "response_message_id": asked.original["id"],
            "response_message_loading": bool(asked.original["flags"] & LOADING),
            "response_message_ephemeral": bool(asked.original["flags"] & EPHEMERAL),
        }
        return {"interaction": told, "resource": {"type": kind, "message": asked.original}}
