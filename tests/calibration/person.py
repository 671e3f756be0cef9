"""A listener as columns, cut into the listening that a story of any period is told from."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from domain.music import Album, Track
from domain.period import Period
from domain.play import SourceName
from ledger.coverage import Span
from ledger.identity import identity
from story.facts.sittings import sitting_of
from story.listening import EARLIER_DAYS, MEMORY_DAYS, Int64, Listening
from tests.checker.heard import Heard

DAY_MS = 86_400_000
HALF_YEAR_MS = 182 * DAY_MS
NEVER = np.iinfo(np.int64).max


@dataclass(frozen=True, eq=False)
class Person:
    """Plays in order, their tracks and records numbered in the order of names.

    One is the same as itself alone, and so may be remembered by.
    """

    zone: str
    at: Int64
    ms: Int64
    track: Int64
    names: list[Track]
    watched: tuple[Span, ...]
    record: Int64
    """-1 where no record is told."""
    records: list[Album]
    skips: tuple[tuple[int, Track], ...] = ()
    """What was begun and left, by time: instants, UTC ms, and tracks."""

    @classmethod
    def of(
        cls,
        zone: str,
        at: Int64,
        ms: Int64,
        names: list[Track],
        watched: tuple[Span, ...],
        records: Sequence[Album | None] = (),
    ) -> "Person":
        """Make one of plays in any order, each with its track’s names and its record’s, if any."""
        track, shown = _numbered(names)
        told = [one for one in records if one is not None]
        has = np.array([one is not None for one in records] or [False] * len(at), bool)
        record = np.full(len(at), -1, np.int64)
        record[has], albums = _numbered(told)
        order = np.lexsort((ms, track, at))
        return cls(zone, at[order], ms[order], track[order], shown, watched, record[order], albums)

    @classmethod
    def real(cls, heard: Heard) -> "Person":
        """Make one of a real listener’s plays."""
        names = [Track(play.artist, play.title) for play in heard.plays]
        records = [Album(play.artist, play.album) if play.album else None for play in heard.plays]
        ms = np.array([play.ms for play in heard.plays], np.int64)
        spans = tuple(Span(*one) for one in heard.watched)
        person = cls.of(heard.zone, heard.at, ms, names, spans, records)
        shown = {(identity(one.artist), identity(one.title)): one for one in person.names}
        skips = [(one.at, (identity(one.artist), identity(one.title))) for one in heard.skips]
        known = sorted((at, shown[key]) for at, key in skips if key in shown)
        return replace(person, skips=tuple(known))

    def months(self) -> list[str]:
        """Name the months from the first play’s to the last one’s."""
        first, last = self.at[[0, -1]].astype("datetime64[ms]").astype("datetime64[M]")
        return [str(month) for month in np.arange(first, last + 1)]

    def years(self) -> list[str]:
        return sorted({month[:4] for month in self.months()})

    def moved(self, ms: int) -> "Person":
        """Live the same days at another time."""
        spans = tuple(Span(span.start + ms, span.stop + ms) for span in self.watched)
        skips = tuple((at + ms, track) for at, track in self.skips)
        return replace(self, at=self.at + ms, watched=spans, skips=skips)

    def shuffled(self, seed: int) -> "Person":
        """Hear the same sittings in another order, half-year by half-year, at the same hours."""
        chance = np.random.default_rng(seed)
        sitting = sitting_of(self._columns(Period.parse("2999", self.zone), self.at >= 0))
        track, record = self.track.copy(), self.record.copy()
        half = (self.at - self.at[0]) // HALF_YEAR_MS
        for number in range(int(half[-1]) + 1):
            rows = np.flatnonzero(half == number)
            parts = np.split(rows, np.flatnonzero(np.diff(sitting[rows])) + 1)
            order = chance.permutation(len(parts))
            heard = np.concatenate([parts[place] for place in order])
            track[rows], record[rows] = self.track[heard], self.record[heard]
        return replace(self, track=track, record=record)

    def listening(self, period: str) -> Listening:
        """Cut out a period with the memory before it."""
        span = Period.parse(period, self.zone)
        start = span.start_ms - MEMORY_DAYS * DAY_MS
        cut = self._columns(span, (self.at >= start) & (self.at < span.stop_ms))
        number = {track: place for place, track in enumerate(cut.tracks)}
        begin, end = (bisect_left(self.skips, (edge,)) for edge in (start, span.stop_ms))
        skips = [(at, number[one]) for at, one in self.skips[begin:end] if one in number]
        skipped = np.array(skips, np.int64).reshape(-1, 2)
        earlier = self._earlier(number, span.start_ms, start)
        return replace(cut, skipped_at=skipped[:, 0], skipped_track=skipped[:, 1], **earlier)

    def _earlier(self, number: Mapping[Track, int], start: int, stop: int):
        """Give the plays before the memory of tracks that were played since."""
        early = (self.at >= start - EARLIER_DAYS * DAY_MS) & (self.at < stop)
        kept = [
            (at, number[self.names[track]])
            for at, track in zip(self.at[early].tolist(), self.track[early].tolist(), strict=True)
            if self.names[track] in number
        ]
        columns = np.array(kept, np.int64).reshape(-1, 2)
        return {"earlier_at": columns[:, 0], "earlier_track": columns[:, 1]}

    def _columns(self, span: Period, kept) -> Listening:
        at, ms = self.at[kept], self.ms[kept]
        used, track = np.unique(self.track[kept], return_inverse=True)
        tracks = tuple(self.names[number] for number in used.tolist())
        artists = sorted({identity(one.artist) for one in tracks})
        number = {name: place for place, name in enumerate(artists)}
        artist_of = np.array([number[identity(one.artist)] for one in tracks], np.int32)
        shown = {int(own): one.artist for own, one in zip(artist_of, tracks, strict=True)}
        first_at = np.full(len(self.names), NEVER)
        np.minimum.at(first_at, self.track, self.at)
        nothing = np.zeros(len(at), np.int64)
        return Listening(
            subject="Ana",
            period=span,
            zone_chosen=True,
            first=int(np.searchsorted(at, span.start_ms)),
            last=len(at),
            started_at=at,
            heard_ms=ms,
            unsure_ms=nothing,
            track=track.astype(np.int32),
            album=self.record[kept].astype(np.int32),
            source=nothing.astype(np.int32),
            uri=(None,) * len(at),
            tracks=tracks,
            artists=tuple(shown[place] for place in range(len(artists))),
            albums=tuple(self.records),
            sources=(SourceName.EXTENDED,),
            artist_of=artist_of,
            length_ms=np.zeros(len(tracks), np.int64),
            first_at=first_at[used],
            since_at=int(self.at[0]),
            coverage=self.watched,
        )


Named = TypeVar("Named", Track, Album)


def _numbered(names: Sequence[Named]) -> tuple[Int64, list[Named]]:
    """Number names in the order of their identities, and give each once as it is shown."""
    keys = [(identity(one.artist), identity(one.title)) for one in names]
    number = {key: place for place, key in enumerate(sorted(set(keys)))}
    shown = dict(zip(keys, names, strict=True))
    return np.array([number[key] for key in keys], np.int64), [shown[key] for key in sorted(shown)]
