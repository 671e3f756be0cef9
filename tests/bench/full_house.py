"""A full server, built in bulk: forty people who listen a lot, each in their own way.

Sittings at hours of one's own, records from end to end, one artist at a time, favourites mixed,
songs at once again, a tenth never heard before; songs that somebody takes up and others after
them, evenings of one song, and things skipped. Built once it may be kept, and measured again:
``python -m tests.bench.full_house FILE``.
"""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import process_time
from typing import Final, NamedTuple

import numpy as np

from domain.ids import AccountId
from domain.people import Consent
from domain.period import Period, milliseconds
from domain.play import SourceName
from flows.server_recap import ReadServerRecap, Seat
from flows.sweep import sweeping
from ledger.coverage import Span
from ledger.identity import fingerprint, identity
from storage import accounts, coverage, people
from storage.engines.base import Connection, Int64
from storage.engines.sqlite import SqliteEngine, open_sqlite
from storage.migrate import migrate
from story.group_moments import notice_together
from story.server.pages import ServerStory
from story.server.sharing import APPROVED, Share
from story.server.tell import Occasion
from terminal.words import read_phrasebook

MEMBERS, DAYS, PLAYS_A_DAY = 40, 397, 98.4
"""Thirteen months, of some 3,000 plays each."""
ZONE = "Europe/Lisbon"
MONTH = Period.parse("2024-11", ZONE)
SINCE = milliseconds(datetime(2023, 10, 31, tzinfo=UTC))
ARTISTS, SONGS, RECORD, LIKED = 4_000, 24, 11, 260
A_DAY, UNEVEN, SITTING = 6.5, 4.0, 15.0
RECORDS, ONE_ARTIST, REPEATS, EXPLORED, OVER_AGAIN = 0.15, 0.08, 0.03, 0.10, 0.008
LOVES, TAKEN_UP, OF_PLAYS = 26, 0.04, (0.02, 0.09)
"""Songs to which a month belongs, of the whole server; how many others take each up."""
ALSO_SINGLE, LEFT_EARLY, SKIPS = 0.2, 0.1, 0.12
DAY_MS: Final = 86_400_000
MINUTE_MS: Final = 60_000

COUNTED = (
    """
    INSERT INTO day_total (account_id, day, plays, ms)
         SELECT account_id, started_at / 86400000, COUNT(*), SUM(heard_ms) FROM play GROUP BY 1, 2
    """,
    """
    INSERT INTO track_listener (track_id, account_id, plays, ms, first_at, last_at)
         SELECT track_id, account_id, COUNT(*), SUM(heard_ms), MIN(started_at), MAX(started_at)
           FROM play JOIN pressing ON pressing.pressing_id = play.pressing_id
       GROUP BY 1, 2
    """,
)
ARTIST = "INSERT INTO artist (artist_id, identity) VALUES (:id, :identity)"
ALBUM = "INSERT INTO album (album_id, artist_id, identity) VALUES (:id, :artist_id, :identity)"
TRACK = "INSERT INTO track (track_id, artist_id, identity) VALUES (:id, :artist_id, :identity)"
PRESSING = """
INSERT INTO pressing (pressing_id, fingerprint, recording, track_id, artist_id, album_id, artist,
                      title, album, uri, length_ms)
     VALUES (:id, :fingerprint, :recording, :track_id, :artist_id, :album_id, :artist, :title,
             :album, :uri, :length_ms)
"""
PLAY = """
INSERT INTO play (account_id, started_at, pressing_id, elapsed_ms, heard_ms, unsure_s)
     VALUES (:account_id, :started_at, :pressing_id, :elapsed_ms, :heard_ms, :unsure_s)
"""
SKIP = """
INSERT INTO skip (account_id, skipped_at, pressing_id)
     VALUES (:account_id, :skipped_at, :pressing_id)
ON CONFLICT (account_id, skipped_at, pressing_id) DO NOTHING
"""


class Love(NamedTuple):
    """A song that some members play again and again for a while."""

    song: int
    since: dict[int, int]
    """By member, from which day on."""
    days: int
    share: float


class Played(NamedTuple):
    """What one member plays, in order."""

    at: Int64
    song: Int64
    """A number of all songs: ``artist * SONGS + place``."""


