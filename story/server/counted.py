"""What is counted of a server, said: headlines and openings."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from story.chapters import ArtistCount, Facts, Sentence, TrackCount
from story.company import Company
from story.evidence import Value
from story.listening import Listening
from story.quiet import Quiet
from story.reserve import Reserve
from story.server.pages import Desk
from story.server.rota import Offer
from story.server.teller import Teller

Row = TypeVar("Row", TrackCount, ArtistCount)

PODIUM, TWICE = 3, 2
ALONE = 5
"""So many plays a first place must have to be said."""
LED_BY = ("other_artist", "artist", "first_artist")
"""Whom a lead is about: of two it is whoever came."""
PROOF = {
    "members": "members",
    "plays": "plays",
    "artists": "distinct_artists",
    "tracks": "distinct_tracks",
    "busiest_on": "by_day",
    "busiest_plays": "by_day",
    "top_artist": "top_artists",
    "top_artist_plays": "top_artists",
    "top_track": "top_tracks",
    "top_track_artist": "top_tracks",
    "top_track_plays": "top_tracks",
}
"""What an opening says, and the fact that it stands on."""


def silences(quiet: Iterable[Quiet]) -> Quiet:
    """Join what members do not want brought up: a table of all tells nothing of any of it."""
    tracks: frozenset[tuple[str, str]] = frozenset()
    artists: frozenset[str] = frozenset()
    for one in quiet:
        tracks, artists = tracks | one.tracks, artists | one.artists
    # A day is its owner's alone: what the others played on it may be counted.
    return Quiet(tracks, artists, frozenset())


def headlined(
    teller: Teller,
    facts: Facts,
    company: Company,
    lead: Sequence[tuple[Offer, Listening]],
    desk: Desk,
) -> tuple[str, str]:
    """Choose a headline: its phrase, or none where an editor wrote it, and its words."""
    if desk.headline is not None:
        return "", desk.headline
    values = _counts(facts, company)
    form = f"headline-{company.period.kind}" if facts.plays else "headline-empty"
    for offer, listening in lead:
        said = offer.moment.values()
        artist = next((said[name] for name in LED_BY if name in said), None)
        if not offer.nameless and artist is not None:
            values |= {
                "lead": listening.subject,
                "lead_artist": artist,
            }
    if not teller.voice.fits(form, frozenset(values)):
        form = "headline-plain"
    phrase = teller.choose(form, values, "headline", "headline")
    return phrase, teller.voice.sentence(phrase, **values)


def opened(teller: Teller, facts: Facts, company: Company, reserve: Reserve) -> Iterator[Sentence]:
    """Open the story with something that is true of everybody together."""
    values = _counts(facts, company)
    if not facts.plays:
        yield from teller.facts("server-empty", values, {})
        return
    if (artist := _alone(facts.top_artists)) and not reserve.artist(artist.artist):
        values |= {"top_artist": artist.artist, "top_artist_plays": artist.plays}
    if (song := _alone(facts.top_tracks)) and not reserve.track(song.track):
        values |= {
            "top_track": song.track.title,
            "top_track_artist": song.track.artist,
            "top_track_plays": song.plays,
        }
    yield from teller.facts(f"server-opening-{company.period.kind}", values, PROOF)


def _counts(facts: Facts, company: Company) -> dict[str, Value]:
    counts: dict[str, Value] = {
        "members": sum(one.last > one.first for one in company.members),
        "plays": facts.plays,
        "artists": facts.distinct_artists,
        "tracks": facts.distinct_tracks,
        "month": company.period.first_on.isoformat(),
    }
    return counts | _busiest(facts)


def _busiest(facts: Facts) -> dict[str, Value]:
    fullest = sorted(facts.by_day.items(), key=lambda day: -day[1])[:2]
    if len(fullest) > 1 and fullest[0][1] > max(fullest[1][1], ALONE):
        return {"busiest_on": fullest[0][0], "busiest_plays": fullest[0][1]}
    return {}


def _alone(rows: Sequence[Row]) -> Row | None:
    """Give the first of a ranking where it is first by plays, and not by a tie's rules."""
    if not rows or rows[0].plays < ALONE:
        return None
    tied = any(one.plays == rows[0].plays for one in rows[1:2])
    return None if tied else rows[0]


def topped(teller: Teller, facts: Facts, reserve: Reserve) -> Iterator[Sentence]:
    """Say the table's first three; nothing where one of them is not to be named, or missing."""
    songs, names = facts.top_tracks[:PODIUM], facts.top_artists[:PODIUM]
    hidden = any(reserve.track(one.track) for one in songs) or any(
        reserve.artist(one.artist) for one in names
    )
    if hidden or len(songs) < PODIUM or len(names) < PODIUM or songs[-1].plays < TWICE:
        return
    values: dict[str, Value] = {}
    for place, (song, name) in enumerate(zip(songs, names, strict=True), 1):
        values |= {
            f"song_{place}": song.track.title,
            f"song_{place}_artist": song.track.artist,
            f"song_{place}_plays": song.plays,
            f"name_{place}": name.artist,
            f"name_{place}_plays": name.plays,
        }
    proof = {name: "top_tracks" if name.startswith("song") else "top_artists" for name in values}
    even = songs[0].plays == songs[1].plays or names[0].plays == names[1].plays
    yield from teller.facts("server-tops-even" if even else "server-tops", values, proof)
