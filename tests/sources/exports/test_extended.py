"""Spotify's extended streaming history."""

import pytest

from domain.play import Play, SourceName
from ledger.rules import LeftOut
from sources.exports import Fault, open_exports
from sources.exports.base import LONGEST_MS
from tests.sources.exports.making import NOON, URI, extended, read, write

PERSONAL = {
    "username": "marta.leal",
    "ip_addr": "203.0.113.7",
    "ip_addr_decrypted": "203.0.113.8",
    "user_agent_decrypted": "Mozilla/5.0 (Secret)",
    "platform": "Secret OS 4",
    "conn_country": "QX",
    "city": "Secretville",
    "region": "SX",
    "metro_code": "777",
    "longitude": "-8.61",
    "latitude": "41.15",
}


def history(tmp_path, *rows, name="Streaming_History_Audio_2023_0.json"):
    return read(write(tmp_path / name, list(rows)))


def test_a_row_is_told_in_full(tmp_path):
    heard = history(tmp_path, extended(offline_timestamp=NOON // 1000 - 200))
    names = ("The Quiet Harbour", "Paper Lanterns", "Low Tide", URI)
    assert heard.plays == [Play(NOON, NOON - 200_000, 200_000, 1_000, *names)]
    assert heard.rows == 1


def test_the_file_says_its_source_and_series(tmp_path):
    path = write(tmp_path / "Streaming_History_Audio_2013-2019_4.json", [extended()])
    with open_exports([path]) as export:
        file = export.files[0]
    assert file[1:4] == (SourceName.EXTENDED, "Streaming_History_Audio", 4)
    assert file.bytes == path.stat().st_size == export.size


def test_the_era_without_uris_is_read(tmp_path):
    row = extended(city="Porto", region="13", metro_code=None, longitude="-8", latitude="41")
    del row["spotify_track_uri"], row["spotify_episode_uri"], row["audiobook_uri"]
    heard = history(tmp_path, row, row, name="endsong.json")
    assert [play.uri for play in heard.plays] == [None, None]


def test_endsong_rows_are_read(tmp_path):
    row = extended(username="marta", ip_addr_decrypted="x", user_agent_decrypted="unknown")
    for key in [key for key in row if key.startswith("audiobook") or key == "ip_addr"]:
        del row[key]
    row |= {"shuffle": None, "skipped": None, "offline": None, "incognito_mode": None}
    assert len(history(tmp_path, row, name="endsong_0.json").plays) == 1


def test_an_empty_album_is_no_album(tmp_path):
    heard = history(tmp_path, extended(master_metadata_album_album_name="", spotify_track_uri=""))
    assert heard.plays[0].album is None
    assert heard.plays[0].uri is None


def test_two_spellings_of_one_uri_stay_two(tmp_path):
    other = extended(master_metadata_album_artist_name="the quiet harbour")
    plays = history(tmp_path, extended(), other, extended()).plays
    assert [play.artist[0] for play in plays] == ["T", "t", "T"]


@pytest.mark.parametrize("ms", [0, 1, 29_999, LONGEST_MS])
def test_short_plays_and_repeats_are_the_ledgers_to_tell(tmp_path, ms):
    assert len(history(tmp_path, extended(ms_played=ms), extended(ms_played=ms)).plays) == 2


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"episode_name": "Tides, part two"}, LeftOut.PODCAST),
        ({"spotify_episode_uri": "spotify:episode:1"}, LeftOut.PODCAST),
        ({"audiobook_title": "A Book", "master_metadata_track_name": None}, LeftOut.AUDIOBOOK),
        ({"audiobook_uri": "spotify:show:1", "master_metadata_track_name": ""}, LeftOut.AUDIOBOOK),
        (
            {"audiobook_chapter_uri": "spotify:episode:1", "master_metadata_track_name": None},
            LeftOut.AUDIOBOOK,
        ),
        ({"master_metadata_track_name": None}, LeftOut.NAMELESS),
        ({"master_metadata_album_artist_name": "  "}, LeftOut.NAMELESS),
        (
            {
                "master_metadata_album_artist_name": "Unknown Artist",
                "master_metadata_track_name": "Unknown Track",
            },
            LeftOut.NAMELESS,
        ),
        ({"incognito_mode": True}, LeftOut.PRIVATE),
        ({"incognito_mode": True, "episode_name": "x"}, LeftOut.PODCAST),
        ({"incognito_mode": True, "master_metadata_track_name": None}, LeftOut.NAMELESS),
    ],
)
def test_rows_are_left_out_by_the_first_reason(tmp_path, fields, reason):
    heard = history(tmp_path, extended(**fields), extended())
    assert heard.left_out == {reason: 1}
    assert len(heard.plays) == 1


