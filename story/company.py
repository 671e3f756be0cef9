"""What a server's story is told from: its members' listenings, side by side."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol, TypeVar

import numpy as np

from domain.music import Album, Track
from domain.period import Period
from ledger.identity import identity
from story.evidence import Value
from story.listening import Int32, Listening
from story.moment import ConsentClass
from story.quiet import NOTHING, Quiet

Name = TypeVar("Name", bound=tuple[str, ...])


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
    tracks, track = _joined([(one.tracks, one.track) for one in members])
    albums, album = _joined([(one.albums, one.album) for one in members])
    named = [([(name,) for name in one.artists], one.artist_of[one.track]) for one in members]
    artists, _ = _joined(named)
    number = {identity(name): at for at, (name,) in enumerate(artists)}
    return Company(
        period=period,
        members=members,
        tracks=tuple(tracks),
        artists=tuple(name for (name,) in artists),
        albums=tuple(albums),
        artist_of=np.array([number[identity(one.artist)] for one in tracks], np.int32),
        track=track,
        album=album,
        quiet=tuple(own for _, own in pairs),
    )


def _joined(
    columns: Sequence[tuple[Sequence[Name], Int32]],
) -> tuple[list[Name], tuple[Int32, ...]]:
    """Give every member's names one number each, and each member's rows in those numbers."""
    codes: dict[Name, int] = {}
    coded = [
        np.array([codes.setdefault(name, len(codes)) for name in names], np.int64)
        for names, _ in columns
    ]
    plays = np.zeros(len(codes), np.int64)
    for own, (_, rows) in zip(coded, columns, strict=True):
        plays[own] += np.bincount(rows[rows >= 0], minlength=len(own))
    # Each spelling is folded once, however many members have it.
    spelt: dict[tuple[str, ...], list[tuple[int, Name]]] = {}
    for (name, _), times in zip(codes.items(), plays.tolist(), strict=True):
        spelt.setdefault(tuple(map(identity, name)), []).append((-times, name))
    places_of = [0] * len(codes)
    shown: list[Name] = []
    for place, folded in enumerate(sorted(spelt)):
        spellings = spelt[folded]
        shown.append(min(spellings)[1])
        for _, name in spellings:
            places_of[codes[name]] = place
    number = np.array(places_of, np.int32)
    # One more than there are names, so that -1, no name, stays -1.
    places = [np.append(number[own], np.int32(-1)) for own in coded]
    return shown, tuple(place[rows] for place, (_, rows) in zip(places, columns, strict=True))
