"""What a story adds to its reader's memory."""

from story.compose import compose
from story.remembered import told_by
from tests.story.builders import listening_of, voice
from tests.story.people import a_binge, as_usual

ROWS = [*as_usual("2022-08-01", 243, plays=6), *a_binge("2023-03-09 01:50", 11)]


def told(period):
    return told_by(compose(listening_of(ROWS, period), voice()))


def test_a_month_is_remembered_with_its_phrases_and_its_lead():
    memory = told("2023-03")
    assert {one.period for one in memory} == {"2023-03"}
    assert memory[0].phrase.startswith("opening-month") and memory[0].kind == ""
    [binge] = [one for one in memory if one.kind == "binge"]
    assert binge.led_with == "cold harbour|night ferry"
    assert [one for one in memory if one.led_with] == [binge]


def test_a_year_has_no_lead():
    memory = told("2023")
    assert {one.period for one in memory} == {"2023"}
    assert "binge" in {one.kind for one in memory}
    assert not any(one.led_with for one in memory)
