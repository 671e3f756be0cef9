"""What a phrase may say of the facts, each value with the fact that proves it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeVar

from domain.period import Period
from story.chapters import ArtistCount, Facts, TrackCount
from story.civil import local
from story.evidence import Value

HOUR_MS, MINUTES = 3_600_000, 60
FEW_PLAYS = 20
"""Fewer plays in a month are told as few."""
FIRST_ALONE, BUSY_DAY, RUN, RUNNING, NEW = 3, 5, 3, 4, 5


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

    def facts(self, names: frozenset[str]) -> tuple[str, ...]:
        """Name the facts that these variables stand on."""
        found = {self.said[name].fact for name in names if name in self.said}
        return tuple(sorted(fact for fact in found if fact))


def sayable(facts: Facts, period: Period, since_at: int | None) -> Sayable:
    """Gather what openings, steady texts and last words may say of a period with plays."""
    said = {
        "month": Said(period.first_on.isoformat(), None),
        "plays": Said(facts.plays, "plays"),
        "tracks": Said(facts.distinct_tracks, "distinct_tracks"),
        "artists": Said(facts.distinct_artists, "distinct_artists"),
        "days": Said(facts.days_listened, "days_listened"),
        "sittings": Said(facts.sittings, "sittings"),
    }
    said |= _ends(facts, period) | _tops(facts) | _days(facts) | _months(facts)
    said |= _stretches(facts, period)
    if facts.ms_played is not None and not facts.estimated and facts.ms_played >= HOUR_MS:
        said["hours"] = Said(facts.ms_played // HOUR_MS, "ms_played")
    if since_at is not None and since_at < period.start_ms - HOUR_MS * 24 * 28:
        if facts.new_tracks >= NEW:
            said["new_tracks"] = Said(facts.new_tracks, "new_tracks")
        if facts.new_artists >= NEW:
            said["new_artists"] = Said(facts.new_artists, "new_artists")
    return Sayable(said)


def day_on(instant: int, period: Period) -> str:
    """Give the civil day of an instant, UTC ms, as ISO."""
    return local(instant, period.zone).date().isoformat()


def _ends(facts: Facts, period: Period) -> dict[str, Said]:
    said: dict[str, Said] = {}
    for name, track, at in (
        ("first", facts.first_track, facts.first_started_at),
        ("last", facts.last_track, facts.last_started_at),
    ):
        if track is not None and at is not None:
            said |= {
                f"{name}_track": Said(track.title, f"{name}_track"),
                f"{name}_artist": Said(track.artist, f"{name}_track"),
                f"{name}_on": Said(day_on(at, period), f"{name}_started_at"),
            }
    return said


def _alone(rows: Sequence[Row]) -> Row | None:
    """Give the first of a ranking where it is first by plays and not by a tie's rules."""
    if not rows or rows[0].plays < FIRST_ALONE:
        return None
    return rows[0] if len(rows) == 1 or rows[0].plays > rows[1].plays else None


def _tops(facts: Facts) -> dict[str, Said]:
    said: dict[str, Said] = {}
    if artist := _alone(facts.top_artists):
        said["top_artist"] = Said(artist.artist, "top_artists")
        said["top_artist_plays"] = Said(artist.plays, "top_artists")
    if track := _alone(facts.top_tracks):
        said["top_track"] = Said(track.track.title, "top_tracks")
        said["top_track_artist"] = Said(track.track.artist, "top_tracks")
        said["top_track_plays"] = Said(track.plays, "top_tracks")
    return said


def _days(facts: Facts) -> dict[str, Said]:
    said: dict[str, Said] = {}
    fullest = sorted(facts.by_day.items(), key=lambda day: -day[1])[:2]
    if len(fullest) > 1 and fullest[0][1] > max(fullest[1][1], BUSY_DAY):
        said["busiest_on"] = Said(fullest[0][0], "by_day")
        said["busiest_plays"] = Said(fullest[0][1], "by_day")
    weekdays = sorted(facts.by_weekday)
    if weekdays[-1] > max(weekdays[-2], BUSY_DAY):
        said["weekday"] = Said(facts.by_weekday.index(weekdays[-1]) + 1, "by_weekday")
        said["weekday_plays"] = Said(weekdays[-1], "by_weekday")
    return said


