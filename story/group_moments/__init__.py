"""Noticing what members did together: one kind a file."""

from collections.abc import Callable, Iterator, Sequence

from story.company import Company, GroupMoment
from story.ground.told_of_all import may_be_told
from story.group_moments import (
    album_club,
    anthem,
    arrival,
    bridge,
    changed_hands,
    light,
    listened_together,
    orphan,
    same_minute,
    spread,
    twin_days,
)

Find = Callable[[Company], Iterator[GroupMoment]]

GROUP_FINDERS: Sequence[Find] = (
    spread.find,
    same_minute.find,
    listened_together.find,
    anthem.find,
    album_club.find,
    changed_hands.find,
    light.find,
    twin_days.find,
    orphan.find,
    arrival.find,
    bridge.find,
)
"""Everything a server's story may notice. To add a kind: a file, its name here, its phrasings."""


ONE = frozenset({"anthem", "light", "twin-days"})
"""Kinds of which the best that may be told is all there is: their finders give the best first."""


def notice_together(company: Company) -> tuple[GroupMoment, ...]:
    """Ask every finder; leave out what any member it names would not have told.

    In no order that means anything.
    """
    if len(company.members) <= 1:
        return ()
    fit = may_be_told(company)
    found: list[GroupMoment] = []
    for find in GROUP_FINDERS:
        fitting = [moment for moment in find(company) if fit(moment)]
        found += fitting[:1] if fitting and fitting[0].kind in ONE else fitting
    return tuple(found)
