"""A small Spotify: its accounts service and what it shows as recently played."""

from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from aiohttp import web

from tests.fakes.serving import Fake

HOUR_MS = 3_600_000
SIX_MONTHS_MS = 182 * 24 * HOUR_MS
SHOWN = 50
SHORTEST_MS = 30_000


@dataclass(frozen=True)
class Heard:
    """One hearing as Spotify came to know it."""

    told_at: int
    title: str
    artist: str = "Frank Ocean"
    length_ms: int = 200_000
    shown_at: int = 0
    """Before this, UTC ms, the list does not show it: the phone was offline, or Spotify slow."""


@dataclass
class Person:
    """A Spotify account, and how it may be read."""

    account_id: str
    heard: list[Heard] = field(default_factory=list)
    listed: bool = True
    refresh: str = ""
    authorised_at: int = 0
    passes: dict[str, int] = field(default_factory=dict)
    """Access tokens, and until when they are good, UTC ms."""

    def list_at(self, now: int) -> list[Heard]:
        shown = [heard for heard in self.heard if max(heard.told_at, heard.shown_at) <= now]
        return sorted(shown, key=lambda heard: -heard.told_at)[:SHOWN]


@dataclass
class Code:
    person: Person
    client_id: str
    challenge: str
    redirect: str


class FakeSpotify(Fake):
    """Tokens rotate at every refresh; a refresh token that was used before is dead."""

    def __init__(self, clock) -> None:
        self.clock = clock
        self.people: dict[str, Person] = {}
        self.codes: dict[str, Code] = {}
        self.premium = True
        self.unknown_apps: set[str] = set()
        self.rotates = True
        self.numbered = 0
        super().__init__()

    def routes(self, router: web.UrlDispatcher) -> None:
        router.add_get("/v1/me/player/recently-played", self._recently_played)
        router.add_get("/v1/me", self._me)
        router.add_post("/api/token", self._token)

    @property
    def api(self) -> str:
        return f"{self.address}v1/"

    def person(self, account_id: str, *heard: Heard) -> Person:
        person = self.people[account_id] = Person(account_id, list(heard))
        self.grant(person)
        return person

    def grant(self, person: Person) -> None:
        person.refresh, person.authorised_at = self._made("refresh"), self.clock()

    def agree(self, person: Person, query: dict[str, str]) -> str:
        """Let somebody press *Agree* on the page behind an authorization address."""
        code = self._made("code")
        self.codes[code] = Code(
            person, query["client_id"], query["code_challenge"], query["redirect_uri"]
        )
        return code

    def pass_for(self, person: Person, lasting_ms: int = HOUR_MS) -> str:
        made = self._made("access")
        person.passes[made] = self.clock() + lasting_ms
        return made

    def _made(self, kind: str) -> str:
        self.numbered += 1
        return f"{kind}-secret-{self.numbered}"

    async def _token(self, request: web.Request) -> web.Response:
        form = await request.post()
        if form["client_id"] in self.unknown_apps:
            told = {"error": "invalid_client", "error_description": "Invalid client"}
            return web.json_response(told, status=400)
        if form["grant_type"] == "authorization_code":
            return self._exchanged(form)
        owner = [one for one in self.people.values() if one.refresh == form["refresh_token"]]
        if not owner or self.clock() - owner[0].authorised_at > SIX_MONTHS_MS:
            return _invalid("Refresh token revoked")
        return self._tokens(owner[0], rotate=self.rotates)

    def _exchanged(self, form) -> web.Response:
        code = self.codes.pop(str(form["code"]), None)
        digest = sha256(str(form["code_verifier"]).encode()).digest()
        challenge = urlsafe_b64encode(digest).rstrip(b"=").decode()
        if code is None or (code.challenge, code.client_id, code.redirect) != (
            challenge,
            form["client_id"],
            form["redirect_uri"],
        ):
            return _invalid("Invalid authorization code")
        self.grant(code.person)
        return self._tokens(code.person, rotate=True)

    def _tokens(self, person: Person, *, rotate: bool) -> web.Response:
        told = {
            "access_token": self.pass_for(person),
            "token_type": "Bearer",
            "expires_in": 3600,
            "scope": "user-read-recently-played",
        }
        if rotate:
            person.refresh = told["refresh_token"] = self._made("refresh")
        return web.json_response(told)

    def _owner(self, request: web.Request) -> Person | web.Response:
        """Find whose pass it is, or say no as Spotify does."""
        given = request.headers.get("Authorization", "").removeprefix("Bearer ")
        for person in self.people.values():
            if person.passes.get(given, 0) > self.clock():
                if not self.premium:
                    return web.Response(
                        status=403,
                        text="Active premium subscription required for the owner of the app.",
                    )
                if not person.listed:
                    return web.Response(
                        status=403,
                        text="Check settings on developer.spotify.com/dashboard, "
                        "the user may not be registered.",
                    )
                return person
        return _error(401, "The access token expired")

    async def _me(self, request: web.Request) -> web.Response:
        owner = self._owner(request)
        if isinstance(owner, web.Response):
            return owner
        return web.json_response(
            {
                "account_id": owner.account_id,
                "display_name": owner.account_id.title(),
                "external_urls": {"spotify": f"https://open.spotify.com/user/{owner.account_id}"},
                "id": owner.account_id,
                "images": [],
                "type": "user",
                "uri": f"spotify:user:{owner.account_id}",
            }
        )

    async def _recently_played(self, request: web.Request) -> web.Response:
        owner = self._owner(request)
        if isinstance(owner, web.Response):
            return owner
        rows = owner.list_at(self.clock())[: int(request.query.get("limit", 20))]
        cursors = rows and {"after": str(rows[0].told_at), "before": str(rows[-1].told_at)}
        return web.json_response(
            {
                "href": str(request.url),
                "items": [row(heard) for heard in rows],
                "limit": len(rows),
                "next": None,
                "cursors": cursors or None,
            }
        )


