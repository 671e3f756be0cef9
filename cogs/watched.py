"""How accounts that are read by themselves are doing, in words and as a strip of days."""

from collections.abc import Iterator
from typing import Final

from cogs.escape import escape
from cogs.layout import Line, Rule, Spoken, Tap
from cogs.presses import Press
from domain.play import SourceName
from domain.polling import AccountState
from flows.audit import Audit
from flows.pause import READ
from flows.watched import Accounts, Watched
from story.civil import iso
from story.phrasebook import Phrasebook

WHOLE, HALF = 0.99, 0.5
OFFERS: Final = {
    "relink": "discord-relink",
    "pause": "discord-pause",
    "resume": "discord-resume",
}
SIGNS: Final = "█▓░·"
"""A day watched wholly, for the most part, a little, not at all."""


def watched(accounts: Accounts, owner: int, voice: Phrasebook) -> list[Line]:
    """Say of every account how it is, when it was read last, and what an export would add."""
    lines: list[Line] = []
    for one in accounts.every:
        text = "\n".join(_told(one, accounts, voice))
        lines.append(Rule())
        verb = _offered(one)
        if verb is None:
            lines.append(text)
        else:
            press = Press(verb, owner, (str(one.account_id),))
            lines.append(Spoken(text, Tap(voice.sentence(OFFERS[verb]), str(press))))
    if accounts.audit is not None:
        lines += [Rule(), audited(accounts.audit, accounts.listener.zone, voice)]
    return lines


def audited(audit: Audit, zone: str, voice: Phrasebook) -> str:
    """Say which share of what an export tells had been read before it came."""
    said = voice.sentence(
        "discord-audit",
        heard=audit.heard,
        caught=audit.caught,
        percent=100 * audit.caught // audit.heard if audit.heard else 100,
        first=iso(audit.span.start, zone),
        last=iso(audit.span.stop, zone),
    )
    return escape(said)


def _offered(one: Watched) -> str | None:
    """Say what its owner can do about an account, first things first."""
    if one.state is AccountState.NEEDS_RELINK or one.ends_at is not None:
        return "relink"
    if one.source is SourceName.PRESENCE:
        return None
    if one.state is AccountState.PAUSED:
        return "resume"
    return "pause" if one.state in READ else None


def _told(one: Watched, accounts: Accounts, voice: Phrasebook) -> Iterator[str]:
    zone, phrase = accounts.listener.zone, voice.sentence
    state = phrase(f"discord-state-{one.state}")
    named = {"source": one.source.value, "name": one.name}
    yield f"**{escape(phrase('discord-watched', **named))}** {escape(state)}"
    if one.asked_at:
        yield escape(
            phrase("discord-watched-seen", at=iso(one.asked_at, zone), source=one.source.value)
        )
    else:
        yield escape(phrase("discord-watched-never", source=one.source.value))
    yield f"`{strip(one.days)}`"
    percent = round(100 * sum(one.days) / len(one.days)) if one.days else 0
    month = accounts.month.first_on.isoformat()
    yield f"-# {escape(phrase('discord-watched-month', on=month, percent=percent))}"
    yield from _more(one, voice, zone)


def _more(one: Watched, voice: Phrasebook, zone: str) -> Iterator[str]:
    """Say what is under way, what ends, and what an export would add."""
    phrase = voice.sentence
    if one.read_up_to is not None:
        yield escape(phrase("discord-watched-history", on=iso(one.read_up_to, zone)))
    if one.ends_at is not None:
        yield escape(phrase("discord-watched-ends", on=iso(one.ends_at, zone)))
    if one.gaps:
        first = iso(one.gaps[0].start, zone)
        yield escape(phrase("discord-watched-gaps", n=len(one.gaps), on=first))
    if one.since is not None:
        yield escape(phrase("discord-watched-since", on=iso(one.since, zone)))


def strip(days: tuple[float, ...]) -> str:
    """Draw one sign a day."""
    return "".join(
        SIGNS[0] if day >= WHOLE else SIGNS[1] if day >= HALF else SIGNS[2] if day else SIGNS[3]
        for day in days
    )
