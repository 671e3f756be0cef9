"""Covers of Spotify's tracks: asked for once, kept for a while, and never a failed card."""

import asyncio

import pytest
from aiohttp import web

from sources.cupboard import KEPT_S, NOTHING_S, Cupboard
from sources.pictures import open_pictures
from sources.spotify_covers import SpotifyCovers
from sources.spotify_pages import page_of
from tests.fakes.serving import Said
from tests.sources.test_pictures import Elsewhere, Names, doors_to

URI = "spotify:track:" + "a" * 22
OTHER = "spotify:track:" + "b" * 22


class Spotify(Elsewhere):
    """Tells where pictures are, and gives them."""

    def routes(self, router):
        router.add_get("/oembed", self._oembed)
        router.add_get("/image", self._image)

    async def _oembed(self, request):
        return web.json_response({"thumbnail_url": self.at("covers.test", "image")})

    async def _image(self, _):
        return web.Response(body=b"a picture", content_type="text/html")


class Hours:
    at = 1_000_000.0

    def __call__(self):
        return self.at


@pytest.fixture
async def server():
    async with Spotify() as one:
        yield one


@pytest.fixture
def clock():
    return Hours()


@pytest.fixture
async def covers(server, clock, tmp_path):
    async with open_pictures(doors_to(server), Names) as pictures:
        asked = server.at("also.test", "oembed?url=")
        yield SpotifyCovers(pictures, Cupboard(tmp_path / "covers", clock), asked)


async def test_a_cover_is_where_spotify_says(server, covers):
    assert await covers.cover(URI) == b"a picture"
    assert server.asked[0] == ("/oembed", {"url": page_of(URI)})


async def test_a_cover_is_asked_for_once_by_however_many(server, covers):
    assert await asyncio.gather(*(covers.cover(URI) for _ in range(5))) == [b"a picture"] * 5
    assert len(server.asked) == 2


async def test_a_cover_is_asked_for_again_after_a_week(server, covers, clock):
    await covers.cover(URI)
    clock.at += KEPT_S + 1
    await covers.cover(URI)
    assert len(server.asked) == 4


@pytest.mark.parametrize(
    "said",
    [
        Said(404, text=b""),
        Said(text=b"no JSON"),
        Said(text=b"[" * 60_000),
        Said(json=None),
        Said(json={"thumbnail_url": None}),
        Said(json={"thumbnail_url": "http://169.254.169.254/"}),
        Said(json={"thumbnail_url": "javascript:alert(1)"}),
        Said(text=b"x" * 100_000),
    ],
)
async def test_without_an_address_there_is_none_and_it_is_not_asked_for_at_once(
    server, covers, clock, said
):
    server.queue.append(said)
    assert await covers.cover(URI) is None
    assert await covers.cover(URI) is None
    assert len(server.asked) == 1
    clock.at += NOTHING_S + 1
    assert await covers.cover(URI) == b"a picture"


@pytest.mark.parametrize("status", [429, 503])
async def test_where_nobody_answers_it_is_asked_for_again(server, covers, status):
    server.queue.append(Said(status, text=b"", headers={"Retry-After": "0"}))
    assert await covers.cover(URI) is None
    assert await covers.cover(URI) == b"a picture"


@pytest.mark.parametrize(
    "uri", ["", "spotify:episode:" + "a" * 22, "spotify:track:../../x", URI + "/"]
)
async def test_what_is_no_track_is_not_asked_for(server, covers, uri):
    assert await covers.cover(uri) is None
    assert server.asked == []


def test_a_shelf_lets_go_of_the_oldest(tmp_path, clock):
    cupboard = Cupboard(tmp_path / "covers", clock, most_bytes=20_000)
    for name in ("one", "two", "three"):
        clock.at += 1
        cupboard.keep(name, name.encode() * 2_000)
    assert cupboard.find("one") is None
    assert cupboard.find("three") == b"three" * 2_000
    assert len(list((tmp_path / "covers").iterdir())) == 2


def test_a_shelf_lets_go_of_what_is_too_old(tmp_path, clock):
    cupboard = Cupboard(tmp_path / "covers", clock)
    cupboard.keep("one", b"1")
    clock.at += KEPT_S + 1
    cupboard.keep("two", b"2")
    assert len(list((tmp_path / "covers").iterdir())) == 1


def test_a_shelf_that_cannot_be_written_forgets(tmp_path, clock):
    (tmp_path / "file").write_bytes(b"")
    cupboard = Cupboard(tmp_path / "file", clock)
    cupboard.keep("one", b"1")
    assert cupboard.find("one") is None


def test_no_name_is_read_off_the_shelf(tmp_path, clock):
    Cupboard(tmp_path / "covers", clock).keep(URI, b"1")
    assert all("a" * 22 not in path.name for path in (tmp_path / "covers").iterdir())
