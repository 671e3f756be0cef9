"""What a phrase may say of the facts, each value with the fact that proves it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from domain.music import Track
from domain.period import Period
from story.chapters import ArtistCount, Facts, TrackCount
from story.civil import DAY_MS, local
from story.evidence import Value
from story.reserve import Reserve

HOUR_MS, MINUTES = 3_600_000, 60
FIRST_ALONE, BUSY_DAY, RUN, RUNNING, NEW = 3, 5, 3, 4, 5
SETTLED_MS = 28 * DAY_MS
"""In our own first weeks everything is new."""
PODIUM = 3

NAMED_BY = {"top_artist": "top_artist", "top_track": "top_track_artist", "run_": "run_artist"}
"""What an opening says of somebody, by the beginning of its variables, and who that is."""

Row = TypeVar("Row", TrackCount, ArtistCount)


class Said(NamedTuple):
    """A value, and the name of the fact it comes from; none for the period's own name."""

    value: Value
    fact: str | None


@dataclass(frozen=True, slots=True)
class Sayable:
    """Everything that may be said, by the variable that says it."""

    said: dict[str, Said]

    def values(self) -> dict[str, Value]:
        return {name: one.value for name, one in self.said.items()}

    def without(self, beginnings: Collection[str]) -> "Sayable":
        """Leave out the variables that begin so: a moment says them already."""
        apart = tuple(beginnings)
        return Sayable(
            {name: one for name, one in self.said.items() if not name.startswith(apart)}
        )

    def facts(self, names: frozenset[str]) -> tuple[str, ...]:
        """Name the facts that these variables stand on."""
        found = {self.said[name].fact for name in names if name in self.said}
        return tuple(sorted(fact for fact in found if fact))

    def beside(self, told: Mapping[str, Value]) -> "Sayable":
        """Leave out what the story says next anyway, in the values of its first moment."""
        names = {told.get("artist"), told.get("other_artist")} - {None}
        again = [group for group, by in NAMED_BY.items() if self._value(by) in names]
        if "on" in told and told["on"] == self._value("busiest_on"):
            again.append("busiest_")
        kept = {name: one for name, one in self.said.items() if not name.startswith(tuple(again))}
        return Sayable(kept)

    def _value(self, name: str) -> Value | None:
        return self.said[name].value if name in self.said else None


class Group(NamedTuple):
    """Values that are said together or not at all, and what they name."""

    fact: str
    values: dict[str, Value]
    track: Track | None = None
    artist: str | None = None
    day: str | None = None


def period_only(period: Period) -> Sayable:
    """Say no more than which period it is."""
    return Sayable({"month": Said(period.first_on.isoformat(), None)})


