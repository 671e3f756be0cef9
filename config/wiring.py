"""What listens and what finds covers, put together from the settings."""

import logging
from collections.abc import AsyncGenerator, Callable, Coroutine, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from secrets import SystemRandom, token_hex
from typing import Any

from config.settings import ELSEWHERE, Settings
from domain.errors import SiteRefused, VaultLocked
from domain.play import SourceName
from domain.secret import Secret
from flows.backfill import Backfill
from flows.check_sources import check_app, check_key, check_listens
from flows.clock import Clock
from flows.covers import FindCovers
from flows.enrol import Enrol
from flows.expiring import WarnOfExpiry
from flows.harvest import HarvestRound
from flows.keep_presence import KeepPresence
from flows.letters import Letters
from flows.link import LinkScrobbles, LinkSpotify
from flows.live import Live
from flows.passes import Passes
from flows.pause import PauseReading
from flows.unlink import Unlink
from flows.watched import ShowWatched
from sources.base import Source
from sources.cupboard import Cupboard
from sources.fetching import Fetcher, open_session
from sources.lastfm import A_SECOND, LastfmSource
from sources.listenbrainz import ListenBrainzSource
from sources.pictures import open_pictures
from sources.spotify import SpotifySource
from sources.spotify_covers import SPOTIFYS, SpotifyCovers
from sources.spotify_link import SpotifyLink
from storage.engines.base import Engine
from storage.tokens import forget_tokens, locked, sealed_tokens, turn_keys
from storage.vault import Vault
from web.site import Site

log = logging.getLogger(__name__)


def site_of(settings: Settings) -> Site | None:
    """Say where the web pages are; None for nowhere. Raise SiteRefused for what will not do."""
    told = settings.web
    if not told.address:
        return None
    proxies = told.proxies if told.address.startswith("https:") else 0
    return Site(told.address, told.host, told.port, proxies, told.largest_mb)


def way_home(settings: Settings) -> str:
    """Say where Spotify sends members back to; raise SiteRefused where that is not our page."""
    site, told = site_of(settings), settings.spotify.redirect
    if site is None:
        return told or ELSEWHERE
    if told and told != site.home:
        raise SiteRefused("site-redirect", redirect=told, home=site.home)
    return site.home


@asynccontextmanager
async def outside(
    settings: Settings, engine: Engine, clock: Clock
) -> AsyncGenerator[tuple[Live, FindCovers | None]]:
    """Open all that asks services; raise VaultLocked."""
    async with (
        listening(settings, engine, clock) as live,
        cover_finder(settings, engine, clock) as covers,
    ):
        yield live, covers


@asynccontextmanager
async def listening(settings: Settings, engine: Engine, clock: Clock) -> AsyncGenerator[Live]:
    """Open what listens, and let go of it at the end; raise VaultLocked.

    Where there are several keys, every token is sealed anew with the first of them.
    """
    vault = await _vault(settings, engine)
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(open_session())
        link = SpotifyLink(Fetcher("Spotify", session), way_home(settings))
        spotify = SpotifySource(threads=settings.polling.workers)
        stack.callback(spotify.close)
        key, token = settings.lastfm.api_key, settings.listenbrainz.token
        lastfm = LastfmSource(
            Fetcher("Last.fm", session, A_SECOND), Secret(key.get_secret_value() if key else "")
        )
        listenbrainz = ListenBrainzSource(
            Fetcher("ListenBrainz", session),
            token=Secret(token.get_secret_value()) if token else None,
        )
        sources: dict[SourceName, Source] = {
            one.name: one for one in (spotify, lastfm, listenbrainz)
        }
        # Without keys of the host's nothing that was sealed opens, and nothing is sealed.
        passes = Passes(engine, vault or Vault([Vault.made_key()]), link)
        client_id = settings.spotify.client_id
        turn = HarvestRound(
            *(engine, sources, passes, clock),
            chance=SystemRandom().random,
            worker=lambda: token_hex(8),
            many=settings.polling.requests_a_minute,
            at_once=settings.polling.workers,
        )
        yield Live(
            Enrol(engine, settings.servers.zone),
            LinkSpotify(engine, vault, link, clock, client_id) if vault else None,
            LinkScrobbles(engine, lastfm if key else None, listenbrainz, clock),
            Backfill(engine, clock),
            Unlink(engine),
            ShowWatched(engine, clock),
            Letters(engine, turn, WarnOfExpiry(engine, clock), clock),
            PauseReading(engine, clock),
            await _presence(settings, engine, clock, stack),
        )


