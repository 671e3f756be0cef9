"""Cutting files into blocks changes nothing of what is read."""

import io
import json
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import ExportRefused
from sources.exports import Limits
from sources.exports.instants import HOURS_KEPT, Hours
from sources.exports.streams import Stream
from sources.exports.texts import NAMES_KEPT, KnownNames
from tests.sources.exports.making import account, archive, extended, read, write

TRICKY = [
    "}, {",
    '"}, {"',
    '\\"}, {\\"',
    "]",
    "}]",
    "[",
    '{"ms_played": 1}, {',
    "\\",
    '\\"',
    "\N{GRINNING FACE}",
    "é" * 30,
    "\u2028",
    '","',
]
API_ROW = {"name": "A", "artist": "B", "date": {"uts": "1683115200"}}
STATS_ROW = {"track": "A", "artist": "B", "date": 1_683_115_200_000}
LISTEN = {
    "listened_at": 1_683_115_200,
    "track_metadata": {"artist_name": "A", "track_name": "B", "additional_info": {"isrc": "x"}},
}
names = st.text(min_size=1, max_size=12) | st.sampled_from(TRICKY)
rows = st.lists(
    st.builds(
        lambda title, ms, nested: extended(
            master_metadata_track_name=f"a{title}", ms_played=ms, nested=nested
        ),
        names,
        st.integers(0, 10**6),
        st.recursive(st.none() | names, lambda deeper: st.lists(deeper, max_size=3), max_leaves=4),
    ),
    min_size=1,
    max_size=8,
)


def plain(title: str) -> bool:
    return "\0" not in title and not any("\ud800" <= letter <= "\udfff" for letter in title)


@given(rows, st.integers(1, 300), st.sampled_from([None, 1, 2]), st.booleans())
@settings(deadline=None)
def test_borders_anywhere_give_the_same_plays(tmp_path_factory, made, size, indent, ascii_only):
    path = tmp_path_factory.mktemp("borders") / "endsong_0.json"
    text = json.dumps(made, indent=indent, ensure_ascii=ascii_only)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    heard = read(path, limits=Limits(read_bytes=size))
    expected = [
        (row["master_metadata_track_name"], row["ms_played"])
        for row in json.loads(text)
        if plain(row["master_metadata_track_name"])
    ]
    assert [(play.title, play.heard_ms) for play in heard.plays] == expected
    assert heard.rows == len(made)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64, 1_000])
def test_the_other_dialects_do_not_mind_borders_either(tmp_path, size):
    listens = [LISTEN | {"track_metadata": {"artist_name": "a", "track_name": t}} for t in TRICKY]
    contents: list[object] = [
        [account(trackName=title, msPlayed=n) for n, title in enumerate(TRICKY)],
        {"username": "m", "scrobbles": [STATS_ROW | {"track": t} for t in TRICKY]},
        [{"track": [API_ROW | {"name": t} for t in TRICKY]}] * 3,
        "\n".join(json.dumps(listen) for listen in listens),
        "\ufeffuts,artist,track\n" + 'x,é,"y"\n1683115200,é,"a ""b"""\r\n' * 9,
    ]
    for content in contents:
        path = write(tmp_path / "x", content)
        assert read(path, limits=Limits(read_bytes=size))[:4] == read(path)[:4]


@pytest.mark.parametrize("size", [1 << 12, 1 << 18])
def test_thousands_of_rows_among_faults_keep_their_numbers(tmp_path, size):
    made = [account(msPlayed=n) for n in range(12_000)]
    made[7]["msPlayed"] = "x"
    made[-1]["trackName"] = "\ud800"
    heard = read(write(tmp_path / "x", made), limits=Limits(read_bytes=size))
    assert [fault.row for fault in heard.faults] == [8, 12_000]
    assert [play.heard_ms for play in heard.plays] == [*range(7), *range(8, 11_999)]
    assert max(batch.rows for batch in heard.batches) <= 10_000


