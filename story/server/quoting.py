"""Members' own words: quoted exactly, as widely as they allowed, and no further."""

from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

from domain.period import Period
from story.evidence import Value
from story.notes import Note, Notes, Reach
from story.quiet import NOTHING, Quiet
from story.server.sharing import Sight


class Quoted(NamedTuple):
    """A form of the phrasebook, and what it says."""

    form: str
    values: dict[str, Value]


def quotable(
    notes: Mapping[str, Notes],
    sight: Sight,
    quiet: Mapping[str, Quiet],
    withheld: Set[str],
    period: Period,
) -> Iterator[Quoted]:
    """Give the notes of the period that may be quoted here, by their day and member."""
    for member, note in sorted(
        ((member, note) for member, own in notes.items() for note in own),
        key=lambda pair: (pair[1].said_on, *pair[0:1], pair[1].text),
    ):
        silent = note.track is not None and quiet.get(member, NOTHING).covers(note.track)
        if sight.tells(member) and not silent and _may(note, withheld, period):
            yield _quoted(member, note)


def _may(note: Note, withheld: Set[str], period: Period) -> bool:
    inside = period.first_on.isoformat() <= note.said_on[:10] < period.next_on.isoformat()
    return note.reach is Reach.SERVER and inside and note.claim not in withheld


def _quoted(member: str, note: Note) -> Quoted:
    values: dict[str, Value] = {
        "member": member,
        "said_on": note.said_on[:10],
        "text": note.text,
    }
    if note.track is None:
        return Quoted("server-words", values)
    return Quoted(
        "server-words-track",
        values | {"track": note.track.title, "artist": note.track.artist},
    )
