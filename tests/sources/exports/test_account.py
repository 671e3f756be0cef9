"""Spotify's account data."""

import pytest

from domain.play import Play, SourceName
from ledger.rules import LeftOut
from sources.exports import open_exports
from tests.sources.exports.making import NOON, account, read, write

PODCAST = {
    "endTime": "2023-05-03 12:00",
    "podcastName": "Harbour Talk",
    "episodeName": "On Lanterns",
    "msPlayed": 200_000,
}
AUDIOBOOK = {
    "endTime": "2023-05-03 12:00",
    "audiobookName": "The Lighthouse",
    "chapterName": "One",
    "msPlayed": 200_000,
}


def test_a_row_is_told_to_the_minute(tmp_path):
    heard = read(write(tmp_path / "StreamingHistory0.json", [account()]))
    names = ("The Quiet Harbour", "Paper Lanterns")
    assert heard.plays == [Play(NOON, NOON - 200_000, 200_000, 60_000, *names)]


OLD = """[
  {
    "endTime" : "2023-05-03 12:00",
    "artistName" : "A",
    "trackName" : "B",
    "msPlayed" : 1
  }
]"""
NEW = """[ {
  "endTime" : "2023-05-03 12:00",
  "artistName" : "A",
  "trackName" : "\\u0042",
  "msPlayed" : 1
}, {
  "endTime" : "2023-05-03 12:01",
  "artistName" : "A",
  "trackName" : "B",
  "msPlayed" : 1
} ]
"""


@pytest.mark.parametrize("text", [OLD, NEW])
def test_both_layouts_are_read(tmp_path, text):
    assert {play.title for play in read(write(tmp_path / "x", text)).plays} == {"B"}


@pytest.mark.parametrize(
    ("name", "row", "reason"),
    [
        ("StreamingHistory_podcast_0.json", PODCAST, LeftOut.PODCAST),
        ("StreamingHistory_podcast_0.json", account(), LeftOut.PODCAST),
        ("renamed.json", PODCAST, LeftOut.PODCAST),
        ("StreamingHistory_audiobook_0.json", AUDIOBOOK, LeftOut.AUDIOBOOK),
        ("renamed.json", AUDIOBOOK, LeftOut.AUDIOBOOK),
        (
            "StreamingHistory0.json",
            account(artistName="Unknown Artist", trackName="Unknown Track"),
            LeftOut.NAMELESS,
        ),
        ("StreamingHistory0.json", account(trackName=None), LeftOut.NAMELESS),
    ],
)
def test_what_is_no_music_is_left_out(tmp_path, name, row, reason):
    heard = read(write(tmp_path / name, [row]))
    assert heard.left_out == {reason: 1}
    assert not heard.plays


@pytest.mark.parametrize(
    ("fields", "phrase"),
    [
        ({"endTime": "2023-05-03"}, "fault-date-unreadable"),
        ({"endTime": "1970-01-01 00:00"}, "fault-date-absurd"),
        ({"endTime": None}, "fault-field-missing"),
        ({"msPlayed": "1"}, "fault-field-type"),
        ({"msPlayed": -5}, "fault-length-absurd"),
        ({"trackName": "\0"}, "fault-text-unusable"),
    ],
)
def test_a_bad_row_is_a_fault(tmp_path, fields, phrase):
    heard = read(write(tmp_path / "StreamingHistory0.json", [account(**fields), account()]))
    assert heard.faults == [("StreamingHistory0.json", 1, phrase)]
    assert len(heard.plays) == 1


@pytest.mark.parametrize(
    ("name", "series", "number"),
    [
        ("StreamingHistory3.json", "StreamingHistory", 3),
        ("streaminghistory_MUSIC_2.json", "StreamingHistory_music", 2),
        ("StreamingHistory0 (1).json", "StreamingHistory", 0),
        ("endsong_0.json", "endsong_0.json", None),
        ("mine.txt", "mine.txt", None),
    ],
)
def test_names_tell_the_series(tmp_path, name, series, number):
    with open_exports([write(tmp_path / name, [account()])]) as export:
        assert export.files[0][1:4] == (SourceName.ACCOUNT_DATA, series, number)
