"""Editors are told of a draft once, where they said, and not where they said not."""

from datetime import timedelta

from tests.flows.editing import DUE, House

EVE = DUE - timedelta(days=2)


async def test_a_draft_is_told_of_once_however_many_rounds_go_by(engine, tmp_path):
    house = House(engine, tmp_path)
    await house.set_up(desk_channel_id=9)
    await house.at(DUE - timedelta(days=4))
    assert house.announced == []
    for hours in range(3):
        await house.at(EVE + timedelta(hours=hours))
    again = House(engine, tmp_path)
    await again.at(EVE + timedelta(hours=4))
    assert (house.announced, again.announced) == ([("2023-03", 9)], [])


async def test_without_a_channel_it_is_left_to_the_door_who_hears_of_it(engine, tmp_path):
    house = House(engine, tmp_path)
    await house.set_up()
    await house.at(EVE)
    assert house.announced == [("2023-03", None)]


async def test_where_it_is_turned_off_nobody_is_told_also_not_of_the_past(engine, tmp_path):
    house = House(engine, tmp_path)
    await house.set_up(drafts=False)
    await house.at(EVE)
    await house.choose(drafts=True)
    await house.at(EVE + timedelta(hours=1))
    assert house.announced == []


async def test_where_no_editions_go_out_nobody_is_told(engine, tmp_path):
    house = House(engine, tmp_path)
    await house.set_up(editions=False)
    await house.at(EVE)
    assert house.announced == []


async def test_of_what_goes_out_at_once_nobody_is_told(engine, tmp_path):
    house = House(engine, tmp_path)
    await house.set_up()
    await house.at(DUE + timedelta(days=1))
    assert house.announced == []
