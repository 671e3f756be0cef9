"""What an import says it did."""

import io
import re

import pytest
from rich.cells import cell_len
from rich.console import Console

from domain.play import SourceName
from flows.report import FileRead
from ledger.rules import LeftOut
from sources.exports.base import Fault
from terminal.report import ReportPage
from tests.leaves import PlainText
from tests.terminal.stories import HOSTILE, VOICE, a_report


def shown(report, width=80, name="you"):
    out = io.StringIO()
    Console(file=out, width=width).print(ReportPage(report, name, "UTC", VOICE))
    return out.getvalue()


def faults(n):
    return tuple(Fault("endsong_0.json", row, "fault-date-absurd") for row in range(1, n + 1))


@pytest.mark.parametrize("width", [40, 80])
def test_a_report_looks_as_it_was_found_good(width, snapshot):
    assert shown(a_report(), width) == snapshot(extension_class=PlainText)


@pytest.mark.parametrize("reason", [*LeftOut, "twin"])
def test_every_reason_has_its_words(reason):
    assert "Left out: 7 " in shown(a_report(left_out={reason: 7}))


def test_what_was_not_left_out_is_not_told():
    assert "Left out" not in shown(a_report(left_out=dict.fromkeys(LeftOut, 0)))


def test_plays_that_were_here_already_are_told_apart():
    text = " ".join(shown(a_report(added=12, known=9_117)).split())
    assert "12 plays added, 9,117 already here." in text


def test_twenty_faults_are_shown_and_the_rest_counted():
    text = shown(a_report(faults=faults(50), fault_count=332))
    assert text.count("the date lies where no listening can") == 20
    assert "and 312 more" in text


def test_all_faults_are_shown_when_they_are_few():
    text = shown(a_report(faults=faults(3), fault_count=3))
    assert "3 rows could not be read" in text
    assert "more" not in text


def test_an_archive_of_many_files_is_cut_short():
    files = tuple(FileRead(f"{n}.jsonl", SourceName.LISTENBRAINZ, 9) for n in range(45))
    assert "and 25 more" in shown(a_report(files=files))


@pytest.mark.parametrize("source", SourceName)
def test_every_source_has_its_name(source):
    assert source.value not in shown(a_report(files=(FileRead("x", source, 1),))).split("\n")[-2]


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_hostile_file_names_only_ever_show(width):
    text = shown(
        a_report(
            files=tuple(FileRead(name, SourceName.LASTFM, 1) for name in HOSTILE),
            unknown=HOSTILE,
            missing=HOSTILE,
            faults=tuple(Fault(name, 1, "fault-text-unusable") for name in HOSTILE),
            fault_count=len(HOSTILE),
        ),
        width,
        HOSTILE[1],
    )
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_an_import_of_nothing_is_a_sentence():
    text = shown(a_report(files=(), rows=0, added=0, left_out={}, first_at=None, last_at=None,
                          unknown=(), missing=(), faults=(), fault_count=0))  # fmt: skip
    assert text.split("\n")[2].strip() == "0 rows in 0 files: 0 plays added."
