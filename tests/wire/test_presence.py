"""Presences are seen where Discord lets us, and missed without harm where it does not."""

from tests.fakes.discord.gateway import PRESENCES
from tests.wire.acts import recap
from tests.wire.running import House

WATCHING = "[presence]\nenabled = true\n"


async def test_without_the_intent_it_goes_on_and_says_what_is_off(discord, tmp_path, ana):
    discord.gateway.disallowed = PRESENCES
    house = House(discord, tmp_path, settings=WATCHING)
    await house.start()
    try:
        await discord.until(lambda: any(one.opened_by for one in discord.gateway.lines))
        assert len(discord.gateway.lines) == 2
        assert not discord.gateway.intents & PRESENCES
        assert "none of your listening" in str(await recap(ana))
    finally:
        await house.close()
    assert "Presence Intent" in house.said
    assert "Traceback" not in house.said


async def test_with_it_presences_are_asked_for(discord, tmp_path):
    house = House(discord, tmp_path, settings=WATCHING)
    await house.open()
    await house.close()
    assert discord.gateway.intents & PRESENCES


async def test_nobody_is_looked_at_unless_the_host_wants_it(discord, bot):
    assert not discord.gateway.intents & PRESENCES
