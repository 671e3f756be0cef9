"""*Share here*: which claims, what others will see, and then the post."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from hashlib import blake2b

import discord
from discord import ButtonStyle
from discord.ext import commands

from cogs.escape import escape
from cogs.layout import OPTIONS_AT_MOST, Choice, Lines, Menu, Tap, layout
from cogs.pages import period_name
from cogs.pictures import Drawing, Showing, nothing
from cogs.posts import drawn, send
from cogs.presses import Press, Pressed, chosen
from cogs.replies import answer
from cogs.who import known_as
from domain.errors import NotAllowed, Unknown
from domain.ids import GuildId, ListenerId
from flows.pictures import Pictures
from flows.read_back import ReadBack
from flows.share import Share
from storage.claims import Post, PostedClaim
from story.chapters import Story, ToldMoment
from story.phrasebook import Phrasebook

CLAIMS_AT_MOST = 4
"""Claims in one post: more would be a recap, and hardly read."""


class Name(StrEnum):
    """Whether others see whose it is."""

    SHOWN = "named"
    HIDDEN = "nameless"


class SharingCog(commands.Cog):
    """Posts what its owner chose, in the words in which they were told."""

    def __init__(
        self, read_back: ReadBack, share: Share, voice: Phrasebook, pictures: Pictures | None
    ) -> None:
        self._read_back = read_back
        self._share = share
        self._voice = voice
        self._pictures = pictures
        self._show = Showing()

    def verbs(self) -> Mapping[str, Pressed]:
        """Name the presses that are answered here."""
        return {
            "share": self.share, "shared": self.shared, "post": self.post,
            "renamed": self.renamed,
        }  # fmt: skip

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
        await self._preview(interaction, press, chosen(interaction)[:CLAIMS_AT_MOST], Name.SHOWN)

    async def renamed(self, interaction: discord.Interaction, press: Press) -> None:
        """Show the same with a name, or without."""
        await interaction.response.defer()
        _, picked, name = press.words
        await self._preview(interaction, press, picked.split("-"), Name(name))

    async def post(self, interaction: discord.Interaction, press: Press) -> None:
        """Post it where it was pressed, and write down what went out."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        story = await self._story(interaction, press)
        _, picked, seen, *named = press.words
        if digest(story) != seen:
            raise Unknown("share-changed")
        nameless = named == [Name.HIDDEN]
        if nameless and await self._share.few(interaction.guild_id or 0):
            raise NotAllowed("nameless-few")
        post = self._post(interaction, story, picked.split("-"), nameless=nameless)
        card = self._card(story, picked.split("-"), nameless=nameless)
        sent = await send(interaction, drawn(post, self._voice), card)
        where = (interaction.guild_id or 0, sent.message.channel.id, sent.message.id)
        said = [(claim.claim, claim.text) for claim in post.claims]
        who = known_as(interaction.user)
        await self._share.posted(who, where, post.title, said, nameless=nameless)
        await answer(interaction, layout(Lines([escape(self._voice.sentence("discord-posted"))])))
        await sent.finish(lambda message_id: self._share.whole(message_id, len(said)))

    async def _story(self, interaction: discord.Interaction, press: Press) -> Story:
        who = known_as(interaction.user)
        if interaction.guild_id is None:
            raise NotAllowed("servers-only")
        await self._share.may(who, interaction.guild_id)
        return await self._read_back(who, press.words[0])

    async def _preview(
        self, interaction: discord.Interaction, press: Press, picked: Sequence[str], name: Name
    ) -> None:
        story = await self._story(interaction, press)
        nameless = name is Name.HIDDEN
        post = self._post(interaction, story, picked, nameless=nameless)
        few = await self._share.few(interaction.guild_id or 0)
        phrase, about = self._voice.sentence, (press.words[0], "-".join(picked))
        sends = str(Press("post", press.owner, (*about, digest(story), name)))
        taps = [Tap(phrase("discord-post"), sends, ButtonStyle.primary)]
        other = Name.SHOWN if nameless else Name.HIDDEN
        if not few:
            renames = str(Press("renamed", press.owner, (*about, other)))
            taps.append(Tap(phrase(f"discord-share-{other}"), renames))
        said = [escape(phrase("discord-share-preview")), *drawn(post, self._voice).lines]
        said += [f"-# {escape(phrase('discord-share-few'))}"] if few else []
        card = self._card(story, picked, nameless=nameless)
        await self._show(interaction, Lines(said, taps), card)

    def _card(self, story: Story, picked: Sequence[str], *, nameless: bool) -> Drawing:
        """Draw the weightiest of what was chosen, and nothing else."""
        if self._pictures is None:
            return nothing()
        shown = max((story.moments[int(n)] for n in picked), key=lambda one: one.weight)
        return self._pictures.shared(story, shown, nameless=nameless)

    def _post(
        self,
        interaction: discord.Interaction,
        story: Story,
        picked: Sequence[str],
        *,
        nameless: bool,
    ) -> Post:
        told = dict(_told(story))
        if not picked or any(not n.isdecimal() or int(n) not in told for n in picked):
            raise Unknown("share-changed")
        someone = self._voice.sentence("discord-share-someone")
        title = self._voice.sentence(
            "discord-share-title",
            name=someone if nameless else interaction.user.display_name,
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
