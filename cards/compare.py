"""A comparison's card: what two play in common, and one song from each to the other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from cards.colours import Weighed
from cards.easel import Sheet
from cards.lettering import lettered
from cards.look import PORTRAIT, Covers, Size, Theme, accents, ground, picture, within
from cards.sleeves import sleeve
from domain.music import Track
from ledger.identity import identity
from story.phrasebook import Phrasebook

ROWS = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """What two members of a server have in common, by name; nobody's count of plays."""

    server: str
    names: tuple[str, str]
    artists: tuple[tuple[str, int], ...]
    """The most telling first, each with how many others of the server play it."""
    tracks: tuple[tuple[Track, int], ...]
    across: tuple[Track | None, Track | None]
    """A song from the first to the second, and one from the second to the first."""

    def songs(self) -> list[Track]:
        """List every song that is drawn, once."""
        both = [track for track, _ in self.tracks[:ROWS]]
        return list(dict.fromkeys([*both, *(one for one in self.across if one)]))

    def given(self) -> Iterator[tuple[Track, str, str]]:
        """Give each song that goes across, with whom it is from and whom it is for."""
        for track, (giver, taker) in zip(self.across, (self.names, self.names[::-1]), strict=True):
            if track is not None:
                yield track, giver, taker


class _Shown(NamedTuple):
    """A track's picture: its name on the sheet, the picture, the colours of a cover."""

    name: str
    png: bytes
    colours: list[Weighed]


def compare_sheet(
    pair: Pair,
    voice: Phrasebook,
    size: Size = PORTRAIT,
    theme: Theme = Theme.DARK,
    covers: Covers | None = None,
) -> Sheet:
    """Lay out what two have in common; where that is nothing, it is said."""
    # Whichever of the two asks, the card has the same colours.
    seed = "|".join(sorted(map(identity, pair.names)))
    shown = {
        track: _Shown(f"sleeve-{at}", *picture(track, covers or {}, theme))
        for at, track in enumerate(pair.songs())
    }
    colours = [colour for one in shown.values() for colour in one.colours]
    says: dict[str, Any] = {
        "theme": theme.value,
        "subject": lettered(pair.server),
        "names": [lettered(name) for name in pair.names],
        "artists": [
            {"name": lettered(artist), "said": _others(others, voice)}
            for artist, others in pair.artists[:ROWS]
        ],
        "tracks": [
            {**_song(track, shown), "said": _others(others, voice)}
            for track, others in pair.tracks[:ROWS]
        ],
        "across": [
            {
                **_song(track, shown),
                "said": voice.sentence("card-compare-across", giver=giver, taker=taker),
            }
            for track, giver, taker in pair.given()
        ],
        "words": _words(pair, voice),
        **accents(colours, theme, seed),
    }
    pictures = {one.name: one.png for one in shown.values()} | {
        f"face-{at}": sleeve(f"face|{identity(name)}", grey=theme is Theme.PAPER)
        for at, name in enumerate(pair.names)
    }
    beneath = ground(size, theme, colours, seed)
    return Sheet("compare", size.width, size.height, says, beneath, pictures)


def compare_alt_text(pair: Pair, voice: Phrasebook) -> str:
    """Say what two have in common, within Discord's bound for descriptions."""
    one, other = pair.names
    sentences = [voice.sentence("card-alt-compare", one=one, other=other)]
    if not pair.artists:
        sentences.append(voice.sentence("card-compare-nothing"))
    for artist, others in pair.artists[:ROWS]:
        said = _others(others, voice)
        sentences.append(voice.sentence("card-alt-compare-artist", artist=artist, others=said))
    for track, others in pair.tracks[:ROWS]:
        named = {"track": track.title, "artist": track.artist, "others": _others(others, voice)}
        sentences.append(voice.sentence("card-alt-compare-track", **named))
    for track, giver, taker in pair.given():
        named = {"giver": giver, "taker": taker, "track": track.title, "artist": track.artist}
        sentences.append(voice.sentence("card-alt-compare-across", **named))
    return within(sentences)


def _words(pair: Pair, voice: Phrasebook) -> dict[str, str]:
    return {
        "house": voice.sentence("card-house"),
        "artists": voice.sentence("card-compare-artists"),
        "tracks": voice.sentence("card-compare-tracks"),
        "nothing": "" if pair.artists else voice.sentence("card-compare-nothing"),
        "rule": voice.sentence("card-compare-rule"),
    }


def _song(track: Track, shown: Mapping[Track, _Shown]) -> dict[str, str]:
    return {
        "title": lettered(track.title),
        "artist": lettered(track.artist),
        "sleeve": shown[track].name,
    }


def _others(others: int, voice: Phrasebook) -> str:
    return voice.sentence("card-compare-others", n=others)
