"""The WebSocket: sessions that can be taken up again where they were left."""

import asyncio
import json
import zlib
from typing import Any

from aiohttp import WSMsgType, web

DISPATCH, BEAT, IDENTIFY, RESUME, RECONNECT, INVALID, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
NOT_AUTHENTICATED, DISALLOWED_INTENTS = 4004, 4014
PRESENCES = 1 << 8


class Session:
    """What was told to one bot, so that what it missed can be told again."""

    def __init__(self, number, intents):
        self.number = number
        self.intents = intents
        self.told = []


class Line:
    """One socket, from its greeting to its end."""

    def __init__(self, request, socket):
        self.opened_by = None
        """``identify`` or ``resume``, once it was."""
        self.beats = []
        """When each came (seconds of the loop), and the last event that it had seen."""
        self.close_code = None
        self.closed = False
        self._request = request
        self._socket = socket
        self._packed = zlib.compressobj() if "zlib-stream" in request.query_string else None

    async def send(self, op, content=None, event=None, number=None):
        text = json.dumps({"op": op, "d": content, "t": event, "s": number})
        if self._packed is None:
            await self._socket.send_str(text)
            return
        packed = self._packed.compress(text.encode()) + self._packed.flush(zlib.Z_SYNC_FLUSH)
        await self._socket.send_bytes(packed)

    def drop(self):
        """Break the connection off, without a word."""
        if self._request.transport is not None:
            self._request.transport.abort()


class Gateway:
    """Greets bots, tells them what happens, and hears their hearts beat."""

    def __init__(self, token, greeting, news):
        self.heartbeat_ms = 41_250
        self.disallowed = 0
        """Intents that the application was not given."""
        self.lines = []
        self._token = token
        self._greeting = greeting
        self._news = news
        self._sessions = {}
        self._session: Any = None
        self._line: Any = None

    @property
    def intents(self):
        """What the last bot that identified wants to hear of."""
        return self._session.intents if self._session else None

    @property
    def told(self):
        """How many events the bot was told in this session, or will be when it is back."""
        return len(self._session.told)

    async def dispatch(self, event, content):
        """Tell the bot of something; one that is away hears it when it comes back."""
        session = self._session
        session.told.append((event, content))
        if self._line is not None:
            await self._line.send(DISPATCH, content, event, len(session.told))

    async def ask_to_reconnect(self):
        await self._line.send(RECONNECT)

    def drop(self):
        """Break the connection off; what happens from now on waits for the bot to come back."""
        line, self._line = self._line, None
        line.drop()

    async def invalidate(self):
        """Forget the session, and say so."""
        self._sessions.clear()
        line, self._line = self._line, None
        await line.send(INVALID, content=False)

    async def socket(self, request):
        """Serve one socket to its end."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        line = Line(request, socket)
        self.lines.append(line)
        await line.send(HELLO, {"heartbeat_interval": self.heartbeat_ms})
        try:
            async for frame in socket:
                if frame.type is WSMsgType.TEXT:
                    await self._heard(line, socket, json.loads(frame.data))
        finally:
            line.close_code, line.closed = socket.close_code, True
            if self._line is line:
                self._line = None
            self._news()
        return socket

    async def _heard(self, line, socket, frame):
        op, content = frame["op"], frame["d"]
        if op == BEAT:
            line.beats.append((asyncio.get_running_loop().time(), content))
            await line.send(ACK)
        elif content["token"] != self._token:
            await socket.close(code=NOT_AUTHENTICATED)
        elif op == IDENTIFY and content["intents"] & self.disallowed:
            await socket.close(code=DISALLOWED_INTENTS)
        elif op == IDENTIFY:
            await self._identified(line, content)
        elif op == RESUME:
            await self._resumed(line, content)
        self._news()

    async def _identified(self, line, content):
        number = f"session-{len(self.lines)}"
        self._session = self._sessions[number] = Session(number, content["intents"])
        self._line = line
        for event, told in self._greeting(number):
            await self.dispatch(event, told)
        line.opened_by = "identify"

    async def _resumed(self, line, content):
        session = self._sessions.get(content["session_id"])
        if session is None:
            await line.send(INVALID, content=False)
            return
        missed = list(enumerate(session.told, 1))[content["seq"] :]
        for number, (event, told) in missed:
            await line.send(DISPATCH, told, event, number)
        self._session, self._line = session, line
        await self.dispatch("RESUMED", {"_trace": []})
        line.opened_by = "resume"
