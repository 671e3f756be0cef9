"""The written personas, read."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

NAMES = ("ana", "ben", "chiyo", "mateus", "mina", "nour")


@dataclass(frozen=True, slots=True)
class Hours:
    """When somebody listens: spans of local hours and how much each weighs.

    Hours past 24 belong to the evening before: ``22-26`` ends at two in the morning.
    """

    spans: tuple[tuple[float, float], ...]
    weights: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Quiet:
    """Days with less listening, or more, or from another country."""

    first_on: date
    last_on: date
    rate: float
    country: str | None


@dataclass(frozen=True, slots=True)
class Habits:
    """How somebody listens; shares of sittings or of plays."""

    albums: float
    """Of sittings: one record, in order."""
    artists: float
    """Of sittings: one artist, shuffled."""
    new: float
    """Of plays: something never heard before."""
    stick: float
    """Of what is new: kept."""
    repeats: float
    """Of plays: the same again at once."""
    skips: float
    """Of plays: skipped."""
    shuffle: float
    """Of sittings that are no album: shuffled."""
    offline: float
    """Of sittings."""


@dataclass(frozen=True, slots=True)
class Oddities:
    """Rows of the kinds that importers must survive, and how many of each."""

    podcasts: int = 0
    private: int = 0
    nameless: int = 0
    repeats: int = 0
    late: int = 0
    videos: int = 0


@dataclass(frozen=True, slots=True)
class Planted:
    """Something that is to happen, as it is written."""

    kind: str
    name: str
    """What it is, in words."""
    table: Mapping[str, Any]
    """Everything else that was written, by the kind's own keys."""

    def day(self, key: str) -> date:
        value = self.table[key]
        if not isinstance(value, date):
            raise TypeError(f"{self.name}: {key} is no date")
        return value.date() if isinstance(value, datetime) else value


@dataclass(frozen=True, slots=True)
class Persona:
    """An invented listener."""

    name: str
    zone: ZoneInfo
    layout: str
    """``extended``, ``account`` or ``lastfm``."""
    first_on: date
    last_on: date
    country: str
    platforms: tuple[str, ...]
    plays_a_day: float
    weekend: float
    """How much more, or less, on Saturdays and Sundays."""
    unevenness: float
    """How far days differ: the spread of a log-normal factor."""
    days_off: float
    """Of days: nothing at all."""
    sitting: float
    """Plays in a usual sitting."""
    weekday_hours: Hours
    weekend_hours: Hours
    shelf: tuple[str, ...]
    """Artists, most loved first."""
    explores: tuple[str, ...]
    """Shelves of ``sample/music`` where new things are found."""
    habits: Habits
    oddities: Oddities
    quiet: tuple[Quiet, ...]
    planted: tuple[Planted, ...]

    def quiet_on(self, day: date) -> Quiet | None:
        """Say what is different about a day; the first written that holds."""
        for quiet in self.quiet:
            if quiet.first_on <= day <= quiet.last_on:
                return quiet
        return None


def read_persona(name: str) -> Persona:
    """Read one persona by the name of its file."""
    path = files("sample").joinpath("personas", f"{name}.toml")
    told = tomllib.loads(path.read_text("utf-8"))
    return Persona(
        name=told["name"],
        zone=ZoneInfo(told["zone"]),
        layout=told["layout"],
        first_on=told["from"],
        last_on=told["until"],
        country=told["country"],
        platforms=tuple(told["platforms"]),
        plays_a_day=told["plays_a_day"],
        weekend=told["weekend"],
        unevenness=told["unevenness"],
        days_off=told["days_off"],
        sitting=told["sitting"],
        weekday_hours=_hours(told["hours"]["weekday"]),
        weekend_hours=_hours(told["hours"]["weekend"]),
        shelf=tuple(told["shelf"]),
        explores=tuple(told["explores"]),
        habits=Habits(**told["habits"]),
        oddities=Oddities(**told.get("oddities", {})),
        quiet=tuple(
            Quiet(table["from"], table["until"], table["rate"], table.get("country"))
            for table in told.get("quiet", [])
        ),
        planted=tuple(_planted(table) for table in told["planted"]),
    )


def _hours(table: Mapping[str, float]) -> Hours:
    spans = [span.split("-") for span in table]
    return Hours(
        tuple((float(start), float(stop)) for start, stop in spans), tuple(table.values())
    )


def _planted(table: Mapping[str, Any]) -> Planted:
    rest = {key: value for key, value in table.items() if key not in {"kind", "name"}}
    return Planted(table["kind"], table["name"], rest)
