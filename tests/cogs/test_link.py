"""Accounts are linked in Discord, and let go of."""

from dataclasses import replace

import pytest

from domain.play import SourceName
from tests.cogs.living import (
    OWN,
    address_of,
    gone_home,
    linked,
    live_of,
    pasted,
    polled,
)
from tests.cogs.people import said, verbs
from tests.fakes.spotify import Heard
from tests.ledgers import DAY, HOUR, NOON


async def test_spotify_is_linked_by_pasting_where_one_landed(club, house):
    house.spotify.person("ada", Heard(NOON, "Nights"))
    begun = await club.ana.slash(club.channel, "link spotify", zone="Europe/Lisbon")
    assert begun.ephemeral
    assert "may well not open" in said(begun.response)
    assert verbs(begun.response) == ["landed", "ownapp"]
    done = await pasted(club, begun, gone_home(house, address_of(begun.response), "ada"))
    assert done.ephemeral
    assert "Spotify is linked" in said(done.response)
    assert "How much of your listening may this server see?" in said(done.response)
    assert verbs(done.response) == ["consent"] * 3
    assert (await house.round()).added == 1


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("https://notes.example/?error=access_denied&state=x", "You told Spotify no"),
        ("Nights", "not the address"),
        ("https://notes.example/?code=x&state=y", "used already"),
    ],
)
async def test_an_address_that_links_nothing_is_answered_with_why(club, address, why):
    begun = await club.ana.slash(club.channel, "link spotify")
    done = await pasted(club, begun, address)
    assert why in said(done.response)


async def test_nobody_finishes_a_link_that_another_began(club, house):
    begun = await club.ana.slash(club.channel, "link spotify")
    home = gone_home(house, address_of(begun.response), "ada")
    theirs = await club.ben.slash(club.channel, "link spotify")
    done = await pasted(club, theirs, home, club.ben)
    assert "begun by somebody else" in said(done.response)
    assert await polled(house, club.ben) == []


async def test_an_app_of_ones_own_is_explained_and_used(club, house):
    begun = await club.ana.slash(club.channel, "link spotify")
    steps = await club.press(begun.response, "ownapp")
    assert "letter for letter: https://notes.example/" in said(steps.response).replace("\\", "")
    await linked(club, house, client_id=OWN)
    (one,) = await polled(house, club.ana)
    assert (one.client_id, one.limiter) == (OWN, f"spotify:{OWN}")


async def test_a_client_id_that_is_none_is_refused(club):
    shown = await club.ana.slash(club.channel, "link spotify", client_id="my app")
    assert "That is not a Client ID" in said(shown.response)


async def test_the_sixth_is_told_that_all_seats_are_taken(club, house):
    for n in range(5):
        await house.spotify_account(f"guest {n}")
    begun = await club.ana.slash(club.channel, "link spotify")
    assert "All five seats" in said(begun.response)
    own = await club.ana.slash(club.channel, "link spotify", client_id=OWN)
    assert "All five seats" not in said(own.response)


async def test_who_is_not_on_the_guest_list_is_told_so(club, house):
    house.spotify.person("ada").listed = False
    done = await linked(club, house)
    assert "guest list of five" in said(done.response)


async def test_without_an_app_of_the_hosts_a_member_brings_their_own(house, club):
    club.env.bot.get_cog("LinkCog")._live = live_of(house, hosts_app="")
    shown = await club.ana.slash(club.channel, "link spotify")
    assert "it takes one of your own" in said(shown.response)
    await linked(club, house, client_id=OWN)
    assert len(await polled(house, club.ana)) == 1


async def test_without_keys_to_seal_with_spotify_is_not_linked(club, live):
    club.env.bot.get_cog("LinkCog")._live = replace(live, link_spotify=None)
    shown = await club.ana.slash(club.channel, "link spotify")
    assert "has not set up Spotify" in said(shown.response)


async def test_without_a_key_lastfm_is_not_linked(club, live):
    closed = replace(live, link_scrobbles=replace(live.link_scrobbles, lastfm=None))
    club.env.bot.get_cog("LinkCog")._live = closed
    shown = await club.ana.slash(club.channel, "link lastfm", name="ada")
    assert "no key for Last.fm" in said(shown.response)


