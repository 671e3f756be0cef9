"""Hearings, made into the rows that an export would have."""

from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from sample.dice import Dice
from sample.hearings import Hearing
from sample.people import Persona
from sample.shelves import Tune

BASE62 = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
URI_LENGTH = 22
SCROBBLED_MS = 240_000
"""Four minutes heard are always enough for Last.fm; half of a track is too."""
SCROBBLED_FROM_MS = 30_000
Row = dict[str, Any]

EPISODES = (
    ("The Slow Proof", "Why we let the dough decide"),
    ("The Slow Proof", "A bakery with one window"),
    ("The Slow Proof", "Salt, at last"),
    ("Lifts and Escalators", "The paternoster of platform four"),
    ("Lifts and Escalators", "Doors closing"),
)
"""Invented, like the people: nobody made these."""


def uri(kind: str, *names: str) -> str:
    """Make up an id, well-formed and always the same for the same names.

    Spotify's own ids are facts about Spotify. Ours would only pretend to be: so they are a hash
    of the names, and lead nowhere.
    """
    number = int.from_bytes(sha256("\x1f".join((kind, *names)).encode()).digest())
    letters = ""
    for _ in range(URI_LENGTH):
        number, place = divmod(number, len(BASE62))
        letters += BASE62[place]
    return f"spotify:{kind}:{letters}"


def extended_rows(persona: Persona, heard: Sequence[Hearing]) -> list[Row]:
    """Make rows of the extended history, oddities among them, sorted as Spotify sorts them."""
    rows = [_extended_row(persona, hearing) for hearing in heard]
    dice = Dice(persona.name, "oddities")
    plain = [place for place, hearing in enumerate(heard) if not hearing.written]
    last = [place for place in plain if _ends_a_sitting(heard, place)]
    left = dice.shuffled(last)
    for place in _take(left, persona.oddities.podcasts):
        _make_episode(rows[place], dice)
    for place in _take(left, persona.oddities.late):
        _make_late(rows[place], dice)
    middle = dice.shuffled([place for place in plain if place not in set(last)])
    for place in _take(middle, persona.oddities.private):
        rows[place]["incognito_mode"] = True
    for place in _take(middle, persona.oddities.nameless):
        _make_nameless(rows[place])
    again = [dict(rows[place]) for place in _take(middle, persona.oddities.repeats)]
    return sorted(rows + again, key=lambda row: str(row["ts"]))


def video_rows(persona: Persona, heard: Sequence[Hearing]) -> list[Row]:
    """Make a few rows of watched videos, in the gaps after sittings."""
    dice = Dice(persona.name, "videos")
    gaps = [place for place in range(len(heard)) if _ends_a_sitting(heard, place)]
    chosen = sorted(dice.shuffled(gaps)[: persona.oddities.videos])
    rows = []
    for place in chosen:
        after = heard[place]._replace(
            start_ms=heard[place].stop_ms + 240_000,
            heard_ms=60_000 + dice.below(90_000),
            reason_start="clickrow",
            reason_end="endplay",
            paused_ms=0,
            shuffle=False,
        )
        rows.append(_extended_row(persona, after))
    return rows


def account_rows(persona: Persona, heard: Sequence[Hearing]) -> list[Row]:
    """Make rows of the account data: to the minute, without album or id."""
    rows = [_account_row(hearing, hearing.tune.artist, hearing.tune.title) for hearing in heard]
    plain = [place for place, hearing in enumerate(heard) if not hearing.written]
    for place in Dice(persona.name, "oddities").shuffled(plain)[: persona.oddities.nameless]:
        rows[place].update(artistName="Unknown Artist", trackName="Unknown Track")
    return rows


def account_podcast_rows(persona: Persona, heard: Sequence[Hearing]) -> list[Row]:
    """Make the rows of the account data's podcast file, in the gaps after sittings."""
    dice = Dice(persona.name, "podcasts")
    gaps = [place for place in range(len(heard)) if _ends_a_sitting(heard, place)]
    rows = []
    for place in sorted(dice.shuffled(gaps)[: persona.oddities.podcasts]):
        show, episode = dice.pick(EPISODES)
        stop_ms = heard[place].stop_ms + int(dice.between(9, 26) * 60_000)
        heard_ms = stop_ms - heard[place].stop_ms - 20_000
        rows.append(
            {
                "endTime": _minute(stop_ms),
                "podcastName": show,
                "episodeName": episode,
                "msPlayed": heard_ms,
            }
        )
    return rows


