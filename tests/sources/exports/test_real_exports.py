"""Five real exports, where they are at hand: they are no part of this repository."""

from collections import Counter
from pathlib import Path

import pytest

from domain.play import SourceName
from ledger.rules import LeftOut
from sources.exports import open_exports
from tests.sources.exports.making import read

SHARED = [parent.parent / "shared" / "data" for parent in Path(__file__).parents[3:5]]
REAL = next((folder for folder in SHARED if folder.is_dir()), SHARED[0])
EXTENDED, ACCOUNT = SourceName.EXTENDED, SourceName.ACCOUNT_DATA


@pytest.mark.parametrize(
    ("listener", "rows", "left_out"),
    [
        ("c", {EXTENDED: 22_702}, {LeftOut.VIDEO: 25, LeftOut.PRIVATE: 2_950}),
        (
            "e",
            {ACCOUNT: 18_706, EXTENDED: 1_821},
            {LeftOut.NAMELESS: 238, LeftOut.PODCAST: 1},
        ),
        ("j", {ACCOUNT: 13_958}, {LeftOut.NAMELESS: 12, LeftOut.PODCAST: 155}),
        ("l", {ACCOUNT: 6_866}, {LeftOut.NAMELESS: 22}),
        ("m", {ACCOUNT: 8_833}, {LeftOut.NAMELESS: 19}),
    ],
)
def test_real_exports_are_read_to_the_last_row(listener, rows, left_out):
    path = REAL / f"listener-{listener}.zip"
    if not path.exists():
        pytest.skip("the real exports are not here")
    heard = read(path)
    told: Counter[SourceName] = Counter()
    for batch in heard.batches:
        told[batch.file.source] += batch.rows
    assert (told, heard.left_out, heard.faults) == (rows, left_out, [])
    assert len(heard.plays) + sum(left_out.values()) == heard.rows


def test_a_real_series_lacks_its_first_files():
    path = REAL / "listener-e.zip"
    if not path.exists():
        pytest.skip("the real exports are not here")
    with open_exports([path]) as export:
        assert export.missing == ("endsong_0.json", "endsong_1.json", "endsong_2.json")
