"""What a friend would say first, and what last: each kind's place in a story."""

from enum import IntEnum

from domain.period import PeriodKind
from story.moment import Moment


class Tier(IntEnum):
    """Who leads before whom."""

    LEAD = 0
    """What a whole month comes down to."""
    EVENT = 1
    """Something that happened. A kind that is not listed is one."""
    FILLER = 2
    """True, and never first while there is anything else."""


TIERS = {
    "takeover": Tier.LEAD,
    "handover": Tier.LEAD,
    "newcomer": Tier.LEAD,
    "big-day": Tier.LEAD,
    "shared-record": Tier.LEAD,
    "sequence": Tier.LEAD,
    "discovery": Tier.FILLER,
    "last-play": Tier.FILLER,
    "slow-burn": Tier.FILLER,
    "peak": Tier.FILLER,
    "anniversary": Tier.FILLER,
    "album": Tier.FILLER,
    "one-song": Tier.FILLER,
    "marathon": Tier.FILLER,
    "milestone": Tier.FILLER,
    "loyalty": Tier.FILLER,
    "last-song": Tier.FILLER,
    "first-song": Tier.FILLER,
}
MONTHLY = frozenset({"takeover", "handover", "newcomer", "big-day", "shared-record"})
"""Said of a whole month: of a year's months, each has one of these at most."""
SPANNING = MONTHLY | {
    "discovery",
    "last-play",
    "slow-burn",
    "ritual",
    "opener",
    "after-hours",
    "sudden-drop",
    "comeback",
    "anniversary",
    "seasonal-return",
    "change-of-heart",
    "one-song",
    "milestone",
    "loyalty",
    "reign",
    "peak",
}
"""Without a beginning that could lie close to another's: told alone."""
DESCRIPTIVE = frozenset({"loyalty", "slow-burn"})
"""True of a steady year as well: they are no news, and it stays steady."""
EDGES = frozenset({"first-song", "midnight-song", "last-song"})
"""Everybody has them once: one a story is enough."""
COMMON = {
    PeriodKind.MONTH: {"discovery": ("plays", 30), "no-repeats": ("plays", 75)},
    PeriodKind.YEAR: {
        "discovery": ("plays", 30),
        "love": ("at_once", 6),
        "no-repeats": ("plays", 75),
        "rabbit-hole": ("songs", 16),
        "sequence": ("songs", 3),
        "silence": ("days", 7),
        "streak": ("days", 8),
    },
}
"""What a kind needs to be told, beyond what it needs to be found: with less of it, more than half
of all listeners have one in such a month or season, and it would be as true of somebody else."""


def tier(kind: str) -> Tier:
    return TIERS.get(kind, Tier.EVENT)


def common(moment: Moment, kind: PeriodKind) -> bool:
    """Say whether a moment has no more of it than most people have."""
    name, least = COMMON[kind].get(moment.kind, ("", 0))
    return int(moment.evidence.numbers.get(name, least)) < least
