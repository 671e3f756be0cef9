"""What accounts' plays come to in a stretch of UTC days: whole months as kept, and single days."""

from collections.abc import Sequence
from typing import NamedTuple

from domain.ids import AccountId
from ledger.months import begins, whole
from storage.engines.base import Connection

MONTHS = """
SELECT account_id, plays, ms, mark
  FROM month_total
 WHERE account_id IN ({}) AND month >= {:d} AND month < {:d}
"""
DAYS = """
SELECT account_id, plays, ms, plays * (day + 1) * (day + 1)
  FROM day_total
 WHERE account_id IN ({}) AND day >= {:d} AND day < {:d}
"""
SUMS = """
  SELECT account_id, SUM(plays), SUM(ms), SUM(mark)
    FROM (SELECT 0 AS account_id, 0 AS plays, 0 AS ms, 0 AS mark WHERE 1 = 0 UNION ALL {}) AS parts
GROUP BY account_id
"""


class Sum(NamedTuple):
    """What some days come to."""

    plays: int
    ms: int
    """As far as their sources tell it."""
    mark: int
    """Another where anything moved from day to day."""


async def sums_between(
    db: Connection, accounts: Sequence[AccountId], first: int, stop: int
) -> dict[AccountId, Sum]:
    """Sum up days since 1970 from ``first`` up to ``stop``, by account; none without a play."""
    if first >= stop:
        return {}
    months = whole(first, stop)
    ends = (
        ((first, begins(months.first)), (begins(months.stop), stop))
        if months.first < months.stop
        else ((first, stop),)
    )
    listed = ", ".join(str(int(one)) for one in accounts)
    parts = [MONTHS.format(listed, *months)] if months.first < months.stop else []
    parts += [DAYS.format(listed, *end) for end in ends if end[0] < end[1]]
    rows = await db.rows(SUMS.format(" UNION ALL ".join(parts)))
    return {AccountId(one): Sum(int(plays), int(ms), int(mark)) for one, plays, ms, mark in rows}
