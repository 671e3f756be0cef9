"""Pictures from outside, the hostile ones too."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from cards.covers import LARGEST_BYTES, SIDE, decoded, encoded, palette


def written(picture: Image.Image, kind: str = "PNG", **more) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, kind, **more)
    return buffer.getvalue()


def chunk(name: bytes, content: bytes) -> bytes:
    checked = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", checked)


def a_bomb(side: int) -> bytes:
    """Claim a huge picture in a few bytes."""
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
    )


def test_a_cover_is_shown_whole():
    picture = decoded(written(Image.new("RGB", (640, 320), "teal"), "JPEG"))
    assert picture is not None
    assert picture.size == (SIDE, SIDE // 2)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"GIF89a",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        written(Image.new("RGB", (300, 300)))[:90],
        a_bomb(20_000),
        a_bomb(60_000),
        b"\x00" * (LARGEST_BYTES + 1),
        written(Image.new("RGB", (20, 20)), "BMP"),
        b"%PDF-1.4",
    ],
)
def test_what_is_no_good_picture_is_none(raw):
    assert decoded(raw) is None


@pytest.mark.parametrize(
    "picture",
    [
        Image.new("CMYK", (300, 300), (10, 200, 30, 0)),
        Image.new("L", (300, 300), 90),
        Image.new("RGB", (1, 1), "red"),
        Image.new("RGB", (2_000, 3), "red"),
        Image.new("RGB", (20_000, 1), "red"),
    ],
)
def test_odd_pictures_are_pictures(picture):
    shown = decoded(written(picture, "JPEG"))
    assert shown is not None
    assert shown.mode == "RGB"
    assert max(shown.size) <= SIDE


def test_only_the_first_frame_of_an_animation_is_read():
    frames = [Image.new("P", (50, 50), colour) for colour in (1, 2)]
    raw = written(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert decoded(raw) is not None


def test_nothing_but_pixels_goes_on():
    raw = written(Image.new("RGB", (50, 50), "navy"), "JPEG", comment=b"somebody's secret")
    shown = decoded(raw)
    assert shown is not None
    assert b"secret" not in encoded(shown)


def test_a_covers_colours_come_heaviest_first():
    picture = Image.new("RGB", (200, 200), "#d02030")
    picture.paste("#2040d0", (0, 0, 60, 200))
    red, blue = palette(picture)[:2]
    assert red.weight > blue.weight
    assert red.lab[1] > 0.1
    assert blue.lab[2] < -0.1
