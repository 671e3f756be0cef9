"""A folder beside the database for what arrives and is not kept: exports, while they are read."""

import shutil
from pathlib import Path
from typing import Final

from domain.errors import DatabaseFailed

SUFFIX: Final = "-scratch"
OURS_ALONE: Final = 0o700


def emptied(database: Path) -> Path:
    """Give the folder, empty: what a killed process left in it is somebody's whole history.

    Raise DatabaseFailed where there can be none. One process has it, as it has the database.
    """
    folder = database.absolute().with_name(f"{database.stem}{SUFFIX}")
    try:
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(mode=OURS_ALONE)
    except OSError as error:
        raise DatabaseFailed("scratch-unreachable", folder=folder.name) from error
    return folder
