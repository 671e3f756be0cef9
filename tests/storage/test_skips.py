"""Skips: what is kept of hearings too short to count."""

from domain.period import Period
from flows.gather import gather
from flows.import_exports import ImportExports
from flows.person import Person
from storage.accounts import accounts_of
from storage.forget import forget_account, forget_unheard
from storage.people import find_listener
from tests.flows.exports import a_row, history

KEPT = """
  SELECT skipped_at, pressing.title FROM skip JOIN pressing USING (pressing_id) ORDER BY 1, 2
"""


async def take_in(engine, *paths, who="you"):
    (report,) = await ImportExports(engine)([Person(who, "UTC", True, paths)])
    return report


async def kept(engine):
    async with engine.reading() as db:
        return [title for _, title in await db.rows(KEPT)]


def skipped(number, **more):
    return a_row(number, ms=4_000, reason_end="fwdbtn", **more)


async def test_a_skip_of_what_is_also_played_is_kept(engine, tmp_path):
    path = history(tmp_path / "a.zip", a_row(0), skipped(1), skipped(2))
    report = await take_in(engine, path)
    assert len(await kept(engine)) == 2
    assert report.left_out["short"] == 2


async def test_what_was_only_skipped_leaves_nothing(engine, tmp_path):
    path = history(tmp_path / "a.zip", a_row(0), skipped(1, title="Secret"))
    await take_in(engine, path)
    assert await kept(engine) == []
    async with engine.reading() as db:
        assert await db.rows("SELECT title FROM pressing WHERE title = 'Secret'") == []


async def test_what_only_somebody_else_plays_is_not_kept(engine, tmp_path):
    other = a_row(0, title="Ivy")
    await take_in(engine, history(tmp_path / "b.zip", other), who="other")
    rows = [a_row(0), skipped(1, title="Ivy")]
    await take_in(engine, history(tmp_path / "a.zip", *rows))
    assert await kept(engine) == []


async def test_a_short_hearing_that_nobody_ended_is_no_skip(engine, tmp_path):
    rows = [a_row(0), a_row(1, ms=4_000, reason_end="trackdone", skipped=False)]
    await take_in(engine, history(tmp_path / "a.zip", *rows))
    assert await kept(engine) == []


async def test_an_older_era_says_it_in_another_field(engine, tmp_path):
    rows = [a_row(0), a_row(1, ms=4_000, reason_end="unknown", skipped=True)]
    await take_in(engine, history(tmp_path / "a.zip", *rows))
    assert len(await kept(engine)) == 1


async def test_the_same_export_again_adds_no_skip(engine, tmp_path):
    path = history(tmp_path / "a.zip", a_row(0), skipped(1), skipped(2))
    await take_in(engine, path)
    await take_in(engine, path)
    assert len(await kept(engine)) == 2


async def test_skips_go_with_their_account(engine, tmp_path):
    await take_in(engine, history(tmp_path / "a.zip", a_row(0), skipped(1)))
    assert len(await kept(engine)) == 1
    async with engine.writing() as db:
        you = await find_listener(db, "you")
        assert you is not None
        for account in await accounts_of(db, you.listener_id):
            await forget_account(db, account.account_id)
        await forget_unheard(db)
    async with engine.reading() as db:
        assert await db.rows("SELECT * FROM skip") == []


async def test_a_listening_has_the_skips_of_its_own_tracks(engine, tmp_path):
    rows = [a_row(0), skipped(1), skipped(2)]
    await take_in(engine, history(tmp_path / "a.zip", *rows))
    async with engine.reading() as db:
        you = await find_listener(db, "you")
        assert you is not None
        [(first, *_), _] = await db.rows(KEPT)
        year = Period.parse("2023", "UTC")
        listening = await gather(db, you, year)
    assert listening.skipped_at.tolist()[0] == first
    assert listening.skipped_track.tolist() == [0, 0]
