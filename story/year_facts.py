"""What is counted of a year alone, as far as what was watched allows it."""

from dataclasses import replace

import numpy as np

from domain.period import PeriodKind
from story.chapters import Facts
from story.facts.calendar import calendar
from story.facts.lengths import any_known, lengths
from story.facts.stays import part_edges, stays
from story.facts.stretches import parts, roomy
from story.ground.aside import untold
from story.ground.watched import absence_known
from story.listening import Listening

MIDDLE, LAST = 1, 2


def with_year(facts: Facts, listening: Listening) -> Facts:
    """Add a year's parts, and who left, stayed and came back; a month's facts stay as they are.

    Nobody is said to be gone from months that were not watched, nor where their absence would
    tell a faith; and a year is called one chapter only where it was watched as a whole.
    """
    period = listening.period
    if period.kind is not PeriodKind.YEAR or not facts.plays:
        return facts
    alone = listening.alone()
    seen, ms = calendar(alone), lengths(alone)
    stretches, changed = parts(alone, seen.month, ms, known=any_known(alone))

    def secret(artist: int) -> bool:
        own = np.flatnonzero(listening.artist_of == artist).tolist()
        return any(untold(listening, number) for number in own)

    def watched(part: int) -> bool:
        return absence_known(listening, *part_edges(listening, part))

    found = stays(alone, seen, ms, secret)
    whole = absence_known(listening, period.start_ms, period.stop_ms)
    return replace(
        facts,
        stretches=stretches,
        changed=changed,
        one_chapter=not changed and whole and roomy(alone, seen.day),
        left=found.left if watched(LAST) else (),
        stayed=found.stayed,
        came_back=found.came_back if watched(MIDDLE) else (),
    )
