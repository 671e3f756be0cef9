"""Spotify's list of fifty, read as plays; and every way in which it may fail."""

import json
import logging
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import SourceBroken, SourceBusy, SourceRefused, TokenStale
from domain.polling import AccountState
from domain.secret import Secret
from sources.base import Asked
from sources.fetching import LARGEST_BYTES
from sources.spotify import SpotifySource, plays_from
from tests.fakes.serving import Said
from tests.fakes.spotify import FakeSpotify, Heard, row, written
from tests.ledgers import NOON

NOW = NOON + 86_400_000
QUOTA = {"error": {"status": 429, "message": "Too many requests", "reason": "QUOTA_EXCEEDED"}}


def page(*heard, **changes):
    rows = [row(one) for one in sorted(heard, key=lambda one: -one.told_at)]
    for one in rows:
        one["track"] = one["track"] | changes
    return {"items": rows, "cursors": None, "next": None, "limit": len(rows)}


def three():
    return [Heard(NOON + n * 200_000, title) for n, title in enumerate(["Nights", "Ivy", "Solo"])]


@pytest.fixture
async def fake():
    async with FakeSpotify(lambda: NOW) as served:
        yield served


@pytest.fixture
async def source(fake):
    opened = SpotifySource(fake.api, threads=2)
    yield opened
    opened.close()


@pytest.fixture
def asked(fake):
    person = fake.person("ada", *three())
    return Asked("ada", "", NOW, Secret(fake.pass_for(person)))


def test_a_recorded_page_is_read_to_its_last_row(shared):
    recorded = shared / "samples" / "spotify" / "python-spotify.recently_played_tracks.json"
    read = plays_from(json.loads(recorded.read_text("utf-8")), now_ms=1_772_060_000_000)
    assert (len(read.plays), read.skipped) == (48, 0)
    last = read.plays[-1]
    assert last[:4] == (1_772_050_520_497, 1_772_050_309_164, None, 211_333)
    assert last[4:] == (
        "Enchanted Steel", "We'll Fight! - Re-recorded", "Might and Magic",
        "spotify:track:3HRuSJ7VheXVBmjlAXaREd", "GXF972482646", 211_333,
    )  # fmt: skip
    assert sorted(read.plays) == list(read.plays)


def test_a_play_begins_its_own_length_before_it_was_told():
    (play,) = plays_from(page(Heard(NOON, "Nights")), NOW).plays
    assert (play.started_at, play.unsure_ms) == (NOON - 200_000, 200_000)
    assert play.heard_ms is None


def test_a_play_does_not_begin_before_the_one_before_it_ended():
    skipped = Heard(NOON, "Nights"), Heard(NOON + 50_000, "Ivy")
    _, play = plays_from(page(*skipped), NOW).plays
    assert (play.started_at, play.unsure_ms) == (NOON, 50_000)


def test_plays_told_at_one_instant_do_not_narrow_each_other():
    told = Heard(NOON, "Nights"), Heard(NOON, "Ivy")
    assert {play.started_at for play in plays_from(page(*told), NOW).plays} == {NOON - 200_000}


def test_a_track_of_unknown_length_is_taken_for_five_minutes():
    (play,) = plays_from(page(Heard(NOON, "Nights"), duration_ms=0), NOW).plays
    assert (play.length_ms, play.unsure_ms) == (None, 300_000)


def test_the_same_track_twice_is_two_plays_and_the_same_row_twice_is_one():
    once, again = Heard(NOON, "Nights"), Heard(NOON + 200_000, "Nights")
    assert len(plays_from(page(once, again, again), NOW).plays) == 2


@pytest.mark.parametrize(
    "change",
    [{"name": None}, {"name": ""}, {"type": "episode"}, {"artists": [], "album": None}],
    ids=["no name", "blank name", "an episode", "no artist"],
)
def test_a_row_that_names_no_music_is_skipped(change):
    read = plays_from(page(*three(), **change), NOW)
    assert (read.plays, read.skipped) == ((), 3)


@pytest.mark.parametrize(
    "broken",
    [None, 7, [], {}, {"played_at": 12, "track": {}}, {"played_at": "yesterday", "track": None},
     {"played_at": written(NOON), "track": None}, {"played_at": written(NOON), "track": []},
     {"played_at": "9999999999999-01-01T00:00:00Z", "track": None}],
)  # fmt: skip
def test_a_row_that_cannot_be_read_costs_no_other(broken):
    answer = page(*three())
    answer["items"].insert(1, broken)
    read = plays_from(answer, NOW)
    assert (len(read.plays), read.skipped) == (3, 1)


