"""What a story does not name."""

from dataclasses import dataclass, replace

from domain.music import Track
from ledger.identity import identity
from story.chapters import Facts
from story.ground.aside import devoted, devotion, noise
from story.listening import Listening
from story.quiet import NOTHING, Quiet


@dataclass(frozen=True, slots=True)
class Reserve:
    """What prose does not name: what its owner silenced, what is no listening, what is faith."""

    listening: Listening
    quiet: Quiet

    def track(self, track: Track) -> bool:
        return self.quiet.covers(track) or noise(track) or devotion(track)

    def artist(self, name: str) -> bool:
        artist = Track(name, "")
        if self.quiet.covers(artist) or noise(artist) or devotion(artist):
            return True
        return devoted(self.listening, self.listening.artists.index(name))

    def day(self, on: str) -> bool:
        return on in self.quiet.days


def hushed(facts: Facts, quiet: Quiet) -> Facts:
    """Leave what is not to be brought up out of every name; totals stay what they are."""
    if quiet == NOTHING:
        return facts

    def named(track: Track | None) -> Track | None:
        return None if track is None or quiet.covers(track) else track

    def known(artist: str) -> bool:
        return identity(artist) not in quiet.artists

    run = facts.longest_run
    return replace(
        facts,
        top_tracks=tuple(row for row in facts.top_tracks if named(row.track)),
        top_artists=tuple(row for row in facts.top_artists if known(row.artist)),
        top_albums=tuple(row for row in facts.top_albums if known(row.album.artist)),
        first_track=named(facts.first_track),
        last_track=named(facts.last_track),
        by_day={day: plays for day, plays in facts.by_day.items() if day not in quiet.days},
        longest_run=run if run and named(run.track) else None,
        month_tops={
            month: top
            for month, top in facts.month_tops.items()
            if known(top.artist.artist) and named(top.track.track)
        },
        peaks=tuple(peak for peak in facts.peaks if named(peak.track)),
    )
