"""The pages in a real browser: read, used by keyboard, without scripts, and from other sites."""

import shutil
from contextlib import asynccontextmanager
from typing import Any

import numpy as np
import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from playwright.async_api import async_playwright, expect

from cards.colours import contrast
from tests.flows.exports import a_row, history
from tests.webs import NASTY, AskingSpotify, served

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
READABLE = 4.5
"""WCAG 2.2, 1.4.3."""

pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no chromium here: the pages are not tried in a browser"
)


@pytest_asyncio.fixture
async def asking(house, scratch):
    """Pages beside a Spotify that asks."""
    async with AskingSpotify(house.hour) as spotify:
        house.spotify = spotify
        async with served(house, scratch, largest_mb=1, patient_s=0.2) as pages:
            yield pages


@asynccontextmanager
async def tab(tmp_path, **more):
    """Open a browser with nothing in it; give its one tab, and what it asked for and said."""
    values: dict[str, Any] = {
        "java_script_enabled": False,
        "viewport": {"width": 1000, "height": 800},
    } | more
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch_persistent_context(
            tmp_path / "profile", executable_path=CHROMIUM, args=FLAGS, **values
        )
        page = browser.pages[0]
        asked, said = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        try:
            yield page, asked, said
        finally:
            await browser.close()


async def test_a_link_is_finished_with_the_keyboard_and_without_scripts(asking, tmp_path):
    async with tab(tmp_path) as (page, asked, said):
        await page.goto(asking.link_page())
        await expect(page).to_have_title("Link your Spotify to \u2068Ada\u2069? · Liner Notes")
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("button", name="Go on to Spotify")).to_be_focused()
        await page.keyboard.press("Enter")
        await page.get_by_role("link", name="Agree").click()
        heading = page.get_by_role("heading", level=1)
        await expect(heading).to_have_text("Spotify is linked to \u2068Ada\u2069.")
        assert await page.context.cookies(asking.site.address) == []
    ours = (asking.site.address, asking.house.spotify.address, "data:")
    assert [url for url in asked if not url.startswith(ours)] == []
    assert said == []
    assert [account.name for account in await asking.house.polled()] == ["ada"]


async def test_an_export_is_sent_and_its_report_read_without_scripts(asking, tmp_path):
    rows = [a_row(number) for number in range(30)]
    export = history(tmp_path / "my_spotify_data.zip", *rows, a_row(31, ts="soon"))
    async with tab(tmp_path) as (page, asked, said):
        await page.goto(asking.upload_page())
        await page.get_by_label("Your export").set_input_files(export)
        await page.get_by_role("button", name="Send it").click()
        again = page.get_by_role("link", name="Look again")
        while await again.count():
            await again.click()
        heading = page.get_by_role("heading", level=1)
        await expect(heading).to_have_text("30 new plays for \u2068Ada\u2069")
        await expect(page.get_by_role("listitem")).to_contain_text("the date cannot be read")
        assert "/report/" in page.url
    assert said == []
    assert all(url.startswith((asking.site.address, "data:")) for url in asked)


async def test_a_file_that_is_too_large_is_refused_where_one_can_read_it(asking, tmp_path):
    large = tmp_path / "large.zip"
    large.write_bytes(b"x" * 5_000_000)
    async with tab(tmp_path) as (page, _, _):
        await page.goto(asking.upload_page())
        await page.get_by_label("Your export").set_input_files(large)
        await page.get_by_role("button", name="Send it").click()
        heading = page.get_by_role("heading", level=1)
        await expect(heading).to_contain_text("more than the 1 megabytes")
    assert asking.left_over() == []


async def test_a_name_that_is_a_page_of_its_own_is_only_a_name(asking, tmp_path):
    async with tab(tmp_path, java_script_enabled=True) as (page, asked, said):
        await page.goto(asking.link_page(name=NASTY))
        assert await page.locator("img").count() == 0
        await expect(page.get_by_role("heading", level=1)).to_contain_text("<img src=x")
    assert said == []
    assert not [url for url in asked if url.endswith("/x")]


@asynccontextmanager
async def another_site(body):
    """Serve a page by another name than ours."""

    async def show(_):
        return web.Response(text=f"<!doctype html>{body}", content_type="text/html")

    app = web.Application()
    app.router.add_get("/", show)
    async with TestServer(app) as server:
        yield str(server.make_url("/")).replace("127.0.0.1", "localhost")


