"""The recap's card: what was played most, when, and one true sentence."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

import numpy as np

from cards.aura import aura, hues
from cards.colours import Weighed, contrast, draws, hexed, polar, srgb
from cards.covers import decoded, encoded, palette
from cards.easel import Sheet
from cards.lettering import lettered
from cards.sleeves import sleeve
from domain.music import Track
from domain.period import PeriodKind
from ledger.identity import identity
from story.chapters import Story, TrackCount
from story.phrasebook import Phrasebook

Covers = Mapping[Track, bytes]
"""Pictures as they were fetched: anything may be in them."""

ALT_MOST = 1_024
"""Discord's bound on the description of an attachment."""
NAMES = 5
FIRST_LINE = {PeriodKind.MONTH: "card-first-month", PeriodKind.YEAR: "card-first-year"}
LONGEST = 300
"""A longer sentence is not for a card."""
INK_ON = {"light": "#fffaf2", "dark": "#1b1714"}


class Theme(StrEnum):
    """How a card is coloured."""

    DARK = "dark"
    LIGHT = "light"


class Size(NamedTuple):
    """A card's measures in pixels, and how many songs it lists."""

    width: int
    height: int
    rows: int


PORTRAIT, TALL = Size(1080, 1350, 5), Size(1080, 1920, 8)


def recap(
    story: Story,
    voice: Phrasebook,
    size: Size = PORTRAIT,
    theme: Theme = Theme.DARK,
    covers: Covers | None = None,
) -> Sheet:
    """Lay out a member's month or year that has plays."""
    facts, month = story.facts, story.period.first_on.isoformat()
    seed = f"{identity(story.subject)}|{story.period}"
    rows = facts.top_tracks[: size.rows]
    shown = {f"sleeve-{at}": picture(row.track, covers or {}) for at, row in enumerate(rows)}
    colours = [colour for _, found in shown.values() for colour in found]
    kind = story.period.kind
    says: dict[str, Any] = {
        "theme": theme.value,
        "subject": lettered(story.subject),
        "title": [
            voice.sentence(FIRST_LINE[kind], month=month),
            voice.sentence(voice.choose("card-last", seed)),
        ],
        "rows": [_row(at, row) for at, row in enumerate(rows)],
        "artists": [
            {"artist": lettered(row.artist), "said": f"{row.plays:,}"}
            for row in facts.top_artists[:NAMES]
        ],
        "hours": list(facts.by_hour),
        "peak_hour": (peak := max(range(24), key=facts.by_hour.__getitem__)),
        "peak_said": f"{peak:02}:00",
        "first_weekday": story.period.first_on.weekday(),
        "days": list(_days(story)),
        "months": list(_months(story, voice)),
        "figures": list(_figures(story, voice)),
        "words": _words(story, voice),
        "sentence": sentence(story),
    }
    says |= accents(hues(colours, seed), theme, seed)
    return Sheet(
        "recap",
        size.width,
        size.height,
        says,
        aura(size.width, size.height, theme, colours, seed),
        {name: png for name, (png, _) in shown.items()},
    )


def alt_text(story: Story, voice: Phrasebook, rows: int = PORTRAIT.rows) -> str:
    """Say everything that the card shows, within Discord's bound for descriptions."""
    facts = story.facts
    sentences = [
        voice.sentence(
            "card-alt",
            title=story.title,
            plays=facts.plays,
            tracks=facts.distinct_tracks,
            artists=facts.distinct_artists,
        )
    ]
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
    peak = max(range(24), key=facts.by_hour.__getitem__)
    sentences.append(voice.sentence("card-alt-hour", hour=f"{peak:02}:00"))
    if facts.by_day:
        fullest = max(facts.by_day, key=lambda day: (facts.by_day[day], day))
        plays = facts.by_day[fullest]
        sentences.append(voice.sentence("card-alt-day", on=fullest, plays=plays))
    sentences.append(sentence(story))
    kept = ""
    for one in sentences:
        if one and len(kept) + len(one) < ALT_MOST:
            kept = f"{kept} {one}".strip()
    return kept


def sentence(story: Story) -> str:
    """Choose the story's one sentence for a picture: the lead, else whatever it opens with."""
    told = [moment.text for moment in story.moments]
    opening = [one.text for chapter in story.chapters for one in chapter.sentences]
    return next((text for text in (*told, *opening) if len(text) <= LONGEST), "")


def _row(at: int, row: TrackCount) -> dict[str, Any]:
    return {
        "title": lettered(row.track.title),
        "artist": lettered(row.track.artist),
        "plays": row.plays,
        "said": f"{row.plays:,}",
        "sleeve": f"sleeve-{at}",
    }


def picture(track: Track, covers: Covers) -> tuple[bytes, list[Weighed]]:
    """Give a track's cover and its colours; where there is no good one, a sleeve and none."""
    raw = covers.get(track)
    cover = decoded(raw) if raw is not None else None
    if cover is None:
        return sleeve(identity(track.artist)), []
    return encoded(cover), list(palette(cover))


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


def _figures(story: Story, voice: Phrasebook) -> Iterator[dict[str, str]]:
    facts = story.facts
    told = {"card-plays": facts.plays}
    if facts.ms_played is not None and facts.ms_played >= 3_600_000 and not facts.estimated:  # noqa: PLR2004 - an hour
        told["card-hours"] = facts.ms_played // 3_600_000
    told |= {"card-songs": facts.distinct_tracks, "card-names": facts.distinct_artists}
    for key, count in told.items():
        yield {"said": f"{count:,}", "name": voice.sentence(key, n=count)}


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


def accents(found: list[Weighed], theme: Theme, seed: str) -> dict[str, str]:
    """Choose two colours of ink out of the ground's own, and what can be read on the first."""
    turns = [float(np.arctan2(one.lab[2], one.lab[1]) / (2 * np.pi)) for one in found[:2]]
    turn = turns[0] if turns else float(draws(seed, 1)[0])
    other = turns[1] if len(turns) > 1 else turn + 0.15
    light = {Theme.DARK: (0.82, 0.74), Theme.LIGHT: (0.52, 0.56)}[theme]
    chroma = 0.14 if found and found[0].chroma >= 0.04 else 0.02  # noqa: PLR2004 - as grey as the ground
    accent, second = polar(light[0], chroma, turn), polar(light[1], chroma, other)
    shade = srgb(np.array(accent))
    inks = {ink: contrast(shade, _rgb(ink)) for ink in INK_ON.values()}
    return {
        "accent": hexed(accent),
        "second": hexed(second),
        "on_accent": max(inks, key=inks.__getitem__),
    }


def _rgb(ink: str) -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.array([int(ink[at : at + 2], 16) for at in (1, 3, 5)]) / 255
