"""How English says numbers, days and hours: every way a claim may be worded."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

ONES = "nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
ONES += " fifteen sixteen seventeen eighteen nineteen"
SMALL = ONES.split()
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ORDINAL = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
ORDINAL += " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
ORDINALS = ORDINAL.split()
MONTHS = "January February March April May June July August September October November December"
MONTH = MONTHS.split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
WEEKDAY = DAYS.split()
STEPS = {5: "five", 10: "ten", 15: "a quarter", 20: "twenty", 25: "twenty-five"}


def cardinal(n: int) -> str:
    """Say a number below a hundred."""
    if n < 20:
        return SMALL[n]
    tens, ones = divmod(n, 10)
    return TENS[tens - 2] + (f"-{SMALL[ones]}" if ones else "")


def ordinal(n: int) -> str:
    if n < 20:
        return ORDINALS[n - 1]
    tens, ones = divmod(n, 10)
    word = TENS[tens - 2]
    return f"{word}-{ORDINALS[ones - 1]}" if ones else f"{word[:-1]}ieth"


def of_number(n: int) -> Iterator[str]:
    """Give a number's ways, as minutes too."""
    yield from (str(n), f"{n:,}")
    if n < 100:
        yield cardinal(n)
    if n in {1, 2}:
        yield ("once", "twice")[n - 1]
    hours, minutes = divmod(n, 60)
    if hours:
        said = _counted(hours, "hour")
        yield f"{said} and {_counted(minutes, 'minute')}" if minutes else said


def _counted(n: int, unit: str) -> str:
    return f"{cardinal(n) if n <= 12 else n} {unit}{'s' if n != 1 else ''}"


def of_day(day: date) -> Iterator[str]:
    month, weekday, which = MONTH[day.month - 1], WEEKDAY[day.weekday()], ordinal(day.day)
    yield from (f"{which} of {month}", f"{day.day} {month} {day.year}", f"{day.day} {month}")
    yield from (f"{month} {day.year}", month, weekday, f"the {which}", str(day.year))


def of_clock(at: datetime) -> Iterator[str]:
    """Give an hour's ways: to the minute, or to five before and after."""
    yield f"{at:%H:%M}"
    below = at.replace(minute=at.minute // 5 * 5, second=0, microsecond=0)
    for near in (below, below + timedelta(minutes=5)):
        past = near.minute <= 30
        hour = _hour(near.hour if past else near.hour + 1)
        step = near.minute if past else 60 - near.minute
        if not step:
            yield hour if hour in {"noon", "midnight"} else f"{hour} o’clock"
        elif step == 30:
            yield f"half past {hour}"
        else:
            yield f"{STEPS[step]} {'past' if past else 'to'} {hour}"


def _hour(hour: int) -> str:
    named = {0: "midnight", 12: "noon"}
    return named.get(hour % 24) or SMALL[hour % 12]
