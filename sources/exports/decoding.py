"""Single records decoded, and told apart: good, faulty, or a broken file."""

import re
from typing import TypeVar

import msgspec

from sources.exports.refusals import (
    FIELD_MISSING,
    FIELD_TYPE,
    NOT_AN_OBJECT,
    refused,
)

T = TypeVar("T")

UNDECODABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What msgspec raises over text that is not the JSON asked for."""
_RAW = msgspec.json.Decoder(msgspec.Raw)
_SURROGATE = re.compile(
    rb"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", re.DOTALL
)
_BYTE = re.compile(r"\(byte (\d+)\)")


def decoded(text: bytes, decoder: msgspec.json.Decoder[T], file: str, at: int) -> T | str:
    """Decode one record, or say which fault it has; refuse the file if it is not JSON.

    ``at`` is where in the file the record begins, for the refusal.
    """
    try:
        return decoder.decode(text)
    except msgspec.ValidationError as error:
        _must_be_json(text, file, at)
        return _fault(str(error))
    except msgspec.DecodeError as error:
        mended = without_lone_surrogates(text)
        if mended != text:
            return decoded(mended, decoder, file, at)
        raise refused("export-broken", file, byte=at + byte_of(error)) from error
    except UnicodeDecodeError as error:
        raise refused("export-broken", file, byte=at + _stray(text)) from error
    except RecursionError as error:
        raise refused("export-too-deep", file, byte=at) from error


def without_lone_surrogates(text: bytes) -> bytes:
    r"""Put ``\u0000`` for escapes of half a character, which no string can hold.

    Names may hold neither, so the row still is a fault; and no byte changes its place.
    """
    return _SURROGATE.sub(lambda match: b"\\u0000" if match[1] else match[0], text)


def is_json(text: bytes | bytearray) -> bool:
    """Say whether a text is one whole JSON value."""
    try:
        _RAW.decode(text)
    except UNDECODABLE:
        return False
    return True


def byte_of(error: msgspec.DecodeError) -> int:
    """Say at which byte msgspec stopped; 0 where it does not tell."""
    match = _BYTE.search(str(error))
    return int(match[1]) if match else 0


def _must_be_json(text: bytes, file: str, at: int) -> None:
    """Refuse what only looked like a wrong type because msgspec stopped there."""
    try:
        _RAW.decode(without_lone_surrogates(text))
    except msgspec.DecodeError as error:
        raise refused("export-broken", file, byte=at + byte_of(error)) from error
    except RecursionError as error:
        raise refused("export-too-deep", file, byte=at) from error


def _fault(message: str) -> str:
    """Read msgspec's message: it names no values, only types and fields."""
    if " - at `$." not in message and message.startswith("Expected `object`"):
        return NOT_AN_OBJECT
    if "missing required field" in message or "got `null`" in message:
        return FIELD_MISSING
    return FIELD_TYPE


def _stray(text: bytes) -> int:
    try:
        text.decode()
    except UnicodeDecodeError as error:
        return error.start
    return 0  # pragma: no cover - msgspec and Python agree on UTF-8
