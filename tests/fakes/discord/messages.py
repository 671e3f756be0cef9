"""What stands in channels, and what interactions were answered with."""

from itertools import count

from tests.fakes.discord.world import EPOCH

EPHEMERAL, LOADING = 1 << 6, 1 << 7
KEPT = ("content", "embeds", "components", "flags", "attachments")


class Messages:
    """Every message, by its id; made in order, edited where they stand."""

    def __init__(self, ids, attach):
        self._ids = ids
        self._attach = attach
        self._by_id = {}
        self._nonces = {}

    def post(self, channel_id, author, body, files=(), **more):
        """Make a message; the one that there is where its nonce is enforced and known."""
        key = (channel_id, author["id"], str(body.get("nonce")))
        if body.get("enforce_nonce") and key in self._nonces:
            return self._nonces[key]
        made = {
            "id": self._ids.new(),
            "channel_id": channel_id,
            "author": author,
            "type": 0,
            "content": "",
            "embeds": [],
            "components": [],
            "attachments": [],
            "flags": 0,
            "timestamp": EPOCH,
            "edited_timestamp": None,
            "tts": False,
            "pinned": False,
            "mention_everyone": False,
            "mentions": [],
            "mention_roles": [],
            **more,
        }
        if "nonce" in body:
            made["nonce"] = body["nonce"]
            self._nonces[key] = made
        self._by_id[made["id"]] = made
        return self._written(made, body, files)

    def edit(self, message_id, body, files=()):
        """Change a message in place; None where there is none."""
        found = self._by_id.get(message_id)
        if found is not None:
            self._written(found, body, files)
            found["flags"] &= ~LOADING
            found["edited_timestamp"] = EPOCH
        return found

    def get(self, message_id):
        return self._by_id.get(message_id)

    def delete(self, message_id):
        return self._by_id.pop(message_id, None)

    def public(self, channel_id):
        """What everybody in a channel sees, oldest first."""
        return [
            one for one in self._by_id.values()
            if one["channel_id"] == channel_id and not one["flags"] & EPHEMERAL
        ]  # fmt: skip

    def forget_nonces(self):
        self._nonces.clear()

    def _written(self, message, body, files):
        hidden = message["flags"] & (EPHEMERAL | LOADING)
        message |= {key: body[key] for key in KEPT if body.get(key) is not None}
        message["flags"] |= hidden
        if files or "attachments" in body:
            message["attachments"] = [self._attach(*one) for one in files]
        pictured(message)
        numbered(message["components"])
        return message


def pictured(message):
    """Give pictures the address of the file that they name, as Discord does; in place."""
    named = {f"attachment://{one['filename']}": one["url"] for one in message["attachments"]}
    for gallery in parts(message["components"]):
        for item in gallery.get("items") or []:
            url = item["media"]["url"]
            item["media"] = {"url": named.get(url, url)}


def numbered(components):
    """Give every component its number, as Discord does; in place."""
    numbers = count(1)
    for one in parts(components):
        one.setdefault("id", next(numbers))


def parts(components):
    """Give every component, however it is nested."""
    for one in components:
        yield one
        yield from parts(one.get("components") or [])
        if one.get("accessory"):
            yield from parts([one["accessory"]])


def said(message):
    """Give every text of a message."""
    return "\n".join(one["content"] for one in parts(message["components"]) if one["type"] == 10)


def custom_id(message, verb, n=0):
    """Give the custom id that says a verb: the first, or the one ``n`` further."""
    ids = [one["custom_id"] for one in parts(message["components"]) if "custom_id" in one]
    return [one for one in ids if one.split(":")[1] == verb][n]
