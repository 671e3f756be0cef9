"""Everybody gets a turn: who leads, and whose moments are told beside it."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from domain.period import PeriodKind
from story.moment import Moment
from story.tiers import EDGES, Tier, tier

OF_A_KIND = {PeriodKind.MONTH: 2, PeriodKind.YEAR: 3}
NEVER = ""


class Appearance(NamedTuple):
    """That a member was told of in an earlier edition of this server."""

    member: str
    period: str
    """``2023-02`` or ``2022``: months and years are kept apart, and compared with their like."""
    led: bool


class Offer(NamedTuple):
    """A moment that may be told, and of whom."""

    member: int
    """Index into the company's members."""
    moment: Moment
    names: frozenset[str]
    """Identities of the artists it names."""
    score: float
    claim: str
    nameless: bool


def turns(
    offers: Sequence[Offer],
    members: Sequence[str],
    appearances: Sequence[Appearance],
    kind: PeriodKind,
    room: int,
) -> list[Offer]:
    """Pick so many offers: the lead first, then everybody's turn, longest unseen first.

    Once everybody who has an offer was picked, it begins anew with the best that is left.
    """
    seen = _Seen(appearances, kind)
    left = list(offers)
    chosen: list[Offer] = []
    while left and len(chosen) < room:
        times = Counter(one.member for one in chosen)
        if any(one.moment.kind in EDGES for one in chosen):
            # Everybody has a first song of the year: one of them is enough.
            left = [one for one in left if one.moment.kind not in EDGES]
        left = [one for one in left if not (times[one.member] and _repeats(one, chosen, kind))]
        leads = [one for one in left if tier(one.moment.kind) is not Tier.FILLER]
        pool = leads if leads and not chosen else left
        if not pool:
            break
        least = min(times[one.member] for one in pool)
        due = [one for one in pool if times[one.member] == least]
        best = min(
            due,
            key=lambda one: (
                seen.last(members[one.member]) if not least else NEVER,
                seen.led(members[one.member]) if not chosen else NEVER,
                _repeats(one, chosen, kind),
                tier(one.moment.kind) if not chosen else tier(one.moment.kind) is Tier.FILLER,
                -one.score,
                members[one.member],
                one.claim,
            ),
        )
        chosen.append(best)
        left = [one for one in left if one is not best]
    return chosen


def _repeats(offer: Offer, chosen: Sequence[Offer], kind: PeriodKind) -> int:
    """Say how much of an offer was told already: a name weighs more than a kind."""
    alike = sum(one.moment.kind == offer.moment.kind for one in chosen)
    named = any(one.names & offer.names for one in chosen)
    return 2 * named + (alike >= OF_A_KIND[kind])


class _Seen:
    """When members last appeared and led, by periods of one kind."""

    def __init__(self, appearances: Sequence[Appearance], kind: PeriodKind) -> None:
        like = [one for one in appearances if ("-" in one.period) == (kind is PeriodKind.MONTH)]
        self._last: dict[str, str] = {}
        self._led: dict[str, str] = {}
        for one in sorted(like, key=lambda one: one.period):
            self._last[one.member] = one.period
            if one.led:
                self._led[one.member] = one.period

    def last(self, member: str) -> str:
        return self._last.get(member, NEVER)

    def led(self, member: str) -> str:
        return self._led.get(member, NEVER)
