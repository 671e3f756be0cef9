"""Noticing what members did together: one kind a file."""

from collections.abc import Callable, Iterator, Sequence

from story.company import Company, GroupMoment
from story.ground.told_of_all import may_be_told
from story.group_moments import spread

Find = Callable[[Company], Iterator[GroupMoment]]

GROUP_FINDERS: Sequence[Find] = (spread.find,)
"""Everything a server's story may notice. To add a kind: a file, its name here, its phrasings."""


def notice_together(company: Company) -> tuple[GroupMoment, ...]:
    """Ask every finder; leave out what any member it names would not have told.

    In no order that means anything.
    """
    if len(company.members) <= 1:
        return ()
    fit = may_be_told(company)
    return tuple(moment for find in GROUP_FINDERS for moment in find(company) if fit(moment))
