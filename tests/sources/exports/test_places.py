"""Zips, folders and bare files: what is found where."""

import json
import os
import stat
import zipfile

import pytest

from domain.play import SourceName
from sources.exports import Limits, open_exports
from tests.sources.exports.making import account, archive, extended, read, refusal, write

TEXT = json.dumps([extended()])


def found(*paths):
    with open_exports(paths) as export:
        return [file.name for file in export.files], export.unknown, export.missing


def test_history_is_known_by_its_content_alone(tmp_path):
    for name in ("history.txt", "history", "MyData/deep/er/x.zip.bak"):
        write(tmp_path / "in" / name, TEXT)
    assert sorted(found(tmp_path)[0]) == ["history", "history.txt", "x.zip.bak"]
    assert read(tmp_path).rows == 3


def test_what_is_no_history_is_named(tmp_path):
    files: dict[str, object] = {
        "Spotify Account Data/StreamingHistory_music_0.json": [account()],
        "Spotify Account Data/Userdata.json": {"username": "marta"},
        "Spotify Account Data/Playlist1.json": {"playlists": [{"items": [{"trackName": "x"}]}]},
        "Spotify Account Data/Read_Me_First.pdf": b"%PDF-1.7 \xff\xfe",
        "Spotify Account Data/StreamingHistory_podcast_0.json": [],
        "Spotify Account Data/empty.txt": "",
    }
    path = archive(tmp_path / "my_spotify_data.zip", files)
    names, unknown, missing = found(path)
    assert names == ["StreamingHistory_music_0.json"]
    assert unknown == ("Userdata.json", "Playlist1.json", "Read_Me_First.pdf", "empty.txt")
    assert missing == ()


def test_what_macos_leaves_is_passed_over(tmp_path):
    files: dict[str, object] = {
        "__MACOSX/MyData/._endsong_0.json": b"\0\5\x16\7",
        "MyData/.DS_Store": b"\0\0\0\1Bud1",
        "MyData/._endsong_0.json": b"\0\5\x16\7",
        "MyData/endsong_0.json": TEXT,
    }
    archive(tmp_path / "a.zip", files)
    for name, content in files.items():
        write(tmp_path / "folder" / name, content)
    for path in (tmp_path / "a.zip", tmp_path / "folder"):
        assert found(path) == (["endsong_0.json"], (), ())


def test_zips_in_a_folder_are_exports(tmp_path):
    archive(tmp_path / "old" / "my_spotify_data.zip", {"MyData/endsong_0.json": TEXT})
    archive(tmp_path / "my_spotify_data (1).zip", {"MyData/StreamingHistory0.json": [account()]})
    write(tmp_path / "lastfm.csv", "A,B,C,03 May 2023 12:00\n")
    heard = read(tmp_path)
    assert {batch.file.source for batch in heard.batches} == {
        SourceName.EXTENDED,
        SourceName.ACCOUNT_DATA,
        SourceName.LASTFM_MINUTES,
    }


def test_a_file_given_twice_is_read_once(tmp_path):
    path = write(tmp_path / "endsong_0.json", TEXT)
    (tmp_path / "link.json").symlink_to(path)
    assert read(path, path, tmp_path, tmp_path / "link.json").rows == 1


def test_links_to_folders_stay_closed(tmp_path):
    write(tmp_path / "in" / "endsong_0.json", TEXT)
    (tmp_path / "in" / "again").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in" / "loop")
    (tmp_path / "in" / "nowhere").symlink_to(tmp_path / "gone")
    os.mkfifo(tmp_path / "in" / "pipe")
    names, unknown, _ = found(tmp_path / "in")
    assert names == ["endsong_0.json"]
    assert sorted(unknown) == ["again", "loop", "nowhere", "pipe"]


def test_links_in_a_zip_stay_closed(tmp_path):
    path = archive(tmp_path / "x.zip", {"endsong_0.json": TEXT})
    link = zipfile.ZipInfo("endsong_1.json")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "a") as archived:
        archived.writestr(link, "/etc/passwd")
    assert found(path)[:2] == (["endsong_0.json"], ("endsong_1.json",))