def sayable(facts: Facts, reserve: Reserve) -> Sayable:
    """Gather what openings, steady texts and last words may say of a period with plays."""
    listening = reserve.listening
    period, since = listening.period, listening.since_at
    said = period_only(period).said | {
        "plays": Said(facts.plays, "plays"),
        "tracks": Said(facts.distinct_tracks, "distinct_tracks"),
        "artists": Said(facts.distinct_artists, "distinct_artists"),
        "days": Said(facts.days_listened, "days_listened"),
        "sittings": Said(facts.sittings, "sittings"),
    }
    if facts.ms_played is not None and not facts.estimated and facts.ms_played >= HOUR_MS:
        said["hours"] = Said(facts.ms_played // HOUR_MS, "ms_played")
    if since is not None:
        said["since"] = Said(day_on(since, period), None)
    if since is not None and since < period.start_ms - SETTLED_MS:
        for name, new in (("new_tracks", facts.new_tracks), ("new_artists", facts.new_artists)):
            if new >= NEW:
                said[name] = Said(new, name)
    groups = [*_ends(facts, period), *_firsts(facts), *_calendar(facts)]
    return Sayable(said | kept([*groups, *_stretches(facts, period)], reserve))


def kept(groups: Sequence[Group], reserve: Reserve) -> dict[str, Said]:
    """Drop the groups that name what prose does not."""
    said: dict[str, Said] = {}
    for group in groups:
        if (
            (group.track is not None and reserve.track(group.track))
            or (group.artist is not None and reserve.artist(group.artist))
            or (group.day is not None and reserve.day(group.day))
        ):
            continue
        said |= {name: Said(value, group.fact) for name, value in group.values.items()}
    return said


def day_on(instant: int, period: Period) -> str:
    """Give the civil day of an instant, UTC ms, as ISO."""
    return local(instant, period.zone).date().isoformat()


def _ends(facts: Facts, period: Period) -> Iterator[Group]:
    for name, track, at in (
        ("first", facts.first_track, facts.first_started_at),
        ("last", facts.last_track, facts.last_started_at),
    ):
        if track is not None and at is not None:
            on = day_on(at, period)
            named: dict[str, Value] = {
                f"{name}_track": track.title,
                f"{name}_artist": track.artist,
            }
            yield Group(f"{name}_track", named, track=track, day=on)
            yield Group(f"{name}_started_at", {f"{name}_on": on}, day=on)


def _alone(rows: Sequence[Row]) -> Row | None:
    """Give the first of a ranking where it is first by plays and not by a tie's rules."""
    if not rows or rows[0].plays < FIRST_ALONE:
        return None
    return rows[0] if len(rows) == 1 or rows[0].plays > rows[1].plays else None


def _firsts(facts: Facts) -> Iterator[Group]:
    if artist := _alone(facts.top_artists):
        said: dict[str, Value] = {
            "top_artist": artist.artist,
            "top_artist_plays": artist.plays,
        }
        yield Group("top_artists", said, artist=artist.artist)
    if track := _alone(facts.top_tracks):
        said = {
            "top_track": track.track.title,
            "top_track_artist": track.track.artist,
            "top_track_plays": track.plays,
        }
        yield Group("top_tracks", said, track=track.track)


def _calendar(facts: Facts) -> Iterator[Group]:
    fullest = sorted(facts.by_day.items(), key=lambda day: -day[1])[:2]
    if len(fullest) > 1 and fullest[0][1] > max(fullest[1][1], BUSY_DAY):
        on, plays = fullest[0]
        yield Group("by_day", {"busiest_on": on, "busiest_plays": plays}, day=on)
    weekdays = sorted(facts.by_weekday)
    if weekdays[-1] > max(weekdays[-2], BUSY_DAY):
        weekday = facts.by_weekday.index(weekdays[-1]) + 1
        yield Group("by_weekday", {"weekday": weekday, "weekday_plays": weekdays[-1]})
    if len(facts.by_month) > 1:
        ordered = sorted(facts.by_month.items(), key=lambda month: (-month[1].plays, month[0]))
        for name, (month, count) in (("best", ordered[0]), ("least", ordered[-1])):
            said: dict[str, Value] = {
                f"{name}_month": f"{month}-01",
                f"{name}_plays": count.plays,
            }
            yield Group("by_month", said)


def _stretches(facts: Facts, period: Period) -> Iterator[Group]:
    sitting, run, running = facts.longest_sitting, facts.longest_run, facts.days_running
    if sitting is not None and sitting.minutes >= MINUTES and not facts.estimated:
        on = day_on(sitting.started_at, period)
        said: dict[str, Value] = {
            "sitting_on": on,
            "sitting_minutes": sitting.minutes,
            "sitting_plays": sitting.plays,
        }
        yield Group("longest_sitting", said, day=on)
    if run is not None and run.times >= RUN:
        said = {
            "run_track": run.track.title,
            "run_artist": run.track.artist,
            "run_times": run.times,
        }
        yield Group("longest_run", said, track=run.track, day=day_on(run.started_at, period))
    if running is not None and running.days >= RUNNING:
        said = {
            "running_days": running.days,
            "running_first": running.first_on,
            "running_last": running.last_on,
        }
        yield Group("days_running", said)


def tops(facts: Facts, reserve: Reserve) -> tuple[str, Sayable] | None:
    """Choose how what was played most is told; None where the list would have a hole."""
    tracks, artists = facts.top_tracks[:PODIUM], facts.top_artists[:PODIUM]
    if any(reserve.track(row.track) for row in tracks) or any(
        reserve.artist(row.artist) for row in artists
    ):
        return None
    said: dict[str, Said] = {}
    for place, row in enumerate(tracks, 1):
        said |= {
            f"song_{place}": Said(row.track.title, "top_tracks"),
            f"song_{place}_artist": Said(row.track.artist, "top_tracks"),
            f"song_{place}_plays": Said(row.plays, "top_tracks"),
        }
    for place, artist in enumerate(artists, 1):
        said |= {
            f"name_{place}": Said(artist.artist, "top_artists"),
            f"name_{place}_plays": Said(artist.plays, "top_artists"),
        }
    if leader := _alone(facts.top_artists):
        said["leader"] = Said(leader.artist, "top_artists")
        said["leader_plays"] = Said(leader.plays, "top_artists")
    if len(tracks) == len(artists) == PODIUM and tracks[-1].plays > 1:
        # A tie has an order in the tables; in words nobody heads it.
        return ("tops" if _alone(facts.top_tracks) else "tops-even"), Sayable(said)
    return ("tops-few", Sayable(said)) if _alone(facts.top_tracks) else None
