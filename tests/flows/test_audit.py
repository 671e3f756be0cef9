"""How much of what was heard the polling caught."""

from domain.play import SourceName
from flows.audit import AuditPolling
from ledger.coverage import FileSpan, Span
from storage.accounts import accounts_of, keep_account
from storage.coverage import cover, keep_files
from storage.people import find_listener
from tests.ledgers import HOUR, MINUTE, NOON, a_play, keep
from tests.live import a_told, arrive


async def watched(engine, start, stop):
    async with engine.writing() as db:
        owner = await find_listener(db, "ada")
        assert owner is not None
        (polled, *_) = await accounts_of(db, owner.listener_id)
        await cover(db, polled.account_id, [Span(start, stop)])
    return owner


async def exported(engine, owner, plays):
    await keep(engine, plays)
    async with engine.writing() as db:
        account = await keep_account(db, owner.listener_id, SourceName.EXTENDED)
        ends = plays[0].started_at, plays[-1].told_at
        await keep_files(db, account.account_id, [FileSpan("endsong", 0, *ends)])


async def test_an_export_tells_what_the_polling_had_caught(engine):
    told = [a_told(NOON + n * HOUR, f"No. {n}") for n in range(4)]
    await arrive(engine, told)
    owner = await watched(engine, NOON - HOUR, NOON + 9 * HOUR)
    heard = [a_play(f"No. {n}", told_at=NOON + n * HOUR, at=NOON + n * HOUR - 200_000,
                    uri=f"spotify:track:No. {n}") for n in range(4)]  # fmt: skip
    skipped = [a_play("Skipped", at=NOON + 3 * HOUR + MINUTE, ms=31_000)]
    after = [a_play("Much later", at=NOON + 99 * HOUR)]
    await exported(engine, owner, [*heard, *skipped, *after])
    audit = await AuditPolling(engine)(owner.listener_id)
    assert audit == ((NOON - 200_000, NOON + 9 * HOUR), 5, 4)


async def test_without_an_export_there_is_nothing_to_hold_the_polling_to(engine):
    await arrive(engine, [a_told(NOON)])
    owner = await watched(engine, NOON, NOON + HOUR)
    assert await AuditPolling(engine)(owner.listener_id) is None


async def test_an_export_from_before_the_polling_tells_nothing_of_it(engine):
    await arrive(engine, [a_told(NOON + 99 * HOUR)])
    owner = await watched(engine, NOON + 90 * HOUR, NOON + 99 * HOUR)
    await exported(engine, owner, [a_play(at=NOON)])
    assert await AuditPolling(engine)(owner.listener_id) is None
