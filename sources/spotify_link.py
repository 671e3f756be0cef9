"""The errand that links a Spotify account: address, code, tokens; PKCE, no client secret."""

import json
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, NamedTuple
from urllib.parse import urlencode

from domain.errors import SourceBroken, SourceBusy, SourceError, SourceRefused
from domain.polling import AccountState
from domain.secret import Secret
from sources.fetching import Answer, Fetcher, text_in, waiting
from sources.spotify import API, OK, TOO_MANY, UNSAID_MS, refusal

ACCOUNTS: Final = "https://accounts.spotify.com/"
SCOPE: Final = "user-read-recently-played"
VERIFIER_BYTES: Final = 64
STATE_BYTES: Final = 32
HOUR_S: Final = 3_600
SHORTEST_S: Final = 60


class Begun(NamedTuple):
    """A link begun: where the member goes, and what must be remembered until they are back."""

    address: str
    state: Secret
    verifier: Secret


@dataclass(frozen=True, slots=True)
class Tokens:
    """What lets us read one account. Shows none of it."""

    access: Secret
    refresh: Secret
    access_till: int
    """UTC ms; asked earlier, the access token is still good."""

    def dumped(self) -> Secret:
        """Write them down, to be sealed at once."""
        told = [self.access.reveal(), self.refresh.reveal(), self.access_till]
        return Secret(json.dumps(told))

    @classmethod
    def loaded(cls, dumped: Secret) -> "Tokens":
        """Read what ``dumped`` wrote."""
        access, refresh, till = json.loads(dumped.reveal())
        return cls(Secret(access), Secret(refresh), till)


class Owner(NamedTuple):
    """Whose account it is."""

    account_id: str
    """Spotify's lasting ``account_id``, or the older ``id`` where it is not told."""
    name: str


class SpotifyLink:
    """Speaks to Spotify's accounts service for one app after another."""

    def __init__(
        self, fetcher: Fetcher, redirect: str, accounts: str = ACCOUNTS, api: str = API
    ) -> None:
        self._fetcher = fetcher
        self._redirect = redirect
        self._accounts = accounts
        self._api = api

    @property
    def redirect(self) -> str:
        """Where people are sent back to, letter for letter."""
        return self._redirect

    def begin(self, client_id: str) -> Begun:
        """Make an address of its own for one login, with its state and verifier."""
        state, verifier = secrets.token_urlsafe(STATE_BYTES), secrets.token_urlsafe(VERIFIER_BYTES)
        digest = sha256(verifier.encode("ascii")).digest()
        asked = {
            "client_id": client_id,
            "response_type": "code",
            "redirect_uri": self._redirect,
            "scope": SCOPE,
            "state": state,
            "code_challenge_method": "S256",
            "code_challenge": urlsafe_b64encode(digest).rstrip(b"=").decode("ascii"),
        }
        address = f"{self._accounts}authorize?{urlencode(asked)}"
        return Begun(address, Secret(state), Secret(verifier))

    async def exchange(
        self, client_id: str, code: Secret, verifier: Secret, now_ms: int
    ) -> Tokens:
        """Turn a code into tokens; raise a SourceError."""
        form = {
            "grant_type": "authorization_code",
            "code": code.reveal(),
            "redirect_uri": self._redirect,
            "client_id": client_id,
            "code_verifier": verifier.reveal(),
        }
        return await self._tokens(form, None, now_ms)

    async def refresh(self, client_id: str, refresh: Secret, now_ms: int) -> Tokens:
        """Fetch a new access token; the refresh token may come back changed. Raise a SourceError.

        Only ``invalid_grant`` means that the member must link again. Two of these at once for one
        account lose it: the caller sees to that, and keeps what comes back before using it.
        """
        form = {
            "grant_type": "refresh_token",
            "refresh_token": refresh.reveal(),
            "client_id": client_id,
        }
        return await self._tokens(form, refresh, now_ms)

    async def owner(self, access: Secret) -> Owner:
        """Ask whose account an access token is for; raise a SourceError."""
        answer = await self._fetcher.get(
            f"{self._api}me", {}, {"Authorization": f"Bearer {access.reveal()}"}
        )
        if answer.status != OK:
            body = answer.body
            raise refusal(
                answer.status,
                text_in(body, "error", "message") or answer.text,
                text_in(body, "error", "reason"),
                answer.headers,
            )
        account_id = text_in(answer.body, "account_id") or text_in(answer.body, "id")
        if not account_id:
            raise SourceBroken("source-garbled", source="Spotify")
        return Owner(account_id, text_in(answer.body, "display_name"))

    async def _tokens(self, form: dict[str, str], known: Secret | None, now_ms: int) -> Tokens:
        answer = await self._fetcher.post(f"{self._accounts}api/token", form)
        if answer.status != OK:
            raise _denied(answer)
        access = text_in(answer.body, "access_token")
        again = text_in(answer.body, "refresh_token")
        refresh = Secret(again) if again else known
        if not access or refresh is None:
            raise SourceBroken("source-garbled", source="Spotify")
        return Tokens(Secret(access), refresh, now_ms + _lasting_s(answer.body) * 1000)


def _denied(answer: Answer) -> SourceError:
    error = text_in(answer.body, "error")
    if error == "invalid_grant":
        return SourceRefused("spotify-relink", AccountState.NEEDS_RELINK)
    if error == "invalid_client":
        return SourceRefused("source-key", AccountState.REFUSED, source="Spotify")
    if answer.status == TOO_MANY:
        wait = waiting(answer.headers.get("Retry-After"), UNSAID_MS)
        return SourceBusy("source-busy", wait, source="Spotify")
    return SourceBroken("source-faulty", source="Spotify", status=answer.status)


def _lasting_s(body: object) -> int:
    """Read ``expires_in``, a minute early, held to an hour: nothing is longer."""
    said = body.get("expires_in") if isinstance(body, dict) else None
    if not isinstance(said, int) or isinstance(said, bool):
        return HOUR_S - SHORTEST_S
    return min(max(said, 2 * SHORTEST_S), HOUR_S) - SHORTEST_S
