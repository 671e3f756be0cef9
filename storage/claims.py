"""Claims: which are taken back, which are shared, and where they were posted."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from domain.ids import GuildId, ListenerId
from storage.engines.base import Connection, Value

RETRACT = """
INSERT INTO retracted (listener_id, claim, at)
     VALUES (:listener_id, :claim, :at)
ON CONFLICT (listener_id, claim) DO NOTHING
"""
RETRACTED = """
SELECT claim FROM retracted WHERE listener_id = :listener_id
"""
SHARE = """
INSERT INTO share (listener_id, guild_id, claim, shared_at, nameless)
     VALUES (:listener_id, :guild_id, :claim, :at, :nameless)
ON CONFLICT (listener_id, guild_id, claim) DO UPDATE
        SET nameless = excluded.nameless
"""
UNSHARE = """
DELETE FROM share WHERE listener_id = :listener_id AND guild_id = :guild_id
"""
UNSHARE_ONE = """
DELETE FROM share
 WHERE listener_id = :listener_id AND guild_id = :guild_id AND claim = :claim
"""
SHARED_IN = """
SELECT listener_id FROM share WHERE guild_id = :guild_id AND claim = :claim
"""
SHARED = """
  SELECT guild_id, claim, nameless
    FROM share
   WHERE listener_id = :listener_id
ORDER BY guild_id, claim
"""
POST = """
INSERT INTO post (message_id, channel_id, guild_id, posted_at, title)
     VALUES (:message_id, :channel_id, :guild_id, :posted_at, :title)
"""
POST_CLAIM = """
INSERT INTO post_claim (message_id, place, listener_id, claim, text)
     VALUES (:message_id, :place, :listener_id, :claim, :text)
"""
WITH_CLAIM = """
SELECT DISTINCT post_claim.message_id
  FROM post_claim
  JOIN post ON post.message_id = post_claim.message_id
 WHERE listener_id = :listener_id
   AND claim = :claim
   AND (:guild_id = 0 OR guild_id = :guild_id)
"""
WITH_LISTENER = """
SELECT DISTINCT post_claim.message_id
  FROM post_claim
  JOIN post ON post.message_id = post_claim.message_id
 WHERE listener_id = :listener_id AND (:guild_id = 0 OR guild_id = :guild_id)
"""
TAKE_BACK = """
DELETE FROM post_claim
 WHERE message_id = :message_id AND listener_id = :listener_id AND claim = :claim
"""
TAKE_ALL_BACK = """
DELETE FROM post_claim WHERE message_id = :message_id AND listener_id = :listener_id
"""
CORRECT = """
UPDATE post SET corrections = corrections + :many WHERE message_id = :message_id
"""
FIND_POST = """
SELECT message_id, channel_id, guild_id, posted_at, title, corrections
  FROM post
 WHERE message_id = :message_id
"""
CLAIMS = """
  SELECT listener_id, claim, text
    FROM post_claim
   WHERE message_id = :message_id
