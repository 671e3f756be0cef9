"""What cannot be read, and how particularly that is said."""

import json
import os
import struct
import zipfile
from pathlib import Path

import pytest

from domain.errors import ExportRefused
from sources.exports import EXPORT_REFUSALS, Limits, open_exports
from sources.exports.base import MEBIBYTE
from sources.exports.refusals import refused
from tests.sources.exports.making import account, archive, extended, refusal, write

HISTORY = "Streaming_History_Audio_2023_0.json"
TEXT = json.dumps([extended(), extended()])


def zipped(tmp_path, files=None):
    return archive(tmp_path / "my_spotify_data.zip", files or {f"Spotify/{HISTORY}": TEXT})


def patched(path, old, new, count=-1):
    """Change bytes of a file in place."""
    path.write_bytes(path.read_bytes().replace(old, new, count))
    return path


def the_refusal(*paths, limits=Limits()):  # noqa: B008 -- frozen
    error = refusal(*paths, limits=limits)
    assert set(error.values) == set(EXPORT_REFUSALS[error.phrase])
    return error.phrase, error.values


def test_a_path_that_is_not_there(tmp_path):
    assert the_refusal(tmp_path / "marta.zip") == ("export-missing", {"file": "marta.zip"})
    write(tmp_path / "file", "x")
    assert the_refusal(tmp_path / "file" / "below")[0] == "export-missing"


