"""What a friend would say first, and what last: each kind's place in a story."""

from enum import IntEnum


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


def tier(kind: str) -> Tier:
    return TIERS.get(kind, Tier.EVENT)
