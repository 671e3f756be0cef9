"""Plays for tests that come a few at a time, and the ledger that full counting would give."""

from domain.play import Play, SourceName, in_order
from flows.merge import merge
from flows.merge_window import merge_window
from storage.accounts import accounts_of, keep_account
from storage.derived import count_anew
from storage.live import keep_live
from storage.people import keep_listener

SPOTIFY = SourceName.SPOTIFY


def a_told(told_at, title="Nights", length_ms=200_000, **more):
    """A play of which only the end is told, as Spotify's list has it."""
    start = told_at - length_ms
    artist = more.pop("artist", "Frank Ocean")
    uri = more.pop("uri", f"spotify:track:{title}")
    return Play(
        told_at, start, None, length_ms, artist, title, None, uri, length_ms=length_ms, **more
    )


def a_scrobble(at, title="Nights", **more):
    """A play of which only the start is told."""
    return Play(at, at, None, 1_000, "Frank Ocean", title, **more)


async def arrive(engine, plays, source=SPOTIFY, listener="ada"):
    """Keep a visit's plays as the round does; say what changed."""
    async with engine.writing() as db:
        owner = await keep_listener(db, listener, listener, "UTC", zone_chosen=True)
        account = await keep_account(db, owner.listener_id, source, "ada")
        kept = await keep_live(db, account.account_id, in_order(plays), ends=source is SPOTIFY)
        if kept.touched:
            await merge_window(db, owner.listener_id, *kept.touched)
    return kept


async def count_everything(engine, listener="ada"):
    """Find all twins and counts from the beginning, as an import does."""
    async with engine.writing() as db:
        owner = await keep_listener(db, listener, listener, "UTC", zone_chosen=True)
        await merge(db, owner.listener_id)
        for account in await accounts_of(db, owner.listener_id):
            await count_anew(db, account.account_id)
