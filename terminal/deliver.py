"""Stories handed over: on standard output, and in a folder where one is named."""

import io
import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from unicodedata import normalize

from rich.console import Console

from domain.errors import HouseError
from flows.draw import Drawn
from flows.person import Person
from flows.preview import Preview
from flows.server_recap import ServerPreview
from story.chapters import Story
from story.phrasebook import Phrasebook
from terminal.manners import Paper
from terminal.page import Posted, as_page
from terminal.refusals import refuse
from terminal.report import ReportPage
from terminal.server import ServerPage
from terminal.server_json import server_document
from terminal.server_markdown import server_markdown
from terminal.story import StoryPage
from terminal.story_json import as_json, story_document
from terminal.story_markdown import as_markdown
from terminal.why import WhyPage
from terminal.words import listed

TOLD_MOST = 3
"""Files that are named when they are written."""
SLUG_MOST = 40
"""Letters of a name in a file's name."""


def paper() -> Console:
    """Open standard output for a story."""
    # A terminal that lacks a letter shows a question mark; it does not lose the story.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    return Paper(highlight=False, soft_wrap=False)


def margin_notes() -> Console:
    """Open standard error: reports, progress, refusals."""
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors="replace")
    return Paper(stderr=True, highlight=False)


def deliver(
    preview: Preview,
    people: Sequence[Person],
    voice: Phrasebook,
    *,
    json: bool,
    out: Path | None,
    why: bool = False,
    drawn: Sequence[Drawn] = (),
) -> None:
    """Report on standard error; tell on standard output; write into ``out`` where it is given.

    ``drawn`` holds the cards of each story, in their order; they are written beside the words.
    """
    notes = margin_notes()
    for person, (report, _) in zip(people, preview.people, strict=True):
        notes.print(ReportPage(report, person.name, person.zone, voice))
    stories = [story for _, story in preview.people]
    document = as_json(
        [story_document(story, report.left_out) for report, story in preview.people]
    )
    try:
        _print(document if json else stories, voice)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise HouseError("stdout-unwritable") from error
    if why:
        # Beside JSON there is no room on standard output.
        page = notes if json else paper()
        for story in stories:
            page.print(WhyPage(story, voice))
    if out is not None:
        files: dict[str, str | bytes] = {
            "story.md": as_markdown(stories, voice),
            "story.json": document,
            **_drawn(stories, drawn, voice),
        }
        _hand_over(out, files, drawn, voice)


def _drawn(
    stories: Sequence[Story], drawn: Sequence[Drawn], voice: Phrasebook
) -> dict[str, str | bytes]:
    """Name the cards' files, and the page that shows them."""
    if not drawn:
        return {}
    files: dict[str, str | bytes] = {}
    posted = []
    for n, (story, one) in enumerate(zip(stories, drawn, strict=True), 1):
        whose = f"{n}-{slug(story.subject)}-" if len(stories) > 1 else ""
        cards = {f"{whose}{card.name}.png": card for card in one.cards}
        files |= {name: card.png for name, card in cards.items()}
        bound = f"{whose}booklet.pdf" if one.booklet else ""
        if one.booklet:
            files[bound] = one.booklet
        posted.append(Posted(story, cards, bound))
    return {"index.html": as_page(posted, voice), **files}


def slug(name: str) -> str:
    """Turn a name into what any system takes in the name of a file: a-z, 0-9 and hyphens."""
    plain = normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return "-".join(re.findall("[a-z0-9]+", plain))[:SLUG_MOST].strip("-") or "listener"


def deliver_server(
    preview: ServerPreview,
    people: Sequence[Person],
    voice: Phrasebook,
    *,
    json: bool,
    out: Path | None,
    drawn: Sequence[Drawn] = (),
) -> None:
    """Hand a server's edition over as ``deliver`` does stories, into files of its own."""
    notes = margin_notes()
    for person, report in zip(people, preview.reports, strict=True):
        notes.print(ReportPage(report, person.name, person.zone, voice))
    left_out = sum((Counter(report.left_out) for report in preview.reports), Counter[str]())
    document = as_json([server_document(preview.told, left_out)])
    try:
        if json:
            _print(document, voice)
        else:
            paper().print(ServerPage(preview.told, voice))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise HouseError("stdout-unwritable") from error
    if out is not None:
        files: dict[str, str | bytes] = {
            "server.md": server_markdown(preview.told, voice),
            "server.json": document,
            **_drawn([preview.told.story], drawn, voice),
        }
        _hand_over(out, files, drawn, voice)


def _hand_over(
    out: Path, files: Mapping[str, str | bytes], drawn: Sequence[Drawn], voice: Phrasebook
) -> None:
    """Write the files, and say which; say also which cards could not be drawn."""
    notes = margin_notes()
    written = [str(path) for path in _write(out, files)]
    notes.print(voice.phrase("terminal-wrote", files=listed(written, TOLD_MOST, voice)))
    for failed in (fault for one in drawn for fault in one.failed):
        refuse(failed, voice, notes)


def _print(told: str | Sequence[Story], voice: Phrasebook) -> None:
    if not isinstance(told, str):
        page = paper()
        for story in told:
            page.print(StoryPage(story, voice))
        return
    # JSON is UTF-8, whatever the terminal is.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.write(told)
    sys.stdout.flush()


def _write(out: Path, files: Mapping[str, str | bytes]) -> list[Path]:
    """Write every file whole, or leave what stood there."""
    paths = [out / name for name in files]
    try:
        out.mkdir(parents=True, exist_ok=True)
        for path, content in zip(paths, files.values(), strict=True):
            part = path.with_name(f".{path.name}.part")
            try:
                part.write_bytes(content.encode() if isinstance(content, str) else content)
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
    except OSError as error:
        raise HouseError("out-unwritable", file=str(error.filename or out)) from error
    return paths
