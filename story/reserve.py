"""What a story does not name."""

from dataclasses import dataclass, replace

from domain.music import Track
from ledger.identity import identity
from story.chapters import Facts, Stay, Story, Stretch
from story.ground.aside import devoted, devotion, noise, noisy
from story.listening import Listening
from story.notes import Note
from story.quiet import Quiet


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
        number = self.listening.artists.index(name)
        return devoted(self.listening, number) or noisy(self.listening, number)

    def coming(self, name: str) -> bool:
        """Say so of an artist, and of one whose song is silenced: absences bring it up too."""
        return self.artist(name) or identity(name) in {by for by, _ in self.quiet.tracks}

    def note(self, note: Note) -> bool:
        """Say so of a note on a silenced track, or of one that was said on such a day."""
        about = note.track is not None and self.quiet.covers(note.track)
        return about or self.day(note.said_on)

    def day(self, on: str) -> bool:
        return on in self.quiet.days


def withheld(facts: Facts, reserve: Reserve) -> Quiet:
    """Choose what facts name that would disclose a faith to others, or is no listening."""
    tracks = [row.track for row in facts.top_tracks] + [peak.track for peak in facts.peaks]
    tracks += [one for one in (facts.first_track, facts.last_track) if one is not None]
    tracks += [facts.longest_run.track] if facts.longest_run else []
    artists = [row.artist for row in facts.top_artists]
    artists += [row.artist for row in facts.artist_months]
    artists += [row.album.artist for row in facts.top_albums]
    artists += [one.artist for one in (*facts.left, *facts.stayed, *facts.came_back)]
    artists += [one.top.artist for one in facts.stretches if one.top]
    artists += [row.artist for one in facts.stretches for row in one.standouts]
    artists += [track.artist for track in tracks]
    return Quiet.of(
        tracks=filter(reserve.track, dict.fromkeys(tracks)),
        artists=filter(reserve.artist, dict.fromkeys(artists)),
    )


def shown(story: Story) -> Facts:
    """Give the facts of a story as others may see them, drawn on a card or posted in a table.

    Rows are left out and none takes their place: whoever shows five asks for more.
    """
    return hushed(story.facts, story.withheld, len(story.facts.top_tracks))


def silenced(listening: Listening, quiet: Quiet) -> int:
    """Count the names that a ranking may lose at most, so that it can be cut after them."""
    if not (quiet.tracks or quiet.artists):
        return 0
    return sum(quiet.covers(track) for track in listening.tracks)


def hushed(facts: Facts, quiet: Quiet, tops: int) -> Facts:
    """Leave what is not to be brought up out of every name; totals stay what they are."""

    def named(track: Track | None) -> Track | None:
        return None if track is None or quiet.covers(track) else track

    def known(artist: str) -> bool:
        return identity(artist) not in quiet.artists

    def stay(one: Stay) -> bool:
        # Somebody's coming and going would bring a silenced song of theirs up.
        return known(one.artist) and identity(one.artist) not in {by for by, _ in quiet.tracks}

    def stretch(one: Stretch) -> Stretch:
        top = one.top if one.top and known(one.top.artist) else None
        standouts = tuple(row for row in one.standouts if known(row.artist))
        return one._replace(top=top, standouts=standouts)

    run = facts.longest_run
    return replace(
        facts,
        top_tracks=tuple(row for row in facts.top_tracks if named(row.track))[:tops],
        top_artists=tuple(row for row in facts.top_artists if known(row.artist))[:tops],
        top_albums=tuple(row for row in facts.top_albums if known(row.album.artist))[:tops],
        first_track=named(facts.first_track),
        last_track=named(facts.last_track),
        by_day={day: plays for day, plays in facts.by_day.items() if day not in quiet.days},
        longest_run=run if run and named(run.track) else None,
        peaks=tuple(peak for peak in facts.peaks if named(peak.track))[:tops],
        stretches=tuple(
            stretch(one) for one in facts.stretches if not quiet.days & {one.first_on, one.last_on}
        ),
        left=tuple(filter(stay, facts.left)),
        stayed=tuple(filter(stay, facts.stayed)),
        came_back=tuple(filter(stay, facts.came_back)),
        artist_months=tuple(one for one in facts.artist_months if known(one.artist))[:tops],
    )
