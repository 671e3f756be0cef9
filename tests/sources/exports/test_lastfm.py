"""Last.fm: CSV and JSON, whoever wrote them."""

import json

import pytest

from domain.play import Play, SourceName
from ledger.rules import LeftOut
from tests.sources.exports.making import NOON, read, refusal, write

UTS = NOON // 1000
NAMES = ("The Quiet Harbour", "Paper Lanterns", "Low Tide")
GHAN = "\n".join(
    (
        '"uts","utc_time","artist","artist_mbid","album","album_mbid","track","track_mbid"',
        f'"{UTS}","03 May 2023, 12:00","The Quiet Harbour","","Low Tide","","Paper Lanterns","m"',
        "",
    )
)
INDEXED = f""",artist,album,track,timestamp,datetime
0,The Quiet Harbour,Low Tide,Paper Lanterns,{UTS},2023-05-03 12:00:00
"""
DATED = """artist,album,track,datetime
The Quiet Harbour,Low Tide,Paper Lanterns,2023-05-03 12:00:00
"""
STATS = f"""\ufeffArtist;Album;AlbumId;Track;Date#marta
"The Quiet Harbour";"Low Tide";"m";"Paper Lanterns";"{NOON}"
"""
HEADLESS = "The Quiet Harbour,Low Tide,Paper Lanterns,03 May 2023 12:00\n"
MINUTES = "artist,album,track,date\n" + HEADLESS
STATS_JSON = {
    "username": "marta",
    "scrobbles": [
        {
            "track": "Paper Lanterns",
            "artist": "The Quiet Harbour",
            "album": "Low Tide",
            "albumId": "m",
            "date": NOON,
        }
    ],
}


def scrobble(**fields: object) -> dict[str, object]:
    """Make a row of the API."""
    return {
        "artist": {"mbid": "", "#text": "The Quiet Harbour"},
        "album": {"mbid": "", "#text": "Low Tide"},
        "image": [{"size": "small", "#text": "https://example.org/a.png"}],
        "name": "Paper Lanterns",
        "url": "https://example.org/",
        "date": {"uts": str(UTS), "#text": "03 May 2023, 12:00"},
    } | fields


PLAYING = {key: value for key, value in scrobble().items() if key != "date"} | {
    "@attr": {"nowplaying": "true"}
}


@pytest.mark.parametrize(
    "content",
    [
        GHAN,
        GHAN.replace("\n", "\r\n"),
        INDEXED,
        DATED,
        GHAN.replace('"168', '"\x1d168'),
        STATS,
        STATS_JSON,
        {"scrobbles": STATS_JSON["scrobbles"], "username": "marta"},
        [{"track": [scrobble()]}],
        [{"track": scrobble()}],
        [{"track": [scrobble(artist={"name": "The Quiet Harbour", "url": "u"})]}],
        [{"track": [scrobble(date={"uts": UTS})]}],
    ],
)
def test_every_dialect_that_keeps_seconds_is_read(tmp_path, content):
    heard = read(write(tmp_path / "marta", content))
    assert heard.plays == [Play(NOON, NOON, None, 1_000, *NAMES)]
    assert heard.batches[0].file.source is SourceName.LASTFM
    assert not heard.faults


@pytest.mark.parametrize("content", [HEADLESS, HEADLESS.strip(), MINUTES])
def test_dialects_that_keep_minutes_say_so(tmp_path, content):
    heard = read(write(tmp_path / "marta.csv", content))
    assert heard.plays == [Play(NOON, NOON, None, 60_000, *NAMES)]
    assert heard.batches[0].file.source is SourceName.LASTFM_MINUTES


@pytest.mark.parametrize(
    "content",
    [
        "The Quiet Harbour,Low Tide,Paper Lanterns,\n" + HEADLESS,
        GHAN + '"","","The Quiet Harbour","","Low Tide","","Paper Lanterns",""\n',
        [{"track": [PLAYING, scrobble()]}],
        [{"track": PLAYING}, {"track": [scrobble()]}, {"track": None}, {}],
    ],
)
def test_what_is_playing_now_is_no_row(tmp_path, content):
    heard = read(write(tmp_path / "x", content))
    assert (heard.rows, len(heard.plays), heard.faults) == (1, 1, [])


def test_a_missing_album_is_none(tmp_path):
    heard = read(write(tmp_path / "x.csv", GHAN.replace("Low Tide", "")))
    assert heard.plays[0].album is None


