"""What a server's story is told from: its members' listenings, side by side."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, NamedTuple, Protocol, TypeVar, cast

import numpy as np

from domain.music import Album, Track
from domain.period import Period
from ledger.identity import identity
from story.evidence import Value
from story.listening import Int32, Int64, Listening, Register
from story.moment import ConsentClass
from story.quiet import NOTHING, Quiet

Name = TypeVar("Name", str, Track, Album)


class Heard(NamedTuple):
    """One play of one member."""

    member: int
    """Index into ``Company.members``."""
    row: int
    """Row of that member's listening."""


@dataclass(frozen=True, slots=True)
class GroupEvidence:
    """Receipts of a group moment. Each member's plays are shown to that member alone."""

    rule: str
    version: int
    zone: str
    coverage: float
    """The least of its members' shares of the window that was watched, 0 to 1."""
    plays: tuple[Heard, ...]
    """By start, then by member."""
    numbers: Mapping[str, Value] = field(default_factory=dict)
    baseline: Mapping[str, Value] = field(default_factory=dict)


class GroupMoment(Protocol):
    """Something that two members or more did, with its weight and its receipts."""

    @property
    def kind(self) -> str: ...

    @property
    def form(self) -> str: ...

    @property
    def about(self) -> frozenset[int]:
        """Artists that it names, by the company's numbers."""
        ...

    @property
    def members(self) -> tuple[int, ...]:
        """Whom it speaks of, by their places in the company, as they come in its sentence."""
        ...

    @property
    def weight(self) -> float: ...

    @property
    def consent(self) -> ConsentClass: ...

    @property
    def evidence(self) -> GroupEvidence: ...

    def values(self) -> Mapping[str, Value]: ...


@dataclass(frozen=True, slots=True, eq=False)
class Company:
    """Members of one server who let it see their listening, in the order of their names.

    Every listening is cut in the server's period. What has a name is numbered once for all, in
    the order of identities, and shown in the spelling that the members played most.
    """

    period: Period
    members: tuple[Listening, ...]
    tracks: tuple[Track, ...]
    artists: tuple[str, ...]
    albums: tuple[Album, ...]
    artist_of: Int32
    """Artist number by track number."""
    track: tuple[Int32, ...]
    """By member: the company's track number of each row."""
    album: tuple[Int32, ...]
    """By member: the company's album number of each row, -1 where none is named."""
    quiet: tuple[Quiet, ...]
    """By member: what they do not want brought up."""
    remembered: dict[Callable[..., Any], Any] = field(default_factory=dict, init=False, repr=False)
    """What ``once`` has found; it goes when the company goes."""

    def artist(self, member: int) -> Int32:
        """Give the company's artist number of each row of a member."""
        return self.artist_of[self.track[member]]

    def started_at(self, heard: Heard) -> int:
        """Say when a play began, UTC ms."""
        return int(self.members[heard.member].started_at[heard.row])


def company_of(
    period: Period, listenings: Sequence[Listening], quiet: Sequence[Quiet] = ()
) -> Company:
    """Bring listenings of one period together; the same company in whatever order they come.

    ``quiet`` is each listening's own, in the order of ``listenings``, or nobody's.
    """
    silent = quiet or [NOTHING] * len(listenings)
    pairs = sorted(
        zip(listenings, silent, strict=True),
        key=lambda pair: (identity(pair[0].subject), pair[0].subject),
    )
    members = tuple(listening for listening, _ in pairs)
    join = _looked_up if _registered(members) else _joined
    tracks, track = join([_Column(one.tracks, one.track, _of(one).track) for one in members])
    albums, album = join([_Column(one.albums, one.album, _of(one).album) for one in members])
    artists, artist = join(
        [_Column(one.artists, one.artist_of[one.track], _of(one).artist) for one in members]
    )
    artist_of = np.zeros(len(tracks), np.int32)
    for own, theirs in zip(track, artist, strict=True):
        artist_of[own] = theirs
    return Company(
        period=period,
        members=members,
        tracks=tuple(tracks),
        artists=tuple(artists),
        albums=tuple(albums),
        artist_of=artist_of,
        track=track,
        album=album,
        quiet=tuple(own for _, own in pairs),
    )


