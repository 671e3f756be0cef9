"""Linking in a browser: begun, sent away and finished in the same one, or not at all."""

import re
from html import unescape

import pytest

from flows.link import LASTING_MS
from tests.cogs.living import OWN
from tests.fakes.serving import Said
from tests.webs import NASTY, void_ticket

PROOF = re.compile(r'name="proof" value="([0-9a-f]{64})"')


async def shown(browser, address):
    async with browser.get(address) as answer:
        return answer.status, unescape(await answer.text())


def proof_in(text):
    found = PROOF.search(text)
    assert found is not None
    return found[1]


async def left(browser, page, **more):
    """Open a link's page and press its button; give where the browser is sent."""
    _, text = await shown(browser, page)
    form = {"proof": proof_in(text)} | more
    async with browser.post(page, data=form, allow_redirects=False) as answer:
        return answer.status, answer.headers.get("Location", "")


async def linked(browser, pages, account_id="ada", **asker):
    status, address = await left(browser, pages.link_page(**asker))
    assert status == 303
    return await shown(browser, pages.agreed(address, account_id))


async def test_a_link_is_begun_left_and_finished(browser, pages):
    status, text = await linked(browser, pages)
    assert (status, "Spotify is linked to \u2068Ada\u2069." in text) == (200, True)
    assert [account.name for account in await pages.house.polled()] == ["ada"]


async def test_the_code_stays_neither_in_the_bar_nor_in_the_page(browser, pages):
    _, address = await left(browser, pages.link_page())
    async with browser.get(pages.agreed(address), allow_redirects=False) as answer:
        assert (answer.status, answer.headers["Cache-Control"]) == (303, "no-store")
        where = answer.headers["Location"]
    assert re.fullmatch(r"/linked/[A-Za-z0-9_-]{43}", where)
    for _ in range(2):
        status, text = await shown(browser, pages.site.page(where))
        assert (status, "linked to \u2068Ada\u2069" in text, "code" in text) == (200, True, False)
    assert (await shown(browser, pages.site.page(f"/linked/{void_ticket()}")))[0] == 404
    pages.house.hour.now += LASTING_MS
    assert (await shown(browser, pages.site.page(where)))[0] == 404


async def test_the_page_says_whose_it_will_be_and_hides_nothing_in_a_name(browser, pages):
    async with browser.get(pages.link_page(name=NASTY)) as answer:
        text = await answer.text()
    assert "<img" not in text
    assert "\u202e" not in text
    assert "\x07" not in text
    assert "\u2068<img src=x onerror=alert(1)>'\"&amp; Ada\u2069" in unescape(text)


async def test_a_members_own_app_is_asked(browser, pages):
    _, address = await left(browser, pages.link_page(client_id=OWN))
    assert f"client_id={OWN}" in address
    status, _ = await shown(browser, pages.agreed(address))
    assert status == 200


async def test_an_address_is_good_until_it_is_used(browser, pages):
    page = pages.link_page()
    await left(browser, page)
    _, address = await left(browser, page)
    await shown(browser, pages.agreed(address))
    status, text = await shown(browser, page)
    assert (status, "used already" in text) == (404, True)


async def test_an_address_is_good_for_ten_minutes(browser, pages):
    page = pages.link_page()
    pages.house.hour.now += LASTING_MS
    assert (await shown(browser, page))[0] == 404


async def test_an_address_nobody_was_given_is_void(browser, pages):
    assert (await shown(browser, pages.site.page(f"/link/{void_ticket()}")))[0] == 404


async def test_a_newer_address_voids_the_older(browser, pages):
    older = pages.link_page()
    pages.link_page()
    assert (await shown(browser, older))[0] == 404


async def test_whoever_is_sent_spotifys_address_links_nothing(browser, other_browser, pages):
    """Ben begins a link and sends Spotify's page of it to Ada: her browser has no part in it."""
    _, address = await left(browser, pages.link_page("ben", "Ben"))
    status, text = await shown(other_browser, pages.agreed(address, "ada"))
    assert (status, "not the browser" in text) == (403, True)
    assert await pages.house.polled("ben") == []


async def test_whoever_is_sent_an_address_home_links_nothing(browser, other_browser, pages):
    """Ben sends Ada the address that his own Spotify sent him home to, while she links hers."""
    _, of_ben = await left(browser, pages.link_page("ben", "Ben"))
    _, of_ada = await left(other_browser, pages.link_page("ada", "Ada"))
    status, _ = await shown(other_browser, pages.agreed(of_ben, "ben"))
    assert status == 403
    assert await pages.house.polled("ada") == []
    assert of_ada


