"""Which of its owner's own words stand beside a moment."""

from ledger.identity import identity
from story.chapters import ToldMoment
from story.notes import Note, Notes, Reach


def words_for(told: ToldMoment, notes: Notes, reach: Reach) -> Notes:
    """Give the notes on a told moment's claim or its track, oldest first, within their reach.

    ``reach`` is who reads: ``ME`` the owner, who may read all of theirs; ``SERVER`` the others,
    who read only what was said for them. The notes must be the owner's of the moment.
    """
    named = {identity(value) for value in told.says.values() if isinstance(value, str)}
    found = (
        note
        for note in notes
        if (reach is Reach.ME or note.reach is Reach.SERVER) and _about(note, told, named)
    )
    return tuple(sorted(found, key=lambda note: (note.said_on, note.text)))


def _about(note: Note, told: ToldMoment, named: set[str]) -> bool:
    if note.claim is not None and note.claim == told.claim:
        return True
    track = note.track
    return track is not None and {identity(track.artist), identity(track.title)} <= named
