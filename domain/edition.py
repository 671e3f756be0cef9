"""Editions: which recap of which server, when it is due, and what people did to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from domain.ids import GuildId, ListenerId
from domain.period import DECEMBER, Period, PeriodKind, zone_named

AHEAD = timedelta(days=3)
"""So long before it goes out, an edition lies on the desk."""
LATE = timedelta(days=7)
"""An edition that is later than that waits for somebody to say so."""


class EditionState(StrEnum):
    """How far an edition has come."""

    DUE = "due"
    """It is known when it goes out; the desk has not got it yet."""
    DRAFTED = "drafted"
    APPROVED = "approved"
    HELD = "held"
    """Too late to go out by itself."""
    PUBLISHING = "publishing"
    """Claimed, and perhaps sent in part."""
    PUBLISHED = "published"
    SKIPPED = "skipped"
    FAILED = "failed"
    """It cannot be posted until somebody mends what is in the way."""


WAITING = frozenset({EditionState.DUE, EditionState.DRAFTED, EditionState.APPROVED})
"""These go out by themselves at their hour."""
OPEN = WAITING | {EditionState.HELD, EditionState.FAILED}
"""The desk may still change these."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a server wants its editions: days and hours of its own zone."""

    zone: str
    month_day: int = 2
    """1 to 31: of the month after; its last day where it is shorter."""
    month_hour: int = 18
    year_day: int = 8
    """1 to 31, of the January after."""
    year_hour: int = 18

    def due_at(self, period: Period) -> datetime:
        """Say when the edition about a period goes out, in UTC: never before the period is over.

        An hour that the clocks skip is the one they jump to; of an hour that comes twice, the
        first is meant.
        """
        month = period.kind is PeriodKind.MONTH
        day, hour = (self.month_day, self.month_hour) if month else (self.year_day, self.year_hour)
        first = period.next_on
        on = min(day, _last_day(Period(first.year, first.month, self.zone)))
        local = datetime(first.year, first.month, on, hour, tzinfo=zone_named(self.zone))
        stop = Period(period.year, period.month, self.zone).stop
        return max(local.astimezone(UTC), stop.astimezone(UTC))

    def coming(self, kind: PeriodKind, now: datetime) -> Period:
        """Find the first period whose edition is not due yet."""
        here = now.astimezone(zone_named(self.zone))
        period = Period(here.year - 1, DECEMBER if kind is PeriodKind.MONTH else None, self.zone)
        while self.due_at(period) <= now:
            period = following(period)
        return period

    def since(self, last: Period, now: datetime) -> Iterator[Period]:
        """Give the periods after ``last`` up to the first whose edition is not due yet."""
        period = last
        while self.due_at(period) <= now:
            period = following(period)
            yield period


def following(period: Period) -> Period:
    """Give the month after a month, the year after a year."""
    after = period.next_on
    return Period(after.year, None if period.month is None else after.month, period.zone)


def preceding(period: Period) -> Period:
    """Give the month before a month, the year before a year."""
    if period.month is None:
        return Period(period.year - 1, None, period.zone)
    year, month = divmod(period.year * DECEMBER + period.month - 2, DECEMBER)
    return Period(year, month + 1, period.zone)


def rescheduled(was_at: int, due_at: int, now: int) -> int:
    """Move an edition to another hour, all UTC ms.

    One that is due stays so; a new hour that has passed already means now.
    """
    return was_at if was_at <= now else max(due_at, now)


class Caption(NamedTuple):
    """An editor's words under a claim."""

    text: str
    about: tuple[ListenerId, ...] = ()
    """Whom the claim names: when one of them is forgotten, the caption goes too."""


@dataclass(frozen=True, slots=True)
class Edits:
    """What people did to a draft. It stays, while what is computed follows the ledger."""

    editor: str | None = None
    """Who signs, as shown; None: nobody edited it."""
    headline: str | None = None
    opening: str | None = None
    last_line: str | None = None
    order: tuple[str, ...] = ()
    """Claims in the order in which they are told; those not named come after."""
    dropped: tuple[str, ...] = ()
    captions: Mapping[str, Caption] = field(default_factory=dict)
    """By claim."""


class Look(StrEnum):
    """How a line is set."""

    TITLE = "title"
    HEADING = "heading"
    PROSE = "prose"
    CAPTION = "caption"
    ROW = "row"
    SMALL = "small"
    CARD = "card"
    """The words of a picture that goes out with the message."""
    CREDIT = "credit"
    """Says whose covers are on that picture, and leads to each."""


PICTURED = frozenset({Look.CARD, Look.CREDIT})
"""These stand and fall with a picture."""
BESIDE = PICTURED | {Look.CAPTION}
"""These go where a claim goes, and do not make it."""


class Line(NamedTuple):
    """One line of an edition, in plain text, with whom it is about."""

    text: str
    look: Look = Look.PROSE
    claim: str = ""
    """Empty where it makes none."""
    about: tuple[ListenerId, ...] = ()
    """Whose it is, named or not: without them it does not stay."""
    links: tuple[tuple[str, str], ...] = ()
    """Where it leads: what each page is called, and its address."""


Page = tuple[Line, ...]
"""What goes into one message."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One recap of one server: of which period, when, and how far it has come."""

    edition_id: int
    guild_id: GuildId
    period: Period
    due_at: int
    """UTC ms."""
    state: EditionState
    edits: Edits = Edits()
    attempt: int = 0
    """How often somebody began to publish it; whoever has the last number may go on."""
    attempted_at: int = 0
    """UTC ms of the first of them; 0 before."""
    channel_id: int = 0
    """Where it went, or is going."""
    trouble: str = ""
    """The phrase of what stands in its way."""
    published_at: int = 0
    """UTC ms; 0 before."""
    corrections: int = 0
    """How many of its sentences were taken back since."""


def _last_day(month: Period) -> int:
    return (month.next_on - month.first_on).days
