"""``/privacy``: what is kept, who may see it, and how to be rid of it."""

import io
from collections.abc import Iterator, Mapping

import discord
from discord import ButtonStyle, app_commands
from discord.ext import commands

from cogs.accounts import accounts_kept
from cogs.asking import LEVELS, consent_taps
from cogs.escape import escape, pieces
from cogs.layout import OPTIONS_AT_MOST, Choice, Line, Lines, Menu, Rule, Tap, layout
from cogs.posts import redraw
from cogs.presses import Press, Pressed, chosen
from cogs.replies import answer
from cogs.who import known_as
from domain.errors import NotAllowed, Unknown
from domain.people import Consent
from domain.play import SourceName
from flows.ask_why import AskWhy
from flows.consent import ChooseConsent
from flows.forget import Forget
from flows.hush import Hush
from flows.say_why import SayWhy
from flows.show_kept import Kept, ShowKept
from storage.notes import Hushed
from story.phrasebook import Phrasebook

EVERYTHING, HERE = "everything", "server"
COUNTED = ("notes", "titles", "quiet", "retracted", "shared", "posted", "appearances", "asked")
SHOWN = 20
PIECE_UNITS = 120


class PrivacyCog(commands.Cog):
    """Shows its owner everything, and does what they say with it."""

    def __init__(
        self,
        show_kept: ShowKept,
        choose_consent: ChooseConsent,
        hush: Hush,
        say_why: SayWhy,
        forget: Forget,
        ask_why: AskWhy,
        voice: Phrasebook,
    ) -> None:
        self._show_kept = show_kept
        self._choose_consent = choose_consent
        self._hush = hush
        self._say_why = say_why
        self._forget = forget
        self._ask_why = ask_why
        self._voice = voice

    def verbs(self) -> Mapping[str, Pressed]:
        """Name the presses that are answered here."""
        return {
            "consent": self.consent, "download": self.download, "loud": self.loud,
            "unsay": self.unsay, "forget": self.forget, "forgotten": self.forgotten,
        }  # fmt: skip

    @app_commands.command()
    async def privacy(self, interaction: discord.Interaction) -> None:
        """Show what is kept."""
        await interaction.response.defer(ephemeral=True)
        who = known_as(interaction.user)
        kept, may = await self._show_kept(who), await self._ask_why.may(who)
        await answer(interaction, layout(self._page(interaction, kept, asked=may)))

    @commands.Cog.listener()
    async def on_member_join(self, member: discord.Member) -> None:
        """Let somebody who comes back be asked anew."""
        await self._choose_consent.returned(known_as(member), member.guild.id)

    async def consent(self, interaction: discord.Interaction, press: Press) -> None:
        """Keep a level for a server; *private* takes back what was shared there."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        guild_id, level = press.words
        consent = Consent(int(level))
        posts = await self._choose_consent(known_as(interaction.user), int(guild_id), consent)
        await redraw(interaction.client, posts, self._voice)
        await self._said(interaction, f"{LEVELS[consent]}-chosen")

    async def download(self, interaction: discord.Interaction, press: Press) -> None:
        """Hand over everything that is kept, as a zip."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        packed = await self._show_kept.download(known_as(interaction.user))
        if len(packed) > interaction.filesize_limit:
            raise NotAllowed("download-too-large")
        name = "liner-notes.zip"
        lines = Lines([escape(self._voice.sentence("discord-downloaded"))])
        view = layout(lines)
        view.add_item(discord.ui.File(f"attachment://{name}"))
        await answer(interaction, view, file=discord.File(io.BytesIO(packed), name))

    async def loud(self, interaction: discord.Interaction, press: Press) -> None:
        """Let something be brought up again."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        who = known_as(interaction.user)
        quiet = (await self._show_kept(who)).quiet
        for n in chosen(interaction):
            if int(n) >= len(quiet):
                raise Unknown("quiet-gone")
            await self._hush.let_go(who, quiet[int(n)])
        await self._said(interaction, "discord-let-go")

    async def unsay(self, interaction: discord.Interaction, press: Press) -> None:
        """Take notes away."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        for note_id in chosen(interaction):
            await self._say_why.unsay(known_as(interaction.user), int(note_id))
        await self._said(interaction, "discord-unsaid")

    async def forget(self, interaction: discord.Interaction, press: Press) -> None:
        """Ask once more before anything is forgotten."""
        (what,) = chosen(interaction)
        phrase = self._voice.sentence
        sure = Press("forgotten", press.owner, (what, str(interaction.guild_id or 0)))
        taps = [Tap(phrase("discord-forget-sure"), str(sure), ButtonStyle.danger)]
        said = escape(phrase("discord-forget-ask", what=self._what(what)))
        await answer(interaction, layout(Lines([said], taps)))

    async def forgotten(self, interaction: discord.Interaction, press: Press) -> None:
        """Forget, and take out of posts what was about them."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        what, guild_id = press.words
        who = known_as(interaction.user)
        if what == EVERYTHING:
            posts = await self._forget.everything(who)
        elif what == HERE:
            posts = await self._forget.server(who, int(guild_id))
        else:
            posts = []
            await self._forget.source(who, SourceName(what))
        await redraw(interaction.client, posts, self._voice)
        await self._said(interaction, "discord-forgotten", what=self._what(what))

    async def _said(self, interaction: discord.Interaction, key: str, **values: str) -> None:
        await answer(interaction, layout(Lines([escape(self._voice.sentence(key, **values))])))

    def _what(self, what: str) -> str:
        if what in {EVERYTHING, HERE}:
            return self._voice.sentence(f"discord-forget-{what}")
        source = self._voice.sentence("discord-source", source=what)
        return self._voice.sentence("discord-forget-source", source=source)

    def _page(self, interaction: discord.Interaction, kept: Kept, *, asked: bool) -> Lines:
        owner, phrase = interaction.user.id, self._voice.sentence
        lines: list[Line] = [
            *accounts_kept(kept, self._voice),
            Rule(),
            *self._said_and_shared(kept),
        ]
        taps = [Tap(phrase("discord-download"), str(Press("download", owner)))]
        asks = ("discord-ask-stop", "dontask") if asked else ("discord-ask-may", "mayask")
        taps.append(Tap(phrase(asks[0]), str(Press(asks[1], owner))))
        if interaction.guild_id is not None:
            here = [one for one in kept.servers if one.guild_id == interaction.guild_id]
            now = here[0].consent if here else None
            lines += [Rule(), escape(phrase("discord-consent-ask"))]
            taps = [*consent_taps(owner, interaction.guild_id, self._voice, now), *taps]
        return Lines(lines, taps, [*self._menus(interaction, kept)])

    def _said_and_shared(self, kept: Kept) -> Iterator[str]:
        """Count what is kept besides plays, and show what was said and silenced."""
        counts = {name: kept.counts[name] for name in COUNTED}
        yield escape(self._voice.sentence("discord-kept", **counts))
        yield f"-# {escape(self._voice.sentence('discord-kept-more'))}"
        shown = [f"> {pieces(note.text, PIECE_UNITS)[0]}" for note in kept.notes[-SHOWN:]]
        if shown:
            yield "\n".join(shown[:5])

    def _menus(self, interaction: discord.Interaction, kept: Kept) -> Iterator[Menu]:
        owner, phrase = interaction.user.id, self._voice.sentence
        quiet = tuple(
            Choice(self._quiet(one), str(n)) for n, one in enumerate(kept.quiet[:OPTIONS_AT_MOST])
        )
        if quiet:
            yield Menu(phrase("discord-quiet-list"), str(Press("loud", owner)), quiet, len(quiet))
        notes = tuple(
            Choice(note.text, str(note.note_id)) for note in kept.notes[-OPTIONS_AT_MOST:]
        )
        if notes:
            yield Menu(phrase("discord-note-list"), str(Press("unsay", owner)), notes, len(notes))
        things = [one.account.source.value for one in kept.accounts]
        things += [HERE] if interaction.guild_id is not None else []
        choices = tuple(Choice(self._what(what), what) for what in [*things, EVERYTHING])
        yield Menu(phrase("discord-forget"), str(Press("forget", owner)), choices)

    def _quiet(self, one: Hushed) -> str:
        return self._voice.sentence(f"discord-quiet-{one.kind}", name=one.name, title=one.title)