def test_a_path_that_cannot_be_opened(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    os.mkfifo(tmp_path / "pipe")
    assert the_refusal(tmp_path / "loop") == ("export-unreadable", {"file": "loop"})
    assert the_refusal(tmp_path / "pipe") == ("export-unreadable", {"file": "pipe"})


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission(tmp_path):
    path = write(tmp_path / HISTORY, TEXT)
    path.chmod(0)
    assert the_refusal(path)[0] == "export-unreadable"
    assert the_refusal(tmp_path)[0] == "export-unreadable"


def test_an_empty_file(tmp_path):
    assert the_refusal(write(tmp_path / "x.zip", b""))[0] == "export-empty-file"
    assert the_refusal(zipped(tmp_path, {HISTORY: b"", "endsong_0.json": TEXT})) == (
        "export-empty-file",
        {"file": HISTORY},
    )


@pytest.mark.parametrize("content", ["[]", " [ ]\n"])
def test_a_history_without_rows(tmp_path, content):
    path = write(tmp_path / HISTORY, content)
    assert the_refusal(path) == ("export-empty", {"file": HISTORY})


def test_nothing_at_all(tmp_path):
    (tmp_path / "folder").mkdir()
    assert the_refusal(tmp_path / "folder") == ("export-empty", {"file": "folder"})
    assert the_refusal(archive(tmp_path / "none.zip", {}))[0] == "export-empty"
    assert the_refusal(archive(tmp_path / "mac.zip", {"__MACOSX/._x": "x"}))[0] == "export-empty"
    assert the_refusal()[0] == "export-empty"


@pytest.mark.parametrize("content", ["just a letter", b"\x89PNG\r\n\x1a\n\0\0", b"\0" * 99])
def test_a_file_of_a_kind_we_do_not_know(tmp_path, content):
    assert the_refusal(write(tmp_path / "x.zip", content)) == (
        "export-not-a-zip",
        {"file": "x.zip"},
    )


def test_an_export_of_something_else(tmp_path):
    files: dict[str, object] = {
        f"Spotify Account Data/{name}": {"name": "Inês"}
        for name in ("Userdata.json", "Payments.json", "Identity.json", "Follow.json")
    }
    found = "Userdata.json, Payments.json, Identity.json"
    values = {"file": "my_spotify_data.zip", "found": found}
    assert the_refusal(zipped(tmp_path, files)) == ("export-foreign", values)
    path = write(tmp_path / "Userdata.json", {"username": "marta"})
    assert the_refusal(path)[0] == "export-foreign"


def test_an_office_document_is_no_zip_of_ours(tmp_path):
    files: dict[str, object] = {"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}
    document = archive(tmp_path / "letter.docx", files)
    assert the_refusal(document)[0] == "export-foreign"
    write(tmp_path / HISTORY, TEXT)
    with open_exports([tmp_path]) as export:
        assert export.unknown == ("letter.docx",)


@pytest.mark.parametrize("content", [{"ts": "x"}, [1, 2], [{"a": 1}], ["ms_played"], "[[[["])
def test_what_should_be_rows_and_is_not(tmp_path, content):
    assert the_refusal(write(tmp_path / HISTORY, content)) == (
        "export-not-rows",
        {"file": HISTORY},
    )


def test_a_history_that_was_overwritten(tmp_path):
    path = zipped(tmp_path, {HISTORY: b"\0" * 5_000, "endsong_0.json": TEXT})
    assert the_refusal(path) == ("export-broken", {"file": HISTORY, "byte": 0})


@pytest.mark.parametrize("cut", range(1, len(TEXT), 97))
def test_json_that_ends_in_the_middle(tmp_path, cut):
    text = TEXT[:-1] + "," + TEXT[1:-cut]
    values = {"file": HISTORY, "byte": len(text)}
    assert the_refusal(write(tmp_path / HISTORY, text)) == ("export-truncated", values)


@pytest.mark.parametrize(
    ("text", "byte"),
    [
        ('[{"ms_played": 1},, {"ms_played": 2}]', 18),
        ('[{"ms_played": 1},]', 18),
        ('[{"ms_played": "x"}, {"ms_played": 1},]', 38),
        ('[{"ms_played": 1} {"ms_played": 2}]', 18),
        ('[{"ms_played": 1}, {"ms_played": 2]', 34),
        ('[{"ms_played": 1}, {"ms_played": nul}]', 36),
        ('[{"ms_played": 1}, {"a": "b"c"}]', 28),
        ('[{"ms_played": 1}, {"a": "b"c}]', 28),
        ('[{"ms_played": 1}] [{"ms_played": 2}]', 18),
        ('[{"ms_played": 1}]\0\0\0', 18),
        ('[{"ms_played": 1}}]', 17),
        ('[{"ms_played": NaN}]', 15),
        ('[{"ms_played": 1, "ts": "\n"}]', 25),
    ],
)
@pytest.mark.parametrize("read_bytes", [MEBIBYTE, 1])
def test_malformed_json(tmp_path, text, byte, read_bytes):
    path = write(tmp_path / "endsong_0.json", text)
    phrase, values = the_refusal(path, limits=Limits(read_bytes=read_bytes))
    assert phrase == "export-broken"
    assert values["byte"] == pytest.approx(byte, abs=1)


def test_what_follows_much_space_is_found_too(tmp_path):
    text = '[{"ms_played": 1}]' + " " * 3 * MEBIBYTE + "x"
    values = {"file": "endsong_0.json", "byte": len(text) - 1}
    assert the_refusal(write(tmp_path / "endsong_0.json", text)) == ("export-broken", values)


def test_text_that_is_not_utf_8(tmp_path):
    text = TEXT.encode().replace(b"Paper", b"Pap\xe9r", 1)
    values = {"file": HISTORY, "byte": text.index(b"\xe9")}
    assert the_refusal(write(tmp_path / HISTORY, text)) == ("export-broken", values)


@pytest.mark.parametrize(
    "text",
    [
        '[{"ms_played": ' + "[" * 200_000,
        '[{"ms_played": 1, "a": ' + "[" * 200_000 + "]" * 200_000 + "}]",
        '[{"ms_played": 1}, ' + '{"a":' * 200_000 + "1" + "}" * 200_000 + "]",
        '[{"ms_played": 1}, ' + "[" * 2_000_000,
    ],
)
def test_json_nested_too_deep(tmp_path, text):
    assert the_refusal(write(tmp_path / "endsong_0.json", text))[0] == "export-too-deep"


@pytest.mark.parametrize("junk", ["x", "{},", "},{"])
def test_a_record_that_does_not_end(tmp_path, junk):
    text = '[{"ms_played": 1}, {"a": "' + junk * MEBIBYTE + '"}]'
    path = write(tmp_path / "endsong_0.json", text)
    limits = Limits(record_bytes=MEBIBYTE // 2)
    values = {"file": "endsong_0.json", "byte": 19, "limit": 1}
    assert the_refusal(path, limits=limits) == ("export-record-too-large", values)


def test_a_zip_that_was_cut_off(tmp_path):
    path = zipped(tmp_path)
    path.write_bytes(path.read_bytes()[:-30])
    values = {"file": path.name, "byte": path.stat().st_size}
    assert the_refusal(path) == ("export-truncated", values)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"PK\x01\x02", b"PK\x01\x00"),  # the directory
        (b"PK\x03\x04", b"PK\x03\x05"),  # an entry
    ],
)
def test_a_zip_with_broken_signatures(tmp_path, old, new):
    path = patched(zipped(tmp_path, {"a.txt": "x", HISTORY: TEXT}), old, new)
    assert the_refusal(path)[0] == "export-broken"


def test_an_entry_with_a_wrong_checksum(tmp_path):
    path = zipped(tmp_path)
    with zipfile.ZipFile(path) as archived:
        crc = struct.pack("<I", archived.infolist()[0].CRC)
    assert the_refusal(patched(path, crc, b"abcd"))[0] == "export-broken"


