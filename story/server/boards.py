"""Leaderboards: who did most of what, each by a plain rule, with a least to enter."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from domain.period import PeriodKind
from story.company import Company
from story.moment import ConsentClass, Moment
from story.server import measures
from story.server.measures import Measured
from story.server.sharing import Sharing, Sight


class Standing(NamedTuple):
    """One member's place on a leaderboard."""

    place: int
    """Equal values share a place, and the places after it stay empty: 1, 1, 3."""
    member: str | None
    """None for somebody who is counted without a name."""
    value: int
    """In the board's unit; of a share, how many."""
    of: int | None
    """Of a share, out of how many."""
    estimated: bool
    """Whether it leans on tracks' own lengths."""
    moved: int | None
    """Places gained since the period before (lost: negative); None where it has none there."""


@dataclass(frozen=True, slots=True)
class Board:
    """One leaderboard. Its rule is the phrase ``rule-board-…`` of its name."""

    name: str
    unit: str
    least: int
    """What a member must have to enter, in the measure that its rule names."""
    standings: tuple[Standing, ...]
    """By place, then by name."""
    below: int
    """Members who are left out because they have less."""

    @property
    def first(self) -> tuple[Standing, ...]:
        """Whoever stands first; more than one where they are equal."""
        return tuple(one for one in self.standings if one.place == 1)


class _Kind(NamedTuple):
    name: str
    unit: str
    least: Mapping[PeriodKind, int]
    measure: Callable[["Seat"], Measured | None]
    consent: ConsentClass = ConsentClass.PUBLIC
    lowest: bool = False
    """Whether the smallest value stands first."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One member of a company, to be measured."""

    company: Company
    member: int
    noticed: Sequence[Moment]
    zone: str | None
    """Their own, where they chose one."""


def _least(month: int, year: int) -> dict[PeriodKind, int]:
    return {PeriodKind.MONTH: month, PeriodKind.YEAR: year}


BOARDS: Sequence[_Kind] = (
    _Kind("minutes", "ms", _least(60, 600), lambda s: measures.heard(s.company.members[s.member])),
    _Kind(
        "plays", "plays", _least(20, 200), lambda s: measures.plays(s.company.members[s.member])
    ),
    _Kind("artists", "artists", _least(10, 50), lambda s: measures.artists(s.company, s.member)),
    _Kind("stayed", "songs", _least(1, 1), lambda s: measures.stayed(s.noticed)),
    _Kind(
        "early",
        "minute",
        _least(10, 60),
        lambda s: measures.early(s.company.members[s.member], s.zone),
        ConsentClass.ASK,
        lowest=True,
    ),
    _Kind(
        "night",
        "share",
        _least(50, 300),
        lambda s: measures.night(s.company.members[s.member], s.zone),
        ConsentClass.ASK,
    ),
    _Kind(
        "streak",
        "days",
        _least(3, 5),
        lambda s: measures.running(s.company.members[s.member]),
    ),
    _Kind("records", "records", _least(2, 5), lambda s: measures.records(s.company, s.member)),
    _Kind("own", "share", _least(50, 300), lambda s: measures.own(s.company, s.member)),
)
"""In the order of the page. To add one: a measure, its line here, its words."""


@dataclass(frozen=True, slots=True)
class Before:
    """Where members stood in the period before, by the board's name and then by theirs."""

    places: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, ranked: Sequence[Board]) -> "Before":
        """Remember where everybody stood who is named."""
        return cls(
            {
                board.name: {one.member: one.place for one in board.standings if one.member}
                for board in ranked
            }
        )

    def moved(self, board: str, member: str, place: int) -> int | None:
        before = self.places.get(board, {}).get(member)
        return None if before is None else before - place


NOWHERE = Before()


def boards(
    company: Company,
    noticed: Sequence[Sequence[Moment]],
    sight: Sight,
    before: Before = NOWHERE,
    only: Container[str] | None = None,
) -> tuple[Board, ...]:
    """Rank the members of a company on every board that any of them enters, or on some ``only``.

    ``noticed`` holds what was found of each member, in the company's order.
    """
    seats = [
        Seat(company, n, noticed[n], sight.share(one.subject).zone)
        for n, one in enumerate(company.members)
    ]
    length = company.period.kind
    found = (
        board(kind.name, _entrants(kind, seats), length, sight, before)
        for kind in BOARDS
        if only is None or kind.name in only
    )
    return tuple(one for one in found if one.standings)


def _entrants(
    kind: _Kind, seats: Sequence[Seat]
) -> Iterator[tuple[str, Callable[[], Measured | None]]]:
    for seat in seats:
        yield seat.company.members[seat.member].subject, partial(kind.measure, seat)


class _Entry(NamedTuple):
    member: str
    named: bool
    measured: Measured


def board(
    name: str,
    entrants: Iterable[tuple[str, Callable[[], Measured | None]]],
    length: PeriodKind,
    sight: Sight,
    before: Before = NOWHERE,
) -> Board:
    """Rank members on one board; only of those who agreed to it anything is measured.

    ``entrants`` are members, each with what measures them: None where there is nothing to rank.
    """
    kind = next(one for one in BOARDS if one.name == name)
    entries, below, least = [], 0, kind.least[length]
    for member, measure in entrants:
        said = sight.says(member, board_claim(name), kind.consent)
        measured = None if said is Sharing.NOT else measure()
        if measured is None:
            continue
        if measured.entry < least:
            below += 1
            continue
        entries.append(_Entry(member, said is Sharing.NAMED, measured))
    return Board(name, kind.unit, least, tuple(_standings(kind, entries, before)), below)


def board_claim(name: str) -> str:
    """Name a leaderboard as members say what may be told of them."""
    return f"board-{name}"


def asks_first(name: str) -> bool:
    """Say whether a board is only for those who said that they want to be on it."""
    return any(one.name == name and one.consent is not ConsentClass.PUBLIC for one in BOARDS)


def _standings(kind: _Kind, entries: Sequence[_Entry], before: Before) -> Iterator[Standing]:
    sign = 1 if kind.lowest else -1
    ordered = sorted(entries, key=lambda one: (sign * _worth(one.measured), one.member))
    place, last = 0, None
    for n, one in enumerate(ordered, 1):
        worth = _worth(one.measured)
        if worth != last:
            place, last = n, worth
        measured = one.measured
        yield Standing(
            place,
            one.member if one.named else None,
            measured.value,
            measured.of,
            measured.estimated,
            before.moved(kind.name, one.member, place) if one.named else None,
        )


def _worth(measured: Measured) -> int | Fraction:
    """Give what is compared, exactly: two shares are equal where their fractions are."""
    return Fraction(measured.value, measured.of) if measured.of else measured.value