def test_a_name_with_half_a_character_is_skipped_alone():
    told = page(*three())
    told["items"][1]["track"]["name"] = "Half \ud83d"
    read = plays_from(told, NOW)
    assert (len(read.plays), read.skipped) == (2, 1)


def test_a_null_track_still_says_how_far_the_list_reaches():
    answer = page(*three())
    answer["items"].append({"played_at": written(NOON - 1_000), "track": None, "context": None})
    assert plays_from(answer, NOW).oldest_at == NOON - 1_000


def test_a_play_from_tomorrow_is_no_play():
    assert plays_from(page(Heard(NOW + 86_400_000, "Nights")), NOW).plays == ()


def test_a_local_file_is_a_play_under_the_names_it_bears():
    local: dict[str, object] = {
        "uri": "spotify:local:Ada:Demo:Sketch:200", "id": None, "is_local": True,
        "name": "Sketch", "artists": [{"name": "Ada"}], "external_ids": None,
        "album": {"name": "Demo", "artists": [], "id": None},
    }  # fmt: skip
    (play,) = plays_from(page(Heard(NOON, "Sketch"), **local), NOW).plays
    assert play[4:9] == ("Ada", "Sketch", "Demo", "spotify:local:Ada:Demo:Sketch:200", None)


def test_the_artist_is_the_albums_as_in_the_export_and_never_various():
    credited = {"artists": [{"name": "Guest"}]}
    of_album = {"album": {"name": "A", "artists": [{"name": "Host"}]}}
    various = {"album": {"name": "A", "artists": [{"name": "Various Artists"}]}}
    (play,) = plays_from(page(Heard(NOON, "Song"), **credited, **of_album), NOW).plays
    assert play.artist == "Host"
    (play,) = plays_from(page(Heard(NOON, "Song"), **credited, **various), NOW).plays
    assert play.artist == "Guest"


@pytest.mark.parametrize("answer", [None, [], "items", {}, {"items": None}, {"items": {}}])
def test_what_is_no_page_is_said_to_be_none(answer):
    with pytest.raises(SourceBroken, match="source-garbled"):
        plays_from(answer, NOW)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
ROWS = st.fixed_dictionaries(
    {"played_at": JSON | st.just(written(NOON)), "track": JSON},
    optional={"context": JSON},
) | st.builds(
    lambda changes: row(Heard(NOON, "Nights")) | {"track": changes},
    st.fixed_dictionaries(
        {"name": JSON | st.just("Nights"), "artists": JSON | st.just([{"name": "Ada"}])},
        optional={"duration_ms": JSON, "album": JSON, "external_ids": JSON, "uri": JSON},
    ),
)


@given(rows=st.lists(JSON | ROWS, max_size=60))
def test_no_page_whatever_is_in_it_is_more_than_rows_skipped(rows):
    read = plays_from({"items": rows}, NOW)
    assert len(read.plays) + read.skipped == len(rows)
    assert all(play.started_at <= play.told_at for play in read.plays)


async def test_a_visit_brings_the_plays_and_how_far_it_saw(source, asked, fake):
    harvest = await source.harvest(asked)
    assert [play.title for play in harvest.plays] == ["Nights", "Ivy", "Solo"]
    assert harvest.watched == (NOON, NOW)
    assert not harvest.full
    assert fake.asked == [("/v1/me/player/recently-played", {"limit": "50"})]


async def test_fifty_rows_are_a_full_list(source, fake):
    person = fake.person("ada", *[Heard(NOON + n * 1_000, f"No. {n}") for n in range(60)])
    harvest = await source.harvest(Asked("ada", "7", NOW, Secret(fake.pass_for(person))))
    assert (len(harvest.plays), harvest.full) == (50, True)


async def test_nobody_who_never_listened_is_a_fault(source, fake):
    key = Secret(fake.pass_for(fake.person("ada")))
    harvest = await source.harvest(Asked("ada", "kept", NOW, key))
    assert harvest == ((), "kept", (NOW, NOW), False, False, 0)


async def test_a_pass_that_ran_out_is_stale(source, asked):
    with pytest.raises(TokenStale):
        await source.harvest(asked._replace(key=Secret("nobody's")))


async def test_whoever_is_not_on_the_guest_list_is_refused(source, asked, fake):
    fake.people["ada"].listed = False
    with pytest.raises(SourceRefused, match="spotify-not-listed") as refused:
        await source.harvest(asked)
    assert refused.value.state is AccountState.REFUSED