def test_a_track_that_names_an_audiobook_is_a_track(tmp_path):
    assert len(history(tmp_path, extended(audiobook_uri="spotify:show:1")).plays) == 1


@pytest.mark.parametrize(
    "name", ["Streaming_History_Video_2016-2024.json", "ENDVIDEO.json", "endvideo_1"]
)
def test_video_is_told_by_the_files_name(tmp_path, name):
    rows = [extended(), extended(incognito_mode=True), extended(ms_played="long")]
    heard = history(tmp_path, *rows, extended(ms_played=-1), name=name)
    assert heard.left_out == {LeftOut.VIDEO: 2}
    assert not heard.plays
    assert [fault.row for fault in heard.faults] == [3, 4]


@pytest.mark.parametrize(
    ("row", "phrase"),
    [
        (None, "fault-not-an-object"),
        (7, "fault-not-an-object"),
        ("ts", "fault-not-an-object"),
        ([], "fault-not-an-object"),
        ({}, "fault-field-missing"),
        ({"ts": "2023-05-03T12:00:00Z"}, "fault-field-missing"),
        (extended(ms_played=None), "fault-field-missing"),
        (extended(ms_played="200000"), "fault-field-type"),
        (extended(ms_played=1.5), "fault-field-type"),
        (extended(ms_played=int("9" * 40)), "fault-length-absurd"),
        (extended(ts=1_683_115_200), "fault-field-type"),
        (extended(master_metadata_track_name=["a"]), "fault-field-type"),
        (extended(incognito_mode="yes"), "fault-field-type"),
        (extended(ms_played=-1), "fault-length-absurd"),
        (extended(ms_played=LONGEST_MS + 1), "fault-length-absurd"),
        (extended(ts="2001-12-31T23:59:59Z"), "fault-date-absurd"),
        (extended(ts="2100-01-01T00:00:00Z"), "fault-date-absurd"),
        (extended(ts="2023-02-30T00:00:00Z"), "fault-date-unreadable"),
        (extended(ts="yesterday"), "fault-date-unreadable"),
        (extended(ts="2023-05-03T12:00:60Z"), "fault-date-unreadable"),
        (extended(ts="\N{FULLWIDTH DIGIT TWO}023-05-03T12:00:00Z"), "fault-date-unreadable"),
        (extended(ts=""), "fault-date-unreadable"),
        (extended(master_metadata_track_name="Paper\0Lanterns"), "fault-text-unusable"),
        (extended(master_metadata_album_artist_name="\ud800"), "fault-text-unusable"),
        (extended(master_metadata_album_album_name="\udfff tide"), "fault-text-unusable"),
        (extended(spotify_track_uri="x" * 2_001), "fault-text-unusable"),
        (extended(master_metadata_track_name="x" * 2_001), "fault-text-unusable"),
    ],
)
def test_a_bad_row_is_a_fault_and_loses_nothing_else(tmp_path, row, phrase):
    heard = history(tmp_path, extended(), row, extended(), name="endsong_0.json")
    assert heard.faults == [Fault("endsong_0.json", 2, phrase)]
    assert len(heard.plays) == 2
    assert heard.rows == 3


@pytest.mark.parametrize(
    "ts",
    [
        "2023-05-03 12:00:00 UTC",
        "2023-05-03T12:00:00.000Z",
        "2023-05-03T14:00:00+02:00",
        "2023-05-03T10:30:00-0130",
        "2023-05-03T12:00Z",
    ],
)
def test_other_ways_to_write_an_instant_are_understood(tmp_path, ts):
    assert history(tmp_path, extended(ts=ts)).plays[0].told_at == NOON


def test_half_a_character_in_a_field_we_drop_is_no_fault(tmp_path):
    heard = history(tmp_path, extended(platform="\ud83d"), extended())
    assert len(heard.plays) == 2
    assert not heard.faults


def test_a_whole_emoji_beside_half_a_one_survives(tmp_path):
    path = tmp_path / "endsong_0.json"
    write(path, [extended(master_metadata_track_name="\\ud83d 😀"), extended(platform="\ud83d")])
    assert read(path).plays[0].title == "\\ud83d 😀"


def test_nothing_personal_leaves(tmp_path):
    rows = [extended(**PERSONAL), extended(**PERSONAL, ms_played="x"), extended(**PERSONAL, ts="")]
    heard = history(tmp_path, *rows)
    told = repr(heard)
    assert not [value for value in PERSONAL.values() if value in told]


def test_names_are_shared_between_plays(tmp_path):
    first, second = history(tmp_path, extended(), extended()).plays
    assert first.artist is second.artist


def test_a_first_row_with_a_long_beginning_is_recognised(tmp_path):
    row = {"user_agent_decrypted": "Mozilla/5.0 " * 1_000} | extended()
    assert len(history(tmp_path, row, name="unnamed.json").plays) == 1
