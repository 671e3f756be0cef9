"""What holds of every answer, and what no request gets past."""

import asyncio
from urllib.parse import urlsplit

import pytest

from domain.errors import DatabaseFailed, HouseError, SourceBroken, TicketVoid
from tests.webs import served, void_ticket
from web.callers import AT_ONCE
from web.guard import status_of

TICKET = "x" * 43
EVERYWHERE = [
    ("GET", "/"),
    ("GET", "/page.css"),
    ("GET", "/headline.ttf"),
    ("GET", f"/link/{TICKET}"),
    ("POST", f"/link/{TICKET}"),
    ("GET", "/link/short"),
    ("GET", "/spotify"),
    ("GET", "/spotify?error=access_denied"),
    ("POST", "/spotify"),
    ("HEAD", "/spotify"),
    ("GET", f"/upload/{TICKET}"),
    ("POST", f"/upload/{TICKET}"),
    ("PUT", f"/upload/{TICKET}"),
    ("GET", f"/report/{TICKET}"),
    ("DELETE", f"/report/{TICKET}"),
    ("TRACE", "/"),
    ("GET", "/../../etc/passwd"),
    ("GET", "/%2e%2e/%2e%2e/etc/passwd"),
    ("GET", "/page.css/../../web/site.py"),
    ("GET", "/static/page.css"),
]


def headers_hold(answer, *, cached=False):
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'; font-src 'self';")
    assert "script-src" not in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert answer.headers["Server"] == "Liner Notes"
    assert (answer.headers["Cache-Control"] == "no-store") is not cached
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize(("method", "path"), EVERYWHERE)
async def test_headers_are_on_every_answer(browser, pages, method, path):
    async with browser.request(method, pages.site.page("/"), allow_redirects=False) as answer:
        assert answer.status in {404, 405}
    async with browser.request(method, pages.site.page(path), allow_redirects=False) as answer:
        headers_hold(answer, cached=answer.status == 200)
        assert answer.status < 500
        text = await answer.text(errors="replace")
        assert "<script" not in text


async def test_headers_are_on_pages_and_redirects_too(browser, pages):
    for page in (pages.link_page(), pages.upload_page()):
        async with browser.get(page) as answer:
            assert answer.status == 200
            headers_hold(answer)
    async with browser.get(pages.link_page()) as answer:
        proof = (await answer.text()).split('name="proof" value="')[1][:64]
    async with browser.post(answer.url, data={"proof": proof}, allow_redirects=False) as sent:
        assert sent.status == 303
        headers_hold(sent)


async def test_only_a_links_form_may_lead_to_spotify(browser, pages):
    spotify = pages.site.spotify[0]
    for page, leads in ((pages.link_page(), True), (pages.upload_page(), False)):
        async with browser.get(page) as answer:
            policy = answer.headers["Content-Security-Policy"]
            assert policy.endswith(f"form-action 'self' {spotify}" if leads else "'self'")


