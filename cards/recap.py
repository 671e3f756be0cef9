"""The recap's card: what was played most, when, and one true sentence."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Any

from cards.easel import Sheet
from cards.lettering import lettered, prose
from cards.look import PORTRAIT, Covers, Size, Theme, accents, ground, picture, title, within
from domain.period import PeriodKind
from ledger.identity import identity
from story.chapters import Story, TrackCount
from story.civil import HOUR_MS
from story.phrasebook import Phrasebook
from story.reserve import shown

NAMES, MORE_NAMES = 5, 10
"""Artists that are listed; more where there is room, on a tall card without a clock."""
LONGEST = 280
"""A longer sentence is not for a card."""


def recap(
    story: Story,
    voice: Phrasebook,
    size: Size = PORTRAIT,
    theme: Theme = Theme.DARK,
    covers: Covers | None = None,
) -> Sheet:
    """Lay out a member's month or year that has plays; what would tell a faith is not in it."""
    facts = shown(story)
    seed = f"{identity(story.subject)}|{story.period}"
    rows = facts.top_tracks[: size.rows]
    pictures = {
        f"sleeve-{at}": picture(row.track, covers or {}, theme) for at, row in enumerate(rows)
    }
    colours = [colour for _, found in pictures.values() for colour in found]
    says: dict[str, Any] = {
        "theme": theme.value,
        "subject": lettered(story.subject),
        "title": title(story.period, voice, f"{story.owner}|{story.period}"),
        "rows": [_row(at, row) for at, row in enumerate(rows)],
        "artists": [
            {"artist": lettered(row.artist), "said": f"{row.plays:,}"}
            for row in facts.top_artists[: _names(story, size.rows)]
        ],
        **clock(story),
        "first_weekday": story.period.first_on.weekday(),
        "days": list(_days(story)),
        "months": list(_months(story, voice)),
        "figures": list(figures(story, voice)),
        "words": _words(story, voice),
        "sentence": sentence(story),
    }
    says |= accents(colours, theme, seed)
    return Sheet(
        "recap",
        size.width,
        size.height,
        says,
        ground(size, theme, colours, seed),
        {name: png for name, (png, _) in pictures.items()},
    )


def alt_text(story: Story, voice: Phrasebook, rows: int = PORTRAIT.rows) -> str:
    """Say everything that the card shows, within Discord's bound for descriptions."""
    return within(spoken(story, voice, rows))


def spoken(story: Story, voice: Phrasebook, rows: int = PORTRAIT.rows) -> list[str]:
    """Say everything that the card shows, sentence by sentence and at any length."""
    facts = shown(story)
    sentences = [
        voice.sentence(
            "card-alt",
            title=story.title,
            plays=facts.plays,
            tracks=facts.distinct_tracks,
            artists=facts.distinct_artists,
        )
    ]
    if hours := _hours(story):
        sentences.append(voice.sentence("card-alt-hours", hours=hours))
    sentences += [
        voice.sentence(
            "card-alt-row",
            place=place,
            track=row.track.title,
            artist=row.track.artist,
            plays=row.plays,
        )
        for place, row in enumerate(facts.top_tracks[:rows], 1)
    ]
    if said := clock(story)["peak_said"]:
        sentences.append(voice.sentence("card-alt-hour", hour=said))
    else:
        sentences += [
            voice.sentence("card-alt-name", artist=row.artist, plays=row.plays)
            for row in facts.top_artists[: _names(story, rows)]
        ]
    if facts.by_day:
        fullest = max(facts.by_day, key=lambda day: (facts.by_day[day], day))
        plays = facts.by_day[fullest]
        sentences.append(voice.sentence("card-alt-day", on=fullest, plays=plays))
    return [*sentences, sentence(story)]


def clock(story: Story) -> dict[str, Any]:
    """Give the hours of the day and the fullest of them; none where hours are not known."""
    if not story.hours_known:
        return {"hours": [], "peak_hour": -1, "peak_said": ""}
    hours = story.facts.by_hour
    peak = max(range(24), key=hours.__getitem__)
    return {"hours": list(hours), "peak_hour": peak, "peak_said": f"{peak:02}:00"}


def sentence(story: Story) -> str:
    """Choose the story's one sentence for a picture: the lead, else whatever it opens with.

    A template leaves it out where it finds no room for it; the words beside the card have it.
    """
    if (at := lead(story)) is not None:
        return prose(story.moments[at].text)
    opening = [one.text for chapter in story.chapters for one in chapter.sentences]
    return prose(next((text for text in opening if len(text) <= LONGEST), ""))


def lead(story: Story) -> int | None:
    """Say which of the story's moments its card tells; None for none.

    A month tells its lead first; a year goes by the calendar, and its lead is what weighs most.
    """
    fit = [at for at, moment in enumerate(story.moments) if len(moment.text) <= LONGEST]
    if story.period.kind is PeriodKind.YEAR:
        fit.sort(key=lambda at: -story.moments[at].weight)
    return next(iter(fit), None)


def _names(story: Story, rows: int) -> int:
    return NAMES if story.hours_known or rows <= PORTRAIT.rows else MORE_NAMES


def _row(at: int, row: TrackCount) -> dict[str, Any]:
    return {
        "title": lettered(row.track.title),
        "artist": lettered(row.track.artist),
        "plays": row.plays,
        "said": f"{row.plays:,}",
        "sleeve": f"sleeve-{at}",
    }


def _days(story: Story) -> Iterator[int]:
    """Count the days of a month; a year has none here."""
    period = story.period
    if period.kind is PeriodKind.YEAR:
        return
    for day in range(1, monthrange(period.year, period.first_on.month)[1] + 1):
        yield story.facts.by_day.get(f"{period}-{day:02}", 0)


def _months(story: Story, voice: Phrasebook) -> Iterator[dict[str, Any]]:
    if story.period.kind is PeriodKind.MONTH:
        return
    for month in range(1, 13):
        on = date(story.period.year, month, 1).isoformat()
        counted = story.facts.by_month.get(on[:7])
        name = voice.sentence("card-month", month=on)
        yield {"plays": counted.plays if counted else 0, "letter": name[:1]}


def figures(story: Story, voice: Phrasebook) -> Iterator[dict[str, str]]:
    """Count the period in large: hours only where they are whole and not estimated."""
    facts = story.facts
    told = {"card-plays": facts.plays}
    if hours := _hours(story):
        told["card-hours"] = hours
    told |= {"card-songs": facts.distinct_tracks, "card-names": facts.distinct_artists}
    for key, count in told.items():
        yield {"said": f"{count:,}", "name": voice.sentence(key, n=count)}


def _hours(story: Story) -> int:
    """Count the whole hours that were heard; 0 where that is an estimate, or not known."""
    facts = story.facts
    return 0 if facts.estimated else (facts.ms_played or 0) // HOUR_MS


def _words(story: Story, voice: Phrasebook) -> dict[str, str]:
    period = story.period
    days = voice.sentence("card-days", days=(period.next_on - period.first_on).days)
    month = period.kind is PeriodKind.MONTH
    return {
        "calendar": days if month else voice.sentence("card-months"),
        "house": voice.sentence("card-house"),
        "played": voice.sentence("card-played"),
        "artists": voice.sentence("card-artists"),
        "clock": voice.sentence("card-clock"),
        "peak": voice.sentence("card-peak"),
    }
