"""Write the sample's exports from its personas, or check that they are what it would write."""

import sys
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from sample.archives import layout, pack
from sample.days import hearings
from sample.people import NAMES, read_persona
from sample.server import EXPORTS
from sample.shelves import Music, read_music


def contents_of(name: str, music: Music) -> dict[str, str]:
    """Make the files of one persona's export: names within the archive, and their text."""
    persona = read_persona(name)
    return layout(persona, hearings(persona, music))


def same(path: Path, contents: Mapping[str, str]) -> bool:
    """Say whether an archive unpacks to exactly these files.

    Packed bytes are not compared: builds of zlib differ in how well they pack.
    """
    if not path.exists():
        return False
    with zipfile.ZipFile(path) as archive:
        held = {entry: archive.read(entry) for entry in archive.namelist()}
    return held == {entry: text.encode() for entry, text in contents.items()}


def main(arguments: Sequence[str]) -> int:
    """Write, or with ``--check`` compare; return 1 where something differs."""
    music = read_music()
    stale = 0
    EXPORTS.mkdir(exist_ok=True)
    for name in NAMES:
        path = EXPORTS / f"{name}.zip"
        contents = contents_of(name, music)
        if same(path, contents):
            told = "as it should be"
        elif "--check" in arguments:
            told, stale = "not what the personas say: run python -m sample.write", 1
        else:
            path.write_bytes(pack(contents))
            told = "written"
        print(f"{path.name}: {told}, {path.stat().st_size if path.exists() else 0:,} bytes")  # noqa: T201 -- a script for a terminal
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
