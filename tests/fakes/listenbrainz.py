"""A small ListenBrainz: listens and their count, with its bounds and its rate headers."""

from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.fakes.serving import Fake

HIGHEST = 1_000


@dataclass
class Listener:
    name: str
    listens: list[tuple[int, str]] = field(default_factory=list)
    """Seconds since 1970 and titles."""


class FakeListenBrainz(Fake):
    """Bounds are exclusive; with ``min_ts`` the oldest come first, told newest first."""

    def __init__(self) -> None:
        self.people: dict[str, Listener] = {}
        self.left = 30
        self.reaches_s: int | None = None
        """How far the search for a page goes before it gives up, seconds."""
        super().__init__()

    def routes(self, router: web.UrlDispatcher) -> None:
        router.add_get("/1/user/{name}/listens", self._listens)
        router.add_get("/1/user/{name}/listen-count", self._count)

    @property
    def api(self) -> str:
        return f"{self.address}1/"

    def person(self, name: str, *listens: tuple[int, str]) -> Listener:
        person = self.people[name.casefold()] = Listener(name, list(listens))
        return person

    def _limited(self, told: Any, status: int = 200) -> web.Response:
        headers = {
            "X-RateLimit-Limit": "30",
            "X-RateLimit-Remaining": str(self.left),
            "X-RateLimit-Reset-In": "10",
        }
        return web.json_response(told, status=status, headers=headers)

    async def _listens(self, request: web.Request) -> web.Response:
        person = self.people.get(request.match_info["name"].casefold())
        if person is None:
            return self._limited({"code": 404, "error": "Cannot find user"}, 404)
        count = min(int(request.query.get("count", 25)), HIGHEST)
        after = int(request.query["min_ts"])
        times = [at for at, _ in person.listens]
        found = sorted((at, title) for at, title in person.listens if at > after)
        if self.reaches_s is not None:
            found = [one for one in found if one[0] <= after + self.reaches_s]
        told = [row(title, at) for at, title in reversed(found[:count])]
        payload = {
            "count": len(told),
            "user_id": person.name,
            "listens": told,
            "latest_listen_ts": max(times, default=None),
            "oldest_listen_ts": min(times, default=None),
        }
        return self._limited({"payload": payload})

    async def _count(self, request: web.Request) -> web.Response:
        person = self.people.get(request.match_info["name"].casefold())
        if person is None:
            return self._limited({"code": 404, "error": "Cannot find user"}, 404)
        return self._limited({"payload": {"count": len(person.listens)}})


def row(title: str, at: int) -> dict[str, Any]:
    """Write a listen."""
    return {
        "inserted_at": at + 60,
        "listened_at": at,
        "recording_msid": "ac51d464-597e-447f-a09c-db5ef08c7e84",
        "track_metadata": {
            "additional_info": {
                "duration": "200",
                "recording_msid": "ac51d464-597e-447f-a09c-db5ef08c7e84",
            },
            "artist_name": "Frank Ocean",
            "mbid_mapping": None,
            "release_name": "Blonde",
            "track_name": title,
        },
        "user_name": "somebody",
    }
