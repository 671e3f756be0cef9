"""What may be told of several people: nothing that any one of them would not have told."""

from collections.abc import Callable
from functools import cache

import numpy as np
import numpy.typing as npt

from story.company import Company, GroupMoment
from story.ground.aside import aside, devoted, unattended

A_FEW = 0.2


def may_be_told(company: Company) -> Callable[[GroupMoment], bool]:
    """Give the question whether a moment may be told at all, each member looked at once."""

    @cache
    def quiet(member: int) -> npt.NDArray[np.bool_]:
        return company.quiet[member].rows(company.members[member])

    @cache
    def asleep(member: int) -> npt.NDArray[np.bool_]:
        return unattended(company.members[member])

    def fit(moment: GroupMoment) -> bool:
        plays = moment.evidence.plays
        if any(quiet(member)[row] for member, row in plays):
            return False
        many = A_FEW * len(plays)
        numbers = [int(company.track[member][row]) for member, row in plays]
        no_listening = (
            sum(bool(asleep(member)[row]) for member, row in plays),
            sum(aside(company).noise[numbers].tolist()),
        )
        own = {(member, int(company.members[member].track[row])) for member, row in plays}
        return max(no_listening) <= many and not any(_tells_a_faith(company, *one) for one in own)

    return fit


def _tells_a_faith(company: Company, member: int, number: int) -> bool:
    """Say whether a track is recitation, prayer or worship, or its artist’s mostly are."""
    listening = company.members[member]
    artist = int(listening.artist_of[number])
    return bool(aside(listening).devotion[number]) or devoted(listening, artist)
