"""What was told a moment ago is at hand, for as long as it is true."""

from datetime import UTC, datetime, timedelta

from flows.shelf import FOR, Shelf
from tests.cogs.people import march

NOON = datetime(2023, 4, 15, 12, tzinfo=UTC)


class Hour:
    """A clock that is moved by hand."""

    now = NOON

    def __call__(self):
        return self.now


def test_what_was_asked_for_longest_ago_goes_first():
    shelf = Shelf[int](2, Hour())
    shelf.keep("a", 1)
    shelf.keep("b", 2)
    assert shelf.find("a") == 1
    shelf.keep("c", 3)
    assert (shelf.find("a"), shelf.find("b"), shelf.find("c")) == (1, None, 3)


def test_nothing_is_kept_for_long():
    hour = Hour()
    shelf = Shelf[int](2, hour)
    shelf.keep("a", 1)
    hour.now = NOON + FOR
    assert shelf.find("a") == 1
    hour.now = NOON + FOR + timedelta(seconds=1)
    assert shelf.find("a") is None


async def test_a_story_is_told_once_and_told_anew_when_anything_in_it_may_differ(place, app):
    who = f"discord:{place.ana.id}"
    await place.linked()
    first = await app.read_back(who, "2023-03")
    assert await app.read_back(who, "2023-03") is first
    claim = first.moments[0].claim

    async def differs(told):
        now = await app.read_back(who, "2023-03")
        assert now is not told
        assert await app.read_back(who, "2023-03") is now
        return now

    await app.say_why(who, "the old flat", claim=claim)
    told = await differs(first)
    await app.share.retract(who, claim)
    told = await differs(told)
    assert claim not in {one.claim for one in told.moments}
    later = march()[-1] | {"ts": "2023-03-30T10:00:00Z"}
    await place.linked(rows=[*march(), later])
    told = await differs(told)
    assert told.facts.plays == first.facts.plays + 1
    await place.linked(zone="Asia/Tokyo")
    assert (await differs(told)).period.zone == "Asia/Tokyo"


async def test_nothing_of_anybody_is_at_hand_after_forgetting(place, app):
    await place.linked()
    who = f"discord:{place.ana.id}"
    told = await app.read_back(who, "2023-03")
    await app.forget.everything(who)
    await place.linked()
    assert await app.read_back(who, "2023-03") is not told
