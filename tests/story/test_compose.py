"""The whole way, from plays to a page."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.music import Track
from domain.play import SourceName
from ledger.coverage import Span
from story.compose import compose
from story.quiet import Quiet
from story.told import Told
from tests.story.builders import MINUTE, Row, at, everyday, in_a_row, listening_of, voice
from tests.story.people import a_binge, as_usual, daily, now_and_then
from tests.story.receipts import unproved

USUAL = as_usual("2022-08-01", 243, plays=6)
HARD = [
    "{ $track } { braces }",
    'She said "no"',
    "‘single’ and “double”",
    "*bold* _it_ `code` [a](b) ~~s~~ || # > -",
    "أغنية الليل",
    "שיר לילה",
    "🎷🎹 jam 🎺",
    "x" * 500,
    "\u202ereversed",
    "two\nlines",
    "12 Eleven 1999",
    "<@&1234> @everyone",
]


def told(listening, **more):
    return compose(listening, voice(), **more)


def sentences(story):
    return [sentence for chapter in story.chapters for sentence in chapter.sentences]


def test_a_story_is_the_same_twice():
    seen = listening_of([*USUAL, *a_binge("2023-03-09 01:50", 11)])
    assert told(seen) == told(seen)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(chance):
    rows = [*USUAL, *a_binge("2023-03-09 01:50", 11), *daily("2023-03-10", 9, "A", "B", times=3)]
    shuffled = rows.copy()
    chance.shuffle(shuffled)
    assert told(listening_of(shuffled)) == told(listening_of(rows))


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    title=st.one_of(st.sampled_from(HARD), st.text(min_size=1, max_size=40)),
    artist=st.one_of(st.sampled_from(HARD), st.text(min_size=1, max_size=40)),
    times=st.integers(5, 15),
    hour=st.integers(0, 23),
    chosen=st.booleans(),
    period=st.sampled_from(["2023-03", "2023"]),
)
def test_every_number_and_name_is_in_its_receipts(*, title, artist, times, hour, chosen, period):
    if not title.strip() or not artist.strip():
        return
    rows = [
        *USUAL,
        *a_binge(f"2023-03-09 {hour:02}:10", times, artist, title),
        *daily("2023-03-12", 8, "Second", title, times=2),
        *now_and_then("2023-01-14", 15, artist + "!", "Kept"),
    ]
    story = told(listening_of(rows, period, zone_chosen=chosen))
    for sentence in sentences(story):
        assert unproved(story, sentence, voice()) == "", sentence


def test_hard_names_come_out_whole():
    for title in HARD:
        rows = [*USUAL, *a_binge("2023-03-09 14:10", 9, "Somebody", title)]
        story = told(listening_of(rows))
        [binge] = [one for one in story.moments if one.kind == "binge"]
        assert binge.says["track"] == title
        assert " ".join(title.replace("\u202e", "").split()) in binge.text


def test_nothing_outside_the_period_is_counted_or_said():
    rows = [*USUAL, *a_binge("2023-04-02 14:00", 11), *a_binge("2023-02-02 14:00", 11)]
    story = told(listening_of(rows))
    assert "Night Ferry" not in " ".join(sentence.text for sentence in sentences(story))


def test_a_told_phrase_does_not_return():
    seen = listening_of([*USUAL, *a_binge("2023-03-09 01:50", 11)])
    memory: list[Told] = []
    phrases = []
    for _ in range(5):
        story = told(seen, told_before=memory)
        [phrase] = [one.phrase for one in sentences(story) if one.phrase.startswith("binge")]
        phrases.append(phrase)
        memory += [Told("2022-01", "binge", one.phrase) for one in sentences(story)]
    assert len(set(phrases)) == 5


def test_an_opening_does_not_return_within_twelve_editions():
    seen = listening_of([*USUAL, *a_binge("2023-03-09 01:50", 11)])
    memory: list[Told] = []
    openings = []
    for _ in range(13):
        story = told(seen, told_before=memory)
        openings.append(sentences(story)[0].phrase)
        memory += [Told("2022-01", "", one.phrase) for one in sentences(story)]
    assert len(set(openings)) == 13


def test_what_is_silenced_is_nowhere():
    rows = [
        *USUAL,
        *a_binge("2023-03-09 01:50", 11),
        *daily("2023-03-01", 31, "Cold Harbour", "Other"),
    ]
    for quiet in (
        Quiet.of(artists=["cold harbour"]),
        Quiet.of(tracks=[Track("Cold Harbour", "NIGHT FERRY")]),
    ):
        story = told(listening_of(rows), quiet=quiet)
        whole = str(story.chapters) + str(story.moments) + str(story.facts)
        assert "Night Ferry" not in whole
        assert quiet.tracks or "Cold Harbour" not in whole
        assert story.facts.plays == told(listening_of(rows)).facts.plays


def test_a_silenced_day_is_not_named():
    rows = [*USUAL, *in_a_row(at("2023-03-09 10:00"), "A", *map(str, range(60)))]
    story = told(listening_of(rows), quiet=Quiet.of(days=["2023-03-09"]))
    assert "ninth" not in " ".join(sentence.text for sentence in sentences(story))
    assert "2023-03-09" not in story.facts.by_day


def test_a_play_is_named_by_its_content():
    seen = listening_of([*USUAL, *a_binge("2023-03-09 01:50", 11)])
    again = listening_of([*everyday("2020-01-01", 30), *USUAL, *a_binge("2023-03-09 01:50", 11)])
    first, second = (told(one).moments[0].plays for one in (seen, again))
    assert [play.play_id for play in first] == [play.play_id for play in second]
    assert len({play.play_id for play in first}) == 11
    assert (first[0].member, first[0].ms_played, first[0].source) == (
        "Ana",
        200_000,
        SourceName.EXTENDED,
    )


def test_unknown_lengths_are_not_invented_in_receipts():
    rows = in_a_row(at("2023-03-09 14:00"), "A", *["B"] * 12, heard_ms=0, length_ms=200_000)
    story = told(listening_of(rows))
    assert story.moments[0].plays[0].ms_played is None


def lines(**more):
    return " ".join(told(listening_of([*USUAL], **more)).unknown)


def test_what_we_do_not_know_is_never_empty():
    assert lines() == "Nothing is missing that we know of: the whole of the month was watched."
    assert "did not watch at all" in lines(coverage=())
    assert "choose" not in lines()
    assert "time zone" in lines(zone_chosen=False)


def test_gaps_are_told_with_their_days():
    spans = [
        (f"2023-03-{day:02} 12:00", f"2023-03-{day + 2:02} 00:00") for day in (1, 5, 9, 13, 17)
    ]
    text = lines(coverage=tuple(Span(at(start), at(stop)) for start, stop in spans))
    assert "Between 3 March 2023 and 5 March 2023" in text
    assert "two stretches more" in text
    assert "Our record ends on 19 March 2023" in text
    text = lines(
        coverage=(
            Span(at("2023-02-01 00:00"), at("2023-03-04 03:00")),
            Span(at("2023-03-04 08:00"), at("2023-04-01 00:00")),
        )
    )
    assert "On 4 March 2023 there are some hours" in text


def test_missing_files_and_estimates_are_told():
    text = lines(missing_files=tuple(f"endsong_{n}.json" for n in range(5)))
    assert "endsong_2.json" in text
    assert "endsong_3.json" not in text
    assert "Two files more" in text
    rows = in_a_row(at("2023-03-09 14:00"), "A", "B", "C", heard_ms=0, length_ms=200_000)
    assert any("estimate" in line for line in told(listening_of(rows)).unknown)
    rows = in_a_row(at("2023-03-09 14:00"), "A", "B", "C", heard_ms=0)
    assert any("None of your sources" in line for line in told(listening_of(rows)).unknown)


def test_a_year_without_moments_is_steady_or_new():
    steady = told(listening_of(as_usual("2022-01-01", 725, plays=6), "2023"))
    assert sentences(steady)[0].phrase.startswith("steady-year")
    new = told(listening_of(as_usual("2023-02-01", 320, plays=6), "2023"))
    assert sentences(new)[0].phrase.startswith("opening-new-year")
    empty = told(listening_of(as_usual("2022-01-01", 200, plays=6), "2023"))
    assert [one.phrase[:10] for one in sentences(empty)] == ["empty-year"]


def test_a_year_tells_quarters_that_have_plays():
    rows = [*as_usual("2023-02-01", 45, plays=3), *as_usual("2023-10-01", 80, plays=3)]
    story = told(listening_of(rows, "2023"))
    assert [chapter.title for chapter in story.chapters if chapter.title][:2] == [
        "January to March",
        "October to December",
    ]


def test_a_year_names_no_reciter_as_its_months_first():
    rows = [
        *as_usual("2023-01-01", 360, plays=3),
        *daily("2023-01-01", 360, "Reciter", "Surah Maryam", times=4),
    ]
    story = told(listening_of(rows, "2023"))
    told_of = [one for one in sentences(story) if "stretches" in one.facts]
    assert len(told_of) == 4
    assert all(one.phrase.startswith("stretch-plain") for one in told_of)


def test_one_artist_ahead_in_season_after_season_is_told_so():
    rows = [
        *as_usual("2023-01-01", 360, plays=3),
        *daily("2023-01-01", 360, "Ahead", "Always", times=4),
    ]
    story = told(listening_of(rows, "2023"))
    forms = [one.phrase.rpartition("-")[0] for one in sentences(story) if "stretches" in one.facts]
    assert forms == ["season", *["season-again"] * 3]


def test_few_plays_are_told_as_few():
    rows = [Row(at("2023-03-05 10:00") + n * 10 * MINUTE, "A", "B") for n in range(3)]
    phrases = [one.phrase.rpartition("-")[0] for one in sentences(told(listening_of(rows)))]
    assert phrases == ["opening-few", "tops-few"]


def test_what_began_together_is_told_together():
    rows = [
        *as_usual("2022-02-20", 404, plays=9),
        *a_binge("2023-03-10 00:10", 11),
        *daily("2023-03-11", 9, "Ada Quill", "The Long Field", times=3),
        *daily("2023-03-20", 9, "Sella Marsh", "Kitchen Light"),
    ]
    chapter = told(listening_of(rows)).chapters[0]
    together = [len(paragraph) for paragraph in chapter.paragraphs()]
    assert sorted(together) == [1, 1, 3]
    [join] = [one for one in chapter.sentences if one.phrase.startswith("join")]
    assert join.joined and join.moment is None
    rows = [row for row in rows if row.title != "Night Ferry"]
    rows += a_binge("2023-03-11 00:10", 11, "Old Kettle", "Back by Nine")
    assert "join-day" in " ".join(
        one.phrase for one in told(listening_of(rows)).chapters[0].sentences
    )


def test_an_opening_does_not_say_what_its_lead_says():
    rows = [*as_usual("2022-02-20", 404, plays=6), *daily("2023-03-02", 29, "A", "B", times=4)]
    for subject in map(str, range(12)):
        story = told(replace(listening_of(rows), subject=subject))
        first, lead = sentences(story)[:2]
        assert story.moments[lead.moment].kind == "takeover"
        assert not {"top_artists", "top_tracks"} & set(first.facts)


def test_the_first_and_the_last_song_are_not_told_twice():
    midnight = Row(at("2023-12-31 23:58"), "Noor Halim", "Long Bridge", heard_ms=4 * MINUTE)
    rows = [*as_usual("2022-01-01", 728, plays=6), midnight]
    for n in range(9):
        told_before = [Told("2022", "", f"opening-year-{1 + m}") for m in range(n)]
        story = told(listening_of(rows, "2023"), told_before=told_before)
        assert [one.rule for one in story.moments if one.kind == "first-song"] == ["rule-midnight"]
        assert str(story.chapters).count("Long Bridge") == 1


def test_a_tie_at_the_top_is_told_as_one():
    rows = [
        row
        for day in range(10, 22)
        for row in in_a_row(at(f"2023-03-{day} 09:00"), "Even", "One", "Two")
    ]
    story = compose(listening_of([*everyday("2023-03-01", 31, plays=4), *rows]), voice())
    phrases = [line.phrase for chapter in story.chapters for line in chapter.sentences]
    assert [phrase for phrase in phrases if phrase.startswith("tops-even")]
    assert not [phrase for phrase in phrases if phrase in {"tops-1", "tops-2", "tops-3"}]
