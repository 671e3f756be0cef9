"""One track, or one artist, for a while far beyond the usual."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np

from domain.music import Track
from story.civil import DAY_MS, day_of, iso, listening_day_of, month_of
from story.evidence import Evidence, Value
from story.facts.calendar import wall_ms
from story.facts.rows import Rows, by_artist, by_track
from story.ground.burst import bursts
from story.ground.interest import interest
from story.ground.looks import survivors
from story.ground.receipts import Rule, evidence
from story.ground.usual import (
    BASELINE_DAYS,
    SMOOTHING,
    WINDOW_DAYS,
    Usual,
    dispersion,
    tail,
    usual,
)
from story.ground.watched import absence_known
from story.listening import MEMORY_DAYS, Int32, Int64, Listening, once
from story.moment import ConsentClass

RULE_TRACK, RULE_ARTIST = Rule("rule-obsession-track", 1), Rule("rule-obsession-artist", 1)
WINDOW_MS = WINDOW_DAYS * DAY_MS
CHANCE = 0.001
STILL = 1.5
"""Over when fourteen days hold less than this many times the usual …"""
PAUSES, PAUSE_MS = 3, 2 * DAY_MS
"""… or when it paused for so many of its usual pauses, and for two days at least."""


class Floor(NamedTuple):
    """What fourteen days must hold."""

    plays: int
    days: int
    share: float
    times_usual: float


TRACK, ARTIST = Floor(12, 4, 0.04, 4.0), Floor(25, 5, 0.15, 8.0)


@dataclass(frozen=True, slots=True)
class Obsession:
    """A burst of one track or artist."""

    kind: ClassVar[str] = "obsession"
    consent: ClassVar[ConsentClass] = ConsentClass.ASK

    artist: str
    track: Track | None
    """None where it is about the artist."""
    plays: int
    days: int
    """Civil days with one of the plays."""
    share: int
    """Of all plays meanwhile, in whole per cent."""
    began_on: str
    ended_on: str
    before: int | None
    """Plays in the 180 days before; None where those were not watched well enough."""
    so_far: bool
    period: str
    """``month`` or ``year``: what it was not over at the end of."""
    about: frozenset[int]
    weight: float
    evidence: Evidence

    @property
    def form(self) -> str:
        what = "artist" if self.track is None else "track"
        return f"obsession-{what}-so-far" if self.so_far else f"obsession-{what}"

    def values(self) -> dict[str, Value]:
        said: dict[str, Value] = {
            "artist": self.artist,
            "plays": self.plays,
            "days": self.days,
            "share": self.share,
            "began": self.began_on,
            "ended": self.ended_on,
            "period": self.period,
            "compared": "none",
        }
        if self.track is not None:
            said["track"] = self.track.title
        if self.before is not None:
            said |= {
                "compared": "some" if self.before else "never",
                "before": self.before,
                "before_days": BASELINE_DAYS,
            }
        return said


class _Peak(NamedTuple):
    """The fullest fourteen days of one item's episode."""

    item: int
    stop: int
    """When they end: at a play of it."""
    chance: float
    ratio: float
    expected: float
    month: int


def find(listening: Listening) -> Iterator[Obsession]:
    """Find tracks and artists that fourteen days belonged to, beyond what is usual."""
    if listening.first == listening.last:
        return
    kinds = (
        (listening.track, by_track(listening), TRACK),
        (listening.artist_of[listening.track], by_artist(listening), ARTIST),
    )
    for items, rows, floor in kinds:
        search = _Search(listening, items, rows, floor, {}, _counts(listening))
        looked = np.unique(items[listening.first : listening.last])
        peaks = list(search.peaks())
        for month in sorted({peak.month for peak in peaks}):
            own = [peak for peak in peaks if peak.month == month]
            kept = survivors([peak.chance for peak in own], len(looked))
            for peak, survives in zip(own, kept, strict=True):
                if survives:
                    yield from _obsession(listening, items, peak, floor)