class _Column(NamedTuple, Generic[Name]):
    """One member's names of a kind."""

    names: Sequence[Name]
    rows: Int32
    """Numbers of names by row, -1 where there is none."""
    register: Int64
    """Numbers in common by those of one's own; empty where there are none."""


def _of(one: Listening) -> Register:
    nothing = np.empty(0, np.int64)
    return one.register or Register(None, nothing, nothing, nothing, nothing)


def _registered(members: Sequence[Listening]) -> bool:
    """Say whether all of them were numbered together."""
    kept = [_of(one).kept for one in members]
    return bool(kept) and kept[0] is not None and all(one is kept[0] for one in kept)


def _joined(columns: Sequence[_Column[Name]]) -> tuple[list[Name], tuple[Int32, ...]]:
    """Give every member's names one number each, and each member's rows in those numbers."""
    codes: dict[Name, int] = {}
    coded = [
        np.array([codes.setdefault(name, len(codes)) for name in one.names], np.int64)
        for one in columns
    ]
    plays = np.zeros(len(codes), np.int64)
    for own, one in zip(coded, columns, strict=True):
        plays[own] += _plays(one)
    # Each spelling is folded once, however many members have it.
    spelt: dict[tuple[str, ...], list[tuple[int, Name]]] = {}
    for (name, _), times in zip(codes.items(), plays.tolist(), strict=True):
        parts: tuple[str, ...] = (name,) if isinstance(name, str) else name
        folded = tuple(map(identity, parts))
        spelt.setdefault(folded, []).append((-times, name))
    places_of = [0] * len(codes)
    shown: list[Name] = []
    for place, folded in enumerate(sorted(spelt)):
        spellings = spelt[folded]
        shown.append(min(spellings)[1])
        for _, name in spellings:
            places_of[codes[name]] = place
    number = np.array(places_of, np.int32)
    return shown, tuple(_in(number[own], one) for own, one in zip(coded, columns, strict=True))


def _looked_up(columns: Sequence[_Column[Name]]) -> tuple[list[Name], tuple[Int32, ...]]:
    """Do the same for names that were numbered together: nothing is folded or sorted again."""
    occurs = np.zeros(max(int(one.register.max(initial=-1)) for one in columns) + 1, bool)
    for one in columns:
        occurs[one.register] = True
    number = (np.cumsum(occurs) - 1).astype(np.int32)
    shown: list[Name | None] = [None] * int(occurs.sum())
    various: set[int] = set()
    for one in columns:
        for place, name in zip(number[one.register].tolist(), one.names, strict=True):
            known = shown[place]
            if known is None:
                shown[place] = name
            elif known is not name:
                various.add(place)
    found = cast("list[Name]", shown)
    for place, name in _played_most(columns, number, various).items():
        found[place] = name
    return found, tuple(_in(number[one.register], one) for one in columns)


def _played_most(
    columns: Sequence[_Column[Name]], number: Int32, various: set[int]
) -> dict[int, Name]:
    """Choose the spelling that all members together played most; of equals the first by name."""
    spelt: dict[int, Counter[Name]] = {place: Counter() for place in various}
    those = np.array(sorted(various), np.int32)
    for one in columns if various else ():
        places = number[one.register]
        its = np.flatnonzero(np.isin(places, those)).tolist()
        times = _plays(one)
        for at in its:
            spelt[int(places[at])][one.names[at]] += int(times[at])
    return {
        place: min((-times, name) for name, times in names.items())[1]
        for place, names in spelt.items()
    }


def _plays(one: _Column[Name]) -> Int64:
    return np.bincount(one.rows[one.rows >= 0], minlength=len(one.names))


def _in(number: Int32, one: _Column[Name]) -> Int32:
    """Give a member's rows in new numbers."""
    # One more than there are names, so that -1, no name, stays -1.
    rows: Int32 = np.append(number, np.int32(-1))[one.rows]
    return rows
