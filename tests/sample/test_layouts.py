"""Every file is in the exact shape that the real ones have."""

import json
import re
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from tests.sample.reading import EXTENDED, heard, rows, scrobbled, texts

KEYS = {
    "ts": str,
    "platform": str,
    "ms_played": int,
    "conn_country": str,
    "ip_addr": str,
    "master_metadata_track_name": str | None,
    "master_metadata_album_artist_name": str | None,
    "master_metadata_album_album_name": str | None,
    "spotify_track_uri": str | None,
    "episode_name": str | None,
    "episode_show_name": str | None,
    "spotify_episode_uri": str | None,
    "audiobook_title": type(None),
    "audiobook_uri": type(None),
    "audiobook_chapter_uri": type(None),
    "audiobook_chapter_title": type(None),
    "reason_start": str,
    "reason_end": str,
    "shuffle": bool,
    "skipped": bool,
    "offline": bool,
    "offline_timestamp": int,
    "incognito_mode": bool,
}
ACCOUNT_KEYS = {"endTime": str, "artistName": str, "trackName": str, "msPlayed": int}
PODCAST_KEYS = {"endTime": str, "podcastName": str, "episodeName": str, "msPlayed": int}


def in_shape(row, keys):
    return list(row) == list(keys) and all(isinstance(row[key], keys[key]) for key in keys)


@pytest.mark.parametrize("name", EXTENDED)
def test_extended_rows_have_the_keys_of_2025(name):
    assert all(in_shape(row, KEYS) for row in rows(name, having="Streaming_History"))


@pytest.mark.parametrize("name", EXTENDED)
def test_extended_files_are_named_and_numbered_as_spotify_does(name):
    names = list(texts(name))
    audio = [entry for entry in names if "Audio" in entry]
    for number, entry in enumerate(audio):
        assert re.fullmatch(
            rf"Spotify Extended Streaming History/"
            rf"Streaming_History_Audio_202\d(-202\d)?_{number}\.json",
            entry,
        )
    (video,) = set(names) - set(audio)
    assert re.search(r"/Streaming_History_Video_202\d(-202\d)?\.json$", video)


@pytest.mark.parametrize("name", EXTENDED)
def test_extended_text_is_pretty_and_ends_without_a_newline(name):
    for text in texts(name).values():
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2)


@pytest.mark.parametrize("name", EXTENDED)
def test_extended_rows_are_sorted_by_their_end(name):
    ends = [row["ts"] for row in rows(name, having="Audio")]
    assert ends == sorted(ends)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", end) for end in ends)


@pytest.mark.parametrize("name", EXTENDED)
def test_ids_are_well_formed_and_one_to_a_song(name):
    songs: dict[str, set[tuple[str, str, str]]] = {}
    for row in rows(name, having="Audio"):
        if row["spotify_track_uri"]:
            assert re.fullmatch(r"spotify:track:[0-9A-Za-z]{22}", row["spotify_track_uri"])
            song = (
                row["master_metadata_album_artist_name"],
                row["master_metadata_album_album_name"],
                row["master_metadata_track_name"],
            )
            songs.setdefault(row["spotify_track_uri"], set()).add(song)
    assert all(len(named) == 1 for named in songs.values())


@pytest.mark.parametrize("name", EXTENDED)
def test_a_play_begins_before_it_ends(name):
    for row in rows(name, having="Audio"):
        ended = datetime.fromisoformat(row["ts"]).timestamp()
        lag = ended - row["ms_played"] / 1000 - row["offline_timestamp"]
        assert -1.5 <= lag < 20 * 3600
        assert row["ip_addr"] == "0.0.0.0"  # nobody's


@pytest.mark.parametrize("name", EXTENDED)
def test_one_account_plays_one_thing_at_a_time(name):
    plays = [play for play in heard(name) if play.ms]
    apart = [(b.at - a.at).total_seconds() - a.ms / 1000 for a, b in pairwise(plays)]
    assert min(apart) > -1.01


@pytest.mark.parametrize(
    ("name", "podcasts", "private", "nameless", "repeats"),
    [("ana", 14, 4, 2, 2), ("ben", 26, 2, 3, 2), ("mateus", 4, 2, 1, 1), ("nour", 0, 0, 1, 1)],
)
def test_there_are_oddities_in_the_extended_history(name, podcasts, private, nameless, repeats):
    found = rows(name, having="Audio")
    assert sum(bool(row["spotify_episode_uri"]) for row in found) == podcasts
    assert sum(row["incognito_mode"] for row in found) == private
    unnamed = [
        row for row in found if not row["spotify_track_uri"] and not row["spotify_episode_uri"]
    ]
    assert len(unnamed) == nameless
    once = {(row["ts"], row["spotify_track_uri"], row["ms_played"]) for row in found}
    assert len(found) - len(once) == repeats


def test_there_are_short_rows_and_skips():
    found = rows("ana", having="Audio")
    short = [row for row in found if row["ms_played"] < 30_000]
    assert len(short) > 100
    assert {row["reason_end"] for row in found} >= {"trackdone", "fwdbtn", "logout", "endplay"}
    assert all(row["skipped"] for row in found if row["reason_end"] == "fwdbtn")


def test_account_data_has_the_shape_of_december_2025():
    music, podcasts = texts("mina").values()
    assert music.startswith('[ {\n  "endTime" : "2025-06-14')
    assert music.endswith("\n} ]\n")
    assert all(in_shape(row, ACCOUNT_KEYS) for row in json.loads(music))
    assert all(in_shape(row, PODCAST_KEYS) for row in json.loads(podcasts))
    assert list(texts("mina")) == [
        "Spotify Account Data/StreamingHistory_music_0.json",
        "Spotify Account Data/StreamingHistory_podcast_0.json",
    ]


def test_account_data_knows_minutes_in_order_and_some_unknown_tracks():
    found = rows("mina", having="music")
    ends = [row["endTime"] for row in found]
    assert ends == sorted(ends)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", end) for end in ends)
    assert sum(row["trackName"] == "Unknown Track" for row in found) == 6


def test_scrobbles_have_the_columns_of_the_export_newest_first():
    ((name, text),) = texts("chiyo").items()
    assert re.fullmatch(r"recenttracks-chiyo-\d{10}\.csv", name)
    header, first = text.splitlines()[:2]
    assert header == "uts,utc_time,artist,artist_mbid,album,album_mbid,track,track_mbid"
    assert re.match(r'"\d{10}","31 Jan 2026, \d\d:\d\d","', first)
    times = [int(row["uts"]) for row in scrobbled("chiyo")]
    assert times == sorted(times, reverse=True)
    assert len(set(times)) == len(times)
    row = scrobbled("chiyo")[0]
    when = datetime.fromtimestamp(int(row["uts"]), UTC)
    assert row["utc_time"] == when.strftime("%d %b %Y, %H:%M")
    assert row["artist_mbid"] == row["album_mbid"] == row["track_mbid"] == ""
