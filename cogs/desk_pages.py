"""The desk as Discord shows it: a draft with its controls, one sentence of it, an edition read."""

from collections.abc import Iterator

from discord import ButtonStyle

from cogs.edition_pages import divided, paragraphs, shown, told
from cogs.escape import cut, escape, plain
from cogs.layout import OPTION_AT_MOST, Choice, Line, Lines, Menu, Rule, Tap
from cogs.pages import period_name
from cogs.presses import Press
from domain.edition import PICTURED, EditionState
from domain.edition import Line as Told
from domain.errors import Unknown
from flows.desk import Draft, Part
from flows.post import Leaf
from story.phrasebook import Phrasebook

UNITS, PARTS = 2_600, 16
"""Of a draft on one page: beside it stand the head and everything that may be done."""
READ_PARTS = 30
"""Of an edition that is out: beside it stand its turns alone."""
CHANGED = 4
CHANGED_UNITS = 160
CLAIMS_AT_MOST = 25


def desk_page(draft: Draft, owner: int, number: int, voice: Phrasebook) -> Lines:
    """Set one page of a draft, counted from 0, with what may be done to it."""
    phrase, edition = voice.sentence, draft.edition
    own = str(edition.edition_id)
    pages = divided(draft.lines, UNITS, PARTS)
    number = min(max(number, 0), len(pages) - 1)
    lines: list[Line] = [*_head(draft, voice)]
    if number == 0:
        lines += _changed(draft, voice)
    lines.append(Rule())
    lines += ["\n".join(map(shown, together)) for together in paragraphs(pages[number])]
    taps = []
    if edition.state in {EditionState.DUE, EditionState.DRAFTED}:
        taps.append(_tap("approve", Press("deskdo", owner, (own, "approve")), voice, main=True))
    taps += [
        _tap("now", Press("deskask", owner, (own, "now")), voice),
        _tap("skip", Press("deskask", owner, (own, "skip")), voice),
    ]
    taps.append(_tap("card", Press("deskcard", owner, (own,)), voice))
    if edition.edits.dropped:
        taps.append(_tap("restore", Press("deskdo", owner, (own, "restore")), voice))
    taps += _turns("desk", owner, (), number, len(pages), voice)
    parts = tuple(
        Choice(phrase(f"discord-desk-{part.value.replace('_', '-')}-title"), part.value)
        for part in Part
    )
    menus = [Menu(phrase("discord-desk-write"), str(Press("deskwrite", owner, (own,))), parts)]
    here = {line.claim: line for line in reversed(pages[number]) if line.claim}
    claims = tuple(Choice(_short(here[claim]), claim) for claim in draft.claims if claim in here)[
        :CLAIMS_AT_MOST
    ]
    if claims:
        asks = phrase("discord-desk-claims")
        menus.append(Menu(asks, str(Press("deskclaim", owner, (own,))), claims))
    return Lines(lines, taps, menus)


def claim_page(draft: Draft, claim: str, owner: int, voice: Phrasebook) -> Lines:
    """Set one sentence of a draft, with what may be done to it; raise Unknown for one gone."""
    own = (str(draft.edition.edition_id), claim)
    if claim not in draft.claims:
        raise Unknown("edition-claim-gone")
    place, last = draft.claims.index(claim), len(draft.claims) - 1
    lines = [shown(line) for line in draft.lines if line.claim == claim]
    earlier = Press("deskmove", owner, (*own, str(place - 1)))
    later = Press("deskmove", owner, (*own, str(place + 1)))
    taps = [
        _tap("earlier", earlier, voice)._replace(disabled=place == 0),
        _tap("later", later, voice)._replace(disabled=place == last),
        _tap("drop", Press("deskdrop", owner, own), voice),
        _tap("caption", Press("deskcaption", owner, own), voice),
        _tap("back", Press("desk", owner, ("0",)), voice),
    ]
    return Lines(lines, taps)


def read_page(draft: Draft, owner: int, number: int, voice: Phrasebook) -> Lines:
    """Set one page of an edition that is out, counted from 0."""
    # There is no picture here: its words and whose covers it shows are not said either.
    worded = tuple(line for line in draft.lines if line.look not in PICTURED)
    pages = divided(worded, UNITS, READ_PARTS)
    number = min(max(number, 0), len(pages) - 1)
    leaf = Leaf(draft.edition.edition_id, pages[number], draft.proven)
    lines: list[Line] = [*told(leaf, voice, owner)]
    if draft.edition.corrections:
        said = voice.sentence("discord-corrected", n=draft.edition.corrections)
        lines.append(f"-# {escape(said)}")
    if not lines:
        lines.append(escape(voice.sentence("discord-withdrawn")))
    words = (str(draft.edition.period),)
    return Lines(lines, [*_turns("deskpast", owner, words, number, len(pages), voice)])


def _head(draft: Draft, voice: Phrasebook) -> Iterator[str]:
    edition = draft.edition
    said = voice.sentence("discord-desk", period=period_name(edition.period, voice))
    yield f"### {escape(said)}"
    state = escape(voice.sentence(f"discord-desk-state-{edition.state}"))
    # Discord writes it in each reader's own clock.
    yield f"{state} <t:{edition.due_at // 1000}:F>"
    if edition.trouble:
        yield escape(voice.sentence(edition.trouble))


def _changed(draft: Draft, voice: Phrasebook) -> Iterator[str]:
    """Show what the ledger did since somebody looked last."""
    n = len(draft.changed) + draft.gone
    if not n:
        return
    yield f"-# {escape(voice.sentence('discord-desk-changed', n=n))}"
    for line in draft.changed[:CHANGED]:
        yield f"-# {escape(cut(plain(line.text), CHANGED_UNITS))}"


def _turns(
    verb: str, owner: int, words: tuple[str, ...], number: int, pages: int, voice: Phrasebook
) -> Iterator[Tap]:
    if pages > 1:
        for key, to in (("discord-page-back", number - 1), ("discord-page-on", number + 1)):
            press = Press(verb, owner, (*words, str(to)))
            yield Tap(voice.sentence(key), str(press), disabled=not 0 <= to < pages)


def _tap(what: str, press: Press, voice: Phrasebook, *, main: bool = False) -> Tap:
    style = ButtonStyle.primary if main else ButtonStyle.secondary
    return Tap(voice.sentence(f"discord-desk-{what}"), str(press), style)


def _short(line: Told) -> str:
    return cut(plain(line.text), OPTION_AT_MOST)
