"""What file names tell: series, numbers, video, rubbish."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from domain.play import SourceName

EXTENDED, ACCOUNT = SourceName.EXTENDED, SourceName.ACCOUNT_DATA
_YEARS = r"(?:_\d{4}(?:-\d{4})?)?"
_COPY = r"(?: ?\(\d{1,3}\)|-\d{1,2})?(?:\.json)*"  # what browsers add to a second download
_SERIES = [
    (re.compile(pattern + _COPY, re.IGNORECASE | re.ASCII), series, source)
    for pattern, series, source in (
        (r"endsong(?:_(\d{1,3}))?", "endsong", EXTENDED),
        (r"endvideo(?:_(\d{1,3}))?", "endvideo", EXTENDED),
        (
            rf"Streaming_History_Audio{_YEARS}(?:_(\d{{1,3}}))?",
            "Streaming_History_Audio",
            EXTENDED,
        ),
        (
            rf"Streaming_History_Video{_YEARS}(?:_(\d{{1,3}}))?",
            "Streaming_History_Video",
            EXTENDED,
        ),
        (r"StreamingHistory(\d{1,3})?", "StreamingHistory", ACCOUNT),
        (r"StreamingHistory_music(?:_(\d{1,3}))?", "StreamingHistory_music", ACCOUNT),
        (r"StreamingHistory_podcast(?:_(\d{1,3}))?", "StreamingHistory_podcast", ACCOUNT),
        (r"StreamingHistory_audiobook(?:_(\d{1,3}))?", "StreamingHistory_audiobook", ACCOUNT),
    )
]
_VIDEO = ("streaming_history_video", "endvideo")
_UNPRINTABLE = re.compile(r"[^\w \-.,;+=@#%&~^$!'()\[\]{}]")


class Named(NamedTuple):
    """What a base name says of its file, if anything."""

    series: str
    number: int | None
    source: SourceName


def named(name: str) -> Named | None:
    """Read a base name as Spotify writes them; None for every other name."""
    for pattern, series, source in _SERIES:
        if match := pattern.fullmatch(name):
            return Named(series, int(match[1]) if match[1] else None, source)
    return None


def is_video(name: str) -> bool:
    """Tell video history, whose rows look like any other's."""
    return name.lower().startswith(_VIDEO)


def is_rubbish(path: str) -> bool:
    """Tell what macOS leaves in folders and archives."""
    *folders, name = path.split("/")
    return "__MACOSX" in folders or name.startswith("._") or name == ".DS_Store"


def shown(name: str) -> str:
    """Make a name safe to print: no control characters, no lone surrogates."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", name)[:255]


def missing(present: Iterable[tuple[str, int | None]]) -> tuple[str, ...]:
    """Name the files that numbered series lack, from (series, number) of those that are there."""
    numbers: dict[str, set[int]] = {}
    for series, number in present:
        if number is not None:
            numbers.setdefault(series, set()).add(number)
    return tuple(
        _file_name(series, number)
        for series, there in numbers.items()
        for number in range(max(there))
        if number not in there
    )


def _file_name(series: str, number: int) -> str:
    return f"{series}{'' if series == 'StreamingHistory' else '_'}{number}.json"
