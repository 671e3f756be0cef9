"""The files that pages are made of, and go with."""

from importlib.resources import files
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
TEMPLATES: Final = HERE / "templates"
STYLE: Final = HERE / "static" / "page.css"


def headline_font() -> bytes:
    """Read the font of the headlines, the one that cards use."""
    font = files("fontpkg_instrument_serif") / "files" / "InstrumentSerif-Regular.ttf"
    return font.read_bytes()
