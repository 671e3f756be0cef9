"""How a command leaves."""

import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from domain.errors import ExportRefused
from terminal.manners import manners
from tests.terminal.stories import VOICE

ROOT = Path(__file__).parents[2]
SAYS = """
import sys, tempfile, time
from rich.console import Console
from terminal.manners import Paper, manners
from tests.terminal.stories import VOICE
with manners(VOICE, Console(stderr=True)), tempfile.TemporaryDirectory() as folder:
    {}
"""


@pytest.fixture(autouse=True)
def signals():
    before = {n: signal.getsignal(n) for n in (signal.SIGTERM, signal.SIGHUP)}
    yield
    for number, answer in before.items():
        signal.signal(number, answer)


def saying(what):
    return subprocess.Popen(
        [sys.executable, "-c", SAYS.format(what)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_refusal_leaves_with_its_code():
    out = io.StringIO()
    with pytest.raises(SystemExit) as left, manners(VOICE, Console(file=out)):
        raise ExportRefused("export-missing", file="x.zip")
    assert left.value.code == 1
    assert "x.zip is not there." in out.getvalue()


def test_an_interrupt_leaves_quietly():
    out = io.StringIO()
    with pytest.raises(SystemExit) as left, manners(VOICE, Console(file=out)):
        raise KeyboardInterrupt
    assert (left.value.code, out.getvalue()) == (130, "")


@pytest.mark.parametrize(
    "printing",
    ["print('note ' * 20)", "Paper().print('note ' * 20)", "sys.stdout.write('n' * 99)"],
)
def test_a_reader_who_left_is_not_an_error(printing):
    with saying(f"[{printing} for _ in range(9_999)]") as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        assert child.stderr.read() == ""
    assert child.returncode == 141


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_told_to_stop_it_cleans_up_first(number):
    with saying("print(folder, flush=True); time.sleep(60)") as child:
        assert child.stdout is not None
        folder = child.stdout.readline().strip()
        os.kill(child.pid, number)
        _, complaints = child.communicate()
    assert (child.returncode, complaints) == (128 + number, "")
    assert not Path(folder).exists()
