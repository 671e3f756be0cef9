"""The Loft: six invented people over two years, and what they did together month by month.

Each has ten artists of their own, a few songs on a weekday and a long Saturday; three of them
share a shelf, and so do the other three. Everything else is planted, a kind a month.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from story.listening import Listening
from tests.story.builders import MINUTE, Row, at, in_a_row, listening_of

ARTISTS = {
    "Ana": "Hollis Vane/The Tin Sparrows/Marguerite Sol/Low Tide Choir/Pavel Oss/"
    "Greta & the Lamps/North Quay/Ilse Moreau/Paper Orchard/Sam Tolliver",
    "Ben": "Dry Season/Kit Harrow/The Brass Almanac/Olu Adeyo/Night Bus to Leith/Wendell Grove/"
    "Salt Meadow Road/The Understairs/June Okafor/Ferris & Daughter",
    "Chiyo": "Mika Aonuma/Blue Kettle/Asa no Michi/The Slow Bicycles/Yuna Tsukimoto/Glass Ferry/"
    "Second Umbrella/Rokuro Band/Window Seat Nine/Haru Inaba",
    "Dov": "Lev Ashkar/The Counterweights/Ruth Malkin/Eighty Rooms/Bright Iron/Tamar Eshkol/"
    "Old Rope/The Postal Bells/Micah Dunne/Dust & Vinegar",
    "Eve": "Signe Amdal/The Low Counties/Ingrid Faro/Cold Spoons/Petra Voll/Lumen Row/"
    "Anders Kvist/Ninth of May/Harbour Quartet/The Lesser Owls",
    "Finn": "Rory Cade/The Peat Cutters/Maeve Dolan/Wet Slate/Aoife Brannock/"
    "Lamplighters’ Union/Cormac Reed/Two Hen Farm/Turf & Tide/Saoirse Quill",
}
"""By member, ten names apart by slashes."""
WHERE = "Kitchen/Long Field/Tin Roof/Harbour/Stairwell/Orchard/Window/Platform Two/Attic/Ford"
WHAT = "Song/Letter/Waltz/Light/Weather/Hours/Signal/Stairs/Garden/Bell"
ETTA = "Etta Marsh/Blue Door/Second Landing/Rope Bridge/Tin Whistle/Low Water/Ninth Step"
RAIL = "The Rail Replacements/Points Failure/Slow Line/Relief Crew/Signal Box/Up Side/Last Train"
SHELVES = dict.fromkeys(("Ana", "Ben", "Chiyo"), ETTA) | dict.fromkeys(
    ("Dov", "Eve", "Finn"), RAIL
)
"""By member, an artist and six songs."""
FIRST, DAYS = date(2022, 1, 1), 730
SATURDAY = 5


def _title(turn: int, song: int) -> str:
    """Name one of a hundred songs: no two artists of one person have a title in common."""
    where, what = WHERE.split("/"), WHAT.split("/")
    artist, number = song % 10, song // 10 % 10
    return f"{where[(artist + number + turn) % 10]} {what[(number + 3 * turn) % 10]}"


def _evening(day: date, minute: int) -> int:
    return at(f"{day} 19:00") + minute * MINUTE


def _usual(name: str, turn: int) -> Iterator[Row]:
    """Play their own: four on a weekday, sixteen on a Saturday, never two days alike."""
    names = ARTISTS[name].split("/")
    for n in range(DAYS):
        day = FIRST + timedelta(days=n)
        for place in range(16 if day.weekday() == SATURDAY else 4):
            song = n * 7 + place * (11, 13, 17, 19)[n % 4] + turn
            when = _evening(day, turn * 7 + place * 4)
            yield Row(when, names[song % 10], _title(turn, song))


def _shelf(name: str, turn: int) -> Iterator[Row]:
    """Come back every week to a shelf of six songs that two others have as well."""
    artist, *titles = SHELVES[name].split("/")
    for n in range(1 + turn, DAYS, 7):
        yield Row(_evening(FIRST + timedelta(days=n), 110), artist, titles[n // 7 % 6])


def _on(days: Iterable[str], artist: str, title: str, hour: str = "12:30") -> list[Row]:
    return [Row(at(f"{day} {hour}"), artist, title) for day in days]


def _every(first: str, times: int, step: int, artist: str, title: str, hour: str = "12:30"):
    start = date.fromisoformat(first)
    days = [str(start + timedelta(days=n * step)) for n in range(times)]
    return _on(days, artist, title, hour)


def _record(day: str, hour: str, artist: str, album: str, songs: Sequence[str]) -> list[Row]:
    return in_a_row(at(f"{day} {hour}"), artist, *songs, album=album)


WHICH = "First/Second/Third/Cold/Open/Painted/Far/Last/Low/High"
HULLS = [f"{one} Hull" for one in WHICH.split("/")]


def _went_round() -> dict[str, list[Row]]:
    song = ("Isla Moran", "Second Post")
    return {
        "Eve": _every("2023-01-05", 6, 3, *song),
        "Ana": [*_every("2023-01-09", 6, 3, *song, hour="08:10"), *_on(["2023-06-11"], *song)],
        "Finn": _every("2023-01-14", 5, 3, *song, hour="21:40"),
    }


def _same_minute() -> dict[str, list[Row]]:
    song = ("Nell Achterberg", "Slow Train North")
    return {
        "Ben": [*_every("2022-08-03", 5, 29, *song), Row(at("2023-02-14 23:12"), *song)],
        "Dov": [
            *_every("2022-09-10", 4, 31, *song, hour="15:00"),
            Row(at("2023-02-14 23:12") + 6_000, *song),
        ],
    }


def _in_step() -> dict[str, list[Row]]:
    songs = ["Gate Song", "Gate Letter", "Gate Waltz", "Gate Light", "Gate Weather"]
    return {
        name: _late(_record("2023-03-17", "22:05", "Otto Lamb", "Gates", songs), late)
        for name, late in (("Chiyo", 0), ("Finn", 7_000))
    }


def _late(rows: list[Row], by: int) -> list[Row]:
    return [Row(row.at + by, row.artist, row.title, row.album) for row in rows]


def _had_in_common() -> dict[str, list[Row]]:
    song = ("Corrie Vane", "Lantern Avenue")
    return {
        "Ana": [
            *_every("2022-03-10", 3, 8, *song),
            *_every("2023-04-02", 9, 3, *song),
            *_on(["2023-08-05"], *song),
        ],
        "Chiyo": [*_every("2022-06-04", 3, 9, *song), *_every("2023-04-04", 4, 6, *song, "09:00")],
        "Ben": [*_every("2022-09-01", 3, 7, *song), *_every("2023-03-29", 6, 5, *song, "17:20")],
    }


def _club() -> dict[str, list[Row]]:
    return {
        "Ben": _record("2023-05-03", "14:00", "Saltmarsh", "Ten Hulls", HULLS),
        "Finn": _record("2023-05-06", "11:10", "Saltmarsh", "Ten Hulls", HULLS),
        "Chiyo": _record("2023-05-11", "13:30", "Saltmarsh", "Ten Hulls", HULLS),
    }


def _hands() -> dict[str, list[Row]]:
    song = ("Juno Farrow", "Weather Report")
    return {
        "Dov": _every("2023-04-24", 29, 1, *song, hour="08:00"),
        "Eve": _every("2023-05-23", 32, 1, *song, hour="07:30"),
    }


def _light() -> dict[str, list[Row]]:
    legs = [
        ("Ana", "08:00", 75),
        ("Ben", "12:55", 60),
        ("Eve", "16:50", 75),
        ("Chiyo", "21:45", 55),
    ]
    return {
        name: [
            Row(at(f"2023-07-23 {hour}") + n * 4 * MINUTE, *_of(name, n * 3 + 1))
            for n in range(many)
        ]
        for name, hour, many in legs
    }


def _of(name: str, song: int) -> tuple[str, str]:
    turn = list(ARTISTS).index(name)
    return ARTISTS[name].split("/")[song % 10], _title(turn, song)


def _twins() -> dict[str, list[Row]]:
    names = ["Runa Holt", "Small Fires", "The Weavers", "Fen Radio", "Theo Lindal", "Bea Onslow"]
    return {
        name: [
            Row(at(f"2023-08-16 {hour}") + n * 4 * MINUTE, names[n * step % 6], f"{where} {n:02}")
            for n in range(24)
        ]
        for name, hour, step, where in (("Ana", "10:00", 1, "Side"), ("Finn", "14:20", 5, "Reel"))
    }


def _left_behind() -> dict[str, list[Row]]:
    song = ("Sister Maud", "Back by Nine")
    return {
        "Ben": _every("2023-02-08", 6, 4, *song),
        "Chiyo": _every("2023-02-20", 5, 5, *song, hour="09:30"),
        "Eve": _every("2023-03-02", 4, 3, *song, hour="16:00"),
    }


def _came() -> dict[str, list[Row]]:
    song = ("Halden Moor", "Half a Crown")
    return {
        "Finn": [*_every("2022-10-12", 7, 4, *song), *_every("2023-05-02", 5, 30, *song)],
        "Ana": _every("2022-11-15", 6, 5, *song, hour="10:30"),
        "Dov": _every("2023-01-20", 5, 6, *song, hour="18:15"),
        "Chiyo": _every("2023-03-06", 5, 5, *song, hour="13:45"),
    }


def _between() -> dict[str, list[Row]]:
    song = ("Pilot & Crane", "Both Banks")
    return {
        "Ana": _every("2023-06-18", 5, 14, *song, hour="20:45"),
        "Ben": [*_every("2023-06-07", 6, 13, *song), *_on(["2023-11-09"], *song)],
        "Dov": [*_every("2023-06-20", 7, 9, *song), *_on(["2023-11-21"], *song)],
        "Eve": _every("2023-07-01", 8, 7, *song, hour="09:20"),
    }


EVENTS = (
    _went_round, _same_minute, _in_step, _had_in_common, _club, _hands, _light, _twins,
    _left_behind, _came, _between,
)  # fmt: skip
KINDS = {
    "spread": "2023-01",
    "same-minute": "2023-02",
    "listened-together": "2023-03",
    "anthem": "2023-04",
    "album-club": "2023-05",
    "changed-hands": "2023-06",
    "light": "2023-07",
    "twin-days": "2023-08",
    "orphan": "2023-09",
    "arrival": "2023-10",
    "bridge": "2023-11",
}
"""In which month of theirs a kind is told."""


@cache
def _rows() -> dict[str, list[Row]]:
    found = {}
    for turn, name in enumerate(ARTISTS):
        found[name] = [*_usual(name, turn), *_shelf(name, turn)]
        for event in EVENTS:
            found[name] += event().get(name, [])
    return found


def the_loft(period: str) -> list[Listening]:
    """Give everybody's listening up to the end of a period."""
    return [listening_of(rows, period, subject=name) for name, rows in _rows().items()]
