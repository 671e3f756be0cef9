"""A server whose March is on the desk, and who stands around it."""

from datetime import UTC, datetime, timedelta

import discord

from flows.publish_due import LEASE_MS
from storage import editions, guilds
from storage.guilds import GuildRow
from tests.cogs.people import a_row, march

LAID = datetime(2023, 4, 1, tzinfo=UTC)
EVE = datetime(2023, 4, 18, tzinfo=UTC)
DUE = datetime(2023, 4, 20, 18, tzinfo=UTC)
LATER = timedelta(milliseconds=LEASE_MS)


def afternoon():
    """Ben's March: like Ana's, with an afternoon of one choir in the place of her night."""
    begun = datetime(2023, 3, 20, 14, tzinfo=UTC)
    sung = [a_row(begun + timedelta(minutes=5 * n), f"Ivy {n}", "Choir") for n in range(16)]
    return [*march()[:-11], *sung]


class Desk:
    """A server whose March is on the desk, with an editor, a boss and members."""

    def __init__(self, place, app):
        self.place, self.app = place, app
        self.bot = place.env.bot
        manages = discord.Permissions(manage_guild=True)
        boss = place.guild.create_role("Boss", permissions=manages)
        self.role = place.guild.create_role("Editors")
        self.boss = place.guild.add_member(place.env.create_user("cleo"), roles=[boss])
        self.dora = place.guild.add_member(place.env.create_user("dora"), roles=[self.role])

    async def open(self, who=None):
        return await (who or self.dora).slash(self.place.channel, "edition desk")

    async def set_up(self, **chosen):
        guild = GuildRow(
            self.place.guild.id, "Europe/Lisbon", channel_id=self.place.channel.id,
            editor_role=self.role.id, editions=True, month_day=20,
        )  # fmt: skip
        async with self.app.set_up.engine.writing() as db:
            await guilds.keep_guild(db, guild._replace(**chosen))

    async def rounds(self, when):
        return await self.bot.editions.publish(when)

    def posts(self):
        """What everybody sees in the channel."""
        every = self.place.channel.history(viewer=self.boss)
        return [self.place.text_of(one) for one in every if not one.flags.ephemeral]

    async def press(self, message, verb, what="", who=None):
        """Press a button of a verb, about something."""
        custom_id = next(
            one for one in self.place.ids(message)
            if one.split(":")[1] == verb and one.endswith(what)
        )  # fmt: skip
        return await (who or self.dora).click(message, custom_id=custom_id)

    async def write(self, part, words):
        """Write a part of the draft in its form; give the desk afterwards."""
        shown = await self.open()
        form = await self.place.choose(shown.response, "deskwrite", [part], self.dora)
        return await self.dora.submit_modal(form, {"words": words})

    async def claim(self):
        """Open the first sentence of the draft."""
        shown = await self.open()
        first = self.place.options(shown.response, "deskclaim")[0]
        return await self.place.choose(shown.response, "deskclaim", [first["value"]], self.dora)

    async def state(self):
        house = self.bot.editions.desk
        async with house.engine.reading() as db:
            every = await editions.editions_of(db, self.place.guild.id)
        return {str(one.period): one.state for one in every}["2023-03"]
