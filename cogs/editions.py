"""``/edition desk`` and ``/edition history``: what comes next, and everything that is out."""

from collections.abc import Mapping
from io import BytesIO

import discord
from discord import ButtonStyle, app_commands
from discord.ext import commands
from discord.ui import Label, Modal, TextInput

from cogs.desk_pages import claim_page, desk_page, read_page
from cogs.edition_pages import CARD_FILE, pictured, posted, told
from cogs.escape import escape
from cogs.layout import Lines, Tap, layout
from cogs.offers import in_time
from cogs.periods import periods_like
from cogs.presses import Press, Pressed, chosen, filled
from cogs.proofs import proof_page
from cogs.replies import answer
from cogs.who import known_as
from domain.edition import Edition
from domain.errors import NotAllowed, Unknown
from flows.desk import LONGEST, LONGEST_CAPTION, Part
from flows.edition_house import EditionHouse
from flows.post import Leaf
from flows.set_up import SetUp
from story.phrasebook import Phrasebook

QUIET = discord.AllowedMentions.none()
SURE = {"skip": "discord-desk-skip-ask", "now": "discord-desk-now-ask"}


class EditionsCog(commands.Cog):
    """Lets editors at a draft; shows everybody what is out."""

    edition = app_commands.Group(
        name="edition",
        description="…",
        allowed_contexts=app_commands.AppCommandContext(
            guild=True, dm_channel=False, private_channel=False
        ),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
    )

    def __init__(self, house: EditionHouse, set_up: SetUp, voice: Phrasebook) -> None:
        self._house = house
        self._desk = house.desk
        self._set_up = set_up
        self._voice = voice

    def verbs(self) -> Mapping[str, Pressed]:
        """Name the presses that are answered here."""
        return {
            "desk": self.desk, "deskpast": self.past, "deskdo": self.act,
            "deskask": self.ask, "desksure": self.sure, "deskwrite": self.write,
            "deskwrote": self.wrote, "deskclaim": self.claim, "deskmove": self.move,
            "deskdrop": self.drop, "deskcaption": self.caption,
            "deskcaptioned": self.captioned, "deskcard": self.card,
        }  # fmt: skip

    @edition.command(name="desk")
    async def open(self, interaction: discord.Interaction) -> None:
        """Open the desk."""
        await interaction.response.defer(ephemeral=True)
        await self._check(interaction)
        await self._show(interaction, 0)

    @edition.command()
    async def history(self, interaction: discord.Interaction, period: str | None = None) -> None:
        """Read an edition that is out; the newest where none is named."""
        await interaction.response.defer(ephemeral=True)
        if period is None:
            every = await self._desk.history(interaction.guild_id or 0)
            if not every:
                raise Unknown("edition-none-out")
            period = str(every[0].period)
        await self._read(interaction, period, 0)

    @history.autocomplete("period")
    async def _periods(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await in_time(self._out(interaction.guild_id or 0, typed))

    async def _out(self, guild_id: int, typed: str) -> list[app_commands.Choice[str]]:
        every = await self._desk.history(guild_id)
        return periods_like(typed, (one.period for one in every), self._voice)

    async def past(self, interaction: discord.Interaction, press: Press) -> None:
        """Turn the page of an edition that is out."""
        await interaction.response.defer()
        period, number = press.words
        await self._read(interaction, period, int(number))

    async def proof(self, interaction: discord.Interaction, press: Press) -> None:
        """Show what stands behind a sentence: to each, of the plays, their own."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        number, claim = press.words
        who, guild_id = interaction.user, interaction.guild_id or 0
        proven = await self._house.show_proof(known_as(who), guild_id, int(number), claim)
        await answer(interaction, layout(proof_page(proven, who.id, self._voice)))

    async def desk(self, interaction: discord.Interaction, press: Press) -> None:
        """Turn the page of a draft, or look at it anew."""
        await self._check(interaction)
        await interaction.response.defer()
        await self._show(interaction, int(press.words[0]))

    async def card(self, interaction: discord.Interaction, press: Press) -> None:
        """Show the card that would go out with a draft, in a message of its own."""
        number, _ = await self._checked(interaction, press)
        card = await self._desk.card(number)
        if not card.png:
            said = self._voice.sentence("discord-desk-no-card")
            view, pictures = layout(Lines([escape(said)])), []
        else:
            # To put a picture into an answer by editing it, Discord has refused.
            item = pictured(f"attachment://{CARD_FILE}", card.line.text)
            leaf = Leaf(number, card.lines)
            view = posted([*told(leaf, self._voice, pictured=True)], card=item)
            pictures = [discord.File(BytesIO(card.png), CARD_FILE)]
        await interaction.followup.send(
            view=view, files=pictures, ephemeral=True, allowed_mentions=QUIET
        )

    async def act(self, interaction: discord.Interaction, press: Press) -> None:
        """Approve a draft, or bring back what was dropped."""
        number, (what,) = await self._checked(interaction, press)
        if what == "approve":
            await self._desk.approve(number, interaction.user.display_name)
        else:
            await self._desk.restore(number, interaction.user.display_name)
        await self._show(interaction, 0)

    async def ask(self, interaction: discord.Interaction, press: Press) -> None:
        """Ask once more before an edition is skipped or posted."""
        await self._edition(interaction, press)
        phrase, what = self._voice.sentence, press.words[1]
        sure = str(press._replace(verb="desksure"))
        taps = [Tap(phrase(f"discord-desk-{what}"), sure, ButtonStyle.danger)]
        await answer(interaction, layout(Lines([escape(phrase(SURE[what]))], taps)))

    async def sure(self, interaction: discord.Interaction, press: Press) -> None:
        """Skip an edition, or let it out at once."""
        number, (what,) = await self._checked(interaction, press)
        if what == "skip":
            await self._desk.skip(number)
        else:
            now = self._house.clock()
            await self._desk.post_now(number, now)
            await self._house.publish(now)
        key = await self._desk.trouble(number) or f"discord-desk-{what}-done"
        await self._put(interaction, Lines([escape(self._voice.sentence(key))]))

    async def write(self, interaction: discord.Interaction, press: Press) -> None:
        """Open the form for a headline, an opening or a last line."""
        edition = await self._edition(interaction, press)
        part = Part(chosen(interaction)[0])
        written = getattr(edition.edits, part.value) or ""
        wrote = press._replace(verb="deskwrote", words=(press.words[0], part.value))
        await interaction.response.send_modal(
            self._form(
                f"discord-desk-{part.value.replace('_', '-')}-title", wrote, LONGEST[part], written
            )
        )

    async def wrote(self, interaction: discord.Interaction, press: Press) -> None:
        """Keep what was written in the form."""
        number, (part,) = await self._checked(interaction, press)
        words = filled(interaction).get("words", "")
        await self._desk.write(number, Part(part), words, interaction.user.display_name)
        await self._show(interaction, 0)

    async def claim(self, interaction: discord.Interaction, press: Press) -> None:
        """Show one sentence of a draft, and what may be done to it."""
        await self._checked(interaction, press)
        draft = await self._desk.peek(interaction.guild_id or 0)
        (claim,) = chosen(interaction)
        await self._put(interaction, claim_page(draft, claim, press.owner, self._voice))

    async def move(self, interaction: discord.Interaction, press: Press) -> None:
        """Tell a sentence earlier or later."""
        number, (claim, to) = await self._checked(interaction, press)
        editor = interaction.user.display_name
        await self._desk.move(number, claim, int(to), editor)
        await self._show(interaction, 0)

    async def drop(self, interaction: discord.Interaction, press: Press) -> None:
        """Leave a sentence out."""
        number, (claim,) = await self._checked(interaction, press)
        await self._desk.drop(number, [claim], interaction.user.display_name)
        await self._show(interaction, 0)

    async def caption(self, interaction: discord.Interaction, press: Press) -> None:
        """Open the form for words under a sentence."""
        edition = await self._edition(interaction, press)
        known = edition.edits.captions.get(press.words[1])
        wrote = press._replace(verb="deskcaptioned")
        form = self._form(
            "discord-desk-caption-title", wrote, LONGEST_CAPTION, known.text if known else ""
        )
        await interaction.response.send_modal(form)

    async def captioned(self, interaction: discord.Interaction, press: Press) -> None:
        """Keep the words under a sentence."""
        number, (claim,) = await self._checked(interaction, press)
        words = filled(interaction).get("words", "")
        await self._desk.caption(number, claim, words, interaction.user.display_name)
        await self._show(interaction, 0)

    async def _checked(
        self, interaction: discord.Interaction, press: Press
    ) -> tuple[int, tuple[str, ...]]:
        """Let editors through only, ask for time, and give what the press is about."""
        await self._edition(interaction, press)
        await interaction.response.defer()
        number, *rest = press.words
        return int(number), tuple(rest)

    async def _edition(self, interaction: discord.Interaction, press: Press) -> Edition:
        """Find what a press is about: quickly, for a form must be opened at once."""
        await self._check(interaction)
        return await self._desk.edition(interaction.guild_id or 0, int(press.words[0]))

    async def _check(self, interaction: discord.Interaction) -> None:
        """Raise NotAllowed for whoever may not edit here, or may no longer."""
        user = interaction.user
        if not isinstance(user, discord.Member) or interaction.guild_id is None:
            raise NotAllowed("servers-only")
        here = await self._set_up.of(interaction.guild_id)
        roles = {role.id for role in user.roles}
        if not (interaction.permissions.manage_guild or here.editor_role in roles):
            raise NotAllowed("editors-only")

    async def _show(self, interaction: discord.Interaction, number: int) -> None:
        """Show the desk as it now is."""
        draft = await self._desk.open(interaction.guild_id or 0)
        await self._put(interaction, desk_page(draft, interaction.user.id, number, self._voice))

    async def _read(self, interaction: discord.Interaction, period: str, number: int) -> None:
        draft = await self._desk.read(interaction.guild_id or 0, period)
        await self._put(interaction, read_page(draft, interaction.user.id, number, self._voice))

    async def _put(self, interaction: discord.Interaction, lines: Lines) -> None:
        """Put a page where the last one was."""
        await interaction.edit_original_response(view=layout(lines), allowed_mentions=QUIET)

    def _form(self, key: str, press: Press, longest: int, written: str) -> Modal:
        form = Modal(title=self._voice.sentence(key), custom_id=str(press), timeout=None)
        words: TextInput[Modal] = TextInput(
            custom_id="words",
            style=discord.TextStyle.paragraph,
            max_length=longest,
            default=written or None,
            required=False,
        )
        label = Label(
            text=self._voice.sentence("discord-desk-words"),
            description=self._voice.sentence("discord-desk-words-empty"),
            component=words,
        )
        form.add_item(label)
        form.stop()
        return form