def loves(chance: np.random.Generator) -> list[Love]:
    """Invent who falls for which song, and who follows."""
    found = []
    for day in np.sort(chance.integers(0, DAYS, LOVES * DAYS // 30)).tolist():
        first, *others = chance.permutation(MEMBERS).tolist()
        late = chance.integers(1, 12, MEMBERS).tolist()
        follow = chance.random(MEMBERS) < TAKEN_UP
        since = {first: day} | {one: day + late[one] for one in others if follow[one]}
        song = int(chance.integers(0, ARTISTS)) * SONGS + int(chance.integers(0, SONGS))
        found.append(Love(song, since, int(chance.integers(5, 40)), chance.uniform(*OF_PLAYS)))
    return found


def a_member(number: int, length_ms: Int64, loved: list[Love]) -> Played:
    """Invent thirteen months of one person."""
    chance = np.random.default_rng([number, 5])
    start, plays = _sittings(chance)
    sitting = np.repeat(np.arange(start.size), plays)
    place = np.arange(sitting.size) - np.repeat(np.cumsum(plays) - plays, plays)
    song = _songs(chance, sitting, place)
    day = (start // DAY_MS)[sitting]
    for one in loved:
        if (since := one.since.get(number)) is not None:
            then = (day >= since) & (day < since + one.days)
            song[then & (chance.random(song.size) < one.share)] = one.song
    over = (chance.random(start.size) < OVER_AGAIN)[sitting] & (place < 5 + sitting % 9)
    song[over] = song[np.flatnonzero(place == 0)[sitting]][over]
    took = length_ms[song] + chance.integers(500, 8_000, song.size)
    passed = np.cumsum(took) - took
    at = start[sitting] + passed - passed[np.flatnonzero(place == 0)][sitting]
    # Nobody begins anew before the last song is over, and a rest.
    ends = at[np.cumsum(plays) - 1] + took[np.cumsum(plays) - 1]
    late = np.zeros(start.size, np.int64)
    free = 0
    for n, (begins, stops) in enumerate(zip(start.tolist(), ends.tolist(), strict=True)):
        late[n] = max(free - begins, 0)
        free = stops + int(late[n]) + 31 * MINUTE_MS
    return Played(SINCE + at + late[sitting], song)


def _sittings(chance: np.random.Generator) -> tuple[Int64, Int64]:
    """Give when sittings start, ms from the beginning, ascending, and the plays of each."""
    many = chance.negative_binomial(UNEVEN, UNEVEN / (UNEVEN + A_DAY), DAYS)
    clock = 1.2 + np.cos((np.arange(24) - 19 - chance.uniform(0, 6)) / 24 * 2 * np.pi)
    hour = chance.choice(24, int(many.sum()), p=clock / clock.sum())
    start = np.repeat(np.arange(DAYS), many) * DAY_MS + hour * 60 * MINUTE_MS
    start = np.sort(start + chance.integers(0, 60 * MINUTE_MS, start.size))
    return start, chance.geometric(A_DAY / PLAYS_A_DAY, start.size)


def _songs(chance: np.random.Generator, sitting: Int64, place: Int64) -> Int64:
    """Choose what is played: a record, one artist, or anything."""
    liked = chance.permutation(ARTISTS)[:LIKED]
    # Half of what one likes everybody likes: fewer names, and more of each.
    liked[::2] = chance.permutation(LIKED)[: liked[::2].size]
    often = 1 / np.arange(1, LIKED + 1) ** 0.9
    artist = chance.choice(liked, sitting.size, p=often / often.sum())
    likely = 1 / np.arange(1, SONGS + 1) ** 0.6
    song = chance.choice(SONGS, sitting.size, p=likely / likely.sum())
    song = (song + artist * (7 + int(chance.integers(0, SONGS)))) % SONGS
    way = chance.random(int(sitting[-1]) + 1)[sitting]
    first = artist[np.flatnonzero(place == 0)[sitting]]
    artist = np.where(way < RECORDS + ONE_ARTIST, first, artist)
    song = np.where(way < RECORDS, place % (2 * RECORD), song)
    new = (chance.random(sitting.size) < EXPLORED) & (way >= RECORDS + ONE_ARTIST)
    artist[new] = chance.integers(0, ARTISTS, int(new.sum()))
    found = artist * SONGS + song
    again = np.flatnonzero((chance.random(sitting.size) < REPEATS) & (place > 0))
    found[again] = found[again - 1]
    return found


async def build(path: Path, since: int = SINCE) -> SqliteEngine:
    """Make the server's database, with plays from ``since`` on, UTC ms; the same every time."""
    chance = np.random.default_rng(11)
    lengths = np.clip(chance.normal(215_000, 40_000, ARTISTS * SONGS), 65_000, 480_000)
    length_ms = lengths.astype(np.int64)
    single = chance.random(ARTISTS * SONGS) < ALSO_SINGLE
    loved = loves(chance)
    engine = await open_sqlite(path)
    await migrate(engine)
    async with engine.writing() as db:
        await _named(db, length_ms, single)
        for number in range(MEMBERS):
            name = f"Member {number:02}"
            one = await people.keep_listener(db, name, name, ZONE, zone_chosen=True)
            account = await accounts.keep_account(db, one.listener_id, SourceName.EXTENDED)
            unwatched = SINCE + (90 + number) * DAY_MS
            watched = [Span(SINCE, unwatched), Span(unwatched + DAY_MS, MONTH.stop_ms + DAY_MS)]
            seen = [Span(max(since, one.start), one.stop) for one in watched if one.stop > since]
            await coverage.cover(db, account.account_id, seen)
            played = a_member(number, length_ms, loved)
            known = (played.at >= since) & (played.at < MONTH.stop_ms)
            kept = Played(played.at[known], played.song[known])
            await _kept(db, account.account_id, kept, length_ms, single)
        for sql in COUNTED:
            await db.execute(sql)
    return engine


async def _named(db: Connection, length_ms: Int64, single: np.ndarray) -> None:
    """Name everything that could be played, each song on its record, some as a single as well."""
    names = [f"Artist {number:05}" for number in range(ARTISTS)]
    await db.many(ARTIST, [(n + 1, identity(name)) for n, name in enumerate(names)])
    records = -(-SONGS // RECORD)
    albums, tracks, pressings = [], [], []
    for artist, name in enumerate(names):
        for record in range(records):
            album = artist * records + record + 1
            albums.append((album, artist + 1, f"record {artist:05} {record}"))
        for place in range(SONGS):
            song = artist * SONGS + place
            title = f"Song {artist:05} {place:02}"
            tracks.append((song + 1, artist + 1, title.lower()))
            album, record = artist * records + place // RECORD + 1, place // RECORD
            named = (song + 1, artist + 1, album, name, title, f"Record {artist:05} {record}")
            for version in range(1 + int(single[song])):
                number = fingerprint(*map(str, (song, version)))
                uri, length = f"spotify:track:{version}{song:021d}", int(length_ms[song])
                key = song + 1 + version * ARTISTS * SONGS
                pressings.append((key, number, number, *named, uri, length))
    for sql, rows in ((ALBUM, albums), (TRACK, tracks), (PRESSING, pressings)):
        await db.many(sql, rows)


async def _kept(
    db: Connection, account_id: AccountId, played: Played, length_ms: Int64, single: np.ndarray
) -> None:
    """Store plays: some of the single, some left early; and skips of what is played anyway."""
    chance = np.random.default_rng([account_id, 7])
    at, song = played
    key = song + 1 + single[song] * (chance.random(song.size) < 0.5) * ARTISTS * SONGS
    left = chance.random(song.size) < LEFT_EARLY
    heard = np.where(left, length_ms[song] * chance.uniform(0.3, 0.9, song.size), length_ms[song])
    rows = (at, key, heard.astype(np.int64), heard.astype(np.int64), np.ones(at.size, np.int64))
    owned = np.full(at.size, account_id)
    await db.many(PLAY, list(zip(*(c.tolist() for c in (owned, *rows)), strict=True)))
    skipped = np.flatnonzero(chance.random(at.size) < SKIPS)
    other = chance.permutation(skipped)
    columns = (owned[skipped], at[skipped] - 20_000, key[other])
    await db.many(SKIP, list(zip(*(c.tolist() for c in columns), strict=True)))


async def told(engine: SqliteEngine) -> ServerStory:
    """Tell the month of everybody there."""
    share = Share(Consent.SHARED, approved=APPROVED)
    seats = [Seat(f"Member {n:02}", f"Member {n:02}", share) for n in range(MEMBERS)]
    recap = ReadServerRecap(engine, read_phrasebook(), notice_together)
    return await recap(seats, MONTH, Occasion("Bench", {}))


async def main(path: Path) -> None:
    """Build the server where it is not there yet, and tell its month three times."""
    there = await asyncio.to_thread(path.exists)
    engine = await (open_sqlite(path) if there else build(path))
    sys.stdout.write(f"built or opened: {process_time():.1f} s of CPU\n")
    try:
        with sweeping():
            for _ in range(3):
                began = process_time()
                await told(engine)
                sys.stdout.write(f"told: {process_time() - began:.2f} s of CPU\n")
    finally:
        await engine.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
