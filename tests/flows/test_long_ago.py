"""Who knew a song before a server's memory begins."""

from domain.period import Period
from domain.play import SourceName
from flows.gather import gather_together
from ledger.identity import identity
from storage.people import find_listener
from tests.ledgers import DAY, a_ledger, a_play, keep

MARCH = Period.parse("2023-03", "UTC")
SONG = (identity("Frank Ocean"), identity("Nights"))
LONG_AGO = MARCH.start_ms - 900 * DAY


async def listenings(*names, **more):
    """Let three play one song in the period, others as told."""
    plays = {name: [a_play(at=MARCH.start_ms + n * DAY)] for n, name in enumerate(("a", "b", "c"))}
    async with a_ledger() as engine:
        for name, own in (plays | more).items():
            await keep(engine, own, listener=name)
        async with engine.reading() as db:
            found = [await find_listener(db, name) for name in names]
            people = [one for one in found if one is not None]
            return await gather_together(db, people, MARCH)


def once(at):
    return [a_play("Solo", MARCH.start_ms), a_play(at=at)]


async def test_a_member_knows_when_they_first_played_what_others_have_now():
    told = await listenings("a", "b", "c", "d", d=once(LONG_AGO))
    assert [one.long_ago for one in told] == [{}, {}, {}, {SONG: LONG_AGO}]


async def test_nobody_who_is_not_there_is_asked():
    told = await listenings("a", "b", "c", d=once(LONG_AGO))
    assert [one.long_ago for one in told] == [{}, {}, {}]


async def test_what_one_of_them_has_known_for_years_is_nobodys_news():
    old = [a_play(at=LONG_AGO), a_play(at=MARCH.start_ms)]
    told = await listenings("a", "b", "c", "d", a=old, d=once(LONG_AGO + DAY))
    assert not any(one.long_ago for one in told)


async def test_the_first_of_several_accounts_counts():
    async with a_ledger() as engine:
        for name in ("a", "b", "c"):
            await keep(engine, [a_play(at=MARCH.start_ms)], listener=name)
        await keep(engine, once(LONG_AGO + DAY), listener="d")
        await keep(engine, once(LONG_AGO), SourceName.LASTFM, listener="d")
        async with engine.reading() as db:
            people = [await find_listener(db, name) for name in ("a", "b", "c", "d")]
            told = await gather_together(db, [one for one in people if one], MARCH)
    assert told[-1].long_ago == {SONG: LONG_AGO}
