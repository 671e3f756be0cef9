"""What others see is what its owner chose, after seeing it."""

from domain.period import Period
from flows.seats import seats_in
from story.server.sharing import Sharing
from tests.cogs.people import march, said, verbs

MARCH = Period(2023, 3, "UTC")


async def shared(place, picked=None):
    """Ana shares the first line of her March."""
    await place.linked()
    await place.consent(1)
    menu = await place.press(await place.recap(), "share")
    first = place.options(menu.response, "shared")[0]["value"]
    preview = await place.choose(menu.response, "shared", picked or [first])
    return preview.response


async def test_a_preview_shows_what_others_will_see_and_nothing_is_posted_yet(place):
    preview = await shared(place)
    assert "everybody in this channel will see" in said(preview)
    assert "> " in said(preview)
    assert place.channel.history(viewer=place.ben) == []


async def test_a_post_is_what_its_preview_was(place):
    preview = await shared(place)
    done = await place.press(preview, "post")
    assert "Posted" in said(done.response)
    (post,) = place.posts()
    assert "What Liner Notes told ana about March 2023" in place.text_of(post)
    assert place.text_of(post) in said(preview)


async def test_a_preview_can_be_posted_after_a_restart(place):
    preview = await shared(place)
    await place.restart()
    await place.press(preview, "post")
    assert len(place.posts()) == 1


async def test_whoever_shares_nothing_here_is_told_how(place):
    await place.linked()
    refused = await place.press(await place.recap(), "share")
    assert "You share nothing with this server" in said(refused.response)


async def test_what_is_taken_back_is_taken_out_of_the_post_and_said(place):
    preview = await shared(place)
    await place.press(preview, "post")
    receipts = await place.press(await place.recap(), "how")
    sure = await place.press(receipts.response, "wrong")
    done = await place.press(sure.response, "retract")
    assert "one post was corrected" in said(done.response)
    (post,) = place.posts()
    assert "One sentence was taken back" in place.text_of(post)
    assert "Nights" not in place.text_of(post)


async def test_private_takes_back_what_was_shared(place):
    preview = await shared(place)
    await place.press(preview, "post")
    await place.consent(0)
    (post,) = place.posts()
    assert place.text_of(post) == "-# Whoever shared this has taken it back."


async def test_a_story_that_changed_is_not_posted_unseen(place):
    preview = await shared(place)
    receipts = await place.press(await place.recap(), "how")
    sure = await place.press(receipts.response, "wrong")
    await place.press(sure.response, "retract")
    refused = await place.press(preview, "post")
    assert "has changed since" in said(refused.response)
    assert place.posts() == []


async def test_where_we_may_not_write_is_said(place):
    preview = await shared(place)
    place.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
    refused = await place.press(preview, "post")
    assert "may not write in this channel" in said(refused.response)


async def test_a_share_in_a_direct_message_has_nowhere_to_go(place):
    await place.linked()
    shown = await place.ana.user.slash("recap", period="2023-03")
    share = next(one for one in place.ids(shown.response) if ":share:" in one)
    refused = await place.ana.user.click(shown.response, custom_id=share)
    assert "in a server only" in said(refused.response)


async def test_a_post_that_somebody_deleted_needs_no_correction(place):
    preview = await shared(place)
    await place.press(preview, "post")
    (post,) = place.posts()
    await post.delete()
    receipts = await place.press(await place.recap(), "how")
    sure = await place.press(receipts.response, "wrong")
    done = await place.press(sure.response, "retract")
    assert "Taken back. It is not told again." in said(done.response)


async def enough(place):
    """Three others share here too: with Ana that makes four. Give the last of them."""
    one = None
    for n in range(3):
        one = place.guild.add_member(place.env.create_user(f"member {n}"))
        await place.linked(one, rows=march()[-3:])
        await place.consent(1, one)
    return one


async def without_a_name(place, preview):
    """What others would see, had she no name."""
    await place.press(preview, "renamed")
    return await place.fresh(preview)


async def posted(place, preview, shows):
    (tap,) = place.taps(shows, "post")
    return await place.ana.click(preview, custom_id=tap["custom_id"])


async def test_without_a_name_a_post_says_only_that_it_is_somebodys(place):
    await enough(place)
    preview = await shared(place)
    assert "told ana about" in said(preview)
    bare = await without_a_name(place, preview)
    assert "told somebody here about March 2023" in said(bare) and "ana" not in said(bare)
    await posted(place, preview, bare)
    (post,) = place.posts()
    assert place.text_of(post) in said(bare)


async def test_what_was_shared_without_a_name_stays_so_in_the_server(place, engine):
    await enough(place)
    preview = await shared(place)
    await posted(place, preview, await without_a_name(place, preview))
    async with engine.reading() as db:
        (seat,) = [one for one in await seats_in(db, place.guild.id, MARCH) if one.name == "ana"]
    assert set(seat.share.claims.values()) == {Sharing.UNNAMED}


async def test_where_few_share_nobody_is_offered_to_go_without_a_name(place):
    preview = await shared(place)
    assert "renamed" not in verbs(preview)
    assert "takes four people" in said(preview)


async def test_a_name_is_not_left_out_once_others_share_no_more(place):
    last = await enough(place)
    preview = await shared(place)
    bare = await without_a_name(place, preview)
    await place.consent(0, last)
    refused = await posted(place, preview, bare)
    assert "would still be yours" in said(refused.response)
    assert place.posts() == []


async def test_what_was_shared_without_a_name_is_taken_back_like_the_rest(place):
    await enough(place)
    preview = await shared(place)
    await posted(place, preview, await without_a_name(place, preview))
    await place.consent(0)
    (post,) = place.posts()
    assert "Whoever shared this has taken it back" in place.text_of(post)
