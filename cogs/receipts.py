"""How do we know? The rule, the coverage and the plays behind one claim."""

from collections.abc import Iterator
from datetime import datetime

from cogs.escape import pieces, units
from cogs.layout import Line, Lines, Rule, Tap
from cogs.presses import Press
from domain.period import zone_named
from story.chapters import Story, ToldMoment
from story.phrasebook import Phrasebook

PLAYS_UNITS = 1_800
"""So much of a message may go to the list of plays."""
PIECE_UNITS = 900
VERBS = (("discord-say", "say"), ("discord-wrong", "wrong"), ("discord-hush", "hush"))


def receipts(story: Story, moment: ToldMoment, owner: int, voice: Phrasebook) -> Lines:
    """Show what a claim stands on, and what may be done about it."""
    press = Press("", owner, (str(story.period), moment.claim))
    taps = [Tap(voice.phrase(key), str(press._replace(verb=verb))) for key, verb in VERBS]
    lines: list[Line] = [
        f"### {voice.phrase('discord-how')}",
        f"> {pieces(moment.text, PIECE_UNITS)[0]}",
        *_rule(moment, voice),
        Rule(),
        "\n".join(_plays(moment, voice)),
    ]
    return Lines(lines, taps)


def _rule(moment: ToldMoment, voice: Phrasebook) -> Iterator[str]:
    said = {**moment.baseline, **moment.says, **moment.numbers}
    yield pieces(voice.sentence(moment.rule, **said), PIECE_UNITS)[0]
    percent = int(moment.coverage * 100)
    key = "discord-receipt-whole" if moment.coverage >= 1 else "discord-receipt-part"
    told = voice.sentence(key, percent=percent, version=moment.rule_version)
    yield f"-# {pieces(told, PIECE_UNITS)[0]}"


def _plays(moment: ToldMoment, voice: Phrasebook) -> Iterator[str]:
    """List as many plays as there is room for, under their zone."""
    zone, room = zone_named(moment.zone), PLAYS_UNITS
    yield (
        "-# "
        + pieces(
            voice.sentence("discord-receipt-plays", n=len(moment.plays), zone=moment.zone),
            PIECE_UNITS,
        )[0]
    )
    for n, play in enumerate(moment.plays):
        began = datetime.fromtimestamp(play.started_at / 1000, zone).isoformat()
        line = voice.sentence(
            "discord-receipt-play",
            at=began,
            title=play.title,
            artist=play.artist,
            source=play.source.value,
        )
        told = f"-# {pieces(line, PIECE_UNITS)[0]}"
        room -= units(told) + 1
        if room < 0:
            more = voice.sentence("discord-more", n=len(moment.plays) - n)
            yield f"-# {pieces(more, PIECE_UNITS)[0]}"
            return
        yield told
