"""Link an account: Spotify by an errand to Spotify and back, the others by name."""

import re
from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest
from typing import Final, NamedTuple
from urllib.parse import parse_qs, urlsplit

from domain.errors import LinkRefused, NotAllowed, NotLinked, Unknown
from domain.ids import ListenerId
from domain.people import Account, Listener
from domain.period import milliseconds
from domain.play import SourceName
from domain.secret import Secret
from flows.clock import Clock
from flows.limits import HOSTS_LIMITER, asking, limiter_of, refuse_closed
from sources.lastfm import LastfmSource
from sources.listenbrainz import ListenBrainzSource
from sources.spotify_link import Owner, SpotifyLink, Tokens
from sources.walking import from_the_beginning
from storage import polling
from storage.accounts import keep_account
from storage.engines.base import Connection, Engine
from storage.people import find_listener
from storage.tokens import PendingLink, keep_link, keep_tokens, take_link
from storage.vault import Vault

LASTING_MS: Final = 10 * 60_000
"""A link begun is good for so long."""
SEATS: Final = 5
"""People that Spotify lets one app read."""
CLIENT_ID: Final = re.compile(r"[0-9a-z]{32}", re.ASCII | re.IGNORECASE)


class Landed(NamedTuple):
    """What Spotify sent a member home with."""

    state: Secret
    code: Secret


def landed(address: str) -> Landed:
    """Read the address a member landed on; raise LinkRefused where it is none, or they said no."""
    try:
        said = parse_qs(urlsplit(address.strip()).query, max_num_fields=20)
    except ValueError:
        said = {}
    if "error" in said and "code" not in said:
        raise LinkRefused("link-declined")
    state, code = said.get("state", []), said.get("code", [])
    if len(state) != 1 or len(code) != 1:
        raise LinkRefused("link-address")
    return Landed(Secret(state[0]), Secret(code[0]))


@dataclass(frozen=True, slots=True)
class LinkSpotify:
    """The errand: ``begin`` gives an address, ``finish`` takes what came back."""

    engine: Engine
    vault: Vault
    link: SpotifyLink
    clock: Clock
    client_id: str
    """The host's own app."""

    async def begin(self, known_as: str, client_id: str = "") -> str:
        """Give the address of one login of one member; an older one of theirs is void.

        ``client_id`` is the member's own app, where they brought one; raise NotAllowed for what
        is none, and where neither they nor the host have one, and SourceBusy while Spotify wants
        that app to wait.
        """
        self.check(client_id)
        app, now = client_id or self.client_id, milliseconds(self.clock())
        await refuse_closed(self.engine, limiter_of(app, self.client_id), "Spotify", now)
        begun = self.link.begin(app)
        pending = PendingLink(known_as, app, begun.verifier, now + LASTING_MS)
        async with self.engine.writing() as db:
            await keep_link(db, self.vault, begun.state, pending)
        return begun.address

    def check(self, client_id: str) -> None:
        """Raise NotAllowed for what is no Client ID, and for none where the host has none."""
        if client_id and not CLIENT_ID.fullmatch(client_id):
            raise NotAllowed("client-id-malformed")
        if not client_id and not self.client_id:
            raise NotAllowed("spotify-own-only")

    @property
    def redirect(self) -> str:
        """Where Spotify sends people back to, as every app must have it."""
        return self.link.redirect

    async def full(self, known_as: str) -> bool:
        """Say whether the host's app has no seat left, for who has none."""
        async with self.engine.reading() as db:
            listener = await find_listener(db, known_as)
            theirs = [] if listener is None else await polling.polled_of(db, listener.listener_id)
            if any(one.limiter == HOSTS_LIMITER for one in theirs):
                return False
            return await polling.seats_taken(db, HOSTS_LIMITER) >= SEATS

    async def app_of(self, known_as: str, account_id: int) -> str:
        """Say by which app an account of theirs was linked before; raise Unknown."""
        async with self.engine.reading() as db:
            listener = await find_listener(db, known_as)
            theirs = [] if listener is None else await polling.polled_of(db, listener.listener_id)
        apps = [one.client_id for one in theirs if one.account_id == account_id and one.client_id]
        if not apps:
            raise Unknown("account-gone")
        return apps[0]

    async def finish(self, known_as: str, home: Landed) -> Account:
        """Finish a login that this member began; raise LinkRefused or a SourceError.

        The login is used up by the attempt, whoever makes it.
        """
        now = milliseconds(self.clock())
        async with self.engine.writing() as db:
            pending = await take_link(db, self.vault, home.state, now)
        if pending is None or not compare_digest(pending.known_as.encode(), known_as.encode()):
            raise LinkRefused("link-void")
        app = pending.client_id
        async with asking(self.engine, limiter_of(app, self.client_id), "Spotify", now):
            tokens = await self.link.exchange(app, home.code, pending.verifier, now)
            owner = await self.link.owner(tokens.access)
        async with self.engine.writing(durable=True) as db:
            return await self._keep(db, known_as, app, tokens, owner)

    async def _keep(
        self, db: Connection, known_as: str, client_id: str, tokens: Tokens, owner: Owner
    ) -> Account:
        listener = await _listener(db, known_as)
        owned_as = f"spotify:{owner.account_id}"
        await _unowned(db, owned_as, listener.listener_id)
        account = await keep_account(
            db, listener.listener_id, SourceName.SPOTIFY, owner.account_id
        )
        await keep_tokens(db, self.vault, account.account_id, tokens.dumped())
        await polling.begin_polling(
            db,
            account.account_id,
            milliseconds(self.clock()),
            owned_as=owned_as,
            limiter=limiter_of(client_id, self.client_id),
            client_id=client_id,
        )
        return account


