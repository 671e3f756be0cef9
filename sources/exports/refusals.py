"""Every reason to refuse an export or to skip a row, with the values its phrase may say."""

from collections.abc import Mapping
from types import MappingProxyType

from domain.errors import ExportRefused

EXPORT_REFUSALS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        # what was given
        "export-missing": ("file",),
        "export-unreadable": ("file",),
        "export-empty-file": ("file",),
        "export-empty": ("file",),
        "export-not-a-zip": ("file",),
        "export-foreign": ("file", "found"),
        # what is inside
        "export-truncated": ("file", "byte"),
        "export-broken": ("file", "byte"),
        "export-not-rows": ("file",),
        "export-record-too-large": ("file", "byte", "limit"),
        "export-too-deep": ("file", "byte"),
        # archives
        "export-encrypted": ("file",),
        "export-compression": ("file",),
        "export-bomb-size": ("file", "limit"),
        "export-bomb-ratio": ("file", "limit"),
        "export-bomb-count": ("file", "limit"),
        "export-nested": ("file", "inner"),
        "export-path": ("file",),
    }
)
"""Phrase key to the names of its values. ``file`` is a base name, ``byte`` is how far
reading came, ``limit`` is in mebibytes (for ``-ratio`` times, for ``-count`` files)."""

NOT_AN_OBJECT = "fault-not-an-object"
FIELD_MISSING = "fault-field-missing"
FIELD_TYPE = "fault-field-type"
DATE_ABSURD = "fault-date-absurd"
DATE_UNREADABLE = "fault-date-unreadable"
LENGTH_ABSURD = "fault-length-absurd"
TEXT_UNUSABLE = "fault-text-unusable"

FAULTS: tuple[str, ...] = (
    NOT_AN_OBJECT,
    FIELD_MISSING,
    FIELD_TYPE,
    DATE_ABSURD,
    DATE_UNREADABLE,
    LENGTH_ABSURD,
    TEXT_UNUSABLE,
)
"""Phrase keys of ``Fault``; its values are ``file`` and ``row``."""


def refused(phrase: str, file: str, **values: str | int) -> ExportRefused:
    """Make a refusal that says exactly what ``EXPORT_REFUSALS`` promises."""
    if {"file", *values} != set(EXPORT_REFUSALS[phrase]):
        raise TypeError(f"{phrase} says {EXPORT_REFUSALS[phrase]}, not {tuple(values)}")
    return ExportRefused(phrase, file=file, **values)


def in_mebibytes(size: int) -> int:
    """Round a limit up, for people."""
    return -(-size // (1 << 20))
