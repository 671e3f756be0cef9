"""What is counted of a server and said: headline, opening, seasons, tops, awards, songs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from tests.checker import words
from tests.checker.heard import HOUR
from tests.checker.seat import LEAST, Seat, ahead, entered
from tests.checker.sentences import plain, unproved

Document = Mapping[str, Any]
Seats = Mapping[str, Seat]
THEIRS = {"notes", "desk"}
"""Words of members and of an editor: nobody recounts them."""
PODIUM, QUARTER = 3, 3


class Row(NamedTuple):
    """One play of the period."""

    member: str
    key: tuple[str, str]
    day: str

    @property
    def month(self) -> str:
        return self.day[:7]


class Said:
    """Everything that a sentence may say of a server’s period, fact by fact."""

    def __init__(self, document: Document, seats: Seats) -> None:
        self.seats, self.cover = seats, document["songs_everyone_knows"]
        self.long = document["period"]["kind"] == "year"
        self.months = [name for name in words.MONTH if name]
        self.rows = [
            Row(name, seat.heard.keys[row], f"{seat.heard.local(seat.heard.at[row]):%Y-%m-%d}")
            for name, seat in seats.items()
            for row in seat.rows
        ]
        first = document["period"]["start"]
        begins = min((one.day for one in self.rows), default=first)[:7]
        self.period: list[object] = [int(begins[:4])] if self.long else [begins]

    @cached_property
    def spellings(self) -> dict[tuple[str, ...], set[str]]:
        """Give by song, and by artist, every way in which somebody’s file writes it."""
        found: dict[tuple[str, ...], set[str]] = {}
        for seat in self.seats.values():
            for row in seat.rows:
                play, key = seat.heard.plays[row], seat.heard.keys[row]
                found.setdefault(key, set()).update((play.artist, play.title))
                found.setdefault(key[:1], set()).add(play.artist)
        return found

    def values(self, fact: str, title: str | None) -> Iterator[object]:
        """Give what one fact allows; a season’s is its own three months’."""
        yield from getattr(self, f"_{fact}")(self._season(title))

    def _season(self, title: str | None) -> list[Row]:
        first = next(
            (n for n, month in enumerate(self.months) if (title or "").startswith(month)), None
        )
        if first is None:
            return self.rows
        own = range(first + 1, first + 1 + QUARTER)
        return [one for one in self.rows if int(one.month[5:]) in own]

    def _members(self, rows: list[Row]) -> Iterator[object]:
        plays = Counter(name for name, *_ in rows)
        yield len(plays)
        if rows is not self.rows:
            most = max(plays.values())
            yield from (value for name in plays if plays[name] == most for value in (name, most))

    def _plays(self, rows: list[Row]) -> Iterator[object]:
        yield len(rows)

    def _distinct_tracks(self, rows: list[Row]) -> Iterator[object]:
        yield len({one.key for one in rows})

    def _distinct_artists(self, rows: list[Row]) -> Iterator[object]:
        yield len({one.key[0] for one in rows})

    def _by_day(self, rows: list[Row]) -> Iterator[object]:
        (day, plays), *_ = Counter(one.day for one in rows).most_common(1)
        yield from (day, plays)

    def _top_tracks(self, rows: list[Row]) -> Iterator[object]:
        yield from self._top(Counter(one.key for one in rows))

    def _top_artists(self, rows: list[Row]) -> Iterator[object]:
        yield from self._top(Counter(one.key[:1] for one in rows))

    def _top(self, counts: Counter[Any]) -> Iterator[object]:
        least = [plays for _, plays in counts.most_common(PODIUM)][-1]
        first = [key for key, plays in counts.items() if plays >= least]
        for key in first:
            yield from (*self.spellings[key], counts[key])

    def _by_month(self, rows: list[Row]) -> Iterator[object]:
        yield len(rows)
        for month, plays in Counter(one.month for one in rows).items():
            yield from (month, plays)

    def _month_tops(self, rows: list[Row]) -> Iterator[object]:
        for month in {one.month for one in rows}:
            plays = Counter(one.key[:1] for one in rows if one.month == month)
            most = max(plays.values())
            yield from (month, most)
            for key in (key for key in plays if plays[key] == most):
                yield from self.spellings[key]

    def _songs_everyone_knows(self, _: object) -> Iterator[object]:
        yield len({name for name, *_ in self.rows})
        yield len(self.cover["songs"])
        # Who knows each is doubted with the cover itself.
        for song in self.cover["songs"]:
            yield from (song["title"], song["artist"], len(song["members"]))

    @cached_property
    def awards(self) -> list[tuple[str, list[object]]]:
        """Give whoever stands first alone on each leaderboard, and what may be said of it."""
        found = []
        for board in LEAST:
            given = entered(board, self.seats, long=self.long)
            first = [member for member in given if not ahead(board, given, member)]
            if len(first) == 1 and len(given) > 1:
                found.append((first[0], [first[0], *_first(board, *given[first[0]])]))
        return found


def _first(board: str, value: int, of: int | None) -> Iterator[object]:
    if board == "minutes":
        yield value // HOUR
    elif board == "early":
        past = (value + 240) % 1440
        yield f"{past // 60:02}:{past % 60:02}"
    else:
        yield value
    if of is not None:
        yield value * 100 // of


def fact_doubts(document: Document, seats: Seats) -> Iterator[str]:
    """Doubt every number, day and title in sentences of no moment, and in the headline."""
    said = Said(document, seats)
    for chapter in document["story"]["chapters"]:
        for sentence in chapter["sentences"]:
            facts = set(sentence["facts"])
            if sentence["moment"] is None and not facts & THEIRS:
                yield from _doubts(said, sentence["text"], facts, chapter["title"])
    counts = ("members", "plays", "distinct_tracks", "distinct_artists")
    names = [
        one["says"][name]
        for one in document["moments"]
        for name in one["says"]
        if "artist" in name
    ]
    values = [value for fact in counts for value in said.values(fact, None)]
    yield from _unproved(document["story"]["title"], [*said.period, *names, *seats, *values])


def _doubts(said: Said, text: str, facts: set[str], title: str | None) -> Iterator[str]:
    if facts == {"boards"}:
        # All of it has to be one board’s: another’s number under this name is a lie.
        proofs = (
            name in plain(text) and not list(_unproved(text, [*said.period, *values]))
            for name, values in said.awards
        )
        if not any(proofs):
            yield f"no board gives: {text}"
        return
    values = [value for fact in sorted(facts) for value in said.values(fact, title)]
    yield from _unproved(text, [*said.period, *values])


def _unproved(text: str, values: Iterable[object]) -> Iterator[str]:
    yield from (f"nothing proves {claim!r} in: {text}" for claim in unproved(text, values))
