"""The bot's reading of one account, over a database that outlives it: opened, killed, opened."""

from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, cast

import numpy as np

from domain.play import SourceName
from domain.polling import AccountState
from domain.secret import Secret
from flows.harvest import HarvestRound
from flows.passes import Passes
from sources.fetching import Fetcher, open_session
from sources.spotify import SpotifySource
from sources.spotify_link import SpotifyLink
from storage import polling
from storage.engines.sqlite import open_sqlite
from storage.migrate import migrate
from storage.people import find_listener
from storage.vault import Vault
from tests.listening import Hour, keep_spotify
from tests.voyage.mortal import MortalEngine

NAME, LIMITER = "ada", "spotify"
workers = count()


@dataclass
class Ship:
    """Everything that dies with the process, and the path of what does not."""

    path: Path
    hour: Hour
    address: str
    key: Secret
    dice: np.random.Generator
    _stack: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def __aenter__(self):
        await self.set_out()
        return self

    async def __aexit__(self, *_):
        await self.land()

    async def set_out(self) -> None:
        """Begin as a new process does, with nothing but the file."""
        real = await open_sqlite(self.path)
        await migrate(real)
        self._stack.push_async_callback(real.close)
        self.engine = MortalEngine(real)
        lent: Any = cast("Any", self.engine)  # it lends what a round needs, and no more
        self.vault = Vault([self.key])
        session = await self._stack.enter_async_context(open_session())
        home, api = "https://notes.example/", f"{self.address}v1/"
        link = SpotifyLink(Fetcher("Spotify", session), home, self.address, api)
        spotify = SpotifySource(api, threads=1)
        self._stack.callback(spotify.close)
        self.round = HarvestRound(
            lent,
            {SourceName.SPOTIFY: spotify},
            Passes(lent, self.vault, link),
            self.hour.aware,
            chance=self.dice.random,
            worker=lambda: f"worker {next(workers)} of {self.dice.random()}",
        )

    async def land(self) -> None:
        """Be gone, as far as a process in this one can be."""
        await self._stack.aclose()
        self._stack = AsyncExitStack()

    async def again(self) -> None:
        await self.land()
        await self.set_out()

    async def link(self, refresh: str) -> None:
        """Log the listener in, for the first time or anew."""
        async with self.engine.writing() as db:
            await keep_spotify(db, self.vault, NAME, refresh, self.hour(), LIMITER)

    async def polled(self) -> polling.Polled:
        async with self.engine.reading() as db:
            listener = await find_listener(db, NAME)
            assert listener is not None
            return (await polling.polled_of(db, listener.listener_id))[0]

    async def next_turn(self) -> int | None:
        """Say when the account can be asked again, UTC ms; None if it must be linked anew."""
        polled, now = await self.polled(), self.hour()
        if polled.state is AccountState.NEEDS_RELINK:
            return None
        async with self.engine.reading() as db:
            closed = await polling.closed_limiters(db, now)
        return max([polled.due_at, polled.leased_till, *closed.values()])
