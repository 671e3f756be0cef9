"""Whole pages of invented people, read in review as prose."""

import pytest

from domain.music import Track
from ledger.coverage import Span
from story.chapters import Story
from story.compose import compose
from story.listening import Listening
from story.notes import ChapterTitle, Note, Reach
from tests.story.builders import MINUTE, Row, at, days, in_a_row, listening_of, voice
from tests.story.people import KINDS, LIBRARY, NOUNS, a_binge, as_usual, daily, now_and_then
from tests.story.receipts import unproved


def written(story: Story) -> str:
    """Write a story as Markdown, with its receipts' numbers below."""
    lines = [f"# {story.title}", ""]
    for chapter in story.chapters:
        lines += [f"## {chapter.title}", ""] if chapter.title else []
        for paragraph in chapter.paragraphs():
            lines += [" ".join(sentence.text for sentence in paragraph), ""]
    lines += ["## What we don’t know", "", *(f"- {line}" for line in story.unknown), "", "---", ""]
    for told in story.moments:
        numbers = ", ".join(f"{name} {value}" for name, value in told.numbers.items())
        base = ", ".join(f"{name} {value}" for name, value in told.baseline.items())
        lines.append(
            f"- {told.rule}: {numbers} (before: {base or 'nothing'}; {len(told.plays)} plays)"
        )
    return "\n".join(lines) + "\n"


def a_month() -> Listening:
    return listening_of(
        [
            *as_usual("2022-02-20", 404),
            *a_binge("2023-03-09 01:50", 11),
            *daily("2023-03-12", 9, "Ada Quill", "The Long Field", times=3),
            *now_and_then("2023-01-24", 14, "Wren Osei", "Half a Crown"),
            *in_a_row(at("2023-03-25 15:00"), "Noor Halim", *(f"Room {n}" for n in range(1, 19))),
        ]
    )


def a_year() -> Listening:
    return listening_of(
        [
            *as_usual("2022-01-05", 725),
            *now_and_then("2023-01-20", 30, "Wren Osei", "Half a Crown"),
            *daily("2023-02-03", 12, "Ada Quill", "The Long Field", times=2),
            *a_binge("2023-05-06 00:40", 14),
            *daily("2023-06-11", 8, "Bram Okoye", "Salt Radio", hour="09:00"),
            *a_binge("2023-08-19 14:10", 9, "Paper Lanterns", "Crooked Stairs"),
            *daily("2023-10-01", 20, "Juno Farrow", "Second Post", times=3, hour="08:00"),
            *now_and_then("2023-09-02", 24, "Theo Lind", "Weather Report"),
            *daily("2023-03-14", 9, "Little Weather", "Lantern Garden", hour="07:30"),
            *now_and_then("2023-03-02", 70, "Maud Ekland", "Small Change"),
            *daily("2023-07-08", 10, "Sella Marsh", "Kitchen Light", times=2, hour="22:00"),
            *daily("2023-11-20", 9, "The Gable Ends", "Slow Train North", hour="21:30"),
        ],
        "2023",
    )


EARLY = [artist for artist, _ in LIBRARY[:20]]
MIDDLE = ["Halden", "Sister Maud", "The Long Tables", "Ivo Brandt", "Pilot Light", "Nell Achebe"]
LATE = [
    "Corrie Vane",
    "Small Hours",
    "The Weavers’ Guild",
    "Otto Lamb",
    "Fen Country",
    "Runa Holt",
]


def a_stretch(first: str, count: int, names: list[str], shared: list[str]) -> list[Row]:
    """Listen to some new names and a few that were there all along, one of them most of all."""
    rows = []
    for day, when in enumerate(days(first, count, "18:30")):
        for n in range(9):
            turn = day * 5 + n * 7
            pool = shared if n % 3 == 2 else names
            artist = pool[0] if n == 0 else pool[turn % len(pool)]
            rows.append(
                Row(when + n * 4 * MINUTE, artist, f"{NOUNS[turn % 4]} {KINDS[turn % 10]}")
            )
    return rows


