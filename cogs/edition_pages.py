"""An edition's lines as Discord shows them, divided into what one message takes."""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import groupby, pairwise
from typing import NamedTuple

from discord import MediaGalleryItem
from discord.ui import Container, LayoutView, MediaGallery

from cogs import layout
from cogs.escape import cut, pieces, plain, units
from cogs.layout import Spoken, Tap, cost
from cogs.pictures import credited
from cogs.presses import ANYBODY, Press
from domain.edition import BESIDE, Line, Look, Page
from flows.post import Leaf
from story.phrasebook import Phrasebook

UNITS, PARTS = 3_600, 36
"""Of one message, with room for a line about corrections."""
PIECE_UNITS = 1_400
PIECES = 2
"""A line longer than that is cut: no sentence of ours is, and a title may be."""
SHORT_UNITS = 250
ALT_AT_MOST = 1_024
"""Characters that stand in a picture's place, by Discord's rules."""
CARD_FILE = "edition.png"
MARKS = {
    Look.TITLE: "## ",
    Look.HEADING: "### ",
    Look.PROSE: "",
    Look.CAPTION: "> ",
    Look.ROW: "",
    Look.SMALL: "-# ",
    Look.CARD: "",
    Look.CREDIT: "-# ",
}


def shown(line: Line) -> str:
    """Set one line as Markdown, with nothing in it that means more than itself."""
    if line.links:
        whole, brief = credited(line.text, line.links)
        return whole if units(whole) <= PIECE_UNITS else brief
    mark = MARKS[line.look]
    short = line.look in {Look.TITLE, Look.HEADING, Look.ROW}
    told = pieces(line.text, SHORT_UNITS)[:1] if short else pieces(line.text, PIECE_UNITS)
    return "\n".join(f"{mark}{piece}" for piece in told[:PIECES])


def divided(lines: Page, at_most: int = UNITS, parts: int = PARTS) -> tuple[Page, ...]:
    """Divide lines into pages; at least one. No heading is left behind alone.

    There is room for a button beside every line that makes a claim.
    """
    pages: list[list[_Priced]] = [[]]
    for line in lines:
        priced = _Priced(line, *_cost(line))
        text, n = _sum([*pages[-1], priced])
        if pages[-1] and (text > at_most or n > parts):
            pages.append(_headings(pages[-1]))
        pages[-1].append(priced)
    return tuple(tuple(one.line for one in page) for page in pages)


def paragraphs(lines: Page) -> Iterator[Page]:
    """Give what stands together: a leaderboard's rows do, anything else stands alone."""
    for rows, together in groupby(lines, _is_row):
        if rows:
            yield tuple(together)
        else:
            yield from zip(together)


def told(
    leaf: Leaf, voice: Phrasebook, owner: int = ANYBODY, *, pictured: bool = False
) -> Iterator[layout.Line]:
    """Set lines, with a button beside each claim of which it is known what stands behind it.

    Whose covers a picture shows is said where it is ``pictured``, and nowhere else.
    """
    asked: set[str] = set()
    for line, *rows in paragraphs(leaf.lines):
        if line.look is Look.CARD or (line.look is Look.CREDIT and not pictured):
            continue
        if line.claim not in leaf.proven - asked or line.look in BESIDE:
            yield "\n".join(map(shown, (line, *rows)))
            continue
        # Discord takes no custom id twice in one message.
        asked.add(line.claim)
        press = Press("proof", owner, (str(leaf.edition_id), line.claim))
        yield Spoken(shown(line), Tap(voice.sentence("discord-how"), str(press)))


def posted(
    page: Sequence[layout.Line], mark: int | None = None, card: MediaGalleryItem | None = None
) -> LayoutView:
    """Make a message, under its card where it has one; by its mark it is known again."""
    view = LayoutView(timeout=None)
    shown = [] if card is None else [MediaGallery[LayoutView](card)]
    view.add_item(Container(*shown, *layout.parts(page), id=mark))
    view.stop()
    return view


def pictured(url: str, alt: str) -> MediaGalleryItem:
    """Show a card by its address, with the words that stand in its place."""
    return MediaGalleryItem(url, description=cut(plain(alt), ALT_AT_MOST) or None)


class _Priced(NamedTuple):
    """A line, and what it takes of a message by itself."""

    line: Line
    text: int
    parts: int


def _sum(page: Sequence[_Priced]) -> tuple[int, int]:
    """Say what a page takes of a message: a row after a row is one line more of one part."""
    joined = sum(_is_row(one.line) and _is_row(two.line) for one, two in pairwise(page))
    text, parts = sum(one.text for one in page), sum(one.parts for one in page)
    return text + joined, parts - joined


def _is_row(line: Line) -> bool:
    return line.look is Look.ROW and not line.claim


def _cost(line: Line) -> tuple[int, int]:
    if line.look is Look.CARD:
        return 0, 1
    text = shown(line)
    claims = bool(line.claim) and line.look not in BESIDE
    return cost(Spoken(text, Tap("", "")) if claims else text)


def mark_of(nonce: str) -> int:
    """Give a nonce's number: a component may carry one of 31 bits, and keeps it for good."""
    number = int.from_bytes(blake2b(nonce.encode(), digest_size=4).digest(), "big")
    return number % (2**31 - 100) + 99


def _headings(page: list[_Priced]) -> list[_Priced]:
    """Take the headings from a page's end."""
    return list(_taken(page))[::-1]


def _taken(page: list[_Priced]) -> Iterator[_Priced]:
    while len(page) > 1 and page[-1].line.look is Look.HEADING:
        yield page.pop()
