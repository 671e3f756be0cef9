"""What is not listening, and what is not ours to tell."""

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from domain.music import Track
from story.civil import DAY_MS, HOUR_MS, day_of, hour_of
from story.facts.calendar import wall_ms
from story.facts.lengths import lengths
from story.facts.sittings import ends, sitting_of
from story.listening import Int64, Listening, Remembers, Spelt, once

Bools = npt.NDArray[np.bool_]

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

NOISE_ROUGHLY = (
    "noise", "sound", "sleep", "asmr", "binaural", "sonido", "ruido", "para ", "lullab",
    "nursery", "cocomelon", "super simple", "pinkfong", "kinderlieder",
)  # fmt: skip
"""One of these is in whatever ``NOISE`` finds."""
DEVOTION_ROUGHLY = (
    "qur", "koran", "sura", "ayat", "adhan", "azan", "athan", "nash", "dua", "ruqya", "naat",
    "hamd", "hymn", "psalm", "worship", "elevation ", "hillsong", "passion ", "bethel", "gospel",
    "liturgy", "rosary", "prayer", "kyrie", "mantra", "bhajan", "aarti", "chalisa", "kirtan",
    "stotra", "shabad", "gurbani", "waheguru", "nidre", "sh'ma", "sudais", "alafasy", "ghamdi",
    "minshawi", "shuraim", "bukhatir", "surat",
)  # fmt: skip
"""One of these is in whatever ``DEVOTION`` finds."""
ALIKE = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s", "\u212a": "k"})
"""Letters that a search without regard to case takes for others, and ``lower`` does not."""
REMEMBERED = 1 << 12

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
    """Say whether some words are in a name; the same few are asked for again and again."""
    return words.search(name) is not None


class Named(Remembers, Protocol):
    """Whatever has tracks by number, and their artists: a listening, or a company."""

    @property
    def tracks(self) -> Sequence[Track]: ...
    @property
    def artists(self) -> Sequence[str]: ...
    @property
    def artist_of(self) -> npt.NDArray[np.int32]: ...


class Aside(NamedTuple):
    """What is set aside: by track, and of whom half of what is known is, by artist."""

    noise: Bools
    devotion: Bools
    noisy: Bools
    devoted: Bools
    untold: Bools
    """By track: noise, or what tells a faith."""


@once
def aside(named: Named) -> Aside:
    """Look through all names at once: a server has a hundred thousand.

    Of what was gathered at once, every spelling is looked through once for all listeners.
    """
    register = named.register if isinstance(named, Listening) else None
    if register is None or register.kept is None:
        noises, devotions = _told_in_tracks(named.tracks)
    else:
        noises, devotions = (those[register.spelling] for those in _of_spellings(register.kept))
    mostly = _half(named, devotions)
    either = noises | devotions | mostly[named.artist_of]
    return Aside(noises, devotions, _half(named, noises), mostly, either)


@once
def _of_spellings(kept: Spelt) -> tuple[Bools, Bools]:
    return _told_in_tracks(kept.spellings)


def _told_in_tracks(tracks: Sequence[Track]) -> tuple[Bools, Bools]:
    """Say of tracks which are noise, and which tell a faith."""
    # Each name once: of a record's songs the artist is one.
    names = list(dict.fromkeys(chain.from_iterable(tracks)))
    noises, devotions = (
        {names[at] for at in _told_among(words, roughly, names)}
        for words, roughly in ((NOISE, NOISE_ROUGHLY), (DEVOTION, DEVOTION_ROUGHLY))
    )
    return _with_any(tracks, noises), _with_any(tracks, devotions)


def _with_any(tracks: Sequence[Track], told: Set[str]) -> Bools:
    if not told:
        return np.zeros(len(tracks), bool)
    return np.array([track.title in told or track.artist in told for track in tracks], bool)


def _told_among(
    words: re.Pattern[str], roughly: Sequence[str], names: Sequence[str]
) -> Iterator[int]:
    """Give the places of the names in which the words are.

    Only names in which one of the words stands roughly are looked at: plain text is found a
    hundred times faster than a pattern.
    """
    text = "\0".join(names).translate(ALIKE).lower()
    starts = np.cumsum([0, *map(len, names)]) + np.arange(len(names) + 1)
    likely: set[int] = set()
    for word in roughly:
        at = text.find(word)
        while at >= 0:
            place = int(starts.searchsorted(at, "right")) - 1
            likely.add(place)
            at = text.find(word, int(starts[place + 1]))
    return (place for place in sorted(likely) if words.search(names[place]))


def _half(named: Named, those: Bools) -> Bools:
    """Say by artist whether half of what is known of them is such."""
    many = len(named.artists)
    known = np.bincount(named.artist_of, minlength=many)
    such = np.bincount(named.artist_of[those], minlength=many)
    found: Bools = such >= DEVOTED * np.maximum(known, 1)
    return found


def devoted(listening: Listening, artist: int) -> bool:
    """Say whether half of what is known of an artist is recitation, prayer or worship."""
    known = aside(listening).devoted
    return artist < known.size and bool(known[artist])


def noisy(listening: Listening, artist: int) -> bool:
    """Say whether half of what is known of an artist is noise, sleep or a children's list."""
    return bool(aside(listening).noisy[artist])


def untold(listening: Listening, number: int) -> bool:
    """Say whether a track is noise, or tells a faith: for claims that must not rest on it."""
    return bool(aside(listening).untold[number])


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