@dataclass(frozen=True, slots=True)
class _Search:
    """The search for one kind of item: tracks, or artists."""

    listening: Listening
    items: Int32
    rows: Rows
    floor: Floor
    uneven: dict[int, float]
    """Dispersions found so far, by 30-day stretches: they move slowly, and cost much."""
    counts: "_Counts"

    def peaks(self) -> Iterator[_Peak]:
        """Find the peak of each episode that first met the rule in the period."""
        start = self.listening.period.start_ms
        since = np.searchsorted(self.listening.started_at, start - WINDOW_MS)
        lately = np.bincount(self.items[since:], minlength=len(self.rows.stops))
        for item in np.flatnonzero(lately >= self.floor.plays).tolist():
            episode: list[_Peak] = []
            for met in self._meeting(item, int(lately[item])):
                if episode and met.stop - episode[-1].stop > WINDOW_MS:
                    yield from _own(self.listening, episode)
                    episode = []
                episode.append(met)
            yield from _own(self.listening, episode)

    def _meeting(self, item: int, lately: int) -> Iterator[_Peak]:
        """Give each fourteen days, up to one of its last plays, that meet the rule.

        Of what met it before the fourteen days before the period, nothing is ever told: what goes
        on from then did not begin in the period.
        """
        rows = self.rows.of(item)
        started, last = self.listening.started_at[rows], slice(len(rows) - lately, None)
        at = started[last]
        window, base = at - WINDOW_MS, at - WINDOW_MS - BASELINE_DAYS * DAY_MS
        since_window, since_base = (started.searchsorted(edge, "right") for edge in (window, base))
        inside = started.searchsorted(at, "right") - since_window
        if inside.max(initial=0) < self.floor.plays:
            return
        before = since_window - since_base
        total, total_before = self.counts.inside[rows[last]], self.counts.before[rows[last]]
        # What cannot meet the rule is left out by columns: a favourite has thousands of plays.
        usual_share = (before + SMOOTHING) / np.maximum(total_before, 1)
        likely = (inside >= self.floor.plays) & (inside >= self.floor.share * total)
        likely &= inside >= self.floor.times_usual * usual_share * total
        for place in np.flatnonzero(likely).tolist():
            own = rows[since_window[place] : since_window[place] + inside[place]]
            if (met := self._meets(item, started, own, int(total[place]))) is not None:
                yield met

    def _meets(self, item: int, started: Int64, own: Int64, total: int) -> _Peak | None:
        """Ask the whole rule of fourteen days: of ``own`` rows among ``total``.

        ``started`` is when each play of the item began.
        """
        floor, at = self.floor, int(self.listening.started_at[own[-1]])
        known = usual(self.listening, at - WINDOW_MS + 1)
        if not known.enough:
            return None
        expected = self._expected(started, known, total)
        ratio = len(own) / expected
        if ratio < floor.times_usual:
            return None
        wall = wall_ms(self.listening)[own]
        if len(np.unique(listening_day_of(wall))) < floor.days:
            return None
        chance = tail(len(own), expected, self._dispersion(known))
        if chance >= CHANCE:
            return None
        return _Peak(item, at, chance, ratio, expected, int(month_of(wall[-1:] // DAY_MS)[0]))

    def _expected(self, started: Int64, known: Usual, total: int) -> float:
        """Say how many plays fourteen days would usually hold.

        Where all listening grew, the item may grow with it: else a busy fortnight would be an
        obsession with everything. An artist is measured by the share of plays alone.
        """
        first, last = (int(started.searchsorted(at)) for at in (known.start, known.stop))
        before = last - first + SMOOTHING
        by_share = before / known.plays * total
        if self.floor is ARTIST:
            return by_share
        return max(before / known.days * WINDOW_DAYS, by_share)

    def _dispersion(self, known: Usual) -> float:
        stretch = known.stop // (30 * DAY_MS)
        if stretch not in self.uneven:
            self.uneven[stretch] = dispersion(self.listening, self.items, known)
        return self.uneven[stretch]


class _Counts(NamedTuple):
    """All plays of the fourteen days up to each row, and of the baseline before those."""

    inside: Int64
    before: Int64


@once
def _counts(listening: Listening) -> _Counts:
    every = listening.started_at
    window = every.searchsorted(every - WINDOW_MS, "right")
    base = every.searchsorted(every - WINDOW_MS - BASELINE_DAYS * DAY_MS, "right")
    return _Counts(every.searchsorted(every, "right") - window, window - base)


def _own(listening: Listening, episode: list[_Peak]) -> Iterator[_Peak]:
    if episode and episode[0].stop >= listening.period.start_ms:
        yield min(episode, key=lambda met: (met.chance, met.stop))


def _obsession(
    listening: Listening, items: Int32, peak: _Peak, floor: Floor
) -> Iterator[Obsession]:
    zone = listening.period.zone
    rows, days = _whole_days(listening, items, peak, _burst(listening, items, peak, floor))
    started = listening.started_at[rows]
    if len(rows) < floor.plays or days < floor.days - 1:
        return
    share = round(100 * len(rows) / (int(rows[-1] - rows[0]) + 1))
    before = _before(listening, items, peak.item, int(started[0]))
    number = int(listening.track[rows[0]])
    artist = int(listening.artist_of[number])
    track = listening.tracks[number] if floor is TRACK else None
    began_on, ended_on = (iso(int(at), zone)[:10] for at in (started[0], started[-1]))
    yield Obsession(
        artist=track.artist if track else listening.artists[artist],
        track=track,
        plays=len(rows),
        days=days,
        share=share,
        began_on=began_on,
        ended_on=ended_on,
        before=before,
        so_far=_so_far(listening, items, peak, started),
        period=listening.period.kind.value,
        about=frozenset({artist}),
        weight=interest(listening, int(started[-1]), chance=peak.chance, ratio=peak.ratio),
        evidence=evidence(
            listening,
            RULE_TRACK if track else RULE_ARTIST,
            rows,
            {"plays": len(rows), "days": days, "share": share}
            | {"began": began_on, "ended": ended_on},
            _baseline(peak, before),
        ),
    )


def _so_far(listening: Listening, items: Int32, peak: _Peak, started: Int64) -> bool:
    """Say whether a burst had not ended when the period did."""
    stop = listening.period.stop_ms
    lately = items[np.searchsorted(listening.started_at, stop - WINDOW_MS) :]
    pause = int(started[-1] - started[0]) / (len(started) - 1)
    return bool(
        (lately == peak.item).sum() >= STILL * peak.expected
        and stop - int(started[-1]) <= max(PAUSES * pause, PAUSE_MS)
    )


def _baseline(peak: _Peak, before: int | None) -> dict[str, Value]:
    measured: dict[str, Value] = {
        "chance": float(f"{peak.chance:.2g}"),
        "times_usual": round(peak.ratio, 1),
        "usual_in_14_days": round(peak.expected, 2),
    }
    if before is not None:
        measured |= {"before": before, "before_days": BASELINE_DAYS}
    return measured


def _burst(listening: Listening, items: Int32, peak: _Peak, floor: Floor) -> Int64:
    """Give the rows of the burst that the peak belongs to, or of the peak itself.

    A burst that holds less than half of the fullest fortnight is another one, and one so long
    that the item no longer has its share of all plays is not what the rule speaks of.
    """
    rows = np.flatnonzero(items == peak.item)
    from_ms = peak.stop - WINDOW_MS - BASELINE_DAYS * DAY_MS
    seen = rows[listening.started_at[rows] >= from_ms]
    started = listening.started_at[seen]
    inside = (started > peak.stop - WINDOW_MS) & (started <= peak.stop)
    found = bursts(started, from_ms, listening.period.stop_ms)
    if not found:
        return seen[inside]
    widest = max(found, key=lambda burst: (int(inside[slice(*burst)].sum()), -burst[0]))
    burst: Int64 = seen[slice(*widest)]
    holds = 2 * inside[slice(*widest)].sum() >= inside.sum()
    shares = len(burst) >= floor.share * (int(burst[-1] - burst[0]) + 1)
    return burst if holds and shares else seen[inside]


def _whole_days(
    listening: Listening, items: Int32, peak: _Peak, burst: Int64
) -> tuple[Int64, int]:
    """Take in what else was played on the first and the last civil day, since those are named.

    Also say on how many civil days there was a play.
    """
    day = day_of(wall_ms(listening))
    meant = (items == peak.item) & (day >= day[burst[0]]) & (day <= day[burst[-1]])
    rows = np.flatnonzero(meant)
    return rows, len(np.unique(day[rows]))


def _before(listening: Listening, items: Int32, item: int, began: int) -> int | None:
    """Count its plays in the 180 days before, where those were watched and are remembered."""
    start = began - BASELINE_DAYS * DAY_MS
    remembered = listening.period.start_ms - MEMORY_DAYS * DAY_MS
    if start < remembered or not absence_known(listening, start, began):
        return None
    rows = slice(*np.searchsorted(listening.started_at, [start, began]))
    return int((items[rows] == item).sum())
