"""What arrives and is not kept lies in a folder of its own, and not for long."""

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from domain.errors import DatabaseFailed
from storage.scratch import scratch_of

ANOTHER = """
import sys
from pathlib import Path
from storage.scratch import scratch_of
with scratch_of(Path(sys.argv[1])) as folder:
    (folder / "history.zip").write_bytes(b"a whole history")
    print(folder, flush=True)
    sys.stdin.read()
"""


@contextmanager
def another(database):
    """Run another process that holds a folder of this database with a history in it."""
    words = [sys.executable, "-c", ANOTHER, str(database)]
    here, pipe = Path(__file__).parents[2], subprocess.PIPE
    with subprocess.Popen(words, cwd=here, stdin=pipe, stdout=pipe, encoding="utf-8") as child:
        assert child.stdout is not None
        try:
            yield child, Path(child.stdout.readline().strip())
        finally:
            child.kill()


@pytest.fixture
def database(tmp_path):
    return tmp_path / "liner-notes.db"


def test_the_folder_is_beside_the_database_empty_and_nobody_elses(database, tmp_path):
    root = tmp_path / "liner-notes-scratch"
    with scratch_of(database) as folder:
        assert folder.parent == root
        assert (folder.stat().st_mode & 0o777, root.stat().st_mode & 0o777) == (0o700, 0o700)
        (folder / "history.zip").write_bytes(b"a whole history")
    assert [entry.name for entry in root.iterdir() if entry.name != "door.lock"] == []


def test_what_an_older_version_left_is_swept_out(database, tmp_path):
    left = tmp_path / "liner-notes-scratch" / "liner-notes-upload-x"
    left.mkdir(parents=True)
    (left / "history.zip").write_bytes(b"a whole history")
    (left.parent / "loose.zip").write_bytes(b"x")
    with scratch_of(database) as folder:
        kept = {entry.name for entry in left.parent.iterdir()}
        assert kept == {"door.lock", folder.name, f"{folder.name}.lock"}


def test_what_another_process_is_using_stays_until_it_dies(database):
    with another(database) as (child, theirs):
        with scratch_of(database) as ours:
            assert ours != theirs
            assert (theirs / "history.zip").read_bytes() == b"a whole history"
        assert (theirs / "history.zip").exists()
        child.kill()
        child.wait()
        assert theirs.exists(), "killed, it tidied nothing"
        with scratch_of(database):
            assert not theirs.exists()


def test_a_folder_that_cannot_be_is_refused_in_words(tmp_path):
    with (
        pytest.raises(DatabaseFailed, match="scratch-unreachable"),
        scratch_of(tmp_path / "nowhere" / "liner-notes.db"),
    ):
        pass


def test_what_it_points_at_elsewhere_is_left_alone(database, tmp_path):
    elsewhere = tmp_path / "photographs"
    elsewhere.mkdir()
    (elsewhere / "one.jpg").write_bytes(b"x")
    (tmp_path / "liner-notes-scratch").symlink_to(elsewhere)
    with pytest.raises(DatabaseFailed, match="scratch-unreachable"), scratch_of(database):
        pass
    assert (elsewhere / "one.jpg").exists()


def test_a_link_that_lies_in_it_is_removed_and_not_followed(database, tmp_path):
    elsewhere = tmp_path / "photographs"
    elsewhere.mkdir()
    (elsewhere / "one.jpg").write_bytes(b"x")
    root = tmp_path / "liner-notes-scratch"
    root.mkdir()
    (root / "album").symlink_to(elsewhere)
    with scratch_of(database):
        assert not (root / "album").is_symlink()
    assert (elsewhere / "one.jpg").exists()