def test_an_entry_with_a_broken_stream(tmp_path):
    path = zipped(tmp_path, {HISTORY: json.dumps([extended(ms_played=n) for n in range(999)])})
    data = bytearray(path.read_bytes())
    data[200:400] = b"\xff" * 200
    path.write_bytes(data)
    assert the_refusal(path)[0] == "export-broken"


def test_an_encrypted_entry(tmp_path):
    path = zipped(tmp_path)
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert the_refusal(path) == ("export-encrypted", {"file": path.name})


def test_a_compression_we_do_not_read(tmp_path):
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archived:
        archived.writestr(HISTORY, TEXT)
    assert the_refusal(path) == ("export-compression", {"file": "x.zip"})


def test_too_large_a_file(tmp_path):
    limits = Limits(file_bytes=1_000)
    values = {"file": HISTORY, "limit": 1}
    assert the_refusal(zipped(tmp_path), limits=limits) == ("export-bomb-size", values)
    path = write(tmp_path / HISTORY, TEXT)
    assert the_refusal(path, limits=limits) == ("export-bomb-size", values)


def test_too_much_altogether(tmp_path):
    limits = Limits(total_bytes=int(len(TEXT) * 1.5))
    for name in ("endsong_0.json", "endsong_1.json"):
        write(tmp_path / name, TEXT)
    assert the_refusal(tmp_path, limits=limits)[0] == "export-bomb-size"
    path = zipped(tmp_path, {"a": TEXT, "b": TEXT})
    assert the_refusal(path, limits=limits)[0] == "export-bomb-size"


def test_a_bomb_that_swells(tmp_path):
    path = zipped(tmp_path, {HISTORY: "[" + " " * 17 * MEBIBYTE + "]"})
    values = {"file": HISTORY, "limit": 200}
    assert the_refusal(path) == ("export-bomb-ratio", values)


def test_too_many_entries(tmp_path):
    path = zipped(tmp_path, {f"{n}": TEXT for n in range(4)})
    values = {"file": path.name, "limit": 3}
    assert the_refusal(path, limits=Limits(files=3)) == ("export-bomb-count", values)
    for n in range(4):
        write(tmp_path / "folder" / f"{n}", TEXT)
    assert the_refusal(tmp_path / "folder", limits=Limits(files=3))[0] == "export-bomb-count"


@pytest.mark.parametrize("comment", [b"", b"a comment"])
def test_a_directory_too_large_is_not_even_read(tmp_path, comment):
    path = zipped(tmp_path, {"x" * 400 + str(n): "x" for n in range(9)})
    with zipfile.ZipFile(path, "a") as archived:
        archived.comment = comment
    assert the_refusal(path, limits=Limits(files=4))[0] == "export-bomb-count"


def test_a_directory_of_64_bits_is_looked_at_too(tmp_path):
    path = zipped(tmp_path)
    data = path.read_bytes()
    end = data.index(b"PK\x05\x06")
    record = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, 1 << 40, 0)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    path.write_bytes(data[:end] + record + locator + data[end:])
    assert the_refusal(path)[0] == "export-bomb-count"


def test_a_zip_in_a_zip(tmp_path):
    inner = zipped(tmp_path).read_bytes()
    path = archive(tmp_path / "outer.zip", {"in/my_spotify_data.zip": inner})
    assert the_refusal(path) == (
        "export-nested",
        {"file": "outer.zip", "inner": "my_spotify_data.zip"},
    )


@pytest.mark.parametrize(
    "name", ["/etc/x", "../x", "a/../../x", "C:/x", "c:x", "a\\b", "..", "a/.."]
)
def test_entries_that_would_leave_the_archive(tmp_path, name):
    assert the_refusal(zipped(tmp_path, {name: TEXT}))[0] == "export-path"


def test_a_refusal_keeps_its_promise_about_values():
    with pytest.raises(TypeError):
        refused("export-broken", "x")
    with pytest.raises(TypeError):
        refused("export-missing", "x", byte=3)


def test_every_refusal_is_tried_here():
    text = Path(__file__).read_text(encoding="utf-8")
    assert [phrase for phrase in EXPORT_REFUSALS if f'"{phrase}"' not in text] == []


def test_rows_before_the_break_are_given_first(tmp_path):
    rows = json.dumps([account(msPlayed=n) for n in range(20_000)])
    path = write(tmp_path / "StreamingHistory0.json", rows[:-40])
    with open_exports([path]) as export:
        batches = export.batches()
        assert next(batches).rows + next(batches).rows >= 10_000
        with pytest.raises(ExportRefused, match="truncated"):
            list(batches)
