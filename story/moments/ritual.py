"""A track or an artist that has its hour, or its day of the week."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.special import bdtrc

from domain.music import Track
from story.civil import (
    date_of,
    hour_of,
    iso,
    listening_day_of,
    local_ms,
    weekday_of,
)
from story.evidence import Evidence, Value
from story.facts.calendar import wall_ms
from story.facts.rows import Rows, by_artist, by_track
from story.facts.sittings import sitting_of
from story.ground.aside import untold
from story.ground.interest import interest
from story.ground.looks import survivors
from story.ground.ninety import before, rows_within, windows
from story.ground.receipts import Rule, evidence, hours_known
from story.ground.usual import ENOUGH_PLAYS, SMOOTHING
from story.ground.watched import ABSENCE_COVERAGE, watched
from story.listening import Int32, Int64, Listening
from story.moment import ConsentClass

Bools = npt.NDArray[np.bool_]

RULE_HOUR, RULE_WEEKDAY = Rule("rule-ritual-hour", 1), Rule("rule-ritual-weekday", 1)
PLAYS, BAND_HOURS, BAND_SHARE, WEEKDAY_SHARE = 8, 3, 0.6, 0.5
CHANCE, BANDS, WEEKDAYS = 0.01, 24, 7
WEEKS = 4
"""Eight evenings of one holiday are no ritual."""
HOUR, WEEKDAY = (8, 6, BAND_SHARE), (4, 4, WEEKDAY_SHARE)
"""So many plays there, on so many days, and so large a share of all its plays."""
ONE_SONG = 0.8
"""Where so much of an artist is one track, the track is told and not the artist."""
TIMES_USUAL, MOSTLY = 2.0, 0.75
"""The floor: an hour or a day at which everything is played is nobody's own."""


class _Held(NamedTuple):
    """What keeps to a place in the day, in the week, or in both."""

    item: int
    rows: Int64
    """All its plays in the window, of which ``inside`` are there, on ``days`` listening days."""
    inside: int
    days: int
    hour: int | None
    """The first of three."""
    weekday: int | None
    """Monday 0."""
    chance: float
    ratio: float
    usual: int
    """Of a hundred plays of anything, how many are there."""


@dataclass(frozen=True, slots=True)
class Ritual:
    """Plays that keep to three hours of the day, or to one weekday, for ninety days."""

    kind: ClassVar[str] = "ritual"
    consent: ClassVar[ConsentClass] = ConsentClass.ASK

    artist: str
    track: Track | None
    plays: int
    inside: int
    days: int
    usual: int
    last_on: str
    places: dict[str, Value]
    """When: two hours, or a day of the weekday."""
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        if len(self.places) == len(("from_at", "until_at", "weekday_on")):
            return "ritual-both"
        return "ritual-weekday" if "weekday_on" in self.places else "ritual-hour"

    def values(self) -> dict[str, Value]:
        said: dict[str, Value] = {
            "artist": self.artist,
            "what": "track" if self.track else "artist",
            "plays": self.plays,
            "inside": self.inside,
            "days": self.days,
            "usual": self.usual,
            "last_on": self.last_on,
            "whole": "yes" if self.inside == self.plays else "no",
        }
        said |= self.places
        return said | {"track": self.track.title} if self.track else said


def find(listening: Listening) -> Iterator[Ritual]:
    """Find what came to hold in the period, each artist's firmest."""
    if listening.first == listening.last or not listening.zone_chosen:
        return
    wall = wall_ms(listening)
    columns = sitting_of(listening), hour_of(wall), listening_day_of(wall)
    artists = listening.artist_of[listening.track]
    looks = [
        _Look(listening, listening.track, by_track(listening), *columns),
        _Look(listening, artists, by_artist(listening), *columns),
    ]
    earlier = before(listening.period)
    old = {artist for look in looks for artist in look.held(*earlier)} if earlier else set()
    tracks, named = (_firmest(look) for look in looks)
    for artist, held in sorted((tracks | named).items()):
        track = tracks.get(artist)
        of_track = track is not None and len(track.rows) >= ONE_SONG * len(held.rows)
        told = track if track is not None and of_track else held
        heard = told.rows[-1] >= listening.first
        if (
            heard
            and artist not in old
            and not untold(listening, int(listening.track[told.rows[0]]))
        ):
            yield _ritual(listening, told, of_track=told is track)