ORDER BY place
"""
EMPTIED = """
UPDATE post SET title = '' WHERE message_id = :message_id
"""


class PostedClaim(NamedTuple):
    """One sentence of a post, in the words in which it went out."""

    listener_id: ListenerId
    claim: str
    text: str


class Post(NamedTuple):
    """A message in a server, and what is left of it."""

    message_id: int
    channel_id: int
    guild_id: GuildId
    posted_at: int
    """UTC ms."""
    title: str
    corrections: int = 0
    """How many of its sentences were taken back."""
    claims: tuple[PostedClaim, ...] = ()


async def retract(db: Connection, listener_id: ListenerId, claim: str, at: int) -> None:
    """Take a claim back, for good."""
    await db.execute(RETRACT, {"listener_id": listener_id, "claim": claim, "at": at})


async def retracted_by(db: Connection, listener_id: ListenerId) -> frozenset[str]:
    """Name the claims that a listener took back."""
    rows = await db.rows(RETRACTED, {"listener_id": listener_id})
    return frozenset(claim for (claim,) in rows)


class SharedClaim(NamedTuple):
    """One claim that somebody lets a server see."""

    guild_id: GuildId
    claim: str
    nameless: bool
    """The server may not know whose it is."""


async def share(
    db: Connection,
    listener_id: ListenerId,
    guild_id: GuildId,
    claims: Iterable[str],
    at: int,
    *,
    nameless: bool = False,
) -> None:
    """Let a server see some claims, from now on with a name or without one."""
    for claim in claims:
        values: Mapping[str, Value] = {
            "listener_id": listener_id,
            "guild_id": guild_id,
            "claim": claim,
            "at": at,
            "nameless": int(nameless),
        }
        await db.execute(SHARE, values)


async def unshare(db: Connection, listener_id: ListenerId, guild_id: GuildId) -> None:
    """Let a server see no claim of a listener any more."""
    await db.execute(UNSHARE, {"listener_id": listener_id, "guild_id": guild_id})


async def unshare_one(
    db: Connection, listener_id: ListenerId, guild_id: GuildId, claim: str
) -> None:
    """Let a server see one claim of a listener no more."""
    values: Mapping[str, Value] = {
        "listener_id": listener_id,
        "guild_id": guild_id,
        "claim": claim,
    }
    await db.execute(UNSHARE_ONE, values)


async def shared_in(db: Connection, guild_id: GuildId, claim: str) -> frozenset[ListenerId]:
    """Name the listeners who share a claim with a server."""
    rows = await db.rows(SHARED_IN, {"guild_id": guild_id, "claim": claim})
    return frozenset(ListenerId(listener_id) for (listener_id,) in rows)


async def shared_by(db: Connection, listener_id: ListenerId) -> list[SharedClaim]:
    """List which claims a listener shared with which server."""
    rows = await db.rows(SHARED, {"listener_id": listener_id})
    return [SharedClaim(GuildId(one), claim, bool(nameless)) for one, claim, nameless in rows]


async def keep_post(db: Connection, post: Post) -> None:
    """Write down what was posted where."""
    values = post._asdict()
    del values["claims"], values["corrections"]
    await db.execute(POST, values)
    rows = [(post.message_id, place, *claim) for place, claim in enumerate(post.claims)]
    await db.many(POST_CLAIM, rows)


async def find_post(db: Connection, message_id: int) -> Post | None:
    """Find a post, with the claims that still stand in it."""
    row = await db.row(FIND_POST, {"message_id": message_id})
    if row is None:
        return None
    claims = await db.rows(CLAIMS, {"message_id": message_id})
    return Post._make([*row, tuple(map(PostedClaim._make, claims))])


async def take_back(
    db: Connection, listener_id: ListenerId, claim: str, guild_id: GuildId | None = None
) -> list[Post]:
    """Take a claim out of posts, of one server or of all, as a correction; give those posts."""
    values: dict[str, Value] = {"listener_id": listener_id, "claim": claim}
    found = await db.rows(WITH_CLAIM, values | {"guild_id": guild_id or 0})
    changed = []
    for (message_id,) in found:
        many = await db.execute(TAKE_BACK, values | {"message_id": message_id})
        await db.execute(CORRECT, {"message_id": message_id, "many": many})
        changed.append(message_id)
    return await _posts(db, changed)


async def withdraw(
    db: Connection, listener_id: ListenerId, guild_id: GuildId | None = None
) -> list[Post]:
    """Take everything about a listener out of posts, of one server or of all; give those posts.

    That is no correction: nothing was wrong. A post with nothing left loses its title too.
    """
    values = {"listener_id": listener_id, "guild_id": guild_id or 0}
    changed = [message_id for (message_id,) in await db.rows(WITH_LISTENER, values)]
    for message_id in changed:
        await db.execute(TAKE_ALL_BACK, {"message_id": message_id, "listener_id": listener_id})
    posts = await _posts(db, changed)
    for post in posts:
        if not post.claims:
            await db.execute(EMPTIED, {"message_id": post.message_id})
    return [post if post.claims else post._replace(title="") for post in posts]


async def _posts(db: Connection, message_ids: Sequence[int]) -> list[Post]:
    found = [await find_post(db, message_id) for message_id in message_ids]
    return [post for post in found if post is not None]
