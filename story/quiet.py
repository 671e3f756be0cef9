"""What its owner does not want brought up, ever."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from domain.music import Track
from ledger.identity import identity
from story.civil import date_of, day_of, listening_day_of, local_ms
from story.listening import Listening


@dataclass(frozen=True, slots=True)
class Quiet:
    """Tracks, artists and days to be silent about. No reason is kept, or asked."""

    tracks: frozenset[tuple[str, str]] = frozenset()
    """Identities: artist, title."""
    artists: frozenset[str] = frozenset()
    """Identities."""
    days: frozenset[str] = frozenset()
    """ISO dates, civil and listening days alike."""

    @classmethod
    def of(
        cls, tracks: Iterable[Track] = (), artists: Iterable[str] = (), days: Iterable[str] = ()
    ) -> "Quiet":
        """Make one of names in any spelling."""
        return cls(
            frozenset((identity(track.artist), identity(track.title)) for track in tracks),
            frozenset(identity(artist) for artist in artists),
            frozenset(days),
        )

    def covers(self, track: Track) -> bool:
        """Say whether a track, or its artist, is one of them."""
        artist = identity(track.artist)
        return artist in self.artists or (artist, identity(track.title)) in self.tracks

    def rows(self, listening: Listening) -> npt.NDArray[np.bool_]:
        """Mark the plays that no sentence may stand on."""
        if not (self.tracks or self.artists or self.days) or not len(listening.track):
            return np.zeros(len(listening.track), bool)
        by_track = np.array([self.covers(track) for track in listening.tracks])
        marked: npt.NDArray[np.bool_] = by_track[listening.track]
        if self.days:
            wall = local_ms(listening.started_at, listening.period.zone)
            for days in (day_of(wall), listening_day_of(wall)):
                found, place = np.unique(days, return_inverse=True)
                on = np.array([date_of(day).isoformat() in self.days for day in found])
                marked = marked | on[place]
        return marked


NOTHING = Quiet()
