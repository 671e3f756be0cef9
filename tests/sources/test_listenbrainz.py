"""ListenBrainz's listens: polled, walked from the beginning, and all that it does instead."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import SourceBroken, SourceBusy, SourceRefused
from domain.polling import AccountState
from sources.base import Asked
from sources.fetching import LARGEST_BYTES, Fetcher, open_session
from sources.listenbrainz import ROWS, ListenBrainzSource, page_from
from sources.walking import from_the_beginning
from tests.fakes.listenbrainz import FakeListenBrainz, row
from tests.fakes.serving import Said
from tests.ledgers import NOON
from tests.sources.test_lastfm import JSON, titles, walk

NOON_S = NOON // 1000
NOW = NOON + 3_600_000
ASKED = Asked("Ada", "", NOW)
YEAR_S = 365 * 86_400


@pytest.fixture
async def fake():
    async with FakeListenBrainz() as served:
        yield served


@pytest.fixture
async def source(fake):
    async with open_session() as session:
        yield ListenBrainzSource(Fetcher("ListenBrainz", session), fake.api)


def test_recorded_listens_are_read(shared):
    recorded = [
        case["data"]
        for path in sorted((shared / "samples" / "listenbrainz").glob("*.json"))
        for case in json.loads(path.read_text("utf-8"))
        if isinstance(case, dict)
    ]
    read = page_from({"payload": {"user_id": "x", "listens": recorded}})
    assert len(recorded) > 5
    assert (len(read.plays), read.skipped) == (len(recorded), 0)
    assert {play.length_ms for play in read.plays} >= {None, 236_000}


async def test_a_poll_brings_what_was_listened_to_in_the_last_day(source, fake):
    fake.person("ada", (NOON_S, "Nights"), (NOON_S - 200_000, "Long ago"))
    harvest = await source.harvest(ASKED)
    assert titles(harvest.plays) == ["Nights"]
    assert (harvest.more, harvest.watched.stop) == (False, NOW)


async def test_a_history_is_walked_from_its_oldest_listen(source, fake):
    listens = [(NOON_S - n * 90, f"No. {n}") for n in range(ROWS * 5)]
    fake.person("Ada", *listens)
    plays, last = await walk(source, ASKED._replace(cursor=from_the_beginning(0)))
    assert {play.told_at // 1000 for play in plays} == {at for at, _ in listens}
    assert not last.more


async def test_listens_that_share_a_second_at_a_pages_edge_are_not_lost(source, fake):
    listens = [(NOON_S + n // 3, f"No. {n}") for n in range(ROWS + 10)]
    fake.person("Ada", *listens)
    plays, _ = await walk(source, ASKED._replace(cursor=from_the_beginning(NOON)))
    assert titles(plays) == sorted(title for _, title in listens)


async def test_a_short_page_is_not_the_last_one(source, fake):
    fake.person("Ada", *((NOON_S - n * 40 * 86_400, f"No. {n}") for n in range(9)))
    fake.reaches_s = 31 * 86_400
    plays, _ = await walk(source, ASKED._replace(cursor=from_the_beginning(NOON - YEAR_S * 1000)))
    assert len(titles(plays)) == 9


@pytest.mark.parametrize("ahead_s", [86_400, 10 * YEAR_S, 2**39])
@pytest.mark.parametrize("reaches_s", [None, 31 * 86_400])
async def test_a_listen_told_by_a_wrong_clock_does_not_lead_the_walk_astray(
    source, fake, ahead_s, reaches_s
):
    fake.reaches_s = reaches_s
    person = fake.person("Ada", (NOON_S, "Nights"), (NOON_S + ahead_s, "Tomorrow"))
    plays, last = await walk(source, ASKED)
    person.listens.append((NOON_S + 7_200, "Ivy"))
    later, _ = await walk(source, ASKED._replace(cursor=last.cursor, now_ms=NOW + 86_400_000 // 2))
    assert (titles(plays), titles(later)) == (["Nights"], ["Ivy", "Nights"])


async def test_nobody_who_never_listened_is_a_fault(source, fake):
    fake.person("Ada")
    harvest = await source.harvest(ASKED)
    assert (harvest.plays, harvest.more) == ((), False)


async def test_the_last_request_before_the_limit_is_not_used_up(source, fake):
    fake.person("Ada", *((NOON_S - n * 9, f"No. {n}") for n in range(ROWS * 3)))
    fake.left = 1
    harvest = await source.harvest(ASKED._replace(cursor=from_the_beginning(0)))
    assert harvest.more
    assert len(fake.asked) == 1


async def test_somebody_elses_listening_is_not_kept(source, fake):
    fake.person("Ada", (NOON_S, "Nights"))
    fake.people["eve"] = fake.people["ada"]
    with pytest.raises(SourceBroken, match="source-garbled"):
        await source.harvest(ASKED._replace(name="Eve"))


async def test_nobody_of_that_name_is_told(source):
    with pytest.raises(SourceRefused, match="listenbrainz-unknown") as refused:
        await source.harvest(ASKED)
    assert refused.value.state is AccountState.UNKNOWN


async def test_a_name_cannot_ask_for_something_else(source, fake):
    with pytest.raises(SourceRefused):
        await source.listens("../../admin?x=")
    assert fake.asked == [] or fake.asked[0][0].startswith("/1/user/")


async def test_listens_are_counted(source, fake):
    fake.person("Ada", (NOON_S, "Nights"))
    assert await source.listens("ada") == 1


@pytest.mark.parametrize(
    ("said", "wait_ms"),
    [
        (Said(429, {}, headers={"X-RateLimit-Reset-In": "12"}), 12_000),
        (Said(429, {}, headers={"Retry-After": "5"}), 5_000),
        (Said(429, text=""), 30_000),
    ],
)
async def test_who_asks_us_to_wait_is_waited_for(source, fake, said, wait_ms):
    fake.queue.append(said)
    with pytest.raises(SourceBusy) as busy:
        await source.harvest(ASKED)
    assert busy.value.wait_ms == wait_ms


@pytest.mark.parametrize(
    "said",
    [
        Said(500, text=""),
        Said(200, text="<html>"),
        Said(200, {"payload": []}),
        Said(200, {"payload": {"listens": {}}}),
        Said(204, text=""),
        Said(302, text="", headers={"Location": "https://elsewhere.example/"}),
        Said(200, text=b"[" * 200_000),
        Said(200, text=b" " * (LARGEST_BYTES + 2)),
        Said(200, text="9" * 5_000),
    ],
    ids=lambda said: f"{said.status} {str(said.json or said.text)[:20]}",
)
async def test_every_other_answer_is_a_broken_source_asked_once(source, fake, said):
    fake.queue.append(said)
    with pytest.raises(SourceBroken):
        await source.harvest(ASKED)
    assert len(fake.asked) == 1


async def test_a_count_that_is_none_is_a_broken_source(source, fake):
    fake.queue.append(Said(200, {"payload": {"count": "many"}}))
    with pytest.raises(SourceBroken):
        await source.listens("Ada")


def test_a_name_with_half_a_character_is_skipped_alone():
    rows = [row("Nights", NOON_S), row("Half \ud83d", NOON_S + 200)]
    read = page_from({"payload": {"latest_listen_ts": NOON_S, "listens": rows}})
    assert (titles(read.plays), read.skipped) == (["Nights"], 1)


LISTENS = st.fixed_dictionaries(
    {
        "listened_at": JSON | st.just(NOON_S),
        "track_metadata": JSON
        | st.fixed_dictionaries(
            {"artist_name": JSON, "track_name": JSON}, optional={"additional_info": JSON}
        ),
    }
)


@given(rows=st.lists(JSON | LISTENS, max_size=9), more=st.dictionaries(st.text(), JSON))
def test_no_page_whatever_is_in_it_is_more_than_rows_skipped(rows, more):
    read = page_from({"payload": {"latest_listen_ts": None, **more, "listens": rows}})
    assert len(read.plays) + read.skipped == len(rows)