async def test_lastfm_is_linked_by_name_and_read_back_as_far_as_wanted(club, house):
    house.lastfm.person("Ada", *(((NOON - n * 100 * DAY) // 1000, f"No. {n}") for n in range(9)))
    shown = await club.ana.slash(club.channel, "link lastfm", name="ada")
    assert "9 plays were scrobbled" in said(shown.response)
    assert "How much of your listening" in said(shown.response)
    assert [one["value"] for one in club.options(shown.response, "history")] == ["1", "5", "0"]
    assert (await house.round()).added == 1
    begun = await club.choose(shown.response, "history", ["1"])
    assert "some thousand plays a minute" in said(begun.response)
    far = await club.press(begun.response, "howfar")
    assert "1 play so far, up to" in said(far.response)
    assert (await house.round()).added == 3
    done = await club.press(far.response, "howfar")
    assert "All that was asked for has been read: 4 plays" in said(done.response)


async def test_everything_there_is_reaches_back_to_the_first(club, house):
    house.listenbrainz.person("ada", *(((NOON - n * 400 * DAY) // 1000, f"{n}") for n in range(9)))
    shown = await club.ana.slash(club.channel, "link listenbrainz", name="ada")
    await club.choose(shown.response, "history", ["0"])
    added = 0
    for _ in range(9):
        added += (await house.round()).added
        house.hour.now += 3 * HOUR
    assert added == 9


async def test_a_history_is_its_owners_to_ask_for(club, house, live):
    house.lastfm.person("ada", (NOON // 1000, "Nights"))
    await club.ana.slash(club.channel, "link lastfm", name="ada")
    await club.ben.slash(club.channel, "link listenbrainz", name="nobody")
    (one,) = await polled(house, club.ana)
    forged = await club.forged(f"ln:howfar:{club.ben.id}:{one.account_id}")
    assert "not linked any more" in said(forged.response)


@pytest.mark.parametrize("source", ["lastfm", "listenbrainz"])
async def test_a_name_nobody_bears_is_said_to_be_none(club, source):
    shown = await club.ana.slash(club.channel, f"link {source}", name="nobody")
    assert "knows nobody called “nobody”" in said(shown.response)


async def test_a_profile_that_is_hidden_is_said_to_be(club, house):
    house.lastfm.person("ada").hidden = True
    shown = await club.ana.slash(club.channel, "link lastfm", name="ada")
    assert "hidden on Last.fm" in said(shown.response)


async def test_unlinking_says_what_goes_and_leaves_nothing(club, house):
    house.spotify.person("ada", Heard(NOON, "Nights"), Heard(NOON - HOUR, "Ivy"))
    await linked(club, house)
    await house.round()
    asked = await club.ana.slash(club.channel, "unlink")
    (one,) = await polled(house, club.ana)
    sure = await club.choose(asked.response, "leave", [str(one.account_id)])
    assert "2 plays that came through it" in said(sure.response)
    done = await club.press(sure.response, "left")
    assert "Spotify is unlinked. 2 plays" in said(done.response)
    assert "spotify.com/account/apps" in said(done.response).replace("\\", "")
    assert await polled(house, club.ana) == []
    async with house.engine.reading() as db:
        for table in ("token", "play", "track", "artist", "gap", "coverage"):
            assert await db.rows(f"SELECT * FROM {table}") == []
    again = await club.press(sure.response, "left")
    assert "not linked any more" in said(again.response)
    none = await club.ana.slash(club.channel, "unlink")
    assert "No account of yours is linked" in said(none.response)


async def test_what_is_linked_to_one_is_free_once_they_let_go(club, house):
    await linked(club, house)
    taken = await linked(club, house, club.ben)
    assert "linked to somebody else" in said(taken.response)
    asked = await club.ana.slash(club.channel, "unlink")
    (one,) = await polled(house, club.ana)
    sure = await club.choose(asked.response, "leave", [str(one.account_id)])
    await club.press(sure.response, "left")
    free = await linked(club, house, club.ben)
    assert "Spotify is linked" in said(free.response)


async def test_forgetting_a_source_forgets_its_tokens(club, house, live_app):
    await linked(club, house)
    await live_app.forget.source(f"discord:{club.ana.id}", SourceName.SPOTIFY)
    async with house.engine.reading() as db:
        assert await db.rows("SELECT * FROM token") == []
        assert await db.rows("SELECT * FROM polling") == []


async def test_help_and_descriptions_know_the_commands(club):
    shown = await club.ben.slash(club.channel, "help")
    for name in ("link spotify", "link lastfm", "link listenbrainz", "unlink", "accounts"):
        assert f"**/{name}**" in said(shown.response)
    (sent,) = [one for one in club.env.http_requests if one.path.endswith("/commands")]
    group = next(one for one in sent.json if one["name"] == "link")
    assert sorted(group["contexts"]) == [0, 1, 2]
    for one in (group, *group["options"], *(x for y in group["options"] for x in y["options"])):
        assert 1 < len(one["description"]) <= 100
