"""A moment's card: one sentence, and its plays where they fell."""

from datetime import timedelta
from typing import Any

from cards.easel import Sheet
from cards.lettering import lettered, prose
from cards.look import PORTRAIT, Covers, Size, Theme, accents, ground, picture
from domain.music import Track
from ledger.identity import identity
from story.chapters import Story, ToldMoment
from story.civil import local
from story.phrasebook import Phrasebook

NIGHT = timedelta(hours=18)
"""A shorter stretch is told by its hours."""
MANY = 40
"""So many strokes and more are drawn sheer, so that where they crowd is seen."""


def moment_sheet(
    story: Story,
    told: ToldMoment,
    voice: Phrasebook,
    size: Size = PORTRAIT,
    theme: Theme = Theme.DARK,
    covers: Covers | None = None,
) -> Sheet:
    """Lay out one moment of a story; without its plays, for who shares the sentence alone."""
    track = about(told)
    _, colours = picture(track, covers or {})
    seed = identity(track.artist) or f"{identity(story.subject)}|{told.claim}"
    says: dict[str, Any] = {
        "theme": theme.value,
        "subject": lettered(story.subject),
        "sentence": prose(told.text),
        "about": lettered(named) if (named := _named(told, voice)) else "",
        "plays_said": voice.sentence("card-moment-plays", n=n) if (n := len(told.plays)) else "",
        "strokes": strokes(told),
        "sheer": 45 if len(told.plays) > MANY else 0,
        "words": {"house": voice.sentence("card-house")},
        **ends(told, voice),
        **accents(colours, theme, seed),
    }
    beneath = ground(size, theme, colours, seed)
    return Sheet("moment", size.width, size.height, says, beneath)


def about(told: ToldMoment) -> Track:
    """Name the track that a moment takes its colours from; its names may be empty."""
    return Track(str(told.says.get("artist", "")), str(told.says.get("track", "")))


def moment_alt_text(told: ToldMoment, voice: Phrasebook) -> str:
    """Say what a moment's card shows."""
    if not told.plays:
        return told.text
    spans = ends(told, voice)
    shown = voice.sentence("card-alt-strokes", n=len(told.plays), **spans)
    return f"{told.text} {shown}"


def strokes(told: ToldMoment) -> list[float]:
    """Place each play between the first and the last: 0 to 1, four digits."""
    starts = sorted(play.started_at for play in told.plays)
    if not starts:
        return []
    span = max(starts[-1] - starts[0], 1)
    return [round((start - starts[0]) / span, 4) for start in starts]


def ends(told: ToldMoment, voice: Phrasebook) -> dict[str, str]:
    """Say when it began and ended: hours within one night where they are known, else days.

    One play has no end of its own.
    """
    starts = sorted(play.started_at for play in told.plays)
    if not starts:
        return {"began": "", "ended": ""}
    first, last = (local(at, told.zone) for at in (starts[0], starts[-1]))
    if last - first < NIGHT and told.hours_known:
        said = [f"{at:%H:%M}" for at in (first, last)]
    else:
        days = [at.date().isoformat() for at in (first, last)]
        said = [voice.sentence("card-day", on=day) for day in days]
    return {"began": said[0], "ended": said[1] if len(starts) > 1 else ""}


def _named(told: ToldMoment, voice: Phrasebook) -> str:
    """Name what it is about: a track with its artist, else whichever is named."""
    track, artist = told.says.get("track"), told.says.get("artist")
    if track and artist:
        return voice.sentence("card-moment-track", track=track, artist=artist)
    return str(artist or told.says.get("album") or track or "")
