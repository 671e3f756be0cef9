"""An upload: whole and once, or nothing of it."""

import asyncio
import io
from html import unescape
from urllib.parse import urlsplit

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import HouseError
from flows.receive_upload import TICKET_MS
from tests.flows.exports import a_row, a_zip, history
from tests.terminal.stories import VOICE
from tests.webs import NASTY, served, void_ticket
from web.pages import Pages
from web.receiving import file_name

MB = 1_000_000


@pytest.fixture
def export(tmp_path):
    return history(tmp_path / "my_spotify_data.zip", a_row(0), a_row(1, "Ivy"))


def a_form(*files):
    form = aiohttp.FormData(quote_fields=False)
    for name, content in files:
        body = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field("export", body, filename=name)
    return form


async def sent(browser, page, *files, **more):
    """Send files as the form does; give what is answered in the end."""
    async with browser.post(page, data=a_form(*files), **more) as answer:
        return answer.status, unescape(await answer.text())


async def shown(browser, address):
    async with browser.get(address) as answer:
        return answer.status, unescape(await answer.text())


async def quiet(pages):
    """Wait until nothing is read any more."""
    while pages.left_over():  # noqa: ASYNC110 -- a folder on disk sets no event
        await asyncio.sleep(0.01)


async def test_an_export_is_received_read_and_reported(browser, pages, export):
    status, text = await sent(browser, pages.upload_page(), (export.name, export.read_bytes()))
    assert status == 200
    assert "2 new plays for \u2068Ada\u2069" in text
    assert "We read 2 rows of one file." in text
    assert "1 March 2023" in text
    await quiet(pages)


async def test_the_page_says_whose_story_it_goes_into(browser, pages):
    _, text = await shown(browser, pages.upload_page(name=NASTY))
    assert "\u2068<img src=x onerror=alert(1)>'\"&amp; Ada\u2069" in text
    assert "Up to 1 megabytes" in text


async def test_several_files_of_one_name_are_one_export(browser, pages, tmp_path):
    one = history(tmp_path / "one.zip", a_row(0))
    two = history(tmp_path / "two.zip", a_row(1), number=1)
    both = [("export.zip", path.read_bytes()) for path in (one, two)]
    _, text = await sent(browser, pages.upload_page(), *both)
    assert "2 new plays" in text


async def test_a_second_reading_says_what_was_there_and_what_was_left(browser, pages, tmp_path):
    rows = [a_row(0), a_row(1, "Ivy"), a_row(2, "Ivy", ms=1_000)]
    export = a_zip(
        tmp_path / "mine.zip", Streaming_History_Audio_2023_0=rows, holiday={"pictures": 3}
    )
    for words in ("2 new plays", "Nothing new for"):
        _, text = await sent(browser, pages.upload_page(), ("x.zip", export.read_bytes()))
        assert words in text
    assert "2 plays were here already." in text
    assert "Left out: 1 under thirty seconds." in text
    assert "not read: \u2068holiday.json\u2069" in text


def test_a_refusal_without_words_has_some():
    assert Pages(VOICE).words(HouseError("no-such-phrase"))[0].startswith("Something went wrong")


async def test_an_address_takes_one_upload(browser, pages, export):
    page = pages.upload_page()
    await sent(browser, page, (export.name, export.read_bytes()))
    for status, text in (
        await sent(browser, page, (export.name, export.read_bytes())),
        await shown(browser, page),
    ):
        assert (status, "used already" in text) == (404, True)
    assert len(pages.take_in.given) == 1


async def test_an_address_is_good_for_an_hour(browser, pages, export):
    page = pages.upload_page()
    pages.house.hour.now += TICKET_MS
    assert (await sent(browser, page, (export.name, export.read_bytes())))[0] == 404
    assert pages.take_in.given == []


async def test_an_address_nobody_was_given_takes_nothing(browser, pages, export):
    page = pages.site.page(f"/upload/{void_ticket()}")
    assert (await sent(browser, page, (export.name, export.read_bytes())))[0] == 404
    assert pages.left_over() == []


async def test_a_report_nobody_was_given_is_not_there(browser, pages):
    assert (await shown(browser, pages.site.page(f"/report/{void_ticket()}")))[0] == 404


async def test_what_is_no_export_is_refused_in_words(browser, pages):
    status, text = await sent(browser, pages.upload_page(), ("holiday.zip", b"a photograph"))
    assert (status, "is named as a zip archive and is not one" in text) == (200, True)
    await quiet(pages)


