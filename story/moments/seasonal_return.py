"""The song that comes back at one time of every year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np
import numpy.typing as npt

from story.civil import date_of, day_of, day_start_ms, iso, local_ms, number_of
from story.evidence import Value
from story.ground.aside import untold
from story.ground.interest import interest
from story.ground.looks import survivors
from story.ground.receipts import Rule, evidence
from story.ground.watched import absence_known
from story.listening import SEASON_PLAYS, Int64, Listening
from story.moment import ConsentClass, OfATrack

RULE = Rule("rule-seasonal-return", 1)
YEAR, SEASON, YEARS = 365, 60, 2
"""Days of a year here, of the season, and how many earlier years must have had it."""
PLAYS, SHARE = 8, 0.6
CHANCE, DRAWS = 0.01, 1999
HOLIDAY = re.compile(
    r"\b(?:christmas|x-?mas|no[ëe]l(?! gallagher)|navidad|natal|weihnacht\w*|kerst\w*|joulu\w*"
    r"|santa(?! (?:fe|esmeralda|maria|ana|cruz|monica)\b)|sleigh|jingle|rudolph"
    r"|mistletoe|silent night|stille nacht|holy night"
    r"|let it snow|winter wonderland|little drummer boy|deck the halls?|hanukk?ah|chanukah"
    r"|auld lang syne|new year(?:’s|'s)|halloween|monster mash|easter|ostern|valentine\w*"
    r"|diwali|ramad[ah]n|nowruz|carnaval)\b|クリスマス",
    re.IGNORECASE,
)
"""Everybody's season, by title, artist or record: it says nothing of one listener."""


class _Season(NamedTuple):
    """A track's season of this year, and those before."""

    start: int
    """The numbered day on which its sixty days begin."""
    days: Int64
    """Of every play that is known, ascending."""
    rows: Int64
    """This year's plays in it, so far."""
    chance: float


@dataclass(frozen=True, slots=True)
class SeasonalReturn(OfATrack):
    """A track played in the same sixty days of two years running, and now again."""

    kind: ClassVar[str] = "seasonal-return"
    form: ClassVar[str] = "seasonal-return"
    consent: ClassVar[ConsentClass] = ConsentClass.PUBLIC


def find(listening: Listening) -> Iterator[SeasonalReturn]:
    """Find tracks whose third play of their season fell in the period.

    Sittings are told apart by day: a track's days of each of three years are turned round the
    year by chance of their own, and what is compared is how far the years point the same way.
    """
    numbers, seasons = [], []
    for number in _often(listening):
        season = _season(listening, number)
        if season is not None and not _not_ours(listening, number, season.rows):
            numbers.append(number)
            seasons.append(season)
    kept = survivors([season.chance for season in seasons], len(seasons))
    for number, season, survives in zip(numbers, seasons, kept, strict=True):
        if survives and season.chance < CHANCE:
            yield _returned(listening, number, season)


def _often(listening: Listening) -> list[int]:
    """Choose the tracks of the period that have plays enough for two years and a third."""
    many = len(listening.tracks)
    now = np.bincount(listening.track[listening.first :], minlength=many)
    before = np.bincount(listening.earlier_track, minlength=many)
    whole = before + np.bincount(listening.track, minlength=many)
    enough = (now > 0) & (before > 0) & (whole >= YEARS * PLAYS + SEASON_PLAYS)
    return np.flatnonzero(enough).tolist()


def _season(listening: Listening, number: int) -> _Season | None:
    rows = np.flatnonzero(listening.track == number)
    earlier = listening.earlier_at[listening.earlier_track == number]
    at = np.concatenate([earlier, listening.started_at[rows]])
    days = day_of(local_ms(at, listening.period.zone))
    own = days[len(earlier) :]
    for start in _starts(days, number_of(listening.period.first_on)):
        here = rows[(own >= start) & (own < start + SEASON)]
        if here[SEASON_PLAYS - 1] >= listening.first:
            third = len(earlier) + int(np.searchsorted(rows, here[SEASON_PLAYS - 1]))
            last = int(days[third])
            oldest = day_start_ms(last + 1 - (YEARS + 1) * YEAR, listening.period.zone)
            if absence_known(listening, oldest, int(at[third])):
                return _Season(start, days, here, _chance(days, last))
    return None


