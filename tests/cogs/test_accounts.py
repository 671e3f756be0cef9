"""Exports come in by Discord as by the command line, and are answered for."""

import pytest

from tests.cogs.living import letters
from tests.cogs.people import export, march, said, verbs


async def test_an_import_ends_in_its_report_and_asks_what_the_server_may_see(place):
    shown = await place.linked()
    assert shown.ephemeral
    text = said(shown.response)
    assert "247 rows in 1 file: 247 plays added." in text
    assert "They reach from 1 February 2023 to 31 March 2023." in text
    assert "How much of your listening may this server see?" in text
    assert verbs(shown.response) == ["consent"] * 3


async def test_a_second_import_says_what_was_known_and_asks_nothing_again(place):
    await place.linked()
    await place.consent(0)
    shown = await place.linked()
    assert "0 plays added, 247 already here" in said(shown.response)
    assert verbs(shown.response) == []


async def test_progress_is_said_while_it_is_read(place):
    await place.linked()
    edits = [
        sent.json["components"][0]["components"][0]["content"]
        for sent in place.env.http_requests
        if sent.method == "PATCH"
    ]
    assert edits[0].startswith("Reading: ")


async def test_a_zone_once_chosen_stays(place):
    await place.linked(zone="Asia/Kolkata")
    await place.linked(zone=None)
    shown = await place.ana.slash(place.channel, "accounts")
    assert "Asia/Kolkata" in said(shown.response)


async def test_the_days_of_an_import_are_those_of_its_members_zone(place):
    shown = await place.linked(zone="Asia/Kolkata")
    assert "They reach from 2 February 2023 to 31 March 2023." in said(shown.response)
    shown = await place.ana.slash(place.channel, "accounts")
    assert "2 February 2023" in said(shown.response)


async def test_without_a_zone_it_is_said_that_hours_are_not_told(place):
    await place.ana.slash(place.channel, "import", export=("history.zip", export(march())))
    shown = await place.ana.slash(place.channel, "accounts")
    assert "have not chosen a time zone" in said(shown.response)


async def test_zones_are_offered_while_they_are_typed(place):
    found = await place.ana.autocomplete(place.channel, "import", "zone", "lisb")
    assert [one["value"] for one in found] == ["Europe/Lisbon"]
    assert len(await place.ana.autocomplete(place.channel, "import", "zone", "")) == 25


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("cat.jpg", b"\xff\xd8\xff\xe0 meow", "cat.jpg"),
        ("empty.zip", b"", "empty.zip"),
        ("../../etc/passwd", b"root:x:0:0", "passwd"),
        ("history.json", b"[{", "history.json"),
    ],
)
async def test_what_is_no_export_is_refused_with_a_reason(place, name, content, why):
    shown = await place.ana.slash(place.channel, "import", export=(name, content))
    assert shown.ephemeral
    assert why in said(shown.response)
    assert "Reference" in said(shown.response)
    kept = await place.ana.slash(place.channel, "accounts")
    assert "none of your listening" in said(kept.response)


async def test_a_zone_that_is_none_is_refused(place):
    shown = await place.linked(zone="Mars/Olympus")
    assert "is not a time zone" in said(shown.response)


async def test_an_attachment_that_is_too_large_is_not_fetched(place):
    content = b"x" * 25_000_001
    shown = await place.ana.slash(place.channel, "import", export=("history.zip", content))
    assert "larger than the 25 MB" in said(shown.response)


async def test_a_name_full_of_mischief_stays_a_name(place):
    name = "@everyone <@1> [x](https://evil.example) \u202e.zip"
    shown = await place.ana.slash(place.channel, "import", export=(name, b"nothing"))
    assert "@everyone" not in said(shown.response)
    assert "](https://" not in said(shown.response)
    assert "\u202e" not in said(shown.response)


def spend(place):
    """A quarter of an hour is over: Discord takes no more answers to what was asked."""
    place.env.inject_error("PATCH", "/webhooks/*", status=401, code=50027, times=None)


async def test_a_report_that_is_late_comes_by_direct_message(place):
    spend(place)
    await place.linked()
    (letter,) = letters(place.ana)
    assert "247 rows in 1 file: 247 plays added" in letter
    assert "How much of your listening may this server see?" in letter
    assert place.posts() == []
    edits = [one for one in place.env.http_requests if one.method == "PATCH"]
    assert len(edits) == 2, "no progress is told to nobody"


async def test_a_late_refusal_comes_by_direct_message_too(place):
    spend(place)
    await place.ana.slash(place.channel, "import", export=("x.json", b"{}"))
    (letter,) = letters(place.ana)
    assert "Reference" in letter


async def test_where_messages_are_closed_too_nobody_else_is_told(place, app, caplog):
    spend(place)
    place.env.inject_error("POST", "/users/@me/channels", status=403, times=None)
    with caplog.at_level("INFO", "cogs.replies"):
        await place.linked()
    assert "closed" in caplog.text
    assert place.posts() == []
    assert (await app.show_kept(f"discord:{place.ana.id}")).accounts[0].plays == 247
