"""ListenBrainz's archives."""

import json

import pytest

from domain.play import Play, SourceName
from ledger.rules import LeftOut
from sources.exports import open_exports
from tests.sources.exports.making import NOON, archive, read, refusal, write

NAMES = ("The Quiet Harbour", "Paper Lanterns", "Low Tide")
TRACK = "4uLU6hMCjMI75M1A2tKUQC"


def listen(info: object = None, **fields: object) -> dict[str, object]:
    return {
        "inserted_at": 1_683_115_210.52,
        "listened_at": NOON // 1000,
        "track_metadata": {
            "track_name": "Paper Lanterns",
            "artist_name": "The Quiet Harbour",
            "release_name": "Low Tide",
            "mbid_mapping": None,
            "additional_info": info,
        },
    } | fields


def lines(*rows: object) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


@pytest.mark.parametrize("rows", [[listen()], lines(listen()), lines(listen()).strip()])
def test_both_archives_are_read(tmp_path, rows):
    heard = read(write(tmp_path / "x", rows))
    assert heard.plays == [Play(NOON, NOON, None, 1_000, *NAMES)]
    assert heard.batches[0].file.source is SourceName.LISTENBRAINZ


def test_the_zip_is_read_without_its_other_files(tmp_path):
    files: dict[str, object] = {
        "user.json": {"user_id": 1, "username": "marta"},
        "listens/2023/5.jsonl": lines(listen(), listen()),
        "listens/2023/6.jsonl": lines(listen()),
        "feedback.jsonl": lines({"recording_mbid": "m", "score": 1}),
    }
    path = archive(tmp_path / "listenbrainz_marta_1.zip", files)
    assert read(path).rows == 3
    with open_exports([path]) as export:
        assert export.unknown == ("user.json", "feedback.jsonl")


@pytest.mark.parametrize(
    ("info", "length"),
    [
        ({"duration_ms": 200_000}, 200_000),
        ({"duration_ms": "200000"}, 200_000),
        ({"duration": 200}, 200_000),
        ({"duration": "200.5"}, 200_500),
        ({"duration": 200.25, "duration_ms": 0}, 200_250),
        ({"duration": 200_000}, None),
        ({"duration": True}, None),
        ({"duration": [1]}, None),
        ({"duration_ms": "long"}, None),
        ({"duration_ms": 10**40}, None),
        ({"duration_ms": -1}, None),
    ],
)
def test_lengths_are_taken_where_they_can_be_right(tmp_path, info, length):
    assert read(write(tmp_path / "x", [listen(info)])).plays[0].length_ms == length


@pytest.mark.parametrize(
    ("spotify_id", "uri"),
    [
        (f"https://open.spotify.com/track/{TRACK}", f"spotify:track:{TRACK}"),
        (f"https://open.spotify.com/track/{TRACK}?si=1", f"spotify:track:{TRACK}"),
        (f"http://open.spotify.com/intl-pt/track/{TRACK}", f"spotify:track:{TRACK}"),
        (f"spotify:track:{TRACK}", f"spotify:track:{TRACK}"),
        ("https://open.spotify.com/album/1", None),
        (f"https://evil.example/track/{TRACK}", None),
        (7, None),
    ],
)
def test_spotifys_addresses_become_uris(tmp_path, spotify_id, uri):
    assert read(write(tmp_path / "x", [listen({"spotify_id": spotify_id})])).plays[0].uri == uri


@pytest.mark.parametrize(
    ("isrc", "kept"),
    [
        ("PTABC2300001", "PTABC2300001"),
        ("pt-abc-23-00001", "PTABC2300001"),
        ("x", None),
        (3, None),
    ],
)
def test_an_isrc_is_kept_if_it_is_one(tmp_path, isrc, kept):
    assert read(write(tmp_path / "x", [listen({"isrc": isrc})])).plays[0].isrc == kept


def test_fractions_of_seconds_are_kept(tmp_path):
    heard = read(write(tmp_path / "x", [listen(listened_at=NOON / 1000 + 0.25)]))
    assert heard.plays[0].told_at == NOON + 250


def test_a_nameless_listen_is_left_out(tmp_path):
    heard = read(write(tmp_path / "x", [listen(track_metadata={"track_name": "A"})]))
    assert heard.left_out == {LeftOut.NAMELESS: 1}


@pytest.mark.parametrize(
    ("row", "phrase"),
    [
        (5, "fault-not-an-object"),
        (listen(listened_at=None), "fault-field-missing"),
        (listen(track_metadata=None), "fault-field-missing"),
        (listen(listened_at="now"), "fault-field-type"),
        (listen(info=[]), "fault-field-type"),
        (listen(listened_at=0), "fault-date-absurd"),
        (listen(track_metadata={"track_name": "\0", "artist_name": "A"}), "fault-text-unusable"),
        (
            listen(track_metadata={"track_name": "\ud800", "artist_name": "A"}),
            "fault-text-unusable",
        ),
    ],
)
@pytest.mark.parametrize("in_lines", [True, False])
def test_a_bad_listen_is_a_fault(tmp_path, row, phrase, in_lines):
    rows = [listen(), row, listen()]
    heard = read(write(tmp_path / "x", lines(*rows) if in_lines else rows))
    assert heard.faults == [("x", 2, phrase)]
    assert len(heard.plays) == 2


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (lines(listen(), listen())[:-20], "export-truncated"),
        (lines(listen()) + '{"listened_at": }\n', "export-broken"),
        (
            lines(listen()).encode()
            + b'{"listened_at": 1, "track_metadata": {"artist_name": "\xff"}}',
            "export-broken",
        ),
        (lines(listen()) + "[" * 100_000, "export-too-deep"),
        (lines(listen()) + "[" * 100_000 + "\n", "export-too-deep"),
        (lines(listen())[:-2] + ', "x": "' + "y" * 2_000_000 + '"}\n', "export-record-too-large"),
    ],
)
def test_broken_lines_are_refused(tmp_path, text, phrase):
    assert refusal(write(tmp_path / "x", text)).phrase == phrase
