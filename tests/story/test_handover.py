"""One who went and one who came: when it is told, and when it is not."""

import pytest

from ledger.coverage import Span
from story.moments.handover import find
from tests.story.builders import at, listening_of
from tests.story.people import as_usual, daily

USUAL = as_usual("2022-08-01", 243, plays=6)
GONE = daily("2022-12-01", 88, "Old Kettle", "Back by Nine", times=1)
COME = daily("2023-03-03", 18, "Wren Osei", "Half a Crown", times=2)


def found(*rows, usual=USUAL, **more):
    return list(find(listening_of([*usual, *(row for part in rows for row in part)], **more)))


def test_one_goes_and_another_comes():
    [one] = found(GONE, COME)
    said = one.values()
    assert (one.form, said["artist"], said["other_artist"]) == (
        "handover-gone",
        "Old Kettle",
        "Wren Osei",
    )
    assert (said["before"], said["left"], said["other_plays"]) == (88, 0, 36)
    assert (said["since"], said["month"], said["compared"]) == (
        "2022-12-01",
        "2023-03-01",
        "never",
    )


def test_a_few_may_be_left():
    [one] = found(GONE, COME, daily("2023-03-01", 4, "Old Kettle", "Back by Nine"))
    assert (one.form, one.values()["left"]) == ("handover", 4)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(GONE, id="nobody came"),
        pytest.param(COME, id="nobody went"),
        pytest.param(
            [*GONE, *COME, *daily("2023-03-01", 12, "Old Kettle", "Back by Nine")], id="not gone"
        ),
        pytest.param([*GONE, *COME[:34:2]], id="came with too little"),
        pytest.param(
            [*GONE, *COME, *daily("2023-02-01", 28, "Wren Osei", "Half a Crown", times=3)],
            id="was there before",
        ),
        pytest.param([*GONE[31:], *COME], id="not three months long"),
    ],
)
def test_it_is_not_claimed(rows):
    assert not found(rows)


def test_all_four_months_must_have_been_watched():
    hole = (
        Span(at("2022-08-01 00:00"), at("2023-03-20 00:00")),
        Span(at("2023-03-25 00:00"), at("2023-04-01 00:00")),
    )
    assert not found(GONE, COME, coverage=hole)


def test_it_belongs_to_its_month():
    assert not found(GONE, COME, period="2023-02")
    assert len(found(GONE, COME, period="2023")) == 1
    assert not found(usual=[])


def test_the_order_of_arrival_does_not_matter():
    assert found(GONE, COME) == found(COME[::-1], GONE[::-1])
