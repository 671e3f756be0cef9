"""Written instants read as UTC milliseconds."""

import re
from datetime import UTC, datetime, timedelta

from ledger.rules import DAY_MS, SECONDS_OR_MS
from sources.exports.refusals import DATE_ABSURD, DATE_UNREADABLE

EARLIEST_MS = 1_009_843_200_000
"""2002-01-01: before it, nobody scrobbled."""
LATEST_MS = 4_102_444_800_000
"""2100-01-01: not before it, a clock was wrong."""
HOUR_MS = 3_600_000
HOURS_KEPT = 100_000

SECONDS = {f":{m:02}:{s:02}Z": (m * 60 + s) * 1000 for m in range(60) for s in range(60)}
"""What follows the hour in ``2021-05-03T17:04:59Z``, to milliseconds."""
MINUTES = {f":{m:02}": m * 60_000 for m in range(60)}
"""What follows the hour in ``2021-05-03 17:04``, to milliseconds."""
HOUR = slice(0, 13)
REST = slice(13, None)

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_CLOCK = r"(?P<H>\d\d):(?P<M>\d\d)(?::(?P<S>\d\d)(?:\.(?P<f>\d{1,9}))?)?"
_ZONE = r"\s*(?P<z>Z|UTC|GMT|(?P<zs>[+-])(?P<zh>\d\d):?(?P<zm>\d\d))?"
_WRITTEN = (
    re.compile(rf"(?P<Y>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d)[T ]{_CLOCK}{_ZONE}", re.ASCII),
    re.compile(rf"(?P<d>\d?\d) (?P<b>[A-Za-z]{{3}}) (?P<Y>\d{{4}}),? {_CLOCK}{_ZONE}", re.ASCII),
)


class Hours:
    """Instants read once an hour: the hour is looked up, minutes and seconds are added."""

    def __init__(self) -> None:
        self.known: dict[str, int] = {}
        """``2021-05-03T17`` to milliseconds, for the dates that are not absurd."""

    def learn(self, text: str) -> int | None:
        """Read an instant slowly and keep the hours of its day; None if it cannot be right."""
        told = instant(text)
        if isinstance(told, str):
            return None
        if text[REST] in SECONDS or text[REST] in MINUTES:
            if len(self.known) >= HOURS_KEPT:
                self.known.clear()
            day, midnight = text[:11], told - told % DAY_MS
            self.known.update({f"{day}{hour:02}": midnight + hour * HOUR_MS for hour in range(24)})
        return told


def instant(text: str) -> int | str:
    """Read one instant, UTC where no offset is written; the fault's phrase if it cannot be."""
    for pattern in _WRITTEN:
        if match := pattern.fullmatch(text.strip()):
            try:
                return within(_milliseconds(match))
            except (ValueError, OverflowError, KeyError):
                break
    return DATE_UNREADABLE


def epoch(number: float) -> int | str:
    """Read seconds or milliseconds since 1970, told apart by size."""
    return within(round(number if abs(number) > SECONDS_OR_MS else number * 1000))


def within(told: int) -> int | str:
    """Pass an instant on; the fault's phrase if no listener can have lived it."""
    return told if EARLIEST_MS <= told < LATEST_MS else DATE_ABSURD


def _milliseconds(match: re.Match[str]) -> int:
    part = match.groupdict()
    month = int(part["m"]) if part.get("m") else _MONTHS[part["b"].lower()]
    when = datetime(
        *(int(part["Y"]), month, int(part["d"])),
        *(int(part["H"]), int(part["M"]), int(part["S"] or 0)),
        tzinfo=UTC,
    )
    if part["zs"]:
        offset = timedelta(hours=int(part["zh"]), minutes=int(part["zm"]))
        when += -offset if part["zs"] == "+" else offset
    return int(when.timestamp()) * 1000 + int((part["f"] or "0").ljust(3, "0")[:3])
