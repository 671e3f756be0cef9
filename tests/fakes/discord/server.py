"""The small Discord itself: it listens, answers, and remembers what it was sent."""

import asyncio
import json
from typing import Any

from aiohttp import web

from tests.cogs.discord_spec import unlike_discord
from tests.fakes.discord import world
from tests.fakes.discord.gateway import Gateway
from tests.fakes.discord.messages import Messages
from tests.fakes.discord.people import Asked, Person
from tests.fakes.discord.rest import Routes
from tests.fakes.discord.sent import Weather, received

TOKEN = "MTA5NjAwMDAwMDAwMDAwMDAw.GfakeX.wire-token-that-nobody-may-ever-read"  # noqa: S105 -- invented
PATIENCE = 60
"""Seconds that are waited for anything: the machine may be busy."""
API = "/api/v10"
TOKENLESS = ("/interactions/", "/webhooks/")


class Discord:
    """See the package's docstring for what it can."""

    def __init__(self):
        self.ids = world.Ids()
        self.bot = world.user(self.ids.new(), "Liner Notes", bot=True)
        self.application = world.application(self.bot["id"], self.bot)
        self.commands = []
        self.sent = []
        self.asked = {}
        self.after_effect = None
        self.kept = Messages(self.ids, self.attach)
        self._files = {}
        self._weather = []
        self._unknown = []
        self._news = asyncio.Event()
        self._people = {}
        number = self.ids.new()
        self.channel = world.channel(self.ids.new(), number)
        owner = world.user(self.ids.new(), "host")
        ours = [world.member(self.bot), world.member(owner)]
        self.guild = world.guild(number, owner["id"], [self.channel], ours)
        self.channels = {self.channel["id"]: self.channel}
        self.gateway = Gateway(TOKEN, self._greeting, self._news.set)
        self._runner: Any = None
        self._port = 0

    async def __aenter__(self):
        app = web.Application(client_max_size=1 << 28)
        for method, path, effect in Routes(self).table():
            app.router.add_route(method, API + path, self._answering(effect))
        app.router.add_get("/gateway/", self.gateway.socket)
        app.router.add_get("/attachments/{number}/{name}", self._download)
        app.router.add_route("*", "/{anything:.*}", self._answering(self._nowhere))
        self._runner = web.AppRunner(app, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_):
        await self._runner.cleanup()

    @property
    def api_address(self):
        return f"http://127.0.0.1:{self._port}{API}"

    @property
    def gateway_address(self):
        return f"ws://127.0.0.1:{self._port}/gateway/"

    def person(self, name):
        """Give the member of that name, the same every time."""
        if name not in self._people:
            self._people[name] = Person(self, world.user(self.ids.new(), name))
        return self._people[name]

    def direct(self, user_id):
        """Give the channel of direct messages with somebody, the same every time."""
        number = str(int(user_id) + 1)
        found = {"id": number, "type": world.DIRECT, "last_message_id": None, "flags": 0,
                 "recipients": [world.user(user_id, "somebody")]}  # fmt: skip
        return self.channels.setdefault(number, found)

    def attach(self, name, content):
        """Put a file where attachments are downloaded from; give its payload."""
        number = self.ids.new()
        self._files[number] = content
        url = f"http://127.0.0.1:{self._port}/attachments/{number}/{name}"
        return {"id": number, "filename": name, "size": len(content), "url": url,
                "proxy_url": url, "content_type": "application/octet-stream"}  # fmt: skip

    def messages(self, channel_id=None):
        """Give what everybody in a channel sees, oldest first."""
        return self.kept.public(channel_id or self.channel["id"])

    def forget_nonces(self):
        self.kept.forget_nonces()

    def requests(self, method, path):
        """Give the requests of a method whose path is like ``path``."""
        return [one for one in self.sent if one.like(method, path)]

    def limit(self, method, path, retry_after):
        self._weather.append(Weather(method, path, 429, retry_after))

    def exhaust(self, method, path, reset_after):
        self._weather.append(Weather(method, path, 200, reset_after))

    def fail(self, method, path, status):
        self._weather.append(Weather(method, path, status))

    def faults(self):
        """Say everything that Discord would not have taken."""
        return [*self._unknown, *unlike_discord(self.sent)]

    async def ask(self, payload, pressed=None):
        """Send an interaction to the bot; give what becomes of it."""
        asked = Asked(self, payload, asyncio.get_running_loop().time(), pressed)
        self.asked[payload["token"]] = asked
        await self.gateway.dispatch("INTERACTION_CREATE", payload)
        return asked

    async def until(self, seen, seconds=PATIENCE):
        """Wait until something is so, and give what ``seen`` gave; fail after so long."""
        try:
            async with asyncio.timeout(seconds):
                while not (found := seen()):
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            last = [(one.method, one.path, one.status) for one in self.sent[-5:]]
            raise AssertionError(f"nothing for {seconds} seconds; last came {last}") from None
        return found

    def _greeting(self, session):
        yield (
            "READY",
            {
                "v": 10,
                "user": self.bot,
                "guilds": [{"id": self.guild["id"], "unavailable": True}],
                "session_id": session,
                "resume_gateway_url": self.gateway_address,
                "application": {"id": self.application["id"], "flags": 0},
            },
        )
        yield "GUILD_CREATE", self.guild

    def _answering(self, effect):
        async def answer(request):
            sent = await received(request)
            self.sent.append(sent)
            weather = self._befalls(sent)
            if not sent.path.startswith(TOKENLESS) and sent.token != f"Bot {TOKEN}":
                status, told = 401, {"message": "401: Unauthorized", "code": 0}
            elif weather is not None and weather.refuses:
                status, told = weather.status, weather.told()
            else:
                status, told = effect(sent, **request.match_info)
                if self.after_effect is not None:
                    await self.after_effect(sent)
            sent.status = status
            self._news.set()
            return _json(status, told, weather.headers() if weather else {})

        return answer

    def _befalls(self, sent):
        for weather in self._weather:
            if sent.like(weather.method, weather.path):
                self._weather.remove(weather)
                return weather
        return None

    def _nowhere(self, sent, anything):
        self._unknown.append(f"{sent.method} {sent.path}: not a route of this Discord")
        return 404, {"message": "404: Not Found", "code": 0}

    async def _download(self, request):
        content = self._files.get(request.match_info["number"])
        return web.Response(body=content) if content is not None else web.Response(status=404)


def _json(status, told, headers):
    """Answer in the content type that discord.py wants to the letter."""
    if told is None:
        return web.Response(status=status, headers=headers)
    body = json.dumps(told).encode()
    return web.Response(status=status, body=body, content_type="application/json", headers=headers)
