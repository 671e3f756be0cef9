"""Months beside the days: the same sums, kept with them or made of a database of before."""

import pytest

from domain.ids import AccountId
from ledger.months import begins, mark_of, month_of
from storage.derived import by_month
from storage.engines.sqlite import open_sqlite
from storage.migrate import migrate, shipped
from storage.sums import Sum, sums_between

FROM_2002_TO_2099 = range(11_688, 47_482)
DAY = "INSERT INTO day_total (account_id, day, plays, ms) VALUES (:a, :d, :p, :m)"
MONTH = "INSERT INTO month_total (account_id, month, plays, ms, mark) VALUES (:a, :n, :p, :m, :k)"
KEPT = "SELECT account_id, month, plays, ms, mark FROM month_total ORDER BY 1, 2"
ANA, BEN = AccountId(1), AccountId(2)


@pytest.fixture
async def before(tmp_path):
    """A database as it was before there were months, with a day of every kind."""
    opened = await open_sqlite(tmp_path / "before.db")
    await migrate(opened, [step for step in shipped() if step.number < 9])
    yield opened
    await opened.close()


async def test_a_database_of_before_learns_every_month_there_may_be(before):
    days = [(ANA, day, day % 7 + 1, day % 11) for day in FROM_2002_TO_2099]
    days += [(BEN, day, 2, 5) for day in FROM_2002_TO_2099[::40]]
    async with before.writing() as db:
        await db.many(DAY, days)
    assert await migrate(before) == 1
    async with before.reading() as db:
        assert await db.rows(KEPT) == sorted(by_month(days))


@pytest.mark.parametrize(
    ("first", "stop"),
    [
        (begins(month_of(19_000)), begins(month_of(19_000) + 12)),
        (begins(month_of(19_000)) - 1, begins(month_of(19_000) + 1)),
        (begins(month_of(19_000)) + 3, begins(month_of(19_000) + 2) + 9),
        (19_003, 19_009),
        (19_003, 19_003),
    ],
)
async def test_a_stretch_is_the_sum_of_its_days_wherever_it_is_cut(engine, first, stop):
    days = [
        (who, day, day % 5 + who, day % 13) for who in (ANA, BEN) for day in range(18_900, 19_500)
    ]
    async with engine.writing() as db:
        await db.many(DAY, days)
        await db.many(MONTH, by_month(days))
    within = [one for one in days if first <= one[1] < stop]
    expected = {
        who: Sum(
            sum(plays for at, _, plays, _ in within if at == who),
            sum(ms for at, _, _, ms in within if at == who),
            sum(mark_of(day, plays) for at, day, plays, _ in within if at == who),
        )
        for who in {one[0] for one in within}
    }
    async with engine.reading() as db:
        assert await sums_between(db, [ANA, BEN], first, stop) == expected
