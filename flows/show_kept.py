"""Show somebody everything that is kept about them, or hand it over."""

import asyncio
import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from domain.people import Account, Listener
from flows.own import owner
from ledger.rules import DAY_MS
from storage import accounts, handed, members, notes, plays
from storage.engines.base import Connection, Engine
from storage.members import MemberRow
from storage.notes import Hushed, NoteRow
from storage.plays import ToldPlay

PAGE_MS = 400 * DAY_MS
COLUMNS = ("started_at", "artist", "title", "album", "heard_ms", "source", "counted", "uri")


class AccountKept(NamedTuple):
    """One source, and how many of its plays are counted."""

    account: Account
    plays: int
    ends: tuple[int, int] | None
    """When the first and the last of its plays began, UTC ms."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything that is kept about one listener."""

    listener: Listener
    accounts: tuple[AccountKept, ...]
    servers: tuple[MemberRow, ...]
    notes: tuple[NoteRow, ...]
    quiet: tuple[Hushed, ...]
    counts: Mapping[str, int]
    """How much there is of the rest, by what the download calls it."""


@dataclass(frozen=True, slots=True)
class ShowKept:
    """Gather what is kept about whoever asks."""

    engine: Engine

    async def __call__(self, known_as: str) -> Kept:
        """Count it up; raise NotLinked where there is nothing."""
        async with self.engine.reading() as db:
            return await _kept(db, await owner(db, known_as))

    async def download(self, known_as: str) -> bytes:
        """Pack everything into one zip: plays as CSV, the rest as JSON; raise NotLinked."""
        async with self.engine.reading() as db:
            kept = await _kept(db, await owner(db, known_as))
            told = [(one, await _every_play(db, one)) for one in kept.accounts]
            everything = await handed.everything_of(db, kept.listener.listener_id)
        about = {
            "known_as": known_as,
            "name": kept.listener.name,
            "zone": kept.listener.zone,
            "zone_chosen": kept.listener.zone_chosen,
            **everything,
        }
        return await asyncio.to_thread(_packed, told, about)


async def _kept(db: Connection, listener: Listener) -> Kept:
    listener_id = listener.listener_id
    of_listener = await accounts.accounts_of(db, listener_id)
    return Kept(
        listener,
        tuple(
            [
                AccountKept(
                    account,
                    await plays.count_of(db, account.account_id),
                    await plays.ends_of(db, [account.account_id]),
                )
                for account in of_listener
            ]
        ),
        tuple(await members.members_of(db, listener_id)),
        tuple(await notes.notes_of(db, listener_id)),
        tuple(await notes.hushed_by(db, listener_id)),
        await handed.counts_of(db, listener_id),
    )


async def _every_play(db: Connection, kept: AccountKept) -> list[ToldPlay]:
    found: list[ToldPlay] = []
    if kept.ends is not None:
        first, last = kept.ends
        for start in range(first, last + 1, PAGE_MS):
            found += await plays.told_between(
                db, kept.account.account_id, start, min(start + PAGE_MS, last + 1)
            )
    return found


def _packed(
    told: Sequence[tuple[AccountKept, list[ToldPlay]]], about: Mapping[str, object]
) -> bytes:
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        table = io.StringIO()
        writer = csv.writer(table)
        writer.writerow(COLUMNS)
        for account, every in told:
            writer.writerows(_rows(account, every))
        archive.writestr("plays.csv", table.getvalue())
        archive.writestr("kept.json", json.dumps(about, ensure_ascii=False, indent=2))
    return packed.getvalue()


def _rows(account: AccountKept, every: Sequence[ToldPlay]) -> Iterator[tuple[object, ...]]:
    for play in every:
        began = datetime.fromtimestamp(play.started_at / 1000, UTC)
        yield (
            began.isoformat(timespec="milliseconds"),
            play.artist,
            play.title,
            play.album or "",
            play.heard_ms or "",
            account.account.source.value,
            "no" if play.twin_of else "yes",
            play.uri or "",
        )
