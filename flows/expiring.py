"""Say in time that a Spotify link is coming to its end."""

from dataclasses import dataclass
from typing import Final

from domain.period import milliseconds
from flows.clock import Clock
from ledger.rules import DAY_MS
from storage import polling
from storage.engines.base import Engine
from storage.polling import Polled

LASTING_MS: Final = 181 * DAY_MS
"""Six months from when the member agreed, the shortest that six months can be."""
FIRST_MS: Final = 151 * DAY_MS
SECOND_MS: Final = 166 * DAY_MS


@dataclass(frozen=True, slots=True)
class WarnOfExpiry:
    """Finds links that end within a month, and again within a fortnight."""

    engine: Engine
    clock: Clock

    async def __call__(self) -> list[Polled]:
        """Give each account to be warned of, once for each warning: it is noted as given."""
        now = milliseconds(self.clock())
        async with self.engine.writing() as db:
            late = await polling.expiring(db, now - SECOND_MS, 2)
            soon = await polling.expiring(db, now - FIRST_MS, 1)
            already = {one.account_id for one in late}
            for one in late:
                await polling.mark_warned(db, one.account_id, 2)
            for one in soon:
                await polling.mark_warned(db, one.account_id, 1)
        return late + [one for one in soon if one.account_id not in already]


def ends_at(polled: Polled) -> int:
    """Say when a link ends at the earliest, UTC ms."""
    return polled.authorised_at + LASTING_MS
