"""Sittings, played second by second."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from sample.dice import Dice
from sample.people import Habits
from sample.shelves import Tune

SKIPPED_AFTER_MS = (1_500, 24_000)
PAUSED_MS = (20_000, 400_000)


class Hearing(NamedTuple):
    """One row of an export to be: a tune from its first second to its last."""

    start_ms: int
    tune: Tune
    heard_ms: int
    reason_start: str
    reason_end: str
    shuffle: bool
    offline: bool
    paused_ms: int
    written: bool
    """Asked for by a planted event: nothing odd may happen to it."""
    country: str

    @property
    def stop_ms(self) -> int:
        return self.start_ms + self.heard_ms + self.paused_ms


@dataclass(frozen=True, slots=True)
class Sitting:
    """What is to be played from an instant on."""

    start_ms: int
    tunes: tuple[tuple[Tune, bool], ...]
    """Each with whether a planted event asks for it."""
    shuffle: bool
    offline: bool
    in_order: bool
    country: str


def play(
    sitting: Sitting, dice: Dice, habits: Habits, stop_ms: int
) -> tuple[list[Hearing], list[Tune]]:
    """Play a sitting, but not past an instant; return what was asked for and did not fit too."""
    played: list[Hearing] = []
    missed: list[Tune] = []
    at_ms = sitting.start_ms
    last = len(sitting.tunes) - 1
    skips = habits.skips / 4 if sitting.in_order else habits.skips
    for place, (tune, written) in enumerate(sitting.tunes):
        if at_ms + tune.length_ms > stop_ms:
            missed += [tune] if written else []
            continue
        hearing = _hear(sitting, tune, at_ms, dice, 0 if written else skips)
        hearing = hearing._replace(written=written, reason_start=_began(played, tune, dice))
        if place == last and not written and dice.chance(0.25):
            hearing = hearing._replace(
                heard_ms=int(hearing.heard_ms * dice.between(0.3, 0.95)), reason_end="logout"
            )
        played.append(hearing)
        # Written sittings run to the second; others lag as players do.
        at_ms = hearing.stop_ms + (2_000 if written else 150 + dice.below(1_300))
    return played, missed


def _hear(sitting: Sitting, tune: Tune, at_ms: int, dice: Dice, skips: float) -> Hearing:
    """Hear a tune through, or some seconds of it, or part of it, or with a pause in it."""
    whole = Hearing(
        at_ms,
        tune,
        tune.length_ms,
        "",
        "trackdone",
        sitting.shuffle,
        sitting.offline,
        0,
        False,
        sitting.country,
    )
    if skips and dice.chance(skips):
        early = int(dice.between(*SKIPPED_AFTER_MS))
        heard = early if dice.chance(0.75) else int(tune.length_ms * dice.between(0.3, 0.8))
        return whole._replace(heard_ms=min(heard, tune.length_ms), reason_end="fwdbtn")
    if skips and dice.chance(0.012):
        return whole._replace(paused_ms=int(dice.between(*PAUSED_MS)))
    return whole


def _began(played: list[Hearing], tune: Tune, dice: Dice) -> str:
    """Say why a tune began, by how the one before it ended."""
    if not played:
        return "playbtn" if dice.chance(0.2) else "clickrow"
    before = played[-1]
    if before.reason_end == "fwdbtn":
        return "fwdbtn"
    if before.tune == tune:
        return "backbtn"
    return "trackdone"


def with_tunes(sitting: Sitting, more: list[Tune], dice: Dice) -> Sitting:
    """Put planted tunes in among the others, none beside itself."""
    tunes = list(sitting.tunes)
    for tune in more:
        places = [
            place
            for place in range(len(tunes) + 1)
            if tune not in [near for near, _ in tunes[max(0, place - 1) : place + 1]]
        ]
        place = dice.pick(places) if places else len(tunes)
        tunes.insert(place, (tune, True))
    return replace(sitting, tunes=tuple(tunes))
