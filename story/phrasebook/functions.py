"""What phrases may ask of a value: numbers, days, hours, lengths, names in words.

Every word comes from the phrasebook itself (``words.ftl``), so that another language needs no
code. Instants and days arrive as ISO strings in the story's zone.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from story.evidence import Value
from story.phrasebook.names import quoted, shown

WORDS_TO = 12
"""Numbers up to this are words inside a sentence."""
STARTS_TO = 99
"""Numbers up to this are words where a sentence starts."""
TEENS = 20
MORNING, AFTERNOON, EVENING, NIGHT = 1, 12, 18, 22
"""The hours at which the parts of the day begin."""
ROUND_MINUTES = 5


class Words(Protocol):
    """The phrasebook, as its functions see it."""

    def __call__(self, key: str, /, **values: Value) -> str: ...


def functions_for(words: Words) -> Mapping[str, Callable[..., Any]]:
    """Make the functions of one phrasebook."""
    speech = _Speech(words)
    return {
        "COUNT": speech.count,
        "COUNTED": speech.counted,
        "ORDINAL": speech.ordinal,
        "DAY": speech.day,
        "CLOCK": speech.clock,
        "DAYPART": speech.daypart,
        "LENGTH": speech.length,
        "WORD": lambda value, of: words(f"{of}-{int(value) if isinstance(value, int) else value}"),
        "OWNER": speech.owner,
        "TITLE": lambda title: quoted(str(title)),
        "QUOTE": lambda words: quoted(str(words)),
        "NAME": lambda name: shown(str(name)),
    }


class _Speech:
    def __init__(self, words: Words) -> None:
        self._words = words

    def count(self, number: int, start: str = "no") -> str:
        """Say a whole number, in words where it is small; ``start`` begins a sentence with it."""
        number = int(number)
        if not 0 <= number <= (STARTS_TO if start == "yes" else WORDS_TO):
            return self._words("number-digits", n=number)
        word = self._small(number)
        return _capital(word) if start == "yes" else word

    def _small(self, number: int) -> str:
        tens, units = divmod(number, 10)
        if number <= TEENS or not units:
            return self._words(f"number-{number}")
        return self._words(
            "number-joined",
            tens=self._words(f"number-{tens * 10}"),
            units=self._words(f"number-{units}"),
        )

    def counted(self, number: int, of: str, start: str = "no") -> str:
        """Say how many of something: ``counted-play`` makes *one play*, *214 plays*."""
        text = self._words(f"counted-{of}", n=int(number), said=self.count(number, start))
        return _capital(text) if start == "yes" else text

    def ordinal(self, number: int) -> str:
        return self._words(f"ordinal-{int(number)}")

    def day(self, on: str, style: str = "long") -> str:
        """Say a civil day by one of the ``day-…`` phrases; takes a day or an instant."""
        day = date.fromisoformat(str(on)[:10])
        return self._words(
            f"day-{style}",
            day=str(day.day),
            ordinal=self.ordinal(day.day),
            month=self._words(f"month-{day.month}"),
            weekday=self._words(f"weekday-{day.isoweekday()}"),
            year=str(day.year),
        )

    def clock(self, at: str, style: str = "spoken", round: str = "down") -> str:  # noqa: A002 -- as phrases name it
        """Say an hour: ``01:50``, or *ten to two*, to five minutes ``down`` or ``up``."""
        instant = datetime.fromisoformat(str(at))
        if style == "digits":
            return f"{instant:%H:%M}"
        instant = _five_minutes(instant, round)
        if instant.minute == 0 and instant.hour in {0, 12}:
            return self._words(f"hour-{instant.hour}")
        past_half = instant.minute > 30  # noqa: PLR2004 - half past
        hour = (instant.hour + past_half) % 24
        return self._words(
            f"clock-{instant.minute}",
            hour=self._words(f"hour-{hour if hour in {0, 12} else hour % 12}"),
        )

    def daypart(self, at: str, round: str = "down") -> str:  # noqa: A002 -- as phrases name it
        """Say the part of the day: *in the morning* …, of the instant as ``CLOCK`` says it."""
        hour = _five_minutes(datetime.fromisoformat(str(at)), round).hour
        parts = (("morning", MORNING), ("afternoon", AFTERNOON), ("evening", EVENING))
        part = "night"
        for name, begins in parts:
            if begins <= hour < NIGHT:
                part = name
        return self._words(f"daypart-{part}")

    def owner(self, name: str) -> str:
        """Say whose something is."""
        form = "owner-s" if str(name).rstrip()[-1:] in {"s", "S"} else "owner-plain"
        return self._words(form, name=shown(str(name)))

    def length(self, minutes: int) -> str:
        """Say whole minutes as hours and minutes."""
        hours, rest = divmod(int(minutes), 60)
        if not hours:
            return self.counted(rest, of="minute")
        if not rest:
            return self.counted(hours, of="hour")
        return self._words(
            "length-both",
            hours=self.counted(hours, of="hour"),
            minutes=self.counted(rest, of="minute"),
        )


def _five_minutes(instant: datetime, direction: str) -> datetime:
    whole = instant.replace(minute=instant.minute // ROUND_MINUTES * ROUND_MINUTES, second=0)
    whole = whole.replace(microsecond=0)
    up = direction == "up" and whole != instant
    return whole + timedelta(minutes=ROUND_MINUTES) if up else whole


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
