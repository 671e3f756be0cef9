"""Plays told from what Discord shows as *Listening to Spotify*, one update after another; pure.

No update says that a song ended: it ends when another is shown, or none. A song's start moves
when it is sought in or taken up again, and it is the same hearing then. Nothing is seen of
whoever is offline: what they were hearing has an end that nobody knows.
"""

from typing import Final, NamedTuple

from domain.play import Play
from ledger.coverage import Span
from ledger.rules import SHORTEST_MS
from sources.shown import LAG_MS, Seen, Sight, Song, song_in

NEAR_MS: Final = 5_000
"""Starts that are no further apart are one start."""
PAUSE_MS: Final = 10 * 60_000
"""A hearing that was broken off may be taken up again for so long."""
RESTART_MS: Final = 60 * 60_000
"""So long after we began to watch anew, a song half over may be one that was told before."""
SURE_MS: Final = 1_000


class Hearing(NamedTuple):
    """A song that is on, or was a moment ago. Instants are UTC ms."""

    song: Song
    """As it was shown last: its start moves."""
    began_at: int
    unsure_ms: int
    heard_ms: int
    """What was watched of it before ``on_from``."""
    on_from: int | None
    """Since when it is on; None while it is broken off."""
    off_at: int
    """Until when it was on, where it is broken off."""
    whole: bool
    """All of it was watched, so how long it was heard is known."""
    told: bool
    """It was told before: a restart fell into it, or an update came late."""

    @property
    def stop_at(self) -> int | None:
        """When it is over if nobody touches it."""
        if self.song.start_at is None or self.song.length_ms is None:
            return None
        return self.song.start_at + self.song.length_ms

    def off(self, at: int, *, watched: bool) -> "Hearing":
        """Break it off at an instant, or at its own end where that came before."""
        if self.on_from is None:
            return self
        stop = self.stop_at
        over = stop is not None and stop <= at
        end = max(self.on_from, min(at, stop if stop is not None else at))
        return self._replace(
            heard_ms=self.heard_ms + end - self.on_from,
            on_from=None,
            off_at=end,
            whole=self.whole and (watched or over),
        )


class Told(NamedTuple):
    """The last play that was told of an account. Instants are UTC ms."""

    uri: str
    over_at: int
    """Nothing else begins before."""
    lasts_till: int
    """The latest at which it may have been on: the same, unless its end went unseen."""


class Watch(NamedTuple):
    """What is remembered of one member from one update to the next."""

    last_at: int = 0
    open_from: int | None = None
    """Since when everything they play is seen, UTC ms; None while it is not."""
    hearing: Hearing | None = None
    told: Told | None = None


class Step(NamedTuple):
    """What an update brought."""

    watch: Watch
    plays: tuple[Play, ...] = ()
    watched: Span | None = None
    """The stretch up to this update, where everything played in it was seen."""


def step(watch: Watch, seen: Seen) -> Step:
    """Take an update in. One that is older than the last changes nothing."""
    now = seen.seen_at
    if now < watch.last_at:
        return Step(watch)
    song = song_in(seen)
    sight = Sight.OPEN if song is not None else seen.sight
    watched = None if watch.open_from is None else Span(watch.open_from, now)
    heard: Watch = watch
    plays: tuple[Play, ...] = ()
    if song is not None:
        heard, plays = _shown(watch, song, now)
    elif watch.hearing is not None:
        off = watch.hearing.off(now, watched=sight is Sight.OPEN)
        heard = watch._replace(hearing=off)
    after = heard._replace(last_at=now, open_from=now if sight is Sight.OPEN else None)
    settled = settle(after, now)
    return Step(settled.watch, (*plays, *settled.plays), watched)


def settle(watch: Watch, now: int) -> Step:
    """Tell a hearing that will not be taken up any more; call it now and then."""
    hearing = watch.hearing
    if hearing is None:
        return Step(watch)
    stop = hearing.stop_at
    if hearing.on_from is not None:
        if stop is None or now < stop + PAUSE_MS:
            return Step(watch)
        hearing = hearing.off(stop, watched=True)
    elif now < hearing.off_at + PAUSE_MS or (not hearing.whole and now < (stop or 0)):
        return Step(watch)
    return Step(*_over(watch, hearing))


