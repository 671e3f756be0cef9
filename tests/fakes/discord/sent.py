"""Requests as they came, and what is done to some of them before they are looked at."""

import asyncio
import json
from dataclasses import dataclass, field
from fnmatch import fnmatchcase


@dataclass
class Sent:
    """One request."""

    method: str
    path: str
    """Without the version before it and the query behind it."""
    json: object
    """The body; of a multipart one what its ``payload_json`` says."""
    query: dict[str, str]
    files: list[tuple[str, bytes]]
    token: str | None
    """Of its Authorization."""
    at: float = field(default_factory=lambda: asyncio.get_running_loop().time())
    status: int = 0
    """What it was answered with."""

    def like(self, method, path):
        return self.method == method and fnmatchcase(self.path, path)


async def received(request):
    """Read a request to its end."""
    body, files = await _body(request)
    path = request.path.removeprefix("/api/v10")
    token = request.headers.get("Authorization")
    return Sent(request.method, path, body, dict(request.query), files, token)


async def _body(request):
    if not request.content_type.startswith("multipart/"):
        text = await request.text()
        return (json.loads(text) if text else None), []
    body, files = None, []
    async for part in await request.multipart():
        if part.name == "payload_json":
            body = await part.json()
        else:
            files.append((part.filename, bytes(await part.read())))
    return body, files


@dataclass
class Weather:
    """What befalls the next request of a kind."""

    method: str
    path: str
    status: int
    seconds: float = 0.0

    @property
    def refuses(self):
        return self.status >= 400

    def headers(self):
        """Say how full the bucket is, where this is about buckets."""
        if self.status not in {200, 429}:
            return {}
        return {
            "Via": "1.1 fake",
            "Retry-After": str(self.seconds),
            "X-RateLimit-Bucket": "b0",
            "X-RateLimit-Limit": "5",
            "X-RateLimit-Remaining": "0",
            "X-RateLimit-Reset-After": str(self.seconds),
        }

    def told(self):
        """Say so in the body."""
        said = {"message": "You are being rate limited.", "code": 0}
        return {**said, "retry_after": self.seconds, "global": False}