async def test_another_site_cannot_frame_a_page(asking, tmp_path):
    body = f'<iframe src="{asking.link_page()}"></iframe>'
    async with another_site(body) as address, tab(tmp_path) as (page, _, said):
        await page.goto(address)
        assert await page.frame_locator("iframe").get_by_text("Ada").count() == 0
    assert "frame-ancestors" in "".join(said)


async def test_another_sites_form_links_nothing(asking, tmp_path):
    """Ben knows his own proof, and sets a trap with it for Ada, who was on our page before."""
    theirs = asking.link_page("ben", "Ben")
    async with tab(tmp_path) as (page, _, _):
        await page.goto(theirs)
        proof = await page.locator("input[name=proof]").get_attribute("value")
        body = (
            f'<form method="post" action="{theirs}">'
            f'<input name="proof" value="{proof}"><button>Win</button></form>'
        )
        async with another_site(body) as address:
            await page.goto(address)
            await page.get_by_role("button").click()
            heading = page.get_by_role("heading", level=1)
            await expect(heading).to_contain_text("not the browser")
    assert await asking.house.polled("ben") == []


async def every_page(pages, page, export):
    """Go to every page there is; yield at each."""
    await page.goto(pages.link_page())
    yield
    await page.get_by_role("button").click()
    await page.get_by_role("link", name="Agree").click()
    yield
    await page.goto(pages.site.page("/spotify?error=access_denied"))
    yield
    long = "Wilhelmina Featherstonehaugh-Cholmondeley-" * 2
    await page.goto(pages.upload_page(name=long))
    yield
    await page.get_by_label("Your export").set_input_files(export)
    await page.get_by_role("button", name="Send it").click()
    yield


def colour(text):
    """Read what a browser calls a colour."""
    return np.array([int(one) for one in text[4:-1].split(",")][:3]) / 255


PAINTED = """() => [...document.querySelectorAll("h1, h2, p, li, label, button, a, input")]
    .filter(one => one.type !== "hidden").map(one => {
        const ground = getComputedStyle(one).backgroundColor
        const below = getComputedStyle(document.documentElement).backgroundColor
        const ink = getComputedStyle(one).getPropertyValue("-webkit-text-fill-color")
        return [one.tagName, ink, ground === "rgba(0, 0, 0, 0)" ? below : ground]
    })"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1_200])
async def test_every_page_can_be_read(asking, tmp_path, scheme, width):
    export = history(tmp_path / "my_spotify_data.zip", a_row(0), a_row(1, ts="soon"))
    many = 0
    settings = {
        "java_script_enabled": True,
        "color_scheme": scheme,
        "viewport": {"width": width, "height": 700},
    }
    async with tab(tmp_path, **settings) as (page, _, said):
        async for _ in every_page(asking, page, export):
            many += 1
            await page.wait_for_load_state("load")
            assert await page.locator("html").get_attribute("lang") == "en-GB"
            assert await page.locator("h1").count() == 1
            assert await page.locator("main").count() == 1
            assert (await page.title()).endswith("· Liner Notes")
            # Nothing is wider than the window: at 320 that is a page magnified four times.
            assert await page.evaluate("document.documentElement.scrollWidth") <= width
            painted = await page.evaluate(PAINTED)
            assert len(painted) > 2
            for name, ink, ground in painted:
                assert contrast(colour(ink), colour(ground)) >= READABLE, (name, ink, ground)
            for one in await page.locator("button, a.button, input[type=file]").all():
                box = await one.bounding_box()
                assert box is not None
                assert min(box["width"], box["height"]) >= 44
    assert many == 5
    assert all("status of 403" in line for line in said)


async def test_what_has_the_focus_can_be_seen(asking, tmp_path):
    async with tab(tmp_path, java_script_enabled=True) as (page, _, _):
        for address in (asking.link_page(), asking.upload_page()):
            await page.goto(address)
            await page.keyboard.press("Tab")
            outline = await page.evaluate(
                "getComputedStyle(document.activeElement).outlineStyle + ' '"
                " + getComputedStyle(document.activeElement).outlineWidth"
            )
            assert outline == "solid 3px"


async def test_nothing_moves(asking, tmp_path):
    async with tab(tmp_path, java_script_enabled=True) as (page, _, _):
        await page.goto(asking.upload_page())
        assert await page.evaluate("document.getAnimations().length") == 0


async def test_headlines_are_set_as_on_cards(asking, tmp_path):
    async with tab(tmp_path, java_script_enabled=True) as (page, _, _):
        await page.goto(asking.link_page())
        await page.evaluate("document.fonts.ready")
        assert await page.evaluate("document.fonts.check('40px \"Instrument Serif\"')")
        assert await page.evaluate("[...document.fonts].every(one => one.status === 'loaded')")