async def test_what_nobody_foresaw_is_told_and_logged_without_its_words(
    browser, pages, export, caplog
):
    pages.take_in.failing = RuntimeError("Nights, by Frank Ocean")
    _, text = await sent(browser, pages.upload_page(), (export.name, export.read_bytes()))
    assert "nothing of it was kept" in text
    assert "RuntimeError" in caplog.text
    assert "Frank Ocean" not in caplog.text


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\windows\\win.ini", "win.ini"),
        ("/etc/shadow", "shadow"),
        ("..", "export"),
        (".bashrc", "bashrc"),
        ("%2e%2e%2fpasswd", "_2e_2e_2fpasswd"),
        ("a\x00b\r\nSet-Cookie: x.zip", "a_b_Set-Cookie_ x.zip"),
        ("endsong_0.json", "endsong_0.json"),
        ("x" * 300 + ".zip", "x" * 56 + ".zip"),
        ("x" * 300, "x" * 60),
        ("<script>", "_script_"),
        ("日本語.zip", "日本語.zip"),
        ("", "export"),
        ("CON\u202egpj.zip", "CON_gpj.zip"),
    ],
)
def test_a_files_name_leads_nowhere(name, kept):
    assert file_name(name) == kept


@given(st.text())
def test_no_name_leads_anywhere(name):
    kept = file_name(name)
    assert kept not in {"", ".", ".."}
    assert len(kept.encode()) <= 255
    assert not set(kept) & set("/\\\0\r\n")


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..\\..\\passwd"])
async def test_a_file_is_written_below_its_own_folder(browser, pages, name):
    pages.take_in.failing = RuntimeError()
    await sent(browser, pages.upload_page(), (name, b"x"))
    (path,) = pages.take_in.given[0]
    assert path.name == "passwd"
    assert path.parents[2] == pages.scratch


