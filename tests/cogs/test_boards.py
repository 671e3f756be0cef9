"""A leaderboard: whoever shares is on it, whoever asks finds themself, nobody else is named."""

import pytest

from tests.cogs.people import march, said


def posts(place):
    """What somebody sees who never asked for anything."""
    passer_by = place.guild.add_member(place.env.create_user("passer-by"))
    return place.channel.history(viewer=passer_by)


async def board(place, who=None, name="plays", **more):
    shown = await (who or place.ana).slash(
        place.channel, "leaderboard", board=name, period=more.pop("period", "2023-03"), **more
    )
    assert shown.ephemeral
    return shown.response


async def a_club(place, people=12):
    """Ana and so many others; everybody shares, and each has played less than the one before."""
    await place.linked(place.ana, rows=march()[-(31 * 4 - 3 * people) :])
    await place.consent(2, place.ana)
    every = march()
    for n in range(people):
        one = place.guild.add_member(place.env.create_user(f"member {n:02}"))
        await place.linked(one, rows=every[-(31 * 4 - 3 * n) :])
        await place.consent(2, one)


async def test_those_who_share_are_ranked_with_the_rule(place):
    await place.linked(place.ana)
    await place.linked(place.ben)
    told = said(await board(place))
    assert "Most plays, March 2023" in told
    assert "Nobody who shares" in told
    assert "only those are who share with this server by default" in told
    assert "Plays begun in the month. From 20 plays." in told
    await place.consent(2, place.ana)
    told = said(await board(place))
    assert r"**1\. ana: 135" in told
    assert "ben" not in told


async def test_your_own_place_is_told_on_every_page(place):
    await a_club(place)
    first = await board(place)
    assert "Page 1 of 2" in said(first)
    assert r"10\. member 09" in said(first)
    assert "member 10" not in said(first)
    assert r"**13\. ana:" in said(first)
    (_, on) = place.taps(first, "board")
    turned = await place.ana.click(first, custom_id=on["custom_id"])
    second = await place.fresh(turned.response or first)
    assert r"11\. member 10" in said(second)
    assert said(second).count("ana") == 1


async def test_pages_turn_after_a_restart(place):
    await a_club(place, 10)
    first = await board(place)
    await place.restart()
    (_, on) = place.taps(first, "board")
    await place.ana.click(first, custom_id=on["custom_id"])
    assert "Page 2 of 2" in said(await place.fresh(first))


async def test_movement_is_told_against_the_month_before(place):
    await place.linked(place.ana)
    await place.consent(2)
    told = said(await board(place))
    assert r"1\. ana: 135, same place" in told


async def test_a_night_board_has_only_those_who_put_themselves_on_it(place):
    await place.linked()
    await place.consent(2)
    first = await board(place, name="night")
    assert "who say that they want to be" in said(first)
    done = await place.press(first, "boardenter")
    assert "You are on it" in said(done.response)
    second = await board(place, name="night")
    assert r"**1\. ana: 8 % (11 of 135)" in said(second)
    await place.press(second, "boardpost")
    (post,) = posts(place)
    done = await place.press(second, "boardleave")
    assert "You are off it" in said(done.response)
    assert "ana" not in place.text_of(post)
    assert "One sentence was taken back" in place.text_of(post)


async def test_whoever_shares_nothing_cannot_put_themself_on_it(place):
    await place.linked()
    shown = await place.press(await board(place, name="early"), "boardenter")
    assert "You share nothing with this server" in said(shown.response)


async def test_a_posted_page_loses_the_line_of_whoever_forgets_it(place):
    await place.linked(place.ana)
    await place.consent(2, place.ana)
    await place.linked(place.ben, rows=march()[-90:])
    await place.consent(2, place.ben)
    await place.press(await board(place), "boardpost")
    (post,) = posts(place)
    assert r"> 1\. ana: 135" in place.text_of(post)
    assert r"> 2\. ben: 90" in place.text_of(post)
    assert "From 20 plays" in place.text_of(post)
    await place.consent(0, place.ben)
    assert "ben" not in place.text_of(post)
    assert r"> 1\. ana: 135" in place.text_of(post)


async def test_a_page_that_changed_is_not_posted_unseen(place):
    await place.linked(place.ana)
    await place.consent(2, place.ana)
    shown = await board(place)
    await place.linked(place.ben)
    await place.consent(2, place.ben)
    refused = await place.press(shown, "boardpost")
    assert posts(place) == []
    assert "changed" in said(refused.response)


async def test_nobody_who_shares_nothing_posts_the_others(place):
    await place.linked(place.ana)
    await place.consent(2, place.ana)
    await place.linked(place.ben)
    refused = await place.press(await board(place, place.ben), "boardpost", place.ben)
    assert posts(place) == []
    assert "You share nothing with this server" in said(refused.response)


@pytest.mark.parametrize("period", ["March", "20x3", "2023-13"])
async def test_a_period_that_is_none_is_refused(place, period):
    await place.linked()
    assert "2023-03" in said(await board(place, period=period))
