"""What an import did, set for a terminal."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.style import Style
from rich.text import Text

from flows.report import ImportReport
from story.phrasebook import Phrasebook
from terminal.clean import clean
from terminal.sheet import DIM, HEAD, Sheet
from terminal.words import day, listed, local

FILES_SHOWN = 20
NAMES_SHOWN = 8
FAULTS_SHOWN = 20
NAME_LEAST = 30
"""Cells a file's name should have before its source is told beside it."""
PLAIN = Style()
GAP = "  "


@dataclass(frozen=True, slots=True)
class ReportPage:
    """One person's import, ready for ``console.print``."""

    report: ImportReport
    name: str
    zone: str
    voice: Phrasebook

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Say the sum first, then what was left out, then what was odd."""
        sheet = Sheet(console, options.max_width)
        for line in (Text(), *self._sum(sheet), *self._files(sheet), *self._oddities(sheet)):
            yield sheet.placed(line) if line else Text()

    def _sum(self, sheet: Sheet) -> Iterator[Text]:
        report, phrase = self.report, self.voice.phrase
        yield from sheet.wrapped(phrase("report-for", name=clean(self.name)), HEAD)
        said = phrase(
            "report-sum-known" if report.known else "report-sum",
            rows=phrase("report-rows", rows=report.rows),
            files=phrase("report-files", files=len(report.files)),
            added=phrase("terminal-plays", n=report.added),
            known=report.known,
        )
        if report.first_at is not None and report.last_at is not None:
            first, last = local(report.first_at, self.zone), local(report.last_at, self.zone)
            ends = {"first": day(first, self.voice), "last": day(last, self.voice)}
            said = f"{said} {phrase('report-period', **ends)}"
        yield from sheet.wrapped(said, PLAIN)
        reasons = [
            phrase(f"report-reason-{reason}", n=n) for reason, n in report.left_out.items() if n
        ]
        if reasons:
            told = phrase("report-left-out", reasons=", ".join(reasons))
            yield from sheet.wrapped(told, PLAIN)

    def _files(self, sheet: Sheet) -> Iterator[Text]:
        """Set the files as columns; the source makes way where a line is short."""
        phrase, shown = self.voice.phrase, self.report.files[:FILES_SHOWN]
        rows = [phrase("report-rows", rows=read.rows) for read in shown]
        sources = [phrase("report-source", source=read.source.value) for read in shown]
        right, middle = (max(map(cell_len, texts), default=0) for texts in (rows, sources))
        room = sheet.measure - right - len(GAP)
        told = room - middle - len(GAP) >= NAME_LEAST
        if shown:
            yield Text()
        for read, source, count in zip(shown, sources, rows, strict=True):
            name = ending(clean(read.name), room - (middle + len(GAP) if told else 0))
            yield Text.assemble(
                (name, DIM), GAP + source.ljust(middle) if told else "", GAP + count.rjust(right)
            )
        if more := len(self.report.files) - len(shown):
            yield from sheet.wrapped(phrase("report-more", n=more), DIM)

    def _oddities(self, sheet: Sheet) -> Iterator[Text]:
        report, phrase = self.report, self.voice.phrase
        if report.missing or report.unknown or report.fault_count:
            yield Text()
        for key, names in (("report-missing", report.missing), ("report-unknown", report.unknown)):
            if names:
                files = listed(names, NAMES_SHOWN, self.voice)
                yield from sheet.wrapped(phrase(key, n=len(names), files=files), PLAIN)
        if not report.fault_count:
            return
        yield from sheet.wrapped(phrase("report-faults", n=report.fault_count), PLAIN)
        shown = report.faults[:FAULTS_SHOWN]
        for fault in shown:
            said = phrase(fault.phrase, file=clean(fault.file), row=fault.row)
            yield from sheet.hung(said, DIM)
        if more := report.fault_count - len(shown):
            yield from sheet.hung(phrase("report-more", n=more), DIM)


def ending(name: str, cells: int) -> str:
    """Set a name in so many cells; of a longer one the end, which tells files apart."""
    if cell_len(name) > cells:
        start = next(n for n in range(1, len(name) + 1) if cell_len(name[n:]) < max(cells, 1))
        name = "…" + name[start:]
    return name + " " * (cells - cell_len(name))