def a_changed_year() -> Listening:
    """A year of three chapters, by who was played."""
    kept = ["Marlow & the Tides", "Irma Calder", "Ada Quill"]
    early = [name for name in dict.fromkeys(EARLY) if name not in kept] + ["Tin Orchard", "Velde"]
    return listening_of(
        [
            *a_stretch("2022-06-01", 287, early, kept),
            *a_stretch("2023-03-15", 133, MIDDLE, kept),
            *a_stretch("2023-07-26", 159, LATE, kept),
            *a_binge("2023-03-09 01:50", 11),
            *daily("2023-05-02", 12, "Noor Halim", "Second Post", times=3, hour="08:00"),
            *in_a_row(at("2023-06-18 15:00"), "Halden", *(f"Room {n}" for n in range(1, 13))),
            *a_binge("2023-08-19 14:10", 9, "Paper Lanterns", "Crooked Stairs"),
            *daily("2023-10-01", 16, "Juno Farrow", "Weather Report", times=2, hour="07:40"),
            *now_and_then("2023-01-20", 30, "Wren Osei", "Half a Crown"),
            *daily("2023-11-20", 9, "The Gable Ends", "Slow Train North", hour="21:30"),
        ],
        "2023",
    )


TITLES = (ChapterTitle("Exam months", "2023-03-20", "2023-07-20"),)
NOTES = (
    Note(
        "The ferry was cancelled and this was the only thing on my phone.",
        "2023-03-12",
        Reach.ME,
        track=Track("Cold Harbour", "Night Ferry"),
    ),
)


def with_a_gap() -> Listening:
    """Nothing is known of eight days: an account’s link had run out."""
    known = [row for row in as_usual("2022-02-20", 404) if not _away(row.at)]
    return listening_of(
        [*known, *daily("2023-03-16", 9, "Ada Quill", "The Long Field", times=3)],
        coverage=(
            Span(at("2022-02-20 00:00"), at("2023-03-04 21:00")),
            Span(at("2023-03-12 09:00"), at("2023-04-01 00:00")),
        ),
    )


def _away(instant: int) -> bool:
    return at("2023-03-04 21:00") <= instant < at("2023-03-12 09:00")


PAGES = {
    "a_month": a_month,
    "a_year_in_one_chapter": a_year,
    "a_year_of_three_chapters": a_changed_year,
    "a_month_with_a_gap": with_a_gap,
    "a_quiet_month": lambda: listening_of(
        [
            *as_usual("2022-02-20", 404, plays=8),
            *now_and_then("2022-05-01", 10, "Old Kettle", "Back by Nine"),
            Row(at("2023-03-14 20:10"), "Old Kettle", "Back by Nine"),
        ]
    ),
    "a_first_month": lambda: listening_of(
        [*as_usual("2023-03-08", 24), *a_binge("2023-03-18 16:00", 11)],
        coverage=(
            Span(at("2023-03-08 18:00"), at("2023-03-20 09:00")),
            Span(at("2023-03-22 12:00"), at("2023-04-01 00:00")),
        ),
        missing_files=("endsong_2.json",),
    ),
    "a_night_binge": lambda: listening_of(
        [*as_usual("2022-02-20", 404, plays=9), *a_binge("2023-03-09 01:50", 11)]
    ),
    "no_zone_chosen": lambda: listening_of(
        [*as_usual("2022-02-20", 404, plays=9), *a_binge("2023-03-09 01:50", 11)],
        zone="UTC",
        zone_chosen=False,
    ),
    "an_empty_month": lambda: listening_of(as_usual("2022-02-20", 200)),
    "a_month_of_three_plays": lambda: listening_of(
        [
            Row(at(f"2023-03-{day} 20:00"), "Irma Calder", title)
            for day, title in (
                ("04", "Salt Letter"),
                ("11", "Orchard Letter"),
                ("29", "Salt Letter"),
            )
        ]
    ),
}


def told(name: str) -> Story:
    own = (NOTES, TITLES) if name == "a_year_of_three_chapters" else ((), ())
    return compose(PAGES[name](), voice(), notes=own[0], titles=own[1])


@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_as_it_did(name, page):
    assert written(told(name)) == page


@pytest.mark.parametrize("name", PAGES)
def test_every_number_and_name_is_in_its_receipts(name):
    story = told(name)
    for chapter in story.chapters:
        for sentence in chapter.sentences:
            assert unproved(story, sentence, voice()) == "", sentence


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("a_month", 150, 250),
        ("a_year_in_one_chapter", 500, 800),
        ("a_year_of_three_chapters", 500, 800),
    ],
)
def test_a_page_has_a_letters_length(name, least, most):
    words = sum(len(s.text.split()) for c in told(name).chapters for s in c.sentences)
    assert least <= words <= most
