"""What a story is told from: plays as columns, with the memory before them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import Any, NamedTuple, Protocol, TypeVar, cast

import numpy as np
import numpy.typing as npt

from domain.music import Album, Track
from domain.period import Period
from domain.play import SourceName
from ledger.coverage import Span

Int64 = npt.NDArray[np.int64]
Int32 = npt.NDArray[np.int32]

T = TypeVar("T")


class Remembers(Protocol):
    """Whatever can keep what was once found in it."""

    @property
    def remembered(self) -> dict[Callable[..., Any], Any]: ...


Seen = TypeVar("Seen", bound=Remembers)


class Spelt(Remembers, Protocol):
    """Every spelling of what some listeners gathered at once have played."""

    @property
    def spellings(self) -> Sequence[Track]: ...


class Register(NamedTuple):
    """The numbers that a listener's names have in common with others gathered at once."""

    kept: Spelt | None
    """Listenings whose registers have the same one were numbered together."""
    track: Int64
    """By track number; artists and albums alike. They ascend in the order of identities."""
    artist: Int64
    album: Int64
    spelling: Int64
    """By track number: the place of its spelling among all of them."""


def _nothing() -> Int64:
    return np.empty(0, np.int64)


MEMORY_DAYS = 366
"""How far before the period a listening reaches back, for baselines."""
EARLIER_DAYS = 3 * 365 + 2
"""How far before the period the plays of what returns are known, for its seasons."""
SEASON_PLAYS = 3
"""So often a track must have been played in memory for its earlier plays to be asked for."""


@dataclass(frozen=True, slots=True, eq=False)
class Listening:
    """One listener's period, and what came before it.

    Plays are rows, ordered by start and then by content; columns are numpy arrays of one length.
    Rows from ``first`` to ``last`` (excluded) began in the period; those before are its memory of
    up to ``MEMORY_DAYS``; there are none after. Tracks, artists and albums are numbered densely in
    the order of their identities (artist, title), so that a tie broken by number is a tie broken
    by name and no number depends on the database.
    """

    subject: str
    """The listener's name, as shown."""
    period: Period
    zone_chosen: bool
    """False while the zone is only a default: then no claim is made about an hour."""

    first: int
    last: int
    started_at: Int64
    """UTC ms, ascending."""
    heard_ms: Int64
    """0 where no source tells it."""
    unsure_ms: Int64
    """How far ``started_at`` may be off, either way."""
    track: Int32
    album: Int32
    """-1 where no album is named."""
    source: Int32
    """Index into ``sources``."""
    uri: Sequence[str | None]
    """The source's own name for what was played, one a play: told apart in receipts."""

    tracks: tuple[Track, ...]
    """As shown, by track number."""
    artists: tuple[str, ...]
    albums: tuple[Album, ...]
    sources: tuple[SourceName, ...]
    artist_of: Int32
    """Artist number by track number."""
    length_ms: Int64
    """A track's own length by track number, 0 where no source tells; for estimates only."""
    first_at: Int64
    """When this listener first played each track, by track number, over everything kept."""

    since_at: int | None
    """The first play of everything kept, UTC ms: the horizon."""
    coverage: tuple[Span, ...]
    """When any account of the listener was watched or imported: sorted, apart, everything kept."""
    owner: int = 0
    """The listener's number, which lasts; 0 for nobody's. It tells equal claims of two apart.

    Words are chosen by it and never by a name: a name may change.
    """
    missing_files: tuple[str, ...] = ()
    """Files of a numbered export series that were not given."""
    earlier_at: Int64 = field(default_factory=_nothing)
    """UTC ms, ascending: plays from ``EARLIER_DAYS`` before the period up to the memory.

    Only of tracks that are played in the period, ``SEASON_PLAYS`` times or more with its memory,
    and were played before it: a song that returns every year is known by two years more, at the
    cost of one walk of those two years that brings home only what is asked for. These plays are
    no rows: nothing else is counted in them.
    """
    earlier_track: Int64 = field(default_factory=_nothing)
    """Track numbers, one for each of ``earlier_at``."""
    skipped_at: Int64 = field(default_factory=_nothing)
    """UTC ms, ascending: skips in the memory and the period, where a source tells them.

    A skip is a hearing under thirty seconds that its listener ended: no play, and no row. Only
    those of tracks that have rows here.
    """
    skipped_track: Int64 = field(default_factory=_nothing)
    """Track numbers, one for each of ``skipped_at``."""
    long_ago: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """Identities (artist, title) of tracks without a row here → their first play, UTC ms.

    Over everything kept, and only of tracks that several others of a server have had since, so
    that nobody is called the first there who was not.
    """
    register: Register | None = field(default=None, repr=False)
    """None where it was numbered by itself."""
    remembered: dict[Callable[..., Any], Any] = field(default_factory=dict, init=False, repr=False)
    """What ``once`` has found; it goes when the listening goes."""

    def alone(self) -> "Listening":
        """Leave the memory out: the period's rows only."""
        rows = slice(self.first, self.last)
        return replace(
            self,
            first=0,
            last=self.last - self.first,
            started_at=self.started_at[rows],
            heard_ms=self.heard_ms[rows],
            unsure_ms=self.unsure_ms[rows],
            track=self.track[rows],
            album=self.album[rows],
            source=self.source[rows],
            uri=self.uri[rows],
        )


def once(work: Callable[[Seen], T]) -> Callable[[Seen], T]:
    """Look at a listening, or a company, once, however many ask; arrays found can only be read."""

    @wraps(work)
    def looked(seen: Seen) -> T:
        if work not in seen.remembered:
            found = work(seen)
            for array in found if isinstance(found, tuple) else (found,):
                if isinstance(array, np.ndarray):
                    array.flags.writeable = False
            seen.remembered[work] = found
        return cast("T", seen.remembered[work])

    return looked
