"""Discord waits three seconds: whatever is asked is answered for before storage is.

What is offered while somebody types has to wait for storage, and so must not wait for writers.
"""

import asyncio
import sqlite3
from contextlib import closing

import discord
import pytest
from discord import app_commands

from cogs.app import furnish
from cogs.offers import in_time
from domain.errors import NotLinked
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


THREE_S = 3.0


@pytest.fixture
def writing(tmp_path):
    """Somebody else who writes to the database, and does not come to an end."""
    with closing(sqlite3.connect(tmp_path / "notes.db", isolation_level=None)) as other:
        yield other
        assert not other.in_transaction


def offering(place):
    """List every option that is filled in while it is typed, by its command."""
    for command in place.env.bot.tree.walk_commands():
        if isinstance(command, app_commands.Command):
            for option in command.parameters:
                if option.autocomplete:
                    yield command.qualified_name, option.name


TYPED = {"period": "2023", "track": "song", "board": "plays", "zone": "lisb"}


async def test_what_is_offered_waits_for_nobody_who_writes(place, writing):
    manages = discord.Permissions(manage_guild=True)
    boss = place.guild.create_role("Boss", permissions=manages)
    cleo = place.guild.add_member(place.env.create_user("cleo"), roles=[boss])
    await place.linked(cleo)
    options = sorted(offering(place))
    assert {name for _, name in options} == set(TYPED)
    writing.execute("BEGIN IMMEDIATE")
    for command, option in options:
        async with asyncio.timeout(THREE_S):
            offered = await cleo.autocomplete(place.channel, command, option, TYPED[option])
        # No edition is out here.
        assert bool(offered) == (command != "edition history"), (command, option)
    writing.execute("ROLLBACK")


async def test_while_somebody_writes_every_command_is_answered_for_and_done_afterwards(
    place, writing
):
    manages = discord.Permissions(manage_guild=True)
    boss = place.guild.create_role("Boss", permissions=manages)
    cleo = place.guild.add_member(place.env.create_user("cleo"), roles=[boss])
    await place.linked(cleo)
    more = {"note": {"track": "Nights", "words": "x"}, "compare": {"member": place.ben}}
    for command in cleo.available_commands(place.channel):
        before = len(answers(place))
        writing.execute("BEGIN IMMEDIATE")
        options = {**OPTIONS, **more}.get(command, {})
        asked = asyncio.ensure_future(cleo.slash(place.channel, command, **options))
        await answered(place, before, command)
        writing.execute("ROLLBACK")
        assert (await asked).response is not None, command


async def answered(place, before, what):
    """Wait until Discord was answered once more, for as long as Discord does."""
    for _ in range(int(THREE_S / 0.005)):
        if len(answers(place)) > before:
            return
        await asyncio.sleep(0.005)
    raise AssertionError(what)


def answers(place):
    return [one for one in place.env.http_requests if one.path.endswith("/callback")]


async def test_where_nothing_is_found_in_time_nothing_is_offered_and_the_rest_ends_unheard():
    found = asyncio.Event()

    async def looked():
        await found.wait()
        raise NotLinked("not-linked")

    before = asyncio.all_tasks()
    assert await in_time(looked(), 0.001) == []
    (late,) = asyncio.all_tasks() - before
    found.set()
    await asyncio.wait({late})
    assert late.exception() is not None


async def test_where_looking_fails_late_it_is_told_by_its_kind_alone(caplog):
    async def looked():
        await asyncio.sleep(0.002)
        raise ValueError("Ana’s secret")

    before = asyncio.all_tasks()
    assert await in_time(looked(), 0.001) == []
    await asyncio.wait(asyncio.all_tasks() - before)
    await asyncio.sleep(0)
    assert "late choices failed=ValueError" in caplog.text
    assert "secret" not in caplog.text
