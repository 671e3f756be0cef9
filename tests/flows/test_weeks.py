"""Weeks of somebody's listening, polled by the real round: no play is lost without being told."""

from dataclasses import dataclass, field

import numpy as np
import pytest
import pytest_asyncio

from flows.harvest import LEASE_MS
from sources.exports import Limits, open_exports
from storage import polling
from tests.fakes.serving import Said
from tests.fakes.spotify import Heard
from tests.ledgers import DAY, HOUR, MINUTE, NOON
from tests.listening import a_house

pytestmark = pytest.mark.long

WEEKS = 2
END = NOON + WEEKS * 7 * DAY


@pytest_asyncio.fixture
async def house(engine):
    async with a_house(engine) as opened:
        yield opened


@dataclass
class Weeks:
    """What happens to one listener, and to the service."""

    heard: list[Heard]
    faults: list[tuple[int, int]] = field(default_factory=list)
    """Spans in which Spotify answers nobody."""
    away: list[tuple[int, int]] = field(default_factory=list)
    """Spans in which the bot is not running."""
    shown: dict[int, int] = field(default_factory=dict)
    """Plays by when they were told, and when the list first showed them to us."""
    beneath: set[int] = field(default_factory=set)
    """Plays that came so late that fifty newer ones, all seen, lay above them: nothing tells."""


def inside(spans, at):
    return any(start <= at < stop for start, stop in spans)


def weeks(seed, *, shortest_s, longest_s, a_day, most=60, late=0.15):
    """Invent listening in sittings, some of it on a phone that tells hours later."""
    dice = np.random.default_rng(seed)
    heard, at = [], NOON - 2 * DAY
    while at < END:
        at += int(dice.exponential(DAY / a_day))
        plays = []
        for _ in range(int(dice.integers(1, most))):
            length = int(dice.integers(shortest_s, longest_s)) * 1000 + int(dice.integers(1000))
            at += length + int(dice.choice([0, 0, 0, 20_000, 5 * MINUTE]))
            plays.append(Heard(at, f"No. {dice.integers(40)}", length_ms=length))
        shown = at + int(dice.integers(HOUR, 9 * HOUR)) if dice.random() < late else 0
        slow = int(dice.integers(0, 20 * MINUTE)) if dice.random() < 0.3 else 0
        heard += [
            Heard(p.told_at, p.title, p.artist, p.length_ms, max(shown, p.told_at + slow))
            for p in plays
        ]
    return Weeks(heard)


async def lived(house, life):
    """Let the weeks pass, turn after turn, and note what each visit was shown."""
    person = await house.spotify_account("ada", *life.heard)
    house.spotify.trouble = lambda: (
        Said(503, text="") if inside(life.faults, house.hour()) else None
    )
    before: set[int] = set()
    while house.hour.now < END:
        house.hour.now = max(
            [house.hour.now, *(b for a, b in life.away if inside([(a, b)], house.hour.now))]
        )
        now = house.hour.now
        told = await house.round()
        if told.asked and not told.failed:
            there = {one.told_at for one in life.heard if max(one.told_at, one.shown_at) <= now}
            listed = [one.told_at for one in person.list_at(now)]
            life.shown |= {at: now for at in listed if at not in life.shown}
            if listed and listed[-1] in before:
                life.beneath |= there - before - set(listed)
            before = there
        (polled,) = await house.polled()
        async with house.engine.reading() as db:
            closed = await polling.closed_limiters(db, now)
        house.hour.now = max([now + MINUTE, polled.due_at, polled.leased_till, *closed.values()])


async def judged(house, life):
    """Hold what was kept to what was heard; give how many plays were lost, in how many gaps."""
    kept = [at for _, at, _, _ in await house.told()]
    assert sorted(kept) == sorted(life.shown), "what was shown is kept, once"
    gaps, covered = await house.gaps(), await house.coverage()
    first, last = covered[0][0], max(life.shown.values())
    lost = [
        one.told_at
        for one in life.heard
        if one.told_at not in life.shown.keys() | life.beneath
        and first <= one.told_at
        and max(one.told_at, one.shown_at) <= last
    ]
    for at in lost:
        assert any(gap.start_at <= at <= gap.stop_at for gap in gaps), "what is lost is told"
        assert not inside(covered, at), "nothing lost is covered"
    missing = [*lost, *life.beneath]
    idle = [gap for gap in gaps if not any(gap.start_at <= at <= gap.stop_at for at in missing)]
    assert len(idle) <= 1, "a gap where nothing was lost is rare"
    return len(lost), len(gaps)


