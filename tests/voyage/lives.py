"""Who listens in the year: two real people where they are there, and two invented heavy ones."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from domain.play import Play
from sources.exports import Limits, open_exports
from tests.fakes.spotify import SHORTEST_MS, Heard
from tests.ledgers import DAY, HOUR, MINUTE, NOON

REAL = ("c", "e")
SLOW_SHARE, HOURS_LATE_SHARE = 0.3, 0.02
"""Of two-hour stretches: shown some minutes late, and shown hours late."""


@dataclass(frozen=True)
class Life:
    """What one listener heard, in the order it was told."""

    name: str
    heard: tuple[Heard, ...]
    days: int

    @property
    def end(self) -> int:
        return NOON + self.days * DAY


def real(folder: Path, name: str, days: int) -> Life:
    """Take the days in which a real listener heard most, as Spotify would have shown them."""
    once: dict[int, Play] = {}
    with open_exports((folder / f"listener-{name}.zip",), Limits()) as export:
        for batch in export.batches():
            once |= {one.told_at: one for one in batch.plays if (one.heard_ms or 0) >= SHORTEST_MS}
    told = np.array(sorted(once))
    many = np.searchsorted(told, told + days * DAY) - np.arange(told.size)
    first = int(many.argmax())
    shift = NOON + HOUR - int(told[first])
    plays = [once[at] for at in told[first : first + int(many[first])].tolist()]
    heard = (Heard(one.told_at + shift, one.title, one.artist, one.heard_ms or 0) for one in plays)
    return Life(f"listener {name}", _shown(heard, np.random.default_rng(ord(name))), days)


def bursts(days: int, seed: int = 1) -> Life:
    """Invent somebody who hears tracks of half a minute for hours on end, at night too."""
    dice = np.random.default_rng(seed)
    heard, at = [], NOON
    while at < NOON + days * DAY:
        at += int(dice.exponential(DAY / 4))
        burst = dice.random() < 0.25
        most, shortest_s, longest_s = (250, 30, 33) if burst else (60, 120, 300)
        for _ in range(int(dice.integers(5, most))):
            at += int(dice.integers(shortest_s, longest_s)) * 1000 + int(dice.integers(1000))
            heard.append(_invented(at, dice))
    return Life("half minutes", _shown(heard, dice), days)


def offline(days: int, seed: int = 2) -> Life:
    """Invent somebody whose phone is often offline, and tells hours later what it played."""
    dice = np.random.default_rng(seed)
    heard, at = [], NOON
    while at < NOON + days * DAY:
        at += int(dice.exponential(DAY / 5))
        plays = []
        for _ in range(int(dice.integers(5, 60))):
            at += int(dice.integers(120, 300)) * 1000 + int(dice.choice([0, 0, 0, 5 * MINUTE]))
            plays.append(_invented(at, dice))
        if dice.random() < 0.15:
            shown = at + int(dice.integers(HOUR, 9 * HOUR))
            plays = [Heard(one.told_at, one.title, shown_at=shown) for one in plays]
        heard += plays
    return Life("offline phones", _shown(heard, dice), days)


def _invented(at: int, dice: np.random.Generator) -> Heard:
    return Heard(at, f"No. {dice.integers(400)}")


def _shown(heard: Iterable[Heard], dice: np.random.Generator) -> tuple[Heard, ...]:
    """Let Spotify be slow now and then: minutes for some stretches, hours for a few."""
    late: dict[int, int] = {}
    shown = []
    for one in sorted(heard, key=lambda one: one.told_at):
        stretch = one.told_at // (2 * HOUR)
        if stretch not in late:
            chance = dice.random()
            minutes = 20 if chance < SLOW_SHARE else 0
            longest = 6 * HOUR if chance < HOURS_LATE_SHARE else minutes * MINUTE
            late[stretch] = int(dice.integers(longest)) if longest else 0
        at = max(one.shown_at, one.told_at + late[stretch])
        shown.append(Heard(one.told_at, one.title, one.artist, one.length_ms, at))
    return tuple(shown)
