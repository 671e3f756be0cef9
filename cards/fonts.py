"""The fonts that are declared, by exact version: covered text looks the same everywhere."""

from importlib.resources import files
from pathlib import Path

PACKAGES = (
    "fontpkg_inter",
    "fontpkg_instrument_serif",
    "fontpkg_bricolage_grotesque",
    "manimgx_fonts",
    "manimgx_fonts_cjk",
)
SUFFIXES = {".ttf", ".otf", ".ttc"}


def font_files() -> list[Path]:
    """List the files of every declared font, in a stable order.

    Packages installed as zips are not supported: Typst reads fonts from disk.
    """
    folders = [Path(str(files(package))) for package in PACKAGES]
    return sorted(
        path for folder in folders for path in folder.rglob("*") if path.suffix in SUFFIXES
    )


def font_folders() -> list[str]:
    """List the folders that hold them."""
    return sorted({str(path.parent) for path in font_files()})


def headline_font() -> bytes:
    """Read the upright headline font, as TrueType."""
    return next(
        path for path in font_files() if path.name == "InstrumentSerif-Regular.ttf"
    ).read_bytes()
