"""What members do in a row, over and over."""

from tests.cogs.people import export, march
from tests.fakes.discord.messages import custom_id, said


async def bring(discord, who, history):
    """Have somebody bring an export, and wait for nothing."""
    return await who.slash("import", export=discord.attach("history.zip", history))


async def imported(discord, who):
    """Have somebody bring their February and March; give the report."""
    file = discord.attach("history.zip", export(march()))
    asked = await who.slash("import", export=file, zone="Europe/Lisbon")
    return await asked.edited(lambda message: "247 plays added" in said(message))


async def recap(who):
    """Have somebody look at their March; give the page."""
    return await (await who.slash("recap", period="2023-03")).answered()


async def pressed(who, message, verb, n=0):
    """Press a button of a verb; give what it was answered with."""
    return await (await who.press(message, custom_id(message, verb, n))).answered()


async def previewed(discord, who):
    """Choose the first sentence of a March to share; give what others will see."""
    await pressed(who, await imported(discord, who), "consent", n=1)
    menu = await pressed(who, await recap(who), "share")
    asked = await who.choose(menu, custom_id(menu, "shared"), [first_option(menu)])
    return await asked.answered()


def first_option(message):
    """Give the first value that a menu offers."""
    rows = [one for one in message["components"] if one["type"] == 1]
    return next(one["options"][0]["value"] for row in rows for one in row["components"]
                if one["type"] == 3)  # fmt: skip
