"""Comparing takes two who agreed; what is behind it is each one's own."""

import pytest

from storage.notes import Hushed
from tests.cogs.people import march, said


async def compared(place, who=None, other=None):
    shown = await (who or place.ana).slash(place.channel, "compare", member=other or place.ben)
    assert shown.ephemeral
    return shown.response


async def two(place, *levels):
    await place.linked(place.ana)
    await place.linked(place.ben, rows=march("Pyramids", "Frank Ocean")[-60:])
    for who, level in zip((place.ana, place.ben), levels, strict=False):
        await place.consent(level, who)


async def test_both_see_the_same_and_one_song_each_way(place):
    await two(place, 2, 2)
    hers, his = said(await compared(place)), said(await compared(place, place.ben, place.ana))
    assert "You and ben" in hers
    assert "Frank Ocean: nobody else here" in hers
    shared = [line for line in hers.splitlines() if "else here" in line]
    assert shared == [line for line in his.splitlines() if "else here" in line]
    assert "From ben to you: “Pyramids” by Frank Ocean" in hers
    assert "From you to ben: “Nights” by Frank Ocean" in hers
    assert "From ana to you: “Nights” by Frank Ocean" in his


async def test_receipts_are_ones_own_plays(place):
    await two(place, 2, 2)
    shown = await place.press(await compared(place), "receipts")
    told = said(shown.response)
    assert "“Nights” by Frank Ocean: 11 plays" in told
    assert "Pyramids" not in told


async def test_receipts_go_when_the_other_shares_no_more(place):
    await two(place, 2, 2)
    shown = await compared(place)
    await place.consent(0, place.ben)
    refused = await place.press(shown, "receipts")
    assert "Comparing takes you and somebody else" in said(refused.response)


@pytest.mark.parametrize("level", [None, 0, 1])
async def test_a_refusal_does_not_say_whether_somebody_is_linked(place, level):
    stranger = place.guild.add_member(place.env.create_user("dov"))
    await two(place, 2, *([] if level is None else [level]))
    refusals = {said(await compared(place, other=one)).split("Reference")[0]
                for one in (place.ben, stranger, place.ana)}  # fmt: skip
    assert len(refusals) == 1
    assert "Comparing takes you and somebody else" in refusals.pop()


async def test_whoever_does_not_share_compares_with_nobody(place):
    await two(place, 1, 2)
    assert "and you do not" in said(await compared(place))


async def test_what_either_keeps_quiet_about_is_not_compared(place, app):
    await two(place, 2, 2)
    await app.hush(f"discord:{place.ben.id}", Hushed("artist", "Frank Ocean"))
    for who, other in ((place.ana, place.ben), (place.ben, place.ana)):
        assert "Ocean" not in said(await compared(place, who, other))
