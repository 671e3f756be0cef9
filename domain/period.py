"""Months and years: half-open spans in somebody's own time zone."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from domain.errors import PeriodUnknown, ZoneUnknown

EARLIEST_YEAR, LATEST_YEAR = 1970, 2999
DECEMBER = 12


class PeriodKind(StrEnum):
    """How long a period is."""

    MONTH = "month"
    YEAR = "year"


def zone_named(name: str) -> ZoneInfo:
    """Find a zone by its IANA name; raise ZoneUnknown where there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ZoneUnknown("zone-unknown", zone=name) from error


def milliseconds(instant: datetime) -> int:
    """Turn an aware instant into UTC milliseconds."""
    return round(instant.timestamp() * 1000)


@dataclass(frozen=True, slots=True)
class Period:
    """One month or year, from its first local midnight up to the next one's."""

    year: int
    month: int | None
    zone: str

    @classmethod
    def parse(cls, text: str, zone: str) -> "Period":
        """Read ``2023`` or ``2023-03``; raise PeriodUnknown or ZoneUnknown."""
        found = re.fullmatch(r"(\d{4})(?:-(\d{2}))?", text.strip(), re.ASCII)
        if found is None:
            raise PeriodUnknown("period-unknown", period=text)
        year, month = int(found[1]), int(found[2]) if found[2] else None
        if not EARLIEST_YEAR <= year <= LATEST_YEAR or (
            month is not None and not 1 <= month <= DECEMBER
        ):
            raise PeriodUnknown("period-unknown", period=text)
        zone_named(zone)
        return cls(year, month, zone)

    @property
    def kind(self) -> PeriodKind:
        return PeriodKind.YEAR if self.month is None else PeriodKind.MONTH

    @property
    def first_on(self) -> date:
        """The first civil day."""
        return date(self.year, self.month or 1, 1)

    @property
    def next_on(self) -> date:
        """The civil day after the last."""
        if self.month is None or self.month == DECEMBER:
            return date(self.year + 1, 1, 1)
        return date(self.year, self.month + 1, 1)

    @property
    def start(self) -> datetime:
        """The first instant, aware, in the period's zone."""
        return _midnight(self.first_on, self.zone)

    @property
    def stop(self) -> datetime:
        """The first instant after the period, aware, in the period's zone."""
        return _midnight(self.next_on, self.zone)

    @property
    def start_ms(self) -> int:
        return milliseconds(self.start)

    @property
    def stop_ms(self) -> int:
        return milliseconds(self.stop)

    def __str__(self) -> str:
        return f"{self.year:04}" if self.month is None else f"{self.year:04}-{self.month:02}"


def _midnight(day: date, zone: str) -> datetime:
    """Find the first instant of a civil day, also where clocks skip midnight itself."""
    naive = datetime(day.year, day.month, day.day, tzinfo=zone_named(zone))
    return naive.astimezone(UTC).astimezone(naive.tzinfo)
