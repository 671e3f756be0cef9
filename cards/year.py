"""A year's card: who stood where from month to month, and the songs of the year."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from cards.easel import Sheet
from cards.lettering import lettered
from cards.look import PORTRAIT, Size, Theme, accents, ground, lines, title, within
from ledger.identity import identity
from story.chapters import Facts, Story
from story.phrasebook import Phrasebook
from story.reserve import shown

LINES = 6
"""More lines could not be told apart."""
SONGS = 12
NOT_HEARD = "–"


class Climb(NamedTuple):
    """An artist's places among those drawn, one a month; None for a month without a play."""

    artist: str
    places: tuple[int | None, ...]
    end: int
    """Where its name stands: its place in the last month, or below all that have one."""


def year_sheet(
    story: Story, voice: Phrasebook, size: Size = PORTRAIT, theme: Theme = Theme.DARK
) -> Sheet:
    """Lay out a year that has plays; what would tell a faith is not in it."""
    facts = shown(story)
    seed = f"{identity(story.subject)}|{story.period}"
    inks = accents([], theme, seed)
    drawn = climbs(facts)
    colours = lines(len(drawn), theme, inks["accent"])
    says: dict[str, Any] = {
        "theme": theme.value,
        "subject": lettered(story.subject),
        "title": title(story.period, voice, f"{story.owner}|{story.period}|months"),
        "months": [_month(month, voice) for month in months(facts)],
        "climbs": [
            {"artist": lettered(one.artist), "places": one.places, "end": one.end, "ink": colour}
            for one, colour in zip(drawn, colours, strict=True)
        ],
        "songs": [
            {
                "month": _month(song.month, voice) if song.alone else "",
                "title": lettered(song.track.title),
                "artist": lettered(song.track.artist),
                "said": f"{song.of_year:,}",
            }
            for song in facts.peaks[:SONGS]
        ],
        "words": {
            "house": voice.sentence("card-house"),
            "bump": voice.sentence("card-bump"),
            "rule": voice.sentence("card-bump-rule", n=len(drawn)),
            "songs": voice.sentence("card-year-songs"),
            "fullest": voice.sentence("card-year-fullest"),
        },
        **inks,
    }
    return Sheet("year", size.width, size.height, says, ground(size, theme, [], seed))


def year_alt_text(story: Story, voice: Phrasebook) -> str:
    """Say what a year's card shows, within Discord's bound for descriptions."""
    facts = shown(story)
    drawn = climbs(facts)
    sentences = [voice.sentence("card-bump-rule", n=len(drawn))]
    sentences = [f"{story.title}, {sentences[0]}."]
    for one in drawn:
        places = ", ".join(NOT_HEARD if place is None else str(place) for place in one.places)
        sentences.append(voice.sentence("card-alt-bump", artist=one.artist, places=places))
    for song in facts.peaks[:SONGS]:
        said = voice.sentence(
            "card-alt-song" if song.alone else "card-alt-song-even",
            month=f"{song.month}-01",
            track=song.track.title,
            artist=song.track.artist,
            plays=song.of_year,
        )
        sentences.append(said)
    return within(sentences)


def months(facts: Facts) -> list[str]:
    """List the months from the first with plays to the last, as ``2023-01``."""
    heard = [date.fromisoformat(f"{month}-01") for month in facts.by_month]
    return [f"{heard[0].year:04}-{n:02}" for n in range(heard[0].month, heard[-1].month + 1)]


def climbs(facts: Facts) -> Sequence[Climb]:
    """Rank the top artists among themselves in every month; of equals the year's first leads."""
    rows = facts.artist_months[:LINES]
    columns: list[dict[int, int]] = []
    for month in months(facts):
        plays = [(-row.months[month], at) for at, row in enumerate(rows) if month in row.months]
        columns.append({at: place for place, (_, at) in enumerate(sorted(plays), 1)})
    last = columns[-1]
    below = [at for at in range(len(rows)) if at not in last]
    ends = last | {at: len(last) + n for n, at in enumerate(below, 1)}
    return [
        Climb(row.artist, tuple(column.get(at) for column in columns), ends[at])
        for at, row in enumerate(rows)
    ]


def _month(month: str, voice: Phrasebook) -> str:
    return voice.sentence("card-month", month=f"{month}-01")
