"""When a moment happened, as its sentence dates it."""

from story.civil import iso
from story.listening import Listening
from story.moment import Moment
from story.tiers import DESCRIPTIVE

DATED = ("told_on", "settled_on", "month", "month_on", "on", "began", "began_on", "first_on")
"""What a moment may be dated by, the surest first."""


def happened_on(moment: Moment, listening: Listening) -> str:
    """Give the ISO date that its sentence names, where that lies in the period.

    Otherwise it is the day of the last play in the period that it rests on, or the first day.
    """
    period = listening.period
    first_on, next_on = period.first_on.isoformat(), period.next_on.isoformat()
    # What is true of a whole year is told at its end.
    values = {} if moment.kind in DESCRIPTIVE else moment.values()
    for name in DATED:
        on = str(values.get(name, ""))[:10]
        if first_on <= on < next_on:
            return on
    last = int(listening.started_at[moment.evidence.plays[-1]])
    return max(iso(last, period.zone)[:10], first_on)
