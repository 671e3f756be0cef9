"""A channel on disk: what was posted stays, also when whoever posted it is killed."""

import asyncio
import fcntl
import json
from contextlib import contextmanager

from domain.edition import Line
from domain.errors import PostRefused, PostUnanswered

WINDOW_MS = 180_000
"""Discord knows a nonce again for a few minutes."""
PAGE_LINES = 3


class FakeChannel:
    """Posts, finds and edits as Discord does: nonces, lost answers, closed doors."""

    def __init__(self, path, now=0, slow=0.0):
        self.path = path
        self.now = now
        self.slow = slow
        """Seconds on the way to Discord, and as many on the way back."""
        self.lose_answers = 0
        self.send_refusal = self.find_refusal = self.edit_refusal = ""
        self.sent_before_refusal = 0
        self.send_error = None
        """What keeps a message from getting there at all."""
        self.looked = self.edited = 0

    def pages(self, lines):
        return [lines[n : n + PAGE_LINES] for n in range(0, len(lines), PAGE_LINES)]

    async def send(self, channel_id, leaf, nonce):
        await asyncio.sleep(self.slow)
        if self.send_error is not None:
            raise self.send_error
        if self.send_refusal and not self.sent_before_refusal:
            raise PostRefused(self.send_refusal)
        self.sent_before_refusal -= bool(self.sent_before_refusal)
        with self._messages() as messages:
            number = self._known(messages, nonce)
            if number is None:
                number = 1000 + len(messages)
                messages.append(
                    {
                        "id": number, "channel": channel_id, "nonce": nonce, "at": self.now,
                        "lines": [line.text for line in leaf.lines], "corrections": 0,
                        "png": leaf.png.decode() if leaf.card else "",
                    }
                )  # fmt: skip
        await asyncio.sleep(self.slow)
        if self.lose_answers:
            self.lose_answers -= 1
            raise PostUnanswered("post-unanswered")
        return number

    async def find(self, channel_id, nonce, since):
        self.looked += 1
        await asyncio.sleep(self.slow)
        if self.find_refusal:
            raise PostRefused(self.find_refusal)
        for message in self.posted():
            if (message["channel"], message["nonce"]) == (channel_id, nonce):
                return message["id"] if message["at"] >= since else None
        return None

    async def edit(self, channel_id, message_id, leaf):
        self.edited += 1
        if self.edit_refusal:
            raise PostRefused(self.edit_refusal)
        with self._messages() as messages:
            (message,) = [one for one in messages if one["id"] == message_id]
            lines = [line.text for line in leaf.lines]
            message |= {"lines": lines, "corrections": leaf.corrections}
            message["png"] = message["png"] if leaf.card else ""

    def posted(self):
        with self._messages() as messages:
            return list(messages)

    def texts(self):
        return [message["lines"] for message in self.posted()]

    def lines(self):
        """Every line that stands there."""
        return [line for lines in self.texts() for line in lines]

    def _known(self, messages, nonce):
        for message in messages:
            if message["nonce"] == nonce and self.now - message["at"] <= WINDOW_MS:
                return message["id"]
        return None

    @contextmanager
    def _messages(self):
        """Read and write it whole: two processes see one channel, and no kill tears it."""
        with self.path.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            messages = json.loads(self.path.read_text()) if self.path.exists() else []
            before = json.dumps(messages)
            yield messages
            after = json.dumps(messages)
            if after != before:
                new = self.path.with_suffix(".new")
                new.write_text(after)
                new.replace(self.path)


def a_line(text, claim="", about=()):
    return Line(text, claim=claim, about=about)
