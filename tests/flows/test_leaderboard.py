"""A server's leaderboards: as exact as an edition's, and only of those who agreed."""

from datetime import UTC, datetime

import pytest
import pytest_asyncio

from domain.errors import NotAllowed
from domain.ids import GuildId
from domain.people import Consent
from domain.period import Period
from domain.play import SourceName
from flows.forget import Forget
from flows.import_exports import ImportExports
from flows.leaderboard import ReadLeaderboard, previous
from flows.person import Person
from flows.server_recap import ReadServerRecap, Seat
from flows.tally import Entrant, Tallies
from flows.tally_kept import SUMMED, KeptTallies
from flows.unlink import Unlink
from ledger.coverage import Span
from sample.server import read_server
from storage import coverage, members, people, tallies
from storage.accounts import accounts_of
from story.server.boards import BOARDS
from story.server.sharing import APPROVED, Share
from story.server.tell import Occasion
from tests.ledgers import DAY, HOUR, a_ledger, a_play, keep
from tests.story.builders import voice

HERE = 77
SERVER = read_server()
NAMES = [one.name for one in SERVER.members]
ASKING = ("early", "night")


def board_of(engine, zone=SERVER.zone):
    return ReadLeaderboard(engine, zone, lambda: datetime(2025, 9, 3, tzinfo=UTC))


async def consents(engine, name, consent=Consent.SHARED):
    async with engine.writing() as db:
        found = await people.find_listener(db, name)
        assert found is not None
        await members.keep_consent(db, GuildId(HERE), found.listener_id, consent, 1)


async def forget_it(engine):
    await Forget(engine).source("ana", SourceName.EXTENDED)


async def unlink_it(engine):
    async with engine.reading() as db:
        listener = await people.find_listener(db, "ana")
        assert listener is not None
        (account,) = await accounts_of(db, listener.listener_id)
    await Unlink(engine)("ana", account.account_id)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def club():
    """The sample's six people, all of whom share."""
    async with a_ledger() as engine:
        await ImportExports(engine)(
            [Person(m.name, m.zone, True, (m.path,)) for m in SERVER.members]
        )
        for name in NAMES:
            await consents(engine, name)
            for board in ASKING:
                await board_of(engine).enter(name, HERE, board)
        yield engine


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("asked", ["2025-08", "2025"])
async def test_every_board_is_what_an_edition_of_the_same_people_says(club, asked):
    seats = [Seat(name, name, Share(Consent.SHARED, approved=APPROVED)) for name in NAMES]
    period = Period.parse(asked, SERVER.zone)
    edition = await ReadServerRecap(club, voice())(seats, period, Occasion("Kitchen", {}))
    told = {board.name: board for board in edition.boards}
    for kind in BOARDS:
        read = await board_of(club)(NAMES[0], HERE, kind.name, asked)
        rows = [(one.standing.place, one.name, *one.standing[2:5]) for one in read.places]
        board = told[kind.name]
        assert rows == [(one.place, one.member, *one[2:5]) for one in board.standings], kind.name
        assert read.board.below == board.below


@pytest.mark.asyncio(loop_scope="module")
async def test_without_a_period_it_is_the_last_month_that_is_over(club):
    read = await board_of(club)(NAMES[0], HERE, "plays")
    assert str(read.period) == "2025-08"


@pytest.mark.asyncio(loop_scope="module")
async def test_places_move_against_the_period_before(club):
    now, before = [await board_of(club)(NAMES[0], HERE, "plays", f"2025-0{n}") for n in (8, 7)]
    stood = {one.name: one.standing.place for one in before.places}
    for one in now.places:
        was = stood.get(one.name)
        assert one.standing.moved == (None if was is None else was - one.standing.place)
    assert any(one.standing.moved for one in now.places)


def test_the_month_before_january_is_december():
    assert previous(Period(2024, 1, "UTC")) == Period(2023, 12, "UTC")
    assert previous(Period(2024, None, "UTC")) == Period(2023, None, "UTC")


MARCH_END = 1_680_307_200_000  # 2023-04-01T00:00Z


