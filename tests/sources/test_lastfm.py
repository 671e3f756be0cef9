"""Last.fm's recent tracks: polled, walked from the beginning, and all that it does instead."""

import json
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import SourceBroken, SourceBusy, SourceRefused
from domain.polling import AccountState
from domain.secret import Secret
from sources.base import Asked
from sources.fetching import LARGEST_BYTES, Fetcher, open_session
from sources.lastfm import LastfmSource, page_from
from sources.walking import from_the_beginning
from tests.fakes.lastfm import KEY, FakeLastfm
from tests.fakes.serving import Said
from tests.ledgers import NOON

NOON_S = NOON // 1000
NOW = NOON + 3_600_000
ASKED = Asked("Ada", "", NOW)


@pytest.fixture
async def fake():
    async with FakeLastfm() as served:
        yield served


@pytest.fixture
async def source(fake):
    async with open_session() as session:
        yield LastfmSource(Fetcher("Last.fm", session), Secret(KEY), fake.api)


async def walk(source, asked, visits=50):
    """Visit until there is no more; give every play and the last visit."""
    plays = []
    for _ in range(visits):
        harvest = await source.harvest(asked)
        plays += harvest.plays
        asked = asked._replace(cursor=harvest.cursor)
        if not harvest.more:
            return plays, harvest
    raise AssertionError("the walk never ends")


def titles(plays):
    return sorted({play.title for play in plays})


@pytest.mark.parametrize(
    ("page", "plays"),
    [("page1", 4), ("page2", 4), ("page3", 3), ("last", 0), ("page1_extended", 4)],
)
def test_recorded_pages_are_read(shared, page, plays):
    text = (shared / "samples" / "lastfm" / f"scrobbles.{page}.json").read_text("utf-8")
    read = page_from(json.loads(text))
    assert (read.user, len(read.plays), read.skipped) == ("loige", plays, 0)


def test_a_recorded_scrobble_is_a_play_that_began_when_it_says(shared):
    text = (shared / "samples" / "lastfm" / "scrobbles.page1.json").read_text("utf-8")
    (play, *_) = page_from(json.loads(text)).plays
    assert play[:7] == (
        1_619_019_224_000, 1_619_019_224_000, None, 1_000,
        "The Slow Readers Club", "Lunatic", "Build A Tower",
    )  # fmt: skip


def test_a_name_with_half_a_character_is_skipped_alone():
    rows = [
        {"name": title, "artist": {"#text": "Frank Ocean"}, "date": {"uts": str(NOON_S)}}
        for title in ("Nights", "Half \ud83d")
    ]
    read = page_from({"recenttracks": {"track": rows, "@attr": {"user": "Ada"}}})
    assert (titles(read.plays), read.skipped) == (["Nights"], 1)


async def test_a_poll_brings_what_was_scrobbled_in_the_last_day(source, fake):
    fake.person("Ada", (NOON_S, "Nights"), (NOON_S - 200_000, "Long ago"))
    harvest = await source.harvest(ASKED)
    assert titles(harvest.plays) == ["Nights"]
    assert (harvest.more, harvest.watched.stop) == (False, NOW)


async def test_what_is_playing_now_is_not_a_play_yet(source, fake):
    person = fake.person("Ada", (NOON_S, "Nights"))
    person.playing = "Ivy"
    assert titles((await source.harvest(ASKED)).plays) == ["Nights"]


async def test_a_scrobble_that_comes_late_is_found_by_the_overlap(source, fake):
    person = fake.person("Ada", (NOON_S, "Nights"))
    cursor = (await source.harvest(ASKED)).cursor
    person.scrobbles.append((NOON_S - 40_000, "From the train"))
    again = await source.harvest(ASKED._replace(cursor=cursor))
    assert titles(again.plays) == ["From the train", "Nights"]


async def test_a_history_is_walked_from_its_oldest_page(source, fake):
    fake.person("Ada", *((NOON_S - n * 90, f"No. {n}") for n in range(2_345)))
    plays, last = await walk(source, ASKED._replace(cursor=from_the_beginning(0)))
    assert len({play.told_at for play in plays}) == 2_345
    assert len(plays) < 2_345 + 10
    assert last.cursor == str(NOON_S)
    assert len(fake.asked) <= 12 + 4


async def test_a_visit_half_way_claims_no_more_than_it_saw(source, fake):
    fake.person("Ada", *((NOON_S - n * 90, f"No. {n}") for n in range(2_345)))
    harvest = await source.harvest(ASKED._replace(cursor=from_the_beginning(0)))
    assert harvest.more
    assert harvest.watched == (0, max(play.told_at for play in harvest.plays))


async def test_more_scrobbles_in_one_second_than_a_visit_reads_do_not_stop_the_walk(source, fake):
    fake.person("Ada", *((NOON_S, f"No. {n}") for n in range(1_500)), (NOON_S + 5, "After"))
    plays, _ = await walk(source, ASKED._replace(cursor=from_the_beginning(NOON)))
    assert "After" in titles(plays)


