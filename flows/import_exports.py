"""Take exports into the ledger: all of them, or nothing."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

import numpy as np

from domain.people import Account, Listener
from domain.play import SourceName
from flows.merge import merge
from flows.person import Person
from flows.report import FileRead, ImportReport
from ledger.coverage import FileSpan, export_spans, missing_numbers
from ledger.rules import LeftOut
from sources.exports import Export, open_exports
from sources.exports.base import Batch, ExportFile, Fault, Limits
from storage import accounts, coverage, people, plays
from storage.derived import count_anew
from storage.engines.base import Connection, Engine
from storage.settle import (
    Settled,
    clear_shorts,
    keep_catalogue,
    keep_plays,
    make_room,
    with_twins,
)
from storage.skips import keep_skips
from storage.staging import Bench

_NO_TIMES = np.empty(0, np.int64), np.empty(0, np.int64)

FAULTS_KEPT = 200
"""Rows that could not be read are all counted; so many are told one by one."""

Advance = Callable[[int, int, str], None]
"""Told how many bytes are done, of how many, and in which file."""


@dataclass(slots=True)
class _Tally:
    """What was seen while reading."""

    rows: Counter[ExportFile] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    faults: list[Fault] = field(default_factory=list)
    fault_count: int = 0
    ends: dict[ExportFile, tuple[int, int]] = field(default_factory=dict)
    """When the first play of a file began and its last one was told, UTC ms."""

    def add(self, batch: Batch) -> None:
        self.rows[batch.file] += batch.rows
        self.left_out.update({reason.value: many for reason, many in batch.left_out.items()})
        self.faults += batch.faults[: FAULTS_KEPT - len(self.faults)]
        self.fault_count += len(batch.faults)
        if batch.plays:
            first, last = min(batch.plays.started_at), max(batch.plays.told_at)
            known = self.ends.get(batch.file, (first, last))
            self.ends[batch.file] = min(first, known[0]), max(last, known[1])

    def spans(self, source: SourceName) -> list[FileSpan]:
        return [
            FileSpan(file.series, file.number, first, last)
            for file, (first, last) in self.ends.items()
            if file.source is source
        ]


@dataclass(frozen=True, slots=True)
class _Laid:
    """One person's exports, read to their end and waiting on a bench."""

    person: Person
    bench: Bench
    tally: _Tally
    unknown: tuple[str, ...]
    missing: tuple[str, ...]
    repeats: int
    short: int
    window: tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class ImportExports:
    """Read exports into the ledger."""

    engine: Engine
    limits: Limits = field(default_factory=Limits)

    async def __call__(
        self, people: Sequence[Person], advance: Advance | None = None
    ) -> list[ImportReport]:
        """Read everything of everybody first, then keep it; raise ExportRefused.

        Nothing is locked while files are read. A refused export leaves the database as it was,
        also for the others; a killed process keeps all of a person's exports, or nothing of them.
        """
        async with AsyncExitStack() as stack:
            read = [
                await stack.enter_async_context(self._reading(person, advance))
                for person in people
            ]
            return [await self._keep(laid) for laid in read]

    @asynccontextmanager
    async def _reading(self, person: Person, advance: Advance | None) -> AsyncGenerator[_Laid]:
        async with self.engine.apart() as db:
            bench = await Bench.open(self.engine, db)
            await make_room(self.engine, db)
            with open_exports(person.paths, self.limits) as export:
                tally = await _read(bench, export, advance)
                unknown, missing = export.unknown, export.missing
            repeats, short = await bench.left_out()
            await clear_shorts(bench)
            window = await bench.window()
            yield _Laid(person, bench, tally, unknown, missing, repeats, short, window)

    async def _keep(self, laid: _Laid) -> ImportReport:
        person, tally, db = laid.person, laid.tally, laid.bench.db
        async with db.transaction():
            listener = await people.keep_listener(
                db,
                person.known_as or person.name,
                person.name,
                person.zone,
                zone_chosen=person.zone_chosen,
            )
            settled = await _settle(laid.bench, listener, tally)
        left_out = {reason.value: tally.left_out[reason.value] for reason in LeftOut}
        left_out |= {LeftOut.REPEAT.value: laid.repeats, LeftOut.SHORT.value: laid.short}
        left_out["twin"] = settled.twins_added + settled.twins_known
        return ImportReport(
            files=tuple(
                FileRead(file.name, file.source, rows) for file, rows in tally.rows.items()
            ),
            rows=sum(tally.rows.values()),
            zone=person.zone,
            added=settled.added - settled.twins_added,
            known=settled.known - settled.twins_known,
            left_out=left_out,
            first_at=laid.window[0],
            last_at=laid.window[1],
            unknown=laid.unknown,
            missing=laid.missing,
            faults=tuple(tally.faults),
            fault_count=tally.fault_count,
        )


async def _read(bench: Bench, export: Export, advance: Advance | None) -> _Tally:
    """Lay every play on the bench; the reading itself is done off the event loop."""
    tally, batches, before = _Tally(), export.batches(), 0
    file: ExportFile | None = None
    while (batch := await asyncio.to_thread(next, batches, None)) is not None:
        await bench.lay(batch.file.source, batch.plays)
        tally.add(batch)
        if file is not None and batch.file is not file:
            before += file.bytes
        file = batch.file
        if advance is not None:
            advance(before + batch.bytes_read, export.size, file.name)
    return tally


async def _settle(bench: Bench, listener: Listener, tally: _Tally) -> Settled:
    """Move the bench into the ledger, and bring everything derived from it up to date."""
    db = bench.db
    await keep_catalogue(db)
    kept: dict[SourceName, Settled] = {}
    for source in sorted({file.source for file in tally.rows}):
        account = await accounts.keep_account(db, listener.listener_id, source)
        kept[source] = await keep_plays(bench, source, account.account_id)
        await _cover(db, account, tally.spans(source))
    touched = await merge(db, listener.listener_id)
    total = Settled(0, 0, 0, 0)
    for account in await accounts.accounts_of(db, listener.listener_id):
        if account.source in kept:
            if touched:
                kept[account.source] = await with_twins(bench, account, kept[account.source])
            total = Settled(*(a + b for a, b in zip(total, kept[account.source], strict=True)))
        if account.source in kept or account.account_id in touched:
            await count_anew(db, account.account_id)
        if account.source in kept:
            await keep_skips(bench, account.source, account.account_id)
    return total


async def _cover(db: Connection, account: Account, files: Sequence[FileSpan]) -> None:
    """Say anew what an account's exports cover, from all of them that ever came."""
    every = await coverage.keep_files(db, account.account_id, files)
    started_at, stopped_at = _NO_TIMES
    if missing_numbers(every):
        started_at, stopped_at = await plays.times_of(db, account.account_id)
    await coverage.cover(db, account.account_id, export_spans(every, started_at, stopped_at))
