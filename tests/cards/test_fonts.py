"""The declared fonts: which they are, to the byte, and what they can write."""

from dataclasses import replace
from hashlib import sha256

import pytest

from cards.booklet import booklet, made_at
from cards.fonts import font_files
from story.compose import compose
from tests.cards.look import NASTY
from tests.golden.test_pages import a_year
from tests.story.builders import voice

SCRIPTS = {
    "Latin": "Ångström, Đặng, Łódź, İstanbul, Ňaňo",
    "Greek": "Μάνος Χατζιδάκις",
    "Cyrillic": "Кино, Земфіра, Ђорђе",
    "Arabic": "أم كلثوم، گوگوش، نور جہاں",
    "Hebrew": "שלמה ארצי",
    "Thai": "คาราบาว เดือนเพ็ญ",
    "Devanagari": "लता मंगेशकर क्षत्रिय",
    "Bengali": "রুনা লায়লা",
    "Tamil": "இளையராஜா",
    "Telugu": "ఘంటసాల",
    "Gujarati": "ગુજરાતી",
    "Gurmukhi": "ਗੁਰਦਾਸ ਮਾਨ",
    "Kannada": "ಕನ್ನಡ",
    "Malayalam": "യേശുദാസ്",
    "Oriya": "ଓଡ଼ିଆ",
    "Sinhala": "සිංහල",
    "Georgian": "ჰამლეტ გონაშვილი",
    "Armenian": "Կոմիտաս",
    "Khmer": "ស៊ីន ស៊ីសាមុត",
    "Lao": "ລາວ",
    "Burmese": "မြန်မာ",
    "Ethiopic": "ሙላቱ አስታጥቄ",
    "Japanese": "ずっと真夜中でいいのに。",
    "Korean": "아이유 방탄소년단",
    "Chinese": "鄧麗君 邓丽君",
    "emoji": "💜🌙🔥💀🎧❤️",
    "symbols": "№ ♯ ♭ ∞ → ½",
}
ACCESSIBLE = b"pdfuaid"
"""A booklet is held to PDF/UA where every letter of it could be written, and says so."""

CHECKSUMS = {
    "BricolageGrotesque[opsz,wdth,wght].ttf": "413e7357809ddd12",
    "InstrumentSerif-Italic.ttf": "08939b8bdf534afe",
    "InstrumentSerif-Regular.ttf": "498efd461f6ddfcb",
    "Inter-Italic[opsz,wght].ttf": "acd98e64795781b2",
    "Inter[opsz,wght].ttf": "29160a80ff49ddca",
    "NotoEmoji[wght].ttf": "de6c18832938afc9",
    "NotoSans-Italic[wght].ttf": "28602f4b032ed8f5",
    "NotoSansArabic[wght].ttf": "3fae4d7239d1faa5",
    "NotoSansArmenian[wght].ttf": "e979dfaed56ddb4b",
    "NotoSansBengali[wght].ttf": "dc9defe97bb04187",
    "NotoSansCJK-VF.otf.ttc": "d3d8256cdec8dbcb",
    "NotoSansDevanagari[wght].ttf": "bf99bf762743ff32",
    "NotoSansEthiopic[wght].ttf": "93f223089e300b98",
    "NotoSansGeorgian[wght].ttf": "42f4a8bf4fe0af8a",
    "NotoSansGujarati[wght].ttf": "83d1bde74d64fb38",
    "NotoSansGurmukhi[wght].ttf": "8a3096ee2166f638",
    "NotoSansHebrew[wght].ttf": "9d81d81ad5926444",
    "NotoSansKannada[wght].ttf": "b6b11505d76eddf9",
    "NotoSansKhmer[wght].ttf": "56f89948a84cc0b0",
    "NotoSansLao[wght].ttf": "fc138d605aa998d8",
    "NotoSansMalayalam[wght].ttf": "94cddc94a03fa9a5",
    "NotoSansMyanmar[wght].ttf": "e0b280aa3080aab9",
    "NotoSansOriya[wght].ttf": "37f482d0179d0a50",
    "NotoSansSinhala[wght].ttf": "3fd7c6a61cb6dfb8",
    "NotoSansSymbols[wght].ttf": "63724daeff6755a4",
    "NotoSansTamil[wght].ttf": "37e151cdec4a8cfb",
    "NotoSansTelugu[wght].ttf": "6c06de88b2d420d8",
    "NotoSansThai[wght].ttf": "13f52f79b04f01f2",
    "NotoSans[wght].ttf": "fb53504de62e767a",
}
"""The beginning of each font's SHA-256."""


@pytest.fixture(scope="module")
def year():
    return compose(a_year(), voice())


async def bound(easel, story):
    return await easel.bind(booklet(story, voice()), made_at(story.period))


@pytest.mark.parametrize("script", sorted(SCRIPTS))
async def test_every_declared_script_can_be_written(easel, year, script):
    assert ACCESSIBLE in await bound(easel, replace(year, subject=SCRIPTS[script]))


async def test_a_letter_that_no_font_has_costs_no_booklet(easel, year):
    pdf = await bound(easel, replace(year, subject="\U00012000\U00012001"))
    assert pdf.startswith(b"%PDF")
    assert ACCESSIBLE not in pdf


async def test_nasty_names_can_be_written(easel, year):
    for name in NASTY:
        assert ACCESSIBLE in await bound(easel, replace(year, subject=name))


def test_the_fonts_are_the_declared_ones_to_the_byte():
    found = {path.name: sha256(path.read_bytes()).hexdigest()[:16] for path in font_files()}
    assert found == CHECKSUMS
