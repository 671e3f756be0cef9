"""How do we know? Asked of an edition that is out: to each their own plays, to others the rule."""

import pytest_asyncio

from tests.cogs.desks import DUE, EVE, LAID, LATER, Desk, afternoon
from tests.cogs.people import march, said
from tests.cogs.test_privacy import forget

RULE = "Tracks of one title by two artists"


@pytest_asyncio.fixture
async def out(place, app):
    """An edition about Ana and Ben, who looped two songs in one night, in the channel."""
    desk = Desk(place, app)
    await place.linked(place.ana)
    await place.linked(place.ben, rows=afternoon())
    for who in (place.ana, place.ben):
        await place.consent(2, who)
    await desk.set_up()
    await desk.rounds(LAID)
    await desk.rounds(EVE)
    await desk.rounds(DUE)
    return desk


def message(desk):
    """The edition, as it stands in the channel."""
    (post,) = [one for one in desk.place.posts() if not one.flags.ephemeral]
    return post


def stored(desk):
    """The same, as Discord has it."""
    return desk.place.env.backend.get_message(desk.place.channel.id, message(desk).id)


def claim_of(desk, word):
    """The custom id beside the sentence that has a word in it."""
    for one in stored(desk).components[0]["components"]:
        if one["type"] == 9 and word in one["components"][0]["content"]:
            return one["accessory"]["custom_id"]
    raise AssertionError(word)


async def asked(desk, who, word="ana"):
    return await who.click(message(desk), custom_id=claim_of(desk, word))


async def test_whoever_it_is_about_sees_their_plays(out):
    shown = await asked(out, out.place.ana)
    assert shown.ephemeral
    text = said(shown.response)
    assert "Your 2 plays behind it, in Europe/Lisbon" in text
    assert "26 March 2023, 19:10: “Song 4” by Band 2, from Spotify’s extended history" in text
    assert RULE in text


async def test_anybody_else_sees_the_rule_and_no_play(out):
    for who in (out.place.ben, out.dora):
        shown = await asked(out, who)
        assert shown.ephemeral
        text = said(shown.response)
        assert RULE in text
        assert "shown to whoever played them, and to nobody else" in text
        assert "19:1" not in text and "Your" not in text
        assert out.place.taps(shown.response, "wrong") == []


async def test_it_is_answered_after_a_restart_and_stays_as_it_was(out):
    before = said((await asked(out, out.place.ana)).response)
    await out.place.linked(out.place.ana, rows=[*march(), *march("Later", "Somebody")])
    await out.place.restart()
    assert said((await asked(out, out.place.ana)).response) == before


async def test_every_claim_of_it_has_its_button(out):
    draft = await out.bot.editions.desk.read(out.place.guild.id, "2023-03")
    assert len(draft.claims) > 1
    assert draft.proven == set(draft.claims)
    pressed = {one.split(":")[4] for one in out.place.ids(stored(out)) if ":proof:" in one}
    assert pressed == set(draft.claims)
    past = await out.place.ben.slash(out.place.channel, "edition history", period="2023-03")
    again = [one for one in out.place.ids(past.response) if ":proof:" in one]
    assert {one.split(":")[4] for one in again} == set(draft.claims)


async def test_its_subject_takes_it_back_from_there_and_the_proof_goes_too(out):
    shown = await asked(out, out.place.ana)
    custom_id = claim_of(out, "ana")
    sure = await out.place.press(shown.response, "wrong")
    await out.place.press(sure.response, "retract")
    await out.rounds(DUE + LATER)
    (post,) = out.posts()
    assert "One sentence was taken back" in post
    assert custom_id not in out.place.ids(stored(out))
    gone = await out.place.forged(custom_id)
    assert "not in" in said(gone.response) or "no more" in said(gone.response)


async def test_an_edition_of_another_server_says_nothing(out):
    _, verb, owner, number, claim = claim_of(out, "ana").split(":")
    shown = await out.place.forged(f"ln:{verb}:{owner}:{int(number) + 1}:{claim}")
    assert "There is no edition" in said(shown.response)


async def test_what_is_everybodys_is_so_for_one_verb_only(out):
    shown = await out.place.forged("ln:desk:0:0")
    assert "not yours" in said(shown.response).casefold() or "somebody else" in said(
        shown.response
    )


async def test_a_source_that_is_forgotten_leaves_no_play_behind_a_sentence(out):
    await forget(out.place, "spotify-extended")
    shown = await asked(out, out.place.ana)
    text = said(shown.response)
    assert "No play of yours is kept behind it" in text
    assert "19:1" not in text


async def test_whoever_leaves_the_server_is_gone_from_what_is_out_at_once(out):
    assert "ana" in out.posts()[0]
    out.place.guild.remove_member(out.place.ana)
    await out.place.env.settle()
    (post,) = out.posts()
    assert "ana" not in post
    assert "ben" in post
    assert "taken back" not in post
