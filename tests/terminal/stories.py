"""Stories built by hand, and the phrasebook with a rule of their own."""

from dataclasses import replace
from pathlib import Path

from domain.music import Album, Track
from domain.period import Period
from domain.play import SourceName
from flows.report import FileRead, ImportReport
from ledger.rules import LeftOut
from sources.exports.base import Fault
from story.chapters import (
    AlbumCount,
    ArtistCount,
    Chapter,
    Count,
    Facts,
    PlayReceipt,
    Sentence,
    Story,
    ToldMoment,
    TrackCount,
)
from story.moment import ConsentClass
from story.phrasebook import Phrasebook

PHRASES = Path(__file__).parents[2] / "story" / "phrasebook" / "en"
MINUTE = 60_000
NINTH_OF_MARCH = 1_678_326_600_000  # 2023-03-09T01:50:00Z
NEW_YEAR = 1_672_534_860_000  # 2023-01-01T01:01:00Z

HOURS = (
    *(90, 140, 60, 12, 3, 0, 20, 180, 402, 310, 220, 190),
    *(210, 240, 250, 260, 300, 380, 420, 460, 410, 330, 200, 127),
)

HOSTILE = (
    "[bold red]not bold[/]",
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;https://evil.example\x07click\x1b]8;;\x07",
    "two\nlines\r\nand\ta tab",
    "\u202eright to left\u202c",
    "nul \x00 bell \x07 back \x08 \x9b31m",
    "z" + "\u0334\u0335\u0336\u0337\u0338" * 40,
    "\u200b\u2060\ufeff",
    ":warning: {0} %s { $x }",
    "<img src=x onerror=alert(1)> `code` *star* _under_ | pipe [a](b)",
    "夜に駆ける" * 9,
    "أنت عمري",
    "👩‍👩‍👧‍👦 family 🇵🇹 ❤️",
    "w" * 200,
)


RULE = """
rule-repeat-binge = Five or more plays of one track in one sitting, with at most one other play among them and no more than 15 minutes from start to start; and more of them than in nineteen of twenty of your runs in the year before, or ten at least.
"""  # noqa: E501 - a phrase is one line
VOICE = Phrasebook(
    {"tests.ftl": RULE, **{path.name: path.read_text("utf-8") for path in PHRASES.glob("*.ftl")}}
)


def a_binge(title="Nights", artist="Frank Ocean", plays=11):
    """A repeat binge at two in the morning, with its receipts."""
    receipts = tuple(
        PlayReceipt(
            f"p{n}",
            "you",
            NINTH_OF_MARCH + n * 5 * MINUTE,
            title,
            artist,
            5 * MINUTE,
            SourceName.EXTENDED,
        )
        for n in range(plays)
    )
    return ToldMoment(
        kind="repeat-binge",
        consent=ConsentClass.PRIVATE,
        weight=0.73,
        says={"title": title, "plays": plays},
        text=f"On the ninth of March, between ten to two and twenty to three in the morning, you "
        f"played “{title}” eleven times. In the year before, nothing had gone past two in a row. "
        "You didn\u2019t say why, and we didn\u2019t ask.",
        rule="rule-repeat-binge",
        rule_version=1,
        zone="Europe/Lisbon",
        coverage=1.0,
        baseline={"longest": 2},
        numbers={"plays": plays},
        plays=receipts,
    )


