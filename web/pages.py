"""Documents: the phrasebook's words in the house's templates.

Jinja, because it escapes whatever it is not told to leave alone, and stops at a misspelt name.
"""

import unicodedata
from collections.abc import Iterator
from typing import Final

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from domain.errors import HouseError
from flows.receive_upload import Upload
from flows.report import ImportReport
from story.civil import local
from story.phrasebook import Phrasebook
from web.files import TEMPLATES

NAME_AT_MOST: Final = 80
FILES_SHOWN: Final = 8
FAULTS_SHOWN: Final = 20
TURNING: Final = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
ALONE, NO_MORE = "\u2068", "\u2069"
"""Between these a name runs its own way, and the sentence around it stays whole."""


def named(text: str) -> str:
    """Make a name fit for a sentence: no control characters, nothing that turns the line."""
    kept = "".join(
        letter
        for letter in text
        if letter not in TURNING and unicodedata.category(letter) not in {"Cc", "Cs", "Zl", "Zp"}
    )
    short = kept if len(kept) <= NAME_AT_MOST else f"{kept[: NAME_AT_MOST - 1]}…"
    return f"{ALONE}{short.strip()}{NO_MORE}"


class Pages:
    """Sets documents."""

    def __init__(self, voice: Phrasebook) -> None:
        self._voice = voice
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals["say"] = voice.phrase

    def page(self, template: str, status: int = 200, **values: object) -> web.Response:
        """Answer with a document."""
        text = self._templates.get_template(f"{template}.html").render(**values)
        return web.Response(status=status, text=text, content_type="text/html", charset="utf-8")

    def refusal(self, error: HouseError, status: int) -> web.Response:
        """Answer with what happened, and what helps."""
        first, *rest = self.words(error)
        return self.page("refusal", status, first=first, rest=rest)

    def words(self, error: HouseError) -> list[str]:
        """Say a refusal in the phrasebook's words, line by line."""
        values = {
            name: named(value) if isinstance(value, str) else value
            for name, value in error.values.items()
        }
        try:
            said = self._voice.phrase(error.phrase, **values)
        except HouseError:
            said = self._voice.phrase("web-unforeseen")
        return [line for line in said.splitlines() if line.strip()]

    def upload(self, upload: Upload) -> web.Response:
        """Answer with how an upload is doing."""
        if upload.refusal is not None:
            return self.refusal(upload.refusal, 200)
        if upload.report is None:
            return self.page("reading", name=named(upload.name), percent=upload.percent)
        told = list(self._report(upload.report))
        faults = [
            self._voice.phrase(fault.phrase, file=named(fault.file), row=fault.row)
            for fault in upload.report.faults[:FAULTS_SHOWN]
        ]
        more = upload.report.fault_count - len(faults)
        return self.page(
            "report", name=named(upload.name), told=told, faults=faults, more=more,
            report=upload.report,
        )  # fmt: skip

    def _report(self, report: ImportReport) -> Iterator[str]:
        """Say what an import did, a sentence at a time."""
        phrase = self._voice.phrase
        yield phrase("web-report-rows", rows=report.rows, files=len(report.files))
        if report.known:
            yield phrase("web-report-known", n=report.known)
        if report.first_at is not None and report.last_at is not None:
            first = self._day(report.first_at, report.zone)
            last = self._day(report.last_at, report.zone)
            if first == last:
                yield phrase("web-report-day", day=first)
            else:
                yield phrase("web-report-span", first=first, last=last)
        reasons = [
            phrase(f"report-reason-{reason}", n=n) for reason, n in report.left_out.items() if n
        ]
        if reasons:
            yield phrase("report-left-out", reasons=", ".join(reasons))
        for key, names in (("report-missing", report.missing), ("report-unknown", report.unknown)):
            if names:
                files = ", ".join(named(name) for name in names[:FILES_SHOWN])
                yield phrase(key, n=len(names), files=files)

    def _day(self, at: int, zone: str) -> str:
        when = local(at, zone)
        month = self._voice.phrase("terminal-month", month=when.month)
        return self._voice.phrase(
            "terminal-day", day=when.day, month=month, year=f"{when.year:04}"
        )