async def test_a_day_of_more_plays_than_a_visit_reads_is_read_to_its_end(source, fake):
    fake.person("Ada", *((NOON_S - n * 30, f"No. {n}") for n in range(2_500)))
    plays, _ = await walk(source, ASKED._replace(cursor=str(NOON_S)))
    assert len({play.told_at for play in plays}) == 2_500


async def test_scrobbles_alike_but_for_an_album_are_both_brought(source, fake):
    fake.person("Ada", (NOON_S, "Nights"), (NOON_S, "Nights"), (NOON_S, "Ivy"))
    fake.blank_albums = True
    assert len((await source.harvest(ASKED)).plays) == 3


async def test_somebody_elses_listening_is_not_kept(source, fake):
    fake.person("Ada", (NOON_S, "Nights"))
    fake.people["eve"] = fake.people["ada"]
    with pytest.raises(SourceBroken, match="source-garbled"):
        await source.harvest(ASKED._replace(name="Eve"))


async def test_a_name_is_found_in_any_case_and_its_scrobbles_counted(source, fake):
    fake.person("Ada", (NOON_S, "Nights"), (NOON_S + 1, "Ivy"))
    assert await source.scrobbles("aDA", NOW) == 2


async def test_nobody_of_that_name_is_told(source):
    with pytest.raises(SourceRefused, match="lastfm-unknown") as refused:
        await source.harvest(ASKED)
    assert (refused.value.state, refused.value.values) == (AccountState.UNKNOWN, {"name": "Ada"})


async def test_hidden_listening_is_told(source, fake):
    fake.person("Ada").hidden = True
    with pytest.raises(SourceRefused, match="lastfm-hidden") as refused:
        await source.harvest(ASKED)
    assert refused.value.state is AccountState.HIDDEN


async def test_a_wrong_key_is_the_hosts_to_mend(fake):
    fake.person("Ada")
    async with open_session() as session:
        source = LastfmSource(Fetcher("Last.fm", session), Secret("wrong"), fake.api)
        with pytest.raises(SourceRefused, match="source-key"):
            await source.harvest(ASKED)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (Said(200, {"error": 29, "message": "Rate limit exceeded"}), SourceBusy),
        (Said(429, text=""), SourceBusy),
        (Said(200, {"error": 8, "message": "Operation failed"}), SourceBroken),
        (Said(400, {"error": 8, "message": "Operation failed"}), SourceBroken),
        (Said(200, {"error": 11, "message": "Service Offline"}), SourceBroken),
        (Said(200, {"error": 16, "message": "try again"}), SourceBroken),
        (Said(400, {"error": 6, "message": "Invalid parameters"}), SourceBroken),
        (Said(200, {"error": []}), SourceBroken),
        (Said(200, {"error": 10**30}), SourceBroken),
        (Said(200, text=b" " * (LARGEST_BYTES + 2)), SourceBroken),
        (Said(500, text="<html>"), SourceBroken),
        (Said(200, text="<html>"), SourceBroken),
        (Said(200, {"recenttracks": []}), SourceBroken),
        (Said(200, {"recenttracks": {"track": []}}), SourceBroken),
        (Said(200, text=b'{"recenttracks": ' + b"[" * 100_000), SourceBroken),
        (Said(301, text="", headers={"Location": "https://elsewhere.example/"}), SourceBroken),
    ],
)
async def test_every_other_answer_is_named_and_asked_once(source, fake, said, kind):
    fake.person("Ada")
    fake.queue.append(said)
    with pytest.raises(kind):
        await source.harvest(ASKED)
    assert len(fake.asked) == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
ROWS = st.fixed_dictionaries(
    {"name": JSON, "artist": JSON | st.just({"#text": "Ada"})},
    optional={"date": JSON | st.fixed_dictionaries({"uts": JSON}), "album": JSON},
)


@given(rows=JSON | st.lists(ROWS, max_size=5), about=st.dictionaries(st.text(), JSON))
def test_no_page_whatever_is_in_it_is_more_than_rows_skipped(rows, about):
    read = page_from({"recenttracks": {"@attr": about, "track": rows}})
    assert all(play.title and play.artist for play in read.plays)


async def test_the_key_is_never_logged_or_shown(source, fake, caplog):
    caplog.set_level(logging.DEBUG)
    logging.getLogger("aiohttp.access").setLevel(logging.WARNING)  # the fake's own
    fake.person("Ada", (NOON_S, "Nights"))
    await source.harvest(ASKED)
    async with open_session() as session:
        nobody = LastfmSource(Fetcher("Last.fm", session), Secret(KEY), "http://127.0.0.1:9/")
        with pytest.raises(SourceBroken, match="source-silent") as failed:
            await nobody.harvest(ASKED)
    assert KEY not in caplog.text + str(failed.getrepr()) + repr(failed.value)
