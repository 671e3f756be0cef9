"""Null listening: a stable taste, and nothing that ever happens.

As ``story.md`` 5.1 describes it: Zipf artists, sittings, album runs, 3 % natural repeats, 10 %
exploration, overdispersed days, about 24 plays a day, clock changes, gaps; 24 months.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from domain.music import Album, Track
from domain.period import milliseconds
from ledger.coverage import Span
from story.listening import Int64
from tests.calibration.person import DAY_MS, Person

Skips = tuple[tuple[int, Track], ...]

ZONE = "Europe/Lisbon"
FIRST = datetime(2022, 1, 1, tzinfo=ZoneInfo(ZONE))
MONTHS, DAYS = 24, 730
PLAYS_A_DAY, UNEVENNESS = 24.0, 3.0
ARTISTS, TRACKS, RECORD = 220, 24, 11
ZIPF, REPEATS, EXPLORED = 1.0, 0.03, 0.10
ALBUM_RUNS, ONE_ARTIST = 0.15, 0.08
SITTING = 8.0
UNKNOWN_ARTISTS = 6_000
MINUTE_MS = 60_000


SKIPPED = 1.0, 6.0
"""Of a Beta distribution: how likely each song is left within half a minute, always as likely."""


def a_person(seed: int, days: int = DAYS) -> Person:
    """Invent two years, or as many days, of somebody to whom nothing happens."""
    chance = np.random.default_rng([seed, 5])
    taste, clock = _Taste(chance), _clock(float(chance.uniform(0, 6)))
    plays: list[tuple[int, int, Track]] = []
    free = 0
    for day in range(days):
        many = int(chance.negative_binomial(UNEVENNESS, UNEVENNESS / (UNEVENNESS + PLAYS_A_DAY)))
        sittings = min(max(1, round(many / SITTING)), 12)
        hours = np.sort(chance.choice(24, sittings, replace=False, p=clock)).tolist()
        for hour in hours if many else []:
            at = max(instant(day, hour, int(chance.integers(0, 60))), free)
            for track in taste.sitting(1 + int(chance.poisson(max(many / sittings - 1, 0)))):
                ms = int(min(max(chance.normal(215_000, 40_000), 65_000), 480_000))
                plays.append((at, ms, track))
                at += ms + int(chance.integers(500, 8_000))
            free = at
    gaps = _gaps(chance, days)
    seen = [one for one in plays if not any(gap.start <= one[0] < gap.stop for gap in gaps)]
    at_, ms_ = (np.array([one[place] for one in seen], np.int64) for place in (0, 1))
    names = [track for *_, track in seen]
    watched = _watched(plays[0][0], gaps, days)
    person = Person.of(ZONE, at_, ms_, names, watched, [_record_of(track) for track in names])
    return replace(person, skips=_skips(np.random.default_rng([seed, 17]), at_, names))


def _skips(chance: np.random.Generator, at: Int64, names: list[Track]) -> Skips:
    """Leave songs early: of each as large a part, at any time that something is played."""
    inclined = {track: float(chance.beta(*SKIPPED)) for track in dict.fromkeys(names)}
    odds = np.array([inclined[track] / (1 - inclined[track]) for track in names])
    many = chance.poisson(odds)
    skipped = [
        track for track, times in zip(names, many.tolist(), strict=True) for _ in range(times)
    ]
    when = np.sort(chance.choice(at, len(skipped))) - 20_000
    order = chance.permutation(len(skipped)).tolist()
    return tuple((moment, skipped[n]) for moment, n in zip(when.tolist(), order, strict=True))


class _Taste:
    """What somebody likes, and keeps liking as much."""

    def __init__(self, chance: np.random.Generator) -> None:
        self.chance = chance
        liked = 1 / np.arange(1, ARTISTS + 1) ** ZIPF
        songs = 1 / np.arange(1, TRACKS + 1) ** 0.6
        each = [liked[artist] * chance.permutation(songs) for artist in range(ARTISTS)]
        self.artists = liked / liked.sum()
        self.tracks = [own / own.sum() for own in each]

    def sitting(self, plays: int) -> list[Track]:
        """Choose what a sitting plays: a record, one artist, or anything."""
        way = self.chance.random()
        if way < ALBUM_RUNS:
            artist, record = self._artist(), int(self.chance.integers(0, TRACKS // RECORD))
            songs = range(record * RECORD, (record + 1) * RECORD)
            return [_named(artist, song) for song in songs][: plays + 4]
        only = self._artist() if way < ALBUM_RUNS + ONE_ARTIST else None
        found: list[Track] = []
        for chosen in self.chance.random(plays).tolist():
            if found and chosen < REPEATS:
                found.append(found[-1])
            elif chosen < REPEATS + EXPLORED:
                found.append(_named(ARTISTS + int(self.chance.integers(0, UNKNOWN_ARTISTS)), 0))
            else:
                found.append(self._song(self._artist() if only is None else only))
        return found

    def _artist(self) -> int:
        return int(self.chance.choice(ARTISTS, p=self.artists))

    def _song(self, artist: int) -> Track:
        return _named(artist, int(self.chance.choice(TRACKS, p=self.tracks[artist])))


def _named(artist: int, song: int) -> Track:
    return Track(f"Artist {artist:05}", f"Song {artist:05} {song:02}")


def _record_of(track: Track) -> Album | None:
    """Name the record that a liked artist's song stands on; a few stand on none."""
    artist, song = (int(part) for part in track.title.split()[1:])
    if artist >= ARTISTS or song >= TRACKS // RECORD * RECORD:
        return None
    return Album(track.artist, f"Record {artist:05} {song // RECORD}")


def _clock(late: float):
    """Weigh the hours: morning, afternoon and evening, each as late as the person is."""
    hours = np.arange(24)
    weight = sum(
        size * np.exp(-(((hours - (middle + late) + 12) % 24 - 12) ** 2) / (2 * width**2))
        for middle, width, size in ((8, 1.2, 0.6), (14, 2.5, 0.8), (20, 2.0, 1.2))
    )
    return weight / weight.sum()


def instant(day: int, hour: int, minute: int) -> int:
    """Say when it is so late, by the clock on the wall, on a numbered day."""
    naive = FIRST.replace(tzinfo=None) + timedelta(days=day, hours=hour, minutes=minute)
    return milliseconds(naive.replace(tzinfo=ZoneInfo(ZONE)))


def _gaps(chance: np.random.Generator, days: int) -> list[Span]:
    """Lose sight of a person now and then, for up to four days."""
    gaps = []
    for _ in range(3):
        start = milliseconds(FIRST) + int(chance.integers(30, days - 30)) * DAY_MS
        gaps.append(Span(start, start + int(chance.uniform(0.5, 4) * DAY_MS)))
    return sorted(gaps)


def _watched(first: int, gaps: list[Span], days: int) -> tuple[Span, ...]:
    edges = [first]
    for gap in gaps:
        edges += [max(gap.start, edges[-1]), max(gap.stop, edges[-1])]
    edges.append(milliseconds(FIRST) + (days + 2) * DAY_MS)
    spans = zip(edges[::2], edges[1::2], strict=True)
    return tuple(Span(*span) for span in spans if span[1] > span[0])
