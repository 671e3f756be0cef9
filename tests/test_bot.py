"""The command line as a person meets it: run as they would, looked at as they would."""

import json
import os
import re
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BOT = (ROOT / "bot.py").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")


def start(*words, **environ):
    home = {**os.environ, "COLUMNS": "80", **environ}
    home.pop("NO_COLOR", None)
    return subprocess.Popen(
        [sys.executable, str(ROOT / "bot.py"), *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=home,
        encoding="utf-8",
    )


def run(*words, **environ):
    """Run the bot to its end; give the exit code and what it said where."""
    with start(*words, **environ) as child:
        out, err = child.communicate(timeout=120)
    return child.returncode, out, err


@pytest.fixture
def export(tmp_path):
    """Forty plays of Spotify's account data in 2023, and one in 2022."""
    rows = [
        {
            "endTime": f"{'2022' if n == 40 else '2023'}-03-{n % 28 + 1:02} 21:{n:02}",
            "artistName": "Mitski",
            "trackName": f"Track {n % 7}",
            "msPlayed": 180_000 + n,
        }
        for n in range(41)
    ]
    path = tmp_path / "StreamingHistory_music_0.json"
    path.write_text(json.dumps(rows), "utf-8")
    return path


@pytest.fixture
def scratch(tmp_path):
    """A folder that temporary files go to, so that one can see what is left."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


def test_without_a_command_it_shows_its_help():
    code, out, _ = run()
    assert code == 0
    assert "preview" in out
    assert "demo" in out


def test_it_knows_its_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert run("--version")[1] == f"Liner Notes {project['version']}\n"


@pytest.mark.parametrize("command", ["preview", "demo"])
def test_help_has_examples(command):
    code, out, _ = run(command, "--help")
    assert code == 0
    assert f"bot.py {command}" in out.split("Examples:")[1]


@pytest.mark.parametrize("command", sorted(set(re.findall(r"bot\.py ([a-z]+)", README))))
def test_every_command_in_the_readme_is_one(command):
    assert run(command, "--help")[0] == 0


def test_a_story_is_told(export):
    code, out, err = run("preview", export)
    assert code == 0
    assert "Your 2023" in out
    assert "Mitski" in out
    assert "40" in out
    assert "41 rows" in err
    assert "\x1b" not in out + err


def test_the_last_full_year_with_plays_is_told(export):
    _, out, _ = run("preview", export, "--json")
    told = json.loads(out)
    assert told["period"]["start"] == "2023-01-01T00:00:00+00:00"
    assert told["facts"]["plays"] == 40


def test_a_month_in_a_zone_is_told(export):
    _, out, _ = run("preview", export, "--json", "--period", "2022-03", "--zone", "Asia/Kolkata")
    told = json.loads(out)
    assert told["period"]["start"] == "2022-03-01T00:00:00+05:30"
    assert told["facts"]["plays"] == 1


def test_a_period_without_plays_is_fine(export):
    code, out, _ = run("preview", export, "--json", "--period", "1999")
    assert code == 0
    assert json.loads(out)["facts"]["plays"] == 0


def test_several_people_are_told_in_their_order(export):
    _, out, _ = run("preview", "--as", f"Ben={export}", "--as", f"Ana={export}", "--json")
    assert [told["subject"] for told in json.loads(out)] == ["Ben", "Ana"]


def test_tops_are_as_long_as_asked(export):
    _, out, _ = run("preview", export, "--json", "--tops", "3")
    assert len(json.loads(out)["facts"]["top_tracks"]) == 3


def test_a_folder_gets_what_the_screen_gets(export, tmp_path):
    _, out, _ = run("preview", export, "--json", "--out", tmp_path / "story")
    assert (tmp_path / "story" / "story.json").read_text("utf-8") == out
    assert (tmp_path / "story" / "story.md").read_text("utf-8").startswith("# ")


def test_a_folder_gets_cards_and_a_page_that_shows_them(export, tmp_path):
    run("preview", export, "--period", "2023-03", "--out", tmp_path / "story")
    page = (tmp_path / "story" / "index.html").read_text("utf-8")
    shown = re.findall(r'src="([^"]+)"', page)
    assert "recap.png" in shown
    for name in shown:
        assert (tmp_path / "story" / name).read_bytes().startswith(b"\x89PNG")


def test_a_database_is_kept_when_asked(export, tmp_path):
    kept = tmp_path / "plays.db"
    run("preview", export, "--database", kept)
    assert kept.exists()
    _, _, err = run("preview", export, "--database", kept)
    assert "already here" in err


def test_nothing_is_left_behind(export, scratch):
    run("preview", export, TMPDIR=str(scratch))
    run("preview", export.with_name("nothing.zip"), TMPDIR=str(scratch))
    assert list(scratch.iterdir()) == []


def test_an_interrupt_leaves_nothing_behind(export, scratch):
    rows = export.read_text("utf-8")[1:-1]
    export.write_text(f"[{', '.join([rows] * 5_000)}]", "utf-8")
    with start("preview", export, TMPDIR=str(scratch)) as child:
        while not list(scratch.iterdir()) and child.poll() is None:
            pass
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=60)
    assert (child.returncode, err) == (130, "")
    assert list(scratch.iterdir()) == []


def test_an_export_that_is_not_there_is_refused():
    code, out, err = run("preview", "nothing.zip")
    assert (code, out) == (1, "")
    assert err.startswith("error: nothing.zip is not there.")


@pytest.mark.parametrize(
    "words",
    [
        ("--period", "spring"),
        ("--zone", "Mars/Olympus"),
        ("--tops", "-1"),
        ("--as", "nobody"),
        ("--storm",),
    ],
)
def test_what_is_not_understood_is_usage(export, words):
    code, out, err = run("preview", export, *words)
    assert (code, out) == (2, "")
    assert "error:" in err.lower()
    assert "Traceback" not in err


def test_a_reader_who_leaves_early_is_not_an_error(export):
    with start("preview", export) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        err = child.stderr.read()
    assert child.returncode == 141
    assert "error" not in err


def test_json_is_utf_8_whatever_the_terminal_is(export):
    text = export.read_text("utf-8").replace("Mitski", "米津玄師")
    export.write_text(text, "utf-8")
    code, out, _ = run("preview", export, "--json", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert code == 0
    assert "米津玄師" in out


def test_a_story_survives_a_terminal_without_letters_for_it(export):
    assert run("preview", export, PYTHONIOENCODING="ascii", LC_ALL="C")[0] == 0


def test_the_demo_tells_six_people():
    code, out, _ = run("demo", "--json")
    assert code == 0
    assert len({told["subject"] for told in json.loads(out)}) == 6


def test_the_readme_shows_a_real_excerpt_of_the_demo():
    shown = README.split("<!-- excerpt of demo: begin -->\n```text\n")[1].split("\n```")[0]
    _, out, _ = run("demo")
    assert shown in "\n".join(line.removeprefix("    ") for line in out.splitlines())


def test_the_bot_names_every_fault_of_its_settings_at_once(tmp_path):
    settings = tmp_path / "bot.toml"
    settings.write_text("[log]\nlevel = 'loud'\n[imports]\nat_once = 0\n", "utf-8")
    code, out, err = run("run", "--config", settings, DISCORD_TOKEN="")
    assert (code, out) == (1, "")
    assert all(named in err for named in ("DISCORD_TOKEN", "log.level", "imports.at_once"))


def test_the_database_is_copied_while_it_is_used(export, tmp_path):
    kept, copy = tmp_path / "plays.db", tmp_path / "copy.db"
    run("preview", export, "--database", kept)
    settings = tmp_path / "bot.toml"
    settings.write_text(f"[storage]\ndatabase = '{kept}'\n", "utf-8")
    words, token = ("backup", copy, "--config", settings), {"DISCORD_TOKEN": "x"}
    code, _, err = run(*words, **token)
    assert (code, err) == (0, "Copied, and read through: copy.db\n")
    assert copy.exists()
    code, _, err = run(*words, **token)
    assert code == 1
    assert "is there already" in err


def test_a_copy_is_put_back_and_what_was_there_is_kept(export, tmp_path):
    kept, copy = tmp_path / "plays.db", tmp_path / "copy.db"
    run("preview", export, "--database", kept)
    settings, token = tmp_path / "bot.toml", {"DISCORD_TOKEN": "x"}
    settings.write_text(f"[storage]\ndatabase = '{kept}'\n", "utf-8")
    run("backup", copy, "--config", settings, **token)
    code, _, err = run("restore", copy, "--config", settings, **token)
    assert code == 0
    assert "In its place, and read through: copy.db" in err
    (aside,) = tmp_path.glob("plays-before-*.db")
    assert aside.name in err
    assert kept.exists()
    assert not list(tmp_path.glob("*.restoring*"))
    code, _, err = run("restore", settings, "--config", settings, **token)
    assert code == 1
    assert "is not a Liner Notes database" in err


def test_the_composition_root_stays_small():
    assert len(BOT.splitlines()) <= 150


def test_a_writer_reads_every_phrasing_of_a_kind_on_real_moments():
    code, out, _ = run("phrasebook", "binge")
    assert code == 0
    assert all(f"binge-night-{number}\n" in out for number in range(1, 6))
    assert "“Nights” by Frank Ocean eleven times" in out


def test_a_kind_that_is_not_in_the_phrasebook_is_refused_with_those_that_are():
    code, out, err = run("phrasebook", "mood")
    assert (code, out) == (1, "")
    assert "“mood”" in err and "binge-night" in err


def test_whoever_asks_is_told_why_each_moment_was_told_or_left():
    export = ROOT / "sample" / "exports" / "ana.zip"
    words = ("preview", export, "--period", "2025-03", "--zone", "Europe/Lisbon", "--why")
    code, out, _ = run(*words)
    assert code == 0
    assert "Your March 2025: what could have been told" in out
    assert "binge, Nights: told" in out


def test_beside_json_the_reasons_go_to_standard_error():
    export = ROOT / "sample" / "exports" / "ana.zip"
    code, out, err = run("preview", export, "--period", "2025-03", "--json", "--why")
    assert code == 0
    assert json.loads(out)["facts"]["plays"]
    assert "binge, Nights: told" in err


def test_the_demo_tells_of_its_people_as_one_server():
    code, out, _ = run("demo", "--server", "--period", "2025-08")
    assert code == 0
    assert "Kitchen Radio · August 2025 · Europe/Lisbon" in out
    assert "Songs everyone knows" in out
    assert "Night owl" in out


def test_a_preview_of_a_server_is_written_as_files_of_its_own(export, tmp_path):
    people = [word for name in ("Ana", "Ben") for word in ("--as", f"{name}={export}")]
    code, out, _ = run("preview", *people, "--server", "--json", "--out", tmp_path / "out")
    told = json.loads(out)
    assert code == 0
    assert [one["name"] for one in told["members"]] == ["Ana", "Ben"]
    assert told["facts"]["plays"] == 80
    assert (tmp_path / "out" / "server.json").read_text("utf-8") == out
    assert (tmp_path / "out" / "server.md").read_text("utf-8").startswith("# ")