def row(heard: Heard) -> dict[str, Any]:
    """Write a hearing as a row of recently played."""
    slug = sha256(f"{heard.artist}/{heard.title}".encode()).hexdigest()[:22]
    artist = {
        "external_urls": {"spotify": f"https://open.spotify.com/artist/{slug}"},
        "href": f"https://api.spotify.com/v1/artists/{slug}",
        "id": slug,
        "name": heard.artist,
        "type": "artist",
        "uri": f"spotify:artist:{slug}",
    }
    return {
        "track": {
            "album": {
                "album_type": "album",
                "artists": [artist],
                "external_urls": {"spotify": f"https://open.spotify.com/album/{slug}"},
                "href": f"https://api.spotify.com/v1/albums/{slug}",
                "id": slug,
                "images": [],
                "name": "Blonde",
                "release_date": "2016-08-20",
                "release_date_precision": "day",
                "total_tracks": 17,
                "type": "album",
                "uri": f"spotify:album:{slug}",
            },
            "artists": [artist],
            "disc_number": 1,
            "duration_ms": heard.length_ms,
            "explicit": False,
            "external_ids": {"isrc": "GXF972482646"},
            "external_urls": {"spotify": f"https://open.spotify.com/track/{slug}"},
            "href": f"https://api.spotify.com/v1/tracks/{slug}",
            "id": slug,
            "is_local": False,
            "name": heard.title,
            "preview_url": None,
            "track_number": 1,
            "type": "track",
            "uri": f"spotify:track:{slug}",
        },
        "played_at": written(heard.told_at),
        "context": None,
    }


def written(at: int) -> str:
    """Write an instant as Spotify does, to the millisecond."""
    when = datetime.fromtimestamp(at // 1000, UTC)
    return f"{when:%Y-%m-%dT%H:%M:%S}.{at % 1000:03}Z"


def _error(status: int, message: str) -> web.Response:
    return web.json_response({"error": {"status": status, "message": message}}, status=status)


def _invalid(why: str) -> web.Response:
    told = {"error": "invalid_grant", "error_description": why}
    return web.json_response(told, status=400)
