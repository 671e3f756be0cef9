"""Every refusal in the code has its words, and every word its refusal."""

import ast
import re
from pathlib import Path

import pytest

from domain import errors
from tests.terminal.stories import PHRASES, VOICE

ROOT = Path(__file__).parents[2]
CODE = (
    "domain",
    "ledger",
    "story",
    "sources",
    "storage",
    "flows",
    "terminal",
    "cards",
    "cogs",
    "config",
    "web",
    "bot.py",
    "serving.py",
)
REFUSAL = re.compile(r"(?:export|fault|database|phrase)-[a-z-]+")
KEYS = sorted(
    re.findall(r"^([a-z-]+) =", (PHRASES / "errors.ftl").read_text("utf-8"), re.MULTILINE)
)
TOLD: dict[str, str | int] = {
    "free": 12,
    "wanted": 700,
    "file": "endsong_0.json", "row": 31, "found": "a photograph",
    "inner": "my_spotify_data.zip", "byte": 12_288, "limit": 200,
    "period": "23", "zone": "Mars", "name": "Ana",
    "kind": "mood", "kinds": "binge-day, binge-night",
    "setting": "DISCORD_TOKEN", "wants": "among",
    "template": "recap", "key": "binge-night-1", "why": "no title", "text": "binge-night-1",
    "source": "Spotify", "address": "http://notes.example", "host": "0.0.0.0", "proxies": 2,
    "port": "8080", "folder": "liner-notes-scratch", "n": 2, "of": 5,
    "redirect": "https://notes.example/", "home": "https://notes.example/spotify",
    "commands": "recap, top", "server": "Record Club", "channel": "music",
    "missing": "Attach Files", "unit": "hours",
}  # fmt: skip


def sources():
    for name in CODE:
        path = ROOT / name
        yield from path.rglob("*.py") if path.is_dir() else [path]


def keys_in_code():
    """Find the phrases that errors are raised with, and every text shaped like one."""
    kinds = {name for name in vars(errors) if isinstance(vars(errors)[name], type)}
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                if REFUSAL.fullmatch(node.value):
                    yield node.value
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                first = node.args[0] if node.args else None
                if node.func.id in kinds and isinstance(first, ast.Constant):
                    yield str(first.value)


def test_every_refusal_in_the_code_has_its_words():
    assert set(keys_in_code()) - set(KEYS) == set()


def test_every_refusal_in_the_phrasebook_is_used_or_in_the_tree():
    tree = {re.sub(r"(?<=.)(?=[A-Z])", "-", name).lower() for name in vars(errors)}
    assert set(KEYS) - set(keys_in_code()) - tree == set()


@pytest.mark.parametrize("key", KEYS)
def test_a_refusal_is_whole_sentences_without_blame(key):
    text = VOICE.phrase(key, **TOLD)
    for line in text.splitlines():
        assert line[0].isupper() or line[0] in "“e"
        assert line.endswith((".", "here on: binge-night-1"))
        assert "!" not in line
    assert not re.search(
        r"\b(invalid|illegal|fatal|failed to|wrong file|please)\b", text, re.IGNORECASE
    )


@pytest.mark.parametrize("key", [key for key in KEYS if not key.startswith("fault-")])
def test_a_refusal_says_what_to_do(key):
    assert len(VOICE.phrase(key, **TOLD).splitlines()) == 2
