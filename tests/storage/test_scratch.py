"""What arrives and is not kept lies in a folder of its own, and not for long."""

import pytest

from domain.errors import DatabaseFailed
from storage.scratch import emptied


def test_the_folder_is_beside_the_database_empty_and_nobody_elses(tmp_path):
    folder = emptied(tmp_path / "liner-notes.db")
    assert folder == tmp_path / "liner-notes-scratch"
    assert folder.stat().st_mode & 0o777 == 0o700
    (folder / "liner-notes-x").mkdir()
    (folder / "liner-notes-x" / "history.zip").write_bytes(b"a whole history")
    assert list(emptied(tmp_path / "liner-notes.db").iterdir()) == []


def test_a_folder_that_cannot_be_is_refused_in_words(tmp_path):
    with pytest.raises(DatabaseFailed, match="scratch-unreachable"):
        emptied(tmp_path / "nowhere" / "liner-notes.db")


def test_what_it_points_at_elsewhere_is_left_alone(tmp_path):
    elsewhere = tmp_path / "photographs"
    elsewhere.mkdir()
    (elsewhere / "one.jpg").write_bytes(b"x")
    (tmp_path / "liner-notes-scratch").symlink_to(elsewhere)
    with pytest.raises(DatabaseFailed, match="scratch-unreachable"):
        emptied(tmp_path / "liner-notes.db")
    assert (elsewhere / "one.jpg").exists()
