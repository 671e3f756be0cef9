"""Songs that came one upon another: when they are told as one, and when they are not."""

from story.choose import Why, choose
from story.compose import compose
from story.moment import ConsentClass
from story.moments import notice
from story.sequence import sequences
from tests.story.builders import listening_of, voice
from tests.story.people import a_binge, as_usual, daily
from tests.story.receipts import unproved

USUAL = as_usual("2022-02-20", 404)
FIRST = daily("2023-03-05", 8, "Ada Quill", "The Long Field", times=3)
SECOND = daily("2023-03-11", 8, "Sella Marsh", "Kitchen Light", times=3, hour="08:00")
THIRD = a_binge("2023-03-14 14:10", 11)


def seen(*rows):
    return listening_of([*USUAL, *(row for part in rows for row in part)])


def found(*rows):
    listening = seen(*rows)
    return list(sequences(listening, notice(listening).moments))


def test_two_that_came_within_ten_days_are_one():
    [one] = found(FIRST, SECOND)
    said = one.values()
    assert (one.form, one.kind, said["first_track"], said["second_track"]) == (
        "sequence",
        "sequence",
        "The Long Field",
        "Kitchen Light",
    )
    assert (said["first_on"], said["second_on"], said["first_plays"], said["second_plays"]) == (
        "2023-03-05",
        "2023-03-11",
        24,
        24,
    )
    assert len(one.evidence.plays) == 48


def test_three_are_one():
    [one] = found(FIRST, SECOND, THIRD)
    assert (one.form, one.consent) == ("sequence-three", ConsentClass.ASK)


def test_what_is_private_stays_by_itself():
    [one] = found(FIRST, SECOND, a_binge("2023-03-14 01:10", 11))
    assert one.form == "sequence"
    assert not found(FIRST, a_binge("2023-03-14 01:10", 11))


def test_one_alone_is_no_sequence():
    assert not found(FIRST)
    assert not found(FIRST, daily("2023-03-18", 8, "Sella Marsh", "Kitchen Light", times=3))


def test_one_artist_is_no_sequence():
    assert not found(FIRST, daily("2023-03-11", 8, "Ada Quill", "Kitchen Light", times=3))
    assert not found(THIRD, daily("2023-03-15", 9, "Cold Harbour", "Night Ferry", times=3))


def test_a_sequence_takes_the_place_of_its_parts():
    listening = seen(FIRST, SECOND, THIRD)
    noticed = notice(listening)
    choice = choose(noticed, listening)
    assert choice.moments[0].kind == "sequence"
    told = [one.moment.kind for one in choice.considered if one.why is Why.IN_SEQUENCE]
    assert sorted(told) == ["binge", "obsession", "obsession"]
    assert len(choice.considered) == len(noticed.moments) + 1


def test_every_number_and_name_is_in_its_receipts():
    for rows in ((FIRST, SECOND), (FIRST, SECOND, THIRD)):
        story = compose(seen(*rows), voice())
        for sentence in (one for chapter in story.chapters for one in chapter.sentences):
            assert unproved(story, sentence, voice()) == "", sentence


def test_the_order_of_noticing_does_not_matter():
    listening = seen(FIRST, SECOND, THIRD)
    moments = notice(listening).moments
    assert list(sequences(listening, moments)) == list(sequences(listening, moments[::-1]))
