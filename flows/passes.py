"""Access tokens: opened, renewed one at a time, and kept before they are used."""

import asyncio
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from domain.errors import SourceRefused
from domain.ids import AccountId
from domain.polling import AccountState
from domain.secret import Secret
from sources.spotify_link import SpotifyLink, Tokens
from storage.engines.base import Engine
from storage.tokens import keep_tokens, tokens_of
from storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Passes:
    """Gives the access token of an account that its caller holds the lease of.

    A refresh token that rotates is good once: two refreshes at a time would lose the account.
    The lease keeps other processes away, a lock the rest of this one.
    """

    engine: Engine
    vault: Vault
    link: SpotifyLink
    _locks: dict[AccountId, asyncio.Lock] = field(
        default_factory=lambda: defaultdict(asyncio.Lock), repr=False
    )

    async def __call__(
        self, account_id: AccountId, client_id: str, now_ms: int, stale: Secret | None = None
    ) -> Secret:
        """Give a token that is good now, and is not ``stale``; raise a SourceError."""

        def good(tokens: Tokens) -> bool:
            return tokens.access_till > now_ms and tokens.access != stale

        # Shielded: a caller that stops waiting must not lose a token that is on its way.
        return await asyncio.shield(self._current(account_id, client_id, now_ms, good))

    async def _current(
        self, account_id: AccountId, client_id: str, now_ms: int, good: Callable[[Tokens], bool]
    ) -> Secret:
        async with self._locks[account_id]:
            async with self.engine.reading() as db:
                kept = await tokens_of(db, self.vault, account_id)
            if kept is None:
                raise SourceRefused("spotify-relink", AccountState.NEEDS_RELINK)
            tokens = Tokens.loaded(kept)
            if good(tokens):
                return tokens.access
            renewed = await self.link.refresh(client_id, tokens.refresh, now_ms)
            async with self.engine.writing(durable=True) as db:
                # Linked anew meanwhile, the account has other tokens, which stay.
                if await tokens_of(db, self.vault, account_id) == kept:
                    await keep_tokens(db, self.vault, account_id, renewed.dumped())
            return renewed.access
