"""The bundled exports are what the personas say."""

import pytest

from sample.archives import pack
from sample.people import NAMES
from sample.server import EXPORTS
from sample.shelves import read_music
from sample.write import contents_of, same

MUSIC = read_music()
MEBIBYTE = 1 << 20


@pytest.mark.parametrize("name", NAMES)
def test_an_export_is_what_the_script_writes(name):
    assert same(EXPORTS / f"{name}.zip", contents_of(name, MUSIC))


def test_all_of_them_are_small():
    assert sum(path.stat().st_size for path in EXPORTS.iterdir()) < 2 * MEBIBYTE


def test_nothing_else_lies_beside_them():
    assert {path.name for path in EXPORTS.iterdir()} == {f"{name}.zip" for name in NAMES}


def test_packing_twice_gives_the_same_bytes():
    contents = {"a/b.json": "[]", "c.json": "[1]"}
    assert pack(contents) == pack(dict(contents))


def test_a_changed_row_is_seen(tmp_path):
    path = tmp_path / "some.zip"
    path.write_bytes(pack({"a.json": "[1]"}))
    assert same(path, {"a.json": "[1]"})
    assert not same(path, {"a.json": "[2]"})
    assert not same(path, {})


def test_an_export_not_written_yet_is_seen(tmp_path):
    assert not same(tmp_path / "none.zip", {})