def test_missing_files_of_a_series_are_named(tmp_path):
    for name in (
        "Streaming_History_Audio_2013-2019_0.json",
        "Streaming_History_Audio_2021_3.json",
        "Streaming_History_Audio_2023.json",
        "Streaming_History_Video_2016-2024.json",
    ):
        write(tmp_path / name, TEXT)
    write(tmp_path / "StreamingHistory2.json", [account()])
    write(tmp_path / "StreamingHistory_music_1.json", "[]")
    assert found(tmp_path)[2] == (
        "StreamingHistory0.json",
        "StreamingHistory1.json",
        "Streaming_History_Audio_1.json",
        "Streaming_History_Audio_2.json",
        "StreamingHistory_music_0.json",
    )


def test_no_folder_leaves_this_package(tmp_path):
    path = write(tmp_path / "Marta Leal" / "endsong_0.json", [extended(ms_played=-1)])
    zipped = archive(tmp_path / "x.zip", {"Marta Leal/endsong_1.json": [extended(), 5]})
    with open_exports([path.parent, zipped]) as export:
        assert "Marta" not in repr((export.files, export.unknown, list(export.batches())))


def test_names_are_safe_to_print(tmp_path):
    write(tmp_path / "in" / "\x1b[31mred\n.json", TEXT)
    write(tmp_path / "in" / os.fsdecode(b"bad\xff.txt"), "x")
    names, unknown, _ = found(tmp_path / "in")
    assert names == ["\N{REPLACEMENT CHARACTER}[31mred\N{REPLACEMENT CHARACTER}.json"]
    assert unknown == ("bad\N{REPLACEMENT CHARACTER}.txt",)


def test_a_byte_order_mark_is_no_hindrance(tmp_path):
    assert read(write(tmp_path / "x", "\ufeff" + TEXT)).rows == 1


def test_a_zip_with_something_before_it_is_a_zip(tmp_path):
    path = archive(tmp_path / "x.zip", {"endsong_0.json": TEXT})
    path.write_bytes(b"#!/bin/sh\n" + path.read_bytes())
    assert read(path).rows == 1


def test_progress_reaches_the_size(tmp_path):
    path = archive(
        tmp_path / "x.zip", {f"endsong_{n}.json": [extended()] * 6_000 for n in range(2)}
    )
    with open_exports([path]) as export:
        reached = {batch.file.name: batch.bytes_read for batch in export.batches()}
        assert sum(reached.values()) == pytest.approx(export.size, abs=4)


TINY = '{"endTime":"2023-05-03 12:00","msPlayed":1}'


@pytest.mark.parametrize("first", ["{}", TINY, '{"msPlayed":"x"}'])
@pytest.mark.parametrize("rest", ["{}", TINY])
def test_batches_stay_small(tmp_path, first, rest):
    text = f"[{TINY},{first}" + f",{rest}" * 50_000 + "]"
    heard = read(write(tmp_path / "x", text), limits=Limits(read_bytes=1 << 22))
    assert heard.rows == 50_002
    assert max(batch.rows for batch in heard.batches) <= 10_000


def test_history_beside_foreign_files_is_read(tmp_path):
    foreign = write(tmp_path / "Userdata.json", {"a": 1})
    assert read(foreign, write(tmp_path / "endsong_0.json", TEXT)).rows == 1
    assert refusal(foreign).phrase == "export-foreign"


def test_the_working_folder_can_be_given(tmp_path, monkeypatch):
    write(tmp_path / "in" / "endsong_0.json", TEXT)
    monkeypatch.chdir(tmp_path / "in")
    with open_exports([type(tmp_path)()]) as export:
        assert export.size == len(TEXT)
    (tmp_path / "in" / "endsong_0.json").unlink()
    assert refusal(type(tmp_path)()).values == {"file": "in"}