def test_a_comma_at_the_end_of_a_block_and_of_the_rows_is_no_row(tmp_path):
    text = '[{"ms_played": 1, "a": "},{"},]'
    path = write(tmp_path / "endsong_0.json", text)
    with pytest.raises(ExportRefused, match="export-broken"):
        read(path, limits=Limits(read_bytes=len(text) // 2))


def test_what_is_remembered_of_rows_has_an_end():
    names, hours = KnownNames(), Hours()
    for number in range(NAMES_KEPT + 1):
        names.learn("The Quiet Harbour", f"Lantern {number}")
    for day in range(HOURS_KEPT // 24 + 2):
        hours.learn(f"{2003 + day // 336}-{day // 28 % 12 + 1:02}-{day % 28 + 1:02} 12:00")
    assert len(names.known) == 1
    assert len(hours.known) < HOURS_KEPT


def test_a_stray_quotation_mark_is_found_where_it_is(tmp_path):
    text = json.dumps([account()] * 5_000)
    at = len(text) // 2
    at = text.index('"The Quiet', at) + 5
    path = write(tmp_path / "StreamingHistory0.json", text[:at] + '"' + text[at:])
    with pytest.raises(ExportRefused) as caught:
        read(path, limits=Limits(record_bytes=1 << 16, read_bytes=1 << 14))
    assert caught.value.phrase == "export-broken"
    assert caught.value.values["byte"] == pytest.approx(at, abs=2)


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["ts", "ms_played", "endTime", "msPlayed", "track", "scrobbles", "date"]
            )
            | st.text(max_size=6),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


def survives(path: Path) -> None:
    for size in (17, 1 << 18):
        try:
            read(path, limits=Limits(read_bytes=size))
        except ExportRefused as error:
            assert error.values["file"]  # noqa: PT017 - being refused is as good as being read


@given(json_values)
@settings(deadline=None)
def test_any_json_is_read_or_refused(tmp_path_factory, value):
    survives(write(tmp_path_factory.mktemp("json") / "endsong_0.json", value))


@given(st.lists(st.fixed_dictionaries({"ms_played": json_values, "ts": json_values}), min_size=1))
@settings(deadline=None)
def test_any_rows_are_read_or_faults(tmp_path_factory, made):
    heard = read(write(tmp_path_factory.mktemp("rows") / "x", made))
    assert heard.rows == len(made)


WHOLE: dict[str, bytes] = {
    "extended": json.dumps([extended(), extended(platform=None)], indent=1).encode(),
    "csv": b'"uts","artist","album","track"\n' + b'"1683115200","A","B","C ""D"""\n' * 4,
    "lines": (json.dumps(LISTEN) + "\n").encode() * 3,
    "pages": json.dumps([{"track": [API_ROW] * 3}] * 2).encode(),
    "stats": json.dumps({"scrobbles": [STATS_ROW] * 3, "x": 1}).encode(),
}
mutations = st.lists(
    st.tuples(
        st.sampled_from(["flip", "cut", "splice", "drop"]),
        st.integers(0, 2_000),
        st.integers(0, 2_000),
        st.integers(0, 255),
    ),
    min_size=1,
    max_size=4,
)


def mutated(data: bytes, changes: list[tuple[str, int, int, int]]) -> bytes:
    for kind, at, to, byte in changes:
        start, stop = sorted((at % (len(data) + 1), to % (len(data) + 1)))
        if kind == "flip":
            data = data[:start] + bytes([byte]) + data[start + 1 :]
        elif kind == "cut":
            data = data[:stop]
        elif kind == "splice":
            data = data[:stop] + data[start:]
        else:
            data = data[:start] + data[stop:]
    return data


@pytest.mark.parametrize("dialect", WHOLE)
@given(changes=mutations)
@settings(deadline=None)
def test_damaged_files_are_read_or_refused(tmp_path_factory, dialect, changes):
    data = mutated(WHOLE[dialect], changes)
    survives(write(tmp_path_factory.mktemp("damaged") / "x", data))


@given(changes=mutations)
@settings(deadline=None)
def test_damaged_zips_are_read_or_refused(tmp_path_factory, changes):
    path = tmp_path_factory.mktemp("damaged") / "x.zip"
    archive(path, {f"MyData/{name}": data for name, data in WHOLE.items()})
    survives(write(path, mutated(path.read_bytes(), changes)))


class Failing(io.BytesIO):
    """A file that fails as archives and disks do."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    def read(self, _: int | None = -1) -> bytes:
        raise self._error


@pytest.mark.parametrize(
    ("error", "phrase"),
    [
        (EOFError(), "export-truncated"),
        (OSError(5, "Input/output error"), "export-unreadable"),
        (OSError(22, "Invalid argument"), "export-broken"),
        (zlib.error(), "export-broken"),
    ],
)
def test_what_fails_while_it_is_read_is_told_apart(error, phrase):
    with pytest.raises(ExportRefused, match=phrase):
        Stream(Failing(error), "x", Limits()).block()


MEASURE = """
import resource, sys
from pathlib import Path
from sources.exports import open_exports
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with open_exports([Path(sys.argv[1])]) as export:
    rows = sum(batch.rows for batch in export.batches())
print(rows, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.parametrize("packed", [True, False])
def test_memory_stays_flat_however_large_the_file(tmp_path, packed):
    path, block = tmp_path / "endsong_0.json", json.dumps([extended()] * 1_000)[1:-1]
    with path.open("w") as file:
        file.write("[" + block)
        for _ in range(89):
            file.write("," + block)
        file.write("]")
    assert path.stat().st_size > 60_000_000
    if packed:
        with zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_STORED) as archived:
            archived.write(path, path.name)
        path = tmp_path / "x.zip"
    told = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path)],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    rows, grown = map(int, told.stdout.split())
    assert rows == 90_000
    assert grown < 40_000  # KiB, as Linux has it
