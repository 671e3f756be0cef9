"""``/link``: accounts that are read by themselves from then on."""

from collections.abc import Mapping
from typing import Final

import discord
from discord import app_commands
from discord.ext import commands
from discord.ui import Label, Modal, TextInput

from cogs.asking import asked_once
from cogs.escape import escape
from cogs.layout import Choice, Line, Lines, Menu, Tap, layout
from cogs.periods import suggest_zones
from cogs.presses import Press, Pressed, chosen, filled
from cogs.replies import answer
from cogs.who import known_as
from domain.errors import NotAllowed
from domain.play import SourceName
from flows.consent import ChooseConsent
from flows.link import LinkedScrobbles, LinkSpotify, landed
from flows.live import Live
from flows.private_pages import PrivatePages
from story.civil import iso
from story.phrasebook import Phrasebook

HISTORIES: Final = {"1": "one", "5": "five", "0": "all"}
"""Years to read back, and how they are called."""
ADDRESS_AT_MOST: Final = 2_000


class LinkCog(commands.Cog):
    """Links accounts, and offers to read their history."""

    link = app_commands.Group(name="link", description="…")

    def __init__(
        self,
        live: Live,
        choose_consent: ChooseConsent,
        voice: Phrasebook,
        pages: PrivatePages | None = None,
    ) -> None:
        self._pages = pages
        self._live = live
        self._choose_consent = choose_consent
        self._voice = voice

    def verbs(self) -> Mapping[str, Pressed]:
        """Name the presses that are answered here."""
        return {
            "landed": self.landed, "landing": self.landing, "ownapp": self.own_app,
            "relink": self.relink, "history": self.history, "howfar": self.how_far,
        }  # fmt: skip

    @link.command()
    async def spotify(
        self,
        interaction: discord.Interaction,
        client_id: str | None = None,
        zone: str | None = None,
    ) -> None:
        """Begin the errand to Spotify."""
        await interaction.response.defer(ephemeral=True)
        flow, who = self._spotify(), known_as(interaction.user)
        await self._live.enrol(who, interaction.user.display_name, zone)
        full = not client_id and await flow.full(who)
        await self._send_off(interaction, (client_id or "").strip(), full=full)

    @link.command()
    async def lastfm(
        self, interaction: discord.Interaction, name: str, zone: str | None = None
    ) -> None:
        """Link Last.fm by name."""
        await self._by_name(interaction, SourceName.LASTFM, name, zone)

    @link.command()
    async def listenbrainz(
        self, interaction: discord.Interaction, name: str, zone: str | None = None
    ) -> None:
        """Link ListenBrainz by name."""
        await self._by_name(interaction, SourceName.LISTENBRAINZ, name, zone)

    @link.command()
    async def presence(self, interaction: discord.Interaction, zone: str | None = None) -> None:
        """Keep what Discord shows of a member, from now on."""
        await interaction.response.defer(ephemeral=True)
        keep = self._live.presence
        if keep is None:
            raise NotAllowed("presence-off")
        who = known_as(interaction.user)
        await self._live.enrol(who, interaction.user.display_name, zone)
        await keep.allow(who)
        asked, taps = await asked_once(self._choose_consent, interaction, self._voice)
        keys = ("discord-linked-presence", "discord-linked-presence-not")
        lines: list[Line] = [escape(self._voice.sentence(key)) for key in keys]
        await answer(interaction, layout(Lines([*lines, *asked], taps)))

    @spotify.autocomplete("zone")
    @presence.autocomplete("zone")
    @lastfm.autocomplete("zone")
    @listenbrainz.autocomplete("zone")
    async def _zones(self, _: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return suggest_zones(typed)

    async def relink(self, interaction: discord.Interaction, press: Press) -> None:
        """Begin the errand again, with the app that the account had."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        who, flow = known_as(interaction.user), self._spotify()
        client_id = await flow.app_of(who, int(press.words[0]))
        await self._send_off(interaction, client_id, full=False)

    async def landed(self, interaction: discord.Interaction, press: Press) -> None:
        """Open the form that takes the address."""
        phrase = self._voice.sentence
        form = Modal(
            title=phrase("discord-link-title"),
            custom_id=str(press._replace(verb="landing")),
            timeout=None,
        )
        address: TextInput[Modal] = TextInput(
            custom_id="address",
            style=discord.TextStyle.paragraph,
            max_length=ADDRESS_AT_MOST,
            required=True,
        )
        form.add_item(Label(text=phrase("discord-link-address"), component=address))
        form.stop()
        await interaction.response.send_modal(form)

    async def landing(self, interaction: discord.Interaction, press: Press) -> None:
        """Finish the errand with the address that was pasted."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        home = landed(filled(interaction).get("address", ""))
        await self._spotify().finish(known_as(interaction.user), home)
        asked, taps = await asked_once(self._choose_consent, interaction, self._voice)
        said = ("discord-linked-spotify", "discord-linked-spotify-six")
        lines: list[Line] = [escape(self._voice.sentence(key)) for key in said]
        await answer(interaction, layout(Lines([*lines, *asked], taps)))

    async def own_app(self, interaction: discord.Interaction, press: Press) -> None:
        """Say how to make an app of one's own, step by step."""
        redirect = self._spotify().redirect
        told = self._voice.phrase("discord-link-own-steps", redirect=redirect)
        lines: list[Line] = [escape(line) for line in told.splitlines() if line.strip()]
        await answer(interaction, layout(Lines(lines)))

    async def history(self, interaction: discord.Interaction, press: Press) -> None:
        """Have a history read, from as far back as was chosen."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        (years,) = chosen(interaction)
        if years not in HISTORIES:
            raise NotAllowed("not-yours")
        account_id = int(press.words[0])
        await self._live.backfill(known_as(interaction.user), account_id, int(years))
        said = escape(self._voice.sentence("discord-history-begun"))
        await answer(interaction, layout(Lines([said], self._far(press))))

    async def how_far(self, interaction: discord.Interaction, press: Press) -> None:
        """Say how far a history has been read."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        far = await self._live.backfill.progress(known_as(interaction.user), int(press.words[0]))
        phrase = self._voice.sentence
        if far.up_to is None:
            await answer(
                interaction,
                layout(Lines([escape(phrase("discord-history-done", plays=far.plays))])),
            )
            return
        said = phrase("discord-history-far", plays=far.plays, on=iso(far.up_to, far.zone))
        await answer(interaction, layout(Lines([escape(said)], self._far(press))))

    async def _by_name(
        self, interaction: discord.Interaction, source: SourceName, name: str, zone: str | None
    ) -> None:
        await interaction.response.defer(ephemeral=True)
        who = known_as(interaction.user)
        await self._live.enrol(who, interaction.user.display_name, zone)
        linked = await self._live.link_scrobbles(who, source, name)
        asked, taps = await asked_once(self._choose_consent, interaction, self._voice)
        menus = [self._histories(interaction, linked)] if linked.scrobbles else []
        values = {"source": source.value, "name": linked.account.name, "n": linked.scrobbles}
        said = escape(self._voice.sentence("discord-linked-name", **values))
        await answer(interaction, layout(Lines([said, *asked], taps, menus)))

    def _histories(self, interaction: discord.Interaction, linked: LinkedScrobbles) -> Menu:
        phrase = self._voice.sentence
        press = Press("history", interaction.user.id, (str(linked.account.account_id),))
        choices = tuple(
            Choice(phrase(f"discord-history-{key}"), years) for years, key in HISTORIES.items()
        )
        return Menu(phrase("discord-history-ask"), str(press), choices)

    def _far(self, press: Press) -> list[Tap]:
        return [
            Tap(
                self._voice.sentence("discord-history-how-far"), str(press._replace(verb="howfar"))
            )
        ]

    async def _send_off(
        self, interaction: discord.Interaction, client_id: str, *, full: bool
    ) -> None:
        """Send a member to Spotify: over a page of ours, or to come back with an address."""
        who, flow, phrase = known_as(interaction.user), self._spotify(), self._voice.sentence
        own = Tap(phrase("discord-link-own"), str(Press("ownapp", interaction.user.id)))
        asked: list[Line] = []
        levels: tuple[Tap, ...] = ()
        if self._pages is not None and self._pages.link is not None:
            flow.check(client_id)
            name = interaction.user.display_name
            address = self._pages.to_link(self._pages.link, who, name, client_id)
            said, taps = "discord-link-page", [Tap(phrase("discord-page-open"), "", url=address)]
            # The page is nobody's to ask this on: it knows a member, and no server.
            asked, levels = await asked_once(self._choose_consent, interaction, self._voice)
        else:
            address = await flow.begin(who, client_id)
            said, taps = "discord-link-spotify", self._there_and_back(interaction, address)
        keys = [said, *(["discord-link-full"] if full else [])]
        lines: list[Line] = [escape(phrase(key)) for key in keys]
        lines.append(f"-# {escape(phrase('discord-link-lasts'))}")
        await answer(interaction, layout(Lines([*lines, *asked], [*taps, own, *levels])))

    def _there_and_back(self, interaction: discord.Interaction, address: str) -> list[Tap]:
        """Open Spotify, then paste."""
        paste = Press("landed", interaction.user.id)
        words = self._voice.sentence("discord-link-paste")
        return [
            Tap(self._voice.sentence("discord-link-open"), "", url=address),
            Tap(words, str(paste), discord.ButtonStyle.primary),
        ]

    def _spotify(self) -> LinkSpotify:
        if self._live.link_spotify is None:
            raise NotAllowed("spotify-off")
        return self._live.link_spotify
