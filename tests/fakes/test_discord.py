"""The small Discord keeps to what the real one promises."""

import aiohttp
import pytest
import pytest_asyncio

from tests.fakes.discord.server import TOKEN, Discord


@pytest_asyncio.fixture
async def discord():
    async with Discord() as opened:
        yield opened


@pytest_asyncio.fixture
async def call(discord):
    """Ask it something, as a bot with the right token."""
    async with aiohttp.ClientSession(headers={"Authorization": f"Bot {TOKEN}"}) as session:

        async def called(method, path, body=None, **more):
            address = discord.api_address + path
            async with session.request(method, address, json=body, **more) as answer:
                # To the letter: this is what discord.py compares.
                if answer.headers.get("Content-Type") != "application/json":
                    return answer.status, None
                return answer.status, await answer.json()

        yield called


@pytest.fixture
def messages(discord):
    return f"/channels/{discord.channel['id']}/messages"


async def test_an_enforced_nonce_gives_the_message_that_was_made_with_it(discord, call, messages):
    body = {"content": "x", "nonce": "one", "enforce_nonce": True}
    first, second = await call("POST", messages, body), await call("POST", messages, body)
    assert first[0] == second[0] == 200
    assert first[1]["id"] == second[1]["id"]
    assert first[1]["nonce"] == "one"
    await call("POST", messages, body | {"nonce": "another"})
    await call("POST", messages, body | {"enforce_nonce": False})
    assert len(discord.messages()) == 3
    discord.forget_nonces()
    await call("POST", messages, body)
    assert len(discord.messages()) == 4


async def test_messages_are_listed_newest_first_read_edited_and_deleted(discord, call, messages):
    made = [(await call("POST", messages, {"content": str(n)}))[1]["id"] for n in range(4)]
    listed = [one["content"] for one in (await call("GET", messages + "?limit=2"))[1]]
    assert listed == ["3", "2"]
    after = (await call("GET", f"{messages}?after={made[0]}&limit=2"))[1]
    assert [one["content"] for one in after] == ["2", "1"]
    await call("PATCH", f"{messages}/{made[0]}", {"content": "changed"})
    assert (await call("GET", f"{messages}/{made[0]}"))[1]["content"] == "changed"
    assert (await call("DELETE", f"{messages}/{made[0]}"))[0] == 204
    assert (await call("GET", f"{messages}/{made[0]}"))[0] == 404


async def test_it_can_be_stopped_between_an_effect_and_its_answer(discord, call, messages):
    seen = []

    async def note(sent):
        seen.append((sent.status, len(discord.messages())))

    discord.after_effect = note
    await call("POST", messages, {"content": "x"})
    assert seen == [(0, 1)]


async def test_a_limit_holds_for_one_request_of_its_kind(discord, call, messages):
    discord.limit("POST", "/channels/*/messages", retry_after=0.1)
    assert (await call("GET", messages))[0] == 200
    assert await call("POST", messages, {"content": "x"}) == (
        429,
        {"message": "You are being rate limited.", "code": 0, "retry_after": 0.1, "global": False},
    )
    assert (await call("POST", messages, {"content": "x"}))[0] == 200


async def test_without_its_token_nothing_is_done(discord, call, messages):
    assert (await call("POST", messages, {}, headers={"Authorization": "Bot x"}))[0] == 401
    assert discord.messages() == []


async def test_what_it_does_not_know_or_discord_would_not_take_is_a_fault(discord, call, messages):
    assert (await call("GET", "/nowhere"))[0] == 404
    await call("POST", messages, {"content": "x" * 2_001})
    assert len(discord.faults()) == 2
