"""The channel keeps what Discord keeps."""

import pytest

from domain.errors import PostUnanswered
from flows.post import Leaf
from tests.fakes.channel import WINDOW_MS, FakeChannel, a_line

PAGE = Leaf(1, (a_line("March"),))


@pytest.fixture
def channel(tmp_path):
    return FakeChannel(tmp_path / "channel.json")


async def test_a_nonce_posts_once_for_a_few_minutes(channel):
    first = await channel.send(7, PAGE, "n")
    channel.now = WINDOW_MS
    assert await channel.send(7, PAGE, "n") == first
    channel.now += 1
    assert await channel.send(7, PAGE, "n") != first
    assert len(channel.posted()) == 2


async def test_a_lost_answer_leaves_its_message(channel):
    channel.lose_answers = 1
    with pytest.raises(PostUnanswered):
        await channel.send(7, PAGE, "n")
    assert await FakeChannel(channel.path).find(7, "n", 0) is not None
