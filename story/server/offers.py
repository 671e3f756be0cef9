"""What each member's month or year offers to their server."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from ledger.identity import identity
from story.choose import Why, choose
from story.company import Company
from story.listening import Listening
from story.moment import Moment
from story.moments import Noticed, notice
from story.phrasebook import Phrasebook
from story.quiet import NOTHING, Quiet
from story.receipts import claim
from story.server.forms import retold
from story.server.rota import Offer
from story.server.sharing import Sharing, Sight
from story.told import Memory

COMMON = 0.5
COMPANY = 3
"""From so many members on, what is true of more than half of them is left out."""


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
        may = Noticed(tuple(asked.may(found.moments)), tuple(asked.may(found.small)))
        own = quiet.get(listening.subject, NOTHING)
        choice = choose(may, listening, told_before=told_before, quiet=own)
        told = [one for one in choice.considered if one.why is Why.CHOSEN]
        offers += [asked.offer(one.moment, one.score) for one in told if asked.yes(one.moment)]
        small += [asked.offer(one, one.weight) for one in choice.small]
    return Kept(noticed, tuple(_uncommon(offers, len(company.members))), tuple(small))


@dataclass(frozen=True, slots=True)
class _Asked:
    """One member, asked of each claim."""

    member: int
    listening: Listening
    sight: Sight
    voice: Phrasebook
    withheld: Set[str]

    def may(self, moments: Sequence[Moment]) -> Iterator[Moment]:
        return (moment for moment in moments if self.yes(moment))

    def yes(self, moment: Moment) -> bool:
        """Say whether it may be told, and has words: also of what joins several claims."""
        if retold(moment.form, self.voice) is None:
            return False
        return self._said(moment) is not Sharing.NOT and self._claim(moment) not in self.withheld

    def offer(self, moment: Moment, score: float) -> Offer:
        names = frozenset(identity(self.listening.artists[number]) for number in moment.about)
        nameless = self._said(moment) is Sharing.UNNAMED
        return Offer(self.member, moment, names, score, self._claim(moment), nameless)

    def _claim(self, moment: Moment) -> str:
        return claim(moment, self.listening)

    def _said(self, moment: Moment) -> Sharing:
        return self.sight.says(self.listening.subject, self._claim(moment), moment.consent)


def _uncommon(offers: Sequence[Offer], members: int) -> Iterator[Offer]:
    """Leave out what is true of more than half of the members: it is news of nobody."""
    alike = Counter(
        kind for kind, _ in {((one.moment.kind, one.names), one.member) for one in offers}
    )
    for one in offers:
        common = alike[one.moment.kind, one.names] > COMMON * members
        if not (members >= COMPANY and common and one.names):
            yield one
