"""What listens, put together from the settings."""

import logging
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from secrets import SystemRandom, token_hex

from config.settings import Settings
from domain.play import SourceName
from domain.secret import Secret
from flows.backfill import Backfill
from flows.check_sources import check_key
from flows.clock import Clock
from flows.enrol import Enrol
from flows.expiring import WarnOfExpiry
from flows.harvest import HarvestRound
from flows.letters import Letters
from flows.link import LinkScrobbles, LinkSpotify
from flows.live import Live
from flows.passes import Passes
from flows.unlink import Unlink
from flows.watched import ShowWatched
from sources.base import Source
from sources.fetching import Fetcher, open_session
from sources.lastfm import A_SECOND, LastfmSource
from sources.listenbrainz import ListenBrainzSource
from sources.spotify import SpotifySource
from sources.spotify_link import SpotifyLink
from storage.engines.base import Engine
from storage.tokens import turn_keys
from storage.vault import Vault

log = logging.getLogger(__name__)


@asynccontextmanager
async def listening(settings: Settings, engine: Engine, clock: Clock) -> AsyncGenerator[Live]:
    """Open what listens, and let go of it at the end; raise VaultLocked.

    Where there are several keys, every token is sealed anew with the first of them.
    """
    vault = await _vault(settings, engine)
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(open_session())
        link = SpotifyLink(Fetcher("Spotify", session), settings.spotify.redirect)
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
        )


async def check_services(settings: Settings, clock: Clock) -> None:
    """Raise a SourceError where Last.fm does not take the host's key; without one, all is well."""
    key = settings.lastfm.api_key
    if key is None:
        return
    async with open_session() as session:
        fetcher = Fetcher("Last.fm", session, A_SECOND)
        await check_key(LastfmSource(fetcher, Secret(key.get_secret_value())), clock)


async def _vault(settings: Settings, engine: Engine) -> Vault | None:
    keys = [Secret(key.get_secret_value()) for key in settings.vault.keys]
    if not keys:
        return None
    vault = Vault(keys)
    if len(keys) > 1:
        async with engine.writing(durable=True) as db:
            turned = await turn_keys(db, vault)
        log.info("tokens sealed anew count=%d", turned)
    return vault
