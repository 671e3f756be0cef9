"""A small house that listens: a real ledger, fake services, and an hour that is moved by hand."""

from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count

from domain.play import SourceName
from domain.secret import Secret
from flows.harvest import HarvestRound
from flows.passes import Passes
from sources.base import Source
from sources.fetching import Fetcher, open_session
from sources.lastfm import LastfmSource
from sources.listenbrainz import ListenBrainzSource
from sources.spotify import SpotifySource
from sources.spotify_link import SpotifyLink, Tokens
from storage import polling
from storage.accounts import keep_account
from storage.coverage import coverage_of
from storage.engines.sqlite import SqliteEngine
from storage.people import find_listener, keep_listener
from storage.tokens import keep_tokens, tokens_of
from storage.vault import Vault
from tests.fakes.lastfm import KEY, FakeLastfm
from tests.fakes.listenbrainz import FakeListenBrainz
from tests.fakes.spotify import FakeSpotify, Heard
from tests.ledgers import MINUTE, NOON

APP = "the0hosts0app" + "0" * 19


class Hour:
    """A clock that stands until it is moved."""

    def __init__(self, now: int = NOON) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now

    def aware(self) -> datetime:
        return datetime.fromtimestamp(self.now / 1000, UTC)


def heard(many, till=NOON, every=4 * MINUTE, length_ms=200_000, titled="No."):
    """So many plays, the last told at ``till``."""
    return [
        Heard(till - n * every, f"{titled} {n % 7}", length_ms=length_ms)
        for n in reversed(range(many))
    ]


async def keep_spotify(db, vault, name, refresh, now_ms, limiter="spotify"):
    """Log a listener in at Spotify, for the first time or anew, without the errand."""
    owner = await keep_listener(db, name, name, "UTC", zone_chosen=True)
    account = await keep_account(db, owner.listener_id, SourceName.SPOTIFY, name)
    tokens = Tokens(Secret("old"), Secret(refresh), 0)
    await keep_tokens(db, vault, account.account_id, tokens.dumped())
    await polling.begin_polling(
        db,
        account.account_id,
        now_ms,
        owned_as=f"spotify:{name}",
        limiter=limiter,
        client_id=APP,
    )


@dataclass
class House:
    """Everything a round needs, and the services it asks."""

    engine: SqliteEngine
    hour: Hour
    spotify: FakeSpotify
    lastfm: FakeLastfm
    listenbrainz: FakeListenBrainz
    round: HarvestRound
    vault: Vault
    link: SpotifyLink

    async def spotify_account(self, name="ada", *heard, limiter="spotify"):
        """Link somebody's Spotify, without the errand; give them as Spotify knows them."""
        person = self.spotify.person(name, *heard)
        async with self.engine.writing() as db:
            await keep_spotify(db, self.vault, name, person.refresh, self.hour(), limiter)
        return person

    async def scrobbling_account(self, source: SourceName, name="ada", cursor=""):
        """Link somebody's scrobbles."""
        async with self.engine.writing() as db:
            owner = await keep_listener(db, name, name, "UTC", zone_chosen=True)
            account = await keep_account(db, owner.listener_id, source, name)
            await polling.begin_polling(
                db,
                account.account_id,
                self.hour(),
                owned_as=f"{source}:{name}",
                limiter=str(source),
                cursor=cursor,
            )
        return account

    async def polled(self, name="ada"):
        """Say how somebody's accounts are doing."""
        async with self.engine.reading() as db:
            listener = await find_listener(db, name)
            return [] if listener is None else await polling.polled_of(db, listener.listener_id)

    async def told(self):
        """List (source, when it was told, title, twin) of every play kept."""
        async with self.engine.reading() as db:
            return await db.rows(
                """SELECT source, started_at + elapsed_ms, title, twin_of
                     FROM play JOIN account USING (account_id) JOIN pressing USING (pressing_id)
                 ORDER BY 1, 2, 3"""
            )

    async def refresh_token(self, name="ada"):
        """Open what is kept of somebody's refresh token; None if nothing is."""
        (one, *_) = await self.polled(name)
        async with self.engine.reading() as db:
            kept = await tokens_of(db, self.vault, one.account_id)
        return None if kept is None else Tokens.loaded(kept).refresh.reveal()

    async def coverage(self, name="ada"):
        (one, *_) = await self.polled(name)
        async with self.engine.reading() as db:
            return await coverage_of(db, one.listener_id)

    async def gaps(self, name="ada"):
        (one, *_) = await self.polled(name)
        async with self.engine.reading() as db:
            return await polling.gaps_of(db, one.account_id)


@asynccontextmanager
async def a_house(engine: SqliteEngine, threads: int = 2) -> AsyncGenerator[House]:
    """Open a house over a database."""
    hour, numbers = Hour(), count()
    async with AsyncExitStack() as stack:
        spotify = await stack.enter_async_context(FakeSpotify(hour))
        lastfm = await stack.enter_async_context(FakeLastfm())
        listenbrainz = await stack.enter_async_context(FakeListenBrainz())
        session = await stack.enter_async_context(open_session())
        vault = Vault([Vault.made_key()])
        link = SpotifyLink(
            Fetcher("Spotify", session), "https://notes.example/", spotify.address, spotify.api
        )
        asked = SpotifySource(spotify.api, threads)
        stack.callback(asked.close)
        sources: dict[SourceName, Source] = {
            SourceName.SPOTIFY: asked,
            SourceName.LASTFM: LastfmSource(Fetcher("Last.fm", session), Secret(KEY), lastfm.api),
            SourceName.LISTENBRAINZ: ListenBrainzSource(
                Fetcher("ListenBrainz", session), listenbrainz.api
            ),
        }
        turn = HarvestRound(
            engine,
            sources,
            Passes(engine, vault, link),
            hour.aware,
            chance=lambda: 0.5,
            worker=lambda: f"worker {next(numbers)}",
        )
        yield House(engine, hour, spotify, lastfm, listenbrainz, turn, vault, link)