def scrobbles(heard: Sequence[Hearing]) -> list[tuple[int, Tune]]:
    """Tell what a scrobbler keeps, newest first: half of a track heard, or four minutes of it."""
    return [
        (hearing.start_ms // 1000, hearing.tune)
        for hearing in reversed(heard)
        if hearing.heard_ms >= min(hearing.tune.length_ms / 2, SCROBBLED_MS)
        and hearing.tune.length_ms > SCROBBLED_FROM_MS
    ]


def _extended_row(persona: Persona, hearing: Hearing) -> Row:
    tune = hearing.tune
    platform = Dice(persona.name, "platform", hearing.start_ms // 10_800_000).weighted(
        persona.platforms, [1 / (place + 1) ** 2 for place in range(len(persona.platforms))]
    )
    return {
        "ts": _second(hearing.stop_ms),
        "platform": platform,
        "ms_played": hearing.heard_ms,
        "conn_country": hearing.country,
        "ip_addr": "0.0.0.0",  # noqa: S104  # an address that is nobody's
        "master_metadata_track_name": tune.title,
        "master_metadata_album_artist_name": tune.artist,
        "master_metadata_album_album_name": tune.album,
        "spotify_track_uri": uri("track", tune.artist, tune.album, tune.title),
        "episode_name": None,
        "episode_show_name": None,
        "spotify_episode_uri": None,
        "audiobook_title": None,
        "audiobook_uri": None,
        "audiobook_chapter_uri": None,
        "audiobook_chapter_title": None,
        "reason_start": hearing.reason_start,
        "reason_end": hearing.reason_end,
        "shuffle": hearing.shuffle,
        "skipped": hearing.reason_end in {"fwdbtn", "backbtn", "endplay"},
        "offline": hearing.offline,
        "offline_timestamp": hearing.start_ms // 1000,
        "incognito_mode": False,
    }


def _account_row(hearing: Hearing, artist: str, title: str) -> Row:
    return {
        "endTime": _minute(hearing.stop_ms),
        "artistName": artist,
        "trackName": title,
        "msPlayed": hearing.heard_ms,
    }


def _make_episode(row: Row, dice: Dice) -> None:
    """Turn a sitting's last row into twelve to twenty-five minutes of a podcast."""
    show, episode = dice.pick(EPISODES)
    row["ms_played"] = int(dice.between(12, 25) * 60_000)
    row["ts"] = _second(row["offline_timestamp"] * 1000 + row["ms_played"])
    for key in list(row):
        if key.startswith("master_metadata") or key == "spotify_track_uri":
            row[key] = None
    row.update(
        episode_name=episode,
        episode_show_name=show,
        spotify_episode_uri=uri("episode", show, episode),
        reason_end="endplay",
        skipped=True,
    )


def _make_late(row: Row, dice: Dice) -> None:
    """Let the report of a play arrive minutes or hours after it, as real ones do."""
    began_ms = row["offline_timestamp"] * 1000
    waited_ms = int(dice.between(0.2, 19) * 3_600_000)
    row.update(
        ts=_second(began_ms + row["ms_played"] + waited_ms), reason_end="logout", skipped=False
    )


def _make_nameless(row: Row) -> None:
    for key in list(row):
        if key.startswith("master_metadata") or key == "spotify_track_uri":
            row[key] = None


def _ends_a_sitting(heard: Sequence[Hearing], place: int) -> bool:
    if place + 1 == len(heard):
        return False
    return heard[place + 1].start_ms - heard[place].stop_ms > 30 * 60_000


def _take(places: list[int], count: int) -> list[int]:
    """Take some from the front, so that nothing is taken twice."""
    taken = places[:count]
    del places[:count]
    return taken


def _second(instant_ms: int) -> str:
    return datetime.fromtimestamp(instant_ms // 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _minute(instant_ms: int) -> str:
    return datetime.fromtimestamp(instant_ms // 1000, UTC).strftime("%Y-%m-%d %H:%M")
