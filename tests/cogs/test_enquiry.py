"""What cannot be a token is known before Discord is asked."""

import pytest

from cogs.enquiry import check_token
from domain.errors import DiscordError

SHAPED = ".".join(("M" * 24, "Gabcde", "x" * 38))


def test_three_parts_are_the_shape_of_a_token():
    check_token(SHAPED)


@pytest.mark.parametrize("token", ["", "1234567890", f"Bot {SHAPED}", f"{SHAPED}\n", "a.b.c"])
def test_anything_else_is_not(token):
    with pytest.raises(DiscordError):
        check_token(token)