async def test_the_cookie_is_for_nobody_else(browser, pages):
    async with browser.get(pages.link_page()) as answer:
        cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("notes=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Path=/" in cookie
    assert "Max-Age=600" in cookie
    assert "Domain" not in cookie


async def test_behind_https_the_cookie_never_goes_over_anything_else(house, scratch, browser):
    async with served(house, scratch, address="https://notes.example", proxies=1) as pages:
        path = urlsplit(pages.link_page()).path
        address = f"http://127.0.0.1:{pages.site.port}{path}"
        async with browser.get(address, headers={"Host": "notes.example"}) as answer:
            cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-notes=")
    assert "Secure" in cookie
    assert "Domain" not in cookie


async def test_behind_a_proxy_each_caller_has_patience_of_their_own(house, scratch, browser):
    async with served(house, scratch, address="https://notes.example", proxies=1) as pages:
        address = f"http://127.0.0.1:{pages.site.port}/page.css"
        told = []
        for number in range(int(AT_ONCE) + 1):
            headers = {"Host": "notes.example", "X-Forwarded-For": f"{number}.1.1.1, 203.0.113.9"}
            async with browser.get(address, headers=headers) as answer:
                told.append(answer.status)
        other = headers | {"X-Forwarded-For": "203.0.113.10"}
        async with browser.get(address, headers=other) as answer:
            told.append(answer.status)
    assert told[-3:] == [200, 429, 200]


@pytest.mark.parametrize(("method", "allowed"), [("PUT", "GET,POST"), ("HEAD", "GET,POST")])
async def test_a_wrong_method_is_told_which_are_right(browser, pages, method, allowed):
    async with browser.request(method, pages.link_page()) as answer:
        assert (answer.status, answer.headers["Allow"]) == (405, allowed)


async def test_a_page_asked_for_its_head_alone_finishes_nothing(browser, pages):
    async with browser.head(pages.site.page("/spotify?code=a&state=b")) as answer:
        assert answer.status == 405


async def test_another_name_reaches_nothing(browser, pages):
    async with browser.get(pages.link_page(), headers={"Host": "evil.example"}) as answer:
        assert answer.status == 400
        assert "evil.example" not in await answer.text()


async def test_a_large_form_is_refused(browser, pages):
    async with browser.get(pages.link_page()) as answer:
        page = answer.url
    async with browser.post(page, data={"proof": "x" * 9_000}) as answer:
        assert answer.status == 413
        headers_hold(answer)


async def test_whoever_asks_too_often_waits(browser, pages):
    for _ in range(int(AT_ONCE)):
        async with browser.get(pages.site.page("/page.css")) as answer:
            assert answer.status == 200
    page = pages.link_page()
    async with browser.get(page) as answer:
        assert (answer.status, answer.headers["Retry-After"]) == (429, "30")
        headers_hold(answer)
    pages.tick.now += 1
    async with browser.get(page) as answer:
        assert answer.status == 200


async def test_nobody_gets_patience_by_naming_another_address(browser, pages):
    for number in range(int(AT_ONCE) + 1):
        headers = {"X-Forwarded-For": f"203.0.113.{number}"}
        async with browser.get(pages.site.page("/page.css"), headers=headers) as answer:
            status = answer.status
    assert status == 429


async def test_a_database_that_waits_too_long_is_given_up(house, scratch, browser):
    async with served(house, scratch, answer_s=0.2) as pages:
        async with browser.get(pages.link_page()) as answer:
            page, proof = answer.url, (await answer.text()).split('name="proof" value="')[1][:64]
        form = {"proof": proof}
        async with house.engine.writing(), browser.post(page, data=form) as answer:
            assert answer.status == 503
            assert "took too long" in await answer.text()


@pytest.mark.parametrize(
    "wire",
    [
        b"GET /spotify?code=a-secret-code HTTP/9.9\r\n\r\n",
        b"\x16\x03\x01 a-secret-code\r\n\r\n",
        b"GET /spotify?code=a-secret-code" + b"x" * 20_000 + b" HTTP/1.1\r\n\r\n",
        b"GET /a-secret-code\x00 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\na-secret-code\r\n\r\n",
    ],
)
async def test_what_is_no_request_is_not_logged(pages, caplog, wire):
    caplog.set_level(0)
    address = urlsplit(pages.site.address)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    writer.write(wire)
    answer = await asyncio.wait_for(reader.read(2_000), 5)
    assert answer.startswith(b"HTTP/1.")
    assert b" 400 " in answer
    assert "a-secret-code" not in caplog.text
    writer.close()


async def test_line_breaks_in_an_address_are_not_answered(pages):
    address = urlsplit(pages.site.address)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    line = f"GET /spotify?state=%0d%0aSet-Cookie:%20a=b&code=c HTTP/1.1\r\nHost: {address.netloc}"
    writer.write(f"{line}\r\nConnection: close\r\n\r\n".encode())
    answer = await asyncio.wait_for(reader.read(), 5)
    assert b"Set-Cookie" not in answer
    writer.close()


def test_every_kind_of_refusal_has_its_status():
    told = {
        TicketVoid("ticket-void"): 404,
        SourceBroken("source-silent", source="Spotify"): 502,
        DatabaseFailed("database-busy", file="x"): 503,
        HouseError("web-patience"): 429,
        HouseError("anything"): 500,
    }
    for error, status in told.items():
        assert status_of(error) == status
    assert void_ticket() == TICKET
