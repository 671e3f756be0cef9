"""What servers chose and members said is kept, and taken back, as it was."""

import pytest

from domain.ids import GuildId, ListenerId
from domain.people import Consent
from storage import claims, commands, guilds, members, notes, people, told
from storage.claims import Post, PostedClaim
from storage.guilds import GuildRow
from storage.notes import Hushed, NoteRow
from storage.told import NOWHERE, ToldRow

HERE, THERE = GuildId(7), GuildId(8)


@pytest.fixture
async def ana(engine):
    async with engine.writing() as db:
        kept = await people.keep_listener(
            db, "discord:1", "Ana", "Europe/Lisbon", zone_chosen=True
        )
    return kept.listener_id


async def test_what_a_server_chose_is_read_back(engine):
    chosen = GuildRow(
        HERE, "Pacific/Kiritimati", channel_id=3, editions=True, boards=("plays", "days")
    )
    async with engine.writing() as db:
        assert await guilds.find_guild(db, HERE) is None
        await guilds.keep_guild(db, GuildRow(HERE, "UTC"))
        await guilds.keep_guild(db, chosen)
        assert await guilds.find_guild(db, HERE) == chosen
        await guilds.forget_guild(db, HERE)
        assert await guilds.find_guild(db, HERE) is None


async def test_consent_is_kept_with_the_instant_it_was_given(engine, ana):
    async with engine.writing() as db:
        await members.keep_consent(db, HERE, ana, Consent.PRIVATE, 100)
        await members.keep_consent(db, HERE, ana, Consent.SHARED, 200)
        (member,) = await members.members_of(db, ana)
        assert (member.consent, member.consented_at) == (Consent.SHARED, 200)
        assert await members.sharing_in(db, HERE) == [member]
        assert await members.sharing_in(db, THERE) == []


async def test_whoever_leaves_shares_nothing_until_they_say_so_again(engine, ana):
    async with engine.writing() as db:
        await members.keep_consent(db, HERE, ana, Consent.SHARED, 100)
        await members.leave(db, HERE, "discord:1", 300)
        assert await members.sharing_in(db, HERE) == []
        await members.come_back(db, HERE, "discord:1")
        assert await members.sharing_in(db, HERE) == []
        assert (await members.members_of(db, ana))[0].consent is Consent.PRIVATE
        await members.keep_consent(db, HERE, ana, Consent.SHARED, 400)
        assert len(await members.sharing_in(db, HERE)) == 1


async def test_a_level_below_the_one_asked_for_does_not_share(engine, ana):
    async with engine.writing() as db:
        await members.keep_consent(db, HERE, ana, Consent.WHEN_I_SAY, 100)
        assert await members.sharing_in(db, HERE) == []
        assert len(await members.sharing_in(db, HERE, Consent.WHEN_I_SAY)) == 1


async def test_a_note_on_a_claim_takes_the_place_of_an_earlier_one(engine, ana):
    async with engine.writing() as db:
        await notes.keep_note(db, ana, NoteRow(0, HERE, 1, "the old flat", claim="c1"))
        await notes.keep_note(db, ana, NoteRow(0, HERE, 2, "the new flat", claim="c1"))
        await notes.keep_note(db, ana, NoteRow(0, NOWHERE, 3, "hers", "Mitski", "Nobody"))
        await notes.keep_note(db, ana, NoteRow(0, NOWHERE, 4, "again", "Mitski", "Nobody"))
        texts = [note.text for note in await notes.notes_of(db, ana)]
    assert texts == ["the new flat", "hers", "again"]


async def test_nobody_drops_a_note_of_somebody_else(engine, ana):
    async with engine.writing() as db:
        await notes.keep_note(db, ana, NoteRow(0, HERE, 1, "mine"))
        (note,) = await notes.notes_of(db, ana)
        assert not await notes.drop_note(db, ListenerId(ana + 1), note.note_id)
        assert await notes.drop_note(db, ana, note.note_id)
        assert await notes.notes_of(db, ana) == []


