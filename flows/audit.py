"""How much of what was heard the polling caught, told by an export that came later."""

from dataclasses import dataclass
from typing import NamedTuple

from domain.ids import ListenerId
from ledger.coverage import Span
from storage import audit
from storage.engines.base import Engine


class Audit(NamedTuple):
    """What the polling caught of what an export tells."""

    span: Span
    """When both were there, UTC ms."""
    heard: int
    """Plays that the export tells of then."""
    caught: int
    """Those of them that the polling had."""


@dataclass(frozen=True, slots=True)
class AuditPolling:
    """Holds a listener's polled plays to their extended history."""

    engine: Engine

    async def __call__(self, listener_id: ListenerId) -> Audit | None:
        """Count both where they overlap; None where they do not."""
        async with self.engine.reading() as db:
            span = await audit.both_told(db, listener_id)
            if span is None:
                return None
            return Audit(span, *await audit.heard_and_caught(db, listener_id, span))