def _firmest(look: "_Look") -> dict[int, _Held]:
    """Give what is held at the end of a window, by artist: the least by chance."""
    firmest: dict[int, _Held] = {}
    for window in windows(look.listening.period):
        for artist, held in look.held(*window).items():
            if artist not in firmest or held.chance < firmest[artist].chance:
                firmest[artist] = held
    return firmest


class _Look(NamedTuple):
    """The search for one kind of item: tracks, or artists. Columns go by the rows."""

    listening: Listening
    items: Int32
    rows_of: Rows
    sitting: Int64
    hour: Int64
    day: Int64

    def held(self, start: int, stop: int) -> dict[int, _Held]:
        """Find what kept to a place in a window, UTC ms, and is rare among all, by artist."""
        rows = rows_within(self.listening, start, stop)
        items = self.items[rows]
        since = max(start, self.listening.since_at or start)
        seen = watched(self.listening, since, max(stop, since)) >= ABSENCE_COVERAGE
        if len(items) < ENOUGH_PLAYS or not seen:
            return {}
        plays = np.bincount(items)
        often = np.flatnonzero(plays >= PLAYS)
        place = np.full(len(plays), -1)
        place[often] = np.arange(len(often))
        hours, days = self.hour[rows], weekday_of(self.day[rows])
        when = np.bincount(hours * WEEKDAYS + days, minlength=BANDS * WEEKDAYS)
        everything = when.reshape(BANDS, WEEKDAYS)
        bands = _in_bands(_table(place[items], hours, len(often), BANDS))
        weekdays = _table(place[items], days, len(often), WEEKDAYS)
        every_band, every_day = _in_bands(everything.sum(axis=1)), everything.sum(axis=0)
        hour, weekday = _middle_of_most(bands), weekdays.argmax(axis=1)
        mine, each, of_all = plays[often], np.arange(len(often)), int(plays.sum())
        likely = _stands_out(mine, bands, every_band / of_all, HOUR)
        likely |= _stands_out(mine, weekdays, every_day / of_all, WEEKDAY)
        likely &= _keeps(mine, bands[each, hour], every_band[hour], of_all, HOUR) | _keeps(
            mine, weekdays[each, weekday], every_day[weekday], of_all, WEEKDAY
        )
        firmest: dict[int, _Held] = {}
        for item in often[likely].tolist():
            own = self.rows_of.of(item)
            own = own[slice(*own.searchsorted([rows.start, rows.stop]).tolist())]
            artist = int(self.listening.artist_of[self.listening.track[own[0]]])
            for held in self._places(item, own, everything, int(hour[place[item]])):
                if artist not in firmest or held.chance < firmest[artist].chance:
                    firmest[artist] = held
        # An artist's songs are one look: else a record of Sundays would carry others along.
        chances = [held.chance for held in firmest.values()]
        kept = survivors(chances, 2 * len(often))
        found = zip(firmest.items(), kept, strict=True)
        return {artist: held for (artist, held), survives in found if survives}

    def _places(self, item: int, own: Int64, everything: Int64, hour: int) -> Iterator[_Held]:
        """Ask the rule of an item's hours, of its weekday, and of both where both hold.

        ``everything`` counts all plays of the window by hour and weekday; ``hour`` begins the
        item's fullest band.
        """
        if not hours_known(self.listening, own):
            return
        weekday = int(np.bincount(weekday_of(self.day[own])).argmax())
        by_hour = self._judged(item, own, everything, hour, None)
        by_weekday = self._judged(item, own, everything, None, weekday)
        if by_hour and by_weekday:
            both = self._judged(item, own, everything, hour, weekday)
            if both:
                yield both
                return
        yield from (held for held in (by_hour, by_weekday) if held)

    def _judged(
        self, item: int, own: Int64, everything: Int64, hour: int | None, weekday: int | None
    ) -> _Held | None:
        """Ask how often an item's sittings would come there if they came when all plays do."""
        inside, there, places = np.ones(own.size, bool), everything, 1
        if hour is not None:
            inside &= (self.hour[own] - hour) % BANDS < BAND_HOURS
            there = there[[(hour + n) % BANDS for n in range(BAND_HOURS)]]
            places *= BANDS
        if weekday is not None:
            inside &= weekday_of(self.day[own]) == weekday
            there = there[:, weekday]
            places *= WEEKDAYS
        plays, of_all = int(there.sum()), int(everything.sum())
        held = int(inside.sum())
        least, fewest, enough = HOUR if weekday is None else WEEKDAY
        if held < least or held < enough * len(own):
            return None
        share = (plays - held + SMOOTHING) / (of_all - len(own) + 1)
        ratio = held / len(own) / share
        if ratio < TIMES_USUAL:
            return None
        days = int((np.diff(self.day[own[inside]], prepend=-1) > 0).sum())
        weeks = int((np.diff(self.day[own[inside]] // WEEKDAYS, prepend=-1) > 0).sum())
        if days < fewest or weeks < WEEKS:
            return None
        sitting = self.sitting[own]
        firsts = np.diff(sitting, prepend=-1) > 0
        # Only a sitting's first play of it counts: those after it follow the first.
        came = int(inside[firsts].sum())
        chance = float(bdtrc(came - 1, int(firsts.sum()), min(share, 1.0))) * places
        if chance >= CHANCE:
            return None
        usual = round(100 * plays / of_all)
        return _Held(item, own, held, days, hour, weekday, chance, ratio, usual)


def _table(places: Int64, times: Int64, many: int, wide: int) -> Int64:
    """Count plays by item and time, of items that have a place."""
    kept = places >= 0
    cells = places[kept] * wide + times[kept]
    return np.bincount(cells, minlength=many * wide).reshape(many, wide)


def _in_bands(hours: Int64) -> Int64:
    """Count by the first of three hours what is counted by the hour, in the last axis."""
    bands = hours.copy()
    for n in range(1, BAND_HOURS):
        bands += np.roll(hours, -n, axis=-1)
    return bands


def _middle_of_most(bands: Int64) -> Int64:
    """Give by item the fullest band; of several alike the middle one, the later of two."""
    best = bands == bands.max(axis=1, keepdims=True)
    nth = best.cumsum(axis=1)
    middle = nth[:, -1:] // 2 + 1
    return np.asarray((best & (nth == middle)).argmax(axis=1), np.int64)


def _stands_out(
    plays: Int64, there: Int64, usual: npt.NDArray[np.float64], floor: tuple[int, int, float]
) -> Bools:
    """Leave out by columns what has no place where most of it is, and not most of everything."""
    often = (there >= floor[0]) & (there >= floor[2] * plays[:, None])
    often &= there >= MOSTLY * TIMES_USUAL * usual * plays[:, None]
    return np.asarray(often.any(axis=1), bool)


def _keeps(
    plays: Int64, held: Int64, there: Int64, of_all: int, floor: tuple[int, int, float]
) -> Bools:
    """Leave out by columns what does not keep to its own place: there are thousands of items.

    ``held`` of its ``plays`` are there, and ``there`` of all.
    """
    share = (there - held + SMOOTHING) / (of_all - plays + 1)
    enough = (held >= floor[0]) & (held >= floor[2] * plays)
    return np.asarray(enough & (held / plays / share >= TIMES_USUAL), bool)


def _ritual(listening: Listening, held: _Held, *, of_track: bool) -> Ritual:
    rows, zone = held.rows, listening.period.zone
    started = listening.started_at[rows]
    number = int(listening.track[rows[0]])
    artist = int(listening.artist_of[number])
    track = listening.tracks[number] if of_track else None
    last_on = iso(int(started[-1]), zone)[:10]
    places = _when(held, listening_day_of(local_ms(started, zone)))
    counted: dict[str, Value] = {"plays": len(rows), "inside": held.inside, "days": held.days}
    return Ritual(
        artist=track.artist if track else listening.artists[artist],
        track=track,
        plays=len(rows),
        inside=held.inside,
        days=held.days,
        usual=held.usual,
        last_on=last_on,
        places=places,
        about=frozenset({artist}),
        weight=interest(listening, int(started[-1]), chance=held.chance, ratio=held.ratio),
        evidence=evidence(
            listening,
            RULE_HOUR if held.weekday is None else RULE_WEEKDAY,
            rows,
            counted | places | {"last_on": last_on},
            {"usual": held.usual, "chance": float(f"{held.chance:.2g}")},
        ),
    )


def _when(held: _Held, day: Int64) -> dict[str, Value]:
    """Say two hours, a weekday, or both, of a day that the phrase does not name."""
    said: dict[str, Value] = {}
    if held.hour is not None:
        on = date_of(int(day[0])).isoformat()
        until = (held.hour + BAND_HOURS) % BANDS
        said |= {"from_at": f"{on}T{held.hour:02}:00", "until_at": f"{on}T{until:02}:00"}
    if held.weekday is not None:
        first = int(day[weekday_of(day) == held.weekday][0])
        said["weekday_on"] = date_of(first).isoformat()
    return said