async def test_an_owner_without_premium_stops_the_app(source, asked, fake):
    fake.premium = False
    with pytest.raises(SourceRefused, match="spotify-premium") as refused:
        await source.harvest(asked)
    assert refused.value.state is AccountState.PREMIUM_LAPSED


async def test_a_no_without_a_reason_is_a_refusal_too(source, asked, fake):
    fake.queue.append(Said(403, {"error": {"status": 403, "message": "Forbidden"}}))
    with pytest.raises(SourceRefused, match="spotify-forbidden"):
        await source.harvest(asked)


@pytest.mark.parametrize(
    ("said", "wait_s"),
    [
        (Said(429, {"error": {"status": 429, "message": "API rate limit exceeded"}},
              headers={"Retry-After": "79892"}), 79_892),
        (Said(429, QUOTA, headers={"Retry-After": "7"}), 7),
        (Said(429, QUOTA), 3_600),
        (Said(429, {"error": {"status": 429}}), 30),
        (Said(429, text="slow down"), 30),
        (Said(429, QUOTA, headers={"Retry-After": "soon"}), 3_600),
        (Said(429, QUOTA, headers={"Retry-After": "9" * 400}), 604_800),
        (Said(429, QUOTA, headers={"Retry-After": "0"}), 1),
    ],
)  # fmt: skip
async def test_who_asks_us_to_wait_is_waited_for_and_asked_once(source, asked, fake, said, wait_s):
    fake.queue.append(said)
    with pytest.raises(SourceBusy) as busy:
        await source.harvest(asked)
    assert busy.value.wait_ms == wait_s * 1000
    assert len(fake.asked) == 1


@pytest.mark.parametrize(
    "said",
    [
        Said(500, {"error": {"status": 500, "message": "Server error"}}),
        Said(502, text="<html>Bad gateway</html>"),
        Said(503, text=""),
        Said(400, {"error": "a text where an object should be"}),
        Said(404, ["a list"]),
        Said(204, text=""),
        Said(200, text="<html>welcome to the hotel</html>"),
        Said(200, {"items": "none"}),
        Said(302, text="", headers={"Location": "/v1/me"}),
        Said(200, text=b"[" * 200_000),
        Said(200, text=b" " * (LARGEST_BYTES + 2)),
        Said(200, text="{", headers={"Content-Encoding": "gzip"}),
    ],
    ids=lambda said: f"{said.status} {str(said.json or said.text)[:20]}",
)
async def test_any_other_answer_is_a_broken_source_asked_once(source, asked, fake, said):
    fake.queue.append(said)
    with pytest.raises(SourceBroken):
        await source.harvest(asked)
    assert len(fake.asked) == 1


async def test_a_source_that_says_nothing_is_not_waited_for(asked, fake):
    fake.queue.append(Said(after_s=5))
    source = SpotifySource(fake.api, threads=1, read_s=0.2)
    with pytest.raises(SourceBroken, match="source-silent"):
        await source.harvest(asked)
    source.close()


async def test_an_answer_that_trickles_is_not_waited_for(asked, fake):
    fake.queue.append(Said(trickles_s=0.05, text=b" " * 400))
    source = SpotifySource(fake.api, threads=1, total_s=0.4)
    begun = monotonic()
    with pytest.raises(SourceBroken, match="source-silent"):
        await source.harvest(asked)
    assert monotonic() - begun < 10
    source.close()


async def test_what_one_member_is_given_is_not_shown_for_another(source, asked, fake):
    fake.queue.append(Said(200, {"items": []}, headers={"Set-Cookie": "who=ada"}))
    for _ in range(3):
        await source.harvest(asked)
    assert fake.cookies == [{}, {}, {}]


async def test_nobody_there_is_a_silent_source(asked):
    source = SpotifySource("http://127.0.0.1:9/v1/", threads=1)
    with pytest.raises(SourceBroken, match="source-silent"):
        await source.harvest(asked)
    source.close()


async def test_no_token_is_logged_or_shown_whatever_happens(source, asked, fake, caplog):
    caplog.set_level(logging.DEBUG)
    secret = asked.key.reveal()
    shown = [repr(asked), str(asked.key), f"{asked.key}"]
    await source.harvest(asked)
    for said in (Said(401, {"error": secret}), Said(500, {"error": {"message": secret}})):
        fake.queue.append(said)
        with pytest.raises((SourceBroken, TokenStale)) as failed:
            await source.harvest(asked)
        shown += [str(failed.value), repr(failed.value)]
    assert secret not in caplog.text + "".join(shown)
