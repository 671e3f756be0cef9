"""Five real listeners, every figure: what the ledger's rules give, computed apart."""

import json
from zipfile import ZipFile

import pytest

from domain.period import Period
from flows.gather import gather
from flows.import_exports import ImportExports
from flows.person import Person
from ledger.identity import identity
from storage.people import find_listener
from story.facts import count
from tests.ledgers import a_ledger

pytestmark = pytest.mark.long

LISTENERS = ["listener-c", "listener-e", "listener-j", "listener-l", "listener-m"]
ZONES = ["UTC", "America/New_York", "Asia/Kolkata"]


def files_of(archive, told, folder):
    """Unpack the files of one format, or all of them where formats are merged."""
    with ZipFile(archive) as packed:
        names = [
            name
            for name in packed.namelist()
            if told == "merged" or (told == "account") == ("StreamingHistory" in name)
        ]
        packed.extractall(folder, names)
    return [folder]


def compared(told):
    """Fold a story's names to what the truth calls keys."""
    return {
        "plays": told.plays,
        "ms_played": told.ms_played,
        "distinct_artists": told.distinct_artists,
        "distinct_tracks": told.distinct_tracks,
        "by_hour": list(told.by_hour),
        "top_tracks": [
            {
                "key": [identity(row.track.artist), identity(row.track.title)],
                "plays": row.plays,
                "ms": row.ms,
            }
            for row in told.top_tracks
        ],
        "top_artists": [
            {"key": identity(row.artist), "plays": row.plays, "ms": row.ms}
            for row in told.top_artists
        ],
        "top_albums": [
            {
                "key": [identity(row.album.artist), identity(row.album.title)],
                "plays": row.plays,
                "ms": row.ms,
            }
            for row in told.top_albums
        ],
    }


def formats():
    return [
        (listener, told)
        for listener in LISTENERS
        for told in (["account", "extended", "merged"] if listener == "listener-e" else ["whole"])
    ]


@pytest.mark.parametrize(("listener", "told"), formats())
async def test_every_figure_of_a_real_listener_is_exact(listener, told, shared, tmp_path):
    truth = json.loads((shared / "data" / "truth.json").read_text())["listeners"][listener]
    expected = next(iter(truth.values())) if told == "whole" else truth[told]
    archive = shared / "data" / f"{listener}.zip"
    paths = [archive] if told == "whole" else files_of(archive, told, tmp_path)
    async with a_ledger() as engine:
        await ImportExports(engine)([Person("you", "UTC", False, tuple(paths))])
        async with engine.reading() as db:
            you = await find_listener(db, "you")
            assert you is not None
            for zone in ZONES:
                for year, figures in expected[zone]["years"].items():
                    facts = count(await gather(db, you, Period.parse(year, zone)))
                    assert compared(facts) == figures, (zone, year)
                    assert {
                        month: (row.plays, row.ms) for month, row in facts.by_month.items()
                    } == {
                        month: (row["plays"], row["ms_played"])
                        for month, row in expected[zone]["months"].items()
                        if month.startswith(year)
                    }
                for month, figures in expected[zone]["months"].items():
                    facts = count(await gather(db, you, Period.parse(month, zone)))
                    assert (facts.plays, facts.ms_played) == (
                        figures["plays"],
                        figures["ms_played"],
                    )
