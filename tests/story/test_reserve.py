"""What tops show to others: everything but what would disclose a faith, or is no listening."""

from ledger.identity import identity
from story.compose import compose
from story.reserve import shown
from tests.story.builders import listening_of, voice
from tests.story.people import as_usual, daily
from tests.story.server.house import told

RECITED = daily("2023-03-01", 31, "Reciter", "Surah Maryam", times=4)
HEARD_ASLEEP = daily("2023-03-01", 31, "Sleepers", "White Noise", times=3)
ROWS = [*as_usual("2022-02-20", 404, plays=9), *RECITED, *HEARD_ASLEEP]


def names(facts) -> str:
    return repr((facts.top_tracks, facts.top_artists, facts.top_albums, facts.longest_run))


def test_an_owner_s_own_tables_hold_everything():
    story = compose(listening_of(ROWS), voice())
    assert {"Reciter", "Sleepers"} <= {row.artist for row in story.facts.top_artists}


def test_what_others_see_names_no_worship_and_no_noise():
    story = compose(listening_of(ROWS), voice())
    facts = shown(story)
    assert not any(name in names(facts) for name in ("Reciter", "Surah", "Sleepers", "Noise"))
    assert facts.plays == story.facts.plays
    assert [row.track for row in facts.top_tracks] == [
        row.track
        for row in story.facts.top_tracks
        if identity(row.track.artist) not in {"reciter", "sleepers"}
    ]


def test_without_any_of_it_both_are_the_same():
    story = compose(listening_of(as_usual("2022-02-20", 404, plays=9)), voice())
    assert shown(story) == story.facts


def test_a_table_of_a_server_is_seen_by_others_and_full_all_the_same():
    people = [listening_of(ROWS, subject="Ana"), listening_of(ROWS[:3000], subject="Ben")]
    facts = told(people).story.facts
    assert not any(name in names(facts) for name in ("Reciter", "Surah", "Sleepers", "Noise"))
    assert facts.plays == sum(one.last - one.first for one in people)
