"""A story, set for a terminal of any width."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.style import Style
from rich.text import Text

from story.chapters import Chapter, Facts, Story
from story.phrasebook import Phrasebook
from terminal import words
from terminal.clean import clean
from terminal.sheet import DIM, DOT, HEAD, Sheet
from terminal.strips import calendar, clock, glowing
from terminal.tables import Row, table

HOURS = 24
RECEIPT_INDENT = 2


@dataclass(frozen=True, slots=True)
class StoryPage:
    """One story, ready for ``console.print``."""

    story: Story
    voice: Phrasebook

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Set every line within the margins; blank lines stay empty, for pipes."""
        sheet = Sheet(console, options.max_width)
        for line in self._lines(sheet, blocks=not options.ascii_only):
            yield sheet.placed(line) if line else Text()

    def _lines(self, sheet: Sheet, *, blocks: bool) -> Iterator[Text]:
        yield Text()
        yield from self.opening(sheet)
        for chapter in self.story.chapters:
            yield from self.chapter(chapter, sheet)
        if self.story.facts.plays:
            if blocks and sheet.measure >= HOURS:
                yield from _strips(self.story, self.voice, sheet)
            yield from set_tops(self.story.facts, self.voice, sheet)
        yield from self.unknown(sheet)
        yield from self.rules(sheet)
        yield Text()

    def opening(self, sheet: Sheet) -> Iterator[Text]:
        """Set the title, whose story it is, and how much there was."""
        title = clean(self.story.title)
        for line in sheet.wrapped(title, Style()):
            yield glowing(line.plain, Style(bold=True))
        period = words.period_name(self.story.period, self.voice)
        about = (self.story.subject, period, self.story.period.zone)
        yield from sheet.listed(map(clean, about), DIM)
        if self.story.facts.plays:
            yield from sheet.listed(figures(self.story.facts, self.voice), DIM)

    def chapter(self, chapter: Chapter, sheet: Sheet) -> Iterator[Text]:
        """Set a chapter, each moment's receipts under its paragraph."""
        yield Text()
        if chapter.title is not None:
            yield from sheet.wrapped(clean(chapter.title), HEAD)
        for n, paragraph in enumerate(chapter.paragraphs()):
            if n:
                yield Text()
            text = " ".join(sentence.text for sentence in paragraph)
            yield from sheet.wrapped(clean(text), Style())
            for sentence in paragraph:
                if sentence.moment is not None:
                    yield from self._receipt(sentence.moment, sheet)

    def _receipt(self, moment: int, sheet: Sheet) -> Iterator[Text]:
        said = words.receipts(self.story, self.story.moments[moment], self.voice)
        asked = self.voice.phrase("terminal-receipts")
        yield from sheet.wrapped(" ".join((asked, *said)), DIM, RECEIPT_INDENT)

    def unknown(self, sheet: Sheet) -> Iterator[Text]:
        """Set *What we don't know*."""
        if self.story.unknown:
            yield Text()
            yield from sheet.wrapped(self.voice.phrase("terminal-unknown"), HEAD)
        for sentence in self.story.unknown:
            yield from sheet.hung(clean(sentence), Style())

    def rules(self, sheet: Sheet) -> Iterator[Text]:
        """Set the rules that the story's moments follow, by number."""
        rules = words.rules(self.story, self.voice)
        if rules:
            yield Text()
            yield from sheet.wrapped(self.voice.phrase("terminal-rules"), HEAD)
        for n, rule in enumerate(rules.values(), 1):
            yield from sheet.hung(rule, DIM, f"{n}  ")


def figures(facts: Facts, voice: Phrasebook) -> Iterator[str]:
    """Say how much there was, largest measure first."""
    yield voice.phrase("terminal-plays", n=facts.plays)
    if facts.ms_played is not None:
        yield words.length(facts.ms_played, facts.estimated, voice)
    yield voice.phrase("terminal-tracks", n=facts.distinct_tracks)
    yield voice.phrase("terminal-artists", n=facts.distinct_artists)
    yield voice.phrase("terminal-days", n=facts.days_listened)


def _strips(story: Story, voice: Phrasebook, sheet: Sheet) -> Iterator[Text]:
    """Draw when it was: the year or the week, then the day."""
    hours = [clock(story, voice)] if story.hours_known else []
    for strip in (calendar(story, voice), *hours):
        title, most = Text(strip.title, style=HEAD), Text(strip.most(voice), style=DIM)
        apart = sheet.measure - title.cell_len - most.cell_len
        yield Text()
        if apart >= len(DOT):
            yield Text.assemble(title, " " * apart, most)
        else:
            yield from (title, most)
        yield Text()
        yield from strip.drawn(sheet.measure)


def set_tops(facts: Facts, voice: Phrasebook, sheet: Sheet) -> Iterator[Text]:
    """Set the tops that have rows, one under another."""
    heads = (voice.phrase("terminal-column-plays"), voice.phrase("terminal-column-minutes"))
    for key, rows in tops(facts, voice):
        yield Text()
        title = Text(voice.phrase(key), style=HEAD)
        yield from table(title, heads, rows, sheet.measure)


def tops(facts: Facts, voice: Phrasebook) -> Iterator[tuple[str, list[Row]]]:
    """Turn the tops into rows of cleaned text, in the ledger's order; empty ones are left out."""

    def row(name: str, by: str, plays: int, ms: int | None) -> Row:
        length = "" if ms is None else f"{words.minutes(ms):,}"
        if length and facts.estimated:
            length = voice.phrase("terminal-about", length=length)
        return Row(clean(name), clean(by), f"{plays:,}", length)

    tracks = [row(t.track.title, t.track.artist, t.plays, t.ms) for t in facts.top_tracks]
    artists = [row(a.artist, "", a.plays, a.ms) for a in facts.top_artists]
    albums = [row(a.album.title, a.album.artist, a.plays, a.ms) for a in facts.top_albums]
    # A song with several fullest months has none of its own.
    peaks = [
        Row(clean(p.track.title), _month(p.month, voice), f"{p.plays:,}", "")
        for p in facts.peaks
        if p.alone
    ]
    for key, rows in (
        ("terminal-top-tracks", tracks),
        ("terminal-peaks", peaks),
        ("terminal-top-artists", artists),
        ("terminal-top-albums", albums),
    ):
        if rows:
            yield key, rows


def _month(name: str, voice: Phrasebook) -> str:
    return voice.phrase("terminal-month", month=int(name.partition("-")[2]))
