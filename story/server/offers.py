"""What each member's month or year offers to their server."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from ledger.identity import identity
from story.choose import Why, choose, same_plays
from story.claims import claim_of
from story.company import Company
from story.listening import Listening
from story.moment import Moment
from story.moments import Noticed, notice
from story.phrasebook import Phrasebook
from story.quiet import NOTHING, Quiet
from story.server.forms import retold
from story.server.rota import Offer
from story.server.sharing import Sharing, Sight
from story.told import Memory

EVENINGS = frozenset({"binge", "loop", "small-hours"})
"""Kinds of a few hours: while one is not told, no other kind tells of its plays."""
COMMON = 0.5
COMPANY = 3
"""From so many members on, what is true of more than half of them is left out."""
A_SEASON, TWO = 0.3, 2
"""What returns every year to three in ten, and to two at least, is everybody's season."""


class Kept(NamedTuple):
    """What is kept of each member: nothing is noticed twice."""

    noticed: tuple[Noticed, ...]
    """By the company's members."""
    offers: tuple[Offer, ...]
    small: tuple[Offer, ...]
    """Small true facts, the oddest of each member first."""


def gathered(
    company: Company,
    sight: Sight,
    voice: Phrasebook,
    told_before: Memory,
    quiet: Mapping[str, Quiet],
    withheld: Set[str],
) -> Kept:
    """Ask every finder once of every member, and choose among what may be told here.

    ``withheld`` are claims that somebody took back, or an editor took out.
    """
    noticed = tuple(notice(one) for one in company.members)
    offers: list[Offer] = []
    small: list[Offer] = []
    for member, (listening, found) in enumerate(zip(company.members, noticed, strict=True)):
        asked = _Asked(member, listening, sight, voice, withheld)
        own = quiet.get(listening.subject, NOTHING)
        choice = choose(asked.may(found), listening, told_before=told_before, quiet=own)
        told = [one for one in choice.considered if one.why is Why.CHOSEN]
        offers += [asked.offer(one.moment, one.score) for one in told if asked.yes(one.moment)]
        small += [asked.offer(one, one.weight) for one in choice.small]
    return Kept(noticed, tuple(_uncommon(offers, company, noticed)), tuple(small))


@dataclass(frozen=True, slots=True)
class _Asked:
    """One member, asked of each claim."""

    member: int
    listening: Listening
    sight: Sight
    voice: Phrasebook
    withheld: Set[str]

    def may(self, found: Noticed) -> Noticed:
        """Keep what may be told, and nothing that would tell what may not in other words."""
        unsaid = [one for one in (*found.moments, *found.small) if self._kept_back(one)]
        fit = (
            tuple(
                one
                for one in moments
                if self.yes(one) and not any(same_plays(one, other) for other in unsaid)
            )
            for moments in found
        )
        return Noticed(*fit)

    def _kept_back(self, moment: Moment) -> bool:
        """Say whether these very plays are not to be told: refused, or an evening of one's own."""
        claims = self.sight.share(self.listening.subject).claims
        name = self._claim(moment)
        refused = name in self.withheld or claims.get(name) is Sharing.NOT
        return refused or (moment.kind in EVENINGS and self._said(moment) is Sharing.NOT)

    def yes(self, moment: Moment) -> bool:
        """Say whether it may be told, and has words: also of what joins several claims."""
        if retold(moment.form, self.voice) is None:
            return False
        return self._said(moment) is not Sharing.NOT and self._claim(moment) not in self.withheld

    def offer(self, moment: Moment, score: float) -> Offer:
        nameless = self._said(moment) is Sharing.UNNAMED
        names = _names(moment, self.listening)
        return Offer(self.member, moment, names, score, self._claim(moment), nameless)

    def _claim(self, moment: Moment) -> str:
        return claim_of(moment, self.listening)

    def _said(self, moment: Moment) -> Sharing:
        return self.sight.says(self.listening.subject, self._claim(moment), moment.consent)


def _names(moment: Moment, listening: Listening) -> frozenset[str]:
    return frozenset(identity(listening.artists[number]) for number in moment.about)


def _uncommon(
    offers: Sequence[Offer], company: Company, noticed: Sequence[Noticed]
) -> Iterator[Offer]:
    """Leave out what is true of too many of the members, told or not: it is news of nobody."""
    alike = Counter(
        what
        for listening, found in zip(company.members, noticed, strict=True)
        for what in {(one.kind, _names(one, listening)) for one in found.moments}
    )
    members = len(company.members)
    for one in offers:
        times = alike[one.moment.kind, one.names]
        common = times > COMMON * members
        if one.moment.kind == "seasonal-return":
            common = times >= max(TWO, A_SEASON * members)
        if not (members >= COMPANY and common and one.names):
            yield one
