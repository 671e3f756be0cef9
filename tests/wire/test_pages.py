"""The web pages beside the bot: there as long as it is, and only where its host wants them."""

import socket

import aiohttp
from aiohttp.test_utils import unused_port

from tests.wire.acts import bring
from tests.wire.running import House


def with_pages(port):
    return f"[web]\naddress = 'http://127.0.0.1:{port}'\nport = {port}\n"


async def test_an_export_goes_in_over_a_page_and_what_was_left_lying_goes(
    discord, tmp_path, ana, history
):
    left = tmp_path / "liner-notes-scratch" / "liner-notes-of-before"
    left.mkdir(parents=True)
    (left / "history.zip").write_bytes(b"what a killed process left")
    port = unused_port()
    house = House(discord, tmp_path, settings=with_pages(port))
    await house.open()
    try:
        assert not left.exists()
        asked = await (await ana.slash("import", zone="Europe/Lisbon")).answered()
        page = next(one["url"] for one in buttons(asked) if one.get("url"))
        assert page.startswith(f"http://127.0.0.1:{port}/upload/")
        async with aiohttp.ClientSession() as browser:
            form = aiohttp.FormData()
            form.add_field("export", history, filename="history.zip")
            async with browser.post(page, data=form) as answer:
                assert answer.status == 200
                text, where = await answer.text(), answer.url
            while "rows" not in text:
                async with browser.get(where) as answer:
                    text = await answer.text()
        ((plays,),) = house.rows("SELECT count(*) FROM play")
        assert plays > 10_000
    finally:
        await house.close()
    folder = tmp_path / "liner-notes-scratch"
    assert [one.name for one in folder.iterdir()] == ["door.lock"]
    assert page.rsplit("/", 1)[1] not in house.said, "a ticket is a secret"


async def test_a_port_that_is_taken_is_told_in_words(discord, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        house = House(discord, tmp_path, settings=with_pages(port))
        await house.start()
        assert await house.ended() == 1
    assert f"cannot listen at 127.0.0.1, port {port}" in house.said
    assert "Traceback" not in house.said


async def test_killed_in_an_import_nothing_of_it_lies_there_after_the_next_start(
    discord, bot, ana, history
):
    scratch = bot.database.with_name("liner-notes-scratch")
    await bring(discord, ana, history)
    await discord.until(lambda: discord.requests("PATCH", "/webhooks/*/messages/@original"))
    assert exports(scratch) != []
    await bot.kill()
    assert exports(scratch) != [], "a killed process cleans nothing up"
    await bot.open()
    assert exports(scratch) == []
    assert list(bot.scratch.iterdir()) == []


def exports(folder):
    """What lies in a folder and is more than a lock."""
    return [one for one in folder.rglob("*") if one.is_file() and one.suffix != ".lock"]


def buttons(message):
    rows = [one for one in message["components"] if one["type"] == 1]
    return [one for row in rows for one in row["components"]]