def test_a_nameless_scrobble_is_left_out(tmp_path):
    heard = read(write(tmp_path / "x.csv", GHAN.replace("Paper Lanterns", " ")))
    assert heard.left_out == {LeftOut.NAMELESS: 1}


@pytest.mark.parametrize(
    ("line", "phrase"),
    [
        ('"yesterday","","A","","B","","C",""', "fault-date-unreadable"),
        ('"0","01 Jan 1970","A","","B","","C",""', "fault-date-absurd"),
        (f'"{UTS}","","A"', "fault-field-missing"),
        (f'"{UTS}","","A\0","","B","","C",""', "fault-text-unusable"),
        (f"{UTS},,{'A' * 140_000},,B,,C,", "fault-text-unusable"),
        (f'"{UTS}","","A","","B","","C\r\r",x\rx', "fault-text-unusable"),
        (f'"{UTS}","","A","","B","","C with no end,""', "fault-text-unusable"),
    ],
)
def test_a_bad_line_is_a_fault_with_its_number(tmp_path, line, phrase):
    first, row = GHAN.splitlines()
    heard = read(write(tmp_path / "x.csv", f"{first}\n{row}\n\n{line}\n{row}\n"))
    assert heard.faults == [("x.csv", 4, phrase)]
    assert len(heard.plays) == 2


@pytest.mark.parametrize(
    ("row", "phrase"),
    [
        (None, "fault-not-an-object"),
        (5, "fault-not-an-object"),
        (scrobble(name=["a"]), "fault-field-type"),
        (scrobble(date={"uts": "soon"}), "fault-date-unreadable"),
        (scrobble(date={"uts": "0"}), "fault-date-absurd"),
        (scrobble(date={}), "fault-field-missing"),
        (scrobble(name="\ud83d"), "fault-text-unusable"),
        (scrobble(artist="\0"), "fault-text-unusable"),
    ],
)
def test_a_bad_scrobble_is_a_fault_counted_through_the_pages(tmp_path, row, phrase):
    pages = [{"track": [scrobble(), PLAYING]}, {"track": [scrobble(), row, scrobble()]}]
    heard = read(write(tmp_path / "x.json", pages))
    assert heard.faults == [("x.json", 3, phrase)]
    assert (heard.rows, len(heard.plays)) == (4, 3)


def test_a_bad_page_is_one_fault(tmp_path):
    heard = read(write(tmp_path / "x.json", [{"track": [scrobble()]}, 7, {"track": 7}]))
    assert [fault[1:] for fault in heard.faults] == [
        (2, "fault-not-an-object"),
        (3, "fault-not-an-object"),
    ]


def test_a_bad_row_of_lastfmstats_is_a_fault(tmp_path):
    rows = [*STATS_JSON["scrobbles"], {"track": "A", "artist": "B", "date": "now"}]
    heard = read(write(tmp_path / "x.json", {"username": "marta", "scrobbles": rows}))
    assert heard.faults == [("x.json", 2, "fault-field-type")]


def test_the_users_name_is_not_kept(tmp_path):
    for content in (STATS, STATS_JSON):
        assert "marta" not in repr(read(write(tmp_path / "x", content)))


@pytest.mark.parametrize(
    ("content", "phrase"),
    [
        (GHAN + '"1683115200","03 May 2023, 12:', "export-truncated"),
        (MINUTES + "A,B,C,03 May 20", "export-truncated"),
        (HEADLESS + "A,B", "export-truncated"),
        (GHAN.encode() + b'"1683115200","","\xff","","","","",""\n', "export-broken"),
        (json.dumps(STATS_JSON)[:-1], "export-truncated"),
        (json.dumps(STATS_JSON)[:-2], "export-truncated"),
        (json.dumps(STATS_JSON)[:-1] + ', "x": }', "export-broken"),
        (json.dumps(STATS_JSON) + "]", "export-broken"),
        ('{"scrobbles": 5, "x": [{"track": 1, "date": 2}]}', "export-not-rows"),
        ('{"x": [{"track": 1, "date": 2}], "scrobbles": ', "export-truncated"),
        (GHAN.splitlines()[0], "export-empty"),
    ],
)
def test_broken_files_are_refused(tmp_path, content, phrase):
    assert refusal(write(tmp_path / "x", content)).phrase == phrase


def test_other_tables_are_no_scrobbles(tmp_path):
    text = "Artist;Name;Scrobbles;Rank\nThe Quiet Harbour;Low Tide;12;1\n"
    assert refusal(write(tmp_path / "x.csv", text)).phrase == "export-not-a-zip"