async def test_notes_can_be_taken_from_a_server_and_stay_their_writers(engine, ana):
    async with engine.writing() as db:
        await notes.keep_note(db, ana, NoteRow(0, HERE, 1, "here"))
        await notes.keep_note(db, ana, NoteRow(0, THERE, 2, "there"))
        await notes.narrow_notes(db, ana, HERE)
        assert [note.guild_id for note in await notes.notes_of(db, ana)] == [0, THERE]


async def test_what_is_hushed_stays_so_until_it_is_let_go(engine, ana):
    song = Hushed("track", "Mitski", "Nobody")
    async with engine.writing() as db:
        for _ in range(2):
            await notes.hush(db, ana, song)
        await notes.hush(db, ana, Hushed("day", "2023-03-09"))
        assert await notes.hushed_by(db, ana) == [Hushed("day", "2023-03-09"), song]
        assert await notes.unhush(db, ana, song)
        assert not await notes.unhush(db, ana, song)
        assert await notes.hushed_by(db, ana) == [Hushed("day", "2023-03-09")]


async def test_claims_are_retracted_and_shared_each_once(engine, ana):
    async with engine.writing() as db:
        for at in (1, 2):
            await claims.retract(db, ana, "c1", at)
            await claims.share(db, ana, HERE, ["c2", "c3"], at)
        assert await claims.retracted_by(db, ana) == {"c1"}
        shared = [(HERE, "c2", False), (HERE, "c3", False)]
        assert [tuple(one) for one in await claims.shared_by(db, ana)] == shared
        await claims.unshare(db, ana, HERE)
        assert await claims.shared_by(db, ana) == []


def a_post(message_id, guild_id, *said):
    return Post(
        message_id, 5, guild_id, 9, "March", claims=tuple(PostedClaim(*one) for one in said)
    )


async def test_a_claim_taken_back_leaves_every_post_and_is_counted(engine, ana):
    ben = ListenerId(ana + 1)
    async with engine.writing() as db:
        await claims.keep_post(db, a_post(1, HERE, (ana, "c1", "One."), (ben, "c1", "Two.")))
        await claims.keep_post(db, a_post(2, THERE, (ben, "c9", "Three.")))
        (post,) = await claims.take_back(db, ana, "c1")
        assert (post.message_id, post.corrections) == (1, 1)
        assert [claim.text for claim in post.claims] == ["Two."]
        assert await claims.take_back(db, ana, "c1") == []


async def test_withdrawing_is_no_correction_and_leaves_no_title_behind(engine, ana):
    async with engine.writing() as db:
        await claims.keep_post(db, a_post(1, HERE, (ana, "c1", "One.")))
        await claims.keep_post(db, a_post(2, THERE, (ana, "c1", "One.")))
        (post,) = await claims.withdraw(db, ana, HERE)
        assert (post.message_id, post.title, post.corrections) == (1, "", 0)
        assert [post.message_id for post in await claims.withdraw(db, ana)] == [2]
        assert await claims.withdraw(db, ana) == []
        assert await claims.find_post(db, 3) is None


async def test_a_period_told_again_is_told_after_the_same_others(engine, ana):
    march, april = (
        ToldRow("2023-03", "binge", "binge-night-1"),
        ToldRow("2023-04", "", "opening-2"),
    )
    async with engine.writing() as db:
        assert await told.told_before(db, ana, NOWHERE, "2023-03") == []
        await told.keep_told(db, ana, NOWHERE, "2023-03", [march])
        await told.keep_told(db, ana, NOWHERE, "2023-04", [april])
        assert await told.told_before(db, ana, NOWHERE, "2023-03") == []
        assert await told.told_before(db, ana, NOWHERE, "2023-04") == [march]
        await told.keep_told(db, ana, NOWHERE, "2023-03", [march._replace(phrase="binge-night-2")])
        assert await told.told_before(db, ana, NOWHERE, "2023-03") == []
        assert (await told.told_before(db, ana, NOWHERE, "2023-05"))[0].phrase == "binge-night-2"
        assert await told.told_before(db, ana, HERE, "2023-05") == []


async def test_commands_are_known_by_what_they_came_to(engine):
    async with engine.writing() as db:
        assert await commands.known_digest(db, 1) is None
        for digest in ("a", "b"):
            await commands.keep_digest(db, 1, digest)
        assert await commands.known_digest(db, 1) == "b"
        assert await commands.known_digest(db, 2) is None