def break_off(watch: Watch, now: int) -> Step:
    """Tell what is on, its end unknown: nobody will be watching any more."""
    watched = None if watch.open_from is None else Span(watch.open_from, now)
    if watch.hearing is None:
        return Step(Watch(told=watch.told), (), watched)
    over, plays = _over(watch, watch.hearing.off(now, watched=False))
    return Step(Watch(told=over.told), plays, watched)


def _shown(watch: Watch, song: Song, now: int) -> tuple[Watch, tuple[Play, ...]]:
    """Go on with a hearing, or end it and begin another."""
    hearing = watch.hearing
    if hearing is not None and _goes_on(hearing, song, now):
        on_from = now if hearing.on_from is None else hearing.on_from
        return watch._replace(hearing=hearing._replace(song=song, on_from=on_from)), ()
    plays: tuple[Play, ...] = ()
    if hearing is not None:
        watch, plays = _over(watch, hearing.off(_ended_at(hearing, song, now), watched=True))
    return watch._replace(hearing=_begun(watch, song, now)), plays


def _goes_on(hearing: Hearing, song: Song, now: int) -> bool:
    """Say whether a song shown is the same hearing: sought in, taken up again, or told twice."""
    old, new, stop = hearing.song.start_at, song.start_at, hearing.stop_at
    if song.uri != hearing.song.uri:
        return False
    if old is None or new is None or stop is None or abs(new - old) <= NEAR_MS:
        return True
    if new < stop - NEAR_MS:
        return True
    # It starts after its own end: a repeat, unless it was broken off and is taken up midway.
    over = hearing.on_from is not None or hearing.off_at >= stop - NEAR_MS
    return not over and now - new > LAG_MS


def _ended_at(hearing: Hearing, song: Song, now: int) -> int:
    """Say when a song ended that another follows: where that one began, if it just did."""
    if song.start_at is None or now - song.start_at > LAG_MS:
        return now
    return max(song.start_at, hearing.began_at)


def _begun(watch: Watch, song: Song, now: int) -> Hearing:
    """Begin a hearing. What is found half over was begun before we watched, or now."""
    watching = watch.open_from is not None
    start = now if song.start_at is None else song.start_at
    began, unsure, on_from, whole = now, LAG_MS, now, watching
    if song.start_at is not None and now - start <= LAG_MS:
        began, unsure, on_from, whole = start, SURE_MS, start, True
    elif song.start_at is not None and not watching:
        began, unsure = start, now - start
    floor = 0 if watch.told is None else watch.told.over_at
    return Hearing(
        song,
        max(began, floor),
        unsure,
        heard_ms=0,
        on_from=max(on_from, floor),
        off_at=now,
        whole=whole,
        told=_told_before(watch, song, start, now),
    )


def _told_before(watch: Watch, song: Song, start: int, now: int) -> bool:
    """Say whether a song is the one told last, still on."""
    told = watch.told
    if told is None or told.uri != song.uri:
        return False
    if start < told.lasts_till - NEAR_MS:
        return True
    half_over = watch.open_from is None and now - start > LAG_MS
    return half_over and now - told.over_at < RESTART_MS


def _over(watch: Watch, hearing: Hearing) -> tuple[Watch, tuple[Play, ...]]:
    """End a hearing for good, and tell it if it was heard for long enough."""
    watch = watch._replace(hearing=None)
    if hearing.told or hearing.heard_ms < SHORTEST_MS:
        return watch, ()
    song = hearing.song
    play = Play(
        hearing.began_at,
        hearing.began_at,
        hearing.heard_ms if hearing.whole else None,
        hearing.unsure_ms,
        *(song.artist, song.title, song.album, song.uri),
        length_ms=song.length_ms,
    )
    told = Told(song.uri, hearing.off_at, hearing.off_at)
    return watch._replace(told=told), (play,)
