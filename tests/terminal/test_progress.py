"""How far reading has come."""

import io

from rich.console import Console

from terminal.progress import reading
from tests.terminal.stories import HOSTILE, VOICE


def test_off_a_terminal_there_is_no_bar():
    out = io.StringIO()
    with reading(Console(file=out), VOICE) as advance:
        assert advance is None
    assert not out.getvalue()


def test_on_a_terminal_a_bar_names_the_file():
    out = io.StringIO()
    with reading(Console(file=out, force_terminal=True, width=80), VOICE) as advance:
        assert advance is not None
        advance(5, 10, "endsong_0.json")
    assert "endsong_0.json" in out.getvalue()
    assert "50%" in out.getvalue()


def test_a_hostile_file_name_cannot_steer_it():
    out = io.StringIO()
    with reading(Console(file=out, force_terminal=True, width=80), VOICE) as advance:
        assert advance is not None
        for name in HOSTILE:
            advance(0, 0, name)
    assert "\x1b[31mred" not in out.getvalue()
    assert "evil.example\x07" not in out.getvalue()
