"""Who plays what: counts across listeners."""

from collections.abc import Sequence

from domain.ids import ListenerId
from storage.engines.base import Connection

PLAYS = """
  SELECT listener_id, SUM(plays)
    FROM artist
    JOIN track ON track.artist_id = artist.artist_id
    JOIN track_listener ON track_listener.track_id = track.track_id
    JOIN account ON account.account_id = track_listener.account_id
   WHERE artist.identity = :identity
     AND listener_id IN ({})
GROUP BY listener_id
"""
# A spelling may be somebody's own mischief: only of those whose plays are shown.
SHOWN = """
  SELECT MIN(pressing.artist)
    FROM artist
    JOIN track ON track.artist_id = artist.artist_id
    JOIN track_listener ON track_listener.track_id = track.track_id
    JOIN account ON account.account_id = track_listener.account_id
    JOIN play ON play.account_id = account.account_id AND play.started_at = first_at
    JOIN pressing ON pressing.pressing_id = play.pressing_id
                 AND pressing.artist_id = artist.artist_id
   WHERE artist.identity = :identity
     AND listener_id IN ({})
"""


async def plays_of_artist(
    db: Connection, identity: str, listeners: Sequence[ListenerId]
) -> dict[ListenerId, int]:
    """Count an artist's plays by listener, of those asked about who have any."""
    rows = await db.rows(PLAYS.format(_listed(listeners)), {"identity": identity})
    return {ListenerId(listener_id): int(plays) for listener_id, plays in rows}


async def artist_shown(
    db: Connection, identity: str, listeners: Sequence[ListenerId]
) -> str | None:
    """Spell an artist as one of these listeners' sources did."""
    row = await db.row(SHOWN.format(_listed(listeners)), {"identity": identity})
    return None if row is None else row[0]


def _listed(listeners: Sequence[ListenerId]) -> str:
    """Write whole numbers into a statement."""
    return ", ".join(str(int(one)) for one in listeners)
