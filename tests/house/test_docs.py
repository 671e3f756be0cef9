"""The docs, held to the house."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
DOCS += sorted((ROOT / "docs").rglob("*.md"))
README = (ROOT / "README.md").read_text("utf-8")
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
FOLDERS = "domain|ledger|story|sources|storage|flows|terminal|cogs|config|sample|docs|tests"
PATH = re.compile(rf"`((?:{FOLDERS})/[\w./-]*)`")


def public_classes():
    for path in (ROOT / "domain").glob("*.py"):
        yield from re.findall(r"^class ([A-Z]\w+)", path.read_text("utf-8"), re.MULTILINE)
        yield from re.findall(r"^([A-Z][a-z]\w+) = NewType", path.read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", sorted(set(public_classes())))
def test_every_noun_of_the_domain_has_its_line_in_the_glossary(name):
    assert f"`{name}`" in GLOSSARY


def kinds():
    return [path.stem for path in (ROOT / "story").glob("*moments/[!_]*.py")]


def test_every_kind_of_moment_has_its_line_in_the_glossary():
    table = GLOSSARY.split("## Kinds of moment")[1].split("##")[0]
    named = {re.sub(r"\W", "_", name) for name in re.findall(r"\*\*(.+?)\*\*", table)}
    assert set(kinds()) - named == set()


@pytest.mark.parametrize("target", sorted(set(re.findall(r"make ([a-z-]+)", README))))
def test_every_target_in_the_readme_is_in_the_makefile(target):
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


@pytest.mark.parametrize("option", sorted(set(re.findall(r"--[a-z]+", README)) - {"--help"}))
def test_every_option_in_the_readme_is_one(option):
    assert f'"{option}"' in (ROOT / "terminal" / "options.py").read_text("utf-8")


@pytest.mark.parametrize("doc", DOCS, ids=lambda doc: doc.name)
def test_every_link_between_docs_leads_somewhere(doc):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", doc.read_text("utf-8")):
        assert (doc.parent / target).exists(), target


@pytest.mark.parametrize("doc", DOCS, ids=lambda doc: doc.name)
def test_every_file_that_the_docs_name_is_there(doc):
    for path in PATH.findall(doc.read_text("utf-8")):
        assert (ROOT / path).exists(), path


@pytest.mark.parametrize(
    "note", sorted((ROOT / "docs" / "decisions").glob("*.md")), ids=lambda note: note.name
)
def test_a_decision_fits_on_a_page_and_has_its_four_parts(note):
    text = note.read_text("utf-8")
    assert len(text.splitlines()) <= 40
    assert re.findall(r"^## (.+)", text, re.MULTILINE) == [
        "What we needed",
        "What we chose",
        "What we gave up",
        "What would change our mind",
    ]


def test_contributing_is_read_in_one_go():
    assert len((ROOT / "CONTRIBUTING.md").read_text("utf-8").splitlines()) <= 100


def test_hooks_fetch_nothing():
    hooks = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    assert re.findall(r"repo: (\S+)", hooks) == ["local"]
    assert set(re.findall(r"language: (\S+)", hooks)) == {"system"}
