"""Where the host has web pages, members are sent to pages of their own instead of pasting."""

from dataclasses import replace

import pytest
import pytest_asyncio
import simcord

from cogs.bot import make_bot
from domain.secret import Secret
from flows.link_in_browser import LinkInBrowser
from flows.private_pages import PrivatePages
from flows.receive_upload import ReceiveUpload
from storage.people import keep_listener
from tests.cogs.discord_spec import unlike_discord
from tests.cogs.living import OWN, address_of
from tests.cogs.people import Place, said, verbs
from tests.ledgers import DAY
from tests.listening import APP

LARGEST_MB = 1_000


@pytest_asyncio.fixture
async def ways(live_app, house, tmp_path):
    """A place whose bot has web pages, and what stands behind them."""
    link = LinkInBrowser(live_app.live.link_spotify, house.hour.aware)
    receive = ReceiveUpload(live_app.take_in, house.hour.aware, tmp_path)
    pages = PrivatePages(link, receive, lambda path: f"https://notes.example{path}", LARGEST_MB)
    app = replace(live_app, pages=pages, scratch=tmp_path)
    env = simcord.Env(make_bot(app), settle_timeout=30.0)
    await env.start()
    place = Place(env, lambda: make_bot(app))
    yield place, pages
    await env.shutdown()
    assert unlike_discord(env.http_requests) == []


def ticket_in(address, kind):
    path = f"https://notes.example/{kind}/"
    assert address.startswith(path)
    return Secret(address.removeprefix(path))


async def test_spotify_is_linked_over_a_page_that_knows_who_asked(ways):
    place, pages = ways
    begun = await place.ana.slash(place.channel, "link spotify")
    assert begun.ephemeral
    assert "nothing needs copying" in said(begun.response)
    asker = pages.link.asker(ticket_in(address_of(begun.response), "link"))
    assert (asker.known_as, asker.name) == (f"discord:{place.ana.id}", "ana")
    assert "landed" not in verbs(begun.response)
    assert verbs(begun.response).count("consent") == 3, "the page cannot ask what a server may see"


async def test_an_app_of_ones_own_goes_with_it_and_a_wrong_one_does_not(ways):
    place, pages = ways
    begun = await place.ana.slash(place.channel, "link spotify", client_id=OWN)
    assert pages.link.asker(ticket_in(address_of(begun.response), "link")).client_id == OWN
    wrong = await place.ana.slash(place.channel, "link spotify", client_id="mine")
    assert "thirty-two" in said(wrong.response)


async def test_linking_again_is_over_a_page_too(ways, house):
    place, pages = ways
    await house.spotify_account(f"discord:{place.ana.id}")
    house.hour.now += 160 * DAY
    shown = await place.ana.slash(place.channel, "accounts")
    again = await place.press(shown.response, "relink")
    assert pages.link.asker(ticket_in(address_of(again.response), "link")).client_id == APP


@pytest.mark.parametrize("export", [None, ("history.zip", b"x" * 25_000_001)])
async def test_an_export_too_large_for_discord_gets_a_page_of_its_own(ways, export):
    place, pages = ways
    given = {"export": export} if export else {}
    shown = await place.ana.slash(place.channel, "import", zone="Europe/Lisbon", **given)
    assert shown.ephemeral
    assert "takes what Discord will not" in said(shown.response)
    uploader = pages.receive.uploader(ticket_in(address_of(shown.response), "upload"))
    assert uploader == (f"discord:{place.ana.id}", "ana", "Europe/Lisbon")


async def test_after_an_upload_the_next_command_in_a_server_asks_what_it_may_see(ways, house):
    place, _ = ways
    async with house.engine.writing() as db:
        await keep_listener(db, f"discord:{place.ana.id}", "ana", "UTC", zone_chosen=True)
    first = await place.ana.slash(place.channel, "accounts")
    (asked,) = [one for one in first.followups if "may this server see" in said(one)]
    assert verbs(asked).count("consent") == 3
    again = await place.ana.slash(place.channel, "accounts")
    assert again.followups == [], "a question that lies there is not put twice"
    stranger = await place.ben.slash(place.channel, "accounts")
    assert "may this server see" not in str([said(one) for one in stranger.followups])


async def test_whoever_has_answered_is_not_asked_again(ways, house):
    place, _ = ways
    async with house.engine.writing() as db:
        await keep_listener(db, f"discord:{place.ana.id}", "ana", "UTC", zone_chosen=True)
    linked = await place.ana.slash(place.channel, "link spotify")
    await place.press(linked.response, "consent")
    shown = await place.ana.slash(place.channel, "accounts")
    assert shown.followups == []


async def test_a_zone_that_is_none_gets_no_page(ways):
    place, _ = ways
    shown = await place.ana.slash(place.channel, "import", zone="Mars/Olympus")
    assert "is not a time zone" in said(shown.response)


async def test_without_pages_an_import_without_a_file_is_told_what_to_do(place):
    shown = await place.ana.slash(place.channel, "import")
    assert "Attach the zip" in said(shown.response)