def tell(name, house, life, lost, gaps):
    """Print the figures; ``-s`` shows them."""
    requests = sum(path.endswith("recently-played") for path, _ in house.spotify.asked)
    late = [
        life.shown[one.told_at] - max(one.told_at, one.shown_at)
        for one in life.heard
        if one.told_at in life.shown and one.told_at > NOON
    ]
    print(  # noqa: T201 -- figures, for whoever asks for them
        f"\n{name}: {len(life.shown)} plays kept, {lost} lost in {gaps} gaps, "
        f"{len(life.beneath)} beneath the list, {requests / WEEKS / 7:.1f} requests a day, "
        f"seen after {np.percentile(late, 50) / MINUTE:.0f} min (median), "
        f"{np.percentile(late, 99) / MINUTE:.0f} min (p99)"
    )


async def test_a_quiet_fortnight_is_kept_whole(house):
    life = weeks(1, shortest_s=120, longest_s=300, a_day=3, most=40, late=0)
    await lived(house, life)
    lost, gaps = await judged(house, life)
    tell("at leisure", house, life, lost, gaps)
    assert (lost, gaps, life.beneath) == (0, 0, set())
    assert len(await house.coverage()) == 1


async def test_a_fortnight_of_half_minutes_is_kept_whole(house):
    life = weeks(5, shortest_s=30, longest_s=45, a_day=2, most=200, late=0)
    await lived(house, life)
    lost, gaps = await judged(house, life)
    tell("in half minutes", house, life, lost, gaps)
    assert (lost, gaps, life.beneath) == (0, 0, set())


async def test_a_fortnight_of_outages_loses_nothing_untold(house):
    life = weeks(2, shortest_s=31, longest_s=200, a_day=9)
    dice = np.random.default_rng(2)
    starts = sorted(dice.integers(NOON + HOUR, END, 8).tolist())
    lengths = [HOUR, 5 * HOUR, DAY, 30 * MINUTE] * 2
    spans = [(at, at + length) for at, length in zip(starts, lengths, strict=True)]
    life.faults, life.away = spans[::2], spans[1::2]
    await lived(house, life)
    lost, gaps = await judged(house, life)
    tell("through outages", house, life, lost, gaps)
    assert lost > 0, "the test would show nothing if nothing could be lost"


async def test_a_process_that_dies_with_a_lease_loses_nothing(house):
    life = weeks(4, shortest_s=120, longest_s=300, a_day=4)
    await house.spotify_account("ada", *life.heard)
    while house.hour.now < NOON + 2 * DAY:
        async with house.engine.writing() as db:
            await polling.lease(db, f"dead {house.hour.now}", house.hour.now,
                                house.hour.now + LEASE_MS, 9)  # fmt: skip
        assert (await house.round()).asked == 0
        house.hour.now += LEASE_MS
        assert (await house.round()).asked == 1
        (polled,) = await house.polled()
        house.hour.now = polled.due_at
    assert await house.gaps() == []
    kept = [at for _, at, _, _ in await house.told()]
    assert len(kept) == len(set(kept))


def busiest_weeks_of(archive):
    """Take the weeks in which somebody heard most, and give them as Spotify would show them."""
    plays = []
    with open_exports((archive,), Limits()) as export:
        for batch in export.batches():
            plays += [play for play in batch.plays if (play.heard_ms or 0) >= 30_000]
    once = sorted({play.told_at: play for play in plays}.items())
    told = np.array([at for at, _ in once])
    many = np.searchsorted(told, told + (END - NOON)) - np.arange(told.size)
    first = int(many.argmax())
    shift = NOON - int(told[first])
    return Weeks(
        [
            Heard(at + shift, play.title, play.artist, play.heard_ms or 0)
            for at, play in once[first : first + int(many[first])]
        ]
    )


@pytest.mark.parametrize("listener", ["c", "e"])
async def test_a_real_listeners_busiest_weeks_are_kept_whole(house, shared, listener):
    life = busiest_weeks_of(shared / "data" / f"listener-{listener}.zip")
    await lived(house, life)
    lost, gaps = await judged(house, life)
    tell(f"listener {listener}", house, life, lost, gaps)
    assert (lost, gaps) == (0, 0)
