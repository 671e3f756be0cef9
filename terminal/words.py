"""Dates, lengths and receipts in the phrasebook's words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from domain.period import Period, zone_named
from story.chapters import Story, ToldMoment
from story.phrasebook import Phrasebook
from terminal.clean import clean
from terminal.story_json import EPOCH

MINUTE_MS = 60_000
HOUR_MS = 3_600_000
IN_HOURS_FROM_MS = 3 * HOUR_MS
PHRASES = Path(__file__).parents[1] / "story" / "phrasebook" / "en"


def read_phrasebook() -> Phrasebook:
    """Read every phrase there is, in the one language there is; parse each when it is said."""
    return Phrasebook(
        {path.name: path.read_text("utf-8") for path in sorted(PHRASES.glob("*.ftl"))}
    )


def local(at: int, zone: str) -> datetime:
    """Turn UTC milliseconds into a zone's own time."""
    return (EPOCH + timedelta(milliseconds=at)).astimezone(zone_named(zone))


def day(when: datetime, voice: Phrasebook, *, year: bool = True) -> str:
    """Say a civil day, with its year or without."""
    month = voice.phrase("terminal-month", month=when.month)
    if not year:
        return voice.phrase("terminal-day-of-year", day=when.day, month=month)
    return voice.phrase("terminal-day", day=when.day, month=month, year=f"{when.year:04}")


def span(first: int, last: int, zone: str, voice: Phrasebook) -> str:
    """Say from when to when, as closely as makes sense: hours in one day, days beyond it."""
    began, ended = local(first, zone), local(last, zone)
    if began.date() != ended.date():
        whence = day(began, voice, year=began.year != ended.year)
        return voice.phrase("terminal-span-days", first=whence, last=day(ended, voice))
    start, stop = f"{began:%H:%M}", f"{ended:%H:%M}"
    if start == stop:
        return voice.phrase("terminal-span-minute", day=day(began, voice), **{"from": start})
    hours = {"from": start, "to": stop}
    return voice.phrase("terminal-span-hours", day=day(began, voice), **hours)


def period_name(period: Period, voice: Phrasebook) -> str:
    """Say which month or year it is."""
    if period.month is None:
        return str(period)
    month = voice.phrase("terminal-month", month=period.month)
    return voice.phrase("terminal-period-month", month=month, year=f"{period.year:04}")


def minutes(ms: int) -> int:
    """Round to whole minutes, halves up."""
    return (ms + MINUTE_MS // 2) // MINUTE_MS


def length(ms: int, estimated: bool, voice: Phrasebook) -> str:
    """Say a length in hours or minutes, marked where it is an estimate."""
    in_hours = ms >= IN_HOURS_FROM_MS
    key, n = ("terminal-hours", ms // HOUR_MS) if in_hours else ("terminal-minutes", minutes(ms))
    said = voice.phrase(key, n=n)
    return voice.phrase("terminal-about", length=said) if estimated else said


def listed(names: Sequence[str], at_most: int, voice: Phrasebook) -> str:
    """Name the first few, and say how many more there are."""
    shown = [clean(name) for name in names[:at_most]]
    more = len(names) - len(shown)
    return ", ".join([*shown, *([voice.phrase("report-more", n=more)] if more else [])])


def rules(story: Story, voice: Phrasebook) -> Mapping[str, str]:
    """Say the rules that a story's moments follow, each once, in the order they are met."""
    told = [said.moment for chapter in story.chapters for said in chapter.sentences]
    moments = [story.moments[moment] for moment in told if moment is not None]
    return {
        moment.rule: clean(
            voice.phrase(moment.rule, **{**moment.baseline, **moment.says, **moment.numbers})
        )
        for moment in moments
    }


def receipts(story: Story, moment: ToldMoment, voice: Phrasebook) -> Iterator[str]:
    """Say how a moment is known, of several members one after another."""
    members = list(dict.fromkeys(play.member for play in moment.plays))
    if len(members) <= 1:
        yield from receipt(story, moment, voice)
        return
    for member in members:
        plays = tuple(play for play in moment.plays if play.member == member)
        said = _plays(replace(moment, plays=plays), voice)
        yield voice.phrase("terminal-receipt-member", member=clean(member), said=said)
    yield from receipt(story, replace(moment, plays=()), voice)


def receipt(story: Story, moment: ToldMoment, voice: Phrasebook) -> Iterator[str]:
    """Say how a moment is known: its plays, what was seen of that time, its rule by number."""
    if moment.plays:
        yield _plays(moment, voice)
    if moment.coverage >= 1:
        yield voice.phrase("terminal-receipt-whole")
    else:
        yield voice.phrase("terminal-receipt-partial", percent=int(moment.coverage * 100))
    number = list(rules(story, voice)).index(moment.rule) + 1
    yield voice.phrase("terminal-receipt-rule", number=number)


def _plays(moment: ToldMoment, voice: Phrasebook) -> str:
    starts = [play.started_at for play in moment.plays]
    return voice.phrase(
        "terminal-receipt-plays",
        n=len(moment.plays),
        when=span(min(starts), max(starts), moment.zone, voice),
        zone=moment.zone,
        source=_sources(moment, voice),
    )


def _sources(moment: ToldMoment, voice: Phrasebook) -> str:
    names = dict.fromkeys(play.source.value for play in moment.plays)
    said, *more = (voice.phrase("terminal-source", source=name) for name in names)
    for other in more:
        said = voice.phrase("terminal-sources", first=said, second=other)
    return said
