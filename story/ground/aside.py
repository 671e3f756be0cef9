"""What is not listening, and what is not ours to tell."""

import re
from collections.abc import Callable
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from domain.music import Track
from story.civil import DAY_MS, HOUR_MS, day_of, hour_of
from story.facts.calendar import wall_ms
from story.facts.lengths import lengths
from story.facts.sittings import ends, sitting_of
from story.listening import Int64, Listening, once

NOISE = re.compile(
    r"\b(?:(?:white|brown|pink|green|gr[ae]y|fan|static) noise|noise machine"
    r"|(?:rain|rainfall|ocean|wave|nature|fan|sleep|shower|thunder\w*) sounds?"
    r"|sounds? of (?:rain|the ocean|the sea|nature)|rain (?:for|to) sleep\w*"
    r"|(?:deep|baby|for|to) sleep(?:ing)?|sleep (?:music|meditation|aid)|asmr|binaural"
    r"|sonidos? del? (?:mar|lluvia|la naturaleza)|ruido blanco|para (?:dormir|relajarse)"
    r"|lullab(?:y|ies)|nursery rhymes?|cocomelon|super simple songs|pinkfong|kinderlieder)\b",
    re.IGNORECASE,
)
"""Noise, sleep and children's lists, by title or artist."""
DEVOTION = re.compile(
    r"\b(?:qur'?an|koran|sur(?:ah?|at)|ayat(?:ul)?|adhan|azan|athan|nash(?:ee|i)ds?"
    r"|dua(?! lipa)|ruqyah?|naat|hamd|hymns?(?! for the weekend)|psalms? \d+"
    r"|praise (?:and|&) worship|worship (?:music|songs|together)"
    r"|(?:elevation|hillsong|passion) (?:worship|united|music)"
    r"|hillsong|bethel music|gospel choir|liturgy|rosary|lord's prayer|kyrie eleison"
    r"|(?:gayatri|maha) mantra|bhajans?|aarti|chalisa|kirtan|stotra\w*|shabad|gurbani|waheguru"
    r"|kol nidrei?|sh'ma|a[ls][ -]?sudais|alafasy|saad al[ -]?ghamdi|minshawi|shuraim|bukhatir)\b",
    re.IGNORECASE,
)
"""Recitation, prayer and worship: a sentence about when they are played would tell a faith."""

REMEMBERED = 1 << 17

DEVOTED = 0.5
"""An artist with so large a share of such titles is left out as a whole."""

SLEEP_MS, NIGHT_HOURS = 6 * HOUR_MS, 8
WINDOW_MS, WINDOW_HEARD_MS, WINDOW_PLAYS = 8 * DAY_MS, 6 * DAY_MS, 8 * 650


def noise(track: Track) -> bool:
    """Say whether a track is noise, sleep or a children's list."""
    return _told_in(NOISE, track.title) or _told_in(NOISE, track.artist)


def devotion(track: Track) -> bool:
    """Say whether a track is recitation, prayer or worship."""
    return _told_in(DEVOTION, track.title) or _told_in(DEVOTION, track.artist)


@lru_cache(maxsize=REMEMBERED)
def _told_in(words: re.Pattern[str], name: str) -> bool:
    """Say whether some words are in a name; a server’s are asked for again and again."""
    return words.search(name) is not None


def devoted(listening: Listening, artist: int) -> bool:
    """Say whether half of what is known of an artist is recitation, prayer or worship."""
    return _half(listening, artist, devotion)


def noisy(listening: Listening, artist: int) -> bool:
    """Say whether half of what is known of an artist is noise, sleep or a children's list."""
    return _half(listening, artist, noise)


def _half(listening: Listening, artist: int, told: Callable[[Track], bool]) -> bool:
    own = np.flatnonzero(listening.artist_of == artist).tolist()
    return sum(told(listening.tracks[number]) for number in own) >= DEVOTED * max(len(own), 1)


def untold(listening: Listening, number: int) -> bool:
    """Say whether a track is noise, or tells a faith: for claims that must not rest on it."""
    track = listening.tracks[number]
    return noise(track) or devotion(track) or devoted(listening, int(listening.artist_of[number]))


@once
def unattended(listening: Listening) -> npt.NDArray[np.bool_]:
    """Mark rows of nights played through, and of weeks fuller than a person's can be."""
    return _nights(listening) | _too_full(listening)


def _nights(listening: Listening) -> npt.NDArray[np.bool_]:
    """Mark sittings of over six hours between midnight and eight."""
    wall = wall_ms(listening)
    rows = np.flatnonzero(hour_of(wall) < NIGHT_HOURS)
    marked = np.zeros(len(wall), bool)
    if not len(rows):
        return marked
    day, sitting = day_of(wall[rows]), sitting_of(listening)[rows]
    fresh = (np.diff(day, prepend=day[0] - 1) != 0) | (np.diff(sitting, prepend=-1) != 0)
    firsts = np.flatnonzero(fresh)
    lasting = (
        np.maximum.reduceat(ends(listening)[rows], firsts) - listening.started_at[rows[firsts]]
    )
    marked[rows] = (lasting > SLEEP_MS)[np.cumsum(fresh) - 1]
    return marked


def _too_full(listening: Listening) -> npt.NDArray[np.bool_]:
    """Mark eight days with over six days of listening, or over 650 plays a day."""
    started = listening.started_at
    rows = np.arange(len(started))
    since = np.searchsorted(started, started - WINDOW_MS, "right")
    heard = np.concatenate(([0], np.cumsum(lengths(listening))))
    over = (heard[rows + 1] - heard[since] > WINDOW_HEARD_MS) | (rows - since + 1 > WINDOW_PLAYS)
    steps: Int64 = np.zeros(len(started) + 1, np.int64)
    np.add.at(steps, since[over], 1)
    np.add.at(steps, rows[over] + 1, -1)
    return np.cumsum(steps[:-1]) > 0
