"""A small Last.fm: user.getrecenttracks, with its quirks."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from tests.fakes.serving import Fake

KEY = "a-key-of-lastfm"


@dataclass
class Scrobbler:
    name: str
    scrobbles: list[tuple[int, str]] = field(default_factory=list)
    """Seconds since 1970 and titles; whatever their order, they are told newest first."""
    playing: str | None = None
    hidden: bool = False


class FakeLastfm(Fake):
    """Numbers are texts, one scrobble is an object, errors come with HTTP 200."""

    def __init__(self) -> None:
        self.people: dict[str, Scrobbler] = {}
        self.blank_albums = False
        """Every other scrobble names no album."""
        super().__init__()

    def routes(self, router: web.UrlDispatcher) -> None:
        router.add_get("/2.0/", self._recent)

    @property
    def api(self) -> str:
        return f"{self.address}2.0/"

    def person(self, name: str, *scrobbles: tuple[int, str]) -> Scrobbler:
        person = self.people[name.casefold()] = Scrobbler(name, list(scrobbles))
        return person

    async def _recent(self, request: web.Request) -> web.Response:
        asked = request.query
        if asked.get("api_key") != KEY:
            return error(10, "Invalid API key", status=403)
        person = self.people.get(asked["user"].casefold())
        if person is None:
            return error(6, "User not found")
        if person.hidden:
            return error(17, "Login: User required to be logged in")
        return web.json_response(self._answer(person, asked))

    def _answer(self, person: Scrobbler, asked) -> dict[str, Any]:
        since, till = int(asked.get("from", 0)), int(asked.get("to", 2**40))
        limit, page = int(asked.get("limit", 50)), int(asked.get("page", 1))
        found = sorted((one for one in person.scrobbles if since <= one[0] <= till), reverse=True)
        rows = [row(title, at) for at, title in found[(page - 1) * limit : page * limit]]
        if self.blank_albums:
            for one in rows[::2]:
                one["album"]["#text"] = ""
        if person.playing:
            rows.insert(0, row(person.playing, None))
        return {
            "recenttracks": {
                "@attr": {
                    "page": str(page),
                    "total": str(len(found)),
                    "user": person.name,
                    "perPage": str(limit),
                    "totalPages": str(-(-len(found) // limit)),
                },
                "track": rows[0] if len(rows) == 1 else rows,
            }
        }


def row(title: str, at: int | None) -> dict[str, Any]:
    """Write a scrobble; without an instant it is playing now."""
    told: dict[str, Any] = {
        "artist": {"mbid": "", "#text": "Frank Ocean"},
        "album": {"mbid": "", "#text": "Blonde"},
        "image": [{"size": "small", "#text": "https://lastfm.freetls.fastly.net/i/u/34s/x.jpg"}],
        "streamable": "0",
        "url": f"https://www.last.fm/music/Frank+Ocean/_/{title}",
        "name": title,
        "mbid": "",
    }
    if at is None:
        return {"@attr": {"nowplaying": "true"}, **told}
    when = datetime.fromtimestamp(at, UTC)
    return {**told, "date": {"uts": str(at), "#text": f"{when:%d %b %Y, %H:%M}"}}


def error(code: int, message: str, status: int = 200) -> web.Response:
    return web.json_response({"error": code, "message": message}, status=status)
