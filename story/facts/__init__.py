"""Counting: one idea a file."""

import numpy as np

from domain.period import PeriodKind
from story.chapters import AlbumCount, ArtistCount, Count, Facts, TrackCount
from story.facts.artist_months import artist_months
from story.facts.calendar import Calendar, by_day, by_hour, by_month, by_weekday, calendar
from story.facts.firsts import firsts
from story.facts.lengths import any_known, estimated, lengths
from story.facts.peaks import peaks
from story.facts.runs import longest_run
from story.facts.sittings import longest_sitting
from story.facts.streaks import days_running
from story.facts.tops import ranked
from story.listening import Int64, Listening


def count(listening: Listening, tops: int = 10) -> Facts:
    """Count everything of the period; rankings are cut at ``tops``."""
    listening = listening.alone()
    plays, tracks, ms = listening.last, listening.track, lengths(listening)
    known = any_known(listening)
    seen = calendar(listening)
    days = by_day(seen)
    sittings, longest = longest_sitting(listening)
    new_tracks, new_artists = firsts(listening)
    top = list(ranked(tracks, ms, tops))
    year = listening.period.kind is PeriodKind.YEAR
    artists = list(ranked(listening.artist_of[tracks], ms, tops))
    return Facts(
        plays=plays,
        ms_played=int(ms.sum()) if known else None,
        distinct_tracks=int((np.bincount(tracks) > 0).sum()),
        distinct_artists=int((np.bincount(listening.artist_of[tracks]) > 0).sum()),
        top_tracks=tuple(TrackCount(listening.tracks[n], p, _ms(m, known)) for n, p, m in top),
        top_artists=tuple(
            ArtistCount(listening.artists[n], p, _ms(m, known)) for n, p, m in artists
        ),
        top_albums=_top_albums(listening, ms, tops, known=known),
        by_month=_by_month(seen, ms, known=known),
        by_hour=by_hour(seen),
        by_weekday=by_weekday(seen),
        days_listened=len(days),
        estimated=estimated(listening),
        first_started_at=int(listening.started_at[0]) if plays else None,
        last_started_at=int(listening.started_at[-1]) if plays else None,
        first_track=listening.tracks[tracks[0]] if plays else None,
        last_track=listening.tracks[tracks[-1]] if plays else None,
        by_day=days,
        sittings=sittings,
        longest_sitting=longest,
        longest_run=longest_run(listening),
        days_running=days_running(seen.day),
        new_tracks=new_tracks,
        new_artists=new_artists,
        peaks=peaks(listening, seen.month, [row.number for row in top] if year else []),
        artist_months=artist_months(
            listening, seen.month, [row.number for row in artists] if year else []
        ),
    )


def _ms(ms: int, known: bool) -> int | None:
    return ms if known else None


def _top_albums(
    listening: Listening, ms: Int64, tops: int, *, known: bool
) -> tuple[AlbumCount, ...]:
    rows = ranked(listening.album, ms, tops)
    return tuple(AlbumCount(listening.albums[n], p, _ms(m, known)) for n, p, m in rows)


def _by_month(seen: Calendar, ms: Int64, *, known: bool) -> dict[str, Count]:
    return {month: Count(p, _ms(m, known)) for month, (p, m) in by_month(seen, ms).items()}
