"""Pictures from elsewhere: a real server at the edge, and everything it may do to us."""

import asyncio
import socket

import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver

from sources import pictures as rules
from sources.pictures import Doors, Unreached, is_public, open_pictures
from sources.spotify_covers import SPOTIFYS
from tests.fakes.serving import Fake, Said

HOSTS = frozenset({"covers.test", "also.test", "inside.test", "both.test"})


BOOK = {"inside.test": ["10.0.0.7"], "both.test": ["127.0.0.1", "169.254.169.254"]}


class Names(AbstractResolver):
    """A telephone book in which some names lead inside."""

    async def resolve(self, host, port=0, family=socket.AF_UNSPEC):
        return [
            {
                "hostname": host, "host": address, "port": port, "family": socket.AF_INET,
                "proto": 0, "flags": socket.AI_NUMERICHOST,
            }
            for address in BOOK.get(host, ["127.0.0.1"])
        ]  # fmt: skip

    async def close(self):
        pass


class Elsewhere(Fake):
    """Answers with what is queued."""

    def routes(self, router):
        router.add_get("/{path:.*}", self._nothing)

    async def _nothing(self, _):
        return web.Response(status=404)

    @property
    def port(self):
        return self._server.port

    def at(self, host: str, path: str = "a.jpg") -> str:
        return f"http://{host}:{self.port}/{path}"


@pytest.fixture
async def server():
    async with Elsewhere() as one:
        yield one


def doors_to(server) -> Doors:
    """Open the doors of a server on this machine: tests speak to nobody else."""
    return Doors(HOSTS, "http", server.port, lambda address: address == "127.0.0.1")


@pytest.fixture
async def pictures(server):
    async with open_pictures(doors_to(server), Names) as one:
        yield one


async def test_what_an_open_door_gives_is_fetched(server, pictures):
    server.queue.append(Said(text=b"bytes"))
    assert await pictures.fetch(server.at("covers.test")) == b"bytes"


@pytest.mark.parametrize(
    "address",
    [
        "http://elsewhere.test:{port}/a.jpg",
        "http://127.0.0.1:{port}/a.jpg",
        "http://[::1]:{port}/a.jpg",
        "http://somebody:secret@covers.test:{port}/a.jpg",
        "http://covers.test/a.jpg",
        "https://covers.test:{port}/a.jpg",
        "ftp://covers.test:{port}/a.jpg",
        "file:///etc/passwd",
        "http://covers.test.:{port}/a.jpg",
        "http://covers.test%2eelsewhere.test:{port}/",
        "//covers.test/a.jpg",
        "http://[",
        "",
    ],
)
async def test_any_other_door_stays_shut(server, pictures, address):
    assert await pictures.fetch(address.format(port=server.port)) is None
    assert server.asked == []


@pytest.mark.parametrize("host", ["inside.test", "both.test"])
async def test_a_name_that_leads_inside_is_not_called(server, pictures, host):
    with pytest.raises(Unreached):
        await pictures.fetch(server.at(host))
    assert server.asked == []


@pytest.mark.parametrize(
    "to",
    [
        "http://127.0.0.1:{port}/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/",
        "https://elsewhere.test/", "file:///etc/passwd", "",
    ],
)  # fmt: skip
async def test_a_redirect_elsewhere_is_not_followed(server, pictures, to):
    location = {"Location": to.format(port=server.port)} if to else {}
    server.queue.append(Said(302, text=b"", headers=location))
    assert await pictures.fetch(server.at("covers.test")) is None
    # Without an address it asks the same one again, and that has nothing.
    assert len(server.asked) == (1 if to else 2)


async def test_a_redirect_to_a_name_that_leads_inside_is_not_followed(server, pictures):
    server.queue.append(Said(302, text=b"", headers={"Location": server.at("inside.test")}))
    with pytest.raises(Unreached):
        await pictures.fetch(server.at("covers.test"))
    assert len(server.asked) == 1


async def test_a_redirect_to_another_open_door_is_followed_but_not_for_ever(server, pictures):
    on = Said(302, text=b"", headers={"Location": server.at("also.test", "b.jpg")})
    server.queue.extend([on, Said(text=b"bytes")])
    assert await pictures.fetch(server.at("covers.test")) == b"bytes"
    server.queue.extend([on] * 9)
    assert await pictures.fetch(server.at("covers.test")) is None
    assert len(server.asked) == 2 + 1 + rules.HOPS