def service_checks(
    settings: Settings, clock: Clock
) -> list[tuple[str, Callable[[], Coroutine[Any, Any, None]]]]:
    """List what asks the services that are set up: a phrase, and what raises a SourceError."""
    key, client_id = settings.lastfm.api_key, settings.spotify.client_id

    async def lastfm() -> None:
        async with open_session() as session:
            fetcher = Fetcher("Last.fm", session, A_SECOND)
            given = Secret(key.get_secret_value() if key else "")
            await check_key(LastfmSource(fetcher, given), clock)

    async def listenbrainz() -> None:
        async with open_session() as session:
            await check_listens(ListenBrainzSource(Fetcher("ListenBrainz", session)))

    async def spotify() -> None:
        async with open_session() as session:
            # Nobody is sent home by this: where that is, is looked over by itself.
            link = SpotifyLink(Fetcher("Spotify", session), ELSEWHERE)
            await check_app(link, client_id, clock)

    return [
        *([("terminal-doctor-lastfm", lastfm)] if key else ()),
        ("terminal-doctor-listenbrainz", listenbrainz),
        *([("terminal-doctor-spotify", spotify)] if client_id else ()),
    ]


@asynccontextmanager
async def cover_finder(
    settings: Settings, engine: Engine, clock: Clock
) -> AsyncGenerator[FindCovers | None]:
    """Open what fetches covers, and let go of it at the end; None where the host wants none."""
    if not settings.cards.covers:
        yield None
        return
    folder = settings.storage.database.with_suffix(".covers")
    cupboard = Cupboard(folder, lambda: clock().timestamp())
    async with open_pictures(SPOTIFYS) as pictures:
        yield FindCovers(engine, SpotifyCovers(pictures, cupboard))


async def _presence(
    settings: Settings, engine: Engine, clock: Clock, stack: AsyncExitStack
) -> KeepPresence | None:
    """Open what keeps presence, where the host wants it; it is closed with the rest."""
    if not settings.presence.enabled:
        return None
    keep = KeepPresence(engine, clock)
    log.info("presence members=%d", await keep.open())
    stack.push_async_callback(keep.close)
    return keep


def vault_of(settings: Settings) -> Vault | None:
    """Make the vault of the host's keys; None without any."""
    keys = [Secret(key.get_secret_value()) for key in settings.vault.keys]
    return Vault(keys) if keys else None


def check_vault(settings: Settings, sealed: Sequence[tuple[int, str]]) -> None:
    """Raise VaultLocked where a token was sealed with a key that we were not given."""
    shut = locked(vault_of(settings), sealed)
    if shut and not settings.vault.lost:
        raise VaultLocked("vault-locked-tokens", n=len(shut), of=len(sealed))


async def _vault(settings: Settings, engine: Engine) -> Vault | None:
    vault = vault_of(settings)
    async with engine.reading() as db:
        sealed = await sealed_tokens(db)
    check_vault(settings, sealed)
    shut = locked(vault, sealed)
    if shut:
        async with engine.writing(durable=True) as db:
            for account_id in shut:
                await forget_tokens(db, account_id)
        log.warning("tokens given up count=%d", len(shut))
    if vault is not None and len(settings.vault.keys) > 1:
        async with engine.writing(durable=True) as db:
            turned = await turn_keys(db, vault)
        log.info("tokens sealed anew count=%d", turned)
    return vault