async def members_with_plays(engine, **counts):
    for name, count in counts.items():
        every = [
            a_play(f"Song {n}", at=MARCH_END - (n + 1) * HOUR // 2, artist=f"{name}’s band")
            for n in range(count)
        ]
        await keep(engine, every, listener=name)
        await consents(engine, name)


async def test_days_are_summed_and_the_ends_of_the_zone_s_month_are_cut_exactly(engine):
    await members_with_plays(engine, ana=200)
    for zone, hours in (("UTC", 0), ("Pacific/Kiritimati", 14), ("America/New_York", -4)):
        read = await board_of(engine, zone)("ana", HERE, "plays", "2023-03")
        stop = MARCH_END - hours * HOUR
        expected = sum(MARCH_END - (n + 1) * HOUR // 2 < stop for n in range(200))
        assert [one.standing.value for one in read.places] == [expected], zone
        read = await board_of(engine, zone)("ana", HERE, "minutes", "2023-03")
        assert [one.standing.value for one in read.places] == [expected * 200_000], zone


async def test_equals_share_a_place_and_stand_by_name(engine):
    await members_with_plays(engine, dora=30, ben=30, ana=25)
    read = await board_of(engine, "UTC")("ana", HERE, "plays", "2023-03")
    assert [(one.standing.place, one.name, one.yours) for one in read.places] == [
        (1, "ben", False), (1, "dora", False), (3, "ana", True),
    ]  # fmt: skip


@pytest.mark.parametrize("consent", [Consent.PRIVATE, Consent.WHEN_I_SAY])
@pytest.mark.parametrize("board", [one.name for one in BOARDS])
async def test_who_does_not_share_by_default_is_on_no_board_and_changes_none(
    engine, consent, board
):
    await members_with_plays(engine, ana=60)
    alone = await board_of(engine, "UTC")("ana", HERE, board, "2023-03")
    await members_with_plays(engine, shy=90)
    await consents(engine, "shy", consent)
    assert await board_of(engine, "UTC")("ana", HERE, board, "2023-03") == alone
    asked = await board_of(engine, "UTC")("shy", HERE, board, "2023-03")
    assert not asked.may_be_on_it
    assert [one.name for one in asked.places] == [one.name for one in alone.places]


async def test_a_board_of_hours_is_only_of_those_who_asked_to_be_on_it(engine):
    await members_with_plays(engine, ana=1400, ben=1400)
    read = board_of(engine, "UTC")
    assert (await read("ana", HERE, "night", "2023-03")).places == ()
    await read.enter("ana", HERE, "night")
    told = await read("ana", HERE, "night", "2023-03")
    assert [(one.name, one.yours) for one in told.places] == [("ana", True)]
    await read.leave("ana", HERE, "night")
    assert (await read("ana", HERE, "night", "2023-03")).places == ()


async def test_who_shares_nothing_cannot_enter(engine):
    await members_with_plays(engine, ana=30)
    await consents(engine, "ana", Consent.PRIVATE)
    with pytest.raises(NotAllowed):
        await board_of(engine, "UTC").enter("ana", HERE, "night")


async def test_who_left_is_not_ranked(engine):
    await members_with_plays(engine, ana=30, ben=40)
    async with engine.writing() as db:
        await members.leave(db, GuildId(HERE), "ben", 5)
    read = await board_of(engine, "UTC")("ana", HERE, "plays", "2023-03")
    assert [one.name for one in read.places] == ["ana"]


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("kind", [one.name for one in BOARDS])
async def test_asked_again_a_board_says_the_same_and_counts_nobody_twice(club, kind):
    first = await board_of(club)(NAMES[0], HERE, kind, "2025-07")
    kept = await kept_rows(club, kind)
    assert await board_of(club)(NAMES[0], HERE, kind, "2025-07") == first
    assert await kept_rows(club, kind) == kept
    assert bool(kept) == (kind != SUMMED)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("kind", [one.name for one in BOARDS])
async def test_read_together_members_come_to_what_each_comes_to_alone(club, kind):
    period = Period.parse("2025-06", SERVER.zone)
    async with club.reading() as db, club.reading() as beside:
        ids = [
            one.listener_id for one in await members.sharing_in(db, GuildId(HERE), Consent.SHARED)
        ]
        accounts = await tallies.accounts_of_all(db, ids)
        everybody = [
            Entrant(one, tuple(a for a in accounts if a.listener_id == one.listener_id))
            for one in await tallies.listeners_of(db, ids)
        ]
        told = await Tallies(db, kind)(everybody, period)
        assert len(told) == len(NAMES)
        assert any(told.values())
        if kind != "own":
            for one in everybody:
                assert await Tallies(db, kind)([one], period) == {one.key: told[one.key]}
        for _ in range(2):
            count = KeptTallies([db, beside], GuildId(HERE), kind, period.stop_ms, apiece=2)
            assert await count(everybody, period) == told
            async with club.writing() as writer:
                await count.keep(writer)


async def kept_rows(engine, board):
    async with engine.reading() as db:
        return await db.rows(
            "SELECT * FROM board_kept WHERE board = :board OR board LIKE :board || ' %'",
            {"board": board},
        )


async def test_a_play_that_comes_late_counts_in_a_month_that_is_over(engine):
    await members_with_plays(engine, ana=30, ben=40)
    before = await board_of(engine, "UTC")("ana", HERE, "minutes", "2023-03")
    late = [a_play("Late", at=MARCH_END - 90 * HOUR, artist="ana’s band", ms=3_600_000)]
    await keep(engine, late, listener="ana")
    after = await board_of(engine, "UTC")("ana", HERE, "minutes", "2023-03")
    moved = {one.name: one.standing.value for one in after.places}
    was = {one.name: one.standing.value for one in before.places}
    assert moved == {**was, "ana": was["ana"] + 3_600_000}


async def one_that_stayed(engine):
    """Have Ana come to a song in February and keep playing it, watched all the time."""
    older = [a_play("Ivy", at=MARCH_END - day * 6 * HOUR) for day in range(240, 600)]
    new = [a_play("Nights", at=MARCH_END - day * DAY) for day in range(1, 56)]
    await keep(engine, older + new, listener="ana")
    await consents(engine, "ana")
    await watched(engine, [Span(MARCH_END - 200 * DAY, MARCH_END)])


async def watched(engine, spans):
    async with engine.writing() as db:
        found = await people.find_listener(db, "ana")
        assert found is not None
        (account,) = await accounts_of(db, found.listener_id)
        await coverage.cover(db, account.account_id, spans)


async def test_what_came_to_stay_is_counted_anew_where_an_older_play_turns_up(engine):
    await one_that_stayed(engine)
    assert await stayed(engine) == [("ana", 1)]
    await keep(engine, [a_play("Nights", at=MARCH_END - 300 * DAY)], listener="ana")
    assert await stayed(engine) == []


async def test_what_came_to_stay_is_counted_anew_where_less_was_watched(engine):
    await one_that_stayed(engine)
    assert await stayed(engine) == [("ana", 1)]
    await watched(engine, [])
    assert await stayed(engine) == []


async def test_what_is_played_and_watched_afterwards_changes_nothing_that_is_kept(engine):
    await one_that_stayed(engine)
    await stayed(engine)
    kept = await kept_rows(engine, "stayed")
    await keep(engine, [a_play("Nights", at=MARCH_END + 3 * DAY)], listener="ana")
    await watched(engine, [Span(MARCH_END - 200 * DAY, MARCH_END + 5 * DAY)])
    assert await stayed(engine) == [("ana", 1)]
    assert await kept_rows(engine, "stayed") == kept


async def stayed(engine):
    read = await board_of(engine, "UTC")("ana", HERE, "stayed", "2023-03")
    return [(one.name, one.standing.value) for one in read.places]


async def test_what_nobody_else_plays_is_counted_anew_where_somebody_else_does(engine):
    await members_with_plays(engine, ana=60, ben=60)
    read = board_of(engine, "UTC")
    both = await read("ana", HERE, "own", "2023-03")
    assert [one.standing.value for one in both.places] == [60, 60]
    copied = [
        a_play(f"Song {n}", at=MARCH_END - (n + 1) * HOUR, artist="ana’s band") for n in range(60)
    ]
    await keep(engine, copied, listener="ben")
    now = await read("ana", HERE, "own", "2023-03")
    assert {one.name: one.standing.value for one in now.places} == {"ben": 60}
    await consents(engine, "ben", Consent.PRIVATE)
    alone = await read("ana", HERE, "own", "2023-03")
    assert [one.name for one in alone.places] == []


async def test_what_nobody_else_plays_is_kept_for_each_server_by_itself(engine):
    await members_with_plays(engine, ana=60, ben=60)
    async with engine.writing() as db:
        for name in ("ana", "ben"):
            found = await people.find_listener(db, name)
            assert found is not None
            await members.keep_consent(db, GuildId(78), found.listener_id, Consent.SHARED, 1)
    for server in (HERE, 78):
        await board_of(engine, "UTC")("ana", server, "own", "2023-03")
    kept = await kept_rows(engine, "own")
    assert {row[0] for row in kept} == {"own 77", "own 78"}


async def test_of_whoever_turned_private_nothing_that_is_kept_is_told(engine):
    await members_with_plays(engine, ana=30, ben=40)
    await board_of(engine, "UTC")("ana", HERE, "artists", "2023-03")
    await consents(engine, "ben", Consent.PRIVATE)
    read = await board_of(engine, "UTC")("ana", HERE, "minutes", "2023-03")
    assert [one.name for one in read.places] == ["ana"]


async def test_a_month_that_runs_is_not_kept(engine):
    await members_with_plays(engine, ana=30)
    here = ReadLeaderboard(engine, "UTC", lambda: datetime(2023, 3, 31, tzinfo=UTC))
    await here("ana", HERE, "minutes", "2023-03")
    rows = await kept_rows(engine, "minutes")
    assert [row[1] for row in rows] == ["2023-02"]


@pytest.mark.parametrize("flow", [forget_it, unlink_it])
async def test_with_a_source_goes_what_its_months_came_to(engine, flow):
    await members_with_plays(engine, ana=30, ben=40)
    await board_of(engine, "UTC")("ana", HERE, "minutes", "2023-03")
    assert {row[3] for row in await kept_rows(engine, "minutes")} == {1, 2}
    await flow(engine)
    assert {row[3] for row in await kept_rows(engine, "minutes")} == {2}