class LinkedScrobbles(NamedTuple):
    """An account linked by name."""

    account: Account
    scrobbles: int
    """How many there are at the source."""


@dataclass(frozen=True, slots=True)
class LinkScrobbles:
    """Links Last.fm or ListenBrainz by user name."""

    engine: Engine
    lastfm: LastfmSource | None
    """None where the host has no key."""
    listenbrainz: ListenBrainzSource
    clock: Clock

    async def __call__(
        self, known_as: str, source: SourceName, name: str, since: datetime | None = None
    ) -> LinkedScrobbles:
        """Link an account that is there and can be read.

        Raise LinkRefused, a SourceError, or NotAllowed where the host has no key for it. With
        ``since`` its history from then on is fetched by the rounds to come.
        """
        now, name = milliseconds(self.clock()), name.strip()
        if source is SourceName.LASTFM and self.lastfm is None:
            raise NotAllowed("lastfm-off")
        lastfm = self.lastfm if source is SourceName.LASTFM else None
        called = "ListenBrainz" if lastfm is None else "Last.fm"
        async with asking(self.engine, str(source), called, now):
            if lastfm is not None:
                scrobbles = await lastfm.scrobbles(name, now)
            else:
                scrobbles = await self.listenbrainz.listens(name)
        async with self.engine.writing() as db:
            listener = await _listener(db, known_as)
            owned_as = f"{source}:{name.casefold()}"
            await _unowned(db, owned_as, listener.listener_id)
            account = await keep_account(db, listener.listener_id, source, name)
            await polling.begin_polling(
                db,
                account.account_id,
                now,
                owned_as=owned_as,
                limiter=str(source),
                cursor="" if since is None else from_the_beginning(milliseconds(since)),
            )
        return LinkedScrobbles(account, scrobbles)


async def _listener(db: Connection, known_as: str) -> Listener:
    listener = await find_listener(db, known_as)
    if listener is None:
        raise NotLinked("not-linked", name=known_as)
    return listener


async def _unowned(db: Connection, owned_as: str, listener_id: ListenerId) -> None:
    """See to it that an account has one owner: moving it needs the old one to let go."""
    if await polling.owner_of(db, owned_as) not in {None, listener_id}:
        raise LinkRefused("link-taken")
