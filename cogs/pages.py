"""A story as Discord's pages: split at chapters, every sentence with its receipts one tap away."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cogs.escape import escape, pieces, plain
from cogs.layout import PARTS_AT_MOST, TEXT_AT_MOST, Line, Lines, Rule, Spoken, Tap, cost
from cogs.presses import Press
from domain.period import Period, PeriodKind
from story.chapters import Chapter, Facts, Sentence, Story
from story.phrasebook import Phrasebook

TOPS = 5
HEAD_UNITS, FOOT_PARTS = 700, 10
"""Kept free on every page: for the title, the card, the buttons with their row, the container."""
BODY_UNITS = TEXT_AT_MOST - HEAD_UNITS
BODY_PARTS = PARTS_AT_MOST - FOOT_PARTS
PIECE_UNITS = 1_500
"""A paragraph longer than that is set in pieces: titles are as long as somebody likes."""
TITLE_UNITS = 250
HOUR_MS, MINUTE_MS = 3_600_000, 60_000
IN_HOURS_FROM = 3


class Page(NamedTuple):
    """What stands on one page."""

    lines: tuple[Line, ...]
    claims: tuple[str, ...]
    """The claims that it tells, in their order."""


def pages(story: Story, owner: int, voice: Phrasebook) -> tuple[Page, ...]:
    """Set a story on as few pages as its chapters fit on, each inside every limit."""
    told: list[list[Line]] = [[]]
    for block in _blocks(story, owner, voice):
        for part in _parted(block):
            if told[-1] and not _fits([*told[-1], Rule(), *part]):
                told.append([])
            told[-1] += [Rule(), *part] if told[-1] else part
    return tuple(Page(tuple(lines), _claims(lines)) for lines in told)


def page_of(
    story: Story, owner: int, number: int, voice: Phrasebook, *, bound: bool = False
) -> Lines:
    """Set one page, counted from 0, with its title and buttons; the nearest where it is gone.

    Where stories are ``bound``, a year offers its booklet.
    """
    every = pages(story, owner, voice)
    number = min(max(number, 0), len(every) - 1)
    title = pieces(story.title, TITLE_UNITS)[0]
    period = str(story.period)
    head = (
        [f"## {title}", "-# " + " · ".join(_figures(story.facts, voice))]
        if number == 0
        else [f"-# {title}"]
    )
    taps = []
    if len(every) > 1:
        before, after = (
            Tap(
                voice.phrase(key),
                str(Press("page", owner, (period, str(to)))),
                disabled=not 0 <= to < len(every),
            )
            for key, to in (("discord-page-back", number - 1), ("discord-page-on", number + 1))
        )
        where = voice.phrase("discord-page", page=number + 1, pages=len(every))
        head.append(f"-# {where}")
        taps += [before, after]
    if bound and story.facts.plays and story.period.kind is PeriodKind.YEAR:
        press = Press("booklet", owner, (period,))
        taps.append(Tap(voice.phrase("discord-booklet"), str(press)))
    if story.moments:
        taps.append(Tap(voice.phrase("discord-share"), str(Press("share", owner, (period,)))))
    return Lines([*head, *every[number].lines], taps)


def page_naming(story: Story, owner: int, first_on: str, voice: Phrasebook) -> int:
    """Say on which page the chapter stands that begins on a day; 0 where there is none."""
    for number, page in enumerate(pages(story, owner, voice)):
        taps = (Press.read(line.tap.custom_id) for line in page.lines if isinstance(line, Spoken))
        if any(tap and tap.verb == "name" and tap.words[1] == first_on for tap in taps):
            return number
    return 0


def period_name(period: Period, voice: Phrasebook) -> str:
    """Say which month or year it is."""
    style = "year" if period.month is None else "month-year"
    return voice.sentence(f"discord-period-{style}", on=period.first_on.isoformat())


def _blocks(story: Story, owner: int, voice: Phrasebook) -> Iterator[list[Line]]:
    """Give what must not be torn: chapters, the lists, what is not known."""
    for chapter in story.chapters:
        yield list(_chapter(chapter, story, owner, voice))
    if tops := list(_tops(story.facts, voice)):
        yield tops
    unknown = [f"-# {piece}" for said in story.unknown for piece in pieces(said, PIECE_UNITS)]
    if unknown:
        yield [f"### {escape(voice.phrase('discord-unknown'))}", *unknown]


def _chapter(chapter: Chapter, story: Story, owner: int, voice: Phrasebook) -> Iterator[Line]:
    naming = _naming(chapter, str(story.period), owner, voice)
    if chapter.title:
        heading = f"### {pieces(chapter.title, TITLE_UNITS)[0]}"
        yield heading if naming is None else Spoken(heading, naming)
        naming = None
    said: list[Sentence] = []
    for sentence in chapter.sentences:
        if said and not sentence.joined:
            # Without a heading, the button stands beside the first words that have none.
            yield from _paragraph(said, naming)
            naming, said = None, []
        said.append(sentence)
        if sentence.moment is not None:
            claim = story.moments[sentence.moment].claim
            press = Press("how", owner, (str(story.period), claim))
            yield from _paragraph(said, Tap(voice.phrase("discord-how"), str(press)))
            said = []
    yield from _paragraph(said, naming)


def _naming(chapter: Chapter, period: str, owner: int, voice: Phrasebook) -> Tap | None:
    """Offer its owner to name a chapter that is a stretch of their year."""
    if chapter.stretch is None:
        return None
    press = Press("name", owner, (period, *chapter.stretch))
    return Tap(voice.phrase("discord-name"), str(press))


def _paragraph(said: Iterable[Sentence], tap: Tap | None = None) -> Iterator[Line]:
    text = " ".join(sentence.text for sentence in said)
    if not text:
        return
    *before, last = pieces(text, PIECE_UNITS)
    yield from before
    yield last if tap is None else Spoken(last, tap)


def _tops(facts: Facts, voice: Phrasebook) -> Iterator[Line]:
    rows = [
        voice.phrase("discord-top-row", n=n, name=plain(row.track.title),
                     by=plain(row.track.artist), plays=row.plays)
        for n, row in enumerate(facts.top_tracks[:TOPS], 1)
    ]  # fmt: skip
    if rows:
        yield f"### {escape(voice.phrase('discord-tops'))}"
        for row in rows:
            yield from (f"-# {piece}" for piece in pieces(row, PIECE_UNITS))


def _figures(facts: Facts, voice: Phrasebook) -> Iterator[str]:
    yield voice.sentence("discord-plays", n=facts.plays)
    if facts.ms_played is not None:
        hours, minutes = facts.ms_played // HOUR_MS, facts.ms_played // MINUTE_MS
        key, n = ("hours", hours) if hours >= IN_HOURS_FROM else ("minutes", minutes)
        length = voice.sentence(f"discord-{key}", n=n)
        yield voice.sentence("discord-about", length=length) if facts.estimated else length
    if facts.plays:
        yield voice.sentence("discord-days", n=facts.days_listened)


def _fits(lines: list[Line]) -> bool:
    costs = [cost(line) for line in lines]
    return (
        sum(text for text, _ in costs) <= BODY_UNITS
        and sum(parts for _, parts in costs) <= BODY_PARTS
    )


def _parted(block: list[Line]) -> Iterator[list[Line]]:
    """Tear what is too long for a page of its own, between its lines."""
    part: list[Line] = []
    for line in block:
        if part and not _fits([*part, line]):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _claims(lines: Iterable[Line]) -> tuple[str, ...]:
    found = (Press.read(line.tap.custom_id) for line in lines if isinstance(line, Spoken))
    return tuple(press.words[-1] for press in found if press and press.verb == "how")
