"""A year as a booklet: A5, the whole story as prose, and its receipts in small type."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from typing import Any

from cards.easel import Sheet
from cards.lettering import lettered, prose
from cards.look import Theme, accents, title
from cards.recap import clock, figures
from domain.period import Period
from ledger.identity import identity
from story.chapters import Chapter, Story, ToldMoment
from story.civil import local
from story.notes import Notes
from story.phrasebook import Phrasebook
from story.reserve import shown

A5 = (419.53, 595.28)
"""Points."""
TOPS = 20
STAMPS = 18
"""Plays of a receipt that are listed; the others are counted."""
WHOLE = 1.0
WORDS = {
    "house": "booklet-house",
    "cover": "booklet-cover",
    "figures": "booklet-figures",
    "days": "booklet-days",
    "hours": "booklet-hours",
    "words": "booklet-words",
    "unknown": "booklet-unknown",
    "receipts": "booklet-receipts",
    "receipts_how": "booklet-receipts-how",
    "room": "booklet-room",
    "colophon": "booklet-colophon",
    "type": "booklet-type",
}
"""By the name a template knows them by."""


def booklet(story: Story, voice: Phrasebook, notes: Notes = ()) -> Sheet:
    """Lay out a year that has plays; ``notes`` are the member's own words, quoted exactly."""
    seed = f"{identity(story.subject)}|{story.period}"
    says: dict[str, Any] = {
        "theme": Theme.PAPER.value,
        "document": voice.sentence("booklet-title", title=story.title),
        "subject": lettered(story.subject),
        "year": str(story.period.year),
        "title": title(story.period, voice, f"{story.owner}|{story.period}|booklet"),
        "figures": list(figures(story, voice)),
        "chapters": list(_chapters(story)),
        "tops": list(_tops(story, voice)),
        "months": list(_months(story, voice)),
        "days_alt": _days_alt(story, voice),
        **clock(story),
        "notes": list(_notes(notes, voice)),
        "unknown": [prose(line) for line in story.unknown],
        "receipts": [_receipt(told, voice) for told in _in_order(story)],
        "words": _words(story, voice),
        **accents([], Theme.PAPER, seed),
    }
    return Sheet("booklet", *A5, says)


def made_at(period: Period) -> datetime:
    """Date a booklet by its period, so that the same story makes the same file on any day."""
    return datetime(period.year, 12, 31, tzinfo=UTC)


def _in_order(story: Story) -> list[ToldMoment]:
    """List the moments as they are read."""
    told = [one.moment for chapter in story.chapters for one in chapter.sentences]
    return [story.moments[at] for at in told if at is not None]


def _chapters(story: Story) -> Iterator[dict[str, Any]]:
    number = 0
    for chapter in story.chapters:
        paragraphs = []
        for paragraph in chapter.paragraphs():
            parts = []
            for one in paragraph:
                number += one.moment is not None
                receipt = number if one.moment is not None else 0
                parts.append({"text": prose(one.text), "receipt": receipt})
            paragraphs.append(parts)
        yield {"title": _heading(chapter), "paragraphs": paragraphs}


def _heading(chapter: Chapter) -> str:
    return "" if chapter.title is None else prose(chapter.title)


def _tops(story: Story, voice: Phrasebook) -> Iterator[dict[str, Any]]:
    facts = shown(story)
    songs = [(row.track.title, row.track.artist, row.plays) for row in facts.top_tracks[:TOPS]]
    artists = [(row.artist, "", row.plays) for row in facts.top_artists[:TOPS]]
    albums = [(row.album.title, row.album.artist, row.plays) for row in facts.top_albums[:TOPS]]
    for key, rows in (
        ("booklet-songs", songs),
        ("booklet-artists", artists),
        ("booklet-albums", albums),
    ):
        if rows:
            yield {
                "title": voice.sentence(key),
                "rows": [
                    {
                        "name": lettered(name),
                        "by": lettered(by) if by else "",
                        "said": f"{plays:,}",
                    }
                    for name, by, plays in rows
                ],
            }


def _months(story: Story, voice: Phrasebook) -> Iterator[dict[str, Any]]:
    """Give every month its days' plays."""
    for month in range(1, 13):
        first = date(story.period.year, month, 1)
        days = (date(first.year + month // 12, month % 12 + 1, 1) - first).days
        on = [(first + timedelta(n)).isoformat() for n in range(days)]
        yield {
            "name": voice.sentence("card-month", month=first.isoformat()),
            "days": [story.facts.by_day.get(day, 0) for day in on],
        }


def _days_alt(story: Story, voice: Phrasebook) -> str:
    by_day = story.facts.by_day
    fullest = max(by_day, key=lambda day: (by_day[day], day), default="")
    if not fullest:
        return voice.sentence("booklet-days")
    return voice.sentence(
        "booklet-days-alt",
        year=str(story.period.year),
        days=story.facts.days_listened,
        on=fullest,
        plays=by_day[fullest],
    )


def _notes(notes: Notes, voice: Phrasebook) -> Iterator[dict[str, str]]:
    for note in notes:
        on = voice.sentence("booklet-said", on=note.said_on)
        about = "" if note.track is None else lettered(note.track.title)
        yield {"text": prose(note.text), "on": on, "about": about}


def _receipt(told: ToldMoment, voice: Phrasebook) -> dict[str, Any]:
    rule = voice.phrase(told.rule, **{**told.baseline, **told.says, **told.numbers})
    starts = sorted(play.started_at for play in told.plays)
    said = [prose(rule)]
    if starts:
        ends = [local(at, told.zone).date().isoformat() for at in (starts[0], starts[-1])]
        key = "booklet-receipt-day" if ends[0] == ends[1] else "booklet-receipt"
        said.append(voice.sentence(key, n=len(starts), **{"from": ends[0], "to": ends[1]}))
    if told.coverage < WHOLE:
        said.append(voice.sentence("booklet-receipt-part", percent=int(told.coverage * 100)))
    more = len(starts) - STAMPS
    return {
        "said": " ".join(said),
        "stamps": list(_stamps(starts[:STAMPS], told, voice)),
        "more": voice.sentence("booklet-receipt-more", n=more) if more > 0 else "",
    }


def _stamps(starts: list[int], told: ToldMoment, voice: Phrasebook) -> Iterator[str]:
    """Write plays down day by day, with their hours where those are known."""
    whens = [local(at, told.zone) for at in starts]
    for day, of_day in groupby(whens, key=lambda when: when.date()):
        said = voice.sentence("booklet-stamp", day=day.day, month=day.month)
        hours = [f"{when:%H:%M}" for when in of_day]
        yield f"{said} {' '.join(hours)}" if told.hours_known else f"{said} × {len(hours)}"


def _words(story: Story, voice: Phrasebook) -> dict[str, str]:
    said = {name: voice.sentence(key) for name, key in WORDS.items()}
    if peak := clock(story)["peak_said"]:
        said["hours_alt"] = voice.sentence("booklet-hours-alt", hour=peak)
    said["made"] = voice.sentence(
        "booklet-made",
        subject=story.subject,
        zone=story.period.zone,
        plays=f"{story.facts.plays:,}",
    )
    return said
