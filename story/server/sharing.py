"""What each member lets one server see: pure, and asked before anything is counted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.people import Consent
from story.company import Company, company_of
from story.moment import ConsentClass

NAMELESS_FROM = 4
"""With fewer consenting members, nothing that is told without a name is told without one."""


class Sharing(StrEnum):
    """How one claim may be told in one server."""

    NAMED = "named"
    UNNAMED = "unnamed"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Share:
    """One member's word in one server."""

    consent: Consent
    claims: Mapping[str, Sharing] = field(default_factory=dict)
    """By claim, or by the name of a leaderboard such as ``board-night``."""
    approved: frozenset[ConsentClass] = frozenset({ConsentClass.PUBLIC})
    """Classes of which they need not be asked claim by claim."""
    zone: str | None = None
    """Their own zone, where they chose one: leaderboards of hours go by it."""

    def says(self, claim: str, consent: ConsentClass) -> Sharing:
        """Say how a claim of a class may be told; before they were asked, it is not."""
        if self.consent is Consent.PRIVATE:
            return Sharing.NOT
        if claim in self.claims:
            return self.claims[claim]
        if self.consent is Consent.SHARED and consent in self.approved:
            return Sharing.NAMED
        return Sharing.NOT


APPROVED = frozenset({ConsentClass.PUBLIC, ConsentClass.ASK})
"""What people agree to who bring their exports to be told by name, as in a preview."""
NOBODY = Share(Consent.PRIVATE)
"""Whoever said nothing."""

Shares = Mapping[str, Share]
"""By the member's name, as shown. Who is missing shares nothing."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What of a company its server may see."""

    shares: Shares
    few: bool
    """Fewer than four consent: who is told of without a name would be known all the same."""

    @classmethod
    def of(cls, shares: Shares) -> "Sight":
        consenting = sum(one.consent is not Consent.PRIVATE for one in shares.values())
        return cls(shares, consenting < NAMELESS_FROM)

    def share(self, member: str) -> Share:
        return self.shares.get(member, NOBODY)

    def says(self, member: str, claim: str, consent: ConsentClass) -> Sharing:
        """Say how a member's claim may be told in this server."""
        said = self.share(member).says(claim, consent)
        return Sharing.NOT if said is Sharing.UNNAMED and self.few else said

    def counted(self, member: str) -> bool:
        """Say whether a member's plays may enter what is counted of the server."""
        return self.share(member).consent is Consent.SHARED

    def tells(self, member: str) -> bool:
        """Say whether anything of a member may be told."""
        return self.share(member).consent is not Consent.PRIVATE


def counted(company: Company, sight: Sight) -> Company:
    """Leave out everybody whose plays are not to be counted, as if they were not there."""
    return _only(company, [sight.counted(one.subject) for one in company.members])


def told(company: Company, sight: Sight) -> Company:
    """Leave out everybody who shares nothing, as if they were not there."""
    return _only(company, [sight.tells(one.subject) for one in company.members])


def _only(company: Company, kept: list[bool]) -> Company:
    if all(kept):
        return company
    members = [one for one, stays in zip(company.members, kept, strict=True) if stays]
    return company_of(company.period, members)
