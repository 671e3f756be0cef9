"""The bot: its intents, its cogs, and which commands Discord has of it."""

import json
import logging
from hashlib import sha256

import discord
from discord import app_commands
from discord.ext import commands

from cogs.accounts import AccountsCog
from cogs.app import App
from cogs.asking import AskingCog
from cogs.boards import BoardsCog
from cogs.channels import Channels
from cogs.claims import ClaimsCog
from cogs.compare import CompareCog
from cogs.editions import EditionsCog
from cogs.help import HelpCog
from cogs.link import LinkCog
from cogs.notes import NotesCog
from cogs.pausing import Pausing
from cogs.posts import redraw
from cogs.presence import PresenceCog
from cogs.presses import Presses, joined
from cogs.privacy import PrivacyCog
from cogs.questions import QuestionsCog, asker
from cogs.recap import RecapCog
from cogs.replies import Replies
from cogs.server import ServerCog
from cogs.sharing import SharingCog
from cogs.unlink import UnlinkCog
from cogs.who import known_as
from cogs.wording import word

log = logging.getLogger(__name__)


def intents(*, presences: bool = False) -> discord.Intents:
    """Ask for as little as will do: servers, and who leaves them. No messages are read."""
    return discord.Intents(guilds=True, members=True, presences=presences)


class LinerNotes(commands.Bot):
    """Puts the cogs around one app; makes no decision of its own."""

    def __init__(self, app: App) -> None:
        # There is no voice here, and so nothing to warn of.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        watching = app.live is not None and app.live.presence is not None
        super().__init__(
            # Slash commands only; without messages nothing can match it anyway.
            command_prefix=(),
            help_command=None,
            intents=intents(presences=watching),
            # Updates are wanted as they were sent.
            enable_debug_events=watching,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )
        self._app = app
        self.editions = app.open_editions(Channels(self, app.voice))
        self.replies = Replies(app.voice)
        self.tree.error(self.replies.refuse)

    async def setup_hook(self) -> None:
        """Add every cog, then tell Discord of the commands where they changed."""
        app, voice = self._app, self._app.voice
        recap = RecapCog(app.read_back, app.read_tops, app.name_chapter, voice, app.pictures)
        claims = ClaimsCog(app.read_back, app.say_why, app.share, app.hush, voice)
        sharing = SharingCog(app.read_back, app.share, voice, app.pictures)
        privacy = PrivacyCog(
            *(app.show_kept, app.choose_consent, app.hush, app.say_why, app.forget),
            *(app.ask_why, voice),
        )
        questions = QuestionsCog(app.ask_why, app.say_why, voice)
        boards = BoardsCog(app.read_leaderboard, app.read_back, app.share, voice, app.pictures)
        compare = CompareCog(app.compare, voice, app.pictures)
        editions = EditionsCog(self.editions, app.set_up, voice)
        pressed = (
            *(boards, compare, *self._linked(), recap, claims),
            *(questions, sharing, privacy, editions),
        )
        verbs = [one.verbs() for one in pressed]
        if app.live is not None:
            verbs.append(Pausing(app.live.pause, voice).verbs())
            if app.live.presence is not None:
                await self.add_cog(PresenceCog(app.live.presence))
        if app.pages is not None:
            await self.add_cog(AskingCog(app.choose_consent, voice))
        presses = Presses(self.replies, joined(verbs), {"proof": editions.proof})
        for cog in (*pressed, *self._others(), presses):
            await self.add_cog(cog)
        word(self.tree, voice)
        await self._sync()

    def _linked(self) -> list[LinkCog | UnlinkCog]:
        """Make the cogs of live listening, where there is any."""
        app, live = self._app, self._app.live
        if live is None:
            return []
        return [
            LinkCog(live, app.choose_consent, app.voice, app.pages),
            UnlinkCog(live.unlink, live.watched, app.voice),
        ]

    def _others(self) -> list[commands.Cog]:
        """Make the cogs whose messages have nothing to press that is answered there."""
        app, voice = self._app, self._app.voice
        return [
            AccountsCog(
                *(app.take_in, app.show_kept, app.choose_consent, self.replies, voice),
                *(app.largest_bytes, app.live.watched if app.live else None),
                *(app.pages, app.scratch),
            ),
            NotesCog(app.say_why, app.suggest_tracks, voice),
            ServerCog(app.set_up, app.who_knows, voice),
            HelpCog(self.tree, voice),
        ]

    async def _sync(self) -> None:
        """Send the commands, unless Discord has just these."""
        told = [command.to_dict(self.tree) for command in self.tree.get_commands()]
        digest = sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
        number = self.application_id or 0
        if not await self._app.command_sheet.same(number, digest):
            sent = await self.tree.sync()
            await self._app.command_sheet.sent(number, digest)
            log.info("commands sent count=%s", len(sent))

    async def round(self) -> None:
        """Bring out what is due, as soon as Discord has said which servers we are in."""
        if self.is_ready():
            await self.editions.publish(self.editions.clock())

    async def ask(self) -> None:
        """Ask why, whom it is time to ask, while Discord has us."""
        if self.is_ready():
            await self._app.ask_why(asker(self, self._app.voice))

    async def on_raw_member_remove(self, event: discord.RawMemberRemoveEvent) -> None:
        """Suspend sharing in a server that somebody left, and take out what stands there."""
        posts = await self._app.choose_consent.left(known_as(event.user), event.guild_id)
        await redraw(self, posts, self._app.voice)
        await self.editions.correct()

    async def on_ready(self) -> None:
        log.info("ready user=%s guilds=%s", self.user and self.user.id, len(self.guilds))
        # What fell due while we were away need not wait for the clock.
        try:
            await self.round()
        except Exception as error:  # noqa: BLE001 -- the next round tries again
            # Its kind and not its words: they may hold names.
            log.error("first round failed=%s", type(error).__name__)  # noqa: TRY400 -- see above


def make_bot(app: App) -> LinerNotes:
    """Make the bot around an app; ``start`` is its caller's."""
    return LinerNotes(app)
