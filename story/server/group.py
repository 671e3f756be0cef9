"""Which group moments a server may hear of."""

from collections.abc import Iterator, Mapping, Sequence, Set

from story.choose import MOSTLY
from story.claims import claim_named, play_id
from story.company import Company, GroupMoment
from story.quiet import NOTHING, Quiet
from story.server.rota import Offer
from story.server.sharing import Sharing, Sight


def group_claim(company: Company, moment: GroupMoment) -> str:
    """Name a group's claim by its kind, and by the first and the last play of each of its people.

    Nobody's name is in it, as in no claim: members are told apart by what they played.
    """
    ends: dict[int, list[int]] = {}
    for member, row in moment.evidence.plays:
        ends.setdefault(member, [row, row])[1] = row
    plays = sorted(
        play_id(company.members[member], row) for member, own in ends.items() for row in own
    )
    return claim_named(moment.kind, *plays)


def may_tell(
    company: Company,
    noticed: Sequence[GroupMoment],
    sight: Sight,
    quiet: Mapping[str, Quiet],
    withheld: Set[str],
    most: int,
) -> list[GroupMoment]:
    """Choose so many: each of a kind of its own, and with the yes of everybody it rests on."""
    fit = [one for one in noticed if _agreed(company, one, sight, quiet, withheld)]
    fit.sort(key=lambda one: (-one.weight, group_claim(company, one)))
    chosen: list[GroupMoment] = []
    for one in fit:
        alike = any(one.kind == other.kind or one.about & other.about for other in chosen)
        if len(chosen) < most and not alike:
            chosen.append(one)
    return chosen


def apart(
    offers: Sequence[Offer], telling: Company, group: Sequence[GroupMoment], counting: Company
) -> list[Offer]:
    """Leave out what members would tell of plays that a group moment tells already.

    Offers are of the members of ``telling``, group moments of those of ``counting``.
    """
    told = [_begun(counting, moment) for moment in group]

    def twice(offer: Offer) -> bool:
        one = telling.members[offer.member]
        own = set(one.started_at[list(offer.moment.evidence.plays)].tolist())
        theirs = [moment[one.subject] for moment in told if one.subject in moment]
        return any(len(own & each) > MOSTLY * min(len(own), len(each)) for each in theirs)

    return [one for one in offers if not twice(one)]


def _begun(company: Company, moment: GroupMoment) -> Mapping[str, Set[int]]:
    """Say when each member began the plays that a moment rests on, UTC ms."""
    found: dict[str, set[int]] = {}
    for heard in moment.evidence.plays:
        found.setdefault(company.members[heard.member].subject, set()).add(
            company.started_at(heard)
        )
    return found


def _agreed(
    company: Company,
    moment: GroupMoment,
    sight: Sight,
    quiet: Mapping[str, Quiet],
    withheld: Set[str],
) -> bool:
    claim = group_claim(company, moment)
    people = {*moment.members, *(heard.member for heard in moment.evidence.plays)}
    names = [company.members[member].subject for member in people]
    agreed = all(sight.says(name, claim, moment.consent) is Sharing.NAMED for name in names)
    return agreed and claim not in withheld and not any(_hushed(company, moment, quiet))


def _hushed(company: Company, moment: GroupMoment, quiet: Mapping[str, Quiet]) -> Iterator[bool]:
    """Say of each play whether its member does not want it brought up."""
    rows = {
        member: quiet[one.subject].rows(one)
        for member, one in enumerate(company.members)
        if quiet.get(one.subject, NOTHING) != NOTHING
    }
    for heard in moment.evidence.plays:
        yield heard.member in rows and bool(rows[heard.member][heard.row])
