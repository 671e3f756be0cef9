"""Kill -9 around a publication, fifty times over: one post each time."""

import multiprocessing
import shutil
import time
from datetime import timedelta

import pytest

from domain.edition import EditionState
from flows.publish_due import LEASE_MS
from storage.engines.sqlite import open_sqlite
from storage.migrate import migrate
from tests.flows.editing import DUE, House
from tests.flows.killed import BEGUN, ENDED, publish_once, round_by

pytestmark = pytest.mark.long

POINTS = 50
SLOW = 0.02
"""Seconds on the way to Discord, and as many back: room to be killed in."""
GOLDEN = 0.618_033_988_75
"""Multiples of it fall everywhere alike, and nowhere twice."""
AFTER = timedelta(milliseconds=LEASE_MS)
EXPECTED = [
    ["2023-03 here", "40 plays.", "Ana looped Nights."],
    ["Ben came back to Blue.", "unedited"],
]


@pytest.fixture(scope="module")
def processes():
    """Real processes, each forked from one that has imported everything already."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.flows.killed"])
    return context


async def a_server(folder):
    folder.mkdir()
    engine = await open_sqlite(folder / "notes.db")
    await migrate(engine)
    house = House(engine, folder)
    await house.set_up()
    await house.draft(DUE - timedelta(days=1))
    await engine.close()


async def looked_at(folder):
    """What stands in the channel, and how far the edition has come."""
    engine = await open_sqlite(folder / "notes.db")
    house = House(engine, folder)
    state, found = await house.state(), house.channel.texts()
    await engine.close()
    return state, found


def run(processes, folder, now, kill_after=None):
    """Publish in a process of its own; say whether it was still alive when it was killed.

    The seconds to that count from when its round begins: how long a process takes to start says
    more of the machine than of us.
    """
    begun = folder / BEGUN
    begun.unlink(missing_ok=True)
    process = processes.Process(target=publish_once, args=(str(folder), now.isoformat(), SLOW))
    process.start()
    while process.is_alive() and not begun.exists():
        time.sleep(0.001)
    process.join(kill_after)
    alive = process.exitcode is None
    if alive:
        process.kill()
        process.join()
    return alive


@pytest.mark.timeout(900)
async def test_killed_at_fifty_points_it_posts_exactly_once_each_time(processes, tmp_path):
    await a_server(tmp_path / "whole")
    shutil.copytree(tmp_path / "whole", tmp_path / "first")
    run(processes, tmp_path / "first", DUE)
    shutil.copytree(tmp_path / "whole", tmp_path / "second")
    run(processes, tmp_path / "second", DUE)
    began, ended = ((tmp_path / "second" / name).stat().st_mtime for name in (BEGUN, ENDED))
    lasts = ended - began
    midway = killed = 0
    for n in range(POINTS):
        folder = tmp_path / f"point-{n}"
        shutil.copytree(tmp_path / "whole", folder)
        killed += run(processes, folder, DUE, lasts * (n * GOLDEN % 1))
        state, found = await looked_at(folder)
        midway += state is EditionState.PUBLISHING or 0 < len(found) < len(EXPECTED)
        if n % 2:
            # Killed again on the way back.
            run(processes, folder, DUE + AFTER, lasts * ((n + 7) * GOLDEN % 1))
        run(processes, folder, DUE + 2 * AFTER)
        # And once more, with everything done.
        await round_by(folder, DUE + 3 * AFTER, SLOW)
        assert await looked_at(folder) == (EditionState.PUBLISHED, EXPECTED), n
    # Otherwise nothing was tried: most of the kills must have met a process at work.
    assert killed > POINTS // 2
    assert midway > POINTS // 5


async def test_two_processes_at_once_post_once(processes, tmp_path):
    await a_server(tmp_path / "both")
    both = [
        processes.Process(
            target=publish_once, args=(str(tmp_path / "both"), DUE.isoformat(), SLOW)
        )
        for _ in range(2)
    ]
    for process in both:
        process.start()
    for process in both:
        process.join()
    assert [process.exitcode for process in both] == [0, 0]
    assert await looked_at(tmp_path / "both") == (EditionState.PUBLISHED, EXPECTED)