@pytest.mark.parametrize("told", [True, False])
async def test_what_is_too_large_is_refused_and_gone(browser, pages, told):
    async def body():
        for _ in range(12):
            yield b"x" * (MB // 10)

    page = pages.upload_page()
    content = b"x" * (2 * MB) if told else body()
    status, text = await sent(browser, page, ("big.zip", content))
    assert (status, "more than the 1 megabytes" in text) == (413, True)
    assert pages.left_over() == []
    assert (await shown(browser, page))[0] == 200


async def test_many_files_together_are_bounded_too(browser, pages):
    files = [(f"{number}.json", b"x" * (MB // 4)) for number in range(5)]
    assert (await sent(browser, pages.upload_page(), *files))[0] == 413


async def test_a_field_that_names_no_file_is_bounded_too(browser, pages):
    headers = {"Content-Type": "multipart/form-data; boundary=x"}

    async def body():
        yield b'--x\r\nContent-Disposition: form-data; name="export"\r\n\r\n'
        for _ in range(12):
            yield b"x" * (MB // 10)
        yield b"\r\n--x--"

    async with browser.post(pages.upload_page(), data=body(), headers=headers) as answer:
        assert answer.status == 413


async def test_more_files_than_an_export_has_are_refused(browser, pages):
    files = [(f"{number}.json", b"x") for number in range(21)]
    status, text = await sent(browser, pages.upload_page(), *files)
    assert (status, "more than 20 files" in text) == (400, True)
    assert pages.left_over() == []


async def test_a_form_without_a_file_says_so(browser, pages):
    status, text = await sent(browser, pages.upload_page(), ("", b""))
    assert (status, "No file came with that" in text) == (400, True)


FORM = "multipart/form-data; boundary=x"
FOREIGN = b'--x\r\nContent-Disposition: form-data; name="y"\r\n\r\nz\r\n--x--'
NESTED = b"--x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y--\r\n--x--"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b"{}"),
        ("multipart/form-data", b"x"),
        ("multipart/mixed; boundary=x", b"--x--"),
        (FORM, b"--x--\r\n"),
        (FORM, b"no boundary at all"),
        (FORM, FOREIGN),
        (FORM, NESTED),
        (FORM, b"--x\r\n" + b"a: b\r\n" * 500 + b"\r\n"),
        (FORM, b"--x\r\n" + b"a" * 100_000),
        ("multipart/form-data; boundary=" + "x" * 100, b"--x--"),
    ],
)
async def test_a_body_that_is_no_form_of_ours_is_refused(browser, pages, kind, body):
    page = pages.upload_page()
    async with browser.post(page, data=body, headers={"Content-Type": kind}) as answer:
        assert answer.status == 400
    assert pages.left_over() == []
    assert pages.take_in.given == []


async def test_a_file_that_stops_before_its_end_is_refused(browser, pages):
    body = b'--x\r\nContent-Disposition: form-data; name="export"; filename="a.zip"\r\n\r\nPK'
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    page = pages.upload_page()
    async with browser.post(page, data=body, headers=headers) as answer:
        assert (answer.status, "stopped arriving" in await answer.text()) == (400, True)
    assert pages.left_over() == []
    assert pages.take_in.given == []


async def test_a_packed_body_is_not_unpacked(browser, pages, export):
    status, _ = await sent(
        browser, pages.upload_page(), (export.name, export.read_bytes()),
        headers={"Content-Encoding": "gzip"},
    )  # fmt: skip
    assert status == 400
    assert pages.left_over() == []


async def test_a_form_on_another_site_sends_nothing(browser, pages, export):
    status, text = await sent(
        browser, pages.upload_page(), (export.name, export.read_bytes()),
        headers={"Sec-Fetch-Site": "cross-site"},
    )  # fmt: skip
    assert (status, "not on a page of ours" in text) == (403, True)
    assert pages.take_in.given == []


async def begun(pages, page, length=MB // 2):
    """Begin an upload by hand, and leave it in the middle."""
    address = urlsplit(page)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    part = b'--x\r\nContent-Disposition: form-data; name="export"; filename="a.zip"\r\n\r\n'
    head = (
        f"POST {address.path} HTTP/1.1",
        f"Host: {address.netloc}",
        f"Content-Type: {FORM}",
        f"Content-Length: {length}\r\n\r\n",
    )
    writer.write("\r\n".join(head).encode() + part + b"x" * 5_000)
    await writer.drain()
    while not pages.left_over():  # noqa: ASYNC110 -- a folder on disk sets no event
        await asyncio.sleep(0.01)
    return reader, writer


async def test_a_line_that_is_cut_leaves_nothing_and_may_try_again(browser, pages, export):
    page = pages.upload_page()
    _, writer = await begun(pages, page)
    writer.close()
    await quiet(pages)
    _, text = await sent(browser, page, (export.name, export.read_bytes()))
    assert "2 new plays" in text


async def test_one_member_sends_one_upload_at_a_time(browser, pages, export):
    page = pages.upload_page()
    _, writer = await begun(pages, page)
    status, text = await sent(browser, page, (export.name, export.read_bytes()))
    assert (status, "already on its way" in text) == (409, True)
    writer.close()
    await quiet(pages)


async def test_more_uploads_than_there_is_room_for_wait(browser, pages, export):
    writers = [(await begun(pages, pages.upload_page(name, name)))[1] for name in ("ben", "cy")]
    status, text = await sent(browser, pages.upload_page(), (export.name, export.read_bytes()))
    assert (status, "Come back in a minute" in text) == (503, True)
    for writer in writers:
        writer.close()
    await quiet(pages)


async def test_a_line_that_stalls_is_given_up(house, scratch):
    async with served(house, scratch, stalled_s=0.2) as pages:
        reader, writer = await begun(pages, pages.upload_page())
        answer = await asyncio.wait_for(reader.read(600), 5)
        assert answer.startswith(b"HTTP/1.1 408 ")
        assert pages.left_over() == []
        writer.close()


async def test_a_line_that_drips_is_given_up(house, scratch):
    async with served(house, scratch, longest_s=0.5) as pages:
        reader, writer = await begun(pages, pages.upload_page())
        answer = asyncio.create_task(reader.read(600))
        while not answer.done():
            writer.write(b"x")
            await asyncio.sleep(0.05)
        assert answer.result().startswith(b"HTTP/1.1 408 ")
        writer.close()


async def test_a_full_disk_is_told_before_anything_arrives(house, scratch, browser, export):
    async with served(house, scratch, largest_mb=10**12) as pages:
        status, text = await sent(browser, pages.upload_page(), (export.name, export.read_bytes()))
        assert (status, "no room left" in text) == (507, True)


async def test_a_report_that_is_not_ready_says_how_far_it_is(house, scratch, browser, export):
    async with served(house, scratch, patient_s=0.1) as pages:
        read = asyncio.Event()

        async def slowly(known_as, name, paths, zone=None, advance=None):
            advance(1, 4, "a.json")
            await read.wait()
            return await pages.take_in(known_as, name, paths)

        pages.receive._take_in = slowly
        _, text = await sent(browser, pages.upload_page(), (export.name, export.read_bytes()))
        assert "25 per cent" in text
        read.set()


async def test_leaving_stops_what_is_read(house, scratch, browser, export):
    async with served(house, scratch) as pages:
        forever = asyncio.Event()

        async def never(known_as, name, paths, zone=None, advance=None):
            await forever.wait()

        pages.receive._take_in = never
        async with browser.post(
            pages.upload_page(), data=a_form((export.name, export.read_bytes())),
            allow_redirects=False,
        ) as answer:  # fmt: skip
            assert answer.status == 303
    assert pages.left_over() == []
