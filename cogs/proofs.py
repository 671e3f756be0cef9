"""How does an edition know? The rule and the coverage for everybody, the plays for their own."""

from collections.abc import Iterator
from datetime import datetime

from cogs.escape import pieces, units
from cogs.layout import Line, Lines, Rule, Tap
from cogs.presses import Press
from domain.period import zone_named
from domain.proof import Heard
from flows.edition_proofs import Proven
from story.phrasebook import Phrasebook

PLAYS_UNITS = 1_800
"""So much of a message may go to the list of plays."""
PIECE_UNITS = 900
WHOLE = 100


def proof_page(proven: Proven, owner: int, voice: Phrasebook) -> Lines:
    """Show what a sentence stands on; whoever it is about may take it back."""
    claim, taps = proven.proof.claim, []
    if proven.yours:
        press = Press("wrong", owner, (str(proven.edition.period), claim))
        taps.append(Tap(voice.phrase("discord-wrong"), str(press)))
    lines: list[Line] = [
        f"### {voice.phrase('discord-how')}",
        f"> {pieces(proven.line.text, PIECE_UNITS)[0]}",
        pieces(proven.proof.rule, PIECE_UNITS)[0],
        _small(_coverage(proven, voice)),
        Rule(),
        "\n".join(_plays(proven, voice)),
    ]
    return Lines(lines, taps)


def _coverage(proven: Proven, voice: Phrasebook) -> str:
    percent, version = proven.proof.percent, proven.proof.version
    key = "discord-receipt-whole" if percent >= WHOLE else "discord-receipt-part"
    return voice.sentence(key, percent=percent, version=version)


def _plays(proven: Proven, voice: Phrasebook) -> Iterator[str]:
    """List the asker's own plays; of anybody else's, say only whose sight they are for."""
    for heard in proven.proof.heard:
        yield from _own(heard, proven.proof.zone, voice)
        yield _small(voice.sentence("discord-proof-own"))
    if not proven.proof.heard:
        key = "discord-proof-none" if proven.yours else "discord-proof-others"
        yield _small(voice.sentence(key))


def _own(heard: Heard, zone: str, voice: Phrasebook) -> Iterator[str]:
    room, told = PLAYS_UNITS, 0
    yield _small(voice.sentence("discord-proof-plays", n=heard.many, zone=zone))
    for play in heard.plays:
        began = datetime.fromtimestamp(play.started_at / 1000, zone_named(zone)).isoformat()
        line = _small(
            voice.sentence(
                "discord-receipt-play",
                at=began, title=play.title, artist=play.artist, source=play.source.value,
            )
        )  # fmt: skip
        room -= units(line) + 1
        if room < 0:
            break
        yield line
        told += 1
    if told < heard.many:
        yield _small(voice.sentence("discord-more", n=heard.many - told))


def _small(text: str) -> str:
    return f"-# {pieces(text, PIECE_UNITS)[0]}"
