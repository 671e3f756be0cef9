"""Sail through a life: visit after visit, and everything that goes wrong between."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from storage import polling
from storage.coverage import coverage_of
from storage.vault import Vault
from tests.fakes.spotify import FakeSpotify
from tests.ledgers import HOUR, MINUTE, NOON
from tests.listening import Hour
from tests.voyage.killed import killed_in_a_round
from tests.voyage.lives import Life
from tests.voyage.mortal import Died
from tests.voyage.ship import Ship
from tests.voyage.shown import Traveller, spotify_of
from tests.voyage.weather import Weather, inside

TOLD = """
  SELECT started_at + elapsed_ms FROM play ORDER BY 1
"""


@dataclass
class Log:
    """What happened, for whoever judges it."""

    life: Life
    requests: int = 0
    visits: list[tuple[int, int]] = field(default_factory=list)
    """Kept visits: when, and when the oldest of a full list was told, else 0."""
    shown: dict[int, int] = field(default_factory=dict)
    """Plays by when they were told, and when a list first held them."""
    kept: list[int] = field(default_factory=list)
    gaps: list[polling.Gap] = field(default_factory=list)
    covered: tuple[tuple[int, int], ...] = ()
    deaths: int = 0
    kills: int = 0
    links: int = 0


class Voyage:
    """One listener's way through the weather."""

    def __init__(self, life: Life, weather: Weather, seed: int) -> None:
        self.life, self.weather = life, weather
        self.dice = np.random.default_rng(seed)
        self.hour = Hour(NOON)
        self.log = Log(life)
        self.restarts = list(weather.restarts)
        self.deaths = list(weather.deaths)
        self.kills = list(weather.kills)

    async def sail(self, path: Path) -> Log:
        """Ask and ask until the life is over; give what was kept, and all that happened."""
        spotify, person = spotify_of(self.life, self.weather, self.hour)
        key = Vault.made_key()
        async with spotify, Ship(path, self.hour, spotify.address, key, self.dice) as ship:
            await ship.link(person.refresh)
            while self.hour.now < self.life.end:
                await self._turn(ship, person)
                if await ship.next_turn() is None:
                    await self._linked_anew(ship, spotify, person)
                await self._onward(ship)
            self.log.requests = sum(path.endswith("recently-played") for path, _ in spotify.asked)
            self.log.shown = person.shown_to_us
            await self._read(ship)
        return self.log

    async def _turn(self, ship: Ship, person: Traveller) -> None:
        """Make one round, dying in it if that is due."""
        if self._due(self.restarts):
            await ship.again()
        if self._due(self.kills):
            await killed_in_a_round(ship, self.dice.random() * 0.08)
            self.log.kills += 1
        elif died := self._due(self.deaths):
            ship.engine.left = died[1]
        try:
            await ship.round()
        except Died:
            self.log.deaths += 1
            await ship.again()
        if ship.engine.left is not None:  # it outlived the visit: the end comes between two
            self.log.deaths += 1
            await ship.again()
        if (await ship.polled()).asked_at == self.hour.now:
            self.log.visits.append((self.hour.now, person.at_the_bottom()))

    async def _linked_anew(self, ship: Ship, spotify: FakeSpotify, person: Traveller) -> None:
        """Let the member read their letter hours later, and log in."""
        self.log.links += 1
        self.hour.now += int(self.dice.uniform(HOUR, 12 * HOUR))
        spotify.grant(person)
        await ship.link(person.refresh)

    async def _onward(self, ship: Ship) -> None:
        """Move the hour to the next turn, past the hours in which the bot is not running."""
        turn = await ship.next_turn()
        assert turn is not None
        self.hour.now = max(self.hour.now + MINUTE, turn)
        while away := inside(self.weather.away, self.hour.now):
            self.hour.now = away[1]
            await ship.again()

    def _due(self, planned):
        """Take the first of some plans if its time has come."""
        if not planned:
            return None
        at = planned[0] if isinstance(planned[0], int) else planned[0][0]
        return planned.pop(0) if at <= self.hour.now else None

    async def _read(self, ship: Ship) -> None:
        """Read what the ledger says in the end."""
        polled = await ship.polled()
        async with ship.engine.reading() as db:
            self.log.kept = [at for (at,) in await db.rows(TOLD)]
            self.log.gaps = await polling.gaps_of(db, polled.account_id)
            self.log.covered = tuple(await coverage_of(db, polled.listener_id))