def _months(facts: Facts) -> dict[str, Said]:
    said: dict[str, Said] = {}
    if len(facts.by_month) > 1:
        ordered = sorted(facts.by_month.items(), key=lambda month: (-month[1].plays, month[0]))
        for name, (month, count) in (("best", ordered[0]), ("least", ordered[-1])):
            said[f"{name}_month"] = Said(f"{month}-01", "by_month")
            said[f"{name}_plays"] = Said(count.plays, "by_month")
    return said


def _stretches(facts: Facts, period: Period) -> dict[str, Said]:
    said: dict[str, Said] = {}
    sitting, run, running = facts.longest_sitting, facts.longest_run, facts.days_running
    if sitting is not None and sitting.minutes >= MINUTES and not facts.estimated:
        said |= {
            "sitting_on": Said(day_on(sitting.started_at, period), "longest_sitting"),
            "sitting_minutes": Said(sitting.minutes, "longest_sitting"),
            "sitting_plays": Said(sitting.plays, "longest_sitting"),
        }
    if run is not None and run.times >= RUN:
        said |= {
            "run_track": Said(run.track.title, "longest_run"),
            "run_artist": Said(run.track.artist, "longest_run"),
            "run_times": Said(run.times, "longest_run"),
        }
    if running is not None and running.days >= RUNNING:
        said |= {
            "running_days": Said(running.days, "days_running"),
            "running_first": Said(running.first_on, "days_running"),
            "running_last": Said(running.last_on, "days_running"),
        }
    return said


def tops(facts: Facts) -> tuple[str, Sayable] | None:
    """Choose how what was played most is told, and what of it may be said."""
    said: dict[str, Said] = {}
    for place, row in enumerate(facts.top_tracks[:3], 1):
        said |= {
            f"song_{place}": Said(row.track.title, "top_tracks"),
            f"song_{place}_artist": Said(row.track.artist, "top_tracks"),
            f"song_{place}_plays": Said(row.plays, "top_tracks"),
        }
    for place, artist in enumerate(facts.top_artists[:3], 1):
        said |= {
            f"name_{place}": Said(artist.artist, "top_artists"),
            f"name_{place}_plays": Said(artist.plays, "top_artists"),
        }
    enough = min(len(facts.top_tracks), len(facts.top_artists)) > 2  # noqa: PLR2004 - a podium
    if enough and facts.top_tracks[2].plays > 1:
        return "tops", Sayable(said)
    if _alone(facts.top_tracks):
        return "tops-few", Sayable(said)
    return None


def peaks(facts: Facts) -> Sayable | None:
    """Gather the months of the year's first three songs; None where there are not three."""
    if len(facts.peaks) < 3:  # noqa: PLR2004 - a podium
        return None
    said: dict[str, Said] = {}
    for place, peak in enumerate(facts.peaks[:3], 1):
        said |= {
            f"song_{place}": Said(peak.track.title, "peaks"),
            f"peak_{place}": Said(f"{peak.month}-01", "peaks"),
            f"peak_{place}_plays": Said(peak.plays, "peaks"),
        }
    return Sayable(said)


def quarter(facts: Facts, year: int, first: int) -> tuple[str, Sayable] | None:
    """Choose how three months are told, and what may be said of them; None without plays."""
    months = [date(year, month, 1).isoformat() for month in range(first, first + 3)]
    found = [month for month in months if month[:7] in facts.month_tops]
    if not found:
        return None
    said: dict[str, Said] = {}
    for place, month in enumerate(found, 1):
        top = facts.month_tops[month[:7]].artist
        said |= {
            f"month_{place}": Said(month, "by_month"),
            f"month_{place}_plays": Said(facts.by_month[month[:7]].plays, "by_month"),
            f"month_{place}_artist": Said(top.artist, "month_tops"),
            f"month_{place}_artist_plays": Said(top.plays, "month_tops"),
        }
    if len(found) < len(months):
        return "quarter-part", Sayable(said)
    names = {facts.month_tops[month[:7]].artist.artist for month in found}
    return ("quarter-same" if len(names) == 1 else "quarter"), Sayable(said)
