"""Discord waits three seconds: whatever is asked is answered for before storage is."""

import discord
import pytest

from cogs.app import furnish
from tests.cogs.conftest import NOW
from tests.cogs.people import parts
from tests.fakes.easel import Dots
from tests.terminal.stories import VOICE


class Noting:
    """A database that notes, each time it is asked, whether Discord was answered by then."""

    def __init__(self, engine):
        self._engine = engine
        self.answered = list
        """Gives what Discord was answered so far."""
        self.asked_at = []

    def __getattr__(self, name):
        if name in {"reading", "writing", "apart"}:
            self.asked_at.append(len(self.answered()))
        return getattr(self._engine, name)


@pytest.fixture
def noting(engine):
    return Noting(engine)


@pytest.fixture
def app(noting):
    return furnish(noting, VOICE, lambda: NOW, "UTC", 2, 25, easel=Dots())


@pytest.fixture
def watched(place, noting):
    """Do something, and see that Discord was answered before the database was asked."""
    noting.answered = lambda: [
        one for one in place.env.http_requests if one.path.endswith("/callback")
    ]

    async def watch(doing, what):
        before, noting.asked_at = len(noting.answered()), []
        shown = await doing
        assert len(noting.answered()) == before + 1, what
        assert all(at > before for at in noting.asked_at), what
        return shown

    return watch


OPTIONS: dict[str, dict[str, object]] = {
    "top": {"period": "2023-03"},
    "whoknows": {"artist": "Frank Ocean"},
    "leaderboard": {"board": "plays", "period": "2023-03"},
    "import": {"export": ("x.json", b"{}")},
}


async def test_every_command_is_answered_before_storage_is_asked(place, watched):
    manages = discord.Permissions(manage_guild=True)
    boss = place.guild.create_role("Boss", permissions=manages)
    cleo = place.guild.add_member(place.env.create_user("cleo"), roles=[boss])
    await place.linked(cleo)
    offered = await cleo.autocomplete(place.channel, "note", "track", "song")
    more = {"note": {"track": offered[0]["value"], "words": "x"}, "compare": {"member": place.ben}}
    commands = cleo.available_commands(place.channel)
    assert len(commands) > 10
    for command in commands:
        options = {**OPTIONS, **more}.get(command, {})
        await watched(cleo.slash(place.channel, command, **options), command)


async def test_every_press_is_answered_before_storage_is_asked(place, watched):
    await place.linked()
    await place.consent(1)
    recap = await place.recap()
    privacy = (await place.ana.slash(place.channel, "privacy")).response
    receipts = (await place.press(recap, "how")).response
    pressed = set()
    for shown in (recap, receipts, privacy):
        for one in parts(shown):
            verb = str(one.get("custom_id", "::")).split(":")[1]
            if one["type"] == 2 and not one.get("disabled") and verb not in pressed:
                pressed.add(verb)
                clicked = place.ana.click(shown, custom_id=one["custom_id"])
                await watched(clicked, verb)
    assert {"how", "share", "say", "wrong", "hush", "download", "consent", "mayask"} <= pressed