async def test_a_browser_that_began_nothing_finishes_nothing(browser, other_browser, pages):
    await shown(browser, pages.link_page("ada", "Ada"))
    _, of_ben = await left(other_browser, pages.link_page("ben", "Ben"))
    status, text = await shown(browser, pages.agreed(of_ben, "ada"))
    assert (status, "not the browser" in text) == (403, True)


async def test_a_form_on_another_site_begins_nothing(browser, other_browser, pages):
    page = pages.link_page("ben", "Ben")
    _, text = await shown(browser, page)
    proof = proof_in(text)
    await shown(other_browser, pages.link_page("ada", "Ada"))
    for headers, session in (({}, other_browser), ({"Sec-Fetch-Site": "cross-site"}, browser)):
        async with session.post(
            page, data={"proof": proof}, headers=headers, allow_redirects=False
        ) as answer:
            assert answer.status == 403
            assert "Location" not in answer.headers


@pytest.mark.parametrize("proof", ["", "0" * 64, "é"])
async def test_a_form_that_was_not_ours_begins_nothing(browser, pages, proof):
    assert (await left(browser, pages.link_page(), proof=proof))[0] == 403


async def test_an_address_home_is_good_once(browser, pages):
    _, address = await left(browser, pages.link_page())
    home = pages.agreed(address)
    assert (await shown(browser, home))[0] == 200
    assert (await shown(browser, home))[0] == 403


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("?error=access_denied&state=x", 403, "You told Spotify no"),
        ("?state=x", 403, "not the address Spotify sent you to"),
        ("", 403, "not the address Spotify sent you to"),
        ("?code=a&code=b&state=c", 403, "not the address Spotify sent you to"),
        ("?code=a&state=b", 403, "not the browser"),
        ("?" + "a=1&" * 99, 403, "not the address"),
    ],
)
async def test_an_address_home_without_a_link_says_why(browser, pages, query, status, words):
    told, text = await shown(browser, pages.site.page(f"/spotify{query}"))
    assert (told, words in text) == (status, True)


async def test_a_state_that_was_swapped_finishes_nothing(browser, pages):
    _, address = await left(browser, pages.link_page())
    home = pages.agreed(address)
    status, text = await shown(browser, home.split("&state=")[0] + "&state=another")
    assert (status, "older than ten minutes" in text) == (403, True)


async def test_an_account_of_somebody_else_stays_theirs(browser, other_browser, pages):
    await linked(other_browser, pages, "ada", known_as="ben", name="Ben")
    status, text = await linked(browser, pages, "ada")
    assert (status, "linked to somebody else here already" in text) == (403, True)


async def test_whoever_is_not_on_the_guest_list_is_told(browser, pages):
    pages.house.spotify.person("ada").listed = False
    status, text = await linked(browser, pages)
    assert (status, "guest list of five" in text) == (403, True)


async def test_a_lapsed_premium_is_told(browser, pages):
    pages.house.spotify.premium = False
    status, text = await linked(browser, pages)
    assert (status, "Premium has run out" in text) == (403, True)


@pytest.mark.parametrize(
    ("said", "status", "words"),
    [
        (Said(503), 502, "nothing is linked yet"),
        (Said(429, headers={"Retry-After": "7"}), 503, "left alone for another minute"),
        (Said(200, text="<html>"), 502, "Begin again in a few minutes"),
        (Said(400, json={"error": "invalid_grant"}), 403, "Link it again"),
    ],
)
async def test_what_spotify_says_is_told_in_words(browser, pages, said, status, words):
    _, address = await left(browser, pages.link_page())
    home = pages.agreed(address)
    pages.house.spotify.queue.append(said)
    told, text = await shown(browser, home)
    assert (told, words in text) == (status, True)


async def test_after_a_failure_the_same_address_may_be_tried_again(browser, pages):
    page = pages.link_page()
    _, address = await left(browser, page)
    pages.house.spotify.queue.append(Said(503))
    await shown(browser, pages.agreed(address))
    _, address = await left(browser, page)
    assert (await shown(browser, pages.agreed(address)))[0] == 200


async def test_what_nobody_foresaw_is_logged_without_its_words(browser, pages, caplog):
    page = pages.link_page()
    pages.house.hour.now = "half past nine"
    status, text = await shown(browser, page)
    assert (status, "did not foresee" in text) == (500, True)
    assert "web: TypeError" in caplog.text
    assert "half past nine" not in caplog.text


async def test_nothing_that_opens_a_door_is_logged(browser, pages, caplog):
    caplog.set_level(0)
    page = pages.link_page()
    _, address = await left(browser, page)
    home = pages.agreed(address)
    await shown(browser, home)
    await shown(browser, home)
    state = home.split("state=")[1]
    code = home.split("code=")[1].split("&")[0]
    for secret in (state, code, page.rpartition("/")[2]):
        assert secret not in caplog.text
