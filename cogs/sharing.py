"""*Share here*: which claims, what others will see, and then the post."""

from collections.abc import Sequence
from hashlib import blake2b

import discord
from discord import ButtonStyle
from discord.ext import commands

from cogs.escape import escape
from cogs.layout import OPTIONS_AT_MOST, Choice, Lines, Menu, Tap, layout
from cogs.pages import period_name
from cogs.posts import drawn
from cogs.presses import Press, chosen
from cogs.replies import answer
from cogs.who import known_as
from domain.errors import NotAllowed, Unknown
from domain.ids import GuildId, ListenerId
from flows.read_back import ReadBack
from flows.share import Share
from storage.claims import Post, PostedClaim
from story.chapters import Story, ToldMoment
from story.phrasebook import Phrasebook

CLAIMS_AT_MOST = 4
"""Claims in one post: more would be a recap, and hardly read."""


class SharingCog(commands.Cog):
    """Posts what its owner chose, in the words in which they were told."""

    def __init__(self, read_back: ReadBack, share: Share, voice: Phrasebook) -> None:
        self._read_back = read_back
        self._share = share
        self._voice = voice

    async def share(self, interaction: discord.Interaction, press: Press) -> None:
        """Ask which claims."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        story = await self._story(interaction, press)
        choices = tuple(
            Choice(moment.text, str(n)) for n, moment in _told(story)[:OPTIONS_AT_MOST]
        )
        if not choices:
            raise Unknown("claim-gone")
        asks = self._voice.sentence("discord-share-ask")
        menu = Menu(asks, str(press._replace(verb="shared")), choices, CLAIMS_AT_MOST)
        await answer(interaction, layout(Lines([escape(asks)], menus=[menu])))

    async def shared(self, interaction: discord.Interaction, press: Press) -> None:
        """Show what others will see, before they do."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        story = await self._story(interaction, press)
        picked = chosen(interaction)[:CLAIMS_AT_MOST]
        post = self._post(interaction, story, picked)
        words = (press.words[0], "-".join(picked), digest(story))
        taps = [
            Tap(
                self._voice.sentence("discord-post"),
                str(Press("post", press.owner, words)),
                ButtonStyle.primary,
            )
        ]
        said = escape(self._voice.sentence("discord-share-preview"))
        await answer(interaction, layout(Lines([said, *drawn(post, self._voice).lines], taps)))

    async def post(self, interaction: discord.Interaction, press: Press) -> None:
        """Post it where it was pressed, and write down what went out."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        story = await self._story(interaction, press)
        if digest(story) != press.words[2]:
            raise Unknown("share-changed")
        picked = press.words[1].split("-")
        post = self._post(interaction, story, picked)
        channel = interaction.channel
        if not isinstance(channel, discord.abc.Messageable) or not interaction.guild_id:
            raise NotAllowed("servers-only")
        try:
            sent = await channel.send(
                view=layout(drawn(post, self._voice)),
                allowed_mentions=discord.AllowedMentions.none(),
            )
        except discord.Forbidden as error:
            raise NotAllowed("channel-closed") from error
        where = (interaction.guild_id, sent.channel.id, sent.id)
        said = [(claim.claim, claim.text) for claim in post.claims]
        await self._share.posted(known_as(interaction.user), where, post.title, said)
        await answer(interaction, layout(Lines([escape(self._voice.sentence("discord-posted"))])))

    async def _story(self, interaction: discord.Interaction, press: Press) -> Story:
        who = known_as(interaction.user)
        if interaction.guild_id is None:
            raise NotAllowed("servers-only")
        await self._share.may(who, interaction.guild_id)
        return await self._read_back(who, press.words[0])

    def _post(self, interaction: discord.Interaction, story: Story, picked: Sequence[str]) -> Post:
        told = dict(_told(story))
        if not picked or any(not n.isdecimal() or int(n) not in told for n in picked):
            raise Unknown("share-changed")
        title = self._voice.sentence(
            "discord-share-title",
            name=interaction.user.display_name,
            period=period_name(story.period, self._voice),
        )
        said = [told[int(n)] for n in picked]
        nobody = ListenerId(0)
        claims = tuple(PostedClaim(nobody, one.claim, one.text) for one in said)
        return Post(0, 0, GuildId(0), 0, title, claims=claims)


def _told(story: Story) -> list[tuple[int, ToldMoment]]:
    """List the moments that are still told, with their numbers, in the order of the story."""
    told = [said.moment for chapter in story.chapters for said in chapter.sentences]
    return [(n, story.moments[n]) for n in told if n is not None]


def digest(story: Story) -> str:
    """Name what a story tells, so that a post is what its preview was."""
    content = "|".join(f"{n}{moment.claim}{moment.text}" for n, moment in _told(story))
    return blake2b(content.encode(), digest_size=6).hexdigest()