def _starts(days: Int64, first_day: int) -> Iterator[int]:
    """Choose the day from which sixty hold most of all three years' plays; the latest of equals.

    Two years before hold eight plays or more each, three fifths of them in those sixty days; this
    year's holds three so far. In a year, two winters begin: half a year from the first day
    chosen, another is.
    """
    starts = np.arange(first_day - SEASON + 1, max(int(days[-1]), first_day) + 1)
    now = _held(days, starts, SEASON)
    holds: npt.NDArray[np.bool_] = now >= SEASON_PLAYS
    inside = now
    for back in range(1, YEARS + 1):
        begins = starts - back * YEAR
        of_year, of_season = _held(days, begins, YEAR), _held(days, begins, SEASON)
        holds &= (of_year >= PLAYS) & (of_season >= SHARE * of_year)
        inside = inside + of_season
    while holds.any():
        best = np.where(holds, inside, -1)
        start = int(starts[np.flatnonzero(best == best.max())[-1]])
        yield start
        holds &= np.abs(starts - start) > YEAR // 2


def _held(days: Int64, starts: Int64, length: int) -> Int64:
    """Count the plays of so many days from each of some days."""
    return np.searchsorted(days, starts + length) - np.searchsorted(days, starts)


def _chance(days: Int64, last: int) -> float:
    """Say how often three years, each turned at random, point the same way as well as these."""
    known = np.unique(days[(days <= last) & (days > last - (YEARS + 1) * YEAR)])
    block = (last - known) // YEAR
    turns = np.exp(2j * np.pi * known / YEAR)
    many = np.bincount(block, minlength=YEARS + 1)
    if not many.all():
        return 1.0
    mean = np.array([turns[block == one].mean() for one in range(YEARS + 1)])
    draw = np.random.default_rng([last, len(known), int(known.sum())])
    turned = np.exp(2j * np.pi * draw.integers(0, YEAR, (DRAWS, YEARS + 1)) / YEAR)
    alike = np.abs((turned * mean).sum(axis=1)) >= abs(mean.sum()) - 1e-9
    return float((1 + alike.sum()) / (1 + DRAWS))


def _not_ours(listening: Listening, number: int, rows: Int64) -> bool:
    """Say whether a track is everybody's at that time of year, or is not to be told of."""
    track = listening.tracks[number]
    records = [listening.albums[one].title for one in np.unique(listening.album[rows]) if one >= 0]
    names = (track.title, track.artist, *records)
    return any(HOLIDAY.search(name) for name in names) or untold(listening, number)


def _returned(listening: Listening, number: int, season: _Season) -> SeasonalReturn:
    zone, start, days = listening.period.zone, season.start, season.days
    begins = start - YEAR * np.arange(1, YEARS + 1)
    inside = int(_held(days, begins, SEASON).sum())
    counted = int(_held(days, begins, YEAR).sum())
    offsets = (days - start) % YEAR
    offsets = offsets[(days >= start - YEARS * YEAR) & (offsets < SEASON)]
    numbers: dict[str, Value] = {
        "plays": len(season.rows),
        "on": iso(int(listening.started_at[season.rows[0]]), zone)[:10],
        "from_on": date_of(start + int(offsets.min())).isoformat(),
        "until_on": date_of(start + int(offsets.max())).isoformat(),
        "inside": inside,
        "all_plays": counted,
        "years": YEARS,
    }
    last_at = int(listening.started_at[season.rows[SEASON_PLAYS - 1]])
    return SeasonalReturn(
        track=listening.tracks[number],
        numbers=numbers,
        about=frozenset({int(listening.artist_of[number])}),
        weight=interest(
            listening,
            last_at,
            chance=season.chance,
            ratio=inside / counted * YEAR / SEASON,
        ),
        evidence=evidence(
            listening, RULE, season.rows, numbers, {"chance": float(f"{season.chance:.2g}")}
        ),
    )
