"""The whole way in: archives, the bench, the ledger."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import DatabaseFailed, ExportRefused
from domain.ids import ListenerId
from flows.import_exports import ImportExports
from flows.person import Person
from storage.coverage import coverage_of
from tests.bench.listening import archive
from tests.flows.exports import a_row, a_zip, an_account_row, history
from tests.ledgers import a_ledger, ledger

ROOT = Path(__file__).parents[2]
IMPORT = """
import asyncio, sys
from pathlib import Path
from flows.import_exports import ImportExports
from flows.person import Person
from storage.engines.sqlite import open_sqlite
from storage.migrate import migrate

async def main(database, export):
    engine = await open_sqlite(database)
    await migrate(engine)
    print("ready", flush=True)
    await ImportExports(engine)([Person("you", "UTC", True, (export,))])
    print("done", flush=True)
    await engine.close()

asyncio.run(main(Path(sys.argv[1]), Path(sys.argv[2])))
"""


async def take_in(engine, *paths, who="you"):
    (report,) = await ImportExports(engine)([Person(who, "UTC", True, paths)])
    return report


async def test_every_row_is_accounted_for(engine, tmp_path):
    rows = [
        a_row(0),
        a_row(0),
        a_row(1, ms=1_000),
        a_row(2, incognito_mode=True),
        a_row(3, episode_name="One", episode_show_name="Show", title=None, artist=None),
        a_row(4, title=None),
        a_row(5, ms="long"),
    ]
    report = await take_in(engine, history(tmp_path / "a.zip", *rows))
    assert (report.rows, report.added, report.known, report.fault_count) == (7, 1, 0, 1)
    assert {reason: many for reason, many in report.left_out.items() if many} == {
        "repeat": 1,
        "short": 1,
        "private": 1,
        "podcast": 1,
        "nameless": 1,
    }
    assert (report.faults[0].row, report.files[0].rows) == (7, 7)


async def test_the_same_archive_again_changes_nothing(engine, tmp_path):
    path = history(tmp_path / "a.zip", *(a_row(n) for n in range(20)))
    await take_in(engine, path)
    before = await ledger(engine)
    again = await take_in(engine, path)
    assert (again.added, again.known) == (0, 20)
    assert await ledger(engine) == before


async def test_one_person_never_sees_anothers_plays(engine, tmp_path):
    path = history(tmp_path / "a.zip", a_row())
    await take_in(engine, path)
    report = await take_in(engine, path, who="ben")
    assert (report.added, report.known) == (1, 0)


async def test_the_same_hearing_in_both_of_spotifys_exports_counts_once(engine, tmp_path):
    path = a_zip(
        tmp_path / "both.zip",
        endsong_0=[a_row(n) for n in range(4)],
        StreamingHistory0=[an_account_row(n) for n in range(6)],
    )
    report = await take_in(engine, path)
    assert (report.added, report.left_out["twin"]) == (6, 4)
    again = await take_in(engine, path)
    assert (again.added, again.known, again.left_out["twin"]) == (0, 6, 4)


async def test_an_export_covers_from_its_first_row_to_its_last(engine, tmp_path):
    await take_in(engine, history(tmp_path / "a.zip", a_row(0), a_row(400)))
    async with engine.reading() as db:
        spans = await coverage_of(db, ListenerId(1))
    assert [span.stop - span.start for span in spans] == [400 * 15 * 60_000 + 200_000]


async def test_a_file_missing_from_a_series_leaves_long_silences_open(engine, tmp_path):
    rows = [a_row(n) for n in range(300)] + [a_row(10_000 + n) for n in range(300)]
    report = await take_in(engine, history(tmp_path / "a.zip", *rows, number=1))
    async with engine.reading() as db:
        assert len(await coverage_of(db, ListenerId(1))) == 2
    assert report.missing == ("Streaming_History_Audio_0.json",)


@pytest.mark.parametrize("broken", ["second.zip", "first.zip"])
async def test_one_refused_export_keeps_nothing_of_the_others(engine, tmp_path, broken):
    paths = [
        history(tmp_path / name, a_row(n)) for n, name in enumerate(["first.zip", "second.zip"])
    ]
    (tmp_path / broken).write_bytes((tmp_path / broken).read_bytes()[:-40])
    with pytest.raises(ExportRefused):
        await take_in(engine, *paths)
    async with engine.reading() as db:
        assert await db.rows("SELECT * FROM listener") == []
    assert await ledger(engine) == ([], [], [])


async def test_one_person_s_refused_export_keeps_nothing_of_anybody(engine, tmp_path):
    good = history(tmp_path / "ana.zip", a_row())
    bad = tmp_path / "ben.zip"
    bad.write_bytes(good.read_bytes()[:-40])
    people = [Person("Ana", "UTC", True, (good,)), Person("Ben", "UTC", True, (bad,))]
    with pytest.raises(ExportRefused):
        await ImportExports(engine)(people)
    assert await ledger(engine) == ([], [], [])


async def test_no_personal_field_reaches_the_database(engine, tmp_path):
    row = a_row(
        ip_addr="203.0.113.77", username="secret-user", platform="secret-phone", city="secret-town"
    )
    await take_in(
        engine, history(tmp_path / "a.zip", row | {"user_agent_decrypted": "secret-agent"})
    )
    await engine.close()
    kept = (tmp_path / "notes.db").read_bytes()
    assert b"Nights" in kept
    assert b"secret" not in kept and b"203.0.113" not in kept


async def test_an_import_waits_for_a_writer_and_loses_nothing(engine, tmp_path):
    path = history(tmp_path / "a.zip", a_row())
    async with engine.writing():
        waiting = asyncio.create_task(take_in(engine, path))
        await asyncio.sleep(0.05)
    assert (await waiting).added == 1


async def test_two_imports_at_once_keep_each_play_once(engine, tmp_path):
    paths = [
        history(tmp_path / "a.zip", *(a_row(n) for n in range(30))),
        history(tmp_path / "b.zip", *(a_row(n) for n in range(20, 50))),
    ]
    await asyncio.gather(*(take_in(engine, path) for path in paths))
    assert len((await ledger(engine))[0]) == 50


async def test_a_full_disk_in_the_middle_keeps_nothing(tmp_path, monkeypatch):
    async with a_ledger() as engine:
        await take_in(engine, history(tmp_path / "a.zip", a_row()))
        before = await ledger(engine)
        monkeypatch.setattr(
            "storage.engines.sqlite.PRAGMAS",
            ("PRAGMA max_page_count = 45", "PRAGMA cache_size = 5"),
        )
        with pytest.raises(DatabaseFailed, match="database-full"):
            await take_in(engine, archive(tmp_path / "large.zip", 5_000, 5_000))
        assert await ledger(engine) == before


ROWS = st.lists(
    st.builds(
        a_row,
        st.integers(0, 8),
        st.sampled_from(["Nights", "NIGHTS", "Ivy"]),
        ms=st.sampled_from([29_000, 200_000, 210_000]),
        offline_timestamp=st.sampled_from([None, 1_677_700_000]),
    ),
    min_size=1,
    max_size=10,
)


@given(rows=ROWS, data=st.data())
async def test_halves_other_orders_and_overlaps_give_the_same_ledger(rows, data, tmp_path_factory):
    folder = tmp_path_factory.mktemp("halves")
    whole = history(folder / "whole.zip", *rows)
    shuffled = data.draw(st.permutations(rows))
    cut = data.draw(st.integers(1, len(rows)))
    begin = data.draw(st.integers(0, cut - 1))
    first = history(folder / "first.zip", *shuffled[:cut])
    second = history(folder / "second.zip", *shuffled[begin:])
    async with a_ledger() as engine:
        await take_in(engine, whole)
        expected = await ledger(engine)
    async with a_ledger() as engine:
        for path in data.draw(st.permutations([first, second])):
            await take_in(engine, path)
        assert await ledger(engine) == expected
    async with a_ledger() as engine:
        await take_in(engine, first, second)
        assert await ledger(engine) == expected


@pytest.mark.parametrize("part", [number / 12 for number in range(12)])
def test_a_process_killed_in_the_middle_leaves_all_or_nothing(part, tmp_path, killed_after):
    export, whole = killed_after
    database = tmp_path / "notes.db"
    run = subprocess.Popen(
        [sys.executable, "-c", IMPORT, str(database), str(export)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    with run:
        assert run.stdout is not None
        assert run.stdout.readline() == "ready\n"
        try:
            run.wait(whole * part)
        except subprocess.TimeoutExpired:
            os.kill(run.pid, signal.SIGKILL)
    with sqlite3.connect(database) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        plays = db.execute("SELECT COUNT(*) FROM play").fetchone()[0]
        tables = ("account", "pressing", "coverage", "track_listener")
        others = [db.execute(f"SELECT COUNT(*) FROM {name}").fetchone()[0] for name in tables]
    db.close()
    assert plays in (0, 12_000)
    assert all(others) if plays else not any(others)


@pytest.fixture(scope="module")
def killed_after(tmp_path_factory):
    """An export, and how many seconds its import takes here."""
    folder = tmp_path_factory.mktemp("killed")
    export = archive(folder / "large.zip", 12_000, 12_000)
    run = subprocess.Popen(
        [sys.executable, "-c", IMPORT, str(folder / "notes.db"), str(export)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    with run:
        assert run.stdout is not None
        run.stdout.readline()
        begun = perf_counter()
        run.stdout.readline()
        return export, perf_counter() - begun


def test_the_bench_writes_real_archives(tmp_path):
    with ZipFile(archive(tmp_path / "a.zip", 30, 30)) as packed:
        assert len(packed.namelist()) == 1
