"""Nobody's title means anything to Discord but itself."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.escape import cut, escape, pieces, plain, units
from tests.terminal.stories import HOSTILE

ANYTHING = st.text(max_size=300) | st.sampled_from(HOSTILE)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*bold* _it_ ~~gone~~ ||hid||", r"\*bold\* \_it\_ \~\~gone\~\~ \|\|hid\|\|"),
        ("`code`", r"\`code\`"),
        ("[a](https://b.example)", r"\[a\](https\://b.example)"),
        ("<@123> <#4> <:a:5> <t:6>", "\\<@\u200b123\\> \\<#4\\> \\<:a:5\\> \\<t:6\\>"),
        ("@everyone", "@\u200beveryone"),
        ("# Title", r"\# Title"),
        ("-# small", r"\-# small"),
        ("1. first", r"1\. first"),
        ("> quote", r"\> quote"),
        ("back\\slash", r"back\\slash"),
        ("two\nlines\r\tand", "two lines and"),
        ("\u202eevil\u202c", "evil"),
        ("a\u200bb\u2060\ufeff", "ab"),
        ("\u2068שלום\u2069 x", "\u2068שלום\u2069 x"),
        ("\u2069 out of \u2068", "out of"),
        ("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"),
        ("\ud800", "\ufffd"),
    ],
)
def test_a_text_is_shown_as_it_is(text, shown):
    assert escape(text) == shown


@given(ANYTHING)
def test_no_text_pings_links_or_formats(text):
    shown = escape(text)
    assert "\n" not in shown
    assert not re.search(r"(?<!\\)(?:\\\\)*[*_~`|<>\[\]]", shown.replace("\\\\", ""))
    assert not re.search(r"@(?!\u200b)", shown)
    assert "://" not in shown.replace("\\:", "")
    assert not re.search("[\u202a-\u202e\u2066\u2067]", shown)
    assert shown.count("\u2068") == shown.count("\u2069")


@given(ANYTHING, st.integers(20, 60))
def test_pieces_lose_nothing_and_none_is_too_long(text, room):
    told = pieces(text, room)
    assert all(0 < units(piece) <= room for piece in told)
    bare = re.sub(r"[\\\u200b\s\u2068\u2069]", "", "".join(told))
    assert bare == re.sub(r"[\\\u200b\s\u2068\u2069]", "", plain(text)) or not plain(text)


@given(ANYTHING, st.integers(1, 40))
def test_a_cut_text_fits(text, room):
    assert units(cut(plain(text), room)) <= room
