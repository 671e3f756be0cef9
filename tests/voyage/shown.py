"""Spotify, as one listener's year needs it: quick, and with a memory of what it showed."""

from bisect import insort
from dataclasses import dataclass, field

from tests.fakes.serving import Said
from tests.fakes.spotify import SHOWN, FakeSpotify, Heard, Person
from tests.listening import Hour
from tests.voyage.lives import Life
from tests.voyage.weather import Weather, inside


@dataclass
class Traveller(Person):
    """A person whose list grows as the hours pass, which never go back."""

    shown_to_us: dict[int, int] = field(default_factory=dict)
    """Plays by when they were told, and when a list first held them."""
    _newest: list[Heard] = field(default_factory=list)
    _passed: int = 0

    def list_at(self, now: int) -> list[Heard]:
        while self._passed < len(self.heard) and self.heard[self._passed].shown_at <= now:
            insort(self._newest, self.heard[self._passed], key=lambda one: one.told_at)
            self._passed += 1
        del self._newest[:-SHOWN]
        for one in self._newest:
            self.shown_to_us.setdefault(one.told_at, now)
        return self._newest[::-1]

    def at_the_bottom(self) -> int:
        """Say when the oldest of the last list was told, UTC ms; 0 of a list that was not full."""
        return self._newest[0].told_at if len(self._newest) == SHOWN else 0


def spotify_of(life: Life, weather: Weather, hour: Hour) -> tuple[FakeSpotify, Traveller]:
    """Give a service that is as unreliable as the weather, and the one who listens there."""
    spotify = FakeSpotify(hour)
    heard = sorted(life.heard, key=lambda one: one.shown_at)
    person = spotify.people[life.name] = Traveller("ada", heard)
    spotify.grant(person)

    def trouble() -> Said | None:
        now = hour()
        if closed := inside(weather.closed, now):
            wait = {"Retry-After": str((closed[1] - now) // 1000 + 1)}
            return Said(429, json={"error": {"status": 429, "message": "wait"}}, headers=wait)
        return Said(503, text="") if inside(weather.faults, now) else None

    spotify.trouble = trouble
    return spotify, person