async def test_what_is_too_large_is_not_read_to_its_end(server, pictures):
    server.queue.append(Said(text=b"x" * 101))
    assert await pictures.fetch(server.at("covers.test"), 100) is None


async def test_an_endless_body_is_let_go(server, pictures):
    sent = 0

    class Endless(Said):
        async def __call__(self, request):
            nonlocal sent
            response = web.StreamResponse()
            await response.prepare(request)
            while sent < 50_000_000:
                await response.write(b"x" * 100_000)
                sent += 100_000
            return response

    server.queue.append(Endless())
    assert await pictures.fetch(server.at("covers.test"), 200_000) is None
    assert sent < 50_000_000


async def test_a_slow_drip_is_let_go(server):
    server.queue.append(Said(text=b"drip" * 20, trickles_s=0.03))
    async with open_pictures(doors_to(server), Names, total_s=0.2) as hasty:
        with pytest.raises(Unreached):
            await hasty.fetch(server.at("covers.test"))


async def test_what_is_packed_stays_packed(server, pictures):
    server.queue.append(Said(text=b"\x1f\x8bnot unpacked", headers={"Content-Encoding": "gzip"}))
    assert await pictures.fetch(server.at("covers.test")) == b"\x1f\x8bnot unpacked"


async def test_after_too_many_requests_nobody_asks_for_a_while(server, pictures):
    server.queue.append(Said(429, text=b"", headers={"Retry-After": "60"}))
    for _ in range(2):
        with pytest.raises(Unreached):
            await pictures.fetch(server.at("covers.test"))
    assert len(server.asked) == 1


async def test_a_host_that_fails_may_answer_later(server, pictures):
    server.queue.append(Said(503, text=b""))
    with pytest.raises(Unreached):
        await pictures.fetch(server.at("covers.test"))
    server.queue.append(Said(text=b"bytes"))
    assert await pictures.fetch(server.at("covers.test")) == b"bytes"


async def test_where_nobody_is_for_long_nobody_is_asked_for_a_while(server):
    silent = Said(text=b"late", after_s=9)
    server.queue.extend([silent] * rules.SILENT)
    async with open_pictures(doors_to(server), Names, total_s=0.5) as hasty:
        for _ in range(rules.SILENT + 2):
            with pytest.raises(Unreached):
                await hasty.fetch(server.at("covers.test"))
        assert len(server.asked) == rules.SILENT


async def test_nobody_there_is_said_to_be(server, pictures):
    gone = server.at("covers.test")
    await server._server.close()
    with pytest.raises(Unreached):
        await pictures.fetch(gone)


async def test_requests_are_apart(server, pictures):
    loop = asyncio.get_running_loop()
    begun = loop.time()
    await asyncio.gather(*(pictures.fetch(server.at("covers.test")) for _ in range(3)))
    assert loop.time() - begun >= 2 / rules.A_SECOND


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("151.101.3.242", True), ("2a04:4e42::242", True), ("::ffff:8.8.8.8", True),
        ("127.0.0.1", False), ("10.1.2.3", False), ("172.16.0.1", False), ("192.168.1.1", False),
        ("169.254.169.254", False), ("100.64.0.1", False), ("0.0.0.0", False), ("::", False),
        ("::1", False), ("fe80::1%eth0", False), ("fc00::1", False), ("ff02::1", False),
        ("224.0.0.1", False), ("::ffff:127.0.0.1", False), ("64:ff9b::a9fe:a9fe", False),
        ("64:ff9b::808:808", True), ("2002:7f00:1::", False), ("2001:0:1::1", False),
        ("255.255.255.255", False), ("localhost", False), ("", False),
    ],
)  # fmt: skip
def test_only_the_open_internet_is_public(address, public):
    assert is_public(address) is public


def test_spotifys_doors_are_its_own_over_https():
    assert (SPOTIFYS.scheme, SPOTIFYS.port, SPOTIFYS.lets_in) == ("https", 443, is_public)
    assert all(
        host.endswith((".spotify.com", ".scdn.co", ".spotifycdn.com")) for host in SPOTIFYS.hosts
    )