def some_facts(**changes):
    tracks = [
        ("Nights", "Frank Ocean", 61, 18_483_000),
        ("My Love Mine All Mine", "Mitski", 48, 6_602_000),
        ("夜に駆ける", "YOASOBI", 37, 9_620_000),
        ("أنت عمري", "أم كلثوم", 21, 42_000_000),
        ("A Case of You", "Joni Mitchell", 12, 3_120_000),
    ]
    facts = Facts(
        plays=5_214,
        ms_played=1_123_000_000,
        distinct_tracks=1_204,
        distinct_artists=387,
        top_tracks=tuple(TrackCount(Track(a, t), n, ms) for t, a, n, ms in tracks),
        top_artists=tuple(ArtistCount(a, n * 3, ms * 3) for _, a, n, ms in tracks),
        top_albums=(
            AlbumCount(Album("Frank Ocean", "Blonde"), 140, 40_000_000),
            AlbumCount(Album("Mitski", "The Land Is Inhospitable and So Are We"), 92, 14_000_000),
        ),
        by_month={
            f"2023-{month:02}": Count(plays, plays * 200_000)
            for month, plays in enumerate(
                (412, 388, 690, 501, 0, 122, 350, 402, 611, 640, 580, 518), 1
            )
            if plays
        },
        by_hour=HOURS,
        by_weekday=(700, 710, 720, 730, 740, 800, 814),
        days_listened=301,
        estimated=False,
        first_started_at=NEW_YEAR,
        last_started_at=NEW_YEAR + 364 * 86_400_000,
    )
    return replace(facts, **changes)


NOTHING = Facts(
    0, None, 0, 0, (), (), (), {}, (0,) * 24, (0,) * 7, 0, estimated=False,
    first_started_at=None, last_started_at=None,
)  # fmt: skip


def a_story(period="2023", zone="Europe/Lisbon", **changes):
    """A year with a binge in it."""
    binge = a_binge()
    story = Story(
        subject="you",
        period=Period.parse(period, zone),
        title="Eleven times before three",
        facts=some_facts(),
        moments=(binge,),
        chapters=(
            Chapter(
                None,
                (
                    Sentence(
                        "You played 5,214 songs in 2023, and on 64 days none at all.",
                        facts=("plays", "days_listened"),
                    ),
                ),
            ),
            Chapter("March", (Sentence(binge.text, moment=0),)),
            Chapter(
                "What stayed",
                (
                    Sentence(
                        "Frank Ocean was with you in ten months of twelve. "
                        "“\u2068أنت عمري\u2069”, 21 plays, all of them in November.",
                        facts=("top_artists",),
                    ),
                ),
            ),
        ),
        unknown=(
            "Nothing came from 3 to 9 May; Streaming_History_Audio_2023_4.json was not given.",
            "Spotify does not tell what you heard elsewhere.",
        ),
    )
    return replace(story, **changes)


def a_hostile_story():
    """A story whose every name is somebody's mischief."""
    binge = a_binge(HOSTILE[1], HOSTILE[4])
    tracks = tuple(TrackCount(Track(n, n), 1, 60_000) for n in HOSTILE)
    return a_story(
        subject=HOSTILE[1],
        title=" ".join(HOSTILE),
        facts=some_facts(
            top_tracks=tracks,
            top_artists=tuple(ArtistCount(n, 1, None) for n in HOSTILE),
            top_albums=tuple(AlbumCount(Album(n, n), 1, None) for n in HOSTILE),
        ),
        moments=(binge,),
        chapters=(
            Chapter(HOSTILE[0], (Sentence(binge.text, moment=0),)),
            Chapter(None, tuple(Sentence(n) for n in HOSTILE)),
        ),
        unknown=HOSTILE,
    )


def a_report(**changes):
    """An import of two files in which everything odd happened once."""
    report = ImportReport(
        files=(
            FileRead("Streaming_History_Audio_2022-2023_0.json", SourceName.EXTENDED, 16_213),
            FileRead("Streaming_History_Audio_2023_2.json", SourceName.EXTENDED, 6_464),
        ),
        rows=22_677,
        zone="Europe/Lisbon",
        added=9_129,
        known=0,
        left_out={**dict.fromkeys(LeftOut, 0), "private": 2_950, "short": 10_597, "repeat": 1,
                  "twin": 0},
        first_at=NEW_YEAR,
        last_at=NEW_YEAR + 364 * 86_400_000,
        unknown=("ReadMeFirst_ExtendedStreamingHistory.pdf",),
        missing=("Streaming_History_Audio_2023_1.json",),
        faults=(Fault("Streaming_History_Audio_2023_2.json", 31, "fault-date-unreadable"),),
        fault_count=1,
    )  # fmt: skip
    return replace(report, **changes)
