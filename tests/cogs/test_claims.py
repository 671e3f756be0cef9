"""Its subject has the last word on a claim."""

import pytest

from tests.cogs.people import said


@pytest.fixture
async def receipts(place):
    await place.linked()
    return (await place.press(await place.recap(), "how")).response


async def test_a_reason_is_kept_in_its_own_words(place, receipts):
    form = await place.press(receipts, "say")
    shown = await place.ana.submit_modal(form, {"words": "the *old* flat", "reach": ["me"]})
    assert r"> the \*old\* flat" in said(shown.response)
    kept = await place.ana.slash(place.channel, "privacy")
    assert "notes, 1;" in said(kept.response)


async def test_a_reason_for_the_server_takes_sharing_with_it(place, receipts):
    form = await place.press(receipts, "say")
    shown = await place.ana.submit_modal(form, {"words": "a flat", "reach": ["server"]})
    assert "You share nothing with this server" in said(shown.response)
    await place.consent(1)
    form = await place.press(receipts, "say")
    shown = await place.ana.submit_modal(form, {"words": "a flat", "reach": ["server"]})
    assert "this server may read it" in said(shown.response)


async def test_a_form_that_was_open_over_a_restart_is_taken(place, receipts):
    form = await place.press(receipts, "say")
    await place.restart()
    shown = await place.ana.submit_modal(form, {"words": "a flat", "reach": ["me"]})
    assert "for you alone" in said(shown.response)


async def test_what_is_wrong_is_told_no_more(place, receipts):
    sure = await place.press(receipts, "wrong")
    assert "cannot be put back" in said(sure.response)
    done = await place.press(sure.response, "retract")
    assert "not told again" in said(done.response)
    assert "eleven times, from ten to two" not in said(await place.recap())


@pytest.mark.parametrize(("kind", "listed"), [("track", "“Nights”"), ("artist", "Frank Ocean")])
async def test_what_is_hushed_comes_up_no_more(place, receipts, kind, listed):
    menu = await place.press(receipts, "hush")
    done = await place.ana.select(menu.response, [kind])
    assert "will not come up again" in said(done.response)
    assert "Nights" not in said(await place.recap())
    kept = await place.ana.slash(place.channel, "privacy")
    (option,) = place.options(kept.response, "loud")
    assert listed in option["label"]


async def test_a_day_can_be_hushed_too(place, receipts):
    menu = await place.press(receipts, "hush")
    await place.ana.select(menu.response, ["day"])
    told = said(await place.recap())
    assert "ninth of March" not in told


async def test_what_was_hushed_can_be_let_go(place, receipts):
    menu = await place.press(receipts, "hush")
    await place.ana.select(menu.response, ["track"])
    kept = await place.ana.slash(place.channel, "privacy")
    done = await place.choose(kept.response, "loud", ["0"])
    assert "may be brought up again" in said(done.response)
    assert "Nights" in said(await place.recap())


@pytest.mark.parametrize("verb", ["say", "wrong", "hush"])
async def test_nobody_else_presses_these(place, receipts, verb):
    refused = await place.as_somebody_else(receipts, verb)
    assert "belongs to somebody else’s recap" in said(refused.response)


async def test_a_claim_that_is_gone_is_said_to_be(place, receipts):
    sure = await place.press(receipts, "wrong")
    await place.press(sure.response, "retract")
    late = await place.press(receipts, "hush")
    assert "not told any more" in said(late.response)


async def test_a_reason_stands_in_the_recap_from_then_on(place, receipts):
    form = await place.press(receipts, "say")
    await place.ana.submit_modal(form, {"words": "the _old_ flat", "reach": ["me"]})
    assert r"the \_old\_ flat" in said(await place.recap())


async def test_what_is_hushed_leaves_the_lists_too(place, receipts):
    menu = await place.press(receipts, "hush")
    await place.ana.select(menu.response, ["track"])
    shown = await place.ana.slash(place.channel, "top", period="2023-03")
    assert "Nights" not in said(shown.response)
    assert "10\\. " in said(shown.response)
