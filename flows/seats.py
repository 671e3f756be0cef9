"""Who in a server shares with it, each with all that bears on what is told of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

import numpy as np

from domain.ids import GuildId, ListenerId
from domain.music import Track
from domain.people import Consent, Listener
from domain.period import Period, zone_named
from flows.gather import gather_together
from flows.own import quiet_of
from storage import claims, members, notes, people
from storage.claims import SharedClaim
from storage.engines.base import Connection
from storage.notes import NoteRow
from story.listening import Listening
from story.notes import Note, Notes, Reach
from story.quiet import Quiet
from story.server.sharing import Share, Sharing


class Seat(NamedTuple):
    """A member who shares here, with everything that bears on what is told of them."""

    listener_id: ListenerId
    name: str
    """As shown in this server; no two members share one."""
    share: Share
    listening: Listening
    quiet: Quiet
    notes: Notes
    retracted: frozenset[str]


async def seats_in(
    db: Connection, guild_id: GuildId, period: Period, at_least: Consent = Consent.WHEN_I_SAY
) -> list[Seat]:
    """Gather everybody who shares with a server, at least so far, and nothing of anybody else."""
    sharing = await members.sharing_in(db, guild_id, at_least)
    listeners = await people.listeners_of(db, [one.listener_id for one in sharing])
    names = _shown(listeners)
    # An hour by the server's clock means nothing to who lives by another.
    here = [
        replace(one, name=names[one.listener_id], zone_chosen=_zone(one) == period.zone)
        for one in (listeners[member.listener_id] for member in sharing)
    ]
    seats = []
    listenings = await gather_together(db, here, period)
    for member, listening in zip(sharing, listenings, strict=True):
        listener = listeners[member.listener_id]
        own = await notes.notes_of(db, listener.listener_id)
        shared = await claims.shared_by(db, listener.listener_id)
        seats.append(
            Seat(
                listener.listener_id,
                listening.subject,
                Share(
                    member.consent,
                    {one.claim: _how(one) for one in shared if one.guild_id == guild_id},
                    zone=_zone(listener),
                ),
                listening,
                await quiet_of(db, listener.listener_id),
                tuple(_said(note, listener, guild_id) for note in own),
                await claims.retracted_by(db, listener.listener_id),
            )
        )
    return seats


def _how(one: SharedClaim) -> Sharing:
    return Sharing.UNNAMED if one.nameless else Sharing.NAMED


def _zone(listener: Listener) -> str | None:
    """Give the zone that a listener chose."""
    return listener.zone if listener.zone_chosen else None


def played_by_one(seats: Sequence[Seat]) -> dict[str, ListenerId]:
    """Name every song, artist and album that one member alone played, and who that is.

    A line that names one tells of them, whoever it speaks of.
    """
    found: dict[str, ListenerId | None] = {}
    for seat in seats:
        for name in _played(seat.listening):
            found[name] = seat.listener_id if name not in found else None
    return {name: listener_id for name, listener_id in found.items() if listener_id is not None}


def _played(listening: Listening) -> set[str]:
    rows = slice(listening.first, listening.last)
    tracks = {int(n) for n in np.unique(listening.track[rows])}
    albums = {int(n) for n in np.unique(listening.album[rows]) if n >= 0}
    played = [listening.tracks[n] for n in tracks]
    return {
        *(track.title for track in played),
        *(track.artist for track in played),
        *(listening.albums[n].title for n in albums),
    }


def _shown(listeners: dict[ListenerId, Listener]) -> dict[ListenerId, str]:
    """Tell members of one name apart by a number."""
    met: Counter[str] = Counter()
    shown = {}
    for listener_id, listener in sorted(listeners.items()):
        met[listener.name] += 1
        n = met[listener.name]
        shown[listener_id] = listener.name if n == 1 else f"{listener.name} ({n})"
    return shown


def _said(note: NoteRow, listener: Listener, guild_id: GuildId) -> Note:
    """Put a note as this server may read it, or may not."""
    on = datetime.fromtimestamp(note.said_at / 1000, zone_named(listener.zone)).date()
    return Note(
        note.text,
        on.isoformat(),
        Reach.SERVER if note.guild_id == guild_id else Reach.ME,
        Track(note.artist, note.title) if note.title else None,
        note.claim or None,
    )
