"""Every phrase the web pages say is written, and every written one is said."""

import re
from pathlib import Path

from tests.terminal.stories import PHRASES

ROOT = Path(__file__).parents[2]
WEB = ROOT / "web"
WRITTEN = set(re.findall(r"^([a-z-]+) =", (PHRASES / "web.ftl").read_text("utf-8"), re.MULTILINE))
REFUSALS = set(
    re.findall(r"^(web-[a-z-]+) =", (PHRASES / "errors.ftl").read_text("utf-8"), re.MULTILINE)
)


def said():
    for path in [*WEB.glob("*.py"), *WEB.glob("templates/*.html")]:
        yield from re.findall(r'"(web-[a-z-]+)"', path.read_text("utf-8"))


def test_every_phrase_that_is_said_is_written():
    assert set(said()) - WRITTEN - REFUSALS == set()


def test_every_phrase_that_is_written_is_said():
    assert (WRITTEN | REFUSALS) - set(said()) == set()


def test_no_page_has_words_of_its_own():
    for path in WEB.glob("templates/*.html"):
        text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", " ", path.read_text("utf-8"))
        assert not re.search(r"[A-Za-z]", text), path.name


def test_no_page_has_a_script_or_a_style_of_its_own():
    for path in WEB.glob("templates/*.html"):
        text = path.read_text("utf-8")
        assert not re.search(r"<script|<style|style=| on\w+=|\|\s*safe|https?://", text), path.name
