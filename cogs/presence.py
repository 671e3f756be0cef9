"""What Discord shows of members as *Listening to Spotify*, passed on for those who asked."""

import logging
from collections.abc import Callable, Iterator
from typing import Final

import msgspec
from discord.ext import commands

from cogs.letters import DOOR
from domain.errors import HouseError
from domain.period import milliseconds
from flows.keep_presence import KeepPresence
from sources.shown import Seen, Shown, Sight

log = logging.getLogger(__name__)

UPDATE: Final = "PRESENCE_UPDATE"
SERVER: Final = "GUILD_CREATE"
SIGHTS: Final = {"online": Sight.OPEN, "dnd": Sight.OPEN, "idle": Sight.IDLE}


class _User(msgspec.Struct):
    id: str


class _Party(msgspec.Struct):
    id: str | None = None


class _Assets(msgspec.Struct):
    large_text: str | None = None


class _Times(msgspec.Struct):
    start: int | None = None
    end: int | None = None


class _Activity(msgspec.Struct):
    type: int | None = None
    name: str | None = None
    id: str | None = None
    application_id: str | int | None = None
    sync_id: str | None = None
    session_id: str | None = None
    details: str | None = None
    state: str | None = None
    party: _Party | None = None
    assets: _Assets | None = None
    timestamps: _Times | None = None


class _Update(msgspec.Struct):
    user: _User
    status: str = "offline"
    activities: list[msgspec.Raw] = []


class _Server(msgspec.Struct):
    presences: list[msgspec.Raw] = []


class _Event(msgspec.Struct):
    t: str | None = None
    d: msgspec.Raw = msgspec.Raw()


def seen_in(text: str, now_ms: int) -> Seen | None:
    """Read an update of a member's presence; None for anything else that Discord says."""
    content = _content(text, UPDATE)
    told = None if content is None else _update(content)
    return None if told is None else _seen(told, now_ms)


def seen_at_first(text: str, now_ms: int, watches: Callable[[str], bool]) -> Iterator[Seen]:
    """Read what is on already as Discord shows a server, of those who are watched.

    It comes at each start, and after each time that Discord forgot us. Whoever is not in it is
    offline; members of the largest servers are left out by Discord.
    """
    content = _content(text, SERVER)
    if content is None:
        return
    try:
        server = msgspec.json.decode(content, type=_Server)
    except msgspec.DecodeError:
        return
    for one in server.presences:
        told = _update(one)
        if told is not None and watches(f"{DOOR}{told.user.id}"):
            yield _seen(told, now_ms)


def _content(text: str, event: str) -> msgspec.Raw | None:
    """Give what an event tells, if it is of this kind."""
    # Everything that Discord says comes by here, messages of whole servers among it.
    if f'"{event}"' not in text:
        return None
    try:
        told = msgspec.json.decode(text, type=_Event)
    except (msgspec.DecodeError, RecursionError):
        return None
    return told.d if told.t == event else None


def _update(raw: msgspec.Raw) -> _Update | None:
    try:
        return msgspec.json.decode(raw, type=_Update)
    except msgspec.DecodeError:
        return None


def _seen(told: _Update, now_ms: int) -> Seen:
    shown = tuple(one for raw in told.activities if (one := _shown(raw)) is not None)
    sight = SIGHTS.get(told.status, Sight.CLOSED)
    return Seen(f"{DOOR}{told.user.id}", now_ms, sight, shown)


def _shown(raw: msgspec.Raw) -> Shown | None:
    try:
        one = msgspec.json.decode(raw, type=_Activity)
    except msgspec.DecodeError:
        return None
    times = one.timestamps or _Times()
    return Shown(
        kind=one.type,
        name=one.name,
        activity_id=one.id,
        # Spotify's own has none; which one another has is all the same.
        application_id=None if one.application_id is None else 0,
        sync_id=one.sync_id,
        session_id=one.session_id,
        party_id=one.party.id if one.party else None,
        title=one.details,
        artists=one.state,
        album=one.assets.large_text if one.assets else None,
        start_at=times.start,
        end_at=times.end,
    )


class PresenceCog(commands.Cog):
    """Passes updates on as Discord sent them: discord.py drops what tells Spotify's own apart."""

    def __init__(self, keep: KeepPresence) -> None:
        self._keep = keep

    @commands.Cog.listener()
    async def on_socket_raw_receive(self, text: str) -> None:
        """Take in what is told of somebody who asked, also of what was on before we came."""
        now = milliseconds(self._keep.clock())
        seen = seen_in(text, now)
        if seen is not None and self._keep.watches(seen.known_as):
            await self._take(seen)
        for one in seen_at_first(text, now, self._keep.watches):
            await self._take(one)

    async def _take(self, seen: Seen) -> None:
        try:
            await self._keep(seen)
        except HouseError as error:
            # Nothing is lost: what is not written is written with the next.
            log.error("presence unwritten=%s", error.phrase)  # noqa: TRY400 -- its words may hold names

    @commands.Cog.listener()
    async def on_disconnect(self) -> None:
        """Note that nothing is seen until we are back."""
        try:
            await self._keep.blind()
        except HouseError as error:
            log.error("presence unwritten=%s", error.phrase)  # noqa: TRY400 -- its words may hold names
